#include "checks/word_beginning.h"

#include <string.h>

#include "checks/checks.h"
#include "checks/token_tools.h"
#include "lexicon/words.h"

static const struct rule_info rules[] = {
    {
        .id = "de/spelling/word-beginning",
        .category = CATEGORY_SPELLING,
        .severity = SEVERITY_MAJOR,
        .help = "\"End-\" for \"ent-\" or \"wieder-\" for \"wider-\", and the other way round: \"Endscheidung\" is no "
                "kind of divorce, and a \"Wiederstand\" does not stand again. \"end-\" is about an end and \"wieder-\" "
                "means again; \"ent-\" is a prefix of verbs and \"wider-\" means against.",
    },
};

/* In lower case; no German word begins with the wrong one. Not among them: the last larvae of an insect ("Endlarven")
 * and vowels that are unrounded ("entrunden"). */
static const char *const beginnings[][2] = {
    {"endfern", "entfern"},          {"endgegen", "entgegen"},        {"endhalten", "enthalten"},
    {"endhält", "enthält"},          {"endlang", "entlang"},          {"endlass", "entlass"},
    {"endscheid", "entscheid"},      {"endschied", "entschied"},      {"endschuld", "entschuld"},
    {"endsprach", "entsprach"},      {"endsprech", "entsprech"},      {"endsprich", "entsprich"},
    {"endsteh", "entsteh"},          {"endtäusch", "enttäusch"},      {"endwick", "entwick"},
    {"entergebnis", "endergebnis"},  {"entgültig", "endgültig"},      {"entlich", "endlich"},
    {"entphase", "endphase"},        {"entspiel", "endspiel"},        {"entstation", "endstation"},
    {"wiederleg", "widerleg"},       {"wiederlich", "widerlich"},     {"wiederruf", "widerruf"},
    {"wiedersetz", "widersetz"},     {"wiederspieg", "widerspieg"},   {"wiedersprach", "widersprach"},
    {"wiedersprech", "widersprech"}, {"wiedersprich", "widersprich"}, {"wiederspruch", "widerspruch"},
    {"wiedersprüch", "widersprüch"}, {"wiederstand", "widerstand"},   {"wiedersteh", "widersteh"},
};

size_t word_with_right_beginning(const struct check_context *c, const struct token *t, char *out, size_t max)
{
    char bytes[LISTED_WORD_MAX];
    unsigned flags;
    struct span word = token_span(c, t);
    char first = word.len ? (char)(word.ptr[0] | 0x20) : 0;
    if ((first != 'e' && first != 'w') || t->cls != TOKEN_WORD || word.len + 1 > max)
        return 0;
    struct span lower = token_lower(c, t, bytes);
    if (!span_starts(lower, "end") && !span_starts(lower, "ent") && !span_starts(lower, "wieder"))
        return 0; /* all of them begin so, and most words do not */
    for (size_t i = 0; i < sizeof(beginnings) / sizeof(beginnings[0]); i++) {
        size_t wrong = strlen(beginnings[i][0]), right = strlen(beginnings[i][1]), len = right + word.len - wrong;
        if (lower.len != word.len || lower.len < wrong || memcmp(lower.ptr, beginnings[i][0], wrong) != 0)
            continue;
        memcpy(out, beginnings[i][1], right);
        memcpy(out + right, word.ptr + wrong, word.len - wrong);
        out[0] = word.ptr[0]; /* the same letter, in its own case */
        return word_verdict(c->words->knowledge, out, len, &flags) == VERDICT_KNOWN ? len : 0;
    }
    return 0;
}

/* By the letters that are ASCII, whatever their case. */
static unsigned may_begin_wrongly(const struct check_context *c, struct span word)
{
    (void)c;
    char first = word.len ? (char)(word.ptr[0] | 0x20) : 0;
    for (size_t i = 0; (first == 'e' || first == 'w') && i < sizeof(beginnings) / sizeof(beginnings[0]); i++) {
        const char *wrong = beginnings[i][0];
        size_t len = 0;
        while (wrong[len] > 0 && (unsigned char)wrong[len] < 0x80)
            len++;
        if (word.len >= len && strncasecmp(word.ptr, wrong, len) == 0)
            return true;
    }
    return false;
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    char right[2 * LISTED_WORD_MAX];
    (void)state;
    for (size_t i = 0; i < s->token_count; i++) {
        const struct token *t = &s->tokens[i];
        size_t len = word_with_right_beginning(c, t, right, sizeof(right));
        if (!len || (t->flags & (TOKEN_CODE | TOKEN_FOREIGN | TOKEN_ALL_CAPITAL)))
            continue;
        struct span word = token_span(c, t);
        struct finding *f = finding_emit(c, &rules[0], t->off, t->len, "\"%.*s\" is spelled \"%.*s\".", (int)word.len,
                                         word.ptr, (int)len, right);
        finding_replace(c, f, FIX_SAFE, t->off, t->len, (struct span){right, len});
    }
}

const struct check check_word_beginning = {
    .rules = rules, .rule_count = 1, .sentence = check_sentence, .needs = {.form = may_begin_wrongly}};
