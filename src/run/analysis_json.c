#include "lexicon/feature_names.h"
#include "lexicon/readings.h"
#include "report/finding_json.h"
#include "run/analysis_show.h"
#include "text/subject_choice.h"

static void add_item(void *arg, const char *name)
{
    json_str(arg, name);
}

static void member_cells(struct json *j, const char *key, uint32_t cells)
{
    json_key(j, key);
    json_open(j, '[');
    nominal_cells_each(cells, add_item, j);
    json_close(j, ']');
}

/* An index, or null. */
static void member_index(struct json *j, const char *key, uint32_t index, uint32_t none)
{
    json_key(j, key);
    if (index == none)
        json_none(j);
    else
        json_uint(j, index);
}

static void member_span(struct json *j, const char *key, struct span text)
{
    json_key(j, key);
    json_bytes(j, text.ptr, text.len);
}

static void reading_json(struct json *j, const struct shown_sentence *s, size_t word, const struct reading *r)
{
    struct span text = s->analysis->words.items[word].text;
    char lemma[LEXICON_FORM_MAX];
    size_t len = word_lemma(s->knowledge, text.ptr, text.len, r, lemma, sizeof(lemma));
    json_open(j, '{');
    member_span(j, "lemma", (struct span){lemma, len});
    json_member_str(j, "part_of_speech", part_of_speech_name((enum part_of_speech)r->part_of_speech));
    json_member_str(j, "kind", reading_kind_name((enum reading_kind)r->kind));
    json_key(j, "features");
    json_open(j, '[');
    reading_features_each(r, add_item, j);
    json_close(j, ']');
    if (s->all_readings) {
        json_key(j, "left");
        json_bool(j, shown_reading_is_left(s, word, r));
    }
    json_close(j, '}');
}

static void possible_json(struct json *j, tag_set set)
{
    json_key(j, "possible_tags");
    json_open(j, '[');
    for (int tag = 0; tag < TAG_COUNT; tag++)
        if (set & TAG_BIT(tag))
            json_str(j, tag_name((enum word_tag)tag));
    json_close(j, ']');
}

static void word_json(struct json *j, const struct shown_sentence *s, size_t word)
{
    const struct analysis *a = s->analysis;
    const struct analysed_word *w = &a->words.items[word];
    const struct token *t = &s->tokens[w->token];
    json_open(j, '{');
    member_span(j, "text", w->text);
    if (w->repaired)
        member_span(j, "repaired_from", (struct span){s->doc->text + t->off, t->len});
    position_json(j, "start", s->doc->source, shown_word_start(s, word));
    position_json(j, "end", s->doc->source, shown_word_end(s, word));
    json_member_str(j, "tag", tag_name(analysis_tag(a, word)));
    possible_json(j, a->tagged.items[word].possible);
    json_key(j, "readings");
    json_open(j, '[');
    for (size_t i = 0; i < w->reading_count; i++)
        if (s->all_readings || shown_reading_is_left(s, word, &w->readings[i]))
            reading_json(j, s, word, &w->readings[i]);
    json_close(j, ']');
    member_index(j, "clause", a->clause_of.items[word], NO_CLAUSE);
    json_close(j, '}');
}

static void phrase_json(struct json *j, const struct noun_phrase *p)
{
    json_open(j, '{');
    json_member_uint(j, "first", p->first);
    json_member_uint(j, "last", p->last);
    member_index(j, "preposition", p->preposition, PHRASE_FREE);
    member_cells(j, "agree_in", p->cells);
    member_cells(j, "left", p->governed);
    json_close(j, '}');
}

/* First and last word, or null. */
static void subject_json(struct json *j, const struct analysis *a, uint32_t clause)
{
    struct subject subject;
    json_key(j, "subject");
    if (!subject_choose(a, clause, &subject)) {
        json_none(j);
        return;
    }
    json_open(j, '{');
    json_member_uint(j, "first", subject.first);
    json_member_uint(j, "last", subject.last);
    json_close(j, '}');
}

static void clause_json(struct json *j, const struct analysis *a, uint32_t clause)
{
    const struct clause *c = &a->clauses.items[clause];
    json_open(j, '{');
    json_member_str(j, "kind", clause_kind_name((enum clause_kind)c->kind));
    json_member_uint(j, "first", c->first);
    json_member_uint(j, "last", c->last);
    member_index(j, "parent", c->parent, NO_CLAUSE);
    member_index(j, "finite_verb", c->finite, NO_WORD);
    subject_json(j, a, clause);
    member_index(j, "opener", c->opener, NO_WORD);
    json_key(j, "coordinated");
    json_bool(j, c->coordinated);
    json_close(j, '}');
}

void analysis_show_json(struct json *j, const struct shown_sentence *s, const char *path)
{
    const struct analysis *a = s->analysis;
    const struct sentence *at = s->sentence;
    json_open(j, '{');
    if (path)
        json_member_str(j, "path", path);
    member_span(j, "text", (struct span){s->doc->text + at->off, at->len});
    json_member_str(j, "segment", segment_kind_name(s->doc->segments.items[at->segment].kind));
    position_json(j, "start", s->doc->source, document_source_start(s->doc, at->off));
    position_json(j, "end", s->doc->source, document_source_end(s->doc, at->off + at->len));
    json_member_uint(j, "confidence", a->confidence);
    json_key(j, "words");
    json_open(j, '[');
    for (size_t i = 0; i < a->words.len; i++)
        word_json(j, s, i);
    json_close(j, ']');
    json_key(j, "phrases");
    json_open(j, '[');
    for (size_t i = 0; i < a->phrases.len; i++)
        phrase_json(j, &a->phrases.items[i]);
    json_close(j, ']');
    json_key(j, "clauses");
    json_open(j, '[');
    for (uint32_t i = 0; i < a->clauses.len; i++)
        clause_json(j, a, i);
    json_close(j, ']');
    json_close(j, '}');
}
