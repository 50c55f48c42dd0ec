#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "core/source.h"

static struct source make(const char *bytes, size_t len)
{
    struct source s;
    char *copy = malloc(len + 1);
    memcpy(copy, bytes, len);
    copy[len] = '\0';
    source_init(&s, "t.txt", copy, len);
    return s;
}

#define SOURCE(literal) make(literal, sizeof(literal) - 1)

static void expect_position(const struct source *s, size_t byte, size_t line, size_t column)
{
    struct position p = source_position(s, byte);
    assert_int_equal(p.byte, byte);
    assert_int_equal(p.line, line);
    assert_int_equal(p.column, column);
}

static void expect_line(const struct source *s, size_t line, const char *text)
{
    struct span got = source_line(s, line);
    assert_int_equal(got.len, strlen(text));
    assert_memory_equal(got.ptr, text, got.len);
}

static void lines_end_in_three_ways(void **state)
{
    (void)state;
    struct source s = SOURCE("a\nb\r\nc\rd\r\n\ne");
    const char *lines[] = {"a", "b", "c", "d", "", "e"};
    assert_int_equal(s.line_count, 6);
    for (size_t i = 0; i < 6; i++)
        expect_line(&s, i + 1, lines[i]);
    expect_position(&s, 2, 2, 1);
    expect_position(&s, 5, 3, 1);
    expect_position(&s, 7, 4, 1);
    expect_position(&s, s.len, 6, 2);
    source_release(&s);
}

static void final_line_ends_count_once(void **state)
{
    (void)state;
    struct source empty = SOURCE(""), one = SOURCE("a\r\n"), blank = SOURCE("\n\n");
    assert_int_equal(empty.line_count, 1);
    assert_int_equal(one.line_count, 1);
    assert_int_equal(blank.line_count, 2);
    expect_line(&empty, 1, "");
    expect_line(&one, 1, "a");
    expect_line(&blank, 2, "");
    expect_position(&empty, 0, 1, 1);
    source_release(&empty);
    source_release(&one);
    source_release(&blank);
}

static void a_bom_has_no_column(void **state)
{
    (void)state;
    struct source s = SOURCE("\xEF\xBB\xBFäb\nc");
    assert_true(s.has_bom);
    expect_line(&s, 1, "äb");
    expect_position(&s, 0, 1, 1);
    expect_position(&s, 2, 1, 1);
    expect_position(&s, 3, 1, 1);
    expect_position(&s, 5, 1, 2);
    expect_position(&s, 7, 2, 1);
    source_release(&s);
}

static void columns_count_code_points(void **state)
{
    (void)state;
    struct source s = SOURCE("a\xC3\xA4\xFF\xF0\x9F\x98\x80z");
    expect_position(&s, 1, 1, 2);
    expect_position(&s, 2, 1, 2); /* inside ä */
    expect_position(&s, 3, 1, 3); /* an invalid byte is a column of its own */
    expect_position(&s, 4, 1, 4);
    expect_position(&s, 6, 1, 4);
    expect_position(&s, 8, 1, 5);
    expect_position(&s, 9, 1, 6);
    source_release(&s);
}

/* Marks on long lines must change nothing but the time. */
static void long_lines_have_right_columns(void **state)
{
    (void)state;
    struct buf b = BUF_EMPTY;
    buf_add_str(&b, "kurz\n");
    for (int i = 0; i < 30000; i++)
        buf_add_str(&b, i % 7 ? "aä" : "\xFF€");
    buf_add_str(&b, "\nkurz\n");
    for (int i = 0; i < 30000; i++)
        buf_add_str(&b, "😀");
    struct source s = make(b.data, b.len);
    assert_true(s.mark_count > 4);
    for (size_t byte = 0; byte < s.len; byte += 997) {
        size_t start = s.line_start[source_line_index(&s, byte)], at = byte;
        while (at > start && ((unsigned char)s.bytes[at] & 0xC0) == 0x80)
            at--;
        expect_position(&s, byte, source_line_index(&s, byte) + 1, utf8_count(s.bytes + start, at - start) + 1);
    }
    source_release(&s);
    buf_release(&b);
}

/* --- reading */

static int read_bytes(struct source *s, const char *bytes, size_t len, struct buf *err)
{
    char path[] = "/tmp/mtlint-test-XXXXXX";
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    assert_int_equal(write(fd, bytes, len), (ssize_t)len);
    close(fd);
    int status = source_read(s, path, err);
    if (status == 0)
        assert_string_equal(s->path, path);
    else
        assert_memory_equal(buf_str(err), path, strlen(path));
    unlink(path);
    return status;
}

static void refuse(const char *bytes, size_t len, const char *reason)
{
    struct source s;
    struct buf err = BUF_EMPTY;
    assert_int_equal(read_bytes(&s, bytes, len, &err), -1);
    assert_non_null(strstr(buf_str(&err), reason));
    buf_release(&err);
}

