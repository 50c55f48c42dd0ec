#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "core/document.h"

struct fixture {
    struct source source;
    struct document doc;
};

static struct fixture *open_document(const char *text)
{
    struct fixture *f = malloc(sizeof(*f));
    source_init(&f->source, "t.txt", strdup(text), strlen(text));
    document_init(&f->doc, &f->source);
    return f;
}

static void close_document(struct fixture *f)
{
    document_release(&f->doc);
    source_release(&f->source);
    free(f);
}

static void expect_segment(const struct document *d, size_t index, enum segment_kind kind, const char *text)
{
    assert_true(index < d->segments.len);
    struct segment s = d->segments.items[index];
    assert_int_equal(s.kind, kind);
    assert_int_equal(s.len, strlen(text));
    assert_memory_equal(d->text + s.off, text, s.len);
}

static void a_borrowed_text_is_the_source(void **state)
{
    (void)state;
    struct fixture *f = open_document("\xEF\xBB\xBF  Eins \n\nZwei");
    struct document *d = &f->doc;
    document_borrow(d, 3, f->source.len - 3);
    assert_ptr_equal(d->text, f->source.bytes + 3);
    document_add_segment(d, SEGMENT_HEADING, 0, 7);
    document_add_segment(d, SEGMENT_PARAGRAPH, 7, 2);
    document_add_segment(d, SEGMENT_PARAGRAPH, 9, 4);
    assert_int_equal(d->segments.len, 2);
    expect_segment(d, 0, SEGMENT_HEADING, "Eins");
    expect_segment(d, 1, SEGMENT_PARAGRAPH, "Zwei");
    assert_int_equal(document_source_start(d, 2), 5);
    assert_int_equal(document_source_end(d, 6), 9);
    assert_int_equal(document_source_end(d, d->text_len), f->source.len);
    assert_true(document_is_editable(d, 2, 4));
    assert_true(document_is_editable(d, 0, 0));
    assert_true(document_is_editable(d, d->text_len, 0));
    close_document(f);
}

static void an_empty_document_has_places_too(void **state)
{
    (void)state;
    struct fixture *f = open_document("\xEF\xBB\xBF");
    document_borrow(&f->doc, 3, 0);
    assert_int_equal(document_source_start(&f->doc, 0), 3);
    assert_int_equal(document_source_end(&f->doc, 0), 3);
    assert_false(document_is_editable(&f->doc, 0, 0));
    assert_string_equal(f->doc.text, "");
    close_document(f);
}

/* "Tom **&amp;** Jerry": verbatim, hidden marks, an entity. */
static struct fixture *entity_document(void)
{
    struct fixture *f = open_document("Tom **&amp;** Jerry");
    struct document *d = &f->doc;
    document_begin_segment(d, 0);
    document_add_verbatim(d, 0, 4);
    document_add_mapped(d, "&", 1, 6, 5);
    document_add_verbatim(d, 13, 3);
    document_add_verbatim(d, 16, 3);
    document_end_segment(d, SEGMENT_PARAGRAPH);
    return f;
}

static void pieces_map_both_ends(void **state)
{
    (void)state;
    struct fixture *f = entity_document();
    struct document *d = &f->doc;
    expect_segment(d, 0, SEGMENT_PARAGRAPH, "Tom & Jerry");
    assert_int_equal(d->pieces.len, 3); /* neighbours have become one */
    assert_int_equal(document_source_start(d, 0), 0);
    assert_int_equal(document_source_end(d, 3), 3);
    assert_int_equal(document_source_start(d, 4), 6);
    assert_int_equal(document_source_end(d, 5), 11);
    assert_int_equal(document_source_start(d, 5), 13);
    assert_int_equal(document_source_end(d, 4), 4);
    assert_int_equal(document_source_end(d, 11), 19);
    close_document(f);
}

static void only_what_is_verbatim_may_be_edited(void **state)
{
    (void)state;
    struct fixture *f = entity_document();
    struct document *d = &f->doc;
    assert_true(document_is_editable(d, 0, 4));
    assert_false(document_is_editable(d, 0, 5));
    assert_false(document_is_editable(d, 4, 1));
    assert_false(document_is_editable(d, 4, 7));
    assert_true(document_is_editable(d, 5, 6));
    assert_true(document_is_editable(d, 2, 0));
    assert_false(document_is_editable(d, 4, 0)); /* before or behind the hidden marks? */
    close_document(f);
}

static void neighbours_in_the_text_only_are_not_editable(void **state)
{
    (void)state;
    struct fixture *f = open_document("Tagen**OpenAI**");
    struct document *d = &f->doc;
    document_begin_segment(d, 0);
    document_add_verbatim(d, 0, 5);
    document_add_verbatim(d, 7, 6);
    document_end_segment(d, SEGMENT_PARAGRAPH);
    assert_false(document_is_editable(d, 0, 11));
    assert_false(document_is_editable(d, 5, 0));
    assert_true(document_is_editable(d, 5, 6));
    close_document(f);
}

