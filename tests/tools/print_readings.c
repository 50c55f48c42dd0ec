/*
 * Prints what is known of word forms, for measuring the lexicon. Usage: print_readings DATA_DIR <FORMS
 * For each form, one a line: FORM<TAB>VERDICT<TAB>READINGS..., a reading being
 * LEMMA|CLASS|KIND|PERSON|USE|FEATURES|RECASED with numbers as in lexicon.h, the features in hexadecimal.
 */
#include <stdio.h>
#include <string.h>

#include "lexicon/feature_names.h"
#include "lexicon/readings.h"
#include "lexicon/words.h"

static const char *verdict_name(enum verdict verdict)
{
    switch (verdict) {
    case VERDICT_KNOWN:
        return "known";
    case VERDICT_NAME:
        return "name";
    case VERDICT_FOREIGN:
        return "foreign";
    default:
        return "unknown";
    }
}

static void print_form(const struct knowledge *k, const char *form, size_t len)
{
    struct reading readings[WORD_READINGS_MAX];
    unsigned flags;
    size_t count = word_readings(k, form, len, readings, WORD_READINGS_MAX);
    printf("%.*s\t%s", (int)len, form, verdict_name(word_verdict(k, form, len, &flags)));
    for (size_t i = 0; i < count; i++) {
        const struct reading *r = &readings[i];
        char lemma[LEXICON_FORM_MAX];
        size_t lemma_len = word_lemma(k, form, len, r, lemma, sizeof(lemma));
        printf("\t%.*s|%s|%u|%u|%u|%x|%d", (int)lemma_len, lemma, part_of_speech_name(r->part_of_speech), r->kind,
               r->person, r->use, r->features, r->recased);
    }
    putchar('\n');
}

int main(int argc, char **argv)
{
    struct knowledge k;
    struct buf err = BUF_EMPTY;
    char line[4096];
    if (argc != 2 || knowledge_open(&k, argv[1], "de", &err) != 0) {
        fprintf(stderr, "print_readings: %s\n", argc == 2 ? buf_str(&err) : "usage: print_readings DATA_DIR <FORMS");
        return 2;
    }
    while (fgets(line, sizeof(line), stdin) != NULL)
        print_form(&k, line, strcspn(line, "\n"));
    knowledge_close(&k);
    buf_release(&err);
    return 0;
}
