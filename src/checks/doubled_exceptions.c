#include "checks/doubled_exceptions.h"

/* Articles that are relative or demonstrative pronouns too, pronouns in two cases at once ("dass ihr ihr helft"),
 * question words ("wissen, was was ist") and interjections. Any of them doubled may be right anywhere. */
static const char always_fine[] =
    " der die das den dem denen sie ihr sich ja nein na ha he hey hallo haha hihi la bla blah tick tack "
    "klopf pst psst ach oh ah oje hopp soso tja hurra bitte danke ";

/* Doubled for emphasis, which asks for a comma: "ein sehr, sehr langer Tag". */
static const char emphatic[] =
    " sehr ganz viel viele vieler vielen nie niemals lange langer langen langes lang weit tief groß große großen "
    "großer großes kleine kleinen kleiner kleines hoch liebe lieber lieben arme armen langsam leise sachte super "
    "mega richtig wirklich echt voll total bloß so immer noch ";

/* Behind these the subject and another case of the same pronoun meet: "wenn einer einer Frau hilft". */
#define CONJUNCTIONS " wenn dass daß ob weil falls als wie was da wo ehe bevor nachdem damit kann hat ist soll will "

/* Doubled only where one of the words of the second column stands up to `reach` words before: a particle and a
 * preposition that look the same meet there. */
static const struct {
    const char *word;
    const char *before;
    size_t reach;
} after_particle[] = {
    {"vor", " wie ", 1},  /* nach wie vor vor Gericht */
    {"zu", " und ", 1},   /* ab und zu zu spät */
    {"nach", " und ", 1}, /* nach und nach nach Hause */
    {"nach",
     " meinung ansicht auffassung einschätzung vernehmen reihe natur größe alter voraussicht sinn angaben namen "
     "anschein ",
     1},
    {"über", " und jahr tag nacht woche zeit sommer winter wochenende monat monate jahre tage wochen stunden ", 1},
    {"durch", " und ", 1},           /* durch und durch durch */
    {"an", " von vom ab ", 3},       /* von Anfang an an der Spitze */
    {"auf", " von ", 2},             /* von klein auf auf dem Land */
    {"aus", " von vom darüber ", 4}, /* von hier aus aus der Luft */
    {"eine", " die der ", 1},        /* die eine eine Frage */
    {"ein", " das der dies ", 1},
    {"einen", " den ", 1},
    {"uns", " lass lasst lassen wir ", 1}, /* lasst uns uns vorbereiten */
    {"mich", " lass lasst lassen ließ ließen lässt ", 1},
    {"als", " als mehr eher lieber besser anders weniger häufiger öfter schlechter ",
     6},                                                             /* eher als Freund als als Chef */
    {"nicht", " kann könnte können könnten darf dürfen konnte ", 3}, /* man kann nicht nicht handeln */
    {"einer", CONJUNCTIONS, 1},
    {"keiner", CONJUNCTIONS, 1},
    {"jeder", CONJUNCTIONS, 1},
    {"jeden", CONJUNCTIONS, 1},
    {"andere", CONJUNCTIONS, 1},
    {"anderen", " die den ", 2},
};

/* "Wissen, wer wer ist". */
#define QUESTIONED " ist war sind waren bedeutet kostet kann darf liegt "

/* Doubled only where one of the words of the second column follows: "ob es es wert ist", "dass ich ich selbst bin". */
static const struct {
    const char *word;
    const char *after;
} before_word[] = {
    {"es", " wert gibt gab "},
    {"ich", " selbst sein selber "},
    {"du", " selbst sein selber "},
    {"er", " selbst selber "},
    {"wir", " selbst selber "},
    {"man", " selbst selber "},
    {"was", QUESTIONED},
    {"wer", QUESTIONED},
    {"wo", QUESTIONED},
    {"wann", QUESTIONED},
    {"mehr", " als "},
    {"vielen", " dank lieben herzlichen "},
    {"da", " drüben drin draußen oben unten vorne hinten war ist sind waren "},
    {"dabei", " war ist sind waren sein bin gewesen "},
};

