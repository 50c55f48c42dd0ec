#include <stdlib.h>

#include "base/utf8.h"
#include "engine/label_list.h"
#include "engine/matcher.h"

/* Block rules look this many segments ahead and back. */
enum { REACH = 2 };

static uint8_t parts_wanted(const struct rule *rule)
{
    if (rule->kind == RULE_BLOCK)
        return 0;
    return rule->needs_more ? 1 | 1 << PART_MORE : 1;
}

struct matcher *matcher_new(const struct ruleset *rs, bool prefilter)
{
    struct matcher *m = xcalloc(1, sizeof(*m));
    m->rules = rs;
    m->prefilter = prefilter;
    m->scratch = pattern_scratch_new();
    m->states = xcalloc(rs->rules.len + 1, sizeof(*m->states));
    m->wanted = xcalloc(rs->rules.len + 1, sizeof(*m->wanted));
    m->seen = xcalloc(rs->rules.len + 1, sizeof(*m->seen));
    for (size_t i = 0; i < rs->rules.len; i++)
        m->wanted[i] = parts_wanted(rs->rules.items[i]);
    return m;
}

void matcher_free(struct matcher *m)
{
    if (!m)
        return;
    pattern_scratch_free(m->scratch);
    free(m->states);
    free(m->wanted);
    free(m->seen);
    free(m->hits.items);
    vec_release(&m->candidates);
    vec_release(&m->probes);
    vec_release(&m->traces);
    vec_release(&m->keys);
    vec_release(&m->source_keys);
    vec_release(&m->word_ids);
    vec_release(&m->form_ids);
    vec_release(&m->recased_ids);
    vec_release(&m->word_of);
    vec_release(&m->phrase_of);
    vec_release(&m->verbs);
    vec_release(&m->objects);
    vec_release(&m->starts);
    buf_release(&m->text);
    free(m);
}

void matcher_begin(struct matcher *m, struct check_context *c)
{
    size_t next = 0;
    bool own = c->doc->is_page || document_is_labels(c->doc); /* what such a page says belongs to it */
    for (size_t i = 0; i < m->rules->rules.len; i++) {
        const struct rule *rule = m->rules->rules.items[i];
        bool on = selection_is_on_next(c->selection, &rule->info, &next) && (rule->in_pages || !own);
        m->states[i] = on ? STATE_ON : STATE_OFF;
    }
    m->hits.len = m->next_hit = m->scanned = 0;
    m->traces.len = m->keys.len = m->source_keys.len = 0;
}

void matcher_begin_at(struct matcher *m, struct check_context *c, size_t segment)
{
    matcher_begin(m, c);
    m->scanned = segment > REACH ? segment - REACH : 0;
}

int matcher_give_up(struct matcher *m, struct check_context *c, uint32_t number, size_t off, struct buf *err)
{
    const struct rule *rule = m->rules->rules.items[number];
    const struct source *source = c->doc->source;
    m->states[number] = STATE_GIVEN_UP;
    buf_addf(
        err,
        "%s:%zu: rule %s gave up here and was left out for the rest of the file (%s); simplify its pattern, %s:%zu\n",
        source->path, source_position(source, document_source_start(c->doc, off)).line, rule->info.id,
        pattern_trouble(m->scratch), rule->file, rule->line);
    return -1;
}

int matcher_lose_rule(struct matcher *m, uint32_t number, struct buf *err)
{
    const struct rule *rule = m->rules->rules.items[number];
    m->states[number] = STATE_GIVEN_UP;
    buf_addf(err, "rule %s was left out: the store of rules is damaged; make it again with `make`, or install anew\n",
             rule->info.id);
    return -1;
}

static bool is_due(const struct matcher *m, uint32_t rule, enum segment_kind kind)
{
    return m->states[rule] == STATE_ON && m->rules->rules.items[rule]->segments >> kind & 1;
}

static bool is_block(const struct matcher *m, uint32_t rule)
{
    return m->wanted[rule] == 0;
}

/* --- segments */

static int compare_probes(const void *a, const void *b)
{
    const struct probe *x = a, *y = b;
    if (x->rule != y->rule)
        return x->rule < y->rule ? -1 : 1;
    return (x->part > y->part) - (x->part < y->part);
}

