/* A reader turns a source into a document: which bytes are prose, what they say, where segments begin and end.
 * One file a format; add it to the table in readers.c. */
#ifndef MTLINT_READ_READER_H
#define MTLINT_READ_READER_H

#include "core/document.h"

struct reader {
    const char *name; /* for --input-format: "text", "markdown" */
    const char *const
        *extensions;     /* with the dot, lower case, NULL-terminated: ".md", ".markdown"; none: only by name */
    const char *summary; /* one line for the help */
    /* Fills an initialised document. 0, or -1 and a message without the path. Linear time, whatever the input. */
    int (*read)(struct document *doc, struct buf *err);
    /* Appends the value of a key in the metadata that the file carries; false when it has none. NULL for a format
     * without metadata. */
    bool (*metadata)(const struct source *s, const char *key, struct buf *out);
    bool only_named; /* its extensions stand for other things as well: no directory gives it a file */
};

/* For readers. -1 and a message with the line of source byte `at`. */
int reader_refuse(const struct source *s, size_t at, struct buf *err, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* For readers that assemble the text. 0, or -1 and a message when the source is too large for that. */
int reader_check_size(const struct source *s, struct buf *err);

/* For readers of short texts. The kind of the segment that is open: what ends with a full stop is prose, anything else
 * the label of something or a part of a sentence. */
enum segment_kind reader_segment_kind(const struct document *doc);

/* Whether the segment that is open is in bold or italic type throughout and without a final mark: then it serves as a
 * heading or a caption. */
bool reader_is_heading_by_type(const struct document *doc);

/* All readers; *count tells how many. The first is the one for files that no extension claims. */
const struct reader *const *readers_all(size_t *count);

/* By name; NULL when there is none. */
const struct reader *reader_by_name(const char *name);

/* By the extension of a path, the inner one when it is packed ("a.md.gz"); NULL when no reader claims it. */
const struct reader *reader_for_path(const char *path);

#endif
