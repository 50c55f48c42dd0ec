/* Words of a closed set (days, months, points of the compass, opposites) that the translation exchanged. */
#include "checks/checks.h"
#include "checks/token_tools.h"
#include "text/word_lists.h"

enum { RULE_OPPOSITE, RULE_MUST_NOT };

static const struct rule_info rules[] = {
    [RULE_OPPOSITE] =
        {.id = "source/meaning/opposite",
         .category = CATEGORY_MISTRANSLATION,
         .severity = SEVERITY_MAJOR,
         .help =
             "A word of a small set that became another one of the same set: \"Monday\" is not \"Dienstag\", \"left\" "
             "not \"rechts\", \"increased\" not \"sank\". Told where the sentence has one word of the set on either "
             "side."},
    [RULE_MUST_NOT] =
        {.id = "source/meaning/must-not",
         .category = CATEGORY_MISTRANSLATION,
         .severity = SEVERITY_MAJOR,
         .status = RULE_PREVIEW,
         .help =
             "\"You must not open it\" forbids: \"Sie dürfen es nicht öffnen\". \"Sie müssen es nicht öffnen\" leaves "
             "it to the reader.",
         .precision =
             "no finding in 2,037 pairs of sound translations, one, a wrong one, in 98,000 messages of programs."},
};

/* Members of a set stand one below the other. Words in lower case, a blank before and behind each. */
static const struct member {
    int set;
    const char *english, *german;
} members[] = {
    {1, " monday monday's mondays ", " montag montags montagabend montagmorgen montagnachmittag "},
    {1, " tuesday tuesday's tuesdays ", " dienstag dienstags dienstagabend dienstagmorgen dienstagnachmittag "},
    {1, " wednesday wednesday's wednesdays ", " mittwoch mittwochs mittwochabend mittwochmorgen mittwochnachmittag "},
    {1, " thursday thursday's thursdays ",
     " donnerstag donnerstags donnerstagabend donnerstagmorgen donnerstagnachmittag "},
    {1, " friday friday's fridays ", " freitag freitags freitagabend freitagmorgen freitagnachmittag "},
    {1, " saturday saturday's saturdays ", " samstag samstags sonnabend samstagabend samstagmorgen samstagnachmittag "},
    {1, " sunday sunday's sundays ", " sonntag sonntags sonntagabend sonntagmorgen sonntagnachmittag "},
    {2, " january jan. ", " januar jänner "},
    {2, " february feb. ", " februar feber "},
    {2, " april apr. ", " april "},
    {2, " june ", " juni "},
    {2, " july ", " juli "},
    {2, " august aug. ", " august "},
    {2, " september sept. sep. ", " september "},
    {2, " october oct. ", " oktober "},
    {2, " november nov. ", " november "},
    {2, " december dec. ", " dezember "},
    {3, " north northern ", " norden nördlich nördliche nördlichen nördlicher nördliches nördlichem "},
    {3, " south southern ", " süden südlich südliche südlichen südlicher südliches südlichem "},
    {3, " east eastern ", " osten östlich östliche östlichen östlicher östliches östlichem "},
    {3, " west western ", " westen westlich westliche westlichen westlicher westliches westlichem "},
    {4, " left-hand left ", " links linke linken linker linkes linkem "},
    {4, " right-hand right ", " rechts rechte rechten rechter rechtes rechtem "},
    {5, " increase increases increased increasing rise rises rose risen grew grows growth ",
     " steigt steigen stieg stiegen gestiegen wächst wachsen wuchs wuchsen gewachsen anstieg zunahme zugenommen "
     "erhöht erhöhte erhöhten wachstum "},
    {5, " decrease decreases decreased decreasing fall falls fell fallen dropped drops declined ",
     " sinkt sinken sank sanken gesunken fällt fiel fielen gefallen rückgang abnahme abgenommen zurückgegangen "},
    {6, " always ", " immer stets "},
    {6, " never ", " nie niemals "},
    {7, " brother brother's brothers ", " bruder bruders brüder brüdern "},
    {7, " sister sister's sisters ", " schwester schwestern "},
    {8, " mother mother's mothers ", " mutter mütter müttern "},
    {8, " father father's fathers ", " vater vaters väter vätern "},
    {9, " son son's sons ", " sohn sohns sohnes söhne söhnen "},
    {9, " daughter daughter's daughters ", " tochter töchter töchtern "},
    {10, " morning ", " morgen morgens vormittag "},
    {10, " evening ", " abend abends "},
    {11, " summer summer's summers ", " sommer sommers sommern "},
    {11, " winter winter's winters ", " winter winters wintern "},
    {11, " autumn fall ", " herbst herbstes "},
    {11, " spring ", " frühling frühlings frühjahr frühjahrs "},
    {12, " man men man's men's husband husbands guy guys gentleman gentlemen male mr mr. sir boy boys ",
     " mann mannes männer männern ehemann ehemänner gatte herr herrn herren junge jungen jungs "},
    {12, " woman women woman's women's wife wives lady ladies female mrs mrs. ms ms. miss girl girls ",
     " frau frauen ehefrau ehefrauen gattin dame damen mädchen "},
    {13, " uncle uncle's uncles ", " onkel onkels "},
    {13, " aunt aunt's aunts ", " tante tanten "},
    {14, " nephew nephew's nephews ", " neffe neffen "},
    {14, " niece niece's nieces ", " nichte nichten "},
    {15, " grandmother grandmother's grandmothers grandma ", " großmutter großmütter oma "},
    {15, " grandfather grandfather's grandfathers grandpa ", " großvater großvaters großväter opa "},
    {16, " king king's kings ", " könig königs könige königen "},
    {16, " queen queen's queens ", " königin königinnen "},
    {17, " import imports imported importing ",
     " import importe importen einfuhr einfuhren importiert importieren importierte "},
    {17, " export exports exported exporting ",
     " export exporte exporten ausfuhr ausfuhren exportiert exportieren exportierte "},
    {18, " maximum ", " maximum höchstens maximal maximale maximaler maximalen höchstzahl "},
    {18, " minimum ", " minimum mindestens minimal minimale minimaler minimalen mindestzahl "},
    {19, " buy buys bought buying buyer buyers ", " kauft kaufen kaufte kauften gekauft käufer käuferin käufern "},
    {19, " sell sells sold selling seller sellers ",
     " verkauft verkaufen verkaufte verkauften verkäufer verkäuferin verkäufern "},
    {20, " higher ", " höher höhere höheren höherer höheres höherem "},
    {20, " lower ", " niedriger niedrigere niedrigeren niedrigerer niedrigeres niedrigerem "},
};

