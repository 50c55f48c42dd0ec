/* Words in Swiss spelling in a text that has ß elsewhere ("grosse Strassen" beside "heißt"), or that is for Germany or
 * Austria. */
#include "checks/sharp_s.h"

#include "checks/checks.h"
#include "checks/token_tools.h"
#include "checks/variant_places.h"
#include "lexicon/readings.h"
#include "lexicon/words.h"

enum { RULE_MIXED, RULE_SWISS, RULE_COUNT };

static const struct rule_info rules[RULE_COUNT] = {
    [RULE_MIXED] =
        {
            .id = "de/consistency/sharp-s",
            .category = CATEGORY_INCONSISTENT_STYLE,
            .severity = SEVERITY_MINOR,
            .status = RULE_STABLE,
            .help = "A text that writes \xC3\x9F in some words and the Swiss ss for it in others: \"gro\xC3\x9F\" and "
                    "\"grosse\". Germany and Austria write \xC3\x9F, Switzerland ss throughout. The rarer one is told "
                    "once, with all places. Names of streets keep their own spelling.",
        },
    [RULE_SWISS] =
        {
            .id = "de/locale/swiss-spelling",
            .category = CATEGORY_SPELLING,
            .severity = SEVERITY_MINOR,
            .status = RULE_STABLE,
            .locales = "de-DE de-AT",
            .help = "The Swiss ss where Germany and Austria write \xC3\x9F: \"grosse\". Told where the language of the "
                    "text is de-DE or de-AT. Names of streets keep their own spelling.",
        },
};

enum sibilant { SPELLING_NONE, SPELLING_SHARP, SPELLING_SWISS };

enum { FORM_BYTES = 96, WORD_MAX = 160 };

struct sharp_s {
    struct variant_places places;
    uint8_t *spellings; /* of forms, enum sibilant */
    size_t form_count;
    bool swiss;  /* a word that is no name of a street */
    bool german; /* a text for Germany or Austria, where each Swiss word is told */
};

struct span swiss_spelling(struct arena *arena, struct span word)
{
    char *swiss = arena_strndup(arena, word.ptr, word.len);
    for (char *at = swiss; (at = strstr(at, SHARP_S));)
        memcpy(at, "ss", 2);
    return (struct span){swiss, word.len};
}

/* Replaces the ss at `at`. */
static struct span sharpen(struct span word, size_t at, char out[FORM_BYTES])
{
    memcpy(out, word.ptr, word.len);
    memcpy(out + at, SHARP_S, 2);
    return (struct span){out, word.len};
}

/* A form of the lexicon as it is spelled today; of compounds with ss little is known for sure ("Massenpanik"). */
static bool is_today(const struct check_context *c, struct span word)
{
    char today[WORD_MAX];
    return lexicon_bits(c, word.ptr, word.len) & LEX_GERMAN &&
           word_modern_spelling(c->words->knowledge, word.ptr, word.len, today, sizeof(today)) == 0;
}

/* A lemma that German spells with sharp s: "reissen", not "Masse", for "Maße" is the plural of another word. */
static bool lemma_is_swiss(const struct check_context *c, struct span lemma)
{
    struct reading found[READINGS_MAX];
    char sharp[FORM_BYTES], own[FORM_BYTES];
    const char *at = memmem(lemma.ptr, lemma.len, "ss", 2);
    if (memmem(lemma.ptr, lemma.len, SHARP_S, 2))
        return true;
    if (!at)
        return false;
    struct span word = sharpen(lemma, (size_t)(at - lemma.ptr), sharp);
    size_t count = lexicon_readings(c->words->knowledge->lexicon, word.ptr, word.len, found, READINGS_MAX);
    for (size_t i = 0; i < count && i < READINGS_MAX; i++) {
        size_t len = word_lemma(c->words->knowledge, word.ptr, word.len, &found[i], own, sizeof(own));
        if (span_equal((struct span){own, len}, word))
            return true;
    }
    return false;
}

