/* Numbers and units in two styles: "177.000" and "62 985", "11 Prozent" and "18 %", "9.30 Uhr" and "8:30 Uhr". */
#include "checks/checks.h"
#include "base/ascii.h"
#include "checks/token_tools.h"
#include "checks/variant_places.h"

static const struct rule_info rules[] = {
    {
        .id = "de/consistency/numbers",
        .category = CATEGORY_INCONSISTENT_STYLE,
        .severity = SEVERITY_INFO,
        .status = RULE_STABLE,
        .help = "Numbers in two styles that are both right: \"177.000\" and \"62 985\", \"11 Prozent\" and \"18 %\", "
                "\"5 Euro\" and \"5 \xE2\x82\xAC\", \"9.30 Uhr\" and \"8:30 Uhr\". Full sentences of one text should "
                "keep to one style; the rarer is told once. Brackets, tables, headings and quotations may be terser.",
    },
};

enum group { GROUP_THOUSANDS, GROUP_PERCENT, GROUP_EURO, GROUP_CLOCK };

/* The form of a number: "000.000" for "177.000"; empty when it has too many bytes. */
static const char *shape_of(struct span word, char out[16])
{
    out[0] = '\0';
    if (word.len > 15)
        return out;
    for (size_t i = 0; i < word.len; i++)
        out[i] = is_digit(word.ptr[i]) ? '0' : word.ptr[i];
    out[word.len] = '\0';
    return out;
}

static bool has_shape(struct span word, const char *shapes)
{
    char shape[16];
    return word_listed(span_of(shape_of(word, shape)), shapes);
}

static const struct token *token_at(const struct sentence_view *s, size_t i)
{
    return i < s->token_count ? &s->tokens[i] : NULL;
}

static bool is_number(const struct token *t)
{
    return t && t->cls == TOKEN_NUMBER && !token_has(t, TOKEN_QUOTED);
}

static void add(struct variant_places *p, const struct token *first, const struct token *last, enum group group,
                bool second, struct span other)
{
    vec_push(&p->items,
             (struct variant_place){first->off, (uint32_t)(token_end(last) - first->off), group, second, other});
}

/* "20 Prozent", "20 %", "5 Euro", "5 €", with the number before it. */
static void take_unit(const struct check_context *c, struct variant_places *p, const struct token *number,
                      const struct token *unit)
{
    static const char *const units[][2] = {{"Prozent", "%"}, {"Euro", "\xE2\x82\xAC"}}; /* word, sign */
    struct span digits = token_span(c, number), written = token_span(c, unit);
    for (size_t i = 0; i < 2; i++) {
        bool sign = span_is(written, units[i][1]);
        if (!sign && !span_is(written, units[i][0]))
            continue;
        const char *other = sign ? arena_printf(&p->arena, "%.*s %s", (int)digits.len, digits.ptr, units[i][0])
                                 : arena_printf(&p->arena, "%.*s %s", (int)digits.len, digits.ptr, units[i][1]);
        add(p, number, unit, i == 0 ? GROUP_PERCENT : GROUP_EURO, sign, span_of(other));
    }
}

/* "9.30 Uhr", "8:30 Uhr". */
static void take_clock(const struct check_context *c, struct variant_places *p, const struct token *number)
{
    struct span digits = token_span(c, number);
    bool colon = has_shape(digits, " 0:00 00:00 ");
    if (!colon && !has_shape(digits, " 0.00 00.00 "))
        return;
    char *other = arena_strndup(&p->arena, digits.ptr, digits.len);
    *strchr(other, colon ? ':' : '.') = colon ? '.' : ':';
    add(p, number, number, GROUP_CLOCK, colon, span_of(other));
}

/* "177.000", "62 985": not "0171 234", "30 500 12", "im Raum 12 300 Stühle". */
static void take_thousands(const struct check_context *c, struct variant_places *p, const struct sentence_view *s,
                           size_t i)
{
    const struct token *t = &s->tokens[i], *next = token_at(s, i + 1);
    struct span digits = token_span(c, t);
    if (has_shape(digits, " 0.000 00.000 000.000 0.000.000 00.000.000 000.000.000 ")) {
        size_t dot = (size_t)((const char *)memchr(digits.ptr, '.', digits.len) - digits.ptr);
        bool one = digits.len - dot == 4;
        const char *other = one ? arena_printf(&p->arena, "%.*s %.3s", (int)dot, digits.ptr, digits.ptr + dot + 1) : "";
        add(p, t, t, GROUP_THOUSANDS, false, span_of(other));
        return;
    }
    if (!has_shape(digits, " 00 000 ") || digits.ptr[0] == '0' || !is_number(next) ||
        !has_shape(token_span(c, next), " 000 ") || is_number(token_at(s, i + 2)) ||
        (i > 0 && (is_number(t - 1) || token_has(t - 1, TOKEN_CAPITAL))))
        return;
    size_t gap = next->off - token_end(t);
    if (gap > strlen("\xE2\x80\xAF") || c->doc->text[token_end(t)] == '\n')
        return;
    const struct token *noun = token_at(s, i + 2);
    if (noun && noun->cls == TOKEN_WORD)
        add(p, t, next, GROUP_THOUSANDS, true,
            span_of(arena_printf(&p->arena, "%.*s.%.3s", (int)digits.len, digits.ptr, c->doc->text + next->off)));
}

static void begin(struct check_context *c, void **state)
{
    (void)c;
    *state = xcalloc(1, sizeof(struct variant_places));
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    struct variant_places *p = state;
    size_t depth = 0;
    if (s->segment->kind == SEGMENT_QUOTE)
        return;
    for (size_t i = 0; i < s->token_count; i++) {
        const struct token *t = &s->tokens[i], *next = token_at(s, i + 1);
        uint32_t mark = t->cls == TOKEN_PUNCT ? token_mark(c, t) : 0;
        depth += mark == '(';
        depth -= mark == ')' && depth > 0;
        if (!is_number(t) || depth > 0)
            continue;
        take_thousands(c, p, s, i);
        if (!next)
            continue;
        take_unit(c, p, t, next);
        if (span_is(token_span(c, next), "Uhr"))
            take_clock(c, p, t);
    }
}

static void end(struct check_context *c, void *state)
{
    struct variant_places *p = state;
    variant_places_report(c, &rules[0], p, MESSAGE("keep to one style"));
    variant_places_release(p);
    free(p);
}

const struct check check_number_style = {.rules = rules,
                                         .rule_count = 1,
                                         .begin = begin,
                                         .sentence = check_sentence,
                                         .end = end,
                                         .whole_text = true,
                                         .needs = {.all = FACT_FULL, .any = FACT_CLASS(TOKEN_NUMBER)}};
