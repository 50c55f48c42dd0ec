#include "core/source.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/bug.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "core/foreign_files.h"
#include "core/unpack.h"

#define BOM_LEN 3
#define SAMPLE_LEN (64u << 10)    /* enough to tell a binary file by */
#define READ_STEP (1u << 20)      /* how much room a pipe gets at once */
#define COLUMN_STEP (2u << 10)    /* bytes of a long line between two column marks */
#define WINDOW ((size_t)16 << 20) /* of a mapped file that are looked at together */
#define MAPPED_MIN (64u << 20)    /* bytes of a file from which on it is mapped */
#define LEN_MAX (UINT32_MAX - 1u) /* an end offset still fits 32 bits */

/* --- lines and columns */

static const char *line_end(const char *p, const char *end, bool has_cr)
{
    if (!has_cr) {
        const char *lf = memchr(p, '\n', (size_t)(end - p));
        return lf ? lf : end;
    }
    while (p < end && *p != '\n' && *p != '\r')
        p++;
    return p;
}

/* --- files that are mapped */

void source_forget(const struct source *s)
{
    if (s->window)
        madvise(s->bytes, s->len, MADV_DONTNEED); /* a hint: nothing is lost when it fails */
}

/* Whoever goes through a mapped file asks for ever later places: what lies behind is given back. */
static void enter_window(const struct source *s, size_t byte)
{
    if (!s->window || *s->window == byte / WINDOW)
        return;
    *s->window = byte / WINDOW;
    source_forget(s);
}

static bool has_byte(const struct source *s, char byte)
{
    for (size_t at = 0; at < s->len; at += WINDOW) {
        enter_window(s, at);
        if (memchr(s->bytes + at, byte, s->len - at < WINDOW ? s->len - at : WINDOW))
            return true;
    }
    return false;
}

static void index_lines(struct source *s)
{
    VEC_OF(uint32_t) starts = {0};
    bool has_cr = has_byte(s, '\r');
    vec_push(&starts, 0);
    for (const char *p = s->bytes, *end = s->bytes + s->len; p < end;) {
        size_t at = (size_t)(p - s->bytes), ahead = WINDOW - at % WINDOW;
        enter_window(s, at);
        const char *window_end = p + (ahead < s->len - at ? ahead : s->len - at);
        p = line_end(p, window_end, has_cr);
        if (p == window_end)
            continue;
        p += p[0] == '\r' && p + 1 < end && p[1] == '\n' ? 2 : 1;
        if (p < end)
            vec_push(&starts, (uint32_t)(p - s->bytes));
    }
    s->line_start = xrealloc(starts.items, starts.len * sizeof(*starts.items));
    s->line_count = starts.len;
}

static size_t line_text_start(const struct source *s, size_t index)
{
    return index == 0 && s->has_bom ? BOM_LEN : s->line_start[index];
}

static size_t line_limit(const struct source *s, size_t index)
{
    return index + 1 < s->line_count ? s->line_start[index + 1] : s->len;
}

/* Without marks, a file of one huge line would cost its whole length for every position that somebody asks for. */
static void index_columns(struct source *s)
{
    VEC_OF(struct column_mark) marks = {0};
    for (size_t i = 0; i < s->line_count; i++) {
        size_t at = line_text_start(s, i), limit = line_limit(s, i);
        uint32_t points = 0;
        for (size_t next = at + COLUMN_STEP, size; limit > next; points++, at += size) {
            if (at >= next) {
                vec_push(&marks, (struct column_mark){(uint32_t)at, points});
                enter_window(s, at);
                next = at + COLUMN_STEP;
            }
            utf8_decode(s->bytes + at, s->len - at, &size);
        }
        enter_window(s, line_text_start(s, i));
    }
    s->marks = marks.items;
    s->mark_count = marks.len;
}

static void init(struct source *s, const char *path, char *bytes, size_t len, bool mapped)
{
    if (len > LEN_MAX)
        BUG("a source whose offsets do not fit 32 bits");
    size_t path_size = strlen(path) + 1;
    *s = (struct source){.path = xmalloc(path_size), .bytes = bytes, .len = len};
    memcpy(s->path, path, path_size);
    if (mapped)
        s->window = xcalloc(1, sizeof(*s->window));
    s->has_bom = len >= BOM_LEN && memcmp(bytes, "\xEF\xBB\xBF", BOM_LEN) == 0;
    index_lines(s);
    index_columns(s);
}

