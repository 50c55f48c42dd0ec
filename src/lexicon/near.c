/*
 * Candidates for a misspelled form: a walk through the automaton that keeps one row of the edit-distance
 * table a letter (Damerau-Levenshtein, restricted to transpositions of neighbours) and turns back where
 * every cell of the row exceeds the distance.
 */
#include <string.h>

#include "lexicon/lexicon.h"
#include "lexicon/lexicon_file.h"

#define DISTANCE_MAX 2
#define DEPTH_MAX (NEAR_LETTERS + DISTANCE_MAX)
#define WIDTH (2 * DISTANCE_MAX + 1)

struct near_walk {
    const struct lexicon *lex;
    enum lexicon_group group;
    uint32_t letters[NEAR_LETTERS]; /* of the form sought */
    uint32_t other_initial;         /* its first letter in the other case */
    int letter_count;
    int max_distance;
    uint32_t path[DEPTH_MAX + 1]; /* letters of the word walked so far, from 1 */
    char bytes[LEXICON_FORM_MAX];
    /*
     * Row i, from 1 to path length, is kept as a band: rows[i][k] is the distance of the first i letters
     * of the path from the first i + k - max_distance letters sought.
     */
    uint8_t rows[DEPTH_MAX + 1][WIDTH + 1];
    int best[DEPTH_MAX + 1]; /* the smallest cell of each row */
    struct near_form *out;
    size_t count, max;
};

/* Decodes one code point; bytes that are no UTF-8 stand for themselves, as nothing else is like them. */
static size_t decode(const char *s, size_t len, uint32_t *letter)
{
    unsigned char c = (unsigned char)s[0];
    size_t size = c < 0xC0 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
    if (size > len) {
        size = 1;
    }
    *letter = size == 1 ? c : c & (0x7Fu >> size);
    for (size_t i = 1; i < size; i++) {
        *letter = *letter << 6 | ((unsigned char)s[i] & 0x3Fu);
    }
    return size;
}

/* The letter in the other case, the letter itself if it has none or is not of Latin-1. */
static uint32_t other_case(uint32_t letter)
{
    bool ascii = (letter | 0x20u) >= 'a' && (letter | 0x20u) <= 'z';
    bool latin = (letter | 0x20u) >= 0xE0 && (letter | 0x20u) <= 0xFE && (letter | 0x20u) != 0xF7;
    return letter < 0x80 ? (ascii ? letter ^ 0x20u : letter) : (letter <= 0xFE && latin ? letter ^ 0x20u : letter);
}

static bool same_letter(const struct near_walk *w, int i, int j)
{
    return w->path[i] == w->letters[j - 1] || (i == 1 && j == 1 && w->path[1] == w->other_initial);
}

/* Fills row i for the letter path[i]; returns its smallest cell. */
static int fill_row(struct near_walk *w, int i)
{
    int d = w->max_distance;
    int beyond = d + 1;
    int best = beyond;
    const uint8_t *above = w->rows[i - 1];
    for (int k = 0; k <= 2 * d; k++) {
        int j = i + k - d;
        int cell = beyond;
        if (j == 0) {
            cell = i;
        } else if (j > 0 && j <= w->letter_count) {
            cell = above[k] + (same_letter(w, i, j) ? 0 : 1);
            if (k < 2 * d && above[k + 1] + 1 < cell) {
                cell = above[k + 1] + 1;
            }
            if (k > 0 && w->rows[i][k - 1] + 1 < cell) {
                cell = w->rows[i][k - 1] + 1;
            }
            if (i > 1 && j > 1 && same_letter(w, i, j - 1) && same_letter(w, i - 1, j) &&
                w->rows[i - 2][k] + 1 < cell) {
                cell = w->rows[i - 2][k] + 1;
            }
        }
        w->rows[i][k] = (uint8_t)(cell < beyond ? cell : beyond);
        best = cell < best ? cell : best;
    }
    w->best[i] = best;
    return best;
}

/*
 * Whether the letter behind path[depth] has a chance: once all edits are spent it must be one of the next
 * letters sought. Quick to tell, and true of few.
 */
static bool promising(const struct near_walk *w, int depth, uint32_t letter)
{
    if (w->best[depth] < w->max_distance) {
        return true;
    }
    int from = depth - w->max_distance - 1;
    int to = depth + w->max_distance;
    for (int j = from < 0 ? 0 : from; j <= to && j < w->letter_count; j++) {
        if (w->letters[j] == letter) {
            return true;
        }
    }
    return false;
}

/* Distance of the word that ends in row i, beyond max_distance if the form ends outside the band. */
static int word_distance(const struct near_walk *w, int i)
{
    int k = w->letter_count - i + w->max_distance;
    return k >= 0 && k <= 2 * w->max_distance ? w->rows[i][k] : w->max_distance + 1;
}

static bool better(const struct near_form *a, const struct near_form *b)
{
    if (a->distance != b->distance) {
        return a->distance < b->distance;
    }
    if (a->frequency != b->frequency) {
        return a->frequency > b->frequency;
    }
    int order = memcmp(a->form, b->form, a->len < b->len ? a->len : b->len);
    return order != 0 ? order < 0 : a->len < b->len;
}

/* A word that is merely seen is what somebody meant only if it is seen often; other groups have the forms of the
 * lexicon. */
enum { SEEN_OFTEN = 25 };

