#include "lang/number_words.h"

#include <string.h>

#define UNIT(word, value)                                                                                              \
    {                                                                                                                  \
        word, value, NUMBER_WORD_UNIT                                                                                  \
    }
#define ORDINAL(word, value)                                                                                           \
    {                                                                                                                  \
        word, value, NUMBER_WORD_ORDINAL                                                                               \
    }
#define MONTH(word, value)                                                                                             \
    {                                                                                                                  \
        word, value, NUMBER_WORD_MONTH                                                                                 \
    }
#define SCALE(word, value)                                                                                             \
    {                                                                                                                  \
        word, value, NUMBER_WORD_SCALE                                                                                 \
    }
#define FRACTION(word, value)                                                                                          \
    {                                                                                                                  \
        word, value, NUMBER_WORD_FRACTION                                                                              \
    }

static const struct number_word english[] = {UNIT("zero", 0),
                                             UNIT("one", 1),
                                             UNIT("two", 2),
                                             UNIT("three", 3),
                                             UNIT("four", 4),
                                             UNIT("five", 5),
                                             UNIT("six", 6),
                                             UNIT("seven", 7),
                                             UNIT("eight", 8),
                                             UNIT("nine", 9),
                                             UNIT("ten", 10),
                                             UNIT("eleven", 11),
                                             UNIT("twelve", 12),
                                             UNIT("thirteen", 13),
                                             UNIT("fourteen", 14),
                                             UNIT("fifteen", 15),
                                             UNIT("sixteen", 16),
                                             UNIT("seventeen", 17),
                                             UNIT("eighteen", 18),
                                             UNIT("nineteen", 19),
                                             UNIT("twenty", 20),
                                             UNIT("thirty", 30),
                                             UNIT("forty", 40),
                                             UNIT("fifty", 50),
                                             UNIT("sixty", 60),
                                             UNIT("seventy", 70),
                                             UNIT("eighty", 80),
                                             UNIT("ninety", 90),
                                             {"hundred", 100, NUMBER_WORD_HUNDRED},
                                             {"hundreds", 100, NUMBER_WORD_HUNDRED},
                                             SCALE("thousand", 1e3),
                                             SCALE("thousands", 1e3),
                                             SCALE("million", 1e6),
                                             SCALE("millions", 1e6),
                                             SCALE("billion", 1e9),
                                             SCALE("billions", 1e9),
                                             SCALE("multimillion", 1e6),
                                             SCALE("multibillion", 1e9),
                                             SCALE("trillion", 1e12),
                                             SCALE("trillions", 1e12),
                                             SCALE("bn", 1e9),
                                             SCALE("mn", 1e6),
                                             SCALE("dozen", 12),
                                             SCALE("dozens", 12),
                                             SCALE("lakh", 1e5),
                                             SCALE("crore", 1e7),
                                             ORDINAL("first", 1),
                                             ORDINAL("second", 2),
                                             ORDINAL("third", 3),
                                             ORDINAL("fourth", 4),
                                             ORDINAL("fifth", 5),
                                             ORDINAL("sixth", 6),
                                             ORDINAL("seventh", 7),
                                             ORDINAL("eighth", 8),
                                             ORDINAL("ninth", 9),
                                             ORDINAL("tenth", 10),
                                             ORDINAL("eleventh", 11),
                                             ORDINAL("twelfth", 12),
                                             ORDINAL("thirteenth", 13),
                                             ORDINAL("fourteenth", 14),
                                             ORDINAL("fifteenth", 15),
                                             ORDINAL("sixteenth", 16),
                                             ORDINAL("seventeenth", 17),
                                             ORDINAL("eighteenth", 18),
                                             ORDINAL("nineteenth", 19),
                                             ORDINAL("twentieth", 20),
                                             ORDINAL("twenties", 20),
                                             ORDINAL("thirties", 30),
                                             ORDINAL("forties", 40),
                                             ORDINAL("fifties", 50),
                                             ORDINAL("sixties", 60),
                                             ORDINAL("seventies", 70),
                                             ORDINAL("eighties", 80),
                                             ORDINAL("nineties", 90),
                                             ORDINAL("couple", 2),
                                             ORDINAL("decade", 10),
                                             ORDINAL("fortnight", 14),
                                             ORDINAL("century", 100),
                                             ORDINAL("noon", 12),
                                             ORDINAL("midnight", 24),
                                             ORDINAL("once", 1),
                                             ORDINAL("twice", 2),
                                             FRACTION("half", 0.5),
                                             FRACTION("quarter", 0.25),
                                             FRACTION("quarters", 0.25),
                                             FRACTION("thirds", 1.0 / 3),
                                             FRACTION("fifths", 0.2),
                                             FRACTION("tenths", 0.1),
                                             MONTH("january", 1),
                                             MONTH("february", 2),
                                             MONTH("march", 3),
                                             MONTH("april", 4),
                                             MONTH("may", 5),
                                             MONTH("june", 6),
                                             MONTH("july", 7),
                                             MONTH("august", 8),
                                             MONTH("september", 9),
                                             MONTH("october", 10),
                                             MONTH("november", 11),
                                             MONTH("december", 12),
                                             MONTH("jan", 1),
                                             MONTH("feb", 2),
                                             MONTH("apr", 4),
                                             MONTH("aug", 8),
                                             MONTH("sept", 9),
                                             MONTH("oct", 10),
                                             MONTH("nov", 11),
                                             MONTH("dec", 12),
                                             {NULL, 0, 0}};

