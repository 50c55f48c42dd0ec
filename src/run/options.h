/* The command line: one table of options drives the parser, the help and the suggestions. */
#ifndef MTLINT_RUN_OPTIONS_H
#define MTLINT_RUN_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/vec.h"
#include "core/rule_info.h"
#include "engine/selection.h"
#include "read/reader.h"
#include "report/reporter.h"

enum command_bit {
    COMMAND_CHECK = 1 << 0,
    COMMAND_FIX = 1 << 1,
    COMMAND_RULES = 1 << 2,
    COMMAND_HELP = 1 << 3,
    COMMAND_EXPLAIN = 1 << 4,
    COMMAND_COMPLETION = 1 << 5,
    COMMAND_LSP = 1 << 6,
    COMMAND_WORDS = 1 << 7,
    COMMAND_CONFIG = 1 << 8,
    COMMAND_REPORT = 1 << 9,
    COMMAND_BASELINE = 1 << 10,
    COMMAND_ANALYZE = 1 << 11,
    COMMAND_ALIGN = 1 << 12,
    COMMAND_COMPARE = 1 << 13,
    COMMAND_ANY = (1 << 16) - 1,
    COMMAND_INPUT = COMMAND_CHECK | COMMAND_FIX,                         /* those that read files and show findings */
    COMMAND_FINDING = COMMAND_INPUT | COMMAND_REPORT | COMMAND_BASELINE, /* those that look for faults in files */
    COMMAND_READING = COMMAND_FINDING | COMMAND_ANALYZE                  /* those that read files */
};

enum color_choice { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

/* What was asked for. Strings are borrowed from argv. */
struct options {
    enum command_bit command;
    bool command_named; /* it was not left out */
    VEC_OF(const char *) operands;
    const char *data_dir, *language, *stdin_filename, *output, *config, *cache; /* NULL: not given */
    const char *baseline, *diff, *since, *source, *source_pattern;              /* likewise */
    const struct reader *reader;                                                /* NULL: by the file's extension */
    const struct reporter *reporter;                                            /* NULL: the command's default */
    VEC_OF(struct selector) selectors;
    VEC_OF(const char *) termbases; /* files */
    int min_severity;               /* an enum severity; -1: not given */
    int fail_on;                    /* likewise; SEVERITY_COUNT for never */
    int messages;                   /* an enum message_language; -1: not given */
    int address;                    /* an enum address_choice; -1: not given */
    enum message_language locale;   /* for messages when nothing else is said: of the environment, or the editor */
    size_t max_findings;            /* of one file */
    double max_penalty;             /* points a 1,000 words over all files; below 0: no limit */
    const char *group_by, *compare; /* of a report on an archive; NULL: not given */
    size_t jobs;                    /* 0: by the number of files and processors */
    enum color_choice color;
    bool documents; /* a JSON document a line: run/check_documents.h */
    bool line_buffered, preview, summary, quiet, dry_run, interactive, unsafe, no_prefilter, no_config, names,
        gitignore, no_ignore, all_readings, report_unused, update, tmx, segment_scores, help, version;
};

struct option_spec {
    const char *name;                                                    /* without the dashes */
    char letter;                                                         /* 0 when it has no short form */
    const char *argument;                                                /* name of the value; NULL for a flag */
    unsigned commands;                                                   /* of enum command_bit */
    const char *help;                                                    /* NULL: hidden */
    int (*apply)(struct options *o, const char *value, struct buf *err); /* -1 and a message when the value is wrong */
};

/* Ended by an entry without a name. */
extern const struct option_spec option_table[];

struct command_spec {
    const char *name;
    enum command_bit bit;
    const char *operands; /* for the usage line */
    const char *summary;
};
extern const struct command_spec command_table[];
const struct command_spec *command_spec_of(enum command_bit bit);

/* Reads the locale from the environment. */
void options_init(struct options *o);
void options_release(struct options *o);

/* Options may stand anywhere before "--". 0, or -1 and a message. */
int options_parse(struct options *o, int argc, char **argv, struct buf *err);

#endif
