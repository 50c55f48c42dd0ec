#include "lexicon/words.h"

#include <string.h>

#include "base/utf8.h"
#include "lexicon/compound.h"
#include "lexicon/derivation.h"
#include "lexicon/old_spelling.h"

enum { FORM_MAX = 160, READINGS = 24, LONG_ACRONYM = 6, USUAL_COMPOUND = 120 };

struct word {
    const struct knowledge *k;
    const char *s; /* cleaned */
    size_t len;
    bool capital, all_capital, digit, inner_capital;
};

/* In place: composition never makes a word longer. */
static size_t compose(char *s, size_t len)
{
    struct buf composed = BUF_EMPTY;
    utf8_add_composed(&composed, s, len);
    if (composed.len <= len) {
        len = composed.len;
        memcpy(s, composed.data, len);
    }
    buf_release(&composed);
    return len;
}

size_t word_clean(const char *form, size_t len, char *out, size_t max)
{
    size_t n = 0, size;
    bool marks = false;
    for (size_t i = 0; i < len; i += size) {
        uint32_t cp = utf8_decode(form + i, len - i, &size);
        if (cp == UTF8_REPLACEMENT || n + 4 > max)
            return 0;
        if (cp == 0xAD || (cp >= 0x200B && cp <= 0x200D) || cp == 0x2060 || cp == 0xFEFF)
            continue;
        if (cp == 0x2019)
            cp = '\'';
        if (cp == 0x2010 || cp == 0x2011)
            cp = '-';
        marks = marks || utf8_is_mark(cp);
        n += utf8_encode(cp, out + n);
    }
    return marks ? compose(out, n) : n;
}

static size_t recase(const char *s, size_t len, bool upper, char out[FORM_MAX])
{
    size_t size;
    uint32_t cp = utf8_decode(s, len, &size);
    size_t n = utf8_encode(upper ? utf8_upper(cp) : utf8_lower(cp), out);
    if (n + len - size > FORM_MAX)
        return 0;
    memcpy(out + n, s + size, len - size);
    return n + len - size;
}

static size_t lower_all(const char *s, size_t len, char out[FORM_MAX])
{
    size_t n = 0, size;
    for (size_t i = 0; i < len; i += size) {
        if (n + 4 > FORM_MAX)
            return 0;
        n += utf8_encode(utf8_lower(utf8_decode(s + i, len - i, &size)), out + n);
    }
    return n;
}

static void look_at(struct word *w)
{
    size_t size, letters = 0, capitals = 0;
    uint32_t before = 0;
    for (size_t i = 0; i < w->len; i += size) {
        uint32_t cp = utf8_decode(w->s + i, w->len - i, &size);
        bool upper = utf8_is_upper(cp);
        w->digit = w->digit || utf8_is_digit(cp);
        w->capital = w->capital || (upper && letters == 0);
        w->inner_capital = w->inner_capital || (upper && utf8_is_lower(before));
        letters += utf8_is_letter(cp);
        capitals += upper;
        before = cp;
    }
    w->all_capital = letters >= 2 && capitals == letters;
}

static unsigned german_or_name(const struct word *w, const char *s, size_t len)
{
    return lexicon_flags(w->k->lexicon, s, len) & (LEX_GERMAN | LEX_NAME);
}

/* The form, its lower-case form at the start of a sentence, its usual form when it stands in capitals, a noun in lower
 * case. */
static unsigned direct_flags(const struct word *w)
{
    char other[FORM_MAX], lower[FORM_MAX];
    unsigned flags = german_or_name(w, w->s, w->len);
    if (flags & LEX_GERMAN)
        return flags;
    size_t n = recase(w->s, w->len, !w->capital, other);
    if (n)
        flags |= german_or_name(w, other, n) & (w->capital ? ~0u : (unsigned)LEX_GERMAN);
    if (w->all_capital && !(flags & LEX_GERMAN)) {
        size_t m = lower_all(w->s, w->len, lower);
        n = m ? recase(lower, m, true, other) : 0;
        if (m)
            flags |= german_or_name(w, lower, m);
        if (n)
            flags |= german_or_name(w, other, n);
    }
    return flags;
}

