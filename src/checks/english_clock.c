/* Times by the twelve-hour clock: "5pm", "5:30 a.m.", "9am-5pm". They are read from the bytes, for the tokens cut them
 * in many ways. */
#include "base/utf8.h"
#include "base/ascii.h"
#include "checks/checks.h"
#include "checks/clock_text.h"
#include "checks/number_text.h"
#include "checks/token_tools.h"

static const struct rule_info rules[] = {
    {
        .id = "de/dates/twelve-hour-clock",
        .category = CATEGORY_TIME_FORMAT,
        .severity = SEVERITY_MINOR,
        .help = "A time by the English twelve-hour clock: \"5pm\", \"11:30 a.m.\". German counts 24 hours: \"17 Uhr\", "
                "\"11.30 Uhr\". "
                "12 am is 0 Uhr, 12 pm is 12 Uhr.",
    },
};

/* German "am" follows a time too: "um 5:30 am Morgen". English it is only where nothing German goes on. */
static bool is_german_am(const char *text, const struct clock *k, size_t end)
{
    size_t at = skip_blank(text, k->end, end), size;
    if (!k->word || at >= end)
        return false;
    return utf8_is_letter(utf8_decode(text + at, end - at, &size)) &&
           !(end - at > 3 && memcmp(text + at, "Uhr", 3) == 0);
}

static void add_clock(struct buf *out, const struct clock *k, char half, char separator)
{
    unsigned hour = k->hour % 12 + (half == 'p' ? 12 : 0);
    buf_addf(out, "%u", hour);
    if (k->minute)
        buf_addf(out, "%c%02u", separator, k->minute);
}

/* How the text writes its times. */
struct habit {
    char separator; /* of hours and minutes: "17.30 Uhr" unless the text has "17:30 Uhr" */
};

static void begin(struct check_context *c, void **state)
{
    struct habit *h = xcalloc(1, sizeof(*h));
    const char *text = c->doc->text, *end = text + c->doc->text_len;
    h->separator = '.';
    for (const char *p = text; (p = memmem(p, (size_t)(end - p), " Uhr", 4)); p += 4)
        if (p - text >= 3 && (p[-3] == ':' || p[-3] == '.') && is_digit(p[-1]) && is_digit(p[-2])) {
            h->separator = p[-3];
            break;
        }
    *state = h;
}

static void end_check(struct check_context *c, void *state)
{
    (void)c;
    free(state);
}

/* What stands behind: " Uhr" is taken in, "-Service" makes a compound, a noun makes the repair unsure. */
static void finish(const struct check_context *c, struct buf *german, size_t *to, size_t end, bool *sure)
{
    const char *text = c->doc->text;
    size_t size, at = skip_blank(text, *to, end);
    if (end - at >= 3 && memcmp(text + at, "Uhr", 3) == 0 && ends_word(text, at + 3, end))
        *to = at + 3;
    bool compound =
        *to + 1 < end && text[*to] == '-' && utf8_is_letter(utf8_decode(text + *to + 1, end - *to - 1, &size));
    buf_add_str(german, compound ? "-Uhr" : " Uhr");
    at = skip_blank(text, *to, end);
    bool noun = at + 1 < end && utf8_is_upper(utf8_decode(text + at, end - at, &size)) &&
                utf8_is_lower(utf8_decode(text + at + size, end - at - size, &size));
    *sure = *sure && !noun;
}

/* A time, or a span of times. */
struct times {
    struct clock first, last; /* the same for one time */
    bool span;
};

/* Whether a time by the twelve-hour clock stands at `at`. */
static bool read_times(const char *text, size_t at, size_t end, struct times *t)
{
    if (!clock_read(text, at, end, &t->first))
        return false;
    size_t next = skip_dash(text, t->first.end, end);
    t->span = next != t->first.end && clock_read(text, next, end, &t->last) && t->last.half;
    if (!t->span)
        t->last = t->first;
    return t->last.half && !is_german_am(text, &t->last, end);
}

/* Reports the times at `at`; returns where they end. */
static size_t report(struct check_context *c, const struct habit *h, size_t at, const struct times *t, size_t end,
                     bool sure)
{
    const char *text = c->doc->text;
    struct buf german = BUF_EMPTY;
    sure = sure && t->first.half != 0;
    if (t->span) {
        char half = t->first.hour % 12 < t->last.hour % 12 ? t->last.half : 'a'; /* "9-12pm" begins in the morning */
        add_clock(&german, &t->first, t->first.half ? t->first.half : half, h->separator);
        buf_add_str(&german, "–");
    }
    add_clock(&german, &t->last, t->last.half, h->separator);
    size_t to = t->last.end;
    finish(c, &german, &to, end, &sure);
    struct finding *f =
        finding_emit(c, &rules[0], at, to - at, "German counts the hours from 0 to 24: \"%s\", not \"%.*s\".",
                     buf_str(&german), (int)(to - at), text + at);
    finding_replace(c, f, sure ? FIX_SAFE : FIX_UNSAFE, at, to - at, buf_span(&german));
    buf_release(&german);
    return to;
}

/* "v5", "$5", "1:5": the digits go on with something before them. */
static bool is_part(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    return token_is_glued(s, i) &&
           (s->tokens[i - 1].cls == TOKEN_WORD || strchr("$.,:/=#+*x", c->doc->text[s->tokens[i].off - 1]));
}

/* "von 2 bis 4 pm": the first number is afternoon too, and stays for a person. */
static bool is_end_of_span(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    return i > 1 && token_listed(c, &s->tokens[i - 1], " bis und ") && s->tokens[i - 2].cls == TOKEN_NUMBER;
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    size_t end = (size_t)s->sentence->off + s->sentence->len, done = 0;
    struct times times;
    for (size_t i = 0; i < s->token_count; i++) {
        const struct token *t = &s->tokens[i];
        bool digits = (t->cls == TOKEN_NUMBER || t->cls == TOKEN_WORD) && token_has(t, TOKEN_HAS_DIGIT) &&
                      is_digit(c->doc->text[t->off]);
        if (!digits || t->off < done || token_has(t, TOKEN_CODE) || is_part(c, s, i))
            continue;
        if (read_times(c->doc->text, t->off, end, &times) && !is_english_around(c, s, i))
            done = report(c, state, t->off, &times, end, !is_end_of_span(c, s, i));
    }
}

const struct check check_english_clock = {.rules = rules,
                                          .rule_count = 1,
                                          .begin = begin,
                                          .sentence = check_sentence,
                                          .end = end_check,
                                          .needs = {.any = FACT_DIGIT}};
