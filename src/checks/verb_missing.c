/* A full sentence without a finite verb: "Er nach Hause gegangen." Many good sentences have none ("Kein Wunder."), so
 * something must stand in it that asks for one. */
#include "base/ascii.h"
#include "checks/checks.h"
#include "checks/raised_verb.h"
#include "checks/token_tools.h"
#include "checks/verb_ellipsis.h"
#include "checks/verb_lost.h"
#include "checks/verb_prose.h"
#include "checks/verb_signs.h"
#include "checks/verb_subject.h"
#include "checks/verb_whole.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/verb-missing",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .holds_anyway = true,
        .help =
            "A sentence whose verb is lost: \"Er nach Hause gegangen.\" Headings, captions, exclamations and answers "
            "need none; only a sentence that surely should have one is reported.",
    },
};

enum { SIGNS_WORDS_MIN = 4 }; /* where nothing but its signs tell of it */

/* "See also the next chapter.": two small English words that are no German ones. */
static bool is_english(struct check_context *c, const struct sentence_view *s)
{
    size_t english = 0;
    for (size_t i = 0; i < s->token_count; i++)
        english += !(s->tokens[i].flags & TOKEN_CAPITAL) && token_is_english(c, &s->tokens[i]);
    return english > 1;
}

/* What stands in it asks for a verb: a pronoun in any case. */
static bool lacks_verb(const struct sentence_view *s, bool elliptic)
{
    const struct analysis *a = s->analysis;
    if (sentence_has_verb(s))
        return false;
    return elliptic ? pronoun_evidence(a) != EVIDENCE_NONE : verb_evidence(a, verbless_is_plain(s)) != EVIDENCE_NONE;
}

/* "Wie oben beschrieben.", "Alter Schrank gesucht.", "Je mehr, desto besser.", "Das Dorf von oben aus." */
static bool ends_without_verb(const struct analysis *a, size_t stop)
{
    bool notice = analysis_word_in(a, stop - 1,
                                   " gesucht gefunden geboten erwünscht gewünscht verboten untersagt "
                                   "gestattet erlaubt vorbehalten ");
    bool participle = analysis_has_tag(a, stop - 1, PARTICIPLES | FINITE);
    bool prefix = analysis_has_tag(a, stop - 1, TAG_BIT(TAG_PTKVZ) | TAG_BIT(TAG_APPO));
    return (participle && verbless_has_word(a, " wie ")) || (prefix && verbless_has_word(a, " von vom ")) ||
           verbless_has_word(a, " je ") || (notice && !analysis_has_tag(a, 0, TAG_BIT(TAG_ART)));
}

/* "Dies unter der Bedingung, dass …", "Das alles ohne Erfolg.", "Mit der neuen Säge kein Problem!" */
static bool is_remark(const struct analysis *a, size_t stop)
{
    size_t behind = analysis_word_in(a, 1, " alles ") ? 2 : 1;
    return (analysis_word_in(a, 0, " dies das ") && analysis_has_tag(a, behind, PREPOSITIONS)) ||
           (analysis_has_tag(a, 0, PREPOSITIONS) && span_is(a->words.items[stop].text, "!"));
}

/* "Brauch ich nicht." with a verb that is taken for a noun; but "Dank der Hilfe", "Trotz des Regens". */
static bool may_open_with_verb(const struct analysis *a)
{
    const tag_set finite = (FINITE & ~TAG_BIT(TAG_VVSUB)) | TAG_BIT(TAG_VVINF);
    const tag_set taken = FINITE | INFINITIVES | PARTICIPLES | TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_ADJD);
    return a->tagged.items[0].possible & finite && analysis_has_tag(a, 0, taken) &&
           !analysis_word_in(a, 0, " dank trotz offenbar ");
}

/* The signs alone decide only where the verb can hardly have been meant to stand first, and the first words are none
 * that fragments begin with: "Lieber arm als krank.", "Nein, der Wirt.", "Hier die Liste der Gäste." */
static bool may_lack_verb(const struct sentence_view *s)
{
    const struct analysis *a = s->analysis;
    size_t stop = verbless_stop(a);
    if (stop < SIGNS_WORDS_MIN || !s->full || analysis_has_tag(a, stop, TAG_BIT(TAG_COLON)) || !verbless_is_plain(s))
        return false;
    const tag_set said = TAG_BIT(TAG_ADJD) | PARTICIPLES | FINITE; /* "Hier alles wirklich schön.", "Hier die Gäste." */
    if (analysis_word_in(a, 0, " hier ") && !analysis_has_tag(a, stop - 1, said))
        return false;
    return !may_open_with_verb(a) && !is_remark(a, stop) && !analysis_has_tag(a, 1, TAG_BIT(TAG_COMMA)) &&
           !ends_without_verb(a, stop) && !analysis_word_in(a, 1, " beispiel ") && !verbless_has_word(a, " bzw. ") &&
           !analysis_word_in(a, 0,
                             " lieber besser see nachfolgend anbei also daher darum deshalb sich nur nicht "
                             "nichts nein wie wo noch ");
}

/* A program's message, short of a verb in both languages: "No account found." Its source text has no word that a whole
 * English sentence would hardly lack. */
static bool is_message(const struct check_context *c, const struct sentence_view *s)
{
    static const char signs[] =
        " is are was were be been am has have had do does did can could will would shall should may "
        "might must i you he she it we they ";
    struct span text = document_original_text(c->doc, s->segment);
    for (size_t from = 0, to; from < text.len; from = to + 1) {
        for (to = from; to < text.len && is_ascii_letter(text.ptr[to]);)
            to++;
        if (to > from && word_in((struct span){text.ptr + from, to - from}, signs))
            return false;
    }
    return text.len > 0;
}

/* Whether the verb of this sentence is lost, where none is sure. */
static bool is_verb_lost(struct check_context *c, const struct sentence_view *s, const struct sentence_before *before)
{
    const struct analysis *a = s->analysis;
    if (!verbless_is_prose(s) || is_english(c, s) || may_hide_verb(s) || verb_is_unneeded(s))
        return false;
    bool elliptic = !verbless_is_whole(s) || verb_is_left_out(a, before) || verbless_has_word(a, " bitte ");
    if (!lacks_verb(s, elliptic) && (elliptic || !may_lack_verb(s) || !verb_is_missed(a) || has_verb_beside_subject(a)))
        return false;
    if (c->doc->is_catalogue && is_message(c, s))
        return false;
    struct lower_form raised; /* "Die Nachbarn Haben uns eingeladen.": the check of capitals tells it */
    return raised_verb_next(c, s, 1, &raised) >= a->words.len;
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    struct sentence_before *before = state;
    const struct analysis *a = s->analysis;
    if (!a || a->words.len == 0)
        return;
    bool sure = verb_is_sure(a), lost = !sure && is_verb_lost(c, s, before);
    if (lost) {
        const struct token *last = &s->tokens[s->token_count - 1];
        size_t off = s->tokens[0].off, end = (size_t)last->off + last->len;
        finding_emit(c, &rules[0], off, end - off, "This sentence has no verb such as \"ist\", \"hat\" or \"geht\".");
    }
    *before = (struct sentence_before){
        .sound = !lost, .verbless = !sure && !sentence_has_verb(s), .opens = TAG_BIT(analysis_tag(a, 0))};
}

const struct check check_verb_missing = {.rules = rules,
                                         .rule_count = 1,
                                         .begin = verb_ellipsis_begin,
                                         .segment = verb_ellipsis_segment,
                                         .sentence = check_sentence,
                                         .end = verb_ellipsis_end,
                                         .analysis = true};
