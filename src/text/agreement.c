#include "text/agreement.h"

#include "base/utf8.h"
#include "lexicon/features.h"
#include "text/bare_nouns.h"
#include "text/determiners.h"
#include "text/noun_forms.h"
#include "text/phrases.h"
#include "text/prepositions.h"
#include "text/word_lists.h"

enum { NOUNS_IN_ROW = 3, ADJECTIVES_IN_ROW = 4, LAST_PART_BYTES = 4, MEASURE_WORDS = 6 };

/* A word that the lexicon has, in no spelling that is rather a name's: "OLED", "F1", "Sport-Club". */
static bool is_usual(const struct analysed_word *w)
{
    unsigned upper = 0;
    for (size_t i = 0, size; i < w->text.len; i += size) {
        uint32_t cp = utf8_decode(w->text.ptr + i, w->text.len - i, &size);
        if ((cp >= '0' && cp <= '9') || cp == '.' || cp == '-')
            return false;
        upper += i > 0 && utf8_is_upper(cp);
    }
    return upper == 0 && w->reading_count > 0;
}

/* "Hohenlohe-Arena", "EU": a noun behind a hyphen that is not English, or letters that the lexicon has as they are. */
static bool is_composed_noun(const struct analysed_word *w)
{
    size_t last = w->text.len;
    while (last > 0 && w->text.ptr[last - 1] != '-')
        last--;
    struct span end = {w->text.ptr + last, w->text.len - last};
    if (last > 0)
        return end.len >= LAST_PART_BYTES && utf8_starts_upper(end.ptr, end.len) && w->reading_count > 0;
    bool letters = w->text.len >= 2 && w->reading_count > 0;
    for (size_t i = 0; i < w->text.len; i++)
        letters = letters && w->text.ptr[i] >= 'A' && w->text.ptr[i] <= 'Z';
    return letters;
}

/* A noun whose gender is known. What is a noun only as a form of an adjective ("Fußende", from "fußen") may be another
 * noun that the lexicon lacks. */
static bool is_known_noun(const struct analysed_word *w)
{
    bool noun = false;
    for (size_t i = 0; i < w->reading_count; i++) {
        const struct reading *r = &w->readings[i];
        if (r->part_of_speech == POS_PROPER_NOUN || r->part_of_speech == POS_OTHER)
            return false;
        noun |= r->part_of_speech == POS_NOUN && !(r->features & NOMINAL_ADJECTIVAL) &&
                (r->features & NOMINAL_CELLS) != NOMINAL_CELLS && r->features & NOMINAL_CELLS;
    }
    return noun;
}

/* "mit starkem wirtschaftlichen Druck": behind -em, -en was long the rule and is still right for many. */
static bool is_parallel_dative(const struct analysis *a, const struct noun_phrase *p)
{
    bool em = false;
    for (size_t i = p->first; i < p->last; i++) {
        if (em && analysis_has_tag(a, i, TAG_BIT(TAG_ADJA)) && span_ends(a->words.items[i].text, "en"))
            return true;
        em = analysis_has_tag(a, i, TAG_BIT(TAG_ADJA)) && span_ends(a->words.items[i].text, "em");
    }
    return false;
}

/* "der letztes Jahr unterzeichnete Vertrag", "eine zwölf Sekunden lange Szene": a noun that belongs to an adjective
 * stands between the determiner and the noun that this fits. */
static bool is_inside_another(const struct analysis *a, const struct noun_phrase *p)
{
    size_t i = p->last + 1;
    while (i <= p->last + ADJECTIVES_IN_ROW &&
           (analysis_has_tag(a, i, TAG_BIT(TAG_ADJA)) || analysis_has_tag(a, i, TAG_BIT(TAG_ADJD))))
        i++;
    return i > p->last + 1 && (analysis_has_tag(a, i, TAG_BIT(TAG_NN)) || analysis_has_tag(a, i, TAG_BIT(TAG_NE))) &&
           phrase_cells_of(a, i) & phrase_cells_of(a, p->first) &
               phrase_declined_cells(a, i - 1, phrase_declensions_behind(a, p->first));
}

/* "ein von dieser Klasse unterstütztes Objekt", "der gegenüber liegenden Seite": the determiner of the noun stands
 * before the preposition; not when the noun has one of its own ("die in das Ausgabe genannte Zahl"). */
