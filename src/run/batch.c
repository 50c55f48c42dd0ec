#include "run/batch.h"

#include <stdlib.h>

#include "run/interrupt.h"
#include "run/pipeline.h"

struct batch {
    struct session *session;
    char *const *paths;
    size_t count, next, emitted;
    batch_sink sink;
    void *arg;
};

struct batch_item {
    const char *path;
    struct checked_file file;
};

static bool take(void *arg, void *item)
{
    struct batch *b = arg;
    struct batch_item *i = item;
    if (b->next == b->count || interrupt_signal())
        return false;
    i->path = b->paths[b->next++];
    return true;
}

static void *worker_new(void *arg)
{
    struct batch *b = arg;
    struct workspace *w = xmalloc(sizeof(*w));
    workspace_init(w, b->session);
    return w;
}

static void worker_free(void *worker)
{
    workspace_release(worker);
    free(worker);
}

static void work(void *worker, void *item)
{
    struct batch_item *i = item;
    check_file(worker, i->path, &i->file);
}

static bool emit(void *arg, void *item)
{
    struct batch *b = arg;
    struct batch_item *i = item;
    return b->sink(b->arg, &i->file, b->emitted++);
}

static void release(void *item)
{
    struct batch_item *i = item;
    checked_file_release(&i->file);
}

size_t batch_run(struct session *s, char *const *paths, size_t count, batch_sink sink, void *arg)
{
    struct batch b = {.session = s, .paths = paths, .count = count, .sink = sink, .arg = arg};
    struct pipeline p = {sizeof(struct batch_item), &b, take, worker_new, worker_free, work, emit, release};
    size_t jobs = s->options->jobs ? s->options->jobs : processor_count();
    if (count > 1) /* a single one may be a terminal's input that never ends */
        interrupt_watch();
    return pipeline_run(&p, jobs < count ? jobs : count);
}
