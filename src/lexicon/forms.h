/* From a lemma to its forms, the way back from what lexicon.h tells. One binary file (forms.bin), made from the same
 * dictionaries by src/tools/make_forms.c, mapped and used in place; read-only, so any number of threads may use it.
 *
 * The table knows how each lemma is inflected, not what forms there are: a form is only sure once the lexicon has it.
 */
#ifndef MTLINT_LEXICON_FORMS_H
#define MTLINT_LEXICON_FORMS_H

#include "base/buf.h"
#include "base/file_map.h"
#include "base/span.h"
#include "lexicon/lexicon.h"

struct forms;
struct knowledge;

/* NULL and a message when the file cannot be read, was made for another version or machine, or is damaged. */
struct forms *forms_open(const char *path, struct buf *err);
void forms_close(struct forms *f);

/* The whole file and when it was changed, for who wants to know whether two are the same. */
const struct file_map *forms_file(const struct forms *f);

/* Calls visit with each form of the lemma, some more than once; returns how many. Letters only: the lexicon is not
 * asked. 0 for what is no lemma. */
typedef void (*forms_visitor)(void *arg, struct span form);
size_t forms_each(const struct forms *f, struct span lemma, forms_visitor visit, void *arg);

/* The same for the declined participle that belongs to a verb, given as the participle alone: "gemacht". */
size_t forms_each_of_participle(const struct forms *f, struct span participle, forms_visitor visit, void *arg);

/* Bytes of the separable prefix of an infinitive ("annehmen": 2), 0 when it has none. */
size_t separable_prefix(const struct forms *forms, struct span lemma);

/* Writes the form of a lemma that is of this part of speech and has all these features; `without` are bits that it must
 * not have. Returns the length, 0 when the lexicon has none or it does not fit. */
size_t forms_find(const struct knowledge *k, struct span lemma, enum part_of_speech part, uint32_t features,
                  uint32_t without, char *out, size_t max);

/* --- The layout of the file, shared with the compiler: a head, slots, starts of paradigms in
 * the list of steps, changes, steps, text. */

#define FORMS_MAGIC                                                                                                    \
    "mtlint\x1A"                                                                                                       \
    "f"
#define FORMS_VERSION 1u

struct forms_head {
    char magic[8];
    uint32_t version, byte_order, size;
    uint32_t slot_count, paradigm_count, step_count, change_count, text_size;
};

/* One way to inflect a lemma, in six bytes; the slots of a lemma stand in a row of open addressing. Its fingerprint has
 * 24 bits, and 0 is an empty slot. */
struct forms_slot {
    uint16_t fingerprint_low, paradigm;
    uint8_t fingerprint_high;
    uint8_t mark; /* FORMS_MARK: bytes before the place of an infix; FORMS_PARTICIPLE: the lemma is a past participle */
};

enum { FORMS_MARK = 0x7F, FORMS_PARTICIPLE = 0x80 };

struct forms_change {
    uint32_t text;                                /* the infix, then what is appended */
    uint8_t infix_len, strip, append_len, unused; /* strip counts code points */
};

/* The first slot of a lemma and its fingerprint. */
struct forms_place {
    uint32_t slot, fingerprint;
};
struct forms_place forms_place(struct span lemma, uint32_t slot_count);

static inline uint32_t forms_fingerprint(const struct forms_slot *s)
{
    return (uint32_t)s->fingerprint_high << 16 | s->fingerprint_low;
}

#endif
