#include "read/markdown_guard.h"

#include <string.h>

/* A bound on the steps that the parser may take beyond a linear share: about a second. */
#define STEPS_MAX 1000000000u
#define STRETCH (8u << 10)

/* Measured on md4c 0.4.8: its time grows with
 * - the lines of a paragraph times the brackets in it (each link looks for its line from the first one on),
 * - all lines times the depth of nested containers (each blank line visits every open one),
 * - all brackets times the longest link definition (each use scans the address again). */
struct load {
    uint64_t lines, brackets, depth, definition;
    uint64_t block_lines, block_brackets, block_bytes;
    bool block_defines;
    bool heavy; /* some paragraph is too much by itself */
};

/* How many containers the line may open: an upper bound. */
static uint64_t line_depth(struct span line)
{
    size_t i = 0, marks = 0;
    while (i < line.len && memchr("> \t-*+.)0123456789", line.ptr[i], 18)) {
        marks += line.ptr[i] != ' ' && line.ptr[i] != '\t';
        i++;
    }
    return marks + (i - marks) / 2;
}

static void end_block(struct load *load)
{
    load->brackets += load->block_brackets;
    load->heavy = load->heavy || load->block_lines * load->block_brackets > STEPS_MAX;
    if (load->block_defines && load->block_bytes > load->definition)
        load->definition = load->block_bytes;
    load->block_lines = load->block_brackets = load->block_bytes = 0;
    load->block_defines = false;
}

static void add_line(struct load *load, struct span line)
{
    uint64_t depth = line_depth(line);
    load->lines++;
    load->depth = depth > load->depth ? depth : load->depth;
    if (line.len == 0) {
        end_block(load);
        return;
    }
    for (const char *p = line.ptr, *end = p + line.len; (p = memchr(p, '[', (size_t)(end - p))) != NULL; p++)
        load->block_brackets++;
    load->block_lines++;
    load->block_bytes += line.len;
    load->block_defines = load->block_defines || memmem(line.ptr, line.len, "]:", 2);
}

bool markdown_is_suspect(const struct source *s, size_t start)
{
    struct load load = {0};
    for (size_t i = source_line_index(s, start); i < s->line_count; i++)
        add_line(&load, source_line(s, i + 1));
    end_block(&load);
    return load.heavy || load.lines * load.depth > STEPS_MAX || load.brackets * load.definition > STEPS_MAX;
}

size_t markdown_stretch_end(const struct source *s, size_t start, bool suspect)
{
    if (!suspect || s->len - start <= STRETCH)
        return s->len;
    size_t line = source_line_index(s, start + STRETCH) + 1,
           last = source_line_index(s, start + 2 * STRETCH < s->len ? start + 2 * STRETCH : s->len);
    for (size_t i = line; i <= last; i++) {
        if (source_line(s, i).len == 0)
            return s->line_start[i - 1];
    }
    return line < s->line_count ? s->line_start[line] : s->len;
}
