/* One compound with a hyphen here and without one there: "Cloud-Anbieter", "Cloudanbieter", "Cloud Anbieter". */
#include "checks/checks.h"
#include "checks/compound_keys.h"
#include "checks/token_tools.h"
#include "checks/variant_places.h"
#include "text/analysis.h"

enum { RULE_HYPHEN, RULE_APART };
static const struct rule_info rules[] = {
    [RULE_HYPHEN] =
        {
            .id = "de/consistency/hyphen",
            .category = CATEGORY_INCONSISTENT_STYLE,
            .severity = SEVERITY_INFO,
            .status = RULE_STABLE,
            .help = "A compound that one text writes with a hyphen and without: \"Cloud-Anbieter\" here, "
                    "\"Cloudanbieter\" there. German allows both, a text should keep to one. The rarer spelling is "
                    "told, once a text and compound. Quotations keep their own spelling.",
        },
    [RULE_APART] =
        {
            .id = "de/consistency/compound-apart",
            .category = CATEGORY_SPELLING,
            .severity = SEVERITY_MINOR,
            .status = RULE_STABLE,
            .help = "Two nouns side by side that the same text writes with a hyphen elsewhere: \"die Cloud Anbieter\" "
                    "beside \"Cloud-Anbieter\". Only English writes compounds apart. Told once a text and compound.",
        },
};

/* Two words that the text writes as one elsewhere; the second begins at `second`. */
struct apart {
    uint32_t off, second, end;
    uint32_t compound;
    bool goes_on; /* "Open Source Lizenz": wants two hyphens */
    bool told;    /* by a rule */
};

struct state {
    struct variant_places places;
    struct compounds compounds;
    VEC_OF(struct apart) aparts; /* in order of the text */
};

static void begin(struct check_context *c, void **state)
{
    struct state *st = xcalloc(1, sizeof(*st));
    compounds_read(&st->compounds, c->words);
    *state = st;
}

static bool is_plain(const struct token *t)
{
    return t->cls == TOKEN_WORD && !(t->flags & (TOKEN_QUOTED | TOKEN_CODE | TOKEN_FOREIGN | TOKEN_ALL_CAPITAL));
}

/* The word is no slip that another check tells. */
static bool is_sound(struct check_context *c, const struct token *t)
{
    enum verdict v = (enum verdict)vocabulary_judge(c->words, t->form)->verdict;
    return v == VERDICT_KNOWN || v == VERDICT_NAME || v == VERDICT_FOREIGN;
}

/* "Seeeinheit": before a third letter of its kind a hyphen may stand in any text. */
static bool has_three_alike(struct span word)
{
    for (size_t i = 2; i < word.len; i++)
        if (word.ptr[i] == word.ptr[i - 1] && word.ptr[i] == word.ptr[i - 2])
            return true;
    return false;
}

static void take(struct check_context *c, struct state *st, const struct token *t, uint32_t id)
{
    const struct compound *one = &st->compounds.items.items[id];
    struct span word = token_span(c, t);
    bool hyphened = compound_hyphen(word) != NULL;
    if (one->joined == TOKEN_NO_FORM)
        return;
    struct span other = vocabulary_span(c->words, hyphened ? one->joined : one->hyphened);
    if (has_three_alike(vocabulary_span(c->words, one->joined)))
        return;
    vec_push(&st->places.items,
             (struct variant_place){t->off, t->len, id, hyphened, compound_respell(&st->places.arena, word, other)});
}

/* Compounds that rules know by their first word. */
static const char left_to_rules[] = " ki it tv pc online e-mail social ";

/* "der Cloud Anbieter", not "weil Apple Geräte verkauft" and not "Mike Pence Vorladung". */
static bool stands_apart(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    const tag_set before = TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_APPRART);
    const struct token *t = &s->tokens[i];
    uint32_t word = i > 0 ? analysis_word_at(s->analysis, i - 1) : NO_WORD;
    return word != NO_WORD && TAG_BIT(analysis_tag(s->analysis, word)) & before && is_plain(t + 1) &&
           t[1].off == t->off + t->len + 1 && !token_listed(c, t, left_to_rules) && token_may_be(c, t + 1, POS_NOUN);
}

