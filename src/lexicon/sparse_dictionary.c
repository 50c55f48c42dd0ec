#include "lexicon/sparse_dictionary.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/bug.h"
#include "base/file_map.h"
#include "base/intern.h"
#include "base/vec.h"

/* Longer ones are loaded from the start. */
enum { FLAGS_MAX = 8, WORD_MAX = 120 };

/* A dictionary has some 100,000 words and some hundred sets of flags. */
enum { SLOTS = 1 << 16, FLAG_SETS = 1 << 13 };

/* The flag that stands for none: no affix file declares it. */
#define NO_FLAGS "\x01"

/* Begins the words that are examples; in no dictionary. */
#define EXAMPLE "\xEE\x80\x80"

struct strip {
    struct span text; /* folded */
    bool first[256];  /* bytes that suffixes with this strip begin with; 0: one is empty */
};

struct entry {
    uint32_t hash; /* of its folded word */
    uint32_t line; /* where it stands in the file; GIVEN: it is loaded */
    uint32_t next; /* the next entry of the slot, in the order of the file */
};

/* The top bits of eight bytes, which letters of ASCII do not have. */
#define ABOVE_ASCII 0x8080808080808080u

#define GIVEN UINT32_MAX
#define NONE UINT32_MAX

struct sparse {
    struct file_map aff, dic;
    struct arena arena;
    struct buf base;
    VEC_OF(struct strip) strips; /* of suffixes */
    char forbidden;              /* flag */
    bool too_long;               /* an affix was */
    VEC_OF(struct entry) entries;
    uint32_t slots[SLOTS];         /* by hash: the first entry, or NONE */
    uint64_t flag_sets[FLAG_SETS]; /* up to FLAGS_MAX bytes each; 0: empty */
    size_t flag_set_count;
};

/* --- folding: letters in both cases become the same bytes, and their number stays */

/* Letters beyond Latin-1 that are another case of one within. */
static const struct {
    const char *letter, *folded;
} strange[] = {{"\xC4\xB0", "i"},        {"\xC4\xB1", "i"},     {"\xC5\xBF", "s"},
               {"\xC5\xB8", "\xC3\xBF"}, {"\xE2\x84\xAA", "k"}, {"\xE2\x84\xAB", "\xC3\xA5"},
               {"\xE1\xBA\x9E", "ss"}};

/* Writes such a letter; returns how many bytes of the word it was, 0 for any other one. */
static size_t fold_strange(struct span rest, char *out, size_t *n)
{
    for (size_t i = 0; i < sizeof(strange) / sizeof(strange[0]); i++)
        if (span_starts(rest, strange[i].letter)) {
            for (const char *p = strange[i].folded; *p; p++)
                out[(*n)++] = (char)(*p | 0x20);
            return strlen(strange[i].letter);
        }
    return 0;
}

/* True when all were of ASCII: eight at a time, the last eight once more as far as they were folded already. */
static bool fold_ascii(struct span word, char *out)
{
    uint64_t eight, high = 0;
    for (size_t i = 0; i < word.len; i += 8) {
        size_t last = word.len - 8;
        i = i > last ? last : i;
        memcpy(&eight, word.ptr + i, 8);
        high |= eight;
        eight |= 0x2020202020202020u;
        memcpy(out + i, &eight, 8);
    }
    return !(high & ABOVE_ASCII);
}

/* Upper and lower case of ASCII and of Latin-1 in UTF-8 differ in one bit; ß is as good as ss. */
static struct span fold(struct span word, char out[WORD_MAX])
{
    size_t n = 0, size = 1;
    if (word.len >= 8 && fold_ascii(word, out))
        return (struct span){out, word.len};
    for (size_t i = 0; i < word.len; i += size) {
        unsigned char c = (unsigned char)word.ptr[i];
        size = 1;
        if (c < 0xC3)
            out[n++] = (char)(c | 0x20);
        else if (c == 0xC3 && i + 1 < word.len && word.ptr[i + 1] == '\x9F')
            out[n++] = 's', out[n++] = 's', size = 2;
        else if (c == 0xC3 || (size = fold_strange((struct span){word.ptr + i, word.len - i}, out, &n)) == 0)
            out[n++] = (char)(c | 0x20), size = 1;
    }
    return (struct span){out, n};
}

static uint32_t hash_of(struct span folded)
{
    return (uint32_t)hash_bytes(folded.ptr, folded.len);
}

/* --- the affix file */

static bool next_line(struct span *text, struct span *line)
{
    if (text->len == 0)
        return false;
    const char *end = memchr(text->ptr, '\n', text->len);
    size_t len = end ? (size_t)(end - text->ptr) : text->len;
    *line = (struct span){text->ptr, len};
    line->len -= len > 0 && text->ptr[len - 1] == '\r';
    text->ptr += len + (end != NULL);
    text->len -= len + (end != NULL);
    return true;
}

