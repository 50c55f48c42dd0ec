#include "run/batch.h"

#include <stdlib.h>

#include "run/interrupt.h"
#include "run/pipeline.h"

struct batch {
    struct session *session;
    char *const *paths;
    size_t count, next, emitted;
    batch_work work; /* NULL for check_file() */
    batch_sink sink;
    void *arg;
};

struct batch_item {
    size_t index;
    struct checked_file file;
};

static bool take(void *arg, void *item)
{
    struct batch *b = arg;
    struct batch_item *i = item;
    if (b->next == b->count || interrupt_signal())
        return false;
    i->index = b->next++;
    return true;
}

struct batch_worker {
    const struct batch *batch;
    struct workspace workspace;
};

static void *worker_new(void *arg)
{
    struct batch_worker *w = xmalloc(sizeof(*w));
    w->batch = arg;
    workspace_init(&w->workspace, w->batch->session);
    return w;
}

static void worker_free(void *worker)
{
    struct batch_worker *w = worker;
    workspace_release(&w->workspace);
    free(w);
}

static void work_on(void *worker, void *item)
{
    struct batch_worker *w = worker;
    struct batch_item *i = item;
    const struct batch *b = w->batch;
    if (b->work)
        b->work(b->arg, &w->workspace, b->paths[i->index], &i->file, i->index);
    else
        check_file(&w->workspace, b->paths[i->index], &i->file);
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

size_t batch_run_work(struct session *s, char *const *paths, size_t count, batch_work work, batch_sink sink, void *arg)
{
    struct batch b = {.session = s, .paths = paths, .count = count, .work = work, .sink = sink, .arg = arg};
    struct pipeline p = {sizeof(struct batch_item), &b, take, worker_new, worker_free, work_on, emit, release};
    size_t jobs = s->options->jobs ? s->options->jobs : processor_count();
    if (count > 1) /* a single one may be a terminal's input that never ends */
        interrupt_watch();
    return pipeline_run(&p, jobs < count ? jobs : count);
}

size_t batch_run(struct session *s, char *const *paths, size_t count, batch_sink sink, void *arg)
{
    return batch_run_work(s, paths, count, NULL, sink, arg);
}
