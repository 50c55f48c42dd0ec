/* Determiner, adjectives and noun that have no case, number and gender in common ("die Haus"), or none that the
 * preposition before them takes ("aus die Branche"). */
#include "checks/checks.h"
#include "checks/repair_edits.h"
#include "text/agreement.h"
#include "text/doubtful_nouns.h"
#include "text/phrase_repair.h"
#include "text/phrases.h"
#include "text/prepositions.h"

enum { RULE_AGREEMENT, RULE_PREPOSITION };

static const struct rule_info rules[] = {
    [RULE_AGREEMENT] =
        {
            .id = "de/grammar/agreement",
            .category = CATEGORY_GRAMMAR,
            .severity = SEVERITY_MAJOR,
            .help =
                "An article, pronoun or adjective that does not fit its noun in gender, number or case: \"die Haus\", "
                "\"eine Gutschein\", \"der optimaler Effekt\". Machine translation picks the article before it knows "
                "the "
                "noun, and editors change a noun and forget what stands before it.",
        },
    [RULE_PREPOSITION] =
        {
            .id = "de/grammar/preposition-case",
            .category = CATEGORY_GRAMMAR,
            .severity = SEVERITY_MAJOR,
            .help =
                "A preposition with a case that it does not take: \"aus die Branche\", \"für mein Geschmack\". Each "
                "preposition asks for one case or two of its noun and of all that stands before the noun.",
        },
};

enum { PHRASE_BYTES = 200, SENTENCE_WORDS_MIN = 8 };

static struct span phrase_text(const struct check_context *c, const struct sentence_view *s, size_t first, size_t last)
{
    const struct analysis *a = s->analysis;
    const struct token *from = &s->tokens[a->words.items[first].token], *to = &s->tokens[a->words.items[last].token];
    return (struct span){c->doc->text + from->off, to->off + to->len - from->off};
}

static size_t first_word(const struct noun_phrase *p, enum disagreement kind)
{
    return kind == DISAGREEMENT_PREPOSITION && p->preposition != PHRASE_FREE ? p->preposition : p->first;
}

/* --- The finding. */

/* The phrase as it would be. */
static struct span repaired_text(struct check_context *c, const struct sentence_view *s, size_t first, size_t last,
                                 const struct phrase_repair *r, struct buf *out)
{
    const struct analysis *a = s->analysis;
    struct span text = phrase_text(c, s, first, last);
    const char *done = text.ptr;
    for (size_t i = 0; i < r->count; i++) {
        const struct token *t = &s->tokens[a->words.items[r->edits[i].word].token];
        buf_add(out, done, (size_t)(c->doc->text + t->off - done));
        buf_add(out, r->edits[i].text, r->edits[i].len);
        done = c->doc->text + t->off + t->len;
    }
    buf_add(out, done, (size_t)(text.ptr + text.len - done));
    return (struct span){out->data, out->len};
}

static struct finding *say(struct check_context *c, const struct sentence_view *s, const struct noun_phrase *p,
                           enum disagreement kind, struct span better)
{
    const struct analysis *a = s->analysis;
    size_t first = first_word(p, kind), determiner = p->first;
    struct span text = phrase_text(c, s, first, p->last), noun = a->words.items[p->last].text;
    struct span word = a->words.items[first].text, rest = phrase_text(c, s, determiner, p->last);
    size_t off = (size_t)(text.ptr - c->doc->text);
    const struct rule_info *rule = &rules[kind == DISAGREEMENT_PREPOSITION ? RULE_PREPOSITION : RULE_AGREEMENT];
    if (better.len == 0 && kind == DISAGREEMENT_PREPOSITION)
        return finding_emit(c, rule, off, text.len, "\"%.*s\" does not take the case of \"%.*s\".", (int)word.len,
                            word.ptr, (int)rest.len, rest.ptr);
    if (better.len == 0)
        return finding_emit(c, rule, off, text.len, "The words of \"%.*s\" do not agree in gender, number or case.",
                            (int)text.len, text.ptr);
    if (kind == DISAGREEMENT_PREPOSITION)
        return finding_emit(c, rule, off, text.len, "\"%.*s\" does not take the case of \"%.*s\": \"%.*s\".",
                            (int)word.len, word.ptr, (int)rest.len, rest.ptr, (int)better.len, better.ptr);
    return finding_emit(c, rule, off, text.len, "\"%.*s\" does not fit \"%.*s\": \"%.*s\".",
                        (int)(text.len - noun.len - 1), text.ptr, (int)noun.len, noun.ptr, (int)better.len, better.ptr);
}

