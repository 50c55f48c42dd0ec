#include "checks/verb_lost.h"

#include <string.h>

#include "base/utf8.h"
#include "checks/verb_whole.h"
#include "lexicon/features.h"
#include "text/phrases.h"
#include "text/subjects.h"
#include "text/word_lists.h"

static const char subject_pronouns[] = " ich er wir man ";

/* How many parts a clause has before a word, up to three; a phrase behind a preposition may belong to the one before.
 */
static size_t parts_before(const struct analysis *a, uint32_t clause, uint32_t word)
{
    const tag_set parts_alone = TAG_BIT(TAG_PPER) | TAG_BIT(TAG_PRF) | TAG_BIT(TAG_PDS) | ADVERBS;
    size_t parts = 0;
    for (uint32_t i = a->clauses.items[clause].first; i < word && parts < 3; i++) {
        const struct noun_phrase *p = phrase_at(a, i);
        if (p && a->clause_of.items[i] == clause) {
            bool attribute = p->preposition != PHRASE_FREE || analysis_has_tag(a, i, TAG_BIT(TAG_APPRART)) ||
                             (p->cells && !(p->cells & ~NOMINAL_CASE(CASE_GENITIVE)));
            bool joined = i > 0 && (analysis_has_tag(a, i - 1, TAG_BIT(TAG_KOKOM) | TAG_BIT(TAG_KON) | MARKS) ||
                                    analysis_word_in(a, i - 1, " bzw. "));
            uint32_t begin = p->preposition != PHRASE_FREE ? p->preposition : i;
            bool alone = begin > 0 && analysis_word_in(a, begin - 1, subject_pronouns); /* "Ich zur Polizei gehen." */
            parts += (!attribute && !joined) || parts == 0 || alone;
            i = p->last;
        } else {
            parts += analysis_has_tag(a, i, parts_alone) && !analysis_word_in(a, i, " bzw. ");
        }
    }
    return parts;
}

/* The last word of a main clause that has more than one part before it stands in none of the places of its finite verb,
 * nor does "werden" behind a participle: "Das Urteil verkündet werden." */
static bool is_misplaced(const struct analysis *a, uint32_t word)
{
    const tag_set goes_on = TAG_BIT(TAG_KOUS) | TAG_BIT(TAG_PRELS) | TAG_BIT(TAG_PWAV) | TAG_BIT(TAG_PWS) |
                            TAG_BIT(TAG_KOUI) | TAG_BIT(TAG_KOKOM);
    uint32_t clause = a->clause_of.items[word];
    bool last = a->clauses.items[clause].last == word || analysis_has_tag(a, word + 1, MARKS) ||
                analysis_word_in(a, word + 1, " und oder ");
    size_t parts = last && a->tagged.items[word].possible & UNSURE ? parts_before(a, clause, word) : 0;
    if (analysis_has_tag(a, word + 1, TAG_BIT(TAG_COMMA)) && analysis_has_tag(a, word + 2, goes_on))
        return false;
    if (word > 0 && (analysis_word_in(a, word - 1, subject_pronouns) ||
                     analysis_word_in(a, word - 1, " sie "))) /* "Italien, wir kommen!" */
        return false;
    return parts > 1 || (parts == 1 && word > 0 && analysis_has_tag(a, word - 1, PARTICIPLES));
}

bool is_raised_inside(const struct analysis *a, size_t word)
{
    struct span text = a->words.items[word].text;
    return word > 0 && !analysis_has_tag(a, word - 1, MARKS | TAG_BIT(TAG_CARD)) &&
           utf8_starts_upper(text.ptr, text.len);
}

/* "Ich HASSE das!" */
static bool is_stressed(const struct analysis *a, size_t word)
{
    struct span text = a->words.items[word].text;
    size_t first;
    utf8_decode(text.ptr, text.len, &first);
    return utf8_starts_upper(text.ptr + first, text.len - first);
}

/* An article before the word that no noun has been found for: "eines von dem Schneefall verursachten Staus". */
static bool has_lone_article(const struct analysis *a, uint32_t word)
{
    for (uint32_t i = word; i > 0 && !analysis_has_tag(a, i - 1, MARKS); i--)
        if (analysis_has_tag(a, i - 1, DETERMINERS) && a->tagged.items[i - 1].possible & TAG_BIT(TAG_ART) &&
            !phrase_at(a, i - 1))
            return true;
    return false;
}

/* "Ich bitte Sie", "er bitte um Geduld", but "Sie bitte die Tür": the word of politeness. */
static bool is_please(const struct analysis *a, uint32_t word)
{
    if (!analysis_word_in(a, word, " bitte "))
        return false;
    for (uint32_t i = word + 1; i < a->words.len; i++)
        if (analysis_word_in(a, i, " um "))
            return false;
    return !analysis_word_in(a, word + 1, " ich ") && (word == 0 || !analysis_word_in(a, word - 1, " ich "));
}

bool is_no_verb_there(const struct analysis *a, uint32_t word)
{
    const tag_set behind = TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE);
    tag_set possible = a->tagged.items[word].possible;
    bool meant = analysis_word_in(a, word, " meine meinen ") && word > 0 && /* "Ich meine Leute wie dich." */
                 analysis_word_in(a, word - 1, subject_pronouns);
    if (is_please(a, word))
        return true;
    return analysis_has_tag(a, word + 1, behind) &&
           ((possible & DETERMINERS && !meant) || (possible & TAG_BIT(TAG_ADJA) && has_lone_article(a, word)));
}

