/* What a string lost in its translation: the capital it begins with, the full stop it ends with, links and tabs; and
 * what a tool that merges catalogues leaves behind. */
#include "base/ascii.h"
#include "base/utf8.h"
#include "checks/checks.h"
#include "checks/entry_tools.h"
#include "checks/token_tools.h"

enum { RULE_FIRST_LETTER, RULE_FULL_STOP, RULE_LINK, RULE_TABS, RULE_CONFLICT };

static const struct rule_info rules[] = {
    [RULE_FIRST_LETTER] = {.id = "source/string/first-letter",
                           .category = CATEGORY_SPELLING,
                           .severity = SEVERITY_MINOR,
                           .help =
                               "A sentence that begins with a capital in the source text and with a small letter in "
                               "the translation."},
    [RULE_FULL_STOP] = {.id = "source/string/full-stop",
                        .category = CATEGORY_PUNCTUATION,
                        .severity = SEVERITY_MINOR,
                        .help = "A sentence whose full stop at the end is missing in the translation, in a catalogue "
                                "that keeps nearly all of them."},
    [RULE_LINK] = {.id = "source/string/link",
                   .category = CATEGORY_MARKUP,
                   .severity = SEVERITY_MAJOR,
                   .help = "A link of Markdown, \"[text](address)\", that is none in the translation."},
    [RULE_TABS] = {.id = "source/string/tabs",
                   .category = CATEGORY_MARKUP,
                   .severity = SEVERITY_MINOR,
                   .help = "A tab inside a string of one line that the translation does not have: the columns of a "
                           "table, or an entry "
                           "of a menu and its key, run into each other."},
    [RULE_CONFLICT] = {.id = "source/string/conflict",
                       .category = CATEGORY_MARKUP,
                       .severity = SEVERITY_MAJOR,
                       .help = "A line \"#-#-#-#-#\" with which gettext marks two translations of one message that it "
                               "could not choose from. Keep one of them and delete the line."},
};

static const char blanks[] = " \t\n";

/* Shares of a catalogue that show a habit, in percent, and how many strings show one. */
enum { HABIT_PERCENT = 90, HABIT_STRINGS = 10, SENTENCE_WORDS = 4 };

static size_t count_words(struct span s)
{
    size_t words = 0;
    for (size_t i = 0; i < s.len; i++)
        words += s.ptr[i] != ' ' && s.ptr[i] != '\n' && (i == 0 || s.ptr[i - 1] == ' ' || s.ptr[i - 1] == '\n');
    return words;
}

/* "The window could not be opened.": a capital, words, a full stop; that of "5 p.m." may belong to the word alone. */
static bool is_sentence(struct span s)
{
    return s.len > 3 && s.ptr[s.len - 3] != '.' && s.ptr[0] >= 'A' && s.ptr[0] <= 'Z' &&
           (s.ptr[1] == ' ' || (s.ptr[1] >= 'a' && s.ptr[1] <= 'z')) && s.ptr[s.len - 1] == '.' &&
           s.ptr[s.len - 2] != '.' && is_ascii_letter(s.ptr[s.len - 2]) && count_words(s) >= SENTENCE_WORDS;
}

/* --- the capital at the beginning */

/* Bytes of a first word of small letters alone, which no program's name is ("eMail", "sudo-Rechte", "user_name"). */
static size_t small_word(struct span s)
{
    size_t end = 0, size;
    for (; end < s.len; end += size) {
        uint32_t cp = utf8_decode(s.ptr + end, s.len - end, &size);
        if (!utf8_is_letter(cp))
            break;
        if (utf8_is_upper(cp))
            return 0;
    }
    return end < s.len && s.ptr[end] == ' ' ? end : 0;
}

static void check_first_letter(struct check_context *c, const struct entry_pair *p)
{
    struct span from = span_trimmed(p->from, blanks), to = span_trimmed(p->to, blanks), word = {to.ptr, small_word(to)};
    if (!word.len || !is_sentence(from) || !(lexicon_bits(c, word.ptr, word.len) & LEX_GERMAN) ||
        (from.len >= word.len && strncasecmp(from.ptr, word.ptr, word.len) == 0))
        return;
    entry_emit(c, &rules[RULE_FIRST_LETTER], p, "The sentence begins with a small letter: \"%.*s\".", (int)word.len,
               word.ptr);
}

/* --- the full stop at the end */

/* The translation ends in a letter. */
static bool lacks_stop(const struct entry_pair *p)
{
    struct span from = span_trimmed(p->from, blanks), to = span_trimmed(p->to, blanks);
    size_t size;
    return is_sentence(from) && to.len > 0 && utf8_is_letter(utf8_decode_before(to.ptr, to.len, &size)) &&
           count_words(to) >= SENTENCE_WORDS;
}

static void check_full_stops(struct check_context *c)
{
    struct entry_pair p;
    size_t sentences = 0, lost = 0;
    for (size_t i = 0; i < c->doc->entries.len; i++)
        if (entry_pair_at(c, i, &p) && is_sentence(span_trimmed(p.from, blanks))) {
            sentences++;
            lost += lacks_stop(&p);
        }
    if (lost == 0 || sentences < HABIT_STRINGS || (sentences - lost) * 100 < sentences * HABIT_PERCENT)
        return;
    for (size_t i = 0; i < c->doc->entries.len; i++)
        if (entry_pair_at(c, i, &p) && lacks_stop(&p))
            entry_emit(c, &rules[RULE_FULL_STOP], &p, "The full stop at the end of the source text is missing.");
}

/* --- links, tabs, conflicts */

static size_t count_links(struct span s)
{
    size_t links = 0;
    const char *end = s.ptr + s.len;
    for (const char *at = s.ptr; (at = memmem(at, (size_t)(end - at), "](", 2)); at += 2)
        links++;
    return links;
}

static void check_rest(struct check_context *c, const struct entry_pair *p)
{
    struct span from = span_trimmed(p->from, blanks), to = span_trimmed(p->to, blanks);
    if (count_links(from) > count_links(to))
        entry_emit(c, &rules[RULE_LINK], p, "A link of the source text, \"[text](address)\", is none here.");
    if (memchr(from.ptr, '\t', from.len) && !memchr(from.ptr, '\n', from.len) && !memchr(to.ptr, '\t', to.len))
        entry_emit(c, &rules[RULE_TABS], p, "The source text has a tab inside, the translation has none.");
    if (memmem(to.ptr, to.len, "#-#-#-#-#", strlen("#-#-#-#-#")))
        entry_emit(c, &rules[RULE_CONFLICT], p,
                   "Two translations that a tool could not choose from stand here (\"#-#-#-#-#\").");
}

static void check_entry(struct check_context *c, const struct entry_pair *p)
{
    check_first_letter(c, p);
    check_rest(c, p);
}

static void end(struct check_context *c, void *state)
{
    (void)state;
    check_full_stops(c);
    entry_pairs_each(c, check_entry);
}

const struct check check_source_string_marks = {.rules = rules, .rule_count = 5, .end = end, .whole_text = true};
