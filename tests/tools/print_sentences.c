/* Prints the sentences of a text file, one a line, for measuring the splitter. Usage: print_sentences LANGUAGE FILE */
#include <stdio.h>

#include "core/document.h"
#include "lang/lang.h"
#include "read/reader.h"
#include "text/sentences.h"

static void print_one_line(const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++)
        putchar(text[i] == '\n' || text[i] == '\r' ? ' ' : text[i]);
    putchar('\n');
}

int main(int argc, char **argv)
{
    struct source source;
    struct document doc;
    struct buf err = BUF_EMPTY;
    const struct lang *lang = argc == 3 ? lang_by_tag(argv[1]) : NULL;
    if (!lang || source_read(&source, argv[2], &err) != 0) {
        fprintf(stderr, "print_sentences: %s\n", lang ? buf_str(&err) : "usage: print_sentences LANGUAGE FILE");
        return 2;
    }
    document_init(&doc, &source);
    if (readers_all(&(size_t){0})[0]->read(&doc, &err) == 0)
        sentences_split(&doc, lang);
    for (size_t i = 0; i < doc.sentences.len; i++)
        print_one_line(doc.text + doc.sentences.items[i].off, doc.sentences.items[i].len);
    document_release(&doc);
    source_release(&source);
    buf_release(&err);
    return 0;
}
