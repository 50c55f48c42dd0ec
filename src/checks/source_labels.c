/* Of the strings of programs: keyboard accelerators ("_File", "&File") and options ("--verbose") that the translation
 * lost, and strings that are longer than they may be. */
#include "base/ascii.h"
#include "base/utf8.h"
#include "checks/checks.h"
#include "checks/entry_tools.h"

enum { RULE_ACCELERATOR, RULE_TOO_LONG, RULE_OPTION };

static const struct rule_info rules[] = {
    [RULE_ACCELERATOR] = {.id = "source/string/accelerator",
                          .category = CATEGORY_MARKUP,
                          .severity = SEVERITY_MINOR,
                          .help = "A mark before the letter of a key (\"_File\", \"&File\") that the source text has "
                                  "and the translation lacks, in a catalogue most of whose strings keep it: nobody "
                                  "reaches the entry by the keyboard."},
    [RULE_TOO_LONG] = {.id = "source/string/too-long",
                       .category = CATEGORY_MARKUP,
                       .severity = SEVERITY_MAJOR,
                       .help = "A translation with more characters than the file says that it may have (maxwidth in "
                               "characters in XLIFF 1.2, slr:sizeRestriction in XLIFF 2, \"#, max-length:20\" in a "
                               "gettext catalogue)."},
    [RULE_OPTION] = {.id = "source/marks/option",
                     .category = CATEGORY_MARKUP,
                     .severity = SEVERITY_MAJOR,
                     .help = "A long option of a command (\"--verbose\") in the source text that the translation "
                             "lacks or has in another form. Options are typed as they are: they are not translated."},
};

/* --- accelerators */

/* The longest label of a menu or a button, how many with a key are a habit, and options enough of one text. */
enum { LABEL_BYTES_MAX = 80, EVIDENCE = 3, OPTIONS_MAX = 100 };

static bool is_word_byte(char c)
{
    return is_ascii_letter(c) || is_digit(c) || (unsigned char)c >= 0x80;
}

/* How many marks stand before a letter. In the source text only those at the beginning of a word count, for
 * "file_name" has none; the translation may have its own anywhere. */
static size_t count_accelerators(struct span s, char mark, bool inside)
{
    size_t count = 0;
    for (size_t i = 0; i + 1 < s.len; i++) {
        bool begins = i == 0 || !is_word_byte(s.ptr[i - 1]);
        if (s.ptr[i] == mark && s.ptr[i + 1] == mark)
            i++;
        else if (s.ptr[i] == mark && is_word_byte(s.ptr[i + 1]) && (inside || begins))
            count++;
    }
    return count;
}

/* "&amp;" */
static bool has_entity(struct span s)
{
    const char *mark = memchr(s.ptr, '&', s.len);
    while (mark) {
        const char *at = mark + 1, *end = s.ptr + s.len;
        while (at < end && (is_word_byte(*at) || *at == '#'))
            at++;
        if (at < end && *at == ';')
            return true;
        mark = memchr(at, '&', (size_t)(end - at));
    }
    return false;
}

/* In the source text a mark inside a word is one in "Color Ma_nagement", not in "file_name": labels of several words
 * begin with a capital. */
static bool is_label(const struct entry_pair *p, char mark)
{
    bool title = p->from.ptr[0] >= 'A' && p->from.ptr[0] <= 'Z' && memchr(p->from.ptr, ' ', p->from.len);
    return p->from.len <= LABEL_BYTES_MAX && !memchr(p->from.ptr, '\n', p->from.len) && !has_entity(p->from) &&
           count_accelerators(p->from, mark, title && mark == '_') == 1;
}

static void check_accelerators(struct check_context *c, char mark)
{
    struct entry_pair p;
    size_t labels = 0, kept = 0;
    for (size_t i = 0; i < c->doc->entries.len; i++)
        if (entry_pair_at(c, i, &p) && is_label(&p, mark)) {
            labels++;
            kept += count_accelerators(p.to, mark, true) > 0;
        }
    if (kept < EVIDENCE || kept * 2 < labels || kept == labels)
        return;
    for (size_t i = 0; i < c->doc->entries.len; i++)
        if (entry_pair_at(c, i, &p) && is_label(&p, mark) && count_accelerators(p.to, mark, true) == 0)
            entry_emit(c, &rules[RULE_ACCELERATOR], &p,
                       "The source text has a key for it (\"%c\" before a letter), the translation has none.", mark);
}

/* --- length */

static void check_length(struct check_context *c, const struct entry_pair *p)
{
    size_t most = p->target->max_points, points = most ? utf8_count(p->to.ptr, p->to.len) : 0;
    if (points > most)
        entry_emit(c, &rules[RULE_TOO_LONG], p, "The translation has %zu characters, and may have %u.", points,
                   (unsigned)most);
}

/* --- options */

static bool is_option_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

/* The long option that begins here, "--no-color", also in "--no-color-Option"; 0 when none does, as in "--more--". */
static size_t option_length(struct span s, size_t i)
{
    size_t end = i + 2;
    if (s.len - i < 4 || s.ptr[i] != '-' || s.ptr[i + 1] != '-' || !is_option_byte(s.ptr[i + 2]) ||
        s.ptr[i + 2] == '-' || (i > 0 && (is_ascii_letter(s.ptr[i - 1]) || s.ptr[i - 1] == '-')))
        return 0;
    while (end < s.len && is_option_byte(s.ptr[end]))
        end++;
    if (s.ptr[end - 1] == '-' && s.ptr[end - 2] == '-')
        return 0;
    return end - i - (s.ptr[end - 1] == '-');
}

static bool has_option(struct span s, struct span option)
{
    for (size_t i = 0; i + option.len <= s.len; i++) {
        size_t len = s.ptr[i] == '-' ? option_length(s, i) : 0;
        if (len && span_equal((struct span){s.ptr + i, len}, option))
            return true;
    }
    return false;
}

static void check_options(struct check_context *c, const struct entry_pair *p)
{
    size_t options = 0;
    for (size_t i = 0, len; i < p->from.len && options < OPTIONS_MAX; i += len ? len : 1) {
        len = p->from.ptr[i] == '-' ? option_length(p->from, i) : 0;
        struct span option = {p->from.ptr + i, len};
        options += len > 0;
        if (len && !has_option(p->to, option))
            entry_emit(c, &rules[RULE_OPTION], p,
                       "The option \"%.*s\" of the source text is missing in the translation.", (int)option.len,
                       option.ptr);
    }
}

static void check_entry(struct check_context *c, const struct entry_pair *p)
{
    check_length(c, p);
    check_options(c, p);
}

static void end(struct check_context *c, void *state)
{
    (void)state;
    check_accelerators(c, '_');
    check_accelerators(c, '&');
    entry_pairs_each(c, check_entry);
}

const struct check check_source_labels = {.rules = rules, .rule_count = 3, .end = end, .whole_text = true};
