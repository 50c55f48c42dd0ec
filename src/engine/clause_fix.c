/* What a clause rule repairs: another verb in the same form, its prefix where German puts it, the object replaced or
 * taken out. */
#include "base/utf8.h"
#include "engine/clause_rule.h"
#include "engine/inflect_like.h"
#include "engine/rule_load.h"
#include "lexicon/knowledge.h"

enum { EDITS_MAX = 5 };

struct repair {
    struct scene *scene;
    const struct clause_match *m;
    struct text_edit edits[EDITS_MAX];
    size_t count;
};

static size_t start_of(const struct repair *r, size_t token)
{
    return r->scene->s->tokens[token].off;
}

static size_t end_of(const struct repair *r, size_t token)
{
    const struct token *t = &r->scene->s->tokens[token];
    return (size_t)t->off + t->len;
}

static void add_edit(struct repair *r, size_t from, size_t to, struct span text)
{
    if (span_equal(text, (struct span){r->scene->text + from, to - from}))
        return;
    r->edits[r->count++] = (struct text_edit){from, to - from, arena_span(r->scene->c->scratch, text)};
}

/* Takes out the first tokens of a sentence; the next one gets the capital. */
static void remove_start(struct repair *r, size_t first, size_t last)
{
    struct buf capital = BUF_EMPTY;
    size_t next = start_of(r, last + 1), size;
    utf8_add(&capital, utf8_upper(utf8_decode(r->scene->text + next, end_of(r, last + 1) - next, &size)));
    add_edit(r, start_of(r, first), next + size, buf_span(&capital));
    buf_release(&capital);
}

/* Takes out tokens with the white space before them, or behind them when the match begins there. */
static void remove_tokens(struct repair *r, size_t first, size_t last)
{
    const struct token *t = &r->scene->s->tokens[first];
    if (first < r->m->verb && t->flags & TOKEN_CAPITAL && t->flags & TOKEN_SENTENCE_START)
        remove_start(r, first, last);
    else if (first < r->m->verb)
        add_edit(r, start_of(r, first), start_of(r, last + 1), (struct span){0});
    else
        add_edit(r, end_of(r, first - 1), end_of(r, last), (struct span){0});
}

/* Puts the form of the lemma over the tokens from `first` to the verb. */
static bool replace_verb(struct repair *r, size_t first, struct span lemma, enum inflect_as as)
{
    struct buf form = BUF_EMPTY;
    bool found = inflect_like(r->scene, r->m->verb, lemma, as, &form);
    if (found)
        add_edit(r, start_of(r, first), end_of(r, r->m->verb), buf_span(&form));
    buf_release(&form);
    return found;
}

/* Where a prefix goes that the verb did not have: behind the last token of the clause. */
static size_t last_of_clause(const struct scene *scene, const struct clause_match *m)
{
    bool behind = m->object_first != NO_TOKEN && m->object_last > m->verb;
    return clause_end(scene, behind ? m->object_last : m->verb) - 1;
}

size_t clause_fix_last(const struct scene *scene, const struct rule *rule, const struct clause_match *match)
{
    const struct knowledge *k = scene->c->words->knowledge;
    bool parts = match->second && match->prefix == NO_TOKEN && k && k->forms && rule->clause.new_verb_count > 0 &&
                 separable_prefix(k->forms, span_of(rule->clause.new_verbs[0])) > 0;
    return parts ? last_of_clause(scene, match) : match->verb;
}

/* The prefix takes the place of the old one, or goes to the end of the clause. */
static void place_prefix(struct repair *r, struct span prefix)
{
    const struct clause_match *m = r->m;
    if (m->prefix != NO_TOKEN && prefix.len > 0) {
        add_edit(r, start_of(r, m->prefix), end_of(r, m->prefix), prefix);
    } else if (m->prefix != NO_TOKEN) {
        remove_tokens(r, m->prefix, m->prefix);
    } else if (prefix.len > 0) {
        struct buf text = BUF_EMPTY;
        size_t end = end_of(r, last_of_clause(r->scene, m));
        buf_add_byte(&text, ' ');
        buf_add_span(&text, prefix);
        add_edit(r, end, end, buf_span(&text));
        buf_release(&text);
    }
}

static bool change_verb(struct repair *r, struct span lemma)
{
    const struct clause_match *m = r->m;
    enum word_tag tag = scene_tag(r->scene, m->verb);
    struct span prefix = {lemma.ptr, separable_prefix(r->scene->c->words->knowledge->forms, lemma)};
    if (m->zu != NO_TOKEN)
        return replace_verb(r, m->zu, lemma, LIKE_ZU_INFINITIVE);
    if (!m->second)
        return replace_verb(r, m->verb, lemma, tag_is_in(tag, FINITE_VERBS) ? LIKE_FINITE_JOINED : LIKE_TOKEN);
    if (!replace_verb(r, m->verb, lemma, LIKE_TOKEN))
        return false;
    place_prefix(r, prefix);
    return true;
}

/* With the capital of the sentence's first word, if that is what it replaces. */
static void add_word(struct buf *out, struct span word, const struct token *replaced)
{
    size_t size = 0;
    if (replaced->flags & TOKEN_CAPITAL && replaced->flags & TOKEN_SENTENCE_START)
        utf8_add(out, utf8_upper(utf8_decode(word.ptr, word.len, &size)));
    buf_add(out, word.ptr + size, word.len - size);
}

static bool change_object(struct repair *r, struct span object)
{
    const struct clause_match *m = r->m;
    if (object.len == 0) {
        remove_tokens(r, m->object_first, m->object_last);
        return true;
    }
    struct buf form = BUF_EMPTY;
    if (!inflect_like(r->scene, m->object_last, object, LIKE_TOKEN, &form))
        add_word(&form, object, &r->scene->s->tokens[m->object_first]);
    add_edit(r, start_of(r, m->object_first), end_of(r, m->object_last), buf_span(&form));
    buf_release(&form);
    return true;
}

static void sort_edits(struct repair *r)
{
    for (size_t i = 1; i < r->count; i++)
        for (size_t k = i; k > 0 && r->edits[k - 1].off > r->edits[k].off; k--) {
            struct text_edit swap = r->edits[k];
            r->edits[k] = r->edits[k - 1];
            r->edits[k - 1] = swap;
        }
}

void clause_add_fixes(struct scene *scene, const struct rule *rule, const struct clause_match *match, struct finding *f)
{
    const struct clause_rule *c = &rule->clause;
    const struct knowledge *k = scene->c->words->knowledge;
    const char *object = match->object ? match->object->replacement : NULL;
    if (!f || !k || !k->forms)
        return;
    for (size_t i = 0; i < (c->new_verb_count ? c->new_verb_count : 1); i++) {
        struct repair r = {.scene = scene, .m = match};
        bool fine = c->new_verb_count == 0 || change_verb(&r, span_of(c->new_verbs[i]));
        if (object)
            change_object(&r, span_of(object));
        sort_edits(&r);
        if (fine && r.count > 0)
            finding_add_fix(scene->c, f, rule->fix, r.edits, r.count);
    }
}