static void segments_are_parted_and_blank_ones_dropped(void **state)
{
    (void)state;
    struct fixture *f = open_document("Eins\n  \nZwei");
    struct document *d = &f->doc;
    document_begin_segment(d, 0);
    document_add_verbatim(d, 0, 4);
    document_end_segment(d, SEGMENT_ITEM);
    document_begin_segment(d, 5);
    document_add_verbatim(d, 5, 2);
    document_add_markup(d, MARKUP_LINK, 5, 2);
    document_end_segment(d, SEGMENT_ITEM);
    document_begin_segment(d, 8);
    document_add_verbatim(d, 8, 4);
    document_end_segment(d, SEGMENT_CELL);
    assert_int_equal(d->segments.len, 2);
    assert_int_equal(d->markups.len, 0);
    expect_segment(d, 0, SEGMENT_ITEM, "Eins");
    expect_segment(d, 1, SEGMENT_CELL, "Zwei");
    assert_string_equal(d->text, "Eins\nZwei");
    assert_int_equal(document_source_start(d, 4), 8);
    assert_int_equal(document_source_end(d, 5), 8);
    assert_int_equal(document_source_start(d, 5), 8);
    close_document(f);
}

static void invalid_bytes_are_noted(void **state)
{
    (void)state;
    struct fixture *f = open_document("M\xFC\xFFller \xE2\x82 \xEF\xBF\xBD");
    struct document *d = &f->doc;
    document_begin_segment(d, 0);
    document_add_verbatim(d, 0, f->source.len);
    document_end_segment(d, SEGMENT_PARAGRAPH);
    assert_string_equal(d->text, "M\xEF\xBF\xBDller \xEF\xBF\xBD \xEF\xBF\xBD");
    assert_int_equal(d->damages.len, 2); /* the U+FFFD that stands in the file is none */
    assert_int_equal(d->damages.items[0].src_off, 1);
    assert_int_equal(d->damages.items[0].src_len, 2);
    assert_int_equal(d->damages.items[1].src_off, 8);
    assert_int_equal(d->damages.items[1].src_len, 2);
    assert_false(document_is_editable(d, 0, 4));
    assert_true(document_is_editable(d, 4, 4));
    close_document(f);
}

static void markup_is_sorted(void **state)
{
    (void)state;
    struct fixture *f = open_document("abcdef");
    struct document *d = &f->doc;
    document_begin_segment(d, 0);
    document_add_verbatim(d, 0, 6);
    document_add_markup(d, MARKUP_STRONG, 2, 1);
    document_add_markup(d, MARKUP_EMPHASIS, 0, 2);
    document_add_markup(d, MARKUP_LINK, 0, 6);
    document_add_markup(d, MARKUP_CODE, 4, 0);
    document_end_segment(d, SEGMENT_PARAGRAPH);
    document_finish(d);
    assert_int_equal(d->markups.len, 3);
    assert_int_equal(d->markups.items[0].kind, MARKUP_LINK);
    assert_int_equal(d->markups.items[1].kind, MARKUP_EMPHASIS);
    assert_int_equal(d->markups.items[2].kind, MARKUP_STRONG);
    close_document(f);
}

static void marks_are_found_by_place(void **state)
{
    (void)state;
    char expected[64], found[64];
    struct fixture *f = open_document("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz");
    struct document *d = &f->doc;
    document_begin_segment(d, 0);
    document_add_verbatim(d, 0, 52);
    document_add_markup(d, MARKUP_EMPHASIS, 2, 40);
    for (size_t i = 0; i < 12; i++) /* more than a short look back would pass over */
        document_add_markup(d, i % 2 ? MARKUP_STRONG : MARKUP_CODE, 4 + 2 * i, 1);
    document_add_markup(d, MARKUP_LINK, 44, 4);
    document_add_markup(d, MARKUP_STRONG, 46, 2);
    document_end_segment(d, SEGMENT_PARAGRAPH);
    document_finish(d);
    for (size_t i = 0; i < 52; i++) {
        expected[i] = i >= 46 && i < 48 ? 'b' : i >= 44 && i < 48 ? 'l' : i >= 2 && i < 42 ? 'e' : '-';
        bool strong = document_is_marked(d, i, 1u << MARKUP_STRONG), link = document_is_marked(d, i, 1u << MARKUP_LINK);
        found[i] = strong && link ? 'b' : link ? 'l' : document_is_marked(d, i, 1u << MARKUP_EMPHASIS) ? 'e' : '-';
        bool code = i >= 4 && i < 28 && i % 4 == 0;
        assert_int_equal(document_is_marked(d, i, 1u << MARKUP_CODE), code);
    }
    assert_memory_equal(found, expected, 52);
    assert_false(document_is_marked(d, 52, ~0u));
    close_document(f);
}

static void kinds_have_names(void **state)
{
    (void)state;
    for (int kind = 0; kind < SEGMENT_KINDS; kind++)
        assert_true(strlen(segment_kind_name((enum segment_kind)kind)) > 0);
    assert_string_equal(segment_kind_name(SEGMENT_META), "meta");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_borrowed_text_is_the_source),
        cmocka_unit_test(an_empty_document_has_places_too),
        cmocka_unit_test(pieces_map_both_ends),
        cmocka_unit_test(only_what_is_verbatim_may_be_edited),
        cmocka_unit_test(neighbours_in_the_text_only_are_not_editable),
        cmocka_unit_test(segments_are_parted_and_blank_ones_dropped),
        cmocka_unit_test(invalid_bytes_are_noted),
        cmocka_unit_test(markup_is_sorted),
        cmocka_unit_test(marks_are_found_by_place),
        cmocka_unit_test(kinds_have_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