static bool is_trusted(const struct lexicon *lex, const char *form, size_t len)
{
    return (lexicon_flags(lex, form, len) & LEX_SEEN) && lexicon_frequency(lex, form, len) >= SEEN_OFTEN;
}

/* Keeps the best max forms in order. A form that is also a name comes twice and is joined. */
static void report(struct near_walk *w, size_t len, int distance, uint32_t number)
{
    struct near_form hit = {.len = (uint8_t)len, .distance = (uint8_t)distance};
    memcpy(hit.form, w->bytes, len);
    hit.flags = (uint8_t)(w->group == GROUP_SEEN ? LEX_SEEN : lexicon_flags_at(w->lex, w->group, number));
    if (w->group == GROUP_SEEN && !is_trusted(w->lex, hit.form, len)) {
        return;
    }
    for (size_t i = 0; i < w->count; i++) {
        if (w->out[i].len == len && memcmp(w->out[i].form, hit.form, len) == 0) {
            w->out[i].flags |= hit.flags;
            return;
        }
    }
    hit.frequency = (uint8_t)lexicon_frequency(w->lex, hit.form, len);
    size_t at = w->count;
    if (w->count == w->max) {
        if (w->max == 0 || !better(&hit, &w->out[w->max - 1])) {
            return;
        }
        at = w->max - 1;
    } else {
        w->count++;
    }
    for (; at > 0 && better(&hit, &w->out[at - 1]); at--) {
        w->out[at] = w->out[at - 1];
    }
    w->out[at] = hit;
}

static void walk_states(struct near_walk *w, const struct automaton_place *place, int depth, size_t len);

/* Goes on behind the letter path[depth], whose row is filled and near enough. */
static void go_on(struct near_walk *w, const struct automaton_place *place, int depth, size_t len)
{
    int distance = word_distance(w, depth);
    if (place->final && distance <= w->max_distance) {
        report(w, len, distance, place->number);
    }
    walk_states(w, place, depth, len);
}

/* Follows the bytes of a letter that began at byte `from` of the path. */
static void complete_letter(struct near_walk *w, const struct automaton_place *place, int depth, size_t from,
                            size_t len)
{
    unsigned char lead = (unsigned char)w->bytes[from];
    size_t size = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (len - from >= size) {
        decode(w->bytes + from, len - from, &w->path[depth + 1]);
        if (fill_row(w, depth + 1) <= w->max_distance) {
            go_on(w, place, depth + 1, len);
        }
        return;
    }
    if (place->state == 0 || len == sizeof(w->bytes)) {
        return;
    }
    for (uint32_t arc = place->state;; arc++) {
        uint32_t bits = w->lex->automaton.arcs[arc];
        struct automaton_place next = automaton_follow(&w->lex->automaton, place, arc);
        w->bytes[len] = (char)arc_label(bits);
        complete_letter(w, &next, depth, from, len + 1);
        if ((bits & ARC_LAST) != 0) {
            return;
        }
    }
}

static void walk_states(struct near_walk *w, const struct automaton_place *place, int depth, size_t len)
{
    if (place->state == 0 || len == sizeof(w->bytes) || depth >= w->letter_count + w->max_distance) {
        return;
    }
    for (uint32_t arc = place->state;; arc++) {
        uint32_t bits = w->lex->automaton.arcs[arc];
        unsigned char label = arc_label(bits);
        w->bytes[len] = (char)label;
        w->path[depth + 1] = label;
        /* Most letters lead nowhere, so the row comes before the numbering of words. */
        bool ascii = label < 0x80;
        if (!ascii || (promising(w, depth, label) && fill_row(w, depth + 1) <= w->max_distance)) {
            struct automaton_place next = automaton_follow(&w->lex->automaton, place, arc);
            if (ascii) {
                go_on(w, &next, depth + 1, len + 1);
            } else {
                complete_letter(w, &next, depth, len, len + 1);
            }
        }
        if ((bits & ARC_LAST) != 0) {
            return;
        }
    }
}

static bool start(struct near_walk *w, const char *form, size_t len, unsigned max_distance)
{
    for (size_t at = 0; at < len;) {
        if (w->letter_count == NEAR_LETTERS) {
            return false;
        }
        at += decode(form + at, len - at, &w->letters[w->letter_count++]);
    }
    if (w->letter_count == 0) {
        return false;
    }
    w->max_distance = max_distance < DISTANCE_MAX ? (int)max_distance : DISTANCE_MAX;
    w->other_initial = other_case(w->letters[0]);
    for (int k = 0; k <= 2 * w->max_distance; k++) {
        int j = k - w->max_distance;
        w->rows[0][k] = (uint8_t)(j >= 0 && j <= w->letter_count ? j : w->max_distance + 1);
    }
    return true;
}

size_t lexicon_near(const struct lexicon *lex, const char *form, size_t len, unsigned max_distance,
                    struct near_form *out, size_t max)
{
    struct near_walk w = {.lex = lex, .out = out, .max = max};
    if (!start(&w, form, len, max_distance)) {
        return 0;
    }
    static const enum lexicon_group groups[] = {GROUP_GERMAN, GROUP_NAME, GROUP_SEEN};
    for (size_t i = 0; i < sizeof(groups) / sizeof(groups[0]); i++) {
        w.group = groups[i];
        walk_states(&w, &lex->groups[w.group], 0, 0);
    }
    return w.count;
}
