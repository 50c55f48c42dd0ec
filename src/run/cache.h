/* --cache: results of earlier runs by the text and all that decides what is found in it. Entries are written beside
 * their place and renamed, so any number of runs may share a directory; each holds a checksum, and one that is not as
 * it was written is as good as none. A directory that cannot be written costs speed only. */
#ifndef MTLINT_RUN_CACHE_H
#define MTLINT_RUN_CACHE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/file_report.h"

struct cache;

struct cache_key {
    uint64_t halves[2];
};

/* DIR/mtlint is made when it is not there. NULL and a message when that cannot be, or when what the program checks with
 * cannot be read. */
struct cache *cache_open(const char *dir, const char *data_dir, struct buf *err);
void cache_close(struct cache *c); /* NULL is allowed */

/* What the text of a report is known by: its bytes, the file of its source text where there is one, how it is read and
 * in which language ("" for what it says itself), and the fingerprint of the settings that hold for it. */
struct cache_key cache_key_of(const struct cache *c, const struct file_report *r, const char *reader,
                              const char *language, uint64_t settings);

/* Fills words, language, findings and sentences of a report whose source and original are read; their rules live as
 * long as the cache. False when nothing is known. Any thread may call this and the next. */
bool cache_load(struct cache *c, struct cache_key key, struct file_report *r);

/* Keeps the four, with findings of a language's rules. */
void cache_store(struct cache *c, struct cache_key key, const struct file_report *r, const char *language);

/* Keeps what reports need to know of all rules of a language. `each` calls `visit` for every rule; it is called only
 * when they are not kept yet. */
typedef void (*cache_rule_visitor)(void *arg, const struct rule_info *rule);
void cache_keep_rules(struct cache *c, const char *language,
                      void (*each)(const void *rules, cache_rule_visitor, void *), const void *rules);

/* Whether a run with these settings (a fingerprint) has begun well before: its rules load, its globs match. */
bool cache_knows_settings(struct cache *c, uint64_t settings);
void cache_note_settings(struct cache *c, uint64_t settings);

#endif
