#include "text/kept_marks.h"

#include <ctype.h>
#include <string.h>

#include "base/utf8.h"
#include "text/addresses.h"
#include "text/word_lists.h"

/* Bytes of the longest placeholder in braces with a choice of texts in it. */
enum { CHOICE_MAX = 2000, NAME_MAX_BYTES = 60, ELEMENT_MAX = 4000 /* from a tag to its end */ };

static bool is_name_byte(char c)
{
    return isalnum((unsigned char)c) || c == '_' || c == '.' || c == '-';
}

static char at(struct span s, size_t i)
{
    return i < s.len ? s.ptr[i] : '\0';
}

/* Bytes of a name at i; 0 for none. */
static size_t name_length(struct span s, size_t i)
{
    size_t start = i;
    while (is_name_byte(at(s, i)) && i - start < NAME_MAX_BYTES)
        i++;
    return i - start;
}

/* "{n, plural, one {file} other {files}}": up to the brace that closes the one at `start`; 0 when none does. */
static size_t balanced_length(struct span s, size_t start)
{
    size_t depth = 0;
    for (size_t i = start; i < s.len && i - start < CHOICE_MAX; i++) {
        depth += s.ptr[i] == '{';
        depth -= s.ptr[i] == '}';
        if (depth == 0)
            return i + 1 - start;
    }
    return 0;
}

/* What a message may choose by; "{a,an,the}" are words. */
static bool chooses(struct span s, size_t i)
{
    i += at(s, i) == ' ';
    return word_in((struct span){s.ptr + i, i < s.len ? name_length(s, i) : 0},
                   " plural select selectordinal choice number date time spellout ordinal duration list ");
}

/* In braces: a name, or a name and a choice, of which only the beginning is compared. */
static size_t braces(struct span s, size_t i, struct span *key)
{
    size_t open = at(s, i + 1) == '{' ? 2 : 1, start = i + open, blank = at(s, start) == ' ' ? 1 : 0;
    size_t name = name_length(s, start + blank), end = start + blank + name;
    if (name == 0)
        return 0;
    end += at(s, end) == ' ' && blank;
    if (at(s, end) == '}' && (open == 1 || at(s, end + 1) == '}')) {
        *key = (struct span){s.ptr + i, end + open - i};
        return end + open - i;
    }
    size_t choice = open == 1 && at(s, end) == ',' && chooses(s, end + 1) ? balanced_length(s, i) : 0;
    *key = (struct span){s.ptr + i, end - i};
    return choice;
}

/* "%H:%M", "%e. %B %Y": each language writes its dates in its own way. */
static bool is_date_format(struct span s)
{
    for (const char *found = s.ptr; (found = memchr(found, '%', (size_t)(s.ptr + s.len - found))); found++) {
        size_t behind = (size_t)(found - s.ptr) + 1, letter = behind + (at(s, behind) == '-');
        if (at(s, letter) && strchr("YBbHMAyT", at(s, letter)) && !isalnum((unsigned char)at(s, letter + 1)))
            return true;
    }
    return false;
}

/* "%s", "%1$d", "%.2f", "%(name)s", "%@", also in "%dx%d"; not "100 % sicher". */
static size_t percent(struct span s, size_t i)
{
    size_t start = i++;
    if (start > 0 && (isdigit((unsigned char)s.ptr[start - 1]) || s.ptr[start - 1] == '%'))
        return 0;
    if (at(s, i) == '(') {
        size_t name = name_length(s, i + 1);
        if (name == 0 || at(s, i + 1 + name) != ')')
            return 0;
        i += name + 2;
    }
    while (strchr("0123456789$.+#-", at(s, i)) && at(s, i))
        i++;
    while (strchr("hlqz", at(s, i)) && at(s, i))
        i++;
    bool converts = at(s, i) && strchr("sdiouxXfFeEgGc@", at(s, i)), times = at(s, i) == 'x' && at(s, i + 1) == '%';
    bool ends = !isalnum((unsigned char)at(s, i + 1)) || (at(s, i + 1) == 'x' && at(s, i + 2) == '%');
    return converts && ends && !times ? i + 1 - start : 0;
}

/* "$user" of shells, PHP and Perl; 0 for another thing. */
static size_t variable(struct span s, size_t i)
{
    size_t end = i + 1;
    if ((i > 0 && isalnum((unsigned char)s.ptr[i - 1])) || !(islower((unsigned char)at(s, end)) || at(s, end) == '_'))
        return 0;
    while (isalnum((unsigned char)at(s, end)) || at(s, end) == '_')
        end++;
    return end - i > 3 && at(s, end) != '$' ? end - i : 0;
}