static struct span next_field(struct span *line)
{
    size_t from = 0;
    while (from < line->len && (line->ptr[from] == ' ' || line->ptr[from] == '\t'))
        from++;
    size_t to = from;
    while (to < line->len && line->ptr[to] != ' ' && line->ptr[to] != '\t')
        to++;
    struct span field = {line->ptr + from, to - from};
    *line = (struct span){line->ptr + to, line->len - to};
    return field;
}

struct affix {
    struct span strip, append; /* folded */
    bool goes_on;              /* has flags of its own: another suffix may stand behind it */
};

static struct span fold_field(struct sparse *s, struct span field)
{
    char folded[WORD_MAX];
    if (span_is(field, "0"))
        return (struct span){"", 0};
    return arena_span(&s->arena, fold(field, folded));
}

/* The rest of a line behind "SFX"; false for the head of a class. */
static bool read_affix(struct sparse *s, struct span line, struct affix *a)
{
    next_field(&line);
    struct span strip = next_field(&line), append = next_field(&line), condition = next_field(&line);
    const char *slash = memchr(append.ptr, '/', append.len);
    bool head = condition.len == 0 && (span_is(strip, "Y") || span_is(strip, "N"));
    s->too_long |= strip.len > WORD_MAX || append.len > WORD_MAX;
    if (append.len == 0 || head || s->too_long)
        return false;
    append.len = slash ? (size_t)(slash - append.ptr) : append.len;
    *a = (struct affix){fold_field(s, strip), fold_field(s, append), slash != NULL};
    return true;
}

/* What stands behind the stem when the strip is not put back: of the suffix its first byte, 0 when it is empty. */
static void add_strip(struct sparse *s, struct span text, unsigned char first)
{
    size_t i = 0;
    while (i < s->strips.len && !span_equal(s->strips.items[i].text, text))
        i++;
    if (i == s->strips.len)
        vec_push(&s->strips, (struct strip){.text = text});
    s->strips.items[i].first[first] = true;
}

/* Two suffixes one behind the other: the first may end within what was stripped for the second. */
static void add_double_strips(struct sparse *s, const struct affix *inner, size_t count)
{
    bool changes = inner->append.len > 0 || inner->strip.len > 0;
    for (size_t k = 0; inner->goes_on && changes && k < count; k++) {
        struct span outer = s->strips.items[k].text;
        if (!span_ends(outer, inner->append.ptr))
            continue;
        const char *both =
            arena_printf(&s->arena, "%.*s%s", (int)(outer.len - inner->append.len), outer.ptr, inner->strip.ptr);
        add_strip(s, span_of(both), 0);
    }
}

static void add_strips(struct sparse *s, const struct affix *suffixes, size_t count)
{
    add_strip(s, (struct span){"", 0}, 0);
    for (size_t i = 0; i < count; i++)
        add_strip(s, suffixes[i].strip, (unsigned char)suffixes[i].append.ptr[0]);
    for (size_t i = 0, single = s->strips.len; i < count; i++)
        add_double_strips(s, &suffixes[i], single);
}

/* What a prefix takes away has to stand in its word, too: "-" and "a" before "Abend" without its "A". */
static bool is_plain_prefix(const struct affix *a)
{
    return a->append.len >= a->strip.len &&
           memcmp(a->append.ptr + a->append.len - a->strip.len, a->strip.ptr, a->strip.len) == 0;
}

/* Settings that say nothing of which entries are looked up, but those of the word itself. */
static bool is_known(struct span key)
{
    static const char *const keys[] = {"TRY",
                                       "KEY",
                                       "WORDCHARS",
                                       "REP",
                                       "MAP",
                                       "CHECKSHARPS",
                                       "COMPOUNDBEGIN",
                                       "COMPOUNDEND",
                                       "COMPOUNDMIDDLE",
                                       "COMPOUNDFLAG",
                                       "COMPOUNDMIN",
                                       "COMPOUNDPERMITFLAG",
                                       "ONLYINCOMPOUND",
                                       "NEEDAFFIX",
                                       "KEEPCASE",
                                       "CIRCUMFIX",
                                       "NOSUGGEST",
                                       "BREAK"};
    for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
        if (span_is(key, keys[i]))
            return true;
    return key.len == 0 || key.ptr[0] == '#';
}

