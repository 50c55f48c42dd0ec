/* Pieces of the pages in HTML: text, sentences, tables, charts, the frame around them. A page is one file that asks for
 * nothing else: its style and its script are in it, and a policy in its head forbids any other. */
#ifndef MTLINT_REPORT_HTML_H
#define MTLINT_REPORT_HTML_H

#include "report/diff_line.h"
#include "report/table.h"

/* The page's style and script, and what the policy in the head knows them by: "sha256-" and their hash in Base64. */
extern const char html_style[], html_style_hash[], html_script[], html_script_hash[];

/* Appends text of any origin: controls as in report/escape.h, and no letter of it can be taken for markup, in an
 * attribute's quotes neither. */
void html_text(struct buf *out, struct span text);

/* The same for what report/escape.h made of some text. */
void html_shown(struct buf *out, struct span shown);

/* A paragraph with an annotated sentence of a language (NULL: not known): what goes as <del>, what comes as <ins>, what
 * is meant as <mark>. */
void html_sentence(struct buf *out, const char *language, const struct diff_chunk *chunks, size_t count);

/* "major", as a label of its own. */
void html_severity(struct buf *out, enum severity s);

/* The frame. `script`: the page has findings to filter. */
void html_page_begin(struct buf *out, const char *title);
void html_page_end(struct buf *out, const char *version, bool script);

/* <section> with an <h2>; html_section_end ends it. Ids and titles are ours. */
void html_section_begin(struct buf *out, const char *id, const char *title);
void html_section_end(struct buf *out);

/* The table with its rows: as a section of its own when it has any, or bare, below a chart. html_table_section releases
 * it. */
void html_table_section(struct buf *out, struct table *t);
void html_table(struct buf *out, const struct table *t);

/* A list of links to the sections whose ids were given, in a <nav>. */
struct html_link {
    const char *id, *title;
};
void html_contents(struct buf *out, const struct html_link *links, size_t count);

#endif