static void check_apart(struct check_context *c, struct state *st, const struct sentence_view *s, size_t i)
{
    const struct token *t = &s->tokens[i];
    struct span first = token_span(c, t);
    uint32_t id = compounds_find(&st->compounds, first, token_span(c, t + 1));
    if (id == NO_COMPOUND || st->compounds.items.items[id].told || !stands_apart(c, s, i))
        return;
    struct span other = vocabulary_span(c->words, st->compounds.items.items[id].hyphened);
    if (!span_starts(other, arena_printf(c->scratch, "%.*s-", (int)first.len, first.ptr)))
        return;
    st->compounds.items.items[id].told = true;
    bool goes_on = i + 2 < s->token_count && token_has(t + 2, TOKEN_CAPITAL);
    vec_push(&st->aparts, (struct apart){t->off, t[1].off, (uint32_t)token_end(t + 1), id, goes_on, false});
}

/* Marks those that a rule has told already: "der Trump Regierung". */
static void mark_told(const struct check_context *c, struct state *st)
{
    for (size_t i = 0; i < c->report->findings.len && st->aparts.len > 0; i++) {
        const struct finding *f = &c->report->findings.items[i];
        size_t low = 0, high = st->aparts.len;
        while (low < high) { /* the first that ends behind the start of the finding */
            size_t middle = low + (high - low) / 2;
            if (document_source_end(c->doc, st->aparts.items[middle].end) <= f->start)
                low = middle + 1;
            else
                high = middle;
        }
        if (low < st->aparts.len && document_source_start(c->doc, st->aparts.items[low].off) < f->end)
            st->aparts.items[low].told = true;
    }
}

static void report_apart(struct check_context *c, const struct state *st, const struct apart *a)
{
    struct span other = vocabulary_span(c->words, st->compounds.items.items[a->compound].hyphened);
    struct finding *f = finding_emit(c, &rules[RULE_APART], a->off, a->end - a->off,
                                     "\"%.*s\" is one word, written \"%.*s\" elsewhere in this text.",
                                     (int)(a->end - a->off), c->doc->text + a->off, (int)other.len, other.ptr);
    if (!a->goes_on)
        finding_replace(c, f, FIX_UNSAFE, a->second - 1, 1, span_of("-"));
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    struct state *st = state;
    const struct compounds *p = &st->compounds;
    if (s->segment->kind == SEGMENT_QUOTE || p->items.len == 0 || !s->analysis)
        return;
    for (size_t i = 0; i < s->token_count; i++) {
        const struct token *t = &s->tokens[i];
        if (!is_plain(t) || t->form >= p->form_count)
            continue;
        if (p->of_form[t->form] != NO_COMPOUND && is_sound(c, t))
            take(c, st, t, p->of_form[t->form]);
        if (i + 1 < s->token_count && token_has(t, TOKEN_CAPITAL) && token_has(t + 1, TOKEN_CAPITAL))
            check_apart(c, st, s, i);
    }
}

static void end(struct check_context *c, void *state)
{
    struct state *st = state;
    mark_told(c, st);
    for (size_t i = 0; i < st->aparts.len; i++)
        if (!st->aparts.items[i].told)
            report_apart(c, st, &st->aparts.items[i]);
    vec_release(&st->aparts);
    variant_places_report(c, &rules[RULE_HYPHEN], &st->places, MESSAGE("keep to one spelling"));
    variant_places_release(&st->places);
    compounds_release(&st->compounds);
    free(st);
}

const struct check check_compound_hyphens = {.rules = rules,
                                             .rule_count = 2,
                                             .begin = begin,
                                             .sentence = check_sentence,
                                             .end = end,
                                             .analysis = true,
                                             .whole_text = true};
