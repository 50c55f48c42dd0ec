#include "run/read_all.h"

#include <errno.h>
#include <unistd.h>

enum { READ_BYTES = 1 << 16 };

int read_all(int fd, struct buf *out)
{
    for (;;) {
        ssize_t got = read(fd, buf_reserve(out, READ_BYTES), READ_BYTES);
        if (got < 0 && errno == EINTR)
            continue;
        if (got > 0)
            out->len += (size_t)got;
        out->data[out->len] = '\0';
        if (got <= 0)
            return got < 0 ? -1 : 0;
    }
}