static bool is_behind_outer_determiner(const struct analysis *a, const struct noun_phrase *p)
{
    bool own = analysis_word_in(a, p->first, " der die das den dem des ") &&
               analysis_has_tag(a, p->last + 1, TAG_BIT(TAG_ADJA));
    const tag_set determiners = TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_APPRART);
    const tag_set measures = determiners | TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_ADV) | TAG_BIT(TAG_CARD) | TAG_BIT(TAG_NN);
    if (own || p->preposition == PHRASE_FREE)
        return false;
    bool joined = analysis_has_tag(a, p->first, TAG_BIT(TAG_ADJA)); /* "ein gut 30 Kilometer nördlich gelegenes Dorf" */
    for (size_t i = p->preposition; i > 0 && i + MEASURE_WORDS > p->preposition; i--) {
        if (analysis_has_tag(a, i - 1, determiners) && phrase_cells_of(a, i - 1) & phrase_cells_of(a, p->last))
            return true;
        if (!joined || !analysis_has_tag(a, i - 1, measures))
            return false;
    }
    return false;
}

/* "in unsers Lebens Mitte": the noun that the preposition governs stands behind its genitive. */
static bool is_genitive_before_noun(const struct analysis *a, const struct noun_phrase *p)
{
    return p->preposition != PHRASE_FREE && p->cells && !(p->cells & ~NOMINAL_CASE(CASE_GENITIVE)) &&
           analysis_has_tag(a, p->last + 1, TAG_BIT(TAG_NN)) && !analysis_has_tag(a, p->last + 2, TAG_BIT(TAG_NN));
}

/* "Der erste brachte Brot, der zweite Butter.": the verb is left out between the two, and the words before stand for
 * another noun. */
static bool is_apart_without_verb(const struct analysis *a, const struct noun_phrase *p)
{
    static const char others[] = " andere anderen zweite zweiten dritte dritten vierte vierten letzte letzten nächste ";
    static const char ones[] = " eine einen erste ersten andere anderen ";
    if (p->first == 0 || p->last != p->first + 2 || !analysis_word_in(a, p->first + 1, others) ||
        !analysis_has_tag(a, p->first - 1, TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_KON)))
        return false;
    for (size_t i = p->first; i-- > 1;)
        if (analysis_word_in(a, i, ones) && analysis_word_in(a, i - 1, " der die das den dem "))
            return true;
    return false;
}

/* "mit an die zwanzig Kindern": about that many */
static bool is_about(const struct analysis *a, const struct noun_phrase *p)
{
    return p->preposition != PHRASE_FREE && analysis_word_in(a, p->preposition, " an um über unter ") &&
           analysis_has_tag(a, p->first + 1, TAG_BIT(TAG_CARD));
}

/* "der viele Menschen": two words of a kind, the first of them rather a pronoun. */
static bool is_before_quantity(const struct analysis *a, const struct noun_phrase *p)
{
    static const char quantities[] = " viele vieler wenige weniger einige einiger mehrere mehrerer solche solcher ";
    return p->last > p->first + 1 && analysis_word_in(a, p->first + 1, quantities);
}

/* "viele kleinen Firmen": but for the ending of the adjective between them the two agree. */
static bool is_before_adjective(const struct analysis *a, const struct noun_phrase *p)
{
    return p->cells == 0 && p->last > p->first + 1 && analysis_word_in(a, p->first, " viele wenige ") &&
           analysis_has_tag(a, p->first + 1, TAG_BIT(TAG_ADJA)) &&
           phrase_cells_of(a, p->first) & phrase_cells_of(a, p->last) & NOMINAL_NUMBER(NUMBER_PLURAL);
}

/* "Er sagte das letzte Woche": an object, and when it was. */
static bool is_before_time(const struct analysis *a, const struct noun_phrase *p)
{
    return p->first > 0 && p->preposition == PHRASE_FREE && p->last > p->first + 1 &&
           analysis_word_in(a, p->first, " das dies ") && is_measure_noun(a, p->last) &&
           phrase_cells_without_determiner(a, p->first + 1, p->last) & NOMINAL_CASE(CASE_ACCUSATIVE);
}

/* "für ihr Gesundheit", "vor ihr Abreise": behind a preposition of the accusative it is no pronoun, and behind others
 * none before a noun that asks for an article. */
