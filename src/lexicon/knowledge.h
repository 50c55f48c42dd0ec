/* What a language's words are: the mapped lexicon and, as a second opinion opened only when needed, hunspell's
 * dictionary. Shared by all workers. */
#ifndef MTLINT_LEXICON_KNOWLEDGE_H
#define MTLINT_LEXICON_KNOWLEDGE_H

#include "base/buf.h"
#include "lexicon/lexicon.h"
#include "lexicon/spelling.h"

struct forms;
struct own_words;

struct knowledge {
    struct lexicon *lexicon;
    struct spelling *spelling;
    struct forms *forms;         /* lexicon/forms.h; NULL when the data have none */
    const struct own_words *own; /* of the project; NULL: none. Borrowed: knowledge_open() leaves it NULL */
};

/* data_dir holds lexicon.bin and, for rules that name lemmas, forms.bin. The hunspell dictionary is only looked for
 * here, and loaded at its first use. 0, or -1 and a message that names the missing file or package. */
int knowledge_open(struct knowledge *k, const char *data_dir, const char *language, struct buf *err);
void knowledge_close(struct knowledge *k);

/* Calls visit for each file that knowledge_open() would use, without reading any. */
void knowledge_files(const char *data_dir, const char *language, void (*visit)(void *arg, const char *path), void *arg);

#endif
