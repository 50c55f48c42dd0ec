#include "engine/token_test.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "engine/fold.h"
#include "engine/matcher.h"
#include "text/phrases.h"

/* --- the words of the sentence, looked up when the first rule needs them */

static uint32_t form_id(struct matcher *m, struct span form)
{
    buf_clear(&m->text);
    fold_add_visible(&m->text, form.ptr, form.len);
    return word_table_find(&m->rules->forms, buf_span(&m->text));
}

/* Of a word with its capital taken away. */
static uint32_t small_id(struct matcher *m, struct span form)
{
    struct buf lower = BUF_EMPTY;
    size_t size;
    utf8_add(&lower, utf8_lower(utf8_decode(form.ptr, form.len, &size)));
    buf_add(&lower, form.ptr + size, form.len - size);
    uint32_t id = form_id(m, buf_span(&lower));
    buf_release(&lower);
    return id;
}

static struct word_key look_up(struct matcher *m, struct span form)
{
    struct word_key key = {.known = true};
    buf_clear(&m->text);
    fold_add(&m->text, form.ptr, form.len);
    key.word = word_table_find(&m->rules->words, buf_span(&m->text));
    key.form = form_id(m, form);
    return key;
}

/* Where the key of a token is kept, a document long; of a mark for good. NULL of numbers and the like. */
static struct word_key *place_of(struct matcher *m, const struct token *t, struct span form)
{
    if (t->form == TOKEN_NO_FORM)
        return form.len == 1 && (unsigned char)*form.ptr < MARKS ? &m->marks[(unsigned char)*form.ptr] : NULL;
    while (m->keys.len <= t->form)
        vec_push(&m->keys, (struct word_key){0});
    return &m->keys.items[t->form];
}

static struct word_key key_of(struct matcher *m, const struct token *t, struct span form)
{
    struct word_key once = {0}, *key = place_of(m, t, form);
    key = key ? key : &once;
    if (!key->known)
        *key = look_up(m, form);
    if (!key->small_known && t->flags & TOKEN_SENTENCE_START && t->flags & TOKEN_CAPITAL) {
        key->small = small_id(m, form);
        key->small_known = true;
    }
    return *key;
}

/* Of the lists that are kept by token or by word of a sentence. */
static void make_room(uint32_list *list, size_t count)
{
    while (list->cap < count)
        vec_push(list, 0);
    list->len = count;
}

static void add_to_set(struct id_set *ids, uint32_t id)
{
    if (id != INTERN_NONE)
        id_set_add(ids, id);
}

static void learn_ids(struct matcher *m, const struct sentence_view *s, const char *text)
{
    make_room(&m->word_ids, s->token_count);
    make_room(&m->form_ids, s->token_count);
    make_room(&m->recased_ids, s->token_count);
    m->word_set = m->form_set = (struct id_set){0};
    for (size_t i = 0; i < s->token_count; i++) {
        const struct token *t = &s->tokens[i];
        struct span form = {text + t->off, t->len};
        struct word_key key = key_of(m, t, form);
        m->word_ids.items[i] = key.word;
        m->form_ids.items[i] = key.form;
        bool first = t->flags & TOKEN_SENTENCE_START && t->flags & TOKEN_CAPITAL;
        m->recased_ids.items[i] = first ? key.small : INTERN_NONE;
        add_to_set(&m->word_set, key.word);
        add_to_set(&m->form_set, key.form);
        add_to_set(&m->form_set, m->recased_ids.items[i]);
    }
    m->ids_known = true;
}

static void learn_places(struct matcher *m, const struct sentence_view *s)
{
    const struct analysis *a = s->analysis;
    make_room(&m->word_of, s->token_count);
    make_room(&m->phrase_of, a->words.len);
    for (size_t i = 0; i < s->token_count; i++)
        m->word_of.items[i] = 0;
    for (size_t w = 0; w < a->words.len; w++) {
        m->word_of.items[a->words.items[w].token] = (uint32_t)w;
        m->phrase_of.items[w] = NO_PHRASE;
    }
    for (size_t p = 0; p < a->phrases.len; p++)
        for (uint32_t w = a->phrases.items[p].first; w <= a->phrases.items[p].last; w++)
            m->phrase_of.items[w] = (uint32_t)p;
    m->places_known = true;
}

