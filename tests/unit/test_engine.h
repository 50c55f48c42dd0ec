/* For the tests of the rule engine: a rule set from YAML text, a text through it, the findings as one line of text. */
#ifndef MTLINT_TEST_ENGINE_H
#define MTLINT_TEST_ENGINE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "engine/rule.h"
#include "lang/langs.h"
#include "lexicon/knowledge.h"
#include "text/tagging.h"
#include "text/sentences.h"

/* What rules with lemmas and tags need; the tests of others do without. */
struct german {
    struct knowledge knowledge;
    struct tagging *tagging;
};

static inline int german_open(void **state)
{
    struct german *g = xcalloc(1, sizeof(*g));
    struct buf err = BUF_EMPTY, path = BUF_EMPTY;
    const char *data = getenv("MTLINT_DATA") ? getenv("MTLINT_DATA") : "build/data";
    buf_addf(&path, "%s/tagging.de.bin", data);
    g->tagging = tagging_open(buf_str(&path), &err);
    int result = g->tagging ? knowledge_open(&g->knowledge, data, "de", &err) : -1;
    if (result != 0)
        print_error("%s\n", buf_str(&err));
    buf_release(&path);
    buf_release(&err);
    *state = g;
    return result;
}

static inline int german_close(void **state)
{
    struct german *g = *state;
    tagging_close(g->tagging);
    knowledge_close(&g->knowledge);
    free(g);
    return 0;
}

struct bench {
    const struct german *german; /* NULL: no lexicon, no analysis */
    struct analyser analyser;
    struct ruleset *rules;
    struct selection selection;
    struct matcher *matcher;
    struct arena scratch;
    struct token_list tokens;
    struct file_report report;
    struct document doc;
    struct buf errors, shown;
};

static inline struct ruleset *german_rules_from(const struct german *g, const char *yaml)
{
    struct buf err = BUF_EMPTY;
    struct ruleset *rs = ruleset_parse("t.yaml", span_of(yaml), &lang_de, g ? g->knowledge.forms : NULL, &err);
    if (!rs)
        fail_msg("%s", buf_str(&err));
    buf_release(&err);
    return rs;
}

static inline struct ruleset *rules_from(const char *yaml)
{
    return german_rules_from(NULL, yaml);
}

/* The fields that every rule needs and that most tests do not care for. */
#define RULE(id, fields)                                                                                               \
    "- id: de/test/" id "\n  category: grammar\n  severity: minor\n  status: stable\n  message: m\n" fields            \
    "\n  bad: ['[x]']\n  good: [y]\n"

static inline struct bench *bench_open(struct ruleset *rules, bool prefilter)
{
    struct bench *b = xcalloc(1, sizeof(*b));
    b->rules = rules;
    b->matcher = matcher_new(rules, prefilter);
    selection_init(&b->selection);
    b->selection.preview = true;
    for (size_t i = 0; i < ruleset_count(rules); i++)
        selection_add_rule(&b->selection, ruleset_info(rules, i));
    selection_freeze(&b->selection);
    return b;
}

static inline struct bench *german_bench_open(const struct german *g, struct ruleset *rules, bool prefilter)
{
    struct bench *b = bench_open(rules, prefilter);
    b->german = g;
    analyser_init(&b->analyser, g->tagging);
    return b;
}

static inline void bench_clear(struct bench *b)
{
    document_release(&b->doc);
    file_report_release(&b->report);
}

static inline void bench_close(struct bench *b)
{
    bench_clear(b);
    matcher_free(b->matcher);
    if (b->german)
        analyser_release(&b->analyser);
    selection_release(&b->selection);
    arena_release(&b->scratch);
    token_list_release(&b->tokens);
    buf_release(&b->errors);
    buf_release(&b->shown);
    ruleset_free(b->rules);
    free(b);
}

static inline void bench_match(struct bench *b, struct check_context *c)
{
    size_t next = 0;
    matcher_begin(b->matcher, c);
    for (size_t i = 0; i < b->doc.segments.len; i++) {
        matcher_segment(b->matcher, c, i, &b->errors);
        for (; next < b->doc.sentences.len && b->doc.sentences.items[next].segment == i; next++) {
            const struct sentence *s = &b->doc.sentences.items[next];
            tokenize(&lang_de, b->doc.text, s->off, s->len, &c->words->ids, &b->tokens);
            const struct analysis *analysis =
                b->german ? analyser_sentence(&b->analyser, b->tokens.items, b->tokens.len) : NULL;
            struct sentence_view view = {.sentence = s,
                                         .analysis = analysis,
                                         .segment = &b->doc.segments.items[i],
                                         .tokens = b->tokens.items,
                                         .token_count = b->tokens.len,
                                         .full = true};
            matcher_sentence(b->matcher, c, &view, &b->errors);
        }
    }
}

/* Runs the rules over a text whose segments are parted by `separator` ("\n", "\n\n"); errors go to b->errors. */
static inline void bench_run(struct bench *b, const char *text, size_t len, const char *separator,
                             enum segment_kind kind)
{
    bench_clear(b);
    char *bytes = xmalloc(len + 1);
    memcpy(bytes, text, len);
    bytes[len] = '\0';
    file_report_init(&b->report);
    source_init(&b->report.source, "t.txt", bytes, len);
    document_init(&b->doc, &b->report.source);
    document_borrow(&b->doc, 0, len);
    for (size_t off = 0, end; off < len; off = end + strlen(separator)) {
        const char *found = strstr(bytes + off, separator);
        end = found ? (size_t)(found - bytes) : len;
        document_add_segment(&b->doc, kind, off, end - off);
    }
    sentences_split(&b->doc, &lang_de);
    struct vocabulary words;
    vocabulary_init(&words, b->german ? &b->german->knowledge : NULL, NULL);
    if (b->german)
        analyser_begin(&b->analyser, &words, b->doc.text);
    struct check_context c = {.doc = &b->doc,
                              .lang = &lang_de,
                              .words = &words,
                              .selection = &b->selection,
                              .report = &b->report,
                              .scratch = &b->scratch};
    bench_match(b, &c);
    vocabulary_release(&words);
    file_report_finish(&b->report);
}

/* The findings as "[text => fix | fix] [text]". */
static inline const char *bench_show(struct bench *b)
{
    buf_clear(&b->shown);
    for (size_t i = 0; i < b->report.findings.len; i++) {
        const struct finding *f = &b->report.findings.items[i];
        buf_addf(&b->shown, "%s[%.*s", i ? " " : "", (int)(f->end - f->start), b->report.source.bytes + f->start);
        for (size_t k = 0; k < f->fix_count; k++) {
            size_t done = f->start;
            buf_add_str(&b->shown, k ? " | " : " => ");
            for (size_t e = 0; e < f->fixes[k].edit_count; e++) {
                const struct edit *edit = &f->fixes[k].edits[e];
                buf_add(&b->shown, b->report.source.bytes + done, edit->start - done);
                buf_add_span(&b->shown, edit->text);
                done = edit->end;
            }
            buf_add(&b->shown, b->report.source.bytes + done, f->end - done);
        }
        buf_add_byte(&b->shown, ']');
    }
    return buf_str(&b->shown);
}

static inline const char *bench_find(struct bench *b, const char *text)
{
    bench_run(b, text, strlen(text), "\n\n", SEGMENT_PARAGRAPH);
    return bench_show(b);
}

#endif
