#include "lexicon/knowledge.h"

#include <string.h>
#include <unistd.h>

#include "lexicon/forms.h"

/* hunspell's name of a language's dictionary; Austrian and Swiss words are in the lexicon, so one German dictionary
 * will do. */
static const char *dictionary_name(const char *language)
{
    return strncmp(language, "en", 2) == 0 ? "en_US" : "de_DE";
}

static struct spelling *open_spelling(const char *data_dir, const char *language, struct buf *err)
{
    struct buf path = BUF_EMPTY;
    buf_addf(&path, "%s/hunspell", data_dir);
    struct spelling *s = spelling_open(dictionary_name(language), buf_str(&path), err);
    buf_release(&path);
    return s;
}

/* False when there is one that is not right. */
static bool open_forms(struct knowledge *k, const char *data_dir, struct buf *err)
{
    struct buf path = BUF_EMPTY;
    buf_addf(&path, "%s/forms.bin", data_dir);
    bool exists = access(buf_str(&path), F_OK) == 0;
    if (exists)
        k->forms = forms_open(buf_str(&path), err);
    buf_release(&path);
    return !exists || k->forms;
}

int knowledge_open(struct knowledge *k, const char *data_dir, const char *language, struct buf *err)
{
    struct buf path = BUF_EMPTY;
    buf_addf(&path, "%s/lexicon.bin", data_dir);
    *k = (struct knowledge){0};
    k->lexicon = lexicon_open(buf_str(&path), err);
    if (k->lexicon && open_forms(k, data_dir, err))
        k->spelling = open_spelling(data_dir, language, err);
    buf_release(&path);
    if (k->spelling)
        return 0;
    knowledge_close(k);
    return -1;
}

void knowledge_close(struct knowledge *k)
{
    if (k->lexicon)
        lexicon_close(k->lexicon);
    forms_close(k->forms);
    spelling_close(k->spelling);
    *k = (struct knowledge){0};
}

void knowledge_files(const char *data_dir, const char *language, void (*visit)(void *arg, const char *path), void *arg)
{
    struct buf path = BUF_EMPTY, err = BUF_EMPTY;
    struct spelling *s = open_spelling(data_dir, language, &err);
    buf_addf(&path, "%s/lexicon.bin", data_dir);
    visit(arg, buf_str(&path));
    buf_clear(&path);
    buf_addf(&path, "%s/forms.bin", data_dir);
    if (access(buf_str(&path), F_OK) == 0)
        visit(arg, buf_str(&path));
    if (s)
        spelling_files(s, visit, arg);
    spelling_close(s);
    buf_release(&path);
    buf_release(&err);
}