/* "$HOME", "$user", "${name}", "$t(key)"; no sum of money ("$CAD"). */
static size_t dollar(struct span s, size_t i)
{
    size_t end = i + 1;
    if (at(s, end) == '{') {
        size_t name = name_length(s, end + 1);
        return name && at(s, end + 1 + name) == '}' ? name + 3 : 0;
    }
    if (at(s, end) == 't' && at(s, end + 1) == '(') {
        size_t name = name_length(s, end + 2);
        return name && at(s, end + 2 + name) == ')' ? name + 4 : 0;
    }
    while (isupper((unsigned char)at(s, end)) || at(s, end) == '_')
        end++;
    return end - i > 4 && !islower((unsigned char)at(s, end)) ? end - i : variable(s, i);
}

/* Elements of web pages and of messages; "<path>" in a text is a word to be replaced, and may be translated. */
static const char elements[] =
    " a abbr address article aside audio b bdi bdo big blockquote body br button canvas caption center cite code col "
    "dd del details dfn div dl dt em embed fieldset figcaption figure font footer form g h1 h2 h3 h4 h5 h6 head header "
    "hr html i iframe img input ins kbd label legend li link main map mark mrk nav noscript object ol optgroup option "
    "p param ph picture pre progress q s samp script section select small source span strike strong style sub summary "
    "sup svg table tbody td textarea tfoot th thead time tr track tt u ul var video wbr x ";

/* Of these those that are words as well: "<object>" alone is something to be filled in, and may be translated. */
static const char words[] =
    " address article aside audio body button canvas caption code data del details footer form head header ins label "
    "legend link main map mark menu nav object option param picture progress section select small source span style "
    "summary table time title track var video ";

/* The end tag stands somewhere behind. */
static bool has_end(struct span s, size_t from, struct span name)
{
    s.len = s.len - from < ELEMENT_MAX ? s.len : from + ELEMENT_MAX;
    for (const char *at; (at = memmem(s.ptr + from, s.len - from, "</", 2)); from = (size_t)(at - s.ptr) + 2) {
        struct span rest = {at + 2, s.len - (size_t)(at - s.ptr) - 2};
        if (rest.len > name.len && memcmp(rest.ptr, name.ptr, name.len) == 0 && rest.ptr[name.len] == '>')
            return true;
    }
    return false;
}

/* "<b>", "</a>", "<img src=x/>", "<1>"; *key is "<b" or "</b". */
static size_t tag(struct span s, size_t i, struct span *key)
{
    size_t end = i + 1 + (at(s, i + 1) == '/');
    size_t name = name_length(s, end);
    bool number = name > 0 && name < 3 && isdigit((unsigned char)at(s, end)) &&
                  isdigit((unsigned char)at(s, end + name - 1)); /* i18next's "<1>here</1>" */
    if (!number && (!isalpha((unsigned char)at(s, end)) || !word_in((struct span){s.ptr + end, name}, elements)))
        return 0;
    *key = (struct span){s.ptr + i, end + name - i};
    if (at(s, end + name) == '>' && end == i + 1 && word_in((struct span){s.ptr + end, name}, words) &&
        !has_end(s, end, (struct span){s.ptr + end, name}))
        return 0;
    for (end += name; end < s.len && s.ptr[end] != '>' && s.ptr[end] != '<';)
        end++;
    return at(s, end) == '>' ? end + 1 - i : 0;
}

/* "[/b]" of forums, without whose end tag "[b]" may be a letter put in. */
static size_t forum_tag(struct span s, size_t i)
{
    static const char names[] = " b i u s url img code quote list color size center table tr td th font ";
    size_t name = at(s, i + 1) == '/' ? name_length(s, i + 2) : 0;
    return name && at(s, i + 2 + name) == ']' && word_in((struct span){s.ptr + i + 2, name}, names) ? name + 3 : 0;
}

/* "[[1]]", "[1]". */
static size_t reference(struct span s, size_t i)
{
    size_t open = at(s, i + 1) == '[' ? 2 : 1, end = i + open;
    while (isdigit((unsigned char)at(s, end)))
        end++;
    return end > i + open && at(s, end) == ']' && (open == 1 || at(s, end + 1) == ']') ? end + open - i : 0;
}

