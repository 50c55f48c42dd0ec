/* One word in two spellings that are both right: "aufgrund" here, "auf Grund" there. */
#include "checks/checks.h"
#include "checks/spelling_pairs.h"
#include "checks/token_tools.h"
#include "checks/variant_places.h"
#include "checks/word_context.h"

static const struct rule_info rules[] = {
    {
        .id = "de/consistency/spelling",
        .category = CATEGORY_INCONSISTENT_STYLE,
        .severity = SEVERITY_MINOR,
        .status = RULE_STABLE,
        .help = "A word that German lets you spell in two ways (\"aufgrund\" or \"auf Grund\", \"Potenzial\" or "
                "\"Potential\"), spelled in both ways in one text. The rarer spelling is told, once a text and word. "
                "Quotations and names keep their own spelling.",
    },
};

enum { LETTERS = 256 };

struct side {
    uint16_t number; /* 2 * pair + side */
    uint8_t second;  /* where its second word begins; 0: it is one word */
};

/* Which sides of pairs a form may begin. */
struct sides {
    bool known;
    uint16_t count;
    uint32_t first; /* in variants.sides */
};

struct variants {
    struct variant_places places;
    /* By the first byte of a side in lower case: their numbers, from starts[byte] to starts[byte + 1]. */
    uint16_t *order;
    uint16_t starts[LETTERS + 1];
    VEC_OF(struct sides) of_form;
    VEC_OF(struct side) sides;
};

static unsigned char first_letter(const char *s)
{
    return *s >= 'A' && *s <= 'Z' ? (unsigned char)(*s | 0x20) : (unsigned char)*s;
}

static void begin(struct check_context *c, void **state)
{
    (void)c;
    struct variants *v = xcalloc(1, sizeof(*v));
    uint16_t next[LETTERS];
    v->order = xcalloc(2 * spelling_pair_count, sizeof(*v->order));
    for (size_t i = 0; i < 2 * spelling_pair_count; i++)
        v->starts[first_letter(spelling_pairs[i / 2].sides[i % 2]) + 1]++;
    for (unsigned letter = 0; letter < LETTERS; letter++) {
        next[letter] = v->starts[letter];
        v->starts[letter + 1] = (uint16_t)(v->starts[letter + 1] + v->starts[letter]);
    }
    for (size_t i = 0; i < 2 * spelling_pair_count; i++)
        v->order[next[first_letter(spelling_pairs[i / 2].sides[i % 2])]++] = (uint16_t)i;
    *state = v;
}

/* A side of two words needs another token behind it, which begins like its second word. */
static bool may_go_on(const struct check_context *c, const struct sentence_view *s, size_t i, const struct side *side)
{
    const char *text = spelling_pairs[side->number / 2].sides[side->number % 2];
    return !side->second || (i + 1 < s->token_count && c->doc->text[s->tokens[i + 1].off] == text[side->second]);
}

/* Whether the token is this word; stem: begins with it. The first letter in any case, unless cased. */
static bool is_word(const struct check_context *c, const struct token *t, struct span word, bool stem, bool cased)
{
    const char *s = c->doc->text + t->off;
    if (t->cls != TOKEN_WORD || (stem ? t->len < word.len : t->len != word.len))
        return false;
    bool first = cased ? *s == *word.ptr : first_letter(s) == first_letter(word.ptr);
    return first && memcmp(s + 1, word.ptr + 1, word.len - 1) == 0;
}

/* Whether what stands behind the side lets it be the one that is meant. */
static bool fits_behind(const struct check_context *c, const struct sentence_view *s, size_t next, enum pair_kind kind)
{
    static const char genitive[] = " der des dieser dieses seiner seines ihrer ihres einer eines meiner unserer von "
                                   "vieler aller mehrerer zahlreicher solcher ";
    const struct token *t = next < s->token_count && s->tokens[next].cls == TOKEN_WORD ? &s->tokens[next] : NULL;
    if (kind == PAIR_GENITIVE)
        return t && token_listed(c, t, genitive);
    return kind != PAIR_ADVERB || !t || !token_has(t, TOKEN_CAPITAL);
}

/* The tokens from i on that are this side of the pair; 0 when they are not. */
static size_t tokens_of_side(const struct check_context *c, const struct sentence_view *s, size_t i,
                             const struct spelling_pair *pair, const char *side)
{
    const char *blank = strchr(side, ' ');
    bool stem = pair->kind == PAIR_STEM, cased = pair->kind == PAIR_CASE || pair->kind == PAIR_ADVERB;
    struct span first = blank ? (struct span){side, (size_t)(blank - side)} : span_of(side);
    if (!is_word(c, &s->tokens[i], first, stem && !blank, pair->kind == PAIR_CASE) ||
        (cased && !blank && token_has(&s->tokens[i], TOKEN_SENTENCE_START)))
        return 0;
    size_t count = blank ? 2 : 1;
    if (blank && (i + 1 >= s->token_count || !is_word(c, &s->tokens[i + 1], span_of(blank + 1), stem, true)))
        return 0;
    return fits_behind(c, s, i + count, pair->kind) ? count : 0;
}

