/* What stands in the translation just as the source text has it, and is English: a whole stretch, a single word. */
#include <stdlib.h>

#include "checks/checks.h"
#include "checks/token_tools.h"
#include "checks/word_language.h"
#include "lexicon/knowledge.h"

enum { RULE_SEGMENT, RULE_WORD };

static const struct rule_info rules[] = {
    [RULE_SEGMENT] = {.id = "source/untranslated/segment",
                      .covers = COVERS_INSIDE,
                      .category = CATEGORY_UNTRANSLATED,
                      .severity = SEVERITY_MAJOR,
                      .help =
                          "A stretch of the translation that is the source text to the letter, with English words in "
                          "it that are no title and no name."},
    [RULE_WORD] = {.id = "source/untranslated/word",
                   .category = CATEGORY_UNTRANSLATED,
                   .severity = SEVERITY_MINOR,
                   .help = "A single English word that the source text has as well and that is no German word: \"Sie "
                           "war utterly erschöpft\". Names, quotations, code and loanwords are left alone."},
};

/* Of ten times the logarithm of its share in German text: a word met so often is a loanword. */
enum { LOANWORD_FREQUENCY = 30, NAME_OCCURRENCES = 3, WORD_BYTES_MIN = 4, SEGMENT_ENGLISH = 3, CAPITALS_ENGLISH = 4 };

/* --- whole stretches */

static struct span trimmed(struct span s)
{
    while (s.len > 0 && (unsigned char)s.ptr[s.len - 1] <= ' ')
        s.len--;
    while (s.len > 0 && (unsigned char)s.ptr[0] <= ' ')
        s = (struct span){s.ptr + 1, s.len - 1};
    return s;
}

/* Words with a content in small letters, or all in capitals; a title has capitals at the beginning of its words. */
static bool is_english_text(struct check_context *c, struct word_languages *words, const struct pair_side *side)
{
    size_t english = 0, functions = 0, german = 0, capitals = 0, lower = 0;
    for (size_t i = 0; i < side->token_count; i++) {
        const struct token *t = &side->tokens[i];
        enum kind kind = word_language(words, c, t);
        english += kind == WORD_ENGLISH;
        functions += kind == WORD_ENGLISH_FUNCTION;
        german += kind == WORD_GERMAN;
        capitals += kind == WORD_ENGLISH && token_has(t, TOKEN_ALL_CAPITAL);
        lower += kind == WORD_ENGLISH && !token_has(t, TOKEN_CAPITAL);
    }
    bool enough = (functions > 0 && english + functions >= SEGMENT_ENGLISH && lower > 0) ||
                  (functions > 0 && capitals >= CAPITALS_ENGLISH) || lower >= CAPITALS_ENGLISH;
    return enough && german * 3 <= english + functions;
}

/* --- single words */

/* Borrowed by German: in its dictionaries ("obsolete Dateien"), often met there, or an adjective that an ending makes
 * look English ("immersive Welt", "miserable Lage"). */
static bool is_loanword(const struct check_context *c, struct span word)
{
    const struct lexicon *lexicon = c->words->knowledge->lexicon;
    return lexicon_listed_flags(lexicon, word.ptr, word.len) & LEX_GERMAN ||
           lexicon_frequency(lexicon, word.ptr, word.len) >= LOANWORD_FREQUENCY || span_ends(word, "ive") ||
           span_ends(word, "able") || span_ends(word, "ible");
}

/* Formats without markup have code, too: "`git commit`", "--quiet", "open()", "[node]", "'turns'", "src='crown'". */
static bool is_code(const struct pair_side *side, const struct token *t)
{
    const char *text = side->doc->text;
    size_t end = token_end(t), backticks = 0;
    for (size_t i = side->off; i < t->off; i++)
        backticks += text[i] == '`';
    return backticks % 2 != 0 || (t->off > side->off && strchr("-_/\\.<=$@#:[\"'", text[t->off - 1])) ||
           (end < side->off + side->len && strchr("-_/\\(=>@]\"'", text[end]));
}

/* What a text about programs calls by its English name: again and again ("aptitude"), with the German word behind it in
 * brackets ("purge (vollständig entfernen)") or the other way round, or with a capital inside ("puTTY"). */