static void report_day(struct check_context *c, const struct sentence_view *s, const struct noun_phrase *p)
{
    struct span wrong = phrase_text(c, s, p->preposition, p->first), noun = s->analysis->words.items[p->last].text;
    struct buf better = BUF_EMPTY;
    buf_addf(&better, "am %.*s", (int)noun.len, noun.ptr);
    struct finding *f = say(c, s, p, DISAGREEMENT_PREPOSITION, buf_span(&better));
    finding_replace(c, f, FIX_UNSAFE, (size_t)(wrong.ptr - c->doc->text), wrong.len, span_of("am"));
    buf_release(&better);
}

static void report(struct check_context *c, const struct sentence_view *s, const struct noun_phrase *p,
                   enum disagreement kind)
{
    struct phrase_repair repairs[PHRASE_REPAIRS_MAX];
    struct buf better = BUF_EMPTY;
    size_t first = first_word(p, kind);
    if (phrase_text(c, s, first, p->last).len > PHRASE_BYTES)
        return;
    if (kind == DISAGREEMENT_PREPOSITION && phrase_is_in_day(s->analysis, p)) {
        report_day(c, s, p);
        return;
    }
    size_t count = phrase_repairs(s->analysis, c->words->knowledge, p, repairs);
    struct span shown = {NULL, 0};
    if (count > 0)
        shown = repaired_text(c, s, first, p->last, &repairs[0], &better);
    struct finding *f = say(c, s, p, kind, shown);
    for (size_t i = 0; i < count; i++)
        finding_add_repair(c, s, f, &repairs[i]);
    buf_release(&better);
}

/* The phrase behind a preposition that cannot govern it, or its determiner alone when no noun follows. */
static struct noun_phrase governed_phrase(const struct analysis *a, size_t preposition, size_t next_phrase)
{
    uint32_t first = (uint32_t)preposition + 1;
    struct noun_phrase p = {first, first, PHRASE_FREE, 0, 0};
    if (next_phrase < a->phrases.len && a->phrases.items[next_phrase].first == first)
        p = a->phrases.items[next_phrase];
    p.preposition = (uint32_t)preposition;
    return p;
}

/* A paragraph without a full stop, long enough and with a finite verb. */
static bool is_sentence(const struct sentence_view *s)
{
    const struct analysis *a = s->analysis;
    if (s->segment->kind != SEGMENT_PARAGRAPH || a->words.len < SENTENCE_WORDS_MIN)
        return false;
    for (size_t i = 0; i < a->clauses.len; i++)
        if (a->clauses.items[i].finite != NO_WORD)
            return true;
    return false;
}

/* "den Leser(inne)n": the word goes on. */
static bool is_cut(const struct sentence_view *s, const struct noun_phrase *p)
{
    const struct analysis *a = s->analysis;
    return p->last + 1 < a->words.len && analysis_tag(a, p->last + 1) == TAG_OPEN &&
           !(s->tokens[a->words.items[p->last + 1].token].flags & TOKEN_SPACE_BEFORE);
}

/* A misspelled article or adjective: which form was meant is told by the check of spelling. Of two words that ran
 * together both share a token. */
static bool has_slip(const struct analysis *a, const struct noun_phrase *p)
{
    for (size_t i = p->first; i < p->last; i++) {
        const struct analysed_word *w = &a->words.items[i];
        bool shared = w[1].token == w->token || (i > 0 && w[-1].token == w->token);
        if (w->repaired && !shared)
            return true;
    }
    return false;
}

/* "einer jeden Frau", "unser aller Wohl": the second determiner is declined in a way of its own. */
static bool has_two_determiners(const struct analysis *a, const struct noun_phrase *p)
{
    for (size_t i = p->first - (p->first > 0); i < p->last; i++)
        if ((analysis_word_in(a, i, " ein eine einen einem einer eines ") &&
             analysis_word_in(a, i + 1, " jeder jede jedes jeden jedem ")) ||
            (analysis_word_in(a, i, " unser euer ihrer deren ") && analysis_word_in(a, i + 1, " aller beider ")))
            return true;
    return false;
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    const struct analysis *a = s->analysis;
    if (!a || !(s->full || is_sentence(s)))
        return;
    size_t next = 0;
    for (size_t i = 0; i < a->words.len; i++) {
        if (next < a->phrases.len && a->phrases.items[next].first == i) {
            const struct noun_phrase *p = &a->phrases.items[next++];
            enum disagreement kind = phrase_disagreement(a, p);
            if (kind != DISAGREEMENT_NONE && !is_cut(s, p) && !has_slip(a, p) && !has_two_determiners(a, p) &&
                !(i > 0 && preposition_refuses_next(a, i - 1)) && !noun_is_doubtful(a, c->words->knowledge, p))
                report(c, s, p, kind);
        }
        if (analysis_has_tag(a, i, TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART)) && preposition_refuses_next(a, i)) {
            struct noun_phrase p = governed_phrase(a, i, next);
            report(c, s, &p, DISAGREEMENT_PREPOSITION);
        }
    }
}

const struct check check_agreement = {.rules = rules, .rule_count = 2, .sentence = check_sentence, .analysis = true};
