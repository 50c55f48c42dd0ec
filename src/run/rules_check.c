#include "run/rules_check.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "run/check_file.h"

/* A rule without a literal atom is tried on every sentence: a few are affordable, not hundreds. */
#define MOST_UNFILTERED 5

struct rules_checker {
    const struct language *language;
    const struct ruleset *rules;
    struct workspace workspace;
    struct rules_check_result *result;
    struct buf *out;
    size_t rule; /* index of the rule at hand */
    const struct example *example;
};

__attribute__((format(printf, 2, 3))) static void fault(struct rules_checker *c, const char *format, ...)
{
    size_t rule_line;
    char *what = NULL;
    const char *file = ruleset_file(c->rules, c->rule, &rule_line);
    va_list args;
    va_start(args, format);
    int len = vasprintf(&what, format, args);
    va_end(args);
    if (len < 0)
        BUG("out of memory");
    buf_addf(c->out, "%s:%zu: %s: %s\n", file, c->example ? c->example->line : rule_line,
             ruleset_info(c->rules, c->rule)->id, what);
    free(what);
    c->result->faults++;
}

static bool is_declared(const struct rules_checker *c, const struct rule_info *rule)
{
    for (size_t i = 0; i < ruleset_count(c->rules); i++)
        if (ruleset_info(c->rules, i) == rule)
            return true;
    return false;
}

static void check_text(struct rules_checker *c, const char *text, size_t len, struct checked_file *f)
{
    char *bytes = memcpy(xmalloc(len + 1), text, len);
    bytes[len] = '\0';
    check_bytes(&c->workspace, "example.txt", bytes, len, f);
    if (f->report.failed)
        fault(c, "the example cannot be read: %s", buf_str(&f->report.error));
    if (f->problems.len > 0)
        fault(c, "%s", buf_str(&f->problems));
}

static void expect_silence(struct rules_checker *c, const char *text, size_t len, const char *what)
{
    struct checked_file f;
    check_text(c, text, len, &f);
    for (size_t i = 0; i < f.report.findings.len; i++) {
        const struct finding *found = &f.report.findings.items[i];
        if (is_declared(c, found->rule))
            fault(c, "%s is flagged by %s at \"%.*s\": \"%.*s\"", what, found->rule->id,
                  (int)(found->end - found->start), text + found->start, (int)len, text);
    }
    checked_file_release(&f);
}

/* The edits of the fix within text[start, end), applied. */
static void add_edited(struct buf *out, const char *text, size_t start, size_t end, const struct fix *fix)
{
    for (size_t i = 0; i < fix->edit_count; i++) {
        const struct edit *e = &fix->edits[i];
        if (e->start < start || e->end > end)
            continue;
        buf_add(out, text + start, e->start - start);
        buf_add_span(out, e->text);
        start = e->end;
    }
    buf_add(out, text + start, end - start);
}

static void compare_replacements(struct rules_checker *c, const struct finding *found, const struct example_mark *mark)
{
    const char *text = c->example->text;
    size_t listed = 0;
    while (mark->replacements && mark->replacements[listed])
        listed++;
    if (!mark->replacements)
        return;
    if (listed != found->fix_count)
        fault(c, "%zu replacements, but %zu are listed: \"%s\"", found->fix_count, listed, text);
    for (size_t i = 0; i < listed && i < found->fix_count; i++) {
        struct buf got = BUF_EMPTY;
        add_edited(&got, text, mark->off, mark->off + mark->len, &found->fixes[i]);
        if (strcmp(buf_str(&got), mark->replacements[i]) != 0)
            fault(c, "the replacement is \"%s\", but \"%s\" is listed: \"%s\"", buf_str(&got), mark->replacements[i],
                  text);
        buf_release(&got);
    }
}

/* Compares the k-th finding of the rule with the k-th mark. */
static void compare_finding(struct rules_checker *c, const struct finding *found, size_t k)
{
    const struct example *e = c->example;
    if (k >= e->mark_count) {
        fault(c, "also matched, but not marked, at \"%.*s\": \"%s\"", (int)(found->end - found->start),
              e->text + found->start, e->text);
        return;
    }
    const struct example_mark *mark = &e->marks[k];
    if (found->start != mark->off || found->end != mark->off + mark->len)
        fault(c, "matched \"%.*s\", but \"%.*s\" is marked: \"%s\"", (int)(found->end - found->start),
              e->text + found->start, (int)mark->len, e->text + mark->off, e->text);
    else
        compare_replacements(c, found, mark);
}

/* The example with the first fix of each of its own findings applied; false when there is nothing to apply. */
static bool repair(const struct rules_checker *c, const struct file_report *r, struct buf *out)
{
    const struct rule_info *rule = ruleset_info(c->rules, c->rule);
    size_t done = 0, len = strlen(c->example->text);
    bool repaired = false;
    for (size_t i = 0; i < r->findings.len; i++) {
        const struct finding *f = &r->findings.items[i];
        if (f->rule != rule || f->fix_count == 0)
            continue;
        const struct fix *fix = &f->fixes[0];
        size_t end = fix->edit_count ? fix->edits[fix->edit_count - 1].end : done;
        if (fix->edit_count == 0 || fix->edits[0].start < done)
            continue;
        add_edited(out, c->example->text, done, end, fix);
        done = end;
        repaired = true;
    }
    buf_add(out, c->example->text + done, len - done);
    return repaired;
}

static void check_bad(struct rules_checker *c)
{
    const struct example *e = c->example;
    const struct rule_info *rule = ruleset_info(c->rules, c->rule);
    struct checked_file f;
    struct buf fixed = BUF_EMPTY;
    size_t found = 0;
    check_text(c, e->text, strlen(e->text), &f);
    for (size_t i = 0; i < f.report.findings.len; i++)
        if (f.report.findings.items[i].rule == rule)
            compare_finding(c, &f.report.findings.items[i], found++);
    for (size_t k = found; k < e->mark_count; k++)
        fault(c, "not matched: \"%.*s\" in \"%s\"", (int)e->marks[k].len, e->text + e->marks[k].off, e->text);
    if (found && repair(c, &f.report, &fixed))
        expect_silence(c, buf_str(&fixed), fixed.len, "the repaired example");
    buf_release(&fixed);
    checked_file_release(&f);
}

static void check_rule(struct rules_checker *c)
{
    size_t count;
    const struct example *examples = ruleset_examples(c->rules, c->rule, &count);
    for (size_t i = 0; i < count; i++) {
        c->example = &examples[i];
        if (c->example->bad)
            check_bad(c);
        else
            expect_silence(c, c->example->text, strlen(c->example->text), "a good example");
    }
    c->example = NULL;
    c->result->examples += count;
}

void rules_check(struct session *s, const struct language *l, struct rules_check_result *result, struct buf *out)
{
    struct rules_checker c = {.language = l, .rules = l->rules, .result = result, .out = out};
    workspace_init(&c.workspace, s);
    for (c.rule = 0; c.rule < ruleset_count(c.rules); c.rule++)
        check_rule(&c);
    result->rules += ruleset_count(c.rules);
    size_t unfiltered = ruleset_unfiltered(c.rules);
    result->unfiltered += unfiltered;
    if (unfiltered > MOST_UNFILTERED) {
        buf_addf(out,
                 "%zu rules have no literal text that a scan could find; at most %d may be tried on every sentence\n",
                 unfiltered, MOST_UNFILTERED);
        result->faults++;
    }
    workspace_release(&c.workspace);
}
