/* The preposition of a noun with the accusative where it takes the dative: "Angst vor die Zukunft", "Mangel an die
 * Fachkräfte". The other way round a place may be meant: "die Antwort auf der Rückseite". */
#include "checks/checks.h"
#include "checks/comma_tools.h"
#include "lexicon/features.h"
#include "text/phrases.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/noun-government",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help = "Some nouns say in which case their preposition stands: \"Angst vor der Zukunft\", \"Interesse an dem "
                "Thema\", \"Mangel an Fachkräften\" take the dative.",
    },
};

/* Nouns whose preposition takes the dative, as lists of text/word_lists.h; none that is handed to someone ("verkaufte
 * seinen Anteil an die Familie"). */
static const struct governing {
    const char *preposition, *nouns;
} governing[] = {
    {" vor ", " angst ängste furcht respekt scheu ehrfurcht panik ekel abscheu "},
    {" an ", " interesse mangel teilnahme mitarbeit mitwirkung spaß überschuss übermaß vielzahl "},
};

static bool governs(const struct analysis *a, uint32_t noun)
{
    for (size_t i = 0; i < sizeof(governing) / sizeof(governing[0]); i++)
        if (analysis_word_in_as_written(a, noun + 1, governing[i].preposition))
            return analysis_word_in(a, noun, governing[i].nouns);
    return false;
}

/* "lief voller Angst vor das Haus", "aus Angst": how something was done, and where to. */
static bool is_manner(const struct analysis *a, uint32_t noun)
{
    return noun > 0 && (analysis_word_in(a, noun - 1, " voller voll ") ||
                        analysis_has_tag(a, noun - 1, TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART)));
}

/* "Sie hat Angst vor die Tür zu gehen": the phrase belongs to the verb behind it. */
static bool is_before_infinitive(const struct analysis *a, uint32_t word)
{
    for (uint32_t i = word; i < a->words.len && !comma_is_mark(analysis_tag(a, i)); i++)
        if (analysis_has_tag(a, i, TAG_BIT(TAG_PTKZU) | TAG_BIT(TAG_VVIZU)))
            return true;
    return false;
}

static void report(struct check_context *c, const struct sentence_view *s, const struct noun_phrase *p, uint32_t noun)
{
    struct span head = comma_text(c, s, noun, noun), text = comma_text(c, s, p->preposition, p->last),
                preposition = comma_text(c, s, p->preposition, p->preposition);
    comma_emit(c, s, &rules[0], p->preposition, p->last,
               "\"%.*s\" takes \"%.*s\" with the dative, but \"%.*s\" is the accusative.", (int)head.len, head.ptr,
               (int)preposition.len, preposition.ptr, (int)text.len, text.ptr);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    const struct analysis *a = s->analysis;
    for (size_t i = 0; i < a->phrases.len; i++) {
        const struct noun_phrase *p = &a->phrases.items[i];
        bool behind_noun = p->preposition != PHRASE_FREE && p->preposition > 0 && p->preposition + 1 == p->first &&
                           analysis_has_tag(a, p->preposition - 1, TAG_BIT(TAG_NN));
        bool accusative = p->governed && !(p->governed & ~NOMINAL_CASE(CASE_ACCUSATIVE));
        if (behind_noun && accusative && governs(a, p->preposition - 1) && !is_manner(a, p->preposition - 1) &&
            !is_before_infinitive(a, p->last + 1))
            report(c, s, p, p->preposition - 1);
    }
}

const struct check check_noun_government = {.rules = rules,
                                            .rule_count = 1,
                                            .sentence = check_sentence,
                                            .analysis = true,
                                            .needs = {.all = FACT_FULL | FACT_ANALYSED}};