/* The text in the other spelling, with the capital that it has. */
static struct span respell(struct variants *v, struct span text, const char *side, const char *other,
                           enum pair_kind kind)
{
    char *s = arena_printf(&v->places.arena, "%s%.*s", other, (int)(text.len - strlen(side)), text.ptr + strlen(side));
    if (kind != PAIR_CASE && s[0] >= 'a' && s[0] <= 'z' && text.ptr[0] >= 'A' && text.ptr[0] <= 'Z')
        s[0] = (char)(s[0] - 'a' + 'A');
    return span_of(s);
}

static bool is_name(struct check_context *c, const struct sentence_view *s, size_t i)
{
    enum verdict v = verdict_at(c, s, i);
    return v != VERDICT_KNOWN || (token_has(&s->tokens[i], TOKEN_CAPITAL) && is_foreign_surrounding(c, s, i));
}

static void take(struct check_context *c, struct variants *v, const struct sentence_view *s, size_t i, size_t which)
{
    const struct spelling_pair *pair = &spelling_pairs[which / 2];
    const char *side = pair->sides[which % 2], *other = pair->sides[1 - which % 2];
    size_t count = tokens_of_side(c, s, i, pair, side);
    if (count == 0 || is_name(c, s, i))
        return;
    const struct token *t = &s->tokens[i], *last = &s->tokens[i + count - 1];
    struct span text = {c->doc->text + t->off, token_end(last) - t->off};
    if (last > t && last->off != t->off + t->len + 1)
        return;
    struct variant_place place = {t->off, (uint32_t)text.len, (uint32_t)(which / 2), which % 2,
                                  respell(v, text, side, other, pair->kind)};
    vec_push(&v->places.items, place);
}

/* Whether the side begins with this word in some spelling of its capital. */
static bool may_begin(struct span word, const char *side)
{
    if (word.len < 2 || word.ptr[1] != side[1]) /* true of most */
        return false;
    size_t len = strcspn(side, " ");
    return word.len >= len && memcmp(word.ptr + 1, side + 1, len - 1) == 0;
}

/* Looked for once a text and form. */
static struct sides sides_of(const struct check_context *c, struct variants *v, uint32_t form)
{
    while (v->of_form.len <= form)
        vec_push(&v->of_form, (struct sides){0});
    struct sides *known = &v->of_form.items[form];
    if (known->known)
        return *known;
    *known = (struct sides){.known = true, .first = (uint32_t)v->sides.len};
    struct span word = vocabulary_span(c->words, form);
    unsigned letter = first_letter(word.ptr);
    for (size_t k = v->starts[letter]; k < v->starts[letter + 1]; k++) {
        const char *side = spelling_pairs[v->order[k] / 2].sides[v->order[k] % 2];
        if (!may_begin(word, side))
            continue;
        const char *blank = strchr(side, ' ');
        vec_push(&v->sides, (struct side){v->order[k], (uint8_t)(blank ? blank + 1 - side : 0)});
        known->count++;
    }
    return *known;
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    struct variants *v = state;
    if (s->segment->kind == SEGMENT_QUOTE)
        return;
    for (size_t i = 0; i < s->token_count; i++) {
        const struct token *t = &s->tokens[i];
        if (t->cls != TOKEN_WORD || t->flags & (TOKEN_QUOTED | TOKEN_ALL_CAPITAL | TOKEN_CODE | TOKEN_FOREIGN))
            continue;
        struct sides sides = sides_of(c, v, t->form);
        for (uint16_t k = 0; k < sides.count; k++)
            if (may_go_on(c, s, i, &v->sides.items[sides.first + k]))
                take(c, v, s, i, v->sides.items[sides.first + k].number);
    }
}

static void end(struct check_context *c, void *state)
{
    struct variants *v = state;
    variant_places_report(c, &rules[0], &v->places, MESSAGE("keep to one spelling"));
    variant_places_release(&v->places);
    free(v->order);
    vec_release(&v->of_form);
    vec_release(&v->sides);
    free(v);
}

const struct check check_spelling_variants = {
    .rules = rules, .rule_count = 1, .begin = begin, .sentence = check_sentence, .end = end, .whole_text = true};