static bool listed_before(const struct check_context *c, const struct sentence_view *s, size_t i, const char *list,
                          size_t reach)
{
    for (size_t k = 1; k <= reach && k <= i; k++)
        if (token_listed(c, &s->tokens[i - k], list))
            return true;
    return false;
}

bool doubling_is_emphasis(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    char lower[LISTED_WORD_MAX];
    return word_listed(token_lower(c, &s->tokens[i], lower), emphatic);
}

/* "Ich bin ich" may be turned: "dann bin ich ich." */
static bool is_meant(const struct check_context *c, const struct sentence_view *s, size_t i, struct span word)
{
    if (i + 2 >= s->token_count)
        return false;
    const struct token *next = &s->tokens[i + 2];
    return next->cls == TOKEN_PUNCT && word_listed(word, " ich du er wir ") &&
           listed_before(c, s, i, " bin bist ist sind war warst ", 1);
}

bool doubling_is_fine(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    char lower[LISTED_WORD_MAX];
    struct span word = token_lower(c, &s->tokens[i], lower);
    if (word_listed(word, always_fine) || is_meant(c, s, i, word))
        return true;
    for (size_t k = 0; k < sizeof(after_particle) / sizeof(after_particle[0]); k++)
        if (span_is(word, after_particle[k].word) &&
            listed_before(c, s, i, after_particle[k].before, after_particle[k].reach))
            return true;
    for (size_t k = 0; k < sizeof(before_word) / sizeof(before_word[0]); k++)
        if (span_is(word, before_word[k].word) && i + 2 < s->token_count &&
            token_listed(c, &s->tokens[i + 2], before_word[k].after))
            return true;
    return false;
}

/* A finite verb and nothing else that is common: "eine" is a verb too, but hardly ever. */
static bool is_finite(const struct check_context *c, const struct token *t)
{
    struct reading readings[READINGS_MAX];
    size_t count = token_readings(c, t, readings, READINGS_MAX);
    bool finite = false;
    for (size_t k = 0; k < count; k++) {
        switch (readings[k].part_of_speech) {
        case POS_VERB:
            finite = finite || (readings[k].features & VERB_FINITE);
            break;
        case POS_ARTICLE:
        case POS_PRONOUN:
        case POS_PREPOSITION:
        case POS_CONJUNCTION:
        case POS_PARTICLE:
            return false;
        default:
            break;
        }
    }
    return finite;
}

enum { CLAUSE_WORDS = 40 };

/* The first word of the clause that token i stands in; i itself when it is the first, SIZE_MAX when that is far away.
 */
static size_t clause_start(const struct sentence_view *s, size_t i)
{
    for (size_t k = 0; k <= CLAUSE_WORDS && k <= i; k++)
        if (k == i || s->tokens[i - k - 1].cls == TOKEN_PUNCT)
            return i - k;
    return SIZE_MAX;
}

/* Subordinate clauses have one of these first, or anywhere where the comma before them is missing too; a relative
 * pronoun only behind a comma, for it may be an article. */
static const char openers[] =
    " was wer wen wem wie wo wann warum wenn dass daß weil ob als falls sobald solange soweit sofern "
    "obwohl nachdem bevor womit worauf wofür ";
static const char openers_anywhere[] = " was wer wen wem wenn dass daß weil ob ";
static const char relatives[] = " die der das den dem denen dessen deren welche welcher welches ";

bool doubling_may_join_clauses(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    const struct token *t = &s->tokens[i], *next = t + 2;
    size_t first = clause_start(s, i);
    if (first == SIZE_MAX || first == i || i + 2 >= s->token_count || !is_finite(c, t) || next->cls == TOKEN_PUNCT ||
        is_finite(c, next))
        return false;
    for (size_t k = first; k < i; k++)
        if (token_listed(c, &s->tokens[k], openers_anywhere))
            return true;
    bool behind_comma =
        first > 0 && token_mark(c, &s->tokens[first - 1]) == ',' && !token_has(&s->tokens[first], TOKEN_CAPITAL);
    return token_listed(c, &s->tokens[first], openers) ||
           (behind_comma && token_listed(c, &s->tokens[first], relatives));
}
