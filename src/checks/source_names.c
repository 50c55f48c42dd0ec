/* Names of the source text that the translation spells otherwise or has another name in place of. */
#include "checks/source_names.h"

#include <stdlib.h>

#include "checks/checks.h"
#include "checks/other_name_place.h"
#include "checks/program_label.h"
#include "checks/ruler_names.h"
#include "checks/token_tools.h"
#include "lexicon/knowledge.h"
#include "lexicon/spellings.h"
#include "lexicon/words.h"

enum { RULE_SPELLED, RULE_OTHER };

static const struct rule_info rules[] = {
    [RULE_SPELLED] = {.id = "source/names/misspelled",
                      .category = CATEGORY_SPELLING,
                      .severity = SEVERITY_MAJOR,
                      .help =
                          "A name that the source text spells with other letters: \"Atlman\" for \"Altman\". German "
                          "names of places (\"München\"), endings and other ways to write names from other scripts "
                          "are no faults."},
    [RULE_OTHER] = {.id = "source/names/other",
                    .category = CATEGORY_MISTRANSLATION,
                    .severity = SEVERITY_MAJOR,
                    .help = "A name that the source text has elsewhere, but not in this sentence, where it has another "
                            "one that the translation lacks."},
};

struct names_state {
    struct intern capitals;                    /* what the source text writes with a capital */
    struct intern rulers;                      /* its names of rulers, as far as it is read */
    VEC_OF(const struct spoken_name *) spoken; /* by form of the translation; NULL: not yet asked */
    struct arena arena;                        /* of these */
};

/* A word of German, or the German name of a place. */
static bool is_german(const struct check_context *c, struct span word)
{
    return lexicon_listed_flags(c->words->knowledge->lexicon, word.ptr, word.len) & (LEX_GERMAN | LEX_PLACE);
}

/* name_as_spoken() of a word of the translation, found once for each form. */
static const struct spoken_name *spoken_word(struct names_state *st, const struct pair_side *target, size_t token)
{
    uint32_t form = target->tokens[token].form;
    while (st->spoken.len <= form)
        vec_push(&st->spoken, NULL);
    if (!st->spoken.items[form]) {
        struct spoken_name *spoken = arena_alloc(&st->arena, sizeof(*spoken));
        *spoken = name_as_spoken(pair_token(target, token));
        st->spoken.items[form] = spoken;
    }
    return st->spoken.items[form];
}

/* --- misspelled */

/* "Grasslands" and "Grasland". */
static bool are_words(const struct check_context *c, struct span name, struct span word)
{
    unsigned flags;
    struct span one = {name.ptr, name.len - span_ends(name, "s")};
    return lexicon_flags(c->words->knowledge->lexicon, one.ptr, one.len) & LEX_ENGLISH &&
           word_verdict(c->words->knowledge, word.ptr, word.len, &flags) == VERDICT_KNOWN;
}

/* word: the token, or what stands before its hyphen. */
static void report_spelled(struct check_context *c, const struct pair_view *p, size_t token, struct span word,
                           struct span name)
{
    const struct token *t = &p->target.tokens[token];
    struct finding *f = finding_emit(c, &rules[RULE_SPELLED], t->off, word.len,
                                     "The source text spells this name \"%.*s\".", (int)name.len, name.ptr);
    bool genitive = span_ends(word, "s") && !span_ends(name, "s") && word.len == name.len + 1;
    struct span fix = span_of(arena_printf(c->scratch, "%.*s%s", (int)name.len, name.ptr, genitive ? "s" : ""));
    finding_replace(c, f, FIX_SAFE, t->off, word.len, fix);
    finding_show_source(c, f, p);
}

/* "Atlman" of "Atlman-Vertraute", where the name has no hyphen itself. */
static struct span name_of_compound(struct span name, struct span word)
{
    struct span head = name_before_hyphen(word);
    bool part = head.len < word.len && head.len >= NAME_BYTES_MIN && name_before_hyphen(name).len == name.len;
    return part ? head : word;
}

