/* Letters with marks: marks that lost their letter, and texts that write "ü" in two ways. */
#include <stdlib.h>

#include "base/utf8.h"
#include "checks/encoding.h"

enum { PLACES_MAX = 500 };

struct encoding_forms {
    size_t composed, decomposed, first_composed;
    VEC_OF(uint32_t) places; /* offsets of the first letters that have a mark behind them */
};

struct encoding_forms *encoding_forms_new(void)
{
    return xcalloc(1, sizeof(struct encoding_forms));
}

void encoding_forms_free(struct encoding_forms *forms)
{
    vec_release(&forms->places);
    free(forms);
}

bool encoding_is_combining(uint32_t cp)
{
    return cp >= 0x300 && cp <= 0x36F;
}

/* The letter at `at` and the mark behind it, as one character; empty when there is none. */
static size_t compose(const char *text, size_t at, size_t end, struct buf *out)
{
    size_t letter, mark;
    utf8_decode(text + at, end - at, &letter);
    if (at + letter >= end || !encoding_is_combining(utf8_decode(text + at + letter, end - at - letter, &mark)))
        return 0;
    utf8_add_composed(out, text + at, letter + mark);
    return utf8_count(out->data, out->len) == 1 ? letter + mark : 0;
}

void encoding_mark(struct check_context *c, struct encoding_forms *forms, size_t from, size_t at, size_t end)
{
    size_t size;
    uint32_t before = at > from ? utf8_decode_before(c->doc->text, at, &size) : ' ';
    struct buf composed = BUF_EMPTY;
    if (before == ' ' || before == '\n') {
        finding_emit(c, &encoding_rules[ENCODING_LONE_MARK], at, 2, "A combining mark without a letter before it.");
    } else if (utf8_is_letter(before) && compose(c->doc->text, at - size, end, &composed)) {
        forms->decomposed++;
        if (forms->places.len < PLACES_MAX)
            vec_push(&forms->places, (uint32_t)(at - size));
    }
    buf_release(&composed);
}

/* "f¨ur": TeX and old PDFs set the dots beside their letter. */
void encoding_dots(struct check_context *c, size_t at, size_t end)
{
    static const char letters[] = "aouAOU", *const umlauts[] = {"ä", "ö", "ü", "Ä", "Ö", "Ü"};
    const char *letter = at + 2 < end ? memchr(letters, c->doc->text[at + 2], 6) : NULL;
    if (!letter)
        return;
    const char *umlaut = umlauts[letter - letters];
    struct finding *f =
        finding_emit(c, &encoding_rules[ENCODING_LONE_MARK], at, 3, "Umlaut dots beside their letter: \"%s\".", umlaut);
    finding_replace(c, f, FIX_SAFE, at, 3, span_of(umlaut));
}

void encoding_count_composed(struct encoding_forms *forms, uint32_t cp, size_t at)
{
    bool has_mark = cp >= 0xC0 && cp <= 0x17E &&
                    !memchr("\xC6\xD0\xD7\xD8\xDE\xDF\xE6\xF0\xF7\xF8\xFE", (int)(cp & 0xFF), cp < 0x100 ? 11 : 0);
    if (has_mark && forms->composed++ == 0)
        forms->first_composed = at;
}

void encoding_forms_report(struct check_context *c, const struct encoding_forms *forms)
{
    if (forms->composed == 0 || forms->decomposed == 0)
        return;
    bool mostly_composed = forms->composed >= forms->decomposed;
    size_t size, at = mostly_composed ? forms->places.items[0] : forms->first_composed, end = c->doc->text_len;
    struct stretch s = encoding_word_around(c, (struct stretch){at, at + 1}, 0, end);
    if (!mostly_composed) {
        utf8_decode(c->doc->text + at, end - at, &size);
        s = encoding_word_around(c, (struct stretch){at, at + size}, 0, end);
    }
    struct finding *f =
        finding_emit(c, &encoding_rules[ENCODING_MIXED_FORMS], s.off, s.end - s.off,
                     "The text writes %zu letters with marks as one character and %zu as two; this is the first that "
                     "is written like the fewer.",
                     forms->composed, forms->decomposed);
    struct text_edit *edits = arena_alloc(c->scratch, forms->places.len * sizeof(*edits));
    for (size_t i = 0; i < forms->places.len; i++) {
        struct buf composed = BUF_EMPTY;
        size_t len = compose(c->doc->text, forms->places.items[i], end, &composed);
        edits[i] = (struct text_edit){forms->places.items[i], len, arena_span(c->scratch, buf_span(&composed))};
        buf_release(&composed);
    }
    finding_add_fix(c, f, FIX_SAFE, edits, forms->places.len);
}