static const struct number_word german[] = {UNIT("null", 0),
                                            UNIT("eins", 1),
                                            UNIT("ein", 1),
                                            UNIT("zwei", 2),
                                            UNIT("drei", 3),
                                            UNIT("vier", 4),
                                            UNIT("fünf", 5),
                                            UNIT("sechs", 6),
                                            UNIT("sieben", 7),
                                            UNIT("acht", 8),
                                            UNIT("neun", 9),
                                            UNIT("zehn", 10),
                                            UNIT("elf", 11),
                                            UNIT("zwölf", 12),
                                            UNIT("dreizehn", 13),
                                            UNIT("vierzehn", 14),
                                            UNIT("fünfzehn", 15),
                                            UNIT("sechzehn", 16),
                                            UNIT("siebzehn", 17),
                                            UNIT("achtzehn", 18),
                                            UNIT("neunzehn", 19),
                                            UNIT("zwanzig", 20),
                                            UNIT("dreißig", 30),
                                            UNIT("dreissig", 30),
                                            UNIT("vierzig", 40),
                                            UNIT("fünfzig", 50),
                                            UNIT("sechzig", 60),
                                            UNIT("siebzig", 70),
                                            UNIT("achtzig", 80),
                                            UNIT("neunzig", 90),
                                            UNIT("beide", 2),
                                            UNIT("beiden", 2),
                                            UNIT("beider", 2),
                                            UNIT("zwo", 2),
                                            {"hundert", 100, NUMBER_WORD_HUNDRED},
                                            {"hunderte", 100, NUMBER_WORD_HUNDRED},
                                            {"hunderten", 100, NUMBER_WORD_HUNDRED},
                                            SCALE("tausend", 1e3),
                                            SCALE("tausende", 1e3),
                                            SCALE("tausenden", 1e3),
                                            SCALE("million", 1e6),
                                            SCALE("millionen", 1e6),
                                            SCALE("mio.", 1e6),
                                            SCALE("mio", 1e6),
                                            SCALE("milliarde", 1e9),
                                            SCALE("milliarden", 1e9),
                                            SCALE("mrd.", 1e9),
                                            SCALE("mrd", 1e9),
                                            SCALE("billion", 1e12),
                                            SCALE("billionen", 1e12),
                                            SCALE("bio.", 1e12),
                                            SCALE("dutzend", 12),
                                            SCALE("dutzende", 12),
                                            SCALE("dutzenden", 12),
                                            SCALE("lakh", 1e5),
                                            SCALE("crore", 1e7),
                                            ORDINAL("erst", 1),
                                            ORDINAL("zweit", 2),
                                            ORDINAL("dritt", 3),
                                            ORDINAL("viert", 4),
                                            ORDINAL("fünft", 5),
                                            ORDINAL("sechst", 6),
                                            ORDINAL("siebt", 7),
                                            ORDINAL("acht", 8),
                                            ORDINAL("neunt", 9),
                                            ORDINAL("zehnt", 10),
                                            ORDINAL("elft", 11),
                                            ORDINAL("zwölft", 12),
                                            FRACTION("halb", 0.5),
                                            FRACTION("hälfte", 0.5),
                                            FRACTION("viertel", 0.25),
                                            FRACTION("drittel", 1.0 / 3),
                                            FRACTION("fünftel", 0.2),
                                            FRACTION("zehntel", 0.1),
                                            FRACTION("anderthalb", 1.5),
                                            FRACTION("eineinhalb", 1.5),
                                            MONTH("januar", 1),
                                            MONTH("jänner", 1),
                                            MONTH("februar", 2),
                                            MONTH("märz", 3),
                                            MONTH("april", 4),
                                            MONTH("mai", 5),
                                            MONTH("juni", 6),
                                            MONTH("juli", 7),
                                            MONTH("august", 8),
                                            MONTH("september", 9),
                                            MONTH("oktober", 10),
                                            MONTH("november", 11),
                                            MONTH("dezember", 12),
                                            {NULL, 0, 0}};

const struct number_word *number_words_of(const char *language)
{
    if (strcmp(language, "en") == 0)
        return english;
    return strcmp(language, "de") == 0 ? german : NULL;
}

static bool has_ending(struct span rest)
{
    static const char *const endings[] = {"e", "en", "er", "es", "em", "ens", "n", NULL};
    return span_is_one_of(rest, endings);
}

const struct number_word *number_word_find(const char *language, struct span word)
{
    const struct number_word *w = number_words_of(language);
    bool inflects = strcmp(language, "de") == 0;
    if (word.len < 2)
        return NULL;
    for (; w && w->word; w++) {
        if (w->word[0] != word.ptr[0] || w->word[1] != word.ptr[1]) /* most words are no number */
            continue;
        size_t len = strlen(w->word);
        if (word.len < len || memcmp(word.ptr, w->word, len) != 0)
            continue;
        bool bare = w->kind != NUMBER_WORD_ORDINAL || !inflects;
        if (word.len == len && bare)
            return w;
        if (inflects && (w->kind == NUMBER_WORD_ORDINAL || w->kind == NUMBER_WORD_FRACTION) &&
            has_ending((struct span){word.ptr + len, word.len - len}))
            return w;
    }
    return NULL;
}
