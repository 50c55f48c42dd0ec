/* A full sentence without a finite verb: "Er nach Hause gegangen." Many good sentences have none ("Kein Wunder."), so
 * something must stand in it that asks for one. */
#include "checks/checks.h"
#include "checks/raised_verb.h"
#include "checks/verb_lost.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/verb-missing",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help =
            "A sentence whose verb is lost: \"Er nach Hause gegangen.\" Headings, captions, exclamations and answers "
            "need none; only a sentence that surely should have one is reported.",
    },
};

enum { WORDS_MIN = 3 }; /* "Wir sehr enttäuscht." */

/* Prose of one language from a capital to its full stop. */
static bool is_prose(const struct sentence_view *s)
{
    const struct analysis *a = s->analysis;
    size_t last = a->words.len - 1, words = 0, first = 0;
    for (size_t i = 0; i < a->words.len; i++) {
        const struct token *t = &s->tokens[a->words.items[i].token];
        if (t->flags & (TOKEN_FOREIGN | TOKEN_CODE) || analysis_has_tag(a, i, TAG_BIT(TAG_FM)) ||
            (i < last && analysis_has_tag(a, i, TAG_BIT(TAG_COLON))))
            return false;
        words += !analysis_has_tag(a, i, MARKS);
    }
    while (first < last && analysis_has_tag(a, first, MARKS))
        first++;
    while (last > 0 && analysis_has_tag(a, last, TAG_BIT(TAG_CLOSE)))
        last--;
    bool stops = span_is(a->words.items[last].text, ".") || span_is(a->words.items[last].text, "!");
    return words >= WORDS_MIN && stops && s->tokens[a->words.items[first].token].flags & TOKEN_CAPITAL;
}

/* The same without speech, lists and gaps, where fragments are at home. */
static bool is_plain(const struct sentence_view *s)
{
    const struct analysis *a = s->analysis;
    const tag_set marks = TAG_BIT(TAG_STOP) | TAG_BIT(TAG_DASH);
    for (size_t i = 0; i + 1 < a->words.len; i++)
        if (analysis_has_tag(a, i, marks) && !analysis_has_tag(a, i + 1, TAG_BIT(TAG_STOP)))
            return false;
    return !(s->tokens[a->words.items[0].token].flags & TOKEN_QUOTED) && !analysis_has_tag(a, 0, MARKS);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    const struct analysis *a = s->analysis;
    if (!a || !s->full || a->words.len <= WORDS_MIN || !is_prose(s) || sentence_has_verb(s))
        return;
    if (verb_evidence(a, is_plain(s)) == EVIDENCE_NONE)
        return;
    struct lower_form raised; /* "Die Nachbarn Haben uns eingeladen.": the check of capitals tells it */
    if (raised_verb_next(c, s, 1, &raised) < a->words.len)
        return;
    const struct token *last = &s->tokens[s->token_count - 1];
    size_t off = s->tokens[0].off, end = (size_t)last->off + last->len;
    finding_emit(c, &rules[0], off, end - off, "This sentence has no verb such as \"ist\", \"hat\" or \"geht\".");
}

const struct check check_verb_missing = {.rules = rules, .rule_count = 1, .sentence = check_sentence, .analysis = true};