static bool is_ihr_of_noun(const struct analysis *a, const struct noun_phrase *p)
{
    const struct analysed_word *noun = &a->words.items[p->last];
    if (p->preposition == PHRASE_FREE || !analysis_word_in(a, p->first, " ihr ") || p->last != p->first + 1)
        return false;
    if (!(preposition_cells(&a->words.items[p->preposition]) & NOMINAL_CASE(CASE_DATIVE)))
        return true;
    return span_ends(noun->text, "ung") && !noun_stands_bare(a, p->last) && !noun_is_plural(noun);
}

/* Words that look like determiners and are none here, or that agree with nothing; "im besonderen" and "am besten" are
 * adverbs. */
static bool is_doubtful_determiner(const struct analysis *a, const struct noun_phrase *p)
{
    static const char free_words[] =
        " deren dessen ihr allem allerlei solch manch welch all was etwas nichts mehr viel "
        "wenig genug lauter wes the jeder beide viele wenige bisschen bißchen paar ";
    static const char adverbs[] = " besonderen allgemeinen folgenden übrigen einzelnen wesentlichen ganzen großen "
                                  "weiteren einen ";
    if (p->first > 0 &&
        (analysis_word_in(a, p->first - 1, " / ") || /* "dem-/derselben Jahr" */
         (analysis_word_in(a, p->first, " anderem anderen ") && analysis_word_in(a, p->first - 1, " unter ")) ||
         (analysis_word_in(a, p->first, " einen ") && analysis_word_in(a, p->first - 1, " zum "))))
        return true;
    if (!is_before_adjective(a, p) && !is_ihr_of_noun(a, p) &&
        (analysis_word_in(a, p->first, free_words) || analysis_word_in(a, p->first + 1, " paar bisschen wenig ")))
        return true;
    if (is_before_time(a, p))
        return true;
    if (analysis_has_tag(a, p->first, TAG_BIT(TAG_APPRART)) && p->last > p->first + 1 &&
        (analysis_word_in(a, p->first + 1, adverbs) ||
         (analysis_word_in(a, p->first, " am ") && span_ends(a->words.items[p->first + 1].text, "sten"))))
        return true;
    return !analysis_has_tag(a, p->first, TAG_BIT(TAG_APPRART)) && determiner_may_stand_alone(a, p->first, p->last);
}

/* "all die", "der eine"; "diese anderen" is declined as usual. */
static bool has_two_articles(const struct analysis *a, const struct noun_phrase *p)
{
    static const char indefinite[] = " ein eine einen einem einer eines ";
    if (analysis_word_in(a, p->first, " all alle aller allen alles ") &&
        (analysis_has_tag(a, p->first + 1, TAG_BIT(TAG_PDAT)) || analysis_has_tag(a, p->first + 1, TAG_BIT(TAG_ART))))
        return true;
    for (size_t i = p->first + 1; i < p->last; i++)
        if (analysis_has_tag(a, i, TAG_BIT(TAG_ART)) || analysis_has_tag(a, i, TAG_BIT(TAG_APPRART)) ||
            (analysis_has_tag(a, i, TAG_BIT(TAG_CARD)) && analysis_word_in(a, p->first, indefinite)))
            return true;
    return false;
}

static bool is_mark(const struct analysis *a, size_t word)
{
    return analysis_tag(a, word) >= TAG_COMMA;
}

static bool is_capital(const struct analysis *a, size_t word)
{
    return word < a->words.len && utf8_starts_upper(a->words.items[word].text.ptr, a->words.items[word].text.len);
}

static bool is_unknown_name(const struct analysis *a, size_t word)
{
    if (!is_capital(a, word))
        return false;
    for (size_t i = 0; i < a->words.items[word].reading_count; i++) {
        const struct reading *r = &a->words.items[word].readings[i];
        if (r->kind != KIND_NONE || (r->features & NOMINAL_CELLS) != NOMINAL_CELLS)
            return false;
    }
    return true;
}

/* "die E-Mail Adresse", "der Buch Verlag": a noun behind may be what the determiner belongs to. A name agrees with
 * nothing ("die Firma Maier"), unless a noun comes behind it. */
