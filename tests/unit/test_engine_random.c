/* Random patterns over random texts: what the filter lets through has to be what matching everything finds. */
#include "test_engine.h"

#include "base/json.h"

struct dice {
    uint64_t state;
};

static size_t roll(struct dice *d, size_t sides)
{
    d->state = d->state * 6364136223846793005u + 1442695040888963407u;
    return (size_t)(d->state >> 33) % sides;
}

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

static const char *const words[] = {"der", "im", "Haus", "straße", "maſs", "Kelvin", "ä",
                                    "20",  "st", "-",    "©",      ",",    "e"};
static const char *const places[] = {"\\b",      "^",        "$",      "\\B",        "(?=%)", "(?!%)",
                                     "(?<=der)", "(?<=\\s)", "(?<!s)", "(?<![^-©])", "\\A",   "\\z"};
static const char *const items[] = {"\\w", "\\W",    "\\s",   "\\d", ".",      "[aeä]", "[^d]", "[a-z]", "[[:alpha:]]",
                                    " ",   "\\p{L}", "\\x73", "\\-", "[s\\d]", "\\D",   "[,.]", "\\S"};
static const char *const quantifiers[] = {"?", "*", "+", "{2}", "{0,2}", "{1,2}", "??", "+?", "++", "{2,}"};
static const char *const groups[] = {"(", "(?:", "(?i:", "(?-i:", "(?>", "(?|"};

static void add_alternatives(struct dice *d, struct buf *out, int depth);

/* "%" in a place stands for an inner pattern. */
static void add_place(struct dice *d, struct buf *out, int depth)
{
    for (const char *p = places[roll(d, COUNT(places))]; *p; p++)
        if (*p == '%')
            add_alternatives(d, out, depth + 1);
        else
            buf_add_byte(out, *p);
}

static void add_item(struct dice *d, struct buf *out, int depth)
{
    size_t kind = roll(d, depth < 3 ? 12 : 9);
    if (kind < 6)
        buf_add_str(out, words[roll(d, COUNT(words))]);
    else if (kind < 9)
        buf_add_str(out, items[roll(d, COUNT(items))]);
    else if (kind == 9)
        add_place(d, out, depth);
    else {
        buf_add_str(out, groups[roll(d, COUNT(groups))]);
        add_alternatives(d, out, depth + 1);
        buf_add_byte(out, ')');
    }
    if (kind != 9 && roll(d, 4) == 0)
        buf_add_str(out, quantifiers[roll(d, COUNT(quantifiers))]);
}

static void add_alternatives(struct dice *d, struct buf *out, int depth)
{
    for (size_t branches = roll(d, 4) ? 1 : 2 + roll(d, 2); branches > 0; branches--) {
        for (size_t n = 1 + roll(d, 3); n > 0; n--)
            add_item(d, out, depth);
        if (branches > 1)
            buf_add_byte(out, '|');
    }
}

static const char *const snippets[] = {"der",  "Der",  "im",       "IM",     "Haus", "haus",  "straße", "STRAẞE",
                                       "mass", "MAſS", "Kelvin",   "KELVIN", "ä",    "Ä",     "20",     "st",
                                       "-",    "©",    ",",        "e",      " ",    " ",     " ",      "  ",
                                       "\n",   ". ",   "\xC2\xAD", "x",      "1",    "! Der "};

static void add_text(struct dice *d, struct buf *out)
{
    for (size_t n = 5 + roll(d, 40); n > 0; n--)
        buf_add_str(out, snippets[roll(d, COUNT(snippets))]);
}

static struct ruleset *random_rules(struct dice *d, struct buf *pattern)
{
    struct buf yaml = BUF_EMPTY, err = BUF_EMPTY;
    buf_clear(pattern);
    add_alternatives(d, pattern, 0);
    buf_add_str(&yaml, "- id: de/a/b\n  category: grammar\n  severity: minor\n  status: stable\n  message: m\n"
                       "  bad: ['[x]']\n  good: [y]\n  match: ");
    struct json j = json_to(&yaml);
    json_str(&j, buf_str(pattern));
    buf_add_byte(&yaml, '\n');
    struct ruleset *rs = ruleset_parse("t.yaml", buf_span(&yaml), &lang_de, NULL, &err);
    buf_release(&yaml);
    buf_release(&err);
    return rs;
}

static void show_run(struct ruleset *rs, struct span text, bool prefilter, struct buf *out)
{
    struct bench *b = bench_open(rs, prefilter);
    bench_run(b, text.ptr, text.len, "\n\n", SEGMENT_PARAGRAPH);
    buf_add_str(out, b->errors.len ? "error" : bench_show(b));
    b->rules = NULL;
    bench_close(b);
}

/* Returns 1 when something was found. */
static size_t try_text(struct dice *d, struct ruleset *rs, const char *pattern)
{
    struct buf text = BUF_EMPTY, with = BUF_EMPTY, without = BUF_EMPTY;
    add_text(d, &text);
    show_run(rs, buf_span(&text), true, &with);
    show_run(rs, buf_span(&text), false, &without);
    if (strcmp(buf_str(&with), buf_str(&without)) != 0 && strcmp(buf_str(&without), "error") != 0)
        fail_msg("/%s/ in \"%s\": %s, with the filter %s", pattern, buf_str(&text), buf_str(&without), buf_str(&with));
    size_t found = with.len > 0;
    buf_release(&text);
    buf_release(&with);
    buf_release(&without);
    return found;
}

static void the_filter_loses_no_match_of_any_pattern(void **state)
{
    (void)state;
    const char *rounds = getenv("ROUNDS"), *seed = getenv("SEED");
    struct dice d = {seed ? strtoull(seed, NULL, 10) : 3};
    struct buf pattern = BUF_EMPTY;
    size_t found = 0, filtered = 0, loaded = 0;
    for (long n = rounds ? atol(rounds) : 1000; n > 0; n--) {
        struct ruleset *rs = random_rules(&d, &pattern);
        if (!rs)
            continue;
        loaded++;
        filtered += ruleset_unfiltered(rs) == 0;
        for (int i = 0; i < 4; i++)
            found += try_text(&d, rs, buf_str(&pattern));
        ruleset_free(rs);
    }
    print_message("%zu patterns, %zu filtered, %zu texts with a match\n", loaded, filtered, found);
    assert_true(filtered > loaded / 4);
    buf_release(&pattern);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_filter_loses_no_match_of_any_pattern)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
