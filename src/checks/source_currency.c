/* Another currency than the source text has. */
#include "base/ascii.h"
#include "checks/checks.h"
#include "checks/currency_sign.h"
#include "text/quantities.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {.id = "source/numbers/currency",
     .category = CATEGORY_MISTRANSLATION,
     .severity = SEVERITY_MAJOR,
     .help = "An amount in another currency than in the source text: \"$20\" became \"20 Euro\". Where an amount was "
             "converted on purpose, the text says so and keeps the original amount beside it."},
};

/* Words of both languages in lower case, a blank before and behind each; German compounds may begin with them. */
#define DOLLAR " dollar dollars dollarn buck bucks usd us$ "
#define EURO " euro euros eur "
#define POUND " pound pounds pfund sterling quid gbp lb lbs " /* a weight has the same name */
#define YEN " yen jpy "
#define YUAN " yuan renminbi rmb cny "
#define RUPEE " rupee rupees rupie rupien inr rs "
#define FRANC " franc francs franken chf sfr "
#define ROUBLE " ruble rubles rouble roubles rubel rub "
#define WON " won krw "
#define LIRA " lira liras try "
#define ZLOTY " zloty zlotys złoty pln "
#define KRONA " krona kronor krone kroner kronen kronur kroon króna koruna korunas sek nok dkk "
#define EVERY DOLLAR EURO POUND YEN YUAN RUPEE FRANC ROUBLE WON LIRA ZLOTY KRONA

static const struct currency_names {
    const char *name;
    const char *sign;
    const char *words;
} currencies[] = {
    {"dollar", "$", DOLLAR}, {"euro", "€", EURO},   {"pound", "£", POUND}, {"yen", "¥", YEN},
    {"yuan", "", YUAN},      {"rupee", "₹", RUPEE}, {"franc", "", FRANC},  {"rouble", "₽", ROUBLE},
    {"won", "₩", WON},       {"lira", "₺", LIRA},   {"zloty", "", ZLOTY},  {"krona", "", KRONA},
};
/* Bytes of the longest word above; how many tokens an amount may have behind a bracket. */
enum { CURRENCY_BYTES = 8, CONVERTED_REACH = 7 };

enum { CURRENCIES = sizeof(currencies) / sizeof(currencies[0]), NO_CURRENCY = -1 };
#define NO_TOKEN SIZE_MAX

/* "Dollarkurs", "Rubelschein": what stands before a part of a compound that has no mark. */
static struct span first_part(struct span word)
{
    return word.len > 6 && word_in((struct span){word.ptr, 6}, " dollar ")        ? (struct span){word.ptr, 6}
           : word.len > 5 && word_in((struct span){word.ptr, 5}, " rubel rupie ") ? (struct span){word.ptr, 5}
                                                                                  : word;
}

/* "Sek.", "rs": no code of a currency, which has capitals. */
static bool is_small_code(struct span part)
{
    return part.len > 1 && part.len <= 3 && part.ptr[1] >= 'a' && part.ptr[1] <= 'z' &&
           !word_in(part, " yen won lb lbs ");
}

/* "lbs" of "100lbs". */
static struct span behind_digits(struct span part)
{
    size_t digits = 0;
    while (digits < part.len && is_digit(part.ptr[digits]))
        digits++;
    return (struct span){part.ptr + digits, part.len - digits};
}

/* By one of its parts between hyphens: "US-Dollar", "20-Euro-Schein". */
static int currency_of_word(struct span word)
{
    for (size_t start = 0, end; start < word.len; start = end + 1) {
        const char *hyphen = memchr(word.ptr + start, '-', word.len - start);
        end = hyphen ? (size_t)(hyphen - word.ptr) : word.len;
        struct span part = first_part(behind_digits((struct span){word.ptr + start, end - start}));
        if (part.len > CURRENCY_BYTES || !word_in(part, EVERY) || is_small_code(part))
            continue;
        for (int i = 0; i < CURRENCIES; i++)
            if (word_in(part, currencies[i].words))
                return i;
    }
    return NO_CURRENCY;
}

