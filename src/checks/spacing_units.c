/* Spaces inside abbreviations of several words, and between number and unit. */
#include "checks/spacing.h"

#include "base/utf8.h"

enum { ABBREVIATION_EDITS_MAX = 500 };

static const char *const abbreviations[] = {"z.B.",  "d.h.", "u.a.",   "i.d.R.",  "z.T.",   "o.ä.",   "u.ä.",   "o.Ä.",
                                            "u.Ä.",  "u.U.", "u.v.m.", "u.v.a.",  "v.a.",   "s.o.",   "s.u.",   "m.E.",
                                            "z.Zt.", "i.A.", "i.V.",   "i.Allg.", "n.Chr.", "v.Chr.", "a.a.O.", NULL};

/* The abbreviation that stands at `at` on its own, in either case of its first letter. */
static const char *abbreviation_at(const char *text, size_t len)
{
    for (size_t i = 0; abbreviations[i]; i++) {
        size_t n = strlen(abbreviations[i]), size;
        if (n > len || (text[0] | 0x20) != abbreviations[i][0] || memcmp(text + 1, abbreviations[i] + 1, n - 1) != 0)
            continue;
        if (n == len || !utf8_is_letter(utf8_decode(text + n, len - n, &size)))
            return abbreviations[i];
    }
    return NULL;
}

void spacing_note_abbreviation(struct spacing_abbreviations *st, const struct check_context *c,
                               const struct sentence_view *s, size_t i)
{
    const struct token *t = &s->tokens[i];
    size_t end = (size_t)s->sentence->off + s->sentence->len;
    const char *abbreviation = abbreviation_at(c->doc->text + t->off, end - t->off);
    if (!abbreviation)
        return;
    size_t len = strlen(abbreviation);
    if (st->count++ == 0) {
        st->first_off = t->off;
        st->first_len = len;
    }
    for (size_t k = 0; k + 1 < len && st->edits.len < ABBREVIATION_EDITS_MAX; k++) {
        if (abbreviation[k] == '.')
            vec_push(&st->edits, (struct text_edit){t->off + k + 1, 0, {" ", 1}});
    }
}

void spacing_report_abbreviations(struct check_context *c, struct spacing_abbreviations *st)
{
    int len = (int)st->first_len;
    if (st->count > 0) {
        const char *text = c->doc->text + st->first_off;
        struct finding *f = finding_emit(
            c, &spacing_rules[SPACING_ABBREVIATION], st->first_off, st->first_len,
            st->count > 1
                ? "The parts of \"%.*s\" are words: they want a space between them; the text has more of the kind."
                : "The parts of \"%.*s\" are words: they want a space between them.",
            len, text);
        finding_add_fix(c, f, FIX_SAFE, st->edits.items, st->edits.len);
    }
    vec_release(&st->edits);
}

/* Whole words only: "10km" and "5%" are common in informal text and harm nobody. */
static const char units[] =
    " euro dollar cent franken pfund prozent uhr meter metern kilometer kilometern zentimeter millimeter "
    "liter gramm kilogramm kilo tonnen jahre jahren monate monaten wochen tage tagen stunden minuten "
    "sekunden millionen milliarden grad watt kilowatt megawatt personen menschen ";

void spacing_number_unit(struct check_context *c, const struct sentence_view *s, size_t i)
{
    const struct token *t = &s->tokens[i];
    struct span word = token_span(c, t);
    size_t digits = 0;
    while (digits < word.len &&
           ((word.ptr[digits] >= '0' && word.ptr[digits] <= '9') || memchr(".,", word.ptr[digits], 2)))
        digits++;
    struct token unit = *t;
    unit.off += (uint32_t)digits;
    unit.len -= (uint32_t)digits;
    unit.form = TOKEN_NO_FORM;
    bool capital = digits < word.len && word.ptr[digits] >= 'A' && word.ptr[digits] <= 'Z';
    if (digits == 0 || digits == word.len || !capital || !token_listed(c, &unit, units))
        return;
    struct finding *f = finding_emit(c, &spacing_rules[SPACING_NUMBER_UNIT], t->off, t->len,
                                     "A space belongs between \"%.*s\" and \"%.*s\".", (int)digits, word.ptr,
                                     (int)unit.len, word.ptr + digits);
    finding_replace(c, f, FIX_SAFE, unit.off, 0, (struct span){" ", 1});
}
