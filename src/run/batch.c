#include "run/batch.h"

#include <pthread.h>
#include <stdlib.h>
#ifdef __linux__
#include <sched.h>
#endif
#include <unistd.h>

struct slot {
    struct checked_file file;
    bool done;
};

/* The files between `emitted` and `next` are at work or wait for their turn, each in slots[index % window]. */
struct batch {
    struct session *session;
    char *const *paths;
    size_t count, window;
    pthread_mutex_t lock;
    pthread_cond_t changed;
    struct slot *slots;
    size_t next, emitted;
    bool stop;
};

/* Processors that this process may use: in a container often fewer than the machine has. */
static size_t processor_count(void)
{
#ifdef __linux__
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof(set), &set) == 0)
        return (size_t)CPU_COUNT(&set);
#endif
    long n = sysconf(_SC_NPROCESSORS_ONLN);
    return n < 1 ? 1 : (size_t)n;
}

/* The next file to check, or false when there is none. Waits while the reports that nobody has taken yet fill the
 * window. */
static bool take(struct batch *b, size_t *index)
{
    pthread_mutex_lock(&b->lock);
    while (!b->stop && b->next < b->count && b->next - b->emitted >= b->window)
        pthread_cond_wait(&b->changed, &b->lock);
    bool got = !b->stop && b->next < b->count;
    if (got)
        *index = b->next++;
    pthread_mutex_unlock(&b->lock);
    return got;
}

static void *work(void *arg)
{
    struct batch *b = arg;
    struct workspace w;
    size_t i;
    workspace_init(&w, b->session);
    while (take(b, &i)) {
        struct slot *slot = &b->slots[i % b->window];
        check_file(&w, b->paths[i], &slot->file);
        pthread_mutex_lock(&b->lock);
        slot->done = true;
        pthread_cond_broadcast(&b->changed);
        pthread_mutex_unlock(&b->lock);
    }
    workspace_release(&w);
    return NULL;
}

/* Hands the reports on in order; each slot is free again only after that. */
static void emit_all(struct batch *b, batch_sink sink, void *arg)
{
    bool go_on = true;
    for (size_t i = 0; i < b->count && go_on; i++) {
        struct slot *slot = &b->slots[i % b->window];
        pthread_mutex_lock(&b->lock);
        while (!slot->done)
            pthread_cond_wait(&b->changed, &b->lock);
        pthread_mutex_unlock(&b->lock);
        go_on = sink(arg, &slot->file, i);
        checked_file_release(&slot->file);
        pthread_mutex_lock(&b->lock);
        slot->done = false;
        b->emitted++;
        b->stop = !go_on;
        pthread_cond_broadcast(&b->changed);
        pthread_mutex_unlock(&b->lock);
    }
}

static void run_threads(struct batch *b, size_t jobs, batch_sink sink, void *arg)
{
    pthread_t *threads = xcalloc(jobs, sizeof(*threads));
    size_t started = 0;
    pthread_mutex_init(&b->lock, NULL);
    pthread_cond_init(&b->changed, NULL);
    b->window = 2 * jobs;
    b->slots = xcalloc(b->window, sizeof(*b->slots));
    while (started < jobs && pthread_create(&threads[started], NULL, work, b) == 0)
        started++;
    if (started == 0)
        BUG("no thread could be started");
    emit_all(b, sink, arg);
    for (size_t i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
    for (size_t i = 0; i < b->window; i++)
        if (b->slots[i].done)
            checked_file_release(&b->slots[i].file);
    free(b->slots);
    free(threads);
    pthread_cond_destroy(&b->changed);
    pthread_mutex_destroy(&b->lock);
}

static void run_one_by_one(struct session *s, char *const *paths, size_t count, batch_sink sink, void *arg)
{
    struct workspace w;
    workspace_init(&w, s);
    bool go_on = true;
    for (size_t i = 0; i < count && go_on; i++) {
        struct checked_file f;
        check_file(&w, paths[i], &f);
        go_on = sink(arg, &f, i);
        checked_file_release(&f);
    }
    workspace_release(&w);
}

void batch_run(struct session *s, char *const *paths, size_t count, batch_sink sink, void *arg)
{
    size_t jobs = s->options->jobs ? s->options->jobs : processor_count();
    if (jobs > count)
        jobs = count;
    if (jobs <= 1) {
        run_one_by_one(s, paths, count, sink, arg);
        return;
    }
    struct batch b = {.session = s, .paths = paths, .count = count};
    run_threads(&b, jobs, sink, arg);
}
