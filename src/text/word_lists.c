#include "text/word_lists.h"

#include "base/utf8.h"

/* " word ", or nothing when it is too long. */
static size_t between_blanks(struct span word, char *out)
{
    size_t n = 0;
    out[n++] = ' ';
    for (size_t i = 0, size; i < word.len; i += size) {
        if (n + 5 > LISTED_BYTES)
            return 0;
        n += utf8_encode(utf8_lower(utf8_decode(word.ptr + i, word.len - i, &size)), out + n);
    }
    out[n++] = ' ';
    return n;
}

bool word_in(struct span word, const char *list)
{
    char asked[LISTED_BYTES];
    size_t n = between_blanks(word, asked), left = strlen(list);
    if (n < 3)
        return false;
    for (const char *at = list; left >= n; at++, left--) {
        const char *next = memchr(at, ' ', left - n + 1);
        if (!next)
            return false;
        left -= (size_t)(next - at);
        at = next;
        if (memcmp(at, asked, n) == 0)
            return true;
    }
    return false;
}
