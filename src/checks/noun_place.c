#include "checks/noun_place.h"

#include "checks/token_tools.h"
#include "lexicon/lexicon.h"
#include "text/phrases.h"
#include "text/word_lists.h"

enum { WORDS_BEFORE = 8 };

#define DETERMINERS (TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_APPRART))

#define ALONE " dies alles etwas nichts mehr viel wenig vieles manches anderes weniger was "
#define POLITE                                                                                                         \
    " ihr ihre ihren ihrem ihrer ihres dein deine deinen deinem deiner deines euer eure euren eurem eurer eures "

/* A capital that says nothing of the word: where a sentence or a quotation begins, and of "Ihr" and "Dein". */
static bool has_plain_case(const struct sentence_view *s, size_t word)
{
    const struct token *t = word_token(s, word);
    return !token_has(t, TOKEN_CAPITAL) || token_has(t, TOKEN_SENTENCE_START) || word == 0 ||
           word_token(s, word - 1)->cls != TOKEN_WORD || analysis_word_in(s->analysis, word, POLITE);
}

/* Not "engl. shift", "storage system", where no adjective stands. */
static bool is_german_adjective(struct check_context *c, const struct sentence_view *s, size_t word)
{
    const struct token *t = word_token(s, word);
    const tag_set adjective = TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_NN); /* no noun is in lower case */
    tag_set possible = s->analysis->tagged.items[word].possible;
    bool only = possible & TAG_BIT(TAG_ADJA) && !(possible & ~adjective) && !token_has(t, TOKEN_CAPITAL);
    bool tagged = token_has(t, TOKEN_SENTENCE_START) ? (possible & TAG_BIT(TAG_ADJA)) != 0
                                                     : only || analysis_tag(s->analysis, word) == TAG_ADJA;
    if (!tagged || t->cls != TOKEN_WORD || token_has(t, TOKEN_ABBREVIATION) || !has_plain_case(s, word))
        return false;
    const struct form *f = vocabulary_judge(c->words, t->form);
    return f->verdict != VERDICT_FOREIGN && f->verdict != VERDICT_NAME &&
           (f->flags & LEX_GERMAN || !(f->flags & LEX_SEEN)) &&
           ends_like_adjective(s->analysis->words.items[word].text) && phrase_cells_of(s->analysis, word) != 0;
}

/* "Kölner", "Neuen": part of a name, or of one that ends before the noun. */
static bool is_part_of_name(const struct sentence_view *s, size_t word)
{
    const struct token *t = word_token(s, word);
    const struct analysed_word *w = &s->analysis->words.items[word];
    bool adjectival = w->reading_count > 0; /* "Hessischen", not "Ebene" */
    for (size_t i = 0; i < w->reading_count; i++)
        adjectival = adjectival &&
                     (w->readings[i].part_of_speech == POS_ADJECTIVE || w->readings[i].features & NOMINAL_ADJECTIVAL);
    bool possible = s->analysis->tagged.items[word].possible & (TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_NE));
    return (possible || adjectival) && token_has(t, TOKEN_CAPITAL) && !token_has(t, TOKEN_SENTENCE_START) &&
           ends_like_adjective(w->text);
}

/* A label of a program ("auf Alle suchen") opens with a capital. */
static bool is_determiner(const struct sentence_view *s, size_t word)
{
    return s->analysis->tagged.items[word].possible & DETERMINERS && has_plain_case(s, word);
}

static bool is_possessive(struct span word)
{
    static const char words[] = " mein dein sein unser euer eur ihr ";
    size_t len = word.len;
    while (len > 3 && !word_in((struct span){word.ptr, len}, words))
        len--;
    return word.len - len <= 2 && word_in((struct span){word.ptr, len}, words);
}

static void add_determiner(const struct analysis *a, size_t word, bool beside, struct noun_place *p)
{
    tag_set possible = a->tagged.items[word].possible, article = TAG_BIT(TAG_ART) | TAG_BIT(TAG_APPRART);
    struct span text = a->words.items[word].text;
    bool possessive = is_possessive(text);
    p->determined = phrase_cells_of(a, word);
    p->cells &= p->determined;
    p->determiner = true;
    p->article = beside && TAG_BIT(analysis_tag(a, word)) & article;
    p->contraction = possible & TAG_BIT(TAG_APPRART);
    p->pronoun = !(possible & article) && !possessive;
    p->indefinite = !p->adjective && (possessive || analysis_word_in(a, word, " ein eine einen einem einer eines "));
    p->possessive = !p->adjective && possessive && !analysis_word_in(a, word, " ihr ");
    p->alone = analysis_word_in(a, word, ALONE);
}

