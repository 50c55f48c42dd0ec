#include "checks/currency_amount.h"

#include "checks/token_tools.h"

static const struct currency currencies[] = {
    {"$", "US", "US-Dollar", false},
    {"$", "AU", "australische Dollar", true},
    {"$", "A", "australische Dollar", true},
    {"$", "CA", "kanadische Dollar", true},
    {"$", "C", "kanadische Dollar", true},
    {"$", "NZ", "neuseeländische Dollar", true},
    {"$", "HK", "Hongkong-Dollar", false},
    {"$", "S", "Singapur-Dollar", false},
    {"$", "", "Dollar", false},
    {"€", "", "Euro", false},
    {"£", "", "Pfund", false},
    {"¥", "", "Yen", false},
};

/* Orders of magnitude in English, shortened or in German, and the German words: one, more. */
static const struct {
    const char *words, *one, *more;
} magnitudes[] = {
    [MAGNITUDE_THOUSAND] = {" k thousand tausend tsd ", "Tausend", "Tausend"},
    [MAGNITUDE_MILLION] = {" million millionen mio m mn mln ", "Million", "Millionen"},
    [MAGNITUDE_BILLION] = {" billion bn b bln milliarde milliarden mrd ", "Milliarde", "Milliarden"},
    [MAGNITUDE_TRILLION] = {" trillion tn trn billionen ", "Billion", "Billionen"},
};

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

static const struct currency *currency_at(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    struct span sign = token_span(c, &s->tokens[i]);
    struct span prefix = {"", 0};
    if (s->tokens[i].cls != TOKEN_SYMBOL)
        return NULL;
    if (token_is_glued(s, i) && s->tokens[i - 1].cls == TOKEN_WORD)
        prefix = token_span(c, &s->tokens[i - 1]);
    if (prefix.len > 1 && prefix.ptr[prefix.len - 1] == '-')
        prefix.len--; /* "US-$" */
    for (size_t k = 0; k < COUNT(currencies); k++)
        if (span_is(sign, currencies[k].sign) && span_is(prefix, currencies[k].prefix))
            return &currencies[k];
    return NULL;
}

static enum magnitude magnitude_of(const struct check_context *c, size_t off, size_t len)
{
    struct token word = {.off = (uint32_t)off, .len = (uint32_t)len, .form = TOKEN_NO_FORM, .cls = TOKEN_WORD};
    for (size_t k = 1; k < COUNT(magnitudes); k++)
        if (len > 0 && token_listed(c, &word, magnitudes[k].words))
            return (enum magnitude)k;
    return MAGNITUDE_NONE;
}

/* What the digits of a word such as "3bn" or "2,5-Milliarden-Programm" have behind them. */
static bool read_tail(const struct check_context *c, const struct token *t, struct amount *a)
{
    size_t from = t->off + a->number.len;
    struct span tail = {c->doc->text + from, token_end(t) - from};
    if (tail.len && tail.ptr[0] == '-') {
        a->tail = tail;
        return true;
    }
    a->magnitude = magnitude_of(c, from, tail.len);
    return a->magnitude != MAGNITUDE_NONE;
}

static void read_magnitude(const struct check_context *c, const struct sentence_view *s, size_t i, struct amount *a)
{
    if (i >= s->token_count || s->tokens[i].cls != TOKEN_WORD)
        return;
    const struct token *t = &s->tokens[i];
    a->magnitude = magnitude_of(c, t->off, t->len - token_has(t, TOKEN_ABBREVIATION));
    if (!a->magnitude) {
        a->unsure = token_has(t, TOKEN_CAPITAL) && !token_is_function_word(c, t);
        return;
    }
    /* "Billion" may be English or German by now. */
    a->unsure = span_is(token_span(c, t), "Billion");
    a->end = token_end(t);
    a->last_token = i;
}

/* The amount whose sign is token i. */
bool amount_read(const struct check_context *c, const struct sentence_view *s, size_t i, struct amount *a)
{
    *a = (struct amount){.currency = currency_at(c, s, i), .last_token = i + 1};
    if (!a->currency || i + 1 >= s->token_count)
        return false;
    const struct token *t = &s->tokens[i + 1];
    a->off = s->tokens[i - (*a->currency->prefix != 0)].off;
    a->digits = t->off;
    if (token_has(t, TOKEN_HAS_DIGIT) && (t->cls == TOKEN_NUMBER || t->cls == TOKEN_WORD))
        a->number = number_read(token_span(c, t));
    if (!a->number.form)
        return false;
    a->end = t->off + a->number.len;
    if (t->cls == TOKEN_WORD) {
        a->end = token_end(t);
        return read_tail(c, t, a);
    }
    read_magnitude(c, s, i + 2, a);
    return true;
}

/* In a word, the currency comes behind the magnitude: "2,5-Milliarden-Dollar-Programm". */
static void add_compound(struct buf *out, const struct amount *a)
{
    static const char *const words[] = {"-Millionen", "-Milliarden", "-Billionen", "-Mio", "-Mrd"};
    size_t split = 0;
    for (size_t k = 0; k < COUNT(words); k++)
        split = span_starts(a->tail, words[k]) ? strlen(words[k]) : split;
    buf_add(out, a->tail.ptr, split);
    buf_addf(out, "-%s", a->currency->name);
    buf_add(out, a->tail.ptr + split, a->tail.len - split);
}

/* "50k" is "50.000". */
static void add_magnitude(struct buf *out, const struct amount *a)
{
    bool one = span_is(buf_span(out), "1");
    if (a->magnitude == MAGNITUDE_THOUSAND && a->number.form == NUMBER_PLAIN && a->number.len <= 3)
        buf_add_str(out, ".000");
    else if (a->magnitude)
        buf_addf(out, " %s", one ? magnitudes[a->magnitude].one : magnitudes[a->magnitude].more);
}

struct span amount_german(const struct check_context *c, const struct amount *a)
{
    struct buf out = BUF_EMPTY;
    struct span digits = {c->doc->text + a->digits, a->number.len};
    buf_add_span(&out, number_german(c->scratch, digits, a->number.form));
    if (a->tail.len) {
        add_compound(&out, a);
    } else {
        add_magnitude(&out, a);
        buf_addf(&out, " %s", a->currency->name);
    }
    struct span german = arena_span(c->scratch, buf_span(&out));
    buf_release(&out);
    return german;
}
