/* The analysis of a sentence for people who write rules: as a table with phrases and clauses below it, or as JSON. */
#ifndef MTLINT_RUN_ANALYSIS_SHOW_H
#define MTLINT_RUN_ANALYSIS_SHOW_H

#include "base/json.h"
#include "core/document.h"
#include "text/analysis.h"

struct shown_sentence {
    const struct document *doc;
    const struct sentence *sentence;
    const struct token *tokens;
    const struct analysis *analysis;
    const struct knowledge *knowledge;
    bool all_readings; /* also those that the tag does not allow */
};

/* Appends lines, the first with the place and the sentence. */
void analysis_show_text(struct buf *out, const struct shown_sentence *s);

/* One object; its members are described in help_topics.c, additive changes only. `path` is among them unless NULL. */
void analysis_show_json(struct json *j, const struct shown_sentence *s, const char *path);

/* Whether the reading is one that the word's tag allows. */
bool shown_reading_is_left(const struct shown_sentence *s, size_t word, const struct reading *r);

/* Of a word: where its token begins and ends in the source, bytes. */
size_t shown_word_start(const struct shown_sentence *s, size_t word);
size_t shown_word_end(const struct shown_sentence *s, size_t word);

/* "main", "subordinate", "relative", "interrogative". */
const char *clause_kind_name(enum clause_kind kind);

#endif