static bool may_go_on(const struct analysis *a, const struct noun_phrase *p)
{
    size_t next = p->last + 1;
    if (analysis_word_in(a, next, " / ") && phrase_cells_of(a, next + 1) & phrase_cells_of(a, p->first))
        return true; /* "aller Schlüssel/Wert-Paare" */
    if (analysis_has_tag(a, next, TAG_BIT(TAG_DASH)) &&
        !analysis_word_in(a, next, " / ")) /* "Yoga - Stunden": a compound taken apart */
        return is_capital(a, next + 1);
    if (is_unknown_name(a, next) && is_unknown_name(a, next + 1)) /* "die kurzlebige West Indies Federation" */
        return true;
    for (; is_capital(a, next) && next <= p->last + NOUNS_IN_ROW; next++) {
        if (analysis_has_tag(a, next, TAG_BIT(TAG_NN)) && phrase_cells_of(a, next) & phrase_cells_of(a, p->first))
            return true;
        if (!analysis_has_tag(a, next, TAG_BIT(TAG_NN)) && !analysis_has_tag(a, next, TAG_BIT(TAG_NE)))
            return false;
    }
    return false;
}

/* Every adjective is one that the lexicon has, and surely no adverb of another adjective ("rapide steigender"). */
static bool are_adjectives_known(const struct analysis *a, const struct noun_phrase *p)
{
    const tag_set adverb = TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_ADV) | TAG_BIT(TAG_VVFIN);
    for (size_t i = p->first; i < p->last; i++) {
        const struct analysed_word *w = &a->words.items[i];
        if (analysis_has_tag(a, i, TAG_BIT(TAG_COMMA)) || analysis_has_tag(a, i, TAG_BIT(TAG_KON)))
            continue;
        if (w->repaired || !is_usual(w))
            return false;
        if (analysis_has_tag(a, i, TAG_BIT(TAG_ADJA)) && analysis_has_tag(a, i + 1, TAG_BIT(TAG_ADJA)) &&
            a->tagged.items[i].possible & adverb)
            return false;
    }
    return true;
}

/* "udev-System": a noun, whatever it begins with. */
static bool has_capital_behind_hyphen(struct span word)
{
    for (size_t i = 1; i + 1 < word.len; i++)
        if (word.ptr[i] == '-' && utf8_starts_upper(word.ptr + i + 1, word.len - i - 1))
            return true;
    return false;
}

/* A capital inside ("der Allerweisesten Verstand"), or a word that is not declined before a noun ("voller Zweifel"). */
static bool has_odd_attribute(const struct analysis *a, const struct noun_phrase *p)
{
    const tag_set edges = TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COLON) | TAG_BIT(TAG_OPEN) | TAG_BIT(TAG_DASH);
    bool inside = p->first > 0 && !analysis_has_tag(a, p->first - 1, edges) &&
                  analysis_has_tag(a, p->first, TAG_BIT(TAG_ADJA)); /* "im Hintern Steine" */
    for (size_t i = p->first + !inside; i < p->last; i++)
        if ((is_capital(a, i) && !span_ends(a->words.items[i].text, "er")) ||
            analysis_word_in(a, i, " voller voll lauter inmitten wahlweise ") ||
            has_capital_behind_hyphen(a->words.items[i].text))
            return true;
    if (analysis_word_in(a, p->last, " uhr ") && analysis_word_in(a, p->first, " ein "))
        return true;
    return analysis_word_in(a, p->first, " neustem neuestem langem kurzem längerem weitem ");
}

/* "die anderen Trübsal blasen": what stands for itself and a noun without an article. */
static bool is_quantity_and_noun(const struct analysis *a, const struct noun_phrase *p)
{
    static const char words[] = " andere anderen anderer anderes beiden eine einen meisten wenigen vielen ";
    const struct analysed_word *noun = &a->words.items[p->last];
    bool adverb = analysis_has_tag(a, p->first + 2, TAG_BIT(TAG_ADV)); /* "die der anderen dagegen blinde Hingabe" */
    return (p->last == p->first + 2 || adverb) && analysis_word_in(a, p->first + 1, words) &&
           phrase_cells_of(a, p->first) & phrase_cells_of(a, p->first + 1) &&
           (noun_stands_bare(a, p->last) || noun_is_quality(noun) || noun_is_plural(noun));
}

/* "Oft tut auch der Unrecht, der nichts tut", "Erweist jenen Ehre, die starben": what stands for a person and is told
 * of behind the comma, and a noun without an article. */
static bool is_pronoun_of_clause(const struct analysis *a, const struct noun_phrase *p)
{
    const struct analysed_word *noun = &a->words.items[p->last];
    if (p->last != p->first + 1 || !analysis_word_in(a, p->first, " der die den dem jene jener jenen jenem ") ||
        !analysis_has_tag(a, p->last + 1, TAG_BIT(TAG_COMMA)) ||
        !analysis_word_in(a, p->last + 2, " der die den dem deren dessen denen "))
        return false;
    return noun_stands_bare(a, p->last) || noun_is_quality(noun);
}

