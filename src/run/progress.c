#include "run/progress.h"

#include <math.h>
#include <stdio.h>
#include <unistd.h>

#include "base/buf.h"
#include "run/atomic_file.h"

#define SHOW_EVERY 0.1  /* seconds */
#define MEASURE_EVERY 1 /* seconds; a shorter time says little about those to come */
#define WEIGHT_OF_NEW 0.3

void progress_start(struct progress *p, size_t total, bool quiet)
{
    *p = (struct progress){.on = !quiet && total > 1 && isatty(STDERR_FILENO), .total = total, .shown = -1};
    clock_gettime(CLOCK_MONOTONIC, &p->start);
}

static double seconds_since(const struct timespec *start)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)(now.tv_sec - start->tv_sec) + (double)(now.tv_nsec - start->tv_nsec) / 1e9;
}

/* The rate follows the files of late: those known to a cache are far faster than the others. */
static void measure(struct progress *p, size_t done, double now)
{
    double time = now - p->rate_time;
    if (time < MEASURE_EVERY)
        return;
    double rate = (double)(done - p->rate_done) / time;
    p->rate = p->rate > 0 ? p->rate + WEIGHT_OF_NEW * (rate - p->rate) : rate;
    p->rate_time = now;
    p->rate_done = done;
}

/* 1234567 as "1,234,567" */
static void add_count(struct buf *out, size_t n)
{
    if (n >= 1000) {
        add_count(out, n / 1000);
        buf_addf(out, ",%03zu", n % 1000);
    } else {
        buf_addf(out, "%zu", n);
    }
}

static void add_time(struct buf *out, double seconds)
{
    double minutes = ceil(seconds / 60);
    if (seconds < 90)
        buf_addf(out, "%.0f s", ceil(seconds));
    else if (minutes < 90)
        buf_addf(out, "%.0f min", minutes);
    else
        buf_addf(out, "%.0f h %.0f min", floor(minutes / 60), fmod(minutes, 60));
}

static void add_line(struct buf *out, const struct progress *p, size_t done)
{
    add_count(out, done);
    buf_add_str(out, " of ");
    add_count(out, p->total);
    buf_add_str(out, " files");
    if (p->rate <= 0)
        return;
    buf_add_str(out, ", ");
    if (p->rate < 10)
        buf_addf(out, "%.1f", p->rate);
    else
        add_count(out, (size_t)p->rate);
    buf_add_str(out, " files/s, ");
    add_time(out, (double)(p->total - done) / p->rate);
    buf_add_str(out, " left");
}

void progress_show(struct progress *p, size_t done)
{
    struct buf line = BUF_EMPTY;
    if (!p->on)
        return;
    double now = seconds_since(&p->start);
    if (p->shown >= 0 && p->visible && now - p->shown < SHOW_EVERY)
        return;
    measure(p, done, now);
    p->shown = now;
    p->visible = true;
    buf_add_byte(&line, '\r');
    add_line(&line, p, done);
    buf_add_str(&line, "\033[K");
    write_all(STDERR_FILENO, buf_str(&line), line.len);
    buf_release(&line);
}

void progress_hide(struct progress *p)
{
    static const char erase[] = "\r\033[K";
    if (p->visible)
        write_all(STDERR_FILENO, erase, sizeof(erase) - 1);
    p->visible = false;
}
