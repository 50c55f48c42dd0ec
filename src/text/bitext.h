/* A text beside the text that it translates, as checks see it. */
#ifndef MTLINT_TEXT_BITEXT_H
#define MTLINT_TEXT_BITEXT_H

#include "text/alignment.h"
#include "text/kept_marks.h"
#include "text/tokenizer.h"
#include "text/word_lists.h"

struct bitext {
    struct text_side source, target;
    const struct alignment *alignment;
    const struct translations *translations; /* NULL: none for these languages */
    const char *path;                        /* of the file that holds the source text; NULL: the text's own */
};

/* One side of a link: a stretch of sentences of one text, which may be empty. */
struct pair_side {
    const struct document *doc;
    const struct lang *lang;
    size_t off, len; /* text bytes */
    const struct token *tokens;
    size_t token_count;
    const struct text_side *text;   /* whose stretch it is; NULL: of a text that is not compared */
    const struct kept_marks *marks; /* of pair_text() */
};

/* A link with the tokens of both sides; valid only while it is checked. */
struct pair_view {
    const struct sentence_link *link;
    const struct text_pair *pair; /* the pair of a bilingual format that it is part of; NULL in two files */
    struct pair_side source, target;
    size_t place; /* source byte of the translation's file: where a translation that is missing should stand */
};

/* What a side points to, used again for the next link. */
struct pair_memory {
    struct side_tokens tokens;
    struct kept_marks marks;
};

/* Fills the side with sentences [from, to) of a text. */
void pair_side_fill(struct pair_side *side, struct pair_memory *memory, const struct text_side *text, size_t from,
                    size_t to);

void pair_memory_release(struct pair_memory *memory);

/* Both sides have words, and are sure enough to translate each other that they may be held against each other. */
static inline bool pair_is_sure(const struct pair_view *p)
{
    return p->source.token_count > 0 && p->target.token_count > 0 && p->link->confidence >= LINK_SURE;
}

/* The side is a title or a label beside the running text, as some formats have them, and the other text has none at
 * all, or is no web page while this one is, with its menus: then nothing is missing there. */
bool pair_side_is_beside_text(const struct pair_side *side, const struct document *other);

/* Whether the text stands in the code of the side, of which the side itself has only U+FFFC: what one text has as code
 * may be plain in the other. */
bool pair_side_has_code(const struct pair_side *side, struct span text);

static inline struct span pair_text(const struct pair_side *side)
{
    return (struct span){side->doc->text + side->off, side->len};
}

static inline struct span pair_token(const struct pair_side *side, size_t token)
{
    return (struct span){side->doc->text + side->tokens[token].off, side->tokens[token].len};
}

/* Whether the token stands in the list, a constant of the program, as word_in() has it. */
static inline bool pair_token_in(const struct pair_side *side, size_t token, const char *list)
{
    return side->text ? text_side_has(side->text, &side->tokens[token], list) : word_in(pair_token(side, token), list);
}

#endif
