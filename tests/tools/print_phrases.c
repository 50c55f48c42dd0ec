/* Prints the noun phrases that do not agree, for measuring. Usage: print_phrases DATA_DIR FILE [all]
 * A line each: the phrase with its preposition, what is wrong, the sentence. */
#include <stdio.h>

#include "lexicon/knowledge.h"
#include "read/reader.h"
#include "text/agreement.h"
#include "text/analysis.h"
#include "text/sentences.h"
#include "text/tokenizer.h"

static void print_span(struct span s)
{
    for (size_t i = 0; i < s.len; i++)
        putchar(s.ptr[i] == '\n' ? ' ' : s.ptr[i]);
}

static void print_phrases(const struct analysis *a, struct span sentence, bool all)
{
    for (size_t i = 0; i < a->phrases.len; i++) {
        const struct noun_phrase *p = &a->phrases.items[i];
        if (!all && phrase_disagreement(a, p) == DISAGREEMENT_NONE)
            continue;
        for (size_t w = p->preposition == PHRASE_FREE ? p->first : p->preposition; w <= p->last; w++) {
            print_span(a->words.items[w].text);
            printf("/%s ", tag_name(analysis_tag(a, w)));
        }
        printf("\t%s\t", p->cells == 0 ? "agreement" : p->governed == 0 ? "case" : "-");
        print_span(sentence);
        putchar('\n');
    }
}

int main(int argc, char **argv)
{
    struct knowledge k;
    struct source source;
    struct document doc;
    struct vocabulary v;
    struct analyser a;
    struct token_list tokens = {0};
    struct buf err = BUF_EMPTY, path = BUF_EMPTY;
    const struct lang *lang = lang_by_tag("de");
    if (argc < 3)
        return 2;
    buf_addf(&path, "%s/tagging.de.bin", argv[1]);
    struct tagging *model = tagging_open(buf_str(&path), &err);
    if (!model || knowledge_open(&k, argv[1], "de", &err) != 0 || source_read(&source, argv[2], &err) != 0) {
        fprintf(stderr, "print_phrases: %s\n", buf_str(&err));
        return 2;
    }
    document_init(&doc, &source);
    if (readers_all(&(size_t){0})[0]->read(&doc, &err) == 0)
        sentences_split(&doc, lang);
    vocabulary_init(&v, &k, NULL);
    analyser_init(&a, model);
    analyser_begin(&a, &v, doc.text);
    for (size_t i = 0; i < doc.sentences.len; i++) {
        const struct sentence *s = &doc.sentences.items[i];
        tokenize(lang, doc.text, s->off, s->len, &v.ids, &tokens);
        vocabulary_count(&v, tokens.items, tokens.len);
    }
    for (size_t i = 0; i < doc.sentences.len; i++) {
        const struct sentence *s = &doc.sentences.items[i];
        tokenize(lang, doc.text, s->off, s->len, &v.ids, &tokens);
        print_phrases(analyser_sentence(&a, tokens.items, tokens.len), (struct span){doc.text + s->off, s->len},
                      argc > 3);
    }
    analyser_release(&a);
    vocabulary_release(&v);
    tagging_close(model);
    document_release(&doc);
    source_release(&source);
    knowledge_close(&k);
    token_list_release(&tokens);
    buf_release(&path);
    buf_release(&err);
    return 0;
}
