#include "run/termbase_file.h"

#include "run/small_file.h"

enum { TERMBASE_MAX = 64 << 20 };

struct termbase *termbase_file_read(const char *path, const char *shown, bool *there, struct buf *err)
{
    struct buf bytes = BUF_EMPTY, why = BUF_EMPTY;
    enum small_file result = small_file_read(path, TERMBASE_MAX, &bytes, &why);
    struct termbase *b = NULL;
    *there = result == SMALL_FILE_READ;
    if (*there && !(b = termbase_read(path, buf_str(&bytes), bytes.len, &why)))
        buf_addf(err, "%s:%s", shown, buf_str(&why));
    else if (!*there)
        buf_addf(err, "%s %s", shown, result == SMALL_FILE_MISSING ? "is not there" : buf_str(&why));
    buf_release(&bytes);
    buf_release(&why);
    return b;
}
