/* `mtlint align SOURCE TRANSLATION`: which sentences translate which, as TSV or as TMX. */
#include "report/xml.h"
#include "run/check_file.h"
#include "run/commands.h"
#include "run/complain.h"
#include "run/output.h"
#include "run/version.h"

/* Sentences [from, to) as one line, parted by blanks; line ends and tabs become blanks. */
static void add_sentences(struct buf *out, const struct document *doc, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        const struct sentence *s = &doc->sentences.items[i];
        if (i > from)
            buf_add_byte(out, ' ');
        for (size_t k = s->off; k < s->off + s->len; k++)
            buf_add_byte(out, strchr("\t\r\n", doc->text[k]) ? ' ' : doc->text[k]);
    }
}

static void print_tsv(struct buf *out, const struct document *doc, const struct bitext *b)
{
    for (size_t i = 0; i < b->alignment->links.len; i++) {
        const struct sentence_link *l = &b->alignment->links.items[i];
        add_sentences(out, b->source.doc, l->source_from, l->source_to);
        buf_add_byte(out, '\t');
        add_sentences(out, doc, l->target_from, l->target_to);
        buf_add_byte(out, '\n');
    }
}

static void print_variant(struct buf *out, const char *language, const struct document *doc, size_t from, size_t to)
{
    struct buf text = BUF_EMPTY;
    add_sentences(&text, doc, from, to);
    buf_add_str(out, "      <tuv");
    xml_attribute(out, "xml:lang", language);
    buf_add_str(out, "><seg>");
    xml_text(out, buf_str(&text), text.len);
    buf_add_str(out, "</seg></tuv>\n");
    buf_release(&text);
}

/* TMX 1.4; what has no counterpart is no unit of a translation memory. */
static void print_tmx(struct buf *out, const struct document *doc, const char *language, const struct bitext *b)
{
    xml_declaration(out);
    buf_add_str(out, "<tmx version=\"1.4\">\n  <header creationtool=\"mtlint\" creationtoolversion=\"" MTLINT_VERSION
                     "\" segtype=\"sentence\" o-tmf=\"mtlint\" adminlang=\"en\" datatype=\"plaintext\"");
    xml_attribute(out, "srclang", b->source.lang->tag);
    buf_add_str(out, "/>\n  <body>\n");
    for (size_t i = 0; i < b->alignment->links.len; i++) {
        const struct sentence_link *l = &b->alignment->links.items[i];
        if (l->source_from == l->source_to || l->target_from == l->target_to)
            continue;
        buf_add_str(out, "    <tu>\n");
        print_variant(out, b->source.lang->tag, b->source.doc, l->source_from, l->source_to);
        print_variant(out, language, doc, l->target_from, l->target_to);
        buf_add_str(out, "    </tu>\n");
    }
    buf_add_str(out, "  </body>\n</tmx>\n");
}

/* Both texts are read; *err says what went wrong. */
static void print_alignment(struct workspace *w, struct checked_file *f, struct buf *err)
{
    struct session *s = w->session;
    struct buf out = BUF_EMPTY;
    struct checked_text *t = f->text;
    const struct text_side text = workspace_side(w, t);
    if (original_find(&t->original, w, &t->doc, &text, &f->report, err) != 0)
        return;
    if (!t->original.found) {
        buf_addf(err, "%s: the languages of the two texts are the same, or not known", f->report.source.path);
        return;
    }
    if (s->options->tmx)
        print_tmx(&out, &t->doc, text.lang->tag, &t->original.bitext);
    else
        print_tsv(&out, &t->doc, &t->original.bitext);
    output_write(s->options->output, &out, err);
    buf_release(&out);
}

static void align_files(struct session *s, const char *translation, struct buf *err)
{
    struct workspace w;
    struct checked_file f;
    workspace_init(&w, s);
    read_file(&w, translation, &f);
    if (f.report.failed)
        buf_add_span(err, buf_span(&f.report.error));
    else
        print_alignment(&w, &f, err);
    checked_file_release(&f);
    workspace_release(&w);
}

enum exit_status command_align(const struct options *o)
{
    struct options with_source = *o;
    struct session session;
    struct buf err = BUF_EMPTY;
    if (o->operands.len != 2)
        return complain_usage("`mtlint align` needs two files: the source text and its translation", "align");
    with_source.source = o->operands.items[0];
    if (session_open(&session, &with_source, &err) == 0)
        align_files(&session, o->operands.items[1], &err);
    session_end(&session);
    enum exit_status status = err.len ? complain(buf_str(&err)) : EXIT_CLEAN;
    buf_release(&err);
    return status;
}