void source_init(struct source *s, const char *path, char *bytes, size_t len)
{
    init(s, path, bytes, len, false);
}

void source_release(struct source *s)
{
    free(s->path);
    if (s->window)
        munmap(s->bytes, s->len + 1);
    else
        free(s->bytes);
    free(s->window);
    free(s->line_start);
    free(s->marks);
    *s = (struct source){0};
}

size_t source_line_index(const struct source *s, size_t byte)
{
    size_t low = 0, high = s->line_count;
    while (high - low > 1) {
        size_t mid = low + (high - low) / 2;
        if (s->line_start[mid] <= byte)
            low = mid;
        else
            high = mid;
    }
    return low;
}

/* The last mark at or before the byte; where there is none on its line, the line's start. */
static struct column_mark mark_before(const struct source *s, size_t start, size_t byte)
{
    struct column_mark best = {(uint32_t)start, 0};
    size_t low = 0, high = s->mark_count;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (s->marks[mid].byte <= byte)
            low = mid + 1;
        else
            high = mid;
    }
    return low > 0 && s->marks[low - 1].byte > start ? s->marks[low - 1] : best;
}

struct position source_position(const struct source *s, size_t byte)
{
    if (byte > s->len)
        BUG("a position behind the end of the source");
    enter_window(s, byte);
    size_t index = source_line_index(s, byte);
    struct column_mark mark = mark_before(s, line_text_start(s, index), byte);
    size_t at = mark.byte, points = mark.points;
    for (size_t size; at < byte; at += size, points++) {
        utf8_decode(s->bytes + at, s->len - at, &size);
        if (at + size > byte)
            break;
    }
    return (struct position){byte, index + 1, points + 1};
}

struct span source_line(const struct source *s, size_t line)
{
    if (line < 1 || line > s->line_count)
        BUG("a line that the source does not have");
    size_t start = line_text_start(s, line - 1), end = line_limit(s, line - 1);
    if (end > start && s->bytes[end - 1] == '\n')
        end--;
    if (end > start && s->bytes[end - 1] == '\r')
        end--;
    return (struct span){s->bytes + start, end - start};
}

/* --- reading */

static bool is_stray_control(unsigned char c)
{
    return c < 0x20 && !(c >= '\b' && c <= '\r') && c != 0x1B;
}

/* Compressed data has one control byte in ten, programs and UTF-16 far more; text has none but for accidents. */
static bool looks_binary(const char *bytes, size_t len)
{
    size_t controls = 0, sample = len < SAMPLE_LEN ? len : SAMPLE_LEN;
    for (size_t i = 0; i < sample; i++)
        controls += is_stray_control((unsigned char)bytes[i]);
    return controls >= 8 && controls > sample / 32;
}

static const char *foreign_encoding(const char *bytes, size_t len)
{
    if (len >= 4 && memcmp(bytes, "\xFF\xFE\0\0", 4) == 0)
        return "UTF-32";
    if (len >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0))
        return "UTF-16";
    return NULL;
}

static int refuse_unreadable(const char *name, const char *bytes, size_t len, struct buf *err)
{
    const char *advice = foreign_file_advice(name, bytes, len);
    if (advice) {
        buf_addf(err, "%s: %s", name, advice);
        return -1;
    }
    const char *encoding = foreign_encoding(bytes, len);
    if (encoding) {
        buf_addf(err, "%s: is encoded in %s, not in UTF-8; convert it first: iconv -f %s -t UTF-8", name, encoding,
                 encoding);
        return -1;
    }
    if (looks_binary(bytes, len)) {
        buf_addf(err, "%s: looks like a binary file", name);
        return -1;
    }
    return 0;
}

/* Reads until `want` bytes are there or the file ends. */
static int read_upto(struct unpacker *u, struct buf *to, size_t want, struct buf *why)
{
    while (to->len < want) {
        ssize_t got = unpacker_read(u, buf_reserve(to, want - to->len), want - to->len, why);
        if (got <= 0)
            return (int)got;
        to->len += (size_t)got;
    }
    return 0;
}

static int read_rest(struct unpacker *u, struct buf *to, size_t expected, struct buf *why)
{
    for (size_t before = 0; to->len > before && to->len <= LEN_MAX;) {
        before = to->len;
        /* one byte more than expected, so that the common case sees the end of the file in one go */
        if (read_upto(u, to, before <= expected ? expected + 1 : before + READ_STEP, why))
            return -1;
    }
    return 0;
}

