#include "engine/rules_check.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "engine/rule.h"
#include "lang/langs.h"
#include "text/sentences.h"

struct runner {
    const struct ruleset *rs;
    const struct lang *lang;
    const struct knowledge *knowledge;
    const struct translations *translations;
    struct source_memo *source_memo; /* of these */
    struct selection all;            /* every rule is on that holds for the locale of the rule at hand */
    struct matcher *matcher;
    struct token_list tokens;
    struct analyser analyser;
    bool analyses; /* there is a model for it */
    struct arena scratch, locales;
    struct buf *out;
    const struct rule *rule;
    const struct example *example;
    size_t faults; /* of the example at hand */
};

static void fault(struct runner *r, const char *format, ...) __attribute__((format(printf, 2, 3)));
static void fault(struct runner *r, const char *format, ...)
{
    char text[1024];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof(text), format, args);
    va_end(args);
    size_t line = r->example ? r->example->line : r->rule->line;
    buf_addf(r->out, "%s:%zu: %s: %s\n", r->rule->file, line, r->rule->info.id, text);
    r->faults++;
}

/* --- a text through the rules */

static enum segment_kind kind_for(const struct rule *rule)
{
    if (rule->segments >> SEGMENT_PARAGRAPH & 1)
        return SEGMENT_PARAGRAPH;
    return rule->segments ? (enum segment_kind)__builtin_ctz(rule->segments) : SEGMENT_PARAGRAPH;
}

/* Where the bar between the sides of an example stands; its length when it has none. */
static size_t find_bar(struct span text)
{
    size_t at = 0, len = strlen(PAIR_BAR);
    while (at + len <= text.len && memcmp(text.ptr + at, PAIR_BAR, len) != 0)
        at++;
    return at + len <= text.len ? at : text.len;
}

/* Bytes of the source text and of the bar behind it. */
static size_t source_side(const struct rule *rule, struct span text)
{
    size_t bar = rule->kind == RULE_PAIR ? find_bar(text) : text.len;
    return bar < text.len ? bar + strlen(PAIR_BAR) : 0;
}

/* A text of a block rule has a segment a line; another is one segment, its line ends are white space. Of a pair the
 * translation counts. */
static void add_segments(struct document *doc, const struct rule *rule)
{
    for (size_t off = source_side(rule, (struct span){doc->text, doc->text_len}), end; off < doc->text_len;
         off = end + 1) {
        const char *newline = rule->kind == RULE_BLOCK ? memchr(doc->text + off, '\n', doc->text_len - off) : NULL;
        end = newline ? (size_t)(newline - doc->text) : doc->text_len;
        document_add_segment(doc, kind_for(rule), off, end - off);
    }
}

static const struct analysis *analyse(struct runner *r)
{
    bool wanted = r->analyses && matcher_analyses(r->matcher);
    return wanted ? analyser_sentence(&r->analyser, r->tokens.items, r->tokens.len) : NULL;
}

static void match_sentences(struct runner *r, struct check_context *c, size_t segment, size_t *next)
{
    const struct document *doc = c->doc;
    for (; *next < doc->sentences.len && doc->sentences.items[*next].segment == segment; ++*next) {
        const struct sentence *s = &doc->sentences.items[*next];
        tokenize(c->lang, doc->text, s->off, s->len, &c->words->ids, &r->tokens);
        struct sentence_view view = {.sentence = s,
                                     .segment = &doc->segments.items[segment],
                                     .tokens = r->tokens.items,
                                     .token_count = r->tokens.len,
                                     .analysis = analyse(r),
                                     .full = true};
        matcher_sentence(r->matcher, c, &view, r->out);
        arena_clear(c->scratch);
    }
}

/* Names are told by how often they stand in the text. */
static void count_words(struct runner *r, const struct document *doc, struct vocabulary *words)
{
    for (size_t i = 0; i < doc->sentences.len; i++) {
        const struct sentence *s = &doc->sentences.items[i];
        tokenize(r->lang, doc->text, s->off, s->len, &words->ids, &r->tokens);
        vocabulary_count(words, r->tokens.items, r->tokens.len);
    }
}

