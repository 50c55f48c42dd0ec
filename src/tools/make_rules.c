/* Makes a store of the rules of a language. Usage: make_rules RULES_DIR LANGUAGE STORE_FILE FORMS_FILE. Where the rules
 * have a fault there is no store, and no failure: the program says what is wrong with them when it reads them.
 *
 * The store is as old as the moment at which the reading began: a rule that is changed meanwhile is younger than it. */
#include <stdio.h>
#include <sys/stat.h>

#include "engine/ruleset.h"
#include "lexicon/forms.h"

/* Writes the file, opened before anything was read, and leaves its time as it is. */
static int write_store(FILE *f, struct span bytes)
{
    struct stat begun;
    bool fine = fstat(fileno(f), &begun) == 0 && fwrite(bytes.ptr, 1, bytes.len, f) == bytes.len && fflush(f) == 0;
#ifdef __APPLE__
    struct timespec times[2] = {begun.st_atimespec, begun.st_mtimespec};
#else
    struct timespec times[2] = {begun.st_atim, begun.st_mtim};
#endif
    return fine && futimens(fileno(f), times) == 0 ? 0 : -1;
}

int main(int argc, char **argv)
{
    struct buf out = BUF_EMPTY, err = BUF_EMPTY;
    const struct lang *lang = argc == 5 ? lang_by_tag(argv[2]) : NULL;
    if (!lang) {
        fputs("usage: make_rules RULES_DIR LANGUAGE STORE_FILE FORMS_FILE\n", stderr);
        return 2;
    }
    struct forms *forms = forms_open(argv[4], &err);
    FILE *f = fopen(argv[3], "wb");
    bool fine = ruleset_record(argv[1], lang, forms, &out, &err) == 0;
    if (!f || (fine && write_store(f, buf_span(&out)) != 0) || fclose(f) != 0) {
        perror(argv[3]);
        return 1;
    }
    if (!fine)
        remove(argv[3]);
    forms_close(forms);
    buf_release(&out);
    buf_release(&err);
    return 0;
}
