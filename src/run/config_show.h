/* What holds for a file and where each value comes from, for people and for programs. */
#ifndef MTLINT_RUN_CONFIG_SHOW_H
#define MTLINT_RUN_CONFIG_SHOW_H

#include "base/json.h"
#include "run/profile.h"
#include "run/settings.h"

struct shown_file {
    const char *path;
    const struct config_chain *chain;
    const struct settings *settings;
    const struct profile *profile;
    const struct options *options;
    const char *ignored_by; /* "FILE:LINE"; NULL when it is not ignored */
};

/* Appends lines of text; one JSON object. */
void config_show_text(struct buf *out, const struct shown_file *f);
void config_show_json(struct json *j, const struct shown_file *f);

#endif
