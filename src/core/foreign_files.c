#include "core/foreign_files.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

#define ZIP "PK\003\004"
#define OLE "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
#define MIME "mimetypeapplication/" /* the first entry of such an archive, and what it says */
#define PANDOC(kind) "convert it first: pandoc -t markdown -o FILE.md FILE." kind
#define OFFICE(to, kind) "convert it first: libreoffice --headless --convert-to " to " FILE." kind
#define THEN_PDF " && pdftotext FILE.pdf FILE.txt"

static const struct foreign_kind {
    const char *magic;     /* what it begins with */
    const char *mark;      /* what occurs in its first bytes, too; NULL: nothing else is needed */
    const char *extension; /* tells it as well, with what it begins with or without; NULL for none */
    const char *advice;
} kinds[] = {
    {ZIP, "word/document.xml", ".docx", "is a Word document; " PANDOC("docx")},
    {ZIP, "ppt/presentation.xml", ".pptx", "is a PowerPoint presentation; " OFFICE("pdf", "pptx") THEN_PDF},
    {ZIP, "xl/workbook.xml", ".xlsx", "is an Excel workbook; " OFFICE("csv", "xlsx")},
    {ZIP, MIME "vnd.oasis.opendocument.text", ".odt", "is an OpenDocument text; " PANDOC("odt")},
    {ZIP, MIME "vnd.oasis.opendocument.presentation", ".odp",
     "is an OpenDocument presentation; " OFFICE("pdf", "odp") THEN_PDF},
    {ZIP, MIME "vnd.oasis.opendocument.spreadsheet", ".ods", "is an OpenDocument spreadsheet; " OFFICE("csv", "ods")},
    {ZIP, MIME "epub+zip", ".epub", "is an EPUB book; " PANDOC("epub")},
    {"%PDF-", NULL, ".pdf", "is a PDF document; convert it first: pdftotext FILE.pdf FILE.txt"},
    {"{\\rtf", NULL, ".rtf", "is a Rich Text document; " PANDOC("rtf")},
    {OLE, NULL, ".doc", "is a document of an old Office program; " OFFICE("html", "doc")},
    {ZIP, NULL, NULL, "is a zip archive; unpack it first, then name the directory: unzip -d DIR FILE.zip"},
    {"PK\005\006", NULL, NULL, "is an empty zip archive"},
    {"\x1F\x8B", NULL, NULL, "is compressed by gzip; let its name end in .gz, or unpack it: gzip -dc"},
    {"\x28\xB5\x2F\xFD", NULL, NULL, "is compressed by zstd; let its name end in .zst, or unpack it: zstd -dc"},
};

static bool is_named(const char *name, const char *extension)
{
    const char *dot = strrchr(name, '.');
    return extension && dot && strcasecmp(dot, extension) == 0;
}

static bool is_of(const struct foreign_kind *k, const char *bytes, size_t len)
{
    size_t magic = strlen(k->magic);
    return len >= magic && memcmp(bytes, k->magic, magic) == 0 &&
           (!k->mark || memmem(bytes, len, k->mark, strlen(k->mark)));
}

const char *foreign_file_advice(const char *name, const char *bytes, size_t len)
{
    const size_t count = sizeof(kinds) / sizeof(kinds[0]);
    for (size_t i = 0; i < count; i++)
        if (is_named(name, kinds[i].extension))
            return kinds[i].advice;
    for (size_t i = 0; i < count; i++)
        if (is_of(&kinds[i], bytes, len))
            return kinds[i].advice;
    return NULL;
}
