#include "lexicon/spellings.h"

#include <string.h>

#include "lexicon/lexicon_file.h"

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* The table is sorted by spellings with a capital first letter; the list's own letter stands in the text. */
static char upper(char c)
{
    return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

static bool entry_text(const struct lexicon *lex, uint32_t place, const char **text, size_t *len)
{
    const struct spelling_entry *entry = &lex->spellings[place];
    if (entry->text > lex->spelling_text_size || entry->len == 0 || entry->len > lex->spelling_text_size - entry->text)
        return false;
    *text = lex->spelling_text + entry->text;
    *len = entry->len;
    return true;
}

/* Order of a name and the first `most` bytes of a spelling; a damaged entry sorts last. */
static int compare(const struct lexicon *lex, const char *name, size_t len, uint32_t place, size_t most)
{
    const char *text;
    size_t text_len;
    if (!entry_text(lex, place, &text, &text_len))
        return -1;
    text_len = smaller(text_len, most);
    int first = (unsigned char)upper(name[0]) - (unsigned char)upper(text[0]);
    int order = first != 0 ? first : memcmp(name + 1, text + 1, smaller(len, text_len) - 1);
    return order != 0 ? order : (len > text_len) - (len < text_len);
}

/* The first place whose spelling, cut to `most` bytes, is not before the name. */
static uint32_t lower_bound(const struct lexicon *lex, const char *name, size_t len, size_t most)
{
    uint32_t low = 0, high = lex->spelling_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (compare(lex, name, len, middle, most) > 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t lexicon_spelling_count(const struct lexicon *lex)
{
    return lex->spelling_count;
}

bool lexicon_spelling_at(const struct lexicon *lex, uint32_t place, struct romanisation *out)
{
    const char *text;
    size_t len;
    if (place >= lex->spelling_count || !entry_text(lex, place, &text, &len))
        return false;
    const struct spelling_entry *entry = &lex->spellings[place];
    *out = (struct romanisation){.text = text,
                                 .len = (uint32_t)len,
                                 .place = place,
                                 .group = entry->group,
                                 .rank = entry->rank,
                                 .is_place = entry->is_place != 0};
    return entry->group != 0 && entry->group <= lex->spelling_count;
}

bool lexicon_spelling(const struct lexicon *lex, const char *name, size_t len, struct romanisation *out)
{
    if (len == 0 || len > SPELLING_BYTES_MAX)
        return false;
    uint32_t place = lower_bound(lex, name, len, SPELLING_BYTES_MAX);
    return place < lex->spelling_count && compare(lex, name, len, place, SPELLING_BYTES_MAX) == 0 &&
           lexicon_spelling_at(lex, place, out);
}

bool lexicon_spelling_begins(const struct lexicon *lex, const char *words, size_t len)
{
    char start[SPELLING_BYTES_MAX];
    if (len == 0 || len >= sizeof(start))
        return false;
    memcpy(start, words, len);
    start[len++] = ' ';
    uint32_t place = lower_bound(lex, start, len, len);
    return place < lex->spelling_count && compare(lex, start, len, place, len) == 0;
}