static bool is_called_so(const struct check_context *c, const struct pair_side *side, const struct token *t)
{
    const char *text = side->doc->text;
    size_t end = token_end(t), side_end = side->off + side->len;
    for (size_t i = t->off + 1; i < end; i++)
        if (text[i] >= 'A' && text[i] <= 'Z')
            return true;
    bool glossed = end + 1 < side_end && text[end] == ' ' && text[end + 1] == '(';
    bool gloss = (t->off > side->off && text[t->off - 1] == '(') || (end < side_end && text[end] == ')');
    return glossed || gloss || vocabulary_occurrences(c->words, text + t->off, t->len) >= NAME_OCCURRENCES;
}

static bool source_has(const struct pair_view *p, struct span word)
{
    bool found = false;
    for (size_t i = 0; i < p->source.token_count && !found; i++)
        found = span_equal(pair_token(&p->source, i), word);
    return found;
}

/* A word of English alone, in small letters. Those with a capital are nouns that German has borrowed, more often than
 * not: "Boroughs", "Bits". */
static bool is_left(struct check_context *c, struct word_languages *words, const struct pair_view *p, size_t token)
{
    const struct token *t = &p->target.tokens[token];
    struct span word = pair_token(&p->target, token);
    return t->cls == TOKEN_WORD && word.len >= WORD_BYTES_MIN &&
           !(t->flags & (TOKEN_CAPITAL | TOKEN_HAS_HYPHEN | TOKEN_FOREIGN)) && !word_is_set_apart(c, t) &&
           word_language(words, c, t) == WORD_ENGLISH && source_has(p, word) && !is_loanword(c, word) &&
           !is_code(&p->target, t) && !is_called_so(c, &p->target, t);
}

/* Beside another English word it is part of a name, of a title or of what is told as a run. */
static bool stands_alone(struct check_context *c, struct word_languages *words, const struct pair_side *side, size_t i)
{
    bool before = i > 0 && word_language(words, c, &side->tokens[i - 1]) == WORD_ENGLISH;
    bool behind = i + 1 < side->token_count && word_language(words, c, &side->tokens[i + 1]) == WORD_ENGLISH;
    return !before && !behind;
}

/* Of a program: what it lists or quotes are names ("modify oder mtime", "[--cone]", "(trailers)"). Between words of
 * German, with a blank on either side, it is prose. */
static bool is_in_prose(struct check_context *c, struct word_languages *words, const struct pair_side *side, size_t i)
{
    const char *text = side->doc->text;
    const struct token *t = &side->tokens[i];
    if (!side->doc->is_catalogue)
        return true;
    return i > 0 && i + 1 < side->token_count && text[t->off - 1] == ' ' && text[token_end(t)] == ' ' &&
           word_language(words, c, &side->tokens[i - 1]) == WORD_GERMAN &&
           word_language(words, c, &side->tokens[i + 1]) == WORD_GERMAN;
}

static void check_words(struct check_context *c, struct word_languages *words, const struct pair_view *p)
{
    for (size_t i = 0; i < p->target.token_count; i++) {
        if (!is_left(c, words, p, i) || !stands_alone(c, words, &p->target, i) || !is_in_prose(c, words, &p->target, i))
            continue;
        const struct token *t = &p->target.tokens[i];
        struct span word = pair_token(&p->target, i);
        struct finding *f = finding_emit(c, &rules[RULE_WORD], t->off, t->len, "\"%.*s\" was left in English.",
                                         (int)word.len, word.ptr);
        finding_show_source(c, f, p);
    }
}

static void check_pair(struct check_context *c, void *state, const struct pair_view *p)
{
    if (!pair_is_sure(p))
        return;
    if (!span_equal(trimmed(pair_text(&p->source)), trimmed(pair_text(&p->target)))) {
        check_words(c, state, p);
        return;
    }
    if (!is_english_text(c, state, &p->target))
        return;
    struct finding *f =
        finding_emit(c, &rules[RULE_SEGMENT], p->target.off, p->target.len, "This is the source text, untranslated.");
    finding_show_source(c, f, p);
}

static void begin(struct check_context *c, void **state)
{
    struct word_languages *words = xcalloc(1, sizeof(*words));
    word_languages_init(words, c);
    *state = words;
}

static void end(struct check_context *c, void *state)
{
    (void)c;
    word_languages_release(state);
    free(state);
}

const struct check check_source_untranslated = {
    .rules = rules, .rule_count = 2, .begin = begin, .pair = check_pair, .end = end};
