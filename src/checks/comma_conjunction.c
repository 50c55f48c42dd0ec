/* A clause behind dass, weil, wenn and the like without the comma before it: "Er sagte dass er kommt". */
#include <strings.h>

#include "checks/checks.h"
#include "checks/comma_openers.h"
#include "checks/comma_stretch.h"
#include "checks/comma_tools.h"
#include "checks/dass_meant.h"

static const struct rule_info rules[] = {{
    .id = "de/comma/conjunction",
    .category = CATEGORY_PUNCTUATION,
    .severity = SEVERITY_MINOR,
    .status = RULE_STABLE,
    .help = "No comma before a clause with \"dass\", \"weil\", \"wenn\", \"ob\" or another word like them: \"Er sagte "
            "dass er kommt\". English has no comma there; German always has one, before the word itself or before what "
            "belongs to it (\"kurz bevor\", \"selbst wenn\", \"ohne dass\").",
}};

/* Words besides adverbs that may stand between the comma and the conjunction: "kurz bevor", "zum Beispiel wenn". */
#define ATTACHED                                                                                                       \
    " kurz lang lange unmittelbar direkt gleich knapp möglicherweise speziell spätestens frühestens egal erst "     \
    "genau eben ausgenommen einfach schlicht wahrscheinlich recht beispiel zum allem vor trotz ohne statt anstatt "    \
    "außer auf bis "                                                                                                  \
    "z b d h "
#define TIMES                                                                                                          \
    " sekunden minuten minute stunden stunde tage tag wochen woche monate monat jahre jahr jahrzehnte jahrhunderte "   \
    "augenblicke mal "

enum { ATTACHED_MAX = 8 }; /* words between the comma and the conjunction */

/* "kurz bevor", "selbst wenn": the comma stands before both. */
struct unit {
    const char *first, *conjunctions;
};

static const struct unit units[] = {
    {" kurz lange unmittelbar direkt gleich noch schon bald ", " bevor nachdem ehe "},
    {" auch selbst sogar besonders insbesondere zumal außer ", " wenn weil "},
    {" als ", " ob wenn dass daß "},
    {" ohne anstatt statt außer so auf bis trotz ", " dass daß "},
    {" wie ", " wenn "},
};

static bool is_attached(const struct analysis *a, size_t word)
{
    switch (comma_tag(a, word)) {
    case TAG_ADV:
    case TAG_PAV:
    case TAG_PTKNEG:
    case TAG_ITJ:
    case TAG_KOKOM:
    case TAG_KOUI:
    case TAG_PWAV:
    case TAG_ABBR:
    case TAG_KON: /* one that is an adverb: "Er weiß aber" */
        return true;
    case TAG_CARD:
    case TAG_ART:
    case TAG_PDAT:
    case TAG_ADJA:
        return comma_word_is(a, word + 1, TIMES) || comma_word_is(a, word, ATTACHED);
    case TAG_NN:
        return comma_word_is(a, word, ATTACHED) || (comma_word_is(a, word, TIMES) && word > 0);
    case TAG_KOUS:
        return comma_word_is(a, word, " so als bis ohne ") ||
               (comma_word_is(a, word, " nachdem ") && word > 0 && comma_word_is(a, word - 1, " je "));
    case TAG_ADJD: /* "bloß weil", ", vorzüglich wenn" */
        return comma_word_is(a, word, ATTACHED) || comma_word_is(a, word + 1, " weil ") ||
               (comma_word_is(a, word + 1, " wenn ") && word > 0 && comma_tag(a, word - 1) == TAG_COMMA);
    case TAG_APPR: /* "von wo" */
        return comma_word_is(a, word, ATTACHED) || comma_tag(a, word + 1) == TAG_PWAV ||
               comma_tag(a, word + 1) == TAG_PWS;
    default:
        return comma_word_is(a, word, ATTACHED);
    }
}

/* Whether nothing stands between the word and the mark before it but what may belong to the word. */
static bool opens_stretch(const struct analysis *a, size_t word)
{
    for (size_t i = 0; !comma_is_parted(a, word); i++, word--)
        if (i == ATTACHED_MAX || !is_attached(a, word - 1))
            return false;
    return true;
}

/* "es ist so", "es ist ja nicht so" */
static bool is_predicate(const struct analysis *a, size_t word)
{
    for (size_t i = 0; i < ATTACHED_MAX && word-- > 0; i++) {
        enum word_tag tag = comma_tag(a, word);
        if (comma_is_finite(tag))
            return true;
        if (tag != TAG_ADV && tag != TAG_PTKNEG && tag != TAG_PPER && tag != TAG_KON &&
            !comma_word_is(a, word, " einfach "))
            return false;
    }
    return false;
}

