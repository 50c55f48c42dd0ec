/* The declarative rules of one language: loaded from YAML, found by one scan for literal atoms, confirmed by PCRE2 or
 * by matching tokens. Read-only once loaded, so all workers share it; a matcher is what one worker needs to use it. */
#ifndef MTLINT_ENGINE_RULESET_H
#define MTLINT_ENGINE_RULESET_H

#include "engine/check.h"

struct ruleset;
struct matcher;
struct forms;

/* Loads every *.yaml below `dir` in sorted order. NULL and messages "file:line: what is wrong and what to do" in *err
 * on any fault of any file; all faults are listed, not only the first. A missing directory is an empty rule set.
 * store: path of what ruleset_record() made of the same files and forms, which is much faster to read; NULL, or none
 * there, or one of others, of another version or damaged: it is not used, the files are read. */
struct ruleset *ruleset_load(const char *dir, const char *store, const struct lang *lang, const struct forms *forms,
                             struct buf *err);

/* Loads the rules and appends to *out what a store of them holds; -1 and messages in *err when they are not right. */
int ruleset_record(const char *dir, const struct lang *lang, const struct forms *forms, struct buf *out,
                   struct buf *err);

/* The same from the bytes of one YAML file; `name` stands for it in messages. */
struct ruleset *ruleset_parse(const char *name, struct span yaml, const struct lang *lang, const struct forms *forms,
                              struct buf *err);

void ruleset_free(struct ruleset *rs);

/* For listing and for the selection. */
size_t ruleset_count(const struct ruleset *rs);
const struct rule_info *ruleset_info(const struct ruleset *rs, size_t i);
const char *ruleset_file(const struct ruleset *rs, size_t i, size_t *line); /* where the rule stands */

/* Rules without a literal atom: they are tried on every sentence. */
size_t ruleset_unfiltered(const struct ruleset *rs);

/* One worker's match data. prefilter false: every rule is tried on every sentence (to prove that the filter loses
 * nothing). */
struct matcher *matcher_new(const struct ruleset *rs, bool prefilter);
void matcher_free(struct matcher *m);

/* Runs the rules over a document: matcher_segment scans the segment for atoms once and reports block rules (page
 * leftovers), matcher_sentence confirms the candidates of the sentence. Call in order of the text. A match limit that
 * is hit is reported: 0, or -1 with a message (rule id, line) in *err once a rule and document; the sentence goes on
 * without that rule. */
void matcher_begin(struct matcher *m, struct check_context *c);
void matcher_begin_at(struct matcher *m, struct check_context *c, size_t segment); /* to check a part from there */
int matcher_segment(struct matcher *m, struct check_context *c, size_t segment, struct buf *err);
int matcher_sentence(struct matcher *m, struct check_context *c, const struct sentence_view *s, struct buf *err);

/* Runs the rules for pairs over one link of c->bitext, after all sentences. */
void matcher_pair(struct matcher *m, struct check_context *c, const struct pair_view *p);

/* Whether a rule that is on needs the analysis of sentences; known after matcher_begin. */
bool matcher_analyses(const struct matcher *m);

/* The examples of a rule for `mtlint rules explain` and `rules check`. */
struct example {
    bool bad;
    const char *text; /* without the marks */
    size_t line;      /* in the YAML file */
    struct example_mark {
        size_t off, len;                 /* bytes in text */
        const char *const *replacements; /* expected, NULL-terminated; NULL when none are listed */
    } * marks;
    size_t mark_count;
};
const struct example *ruleset_examples(const struct ruleset *rs, size_t i, size_t *count);

#endif
