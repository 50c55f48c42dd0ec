#include "run/words_file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "lexicon/own_words.h"
#include "run/config_files.h"
#include "run/config_words.h"
#include "run/output.h"
#include "run/small_file.h"

enum { LIST_MAX = 16 << 20 };

/* The directory of a path, with a slash at its end; nothing for the working directory. */
static void add_directory(struct buf *out, const char *path)
{
    const char *slash = strrchr(path, '/');
    if (slash)
        buf_add(out, path, (size_t)(slash - path) + 1);
}

int words_file_for(const char *path, const char *config, enum inflect_as as, struct buf *file, bool *alone,
                   struct buf *err)
{
    struct config_files files;
    struct span below;
    config_files_init(&files, config, false);
    const struct config_chain *chain = config_files_for(&files, path, &below);
    size_t count = chain->files.len;
    *alone = count == 0;
    if (chain->fault)
        buf_add_str(err, chain->fault);
    else
        add_directory(file, count ? chain->files.items[count - 1]->path : path);
    int result = chain->fault ? -1 : 0;
    buf_add_str(file, as == INFLECT_NAME ? NAMES_NAME : WORDS_NAME);
    config_files_release(&files);
    return result;
}

/* --- the lines of a file */

static struct span next_line(const struct buf *b, size_t at)
{
    const char *newline = memchr(b->data + at, '\n', b->len - at);
    return (struct span){b->data + at, newline ? (size_t)(newline - b->data) - at : b->len - at};
}

/* What the line lists, without blanks and comment. */
static struct span entry_of(struct span line)
{
    while (line.len && strchr(" \t\r", line.ptr[line.len - 1]))
        line.len--;
    for (size_t i = 0; i < line.len; i++)
        if (line.ptr[i] == '#' && (i == 0 || strchr(" \t", line.ptr[i - 1]))) {
            line.len = i;
            return entry_of(line);
        }
    while (line.len && strchr(" \t", line.ptr[0]))
        line = (struct span){line.ptr + 1, line.len - 1};
    return line;
}

struct place {
    bool present; /* the word stands there already */
    size_t at;    /* where its line belongs */
};

/* Lines are sorted when each entry that is no ban follows the one before it; a single one tells nothing. */
static struct place place_of(const struct buf *b, struct span word)
{
    struct place p = {.at = b->len};
    struct span last = {0};
    bool sorted = true, found = false;
    size_t entries = 0;
    for (size_t at = 0; at < b->len;) {
        struct span line = next_line(b, at), entry = entry_of(line);
        if (span_equal(entry, word))
            return (struct place){.present = true};
        if (entry.len && entry.ptr[0] != '!') {
            sorted = sorted && (!last.ptr || span_compare(last, entry) <= 0);
            if (!found && span_compare(entry, word) > 0) {
                found = true;
                p.at = at;
            }
            last = entry;
            entries++;
        }
        at += line.len + 1;
    }
    if (!sorted || entries < 2 || word.ptr[0] == '!')
        p.at = b->len;
    return p;
}

static void insert(struct buf *b, size_t at, struct span word)
{
    struct buf tail = BUF_EMPTY;
    buf_add(&tail, b->data + at, b->len - at);
    b->len = at;
    if (at > 0 && b->data[at - 1] != '\n')
        buf_add_byte(b, '\n');
    buf_add_span(b, word);
    buf_add_byte(b, '\n');
    buf_add_span(b, buf_span(&tail));
    buf_release(&tail);
}

/* --- writing */

static int check_word(const char *word, enum inflect_as as, struct buf *err)
{
    struct own_list *l = own_list_new();
    struct buf why = BUF_EMPTY;
    bool one_line = !strpbrk(word, "\r\n");
    int result = one_line ? own_list_add(l, span_of(word), as, &why) : -1;
    if (!one_line)
        buf_add_str(err, "a word has no line break in it");
    else if (result != 0)
        buf_add_str(err, buf_str(&why));
    else if (own_list_count(l) == 0)
        buf_addf(err, "\"%s\" is no word", word);
    if (own_list_count(l) == 0)
        result = -1;
    own_list_free(l);
    buf_release(&why);
    return result;
}

/* The directory is locked: the file itself is replaced, and a lock on it would be on the old one. */
static int lock_directory(const char *file)
{
    struct buf dir = BUF_EMPTY;
    add_directory(&dir, file);
    int fd = open(dir.len ? buf_str(&dir) : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0)
        flock(fd, LOCK_EX); /* where it cannot be had, the file is still replaced as a whole */
    buf_release(&dir);
    return fd;
}

static int add_to(const char *file, const char *const *words, size_t count, struct buf *said, struct buf *err)
{
    struct buf bytes = BUF_EMPTY, why = BUF_EMPTY;
    size_t added = 0;
    int result = 0;
    if (small_file_read(file, LIST_MAX, &bytes, &why) == SMALL_FILE_REFUSED) {
        buf_addf(err, "%s: %s", file, buf_str(&why));
        result = -1;
    }
    buf_reserve(&bytes, 1);
    for (size_t i = 0; i < count && result == 0; i++) {
        struct span word = entry_of(span_of(words[i]));
        struct place p = place_of(&bytes, word);
        buf_addf(said, "%s: %s \"%.*s\"\n", file, p.present ? "has already" : "added", (int)word.len, word.ptr);
        added += !p.present;
        if (!p.present)
            insert(&bytes, p.at, word);
    }
    if (result == 0 && added)
        result = output_write(file, &bytes, err);
    buf_release(&bytes);
    buf_release(&why);
    return result;
}

int words_file_add(const char *file, const char *const *words, size_t count, enum inflect_as as, struct buf *said,
                   struct buf *err)
{
    for (size_t i = 0; i < count; i++)
        if (check_word(words[i], as, err) != 0)
            return -1;
    int lock = lock_directory(file);
    int result = add_to(file, words, count, said, err);
    if (lock >= 0)
        close(lock);
    return result;
}

int words_file_settle(const char *file, struct buf *said, struct buf *err)
{
    static const char text[] = "# Settings of mtlint for the texts in this directory and below: `mtlint help config`\n";
    struct buf path = BUF_EMPTY;
    add_directory(&path, file);
    buf_add_str(&path, CONFIG_NAME);
    int fd = open(buf_str(&path), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    int result = fd >= 0 && write_all(fd, text, sizeof(text) - 1) == 0 && close(fd) == 0 ? 0 : -1;
    if (result == 0)
        buf_addf(said, "%s: made, so that the words count for the texts beside it and below\n", buf_str(&path));
    else if (errno == EEXIST) /* somebody was quicker */
        result = 0;
    else
        buf_addf(err, "%s: cannot be made: %s", buf_str(&path), strerror(errno));
    buf_release(&path);
    return result;
}
