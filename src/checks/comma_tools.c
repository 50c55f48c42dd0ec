#include "checks/comma_tools.h"

#include <stdarg.h>
#include <stdio.h>

#include "checks/token_tools.h"
#include "text/word_lists.h"

bool comma_joins(const struct analysis *a, size_t word)
{
    return comma_tag(a, word) == TAG_KON && !comma_word_is(a, word, " aber doch noch jedoch denn ");
}

bool comma_is_parted(const struct analysis *a, size_t word)
{
    if (word == 0 || comma_joins(a, word - 1))
        return true;
    enum word_tag before = comma_tag(a, word - 1);
    return comma_is_mark(before) && (before != TAG_CLOSE || word == 1 || comma_is_mark(comma_tag(a, word - 2)));
}

bool comma_word_is(const struct analysis *a, size_t word, const char *list)
{
    if (word >= a->words.len)
        return false;
    struct span text = a->words.items[word].text;
    if (text.len > 1 && text.ptr[text.len - 1] == '.')
        return word_in_as_written((struct span){text.ptr, text.len - 1}, list);
    return analysis_word_in_as_written(a, word, list);
}

uint32_t comma_finite_of(const struct analysis *a, size_t word)
{
    const struct clause *clause = analysis_clause(a, word);
    return clause ? clause->finite : NO_WORD;
}

bool comma_fits_before(const struct sentence_view *s, size_t word)
{
    const struct analysed_word *w = s->analysis->words.items;
    return word > 0 && word < s->analysis->words.len && w[word].token == w[word - 1].token + 1 &&
           token_has(&s->tokens[w[word].token], TOKEN_SPACE_BEFORE);
}

struct span comma_text(const struct check_context *c, const struct sentence_view *s, size_t first, size_t last)
{
    const struct analysed_word *w = s->analysis->words.items;
    size_t off = s->tokens[w[first].token].off;
    return (struct span){c->doc->text + off, token_end(&s->tokens[w[last].token]) - off};
}

struct finding *comma_emit(struct check_context *c, const struct sentence_view *s, const struct rule_info *rule,
                           size_t first, size_t last, const char *message, ...)
{
    struct span place = comma_text(c, s, first, last);
    va_list args;
    va_start(args, message);
    struct finding *f = finding_emit_list(c, rule, (size_t)(place.ptr - c->doc->text), place.len, message, args);
    va_end(args);
    return f;
}

void comma_insert(struct check_context *c, const struct sentence_view *s, struct finding *f, enum applicability how,
                  size_t word)
{
    const struct token *before = &s->tokens[s->analysis->words.items[word - 1].token];
    finding_replace(c, f, how, token_end(before), 0, span_of(","));
}

void comma_remove(struct check_context *c, const struct sentence_view *s, struct finding *f, enum applicability how,
                  size_t mark)
{
    const struct token *t = &s->tokens[s->analysis->words.items[mark].token];
    finding_replace(c, f, how, t->off, t->len, span_of(""));
}
