/* People whose family name the translation replaced: "Mr Miller" is not "Herr Müller", "Linda Green" not "Linda Grün".
 */
#include <string.h>

#include "checks/checks.h"
#include "checks/ruler_names.h"
#include "checks/source_names.h"
#include "checks/token_tools.h"
#include "lexicon/english_bases.h"
#include "lexicon/knowledge.h"
#include "text/word_keys.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {.id = "source/names/person",
     .category = CATEGORY_MISTRANSLATION,
     .severity = SEVERITY_MAJOR,
     .help = "The family name of a person that the source text has behind \"Mr\", \"Mrs\" or a first name, and the "
             "translation another one behind \"Herr\", \"Frau\" or the same first name: \"Mr Miller\" became \"Herr "
             "Müller\". Names of people are not translated."},
};

#define NONE SIZE_MAX

/* A family name on either side. */
struct family_names {
    size_t source, target; /* tokens */
};

static bool is_capital_word(const struct pair_side *side, size_t i)
{
    return i < side->token_count && side->tokens[i].cls == TOKEN_WORD && side->tokens[i].flags & TOKEN_CAPITAL &&
           !token_is_function(side->text, &side->tokens[i]);
}

/* --- behind a title */

/* Offices that one speaks to: "Mr President". */
#define OFFICES                                                                                                        \
    " president speaker chairman chair chairwoman secretary minister ambassador mayor chancellor commissioner "        \
    "director judge justice "

/* The family name behind the only title of the side; NONE when there is none, or more than one. */
static size_t name_behind_title(const struct pair_side *side, const char *titles, const char *more)
{
    size_t name = NONE;
    for (size_t i = 0; i + 1 < side->token_count; i++) {
        if (!(side->tokens[i].flags & TOKEN_CAPITAL) || !pair_token_in(side, i, titles))
            continue;
        if (name != NONE)
            return NONE;
        name = i + 1;
        while (name < side->token_count && pair_token_in(side, name, more))
            name++;
        if (!is_capital_word(side, name) || pair_token_in(side, name, OFFICES))
            return NONE;
        while (is_capital_word(side, name + 1))
            name++;
    }
    return name;
}

static bool find_behind_title(const struct pair_view *p, struct family_names *f)
{
    f->source = name_behind_title(&p->source, " mr mr. mrs mrs. ms ms. miss ", " dr dr. ");
    f->target = f->source == NONE ? NONE : name_behind_title(&p->target, " herr herrn frau ", " dr dr. prof. doktor ");
    return f->source != NONE && f->target != NONE;
}

/* --- behind a first name */

static bool is_first_name(const struct check_context *c, const struct token *t)
{
    struct reading readings[READINGS_MAX];
    size_t count = token_readings(c, t, readings, READINGS_MAX);
    for (size_t i = 0; i < count; i++)
        if (readings[i].kind == NAME_GIVEN)
            return true;
    return false;
}

static bool is_person(const struct check_context *c, struct span word)
{
    return lexicon_flags(c->words->knowledge->lexicon, word.ptr, word.len) & LEX_PERSON;
}

/* In a title every word has a capital. */
static bool has_plain_word(const struct pair_side *side)
{
    for (size_t i = 0; i < side->token_count; i++)
        if (side->tokens[i].cls == TOKEN_WORD && !(side->tokens[i].flags & TOKEN_CAPITAL) &&
            !token_is_function(side->text, &side->tokens[i]))
            return true;
    return false;
}

/* The name behind token i of the source and the one behind the same first name in the translation. */
static bool find_behind_first_name(const struct check_context *c, const struct pair_view *p, size_t i,
                                   struct family_names *f)
{
    struct span first = pair_token(&p->source, i);
    if (!is_capital_word(&p->source, i) || !is_capital_word(&p->source, i + 1) || first.len < 3 ||
        is_capital_word(&p->source, i + 2))
        return false;
    for (size_t k = 0; k + 1 < p->target.token_count; k++) {
        if (!span_equal(pair_token(&p->target, k), first) || !is_capital_word(&p->target, k + 1) ||
            is_capital_word(&p->target, k + 2) || !is_first_name(c, &p->target.tokens[k]))
            continue;
        *f = (struct family_names){i + 1, k + 1};
        return (is_person(c, pair_token(&p->source, i + 1)) || is_person(c, pair_token(&p->target, k + 1))) &&
               !is_first_name(c, &p->target.tokens[k + 1]) && has_plain_word(&p->source);
    }
    return false;
}

/* --- telling */

/* Two ways to write one name from another script; a German word is no way to write an English name ("Fisher",
 * "Fischer"). */
static bool are_spellings(const struct check_context *c, struct span name, struct span word)
{
    struct spoken_name a = name_as_spoken(name), b = name_as_spoken(word);
    bool german = lexicon_flags(c->words->knowledge->lexicon, word.ptr, word.len) & LEX_GERMAN;
    struct span bare = word;
    bare.len -= span_ends(word, "s");
    return (names_sound_alike(&a, &b) && !german && !name_has_swap(name, word)) || names_are_spellings(c, name, word) ||
           span_equal(name, bare);
}

/* A finding of the names or of the spelling stands there already. */
static bool is_told(const struct check_context *c, const struct token *t)
{
    size_t start = document_source_start(c->doc, t->off), end = document_source_end(c->doc, token_end(t));
    for (size_t i = 0; i < c->report->findings.len; i++)
        if (c->report->findings.items[i].start < end && c->report->findings.items[i].end > start)
            return true;
    return false;
}

/* As it stands, with an ending, or in a compound. A word of the dictionary that translates it does not count. */
static bool stands_in(const struct pair_side *side, struct span name)
{
    for (size_t i = 0; i < side->token_count; i++) {
        struct span word = pair_token(side, i);
        if (word.len >= name.len && memmem(word.ptr, word.len, name.ptr, name.len))
            return true;
    }
    return false;
}

static void compare(struct check_context *c, const struct pair_view *p, const struct family_names *f)
{
    struct span name = source_name(&p->source, f->source), word = target_name(p, f->target);
    size_t ruler;
    if (side_has_ruler(&p->target, name, &ruler)) /* "Maria Theresa", "Maria Theresia" */
        return;
    if (name.len == 0 || word.len == 0 || stands_in(&p->target, name) || are_spellings(c, name, word) ||
        is_told(c, &p->target.tokens[f->target]))
        return;
    struct span bare = word;
    bare.len -= span_ends(word, "s");
    for (size_t i = 0; i < p->source.token_count; i++)
        if (span_equal(english_without_genitive(pair_token(&p->source, i)), word) ||
            span_equal(english_without_genitive(pair_token(&p->source, i)), bare))
            return; /* another one of the sentence */
    size_t off = p->target.tokens[f->target].off;
    struct finding *finding =
        finding_emit(c, &rules[0], off, word.len, "The source text has the name \"%.*s\" here, not \"%.*s\".",
                     (int)name.len, name.ptr, (int)word.len, word.ptr);
    finding_replace(c, finding, FIX_UNSAFE, off, word.len, name);
    finding_show_source(c, finding, p);
}

static void check_pair(struct check_context *c, void *state, const struct pair_view *p)
{
    struct family_names f;
    (void)state;
    if (!pair_is_sure(p))
        return;
    if (find_behind_title(p, &f))
        compare(c, p, &f);
    for (size_t i = 0; i < p->source.token_count; i++)
        if (find_behind_first_name(c, p, i, &f))
            compare(c, p, &f);
}

const struct check check_source_person_names = {.rules = rules, .rule_count = 1, .pair = check_pair};