/* The source side of an example, as one link with all of its translation. */
static void match_pair(struct runner *r, struct check_context *c)
{
    struct span text = {c->doc->text, c->doc->text_len};
    struct document source;
    struct intern forms;
    struct pair_memory memory[2] = {0};
    struct memo_forms known;
    struct bitext bitext = {.source = {.doc = &source, .lang = &lang_en, .forms = &forms, .known = &known},
                            .target = {.doc = c->doc, .lang = c->lang, .forms = &c->words->ids, .words = c->words},
                            .translations = r->translations};
    intern_init(&forms);
    memo_forms_init(&known, r->source_memo);
    document_init(&source, &c->report->source);
    document_borrow(&source, 0, text.len);
    document_add_segment(&source, SEGMENT_PARAGRAPH, 0, find_bar(text));
    sentences_split(&source, &lang_en);
    size_t from = source.sentences.len, to = c->doc->sentences.len;
    struct sentence_link link = {0, (uint32_t)from, 0, (uint32_t)to, LINK_NO_PAIR, 100};
    struct pair_view p = {.link = &link};
    c->bitext = &bitext;
    pair_side_fill(&p.source, &memory[0], &bitext.source, 0, from);
    pair_side_fill(&p.target, &memory[1], &bitext.target, 0, to);
    if (from > 0 && to > 0)
        matcher_pair(r->matcher, c, &p);
    c->bitext = NULL;
    arena_clear(c->scratch);
    pair_memory_release(&memory[0]);
    pair_memory_release(&memory[1]);
    document_release(&source);
    memo_forms_release(&known);
    intern_release(&forms);
}

static void match_document(struct runner *r, struct document *doc, struct file_report *report)
{
    struct vocabulary words;
    size_t next = 0, before = r->out->len;
    vocabulary_init(&words, r->knowledge, NULL);
    count_words(r, doc, &words);
    struct check_context c = {
        .doc = doc, .lang = r->lang, .words = &words, .selection = &r->all, .report = report, .scratch = &r->scratch};
    if (r->analyses)
        analyser_begin(&r->analyser, &words, doc->text);
    matcher_begin(r->matcher, &c);
    for (size_t i = 0; i < doc->segments.len; i++) {
        matcher_segment(r->matcher, &c, i, r->out);
        match_sentences(r, &c, i, &next);
    }
    if (source_side(r->rule, (struct span){doc->text, doc->text_len}))
        match_pair(r, &c);
    r->faults += r->out->len > before;
    vocabulary_release(&words);
}

/* Fills *report with the findings of all rules, sorted. The caller releases it. */
static void run_text(struct runner *r, struct span text, struct file_report *report)
{
    char *bytes = xmalloc(text.len + 1);
    memcpy(bytes, text.ptr, text.len);
    bytes[text.len] = '\0';
    file_report_init(report);
    source_init(&report->source, "example", bytes, text.len);
    struct document doc;
    document_init(&doc, &report->source);
    document_borrow(&doc, 0, text.len);
    add_segments(&doc, r->rule);
    sentences_split(&doc, r->lang);
    match_document(r, &doc, report);
    document_release(&doc);
    file_report_finish(report);
}

/* --- bad examples */

struct stretch {
    size_t start, end;
};

struct repaired {
    struct buf text;
    VEC_OF(struct stretch) places; /* of the repairs, in the new text */
};

/* Appends text[from, to) with the edits of a fix, which lie inside; notes where they are unless places is NULL. */
static void add_fixed(struct buf *out, const char *text, const struct fix *fix, size_t from, size_t to,
                      struct repaired *places)
{
    for (size_t i = 0; i < fix->edit_count; i++) {
        const struct edit *e = &fix->edits[i];
        if (e->start < from || e->end > to)
            continue;
        buf_add(out, text + from, e->start - from);
        if (places)
            vec_push(&places->places, (struct stretch){out->len, out->len + e->text.len});
        buf_add_span(out, e->text);
        from = e->end;
    }
    buf_add(out, text + from, to - from);
}

