/* A noun in lower case: "das haus", "der größte parkplatz", "beim lesen". */
#include "checks/checks.h"
#include "checks/lowered_noun.h"
#include "checks/noun_place.h"
#include "checks/token_tools.h"
#include "text/analysis.h"

static const struct rule_info rules[] = {
    {
        .id = "de/capitals/noun",
        .category = CATEGORY_SPELLING,
        .severity = SEVERITY_MAJOR,
        .help = "A noun that is written in lower case: \"das haus\", \"der größte parkplatz\", \"beim lesen\". German "
                "nouns begin with a capital, and so do verbs that serve as nouns. Told where an article, a pronoun or "
                "an adjective before the word asks for a noun.",
    },
};

enum { FRAGMENT_WORDS = 4 };

static void report(struct check_context *c, const struct sentence_view *s, size_t word, const struct lowered_noun *noun)
{
    const struct token *t = &s->tokens[s->analysis->words.items[word].token];
    struct span text = token_span(c, t);
    struct finding *f = finding_emit(c, &rules[0], t->off, t->len, "\"%.*s\" is a noun here: \"%.*s\".", (int)text.len,
                                     text.ptr, (int)noun->len, noun->text);
    finding_replace(c, f, noun->sure ? FIX_SAFE : FIX_UNSAFE, t->off, t->len, (struct span){noun->text, noun->len});
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    const struct analysis *a = s->analysis;
    struct lowered_noun noun;
    if (!a)
        return;
    bool sentence = s->full || a->words.len == 0 || analysis_tag(a, a->words.len - 1) == TAG_STOP ||
                    (s->segment->kind == SEGMENT_PARAGRAPH && a->words.len >= FRAGMENT_WORDS);
    for (size_t i = 1; i < a->words.len; i++)
        if (!token_has(word_token(s, i), TOKEN_CAPITAL) && lowered_noun_at(c, s, i, &noun) &&
            (sentence || noun.obvious))
            report(c, s, i, &noun);
}

const struct check check_capitals_noun = {
    .rules = rules, .rule_count = 1, .sentence = check_sentence, .analysis = true};
