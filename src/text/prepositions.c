#include "text/prepositions.h"

#include "base/utf8.h"
#include "lexicon/features.h"
#include "text/determiners.h"
#include "text/word_lists.h"

/* How far is looked for what belongs to a preposition, in words: for a phrase, for the end of a clause. Bounds keep the
 * time linear. */
enum { NEAR = 6, CLAUSE_WORDS_MAX = 60 };

#define NOMINAL                                                                                                        \
    (TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PRF) | TAG_BIT(TAG_PDS) | TAG_BIT(TAG_ADJA) | \
     TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_CARD))

static bool stands_before(const struct analysis *a, size_t word, const char *list)
{
    for (size_t i = word; i-- > 0 && word - i <= NEAR && !analysis_has_tag(a, i, TAG_BIT(TAG_COMMA)) &&
                          !analysis_has_tag(a, i, TAG_BIT(TAG_STOP));)
        if (analysis_word_in(a, i, list))
            return true;
    return false;
}

uint32_t preposition_cells(const struct analysed_word *w)
{
    uint32_t cells = 0;
    for (size_t i = 0; i < w->reading_count; i++)
        if (w->readings[i].part_of_speech == POS_PREPOSITION &&
            !(w->readings[i].use & (USE_BEHIND | USE_SECOND_HALF | USE_WITH_ARTICLE)))
            cells |= w->readings[i].features & NOMINAL_CELLS;
    return cells;
}

/* "meiner Ansicht nach", "dem Vernehmen nach", "der Reihe nach" */
static bool is_behind_its_noun(const struct analysis *a, size_t word)
{
    static const char nouns[] =
        " alter anordnung anschein ansicht art auffassung aussage aussagen bedeutung bericht berichten bekunden "
        "dafürhalten definition eindruck einschätzung empfinden erfahrung ermessen form gefühl gehör geschmack gesetz "
        "größe herkunft höhe idee informationen inhalt kenntnis länge lage logik meinung möglichkeit name namen natur "
        "plan planung rang recht regel reihe rechnung sache schätzung schätzungen sinn sprachgebrauch tendenz "
        "theorie überlieferung überzeugung urteil verdacht vernehmen verständnis vorstellung wahrnehmung wesen willen "
        "wissen wortlaut wort worten wunsch zahl ";
    if (word == 0)
        return false;
    if (analysis_word_in(a, word, " nach "))
        return analysis_word_in(a, word - 1, nouns) || analysis_has_tag(a, word - 1, TAG_BIT(TAG_PPER));
    bool may_follow = a->tagged.items[word].possible & TAG_BIT(TAG_APPO);
    return may_follow && !analysis_word_in(a, word, " aus von bei mit an in auf zu ") &&
           (TAG_BIT(analysis_tag(a, word - 1)) & NOMINAL) != 0;
}

/* "von sich aus", "von klein auf", "auf ihn zu", "nach Norden zu" */
static bool is_second_half(const struct analysis *a, size_t word)
{
    if (analysis_word_in(a, word, " aus an auf her ab "))
        return stands_before(a, word, " von vom ");
    return analysis_word_in(a, word, " zu ") && stands_before(a, word, " auf nach ");
}

/* Where a determiner is no such thing or need not be inflected: "mit ein paar", "mit ein und demselben", "bei die 200
 * Mann", "mit die beste", "aus ein bis zwei". */
