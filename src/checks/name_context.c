#include "checks/name_context.h"

#include "checks/token_tools.h"
#include "checks/word_context.h"
#include "text/word_lists.h"

#define NOWHERE ((size_t)-1)

static bool is_title(struct span word)
{
    static const char *const titles[] = {"Herr",  "Herrn", "Frau",   "Dr.",   "Prof.", "St.",        "Sankt",
                                         "Mr.",   "Mrs.",  "Ms.",    "Lord",  "Lady",  "Sir",        "Familie",
                                         "Firma", "Band",  "Verlag", "Hotel", "Café",  "Restaurant", "Marke",
                                         "van",   "de",    "del",    "di",    "bin",   "al",         NULL};
    return span_is_one_of(word, titles);
}

/* "von" behind a name: "Ursula von der Leyen". */
static bool is_behind_name(struct check_context *c, const struct sentence_view *s, size_t von)
{
    size_t before = word_before(s, von);
    return span_is(token_span(c, &s->tokens[von]), "von") && before != NOWHERE &&
           (s->tokens[before].flags & TOKEN_CAPITAL) && verdict_at(c, s, before) != VERDICT_KNOWN;
}

/* "resümiert Farnung": who speaks stands behind the verb by his name alone. */
static bool is_speaker_place(struct check_context *c, const struct sentence_view *s, size_t i, size_t before)
{
    static const char words[] =
        " sagt sagte meint meinte erklärt erklärte betont betonte resümiert resümierte fragt fragte antwortet "
        "antwortete schreibt schrieb ergänzt ergänzte warnt warnte bilanziert bilanzierte kritisiert kritisierte "
        "erzählt erzählte berichtet berichtete bestätigt bestätigte versichert versicherte schwärmt schwärmte "
        "räumt räumte klagt klagte kommentiert kommentierte ";
    size_t after = word_after(s, i);
    return word_in(token_span(c, &s->tokens[before]), words) &&
           (after == NOWHERE || !(s->tokens[after].flags & TOKEN_CAPITAL));
}

/* "Glock und Baumgartner": joined with a family name that is no word. */
static bool is_joined_with_name(struct check_context *c, const struct sentence_view *s, size_t i)
{
    size_t and = word_after(s, i), name = and == NOWHERE ? NOWHERE : word_after(s, and);
    if (name == NOWHERE || !span_is(token_span(c, &s->tokens[and]), "und"))
        return false;
    struct span word = token_span(c, &s->tokens[name]);
    return verdict_at(c, s, name) == VERDICT_NAME && (lexicon_bits(c, word.ptr, word.len) & LEX_PERSON);
}

bool is_surname_place(struct check_context *c, const struct sentence_view *s, size_t i)
{
    size_t before = word_before(s, i);
    if (before == NOWHERE)
        return false;
    const struct token *t = &s->tokens[before];
    enum verdict v = verdict_at(c, s, before);
    bool capital = (t->flags & TOKEN_CAPITAL) && !(t->flags & TOKEN_SENTENCE_START && v == VERDICT_KNOWN);
    return is_title(token_span(c, t)) || is_speaker_place(c, s, i, before) || is_behind_name(c, s, before) ||
           (capital && v != VERDICT_KNOWN);
}

bool is_name_surrounding(struct check_context *c, const struct sentence_view *s, size_t i)
{
    size_t after = word_after(s, i);
    if (is_surname_place(c, s, i) || is_joined_with_name(c, s, i))
        return true;
    if (after == NOWHERE)
        return false;
    enum verdict v = verdict_at(c, s, after);
    return (s->tokens[after].flags & TOKEN_CAPITAL) &&
           (v == VERDICT_NAME || v == VERDICT_UNKNOWN || v == VERDICT_VARIANT || v == VERDICT_FOREIGN);
}