static bool read_setting(struct sparse *s, struct span line, bool *utf8)
{
    struct span key = next_field(&line), value = next_field(&line);
    if (span_is(key, "SET"))
        *utf8 = span_is_folded(value, "UTF-8");
    else if (span_is(key, "FORBIDDENWORD"))
        s->forbidden = value.len == 1 ? value.ptr[0] : '\0';
    else if (!is_known(key))
        return false;
    return true;
}

/* False when there is something in it that is not known here. */
static bool read_affixes(struct sparse *s)
{
    struct span text = {s->aff.bytes, s->aff.size}, line;
    VEC_OF(struct affix) suffixes = {0};
    struct affix affix;
    bool fine = true, utf8 = false;
    while (fine && next_line(&text, &line)) {
        struct span rest = line, key = next_field(&rest);
        if (span_is(key, "SFX") && read_affix(s, rest, &affix))
            vec_push(&suffixes, affix);
        else if (span_is(key, "PFX") && read_affix(s, rest, &affix))
            fine = is_plain_prefix(&affix);
        else if (!span_is(key, "SFX") && !span_is(key, "PFX"))
            fine = read_setting(s, line, &utf8);
    }
    add_strips(s, suffixes.items, suffixes.len);
    vec_release(&suffixes);
    return fine && utf8 && !s->too_long;
}

/* --- the words */

static struct span word_of(struct span line)
{
    const char *slash = memchr(line.ptr, '/', line.len);
    size_t len = slash ? (size_t)(slash - line.ptr) : line.len;
    return (struct span){line.ptr, len < WORD_MAX ? len : WORD_MAX};
}

/* Of a line that is_simple(). */
static struct span flags_of(struct span line, struct span word)
{
    bool none = word.len == line.len;
    return none ? span_of(NO_FLAGS) : (struct span){line.ptr + word.len + 1, line.len - word.len - 1};
}

/* What hunspell reads in a way of its own: descriptions of words, and slashes that part nothing. */
struct oddities {
    const char *next[3];
};

static const char odd_bytes[] = {'\t', ' ', '\\'};

/* Whether one stands in the line. They are looked for in all of the file, since they are rare. */
static bool has_oddity(struct oddities *o, struct span line, const char *end)
{
    bool has = false;
    for (size_t i = 0; i < sizeof(odd_bytes); i++) {
        if (o->next[i] < line.ptr)
            o->next[i] = memchr(line.ptr, odd_bytes[i], (size_t)(end - line.ptr));
        if (!o->next[i])
            o->next[i] = end;
        has |= o->next[i] < line.ptr + line.len;
    }
    return has;
}

/* Folding makes 0xC3, which the letters of Latin-1 begin with, 0xE3. */
static bool is_latin(struct span folded)
{
    size_t i = 0;
    for (uint64_t eight = 0; i + 8 <= folded.len; i += 8) {
        memcpy(&eight, folded.ptr + i, 8);
        if (eight & ABOVE_ASCII)
            break;
    }
    for (; i < folded.len; i++)
        if ((unsigned char)folded.ptr[i] == 0xE2 || (unsigned char)folded.ptr[i] > 0xE3)
            return false;
    return true;
}

/* A word of Latin-1 and its flags. Whatever is not, is loaded from the start. */
static bool is_simple(struct span line, struct span word, struct span folded, char forbidden)
{
    struct span flags = flags_of(line, word);
    bool fine = word.len > 0 && word.len < WORD_MAX && flags.len > 0 && flags.len <= FLAGS_MAX;
    for (size_t i = 0; fine && i < flags.len; i++)
        fine = flags.ptr[i] != forbidden;
    return fine && is_latin(folded);
}

static uint64_t set_of(struct span flags)
{
    uint64_t set = 0;
    memcpy(&set, flags.ptr, flags.len);
    return set;
}

static size_t slot_of_set(const struct sparse *s, uint64_t set)
{
    size_t at = set * 0x9E3779B97F4A7C15u >> 51;
    while (s->flag_sets[at] && s->flag_sets[at] != set)
        at = (at + 1) % FLAG_SETS;
    return at;
}

/* Notes the set; the first time it is there its example goes into the base. */
static void note_flags(struct sparse *s, struct span flags)
{
    uint64_t set = set_of(flags);
    size_t at = slot_of_set(s, set);
    if (s->flag_sets[at])
        return;
    s->flag_sets[at] = set;
    s->flag_set_count++;
    buf_addf(&s->base, EXAMPLE "%zu/%.*s\n", at, (int)flags.len, flags.ptr);
}

static struct span line_at(const struct sparse *s, uint32_t at)
{
    struct span text = {(const char *)s->dic.bytes + at, s->dic.size - at}, line = {0};
    next_line(&text, &line);
    return line;
}

