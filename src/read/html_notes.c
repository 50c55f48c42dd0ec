#include "read/html_notes.h"

#include "base/ascii.h"
#include "base/utf8.h"

/* From this many letters on a word is no unit and no variable: "km", "mol". */
enum { WORD_MIN = 4 };

/* "1", "12)", "(3)" */
static bool is_number(struct span s)
{
    s.ptr += span_starts(s, "(");
    s.len -= span_starts(s, "(");
    s.len -= span_ends(s, ")");
    return (s.len == 1 || s.len == 2) && is_digit(s.ptr[0]) && is_digit(s.ptr[s.len - 1]);
}

/* The last character is no letter and no figure, or ends a word of some length. */
static bool has_no_powers(struct span before)
{
    size_t letters = 0, size;
    while (before.len > 0 && letters < WORD_MIN) {
        uint32_t last = utf8_decode_before(before.ptr, before.len, &size);
        if (!utf8_is_letter(last))
            return letters == 0 && !utf8_is_digit(last) && last != ')' && last != ']';
        before.len -= size;
        letters++;
    }
    return letters == WORD_MIN;
}

bool html_is_note_mark(struct span inner, struct span before)
{
    return memmem(inner.ptr, inner.len, "<a", 2) || span_starts(inner, "[") || span_starts(inner, "*") ||
           span_starts(inner, "\xE2\x80\xA0") || (is_number(inner) && has_no_powers(before));
}
