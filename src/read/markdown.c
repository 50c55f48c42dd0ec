#include "read/reader.h"

static int read_markdown(struct document *doc, struct buf *err)
{
    return reader_by_name("text")->read(doc, err);
}

static const char *const extensions[] = {".md", ".markdown", ".mdown", ".mkd", NULL};

const struct reader reader_markdown = {"markdown", extensions, "Markdown (CommonMark with tables)", read_markdown};
