#include <math.h>

#include "base/ascii.h"
#include "checks/other_name_place.h"
#include "checks/source_names.h"
#include "lexicon/english_bases.h"
#include "lexicon/knowledge.h"
#include "text/word_lists.h"

/* So many letters are enough to be the same word with another ending; so many times a text names what it is about. */
enum { STEM_MIN = 5, TOPIC_OCCURRENCES = 4 };

/* The name of each part between hyphens, and of each genitive: "Covid-19", "Walsh's". */
static void add_parts(struct intern *names, struct span form)
{
    struct span rest = form;
    while (rest.len > 0) {
        struct span part = name_before_hyphen(rest);
        size_t step = part.len + (part.len < rest.len);
        rest = (struct span){rest.ptr + step, rest.len - step};
        part = english_without_genitive(part);
        if (part.len > 0 && starts_with_capital(part))
            intern_id(names, part.ptr, part.len);
    }
}

void source_names_collect(struct intern *names, const struct bitext *b)
{
    intern_init(names);
    for (uint32_t id = 0; b && id < b->source.forms->count; id++)
        add_parts(names, intern_span(b->source.forms, id));
}

static bool is_collected(const struct intern *names, struct span word)
{
    struct span bare = word;
    bare.len -= span_ends(word, "s");
    return intern_find(names, word.ptr, word.len) != INTERN_NONE ||
           intern_find(names, bare.ptr, bare.len) != INTERN_NONE;
}

/* What may be another name of the source text: the token, or the part of it before a hyphen ("Biden-Regierung"). */
static struct span name_in(const struct intern *names, struct span word)
{
    if (is_collected(names, word))
        return word;
    struct span part = name_before_hyphen(word);
    return part.len >= NAME_BYTES_MIN && is_collected(names, part) ? part : (struct span){0};
}

/* The less, the likelier did the word take the place of the name. Words of a dictionary may have been translated. */
static double unlikeliness(const struct check_context *c, const struct pair_view *p, const struct other_name *o)
{
    unsigned flags = lexicon_flags(c->words->knowledge->lexicon, o->word.ptr, o->word.len);
    bool translated = c->bitext->translations && translations_know(c->bitext->translations, o->name);
    return (flags & LEX_GERMAN ? 2 : 0) + (flags & LEX_ENGLISH && !(flags & LEX_NAME) ? 1 : 0) +
           (name_is_english_word(c, o->name) ? 1 : 0) + (translated ? 1 : 0) +
           (names_have_same_neighbour(p, o->source, o->target) ? -2 : 0) + other_name_distance(p, o);
}

static bool has_stem(struct span word, struct span stem)
{
    size_t least = word.len > STEM_MIN + 2 ? word.len - 2 : STEM_MIN - 1, same = 0;
    while (same < stem.len && same < word.len && ascii_lower(stem.ptr[same]) == ascii_lower(word.ptr[same]))
        same++;
    bool whole = same == stem.len && same + 1 >= STEM_MIN; /* "Debugging" of "debug" */
    return (same >= least || whole) && !starts_with_capital(stem);
}

/* "Upgrade" of "upgrading", "Shell" of "shell", "Standard" of "non-standard", "Free" of "free-for-all": a word of the
 * sentence that German writes with a capital. */
static bool stands_for_word(const struct pair_view *p, struct span word)
{
    for (size_t i = 0; i < p->source.token_count; i++) {
        struct span rest = pair_token(&p->source, i);
        while (rest.len > 0) {
            struct span part = name_before_hyphen(rest);
            size_t step = part.len + (part.len < rest.len);
            rest = (struct span){rest.ptr + step, rest.len - step};
            if (has_stem(word, part))
                return true;
        }
    }
    return false;
}

/* "South Africa" and "Apartheid" are words both, unless what stands beside them tells that they are names. Programs
 * write anything with a capital: "LABEL", "Half-inst". */
static bool are_words(const struct check_context *c, const struct pair_view *p, const struct other_name *o)
{
    bool english = name_is_english_word(c, o->name);
    if (names_have_same_neighbour(p, o->source, o->target))
        return false;
    if (english && c->bitext->translations && translations_know(c->bitext->translations, o->name) &&
        vocabulary_occurrences(c->words, o->word.ptr, o->word.len) >= TOPIC_OCCURRENCES)
        return true; /* "Options" of a program that the text is about, and names where its source need not */
    unsigned flags = lexicon_flags(c->words->knowledge->lexicon, o->word.ptr, o->word.len);
    if (flags & (LEX_GERMAN | LEX_ENGLISH) && stands_for_word(p, o->word))
        return true;
    return flags & LEX_GERMAN && (english || c->doc->is_catalogue || target_has_name(c, p, o->name) == NAME_SELDOMER);
}

bool source_names_find_other(const struct check_context *c, const struct pair_view *p, const struct intern *names,
                             const bool *missing, const bool *told, struct other_name *best)
{
    double least = HUGE_VAL;
    for (size_t k = 0; k < p->target.token_count; k++) {
        struct other_name o = {.target = k, .word = name_in(names, target_name(p, k))};
        if (o.word.len == 0 || told[k] || source_has_word(c, p, o.word))
            continue;
        for (o.source = 0; o.source < p->source.token_count; o.source++) {
            o.name = missing[o.source] ? source_name(&p->source, o.source) : (struct span){0};
            if (o.word.len < p->target.tokens[k].len)
                o.name = name_before_hyphen(o.name);
            double unlikely = o.name.len == 0 || are_words(c, p, &o) || other_name_is_elsewhere(c, p, &o)
                                  ? HUGE_VAL
                                  : unlikeliness(c, p, &o);
            if (unlikely < least) {
                least = unlikely;
                *best = o;
            }
        }
    }
    return least < HUGE_VAL && !other_name_is_free(c, p, best);
}

/* "he", "their": the translation may well repeat the name. */
static bool has_pronoun(const struct pair_side *source)
{
    bool found = false;
    for (size_t i = 0; i < source->token_count && !found; i++)
        found = pair_token_in(source, i, " he she they him her them his hers their theirs who whose ");
    return found;
}

bool source_name_may_be_word(const struct check_context *c, const struct pair_view *p, size_t token, struct span name)
{
    const struct token *t = &p->source.tokens[token];
    if (!(t->flags & TOKEN_SENTENCE_START) || !name_is_english_word(c, name))
        return false;
    const struct token *next = token + 1 < p->source.token_count ? t + 1 : NULL;
    bool joined =
        next && next->cls == TOKEN_WORD && next->flags & TOKEN_CAPITAL && !(next->flags & TOKEN_SENTENCE_START);
    bool closed = next && t->flags & TOKEN_QUOTED && !(next->flags & TOKEN_QUOTED);
    return !(joined || closed) || has_pronoun(&p->source);
}
