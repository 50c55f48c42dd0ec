#include "lexicon/distance.h"

#include <stdint.h>
#include <string.h>

#include "base/utf8.h"

enum { LETTERS = 64 };

struct letters {
    uint32_t cp[LETTERS];
    size_t n;
};

static bool spell_out(const char *s, size_t len, struct letters *out)
{
    out->n = utf8_to_points(s, len, out->cp, LETTERS);
    return out->n <= LETTERS;
}

static unsigned least(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

unsigned edit_distance(const char *a, size_t a_len, const char *b, size_t b_len, unsigned limit)
{
    struct letters x, y;
    unsigned rows[3][LETTERS + 1];
    if (!spell_out(a, a_len, &x) || !spell_out(b, b_len, &y))
        return limit + 1;
    if (x.n > y.n + limit || y.n > x.n + limit)
        return limit + 1;
    unsigned *older = rows[0], *above = rows[1], *row = rows[2];
    for (size_t j = 0; j <= y.n; j++)
        above[j] = (unsigned)j;
    for (size_t i = 1; i <= x.n; i++) {
        row[0] = (unsigned)i;
        unsigned best = row[0];
        for (size_t j = 1; j <= y.n; j++) {
            row[j] = least(least(above[j], row[j - 1]) + 1, above[j - 1] + (x.cp[i - 1] != y.cp[j - 1]));
            if (i > 1 && j > 1 && x.cp[i - 1] == y.cp[j - 2] && x.cp[i - 2] == y.cp[j - 1])
                row[j] = least(row[j], older[j - 2] + 1);
            best = least(best, row[j]);
        }
        if (best > limit)
            return limit + 1;
        unsigned *free_row = older;
        older = above;
        above = row;
        row = free_row;
    }
    return least(above[y.n], limit + 1);
}

/* QWERTZ: each letter's row and place; neighbours differ by at most one place within a row or across rows. */
static bool are_neighbours(uint32_t a, uint32_t b)
{
    static const char *const keyboard[] = {"qwertzuiop", "asdfghjkl", "yxcvbnm"};
    int row[2] = {-9, -9}, place[2] = {-9, -9};
    uint32_t keys[2] = {a, b};
    for (int k = 0; k < 2; k++)
        for (int r = 0; r < 3; r++) {
            const char *at = keys[k] && keys[k] < 0x80 ? strchr(keyboard[r], (int)keys[k]) : NULL;
            if (at) {
                row[k] = r;
                place[k] = (int)(at - keyboard[r]);
            }
        }
    int down = row[0] - row[1], across = place[0] - place[1];
    return row[0] >= 0 && row[1] >= 0 && down >= -1 && down <= 1 && across >= -1 && across <= 1;
}

static bool same_without_accent(uint32_t a, uint32_t b)
{
    static const char *const pairs[] = {"äa", "öo", "üu", "éeèeêe", "çc", "ñn", "áaàaâa", "óoòoôo"};
    char key[8];
    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
        for (int turn = 0; turn < 2; turn++) {
            size_t n = utf8_encode(turn ? b : a, key);
            n += utf8_encode(turn ? a : b, key + n);
            key[n] = '\0';
            if (strstr(pairs[i], key))
                return true;
        }
    return false;
}

static double substitution_weight(uint32_t wrong, uint32_t right)
{
    if (utf8_lower(wrong) == utf8_lower(right))
        return 0.3;
    if (same_without_accent(wrong, right))
        return 0.5;
    if (are_neighbours(wrong, right))
        return 0.8;
    bool soft =
        strchr("bdgvszmn", (int)(wrong < 0x80 ? wrong : 'q')) && strchr("ptkfzsnm", (int)(right < 0x80 ? right : 'q'));
    return soft ? 0.85 : 1.0;
}

/* wrong[0..nw) against right[0..nr): what is left when the common beginning and end are taken off. */
static double middle_weight(const uint32_t *wrong, size_t nw, const uint32_t *right, size_t nr, uint32_t before,
                            uint32_t after)
{
    if (nw == 2 && nr == 2 && wrong[0] == right[1] && wrong[1] == right[0])
        return 0.6;
    if (nw == 1 && nr == 1)
        return substitution_weight(wrong[0], right[0]);
    if (nw == 0 && nr == 1)
        return right[0] == before || right[0] == after ? 0.6 : 0.8;
    if (nw == 1 && nr == 0)
        return wrong[0] == before || wrong[0] == after ? 0.65 : 0.95;
    if ((nw == 2 && nr == 1 && right[0] == 0xDF && wrong[0] == 's' && wrong[1] == 's') ||
        (nw == 1 && nr == 2 && wrong[0] == 0xDF && right[0] == 's'))
        return 0.4;
    if (nw == 2 && nr == 1 && wrong[1] == 'e' && same_without_accent(wrong[0], right[0]))
        return 0.4;
    size_t more = nw > nr ? nw : nr;
    return more <= 1 ? 1.0 : 1.0 + 1.4 * (double)(more - 1);
}

double edit_weight(const char *wrong, size_t wrong_len, const char *right, size_t right_len)
{
    struct letters w, r;
    if (!spell_out(wrong, wrong_len, &w) || !spell_out(right, right_len, &r))
        return 9;
    size_t from = 0, tail = 0, shorter = w.n < r.n ? w.n : r.n;
    while (from < shorter && w.cp[from] == r.cp[from])
        from++;
    while (tail < shorter - from && w.cp[w.n - 1 - tail] == r.cp[r.n - 1 - tail])
        tail++;
    if (from == w.n && from == r.n)
        return 0;
    uint32_t before = from ? r.cp[from - 1] : 0, after = tail ? r.cp[r.n - tail] : 0;
    double weight = middle_weight(w.cp + from, w.n - from - tail, r.cp + from, r.n - from - tail, before, after);
    bool only_case = from == 0 && w.n && r.n && utf8_lower(w.cp[0]) == utf8_lower(r.cp[0]);
    if (from == 0 && !only_case)
        weight += 0.4;
    return weight;
}
