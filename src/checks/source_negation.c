/* A "not" of the source text that the translation lost, or one that it has of its own. */
#include "checks/checks.h"
#include "text/source_coverage.h"
#include "text/word_lists.h"

enum { RULE_LOST, RULE_ADDED, RULE_DENIED_WORD };

static const struct rule_info rules[] = {
    [RULE_LOST] = {.id = "source/meaning/negation-lost",
                   .category = CATEGORY_MISTRANSLATION,
                   .severity = SEVERITY_MAJOR,
                   .status = RULE_PREVIEW,
                   .help =
                       "The source text denies something (\"did not\", \"never\", \"nobody\"), and nothing in the "
                       "translation does, not even a word such as \"unm\xC3\xB6glich\", \"ohne\" or \"verweigern\".",
                   .precision = "2 wrong findings in 2,037 pairs of sound translations; found in 139 of 243 of them "
                                "when their one \"nicht\" or \"kein\" was taken out."},
    [RULE_ADDED] = {.id = "source/meaning/negation-added",
                    .category = CATEGORY_MISTRANSLATION,
                    .severity = SEVERITY_MAJOR,
                    .status = RULE_PREVIEW,
                    .help =
                        "The translation says \"nicht\", \"kein\", \"nie\" or \"niemand\", and nothing in the source "
                        "text denies, doubts, limits or refuses anything.",
                    .precision = "4 wrong findings in 2,037 pairs of sound translations; found in 295 of 514 of them "
                                 "when a \"nicht\" was put in."},
    [RULE_DENIED_WORD] =
        {.id = "source/meaning/denied-word",
         .category = CATEGORY_MISTRANSLATION,
         .severity = SEVERITY_MAJOR,
         .help = "The source text denies a word (\"did not see\"), the translation has the word "
                 "(\"sah\"), and nothing in it denies anything. Not told of the strings of programs, which say "
                 "it the other way round too often (\"not writable\": \"schreibgeschützt\")."},
};

/* What surely denies; in lower case, a blank before and behind each. */
static const char english_denial[] = " not never nobody nothing cannot ";
static const char german_denial[] = " nicht nie niemals niemand niemanden niemandem kein keine keinen keinem keiner "
                                    "keines keins nichts ";

/* Behind or before "not" and the like: set phrases that deny nothing, or that German says in another way. */
static const char phrase_behind[] = " only just merely simply least but help wait until unless mention mind hesitate "
                                    "doubt wonder forget miss matter because necessarily far more less ";
static const char phrase_before[] = " or if why whether than ( ";

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
    "lediglich nee höchstens maximal max max. knapp fast geändert ";
static const char german_stems[] =
    " kein nirgend verweiger weiger ablehn lehn fehl mangel verhinder vermeid verbiet verbot untersag scheiter "
    "gescheiter verzicht versäum bestreit bestritt leugn vergeblich aufhör ausbleib ausgeschloss ausschließ entgeh "
    "entgang unterlass vergess verpass verlor verlier nicht niemand miss ablehnt abgelehn desinteress illegal ";
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

/* "not" that denies; not "not only", "why not", "isn't it?". */
static bool denies_in_english(const struct pair_side *side, size_t i)
{
    struct span word = pair_token(side, i), behind = {"", 0};
    if (side->tokens[i].cls != TOKEN_WORD || side->tokens[i].flags & (TOKEN_QUOTED | TOKEN_CODE) ||
        !(word_in(word, english_denial) || is_contracted(word)))
        return false;
    if (i + 1 < side->token_count)
        behind = pair_token(side, i + 1);
    if (behind.len == 0 || word_in(behind, phrase_behind))
        return false;
    return i == 0 || !word_in(pair_token(side, i - 1), phrase_before);
}

static bool denies_in_german(const struct pair_side *side, size_t i)
{
    struct span word = pair_token(side, i);
    bool only = i + 1 < side->token_count && word_in(pair_token(side, i + 1), " nur bloß lediglich zuletzt allein ");
    bool beside = i > 0 && word_in(pair_token(side, i - 1), " oder wenn ob als bis ");
    return side->tokens[i].cls == TOKEN_WORD && word_in(word, german_denial) && !only && !beside;
}

