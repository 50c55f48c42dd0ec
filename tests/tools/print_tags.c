/* Tags sentences, for measuring and for counting what the model is made of: one sentence a line, words parted by
 * blanks; a word may be followed by a tab and the tags that are left to choose from ("ADV+PTKVZ"). Usage: print_tags
 * DATA_DIR <SENTENCES For each, a line of TAG/STATE/POSSIBLE, the clause state in hexadecimal, the possible tags joined
 * by "+". */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "lexicon/readings.h"
#include "text/tagger.h"

static void fill(const struct knowledge *k, const struct tagging *model, struct span text, bool *opens,
                 struct arena *arena, struct tagged_word *w)
{
    struct reading readings[WORD_READINGS_MAX];
    unsigned char c = (unsigned char)text.ptr[0];
    bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == 0xC3 || c == 0xC4 || c == 0xC5;
    memset(w, 0, sizeof(*w));
    if (!letter) {
        enum word_tag mark = tag_of_mark(text);
        w->possible = TAG_BIT(mark);
        if (mark == TAG_CARD && span_ends(text, "."))
            w->possible |= TAG_BIT(TAG_ADJA);
        *opens = mark == TAG_OPEN || mark == TAG_COLON || (*opens && mark != TAG_CARD);
    } else {
        size_t n = word_readings(k, text.ptr, text.len, readings, WORD_READINGS_MAX);
        w->possible = tags_of_word(text, readings, n, *opens);
        *opens = false;
    }
    int16_t *costs = arena_alloc(arena, TAG_COUNT * sizeof(*costs));
    tagging_form_costs(model, text, w->possible, costs);
    w->costs = costs;
}

static void print_set(tag_set set)
{
    for (const char *between = ""; set; set &= set - 1, between = "+")
        printf("%s%s", between, tag_name((enum word_tag)__builtin_ctzll(set)));
}

static void print_word(const struct tagged_word *w, bool first)
{
    printf("%s%s/%x/", first ? "" : " ", tag_name((enum word_tag)w->tag), w->clause);
    print_set(w->possible);
}

/* Leaves of the possible tags those that the teacher names, if there are any. */
static void restrict_to(struct tagged_word *w, char *names)
{
    tag_set left = 0;
    for (char *save, *name = strtok_r(names, "+", &save); name; name = strtok_r(NULL, "+", &save)) {
        int tag = tag_from_name(span_of(name));
        left |= tag < 0 ? 0 : TAG_BIT(tag);
    }
    if (w->possible & left)
        w->possible &= left;
}

int main(int argc, char **argv)
{
    struct knowledge k;
    struct tagger t;
    struct buf err = BUF_EMPTY, path = BUF_EMPTY;
    struct arena arena = ARENA_EMPTY;
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
    tagger_init(&t, model);
    while ((len = getline(&line, &cap, stdin)) > 0) {
        VEC_OF(struct tagged_word) words = {0};
        bool opens = true;
        arena_clear(&arena);
        for (char *w = strtok(line, " \n"); w; w = strtok(NULL, " \n")) {
            struct tagged_word word;
            char *tab = strchr(w, '\t');
            if (tab)
                *tab++ = '\0';
            fill(&k, model, span_of(w), &opens, &arena, &word);
            if (tab)
                restrict_to(&word, tab);
            vec_push(&words, word);
        }
        tagger_run(&t, words.items, words.len);
        for (size_t i = 0; i < words.len; i++)
            print_word(&words.items[i], i == 0);
        putchar('\n');
        vec_release(&words);
    }
    arena_release(&arena);
    tagger_release(&t);
    tagging_close(model);
    knowledge_close(&k);
    buf_release(&path);
    buf_release(&err);
    free(line);
    return 0;
}