/* Whatever the form can be is spelled with sharp s. */
static bool is_swiss(const struct check_context *c, uint32_t form)
{
    struct span word = vocabulary_span(c->words, form);
    char sharp[FORM_BYTES], lemma[FORM_BYTES];
    size_t count;
    const char *at = word.len < FORM_BYTES ? memmem(word.ptr, word.len, "ss", 2) : NULL;
    if (!at || at == word.ptr || !is_today(c, sharpen(word, (size_t)(at - word.ptr), sharp)))
        return false;
    const struct reading *readings = vocabulary_readings(c->words, form, &count);
    for (size_t i = 0; i < count; i++) {
        size_t len = word_lemma(c->words->knowledge, word.ptr, word.len, &readings[i], lemma, sizeof(lemma));
        if (len == 0 || !lemma_is_swiss(c, (struct span){lemma, len}))
            return false;
    }
    bool german = is_listed_german(c, word) && word_has_second_opinion(c->words->knowledge, word.ptr, word.len);
    return count > 0 && !german; /* "Geschosse": only Austria writes ß */
}

static void begin(struct check_context *c, void **state)
{
    struct sharp_s *st = xcalloc(1, sizeof(*st));
    bool sharp = selection_is_on(c->selection, &rules[RULE_SWISS]);
    st->german = sharp;
    st->form_count = c->words->forms.len;
    st->spellings = xcalloc(st->form_count + 1, 1);
    *state = st;
    if (selection_is_for(c->selection, SWISS_LOCALES))
        return; /* locale_sharp_s.c */
    for (uint32_t i = 0; i < st->form_count; i++) {
        struct span word = vocabulary_span(c->words, i);
        if (!memchr(word.ptr, SHARP_S[0], word.len) || !memmem(word.ptr, word.len, SHARP_S, 2) || !is_today(c, word))
            continue;
        st->spellings[i] = SPELLING_SHARP;
        sharp = true;
    }
    for (uint32_t i = 0; i < st->form_count && sharp; i++)
        if (is_swiss(c, i))
            st->spellings[i] = SPELLING_SWISS;
}

/* "Bahnhofstrasse": in Zurich it is spelled so. */
static bool is_street(struct span word)
{
    return word.ptr[0] >= 'A' && word.ptr[0] <= 'Z' && span_ends(word, "strasse") && word.len > strlen("strasse");
}

static void tell_swiss(struct check_context *c, const struct token *t, struct span german)
{
    struct span word = token_span(c, t);
    struct finding *f =
        finding_emit(c, &rules[RULE_SWISS], t->off, t->len, "\"%.*s\" is the Swiss spelling of \"%.*s\".",
                     (int)word.len, word.ptr, (int)german.len, german.ptr);
    finding_replace(c, f, FIX_SAFE, t->off, t->len, german);
}

static struct span german_spelling(struct arena *arena, struct span word)
{
    char *german = arena_strndup(arena, word.ptr, word.len);
    memcpy(strstr(german, "ss"), SHARP_S, 2);
    return (struct span){german, word.len};
}

static void take(struct check_context *c, struct sharp_s *st, const struct token *t)
{
    struct span word = token_span(c, t);
    bool swiss = st->spellings[t->form] == SPELLING_SWISS;
    if (is_street(word))
        return;
    struct span other = swiss ? german_spelling(&st->places.arena, word) : swiss_spelling(&st->places.arena, word);
    if (swiss && st->german) {
        tell_swiss(c, t, other);
        return;
    }
    st->swiss |= swiss;
    vec_push(&st->places.items, (struct variant_place){t->off, t->len, 0, swiss, other});
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    struct sharp_s *st = state;
    if (s->segment->kind == SEGMENT_QUOTE)
        return;
    for (size_t i = 0; i < s->token_count; i++) {
        const struct token *t = &s->tokens[i];
        if (t->cls == TOKEN_WORD && t->form < st->form_count && st->spellings[t->form] != SPELLING_NONE &&
            !(t->flags & (TOKEN_QUOTED | TOKEN_ALL_CAPITAL | TOKEN_CODE | TOKEN_FOREIGN)))
            take(c, st, t);
    }
}

static void end(struct check_context *c, void *state)
{
    struct sharp_s *st = state;
    if (st->swiss)
        variant_places_report(c, &rules[RULE_MIXED], &st->places,
                              MESSAGE("write ß throughout, or ss as in Switzerland"));
    variant_places_release(&st->places);
    free(st->spellings);
    free(st);
}

const struct check check_sharp_s = {.rules = rules,
                                    .rule_count = RULE_COUNT,
                                    .begin = begin,
                                    .sentence = check_sentence,
                                    .end = end,
                                    .whole_text = true};