static bool is_free(const struct analysis *a, size_t word)
{
    static const char endings[][6] = {"ste", "sten", "stes", "ster"};
    const tag_set ends = TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COMMA);
    const tag_set breaks = TAG_BIT(TAG_OPEN) | TAG_BIT(TAG_CLOSE) | TAG_BIT(TAG_DASH) | TAG_BIT(TAG_COLON);
    if (word + 1 >= a->words.len || analysis_has_tag(a, word + 1, ends) ||
        (analysis_word_in(a, word, " ein ") && analysis_has_tag(a, word + 1, breaks)))
        return true; /* "Das fließt mit ein." */
    if (analysis_word_in(a, word + 1, " paar bisschen wenig und oder bis zwei mal einhalb drittel viertel ") ||
        analysis_has_tag(a, word + 1, TAG_BIT(TAG_CARD)))
        return true;
    bool with = analysis_word_in(a, word - 1, " mit ");
    if (with &&
        analysis_word_in(a, word + 1, " grund auslöser anlass faktor ausschlaggebender wichtiger entscheidender "))
        return true;
    for (size_t i = 0; with && i < sizeof(endings) / sizeof(endings[0]) && word + 1 < a->words.len; i++)
        if (span_ends(a->words.items[word + 1].text, endings[i]))
            return true;
    return false;
}

static bool is_present_participle(struct span adjective)
{
    static const char endings[][6] = {"ende", "enden", "ender", "endes", "endem"};
    for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++)
        if (span_ends(adjective, endings[i]))
            return true;
    return false;
}

/* "zu kleine Würfel", "zu schützender Baum", "nach und nach", "ab und zu", "was für ein Mann", "nach wie vor", "mit ein
 * Grund" */
static bool is_fixed(const struct analysis *a, size_t word)
{
    if (analysis_word_in(a, word, " zu ") && analysis_has_tag(a, word + 1, TAG_BIT(TAG_ADJA)))
        return true;
    if (word > 1 && analysis_word_in(a, word - 1, " und ") && analysis_word_in(a, word - 2, " nach ab "))
        return true;
    if (analysis_word_in(a, word, " für "))
        return stands_before(a, word, " was ");
    if (analysis_word_in(a, word, " vor ") && analysis_word_in(a, word - (word > 0), " wie "))
        return true;
    return analysis_word_in(a, word, " willen wegen halber ") && word > 0 &&
           analysis_has_tag(a, word - 1, TAG_BIT(TAG_NN));
}

/* "seit die Mauer fiel": the verb comes last. */
static bool opens_clause(const struct analysis *a, size_t word)
{
    size_t i = word + 1;
    while (i < a->words.len && i < word + CLAUSE_WORDS_MAX && !analysis_has_tag(a, i, TAG_BIT(TAG_COMMA)) &&
           !analysis_has_tag(a, i, TAG_BIT(TAG_STOP)) && !analysis_has_tag(a, i, TAG_BIT(TAG_CLOSE)))
        i++;
    tag_set finite = TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVSUB);
    return (a->tagged.items[i - 1].possible & finite) != 0;
}

/* "ohne dem Mann zu helfen" */
static bool is_before_infinitive(const struct analysis *a, size_t word)
{
    size_t end = word + CLAUSE_WORDS_MAX;
    for (size_t i = word + 1;
         i < end && !analysis_has_tag(a, i, TAG_BIT(TAG_COMMA)) && !analysis_has_tag(a, i, TAG_BIT(TAG_STOP)); i++)
        if (analysis_has_tag(a, i, TAG_BIT(TAG_PTKZU)) || analysis_has_tag(a, i, TAG_BIT(TAG_VVIZU)))
            return true;
    return false;
}

/* "aus Meine Makros", "von Benutzerdefinierte Farbe": a label, which is declined with nothing; but "mit Ihre Bitte". */
static bool is_before_label(const struct analysis *a, size_t word)
{
    if (word + 1 >= a->words.len)
        return false;
    struct span next = a->words.items[word + 1].text;
    bool polite = next.len > 2 && word_in((struct span){next.ptr, 3}, " ihr dei eue ");
    bool declined = word_may_determine(&a->words.items[word + 1]) || analysis_has_tag(a, word + 1, TAG_BIT(TAG_ADJA));
    bool capitals = next.len > 0 && next.ptr[next.len - 1] >= 'A' && next.ptr[next.len - 1] <= 'Z'; /* "MIT DIE" */
    return declined && !polite && !capitals && utf8_starts_upper(next.ptr, next.len);
}

