/* The layout of a store of rules: a head, then nodes, patterns, atoms and text. */
#ifndef MTLINT_ENGINE_RULE_STORE_FILE_H
#define MTLINT_ENGINE_RULE_STORE_FILE_H

#include <stdint.h>

#define STORE_MAGIC "mtlint\x1Ar"
#define STORE_BYTE_ORDER 0x01020304u

/* Another one whenever the layout changes or atoms are chosen in another way. */
#define STORE_VERSION 1u

struct store_head {
    char magic[8];
    uint32_t version, byte_order;
    uint64_t files; /* struct rule_files_hash */
    uint64_t sum;   /* hash_bytes() of what follows the head */
    uint64_t size;
    uint32_t node_count, pattern_count, atom_count, text_size;
};

enum { STORE_NOTHING = 0xFF }; /* kind of the tree of an empty file */

/* A list or map is followed by the nodes inside it. */
struct store_node {
    uint32_t line;
    uint32_t text;  /* YAML_TEXT: where it begins, ended by a NUL */
    uint32_t count; /* bytes of the text, or items */
    uint8_t kind;   /* enum yaml_kind */
    uint8_t plain;
    uint16_t unused;
};

/* Its atoms, then those of `more`, follow those of the pattern before. */
struct store_pattern {
    double cost, more_cost;
    uint32_t groups, atom_count, more_count, unused;
};

struct store_atom {
    uint32_t text;
    uint16_t len;
    uint8_t word_start, word_end;
};

#endif