/* "v2.1.0" */
static size_t version(struct span s, size_t i)
{
    size_t end = i + 1, dots = 0;
    if (i > 0 && isalnum((unsigned char)s.ptr[i - 1]))
        return 0;
    while (isdigit((unsigned char)at(s, end)) || (at(s, end) == '.' && isdigit((unsigned char)at(s, end + 1)))) {
        dots += s.ptr[end] == '.';
        end++;
    }
    return dots > 0 && isdigit((unsigned char)s.ptr[i + 1]) && !isalnum((unsigned char)at(s, end)) ? end - i : 0;
}

/* ":ref:`" of reStructuredText: the role before its text. */
static size_t role(struct span s, size_t i)
{
    size_t name = name_length(s, i + 1), end = i + 1 + name;
    return name && at(s, end) == ':' && at(s, end + 1) == '`' ? end + 2 - i : 0;
}

/* " @support": who is spoken to on a network. */
static size_t mention(struct span s, size_t i)
{
    size_t end = i + 1;
    if (i == 0 || s.ptr[i - 1] != ' ')
        return 0;
    while (isalnum((unsigned char)at(s, end)) || at(s, end) == '_')
        end++;
    return end - i > 3 && isalpha((unsigned char)at(s, i + 1)) && at(s, end) != '@' && at(s, end) != '.' ? end - i : 0;
}

static bool is_emoji(uint32_t cp)
{
    return (cp >= 0x1F300 && cp <= 0x1FAFF) || (cp >= 0x1F1E6 && cp <= 0x1F1FF);
}

/* A picture with what changes it (colour of the skin, the joiner to the next picture), or the two letters of a flag. */
static size_t emoji(struct span s, size_t i)
{
    enum { FLAG_FIRST = 0x1F1E6, FLAG_LAST = 0x1F1FF, JOINER = 0x200D, AS_PICTURE = 0xFE0F };
    size_t end = i, size;
    uint32_t cp = utf8_decode(s.ptr + end, s.len - end, &size), last = 0;
    bool flag = cp >= FLAG_FIRST && cp <= FLAG_LAST;
    if (!is_emoji(cp))
        return 0;
    for (; end < s.len; end += size, last = cp) {
        cp = utf8_decode(s.ptr + end, s.len - end, &size);
        bool skin = cp >= 0x1F3FB && cp <= 0x1F3FF, second = flag && last && end == i + 4 && is_emoji(cp);
        bool joined = last == JOINER && cp >= 0x2600;
        if (last && !skin && !second && !joined && cp != JOINER && cp != AS_PICTURE)
            break;
    }
    return end - i;
}

/* "MAX_SIZE", "open_file()", "get_user_name": names of programs, and a single "_" of small letters only in longer
 * texts, for "_" stands before the key in the labels "Ma_nagement" and "Save as P_DF". The length without the brackets.
 */
static size_t identifier(struct span s, size_t i)
{
    enum { LABEL_BYTES_MAX = 80 };
    size_t end = i, strokes = 0, part = 0, shortest = s.len;
    bool lower = false, upper = false;
    for (; isalnum((unsigned char)at(s, end)) || at(s, end) == '_'; end++) {
        bool stroke = at(s, end) == '_';
        shortest = stroke && part < shortest ? part : shortest;
        part = stroke ? 0 : part + 1;
        strokes += stroke;
        lower = lower || islower((unsigned char)at(s, end));
        upper = upper || isupper((unsigned char)at(s, end));
    }
    bool called = at(s, end) == '(' && at(s, end + 1) == ')', umlaut = (unsigned char)at(s, end) >= 0x80;
    if (end - i < 4 || umlaut || !isalpha((unsigned char)s.ptr[i]) || part == 0 || (!strokes && !called))
        return 0;
    bool constant = !lower && shortest > 1 && part > 1, small = !upper && (strokes > 1 || s.len > LABEL_BYTES_MAX);
    return called || constant || small ? end - i : 0;
}

/* The length of the mark that begins at i, 0 when none does; m has its kind and key then. */
static size_t mark_length(struct span s, size_t i, struct kept_mark *m)
{
    size_t len = 0;
    m->key = (struct span){0};
    m->kind = MARK_PLACEHOLDER;
    switch (s.ptr[i]) {
    case '{':
        len = braces(s, i, &m->key);
        break;
    case '%':
        len = percent(s, i);
        break;
    case '$':
        len = dollar(s, i);
        break;
    case '<':
        m->kind = MARK_TAG;
        len = tag(s, i, &m->key);
        break;
    case '[':
        len = forum_tag(s, i);
        m->kind = len ? MARK_TAG : MARK_REFERENCE;
        len = len ? len : reference(s, i);
        break;
    case ':':
        m->kind = MARK_CODE;
        len = role(s, i);
        break;
    case '@':
        m->kind = MARK_CODE;
        len = mention(s, i);
        break;
    case '\xF0':
        m->kind = MARK_EMOJI;
        len = emoji(s, i);
        break;
    case 'v':
        m->kind = MARK_VERSION;
        len = version(s, i);
        break;
    default:
        break;
    }
    if (len > 0 && m->key.len == 0)
        m->key = (struct span){s.ptr + i, len};
    return len;
}

