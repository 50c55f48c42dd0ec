/* A store of rules gives the same rules as their files, and is left alone when it is not theirs or damaged. */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "engine/rule_store.h"
#include "lexicon/forms.h"

static const char rules[] =
    "- id: de/test/phrase\n  category: unidiomatic\n  severity: minor\n  status: stable\n"
    "  message: \"'{0}' is wrong.\"\n  message-de: „$0“ ist falsch.\n  match: '(?i)früh (am|im) Morgen'\n  replace: "
    "['früh {1} Tag']\n"
    "  bad: ['Er kam [früh am Morgen].']\n  good: ['Er kam früh.']\n"
    "- id: de/test/tokens\n  category: unidiomatic\n  severity: minor\n  status: preview\n  precision: 50\n"
    "  message: \"Not so.\"\n  tokens:\n    - any: [mache, macht]\n    - gap: [0, 2]\n    - regex: 'Sinn(e|s)?'\n"
    "  bad: ['Das [macht wenig Sinn].']\n  good: ['Das hat Sinn.']\n"
    "- id: source/test/pairs\n  category: mistranslation\n  severity: major\n  status: stable\n  message: '$1: $2'\n"
    "  topic: [merger]\n  pairs: [{source: [board, '=the board'], target: '=Brett', right: ['=Rat'], with: firm, "
    "unless: [wood],\n"
    "    bad: 'A board of a firm. ||| Ein [Brett].'}]\n";

struct place {
    char dir[64], file[96], store[96];
};

static void write_file(const char *path, const char *bytes, size_t len)
{
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    assert_int_equal(fwrite(bytes, 1, len, f), len);
    assert_int_equal(fclose(f), 0);
}

/* Nanoseconds since 1970. */
static void set_time(const char *path, int64_t changed)
{
    struct timespec when = {changed / 1000000000, changed % 1000000000}, times[2] = {when, when};
    assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
}

/* When the rules were changed, and when a store was made of them. */
static const int64_t FILE_TIME = 1700000000000000001, STORE_TIME = 1700000000000000002;

static struct buf record(const char *dir)
{
    struct buf out = BUF_EMPTY, err = BUF_EMPTY;
    assert_int_equal(ruleset_record(dir, lang_by_tag("de"), NULL, &out, &err), 0);
    buf_release(&err);
    return out;
}

static int set_up(void **state)
{
    struct place *p = calloc(1, sizeof(*p));
    strcpy(p->dir, "/tmp/mtlint-store-XXXXXX");
    if (!p || !mkdtemp(p->dir))
        return -1;
    snprintf(p->file, sizeof(p->file), "%s/a.yaml", p->dir);
    snprintf(p->store, sizeof(p->store), "%s/store.bin", p->dir);
    write_file(p->file, rules, strlen(rules));
    struct buf out = record(p->dir);
    write_file(p->store, out.data, out.len);
    set_time(p->file, FILE_TIME);
    set_time(p->store, STORE_TIME);
    buf_release(&out);
    *state = p;
    return 0;
}

static int tear_down(void **state)
{
    struct place *p = *state;
    unlink(p->file);
    unlink(p->store);
    rmdir(p->dir);
    free(p);
    return 0;
}

static struct ruleset *load(const struct place *p, const char *store)
{
    struct buf err = BUF_EMPTY;
    struct ruleset *rs = ruleset_load(p->dir, store, lang_by_tag("de"), NULL, &err);
    assert_string_equal(buf_str(&err), "");
    assert_non_null(rs);
    buf_release(&err);
    return rs;
}

static void assert_same_rules(const struct ruleset *a, const struct ruleset *b)
{
    assert_int_equal(a->rules.len, b->rules.len);
    assert_int_equal(a->atom_count, b->atom_count);
    for (uint32_t i = 0; i < a->rules.len; i++) {
        const struct rule *x = ruleset_rule(a, i), *y = ruleset_rule(b, i);
        if (x->pattern)
            assert_int_equal(pattern_group_count(x->pattern), pattern_group_count(y->pattern));
        assert_string_equal(x->info.id, y->info.id);
        assert_string_equal(x->info.help, y->info.help);
        assert_string_equal(rule_help(&x->info, MESSAGES_DE), rule_help(&y->info, MESSAGES_DE));
        assert_string_equal(x->file, y->file);
        assert_int_equal(x->line, y->line);
        assert_int_equal(x->replacement_count, y->replacement_count);
        assert_int_equal(x->example_count, y->example_count);
        assert_int_equal(x->tokens.step_count, y->tokens.step_count);
        assert_int_equal(x->part_count, y->part_count);
        assert_int_equal(x->needs_more, y->needs_more);
    }
    assert_int_equal(a->patterns.len, b->reader->patterns.len);
}

