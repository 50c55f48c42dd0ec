/* A YAML file as a tree with line numbers; the only user of libyaml besides the reader of
 * catalogues. One document, no aliases, no tags. */
#ifndef MTLINT_ENGINE_YAML_TREE_H
#define MTLINT_ENGINE_YAML_TREE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/vec.h"

enum yaml_kind { YAML_TEXT, YAML_LIST, YAML_MAP };

struct yaml_node {
    enum yaml_kind kind;
    size_t line;      /* from 1, where it begins */
    bool plain;       /* YAML_TEXT: without quotes, so that true may be meant as a truth value and 5 as a number */
    const char *text; /* YAML_TEXT: without NUL bytes, NUL-terminated, valid UTF-8 */
    VEC_OF(struct yaml_node *)
    items; /* YAML_LIST: the items; YAML_MAP: key, value, key, value ... keys are YAML_TEXT */
};

/* Parses `len` bytes. The nodes and texts live in the arena, but for their `items` (see yaml_release). NULL with *line
 * and a message in *err when it is no YAML; NULL and no message when the file holds nothing. */
struct yaml_node *yaml_parse(struct arena *arena, const char *bytes, size_t len, size_t *line, struct buf *err);

/* Frees what is not in the arena. */
void yaml_release(struct yaml_node *node);

#endif
