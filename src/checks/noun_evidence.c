#include "checks/noun_evidence.h"

#include <string.h>

#include "checks/noun_place.h"
#include "lexicon/memo.h"
#include "text/word_lists.h"

enum {
    FORTY_TIMES = 16, /* in tenths of a Zipf */
    KNOWN_WELL = 33,  /* the same: twice in a million words */
};

bool is_usual_as_noun(struct check_context *c, struct span word)
{
    char other[LEXICON_FORM_MAX];
    size_t stem = word.len;
    while (stem > 0 && word.len - stem < 2 && strchr("enmr", word.ptr[stem - 1]))
        stem--;
    if (stem == word.len || !ends_like_adjective(word) || stem + 2 > sizeof(other))
        return false;
    if (word.ptr[stem] != 'e')
        stem++;
    memcpy(other, word.ptr, stem);
    memcpy(other + stem, "es", 2);
    const struct lexicon *lex = c->words->knowledge->lexicon;
    unsigned frequency = lexicon_frequency(lex, word.ptr, word.len);
    return frequency >= KNOWN_WELL && frequency >= lexicon_frequency(lex, other, stem + 2) + FORTY_TIMES;
}

bool is_built(struct check_context *c, struct span word)
{
    unsigned flags;
    const struct word_origin *origin;
    memo_explain(c->words->memo, word.ptr, word.len, &flags, &origin);
    if (span_ends(word, "weise") || span_ends(word, "weisen") || span_ends(word, "farbene") ||
        span_ends(word, "farbenen"))
        return false; /* what is put together with these is an adjective indeed */
    return origin->kind == ORIGIN_FORM && origin->head > 0;
}

bool is_called_person(struct span word)
{
    static const char stems[] =
        " abgeordnet abgesandt adlig alleinerziehend alleinstehend angehörig angeklagt angestellt anwesend arbeitslos "
        "beschäftigt verantwortlich hauptverantwortlich "
        "asylsuchend auszubildend beamt beauftragt behindert beschuldigt besessen betroffen delegiert einheimisch "
        "erwachsen freiwillig gefangen geflüchtet geistlich gläubig hinterblieben "
        "jugendlich krank minderjährig neugeboren obdachlos pflegebedürftig reisend "
        "schaulustig selbstständig staatsangehörig sterbend studierend tatverdächtig tot "
        "trauernd überlebend unbeteiligt unschuldig verbündet verdächtig verletzt verlobt vermisst verstorben "
        "verurteilt verwandt "
        "verwundet vorgesetzt vorsitzend wahlberechtigt werktätig ";
    while (word.len > 0 && strchr("nmrs", word.ptr[word.len - 1]))
        word.len--;
    word.len -= word.len > 0;
    return word_in(word, stems);
}

bool is_no_word(struct check_context *c, struct span word)
{
    unsigned flags;
    const struct word_origin *origin;
    enum verdict v = memo_explain(c->words->memo, word.ptr, word.len, &flags, &origin);
    return v == VERDICT_UNKNOWN ||
           (!(flags & LEX_GERMAN) && (origin->kind == ORIGIN_FOREIGN || origin->kind == ORIGIN_SEEN));
}

bool may_be_adjective(struct span word)
{
    static const char *const suffixes[] = {"ig", "isch", "lich", "bar", "sam", "haft", "los", "ell",
                                           "al", "är",   "iv",   "nt",  "end", "iert", "in",  "os",
                                           "ös", "il",   "en",   "er",  "'n",  "’n",   NULL};
    if (!ends_like_adjective(word))
        return false;
    while (word.len > 0 && word.ptr[word.len - 1] != 'e')
        word.len--;
    word.len--;
    return span_ends_in_one_of(word, suffixes);
}