static void test_gives_the_same_rules(void **state)
{
    const struct place *p = *state;
    struct ruleset *read = load(p, NULL), *stored = load(p, p->store);
    assert_null(read->store.bytes);
    assert_non_null(stored->store.bytes);
    assert_same_rules(read, stored);
    ruleset_free(read);
    ruleset_free(stored);
}

/* Whatever was read from a store is written again byte by byte. */
static void test_store_of_a_store(void **state)
{
    const struct place *p = *state;
    struct ruleset *rs = load(p, p->store);
    struct buf first = record(p->dir), again = BUF_EMPTY;
    struct rule_files files;
    rule_files_find(&files, p->dir, NULL, &again);
    assert_true(rule_store_write(rs, &files, &again));
    rule_files_release(&files);
    assert_int_equal(again.len, first.len);
    assert_memory_equal(again.data, first.data, first.len);
    ruleset_free(rs);
    buf_release(&first);
    buf_release(&again);
}

/* Where the pattern matches first in the text. */
static struct span first_match(struct pattern *p, struct pattern_scratch *s, const char *text)
{
    enum pattern_result result = pattern_find(p, s, span_of(text), 0);
    assert_int_not_equal(result, PATTERN_LIMIT);
    return result == PATTERN_MATCH ? pattern_group(s, 0) : (struct span){0};
}

/* Kept code finds what the compiled pattern finds. */
static void assert_same_matches(const struct ruleset *compiled, const struct ruleset *kept)
{
    struct pattern_scratch *s = pattern_scratch_new();
    size_t found = 0;
    for (uint32_t i = 0; i < compiled->rules.len; i++) {
        const struct rule *x = ruleset_rule(compiled, i), *y = ruleset_rule(kept, i);
        for (size_t e = 0; x->pattern && e < x->example_count; e++) {
            struct span match = first_match(x->pattern, s, x->examples[e].text);
            struct span same = first_match(y->pattern, s, x->examples[e].text);
            assert_ptr_equal(match.ptr, same.ptr);
            assert_int_equal(match.len, same.len);
            found += match.ptr != NULL;
        }
    }
    assert_true(found > 1000);
    pattern_scratch_free(s);
}

/* The shipped rules, of all kinds and with lemmas: what is used is what reading them would give. */
static void test_shipped_rules(void **state)
{
    (void)state;
    const char *data = getenv("MTLINT_DATA") ? getenv("MTLINT_DATA") : "build/data";
    struct buf dir = BUF_EMPTY, store = BUF_EMPTY, forms_path = BUF_EMPTY, err = BUF_EMPTY, fresh = BUF_EMPTY;
    buf_addf(&dir, "%s/rules/de", data);
    buf_addf(&store, "%s/rules.de.bin", data);
    buf_addf(&forms_path, "%s/forms.bin", data);
    struct forms *forms = forms_open(buf_str(&forms_path), &err);
    struct ruleset *stored = ruleset_load(buf_str(&dir), buf_str(&store), lang_by_tag("de"), forms, &err);
    struct ruleset *read = ruleset_load(buf_str(&dir), NULL, lang_by_tag("de"), forms, &err);
    assert_int_equal(ruleset_record(buf_str(&dir), lang_by_tag("de"), forms, &fresh, &err), 0);
    assert_string_equal(buf_str(&err), "");
    assert_non_null(stored->store.bytes);
    assert_same_rules(read, stored);
    assert_int_equal(fresh.len, stored->store.size);
    assert_memory_equal(fresh.data, stored->store.bytes, fresh.len);
    assert_true(stored->reader->codes_begin.len > 0);
    assert_same_matches(read, stored);
    ruleset_free(stored);
    ruleset_free(read);
    forms_close(forms);
    struct buf *all[] = {&dir, &store, &forms_path, &err, &fresh};
    for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++)
        buf_release(all[i]);
}

static void test_scanner_finds(void **state)
{
    const struct place *p = *state;
    struct ruleset *stored = load(p, p->store);
    struct scanner_hits hits = {0};
    const char text[] = "Das macht früh am Morgen Sinn.";
    scanner_scan(stored->scanner, text, 0, strlen(text), &hits);
    assert_true(hits.len > 0);
    for (size_t i = 0; i < hits.len; i++)
        assert_true(hits.items[i].atom < stored->atom_count);
    assert_int_not_equal(word_table_find(&stored->words, span_of("macht")), INTERN_NONE);
    assert_int_equal(word_table_find(&stored->words, span_of("machen")), INTERN_NONE);
    free(hits.items);
    ruleset_free(stored);
}