void scene_open(struct scene *scene, struct matcher *m, struct check_context *c, const struct sentence_view *s)
{
    *scene = (struct scene){.m = m, .c = c, .s = s, .text = c->doc->text};
    if (!m->ids_known)
        learn_ids(m, s, scene->text);
    if (s->analysis && !m->places_known)
        learn_places(m, s);
}

uint32_t scene_word(const struct scene *scene, size_t token)
{
    return scene->m->word_of.items[token];
}

enum word_tag scene_tag(const struct scene *scene, size_t token)
{
    return analysis_tag(scene->s->analysis, scene_word(scene, token));
}

uint32_t scene_clause(const struct scene *scene, size_t token)
{
    return scene->s->analysis->clause_of.items[scene_word(scene, token)];
}

uint32_t scene_phrase(const struct scene *scene, size_t token)
{
    return scene->m->phrase_of.items[scene_word(scene, token)];
}

uint32_t scene_cells(const struct scene *scene, size_t token)
{
    uint32_t phrase = scene_phrase(scene, token);
    uint32_t own = phrase_cells_of(scene->s->analysis, scene_word(scene, token));
    return phrase == NO_PHRASE ? own : own & scene->s->analysis->phrases.items[phrase].governed;
}

/* --- one token against one test */

/* Ids are given in the order of the rules, so those of a list lie near each other. The search has no branch that the
 * processor could guess wrong. */
static bool has_id(const struct token_test *test, uint32_t id)
{
    const uint32_t *at = test->words;
    size_t left = test->word_count;
    if (left == 0 || id - at[0] > at[left - 1] - at[0])
        return false;
    while (left > 1) {
        size_t half = left / 2;
        at += at[half - 1] < id ? half : 0;
        left -= half;
    }
    return *at == id;
}

/* Whether a word may end in a tail once it is folded: as far as its end is ASCII, that can be told without. */
static bool may_end_in(struct span word, struct span tail)
{
    size_t shorter = word.len < tail.len ? word.len : tail.len;
    for (size_t i = 1; i <= shorter; i++) {
        char byte = word.ptr[word.len - i];
        if ((unsigned char)byte >= 0x80)
            return true;
        if (ascii_lower(byte) != tail.ptr[tail.len - i])
            return false;
    }
    return true;
}

static bool may_have_tail(const struct token_test *test, struct span word)
{
    bool may = false;
    for (size_t i = 0; i < test->tail_count && !may; i++)
        may = may_end_in(word, test->tails[i]);
    return may;
}

/* "Fehlentscheidung" ends in "entscheidung". */
static bool has_tail(const struct scene *scene, const struct token_test *test, size_t token)
{
    const struct token *t = &scene->s->tokens[token];
    struct buf *folded = &scene->m->text;
    if (t->cls != TOKEN_WORD || !may_have_tail(test, (struct span){scene->text + t->off, t->len}))
        return false;
    buf_clear(folded);
    fold_add(folded, scene->text + t->off, t->len);
    for (size_t i = 0; i < test->tail_count; i++) {
        struct span tail = test->tails[i];
        if (folded->len > tail.len && memcmp(folded->data + folded->len - tail.len, tail.ptr, tail.len) == 0)
            return true;
    }
    return false;
}

static bool is_listed(const struct scene *scene, const struct token_test *test, size_t token)
{
    const struct matcher *m = scene->m;
    if (test->tail_count && has_tail(scene, test, token))
        return true;
    if (!test->exact)
        return has_id(test, m->word_ids.items[token]);
    return has_id(test, m->form_ids.items[token]) || (test->recased && has_id(test, m->recased_ids.items[token]));
}

bool scene_parts(const struct scene *scene, size_t token, bool pass_quotes)
{
    const struct token *t = &scene->s->tokens[token];
    if (t->cls != TOKEN_PUNCT)
        return false;
    size_t size;
    uint32_t cp = utf8_decode(scene->text + t->off, t->len, &size);
    if (cp < 0x80)
        return strchr(pass_quotes ? ",;:.!?()[]{}<>" : ",;:.!?()[]{}\"'`<>", (int)cp) != NULL;
    if (cp == 0x2026)
        return true;
    return !pass_quotes && (cp == 0xAB || cp == 0xBB || (cp >= 0x2018 && cp <= 0x201F) || cp == 0x2039 || cp == 0x203A);
}

