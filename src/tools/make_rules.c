/* Makes a store of the rules of a language. Usage: make_rules RULES_DIR LANGUAGE STORE_FILE FORMS_FILE. Where the rules
 * have a fault there is no store, and no failure: the program says what is wrong with them when it reads them. */
#include <stdio.h>

#include "engine/ruleset.h"
#include "lexicon/forms.h"

int main(int argc, char **argv)
{
    struct buf out = BUF_EMPTY, err = BUF_EMPTY;
    const struct lang *lang = argc == 5 ? lang_by_tag(argv[2]) : NULL;
    if (!lang) {
        fputs("usage: make_rules RULES_DIR LANGUAGE STORE_FILE FORMS_FILE\n", stderr);
        return 2;
    }
    struct forms *forms = forms_open(argv[4], &err);
    remove(argv[3]);
    if (ruleset_record(argv[1], lang, forms, &out, &err) == 0) {
        FILE *f = fopen(argv[3], "wb");
        if (!f || fwrite(buf_str(&out), 1, out.len, f) != out.len || fclose(f) != 0) {
            perror(argv[3]);
            return 1;
        }
    }
    forms_close(forms);
    buf_release(&out);
    buf_release(&err);
    return 0;
}
