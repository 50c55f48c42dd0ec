#include "text/addresses.h"

#include <string.h>

#include "base/utf8.h"

static const char *const domains[] = {
    "de", "com", "org", "net", "eu",  "at",  "ch",   "io",   "info", "gov",    "edu",    "uk",      "fr",   "nl", "pl",
    "ru", "jp",  "cn",  "tv",  "ai",  "app", "dev",  "biz",  "ly",   "gg",     "fm",     "ca",      "au",   "us", "se",
    "dk", "cz",  "tr",  "br",  "int", "mil", "blog", "shop", "news", "online", "berlin", "hamburg", "wien", NULL};

static const char *const extensions[] = {
    "pdf", "txt", "html", "htm", "php", "jpg",  "jpeg", "png",  "gif", "svg",  "webp", "mp3",  "mp4", "avi",  "zip",
    "rar", "tar", "gz",   "exe", "doc", "docx", "xls",  "xlsx", "ppt", "pptx", "csv",  "json", "xml", "yml",  "yaml",
    "md",  "py",  "js",   "css", "apk", "iso",  "jar",  "dll",  "bat", "ini",  "log",  "cfg",  "odt", "epub", NULL};

static bool listed(const char *const *list, const char *word, size_t len)
{
    for (size_t i = 0; list[i]; i++)
        if (strlen(list[i]) == len && memcmp(list[i], word, len) == 0)
            return true;
    return false;
}

/* A longer run without blanks is looked at in parts, so that a file without any blank costs linear time. */
enum { CHUNK_MAX = 512 };

/* A run without blanks, and which marks it has that addresses have. */
struct chunk {
    size_t len;
    bool dot; /* not as its last byte */
    bool slash, at, colon;
};

static struct chunk chunk_of(const char *text, size_t len)
{
    struct chunk c = {0};
    size_t dot = SIZE_MAX - 1;
    for (; c.len < len; c.len++) {
        unsigned char byte = (unsigned char)text[c.len];
        if (byte <= ' ' || (byte == 0xC2 && c.len + 1 < len && (unsigned char)text[c.len + 1] == 0xA0))
            break;
        if (byte >= 'A') /* most bytes are letters */
            continue;
        dot = byte == '.' && dot > c.len ? c.len : dot;
        c.slash = c.slash || byte == '/';
        c.at = c.at || byte == '@';
        c.colon = c.colon || byte == ':';
    }
    c.dot = dot + 1 < c.len;
    return c;
}

static bool is_ascii_word(char c)
{
    return (unsigned char)c < 0x80 && (utf8_is_letter((unsigned char)c) || utf8_is_digit((unsigned char)c));
}

/* The bytes of the letter or digit at `text`, 0 when there is none; names of domains and files may have umlauts. */
static size_t letter_length(const char *text, size_t len)
{
    size_t size;
    if (len == 0)
        return 0;
    uint32_t cp = utf8_decode(text, len, &size);
    return utf8_is_letter(cp) || utf8_is_digit(cp) ? size : 0;
}

/* Leaves out the punctuation and quotation marks at the end, and a closing bracket that nothing inside opened. */
static size_t trim_end(const char *text, size_t len)
{
    size_t size;
    while (len) {
        uint32_t cp = utf8_decode_before(text, len, &size);
        bool bracket = cp == ')' && memchr(text, '(', len);
        if (bracket || !(strchr(".,;:!?'\")]}>*", (int)(cp < 0x80 ? cp : 'x')) || (cp >= 0x2018 && cp <= 0x203A) ||
                         cp == 0xAB || cp == 0xBB))
            break;
        len -= size;
    }
    return len;
}

/* A scheme and "://", "www." or "mailto:". */
static bool has_scheme(const char *text, size_t len)
{
    size_t i = 0;
    while (i < len && (is_ascii_word(text[i]) || text[i] == '+'))
        i++;
    if (i > 1 && i + 3 < len && memcmp(text + i, "://", 3) == 0)
        return true;
    return (len > 5 && memcmp(text, "www.", 4) == 0) || (len > 8 && memcmp(text, "mailto:", 7) == 0);
}

/* The end of a run of letters, digits and `marks` from `at` on. */
static size_t run_end(const char *text, size_t len, size_t at, const char *marks)
{
    for (size_t size; at < len; at += size) {
        size = letter_length(text + at, len - at);
        if (!size && (text[at] == '\0' || !strchr(marks, text[at])))
            break;
        size = size ? size : 1;
    }
    return at;
}

static size_t email_length(const char *text, size_t len)
{
    size_t at = run_end(text, len, 0, "._%+-");
    if (at == 0 || at >= len || text[at] != '@')
        return 0;
    size_t domain = at + 1, end = trim_end(text, run_end(text, len, domain, ".-"));
    return end > domain + 2 && memchr(text + domain, '.', end - domain) ? end : 0;
}

/* Letters, digits, hyphens and dots; the last label tells whether it is a domain or a file. Behind it a word may go on
 * with a hyphen: "booking.com-Gast". */
static size_t dotted_length(const char *text, size_t len)
{
    size_t end = 0, label = 0;
    for (;;) {
        end = run_end(text, len, end, "-_");
        if (end == 0 || end + 1 >= len || text[end] != '.' || !letter_length(text + end + 1, len - end - 1))
            break;
        label = ++end;
    }
    if (label < 3)
        return 0;
    const char *hyphen = memchr(text + label, '-', end - label);
    end = hyphen ? (size_t)(hyphen - text) : end;
    if (listed(extensions, text + label, end - label))
        return end;
    if (!listed(domains, text + label, end - label))
        return 0;
    return end < len && text[end] == '/' ? trim_end(text, len) : end;
}

static size_t path_length(const char *text, size_t len)
{
    bool rooted = (text[0] == '/' || (text[0] == '~' && len > 1 && text[1] == '/')) && len > 3;
    if (!rooted || !memchr(text + 2, '/', len - 2))
        return 0;
    return trim_end(text, len);
}

size_t address_length(const char *text, size_t len, enum token_class *cls, size_t *chunk)
{
    const struct chunk c = chunk_of(text, len < CHUNK_MAX ? len : CHUNK_MAX);
    size_t n = *chunk = c.len;
    *cls = TOKEN_URL;
    if (n < 4 || (!c.dot && !c.slash && !c.colon))
        return 0;
    if ((c.colon || c.dot) && has_scheme(text, n))
        return trim_end(text, chunk_of(text, len).len);
    size_t email = c.at && c.dot ? email_length(text, n) : 0;
    if (email) {
        *cls = TOKEN_EMAIL;
        return email;
    }
    size_t dotted = c.dot ? dotted_length(text, n) : 0;
    if (dotted)
        return dotted;
    if (c.slash && path_length(text, n))
        return path_length(text, n);
    /* Inside brackets or quotation marks an address may still follow: ask again at its first letter. */
    if ((c.dot || c.slash) && !is_ascii_word(text[0]))
        for (*chunk = 1; *chunk < n && !is_ascii_word(text[*chunk]);)
            ++*chunk;
    return 0;
}