static enum verdict verdict_of_flags(unsigned flags)
{
    if (flags & LEX_GERMAN)
        return VERDICT_KNOWN;
    return flags & LEX_NAME ? VERDICT_NAME : VERDICT_UNKNOWN;
}

static enum verdict verdict_of(const struct knowledge *k, const char *s, size_t len, unsigned *flags);

/* Genitive of a name or acronym: "Satyas", "Angela's", "Hans'", "CDUs". */
static enum verdict without_genitive(const struct word *w)
{
    struct span s = {w->s, w->len};
    size_t cut = span_ends(s, "'s") ? 2 : span_ends(s, "s") || span_ends(s, "'") ? 1 : 0;
    if (!cut || !w->capital || w->len < cut + 3)
        return VERDICT_UNKNOWN;
    unsigned flags = lexicon_flags(w->k->lexicon, w->s, w->len - cut);
    if (flags & LEX_NAME)
        return VERDICT_NAME;
    return cut == 2 && (flags & LEX_GERMAN) ? VERDICT_KNOWN : VERDICT_UNKNOWN;
}

/* "Lehrer*innen", "Schüler:innen", "Bürger_in", "LehrerInnen": the masculine base is a word. */
static bool is_gender_form(const struct word *w)
{
    static const char *const endings[] = {"*innen", ":innen", "_innen", "Innen", "*in", ":in", "_in", "/innen", NULL};
    for (size_t i = 0; endings[i]; i++) {
        size_t n = strlen(endings[i]);
        struct span s = {w->s, w->len};
        if (!span_ends(s, endings[i]) || w->len < n + 3)
            continue;
        unsigned flags;
        if (verdict_of(w->k, w->s, w->len - n, &flags) != VERDICT_UNKNOWN)
            return true;
        char base[FORM_MAX]; /* "Kolleg*innen", "Ärzt*innen": the base lost its e */
        if (w->len - n + 2 > FORM_MAX)
            continue;
        memcpy(base, w->s, w->len - n);
        base[w->len - n] = 'e';
        return verdict_of(w->k, base, w->len - n + 1, &flags) != VERDICT_UNKNOWN || n >= 6;
    }
    return false;
}

static bool is_verb_after_prefix(const struct knowledge *k, const char *s, size_t len)
{
    struct reading r[READINGS];
    size_t n = lexicon_readings(k->lexicon, s, len, r, READINGS);
    if (len < 5)
        return false;
    for (size_t i = 0; i < n && i < READINGS; i++) {
        bool verb =
            r[i].part_of_speech == POS_VERB && r[i].kind != VERB_AUXILIARY && (r[i].kind != VERB_MODAL || len >= 6);
        bool participle =
            r[i].part_of_speech == POS_ADJECTIVE && (r[i].kind == PARTICIPLE_PAST || r[i].kind == PARTICIPLE_PRESENT);
        if (verb || participle)
            return true;
    }
    return false;
}

