/* Spaces that are missing behind punctuation marks and abbreviations. */
#include "checks/spacing.h"

#include "base/utf8.h"

/* Last labels of names with a full stop inside: "Booking.Com", "Node.Js", "Spiegel.Online". */
static const char name_endings[] =
    " com de net org at ch eu js tv io info online media digital live news club shop app ai ";

/* Top-level domains that are German words: "bahn.jetzt", "urlaub.reisen". */
static const char word_domains[] =
    " jetzt reise reisen haus kaufen schule gratis land zone ski bayern tirol wien team club fun "
    "live blog shop news info online media digital immo auto bike bar cafe hotel restaurant sport ";

/* What stands behind the last full stop of a report. */
static const char agencies[] = " dpa afp apa sid epd kna reuters ";

/* Marks that show code or an address, not prose, when they touch the words. A slash does only beside a full stop. */
static bool is_code_mark(const struct check_context *c, const struct token *t)
{
    uint32_t cp = token_mark(c, t);
    return cp && cp < 0x80 && strchr("\\_=<>@#$|~^{}[]+&", (int)cp);
}

static bool is_slash(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    return i < s->token_count && token_mark(c, &s->tokens[i]) == '/';
}

static bool touches_code(const struct check_context *c, const struct sentence_view *s, size_t left, size_t right)
{
    bool before = token_is_glued(s, left) && is_code_mark(c, &s->tokens[left - 1]);
    bool after = token_is_glued(s, right + 1) &&
                 (is_code_mark(c, &s->tokens[right + 1]) || token_mark(c, &s->tokens[right + 1]) == '(');
    return before || after;
}

/* "System.Windows.Forms", "Das.Ist.Gut", "wort.de/Der": full stops that join on purpose. */
static bool is_chain(const struct check_context *c, const struct sentence_view *s, size_t left, size_t right)
{
    bool before = token_is_glued(s, left) && (token_mark(c, &s->tokens[left - 1]) == '.' || is_slash(c, s, left - 1));
    bool after =
        token_is_glued(s, right + 1) &&
        (is_slash(c, s, right + 1) || (token_mark(c, &s->tokens[right + 1]) == '.' && token_is_glued(s, right + 2) &&
                                       s->tokens[right + 2].cls == TOKEN_WORD));
    return before || after;
}

/* How sure a fault is. */
enum certainty { NO_FAULT, LIKELY, SURE };

static enum certainty after_stop_capital(const struct check_context *c, const struct token *l, const struct token *r)
{
    bool known_left = token_is_known(c, l), known_right = token_is_known(c, r);
    bool lower_left = !token_has(l, TOKEN_CAPITAL);
    if (token_listed(c, r, name_endings))
        return NO_FAULT;
    if (token_has(r, TOKEN_ALL_CAPITAL))
        return known_left && lower_left ? LIKELY : NO_FAULT;
    if (token_is_function_word(c, r))
        return SURE;
    if (token_is_identifier(c, l)) /* "README.Debian", "ScriptForge.String" */
        return NO_FAULT;
    if (known_left && (known_right || lower_left))
        return SURE;
    return known_left || known_right ? LIKELY : NO_FAULT;
}

static enum certainty after_stop_lower(const struct check_context *c, const struct token *l, const struct token *r)
{
    size_t letters = token_letters(c, r);
    if (letters < 3 || token_has(l, TOKEN_ALL_CAPITAL) || token_listed(c, r, word_domains))
        return NO_FAULT;
    if (token_is_function_word(c, r) || token_listed(c, r, agencies))
        return token_verdict(c, l) == VERDICT_KNOWN ? SURE : LIKELY;
    bool words = token_is_known(c, l) && token_is_known(c, r);
    if (!words || letters < 4 || token_has(l, TOKEN_CAPITAL) || token_has(r, TOKEN_HAS_HYPHEN))
        return NO_FAULT;
    struct span word = token_span(c, r);
    return lexicon_bits(c, word.ptr, word.len) & LEX_ENGLISH ? NO_FAULT : LIKELY; /* "sources.list" */
}

static enum certainty between_words(const struct check_context *c, uint32_t mark, const struct token *l,
                                    const struct token *r)
{
    size_t left = token_letters(c, l), right = token_letters(c, r);
    if (left < 2 || right < 2)
        return NO_FAULT;
    if (mark == '.')
        return token_has(r, TOKEN_CAPITAL) ? after_stop_capital(c, l, r) : after_stop_lower(c, l, r);
    bool known_left = token_is_known(c, l), known_right = token_is_known(c, r);
    if (mark == ':')
        return right > 2 && known_left && token_has(r, TOKEN_CAPITAL) && token_is_function_word(c, r) ? SURE : NO_FAULT;
    if (mark == ';') /* lists of values have no prose on either side: "WAHR;FALSCH" */
        return (known_left || known_right) && !(token_has(l, TOKEN_CAPITAL) && token_has(r, TOKEN_CAPITAL)) ? SURE
                                                                                                            : NO_FAULT;
    if (mark == ',' && token_is_english(c, l) && token_is_english(c, r))
        return NO_FAULT;
    if (mark == ',')
        return (left > 2 && right > 2) || (known_left && known_right) ? SURE : NO_FAULT;
    return known_right || (known_left && token_has(r, TOKEN_CAPITAL)) ? SURE : NO_FAULT;
}