static void test_patterns_match(void **state)
{
    struct ruleset *rs = load(*state, ((struct place *)*state)->store);
    struct pattern_scratch *s = pattern_scratch_new();
    struct pattern *p = ruleset_rule(rs, 0)->pattern;
    assert_int_equal(pattern_find(p, s, span_of("Er kam Früh  im Morgen."), 0), PATTERN_MATCH);
    assert_true(span_is(pattern_group(s, 1), "im"));
    assert_int_equal(pattern_find(p, s, span_of("Er kam."), 0), PATTERN_NO_MATCH);
    pattern_scratch_free(s);
    ruleset_free(rs);
}

/* What another version of PCRE2 compiled is not understood: the pattern is compiled anew. */
static void test_code_of_another_version(void **state)
{
    (void)state;
    struct pattern_code code = {span_of("PCRE2 of long ago, "), span_of("and what it made of the pattern")};
    struct pattern *p = pattern_known(span_of("früh (am|im) Morgen"), PATTERN_CASELESS, 1, code);
    struct pattern_scratch *s = pattern_scratch_new();
    assert_int_equal(pattern_find(p, s, span_of("Er kam Früh  im Morgen."), 0), PATTERN_MATCH);
    assert_true(span_is(pattern_group(s, 1), "im"));
    pattern_scratch_free(s);
    pattern_free(p);
}

static void test_is_not_used_for_other_files(void **state)
{
    const struct place *p = *state;
    struct buf changed = BUF_EMPTY;
    buf_add_str(&changed, rules);
    *strstr(changed.data, "Not so") = 'J';
    write_file(p->file, changed.data, changed.len);
    struct ruleset *rs = load(p, p->store);
    assert_null(rs->store.bytes);
    assert_string_equal(rs->rules.items[1]->info.help, "Jot so.");
    ruleset_free(rs);
    buf_release(&changed);
}

/* The file is changed so that its size and its time tell nothing: its bytes do. */
static void test_bytes_are_compared(void **state)
{
    const struct place *p = *state;
    struct buf changed = BUF_EMPTY;
    buf_add_str(&changed, rules);
    set_time(p->file, STORE_TIME);
    struct ruleset *same = load(p, p->store);
    assert_non_null(same->store.bytes);
    ruleset_free(same);
    *strstr(changed.data, "Not so") = 'J';
    write_file(p->file, changed.data, changed.len);
    set_time(p->file, STORE_TIME);
    struct ruleset *other = load(p, p->store);
    assert_null(other->store.bytes);
    ruleset_free(other);
    buf_release(&changed);
}

/* A file beside it, or one that is longer, is seen whatever the times are. */
static void test_names_and_sizes_are_compared(void **state)
{
    const struct place *p = *state;
    struct buf longer = BUF_EMPTY;
    char other[128];
    snprintf(other, sizeof(other), "%s/b.yaml", p->dir);
    write_file(other, "", 0);
    set_time(other, FILE_TIME);
    struct ruleset *more = load(p, p->store);
    assert_null(more->store.bytes);
    ruleset_free(more);
    unlink(other);
    buf_add_str(&longer, rules);
    buf_add_str(&longer, "\n");
    write_file(p->file, longer.data, longer.len);
    set_time(p->file, FILE_TIME);
    struct ruleset *rs = load(p, p->store);
    assert_null(rs->store.bytes);
    ruleset_free(rs);
    buf_release(&longer);
}

static void test_times_of_files(void **state)
{
    const struct place *p = *state;
    struct buf err = BUF_EMPTY;
    struct rule_files files;
    rule_files_find(&files, p->dir, NULL, &err);
    assert_true(files.changed == FILE_TIME);
    assert_true(rule_files_are_older(&files, STORE_TIME));
    assert_false(rule_files_are_older(&files, FILE_TIME));
    rule_files_release(&files);
    set_time(p->file, 1700000000000000000); /* as archives have it, of all their files */
    rule_files_find(&files, p->dir, NULL, &err);
    assert_true(rule_files_are_older(&files, 1700000000000000000));
    rule_files_release(&files);
    buf_release(&err);
}

static void assert_refused(const struct place *p, const struct buf *out)
{
    write_file(p->store, out->data, out->len);
    struct ruleset *rs = load(p, p->store);
    assert_null(rs->store.bytes);
    ruleset_free(rs);
}