/* "zurückzurudern", "herausgestreamt": a separable prefix, perhaps zu, and a verb. */
static bool is_separable_verb(const struct word *w)
{
    static const char *const prefixes[] = {
        "ab",     "an",     "auf",      "aus",     "bei",      "durch",     "ein",    "empor",    "entgegen", "entlang",
        "fehl",   "fern",   "fest",     "fort",    "frei",     "gegenüber", "her",    "herab",    "heran",    "herauf",
        "heraus", "herbei", "herein",   "herum",   "herunter", "hervor",    "hin",    "hinab",    "hinauf",   "hinaus",
        "hinein", "hinter", "hinunter", "hinweg",  "hinzu",    "hoch",      "klar",   "los",      "mit",      "nach",
        "nieder", "rein",   "raus",     "rauf",    "rum",      "runter",    "statt",  "teil",     "tot",      "über",
        "um",     "unter",  "vor",      "voran",   "voraus",   "vorbei",    "vorher", "vorweg",   "weg",      "weiter",
        "wider",  "wieder", "zu",       "zurecht", "zurück",   "zusammen",  "zuvor",  "zwischen", "gleich",   "heim",
        "quer",   "schön",  "stand",    "wahr",    "kennen",   "kurz",      "bereit", NULL};
    char lower[FORM_MAX];
    size_t len = lower_all(w->s, w->len, lower);
    for (size_t i = 0; prefixes[i]; i++) {
        size_t n = strlen(prefixes[i]);
        if (n + 4 > len || memcmp(lower, prefixes[i], n) != 0)
            continue;
        if (is_verb_after_prefix(w->k, lower + n, len - n))
            return true;
        if (n + 6 < len && memcmp(lower + n, "zu", 2) == 0 && span_ends((struct span){lower, len}, "n") &&
            is_verb_after_prefix(w->k, lower + n + 2, len - n - 2))
            return true;
    }
    return false;
}

/* "zerdenken", "verzocken": an inseparable prefix and a verb. */
static bool is_prefixed_verb(const struct word *w)
{
    static const char *const prefixes[] = {"ver", "zer", "ent", "miss", "be", "er", NULL};
    for (size_t i = 0; prefixes[i]; i++) {
        size_t n = strlen(prefixes[i]);
        if (w->len > n + 5 && span_starts((struct span){w->s, w->len}, prefixes[i]) &&
            is_verb_after_prefix(w->k, w->s + n, w->len - n))
            return true;
    }
    return false;
}

/* The first part of a compound whose head follows elsewhere: "Reinigungs- und Pflegemittel". */
static bool is_bare_modifier(const struct knowledge *k, const char *s, size_t len)
{
    size_t ends[64];
    char whole[FORM_MAX];
    if (len + 8 > FORM_MAX || len < 3)
        return false;
    memcpy(whole, s, len);
    memcpy(whole + len, "arbeit", 6);
    size_t n = compound_modifiers(k->lexicon, whole, len + 6, ends, 64);
    for (size_t i = 0; i < n; i++)
        if (ends[i] == len)
            return true;
    return false;
}

/* Whether the word without its ending, and with another instead, is a usual noun or name. */
static bool is_base_before(const struct word *w, const char *name, size_t len, const char *ending, const char *instead,
                           unsigned kinds)
{
    char base[FORM_MAX + 4];
    size_t n = strlen(ending), more = strlen(instead);
    if (len <= n + 3 || !span_ends((struct span){name, len}, ending))
        return false;
    memcpy(base, name, len - n);
    memcpy(base + len - n, instead, more);
    const struct lexicon *lex = w->k->lexicon;
    return (lexicon_flags(lex, base, len - n + more) & kinds) && lexicon_frequency(lex, base, len - n + more) >= 25;
}

/* Inhabitants and adjectives of names ("kiewer", "merkelsche"), and -isch of any noun ("soziopathisch"). */
static bool is_from_name(const struct word *w)
{
    static const char *const endings[] = {"er",    "ern",   "ers",   "erin",  "erinnen", "sche",
                                          "schen", "scher", "sches", "schem", NULL};
    static const char *const adjectives[] = {"isch", "ische", "ischen", "ischer", "isches", "ischem", NULL};
    char name[FORM_MAX];
    size_t len = recase(w->s, w->len, true, name);
    for (size_t i = 0; endings[i]; i++)
        if (is_base_before(w, name, len, endings[i], "", LEX_NAME))
            return true;
    for (size_t i = 0; adjectives[i]; i++)
        if (is_base_before(w, name, len, adjectives[i], "", LEX_NAME | LEX_GERMAN | LEX_SEEN) ||
            is_base_before(w, name, len, adjectives[i], "e", LEX_GERMAN | LEX_SEEN) ||
            is_base_before(w, name, len, adjectives[i], "ie", LEX_GERMAN | LEX_SEEN))
            return true;
    return false;
}

