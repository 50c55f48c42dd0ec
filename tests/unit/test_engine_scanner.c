/* The automaton against a naive search, and its notion of case against PCRE2's. */
#include "test_engine.h"

#include "base/utf8.h"
#include "engine/fold.h"
#include "engine/scanner.h"
#include "engine/word_starts.h"

/* A small generator of our own: the same numbers everywhere. */
struct dice {
    uint64_t state;
};

static size_t roll(struct dice *d, size_t sides)
{
    d->state = d->state * 6364136223846793005u + 1442695040888963407u;
    return (size_t)(d->state >> 33) % sides;
}

/* Letters with odd cases, a soft hyphen, a zero-width space, what parts words. */
static const char *const letters[] = {
    "a", "b", "A", "B", "ä", "Ä", "ß", "ẞ", "s", "ſ", "k", "\xE2\x84\xAA", " ", "-", "\xC2\xAD", "\xE2\x80\x8B",
    "„", "\n"};
static const size_t letter_count = sizeof(letters) / sizeof(letters[0]);

static void random_text(struct dice *d, struct buf *out, size_t max)
{
    buf_clear(out);
    for (size_t n = roll(d, max + 1); n > 0; n--)
        buf_add_str(out, letters[roll(d, letter_count)]);
}

struct point {
    uint32_t folded;
    size_t end;
};

/* The code points of a text, folded, a run of white space as one; without the invisible ones when `join`. */
static size_t folded_points(const char *text, size_t len, bool join, struct point *out)
{
    size_t count = 0;
    for (size_t i = 0, size; i < len; i += size) {
        uint32_t cp = utf8_decode(text + i, len - i, &size);
        bool blank = fold_is_blank(cp);
        if ((join && fold_is_invisible(cp)) || (blank && count && out[count - 1].folded == ' '))
            continue;
        out[count++] = (struct point){blank ? ' ' : fold_point(cp), i + size};
    }
    return count;
}

/* The scanner looks at Latin letters only; before another a hit is let through. */
static bool is_plain_letter(uint32_t folded)
{
    return folded < 0x250 && utf8_is_letter(folded);
}

static bool letter_at(const char *text, size_t len, size_t off)
{
    size_t size;
    return off < len && is_plain_letter(fold_point(utf8_decode(text + off, len - off, &size)));
}

/* The offset behind the atom when it begins at points[at], else 0. */
static size_t atom_end(const struct atom *a, struct span text, const struct point *points, size_t count, size_t at)
{
    size_t n = at;
    for (size_t i = 0, size; i < a->text.len; i += size, n++)
        if (n >= count || points[n].folded != utf8_decode(a->text.ptr + i, a->text.len - i, &size))
            return 0;
    if (a->word_start && at > 0 && is_plain_letter(points[at - 1].folded))
        return 0;
    return a->word_end && letter_at(text.ptr, text.len, points[n - 1].end) ? 0 : points[n - 1].end;
}

/* Which atoms end where: found[atom * (text.len + 1) + end]. */
static void naive_scan(const struct atom *atoms, size_t count, struct span text, bool join, uint8_t *found)
{
    struct point *points = xcalloc(text.len + 1, sizeof(*points));
    size_t n = folded_points(text.ptr, text.len, join, points);
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < count; k++)
            found[k * (text.len + 1) + atom_end(&atoms[k], text, points, n, i)] = 1;
    for (size_t k = 0; k < count; k++)
        found[k * (text.len + 1)] = 0;
    free(points);
}

static void compare_scans(const struct atom *atoms, size_t count, struct span text)
{
    uint8_t *found = xcalloc(count * (text.len + 1), 1);
    struct scanner_hits hits = {0};
    struct scanner *s = scanner_new(atoms, count);
    naive_scan(atoms, count, text, true, found);
    naive_scan(atoms, count, text, false, found);
    scanner_scan(s, text.ptr, 0, text.len, &hits);
    for (size_t i = 0; i < hits.len; i++)
        assert_int_equal(found[hits.items[i].atom * (text.len + 1) + hits.items[i].end]--, 1);
    for (size_t i = 1; i < hits.len; i++)
        assert_true(hits.items[i - 1].end <= hits.items[i].end);
    for (size_t i = 0; i < count * (text.len + 1); i++)
        assert_int_equal(found[i], 0);
    scanner_free(s);
    free(hits.items);
    free(found);
}

/* As atoms have it: folded, single blanks and none at the ends. */
static void add_atom_text(struct buf *out, const struct buf *raw)
{
    struct buf folded = BUF_EMPTY;
    fold_add(&folded, buf_str(raw), raw->len);
    for (size_t i = 0; i < folded.len; i++) {
        bool blank = folded.data[i] == ' ' || folded.data[i] == '\n';
        if (!blank)
            buf_add_byte(out, folded.data[i]);
        else if (out->len && out->data[out->len - 1] != ' ')
            buf_add_byte(out, ' ');
    }
    while (out->len && out->data[out->len - 1] == ' ')
        out->len--;
    buf_release(&folded);
}

static size_t random_atoms(struct dice *d, struct arena *arena, struct atom *atoms, size_t max)
{
    size_t count = 0;
    struct buf raw = BUF_EMPTY, folded = BUF_EMPTY;
    for (size_t wanted = roll(d, max + 1); count < wanted;) {
        random_text(d, &raw, 5);
        buf_clear(&folded);
        add_atom_text(&folded, &raw);
        if (folded.len > 0)
            atoms[count++] = (struct atom){arena_span(arena, buf_span(&folded)), roll(d, 2), roll(d, 2)};
    }
    buf_release(&raw);
    buf_release(&folded);
    return count;
}

