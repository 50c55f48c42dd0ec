/* Gathers how lemmas are inflected and writes forms.bin (lexicon/forms.h). Part of the lexicon compiler. */
#ifndef MTLINT_TOOLS_MAKE_FORMS_H
#define MTLINT_TOOLS_MAKE_FORMS_H

#include <stdint.h>

#include "base/buf.h"
#include "base/span.h"

struct forms_maker;
struct forms_maker *forms_maker_new(void);
void forms_maker_free(struct forms_maker *m);

/* Begins a paradigm, the next in number from 0; its changes follow. */
void forms_begin_paradigm(struct forms_maker *m);
void forms_add_change(struct forms_maker *m, struct span infix, size_t strip, struct span append);

/* A lemma of a paradigm; mark: bytes before the place of an infix. */
void forms_add_lemma(struct forms_maker *m, struct span lemma, size_t mark, uint32_t paradigm, bool participle);

/* A form that no paradigm makes. */
void forms_add_single(struct forms_maker *m, struct span lemma, struct span form);

void forms_write(const struct forms_maker *m, struct buf *file);

#endif
