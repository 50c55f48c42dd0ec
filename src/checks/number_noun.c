/* A noun in the singular behind a number: "seit zehn Jahr", "in 30 Sekunde". */
#include "checks/checks.h"
#include "checks/token_tools.h"
#include "lexicon/features.h"
#include "text/noun_forms.h"
#include "text/phrases.h"
#include "text/prepositions.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {{
    .id = "de/grammar/number-noun",
    .category = CATEGORY_GRAMMAR,
    .severity = SEVERITY_MAJOR,
    .status = RULE_STABLE,
    .help = "A noun in the singular behind a number that is more than one: \"seit zehn Jahr\", \"in 30 Sekunde\". "
            "Measures that have one form for both (\"drei Liter\", \"zwei Glas Wein\") are left alone.",
}};

static const char numbers[] =
    " zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn "
    "neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend mehrere ";

/* Units, and what things come in: masculine and neuter ones keep their singular behind a number, as do drinks. */
static const char units[] =
    " schritt liter meter gramm kilo pfund grad fuß zoll yard karat watt volt ampere hertz bit byte pixel punkt "
    "prozent euro "
    "dollar cent franken mark yen rubel rand real pfennig penny schilling taler mann stück blatt glas sack fass bund "
    "paar dutzend hundert tausend satz schuss gang takt mal uhr pack paket teller becher krug eimer kasten topf löffel "
    "schluck ballen ster block karton bier kaffee tee wein wasser cola espresso cappuccino schnaps whisky saft sekt "
    "maß korn gin rum joghurt eis kubikmeter quadratmeter hektar ar ohm pascal joule newton newtonmeter mol bar tor "
    "break set match game stockwerk stock rang akt ";

/* More than one, and no year, part of a name or fraction. */
static bool is_several(const struct analysis *a, uint32_t word)
{
    enum { YEAR_DIGITS = 4 };
    struct span text = a->words.items[word].text;
    if (analysis_word_in(a, word, numbers))
        return true;
    if (!analysis_has_tag(a, word, TAG_BIT(TAG_CARD)) || text.len == 0 || text.len == YEAR_DIGITS)
        return false;
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] < '0' || text.ptr[i] > '9')
            return false;
    return text.ptr[0] != '0' && !span_is(text, "1");
}

/* What stands before the number leaves it a number of things: not "Typ 2", "im 2", "Windows 10". */
static bool counts(const struct analysis *a, uint32_t word)
{
    const tag_set before = TAG_BIT(TAG_APPR) | TAG_BIT(TAG_ADV) | TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) |
                           TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_PPER) | TAG_BIT(TAG_KON) | TAG_BIT(TAG_KOKOM) |
                           TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_PRF) | TAG_BIT(TAG_KOUS);
    if (word == 0)
        return true;
    bool article = analysis_has_tag(a, word - 1, TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT)) &&
                   phrase_cells_of(a, word - 1) & NOMINAL_NUMBER(NUMBER_PLURAL);
    return article || analysis_has_tag(a, word - 1, before);
}

/* The noun, or the last part of a compound, is a unit: "Meter", "Esslöffel". */
static bool is_unit(const struct analysed_word *w)
{
    if (word_in(w->text, units))
        return true;
    for (size_t i = 0; i < w->reading_count; i++) {
        size_t head = w->readings[i].head;
        if (head > 0 && head < w->text.len && word_in((struct span){w->text.ptr + head, w->text.len - head}, units))
            return true;
    }
    return false;
}

/* A noun whose form is a singular and nothing else. */
static bool is_singular(const struct analysis *a, uint32_t word)
{
    const struct analysed_word *w = &a->words.items[word];
    uint32_t cells = 0;
    if (!analysis_has_tag(a, word, TAG_BIT(TAG_NN)) || w->repaired || is_unit(w))
        return false;
    for (size_t i = 0; i < w->reading_count; i++) {
        if (w->readings[i].part_of_speech == POS_PROPER_NOUN || w->readings[i].part_of_speech == POS_OTHER ||
            w->readings[i].features & (NOMINAL_ADJECTIVAL | NOMINAL_INFINITIVE))
            return false;
        cells |= w->readings[i].part_of_speech == POS_NOUN ? w->readings[i].features : 0;
    }
    return cells & NOMINAL_CELLS && !(cells & NOMINAL_NUMBER(NUMBER_PLURAL));
}

/* The plural in the case that the preposition before the number asks for; its length, or 0. */
static size_t plural_of(const struct check_context *c, const struct analysis *a, uint32_t word, char *out)
{
    uint32_t cells = NOMINAL_NUMBER(NUMBER_PLURAL), first = word - 1;
    while (first > 0 && analysis_has_tag(a, first - 1, TAG_BIT(TAG_ADV) | TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT)))
        first--;
    if (first > 0 && analysis_has_tag(a, first - 1, TAG_BIT(TAG_APPR)))
        cells &= preposition_cells(&a->words.items[first - 1]);
    return noun_form(c->words->knowledge, &a->words.items[word], cells, out, LEXICON_FORM_MAX);
}

static void report(struct check_context *c, const struct sentence_view *s, uint32_t word)
{
    const struct analysed_word *number = &s->analysis->words.items[word - 1], *noun = number + 1;
    const struct token *t = &s->tokens[noun->token];
    char plural[LEXICON_FORM_MAX];
    size_t len = plural_of(c, s->analysis, word, plural);
    if (len == 0)
        return;
    struct finding *f = finding_emit(c, &rules[0], t->off, t->len, "Behind \"%.*s\" stands a plural: \"%.*s\".",
                                     (int)number->text.len, number->text.ptr, (int)len, plural);
    finding_replace(c, f, FIX_UNSAFE, t->off, t->len, (struct span){plural, len});
}

/* Nothing behind the noun may be what the number counts: "5 Gang Menü", but "12 Jahr Erfahrung". */
static bool is_whole(const struct analysis *a, uint32_t word)
{
    const tag_set goes_on =
        TAG_BIT(TAG_NE) | TAG_BIT(TAG_CARD) | TAG_BIT(TAG_DASH) | TAG_BIT(TAG_FM) | TAG_BIT(TAG_ABBR);
    bool time = analysis_word_in(a, word, " jahr monat tag woche stunde minute sekunde jahrzehnt ");
    return !analysis_has_tag(a, word + 1, goes_on) && (time || !analysis_has_tag(a, word + 1, TAG_BIT(TAG_NN))) &&
           !memchr(a->words.items[word].text.ptr, '-', a->words.items[word].text.len);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    const struct analysis *a = s->analysis;
    const tag_set number = TAG_BIT(TAG_CARD);
    bool in_words = analysis_may_have(a, numbers);
    (void)state;
    for (uint32_t i = 1; i < a->words.len; i++) {
        const struct token *t = &s->tokens[a->words.items[i].token];
        if ((in_words || analysis_has_tag(a, i - 1, number)) && is_several(a, i - 1) && counts(a, i - 1) &&
            is_singular(a, i) && is_whole(a, i) && a->words.items[i - 1].token + 1 == a->words.items[i].token &&
            !(t->flags & (TOKEN_ALL_CAPITAL | TOKEN_QUOTED | TOKEN_FOREIGN)) && token_has(t, TOKEN_SPACE_BEFORE))
            report(c, s, i);
    }
}

const struct check check_number_noun = {.rules = rules,
                                        .rule_count = 1,
                                        .sentence = check_sentence,
                                        .analysis = true,
                                        .needs = {.all = FACT_FULL | FACT_ANALYSED}};