/* 1 + the currency, 0 for none. */
static unsigned which_currency(const struct lang *lang, struct span token)
{
    bool may_be_sign = token.ptr[token.len - 1] == '$' || (unsigned char)token.ptr[token.len - 1] >= 0x80;
    (void)lang;
    for (unsigned i = 0; may_be_sign && i < CURRENCIES; i++)
        if (currencies[i].sign[0] && span_ends(token, currencies[i].sign))
            return i + 1;
    return token.len < 2 ? 0 : (unsigned)(currency_of_word(token) + 1); /* most marks */
}

/* "die Krone", "die Franken", "überflüssige Pfunde": words of their own, which are money only where they are counted,
 * with nothing but their country between: "5 Millionen schwedische Kronen". */
static bool is_uncounted(const struct pair_side *side, size_t token)
{
    if (!pair_token_in(side, token, " krone kronen franken pfund "))
        return false;
    while (token > 0 &&
           (span_ends(pair_token(side, token - 1), "ische") || span_ends(pair_token(side, token - 1), "ischen") ||
            pair_token_in(side, token - 1, " schweizer ")))
        token--;
    return token == 0 || pair_token_in(side, token - 1, " ein eine einer einen ") ||
           !text_side_ask(side->text, &side->tokens[token - 1], quantity_may_begin);
}

/* The currencies of a side, a bit each; *first is the first token of each. */
static unsigned find(const struct pair_side *side, size_t first[CURRENCIES])
{
    unsigned found = 0;
    for (size_t i = 0; i < side->token_count; i++) {
        int currency = (int)text_side_ask(side->text, &side->tokens[i], which_currency) - 1;
        if (currency == NO_CURRENCY || sign_is_no_money(side, &side->tokens[i]) || is_uncounted(side, i))
            continue;
        if (!(found >> currency & 1))
            first[currency] = i;
        found |= 1u << currency;
    }
    return found;
}

/* was: of the source, NO_TOKEN for none. */
static void report(struct check_context *c, const struct pair_view *p, size_t was, size_t is)
{
    const struct token *t = &p->target.tokens[is];
    struct span source = was == NO_TOKEN ? (struct span){0} : pair_token(&p->source, was);
    struct span target = pair_token(&p->target, is);
    struct finding *f = source.len ? finding_emit(c, &rules[0], t->off, t->len,
                                                  "The source text has another currency: \"%.*s\", not \"%.*s\".",
                                                  (int)source.len, source.ptr, (int)target.len, target.ptr)
                                   : finding_emit(c, &rules[0], t->off, t->len,
                                                  "The source text does not have this currency: \"%.*s\".",
                                                  (int)target.len, target.ptr);
    finding_show_source(c, f, p);
}

/* "85 cents" may be "0,85 Euro". */
static bool has_coins(const struct pair_side *side)
{
    bool found = false;
    for (size_t i = 0; i < side->token_count && !found; i++)
        found = pair_token_in(side, i, " cent cents ¢ penny pence ");
    return found;
}

/* "100 Dollar (rund 92 Euro)": converted for the reader, beside a currency of the source text. */
static bool is_converted(const struct pair_side *target, size_t token, unsigned kept)
{
    bool beside = false;
    for (size_t i = token; i > 0 && i + CONVERTED_REACH > token && !beside; i--)
        beside = pair_token_in(target, i - 1, " ( umgerechnet ");
    return kept && beside;
}

static void check_pair(struct check_context *c, void *state, const struct pair_view *p)
{
    size_t in_source[CURRENCIES], in_target[CURRENCIES];
    (void)state;
    if (!pair_is_sure(p))
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
        else if (!has_coins(&p->source) && !is_converted(&p->target, in_target[i], source & target))
            report(c, p, NO_TOKEN, in_target[i]);
    }
}

const struct check check_source_currency = {
    .rules = rules, .rule_count = 1, .pair = check_pair, .target_word = which_currency};