static void add_probe(struct matcher *m, struct probe p, enum segment_kind kind)
{
    if (is_block(m, p.rule) && is_due(m, p.rule, kind))
        vec_push(&m->probes, p);
}

/* The block patterns whose atoms the scan found; among the probes of an atom those of block rules come first. */
static void add_found_probes(struct matcher *m, size_t first_hit, enum segment_kind kind)
{
    const struct ruleset *rs = m->rules;
    for (size_t i = first_hit; i < m->hits.len; i++) {
        uint32_t atom = m->hits.items[i].atom;
        for (uint32_t p = rs->probe_start[atom]; p < rs->probe_start[atom + 1]; p++) {
            if (!is_block(m, rs->probes[p].rule))
                break;
            add_probe(m, rs->probes[p], kind);
        }
    }
    for (size_t i = 0; i < rs->unfiltered.len; i++)
        add_probe(m, rs->unfiltered.items[i], kind);
}

static void add_all_probes(struct matcher *m, enum segment_kind kind)
{
    for (uint32_t rule = 0; rule < m->rules->rules.len; rule++)
        for (uint32_t part = 0; is_block(m, rule) && part < m->rules->rules.items[rule]->part_count; part++)
            add_probe(m, (struct probe){rule, part}, kind);
}

static void sort_probes(struct matcher *m)
{
    size_t distinct = 0;
    struct probe *p = m->probes.items;
    if (m->probes.len > 1)
        qsort(p, m->probes.len, sizeof(*p), compare_probes);
    for (size_t i = 0; i < m->probes.len; i++)
        if (i == 0 || compare_probes(&p[i], &p[distinct - 1]) != 0)
            p[distinct++] = p[i];
    m->probes.len = distinct;
}

static int scan_segment(struct matcher *m, struct check_context *c, size_t segment, struct buf *err)
{
    const struct segment *seg = &c->doc->segments.items[segment];
    size_t first_hit = m->hits.len;
    m->probes.len = 0;
    if (m->prefilter) {
        scanner_scan(m->rules->scanner, c->doc->text, seg->off, seg->len, &m->hits);
        add_found_probes(m, first_hit, seg->kind);
    } else {
        add_all_probes(m, seg->kind);
    }
    sort_probes(m);
    if (c->doc->is_catalogue) /* "Drucken" is a label there, and no leftover of a page */
        return 0;
    return block_rules_look(m, c, (uint32_t)segment, m->probes.items, m->probes.len, err);
}

/* Drops the hits and traces that lie behind the segment for good, now and then, so that each is moved about once. */
static void forget_before(struct matcher *m, const struct document *doc, size_t segment)
{
    size_t old = 0;
    while (m->next_hit < m->hits.len && m->hits.items[m->next_hit].end <= doc->segments.items[segment].off)
        m->next_hit++;
    if (m->next_hit > m->hits.len / 2) {
        m->hits.len -= m->next_hit;
        memmove(m->hits.items, m->hits.items + m->next_hit, m->hits.len * sizeof(*m->hits.items));
        m->next_hit = 0;
    }
    while (old < m->traces.len && m->traces.items[old].segment + REACH < segment)
        old++;
    if (old > 0) {
        m->traces.len -= old;
        memmove(m->traces.items, m->traces.items + old, m->traces.len * sizeof(*m->traces.items));
    }
}

int matcher_segment(struct matcher *m, struct check_context *c, size_t segment, struct buf *err)
{
    int rc = 0;
    size_t count = c->doc->segments.len;
    forget_before(m, c->doc, segment);
    for (; m->scanned < count && m->scanned <= segment + REACH; m->scanned++)
        if (scan_segment(m, c, m->scanned, err) < 0)
            rc = -1;
    block_rules_report(m, c, (uint32_t)segment);
    return rc;
}

/* --- sentences */

