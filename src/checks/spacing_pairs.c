/* Spaces around and inside quotation marks and brackets and before punctuation marks. */
#include "checks/spacing.h"

#include "base/utf8.h"

enum { LOW_QUOTE = 0x201E, HIGH_QUOTE = 0x201C };

static bool is_word(const struct sentence_view *s, size_t i)
{
    return i < s->token_count && s->tokens[i].cls == TOKEN_WORD;
}

static bool is_stop(uint32_t mark)
{
    return mark == '.' || mark == ',' || mark == ';' || mark == ':' || mark == '!' || mark == '?';
}

/* "Un“sinn", "(Neu)Bau": both sides are parts of one word. */
static bool makes_one_word(const struct check_context *c, const struct token *l, const struct token *r)
{
    char joined[LEXICON_FORM_MAX];
    if ((size_t)l->len + r->len > sizeof(joined))
        return false;
    memcpy(joined, c->doc->text + l->off, l->len);
    memcpy(joined + l->len, c->doc->text + r->off, r->len);
    return lexicon_bits(c, joined, (size_t)l->len + r->len) & LEX_GERMAN;
}

/* How many tokens away the other mark of a pair is looked for; more would be quadratic in a sentence of brackets. */
enum { PAIR_DISTANCE = 200 };

/* The nearest token with that mark before or after i in the sentence, SIZE_MAX when there is none. */
static size_t find_before(const struct check_context *c, const struct sentence_view *s, size_t i, uint32_t mark)
{
    for (size_t steps = 0; steps < PAIR_DISTANCE && i-- > 0; steps++)
        if (token_mark(c, &s->tokens[i]) == mark)
            return i;
    return SIZE_MAX;
}

static size_t find_after(const struct check_context *c, const struct sentence_view *s, size_t i, uint32_t mark)
{
    for (size_t steps = 0; steps < PAIR_DISTANCE && ++i < s->token_count; steps++)
        if (token_mark(c, &s->tokens[i]) == mark)
            return i;
    return SIZE_MAX;
}

static void report_gap(struct check_context *c, const struct token *l, const struct token *r, size_t gap,
                       const char *where, enum applicability how)
{
    struct finding *f =
        finding_emit(c, &spacing_rules[SPACING_MISSING], l->off, token_end(r) - l->off,
                     "A space is missing %s: \"%.*s %.*s\".", message_part(c, where), (int)(gap - l->off),
                     c->doc->text + l->off, (int)(token_end(r) - gap), c->doc->text + gap);
    finding_replace(c, f, how, gap, 0, (struct span){" ", 1});
}

/* sagte„Ja“ */
static void before_opening_quote(struct check_context *c, const struct sentence_view *s, size_t i)
{
    const struct token *l = &s->tokens[i - 1], *t = &s->tokens[i];
    bool word = is_word(s, i - 1) && token_letters(c, l) > 1 && c->doc->text[token_end(l) - 1] != '-';
    if (!is_word(s, i + 1) || !(word || is_stop(token_mark(c, l))) || (word && makes_one_word(c, l, t + 1)))
        return;
    report_gap(c, l, t, t->off, MESSAGE("before the quotation mark"), FIX_SAFE);
}

/* Text“und; endings of a word and parts of compounds may be glued to a quotation. */
static void after_closing_quote(struct check_context *c, const struct sentence_view *s, size_t i)
{
    const struct token *l = &s->tokens[i - 1], *t = &s->tokens[i], *r = t + 1;
    bool inner = is_word(s, i - 1) || is_stop(token_mark(c, l));
    if (!inner || find_before(c, s, i, LOW_QUOTE) == SIZE_MAX || token_letters(c, r) < 3 || makes_one_word(c, l, r))
        return;
    if (token_is_function_word(c, r) || (!token_has(r, TOKEN_CAPITAL) && token_verdict(c, r) == VERDICT_KNOWN))
        report_gap(c, l, r, r->off, MESSAGE("after the quotation mark"), FIX_SAFE);
}

/* Brackets that hold several words of a text are no part of the word beside them, and no arguments. */
static bool holds_words(const struct check_context *c, const struct sentence_view *s, size_t open, size_t close)
{
    size_t words = 0;
    bool prose = false;
    for (size_t i = open + 1; i < close && !(prose && words > 1); i++) {
        words += s->tokens[i].cls == TOKEN_WORD && (i == open + 1 || token_has(&s->tokens[i], TOKEN_SPACE_BEFORE));
        prose = prose || token_is_function_word(c, &s->tokens[i]) || token_has(&s->tokens[i], TOKEN_ABBREVIATION);
    }
    return prose && words > 1;
}

static void beside_bracket(struct check_context *c, const struct sentence_view *s, size_t i, uint32_t mark)
{
    const struct token *t = &s->tokens[i];
    if (mark == '(' && token_is_glued(s, i) && is_word(s, i - 1) && token_letters(c, t - 1) > 2 &&
        c->doc->text[token_end(t - 1) - 1] != '-' && token_is_known(c, t - 1) && !token_is_identifier(c, t - 1)) {
        size_t close = find_after(c, s, i, ')');
        if (close != SIZE_MAX && holds_words(c, s, i, close))
            report_gap(c, t - 1, t, t->off, MESSAGE("before the bracket"), FIX_SAFE);
    } else if (mark == ')' && token_is_glued(s, i + 1) && is_word(s, i + 1) &&
               token_verdict(c, t + 1) == VERDICT_KNOWN && token_letters(c, t + 1) > 1) {
        size_t open = find_before(c, s, i, '(');
        if (open != SIZE_MAX && !token_is_glued(s, open) && holds_words(c, s, open, i))
            report_gap(c, t, t + 1, t[1].off, MESSAGE("after the bracket"), FIX_SAFE);
    }
}