static bool is_negated(const struct word *w)
{
    char base[FORM_MAX];
    size_t n = span_starts((struct span){w->s, w->len}, "Un")   ? 2
               : span_starts((struct span){w->s, w->len}, "un") ? 2
                                                                : 0;
    if (!n || w->len < 8)
        return false;
    size_t len = recase(w->s + n, w->len - n, w->capital, base);
    if (len && (lexicon_flags(w->k->lexicon, base, len) & LEX_GERMAN))
        return true;
    len = recase(w->s + n, w->len - n, false, base);
    return len && (lexicon_flags(w->k->lexicon, base, len) & LEX_GERMAN) && !w->capital;
}

static bool is_compound(const struct word *w)
{
    struct compound c;
    char lower[FORM_MAX];
    if (compound_analyze(w->k->lexicon, w->s, w->len, &c))
        return true;
    if (!w->capital) { /* a noun in lower case is a fault, but not of spelling */
        size_t upper = recase(w->s, w->len, true, lower);
        return w->len > 8 && upper && compound_analyze(w->k->lexicon, lower, upper, &c) && c.cost <= USUAL_COMPOUND &&
               !is_verb_after_prefix(w->k, w->s + c.head, w->len - c.head);
    }
    size_t n = recase(w->s, w->len, false, lower); /* a compound adjective at the start of a sentence */
    return n && compound_analyze(w->k->lexicon, lower, n, &c);
}

/* Each part by itself; a part of few letters or with a digit or capital inside is an abbreviation. A name among the
 * parts makes no name of the whole. */
static enum verdict hyphenated(const struct word *w, unsigned *flags)
{
    const char *s = w->s, *end = w->s + w->len;
    while (s < end) {
        const char *hyphen = memchr(s, '-', (size_t)(end - s));
        size_t len = (size_t)((hyphen ? hyphen : end) - s);
        if (len > 2 && verdict_of(w->k, s, len, flags) == VERDICT_UNKNOWN) {
            char upper[FORM_MAX]; /* "20-jährige", "Vor-ort": parts may differ from the form alone in their capital */
            size_t n = recase(s, len, true, upper);
            if (!n || (verdict_of(w->k, upper, n, flags) == VERDICT_UNKNOWN && !is_bare_modifier(w->k, upper, n)))
                return VERDICT_UNKNOWN;
        }
        s = hyphen ? hyphen + 1 : end;
    }
    return VERDICT_KNOWN;
}

static bool is_elision(const struct word *w)
{
    static const char *const endings[] = {"'s", "'n", "'ne", "'nen", "'", NULL};
    for (size_t i = 0; endings[i]; i++) {
        size_t n = strlen(endings[i]);
        if (w->len > n + 1 && span_ends((struct span){w->s, w->len}, endings[i]) && german_or_name(w, w->s, w->len - n))
            return true;
    }
    return false;
}

/* Switzerland writes ss for ß throughout: "Strasse", "heisst". */
static bool is_swiss(const struct word *w)
{
    char german[FORM_MAX];
    for (size_t i = 1; i + 1 < w->len; i++) {
        if (w->s[i] != 's' || w->s[i + 1] != 's')
            continue;
        memcpy(german, w->s, w->len);
        memcpy(german + i, "\xC3\x9F", 2);
        struct word other = {.k = w->k, .s = german, .len = w->len, .capital = w->capital};
        if (direct_flags(&other) & LEX_GERMAN || (w->len > 9 && is_compound(&other)))
            return true;
    }
    return false;
}

/* Spelled as before 1996: another check reports it. */
static bool is_old(const struct word *w)
{
    char today[FORM_MAX];
    struct buf listed = BUF_EMPTY;
    bool old = word_modern_spelling(w->k, w->s, w->len, today, FORM_MAX) != 0 ||
               old_spelling_replace((struct span){w->s, w->len}, &listed);
    buf_release(&listed);
    return old;
}

