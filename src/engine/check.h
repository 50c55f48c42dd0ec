/* What a check sees of a document, and how it says what it found. A check speaks in text offsets only. */
#ifndef MTLINT_ENGINE_CHECK_H
#define MTLINT_ENGINE_CHECK_H

#include <stdarg.h>

#include "base/arena.h"
#include "core/document.h"
#include "core/file_report.h"
#include "core/token.h"
#include "engine/selection.h"
#include "engine/termbase.h"
#include "lang/lang.h"
#include "lexicon/vocabulary.h"
#include "text/bitext.h"
#include "text/tags.h"
#include "text/tokenizer.h"

struct analysis; /* text/analysis.h */

/* The sentence under check; valid only during the call. */
struct sentence_view {
    const struct sentence *sentence;
    const struct segment *segment;
    const struct token *tokens;
    size_t token_count;
    const struct analysis *analysis; /* NULL when no check at work asks for it, or the language has no model */
    bool full; /* a full sentence of running text: ends with a full stop or the like and is no heading, cell or label */
};

struct check_context {
    const struct document *doc;
    const struct lang *lang;
    struct vocabulary *words; /* every word form of the document with its count and what is known of it */
    const struct selection *selection;
    struct file_report *report;
    const struct termbases *terms; /* of the project; without any, or NULL: none */
    struct arena *scratch;         /* cleared after each sentence and pair */
    const struct bitext *bitext;   /* with the text that this one translates; NULL when that is not at hand */
};

/* What a question says of a form, 0 to 254, by nothing but its text and the language: asked once a worker and form. */
typedef unsigned form_question(const struct check_context *c, struct span form);

/* What one look at each token tells of a sentence, a bit each. */
typedef uint64_t sentence_facts;
#define FACT_FULL ((sentence_facts)1)                                 /* sentence_view.full */
#define FACT_ANALYSED ((sentence_facts)2)                             /* it has an analysis */
#define FACT_CLASS(class_) ((sentence_facts)1 << (8 + (class_)))      /* a token of this enum token_class */
#define FACT_VERDICT(verdict) ((sentence_facts)1 << (16 + (verdict))) /* a word with this enum verdict */
#define FACT_FLAG(flag) ((sentence_facts)(flag) << 24)                /* a token with this enum token_flag */
#define FACT_DIGIT FACT_FLAG(TOKEN_HAS_DIGIT)

/* What a sentence must have for a check to find anything in it; the check never sees the others, which costs next to
 * nothing. All that is asked for must be there; 0 and NULL ask for nothing. */
struct sentence_needs {
    sentence_facts all, any; /* each of these, and one of those */
    tag_set tags, more_tags; /* a word that is tagged as one of these, and one as one of those */
    const char *words;       /* a word, as it is read, of this list */
    form_question *form;     /* a word, as it stands, that answers this with more than 0 */
};

/* One check in C. All hooks may be NULL. *state is the check's own, set by begin, freed by end. */
struct check {
    const struct rule_info *rules; /* every rule it can report */
    size_t rule_count;
    void (*begin)(struct check_context *c, void **state); /* the vocabulary is complete, nothing is checked yet */
    void (*segment)(struct check_context *c, void *state, size_t segment); /* index; before its sentences */
    void (*sentence)(struct check_context *c, void *state, const struct sentence_view *s);
    void (*clause)(struct check_context *c, const struct sentence_view *s, uint32_t clause); /* index of the analysis;
        each clause of a full sentence, behind `sentence` */
    struct sentence_needs needs; /* `sentence` and `clause` only see sentences that have this */
    tag_set finite;              /* `clause` only sees clauses whose finite verb is tagged as one of these; 0: all */
    void (*pair)(struct check_context *c, void *state, const struct pair_view *p); /* each link, after all sentences */
    word_question source_word, target_word; /* `pair` only sees pairs in which a token of one side answers one of these
        two, asked of the tokens of its own side; both NULL: all pairs */
    void (*end)(struct check_context *c, void *state); /* after the last sentence and pair */
    bool analysis;   /* asks for sentence_view.analysis, which costs as much as several checks; so does `clause` */
    bool whole_text; /* what it says of a segment depends on the others: no part of a text can be checked alone */
};

/* All checks in C, from checks.def. */
const struct check *const *checks_all(size_t *count);

/* Text offset and replacement of one edit. */
struct text_edit {
    size_t off, len;
    struct span text;
};

/* Adds a finding over text[off, off+len) unless its rule is off, and returns it (NULL when off) so that fixes can be
 * added. Converts to source offsets; message is a printf format in English, which
 * core/messages_de.def has in German: a whole sentence. */
struct finding *finding_emit(struct check_context *c, const struct rule_info *rule, size_t off, size_t len,
                             const char *message, ...) __attribute__((format(printf, 5, 6)));

/* The same with the arguments in a list. */
struct finding *finding_emit_list(struct check_context *c, const struct rule_info *rule, size_t off, size_t len,
                                  const char *message, va_list args);

/* The same for source[start, end), where there is no text: a comment. */
struct finding *finding_emit_at(struct check_context *c, const struct rule_info *rule, size_t start, size_t end,
                                const char *message, ...) __attribute__((format(printf, 5, 6)));

/* The same with the arguments in a list. */
struct finding *finding_emit_list_at(struct check_context *c, const struct rule_info *rule, size_t start, size_t end,
                                     const char *message, va_list args);

/* A word of a message, marked with MESSAGE() where it stands, in the language of the messages. */
const char *message_part(const struct check_context *c, const char *english);

/* Lowers the severity of a doubtful finding, unless the settings give its rule another than its own. f may be NULL. */
void finding_soften(struct finding *f, enum severity severity);

/* Adds an alternative repair; edits are sorted by off. One that would touch text which is not verbatim becomes
 * FIX_DISPLAY. f may be NULL (rule off): nothing happens. */
void finding_add_fix(struct check_context *c, struct finding *f, enum applicability applicability,
                     const struct text_edit *edits, size_t count);

/* The commonest case: one edit. */
void finding_replace(struct check_context *c, struct finding *f, enum applicability applicability, size_t off,
                     size_t len, struct span text);

/* Shows the source side of a pair beside the finding. f may be NULL. */
void finding_show_source(struct check_context *c, struct finding *f, const struct pair_view *p);

/* Shows an entry of the source text's catalogue beside the finding. f may be NULL. */
void finding_show_entry(struct check_context *c, struct finding *f, const struct entry *item);

/* Adds a repair of source[start, end), where there is no text of a segment: white space at the end of a string. f may
 * be NULL. */
void finding_replace_at(struct check_context *c, struct finding *f, enum applicability applicability, size_t start,
                        size_t end, struct span text);

/* Points to another place of the same document. */
void finding_relate(struct check_context *c, struct finding *f, size_t off, size_t len, const char *message);

static inline struct span token_span(const struct check_context *c, const struct token *t)
{
    return (struct span){c->doc->text + t->off, t->len};
}

#endif
