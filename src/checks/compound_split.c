/* A compound written as two words: "die Ermittlungs Akte", "die Haus Tür". */
#include "base/utf8.h"
#include "checks/checks.h"
#include "checks/token_tools.h"
#include "lexicon/knowledge.h"
#include "lexicon/readings.h"
#include "text/phrases.h"

static const struct rule_info rules[] = {{
    .id = "de/spelling/split-compound",
    .category = CATEGORY_SPELLING,
    .severity = SEVERITY_MAJOR,
    .status = RULE_STABLE,
    .covers = COVERS_NEIGHBOURS,
    .help = "A compound written as two words, as English does: \"die Ermittlungs Akte\", \"die Haus Tür\". German "
            "joins them. Told where the first word is none by itself, or where the article belongs to the second and "
            "the compound is in use.",
}};

/* Feminine nouns with the s that joins them to another: no word of German ends so. */
static unsigned is_bound_form(const struct check_context *c, struct span word)
{
    static const char *const ends[] = {"ungs",    "heits",   "keits", "schafts", "ions",    "täts",   "kunfts",
                                       "arbeits", "geburts", "hilfs", "sichts",  "heirats", "fahrts", NULL};
    return word_ends_in(word, ends) &&
           !(lexicon_listed_flags(c->words->knowledge->lexicon, word.ptr, word.len) & LEX_GERMAN);
}

/* A capitalised word of running text. */
static bool is_plain(const struct token *t)
{
    return t->cls == TOKEN_WORD && t->form != TOKEN_NO_FORM && token_has(t, TOKEN_CAPITAL) &&
           !(t->flags & (TOKEN_QUOTED | TOKEN_CODE | TOKEN_FOREIGN | TOKEN_ALL_CAPITAL));
}

/* The second word begins right behind one blank. */
static bool is_pair(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    const struct token *first = &s->tokens[i], *second = &s->tokens[i + 1];
    return is_plain(first) && is_plain(second) && second->off == token_end(first) + 1 &&
           c->doc->text[token_end(first)] == ' ';
}

/* Both as one word; its length, or 0 where that is too long. */
static size_t joined(const struct check_context *c, const struct sentence_view *s, size_t i, char out[LEXICON_FORM_MAX])
{
    struct span first = token_span(c, &s->tokens[i]), second = token_span(c, &s->tokens[i + 1]);
    if (first.len >= LEXICON_FORM_MAX)
        return 0;
    memcpy(out, first.ptr, first.len);
    size_t len = utf8_recase(second.ptr, second.len, false, out + first.len, LEXICON_FORM_MAX - first.len);
    return len ? first.len + len : 0;
}

static void report(struct check_context *c, const struct sentence_view *s, size_t i, struct span compound,
                   enum applicability safety)
{
    size_t off = s->tokens[i].off, len = token_end(&s->tokens[i + 1]) - off;
    struct finding *f = finding_emit(c, &rules[0], off, len, "A compound is one word in German: \"%.*s\".",
                                     (int)compound.len, compound.ptr);
    finding_replace(c, f, safety, off, len, compound);
}

/* "Verwaltungs GmbH" is a name. */
static bool is_noun(const struct check_context *c, const struct token *t)
{
    return token_may_be(c, t, POS_NOUN) && !token_listed(c, t, " gmbh mbh gbr ohg ");
}

static bool is_known_compound(const struct check_context *c, struct span word)
{
    struct reading readings[WORD_READINGS_MAX];
    size_t count = word_readings(c->words->knowledge, word.ptr, word.len, readings, WORD_READINGS_MAX);
    for (size_t i = 0; i < count; i++)
        if (readings[i].part_of_speech == POS_NOUN && !readings[i].recased)
            return true;
    return false;
}

static void check_bound(struct check_context *c, const struct sentence_view *s)
{
    char compound[LEXICON_FORM_MAX];
    for (size_t i = 0; i + 1 < s->token_count; i++) {
        if (!(s->tokens[i].flags & s->tokens[i + 1].flags & TOKEN_CAPITAL) || !is_pair(c, s, i) ||
            !form_answer(c, s->tokens[i].form, is_bound_form) || !is_noun(c, &s->tokens[i + 1]))
            continue;
        size_t len = joined(c, s, i, compound);
        if (len && is_known_compound(c, (struct span){compound, len}))
            report(c, s, i, (struct span){compound, len}, FIX_SAFE);
    }
}

/* --- Both words are nouns by themselves. */

/* Met in text often enough, or in a dictionary. */
static bool is_usual_compound(const struct check_context *c, struct span word)
{
    const struct lexicon *lex = c->words->knowledge->lexicon;
    return is_known_compound(c, word) && (lexicon_frequency(lex, word.ptr, word.len) > 0 ||
                                          (lexicon_listed_flags(lex, word.ptr, word.len) & LEX_GERMAN));
}

/* What stands before the first noun agrees with the second and not with it: "die Haus Tür". */
static bool is_of_second(const struct analysis *a, uint32_t first)
{
    uint32_t word = first;
    while (word > 0 && analysis_has_tag(a, word - 1, TAG_BIT(TAG_ADJA)))
        word--;
    if (word == 0 || !analysis_has_tag(a, word - 1, TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_APPRART)))
        return false;
    uint32_t shown = phrase_cells_of(a, word - 1);
    return !(shown & phrase_cells_of(a, first)) && shown & phrase_cells_of(a, first + 1);
}

static void check_nouns(struct check_context *c, const struct sentence_view *s)
{
    const tag_set nouns = TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE);
    const struct analysis *a = s->analysis;
    char compound[LEXICON_FORM_MAX];
    for (uint32_t i = 1; i + 1 < a->words.len; i++) {
        size_t token = a->words.items[i].token;
        if (!analysis_has_tag(a, i, nouns) || !analysis_has_tag(a, i + 1, TAG_BIT(TAG_NN)) || !is_of_second(a, i) ||
            a->words.items[i + 1].token != token + 1 || !is_pair(c, s, token))
            continue;
        size_t len = joined(c, s, token, compound);
        if (len && is_usual_compound(c, (struct span){compound, len}))
            report(c, s, token, (struct span){compound, len}, FIX_UNSAFE);
    }
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    check_bound(c, s);
    if (s->analysis && s->full)
        check_nouns(c, s);
}

const struct check check_compound_split = {
    .rules = rules, .rule_count = 1, .sentence = check_sentence, .analysis = true};
