/* A hyphen between spaces that stands for a dash: "Das Haus - es steht leer - wird verkauft". */
#include <stdlib.h>

#include "base/vec.h"
#include "checks/checks.h"
#include "checks/token_tools.h"

static const struct rule_info rules[] = {{
    .id = "de/typography/spaced-hyphen",
    .category = CATEGORY_PUNCTUATION,
    .severity = SEVERITY_MINOR,
    .status = RULE_PREVIEW,
    .help = "A hyphen between spaces where print has a dash: \"Das Haus - es steht leer - wird verkauft\". German sets "
            "the longer \xE2\x80\x93 there. Reported once a text; the repair mends all places.",
    .precision =
        "the mark is too short each time, but many type it on purpose: 141 of 1,173 clean texts, against 51 of "
        "150 translated news articles",
}};

typedef VEC_OF(uint32_t) place_list; /* text offsets, in order */

static void begin(struct check_context *c, void **state)
{
    (void)c;
    *state = xcalloc(1, sizeof(place_list));
}

static bool stands_apart(const struct sentence_view *s, size_t i)
{
    return token_has(&s->tokens[i], TOKEN_SPACE_BEFORE) && token_has(&s->tokens[i + 1], TOKEN_SPACE_BEFORE);
}

/* Behind a word, not at the beginning of an item of a list; "3 - 2" is a result, "a - b" a formula. */
static bool is_dash(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    if (token_mark(c, &s->tokens[i]) != '-' || !stands_apart(s, i))
        return false;
    const struct token *before = &s->tokens[i - 1], *after = &s->tokens[i + 1];
    bool number = before->cls == TOKEN_NUMBER || after->cls == TOKEN_NUMBER;
    return !number && !((before->flags | after->flags) & TOKEN_CODE) && token_letters(c, before) != 1 &&
           token_letters(c, after) != 1;
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    place_list *places = state;
    for (size_t i = 1; i + 1 < s->token_count; i++)
        if (is_dash(c, s, i))
            vec_push(places, s->tokens[i].off);
}

static void report(struct check_context *c, const place_list *places)
{
    static const struct span dash = {"\xE2\x80\x93", 3};
    struct finding *f = finding_emit(c, &rules[0], places->items[0], 1,
                                     "A hyphen between spaces stands for a dash, %zu times in this text. German print "
                                     "has \"%s\" there.",
                                     places->len, dash.ptr);
    struct text_edit *edits = xcalloc(places->len, sizeof(*edits));
    for (size_t i = 0; i < places->len; i++)
        edits[i] = (struct text_edit){places->items[i], 1, dash};
    finding_add_fix(c, f, FIX_SAFE, edits, places->len);
    free(edits);
}

static void end(struct check_context *c, void *state)
{
    place_list *places = state;
    if (places->len)
        report(c, places);
    vec_release(places);
    free(places);
}

const struct check check_spaced_hyphen = {.rules = rules,
                                          .rule_count = 1,
                                          .begin = begin,
                                          .sentence = check_sentence,
                                          .end = end,
                                          .whole_text = true,
                                          .needs = {.all = FACT_FULL}};