/* Notes that the sentence has the atoms of a part of a rule; with all its parts it is a candidate. */
static void add_evidence(struct matcher *m, struct probe p, enum segment_kind kind)
{
    struct evidence *seen = &m->seen[p.rule];
    uint32_t wanted = m->wanted[p.rule];
    if (!wanted)
        return;
    if (seen->sentence != m->sentence)
        *seen = (struct evidence){.sentence = m->sentence};
    bool before = seen->parts == wanted;
    seen->parts |= 1u << p.part;
    if (!before && seen->parts == wanted && is_due(m, p.rule, kind))
        vec_push(&m->candidates, p.rule);
}

static bool is_between_letters(const char *text, size_t off, size_t text_len)
{
    size_t size;
    return off > 0 && off < text_len && utf8_is_letter(utf8_decode(text + off, text_len - off, &size)) &&
           utf8_is_letter(utf8_decode_before(text, off, &size));
}

/* The atoms take it that no sentence begins or ends inside a word. */
static bool cuts_words(const struct document *doc, const struct sentence *s)
{
    return is_between_letters(doc->text, s->off, doc->text_len) ||
           is_between_letters(doc->text, s->off + (size_t)s->len, doc->text_len);
}

static void add_all_candidates(struct matcher *m, enum segment_kind kind)
{
    for (uint32_t rule = 0; rule < m->rules->rules.len; rule++)
        if (m->rules->rules.items[rule]->part_count > 0 && !is_block(m, rule) && is_due(m, rule, kind))
            vec_push(&m->candidates, rule);
}

static void add_found_candidates(struct matcher *m, const struct sentence_view *s)
{
    const struct ruleset *rs = m->rules;
    size_t end = s->sentence->off + (size_t)s->sentence->len;
    for (; m->next_hit < m->hits.len && m->hits.items[m->next_hit].end <= end; m->next_hit++) {
        const struct scanner_hit *hit = &m->hits.items[m->next_hit];
        if (hit->end <= s->sentence->off)
            continue;
        for (uint32_t p = rs->probe_start[hit->atom]; p < rs->probe_start[hit->atom + 1]; p++)
            add_evidence(m, rs->probes[p], s->segment->kind);
    }
    for (size_t i = 0; i < rs->unfiltered.len; i++)
        add_evidence(m, rs->unfiltered.items[i], s->segment->kind);
}

static int compare_numbers(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* In the order of the rules, so that the findings do not depend on how the candidates were found. */
static void find_candidates(struct matcher *m, const struct document *doc, const struct sentence_view *s)
{
    m->candidates.len = 0;
    if (++m->sentence == 0) {
        memset(m->seen, 0, m->rules->rules.len * sizeof(*m->seen));
        m->sentence = 1;
    }
    if (m->prefilter && !cuts_words(doc, s->sentence))
        add_found_candidates(m, s);
    else
        add_all_candidates(m, s->segment->kind);
    if (m->candidates.len > 1)
        qsort(m->candidates.items, m->candidates.len, sizeof(*m->candidates.items), compare_numbers);
}

static int match_rule(struct matcher *m, struct check_context *c, uint32_t number, const struct sentence_view *s,
                      struct buf *err)
{
    if (m->rules->rules.items[number]->needs_analysis && !s->analysis)
        return 0;
    const struct rule *rule = ruleset_rule(m->rules, number);
    if (!rule)
        return matcher_lose_rule(m, number, err);
    if (rule->kind == RULE_PHRASE)
        return phrase_rule_match(m, c, number, s, err);
    return (rule->kind == RULE_TOKENS ? token_rule_match : clause_rule_match)(m, c, number, s, err);
}

int matcher_sentence(struct matcher *m, struct check_context *c, const struct sentence_view *s, struct buf *err)
{
    int rc = 0;
    if (s->sentence->segment >= m->scanned)
        BUG("a sentence before its segment");
    m->ids_known = m->places_known = m->starts_known = false;
    find_candidates(m, c->doc, s);
    for (size_t i = 0; i < m->candidates.len; i++)
        if (match_rule(m, c, m->candidates.items[i], s, err) < 0)
            rc = -1;
    return rc;
}

bool matcher_analyses(const struct matcher *m)
{
    for (size_t i = 0; i < m->rules->rules.len; i++)
        if (m->states[i] == STATE_ON && m->rules->rules.items[i]->analysis)
            return true;
    return false;
}
