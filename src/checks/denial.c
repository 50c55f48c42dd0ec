#include "checks/denial.h"

#include <string.h>

#include "text/word_lists.h"

#define ENGLISH_DENIALS " no not never cannot nothing nobody none neither nor without unless instead hardly "
#define GERMAN_DENIALS                                                                                                 \
    " nicht nie niemals kein keine keinen keiner keinem keines niemand nichts ohne weder kaum statt anstatt darf "     \
    "dürfen dürfte "

static unsigned denies(const struct lang *lang, struct span word)
{
    bool german = strcmp(lang->tag, "de") == 0;
    return word_in(word, german ? GERMAN_DENIALS : ENGLISH_DENIALS) || span_ends(word, "n't") ||
           span_ends(word, "n\xE2\x80\x99t");
}

bool side_denies(const struct pair_side *side)
{
    bool found = false;
    for (size_t i = 0; i < side->token_count && !found; i++)
        found = text_side_ask(side->text, &side->tokens[i], denies);
    return found;
}

/* --- the words of denial */

/* What surely denies; in lower case, a blank before and behind each. */
static const char english_denial[] = " not never nobody nothing cannot ";
static const char german_denial[] = " nicht nie niemals niemand niemanden niemandem kein keine keinen keinem keiner "
                                    "keines keins nichts ";

/* What may say no in a word of its own. */
static const char english_words[] =
    " no none nor neither nowhere without unless until till hardly barely scarcely few fewer little less least rarely "
    "seldom too instead rather only but except against away off out former free than before whether any anything "
    "anyone anybody ever yet wrong other otherwise either reluctant cease quit beyond stop stops stopped far alone "
    "apart exclude excludes excluded excluding zero last even bar barring though although still despite save empty "
    "blank error broken exclusive exhausted ";
static const char english_stems[] =
    " lack fail refus remember deny denie avoid prevent miss losing reject declin ban forbid forbad prohibit absen un "
    "dis mis non "
    "anti without abstain oppos resist skip imposs improb immun incap inadequ insuffic inconceiv invisib inaccess "
    "incomplet incorrect illegal irregular irrelev inval incompat inadvis incap inabil inexp inact ineff inelig ";
static const char german_words[] =
    " ohne weder nein kaum wenig wenige weniger wenigen selten nur erst statt anstatt außer gegen falsch egal trotz "
    "nirgends nirgendwo falschen falsche falscher falsches fern weg noch schluss ausgenommen anders andere anderen "
    "sondern trotzdem bloß allein bevor "
    "lediglich nee ob höchstens maximal max max. knapp fast geändert ";
static const char german_stems[] =
    " kein nirgend verweiger weiger ablehn lehn fehl mangel verhinder vermeid verbiet verbot untersag scheiter "
    "gescheiter verzicht versäum bestreit bestritt leugn vergeblich aufhör ausbleib ausgeschloss ausschließ entgeh "
    "entgang unterlass vergess verpass verlor verlier nicht niemand miss ablehnt abgelehn desinteress illegal "
    "fernhalt fernzuhalt ferngehalt abhalt abzuhalt abgehalt beizukomm ";

static bool begins_with_any(struct span word, const char *stems)
{
    for (const char *p = stems + 1; *p;) {
        size_t len = strcspn(p, " ");
        if (word.len >= len && strncasecmp(word.ptr, p, len) == 0)
            return true;
        p += len + 1;
    }
    return false;
}

/* "unklar", "Unsinn"; not "und", "unter", "Unfall". */
static bool has_un(struct span word)
{
    return word.len > 4 && strncasecmp(word.ptr, "un", 2) == 0 &&
           !begins_with_any(word, " unter unse univ unio unif unik ungar unfall unfäll unwetter ");
}

static bool is_contracted(struct span word)
{
    return span_ends(word, "n't") || span_ends(word, "n\xE2\x80\x99t");
}

unsigned is_english_denial(const struct lang *lang, struct span word)
{
    (void)lang;
    return word_in(word, english_denial) || is_contracted(word);
}

unsigned is_german_denial(const struct lang *lang, struct span word)
{
    (void)lang;
    return word_in(word, german_denial);
}

unsigned may_deny_in_english(const struct lang *lang, struct span word)
{
    return is_english_denial(lang, word) || word_in(word, english_words) || begins_with_any(word, english_stems) ||
           span_ends(word, "less") || span_ends(word, "lessly") || span_is(word, "?");
}

unsigned may_deny_in_german(const struct lang *lang, struct span word)
{
    return is_german_denial(lang, word) || word_in(word, german_words) || begins_with_any(word, german_stems) ||
           span_ends(word, "los") || span_ends(word, "frei") || memmem(word.ptr, word.len, "lose", 4) ||
           memmem(word.ptr, word.len, "freie", 5) || memmem(word.ptr, word.len, "geschütz", 9) || has_un(word) ||
           span_is(word, "?");
}