/* Whether a word says no in any way; so may a question, where "not" is asked for. */
static bool may_deny(const struct pair_side *side, size_t i, bool english)
{
    struct span word = pair_token(side, i);
    if (english)
        return word_in(word, english_denial) || is_contracted(word) || word_in(word, english_words) ||
               begins_with_any(word, english_stems) || span_ends(word, "less") || span_ends(word, "lessly");
    return word_in(word, german_denial) || word_in(word, german_words) || begins_with_any(word, german_stems) ||
           span_ends(word, "los") || span_ends(word, "frei") || memmem(word.ptr, word.len, "lose", 4) ||
           memmem(word.ptr, word.len, "freie", 5) || memmem(word.ptr, word.len, "geschütz", 9) || has_un(word);
}

static bool side_may_deny(const struct pair_side *side, bool english)
{
    bool found = false;
    for (size_t i = 0; i < side->token_count && !found; i++)
        found = may_deny(side, i, english) || span_is(pair_token(side, i), "?");
    return found;
}

static size_t find_denial(const struct pair_side *side, bool english)
{
    size_t i = 0;
    while (i < side->token_count && !(english ? denies_in_english : denies_in_german)(side, i))
        i++;
    return i;
}

/* The word right behind the denial has its translation in the target, and no phrase turns it round ("couldn't agree
 * more"). */
static bool has_denied_word(struct check_context *c, const struct pair_view *p, size_t at)
{
    size_t word = at + 1;
    for (size_t i = 0; i < p->source.token_count; i++)
        if (word_in(pair_token(&p->source, i), " more enough better until till or "))
            return false;
    if (word >= p->source.token_count || !c->words || c->doc->is_catalogue)
        return false;
    struct source_coverage coverage = source_coverage_of(c->bitext, c->words, p, false, c->scratch);
    return coverage.kind[word] >= SOURCE_CONTENT && coverage.found[word];
}

static void report_denied_word(struct check_context *c, const struct pair_view *p, size_t at)
{
    const struct pair_side *target = &p->target;
    struct span denial = pair_token(&p->source, at), word = pair_token(&p->source, at + 1);
    struct finding *f = finding_emit(c, &rules[RULE_DENIED_WORD], target->off, target->len,
                                     "The source text denies this (\"%.*s %.*s\"); the translation does not.",
                                     (int)denial.len, denial.ptr, (int)word.len, word.ptr);
    finding_show_source(c, f, p);
}

static void report_lost(struct check_context *c, const struct pair_view *p, size_t at)
{
    const struct pair_side *target = &p->target;
    struct span word = pair_token(&p->source, at);
    struct finding *f =
        finding_emit(c, &rules[RULE_LOST], target->off, target->len,
                     "The source text denies this (\"%.*s\"); the translation does not.", (int)word.len, word.ptr);
    finding_show_source(c, f, p);
}

static void report_added(struct check_context *c, const struct pair_view *p, size_t at)
{
    const struct token *t = &p->target.tokens[at];
    struct span word = pair_token(&p->target, at);
    struct finding *f = finding_emit(c, &rules[RULE_ADDED], t->off, t->len,
                                     "\"%.*s\": the source text denies nothing here.", (int)word.len, word.ptr);
    finding_show_source(c, f, p);
}

static void check_pair(struct check_context *c, void *state, const struct pair_view *p)
{
    (void)state;
    if (!pair_is_sure(p))
        return;
    size_t source = find_denial(&p->source, true), target = find_denial(&p->target, false);
    if (source < p->source.token_count && !side_may_deny(&p->target, false))
        (has_denied_word(c, p, source) ? report_denied_word : report_lost)(c, p, source);
    if (target < p->target.token_count && !side_may_deny(&p->source, true))
        report_added(c, p, target);
}

const struct check check_source_negation = {.rules = rules, .rule_count = 3, .pair = check_pair};
