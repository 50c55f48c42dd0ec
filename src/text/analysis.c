#include "text/analysis.h"

#include <stdlib.h>
#include <string.h>

#include "lexicon/memo.h"
#include "lexicon/readings.h"
#include "text/confidence.h"
#include "text/phrases.h"
#include "text/sentence_clauses.h"

void analyser_init(struct analyser *a, const struct tagging *model)
{
    *a = (struct analyser){0};
    tagger_init(&a->tagger, model);
    a->result.analyser = a;
}

void analyser_release(struct analyser *a)
{
    tagger_release(&a->tagger);
    vec_release(&a->result.words);
    vec_release(&a->result.tagged);
    vec_release(&a->result.phrases);
    vec_release(&a->result.clauses);
    vec_release(&a->result.clause_of);
    arena_release(&a->arena);
    free(a->notes);
}

void analyser_begin(struct analyser *a, struct vocabulary *v, const char *text)
{
    a->vocabulary = v;
    a->text = text;
    a->verse = false;
    arena_clear(&a->arena);
}

void analyser_segment(struct analyser *a, size_t off, size_t len)
{
    a->verse = text_is_verse(a->text + off, len) && text_lines_are_apart(a->text + off, len);
}

static void learn(const struct analyser *a, struct arena *arena, struct form_tags *f, const struct analysed_word *w,
                  bool opens)
{
    tag_set possible = tags_of_word(w->text, w->readings, w->reading_count, opens);
    int16_t *costs = arena_alloc(arena, (size_t)__builtin_popcountll(possible) * sizeof(*costs));
    tagging_form_costs(a->tagger.model, w->text, possible, costs);
    f->possible[opens] = possible;
    f->costs[opens] = costs;
}

/* Room for the next word, which is then to be tagged. */
static struct analysed_word *next_word(struct analysis *r)
{
    if (r->words.len == r->words.cap)
        r->words.items = vec_grow(r->words.items, &r->words.cap, sizeof(*r->words.items));
    return &r->words.items[r->words.len++];
}

static void tag_next(struct analysis *r, tag_set possible, const int16_t *costs)
{
    if (r->tagged.len == r->tagged.cap)
        r->tagged.items = vec_grow(r->tagged.items, &r->tagged.cap, sizeof(*r->tagged.items));
    r->tagged.items[r->tagged.len++] = (struct tagged_word){.possible = possible, .costs = costs};
}

/* The lists that a word stands in which the vocabulary may not have. */
static void look_up(const struct analyser *a, struct analysed_word *w)
{
    struct memo *memo = a->vocabulary->memo;
    w->listed = memo_listed_id(memo, memo_id(memo, w->text.ptr, w->text.len), &w->as_written);
}

/* A word of the document. */
static void add_form(struct analyser *a, uint32_t token, uint32_t form, bool opens)
{
    struct vocabulary *v = a->vocabulary;
    struct analysed_word *w = next_word(&a->result);
    size_t reading_count;
    const struct reading *readings = vocabulary_readings(v, form, &reading_count);
    const struct form *f = vocabulary_listed(v, form);
    *w = (struct analysed_word){.token = token,
                                .form = form,
                                .text = vocabulary_span(v, form),
                                .as_written = f->as_written,
                                .listed = f->listed,
                                .readings = readings,
                                .reading_count = reading_count};
    struct form_tags *known = memo_tags(v->memo, vocabulary_memo_id(v, form));
    if (!known->costs[opens])
        learn(a, memo_arena(v->memo), known, w, opens);
    tag_next(&a->result, known->possible[opens], known->costs[opens]);
}

/* A word that does not stand in the document like that. */
static void add_repaired(struct analyser *a, uint32_t token, struct span text, bool opens)
{
    struct reading found[WORD_READINGS_MAX];
    size_t count = word_readings(a->vocabulary->knowledge, text.ptr, text.len, found, WORD_READINGS_MAX);
    struct reading *kept = arena_alloc(&a->arena, (count + 1) * sizeof(*kept));
    struct form_tags f = {0};
    memcpy(kept, found, count * sizeof(*kept));
    struct analysed_word *w = next_word(&a->result);
    *w = (struct analysed_word){.token = token,
                                .form = TOKEN_NO_FORM,
                                .text = text,
                                .repaired = true,
                                .readings = kept,
                                .reading_count = count};
    look_up(a, w);
    learn(a, &a->arena, &f, w, opens);
    tag_next(&a->result, f.possible[opens], f.costs[opens]);
}

static void add_words_of(struct analyser *a, uint32_t token, struct span repair, bool opens)
{
    while (repair.len > 0) {
        size_t n = 0;
        while (n < repair.len && repair.ptr[n] != ' ')
            n++;
        if (n > 0)
            add_repaired(a, token, (struct span){repair.ptr, n}, opens);
        opens = false;
        n += n < repair.len;
        repair = (struct span){repair.ptr + n, repair.len - n};
    }
}

static void add_word(struct analyser *a, const struct token *tokens, uint32_t i)
{
    const struct form *form = vocabulary_judge(a->vocabulary, tokens[i].form);
    bool opens = tokens[i].flags & TOKEN_SENTENCE_START;
    bool wrong = form->verdict == VERDICT_JOINED || form->verdict == VERDICT_TYPO || form->verdict == VERDICT_VARIANT;
    if (wrong && form->repair.len > 0)
        add_words_of(a, i, form->repair, opens);
    else
        add_form(a, i, tokens[i].form, opens);
}

