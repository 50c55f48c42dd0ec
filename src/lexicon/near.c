/*
 * Candidates for a misspelled form, by Damerau-Levenshtein distance, restricted to transpositions of neighbours.
 *
 * One edit away: the path of the form through the automaton, and from each state on it one edit and the rest of the
 * form. Two edits away: a walk through the automaton beside which a table of distances grows by a row a letter. The
 * walk turns back where no cell of the row is near enough. A row is kept as sets of bits, after Wu and Manber's
 * "agrep".
 */
#include <string.h>

#include "base/utf8.h"
#include "lexicon/lexicon.h"
#include "lexicon/lexicon_file.h"

#define DISTANCE_MAX 2

/* Row i of the table: bit j of near[e] says that the first i letters of the path and the first j letters sought are at
 * most e edits apart. */
struct row {
    uint64_t near[DISTANCE_MAX + 1];
    uint64_t letter; /* bit j: letter j sought, from 1, is the last letter of the path */
};

struct near_walk {
    const struct lexicon *lex;
    enum lexicon_group group;
    const char *form; /* sought */
    size_t len;
    uint32_t letters[NEAR_LETTERS];  /* of the form */
    size_t starts[NEAR_LETTERS + 1]; /* the bytes where they begin, and its end */
    int letter_count;
    int max_distance;
    uint64_t ascii[0x80];         /* by letter: bit j says that it is letter j sought, from 1 */
    uint64_t wanted;              /* the bits of whole rows */
    uint32_t other_initial;       /* the first letter sought in the other case */
    char bytes[LEXICON_FORM_MAX]; /* of the word walked so far */
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

/* Where a letter stands in the form sought. */
static uint64_t places_of(const struct near_walk *w, uint32_t letter)
{
    uint64_t places = 0;
    if (letter < 0x80) {
        return w->ascii[letter];
    }
    for (int j = 0; j < w->letter_count; j++) {
        places |= (uint64_t)(w->letters[j] == letter) << (j + 1);
    }
    return places;
}

/* The row behind one more letter; false if all its cells are too far. */
static bool next_row(const struct near_walk *w, const struct row *before, const struct row *above, uint32_t letter,
                     struct row *row)
{
    uint64_t places = row->letter = places_of(w, letter);
    if (!before && letter == w->other_initial) {
        places |= 2;
    }
    uint64_t swapped = before ? above->letter & (places << 1) : 0;
    row->near[0] = (above->near[0] << 1) & places;
    for (int e = 1; e <= w->max_distance; e++) {
        uint64_t fewer = above->near[e - 1];
        row->near[e] = ((above->near[e] << 1) & places) | fewer | (fewer << 1) | (row->near[e - 1] << 1);
        if (before) {
            row->near[e] |= (before->near[e - 1] << 2) & swapped;
        }
        row->near[e] &= w->wanted;
    }
    return row->near[w->max_distance] != 0;
}

/* Distance of the word that ends in the row, beyond max_distance if it is further. */
static int word_distance(const struct near_walk *w, const struct row *row)
{
    int distance = 0;
    while (distance <= w->max_distance && !(row->near[distance] >> w->letter_count & 1)) {
        distance++;
    }
    return distance;
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

/* Keeps the best max forms in order. A form that is also a name comes twice and is joined. */
static void report(struct near_walk *w, uint32_t state, size_t len, int distance)
{
    struct near_form hit = {.len = (uint8_t)len, .distance = (uint8_t)distance};
    memcpy(hit.form, w->bytes, len);
    hit.flags = (uint8_t)lexicon_flags_at(w->lex, w->group, state);
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

static void walk_states(struct near_walk *w, uint32_t state, const struct row *before, const struct row *above,
                        size_t len);

/* Behind `arc`, which ends a letter: the bytes of the word are `len` now. */
static void take_letter(struct near_walk *w, uint32_t arc, const struct row *before, const struct row *above,
                        uint32_t letter, size_t len)
{
    struct row row;
    if (!next_row(w, before, above, letter, &row)) {
        return;
    }
    uint32_t state = arc_target(arc);
    int distance;
    if (automaton_ends(&w->lex->automaton, state) && (distance = word_distance(w, &row)) <= w->max_distance) {
        report(w, state, len, distance);
    }
    walk_states(w, state, above, &row, len);
}

/* Goes on behind `arc` with the bytes of a letter that began at byte `from`. */
static void complete_letter(struct near_walk *w, uint32_t arc, const struct row *before, const struct row *above,
                            size_t from, size_t len)
{
    unsigned char lead = (unsigned char)w->bytes[from];
    size_t size = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (len - from >= size) {
        uint32_t letter;
        decode(w->bytes + from, len - from, &letter);
        take_letter(w, arc, before, above, letter, len);
        return;
    }
    if (len == sizeof(w->bytes)) {
        return;
    }
    for (uint32_t i = arc_target(arc); i != 0; i++) {
        uint32_t next = w->lex->automaton.arcs[i];
        w->bytes[len] = (char)arc_label(next);
        complete_letter(w, next, before, above, from, len + 1);
        if ((next & ARC_LAST) != 0) {
            return;
        }
    }
}

/* Where the next letter must stand once all edits are spent; every bit as long as they are not. */
static uint64_t places_left(const struct near_walk *w, const struct row *before, const struct row *above)
{
    int most = w->max_distance;
    if (above->near[most - 1]) {
        return UINT64_MAX;
    }
    uint64_t swapped = before ? (before->near[most - 1] << 1) & (above->letter >> 1) : 0;
    return (above->near[most] << 1 | swapped) & w->wanted;
}

/* The last arc of a state worth looking at, by its label. */
static unsigned char last_label(const struct near_walk *w, uint64_t places)
{
    unsigned char last = 0;
    if (places == UINT64_MAX) {
        return UINT8_MAX;
    }
    for (; places != 0; places &= places - 1) {
        uint32_t letter = w->letters[__builtin_ctzll(places) - 1];
        unsigned char label = letter < 0x80 ? (unsigned char)letter : UINT8_MAX;
        last = label > last ? label : last;
    }
    return last;
}

/* All words behind a state whose path ends in the row `above`; `before` is the row of one letter less. */
static void walk_states(struct near_walk *w, uint32_t state, const struct row *before, const struct row *above,
                        size_t len)
{
    if (len == sizeof(w->bytes)) {
        return;
    }
    uint64_t left = places_left(w, before, above);
    unsigned char last = last_label(w, left);
    for (uint32_t i = last ? state : 0; i != 0; i++) {
        uint32_t arc = w->lex->automaton.arcs[i];
        unsigned char label = arc_label(arc);
        if (label > last) {
            return;
        }
        w->bytes[len] = (char)label;
        if (label >= 0x80) {
            complete_letter(w, arc, before, above, len, len + 1);
        } else if (label != VALUE_MARK && (left == UINT64_MAX || (w->ascii[label] & left))) {
            take_letter(w, arc, before, above, label, len + 1);
        }
        if ((arc & ARC_LAST) != 0) {
            return;
        }
    }
}

/* --- one edit */

/* On the way along the form: behind its letters before `letter`, and so many bytes of the word. */
struct place {
    uint32_t state;
    size_t len;
    int letter;
};

/* The word that goes on behind `len` bytes with the form from a letter on, if there is one. */
static void finish(struct near_walk *w, uint32_t state, size_t len, int letter)
{
    size_t from = w->starts[letter], rest = w->len - from;
    if (rest > sizeof(w->bytes) - len) {
        return;
    }
    for (size_t i = 0; i < rest && state != 0; i++) {
        state = automaton_step(&w->lex->automaton, state, (unsigned char)w->form[from + i]);
    }
    if (automaton_ends(&w->lex->automaton, state)) {
        memcpy(w->bytes + len, w->form + from, rest);
        report(w, state, len + rest, 1);
    }
}

/* Another letter at the place, of which the word has `len` bytes now: put in, or instead of the form's. That of the
 * form is no edit, and put in it is the same as behind itself. */
static void edit_letter(struct near_walk *w, const struct place *at, uint32_t state, uint32_t letter, size_t len)
{
    bool more = at->letter < w->letter_count;
    if (more && (letter == w->letters[at->letter] || (at->letter == 0 && letter == w->other_initial))) {
        return;
    }
    finish(w, state, len, at->letter);
    if (more) {
        finish(w, state, len, at->letter + 1);
    }
}

/* Every letter that some word has behind `len` bytes, which end in the first bytes of a letter. */
static void edit_letters(struct near_walk *w, const struct place *at, uint32_t state, size_t len)
{
    for (uint32_t i = len < sizeof(w->bytes) ? state : 0; i != 0; i++) {
        uint32_t arc = w->lex->automaton.arcs[i], letter;
        unsigned char lead = len > at->len ? (unsigned char)w->bytes[at->len] : arc_label(arc);
        size_t size = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        w->bytes[len] = (char)arc_label(arc);
        if (len + 1 < at->len + size) {
            edit_letters(w, at, arc_target(arc), len + 1);
        } else if (lead != VALUE_MARK) {
            decode(w->bytes + at->len, size, &letter);
            edit_letter(w, at, arc_target(arc), letter, len + 1);
        }
        if ((arc & ARC_LAST) != 0) {
            return;
        }
    }
}

/* Goes on with the bytes of a letter of the form. */
static void take_own(struct near_walk *w, struct place *at, int letter)
{
    for (size_t i = w->starts[letter]; i < w->starts[letter + 1] && at->state != 0; i++) {
        if (at->len == sizeof(w->bytes)) {
            at->state = 0;
            return;
        }
        w->bytes[at->len++] = w->form[i];
        at->state = automaton_step(&w->lex->automaton, at->state, (unsigned char)w->form[i]);
    }
}

static void edit_order(struct near_walk *w, const struct place *at)
{
    struct place swapped = *at;
    if (at->letter + 1 >= w->letter_count || w->letters[at->letter] == w->letters[at->letter + 1]) {
        return;
    }
    take_own(w, &swapped, at->letter + 1);
    take_own(w, &swapped, at->letter);
    if (swapped.state != 0) {
        finish(w, swapped.state, swapped.len, at->letter + 2);
    }
}

/* All words one edit away that the path from a place on leads past. */
static void walk_path(struct near_walk *w, struct place at)
{
    while (at.state != 0) {
        edit_order(w, &at);
        if (at.letter < w->letter_count) {
            finish(w, at.state, at.len, at.letter + 1);
        }
        edit_letters(w, &at, at.state, at.len);
        if (at.letter == w->letter_count) {
            if (automaton_ends(&w->lex->automaton, at.state)) {
                report(w, at.state, at.len, 0);
            }
            return;
        }
        take_own(w, &at, at.letter);
        at.letter++;
    }
}

/* Behind the first letter in the other case. */
static struct place behind_other_initial(struct near_walk *w, uint32_t root)
{
    struct place at = {root, utf8_encode(w->other_initial, w->bytes), 1};
    for (size_t i = 0; i < at.len; i++) {
        at.state = automaton_step(&w->lex->automaton, at.state, (unsigned char)w->bytes[i]);
    }
    return at;
}

static void walk_once(struct near_walk *w, uint32_t root)
{
    walk_path(w, (struct place){root, 0, 0});
    if (w->other_initial != w->letters[0]) {
        walk_path(w, behind_other_initial(w, root));
    }
}

/* --- what others see */

static bool start(struct near_walk *w, const char *form, size_t len, unsigned max_distance, struct row *first)
{
    for (size_t at = 0; at < len;) {
        if (w->letter_count == NEAR_LETTERS) {
            return false;
        }
        w->starts[w->letter_count] = at;
        at += decode(form + at, len - at, &w->letters[w->letter_count++]);
    }
    w->starts[w->letter_count] = len;
    if (w->letter_count == 0) {
        return false;
    }
    w->max_distance = max_distance < 1 ? 1 : max_distance < DISTANCE_MAX ? (int)max_distance : DISTANCE_MAX;
    w->other_initial = other_case(w->letters[0]);
    w->wanted = ((uint64_t)2 << w->letter_count) - 1;
    for (int j = 0; j < w->letter_count; j++) {
        if (w->letters[j] < 0x80) {
            w->ascii[w->letters[j]] |= (uint64_t)2 << j;
        }
    }
    for (int e = 0; e <= w->max_distance; e++) {
        first->near[e] = (((uint64_t)2 << e) - 1) & w->wanted;
    }
    return true;
}

size_t lexicon_near(const struct lexicon *lex, const char *form, size_t len, unsigned max_distance,
                    struct near_form *out, size_t max)
{
    struct near_walk w = {.lex = lex, .form = form, .len = len, .out = out, .max = max};
    struct row first = {0};
    if (!start(&w, form, len, max_distance, &first)) {
        return 0;
    }
    static const enum lexicon_group groups[] = {GROUP_GERMAN, GROUP_NAME, GROUP_SEEN};
    for (size_t i = 0; i < sizeof(groups) / sizeof(groups[0]); i++) {
        w.group = groups[i];
        if (w.max_distance == 1) {
            walk_once(&w, lex->groups[w.group]);
        } else {
            walk_states(&w, lex->groups[w.group], NULL, &first, 0);
        }
    }
    return w.count;
}
