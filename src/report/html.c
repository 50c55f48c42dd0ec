#include "report/html.h"

#include <string.h>

#include "report/archive_text.h"
#include "report/escape.h"

void html_shown(struct buf *out, struct span shown)
{
    size_t from = 0;
    for (size_t i = 0; i < shown.len; i++) {
        const char *entity = NULL;
        switch (shown.ptr[i]) {
        case '&':
            entity = "&amp;";
            break;
        case '<':
            entity = "&lt;";
            break;
        case '>':
            entity = "&gt;";
            break;
        case '"':
            entity = "&quot;";
            break;
        case '\'':
            entity = "&#39;";
            break;
        default:
            continue;
        }
        buf_add(out, shown.ptr + from, i - from);
        buf_add_str(out, entity);
        from = i + 1;
    }
    buf_add(out, shown.ptr + from, shown.len - from);
}

void html_text(struct buf *out, struct span text)
{
    struct buf shown = BUF_EMPTY;
    escape_text(&shown, text.ptr, text.len);
    html_shown(out, buf_span(&shown));
    buf_release(&shown);
}

static void element(struct buf *out, const char *name, struct span shown)
{
    if (!shown.len)
        return;
    buf_addf(out, "<%s>", name);
    html_shown(out, shown);
    buf_addf(out, "</%s>", name);
}

void html_sentence(struct buf *out, const char *language, const struct diff_chunk *chunks, size_t count)
{
    buf_add_str(out, "<p class=s");
    if (language && *language)
        buf_addf(out, " lang=%s", language);
    buf_add_str(out, ">");
    for (size_t i = 0; i < count; i++) {
        if (chunks[i].kind == DIFF_KEEP) {
            html_shown(out, chunks[i].old);
            continue;
        }
        element(out, chunks[i].kind == DIFF_MARK ? "mark" : "del", chunks[i].old);
        element(out, "ins", chunks[i].new);
    }
    buf_add_str(out, "</p>");
}

void html_severity(struct buf *out, enum severity s)
{
    buf_addf(out, "<b class=%s>%s</b>", severity_name(s), severity_name(s));
}

/* --- The frame */

void html_page_begin(struct buf *out, const char *title)
{
    buf_addf(out,
             "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
             "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '%s'; "
             "script-src '%s'; base-uri 'none'; form-action 'none'\">\n"
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
             "<meta name=\"color-scheme\" content=\"light dark\">\n<title>%s</title>\n",
             html_style_hash, html_script_hash, title);
    buf_addf(out, "<style>%s</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the report</a>\n",
             html_style);
}

void html_page_end(struct buf *out, const char *version, bool script)
{
    buf_add_str(out, "</main>\n<footer><p>" PENALTY_NOTE "</p><p>" SMALL_SAMPLE_NOTE "</p><p>Written by mtlint ");
    html_text(out, span_of(version ? version : ""));
    buf_add_str(out, ".</p></footer>\n");
    if (script)
        buf_addf(out, "<script>%s</script>\n", html_script);
    buf_add_str(out, "</body>\n</html>\n");
}

void html_section_begin(struct buf *out, const char *id, const char *title)
{
    buf_addf(out, "<section aria-labelledby=\"%s\">\n<h2 id=\"%s\">%s</h2>\n", id, id, title);
}

void html_section_end(struct buf *out)
{
    buf_add_str(out, "</section>\n");
}

void html_contents(struct buf *out, const struct html_link *links, size_t count)
{
    buf_add_str(out, "<nav aria-label=\"Contents\"><ul>");
    for (size_t i = 0; i < count; i++)
        buf_addf(out, "<li><a href=\"#%s\">%s</a></li>", links[i].id, links[i].title);
    buf_add_str(out, "</ul></nav>\n");
}

/* --- Tables */

static void table_head(struct buf *out, const struct table *t)
{
    buf_add_str(out, "<thead><tr>");
    for (size_t i = 0; i < t->column_count; i++) {
        buf_addf(out, "<th scope=col%s>", t->columns[i].number ? " class=n" : "");
        html_text(out, span_of(t->columns[i].title));
        buf_add_str(out, "</th>");
    }
    buf_add_str(out, "</tr></thead>\n");
}

static void table_row(struct buf *out, const struct table *t, const struct span *cells)
{
    buf_add_str(out, "<tr><th scope=row>");
    html_text(out, cells[0]);
    buf_add_str(out, "</th>");
    for (size_t i = 1; i < t->column_count; i++) {
        buf_add_str(out, t->columns[i].number ? "<td class=n>" : "<td>");
        html_text(out, cells[i]);
        buf_add_str(out, "</td>");
    }
    buf_add_str(out, "</tr>\n");
}

/* The frame around it scrolls on a narrow screen, and can be scrolled with the keyboard. */
void html_table(struct buf *out, const struct table *t)
{
    buf_addf(out,
             "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"Table: %s\">\n<table><caption><span "
             "class=\"vh\">%s</span>",
             t->title, t->title);
    if (t->note)
        buf_addf(out, " %s", t->note);
    buf_add_str(out, "</caption>\n");
    table_head(out, t);
    buf_add_str(out, "<tbody>\n");
    for (size_t i = 0; i < table_rows(t); i++)
        table_row(out, t, &t->cells.items[i * t->column_count]);
    buf_add_str(out, "</tbody></table></div>\n");
    if (!t->more)
        return;
    buf_add_str(out, "<p class=\"more\">and ");
    add_grouped(out, t->more);
    buf_add_str(out, " more: see the report as csv or json.</p>\n");
}

void html_table_section(struct buf *out, struct table *t)
{
    if (t->cells.len) {
        html_section_begin(out, t->id, t->title);
        html_table(out, t);
        html_section_end(out);
    }
    table_release(t);
}