static struct span finding_text(const struct finding *f, const char *text)
{
    return (struct span){text + f->start, f->end - f->start};
}

static void compare_fixes(struct runner *r, const struct finding *f, const struct example_mark *mark)
{
    size_t listed = 0;
    while (mark->replacements && mark->replacements[listed])
        listed++;
    if (listed != f->fix_count)
        fault(r, "the example lists %zu replacements, the rule gives %zu; write them behind \"=>\", parted by \"|\"",
              listed, f->fix_count);
    for (size_t i = 0; i < listed && i < f->fix_count; i++) {
        struct buf got = BUF_EMPTY;
        add_fixed(&got, r->example->text, &f->fixes[i], f->start, f->end, NULL);
        if (!span_is(buf_span(&got), mark->replacements[i]))
            fault(r, "replacement %zu is \"%s\", the example lists \"%s\"", i + 1, buf_str(&got),
                  mark->replacements[i]);
        buf_release(&got);
    }
}

static void compare_finding(struct runner *r, const struct finding *f, const struct example_mark *mark)
{
    const char *text = r->example->text;
    struct span got = finding_text(f, text);
    if (f->start == mark->off && f->end == mark->off + mark->len)
        compare_fixes(r, f, mark);
    else
        fault(r, "matched \"%.*s\", the example marks \"%.*s\": %s", (int)got.len, got.ptr, (int)mark->len,
              text + mark->off, text);
}

static void compare_findings(struct runner *r, const struct file_report *report)
{
    const struct example *e = r->example;
    size_t found = 0;
    for (size_t i = 0; i < report->findings.len; i++) {
        const struct finding *f = &report->findings.items[i];
        struct span got = finding_text(f, e->text);
        if (f->rule != &r->rule->info)
            continue;
        if (found < e->mark_count)
            compare_finding(r, f, &e->marks[found]);
        else
            fault(r, "also matched, but not marked: \"%.*s\" in: %s", (int)got.len, got.ptr, e->text);
        found++;
    }
    for (; found < e->mark_count; found++)
        fault(r, "not matched: \"%.*s\" in: %s", (int)e->marks[found].len, e->text + e->marks[found].off, e->text);
}

/* Applies the first fix of each finding of the rule. */
static void repair(const struct runner *r, const struct file_report *report, struct repaired *result)
{
    size_t done = 0;
    const char *text = r->example->text;
    for (size_t i = 0; i < report->findings.len; i++) {
        const struct finding *f = &report->findings.items[i];
        if (f->rule != &r->rule->info || f->fix_count == 0)
            continue;
        if (f->start < done)
            continue;
        buf_add(&result->text, text + done, f->start - done);
        add_fixed(&result->text, text, &f->fixes[0], f->start, f->end, result);
        done = f->end;
    }
    buf_add_str(&result->text, text + done);
}

static bool is_at_repair(const struct repaired *result, const struct finding *f)
{
    for (size_t i = 0; i < result->places.len; i++)
        if (f->start < result->places.items[i].end && f->end > result->places.items[i].start)
            return true;
    return false;
}

static void check_repaired(struct runner *r, const struct repaired *result)
{
    struct file_report report;
    run_text(r, buf_span(&result->text), &report);
    for (size_t i = 0; i < report.findings.len; i++) {
        const struct finding *f = &report.findings.items[i];
        struct span got = finding_text(f, buf_str(&result->text));
        if (f->rule == &r->rule->info || is_at_repair(result, f))
            fault(r, "the repaired text is flagged by %s at \"%.*s\": %s", f->rule->id, (int)got.len, got.ptr,
                  buf_str(&result->text));
    }
    file_report_release(&report);
}

static void check_bad(struct runner *r)
{
    struct file_report report;
    struct repaired result = {0};
    run_text(r, span_of(r->example->text), &report);
    compare_findings(r, &report);
    repair(r, &report, &result);
    if (result.places.len > 0)
        check_repaired(r, &result);
    buf_release(&result.text);
    vec_release(&result.places);
    file_report_release(&report);
}

