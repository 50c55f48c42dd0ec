#include "checks/candidate_rank.h"
#include "checks/checks.h"
#include "checks/code_place.h"
#include "checks/dialect.h"
#include "checks/lowered_noun.h"
#include "checks/nominal_infinitive.h"
#include "checks/token_tools.h"
#include "checks/word_beginning.h"
#include "checks/zu_infinitive.h"
#include "checks/word_context.h"
#include "lexicon/knowledge.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/spacing/joined-words",
        .category = CATEGORY_SPELLING,
        .severity = SEVERITY_MAJOR,
        .help = "Two words without the space between them, as happens where a link, bold text or a line end was lost: "
                "\"TagenOpenAI\", \"undder\". "
                "Reported only when both halves are words or names, and the whole is neither a compound nor a name "
                "with an inner capital.",
    },
};

static void report(struct check_context *c, const struct token *t, bool sure, struct span parted)
{
    const char *space = memchr(parted.ptr, ' ', parted.len);
    int left = (int)(space - parted.ptr);
    if (span_ends(parted, "es mal")) /* "dieses Mal" */
        parted = span_of(arena_printf(c->scratch, "%.*s Mal", left, parted.ptr));
    struct finding *f = finding_emit(c, &rules[0], t->off, t->len, "Two words run together: \"%.*s\" and \"%s\".", left,
                                     parted.ptr, parted.ptr + left + 1);
    finding_replace(c, f, sure ? FIX_SAFE : FIX_UNSAFE, t->off, t->len, parted);
}

/* "meineBibliothek.meinModul": names that full stops hold together. */
static bool is_in_dotted_name(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    bool before = i > 1 && token_is_glued(s, i) && token_mark(c, &s->tokens[i - 1]) == '.' &&
                  token_is_glued(s, i - 1) && s->tokens[i - 2].cls == TOKEN_WORD;
    bool behind = token_is_glued(s, i + 2) && token_mark(c, &s->tokens[i + 1]) == '.' && token_is_glued(s, i + 1) &&
                  s->tokens[i + 2].cls == TOKEN_WORD;
    return (before || behind) && !(s->tokens[i].flags & TOKEN_CAPITAL);
}

/* "E_infügen" */
static bool is_beside_code(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    return is_in_dotted_name(c, s, i) || (is_code_place(c, s, i) && (token_is_glued(s, i) || token_is_glued(s, i + 1)));
}

/* "das Rechthaben", "beim Karrieremachen": an infinitive that serves as a noun takes what belongs to it into the word.
 */
static bool is_nominal_infinitive(struct check_context *c, const struct sentence_view *s, size_t i)
{
    struct span parted = vocabulary_judge(c->words, s->tokens[i].form)->repair;
    const char *space = memchr(parted.ptr, ' ', parted.len);
    if (!space || !(s->tokens[i].flags & TOKEN_CAPITAL) || !is_behind_neuter(c, s, i))
        return false;
    size_t at = (size_t)(space + 1 - parted.ptr);
    return lexicon_has_reading(c->words->knowledge->lexicon, parted.ptr + at, parted.len - at, POS_VERB,
                               VERB_INFINITIVE);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    char right[64];
    (void)state;
    for (size_t i = 0; i < s->token_count; i++) {
        const struct token *t = &s->tokens[i];
        if (verdict_at(c, s, i) != VERDICT_JOINED || (t->flags & (TOKEN_CODE | TOKEN_FOREIGN)) ||
            is_foreign_stretch(c, s, i) || word_with_right_beginning(c, t, right, sizeof(right)) ||
            is_beside_code(c, s, i) || is_nominal_infinitive(c, s, i) || is_word_of_program(c, s, token_span(c, t)) ||
            lowered_noun_at_token(c, s, i)) /* the check of capitals tells it */
            continue;
        const struct form form = *vocabulary_judge(c->words, t->form);
        if (zu_stands_outside(c, form.repair))
            continue;
        bool sure = form.sure && dialect_around(c, s, i) == DIALECT_NONE;
        report(c, t, sure, joined_rank(c, s, i, &form));
    }
}

const struct check check_joined_words = {
    .rules = rules, .rule_count = 1, .sentence = check_sentence, .needs = {.any = FACT_VERDICT(VERDICT_JOINED)}};