/* The word before which the comma stands: the conjunction, or what forms a unit with it. */
static size_t comma_place(const struct analysis *a, size_t word)
{
    for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++)
        if (comma_word_is(a, word, units[i].conjunctions) && comma_word_is(a, word - 1, units[i].first)) {
            return comma_word_is(a, word - 1, " so ") && is_predicate(a, word - 1) ? word : word - 1;
        }
    return comma_tag(a, word) != TAG_KOUS && comma_tag(a, word - 1) == TAG_APPR ? word - 1 : word;
}

/* Whether the comma can stand nowhere else: no adverb before it that may belong to the clause. */
static bool is_certain(const struct analysis *a, size_t word, size_t place)
{
    const tag_set before = TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VVINF) |
                           TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_VVIZU) | TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PRF) |
                           TAG_BIT(TAG_PTKVZ);
    return place == word && comma_is_conjunction(a, word) && comma_has_finite(a, word) &&
           (before & TAG_BIT(comma_tag(a, word - 1)));
}

static void report(struct check_context *c, const struct sentence_view *s, size_t word)
{
    const struct analysis *a = s->analysis;
    size_t place = comma_place(a, word);
    if (!comma_fits_before(s, place))
        return;
    struct span before = a->words.items[place - 1].text, opener = a->words.items[word].text;
    struct span behind = comma_text(c, s, place, word);
    struct finding *f = comma_emit(
        c, s, &rules[0], place - 1, word, "A comma is missing before the clause with \"%.*s\": \"%.*s, %.*s\".",
        (int)opener.len, opener.ptr, (int)before.len, before.ptr, (int)behind.len, behind.ptr);
    comma_insert(c, s, f, is_certain(a, word, place) ? FIX_SAFE : FIX_UNSAFE, place);
}

/* "dass dass": told as a doubled word, and a comma would not mend it. */
static bool is_doubled(const struct analysis *a, size_t word)
{
    struct span one = a->words.items[word - 1].text, other = a->words.items[word].text;
    return one.len == other.len && strncasecmp(one.ptr, other.ptr, one.len) == 0;
}

/* "…, 1) weil": the number of a list, with no bracket that it closes. */
static bool is_numbered(const struct analysis *a, size_t word)
{
    if (word < 3 || comma_tag(a, word - 1) != TAG_CLOSE || comma_tag(a, word - 2) != TAG_CARD)
        return false;
    for (size_t i = word - 2; i-- > 0 && comma_tag(a, i) != TAG_CLOSE;)
        if (comma_tag(a, i) == TAG_OPEN)
            return false;
    return true;
}

/* ", über dass": no clause stands behind a preposition; the conjunction is misspelled. */
static bool is_misspelled_pronoun(const struct analysis *a, size_t word)
{
    return comma_word_is(a, word, " dass daß ") && comma_tag(a, word - 1) == TAG_APPR && comma_is_parted(a, word - 1) &&
           !comma_word_is(a, word - 1, ATTACHED);
}

/* "sobald wie möglich", "ob deines Rufs", "Komme da, was wolle", "so lange, bis": no conjunction, or not the one that
 * the comma stands before. */
static bool is_other_word(const struct analysis *a, size_t word)
{
    return (comma_word_is(a, word, " sobald ") && comma_word_is(a, word + 1, " wie ")) ||
           (comma_word_is(a, word, " ob ") &&
            comma_word_is(a, word + 1, " des meines deines seines ihres unseres eures dieses ")) ||
           (comma_word_is(a, word, " da ") && comma_word_is(a, word + 1, " was ")) ||
           (comma_word_is(a, word, " solange ") && comma_word_is(a, word + 1, " bis "));
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    const struct analysis *a = s->analysis;
    for (size_t i = 1; i < a->words.len; i++)
        if (analysis_word_in(a, i, COMMA_OPENERS) && !comma_is_capital(s, i) && comma_opens_clause(a, i) &&
            !(comma_word_is(a, i, " dass ") && das_is_article(a, (uint32_t)i)) && !opens_stretch(a, i) &&
            !is_doubled(a, i) && !is_numbered(a, i) && !is_misspelled_pronoun(a, i) && !is_other_word(a, i))
            report(c, s, i);
}

const struct check check_comma_conjunction = {.rules = rules,
                                              .rule_count = 1,
                                              .sentence = check_sentence,
                                              .analysis = true,
                                              .needs = {.all = FACT_ANALYSED, .words = COMMA_OPENERS}};
