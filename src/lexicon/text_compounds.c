#include "lexicon/text_compounds.h"

#include <string.h>

#include "base/utf8.h"
#include "lexicon/knowledge.h"
#include "lexicon/lexicon.h"
#include "lexicon/productive.h"

enum { PART_LETTERS = 3, HEAD_LETTERS = 4, MEANT = 2, USUAL_HEAD = 28 };

/* How often a word that no list has stands in the text, alone or with an ending of the plural or genitive. */
static uint32_t count_in_text(const struct judgement *j, const char *word, size_t len)
{
    static const char *const endings[] = {"", "s", "n", "e", "en"};
    char form[WORD_BYTES + 4];
    uint32_t count = 0;
    if (len + 4 > WORD_BYTES)
        return 0;
    memcpy(form, word, len);
    for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); i++) {
        size_t n = strlen(endings[i]);
        memcpy(form + len, endings[i], n);
        if (!(lexicon_listed_flags(j->v->knowledge->lexicon, form, len + n) & LEX_GERMAN))
            count += vocabulary_occurrences(j->v, form, len + n);
        else if (n == 0)
            return 0;
    }
    return count;
}

static bool is_head(const struct judgement *j, size_t at)
{
    char head[WORD_BYTES];
    const struct lexicon *lex = j->v->knowledge->lexicon;
    size_t n = utf8_count(j->clean + at, j->len - at) >= HEAD_LETTERS
                   ? word_recase(j->clean + at, j->len - at, true, head)
                   : 0;
    return n && lexicon_has_reading(lex, head, n, POS_NOUN, 0) && lexicon_frequency(lex, head, n) >= USUAL_HEAD;
}

/* "Oger|jäger", "Widelands|server", "Draken|s|schlucht": `at` ends the word of the text. */
static bool begins_with_text_word(const struct judgement *j, size_t at)
{
    if (count_in_text(j, j->clean, at) < MEANT)
        return false;
    bool linked = j->clean[at] == 's' || j->clean[at] == 'n';
    return is_head(j, at) || (linked && is_head(j, at + 1));
}

/* "Himmels|draken" */
static bool ends_with_text_word(const struct judgement *j, size_t at)
{
    char head[WORD_BYTES];
    size_t n = word_recase(j->clean + at, j->len - at, true, head);
    return n && productive_is_modifier(j->v->knowledge, j->clean, at) &&
           vocabulary_occurrences(j->v, head, n) >= MEANT && count_in_text(j, head, n) >= MEANT;
}

bool is_compound_of_text(const struct judgement *j)
{
    if (!j->capital || j->letters < PART_LETTERS + HEAD_LETTERS)
        return false;
    for (size_t at = PART_LETTERS; at + PART_LETTERS < j->len; at++)
        if (((unsigned char)j->clean[at] & 0xC0) != 0x80 &&
            (begins_with_text_word(j, at) || ends_with_text_word(j, at)))
            return true;
    return false;
}