void spacing_around_pair(struct check_context *c, const struct sentence_view *s, size_t i)
{
    uint32_t mark = token_mark(c, &s->tokens[i]);
    if (mark == LOW_QUOTE && token_is_glued(s, i))
        before_opening_quote(c, s, i);
    else if ((mark == HIGH_QUOTE || mark == 0x201D) && token_is_glued(s, i) && token_is_glued(s, i + 1) &&
             is_word(s, i + 1))
        after_closing_quote(c, s, i);
    else if (mark == '(' || mark == ')')
        beside_bracket(c, s, i, mark);
}

static void report_extra(struct check_context *c, enum spacing_rule rule, size_t from, size_t to, size_t gap_end,
                         size_t gap, const char *what)
{
    struct finding *f = finding_emit(c, &spacing_rules[rule], from, to - from, "%s", message_part(c, what));
    finding_replace(c, f, FIX_SAFE, gap, gap_end - gap, (struct span){"", 0});
}

static bool same_line(const struct check_context *c, size_t from, size_t to)
{
    return !memchr(c->doc->text + from, '\n', to - from) && !memchr(c->doc->text + from, '\r', to - from);
}

void spacing_before_mark(struct check_context *c, const struct sentence_view *s, size_t i)
{
    uint32_t mark = token_mark(c, &s->tokens[i]);
    if (!is_stop(mark) || i == 0 || token_is_glued(s, i))
        return;
    const struct token *l = &s->tokens[i - 1], *t = &s->tokens[i];
    uint32_t before = token_mark(c, l);
    size_t end = token_end(t);
    if (mark == '.' && end + 1 < c->doc->text_len && memcmp(c->doc->text + end, " .", 2) == 0)
        return; /* "Vorwort . . . . 3" */
    bool text_before =
        l->cls == TOKEN_WORD || l->cls == TOKEN_NUMBER || before == ')' || before == HIGH_QUOTE || before == 0x201D;
    bool glued_after = token_is_glued(s, i + 1);
    if (!text_before || !same_line(c, token_end(l), t->off))
        return;
    if (glued_after && !(mark != '.' && mark != ':' && is_word(s, i + 1) && token_letters(c, t + 1) > 1))
        return; /* ".NET", ":)", ",5", "?!" */
    bool mentioned = mark != ',' && mark != ';' && is_word(s, i + 1) && !token_has(t + 1, TOKEN_CAPITAL);
    if (mentioned && !glued_after && mark != ':')
        return; /* "die Zeichen ? oder *" */
    if ((mark == ':' && l->cls == TOKEN_NUMBER) || (mark == ';' && i > 1 && token_mark(c, l - 1) == '&'))
        return; /* "2 : 1"; "& quot ;" is another check's */
    struct finding *f = finding_emit(c, &spacing_rules[SPACING_BEFORE_PUNCTUATION], token_end(l),
                                     token_end(t) - token_end(l), "No space before \"%c\" in German.", (int)mark);
    struct text_edit edits[] = {{token_end(l), t->off - token_end(l), {"", 0}}, {token_end(t), 0, {" ", 1}}};
    finding_add_fix(c, f, FIX_SAFE, edits, glued_after ? 2 : 1);
}

void spacing_inside_pair(struct check_context *c, const struct sentence_view *s, size_t i)
{
    uint32_t mark = token_mark(c, &s->tokens[i]);
    const struct token *t = &s->tokens[i];
    bool space_after = i + 1 < s->token_count && !token_is_glued(s, i + 1) && same_line(c, token_end(t), t[1].off);
    bool space_before = i > 0 && !token_is_glued(s, i) && same_line(c, token_end(t - 1), t->off);
    bool open = (mark == '(' && find_after(c, s, i, ')') != SIZE_MAX) ||
                (mark == LOW_QUOTE && find_after(c, s, i, HIGH_QUOTE) != SIZE_MAX);
    bool close = (mark == ')' && find_before(c, s, i, '(') != SIZE_MAX) ||
                 (mark == HIGH_QUOTE && !token_is_glued(s, i + 1) && find_before(c, s, i, LOW_QUOTE) != SIZE_MAX);
    if (open && space_after && is_word(s, i + 1))
        report_extra(c, SPACING_INSIDE_BRACKETS, t->off, t[1].off, t[1].off, token_end(t),
                     mark == '(' ? MESSAGE("No space after the opening bracket.")
                                 : MESSAGE("No space after the opening quotation mark."));
    else if (close && space_before && (is_word(s, i - 1) || is_stop(token_mark(c, t - 1))))
        report_extra(c, SPACING_INSIDE_BRACKETS, token_end(t - 1), token_end(t), t->off, token_end(t - 1),
                     mark == ')' ? MESSAGE("No space before the closing bracket.")
                                 : MESSAGE("No space before the closing quotation mark."));
}
