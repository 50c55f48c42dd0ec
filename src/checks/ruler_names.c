#include "checks/ruler_names.h"

#include <string.h>

#include "text/word_lists.h"

/* In lower case; the German ones with a blank before and behind each. */
static const struct ruler_name {
    const char *english, *german;
} ruler_names[] = {
    {"adolphus", " adolf "},
    {"albert", " albrecht albert "},
    {"alexis", " alexej alexei "},
    {"alphonso", " alfons "},
    {"ambrose", " ambrosius "},
    {"andrew", " andreas "},
    {"anne", " anna "},
    {"anthony", " antonius anton "},
    {"augustine", " augustinus augustin "},
    {"bartholomew", " bartholomäus "},
    {"benedict", " benedikt "},
    {"bernard", " bernhard "},
    {"caroline", " karoline "},
    {"casimir", " kasimir "},
    {"catherine", " katharina "},
    {"cecilia", " cäcilia "},
    {"charles", " karl "},
    {"clement", " clemens klemens "},
    {"conrad", " konrad "},
    {"constantine", " konstantin "},
    {"dominic", " dominikus "},
    {"edward", " eduard "},
    {"eleanor", " eleonore "},
    {"elizabeth", " elisabeth "},
    {"eric", " erich erik "},
    {"eugene", " eugen "},
    {"francis", " franz franziskus "},
    {"frederick", " friedrich frederik "},
    {"frederic", " friedrich "},
    {"geoffrey", " gottfried "},
    {"george", " georg "},
    {"godfrey", " gottfried "},
    {"gregory", " gregor "},
    {"gustavus", " gustav "},
    {"henry", " heinrich "},
    {"hugh", " hugo "},
    {"innocent", " innozenz "},
    {"ivan", " iwan "},
    {"james", " jakob jakobus "},
    {"jerome", " hieronymus jérôme "},
    {"joan", " johanna "},
    {"john", " johannes johann jan "},
    {"joseph", " josef josif "},
    {"lawrence", " laurentius lorenz "},
    {"lewis", " ludwig "},
    {"louis", " ludwig "},
    {"lucy", " lucia luzia "},
    {"luke", " lukas "},
    {"margaret", " margarete margarethe margareta "},
    {"mark", " markus "},
    {"mary", " maria "},
    {"matthew", " matthäus "},
    {"matilda", " mathilde "},
    {"maurice", " moritz mauritius "},
    {"michael", " michail "},
    {"nicholas", " nikolaus "},
    {"olaf", " olav "},
    {"paul", " paulus "},
    {"peter", " petrus peter "},
    {"philip", " philipp philippus "},
    {"ralph", " rudolf "},
    {"rudolph", " rudolf "},
    {"sigismund", " sigismund siegmund "},
    {"sophia", " sophie "},
    {"stephen", " stephan stefan stephanus "},
    {"sylvester", " silvester "},
    {"theodoric", " theoderich "},
    {"theresa", " theresia therese teresa "},
    {"victoria", " viktoria "},
    {"victor", " viktor "},
    {"vincent", " vinzenz "},
    {"william", " wilhelm willem "},
    {"xavier", " xaver "},
};

static bool is_title(struct span word)
{
    return word_in(word, " king queen prince princess pope emperor empress tsar tsarina czar kaiser saint st st. duke "
                         "duchess archduke archduchess count countess margrave elector landgrave apostle virgin ");
}

static bool is_ordinal(struct span word)
{
    size_t letters = 0;
    while (letters < word.len && strchr("IVXLC", word.ptr[letters]))
        letters++;
    return letters > 0 && letters == word.len;
}

static struct span token_or_none(const struct pair_side *side, size_t token)
{
    return token < side->token_count ? pair_token(side, token) : (struct span){"", 0};
}

static bool has_capital(const struct pair_side *side, size_t token)
{
    return token < side->token_count && side->tokens[token].flags & TOKEN_CAPITAL;
}

bool names_ruler(const struct pair_side *source, size_t token)
{
    struct span next = token_or_none(source, token + 1), second = token_or_none(source, token + 2);
    return (token > 0 && is_title(pair_token(source, token - 1))) || is_ordinal(next) ||
           word_in(next, " magdalene stuart tudor ") || (token > 0 && pair_token_in(source, token - 1, " maria ")) ||
           (word_in(next, " the of ") && has_capital(source, token + 2)) || (span_is(next, ",") && is_title(second));
}

static const struct ruler_name *find_ruler(struct span name)
{
    for (size_t i = 0; i < sizeof(ruler_names) / sizeof(ruler_names[0]); i++)
        if (strlen(ruler_names[i].english) == name.len && strncasecmp(ruler_names[i].english, name.ptr, name.len) == 0)
            return &ruler_names[i];
    return NULL;
}

bool side_has_ruler(const struct pair_side *target, struct span name, size_t *token)
{
    const struct ruler_name *ruler = find_ruler(name);
    for (size_t i = 0; ruler && i < target->token_count; i++) {
        struct span word = pair_token(target, i), bare = word;
        bare.len -= span_ends(word, "s");
        *token = i;
        if (word_in(word, ruler->german) || word_in(bare, ruler->german))
            return true;
    }
    return false;
}