/* True when a token is the name in another spelling: with a slip, which is told, or as German writes it. */
static bool find_spelled(struct check_context *c, struct names_state *st, const struct pair_view *p, size_t token,
                         struct span name, bool *told)
{
    const struct lexicon *lexicon = c->words->knowledge->lexicon;
    struct spoken_name spoken = name_as_spoken(name);
    struct romanisation romanised;
    bool listed = lexicon_spelling(lexicon, name.ptr, name.len, &romanised);
    for (size_t i = 0; i < p->target.token_count; i++) {
        struct span whole = target_name(p, i), word = name_of_compound(name, whole);
        if (word.len == 0 || span_equal(word, name))
            continue;
        if (name_differs_in_style(name, whole))
            return true;
        struct spoken_name head;
        const struct spoken_name *heard = &head;
        if (word.len < whole.len)
            head = name_as_spoken(word);
        else
            heard = spoken_word(st, &p->target, i);
        if ((names_sound_alike(&spoken, heard) && !name_has_swap(name, word)) ||
            (listed && names_are_listed(lexicon, &romanised, word)) || name_is_written_fully(name, word))
            return true;
        bool behind = name_is_behind_name(c, p, token, i);
        if (!name_has_slip(name, word) || (source_has_word(c, p, word) && !behind))
            continue;
        bool again = told[i];
        told[i] = (!is_german(c, word) || behind) && !are_words(c, name, word) && !name_is_own_form(c, name, word);
        if (told[i] && !again) /* the source sentence may have the name twice */
            report_spelled(c, p, i, word, name);
        return true;
    }
    return false;
}

/* --- another name */

static void report_other(struct check_context *c, const struct pair_view *p, const struct other_name *o)
{
    size_t off = p->target.tokens[o->target].off;
    struct finding *f = finding_emit(c, &rules[RULE_OTHER], off, o->word.len,
                                     "The source text has the name \"%.*s\" in this sentence, not \"%.*s\".",
                                     (int)o->name.len, o->name.ptr, (int)o->word.len, o->word.ptr);
    finding_replace(c, f, FIX_UNSAFE, off, o->word.len, o->name);
    finding_show_source(c, f, p);
}

/* The German form of a ruler's name, who may have been introduced in an earlier sentence. It stands for no other name.
 */
static bool has_ruler(struct names_state *st, const struct pair_view *p, size_t token, struct span name, bool *told)
{
    size_t german;
    if (names_ruler(&p->source, token))
        intern_id(&st->rulers, name.ptr, name.len);
    if (intern_find(&st->rulers, name.ptr, name.len) == INTERN_NONE || !side_has_ruler(&p->target, name, &german))
        return false;
    told[german] = true;
    return true;
}

static void check_pair(struct check_context *c, void *state, const struct pair_view *p)
{
    struct names_state *st = state;
    if (!pair_is_sure(p))
        return;
    bool *told = arena_alloc(c->scratch, p->target.token_count * sizeof(*told));
    bool *missing = arena_alloc(c->scratch, p->source.token_count * sizeof(*missing));
    bool label = is_program_label(c, p);
    size_t count = 0;
    for (size_t i = 0; i < p->source.token_count; i++) {
        struct span name = name_is_exclaimed(&p->source, i) ? (struct span){0} : source_name(&p->source, i);
        if (label && name.len > 0 && may_be_any_word(c, p, i, name))
            name.len = 0;
        missing[i] = name.len > 0 && target_has_name(c, p, name) != NAME_PRESENT && !has_ruler(st, p, i, name, told) &&
                     !find_spelled(c, st, p, i, name, told) && !source_name_may_be_word(c, p, i, name);
        count += missing[i];
    }
    struct other_name other;
    if (count > 1 && !label && source_names_find_stranger(c, p, missing, told, &other)) {
        report_other(c, p, &other);
        count -= 2;
    }
    for (; count > 0 && !label && source_names_find_other(c, p, &st->capitals, missing, told, &other); count--) {
        report_other(c, p, &other);
        missing[other.source] = false;
        told[other.target] = true;
    }
}

static void begin(struct check_context *c, void **state)
{
    struct names_state *st = xcalloc(1, sizeof(*st));
    source_names_collect(&st->capitals, c->bitext);
    intern_init(&st->rulers);
    *state = st;
}

static void end(struct check_context *c, void *state)
{
    (void)c;
    struct names_state *st = state;
    intern_release(&st->capitals);
    intern_release(&st->rulers);
    vec_release(&st->spoken);
    arena_release(&st->arena);
    free(st);
}

const struct check check_source_names = {
    .rules = rules, .rule_count = 2, .begin = begin, .pair = check_pair, .end = end};
