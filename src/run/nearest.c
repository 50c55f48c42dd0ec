#include "run/nearest.h"

#include <stdint.h>
#include <string.h>

/* Names on the command line are short; what is longer is no typo of any of them. */
#define LONGEST 63

struct nearest nearest_to(const char *wanted)
{
    size_t third = strlen(wanted) / 3;
    return (struct nearest){wanted, NULL, (third < 2 ? 2 : third) + 1};
}

static size_t least(size_t a, size_t b, size_t c)
{
    size_t ab = a < b ? a : b;
    return ab < c ? ab : c;
}

/* Edits between two short strings; a swap of neighbours is one edit. */
static size_t distance(const char *a, const char *b)
{
    size_t rows[3][LONGEST + 1];
    size_t *before = rows[0], *last = rows[1], *row = rows[2];
    size_t na = strlen(a), nb = strlen(b);
    for (size_t j = 0; j <= nb; j++)
        last[j] = j;
    for (size_t i = 1; i <= na; i++) {
        row[0] = i;
        for (size_t j = 1; j <= nb; j++) {
            row[j] = least(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && before[j - 2] + 1 < row[j])
                row[j] = before[j - 2] + 1;
        }
        size_t *free_row = before;
        before = last;
        last = row;
        row = free_row;
    }
    return last[nb];
}

void nearest_offer(struct nearest *n, const char *name)
{
    if (strlen(name) > LONGEST || strlen(n->wanted) > LONGEST)
        return;
    size_t d = distance(n->wanted, name);
    if (d < n->distance) {
        n->distance = d;
        n->name = name;
    }
}
