#include "text/word_lists.h"

#include "base/utf8.h"

enum { LETTER_BYTES = 4 };

/* The bytes of the letter in lower case, and how many it takes in the word. */
static inline size_t lower_letter(struct span word, char out[LETTER_BYTES], size_t *size)
{
    unsigned char c = (unsigned char)word.ptr[0];
    if (c >= 0x80)
        return utf8_encode(utf8_lower(utf8_decode(word.ptr, word.len, size)), out);
    *size = 1;
    out[0] = (char)utf8_lower(c);
    return 1;
}

static struct span behind(struct span word, size_t size)
{
    return (struct span){word.ptr + size, word.len - size};
}

/* Whether the word in lower case stands at a place of a list, to its end. */
static bool stands_at(const char *at, struct span word)
{
    char letter[LETTER_BYTES];
    for (size_t size; word.len > 0; word = behind(word, size)) {
        size_t n = lower_letter(word, letter, &size);
        if (strncmp(at, letter, n) != 0 || letter[0] == '\0')
            return false;
        at += n;
    }
    return *at == ' ';
}

/* The same for a word behind its first letter, which alone may be a capital. */
static bool ends_at(const char *at, struct span rest)
{
    return strncmp(at, rest.ptr, rest.len) == 0 && !memchr(rest.ptr, '\0', rest.len) && at[rest.len] == ' ';
}

/* Most words are in no list, so the first letter is looked for before anything is put into lower case. */
static bool find(struct span word, const char *list, bool any_capitals)
{
    char first[LETTER_BYTES];
    size_t size;
    if (word.len == 0 || word.len > LISTED_BYTES)
        return false;
    size_t n = lower_letter(word, first, &size);
    if (first[0] == '\0')
        return false;
    for (const char *at = strchr(list + 1, first[0]); at; at = strchr(at + 1, first[0]))
        if (at[-1] == ' ' &&
            (any_capitals ? stands_at(at, word) : strncmp(at, first, n) == 0 && ends_at(at + n, behind(word, size))))
            return true;
    return false;
}

bool word_in(struct span word, const char *list)
{
    return find(word, list, true);
}

bool word_in_as_written(struct span word, const char *list)
{
    return find(word, list, false);
}