bool finds_no_subject(const struct analysis *a, uint32_t word)
{
    struct clause_subjects subjects;
    persons verb = verb_persons(a, word);
    uint32_t clause = a->clause_of.items[word];
    if (clause == NO_CLAUSE || a->clauses.items[clause].first == word || !verb ||
        a->tagged.items[word].possible & INFINITIVES || !(a->tagged.items[word].possible & ~FINITE))
        return false;
    persons beside =
        analysis_word_in(a, word - 1, subject_pronouns) ? pronoun_persons(a->words.items[word - 1].text) : 0;
    if (beside)
        return !(verb & beside);
    clause_subjects(a, clause, &subjects);
    return subjects.count > 0 && subjects.sure && !(verb & subjects.persons);
}

bool has_apostrophe(const struct analysis *a, size_t word)
{
    struct span text = a->words.items[word].text;
    bool found = false;
    for (size_t i = 0; i < text.len && !found; i++)
        found = text.ptr[i] == '\'' || (i + 2 < text.len && memcmp(text.ptr + i, "\xE2\x80\x99", 3) == 0);
    return found && !analysis_has_tag(a, word, MARKS) && !is_raised_inside(a, word);
}

enum { PLAUSIBLE = 5 * TAGGING_UNITS };

static bool may_be_verb(const struct analysis *a, const struct sentence_view *s, uint32_t word)
{
    struct span text = a->words.items[word].text;
    tag_set finite = a->tagged.items[word].possible & FINITE;
    if (word > 0 && analysis_word_in(a, word - 1, " zu ")) /* an infinitive, whatever the tagger needs */
        return false;
    if (word + 1 < a->words.len && span_is(a->words.items[word + 1].text, "Sie") && (finite || span_ends(text, "en")))
        return true; /* "Achtung: Holen Sie sich …" */
    if (analysis_has_tag(a, word, FINITE) &&
        (is_no_verb_there(a, word) || (is_raised_inside(a, word) && !is_stressed(a, word)) ||
         finds_no_subject(a, word)))
        return false;
    if (analysis_has_tag(a, word, FINITE))
        return (word > 0 && analysis_has_tag(a, word - 1, TAG_BIT(TAG_COMMA))) || !is_main(a, word) ||
               !is_misplaced(a, word);
    if (has_apostrophe(a, word))
        return true;
    if (word > 0) /* an imperative opens its sentence */
        finite &= ~TAG_BIT(TAG_VVIMP);
    if (!finite || s->tokens[a->words.items[word].token].flags & TOKEN_CAPITAL)
        return false;
    return !is_misplaced(a, word) && analysis_saving_as(a, word, finite) > -PLAUSIBLE;
}

/* "Er geeht nach Hause.": it is told already. */
static bool is_misspelled_verb(const struct sentence_view *s, size_t word)
{
    const struct analysed_word *w = &s->analysis->words.items[word];
    if (s->tokens[w->token].flags & TOKEN_CAPITAL)
        return false;
    tag_set possible = s->analysis->tagged.items[word].possible;
    return w->repaired ? possible & ((FINITE & ~TAG_BIT(TAG_VVSUB)) | INFINITIVES)
                       : w->reading_count == 0 && possible & FINITE && !analysis_has_tag(s->analysis, word + 1, MARKS);
}

/* "Die Fenster verhakten sich.": no adjective, as no noun is there for it, but a verb whose past no word list has. */
static bool is_lone_past(const struct analysis *a, size_t word)
{
    const tag_set goes_on = TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_CARD) | MARKS |
                            TAG_BIT(TAG_KON) | TAG_BIT(TAG_FM) | TAG_BIT(TAG_ABBR);
    struct span text = a->words.items[word].text;
    return analysis_has_tag(a, word, TAG_BIT(TAG_ADJA)) && (span_ends(text, "te") || span_ends(text, "ten")) &&
           word + 1 < a->words.len && !analysis_has_tag(a, word + 1, goes_on);
}

bool may_hide_verb(const struct sentence_view *s)
{
    for (size_t i = 0; i < s->analysis->words.len; i++)
        if (is_misspelled_verb(s, i) || is_lone_past(s->analysis, i) || is_clipped_verb(s->analysis, i))
            return true;
    return false;
}

/* A main clause that has a verb leaves the others free to share it, and so does a verb right behind a comma, though its
 * clause could not be told. A question or relative clause alone is a fragment of another kind. */
bool sentence_has_verb(const struct sentence_view *s)
{
    const struct analysis *a = s->analysis;
    bool main_clause = false;
    for (uint32_t i = 0; i < a->words.len; i++) {
        bool behind_comma = i > 0 && analysis_has_tag(a, i - 1, TAG_BIT(TAG_COMMA)) && analysis_has_tag(a, i, FINITE);
        if (behind_comma || (is_main(a, i) && may_be_verb(a, s, i)))
            return true;
        main_clause = main_clause || is_main(a, i);
    }
    return !main_clause;
}