/* "Es finden sich in demselben große Lücken": it stands for a noun by itself, and the adjective says so. */
static bool is_same_alone(const struct analysis *a, const struct noun_phrase *p)
{
    static const char same[] = " derselbe dieselbe dasselbe desselben demselben denselben derselben dieselben ";
    return p->last > p->first + 1 && analysis_word_in(a, p->first, same) &&
           phrase_cells_without_determiner(a, p->first + 1, p->last);
}

/* "Euer Hoheit", "Euer Gnaden" */
static bool is_address(const struct analysis *a, const struct noun_phrase *p)
{
    static const char titles[] =
        " hoheit hoheiten majestät majestäten exzellenz exzellenzen eminenz durchlaucht gnaden "
        "ehren heiligkeit magnifizenz merkwürden hochwürden lordschaft ";
    return p->last == p->first + 1 && analysis_word_in(a, p->first, " euer ") && analysis_word_in(a, p->last, titles);
}

/* "unter den ersten Fünf", "der Eine", "im Eins-gegen-Eins": what serves as a noun and has no gender of its own. */
static bool is_made_noun(const struct analysis *a, size_t noun)
{
    static const char words[] = " einer eine eines einen einem zwei drei vier fünf sechs sieben acht neun zehn zwölf ";
    struct span text = a->words.items[noun].text;
    const char *hyphen = memchr(text.ptr, '-', text.len);
    size_t at = hyphen ? (size_t)(hyphen + 1 - text.ptr) : text.len;
    bool word_inside =
        at < text.len && memchr(text.ptr + at, '-', text.len - at) && text.ptr[at] >= 'a' && text.ptr[at] <= 'z';
    return word_inside || analysis_word_in(a, noun, words);
}

/* "der zu nehmenden Alternative": the determiner stands farther away. */
static bool is_behind_zu(const struct analysis *a, const struct noun_phrase *p)
{
    return p->first > 0 && analysis_word_in(a, p->first - 1, " zu ") &&
           analysis_has_tag(a, p->first, TAG_BIT(TAG_ADJA));
}

/* "die zu großen Teilen aus Holz bestehende Brücke": what stands behind the determiner belongs to an adjective, and
 * this to the noun that the determiner fits. */
static bool is_before_part_of_adjective(const struct analysis *a, const struct noun_phrase *p)
{
    if (!analysis_word_in(a, p->first + 1, " zu "))
        return false;
    for (size_t i = p->last + 1; i + 1 < a->words.len && i < p->last + MEASURE_WORDS && !is_mark(a, i); i++)
        if (analysis_has_tag(a, i, TAG_BIT(TAG_ADJA)) && analysis_has_tag(a, i + 1, TAG_BIT(TAG_NN)) &&
            phrase_cells_of(a, p->first) & phrase_cells_of(a, i + 1))
            return true;
    return false;
}

/* "ein den Schutz eines anderen bezweckendes Gesetz": the adjective is a participle, and what stands before it belongs
 * to that; the determiner of the noun stands farther away. */
static bool is_participle_of_outer(const struct analysis *a, const struct noun_phrase *p)
{
    const tag_set determiners = TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT);
    bool participle = false;
    for (size_t i = 0; i < a->words.items[p->last - 1].reading_count; i++)
        participle = participle || a->words.items[p->last - 1].readings[i].kind == PARTICIPLE_PRESENT;
    for (size_t i = p->first; participle && i > 0 && i + MEASURE_WORDS > p->first && !is_mark(a, i - 1); i--)
        if (analysis_has_tag(a, i - 1, determiners) &&
            phrase_cells_of(a, i - 1) & phrase_declined_cells(a, p->last - 1, phrase_declensions_behind(a, i - 1)) &
                phrase_cells_of(a, p->last))
            return true;
    return false;
}

/* "die beiden Richtung Norden", "mit hunderten starker Elfen": a noun that serves as a preposition, and a number that
 * the genitive follows. */
static bool is_of_noun_before(const struct analysis *a, const struct noun_phrase *p)
{
    return (analysis_word_in(a, p->last, " richtung ") && is_capital(a, p->last + 1)) ||
           (analysis_word_in(a, p->first, " dutzende dutzenden hunderte hunderten tausende tausenden ") &&
            p->last == p->first + 2 && span_ends(a->words.items[p->first + 1].text, "er"));
}