/* --- the others */

static void check_good(struct runner *r)
{
    struct file_report report;
    run_text(r, span_of(r->example->text), &report);
    for (size_t i = 0; i < report.findings.len; i++) {
        const struct finding *f = &report.findings.items[i];
        struct span got = finding_text(f, r->example->text);
        fault(r, "a good example is flagged by %s at \"%.*s\": %s", f->rule->id, (int)got.len, got.ptr,
              r->example->text);
    }
    file_report_release(&report);
}

static void check_count(struct runner *r)
{
    size_t bad = 0, good = 0;
    for (size_t i = 0; i < r->rule->example_count; i++)
        ++*(r->rule->examples[i].bad ? &bad : &good);
    if (r->rule->info.status == RULE_STABLE && (bad < RULES_EXAMPLES_MIN || good < RULES_EXAMPLES_MIN))
        fault(r, "a stable rule needs at least %d bad and %d good examples, this one has %zu and %zu",
              RULES_EXAMPLES_MIN, RULES_EXAMPLES_MIN, bad, good);
}

static void count_result(struct runner *r, size_t *passed, size_t *failed)
{
    ++*(r->faults ? failed : passed);
    r->faults = 0;
}

/* A rule for some countries is tried in the first of them. */
static void select_rules(struct runner *r)
{
    const char *locales = r->rule->info.locales;
    struct span first = {locales, locales ? strcspn(locales, " ") : 0};
    if (r->all.locale && span_is(first, r->all.locale))
        return;
    selection_release(&r->all);
    selection_init(&r->all);
    r->all.preview = true;
    r->all.locale = arena_strndup(&r->locales, locales ? locales : "", first.len);
    for (size_t i = 0; i < ruleset_count(r->rs); i++)
        selection_add_rule(&r->all, ruleset_info(r->rs, i));
    selection_freeze(&r->all);
}

static void check_rule(struct runner *r, size_t *passed, size_t *failed)
{
    r->example = NULL;
    select_rules(r);
    check_count(r);
    *failed += r->faults > 0;
    r->faults = 0;
    for (size_t i = 0; i < r->rule->example_count; i++) {
        r->example = &r->rule->examples[i];
        (r->example->bad ? check_bad : check_good)(r);
        count_result(r, passed, failed);
    }
}

static void runner_release(struct runner *r)
{
    matcher_free(r->matcher);
    source_memo_free(r->source_memo);
    selection_release(&r->all);
    token_list_release(&r->tokens);
    if (r->analyses)
        analyser_release(&r->analyser);
    arena_release(&r->scratch);
    arena_release(&r->locales);
}

int ruleset_check(const struct ruleset *rs, const struct lang *lang, const struct knowledge *knowledge,
                  const struct tagging *tagging, const struct translations *translations, struct buf *out,
                  size_t *passed, size_t *failed)
{
    struct runner r = {.rs = rs,
                       .lang = lang,
                       .knowledge = knowledge,
                       .translations = translations,
                       .source_memo = source_memo_new(&lang_en, translations),
                       .analyses = tagging != NULL,
                       .out = out};
    if (tagging)
        analyser_init(&r.analyser, tagging);
    *passed = *failed = 0;
    selection_init(&r.all);
    r.matcher = matcher_new(rs, true);
    for (uint32_t i = 0; i < ruleset_count(rs); i++) {
        r.rule = ruleset_rule(rs, i);
        if (r.rule)
            check_rule(&r, passed, failed);
        else
            ++*failed;
    }
    if (ruleset_unfiltered(rs) > RULES_UNFILTERED_MAX) {
        buf_addf(out,
                 "%zu rules have no literal text that the scan could find; at most %d may be tried on every sentence\n",
                 ruleset_unfiltered(rs), RULES_UNFILTERED_MAX);
        ++*failed;
    }
    runner_release(&r);
    return *failed ? -1 : 0;
}
