#include "run/interrupt.h"

#include <errno.h>
#include <signal.h>
#include <stdbool.h>

#include "base/buf.h"
#include "run/complain.h"

static const int watched[] = {SIGINT, SIGTERM, SIGHUP};
enum { WATCHED_COUNT = sizeof(watched) / sizeof(watched[0]) };

/* The program's only variable of this kind: a handler has no other way to tell. Atomic, since the workers read it while
 * any thread may be the one that gets the signal. */
static volatile _Atomic sig_atomic_t noted;

static void set_action(int sig, void (*handler)(int))
{
    struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    sigaction(sig, &action, NULL);
}

static bool is_ignored(int sig)
{
    struct sigaction action;
    return sigaction(sig, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

static void note(int sig)
{
    int saved = errno;
    noted = sig;
    for (size_t i = 0; i < WATCHED_COUNT; i++)
        if (!is_ignored(watched[i]))
            set_action(watched[i], SIG_DFL);
    errno = saved;
}

void interrupt_watch(void)
{
    for (size_t i = 0; i < WATCHED_COUNT && !noted; i++)
        if (!is_ignored(watched[i]))
            set_action(watched[i], note);
}

int interrupt_signal(void)
{
    return noted;
}

void interrupt_tell(size_t done, size_t total)
{
    struct buf message = BUF_EMPTY;
    buf_addf(&message, "interrupted: %zu of %zu files", done, total);
    if (noted && done < total)
        complain(buf_str(&message));
    buf_release(&message);
}

void interrupt_end(void)
{
    if (!noted)
        return;
    set_action(noted, SIG_DFL);
    raise(noted);
}
