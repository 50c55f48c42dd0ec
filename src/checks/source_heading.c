/* Headings in the style of the source: English capitals ("Wer Bezahlt die Brücke") and a full stop that it has not. */
#include "base/utf8.h"
#include "checks/checks.h"
#include "checks/token_tools.h"
#include "lexicon/knowledge.h"
#include "text/word_lists.h"

enum { RULE_CAPITALS, RULE_PERIOD };

static const struct rule_info rules[] = {
    [RULE_CAPITALS] = {.id = "source/heading/capitals",
                       .category = CATEGORY_SPELLING,
                       .severity = SEVERITY_MINOR,
                       .help = "A word in a heading that has its capital from the English heading, where all words "
                               "have one: \"Who Pays for the Bridge\" is \"Wer bezahlt die Brücke\" in German."},
    [RULE_PERIOD] = {.id = "source/heading/period",
                     .category = CATEGORY_PUNCTUATION,
                     .severity = SEVERITY_MINOR,
                     .help = "A full stop at the end of a heading that the source text ends without one."},
};

/* Words of an English heading with a capital that tell its style. */
enum { TITLE_WORDS = 2 };

static bool is_heading(const struct document *doc, size_t from, size_t to)
{
    return to == from + 1 && doc->segments.items[doc->sentences.items[from].segment].kind == SEGMENT_HEADING;
}

/* --- capitals */

/* All words but those of grammar have a capital, and more than one behind the first has. */
static bool is_title_case(const struct pair_side *side)
{
    size_t capitals = 0;
    for (size_t i = 1; i < side->token_count; i++) {
        const struct token *t = &side->tokens[i];
        if (t->cls == TOKEN_WORD && t->flags & TOKEN_CAPITAL)
            capitals++;
        else if (t->cls == TOKEN_WORD && t->len > 4)
            return false;
    }
    return capitals >= TITLE_WORDS;
}

/* A sentence or a quotation may begin here. */
static bool may_begin(const struct pair_side *side, size_t i)
{
    return i == 0 || side->tokens[i].flags & (TOKEN_QUOTED | TOKEN_CODE | TOKEN_SENTENCE_START) ||
           side->tokens[i - 1].cls != TOKEN_WORD;
}

/* Infinitives, inflected adjectives and languages may be nouns, which the lexicon need not know: "vor dem
 * Herunterladen", "im Freien", "auf Chinesisch". */
static bool may_be_noun(struct span word)
{
    static const char *const ends[] = {"e", "n", "er", "es", "em", "isch", NULL};
    return word_ends_in(word, ends);
}

/* The word in lower case, where German has it in no other; empty otherwise. */
static struct span lower_form(struct check_context *c, const struct pair_side *side, size_t i)
{
    const struct token *t = &side->tokens[i];
    struct span word = pair_token(side, i);
    if (t->cls != TOKEN_WORD || !(t->flags & TOKEN_CAPITAL) || t->flags & TOKEN_HAS_HYPHEN || may_begin(side, i) ||
        token_is_identifier(c, t) || may_be_noun(word) || word_in(word, " sie ihr ihre ihren ihrem ihrer ihres ihnen "))
        return (struct span){0};
    size_t size;
    char letter[4];
    size_t len = utf8_encode(utf8_lower(utf8_decode(word.ptr, word.len, &size)), letter);
    struct span lower =
        span_of(arena_printf(c->scratch, "%.*s%.*s", (int)len, letter, (int)(word.len - size), word.ptr + size));
    const struct lexicon *lexicon = c->words->knowledge->lexicon;
    bool only_lower = lexicon_flags(lexicon, lower.ptr, lower.len) & LEX_GERMAN &&
                      !(lexicon_flags(lexicon, word.ptr, word.len) & (LEX_GERMAN | LEX_NAME));
    struct reading readings[READINGS_MAX];
    return only_lower && lexicon_readings(lexicon, word.ptr, word.len, readings, READINGS_MAX) == 0 ? lower
                                                                                                    : (struct span){0};
}

static void check_capitals(struct check_context *c, const struct pair_view *p)
{
    for (size_t i = 0; i < p->target.token_count; i++) {
        struct span lower = lower_form(c, &p->target, i), word = pair_token(&p->target, i);
        bool kept = false; /* a name that the source writes like this */
        for (size_t k = 0; k < p->source.token_count; k++)
            kept = kept || span_equal(pair_token(&p->source, k), word);
        if (lower.len == 0 || kept)
            continue;
        const struct token *t = &p->target.tokens[i];
        struct finding *f = finding_emit(c, &rules[RULE_CAPITALS], t->off, t->len,
                                         "\"%.*s\" has its capital from the English heading; German writes \"%.*s\".",
                                         (int)word.len, word.ptr, (int)lower.len, lower.ptr);
        finding_replace(c, f, FIX_UNSAFE, t->off, t->len, lower);
        finding_show_source(c, f, p);
    }
}

/* --- the full stop */

static bool ends_in(const struct pair_side *side, const char *marks)
{
    return pair_token_in(side, side->token_count - 1, marks);
}

static void check_period(struct check_context *c, const struct pair_view *p)
{
    const struct token *last = &p->target.tokens[p->target.token_count - 1];
    bool source_ends = ends_in(&p->source, " . ! ? : … ... \" ” ’ ) ") ||
                       p->source.tokens[p->source.token_count - 1].flags & TOKEN_ABBREVIATION;
    if (!ends_in(&p->target, " . ") || source_ends || p->target.token_count < 2 ||
        p->target.tokens[p->target.token_count - 2].cls != TOKEN_WORD)
        return;
    struct finding *f = finding_emit(c, &rules[RULE_PERIOD], last->off, last->len,
                                     "The heading of the source text ends without a full stop.");
    finding_replace(c, f, FIX_SAFE, last->off, last->len, (struct span){"", 0});
    finding_show_source(c, f, p);
}

static void check_pair(struct check_context *c, void *state, const struct pair_view *p)
{
    (void)state;
    if (!pair_is_sure(p) || c->doc->is_catalogue || !is_heading(c->doc, p->link->target_from, p->link->target_to) ||
        !is_heading(c->bitext->source.doc, p->link->source_from, p->link->source_to))
        return;
    if (is_title_case(&p->source))
        check_capitals(c, p);
    check_period(c, p);
}

const struct check check_source_heading = {.rules = rules, .rule_count = 2, .pair = check_pair};
