#include "core/unpack.h"

#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include "base/bug.h"

#define INPUT_SIZE (64u << 10)
#define GZIP_ONLY (15 + 16)     /* zlib's window bits: the largest window, gzip's header and nothing else */
#define TRAP_SIZE (64ull << 20) /* below this nobody is hurt */
#define TRAP_RATIO 250          /* prose shrinks to a third; this much only what repeats itself without end */

struct unpacker {
    int fd;
    enum packing packing;
    unsigned char *input; /* read and not unpacked yet: input[at, filled) */
    size_t at, filled;
    bool input_ended;
    bool inside; /* a member or frame has begun and not ended */
    bool begun;  /* at least one has */
    uint64_t taken, given;
    z_stream zlib;
    ZSTD_DStream *zstd;
};

static size_t extension_length(const char *path, const char *extension)
{
    size_t len = strlen(path), n = strlen(extension);
    return len > n && strcasecmp(path + len - n, extension) == 0 ? n : 0;
}

enum packing packing_of(const char *path)
{
    if (extension_length(path, ".gz"))
        return PACKING_GZIP;
    return extension_length(path, ".zst") ? PACKING_ZSTD : PACKING_NONE;
}

size_t packing_inner_length(const char *path)
{
    return strlen(path) - extension_length(path, ".gz") - extension_length(path, ".zst");
}

struct unpacker *unpacker_new(int fd, enum packing packing)
{
    struct unpacker *u = xcalloc(1, sizeof(*u));
    u->fd = fd;
    u->packing = packing;
    if (packing != PACKING_NONE)
        u->input = xmalloc(INPUT_SIZE);
    if (packing == PACKING_GZIP && inflateInit2(&u->zlib, GZIP_ONLY) != Z_OK)
        BUG("zlib cannot be used");
    if (packing == PACKING_ZSTD && (u->zstd = ZSTD_createDStream()) == NULL)
        BUG("libzstd cannot be used");
    return u;
}

void unpacker_free(struct unpacker *u)
{
    if (u->packing == PACKING_GZIP)
        inflateEnd(&u->zlib);
    ZSTD_freeDStream(u->zstd);
    free(u->input);
    free(u);
}

/* read(2) that a signal does not end. */
static ssize_t read_some(int fd, void *to, size_t room, struct buf *err)
{
    ssize_t got;
    do
        got = read(fd, to, room);
    while (got < 0 && errno == EINTR);
    if (got < 0)
        buf_addf(err, "cannot be read: %s", strerror(errno));
    return got;
}

/* Makes sure that there is input, unless the file has ended. */
static int fill(struct unpacker *u, struct buf *err)
{
    if (u->at < u->filled || u->input_ended)
        return 0;
    ssize_t got = read_some(u->fd, u->input, INPUT_SIZE, err);
    if (got < 0)
        return -1;
    u->at = 0;
    u->filled = (size_t)got;
    u->taken += (uint64_t)got;
    u->input_ended = got == 0;
    return 0;
}

static ssize_t damaged(struct unpacker *u, const char *why, struct buf *err)
{
    buf_addf(err, "is damaged, not what its extension says: %s cannot unpack it (%s)",
             u->packing == PACKING_GZIP ? "gzip" : "zstd", why);
    return -1;
}

/* Unpacks once; the number of bytes, which may be 0 before the end, or -1. */
static ssize_t inflate_some(struct unpacker *u, char *to, size_t room, struct buf *err)
{
    if (!u->inside && u->begun && inflateReset(&u->zlib) != Z_OK)
        return damaged(u, "state", err);
    u->inside = u->begun = true;
    u->zlib.next_in = u->input + u->at;
    u->zlib.avail_in = (uInt)(u->filled - u->at);
    u->zlib.next_out = (Bytef *)to;
    u->zlib.avail_out = room > INPUT_SIZE ? INPUT_SIZE : (uInt)room;
    uInt before = u->zlib.avail_out;
    int result = inflate(&u->zlib, Z_NO_FLUSH);
    u->at = u->filled - u->zlib.avail_in;
    if (result == Z_STREAM_END)
        u->inside = false;
    else if (result != Z_OK && result != Z_BUF_ERROR)
        return damaged(u, u->zlib.msg ? u->zlib.msg : "wrong data", err);
    return (ssize_t)(before - u->zlib.avail_out);
}

static ssize_t unzstd_some(struct unpacker *u, char *to, size_t room, struct buf *err)
{
    ZSTD_inBuffer in = {u->input, u->filled, u->at};
    ZSTD_outBuffer out = {to, room, 0};
    size_t result = ZSTD_decompressStream(u->zstd, &out, &in);
    u->at = in.pos;
    u->begun = true;
    u->inside = result != 0;
    if (ZSTD_isError(result))
        return damaged(u, ZSTD_getErrorName(result), err);
    return (ssize_t)out.pos;
}

/* gzip files may be filled up with zeros, as on tapes. */
static void skip_padding(struct unpacker *u)
{
    if (u->packing != PACKING_GZIP || u->inside || !u->begun)
        return;
    while (u->at < u->filled && u->input[u->at] == 0)
        u->at++;
}

static ssize_t unpack_some(struct unpacker *u, char *to, size_t room, struct buf *err)
{
    for (;;) {
        if (fill(u, err) != 0)
            return -1;
        skip_padding(u);
        if (u->at == u->filled && u->input_ended && !u->inside && u->begun)
            return 0;
        if (u->at == u->filled && !u->input_ended)
            continue;
        ssize_t got = u->packing == PACKING_GZIP ? inflate_some(u, to, room, err) : unzstd_some(u, to, room, err);
        if (got != 0)
            return got;
        if (u->at == u->filled && u->input_ended && u->inside) {
            buf_add_str(err, "ends too early: the file is cut off");
            return -1;
        }
    }
}

ssize_t unpacker_read(struct unpacker *u, char *to, size_t room, struct buf *err)
{
    if (u->packing == PACKING_NONE)
        return read_some(u->fd, to, room, err);
    ssize_t got = room > 0 ? unpack_some(u, to, room, err) : 0;
    if (got > 0)
        u->given += (uint64_t)got;
    if (u->given <= TRAP_SIZE || u->given / TRAP_RATIO <= u->taken)
        return got;
    buf_addf(err, "unpacks to more than %d times its size, which no article does; unpack it yourself if it is meant",
             TRAP_RATIO);
    return -1;
}
