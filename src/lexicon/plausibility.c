#include <string.h>

#include "lexicon/lexicon_file.h"

enum { LETTER_BORDER, LETTER_A, LETTER_OTHER = TRIGRAM_LETTERS - 1, LETTERS_MAX = LEXICON_FORM_MAX + 4 };

/* The letter that starts at s; *size gets its bytes. */
static uint8_t letter_at(const char *s, size_t len, size_t *size)
{
    static const char *const german[] = {"\xC3\xA4", "\xC3\xB6", "\xC3\xBC"};
    unsigned char c = (unsigned char)s[0];
    *size = c < 0xC0 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
    if (c >= 'a' && c <= 'z')
        return (uint8_t)(LETTER_A + c - 'a');
    for (uint8_t i = 0; i < 3 && len >= 2; i++)
        if (memcmp(s, german[i], 2) == 0)
            return (uint8_t)(LETTER_A + 26 + i);
    return LETTER_OTHER;
}

size_t trigram_letters(const char *word, size_t len, uint8_t *out, size_t max)
{
    char folded[2 * LEXICON_FORM_MAX];
    size_t n = 0, size, count = lexicon_fold(word, len, folded, sizeof(folded));
    if (count == 0 || count + 3 > max)
        return 0;
    out[n++] = LETTER_BORDER;
    out[n++] = LETTER_BORDER;
    for (size_t i = 0; i < count; i += size)
        out[n++] = letter_at(folded + i, count - i, &size);
    out[n++] = LETTER_BORDER;
    return n;
}

double lexicon_plausibility(const struct lexicon *lex, const char *word, size_t len)
{
    uint8_t letters[LETTERS_MAX];
    size_t n = trigram_letters(word, len, letters, sizeof(letters));
    double sum = 0;
    if (n < 4)
        return 0;
    for (size_t i = 0; i + 2 < n; i++)
        sum -= lex->trigrams[trigram_index(letters + i)] / 20.0;
    return sum / (double)(n - 2);
}

double lexicon_surprise(const struct lexicon *lex, const char *word, size_t len)
{
    uint8_t letters[LETTERS_MAX];
    size_t n = trigram_letters(word, len, letters, sizeof(letters));
    return n < 4 ? 0 : -lexicon_plausibility(lex, word, len) * (double)(n - 2);
}
