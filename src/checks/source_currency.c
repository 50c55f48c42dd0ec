/* Another currency than the source text has. */
#include "checks/checks.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {.id = "source/numbers/currency",
     .category = CATEGORY_MISTRANSLATION,
     .severity = SEVERITY_MAJOR,
     .help = "An amount in another currency than in the source text: \"$20\" became \"20 Euro\". Where an amount was "
             "converted on purpose, the text says so and keeps the original amount beside it."},
};

/* Words of both languages in lower case, a blank before and behind each; German compounds may begin with them. */
static const struct currency_names {
    const char *name;
    const char *sign;
    const char *words;
} currencies[] = {
    {"dollar", "$", " dollar dollars dollarn buck bucks usd us$ "},
    {"euro", "€", " euro euros eur "},
    {"pound", "£", " pound pounds pfund sterling quid gbp "},
    {"yen", "¥", " yen jpy "},
    {"yuan", "", " yuan renminbi rmb cny "},
    {"rupee", "₹", " rupee rupees rupie rupien inr rs "},
    {"franc", "", " franc francs franken chf sfr "},
    {"rouble", "₽", " ruble rubles rouble roubles rubel rub "},
    {"won", "₩", " won krw "},
    {"lira", "₺", " lira liras try "},
    {"zloty", "", " zloty zlotys złoty pln "},
    {"krona", "", " krona kronor krone kroner kronen sek nok dkk "},
};
enum { CURRENCIES = sizeof(currencies) / sizeof(currencies[0]), NO_CURRENCY = -1 };

/* "US-Dollar", "Dollarkurs", "20-Euro-Schein": a part between hyphens that is a name or begins with one of five letters
 * or more. */
static bool names(struct span part, const char *words)
{
    char lower[32];
    if (word_in(part, words))
        return true;
    for (size_t len = 5; len < part.len && len < sizeof(lower); len++)
        if (word_in((struct span){part.ptr, len}, " dollar rubel rupie "))
            return word_in((struct span){part.ptr, len}, words);
    return false;
}

static int currency_of(struct span token)
{
    for (int i = 0; i < CURRENCIES; i++) {
        if (currencies[i].sign[0] && span_ends(token, currencies[i].sign))
            return i;
        for (size_t start = 0, end; start < token.len; start = end + 1) {
            for (end = start; end < token.len && token.ptr[end] != '-';)
                end++;
            if (end > start && names((struct span){token.ptr + start, end - start}, currencies[i].words))
                return i;
        }
    }
    return NO_CURRENCY;
}

/* "â€œ": what was a quotation mark before it was read in a wrong encoding. */
static bool is_garbled(const struct pair_side *side, const struct token *t)
{
    const char *text = side->doc->text;
    return t->off >= side->off + 2 && memcmp(text + t->off - 2, "\xC3\xA2", 2) == 0;
}

/* The currencies of a side, a bit each; *first is the first token of each. */
static unsigned find(const struct pair_side *side, size_t first[CURRENCIES])
{
    unsigned found = 0;
    for (size_t i = 0; i < side->token_count; i++) {
        int currency = currency_of(pair_token(side, i));
        if (currency == NO_CURRENCY || is_garbled(side, &side->tokens[i]))
            continue;
        if (!(found >> currency & 1))
            first[currency] = i;
        found |= 1u << currency;
    }
    return found;
}

static void report_new(struct check_context *c, const struct pair_view *p, size_t is)
{
    const struct token *t = &p->target.tokens[is];
    struct span target = pair_token(&p->target, is);
    struct finding *f =
        finding_emit(c, &rules[0], t->off, t->len, "The source text does not have this currency: \"%.*s\".",
                     (int)target.len, target.ptr);
    finding_show_source(c, f, p);
}

static void report(struct check_context *c, const struct pair_view *p, size_t was, size_t is)
{
    const struct token *t = &p->target.tokens[is];
    struct span source = pair_token(&p->source, was), target = pair_token(&p->target, is);
    struct finding *f =
        finding_emit(c, &rules[0], t->off, t->len, "The source text has another currency: \"%.*s\", not \"%.*s\".",
                     (int)source.len, source.ptr, (int)target.len, target.ptr);
    finding_show_source(c, f, p);
}

static void check_pair(struct check_context *c, void *state, const struct pair_view *p)
{
    size_t in_source[CURRENCIES], in_target[CURRENCIES];
    (void)state;
    if (p->source.token_count == 0 || p->target.token_count == 0 || p->link->confidence < LINK_SURE)
        return;
    unsigned source = find(&p->source, in_source), target = find(&p->target, in_target);
    unsigned lost = source & ~target, new = target & ~source;
    for (int i = 0, k = 0; i < CURRENCIES; i++) {
        if (!(new >> i & 1))
            continue;
        while (k < CURRENCIES && !(lost >> k & 1))
            k++;
        if (k < CURRENCIES)
            report(c, p, in_source[k++], in_target[i]);
        else
            report_new(c, p, in_target[i]);
    }
}

const struct check check_source_currency = {.rules = rules, .rule_count = 1, .pair = check_pair};
