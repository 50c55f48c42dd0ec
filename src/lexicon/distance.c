#include "lexicon/distance.h"

#include <math.h>
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
    if (same_without_accent(wrong, right)) /* fingers lose accents; they seldom add one */
        return wrong < 0x80 ? 0.5 : 0.8;
    if ((wrong == 'l' && right == 'I') || (wrong == 'I' && right == 'l') || (wrong == '1' && right == 'l'))
        return 0.5;
    if (are_neighbours(wrong, right))
        return 0.8;
    bool soft =
        strchr("bdgvszmn", (int)(wrong < 0x80 ? wrong : 'q')) && strchr("ptkfzsnm", (int)(right < 0x80 ? right : 'q'));
    return soft ? 0.85 : 1.0;
}

/* Letters of one word beside those of the other: what scanners take for each other, what keyboards lack. */
static const struct {
    uint32_t wrong[2], right[2]; /* 0 ends them */
    double weight;
} groups[] = {
    {{'s', 's'}, {0xDF, 0}, 0.4}, {{0xDF, 0}, {'s', 's'}, 0.4}, {{'a', 'e'}, {0xE4, 0}, 0.4},
    {{'o', 'e'}, {0xF6, 0}, 0.4}, {{'u', 'e'}, {0xFC, 0}, 0.4}, {{'A', 'e'}, {0xC4, 0}, 0.4},
    {{'O', 'e'}, {0xD6, 0}, 0.4}, {{'U', 'e'}, {0xDC, 0}, 0.4}, {{'r', 'n'}, {'m', 0}, 0.7},
    {{'m', 0}, {'r', 'n'}, 0.7},  {{'c', 'l'}, {'d', 0}, 0.9},  {{'v', 'v'}, {'w', 0}, 0.8},
};

static bool starts_with(const struct letters *l, size_t at, size_t end, const uint32_t group[2], size_t *size)
{
    *size = group[1] ? 2 : 1;
    return at + *size <= end && l->cp[at] == group[0] && (*size == 1 || l->cp[at + 1] == group[1]);
}

/* Two slips in one word are rarer than each by itself. */
#define FURTHER_EDIT 0.4
#define FIRST_LETTER 0.4
#define FAR 9.0

/* The part of two words in which they differ: from `from` on, to each word's own end. */
struct middle {
    const struct letters *wrong, *right;
    size_t from, wrong_end, right_end;
};

static double first_letter(size_t i, size_t j)
{
    return i == 0 && j == 0 ? FIRST_LETTER : 0;
}

/* A letter too few in the wrong word, or too many: easily so where it is doubled. */
static double single_weight(const struct letters *l, size_t at, double doubled, double other)
{
    bool twice = (at > 0 && l->cp[at - 1] == l->cp[at]) || (at + 1 < l->n && l->cp[at + 1] == l->cp[at]);
    return twice ? doubled : other;
}

static double smaller(double a, double b)
{
    return a < b ? a : b;
}

/* The lightest way from the places i and j to the ends; rows of the table behind them are known. */
static double cell(const struct middle *m, size_t i, size_t j, double table[LETTERS + 1][LETTERS + 1])
{
    const struct letters *w = m->wrong, *r = m->right;
    bool wrong_left = i < m->wrong_end, right_left = j < m->right_end;
    double best = FAR, extra = FURTHER_EDIT + first_letter(i, j);
    if (wrong_left && right_left && w->cp[i] == r->cp[j])
        best = table[i + 1][j + 1];
    if (wrong_left && right_left) {
        bool case_only = utf8_lower(w->cp[i]) == utf8_lower(r->cp[j]);
        best = smaller(best, table[i + 1][j + 1] + substitution_weight(w->cp[i], r->cp[j]) +
                                 (case_only ? FURTHER_EDIT : extra));
    }
    if (wrong_left)
        best = smaller(best, table[i + 1][j] + single_weight(w, i, 0.65, 0.95) + extra);
    if (right_left)
        best = smaller(best, table[i][j + 1] + single_weight(r, j, 0.6, 0.8) + extra);
    if (i + 1 < m->wrong_end && j + 1 < m->right_end && w->cp[i] == r->cp[j + 1] && w->cp[i + 1] == r->cp[j])
        best = smaller(best, table[i + 2][j + 2] + 0.6 + extra);
    for (size_t g = 0; g < sizeof(groups) / sizeof(groups[0]); g++) {
        size_t wrong_size, right_size;
        if (starts_with(w, i, m->wrong_end, groups[g].wrong, &wrong_size) &&
            starts_with(r, j, m->right_end, groups[g].right, &right_size))
            best = smaller(best, table[i + wrong_size][j + right_size] + groups[g].weight + FURTHER_EDIT);
    }
    return best;
}

static double middle_weight(const struct middle *m)
{
    double table[LETTERS + 1][LETTERS + 1];
    for (size_t i = m->wrong_end + 1; i-- > m->from;)
        for (size_t j = m->right_end + 1; j-- > m->from;)
            table[i][j] = i == m->wrong_end && j == m->right_end ? 0 : cell(m, i, j, table);
    return round((table[m->from][m->from] - FURTHER_EDIT) * 100) / 100; /* comparable with the weights above */
}

double edit_weight(const char *wrong, size_t wrong_len, const char *right, size_t right_len)
{
    struct letters w, r;
    if (!spell_out(wrong, wrong_len, &w) || !spell_out(right, right_len, &r))
        return FAR;
    struct middle m = {&w, &r, 0, w.n, r.n};
    while (m.from < w.n && m.from < r.n && w.cp[m.from] == r.cp[m.from])
        m.from++;
    while (m.wrong_end > m.from && m.right_end > m.from && w.cp[m.wrong_end - 1] == r.cp[m.right_end - 1]) {
        m.wrong_end--;
        m.right_end--;
    }
    return m.from == m.wrong_end && m.from == m.right_end ? 0 : middle_weight(&m);
}