/* "bis zu vier Felder": no more than four, in any case */
static bool is_up_to_number(const struct analysis *a, size_t word)
{
    return word > 0 && analysis_word_in(a, word, " zu ") && analysis_word_in(a, word - 1, " bis ") &&
           analysis_has_tag(a, word + 1, TAG_BIT(TAG_CARD));
}

bool preposition_is_doubtful(const struct analysis *a, size_t word)
{
    tag_set possible = a->tagged.items[word].possible;
    if (analysis_tag(a, word) != TAG_APPR || a->words.items[word].repaired)
        return true;
    if (possible & TAG_BIT(TAG_ADJD)) /* "laut der Knecht" */
        return true;
    if (possible & TAG_BIT(TAG_KOUI) && (analysis_word_in(a, word, " um ") || is_before_infinitive(a, word)))
        return true;
    bool preposition = analysis_word_in(a, word, " ohne ") && !analysis_word_in(a, word + 1, " dass daß ");
    if (possible & TAG_BIT(TAG_KOUS) && !preposition && (!analysis_word_in(a, word, " seit ") || opens_clause(a, word)))
        return true;
    if (possible & TAG_BIT(TAG_KON) && !analysis_word_in(a, word, " seit "))
        return true;
    if (word + 1 < a->words.len && word_may_determine(&a->words.items[word + 1]) && is_free(a, word + 1))
        return true;
    return is_before_label(a, word) || is_up_to_number(a, word) || is_behind_its_noun(a, word) ||
           is_second_half(a, word) || is_fixed(a, word);
}

bool preposition_may_govern(const struct analysis *a, size_t word)
{
    return !is_behind_its_noun(a, word) && !is_second_half(a, word) && !is_fixed(a, word);
}

/* The case that a determiner or pronoun shows, by all readings: those of a pronoun count, too. */
static uint32_t shown_cells(const struct analysed_word *w)
{
    uint32_t cells = 0;
    for (size_t i = 0; i < w->reading_count; i++)
        cells |= tags_of_reading(&w->readings[i]) & (TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_PDS) |
                                                     TAG_BIT(TAG_PRELS) | TAG_BIT(TAG_PPER))
                     ? w->readings[i].features & NOMINAL_CELLS
                     : 0;
    return cells;
}

/* "trug dazu bei die Lage zu verbessern": the verb's prefix, and a comma is missing. */
static bool is_prefix_before_infinitive(const struct analysis *a, size_t word)
{
    if (!(a->tagged.items[word].possible & TAG_BIT(TAG_PTKVZ)))
        return false;
    return is_before_infinitive(a, word) && stands_before(a, word, " dazu damit darauf daran ");
}

/* "mit die Wahl betreffenden Fragen": the word begins what belongs to a participle. */
static bool is_before_participle(const struct analysis *a, size_t word)
{
    size_t noun = word;
    while (noun < word + NEAR && noun < a->words.len && !analysis_has_tag(a, noun, TAG_BIT(TAG_NN)) &&
           !analysis_has_tag(a, noun, TAG_BIT(TAG_NE)))
        noun++;
    size_t next = noun + 1 + analysis_has_tag(a, noun + 1, TAG_BIT(TAG_ADV));
    return analysis_has_tag(a, next, TAG_BIT(TAG_ADJA)) && is_present_participle(a->words.items[next].text);
}

/* "im die", "zum das": the article stands twice. */
static bool is_second_article(const struct analysis *a, size_t word)
{
    struct span text = a->words.items[word].text;
    return analysis_has_tag(a, word - 1, TAG_BIT(TAG_APPRART)) && !utf8_starts_upper(text.ptr, text.len) &&
           word_in(text, " der die das den dem des ");
}

/* "mit ich", "für ihm": a pronoun that shows its case and belongs to no adjective behind it ("mit mir fremden Leuten").
 */
