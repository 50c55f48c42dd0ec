/* What the check of lost verbs sees of sentences, to learn its weights from: one sentence a line. Usage:
 * print_verb_signs DATA_DIR <SENTENCES For each, a line of five columns parted by tabs: whether it surely has a verb
 * (1, 0), its signs parted by blanks, the gain and the margin of src/checks/verb_signs.h, the finite verbs parted by
 * blanks, each as OFFSET:BYTES:CLAUSE, CLAUSE being 1 in a main clause. */
#include <stdio.h>
#include <stdlib.h>

#include "checks/verb_lost.h"
#include "checks/verb_signs.h"
#include "lang/lang.h"
#include "lexicon/readings.h"
#include "text/tokenizer.h"

static const char *const names[] = {
#define X(name) #name,
    VERB_SIGNS(X)
#undef X
};

static void print_finite(const struct analysis *a, const struct token *tokens)
{
    const char *between = "";
    for (uint32_t i = 0; i < a->words.len; i++) {
        const struct token *t = &tokens[a->words.items[i].token];
        if (!analysis_has_tag(a, i, FINITE))
            continue;
        printf("%s%zu:%zu:%d", between, (size_t)t->off, (size_t)t->len, is_main(a, i));
        between = " ";
    }
}

static void print_sentence(const struct analysis *a, const struct token *tokens)
{
    struct verb_signs signs;
    if (a->words.len == 0) {
        puts("1\t\t0\t0\t");
        return;
    }
    verb_signs_find(a, &signs);
    printf("%d\t", verb_is_sure(a));
    for (size_t i = 0; i < signs.count; i++)
        printf("%s%s", i ? " " : "", names[signs.items[i]]);
    printf("\t%d\t%d\t", verb_gain(a), verb_margin(a));
    print_finite(a, tokens);
    putchar('\n');
}

static void read_sentence(struct analyser *a, const struct knowledge *k, const char *text, size_t len)
{
    struct vocabulary v;
    struct token_list tokens = {0};
    vocabulary_init(&v, k, NULL);
    analyser_begin(a, &v, text);
    tokenize(lang_by_tag("de"), text, 0, len, &v.ids, &tokens);
    if (tokens.len > 0)
        tokens.items[0].flags |= TOKEN_SENTENCE_START;
    vocabulary_count(&v, tokens.items, tokens.len);
    print_sentence(analyser_sentence(a, tokens.items, tokens.len), tokens.items);
    token_list_release(&tokens);
    vocabulary_release(&v);
}

int main(int argc, char **argv)
{
    struct knowledge k;
    struct analyser a;
    struct buf err = BUF_EMPTY, path = BUF_EMPTY;
    char *line = NULL;
    size_t cap = 0;
    ssize_t len;
    if (argc != 2)
        return 2;
    buf_addf(&path, "%s/tagging.de.bin", argv[1]);
    struct tagging *model = tagging_open(buf_str(&path), &err);
    if (!model || knowledge_open(&k, argv[1], "de", &err) != 0) {
        fprintf(stderr, "%s\n", buf_str(&err));
        return 2;
    }
    analyser_init(&a, model);
    while ((len = getline(&line, &cap, stdin)) > 0)
        read_sentence(&a, &k, line, (size_t)len - (line[len - 1] == '\n'));
    analyser_release(&a);
    tagging_close(model);
    knowledge_close(&k);
    buf_release(&path);
    buf_release(&err);
    free(line);
    return 0;
}
