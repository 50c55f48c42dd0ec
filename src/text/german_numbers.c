#include "text/german_numbers.h"

#include <string.h>

#include "lang/number_words.h"

/* A German number in one word, "zweiundzwanzig", "dreitausend", from its beginning on; how many bytes it takes. */
static size_t german_number(struct span word, double *value)
{
    double total = 0, current = 0, last = -1;
    size_t at = 0;
    for (size_t best; at < word.len; at += best) {
        const struct number_word *w = number_words_of("de"), *longest = NULL;
        best = 0;
        for (; w->word; w++) {
            if (w->word[0] != word.ptr[at])
                continue;
            size_t len = strlen(w->word);
            bool counts = w->kind == NUMBER_WORD_UNIT || w->kind == NUMBER_WORD_SCALE || w->kind == NUMBER_WORD_HUNDRED;
            if (counts && len > best && at + len <= word.len && memcmp(word.ptr + at, w->word, len) == 0) {
                best = len;
                longest = w;
            }
        }
        if (longest && longest->kind == NUMBER_WORD_UNIT) {
            current += longest->value;
            last = longest->value;
        } else if (longest && longest->kind == NUMBER_WORD_HUNDRED) {
            current = (current > 0 ? current : 1) * 100;
        } else if (longest) {
            total += (current > 0 ? current : 1) * longest->value;
            current = 0;
        } else if (last >= 0 && at + 3 < word.len && memcmp(word.ptr + at, "und", 3) == 0) {
            best = 3;
        } else {
            break;
        }
    }
    *value = total + current;
    return last >= 0 || total + current > 0 ? at : 0;
}

/* "Dreiviertelstunde", "halbjährig", "Viertelmillion": a part of a measure at the beginning; how many bytes it
 * takes, 0 for none. */
static size_t part_at_beginning(struct span word, double *value)
{
    static const struct {
        const char *part;
        double value;
    } parts[] = {{"anderthalb", 1.5}, {"eineinhalb", 1.5}, {"dreiviertel", 0.75}, {"viertel", 0.25}, {"halb", 0.5}};
    static const char *const measures[] = {"stund", "stünd", "jahr", "jähr", "liter", "prozentpunkt"};
    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
        if (!span_starts(word, parts[i].part))
            continue;
        size_t len = strlen(parts[i].part);
        struct span rest = {word.ptr + len, word.len - len};
        *value = parts[i].value * (span_starts(rest, "million") ? 1e6 : 1);
        if (*value > 1e3)
            return len;
        for (size_t k = 0; k < sizeof(measures) / sizeof(measures[0]); k++)
            if (span_starts(rest, measures[k]))
                return len;
    }
    return 0;
}

size_t german_number_at_beginning(struct span word, double *value)
{
    size_t part = part_at_beginning(word, value);
    if (part > 0)
        return part;
    const char *half = word.len ? memmem(word.ptr, word.len, "einhalb", 7) : NULL; /* "zweieinhalb" */
    struct span whole = {word.ptr, half ? (size_t)(half - word.ptr) : word.len};
    size_t len = german_number(whole, value);
    if (half && len == whole.len) {
        *value += 0.5;
        len = word.len;
    }
    return len < 3 || (*value == 1 && len < word.len) ? 0 : len;
}

bool german_number_between_hyphens(struct span word, double *value)
{
    for (const char *hyphen; word.len && (hyphen = memchr(word.ptr, '-', word.len));) {
        word = (struct span){hyphen + 1, word.len - (size_t)(hyphen + 1 - word.ptr)};
        const char *end = memchr(word.ptr, '-', word.len);
        struct span part = {word.ptr, end ? (size_t)(end - word.ptr) : word.len};
        *value = 1;
        if (span_is(part, "eins") || (part.len >= 3 && german_number(part, value) == part.len))
            return true;
    }
    return false;
}