/* Behind a number, a closing quotation mark or bracket, "%": the word on the right decides. */
static enum certainty behind_other(const struct check_context *c, uint32_t mark, const struct token *l,
                                   const struct token *r)
{
    uint32_t cp = token_mark(c, l);
    bool closing =
        cp == 0x201C || cp == 0x201D || cp == '"' || cp == ')' || cp == '%' || cp == 0x20AC || cp == 0xAB || cp == 0xBB;
    bool number = l->cls == TOKEN_NUMBER && l->len <= 5;
    if ((!closing && !number) || mark == ':' || token_letters(c, r) < 3 || token_verdict(c, r) != VERDICT_KNOWN)
        return NO_FAULT;
    if (mark == '.')
        return token_has(r, TOKEN_CAPITAL) && !token_has(r, TOKEN_ALL_CAPITAL) && !token_listed(c, r, name_endings)
                   ? SURE
                   : NO_FAULT;
    return token_is_function_word(c, r) || closing ? SURE : NO_FAULT;
}

static const char stops[] = ".,;:!?";
static const char *const stop_names[] = {MESSAGE("full stop"),        MESSAGE("comma"),
                                         MESSAGE("semicolon"),        MESSAGE("colon"),
                                         MESSAGE("exclamation mark"), MESSAGE("question mark")};

/* Reports text[off, end) with a space to be inserted at `gap`. */
static struct finding *report(struct check_context *c, size_t off, size_t end, size_t gap, const char *after,
                              enum certainty how)
{
    const char *text = c->doc->text + off;
    struct finding *f = finding_emit(c, &spacing_rules[SPACING_MISSING], off, end - off,
                                     "A space is missing after the %s: \"%.*s %.*s\".", message_part(c, after),
                                     (int)(gap - off), text, (int)(end - gap), c->doc->text + gap);
    finding_replace(c, f, how == SURE ? FIX_SAFE : FIX_UNSAFE, gap, 0, (struct span){" ", 1});
    return f;
}

/* "bzw.die", "Dr.Müller"; abbreviations of one letter keep together in many names and are another rule's. */
static void after_abbreviation(struct check_context *c, const struct sentence_view *s, size_t i)
{
    const struct token *t = &s->tokens[i], *next = t + 1;
    bool word = next->cls == TOKEN_WORD && token_letters(c, next) > 1 && !token_has(next, TOKEN_HAS_DIGIT);
    if (!word || token_letters(c, t) < 2 || memchr(c->doc->text + t->off, '.', t->len - 1u) || token_is_glued(s, i))
        return;
    bool lower = !token_has(next, TOKEN_CAPITAL);
    bool name = token_has(next, TOKEN_ALL_CAPITAL) && token_has(t, TOKEN_CAPITAL); /* "Co.KG" */
    if (touches_code(c, s, i, i + 1) || name || token_listed(c, next, name_endings) ||
        (lower && token_verdict(c, next) != VERDICT_KNOWN && !token_has(next, TOKEN_ABBREVIATION)))
        return;
    struct finding *f = report(c, t->off, token_end(next), next->off, MESSAGE("abbreviation"), SURE);
    if (f && !lower)
        finding_soften(f, SEVERITY_MINOR);
}

/* Inside the brackets of a function: "ZINS(Werte;Zeitraum)". */
static bool is_in_call(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    enum { REACH = 20 };
    for (size_t k = 1; k <= REACH && k < i; k++) {
        uint32_t mark = token_mark(c, &s->tokens[i - k]);
        if (mark == '(')
            return token_is_glued(s, i - k) && s->tokens[i - k - 1].cls == TOKEN_WORD;
    }
    return false;
}

/* "pdf;ps;dvi;": three and more of a mark without any blank are a list for a program. */
static bool is_in_list(const struct check_context *c, const struct sentence_view *s, size_t i, uint32_t mark)
{
    enum { REACH = 40, MARKS_MIN = 3 };
    size_t marks = 1;
    for (size_t k = i; k > 0 && i - k < REACH && token_is_glued(s, k); k--)
        marks += token_mark(c, &s->tokens[k - 1]) == mark;
    for (size_t k = i + 1; k < s->token_count && k - i < REACH && token_is_glued(s, k); k++)
        marks += token_mark(c, &s->tokens[k]) == mark;
    return (mark == ',' || mark == ';') && marks >= MARKS_MIN;
}

void spacing_after_mark(struct check_context *c, const struct sentence_view *s, size_t i)
{
    const struct token *t = &s->tokens[i], *l = t - 1, *r = t + 1;
    if (!token_is_glued(s, i + 1))
        return;
    if (token_has(t, TOKEN_ABBREVIATION)) {
        after_abbreviation(c, s, i);
        return;
    }
    uint32_t mark = token_mark(c, t);
    const char *stop = mark && mark < 0x80 ? strchr(stops, (int)mark) : NULL;
    if (!token_is_glued(s, i) || !stop || r->cls != TOKEN_WORD || token_has(r, TOKEN_HAS_DIGIT) ||
        touches_code(c, s, i - 1, i + 1))
        return;
    bool word = l->cls == TOKEN_WORD && utf8_is_letter(utf8_decode_before(c->doc->text, token_end(l), &(size_t){0}));
    if ((mark == '.' && is_chain(c, s, i - 1, i + 1)) || is_in_call(c, s, i) || is_in_list(c, s, i, mark))
        return;
    enum certainty how = word ? between_words(c, mark, l, r) : behind_other(c, mark, l, r);
    if (how != NO_FAULT)
        report(c, l->off, token_end(r), r->off, stop_names[stop - stops], how);
}
