/* What holds for one file, out of the settings files and the command line, and where each value comes from. */
#ifndef MTLINT_RUN_SETTINGS_H
#define MTLINT_RUN_SETTINGS_H

#include "run/config_files.h"
#include "run/options.h"

/* The command line beats the document, which beats settings files. */
enum origin_kind { FROM_DEFAULT, FROM_CONFIG, FROM_DOCUMENT, FROM_COMMAND_LINE, FROM_LOCALE };

struct origin {
    enum origin_kind kind;
    const struct config *file; /* of FROM_CONFIG */
    size_t line;
};

struct setting {
    int value;
    struct origin from;
};

struct settings {
    const char *language, *source_pattern; /* source_pattern: NULL when there is none */
    struct origin language_from, source_pattern_from;
    struct setting preview, min_severity, fail_on, messages, address; /* as in struct config_section */
    double max_penalty; /* of a run in the file's directory; below 0: no limit */
    struct origin max_penalty_from;
    VEC_OF(const struct config_section *) sections; /* those that hold, the weakest first */
};

/* Fills *s for the file of which the chain holds and that is reached by `below` from its directory
 * (config_files_for()). hint: the language that the document gives itself ("" or NULL: none). Strings are borrowed from
 * the chain, the options and the hint. */
void settings_find(struct settings *s, const struct config_chain *chain, struct span below, const char *hint,
                   const struct options *o);
void settings_release(struct settings *s);

/* "FILE:LINE", "command line", "the document", "locale" or "default". */
void origin_add(struct buf *out, const struct origin *from);

#endif
