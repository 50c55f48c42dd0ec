#include <ctype.h>
#include <strings.h>

#include "checks/source_names.h"
#include "lexicon/english_bases.h"
#include "lexicon/lexicon.h"
#include "text/word_keys.h"
#include "text/word_lists.h"

enum { NAME_LETTERS = 4, NAME_BYTES_MAX = 250 };

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

/* "I'll", "Don't", "They're": no name, whatever the apostrophe. */
static bool is_contraction(struct span word)
{
    const char *const apostrophes[] = {"'", "\xE2\x80\x99"};
    for (size_t i = 0; i < 2; i++) {
        size_t len = strlen(apostrophes[i]);
        const char *at = memmem(word.ptr, word.len, apostrophes[i], len);
        if (at && word_in((struct span){at + len, (size_t)(word.ptr + word.len - at) - len}, " ll m ve re d t em "))
            return true;
    }
    return false;
}

/* Bytes of the name that the word may be; 0 for none. */
static unsigned name_bytes(const struct lang *lang, struct span word)
{
    if (!starts_with_capital(word))
        return 0;
    word = name_without_ending(english_without_genitive(word));
    bool none = word.len < NAME_LETTERS || word.len > NAME_BYTES_MAX || word_is_function(lang, word);
    return none || is_contraction(word) ? 0 : (unsigned)word.len;
}

struct span source_name(const struct pair_side *source, size_t token)
{
    const struct token *t = &source->tokens[token];
    if (!(t->flags & TOKEN_CAPITAL) || t->cls != TOKEN_WORD || t->flags & TOKEN_ABBREVIATION)
        return (struct span){0};
    return (struct span){source->doc->text + t->off, text_side_ask(source->text, t, name_bytes)};
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
    for (const char *at = word.ptr, *end = word.ptr + word.len; at && (size_t)(end - at) >= name.len;) {
        if (memcmp(at, name.ptr, name.len) == 0)
            return true;
        at = memchr(at, '-', (size_t)(end - at));
        if (at)
            at++;
    }
    return false;
}

/* Letters of the longest ending, and of the shortest part of a compound. */
enum { ENDING = 2, PART_MIN = 5 };

/* A folded word is a form of a folded German one. */
static bool is_form(struct span word, struct span german)
{
    size_t base = german.len, stem = base > PART_MIN ? base - ENDING : base;
    return stem > ENDING && word.len >= stem && word.len <= base + ENDING && word.ptr[0] == german.ptr[0] &&
           memcmp(german.ptr, word.ptr, stem) == 0;
}

/* A folded word is a compound with a folded German one. Short words stand by chance in others ("bei" in "Beirne", "Art"
 * in "Carter"). */
static bool is_compound(struct span word, struct span german)
{
    size_t base = german.len;
    return base >= PART_MIN && word.len > base &&
           memmem(word.ptr, word.len, german.ptr, base > PART_MIN + 1 ? base - 1 : base);
}

static bool is_one_of(struct translated german, struct span word, bool (*is)(struct span word, struct span german))
{
    bool found = false;
    for (size_t i = 0; i < german.count && !found; i++)
        found = is(word, german.words[i]);
    return found;
}

/* The folded word is a form of one of the German words, or a compound with it. */
static bool translates(struct translated german, struct span word)
{
    return is_one_of(german, word, is_form) || is_one_of(german, word, is_compound);
}

static bool has_one_of(struct translated german, const struct pair_side *target,
                       bool (*is)(struct span word, struct span german))
{
    struct folded_token memory;
    bool found = false;
    for (size_t i = 0; i < target->token_count && german.count > 0 && !found; i++)
        found = is_one_of(german, text_side_folded(target->text, &target->tokens[i], &memory), is);
    return found;
}

/* One of the translations of the name stands there. */
static bool has_translation(const struct bitext *b, struct span name, const struct pair_side *target)
{
    struct translated german = source_memo_translate(b->source.known->memo, name);
    return has_one_of(german, target, is_form) || has_one_of(german, target, is_compound);
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
    for (size_t i = 0; i < side->token_count; i++) {
        const struct token *t = &side->tokens[i];
        bool one_part = t->cls == TOKEN_WORD && !(t->flags & TOKEN_HAS_HYPHEN); /* most have another first letter */
        count += (!one_part || side->doc->text[t->off] == name.ptr[0]) && holds_name(pair_token(side, i), name);
    }
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

bool source_has_word(const struct check_context *c, const struct pair_view *p, struct span word)
{
    char bytes[LEXICON_FORM_MAX];
    struct span folded = {bytes, lexicon_fold(word.ptr, word.len, bytes, sizeof(bytes))};
    bool found = false;
    struct span bare = word; /* "Bidens", "die Balkans" */
    bare.len -= word.len >= NAME_LETTERS && span_ends(word, "s");
    for (size_t i = 0; i < p->source.token_count && !found; i++) {
        struct span token = pair_token(&p->source, i);
        found = holds_name(token, bare) || (token.len >= NAME_LETTERS && holds_name(word, token)) ||
                translates(text_side_translated(&c->bitext->source, &p->source.tokens[i]), folded);
    }
    return found;
}
