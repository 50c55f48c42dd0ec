/* Rule files and patterns of any bytes. A first byte 'P' means: a pattern up to the line end, then a text; anything
 * else is a rule file. Whatever loads has to find the same in a text with the filter and without it. With -DFUZZ_MAIN
 * it is a plain program that reads the files it is given. */
#include "../unit/test_engine.h"

#include "base/json.h"
#include "base/utf8.h"

enum { TEXT_MAX = 8000, PATTERN_MAX = 500 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char sample[] =
    "Schreibe einen Kommentar\n\nDas macht früh auf keinen Sinn, im Jahr 2023 aber doch: „Straße“!\n\n"
    "In 2024 war es ein­fach STRAẞE, 5th Avenue. Am Ende des Tages sagte Mr. Meier, dass er geht.";

/* Findings in the order they were made, as numbers. */
static void run(struct ruleset *rs, struct span text, bool prefilter, struct buf *found, struct buf *errors)
{
    struct bench *b = bench_open(rs, prefilter);
    bench_run(b, text.ptr, text.len, "\n", SEGMENT_PARAGRAPH);
    for (size_t i = 0; i < b->report.findings.len; i++) {
        const struct finding *f = &b->report.findings.items[i];
        if (f->end < f->start || f->end > text.len)
            BUG("a finding outside of the text");
        buf_addf(found, "%s %zu-%zu %s\n", f->rule->id, f->start, f->end, f->message);
    }
    buf_add_span(errors, buf_span(&b->errors));
    b->rules = NULL;
    bench_close(b);
}

static void compare_ways(struct ruleset *rs, struct span text)
{
    struct buf with = BUF_EMPTY, without = BUF_EMPTY, errors = BUF_EMPTY;
    run(rs, text, true, &with, &errors);
    run(rs, text, false, &without, &errors);
    if (errors.len == 0 && strcmp(buf_str(&with), buf_str(&without)) != 0) {
        fprintf(stderr, "with the filter:\n%swithout:\n%s", buf_str(&with), buf_str(&without));
        BUG("the filter lost a match");
    }
    buf_release(&with);
    buf_release(&without);
    buf_release(&errors);
}

static void try_rules(struct span yaml, struct span text)
{
    struct buf err = BUF_EMPTY;
    struct ruleset *rs = ruleset_parse("fuzz.yaml", yaml, &lang_de, NULL, &err);
    if (!rs && err.len == 0)
        BUG("a failure without a message");
    if (rs)
        compare_ways(rs, text);
    ruleset_free(rs);
    buf_release(&err);
}

static void try_pattern(struct span input)
{
    const char *newline = memchr(input.ptr, '\n', input.len);
    size_t len = newline ? (size_t)(newline - input.ptr) : input.len;
    struct span text = {input.ptr + len, input.len - len};
    if (len > PATTERN_MAX || text.len > TEXT_MAX || utf8_valid_prefix(text.ptr, text.len) < text.len ||
        memchr(text.ptr, '\0', text.len))
        return;
    struct buf yaml = BUF_EMPTY;
    buf_add_str(&yaml,
                "- id: de/fuzz/pattern\n  category: grammar\n  severity: minor\n  status: stable\n  message: $0\n"
                "  bad: ['[x]']\n  good: [y]\n  match: ");
    struct json j = json_to(&yaml);
    json_bytes(&j, input.ptr, len);
    buf_add_byte(&yaml, '\n');
    try_rules(buf_span(&yaml), text);
    buf_release(&yaml);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *bytes = xmalloc(size + 1);
    if (size > 0)
        memcpy(bytes, data, size);
    bytes[size] = '\0';
    if (size > 0 && bytes[0] == 'P')
        try_pattern((struct span){bytes + 1, size - 1});
    else
        try_rules((struct span){bytes, size}, span_of(sample));
    free(bytes);
    return 0;
}

#ifdef FUZZ_MAIN
int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        struct source source;
        struct buf err = BUF_EMPTY;
        if (source_read(&source, argv[i], &err) == 0) {
            LLVMFuzzerTestOneInput((const uint8_t *)source.bytes, source.len);
            source_release(&source);
        } else {
            fprintf(stderr, "%s\n", buf_str(&err));
        }
        buf_release(&err);
    }
    return 0;
}
#endif