static bool is_adverb(const struct analysis *a, size_t word)
{
    return TAG_BIT(analysis_tag(a, word)) & (TAG_BIT(TAG_ADV) | TAG_BIT(TAG_ADJD));
}

bool noun_may_follow(const struct sentence_view *s, size_t word)
{
    const struct token *t = word_token(s, word);
    return s->analysis->tagged.items[word].possible & (DETERMINERS | TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_CARD)) ||
           token_has(t, TOKEN_CAPITAL) || t->cls == TOKEN_NUMBER;
}

struct noun_place noun_place_before(struct check_context *c, const struct sentence_view *s, size_t word)
{
    const struct analysis *a = s->analysis;
    struct noun_place p = {.cells = NOMINAL_CELLS};
    size_t first = word;
    for (; first > 0 && word - first < WORDS_BEFORE; first--) {
        if (is_german_adjective(c, s, first - 1)) {
            p.cells &= phrase_cells_of(a, first - 1);
            p.adjective = true;
        } else if (!p.adjective && is_part_of_name(s, first - 1)) {
            p.named = true;
        } else if (analysis_tag(a, first - 1) != TAG_CARD && word_token(s, first - 1)->cls != TOKEN_NUMBER) {
            break;
        }
    }
    if (first > 0 && is_determiner(s, first - 1)) {
        first--;
        add_determiner(a, first, first + 1 == word, &p);
    }
    size_t adverbs = first;
    while (!p.determiner && p.adjective && adverbs > 0 && is_adverb(a, adverbs - 1))
        adverbs--; /* "zu wirklich guten preisen" */
    if (adverbs > 0 && analysis_tag(a, adverbs - 1) == TAG_APPR)
        first = adverbs;
    if (first > 0 && !p.contraction && analysis_tag(a, first - 1) == TAG_APPR) {
        uint32_t governed = p.cells & phrase_cells_of(a, first - 1);
        p.governed = governed != 0;
        p.cells = governed ? governed : p.cells; /* "bis unser Hund verstand": no preposition */
    }
    return p;
}

/* The cells of an adjective behind an article, by its ending. */
static uint32_t cells_of_ending(struct span word)
{
    const uint32_t basic = NOMINAL_CELL(CASE_NOMINATIVE, NUMBER_SINGULAR, GENDER_MASCULINE) |
                           NOMINAL_CELL(CASE_NOMINATIVE, NUMBER_SINGULAR, GENDER_FEMININE) |
                           NOMINAL_CELL(CASE_NOMINATIVE, NUMBER_SINGULAR, GENDER_NEUTER) |
                           NOMINAL_CELL(CASE_ACCUSATIVE, NUMBER_SINGULAR, GENDER_FEMININE) |
                           NOMINAL_CELL(CASE_ACCUSATIVE, NUMBER_SINGULAR, GENDER_NEUTER);
    if (span_ends(word, "en") || span_ends(word, "rn"))
        return NOMINAL_CELLS & ~basic;
    return span_ends(word, "e") || span_ends(word, "er") || span_ends(word, "es") ? basic : 0;
}

bool noun_place_of_adjective(const struct analysis *a, size_t word, const struct noun_place *p)
{
    struct span text = a->words.items[word].text, before = a->words.items[word - 1].text;
    tag_set behind = tags_behind(a, word);
    if (!(behind & (TAG_BIT(TAG_NN) | TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_COMMA))))
        return false;
    if (behind & TAG_BIT(TAG_COMMA) && !(tags_behind(a, word + 1) & TAG_BIT(TAG_ADJA)))
        return false;
    if (p->adjective)
        return ends_like_adjective(text) && text.ptr[text.len - 1] == before.ptr[before.len - 1];
    uint32_t cells = cells_of_ending(text);
    return behind & TAG_BIT(TAG_NN) ? (cells & p->determined & phrase_cells_of(a, word + 1)) != 0 : cells != 0;
}
