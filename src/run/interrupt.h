/* Ctrl-C, SIGTERM and a terminal that goes away: the first asks a batch to stop after the files at work, the second
 * ends the process at once. */
#ifndef MTLINT_RUN_INTERRUPT_H
#define MTLINT_RUN_INTERRUPT_H

#include <stddef.h>

/* From now on SIGINT, SIGTERM and SIGHUP are noted; each of them then gets its default action back, so that the next
 * one kills. One that the caller had ignored (nohup, a shell's background job) stays ignored. */
void interrupt_watch(void);

/* The signal that was noted, 0 for none. Whoever is about to begin a file asks. */
int interrupt_signal(void);

/* "interrupted: 3 of 100 files" on standard error; nothing when no signal was noted or all files were done. */
void interrupt_tell(size_t done, size_t total);

/* When a signal was noted: dies by it, so that the caller (a shell's loop, make) sees what happened and stops too.
 * Everything must be written before. */
void interrupt_end(void);

#endif
