/* Pronouns: ihm and im, ihn and in, man and Mann, er and der, es and des, mir and mit. */
#include "checks/place_tools.h"
#include "checks/real_word_pairs.h"
#include "checks/token_tools.h"

#define MONTHS                                                                                                         \
    " januar februar märz april juni juli september oktober november dezember sommer herbst winter frühling frühjahr "

#define PLACES                                                                                                         \
    " jahr vergleich gegensatz rahmen internet moment durchschnitt bereich ausland inland fernsehen norden süden "    \
    "westen "                                                                                                          \
    "osten prinzip gegenteil grunde schnitt notfall "

#define LASTING " vergangenen letzten kommenden nächsten laufenden vorigen ersten zweiten gleichen selben "
#define SPANS " jahr quartal halbjahr jahrhundert jahrzehnt spiel "

static bool im_for_ihm(struct check_context *c, const struct sentence_view *s, size_t i)
{
    return is_any(c, s, i + 1, MONTHS) || is_any(c, s, i + 1, PLACES) ||
           (is_any(c, s, i + 1, LASTING) && is_any(c, s, i + 2, SPANS));
}

/* "im" wants a noun phrase: "bei im.", "mit im reden", "es im gesagt". */
static bool ihm_for_im(struct check_context *c, const struct sentence_view *s, size_t i)
{
    if (i == 0)
        return false;
    bool verb = is_word(s, i + 1) && !token_has(&s->tokens[i + 1], TOKEN_CAPITAL) &&
                (reads(c, s, i + 1, POS_VERB, VERB_INFINITIVE | VERB_PARTICIPLE_2) || is_surely_finite(c, s, i + 1)) &&
                !is_inflected_adjective(c, s, i + 1) && !is_noun(c, s, i + 2) && !is_inflected_adjective(c, s, i + 2);
    if (is_any(c, s, i - 1, " bei von zu nach gegenüber aus mit "))
        return is_end(s, i + 1) || verb;
    return is_any(c, s, i + 1, " niemand jemand keiner ") || (verb && is_any(c, s, i - 1, " es sie das dies nicht "));
}

static bool in_for_ihn(struct check_context *c, const struct sentence_view *s, size_t i)
{
    if (is_any(c, s, i + 1, " diesem "))
        return is_any(c, s, i + 2,
                      " jahr monat sommer herbst winter frühjahr fall jahrhundert bereich sinne zusammenhang ");
    if (is_any(c, s, i + 1, " der "))
        return is_any(c, s, i + 2, " nähe regel folge zwischenzeit vergangenheit ") && is_noun(c, s, i + 2);
    return is_any(c, s, i + 1, " den ") && is_any(c, s, i + 2, " letzten vergangenen kommenden nächsten ") &&
           is_any(c, s, i + 3, " jahren tagen wochen monaten stunden jahrzehnten ");
}

/* "Ich habe in gestern gesehen": up to the participle no noun that "in" could govern. */
static bool ihn_for_in(struct check_context *c, const struct sentence_view *s, size_t i)
{
    struct clause clause = clause_around(c, s, i);
    size_t last = clause.to - 1;
    if (!has_between(c, s, clause.from, i, " habe hast hat haben habt hatte hatten ") ||
        !is_any(c, s, i + 1, " gestern heute nicht erst nie schon nur noch sofort kaum ") ||
        !reads(c, s, last, POS_VERB, VERB_PARTICIPLE_2))
        return false;
    for (size_t k = i + 1; k < last; k++)
        if (!is_word(s, k) || token_has(&s->tokens[k], TOKEN_CAPITAL) || is_inflected_adjective(c, s, k))
            return false;
    return true;
}

#define INDEFINITE " ein dieser jeder kein mein dein alter junger "
#define INDEFINITE_OBJECTS " einen einem ihrem meinem deinem diesem diesen keinen jeden jedem ihren meinen "

static bool mann_for_man(struct check_context *c, const struct sentence_view *s, size_t i)
{
    if (i == 0 || (i > 1 && is_comma(c, s, i - 2)))
        return false;
    if (is_any(c, s, i - 1, INDEFINITE_OBJECTS))
        return is_end(s, i + 1) || is_any(c, s, i + 1, " mit aus in im von am an auf der und ");
    return is_any(c, s, i - 1, INDEFINITE) || (is_any(c, s, i - 1, " der ") && begins(s, i - 1) &&
                                               is_any(c, s, i + 1, " ist war hat aus mit im in wird "));
}

