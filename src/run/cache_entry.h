/* What a check found in a text, as bytes: findings with their fixes and related places, the sentences around them, the
 * number of words, the language. Rules are told by their ids and looked up again. */
#ifndef MTLINT_RUN_CACHE_ENTRY_H
#define MTLINT_RUN_CACHE_ENTRY_H

#include "core/file_report.h"

/* Appends it. False, and nothing useful, for a report that holds places of another file. */
bool cache_entry_write(const struct file_report *r, struct buf *out);

/* Gives the rule of an id; NULL when it is not known. */
typedef const struct rule_info *(*rule_finder)(void *arg, const char *id);

/* Fills words, language, findings and sentences of a report whose source is read. False when the bytes are not such an
 * entry, or not one of this text; then all four are empty. */
bool cache_entry_read(struct file_report *r, struct span bytes, rule_finder find, void *arg);

#endif