/* "die Insel, auf der König Karl lebte": a relative pronoun before a name with a title. */
static bool is_relative_before_name(const struct analysis *a, const struct noun_phrase *p)
{
    return p->preposition != PHRASE_FREE && p->preposition > 0 && p->preposition + 1 == p->first &&
           p->last == p->first + 1 && analysis_has_tag(a, p->preposition - 1, TAG_BIT(TAG_COMMA)) &&
           analysis_has_tag(a, p->last + 1, TAG_BIT(TAG_NE)) &&
           analysis_word_in(a, p->first, " der die das dem den ") &&
           phrase_cells_of(a, p->first) & preposition_cells(&a->words.items[p->preposition]);
}

/* Is the noun what the tagger takes it for, as far as can be told? */
static bool is_noun_clear(const struct analysis *a, const struct noun_phrase *p)
{
    const struct analysed_word *noun = &a->words.items[p->last];
    return p->last > p->first && is_capital(a, p->last) && is_known_noun(noun) &&
           (is_usual(noun) || is_composed_noun(noun)) && !noun->repaired && !may_go_on(a, p);
}

/* "das Vorsitzende": adjectives that are nouns only for persons. */
static bool is_neuter_person(const struct analysis *a, const struct noun_phrase *p)
{
    static const char persons[][16] = {"vorsitzende", "abgeordnete", "beauftragte", "angestellte", "angehörige",
                                       "angeklagte",  "verdächtige", "delegierte",  "gefangene",   "reisende",
                                       "verlobte",    "verwandte",   "obdachlose"};
    struct span noun = a->words.items[p->last].text;
    if (p->last == p->first || !analysis_word_in(a, p->first, " das dieses jenes jedes ") ||
        !analysis_has_tag(a, p->last, TAG_BIT(TAG_NN)) || determiner_may_stand_alone(a, p->first, p->last))
        return false;
    for (size_t i = 0; i < sizeof(persons) / sizeof(persons[0]); i++)
        if (span_ends(noun, persons[i] + 1)) /* with a capital or inside a compound */
            return true;
    return false;
}

/* Determiner and noun alone, whatever stands between. */
static bool do_ends_agree(const struct analysis *a, const struct noun_phrase *p)
{
    return phrase_cells_of(a, p->first) & phrase_cells_of(a, p->last);
}

enum disagreement phrase_disagreement(const struct analysis *a, const struct noun_phrase *p)
{
    if (is_neuter_person(a, p))
        return DISAGREEMENT_INSIDE;
    if (p->governed != 0 || !is_noun_clear(a, p))
        return DISAGREEMENT_NONE;
    if (is_about(a, p) || has_odd_attribute(a, p) || is_quantity_and_noun(a, p) || is_behind_zu(a, p) ||
        is_inside_another(a, p) || is_before_quantity(a, p) || is_parallel_dative(a, p) ||
        is_apart_without_verb(a, p) || is_behind_outer_determiner(a, p) || is_genitive_before_noun(a, p) ||
        is_pronoun_of_clause(a, p) || is_same_alone(a, p) || is_made_noun(a, p->last) || is_address(a, p) ||
        is_before_part_of_adjective(a, p) || is_participle_of_outer(a, p) || is_of_noun_before(a, p) ||
        is_relative_before_name(a, p))
        return DISAGREEMENT_NONE;
    bool governed = p->preposition != PHRASE_FREE;
    if (governed && p->preposition > 0 && is_capital(a, p->preposition) &&
        analysis_tag(a, p->preposition - 1) < TAG_COMMA)
        return DISAGREEMENT_NONE; /* "das Auf und Ab vieler Jahre" */
    if (p->cells != 0 && preposition_is_doubtful(a, p->preposition))
        return DISAGREEMENT_NONE;
    if (analysis_word_in(a, p->first, " ner ne nem nen ")) /* for "einer", "eine" */
        return DISAGREEMENT_NONE;
    bool determined =
        word_may_determine(&a->words.items[p->first]) || analysis_has_tag(a, p->first, TAG_BIT(TAG_APPRART));
    if (has_two_articles(a, p) || (determined ? is_doubtful_determiner(a, p) : !governed))
        return DISAGREEMENT_NONE;
    if ((!determined || do_ends_agree(a, p)) && !are_adjectives_known(a, p))
        return DISAGREEMENT_NONE;
    return p->cells == 0 ? DISAGREEMENT_INSIDE : DISAGREEMENT_PREPOSITION;
}