enum { MEMBERS = sizeof(members) / sizeof(members[0]) };
#define NO_TOKEN SIZE_MAX

/* The last token of the list; NO_TOKEN when the side has none. */
static size_t find_listed(const struct pair_side *side, const char *list)
{
    size_t token = NO_TOKEN;
    for (size_t i = 0; i < side->token_count; i++)
        if (side->tokens[i].cls == TOKEN_WORD && word_in(pair_token(side, i), list))
            token = i;
    return token;
}

/* The one member of a set, which begins at `from`, that the side has, and its token; NO_TOKEN when there is none or
 * more than one. */
static size_t only_member(const struct pair_side *side, size_t from, bool english, size_t *token)
{
    size_t only = NO_TOKEN;
    for (size_t i = from; i < MEMBERS && members[i].set == members[from].set; i++) {
        size_t found = find_listed(side, english ? members[i].english : members[i].german);
        if (found == NO_TOKEN)
            continue;
        if (only != NO_TOKEN)
            return NO_TOKEN;
        only = i;
        *token = found;
    }
    return only;
}

static void report(struct check_context *c, const struct pair_view *p, const struct rule_info *rule, size_t source,
                   size_t target)
{
    struct span was = pair_token(&p->source, source), is = pair_token(&p->target, target);
    const struct token *t = &p->target.tokens[target];
    struct finding *f = finding_emit(c, rule, t->off, t->len, "The source text says \"%.*s\", not \"%.*s\".",
                                     (int)was.len, was.ptr, (int)is.len, is.ptr);
    finding_show_source(c, f, p);
}

static void check_set(struct check_context *c, const struct pair_view *p, size_t from)
{
    size_t was, is, source = only_member(&p->source, from, true, &was);
    if (source == NO_TOKEN)
        return;
    size_t target = only_member(&p->target, from, false, &is);
    if (target != NO_TOKEN && target != source)
        report(c, p, &rules[RULE_OPPOSITE], was, is);
}

/* "must not" forbids, "muss nicht" allows. */
static void check_must_not(struct check_context *c, const struct pair_view *p)
{
    const struct pair_side *s = &p->source;
    size_t must = find_listed(s, " must mustn't mustn’t ");
    if (must == NO_TOKEN)
        return;
    bool joined = pair_token(s, must).len > 4;
    size_t behind = must + (joined ? 1 : 2);
    if (behind >= s->token_count || (!joined && !span_is(pair_token(s, must + 1), "not")) ||
        word_in(pair_token(s, behind), " only just merely necessarily have always "))
        return;
    size_t verb = find_listed(&p->target, " muss musst müssen müsst mußt muß ");
    if (verb != NO_TOKEN && find_listed(&p->target, " nicht ") != NO_TOKEN &&
        find_listed(&p->target, " darf darfst dürfen dürft dürfe verboten untersagt nur vermeiden verhindern ") ==
            NO_TOKEN)
        report(c, p, &rules[RULE_MUST_NOT], must, verb);
}

static void check_pair(struct check_context *c, void *state, const struct pair_view *p)
{
    (void)state;
    if (!pair_is_sure(p))
        return;
    for (size_t i = 0; i < MEMBERS; i++)
        if (i == 0 || members[i].set != members[i - 1].set)
            check_set(c, p, i);
    check_must_not(c, p);
}

const struct check check_source_opposites = {.rules = rules, .rule_count = 2, .pair = check_pair};
