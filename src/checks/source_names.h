/* Names of a source text and whether the translation has them. */
#ifndef MTLINT_CHECKS_SOURCE_NAMES_H
#define MTLINT_CHECKS_SOURCE_NAMES_H

#include "engine/check.h"
#include "lexicon/spellings.h"

/* Shortest name that is compared, in bytes. */
enum { NAME_BYTES_MIN = 4 };

bool starts_with_capital(struct span word);

/* The name that a token of the source side may be: with a capital, four letters or more, without the ending of a
 * genitive; empty for other tokens. Function words are none. */
struct span source_name(const struct pair_side *source, size_t token);

/* The token of the translation; empty when it can be no name. */
struct span target_name(const struct pair_view *p, size_t token);

/* Whether the translation has the name: as it stands, inflected, inside a compound, or as one of its translations. */
enum name_presence { NAME_MISSING, NAME_SELDOMER /* than the source side */, NAME_PRESENT };
enum name_presence target_has_name(const struct check_context *c, const struct pair_view *p, struct span name);

/* Whether the source side has the word of the translation: as it stands, without an ending, as a part of a word between
 * hyphens, or as what it is a translation of. */
bool source_has_word(const struct check_context *c, const struct pair_view *p, struct span word);

/* A name in letters that stand for sounds, so that spellings which differ only in the way of writing another script are
 * the same: "Lavrov", "Lawrow". */
enum { SPOKEN_BYTES = 64 };
struct spoken_name {
    char bytes[SPOKEN_BYTES];
    size_t len;
};

struct spoken_name name_as_spoken(struct span name);
bool names_sound_alike(const struct spoken_name *a, const struct spoken_name *b);

/* Whether a word is the name with one slip of the hand, with two in a long name; neither is so where both are the words
 * of their languages for one thing ("Russophobia", "Russophobie"; "NPC", "NSC"). */
bool name_has_slip(struct span name, struct span word);

/* Whether the word is the name but for other apostrophes and marks on letters that have none in the source text:
 * "Napoléon", "Hawai’i"; an "s" behind it may be an ending. */
bool name_is_written_fully(struct span name, struct span word);

/* Whether capitals and hyphens alone make a difference, which is a matter of style: "EXIF" and "Exif", "AutoDuck" and
 * "Auto-Duck". */
bool name_differs_in_style(struct span name, struct span word);

/* Whether two letters beside each other changed places, and nothing else: "Baerbock", "Baerbokc". */
bool name_has_swap(struct span name, struct span word);

/* Whether a list of names from other scripts has both as spellings of one name; an "s" behind `word` may be an ending.
 */
bool names_are_spellings(const struct check_context *c, struct span name, struct span word);

/* The same for a name that was found in the list. */
bool names_are_listed(const struct lexicon *lexicon, const struct romanisation *name, struct span word);

/* Whether the translation has the word again and again, and the spelling of the source next to nowhere: that is what it
 * calls the thing ("Wesvolk" for the "Wesfolk" of a novel). */
bool name_is_own_form(const struct check_context *c, struct span name, struct span word);

/* --- another name */

/* Fills `names` with what the source text writes with a capital, in parts between hyphens, without genitives. b may be
 * NULL: none. The caller releases it. */
void source_names_collect(struct intern *names, const struct bitext *b);

/* A name of the source side and the one that stands in its place. */
struct other_name {
    size_t source, target;  /* tokens of the sides */
    struct span name, word; /* `word` is the token of the translation, or what stands before its hyphen */
};

/* Finds the likeliest pair of a `missing` name (by token of the source side) and a name in the translation that the
 * source text has in other sentences only. Those that are `told` (by token of the translation) are passed over. False
 * when there is none. */
bool source_names_find_other(const struct check_context *c, const struct pair_view *p, const struct intern *names,
                             const bool *missing, const bool *told, struct other_name *best);

/* Finds a person with first name and surname in the translation that the source side has neither of, when the source
 * side has one such whose names are both `missing`: "Boris Johnson" for "Sadiq Khan". They are no longer missing then,
 * and told. */
bool source_names_find_stranger(const struct check_context *c, const struct pair_view *p, bool *missing, bool *told,
                                struct other_name *found);

/* Whether the name of source_name() may be any word: at the beginning of a sentence and in a title all have a capital.
 * It is none for sure before another capital ("Crystal Mountain") and alone between quotation marks, unless the
 * sentence has a pronoun, which the translation may have replaced by a name. */
bool source_name_may_be_word(const struct check_context *c, const struct pair_view *p, size_t token, struct span name);

#endif
