/* file_report_apply and edit_set: which fixes are taken, and what the file then looks like. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/bug.h"
#include "core/edit_set.h"

static const struct rule_info rule = {.id = "x", .category = CATEGORY_SPELLING, .severity = SEVERITY_MINOR};

static void make_report(struct file_report *r, const char *text)
{
    size_t len = strlen(text);
    file_report_init(r);
    source_init(&r->source, "x.txt", memcpy(xmalloc(len + 1), text, len + 1), len);
}

/* A finding with one fix of one edit. */
static void add_fix(struct file_report *r, enum applicability a, size_t start, size_t end, const char *text)
{
    struct fix *fix = arena_alloc(&r->arena, sizeof(*fix));
    *fix = (struct fix){a, arena_alloc(&r->arena, 4 * sizeof(*fix->edits)), 1};
    fix->edits[0] = (struct edit){start, end, span_of(text)};
    vec_push(&r->findings,
             (struct finding){.rule = &rule, .start = start, .end = end, .message = "", .fixes = fix, .fix_count = 1});
}

/* One more edit for the finding added last. */
static void add_edit(struct file_report *r, size_t start, size_t end, const char *text)
{
    struct fix *fix = r->findings.items[r->findings.len - 1].fixes;
    fix->edits[fix->edit_count++] = (struct edit){start, end, span_of(text)};
}

/* Applies, compares and releases. `applied` has a letter a finding: y or n. */
static void assert_applied(struct file_report *r, enum applicability max, const char *expected, const char *applied)
{
    struct buf out = BUF_EMPTY;
    bool was[16] = {false};
    size_t yes = 0, count = file_report_apply(r, max, &out, was);
    assert_string_equal(buf_str(&out), expected);
    assert_int_equal(strlen(applied), r->findings.len);
    for (size_t i = 0; i < r->findings.len; i++) {
        assert_int_equal(was[i] ? 'y' : 'n', applied[i]);
        yes += was[i];
    }
    assert_int_equal(count, yes);
    buf_release(&out);
    file_report_release(r);
}

static void test_nothing(void **state)
{
    (void)state;
    struct file_report r;
    make_report(&r, "");
    assert_applied(&r, FIX_SAFE, "", "");
    make_report(&r, "abc\r\n\xff");
    assert_applied(&r, FIX_DISPLAY, "abc\r\n\xff", "");
}

static void test_plain(void **state)
{
    (void)state;
    struct file_report r;
    make_report(&r, "TagenOpenAI und Atlman");
    add_fix(&r, FIX_SAFE, 5, 5, " ");
    add_fix(&r, FIX_SAFE, 16, 22, "Altman");
    assert_applied(&r, FIX_SAFE, "Tagen OpenAI und Altman", "yy");
}

static void test_ends(void **state)
{
    (void)state;
    struct file_report r;
    make_report(&r, "abc");
    add_fix(&r, FIX_SAFE, 0, 0, "<");
    add_fix(&r, FIX_SAFE, 3, 3, ">");
    assert_applied(&r, FIX_SAFE, "<abc>", "yy");
    make_report(&r, "abc");
    add_fix(&r, FIX_SAFE, 0, 3, "");
    assert_applied(&r, FIX_SAFE, "", "y");
    make_report(&r, "");
    add_fix(&r, FIX_SAFE, 0, 0, "new");
    assert_applied(&r, FIX_SAFE, "new", "y");
}

static void test_applicability(void **state)
{
    (void)state;
    static const char *const expected[] = {"Abc", "ABc", "ABC"}, *const applied[] = {"ynn", "yyn", "yyy"};
    for (int max = FIX_SAFE; max <= FIX_DISPLAY; max++) {
        struct file_report r;
        make_report(&r, "abc");
        add_fix(&r, FIX_SAFE, 0, 1, "A");
        add_fix(&r, FIX_UNSAFE, 1, 2, "B");
        add_fix(&r, FIX_DISPLAY, 2, 3, "C");
        assert_applied(&r, (enum applicability)max, expected[max], applied[max]);
    }
}

/* Only the best fix of a finding counts, even where a later one would be allowed. */
static void test_first_fix_only(void **state)
{
    (void)state;
    struct file_report r;
    make_report(&r, "abc");
    add_fix(&r, FIX_UNSAFE, 0, 1, "X");
    struct edit edit = {1, 2, {"Y", 1}};
    struct fix *fixes = arena_alloc(&r.arena, 2 * sizeof(*fixes));
    fixes[0] = r.findings.items[0].fixes[0];
    fixes[1] = (struct fix){FIX_SAFE, &edit, 1};
    r.findings.items[0].fixes = fixes;
    r.findings.items[0].fix_count = 2;
    assert_applied(&r, FIX_SAFE, "abc", "n");
}