static void test_damage_is_seen(void **state)
{
    const struct place *p = *state;
    struct buf out = record(p->dir);
    for (size_t i = 0; i < out.len; i += 7) {
        out.data[i] ^= 0x10;
        assert_refused(p, &out);
        out.data[i] ^= 0x10;
    }
    for (size_t len = 0; len < out.len; len += 13)
        assert_refused(p, &(struct buf){.data = out.data, .len = len});
    buf_release(&out);
}

/* What a crash leaves behind: a stretch of a file that was never written, or that belongs elsewhere. */
static void test_lost_stretches_are_seen(void **state)
{
    const struct place *p = *state;
    struct buf out = record(p->dir), right = record(p->dir);
    enum { STRETCH = 512 };
    for (size_t i = sizeof(struct rule_store_head); i + 2 * STRETCH <= out.len; i += STRETCH) {
        memset(out.data + i, 0, STRETCH);
        if (memcmp(out.data, right.data, out.len) != 0)
            assert_refused(p, &out);
        memcpy(out.data + i, right.data + i + STRETCH, STRETCH);
        memcpy(out.data + i + STRETCH, right.data + i, STRETCH);
        if (memcmp(out.data, right.data, out.len) != 0)
            assert_refused(p, &out);
        memcpy(out.data, right.data, right.len);
    }
    buf_release(&out);
    buf_release(&right);
}

/* The head with one field changed and a sum that is right again, the rest as it is. */
static void assert_head_refused(const struct place *p, struct rule_store_head head)
{
    struct buf out = record(p->dir);
    memcpy(out.data, &head, sizeof(head));
    head.sum = rule_store_sum(out.data, out.len);
    memcpy(out.data, &head, sizeof(head));
    assert_refused(p, &out);
    buf_release(&out);
}

static void test_heads_of_others_are_refused(void **state)
{
    const struct place *p = *state;
    struct buf out = record(p->dir);
    struct rule_store_head head, right;
    memcpy(&right, out.data, sizeof(right));
    buf_release(&out);
    head = right, head.version++;
    assert_head_refused(p, head);
    head = right, head.version--;
    assert_head_refused(p, head);
    head = right, head.byte_order = __builtin_bswap32(head.byte_order);
    assert_head_refused(p, head);
    head = right, head.size++;
    assert_head_refused(p, head);
    head = right, head.names++;
    assert_head_refused(p, head);
    head = right, head.index = head.size + 1;
    assert_head_refused(p, head);
    set_time(p->file, 4102444800000000000); /* younger than any store: the bytes count */
    head = right, head.print++;
    assert_head_refused(p, head);
}

/* Damage of a rule that the sum does not tell never leads outside of the file; what is out of its bounds is refused. */
static void test_damage_with_a_right_sum(void **state)
{
    const struct place *p = *state;
    struct buf out = record(p->dir);
    struct rule_store_head head;
    size_t refused = 0;
    memcpy(&head, out.data, sizeof(head));
    for (size_t i = sizeof(head); i < head.index; i++) {
        out.data[i] ^= (char)0x81;
        head.sum = rule_store_sum(out.data, out.len);
        memcpy(out.data, &head, sizeof(head));
        write_file(p->store, out.data, out.len);
        out.data[i] ^= (char)0x81;
        struct ruleset *rs = load(p, p->store);
        assert_non_null(rs->store.bytes);
        for (uint32_t rule = 0; rule < rs->rules.len; rule++)
            refused += !ruleset_rule(rs, rule);
        ruleset_free(rs);
    }
    assert_true(refused > 100);
    buf_release(&out);
}

static void test_faulty_rules_have_no_store(void **state)
{
    const struct place *p = *state;
    struct buf out = BUF_EMPTY, err = BUF_EMPTY;
    write_file(p->file, "- id: de/test/x\n", 16);
    assert_int_equal(ruleset_record(p->dir, lang_by_tag("de"), NULL, &out, &err), -1);
    assert_true(err.len > 0);
    buf_release(&out);
    buf_release(&err);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_gives_the_same_rules, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_store_of_a_store, set_up, tear_down),
        cmocka_unit_test(test_shipped_rules),
        cmocka_unit_test_setup_teardown(test_scanner_finds, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_patterns_match, set_up, tear_down),
        cmocka_unit_test(test_code_of_another_version),
        cmocka_unit_test_setup_teardown(test_is_not_used_for_other_files, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_bytes_are_compared, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_names_and_sizes_are_compared, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_times_of_files, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_damage_is_seen, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_lost_stretches_are_seen, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_heads_of_others_are_refused, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_damage_with_a_right_sum, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_faulty_rules_have_no_store, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
