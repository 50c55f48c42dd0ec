/* Broken invariants and lost memory end the program at once: there is nothing sensible to do after either. */
#ifndef MTLINT_BASE_BUG_H
#define MTLINT_BASE_BUG_H

#include <stddef.h>

/* Prints the place and the message to standard error and aborts. For what cannot happen, never for bad input. */
#define BUG(message) bug_at(__FILE__, __LINE__, (message))
_Noreturn void bug_at(const char *file, int line, const char *message);

/* malloc, realloc and calloc that abort when memory runs out, so that no caller has to plumb that case. */
void *xmalloc(size_t size);
void *xrealloc(void *old, size_t size);
void *xcalloc(size_t count, size_t size);

#endif