static bool is_pronoun_of_other_case(const struct analysis *a, size_t word)
{
    const tag_set joined = TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) |
                           TAG_BIT(TAG_ART) | TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_CARD) | TAG_BIT(TAG_FM) |
                           TAG_BIT(TAG_PPER) | TAG_BIT(TAG_CLOSE) | TAG_BIT(TAG_PTKVZ);
    const tag_set finite = TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN); /* "bei er ist" */
    static const char pronouns[] = " ich mich mir dich dir er ihn ihm ";
    size_t next = word + 2;
    if (!analysis_has_tag(a, word, TAG_BIT(TAG_APPR)) || !analysis_word_in_as_written(a, word + 1, pronouns) ||
        !analysis_has_tag(a, word + 1, TAG_BIT(TAG_PPER)) || preposition_is_doubtful(a, word) ||
        a->tagged.items[word].possible & (TAG_BIT(TAG_KOUS) | TAG_BIT(TAG_KON) | TAG_BIT(TAG_APPO)))
        return false;
    uint32_t governed = preposition_cells(&a->words.items[word]), shown = shown_cells(&a->words.items[word + 1]);
    if (governed == 0 || governed & NOMINAL_CASE(CASE_GENITIVE) || shown == 0 || shown & governed)
        return false;
    while (next < a->words.len && analysis_has_tag(a, next, TAG_BIT(TAG_ADV) | TAG_BIT(TAG_PTKNEG)))
        next++;
    return !analysis_has_tag(a, next, word == 0 ? joined : joined | finite);
}

static bool is_genitive_before_noun(const struct analysis *a, size_t word)
{
    static const char genitives[] = " des eines meines deines seines ihres unseres eures dieses jenes ";
    return analysis_word_in(a, word, genitives) && analysis_has_tag(a, word + 1, TAG_BIT(TAG_NN)) &&
           analysis_has_tag(a, word + 2, TAG_BIT(TAG_NN));
}

bool preposition_refuses_next(const struct analysis *a, size_t word)
{
    static const char determiners[] =
        " der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines mein meine "
        "meinen meinem meiner meines dein deine deinen deinem deiner deines sein seine seinen seinem seiner seines "
        "unser unsere unseren unserem unserer unseres ihr ihre ihren ihrem ihrer ihres diese dieser dieses diesen "
        "diesem jede jeder jedes jeden jedem jene jener jenes jenen jenem ";
    if (!analysis_has_tag(a, word, TAG_BIT(TAG_APPR)) && !analysis_has_tag(a, word, TAG_BIT(TAG_APPRART)))
        return false;
    if (is_pronoun_of_other_case(a, word))
        return true;
    if (word + 1 >= a->words.len || !analysis_word_in(a, word + 1, determiners) ||
        analysis_word_in(a, word + 1, " ihr sein ihrer seiner "))
        return false;
    if (is_genitive_before_noun(a, word + 1)) /* "nach des Lebens Quelle", "zu seines Vaters Haus" */
        return false;
    if (analysis_word_in(a, word + 1, " unser ") && analysis_word_in(a, word + 2, " aller beider "))
        return false;
    if (is_second_article(a, word + 1))
        return !is_before_participle(a, word + 1);
    uint32_t governed = preposition_cells(&a->words.items[word]), shown = shown_cells(&a->words.items[word + 1]);
    if (governed == 0 || shown == 0 || shown & governed)
        return false;
    return !preposition_is_doubtful(a, word) && !is_prefix_before_infinitive(a, word) &&
           !is_before_participle(a, word + 1);
}

bool phrase_is_in_day(const struct analysis *a, const struct noun_phrase *p)
{
    static const char *const days[] = {"Montag",  "Dienstag", "Mittwoch", "Donnerstag",
                                       "Freitag", "Samstag",  "Sonntag",  "Wochenende"};
    struct span noun = a->words.items[p->last].text;
    bool day = false;
    for (size_t i = 0; i < sizeof(days) / sizeof(days[0]); i++)
        day = day || span_starts(noun, days[i]);
    return day && p->preposition != PHRASE_FREE && p->preposition + 1 == p->first && p->last == p->first + 1 &&
           analysis_word_in(a, p->preposition, " in ");
}
