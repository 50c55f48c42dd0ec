#include <ctype.h>
#include <strings.h>

#include "checks/source_names.h"
#include "lexicon/english_bases.h"
#include "lexicon/lexicon.h"
#include "text/word_keys.h"
#include "text/word_lists.h"

enum { NAME_LETTERS = 4 };

bool starts_with_capital(struct span s)
{
    unsigned char c = s.len ? (unsigned char)s.ptr[0] : 0;
    return isupper(c) || (c == 0xC3 && s.len > 1 && (unsigned char)s.ptr[1] < 0x9F);
}

/* "Unix" of "Unix-like", "US" of "US-based". */
static struct span name_without_ending(struct span word)
{
    const char *hyphen = word.len ? memrchr(word.ptr, '-', word.len) : NULL;
    struct span rest =
        hyphen ? (struct span){hyphen + 1, word.len - (size_t)(hyphen + 1 - word.ptr)} : (struct span){0};
    bool ending = word_in(rest, " like based born led backed style era wide related specific only free friendly ready "
                                "enabled compatible compliant conforming owned run made inspired sponsored controlled "
                                "held speaking bound bug ");
    return ending ? (struct span){word.ptr, (size_t)(hyphen - word.ptr)} : word;
}

struct span source_name(const struct pair_side *source, size_t token)
{
    struct span word = pair_token(source, token);
    if (source->tokens[token].cls != TOKEN_WORD || source->tokens[token].flags & TOKEN_ABBREVIATION ||
        !starts_with_capital(word))
        return (struct span){0};
    word = name_without_ending(english_without_genitive(word));
    return word.len < NAME_LETTERS || word_is_function(source->lang, word) ? (struct span){0} : word;
}

struct span target_name(const struct pair_view *p, size_t token)
{
    const struct token *t = &p->target.tokens[token];
    struct span word = pair_token(&p->target, token);
    bool letter = (unsigned char)word.ptr[0] >= 0x80 || isalpha((unsigned char)word.ptr[0]);
    return t->cls == TOKEN_WORD && letter && t->flags & TOKEN_CAPITAL && word.len >= NAME_BYTES_MIN ? word
                                                                                                    : (struct span){0};
}

/* The name stands at the beginning of the word, of a part of it between hyphens, or with an ending. */
static bool holds_name(struct span word, struct span name)
{
    for (size_t start = 0; start + name.len <= word.len; start++) {
        bool begins = start == 0 || word.ptr[start - 1] == '-';
        if (begins && memcmp(word.ptr + start, name.ptr, name.len) == 0)
            return true;
    }
    return false;
}

struct folded {
    char bytes[LEXICON_FORM_MAX];
    size_t len;
};

static struct folded fold(struct span word)
{
    struct folded f;
    f.len = lexicon_fold(word.ptr, word.len, f.bytes, sizeof(f.bytes));
    return f;
}

/* Letters of the longest ending, and of the shortest part of a compound. */
enum { ENDING = 2, PART_MIN = 5 };

static size_t stem_of(const struct folded *german)
{
    return german->len > PART_MIN ? german->len - ENDING : german->len;
}

/* The word is a form of the German one, or a compound with it. Short words stand by chance in others ("bei" in
 * "Beirne", "Art" in "Carter"). */
static bool is_form_or_compound(const struct folded *word, const struct folded *german)
{
    size_t base = german->len, len = word->len, stem = stem_of(german);
    if (stem > ENDING && len >= stem && len <= base + ENDING && memcmp(german->bytes, word->bytes, stem) == 0)
        return true;
    return base >= PART_MIN && len > base &&
           memmem(word->bytes, len, german->bytes, base > PART_MIN + 1 ? base - 1 : base);
}

struct wanted_translation {
    const struct pair_side *target;
    bool found;
};

static void look_for(void *arg, struct span german)
{
    struct wanted_translation *w = arg;
    struct folded translation = fold(german);
    for (size_t i = 0; i < w->target->token_count && !w->found; i++) {
        struct span token = pair_token(w->target, i);
        if (token.len < stem_of(&translation)) /* folding makes nothing longer */
            continue;
        struct folded word = fold(token);
        w->found = is_form_or_compound(&word, &translation);
    }
}

static bool has_translation(const struct bitext *b, struct span name, const struct pair_side *target)
{
    struct wanted_translation w = {.target = target};
    if (b->translations)
        translations_each(b->translations, name, look_for, &w);
    return w.found;
}

/* "UNIX" for "Unix", "Exif-Daten" for "EXIF", "Pin-Priorität" for "Pin-Priority". */
static bool has_variant(const struct translations *t, const struct pair_side *side, struct span name)
{
    const char *hyphen = memchr(name.ptr, '-', name.len);
    size_t first = hyphen ? (size_t)(hyphen - name.ptr) : name.len;
    if (hyphen && !(t && translations_know(t, (struct span){hyphen + 1, name.len - first - 1})))
        first = name.len;
    for (size_t i = 0; i < side->token_count; i++) {
        struct span token = pair_token(side, i);
        bool ends = token.len == first || (token.len > first && token.ptr[first] == '-');
        if (ends && strncasecmp(token.ptr, name.ptr, first) == 0 && (token.len > first || first == name.len))
            return true;
    }
    return false;
}

static size_t count_name(const struct pair_side *side, struct span name)
{
    size_t count = 0;
    for (size_t i = 0; i < side->token_count; i++)
        count += holds_name(pair_token(side, i), name);
    return count;
}

/* "Mahony" of "O'Mahony", which other apostrophes make a word of its own. */
static struct span behind_apostrophe(struct span name)
{
    const char *mark = memchr(name.ptr, '\'', name.len);
    mark = mark ? mark + 1 : memmem(name.ptr, name.len, "\xE2\x80\x99", 3);
    if (!mark)
        return name;
    mark += mark[0] == '\xE2' ? 3 : 0;
    return (struct span){mark, name.len - (size_t)(mark - name.ptr)};
}

enum name_presence target_has_name(const struct check_context *c, const struct pair_view *p, struct span name)
{
    struct span plural = behind_apostrophe(name); /* "the Balkans", "Tories" */
    plural.len -= span_ends(plural, "s");
    size_t count = count_name(&p->target, plural);
    if (count > 0)
        return count < count_name(&p->source, plural) ? NAME_SELDOMER : NAME_PRESENT;
    return has_variant(c->bitext->translations, &p->target, plural) || has_translation(c->bitext, name, &p->target)
               ? NAME_PRESENT
               : NAME_MISSING;
}

struct wanted_source {
    struct folded word;
    bool found;
};

static void compare(void *arg, struct span german)
{
    struct wanted_source *w = arg;
    struct folded translation = fold(german);
    w->found = w->found || is_form_or_compound(&w->word, &translation);
}

bool source_has_word(const struct check_context *c, const struct pair_view *p, struct span word)
{
    struct wanted_source w = {.word = fold(word)};
    struct span bare = word; /* "Bidens", "die Balkans" */
    bare.len -= word.len >= NAME_LETTERS && span_ends(word, "s");
    for (size_t i = 0; i < p->source.token_count && !w.found; i++) {
        struct span token = pair_token(&p->source, i);
        w.found = holds_name(token, bare) || (token.len >= NAME_LETTERS && holds_name(word, token));
        if (c->bitext->translations && !w.found)
            translations_each(c->bitext->translations, token, compare, &w);
    }
    return w.found;
}
