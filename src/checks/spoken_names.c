#include "checks/source_names.h"
#include "lexicon/lexicon.h"

/* Letters that stand for the same one of another script, the longer ones first. */
static const char *const same_letters[][2] = {
    {"schtsch", "s"}, {"shch", "s"}, {"tsch", "c"}, {"sch", "s"}, {"kh", "h"}, {"ch", "h"}, {"sh", "s"},  {"zh", "z"},
    {"dsch", "z"},    {"dj", "z"},   {"ts", "z"},   {"iy", "i"},  {"ij", "i"}, {"yj", "i"}, {"yi", "i"},  {"ph", "f"},
    {"ou", "u"},      {"ee", "i"},   {"oo", "u"},   {"x", "ks"},  {"w", "v"},  {"ae", "ä"}, {"oe", "ö"},  {"ue", "ü"},
    {"y", "i"},       {"j", "i"},    {"c", "k"},    {"q", "k"},   {"ё", "e"},  {"tz", "z"}, {"zi", "ki"},
};

struct spoken_name name_as_spoken(struct span name)
{
    struct spoken_name spoken = {.len = 0};
    char *out = spoken.bytes;
    char folded[LEXICON_FORM_MAX];
    size_t len = lexicon_fold(name.ptr, name.len, folded, sizeof(folded)), count = 0;
    for (size_t i = 0; i < len && count + 2 < SPOKEN_BYTES;) {
        size_t rows = sizeof(same_letters) / sizeof(same_letters[0]), size;
        size_t k = strchr("rlnmbgfv", folded[i]) ? rows : 0;      /* which no row begins with */
        while (k < rows && (same_letters[k][0][0] != folded[i] || /* most letters are told apart by the first byte */
                            strlen(same_letters[k][0]) > len - i ||
                            memcmp(folded + i, same_letters[k][0], strlen(same_letters[k][0])) != 0))
            k++;
        size = k < rows ? strlen(same_letters[k][0]) : 1;
        const char *put = k < rows ? same_letters[k][1] : folded + i;
        size_t put_len = k < rows ? strlen(put) : 1;
        for (size_t n = 0; n < put_len; n++)
            if (count == 0 || out[count - 1] != put[n]) /* "ss" for "s" */
                out[count++] = put[n];
        i += size;
    }
    spoken.len = count;
    return spoken;
}

bool names_sound_alike(const struct spoken_name *a, const struct spoken_name *b)
{
    return a->len == b->len && memcmp(a->bytes, b->bytes, a->len) == 0;
}