static int read_open_file(struct unpacker *u, const char *name, size_t expected, struct buf *to, struct buf *err)
{
    struct buf why = BUF_EMPTY;
    bool read = expected <= LEN_MAX && read_upto(u, to, SAMPLE_LEN, &why) == 0;
    if (read && refuse_unreadable(name, buf_str(to), to->len, err) != 0)
        return -1;
    read = read && read_rest(u, to, expected, &why) == 0;
    if (read && to->len <= LEN_MAX)
        return 0;
    buf_addf(err, "%s: %s", name, why.len > 0 ? buf_str(&why) : "is larger than 4 GiB");
    buf_release(&why);
    return -1;
}

/* Maps the file with a NUL behind its bytes, which is there unless they fill their last page: hence a page of zeros
 * below. NULL when that cannot be. */
static char *map_file(int fd, size_t len)
{
    char *bytes = mmap(NULL, len + 1, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (bytes == MAP_FAILED)
        return NULL;
    if (mmap(bytes, len, PROT_READ, MAP_PRIVATE | MAP_FIXED, fd, 0) != MAP_FAILED)
        return bytes;
    munmap(bytes, len + 1);
    return NULL;
}

/* A large file that is neither packed nor a stream, if it can be mapped and is no foreign kind: who reads it says what
 * is wrong with it. */
static bool try_map(struct source *s, int fd, const char *path, enum packing packing)
{
    struct stat st;
    struct buf err = BUF_EMPTY;
    if (packing != PACKING_NONE || fstat(fd, &st) != 0 || !S_ISREG(st.st_mode) || st.st_size < (off_t)MAPPED_MIN ||
        st.st_size > (off_t)LEN_MAX)
        return false;
    size_t len = (size_t)st.st_size;
    char *bytes = map_file(fd, len);
    bool is_text = bytes && refuse_unreadable(path, bytes, SAMPLE_LEN, &err) == 0;
    if (is_text)
        init(s, path, bytes, len, true);
    else if (bytes)
        munmap(bytes, len + 1);
    buf_release(&err);
    return is_text;
}

static int read_checked(int fd, const char *name, enum packing packing, struct buf *to, struct buf *err)
{
    struct stat st;
    if (fstat(fd, &st) != 0) {
        buf_addf(err, "%s: cannot be read: %s", name, strerror(errno));
        return -1;
    }
    if (S_ISDIR(st.st_mode)) {
        buf_addf(err, "%s: is a directory", name);
        return -1;
    }
    bool tells_size = S_ISREG(st.st_mode) && packing == PACKING_NONE;
    struct unpacker *u = unpacker_new(fd, packing);
    int result = read_open_file(u, name, tells_size ? (size_t)st.st_size : 0, to, err);
    unpacker_free(u);
    return result;
}

int source_read(struct source *s, const char *path, struct buf *err)
{
    bool standard_input = strcmp(path, "-") == 0;
    int fd = standard_input ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (fd < 0) {
        buf_addf(err, "%s: cannot be opened: %s", path, strerror(errno));
        return -1;
    }
    struct buf bytes = BUF_EMPTY;
    enum packing packing = standard_input ? PACKING_NONE : packing_of(path);
    if (!standard_input && try_map(s, fd, path, packing)) {
        close(fd);
        return 0;
    }
    int failed = read_checked(fd, standard_input ? "standard input" : path, packing, &bytes, err);
    if (!standard_input)
        close(fd);
    if (failed) {
        buf_release(&bytes);
        return -1;
    }
    char *exact = xrealloc(bytes.data, bytes.len + 1);
    exact[bytes.len] = '\0';
    source_init(s, path, exact, bytes.len);
    s->packed = packing != PACKING_NONE;
    return 0;
}

int source_take(struct source *s, const char *path, char *bytes, size_t len, struct buf *err)
{
    if (len > LEN_MAX)
        buf_addf(err, "%s: is larger than 4 GiB", path);
    else if (refuse_unreadable(path, bytes, len < SAMPLE_LEN ? len : SAMPLE_LEN, err) == 0) {
        source_init(s, path, bytes, len);
        return 0;
    }
    free(bytes);
    return -1;
}
