#include "engine/ruleset.h"

#include <stdlib.h>

#include "core/source.h"
#include "engine/rule_load.h"
#include "engine/rule_store.h"

static void load_file(struct loader *l, const char *path)
{
    struct source source;
    struct buf why = BUF_EMPTY;
    if (source_read(&source, path, &why) == 0) {
        load_rule_file(l, path, source.bytes, source.len);
        source_release(&source);
    } else {
        buf_addf(l->err, "%s\n", buf_str(&why));
        l->faults++;
    }
    buf_release(&why);
}

static struct loader loader_begin(const struct lang *lang, const struct forms *forms, struct buf *err)
{
    struct loader l = {.rules = xcalloc(1, sizeof(*l.rules)), .forms = forms, .err = err};
    l.rules->lang = lang;
    intern_init(&l.words);
    intern_init(&l.exact_words);
    intern_init(&l.ids);
    intern_init(&l.lemma_ids);
    return l;
}

static struct ruleset *loader_end(struct loader *l)
{
    struct ruleset *rs = l->rules;
    rs->words = word_table_new(&rs->arena, &l->words);
    rs->forms = word_table_new(&rs->arena, &l->exact_words);
    intern_release(&l->words);
    intern_release(&l->exact_words);
    intern_release(&l->ids);
    intern_release(&l->lemma_ids);
    vec_release(&l->lemmas);
    vec_release(&l->by_id);
    if (l->faults == 0) {
        ruleset_index(rs);
        return rs;
    }
    ruleset_free(rs);
    return NULL;
}

static struct ruleset *load_files(const struct rule_files *files, const struct lang *lang, struct buf *err)
{
    struct loader l = loader_begin(lang, files->forms, err);
    for (size_t i = 0; i < files->paths.len; i++)
        load_file(&l, files->paths.items[i]);
    l.faults += files->faults;
    return loader_end(&l);
}

struct ruleset *ruleset_load(const char *dir, const char *store, const struct lang *lang, const struct forms *forms,
                             struct buf *err)
{
    struct rule_files files;
    struct ruleset *rs = NULL;
    rule_files_find(&files, dir, forms, err);
    if (store && files.faults == 0)
        rs = rule_store_read(store, lang, &files);
    if (!rs)
        rs = load_files(&files, lang, err);
    rule_files_release(&files);
    return rs;
}

int ruleset_record(const char *dir, const struct lang *lang, const struct forms *forms, struct buf *out,
                   struct buf *err)
{
    struct rule_files files;
    rule_files_find(&files, dir, forms, err);
    struct ruleset *rs = load_files(&files, lang, err);
    bool fine = rs && rule_store_write(rs, &files, out);
    ruleset_free(rs);
    rule_files_release(&files);
    return fine ? 0 : -1;
}

struct ruleset *ruleset_parse(const char *name, struct span yaml, const struct lang *lang, const struct forms *forms,
                              struct buf *err)
{
    struct loader l = loader_begin(lang, forms, err);
    load_rule_file(&l, name, yaml.ptr, yaml.len);
    return loader_end(&l);
}

static void free_patterns(struct pattern_list *list)
{
    for (size_t i = 0; i < list->len; i++)
        pattern_free(list->items[i]);
    vec_release(list);
}

static void reader_free(struct rule_reader *r)
{
    free_patterns(&r->patterns);
    arena_release(&r->arena);
    pthread_mutex_destroy(&r->lock);
    free(r);
}

void ruleset_free(struct ruleset *rs)
{
    if (!rs)
        return;
    free_patterns(&rs->patterns);
    vec_release(&rs->rules);
    vec_release(&rs->unfiltered);
    if (rs->reader) {
        reader_free(rs->reader);
    } else {
        scanner_free(rs->scanner);
        free(rs->probe_start);
        free(rs->probes);
    }
    file_map_close(&rs->store);
    arena_release(&rs->arena);
    free(rs);
}

size_t ruleset_count(const struct ruleset *rs)
{
    return rs->rules.len;
}

const struct rule_info *ruleset_info(const struct ruleset *rs, size_t i)
{
    return &rs->rules.items[i]->info;
}

const char *ruleset_file(const struct ruleset *rs, size_t i, size_t *line)
{
    *line = rs->rules.items[i]->line;
    return rs->rules.items[i]->file;
}

size_t ruleset_unfiltered(const struct ruleset *rs)
{
    return rs->unfiltered_rules;
}

const struct example *ruleset_examples(const struct ruleset *rs, size_t i, size_t *count)
{
    const struct rule *rule = ruleset_rule(rs, (uint32_t)i);
    *count = rule ? rule->example_count : 0;
    return rule ? rule->examples : NULL;
}