static bool is_productive(const struct word *w)
{
    if (is_gender_form(w) || w->inner_capital)
        return is_gender_form(w);
    return is_elision(w) || is_separable_verb(w) || is_prefixed_verb(w) || is_negated(w) || is_from_name(w) ||
           is_swiss(w) || is_old(w) || is_compound(w) ||
           (w->capital && derivation_is_noun(w->k->lexicon, w->s, w->len));
}

static enum verdict foreign_or_seen(const struct word *w, unsigned *flags)
{
    unsigned all = lexicon_flags(w->k->lexicon, w->s, w->len);
    *flags |= all;
    if (all & LEX_SEEN)
        return w->capital ? VERDICT_NAME : VERDICT_KNOWN;
    return all & LEX_ENGLISH ? VERDICT_FOREIGN : VERDICT_UNKNOWN;
}

static enum verdict verdict_of(const struct knowledge *k, const char *s, size_t len, unsigned *flags)
{
    struct word w = {.k = k, .s = s, .len = len};
    look_at(&w);
    if (w.digit || len == 0)
        return VERDICT_KNOWN;
    *flags |= direct_flags(&w);
    enum verdict v = verdict_of_flags(*flags);
    if (v == VERDICT_UNKNOWN)
        v = without_genitive(&w);
    if (v != VERDICT_UNKNOWN)
        return v;
    if (memchr(s, '-', len))
        return hyphenated(&w, flags);
    if (len == 1 || (w.all_capital && len <= LONG_ACRONYM) || is_productive(&w))
        return VERDICT_KNOWN;
    return foreign_or_seen(&w, flags);
}

enum verdict word_verdict(const struct knowledge *k, const char *form, size_t len, unsigned *flags)
{
    char clean[FORM_MAX];
    *flags = 0;
    size_t n = word_clean(form, len, clean, FORM_MAX);
    bool open = n && clean[n - 1] == '-';
    while (n && clean[n - 1] == '-')
        n--;
    size_t from = n && clean[0] == '-';
    if (open && is_bare_modifier(k, clean, n))
        return VERDICT_KNOWN;
    return n ? verdict_of(k, clean + from, n - from, flags) : VERDICT_KNOWN;
}

bool word_has_second_opinion(const struct knowledge *k, const char *form, size_t len)
{
    return spelling_accepts(k->spelling, form, len);
}

size_t word_modern_spelling(const struct knowledge *k, const char *form, size_t len, char *out, size_t max)
{
    struct word w = {.k = k};
    size_t n = 0;
    if (!memmem(form, len, "\xC3\x9F", 2))
        return 0;
    for (size_t i = 0; i < len; i++) {
        if (n + 2 > max)
            return 0;
        bool sharp = i + 1 < len && memcmp(form + i, "\xC3\x9F", 2) == 0;
        if (sharp) {
            memcpy(out + n, "ss", 2);
            n += 2;
            i++;
        } else {
            out[n++] = form[i];
        }
    }
    w.s = out;
    w.len = n;
    look_at(&w);
    struct word old = {.k = k, .s = form, .len = len, .capital = w.capital, .all_capital = w.all_capital};
    if (n == 0 || (n == len && memcmp(out, form, n) == 0) || (direct_flags(&old) & (LEX_GERMAN | LEX_NAME)) ||
        is_compound(&old))
        return 0;
    bool today = (direct_flags(&w) & LEX_GERMAN) || (n > 8 && is_compound(&w));
    return today && !spelling_accepts(k->spelling, form, len) ? n : 0;
}

bool word_is_certain(const struct knowledge *k, const char *form, size_t len)
{
    struct word w = {.k = k, .s = form, .len = len};
    look_at(&w);
    return !w.digit && german_or_name(&w, form, len) != 0;
}

bool word_is_verb(const struct knowledge *k, const char *form, size_t len)
{
    struct word w = {.k = k, .s = form, .len = len};
    look_at(&w);
    return is_verb_after_prefix(k, form, len) || is_separable_verb(&w);
}

unsigned word_frequency(const struct knowledge *k, const char *form, size_t len)
{
    return lexicon_frequency(k->lexicon, form, len);
}
