/* Atoms: literals of which at least one occurs, folded, in every text that a pattern matches.
 *
 * The reader of PCRE2's syntax is conservative: what it does not know gives no atom, and a pattern for which none is
 * found has to be tried everywhere. */
#ifndef MTLINT_ENGINE_ATOMS_H
#define MTLINT_ENGINE_ATOMS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/span.h"
#include "lang/lang.h"

enum {
    ATOM_MIN_BYTES = 3, /* a shorter literal of a pattern is an atom only as a whole word, or with a sign: "©", "'s" */
    ATOM_MAX_POINTS = 16, /* longer ones are cut: the rest would hardly sort out more */
};

struct atom {
    struct span text; /* folded; ' ' is a run of white space, and never first or last or twice in a row */
    bool word_start;  /* no letter stands right before it */
    bool word_end;    /* no letter stands right behind it */
};

struct atom_set {
    struct atom *items;
    size_t count; /* 0: none was found */
    double cost;  /* in how many texts one of them may occur: a guess, only good for comparing */
};

/* What is known of the texts that a pattern matches; empty sets where nothing is. */
struct pattern_atoms {
    struct atom_set needed; /* one of these occurs */
    struct atom_set more;   /* one of these occurs besides; none when the others suffice */
    struct atom_set begin;  /* a match begins with one of these, at the first letter of a word */
};

/* The best atoms of a pattern as it stands in a rule (a blank means white space). lang may be NULL; it tells common
 * words. */
struct pattern_atoms atoms_of_pattern(struct arena *arena, struct span pattern, const struct lang *lang);

/* Atoms for a list of whole words. */
struct atom_set atoms_of_words(struct arena *arena, const struct span *words, size_t count, const struct lang *lang);

/* The same for the forms of a lemma: what several of them begin with stands for all of these. */
struct atom_set atoms_of_forms(struct arena *arena, const struct span *forms, size_t count, const struct lang *lang);

/* The set with its cost, for whoever puts one together. */
struct atom_set atoms_priced(struct atom_set set, const struct lang *lang);

/* The set that is likely to occur less often; a set without atoms is the worst. */
struct atom_set atoms_better(struct atom_set a, struct atom_set b);

/* The best of the sets offered, of each of which one atom occurs, and the best that tells more than that one alone. */
struct atom_choice {
    struct atom_set best, more;
};
void atoms_offer(struct atom_choice *c, struct atom_set set);

/* Whether texts that hold one of `set` are so many, and those that hold one of `more` so few, that both are worth
 * looking for. */
bool atoms_need_more(struct atom_set set, struct atom_set more);

/* True when every place that holds b holds a too, so that b need not be looked for. */
bool atom_covers(const struct atom *a, const struct atom *b);

#endif