static enum word_tag tag_of_token(struct span text, const struct token *t)
{
    switch ((enum token_class)t->cls) {
    case TOKEN_NUMBER:
        return TAG_CARD;
    case TOKEN_URL:
    case TOKEN_EMAIL:
    case TOKEN_HANDLE:
    case TOKEN_HASHTAG:
        return TAG_NE;
    default:
        return tag_of_mark(text);
    }
}

/* "Karl III. und seine Frau": the full stop belongs to the ordinal of the name. */
static bool is_of_ordinal(const struct analyser *a, const struct token *tokens, size_t count, uint32_t i)
{
    if (i == 0 || i + 1 >= count || tokens[i].len != 1 || a->text[tokens[i].off] != '.' ||
        tokens[i - 1].off + tokens[i - 1].len != tokens[i].off)
        return false;
    size_t letters = 0;
    while (letters < tokens[i - 1].len && strchr("IVX", a->text[tokens[i - 1].off + letters]))
        letters++;
    return letters == tokens[i - 1].len;
}

static void add_mark(struct analyser *a, const struct token *tokens, size_t count, uint32_t i)
{
    static const int16_t no_costs[2];
    struct span text = {a->text + tokens[i].off, tokens[i].len};
    enum word_tag tag = is_of_ordinal(a, tokens, count, i) ? TAG_NE : tag_of_token(text, &tokens[i]);
    tag_set ordinal = tag == TAG_CARD && span_ends(text, ".") ? TAG_BIT(TAG_ADJA) : 0;
    struct analysed_word *w = next_word(&a->result);
    *w = (struct analysed_word){.token = i, .form = TOKEN_NO_FORM, .text = text};
    look_up(a, w);
    tag_next(&a->result, TAG_BIT(tag) | ordinal, no_costs);
}

static void join_lists(struct analysis *r)
{
    r->lists = r->analyser->vocabulary->listed;
    r->list_count = r->lists->count;
    r->listed = (struct listed_word){0};
    for (size_t i = 0; i < r->words.len; i++)
        for (size_t k = 0; k * 64 < r->list_count; k++)
            r->listed.lists[k] |= r->words.items[i].listed->lists[k];
}

const struct analysis *analyser_sentence(struct analyser *a, const struct token *tokens, size_t count)
{
    struct analysis *r = &a->result;
    r->words.len = r->tagged.len = 0;
    a->sentence++;
    for (uint32_t i = 0; i < count; i++) {
        if (tokens[i].cls == TOKEN_WORD && tokens[i].form != TOKEN_NO_FORM)
            add_word(a, tokens, i);
        else
            add_mark(a, tokens, count, i);
    }
    join_lists(r);
    r->cost = tagger_run(&a->tagger, r->tagged.items, r->tagged.len);
    phrases_find(r);
    clauses_find(r);
    r->confidence = analysis_confidence(r, tokens, a->verse);
    return r;
}

static int saving(const struct analysis *a, size_t word, struct span text, tag_set tags)
{
    int16_t costs[TAG_COUNT];
    struct tagger *t = &a->analyser->tagger;
    struct tagged_word other = {.possible = tags, .costs = costs};
    tagging_form_costs(t->model, text, tags, costs);
    return tagger_saving(t, a->tagged.items, a->tagged.len, word, &other);
}

int analysis_saving(const struct analysis *a, size_t word, struct span text)
{
    size_t count;
    const struct reading *r = memo_readings(a->analyser->vocabulary->memo, text.ptr, text.len, &count);
    return saving(a, word, text, tags_of_word(text, r, count, false));
}

int analysis_saving_as(const struct analysis *a, size_t word, tag_set tags)
{
    return saving(a, word, a->words.items[word].text, tags);
}

int analysis_saving_between(const struct analysis *a, size_t word, tag_set tags)
{
    static const int16_t alike[TAG_COUNT];
    struct tagged_word other = {.possible = tags, .costs = alike};
    return tagger_saving_between(&a->analyser->tagger, a->tagged.items, a->tagged.len, word, &other);
}

/* As long as every token is one word, their numbers are the same. */
static bool is_first_word_of(const struct analysis *a, size_t token)
{
    const struct analysed_word *words = a->words.items;
    return token < a->words.len && words[token].token == token && (token == 0 || words[token - 1].token < token);
}

uint32_t analysis_word_at(const struct analysis *a, size_t token)
{
    uint32_t low = 0, high = (uint32_t)a->words.len;
    if (is_first_word_of(a, token))
        return (uint32_t)token;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (a->words.items[middle].token < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low < a->words.len && a->words.items[low].token == token ? low : NO_WORD;
}

bool is_measure_noun(const struct analysis *a, size_t word)
{
    static const char nouns[] =
        " tag tage tagen woche wochen monat monate monaten jahr jahre jahren stunde stunden minute minuten sekunde "
        "sekunden sommer winter herbst frühling frühjahr abend morgen nacht nachmittag vormittag mittag zeit zeitraum "
        "moment augenblick weile meter kilometer meilen zentimeter mal schritt schritte weg strecke umweg runde euro "
        "dollar prozent prozentpunkt montag dienstag mittwoch donnerstag freitag samstag sonntag wochenende januar "
        "februar märz april mai juni juli august september oktober november dezember ";
    return analysis_word_in(a, word, nouns);
}
