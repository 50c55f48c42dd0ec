#include "run/pipeline.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#ifdef __linux__
#include <sched.h>
#endif
#include <unistd.h>

#include "base/bug.h"

enum { ITEMS_A_JOB = 8 };

/* The items between `emitted` and `next` are at work or wait for their turn, each in its slot index % window. */
struct line {
    const struct pipeline *p;
    size_t window;
    char *items; /* window * item_size bytes */
    bool *done;
    pthread_mutex_t taking; /* held while an item is taken, which may block; never asked for with `lock` held */
    pthread_mutex_t lock;   /* guards the rest */
    pthread_cond_t room, ready;
    size_t next, emitted;
    bool waits_for_room; /* the thread that takes */
    bool ended;          /* nothing is left to take */
    bool stop;           /* nobody wants more */
};

size_t processor_count(void)
{
#ifdef __linux__
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof(set), &set) == 0)
        return (size_t)CPU_COUNT(&set);
#endif
    long n = sysconf(_SC_NPROCESSORS_ONLN);
    return n < 1 ? 1 : (size_t)n;
}

static void *item_at(const struct line *l, size_t index)
{
    return l->items + index % l->window * l->p->item_size;
}

/* False when it shall take nothing more. */
static bool wait_for_room(struct line *l)
{
    pthread_mutex_lock(&l->lock);
    l->waits_for_room = true;
    while (!l->stop && !l->ended && l->next - l->emitted >= l->window)
        pthread_cond_wait(&l->room, &l->lock);
    l->waits_for_room = false;
    bool go_on = !l->stop && !l->ended;
    pthread_mutex_unlock(&l->lock);
    return go_on;
}

/* Only the thread that holds `taking` changes `next`, so it may read it without the lock. */
static bool take(struct line *l, size_t *index)
{
    pthread_mutex_lock(&l->taking);
    bool got = wait_for_room(l);
    if (got) {
        void *item = item_at(l, l->next);
        memset(item, 0, l->p->item_size);
        got = l->p->take(l->p->arg, item);
        pthread_mutex_lock(&l->lock);
        *index = l->next;
        if (got)
            l->next++;
        else
            l->ended = true;
        if (!got)
            pthread_cond_signal(&l->ready);
        pthread_mutex_unlock(&l->lock);
    }
    pthread_mutex_unlock(&l->taking);
    return got;
}

static void *work(void *arg)
{
    struct line *l = arg;
    void *worker = l->p->worker_new(l->p->arg);
    size_t i;
    while (take(l, &i)) {
        l->p->work(worker, item_at(l, i));
        pthread_mutex_lock(&l->lock);
        l->done[i % l->window] = true;
        if (i == l->emitted)
            pthread_cond_signal(&l->ready);
        pthread_mutex_unlock(&l->lock);
    }
    l->p->worker_free(worker);
    return NULL;
}

/* Waits until the item is done; false when it will never be taken. */
static bool wait_for(struct line *l, size_t index)
{
    pthread_mutex_lock(&l->lock);
    while (!l->done[index % l->window] && !(l->ended && index >= l->next))
        pthread_cond_wait(&l->ready, &l->lock);
    bool done = l->done[index % l->window];
    pthread_mutex_unlock(&l->lock);
    return done;
}

/* The slot is free again only when the item is released. */
static void emit_all(struct line *l)
{
    bool go_on = true;
    for (size_t i = 0; go_on && wait_for(l, i); i++) {
        go_on = l->p->emit(l->p->arg, item_at(l, i));
        l->p->release(item_at(l, i));
        pthread_mutex_lock(&l->lock);
        l->done[i % l->window] = false;
        l->emitted++;
        l->stop = !go_on;
        if (l->waits_for_room)
            pthread_cond_signal(&l->room);
        pthread_mutex_unlock(&l->lock);
    }
}

static void run_threads(struct line *l, size_t jobs)
{
    pthread_t *threads = xcalloc(jobs, sizeof(*threads));
    size_t started = 0;
    while (started < jobs && pthread_create(&threads[started], NULL, work, l) == 0)
        started++;
    if (started == 0)
        BUG("no thread could be started");
    emit_all(l);
    for (size_t i = 0; i < started; i++)
        pthread_join(threads[i], NULL);
    for (size_t i = l->emitted; i < l->next; i++)
        l->p->release(item_at(l, i));
    free(threads);
}

static size_t run_in_threads(const struct pipeline *p, size_t jobs)
{
    struct line l = {.p = p, .window = ITEMS_A_JOB * jobs};
    l.items = xcalloc(l.window, p->item_size);
    l.done = xcalloc(l.window, sizeof(*l.done));
    pthread_mutex_init(&l.taking, NULL);
    pthread_mutex_init(&l.lock, NULL);
    pthread_cond_init(&l.room, NULL);
    pthread_cond_init(&l.ready, NULL);
    run_threads(&l, jobs);
    pthread_cond_destroy(&l.ready);
    pthread_cond_destroy(&l.room);
    pthread_mutex_destroy(&l.lock);
    pthread_mutex_destroy(&l.taking);
    free(l.done);
    free(l.items);
    return l.emitted;
}

static size_t run_one_by_one(const struct pipeline *p)
{
    void *worker = p->worker_new(p->arg);
    void *item = xcalloc(1, p->item_size);
    size_t emitted = 0;
    bool go_on = true;
    while (go_on && p->take(p->arg, item)) {
        p->work(worker, item);
        go_on = p->emit(p->arg, item);
        p->release(item);
        memset(item, 0, p->item_size);
        emitted++;
    }
    free(item);
    p->worker_free(worker);
    return emitted;
}

size_t pipeline_run(const struct pipeline *p, size_t jobs)
{
    return jobs > 1 ? run_in_threads(p, jobs) : run_one_by_one(p);
}