static void test_overlap(void **state)
{
    (void)state;
    struct file_report r;
    make_report(&r, "abcdef"); /* the one that starts first */
    add_fix(&r, FIX_SAFE, 2, 4, "2");
    add_fix(&r, FIX_SAFE, 1, 3, "1");
    add_fix(&r, FIX_SAFE, 3, 5, "3");
    assert_applied(&r, FIX_SAFE, "a13f", "nyy");
    make_report(&r, "abcdef"); /* the longer one at a tie */
    add_fix(&r, FIX_SAFE, 1, 2, "s");
    add_fix(&r, FIX_SAFE, 1, 4, "l");
    assert_applied(&r, FIX_SAFE, "alef", "ny");
    make_report(&r, "abcdef"); /* the earlier finding when all is equal */
    add_fix(&r, FIX_SAFE, 1, 2, "1");
    add_fix(&r, FIX_SAFE, 1, 2, "2");
    assert_applied(&r, FIX_SAFE, "a1cdef", "yn");
    make_report(&r, "abcdef"); /* neighbours do not overlap */
    add_fix(&r, FIX_SAFE, 1, 3, "X");
    add_fix(&r, FIX_SAFE, 3, 4, "Y");
    assert_applied(&r, FIX_SAFE, "aXYef", "yy");
    make_report(&r, "abcdef"); /* an insertion inside what is replaced */
    add_fix(&r, FIX_SAFE, 1, 4, "X");
    add_fix(&r, FIX_SAFE, 2, 2, "!");
    assert_applied(&r, FIX_SAFE, "aXef", "yn");
}

static void test_insertions(void **state)
{
    (void)state;
    struct file_report r;
    make_report(&r, "ab"); /* at one point: the findings' order */
    add_fix(&r, FIX_SAFE, 1, 1, "1");
    add_fix(&r, FIX_SAFE, 1, 1, "2");
    add_fix(&r, FIX_SAFE, 1, 1, "3");
    assert_applied(&r, FIX_SAFE, "a123b", "yyy");
    make_report(&r, "ab"); /* two rules that miss the same comma */
    add_fix(&r, FIX_SAFE, 1, 1, ",");
    add_fix(&r, FIX_SAFE, 1, 1, ",");
    assert_applied(&r, FIX_SAFE, "a,b", "yn");
    make_report(&r, "abc"); /* at either border of a replacement */
    add_fix(&r, FIX_SAFE, 1, 1, "<");
    add_fix(&r, FIX_SAFE, 1, 2, "B");
    add_fix(&r, FIX_SAFE, 2, 2, ">");
    assert_applied(&r, FIX_SAFE, "a<B>c", "yyy");
}

static void test_all_or_nothing(void **state)
{
    (void)state;
    struct file_report r;
    make_report(&r, "\"ab\" cd");
    add_fix(&r, FIX_SAFE, 0, 1, "„");
    add_edit(&r, 3, 4, "“");
    add_fix(&r, FIX_SAFE, 3, 6, "x"); /* meets the second edit */
    add_fix(&r, FIX_SAFE, 1, 2, "A"); /* lies between both */
    assert_applied(&r, FIX_SAFE, "„Ab“ cd", "yny");
    make_report(&r, "abcdef"); /* the second edit has no room, so the first is not made */
    add_fix(&r, FIX_SAFE, 0, 1, "1");
    add_edit(&r, 4, 5, "1");
    add_fix(&r, FIX_SAFE, 2, 3, "2");
    add_edit(&r, 4, 6, "2");
    add_fix(&r, FIX_SAFE, 2, 3, "3");
    assert_applied(&r, FIX_SAFE, "1b3d1f", "yny");
}

static void test_nonsense_is_left_out(void **state)
{
    (void)state;
    struct file_report r;
    make_report(&r, "abc");
    add_fix(&r, FIX_SAFE, 2, 4, "beyond the end");
    add_fix(&r, FIX_SAFE, 1, 2, "B");
    add_edit(&r, 0, 1, "unsorted");
    add_fix(&r, FIX_SAFE, 0, 1, "A");
    r.findings.items[0].fixes->edits[0].end = 40;
    assert_applied(&r, FIX_SAFE, "Abc", "nny");
}