static bool matches_regex(struct scene *scene, const struct token_test *test, const struct token *t)
{
    struct span subject = {scene->text + t->off, t->len};
    enum pattern_result result = pattern_find(test->regex, scene->m->scratch, subject, 0);
    scene->limit_hit |= result == PATTERN_LIMIT;
    return result == PATTERN_MATCH;
}

static bool is_of_kind(struct scene *scene, const struct token_test *test, size_t token)
{
    const struct token *t = &scene->s->tokens[token];
    switch (test->kind) {
    case TEST_ANY:
        return true;
    case TEST_WORDS:
        return is_listed(scene, test, token);
    case TEST_NOT:
        return t->cls == TOKEN_WORD && !is_listed(scene, test, token);
    case TEST_REGEX:
        return matches_regex(scene, test, t);
    case TEST_GAP:
        return !scene_parts(scene, token, false);
    }
    return false;
}

/* Whether a reading that goes with the tag has one of the features. */
static bool has_verb_form(const struct scene *scene, size_t token, uint32_t features)
{
    const struct analysed_word *w = &scene->s->analysis->words.items[scene_word(scene, token)];
    tag_set tag = TAG_BIT(scene_tag(scene, token));
    for (size_t i = 0; i < w->reading_count; i++)
        if (w->readings[i].part_of_speech == POS_VERB && w->readings[i].features & features &&
            tags_of_reading(&w->readings[i]) & tag)
            return true;
    return false;
}

/* Without an analysis a gap reaches across verbs, too. */
static bool has_tag(const struct scene *scene, const struct token_test *test, size_t token)
{
    if (!test->tags || (test->kind == TEST_GAP && !scene->s->analysis))
        return true;
    return test->tags >> scene_tag(scene, token) & 1;
}

bool token_test_passes(struct scene *scene, const struct token_test *test, size_t token)
{
    return has_tag(scene, test, token) && is_of_kind(scene, test, token) &&
           (!test->cells || test->cells & scene_cells(scene, token)) &&
           (!test->verb_form || has_verb_form(scene, token, test->verb_form));
}

size_t token_test_next(struct scene *scene, const struct token_test *test, size_t token)
{
    const struct matcher *m = scene->m;
    bool listed = test->kind == TEST_WORDS && test->tail_count == 0 && test->word_count > 0;
    uint32_t first = listed ? test->words[0] : 0,
             reach = listed ? test->words[test->word_count - 1] - first : UINT32_MAX;
    const uint32_t *ids = test->exact ? m->form_ids.items : m->word_ids.items;
    const uint32_t *recased = test->exact && test->recased ? m->recased_ids.items : ids;
    for (; token < scene->s->token_count; token++)
        if ((ids[token] - first <= reach || recased[token] - first <= reach) && token_test_passes(scene, test, token))
            break;
    return token;
}

/* Of a list longer than the sentence rather each token is looked up in it than each word in the sentence. */
bool token_test_may_pass(struct scene *scene, const struct token_test *test)
{
    if (test->kind != TEST_WORDS || test->tail_count > 0)
        return true;
    if (test->word_count > scene->s->token_count)
        return token_test_next(scene, test, 0) < scene->s->token_count;
    return id_set_may_hold(test->exact ? &scene->m->form_set : &scene->m->word_set, test);
}

/* --- around a match */

/* Whether the rule names the token itself. Of a sequence, whose tokens are not told, that is all of the match, except
 * where a test looks inside it. */
static bool is_own(const struct match_place *at, size_t token, bool inside)
{
    if (!at->own)
        return !inside && token >= at->first && token <= at->last;
    for (size_t i = 0; i < at->own_count; i++)
        if (at->own[i] == token)
            return true;
    return false;
}

struct reach {
    size_t first, end;
};

/* Tokens on each side that are looked at: more has no clause, and a sentence without end is not searched each time. */
enum { FAR = 200 };

/* Between the marks that part clauses. */
static struct reach stretch_around(const struct scene *scene, const struct match_place *at)
{
    struct reach r = {at->first, at->last + 1};
    while (r.first > 0 && at->first - r.first < FAR && !scene_parts(scene, r.first - 1, true))
        r.first--;
    while (r.end < scene->s->token_count && r.end - at->last < FAR && !scene_parts(scene, r.end, true))
        r.end++;
    return r;
}