/* Entries of one slot stay in the order of the file, as hunspell has homonyms. */
static void link_entries(struct sparse *s)
{
    memset(s->slots, 0xFF, sizeof(s->slots));
    for (size_t i = s->entries.len; i-- > 0;) {
        struct entry *e = &s->entries.items[i];
        e->next = s->slots[e->hash % SLOTS];
        s->slots[e->hash % SLOTS] = (uint32_t)i;
    }
}

/* With its homonyms, so that they keep their order. */
static void add_to_base(struct sparse *s, uint32_t hash)
{
    for (uint32_t i = s->slots[hash % SLOTS]; i != NONE; i = s->entries.items[i].next) {
        struct entry *e = &s->entries.items[i];
        if (e->hash != hash || e->line == GIVEN)
            continue;
        buf_add_span(&s->base, line_at(s, e->line));
        buf_add_byte(&s->base, '\n');
        e->line = GIVEN;
    }
}

/* False when there are more sets of flags than a dictionary of this kind has. */
static bool read_words(struct sparse *s)
{
    struct span all = {s->dic.bytes, s->dic.size}, text = all, line;
    VEC_OF(uint32_t) others = {0}; /* hashes */
    struct oddities odd = {{all.ptr, all.ptr, all.ptr}};
    char bytes[WORD_MAX];
    buf_add_str(&s->base, "8192\n"); /* how many there will be: a guess, for hunspell's table */
    next_line(&text, &line);
    while (s->flag_set_count < FLAG_SETS / 2 && next_line(&text, &line)) {
        struct span word = word_of(line);
        struct span folded = fold(word, bytes);
        uint32_t hash = hash_of(folded);
        vec_push(&s->entries, (struct entry){hash, (uint32_t)(line.ptr - all.ptr), NONE});
        if (!has_oddity(&odd, line, all.ptr + all.len) && is_simple(line, word, folded, s->forbidden))
            note_flags(s, flags_of(line, word));
        else
            vec_push(&others, hash);
    }
    link_entries(s);
    for (size_t i = 0; i < others.len; i++)
        add_to_base(s, others.items[i]);
    vec_release(&others);
    return s->flag_set_count < FLAG_SETS / 2;
}

struct sparse *sparse_open(const char *aff, const char *dic)
{
    struct sparse *s = xcalloc(1, sizeof(*s));
    if (file_map_open(&s->aff, aff) == 0 && file_map_open(&s->dic, dic) == 0 && s->aff.bytes && s->dic.bytes &&
        s->dic.size < GIVEN && read_affixes(s) && read_words(s))
        return s;
    sparse_close(s);
    return NULL;
}

void sparse_close(struct sparse *s)
{
    if (!s)
        return;
    file_map_close(&s->aff);
    file_map_close(&s->dic);
    arena_release(&s->arena);
    buf_release(&s->base);
    vec_release(&s->strips);
    vec_release(&s->entries);
    free(s);
}

struct span sparse_base(const struct sparse *s)
{
    return buf_span(&s->base);
}

/* --- asking */

static void give(struct sparse *s, struct entry *e, sparse_adder add, void *arg)
{
    char word[WORD_MAX + 1], example[32];
    struct span line = line_at(s, e->line), text = word_of(line);
    size_t set = slot_of_set(s, set_of(flags_of(line, text)));
    memcpy(word, text.ptr, text.len);
    word[text.len] = '\0';
    snprintf(example, sizeof(example), EXAMPLE "%zu", set);
    e->line = GIVEN;
    add(arg, word, example);
}

static void give_all(struct sparse *s, struct span folded, sparse_adder add, void *arg)
{
    uint32_t hash = hash_of(folded);
    for (uint32_t i = s->slots[hash % SLOTS]; i != NONE; i = s->entries.items[i].next)
        if (s->entries.items[i].hash == hash && s->entries.items[i].line != GIVEN)
            give(s, &s->entries.items[i], add, arg);
}

void sparse_ask(struct sparse *s, struct span word, sparse_adder add, void *arg)
{
    char folded[WORD_MAX], stem[3 * WORD_MAX];
    struct span all = fold((struct span){word.ptr, word.len < WORD_MAX ? word.len : WORD_MAX}, folded);
    for (size_t from = 0; from < all.len; from++)
        for (size_t to = from + 1; to <= all.len; to++) {
            size_t len = to - from;
            memcpy(stem, all.ptr + from, len);
            for (size_t i = 0; i < s->strips.len; i++) {
                const struct strip *strip = &s->strips.items[i];
                if (!strip->first[0] && (to == all.len || !strip->first[(unsigned char)all.ptr[to]]))
                    continue;
                memcpy(stem + len, strip->text.ptr, strip->text.len);
                give_all(s, (struct span){stem, len + strip->text.len}, add, arg);
            }
        }
}
