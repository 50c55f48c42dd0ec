#include "run/progress.h"

#include <stdio.h>
#include <unistd.h>

void progress_start(struct progress *p, size_t total, bool quiet)
{
    *p = (struct progress){.on = !quiet && total > 1 && isatty(STDERR_FILENO), .total = total};
}

void progress_show(struct progress *p, size_t done)
{
    struct timespec now;
    if (!p->on)
        return;
    clock_gettime(CLOCK_MONOTONIC, &now);
    long long since = (now.tv_sec - p->last.tv_sec) * 1000LL + (now.tv_nsec - p->last.tv_nsec) / 1000000;
    if (since < 100)
        return;
    p->last = now;
    p->visible = true;
    fprintf(stderr, "\r%zu of %zu files", done, p->total);
    fflush(stderr);
}

void progress_hide(struct progress *p)
{
    if (p->visible)
        fputs("\r\033[K", stderr);
    p->visible = false;
}
