/* Bilingual formats that are read part by part: the parts are what the whole reading gives, byte for byte. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "mapping.h"
#include "read/reader.h"

/* What was read: each segment with its place and its pair, a line each. */
struct reading {
    struct source source;
    struct document doc;
    struct buf lines, damages, err;
    size_t parts;
    int status;
};

static void write_segment(struct buf *out, const struct document *d, size_t number)
{
    if (number == 0) {
        buf_add_str(out, "none");
        return;
    }
    const struct segment *s = &d->segments.items[number - 1];
    buf_addf(out, "%zu-%zu %.*s", document_source_start(d, s->off), document_source_end(d, s->off + s->len),
             (int)s->len, d->text + s->off);
}

static void take(void *arg)
{
    struct reading *r = arg;
    assert_null(mapping_check(&r->doc));
    assert_null(mapping_check(r->doc.original));
    for (size_t i = 0; i < r->doc.pairs.len; i++) {
        const struct text_pair *p = &r->doc.pairs.items[i];
        write_segment(&r->lines, r->doc.original, p->original);
        buf_add_str(&r->lines, " | ");
        write_segment(&r->lines, &r->doc, p->translation);
        buf_addf(&r->lines, " at %u\n", p->src_off);
    }
    for (size_t i = 0; i < r->doc.damages.len; i++)
        buf_addf(&r->damages, "%u\n", r->doc.damages.items[i].src_off);
    r->parts++;
}

/* bytes 0: the whole at once. */
static void open_reading(struct reading *r, const char *reader, const struct buf *text, size_t bytes)
{
    char *copy = malloc(text->len + 1);
    memcpy(copy, buf_str(text), text->len + 1);
    *r = (struct reading){0};
    source_init(&r->source, "t", copy, text->len);
    document_init(&r->doc, &r->source);
    if (bytes > 0)
        r->doc.parts = (struct part_taker){take, r, bytes};
    r->status = reader_by_name(reader)->read(&r->doc, &r->err);
    if (r->status == 0)
        take(r);
}

static void close_reading(struct reading *r)
{
    document_release(&r->doc);
    source_release(&r->source);
    buf_release(&r->lines);
    buf_release(&r->damages);
    buf_release(&r->err);
}

struct format {
    const char *reader, *head, *unit, *tail; /* of a unit "%d" is its number */
};

static const struct format formats[] = {
    {"tmx", "<tmx version='1.4'><header srclang='en'/><body>\n",
     "<!-- %d --><tu><tuv xml:lang='en'><seg>House %d &amp; yard</seg></tuv>\n<tuv xml:lang='de'><seg>Das Häus<bpt "
     "i='1'/>chen %d &lt;</seg></tuv></tu>\r\n",
     "</body></tmx>"},
    {"xliff",
     "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'><file source-language='en' "
     "target-language='de'><body>\n",
     "<!-- %d --><trans-unit id='%d'><source>House.</source><target>Häuschen %d.</target></trans-unit>",
     "</body></file></xliff>"},
    {"po", "msgid \"\"\nmsgstr \"Language: de\\n\"\n\n",
     "#. %d\nmsgid \"House %d\"\nmsgstr \"\"\n\"Häus\"\n\"chen\\n%d\"\n\n", ""},
    {"tsv", "", "%d\tHouse %d\tHäuschen \xFF %d\r\n", ""},
    {"jsonl-pairs", "", "{\"id\": %d, \"source\": \"House %d\", \"target\": \"H\\u00e4uschen %d\"}\n", ""},
};

static void make(struct buf *text, const struct format *f, int units)
{
    buf_add_str(text, f->head);
    for (int i = 0; i < units; i++) {
        for (const char *at = f->unit; *at; at++) {
            bool number = at[0] == '%' && at[1] == 'd';
            if (number)
                buf_addf(text, "%d", i);
            else
                buf_add_byte(text, *at);
            at += number;
        }
    }
    buf_add_str(text, f->tail);
}

static void test_same_as_whole(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); i++)
        for (size_t bytes = 1; bytes < 2000; bytes = bytes * 3 + 1) {
            struct buf text = BUF_EMPTY;
            struct reading whole, parts;
            make(&text, &formats[i], 50);
            open_reading(&whole, formats[i].reader, &text, 0);
            open_reading(&parts, formats[i].reader, &text, bytes);
            assert_int_equal(whole.status, 0);
            assert_int_equal(whole.parts, 1);
            assert_true(parts.parts > (bytes < 200 ? 3 : 0));
            assert_string_equal(buf_str(&parts.lines), buf_str(&whole.lines));
            assert_string_equal(buf_str(&parts.damages), buf_str(&whole.damages));
            assert_int_equal(parts.doc.comments.len, whole.doc.comments.len);
            assert_string_equal(parts.doc.language, whole.doc.language);
            close_reading(&whole);
            close_reading(&parts);
            buf_release(&text);
        }
}

/* What is broken behind a part is broken as it is in the whole. */
static void test_same_fault(void **state)
{
    static const char *const wrong[] = {"</tmx>", "</xliff>", "msgblah \"a\"\n", NULL, "{\"source\": 1}\n"};
    (void)state;
    for (size_t i = 0; i < sizeof(formats) / sizeof(formats[0]); i++) {
        struct buf text = BUF_EMPTY;
        struct reading whole, parts;
        struct format f = formats[i];
        f.tail = wrong[i];
        if (!f.tail)
            continue;
        make(&text, &f, 20);
        open_reading(&whole, f.reader, &text, 0);
        open_reading(&parts, f.reader, &text, 10);
        assert_int_equal(whole.status, -1);
        assert_int_equal(parts.status, -1);
        assert_true(parts.parts > 3);
        assert_string_equal(buf_str(&parts.err), buf_str(&whole.err));
        close_reading(&whole);
        close_reading(&parts);
        buf_release(&text);
    }
}

/* A file whose first language is none that is checked may still turn out to hold one that is. */
static void test_waits_for_language(void **state)
{
    struct buf text = BUF_EMPTY;
    struct reading r;
    (void)state;
    buf_add_str(&text, "<tmx><header srclang='en'/><body>");
    for (int i = 0; i < 20; i++)
        buf_addf(&text, "<tu><tuv xml:lang='en'><seg>House</seg></tuv><tuv xml:lang='%s'><seg>Ding %d</seg></tuv></tu>",
                 i < 10 ? "fr" : "de", i);
    buf_add_str(&text, "</body></tmx>");
    open_reading(&r, "tmx", &text, 10);
    assert_int_equal(r.status, 0);
    assert_null(strstr(buf_str(&r.lines), "Ding 9"));
    assert_non_null(strstr(buf_str(&r.lines), "Ding 10"));
    assert_non_null(strstr(buf_str(&r.lines), "Ding 19"));
    close_reading(&r);
    buf_release(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_same_as_whole),
        cmocka_unit_test(test_same_fault),
        cmocka_unit_test(test_waits_for_language),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
