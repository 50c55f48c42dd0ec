#include "checks/spelled_context.h"

#include "checks/token_tools.h"

/* What the name of a thing stands behind: "im Film Chernobyl", "das Hotel Kiew", "die Zeitschrift Beijing". */
static bool is_title_noun(const struct check_context *c, const struct token *t)
{
    static const char *const nouns[] = {
        "serie", "film",  "buch",    "roman",      "zeitung", "magazin", "band",   "album",  "song",        "lied",
        "spiel", "marke", "hotel",   "restaurant", "radio",   "drama",   "oper",   "gruppe", "zeitschrift", "thriller",
        "doku",  "blog",  "podcast", "verlag",     "galerie", "club",    "verein", NULL};
    char lower[LISTED_WORD_MAX];
    struct span word = token_lower(c, t, lower);
    for (size_t i = 0; token_has(t, TOKEN_CAPITAL) && nouns[i]; i++)
        if (span_ends(word, nouns[i]))
            return true;
    return false;
}

/* "University of Hong Kong", "Palais de Tokyo" */
static bool is_foreign(const struct check_context *c, const struct token *t)
{
    return token_verdict(c, t) == VERDICT_FOREIGN || token_listed(c, t, " of de du da di del della la el the and ");
}

/* A word of another name: a club, or what is no German word. */
static bool is_part_of_name(const struct check_context *c, const struct token *t)
{
    static const char clubs[] = " dynamo dinamo metalist schachtar lokomotive torpedo spartak zenit maccabi hapoel "
                                "karpaty fc sk fk bk hc arsenal real inter sporting ";
    return token_has(t, TOKEN_CAPITAL) && (token_verdict(c, t) != VERDICT_KNOWN || token_listed(c, t, clubs));
}

bool sentence_explains_names(const struct check_context *c, const struct sentence_view *s)
{
    static const char words[] =
        " schreibweise schreibweisen schreibung schreibungen umschrift transkription transliteration genannt heißt "
        "hieß umbenannt umbenennung name namen russisch russische russischen ukrainisch ukrainische ukrainischen "
        "englisch englische englischen arabisch früher frühere ehemals ehemalige einst damals heutige heutigen "
        "offiziell bzw beziehungsweise alias ";
    for (size_t i = 0; i < s->token_count; i++)
        if (token_listed(c, &s->tokens[i], words))
            return true;
    return false;
}

bool sentence_is_history(const struct check_context *c, const struct sentence_view *s)
{
    for (size_t i = 0; i < s->token_count; i++) {
        struct span number = token_span(c, &s->tokens[i]);
        if (s->tokens[i].cls == TOKEN_NUMBER && number.len == 4 && number.ptr[0] == '1')
            return true;
    }
    return false;
}

/* Clubs, papers and streets are called after places. */
static bool is_fixed_place(const struct check_context *c, const struct sentence_view *s,
                           const struct spelled_name *name)
{
    const struct token *before = name->first > 0 ? &s->tokens[name->first - 1] : NULL;
    const struct token *after = name->last + 1 < s->token_count ? &s->tokens[name->last + 1] : NULL;
    bool bare = token_end(&s->tokens[name->last]) == name->off + name->len;
    bool capital = after && after->cls == TOKEN_WORD && token_has(after, TOKEN_CAPITAL);
    if ((bare && (capital || (after && after->cls == TOKEN_NUMBER))) ||
        (capital && span_is(token_span(c, after), "Rus")))
        return true;
    return before && before->cls == TOKEN_WORD && is_part_of_name(c, before);
}

bool spelled_name_is_fixed(const struct check_context *c, const struct sentence_view *s,
                           const struct spelled_name *name)
{
    for (size_t i = name->first; i <= name->last; i++)
        if (s->tokens[i].flags & (TOKEN_QUOTED | TOKEN_FOREIGN | TOKEN_CODE))
            return true;
    const struct token *before = name->first > 0 ? &s->tokens[name->first - 1] : NULL;
    const struct token *after = name->last + 1 < s->token_count ? &s->tokens[name->last + 1] : NULL;
    if (before && before->cls == TOKEN_WORD && (is_title_noun(c, before) || is_foreign(c, before)))
        return true;
    if (after && after->cls == TOKEN_WORD && is_foreign(c, after))
        return true;
    return name->spelling.is_place && is_fixed_place(c, s, name);
}