static void scans_find_what_a_naive_search_finds(void **state)
{
    (void)state;
    struct dice d = {1};
    struct buf text = BUF_EMPTY;
    for (int round = 0; round < 400; round++) {
        struct arena arena = ARENA_EMPTY;
        struct atom atoms[200];
        size_t count = random_atoms(&d, &arena, atoms, round % 4 ? 12 : 200);
        random_text(&d, &text, round % 7 ? 60 : 800);
        compare_scans(atoms, count, (struct span){buf_str(&text), text.len});
        arena_release(&arena);
    }
    buf_release(&text);
}

/* More kinds of letters than classes: hits may be added, none may be lost. */
static void rare_letters_lose_no_hit(void **state)
{
    (void)state;
    struct arena arena = ARENA_EMPTY;
    struct buf text = BUF_EMPTY;
    struct atom atoms[300];
    for (uint32_t i = 0; i < 300; i++) {
        struct buf one = BUF_EMPTY;
        for (uint32_t k = 0; k < 3; k++)
            utf8_add(&one, 0x4E00 + i * 3 + k);
        atoms[i] = (struct atom){.text = arena_span(&arena, buf_span(&one))};
        buf_add_span(&text, buf_span(&one));
        buf_release(&one);
    }
    struct scanner *s = scanner_new(atoms, 300);
    struct scanner_hits hits = {0};
    scanner_scan(s, buf_str(&text), 0, text.len, &hits);
    size_t right = 0;
    for (size_t i = 0; i < hits.len; i++)
        right += hits.items[i].end == (hits.items[i].atom + 1) * 9;
    assert_int_equal(right, 300);
    scanner_free(s);
    free(hits.items);
    buf_release(&text);
    arena_release(&arena);
}

static void nothing_to_find_is_no_trouble(void **state)
{
    (void)state;
    struct scanner *s = scanner_new(NULL, 0);
    struct scanner_hits hits = {0};
    scanner_scan(s, "irgendein Text", 0, 14, &hits);
    assert_int_equal(hits.len, 0);
    assert_int_equal(scanner_state_count(s), 1);
    scanner_free(s);
}

static bool has_case(uint32_t cp)
{
    return fold_point(cp) != cp || utf8_upper(cp) != cp || utf8_lower(cp) != cp;
}

/* Whatever PCRE2 takes for the same letter has to have the same fold. */
static void folding_joins_what_pcre2_joins(void **state)
{
    (void)state;
    struct buf cased = BUF_EMPTY, err = BUF_EMPTY;
    struct pattern_scratch *scratch = pattern_scratch_new();
    size_t pairs = 0, size;
    for (uint32_t cp = 1; cp < 0x1F000; cp += cp == 0xD7FF ? 0x801 : 1)
        if (has_case(cp))
            utf8_add(&cased, cp);
    for (uint32_t cp = 1; cp < 0x1F000; cp += cp == 0xD7FF ? 0x801 : 1) {
        char text[16];
        if (!has_case(cp))
            continue;
        snprintf(text, sizeof(text), "\\x{%X}", (unsigned)cp);
        struct pattern *p = pattern_new(span_of(text), PATTERN_CASELESS, &err);
        assert_non_null(p);
        size_t from = 0;
        while (from < cased.len && pattern_find(p, scratch, buf_span(&cased), from) == PATTERN_MATCH) {
            struct span found = pattern_group(scratch, 0);
            uint32_t other = utf8_decode(found.ptr, found.len, &size);
            if (fold_point(other) != fold_point(cp))
                fail_msg("U+%04X and U+%04X", (unsigned)cp, (unsigned)other);
            pairs += other != cp;
            from = (size_t)(found.ptr - cased.data) + found.len;
        }
        pattern_free(p);
    }
    assert_true(pairs > 2000);
    pattern_scratch_free(scratch);
    buf_release(&cased);
    buf_release(&err);
}

/* The words of a text, each marked where it may be one of the set. */
static void words_are_known_by_their_first_letters(void **state)
{
    (void)state;
    static struct atom atoms[] = {{{"der", 3}, true, true}, {{"straß", 6}, true, false}, {{"x y", 3}, true, false}};
    static const char text[] = "Derzeit sah-der 3Der. STRAẞEN, Strich \xE2\x84\xAAx x, ax, x\xC2\xADyz.";
    struct scanner *s = scanner_new(atoms, 3);
    struct word_starts set;
    struct buf marked = BUF_EMPTY;
    word_start_list words = {0};
    assert_true(word_starts_make(&set, s, &(struct atom_set){atoms, 3, 0}));
    word_starts_find(s, span_of(text), &words);
    for (size_t i = 0; i < words.len; i++)
        buf_addf(&marked, "%s%.3s", word_starts_have(&set, &words.items[i]) ? " " : " !", text + words.items[i].off);
    assert_string_equal(buf_str(&marked), " !Der !sah der Der STR !Str !\xE2\x84\xAA x,  !ax, x\xC2\xAD !yz.");
    struct atom greek = {{"\xCE\xB1", 2}, true, false};
    assert_false(word_starts_make(&set, s, &(struct atom_set){&greek, 1, 0}));
    vec_release(&words);
    buf_release(&marked);
    scanner_free(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scans_find_what_a_naive_search_finds),   cmocka_unit_test(rare_letters_lose_no_hit),
        cmocka_unit_test(nothing_to_find_is_no_trouble),          cmocka_unit_test(folding_joins_what_pcre2_joins),
        cmocka_unit_test(words_are_known_by_their_first_letters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