/* The diff shows what `mtlint fix` will do, so a fix that is only shown must not push out a safe one. */
static void test_safe_first(void **state)
{
    (void)state;
    struct file_report r;
    struct edit_set set;
    bool chosen[2];
    make_report(&r, "abcdef");
    add_fix(&r, FIX_DISPLAY, 0, 4, "x");
    add_fix(&r, FIX_SAFE, 2, 3, "y");
    edit_set_choose(&set, &r, FIX_DISPLAY, EDITS_SAFE_FIRST, chosen);
    assert_true(!chosen[0] && chosen[1] && set.edits.len == 1 && set.finding_count == 1);
    edit_set_release(&set);
    edit_set_choose(&set, &r, FIX_DISPLAY, EDITS_BY_PLACE, chosen);
    assert_true(chosen[0] && !chosen[1]);
    edit_set_release(&set);
    file_report_release(&r);
}

/* --- The same by a slow and simple method, on random fixes */

static bool overlap(const struct edit *a, const struct edit *b)
{
    if (a->start == a->end && b->start == b->end)
        return a->start == b->start && span_equal(a->text, b->text);
    return a->start < b->end && b->start < a->end && !(a->start == a->end && a->start == b->start) &&
           !(b->start == b->end && b->start == a->start);
}

static bool fixes_overlap(const struct fix *a, const struct fix *b)
{
    for (size_t i = 0; i < a->edit_count; i++)
        for (size_t k = 0; k < b->edit_count; k++)
            if (overlap(&a->edits[i], &b->edits[k]))
                return true;
    return false;
}

static size_t length_of(const struct fix *f)
{
    return f->edits[f->edit_count - 1].end - f->edits[0].start;
}

static bool comes_before(const struct fix *a, const struct fix *b)
{
    size_t x = a->edits[0].start, y = b->edits[0].start;
    return x != y ? x < y : length_of(a) > length_of(b);
}

static void choose_slowly(const struct file_report *r, bool *chosen)
{
    bool done[16] = {false};
    for (size_t round = 0; round < r->findings.len; round++) {
        size_t best = SIZE_MAX;
        for (size_t i = 0; i < r->findings.len; i++)
            if (!done[i] &&
                (best == SIZE_MAX || comes_before(r->findings.items[i].fixes, r->findings.items[best].fixes)))
                best = i;
        done[best] = chosen[best] = true;
        for (size_t i = 0; i < r->findings.len; i++)
            if (i != best && chosen[i] && fixes_overlap(r->findings.items[i].fixes, r->findings.items[best].fixes))
                chosen[best] = false;
    }
}

static void add_random(struct file_report *r, unsigned *seed)
{
    static const char *const texts[] = {"", "1", "22"};
    size_t start = (size_t)rand_r(seed) % 15, end = start + (size_t)rand_r(seed) % 3;
    add_fix(r, FIX_SAFE, start, end, texts[rand_r(seed) % 3]);
    if (rand_r(seed) % 2)
        add_edit(r, end + 1, end + 1 + (size_t)rand_r(seed) % 3, texts[rand_r(seed) % 3]);
}

static void test_random(void **state)
{
    (void)state;
    for (unsigned seed = 1; seed <= 20000; seed++) {
        struct file_report r;
        struct buf out = BUF_EMPTY;
        unsigned s = seed;
        bool fast[16] = {false}, slow[16] = {false};
        make_report(&r, "abcdefghijklmnopqrstuvwxyz");
        for (unsigned i = 0; i < seed % 16; i++)
            add_random(&r, &s);
        file_report_apply(&r, FIX_SAFE, &out, fast);
        choose_slowly(&r, slow);
        assert_memory_equal(fast, slow, sizeof(fast));
        buf_release(&out);
        file_report_release(&r);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nothing),
        cmocka_unit_test(test_plain),
        cmocka_unit_test(test_ends),
        cmocka_unit_test(test_applicability),
        cmocka_unit_test(test_first_fix_only),
        cmocka_unit_test(test_overlap),
        cmocka_unit_test(test_insertions),
        cmocka_unit_test(test_all_or_nothing),
        cmocka_unit_test(test_nonsense_is_left_out),
        cmocka_unit_test(test_safe_first),
        cmocka_unit_test(test_random),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
