/* Words of the source text that became the wrong German word. What is told has to be sure: nothing else in the source
 * accounts for the German word, and nothing in the translation stands for the source word. */
#include "engine/fold.h"
#include "engine/matcher.h"
#include "lexicon/english_bases.h"
#include "lexicon/lexicon.h"
#include "text/word_keys.h"

/* A link while the rules for pairs look at it. */
struct pair_scene {
    struct matcher *m;
    struct check_context *c;
    const struct pair_view *p;
    uint32_t *source_words; /* by token of the source side: its id; NULL until needed */
    struct id_set source_ids;
    bool *reported; /* by token of the target side */
    struct sentence_view target;
    struct scene scene;
    bool target_known; /* the two above are filled */
};

/* Tokens [first, end) of one side. */
struct pair_hit {
    const struct pair_phrase *phrase;
    size_t first, end;
};

/* --- the two sides */

/* The first entry whose source phrase begins with the word, or one behind it. */
static size_t first_start(const struct ruleset *rs, uint32_t word)
{
    size_t low = 0, high = rs->pair_starts.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (rs->pair_starts.items[middle].word < word)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static struct source_key find_key(struct matcher *m, struct span token)
{
    const struct pair_starts *starts = &m->rules->pair_starts;
    struct span word = english_without_genitive(token);
    buf_clear(&m->text);
    fold_add(&m->text, word.ptr, word.len);
    struct source_key key = {.known = true, .word = word_table_find(&m->rules->words, buf_span(&m->text))};
    size_t first = key.word == INTERN_NONE ? starts->count : first_start(m->rules, key.word);
    bool begins = first < starts->count && starts->items[first].word == key.word;
    key.start = begins ? (uint32_t)first : NO_START;
    return key;
}

/* Where the key of a token of the source side is kept, a document long; of a mark for good. NULL of numbers and the
 * like. */
static struct source_key *place_of(struct matcher *m, const struct token *t, struct span text)
{
    if (t->form == TOKEN_NO_FORM)
        return text.len == 1 && (unsigned char)*text.ptr < MARKS ? &m->source_marks[(unsigned char)*text.ptr] : NULL;
    while (m->source_keys.len <= t->form)
        vec_push(&m->source_keys, (struct source_key){0});
    return &m->source_keys.items[t->form];
}

static struct source_key key_of(struct matcher *m, const struct pair_side *source, size_t token)
{
    struct span text = pair_token(source, token);
    struct source_key *key = place_of(m, &source->tokens[token], text);
    if (!key)
        return find_key(m, text);
    if (!key->known)
        *key = find_key(m, text);
    return *key;
}

static void open_source(struct pair_scene *s)
{
    size_t count = s->p->source.token_count;
    s->source_words = arena_alloc(s->c->scratch, count * sizeof(*s->source_words));
    for (size_t i = 0; i < count; i++) {
        s->source_words[i] = key_of(s->m, &s->p->source, i).word;
        if (s->source_words[i] != INTERN_NONE)
            id_set_add(&s->source_ids, s->source_words[i]);
    }
}

/* Most links have no word of any rule, and then need nothing of this. */
static void open_target(struct pair_scene *s)
{
    const struct pair_side *side = &s->p->target;
    if (s->target_known)
        return;
    s->target_known = true;
    s->reported = arena_alloc(s->c->scratch, side->token_count + 1);
    s->target = (struct sentence_view){.tokens = side->tokens, .token_count = side->token_count};
    s->m->ids_known = s->m->places_known = false;
    scene_open(&s->scene, s->m, s->c, &s->target);
}

static bool source_has_word(const struct pair_scene *s, const struct token_test *test, size_t token)
{
    for (size_t i = 0; i < test->word_count; i++)
        if (test->words[i] == s->source_words[token])
            return true;
    return false;
}

static bool source_has_at(const struct pair_scene *s, const struct pair_phrase *phrase, size_t token)
{
    if (token + phrase->word_count > s->p->source.token_count)
        return false;
    for (size_t i = 0; i < phrase->word_count; i++)
        if (!source_has_word(s, &phrase->words[i], token + i))
            return false;
    return true;
}

/* How many tokens of the source are to be looked at for the phrase: none when it surely stands nowhere. */
static size_t source_reach(const struct pair_scene *s, const struct pair_phrase *phrase)
{
    bool may = true;
    for (size_t i = 0; i < phrase->word_count && may; i++)
        may = id_set_may_hold(&s->source_ids, &phrase->words[i]);
    return may ? s->p->source.token_count : 0;
}

static bool source_has(const struct pair_scene *s, const struct pair_phrases *list)
{
    for (size_t i = 0; i < list->count; i++)
        for (size_t token = 0, end = source_reach(s, &list->items[i]); token < end; token++)
            if (source_has_at(s, &list->items[i], token))
                return true;
    return false;
}

/* Something besides the source phrase itself tells which sense is meant, or nothing needs to. */
static bool is_meant(const struct pair_scene *s, const struct pair_rule *rule, const struct pair_entry *entry,
                     const struct pair_hit *source)
{
    const struct pair_phrases *with = &entry->parts[PAIR_WITH], *topic = &rule->topic;
    if ((with->count == 0 && topic->count == 0) || source_has(s, with))
        return true;
    for (size_t i = 0; i < topic->count; i++)
        for (size_t token = 0, end = source_reach(s, &topic->items[i]); token < end; token++)
            if ((token < source->first || token >= source->end) && source_has_at(s, &topic->items[i], token))
                return true;
    return false;
}

static bool target_has_at(struct pair_scene *s, const struct pair_phrase *phrase, size_t token)
{
    if (token + phrase->word_count > s->p->target.token_count)
        return false;
    for (size_t i = 0; i < phrase->word_count; i++)
        if (!token_test_passes(&s->scene, &phrase->words[i], token + i))
            return false;
    return true;
}

/* The first token from `token` on at which the phrase may begin; the number of tokens, or more, when there is none. */
static size_t target_next(struct pair_scene *s, const struct pair_phrase *phrase, size_t token)
{
    return token_test_next(&s->scene, &phrase->words[0], token);
}

static bool target_may_have(struct pair_scene *s, const struct pair_phrase *phrase)
{
    bool may = true;
    for (size_t i = 0; i < phrase->word_count && may; i++)
        may = token_test_may_pass(&s->scene, &phrase->words[i]);
    return may;
}

/* The first token from `token` on where the phrase stands, whatever was reported of it or, else, nothing yet. */
static size_t target_find(struct pair_scene *s, const struct pair_phrase *phrase, bool reported)
{
    size_t end = s->p->target.token_count, token = target_may_have(s, phrase) ? target_next(s, phrase, 0) : end;
    while (token < end && !((reported || !s->reported[token]) && target_has_at(s, phrase, token)))
        token = target_next(s, phrase, token + 1);
    return token < end ? token : end;
}

/* The first place where one of the phrases stands and nothing was reported yet. */
static bool find_target(struct pair_scene *s, const struct pair_phrases *list, struct pair_hit *hit)
{
    size_t end = s->p->target.token_count;
    *hit = (struct pair_hit){.first = end};
    for (size_t i = 0; i < list->count; i++) {
        size_t token = target_find(s, &list->items[i], false);
        if (token < hit->first)
            *hit = (struct pair_hit){&list->items[i], token, token + list->items[i].word_count};
    }
    return hit->first < end;
}

static bool target_has(struct pair_scene *s, const struct pair_phrases *list)
{
    for (size_t i = 0; i < list->count; i++)
        if (target_find(s, &list->items[i], true) < s->p->target.token_count)
            return true;
    return false;
}

/* --- what speaks against it */

static bool is_capital(const struct pair_scene *s, size_t token)
{
    const struct pair_side *side = &s->p->source;
    return token < side->token_count && side->tokens[token].cls == TOKEN_WORD &&
           side->tokens[token].flags & TOKEN_CAPITAL;
}

static bool same_folded(struct span a, struct span b)
{
    struct buf x = BUF_EMPTY, y = BUF_EMPTY;
    fold_add(&x, a.ptr, a.len);
    fold_add(&y, b.ptr, b.len);
    bool same = span_equal(buf_span(&x), buf_span(&y));
    buf_release(&x);
    buf_release(&y);
    return same;
}

/* Without a lexicon words are compared by their forms. */
static void add_target_keys(const struct pair_scene *s, struct word_keys *keys, size_t token)
{
    struct vocabulary *words = s->c->words->knowledge ? s->c->words : NULL;
    word_keys_of_target(keys, words, &s->p->target.tokens[token], pair_token(&s->p->target, token));
}

static struct span target_token(const struct pair_scene *s, size_t token)
{
    return pair_token(&s->p->target, token);
}

static bool is_quote_at(const struct pair_side *side, size_t token)
{
    static const char *const marks[] = {"\"", "'", "`", "“", "”", "‘", "’", NULL};
    return token < side->token_count && span_is_one_of(pair_token(side, token), marks);
}

/* The name of a thing that stays as it is: "the option 'fast'", "Finance::Quote". */
static bool is_kept(const struct pair_scene *s, size_t from, size_t to)
{
    const struct pair_side *source = &s->p->source;
    size_t off = s->p->target.tokens[to].off;
    bool scoped = off > s->p->target.off + 2 && memcmp(s->p->target.doc->text + off - 2, "::", 2) == 0;
    bool alone = from > 0 && is_quote_at(source, from - 1) && is_quote_at(source, from + 1);
    return scoped || (alone && span_equal(pair_token(source, from), target_token(s, to)));
}

/* "Wall Street", "the Chef": a word with a capital inside a sentence that stands by another one, or that is the same in
 * German. */
static bool is_name(const struct pair_scene *s, const struct pair_hit *source, const struct pair_hit *target)
{
    size_t at = source->first;
    if (is_kept(s, at, target->first))
        return true;
    if (source->end > at + 1 || !is_capital(s, at) || s->p->source.tokens[at].flags & TOKEN_SENTENCE_START)
        return false;
    return (at > 0 && is_capital(s, at - 1)) || is_capital(s, at + 1) ||
           same_folded(pair_token(&s->p->source, at), target_token(s, target->first));
}

/* Whether an English word is listed with one of the German ones, or is the German word itself. */
static bool accounts_for(const struct pair_scene *s, size_t token, const struct pair_entry *entry,
                         const struct pair_hit *target)
{
    const struct translations *t = s->c->bitext->translations;
    struct span english = pair_token(&s->p->source, token);
    const struct pair_phrases *wrong = &entry->parts[PAIR_TARGET];
    char folded[LEXICON_FORM_MAX];
    if (same_folded(english, target_token(s, target->first)))
        return true;
    for (size_t i = 0; t && i < wrong->count; i++) {
        struct span german = span_of(wrong->items[i].text);
        size_t len = lexicon_fold(german.ptr, german.len, folded, sizeof(folded));
        if (translations_has(t, english, (struct span){folded, len}))
            return true;
    }
    return false;
}

/* Another word of the source stands for the German one. */
static bool is_accounted_for(const struct pair_scene *s, const struct pair_entry *entry, const struct pair_hit *source,
                             const struct pair_hit *target)
{
    for (size_t i = 0; i < s->p->source.token_count; i++) {
        bool own = i >= source->first && i < source->end;
        if (!own && s->p->source.tokens[i].cls == TOKEN_WORD && s->source_words[i] != s->source_words[source->first] &&
            accounts_for(s, i, entry, target))
            return true;
    }
    return false;
}

static void drop_keys(struct word_keys *keys, const struct word_keys *dropped)
{
    size_t kept = 0;
    for (size_t i = 0; i < keys->len; i++)
        if (!word_keys_have(dropped->items, dropped->len, keys->items[i]))
            keys->items[kept++] = keys->items[i];
    keys->len = kept;
}

/* Keys of the words that the entry calls wrong, sorted. */
static void find_wrong_keys(const struct pair_scene *s, struct word_keys *keys, const struct pair_hit *target)
{
    for (size_t i = target->first; i < target->end; i++)
        add_target_keys(s, keys, i);
    word_keys_sort(keys);
}

/* The dictionary has another German word for the one in the source, and that stands in the translation. */
static bool is_translated(const struct pair_scene *s, const struct pair_hit *source, const struct pair_hit *target)
{
    const struct pair_side *side = &s->p->source;
    struct word_keys wrong = {0}, english = {0}, german = {0};
    bool found = false;
    find_wrong_keys(s, &wrong, target);
    word_keys_of_source(&english, side->text, &side->tokens[source->first]);
    drop_keys(&english, &wrong);
    word_keys_sort(&english);
    for (size_t i = 0; i < s->p->target.token_count && !found; i++) {
        german.len = 0;
        add_target_keys(s, &german, i);
        for (size_t k = 0; k < german.len && !found; k++)
            found = word_keys_have(english.items, english.len, german.items[k]);
    }
    vec_release(&wrong);
    vec_release(&english);
    vec_release(&german);
    return found;
}

/* --- reporting */

static void report(struct pair_scene *s, const struct rule *rule, const struct pair_entry *entry,
                   const struct pair_hit *source, const struct pair_hit *target)
{
    const struct pair_side *from = &s->p->source, *to = &s->p->target;
    const struct token *first = &to->tokens[target->first], *last = &to->tokens[target->end - 1];
    const struct token *said = &from->tokens[source->first], *said_last = &from->tokens[source->end - 1];
    struct rule_match match = {.off = first->off, .len = last->off + last->len - first->off, .group_count = 4};
    match.groups[0] = (struct span){to->doc->text + match.off, match.len};
    match.groups[1] = (struct span){from->doc->text + said->off, said_last->off + said_last->len - said->off};
    match.groups[2] = span_of(entry->shown);
    match.groups[3] = span_of(entry->parts[PAIR_RIGHT].items[0].text);
    memset(s->reported + target->first, true, target->end - target->first);
    finding_show_source(s->c, rule_report(s->c, rule, &match), s->p);
}

static bool is_due(const struct pair_scene *s, const struct pair_start *start)
{
    const struct rule *rule = s->m->rules->rules.items[start->rule];
    const struct document *doc = s->c->doc;
    const struct sentence *sentence = &doc->sentences.items[s->p->link->target_from];
    return s->m->states[start->rule] == STATE_ON && rule->segments >> doc->segments.items[sentence->segment].kind & 1;
}

static void try_entry(struct pair_scene *s, const struct pair_start *start, size_t token)
{
    const struct rule *rule = is_due(s, start) ? ruleset_rule(s->m->rules, start->rule) : NULL;
    if (!rule)
        return;
    const struct pair_entry *entry = &rule->pair.entries[start->entry];
    const struct pair_phrase *phrase = &entry->parts[PAIR_SOURCE].items[start->phrase];
    struct pair_hit source = {phrase, token, token + phrase->word_count}, target;
    if (!source_has_at(s, phrase, token))
        return;
    open_target(s);
    if (!find_target(s, &entry->parts[PAIR_TARGET], &target) || target_has(s, &entry->parts[PAIR_RIGHT]))
        return;
    if (!is_meant(s, &rule->pair, entry, &source) || source_has(s, &entry->parts[PAIR_UNLESS]))
        return;
    if (is_name(s, &source, &target) || is_accounted_for(s, entry, &source, &target) ||
        (phrase->word_count == 1 && is_translated(s, &source, &target)))
        return;
    report(s, rule, entry, &source, &target);
}

static void try_token(struct pair_scene *s, size_t token, const struct source_key *key)
{
    const struct pair_starts *starts = &s->m->rules->pair_starts;
    if (!s->source_words)
        open_source(s);
    for (size_t i = key->start; i < starts->count && starts->items[i].word == key->word; i++)
        try_entry(s, &starts->items[i], token);
}

void matcher_pair(struct matcher *m, struct check_context *c, const struct pair_view *p)
{
    struct pair_scene s = {.m = m, .c = c, .p = p};
    if (m->rules->pair_starts.count == 0 || !pair_is_sure(p))
        return;
    for (size_t token = 0; token < p->source.token_count; token++) {
        struct source_key key = key_of(m, &p->source, token);
        if (key.start != NO_START)
            try_token(&s, token, &key);
    }
}
