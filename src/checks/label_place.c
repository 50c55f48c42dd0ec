#include "checks/name_context.h"
#include "checks/label_place.h"

#include "checks/noun_place.h"
#include "checks/token_tools.h"
#include "checks/word_context.h"
#include "lexicon/knowledge.h"

enum { SELDOM = 15 /* frequency class */ };

static unsigned is_label_noun(const struct check_context *c, struct span word)
{
    static const char *const ends[] = {
        "option",    "schaltfläche", "feld",     "register",  "befehl",   "menü",   "eintrag", "menüpunkt",
        "bereich",   "einstellung",  "ereignis", "filter",    "dialog",   "symbol", "methode", "eigenschaft",
        "seite",     "kästchen",     "modus",    "knopf",     "taste",    "spalte", "rubrik",  "abschnitt",
        "kategorie", "status",       "funktion", "parameter", "argument", "wert",   "dauer",   NULL};
    (void)c;
    return word_ends_in(word, ends);
}

/* "Wählen Sie ...", "Wenn Sie ... möchten, aktivieren Sie ...": somebody is told what to press. */
static bool is_instruction(const struct analysis *a, size_t word)
{
    static const char verbs[] = " wählen klicken drücken aktivieren deaktivieren öffnen markieren verwenden benutzen "
                                "beachten lesen geben setzen stellen gehen ";
    for (size_t i = 0; i + 1 < word; i++)
        if (analysis_word_in(a, i, verbs) && analysis_word_in(a, i + 1, " sie "))
            return true;
    return false;
}

/* "Little Planet" */
static bool is_english_pair(const struct check_context *c, const struct sentence_view *s, size_t word)
{
    struct span text = token_span(c, word_token(s, word));
    return token_is_english(c, word_token(s, word - 1)) && lexicon_bits(c, text.ptr, text.len) & LEX_ENGLISH;
}

bool is_label_place(struct check_context *c, const struct sentence_view *s, size_t word)
{
    const struct token *before = word_token(s, word - 1);
    bool named = token_has(before, TOKEN_CAPITAL) && before->form != TOKEN_NO_FORM &&
                 form_answer(c, before->form, is_label_noun);
    bool option = s->analysis->words.items[0].text.ptr[0] == '-'; /* "-t, --theme NAME Verwendet NAME als Thema." */
    return named || option || is_english_pair(c, s, word) || is_instruction(s->analysis, word) ||
           is_foreign_surrounding(c, s, s->analysis->words.items[word].token);
}

bool is_rather_surname(struct check_context *c, const struct sentence_view *s, size_t word, struct span lower)
{
    return lexicon_frequency(c->words->knowledge->lexicon, lower.ptr, lower.len) < SELDOM &&
           is_surname_place(c, s, s->analysis->words.items[word].token);
}