/* A writer may be meant. */
static bool has_surname_mann(const struct check_context *c)
{
    static const char *const words[] = {"Thomas", "Heinrich", "Klaus", "Erika", "Golo", "Manns"};
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (vocabulary_occurrences(c->words, words[i], strlen(words[i])))
            return true;
    return false;
}

static bool man_for_mann(struct check_context *c, const struct sentence_view *s, size_t i)
{
    static const char modals[] = " kann muss sollte darf könnte soll ";
    if (!s->full || has_surname_mann(c) || is_any(c, s, i + 1, " und oder für an gegen ") || is_end(s, i + 1))
        return false;
    if (begins(s, i))
        return is_any(c, s, i + 1, modals) &&
               is_any(c, s, i + 2, " sich nicht nur das es aber auch einfach ja doch also ");
    if (is_any(c, s, i - 1, " wenn dass weil ob bevor damit falls sobald ") &&
        (begins(s, i - 1) || is_comma(c, s, i - 2)))
        return true;
    if (is_any(c, s, i - 1, " wie ") && (begins(s, i - 1) || is_comma(c, s, i - 2)))
        return is_surely_finite(c, s, i + 1);
    return is_any(c, s, i - 1, modals) && i > 1 && !is_noun(c, s, i - 2) && !is_subject(c, s, i - 2);
}

/* "in er Nähe", "die Stadt er Zukunft": a preposition or a noun before, a noun of which "der" is an article behind. "Er
 * Vorsitzende sagte": then a verb. */
static bool der_for_er(struct check_context *c, const struct sentence_view *s, size_t i)
{
    const uint32_t dative = NOMINAL_CELL(CASE_DATIVE, NUMBER_SINGULAR, GENDER_FEMININE);
    const uint32_t genitive = NOMINAL_CELL(CASE_GENITIVE, NUMBER_SINGULAR, GENDER_FEMININE);
    size_t noun = noun_behind(c, s, i + 1);
    uint32_t cells = noun_cells(c, s, noun);
    if (i == 0)
        return (cells & NOMINAL_CELL(CASE_NOMINATIVE, NUMBER_SINGULAR, GENDER_MASCULINE)) &&
               is_surely_finite(c, s, noun + 1);
    if (is_any(c, s, i - 1, " in mit von bei zu nach aus auf an vor unter hinter neben zwischen "))
        return (cells & dative) && !is_finite(c, s, clause_last(c, s, i));
    return noun_cells(c, s, i - 1) && !begins(s, i - 1) && (cells & genitive) && !is_finite(c, s, clause_last(c, s, i));
}

/* "am Ende es Jahres": a noun before, a genitive behind. */
static bool des_for_es(struct check_context *c, const struct sentence_view *s, size_t i)
{
    const uint32_t genitives = NOMINAL_CELL(CASE_GENITIVE, NUMBER_SINGULAR, GENDER_MASCULINE) |
                               NOMINAL_CELL(CASE_GENITIVE, NUMBER_SINGULAR, GENDER_NEUTER);
    uint32_t cells = noun_cells(c, s, i + 1);
    return i > 0 && is_noun(c, s, i - 1) && cells && !(cells & ~genitives);
}

/* Two datives hardly stand side by side. */
static bool mit_for_mir(struct check_context *c, const struct sentence_view *s, size_t i)
{
    const uint32_t cells = NOMINAL_CASE(CASE_DATIVE) & NOMINAL_NUMBER(NUMBER_SINGULAR);
    size_t noun = noun_behind(c, s, i + 2);
    return is_any(c, s, i + 1, " dem einem seinem ihrem unserem diesem jedem keinem ") &&
           (noun_cells(c, s, noun) & cells) && !is_any(c, s, noun, " namen ") &&
           !is_any(c, s, noun + 1, " zufolge gegenüber ") &&
           (!is_any(c, s, noun + 1, " nach ") || is_noun(c, s, noun + 2) ||
            (is_word(s, noun + 2) && token_has(&s->tokens[noun + 2], TOKEN_CAPITAL)));
}

const struct real_word_pair real_word_pronouns[] = {{"ihm", "im", im_for_ihm},     {"im", "ihm", ihm_for_im},
                                                    {"ihn", "in", in_for_ihn},     {"in", "ihn", ihn_for_in},
                                                    {"man", "Mann", mann_for_man}, {"Mann", "man", man_for_mann},
                                                    {"er", "der", der_for_er},     {"es", "des", des_for_es},
                                                    {"mir", "mit", mit_for_mir},   {0}};