/* The first byte of what mark_length() knows. */
static bool may_begin_mark(char c)
{
    return c == '{' || c == '%' || c == '$' || c == '<' || c == '[' || c == 'v' || c == ':' || c == '@' || c == '\xF0';
}

static bool begins_chunk(struct span s, size_t i)
{
    unsigned char c = (unsigned char)s.ptr[i];
    if (c <= ' ' || c >= 0x7F)
        return false;
    return i == 0 || strchr(" \t\n([<\"'", s.ptr[i - 1]) || (unsigned char)s.ptr[i - 1] >= 0x80;
}

/* "/Options/Enable": entries of menus, in words that are translated. Files have small letters, dots or digits. */
static bool is_menu_path(struct span s)
{
    bool begins = false;
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.ptr[i];
        bool letter = isalpha(c) || c >= 0x80;
        if ((i == 0 && c != '/') || c == '.' || isdigit(c) || (begins && islower(c)))
            return false;
        begins = c == '/' || (begins && !letter);
    }
    return s.len > 0;
}

static bool has_letter(struct span s)
{
    for (size_t i = 0; i < s.len; i++)
        if (isalnum((unsigned char)s.ptr[i]))
            return true;
    return false;
}

static bool is_digit(unsigned char c)
{
    return isdigit(c);
}

static bool is_visible(unsigned char c)
{
    return c > ' ';
}

static bool is_closing(unsigned char c)
{
    return c == ')';
}

/* The byte stands there with such a one behind it. */
static bool has_before(struct span s, char c, bool (*is)(unsigned char c))
{
    const char *end = s.ptr + s.len;
    for (const char *at = s.ptr; (at = memchr(at, c, (size_t)(end - at))) && at + 1 < end; at++)
        if (is((unsigned char)at[1]))
            return true;
    return false;
}

/* Has a byte that every mark of some kind has: most sentences have none. */
static bool may_have_marks(struct span s)
{
    static const char marks[] = "/_@{%$<[\xF0";
    bool may = has_before(s, '.', is_visible) || has_before(s, ':', is_visible) || has_before(s, 'v', is_digit) ||
               has_before(s, '(', is_closing);
    for (const char *c = marks; *c && !may; c++)
        may = memchr(s.ptr, *c, s.len);
    return may;
}

void kept_marks_find(struct kept_marks *marks, struct span text)
{
    if (text.len == 0 || !may_have_marks(text))
        return;
    const bool dates = is_date_format(text);
    size_t chunk_end = 0; /* no address begins before */
    for (size_t i = 0; i < text.len;) {
        bool mark = may_begin_mark(text.ptr[i]), begins = i >= chunk_end && begins_chunk(text, i);
        if (!mark && !begins) { /* most bytes */
            i++;
            continue;
        }
        struct kept_mark m = {.off = i};
        m.len = mark && !(dates && text.ptr[i] == '%') ? mark_length(text, i, &m) : 0;
        if (m.len == 0 && begins && (m.len = identifier(text, i)) > 0) {
            m.kind = MARK_CODE;
            m.key = (struct span){text.ptr + i, m.len};
        }
        if (m.len == 0 && begins) {
            enum token_class cls;
            size_t chunk = 0;
            m.kind = MARK_ADDRESS;
            m.len = address_length(text.ptr + i, text.len - i, &cls, &chunk);
            m.key = (struct span){text.ptr + i, m.len};
            chunk_end = m.len ? 0 : i + chunk;
            if (!has_letter(m.key) /* a stroke between two pieces of code */ || is_menu_path(m.key))
                m.len = 0;
        }
        if (m.len > 0)
            vec_push(marks, m);
        i += m.len ? m.len : 1;
    }
}

bool kept_key_stands_in(struct span source, struct span target)
{
    size_t more = target.len - source.len;
    return span_equal(source, target) || (target.len > source.len && target.ptr[more - 1] == '-' &&
                                          memcmp(target.ptr + more, source.ptr, source.len) == 0);
}