static void accept(const char *bytes, size_t len)
{
    struct source s;
    struct buf err = BUF_EMPTY;
    assert_int_equal(read_bytes(&s, bytes, len, &err), 0);
    assert_int_equal(s.len, len);
    assert_memory_equal(s.bytes, bytes, len);
    assert_int_equal(s.bytes[len], 0);
    source_release(&s);
    buf_release(&err);
}

static void files_are_read_whole(void **state)
{
    (void)state;
    accept("", 0);
    accept("Ein Satz.", 9);
    accept("Ein\0Satz\0mit NUL.", 17);
    accept("\xE4\xF6\xFC in Latin-1", 14);
    size_t len = 3 << 20;
    char *big = malloc(len);
    memset(big, 'a', len);
    accept(big, len);
    accept(big, 64 << 10);
    free(big);
}

static void other_encodings_are_refused(void **state)
{
    (void)state;
    refuse("\xFF\xFE"
           "a\0b\0",
           6, "UTF-16");
    refuse("\xFE\xFF"
           "\0a\0b",
           6, "iconv");
    refuse("\xFF\xFE\0\0a\0\0\0", 8, "UTF-32");
}

static void binary_files_are_refused(void **state)
{
    (void)state;
    char bytes[4096];
    for (size_t i = 0; i < sizeof(bytes); i++)
        bytes[i] = (char)(i * i * 31 >> 3);
    refuse(bytes, sizeof(bytes), "looks like a binary file");
    refuse("a\0b\0c\0d\0e\0f\0g\0h\0i\0", 18, "looks like a binary file");
}

static void documents_are_refused_with_advice(void **state)
{
    (void)state;
#define REFUSE(bytes, why) refuse(bytes, sizeof(bytes) - 1, why)
    REFUSE("%PDF-1.7\nstream", "is a PDF document; convert it first: pdftotext FILE.pdf FILE.txt");
    REFUSE("{\\rtf1\\ansi Der Hafen.}", "is a Rich Text document; convert it first: pandoc");
    REFUSE("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "is a document of an old Office program; convert it first: libreoffice");
    REFUSE("PK\003\004..[Content_Types].xml..word/document.xml", "is a Word document; convert it first: pandoc");
    REFUSE("PK\003\004..[Content_Types].xml..ppt/presentation.xml", "is a PowerPoint presentation");
    REFUSE("PK\003\004..[Content_Types].xml..xl/workbook.xml", "is an Excel workbook");
    REFUSE("PK\003\004..mimetypeapplication/vnd.oasis.opendocument.text", "is an OpenDocument text");
    REFUSE("PK\003\004..mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "is an OpenDocument spreadsheet");
    REFUSE("PK\003\004..mimetypeapplication/vnd.oasis.opendocument.presentation", "is an OpenDocument presentation");
    REFUSE("PK\003\004..mimetypeapplication/epub+zip", "is an EPUB book");
    REFUSE("PK\003\004..articles/a.md", "is a zip archive; unpack it first");
#undef REFUSE
}

static void what_cannot_be_read_is_named(void **state)
{
    (void)state;
    struct source s;
    struct buf err = BUF_EMPTY;
    assert_int_equal(source_read(&s, "/nonexistent/a.txt", &err), -1);
    assert_string_equal(buf_str(&err), "/nonexistent/a.txt: cannot be opened: No such file or directory");
    buf_clear(&err);
    assert_int_equal(source_read(&s, "/tmp", &err), -1);
    assert_string_equal(buf_str(&err), "/tmp: is a directory");
    buf_release(&err);
}

static void standard_input_is_a_dash(void **state)
{
    (void)state;
    int ends[2], saved = dup(STDIN_FILENO);
    assert_int_equal(pipe(ends), 0);
    assert_int_equal(write(ends[1], "Hallo\n", 6), 6);
    close(ends[1]);
    dup2(ends[0], STDIN_FILENO);
    close(ends[0]);
    struct source s;
    struct buf err = BUF_EMPTY;
    int status = source_read(&s, "-", &err);
    dup2(saved, STDIN_FILENO);
    close(saved);
    assert_int_equal(status, 0);
    expect_line(&s, 1, "Hallo");
    assert_string_equal(s.path, "-");
    source_release(&s);
    buf_release(&err);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_end_in_three_ways),
        cmocka_unit_test(final_line_ends_count_once),
        cmocka_unit_test(a_bom_has_no_column),
        cmocka_unit_test(columns_count_code_points),
        cmocka_unit_test(long_lines_have_right_columns),
        cmocka_unit_test(files_are_read_whole),
        cmocka_unit_test(other_encodings_are_refused),
        cmocka_unit_test(binary_files_are_refused),
        cmocka_unit_test(documents_are_refused_with_advice),
        cmocka_unit_test(what_cannot_be_read_is_named),
        cmocka_unit_test(standard_input_is_a_dash),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