static bool occurs(struct scene *scene, const struct token_test *test, const struct match_place *at, struct reach r,
                   bool inside)
{
    for (size_t i = r.first; i < r.end; i++)
        if (!is_own(at, i, inside) && token_test_passes(scene, test, i))
            return true;
    return false;
}

/* Whether the tokens are an infinitive group: that stands in the clause, but has a verb of its own. */
static bool is_infinitive_group(const struct scene *scene, struct reach r)
{
    const tag_set zu = TAG_BIT(TAG_PTKZU) | TAG_BIT(TAG_VVIZU) | TAG_BIT(TAG_KOUI);
    for (size_t i = r.first; i < r.end; i++)
        if (zu >> scene_tag(scene, i) & 1)
            return true;
    return false;
}

/* The tokens of a stretch that belong to the clause. */
static bool occurs_of_clause(struct scene *scene, const struct token_test *test, struct reach r, uint32_t clause)
{
    if (is_infinitive_group(scene, r))
        return false;
    for (size_t i = r.first; i < r.end; i++)
        if (scene_clause(scene, i) == clause && token_test_passes(scene, test, i))
            return true;
    return false;
}

/* In the stretch, or elsewhere in the clause when others interrupt it. */
static bool occurs_in_clause(struct scene *scene, const struct token_test *test, const struct match_place *at)
{
    struct reach near = stretch_around(scene, at);
    if (occurs(scene, test, at, near, false))
        return true;
    if (!scene->s->analysis)
        return false;
    uint32_t clause = scene_clause(scene, at->anchor);
    size_t first = at->first > FAR ? at->first - FAR : 0;
    size_t end = scene->s->token_count - at->last > FAR ? at->last + FAR : scene->s->token_count;
    for (struct reach r = {first, first}; r.first < end; r.first = r.end + 1) {
        for (r.end = r.first; r.end < end && !scene_parts(scene, r.end, true);)
            r.end++;
        bool apart = r.end <= near.first || r.first >= near.end;
        if (apart && occurs_of_clause(scene, test, r, clause))
            return true;
    }
    return false;
}

/* Whether the token goes on with the noun phrase, or is a noun right behind: "Europäischen Union", "Präsident Adams".
 */
static bool continues(const struct scene *scene, uint32_t phrase, size_t token)
{
    const tag_set nouns = TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE);
    if (!scene->s->analysis || token >= scene->s->token_count)
        return false;
    return (phrase != NO_PHRASE && scene_phrase(scene, token) == phrase) || nouns >> scene_tag(scene, token) & 1;
}

/* The noun phrase from the token on; the token itself where there is none. */
static bool occurs_in_phrase(struct scene *scene, const struct token_test *test, size_t token)
{
    if (token >= scene->s->token_count)
        return false;
    uint32_t phrase = scene->s->analysis ? scene_phrase(scene, token) : NO_PHRASE;
    bool found = token_test_passes(scene, test, token);
    while (!found && continues(scene, phrase, ++token))
        found = token_test_passes(scene, test, token);
    return found;
}

static bool holds(struct scene *scene, const struct context_test *t, const struct match_place *at)
{
    switch (t->place) {
    case PLACE_CLAUSE:
        return occurs_in_clause(scene, &t->test, at);
    case PLACE_BEFORE:
        return at->first > 0 && token_test_passes(scene, &t->test, at->first - 1);
    case PLACE_AFTER:
        return at->last + 1 < scene->s->token_count && token_test_passes(scene, &t->test, at->last + 1);
    case PLACE_INSIDE:
        return occurs(scene, &t->test, at, (struct reach){at->first + 1, at->last}, true);
    case PLACE_OBJECT:
        return at->object > 0 && token_test_passes(scene, &t->test, at->object - 1);
    case PLACE_PHRASE:
        return occurs_in_phrase(scene, &t->test, at->phrase);
    }
    return false;
}

bool contexts_hold(struct scene *scene, const struct context_test *tests, size_t count, const struct match_place *at)
{
    for (size_t i = 0; i < count; i++)
        if (!(at->attribute && !tests[i].wanted && tests[i].place == PLACE_CLAUSE) &&
            holds(scene, &tests[i], at) != tests[i].wanted)
            return false;
    return true;
}
