#include "lexicon/compound.h"

#include <string.h>

#include "base/utf8.h"
#include "lexicon/derivation.h"

/* Costs are rough negative logarithms: a part costs PART, less what its frequency (in tenths of a Zipf) takes off. */
enum {
    PART = 100,
    SHORT_PART = 40,
    NEVER = 1u << 20,
    READINGS = 24,
    PREFIXES = 48,
    SHORT_LETTERS = 4,
    PARTS_MAX = 5,
    VERY_COMMON = 58,
    SEEN_LETTERS = 5,
    SEEN_OFTEN = 25
};

/* Words that modify although they are neither noun, adjective nor verb. */
static const char *const prefixes[] = {
    "ab",       "an",     "auf",    "aus",     "außen",    "bei",    "binnen", "dauer",   "durch",  "ein",
    "erst",     "fern",   "gegen",  "gesamt",  "haupt",    "hin",    "her",    "hinter",  "hoch",   "höchst",
    "innen",    "jetzt",  "mehr",   "mindest", "mini",     "mit",    "mittel", "nach",    "neben",  "nicht",
    "nieder",   "ober",   "privat", "rück",    "selbst",   "sofort", "sonder", "spezial", "super",  "tief",
    "über",     "um",     "unter",  "viel",    "vor",      "voraus", "weiter", "welt",    "wieder", "zurück",
    "zusammen", "zusatz", "zweit",  "dritt",   "zwischen", "ex",     "anti",   "auto",    "bio",    "elektro",
    "euro",     "extra",  "foto",   "geo",     "hyper",    "inter",  "ko",     "kontra",  "makro",  "mega",
    "meta",     "mikro",  "mono",   "multi",   "neo",      "öko",    "para",   "post",    "pro",    "proto",
    "pseudo",   "psycho", "quasi",  "semi",    "sozio",    "tele",   "thermo", "trans",   "ultra",  "umwelt",
    "ur",       "video",  "vize",   "cyber",   "online",   "hobby",  "gratis", "schnell", "fertig", NULL};

/* Endings that make an adjective or adverb of any noun; inflected forms end in e, em, en, er, es. */
static const char *const adjective_heads[] = {
    "los",     "frei",       "arm",       "reich",    "voll",     "fähig",   "artig", "förmig", "mäßig",   "weise",
    "bezogen", "freundlich", "gerecht",   "würdig",   "haltig",   "bedingt", "weit",  "haft",   "basiert", "nah",
    "farben",  "farbig",     "getrieben", "gestützt", "tauglich", "sicher",  "fest",  "dicht",  NULL};

/* Feminine nouns take a linking s only after these endings. */
static const char *const s_endings[] = {"ung",     "heit",  "keit",  "schaft", "ion",    "tät",    "ing",  "kunft",
                                        "rbeit",   "sicht", "fahrt", "nacht",  "macht",  "burt",   "rmut", "ochzeit",
                                        "ahlzeit", "sucht", "zucht", "nunft",  "flucht", "schuld", NULL};

struct analysis {
    const struct lexicon *lex;
    const char *word;
    size_t len;
    bool noun;                       /* the word begins with a capital */
    unsigned best[COMPOUND_MAX + 1]; /* cost of reaching an offset by modifiers alone */
    unsigned char parts[COMPOUND_MAX + 1];
    unsigned char shortest[COMPOUND_MAX + 1]; /* bytes of the shortest of these parts */
};

static bool ends_with_any(const char *s, size_t len, const char *const *list)
{
    for (size_t i = 0; list[i]; i++)
        if (span_ends((struct span){s, len}, list[i]))
            return true;
    return false;
}

static bool is_listed(const char *s, size_t len, const char *const *list)
{
    for (size_t i = 0; list[i]; i++)
        if (span_is((struct span){s, len}, list[i]))
            return true;
    return false;
}

/* `s` with its first letter in upper or lower case; 0 when it does not fit. */
static size_t with_case(const char *s, size_t len, bool upper, char out[COMPOUND_MAX + 8])
{
    size_t size;
    if (len == 0 || len > COMPOUND_MAX)
        return 0;
    uint32_t cp = utf8_decode(s, len, &size);
    size_t n = utf8_encode(upper ? utf8_upper(cp) : utf8_lower(cp), out);
    memcpy(out + n, s + size, len - size);
    return n + len - size;
}

static unsigned part_cost(size_t letters, unsigned frequency)
{
    unsigned cost = PART - (frequency > 60 ? 60 : frequency);
    return letters < SHORT_LETTERS ? cost + SHORT_PART : cost;
}

/* Whether a form may modify: any noun, an uninflected adjective. `upper`: looked up with a capital. Before an adjective
 * only short adjectives modify freely ("hellblau"); longer ones stand apart ("exakt festgelegt"). */
static bool may_modify(const struct analysis *a, const struct reading *r, bool upper, size_t letters)
{
    if (upper)
        return r->part_of_speech == POS_PROPER_NOUN || r->part_of_speech == POS_ABBREVIATION ||
               (r->part_of_speech == POS_NOUN && (a->noun || !(r->features & NOMINAL_ADJECTIVAL)));
    return r->part_of_speech == POS_ADJECTIVE && (r->features & NOMINAL_PREDICATIVE) && letters >= 3 &&
           (a->noun || letters <= 4);
}

static bool feminine_only(const struct reading *r, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (r[i].part_of_speech == POS_NOUN &&
            (r[i].features & (NOMINAL_GENDER(GENDER_MASCULINE) | NOMINAL_GENDER(GENDER_NEUTER))))
            return false;
    return true;
}

static bool takes_linking_s(const char *form, size_t len, const struct reading *r, size_t n)
{
    char last = form[len - 1];
    if (len < 4 || last == 's' || last == 'z' || last == 'x')
        return false;
    return ends_with_any(form, len, s_endings) || (last != 'e' && !feminine_only(r, n));
}

static void reach(struct analysis *a, size_t from, size_t to, unsigned cost)
{
    unsigned total = a->best[from] + cost;
    if (to < a->len && a->parts[from] + 1 < PARTS_MAX && total < a->best[to]) {
        a->best[to] = total;
        a->parts[to] = (unsigned char)(a->parts[from] + 1);
        size_t bytes = to - from;
        a->shortest[to] = bytes < a->shortest[from] ? (unsigned char)bytes : a->shortest[from];
    }
}

/* One form found at `from`, `bytes` of the word long. */
static void reach_form(struct analysis *a, size_t from, size_t bytes, bool upper, const char *form,
                       const struct prefix_hit *hit)
{
    struct reading r[READINGS];
    size_t n = lexicon_readings_at(a->lex, hit->set, r, READINGS), end = from + bytes;
    size_t letters = utf8_count(form, hit->len);
    bool ok = (hit->flags & LEX_NAME) && !(hit->flags & LEX_GERMAN) && letters >= 4 && hit->frequency >= 30;
    n = n < READINGS ? n : READINGS;
    for (size_t i = 0; i < n && !ok; i++)
        ok = may_modify(a, &r[i], upper, letters);
    if (!a->noun && letters <= 5 && hit->frequency >= VERY_COMMON)
        ok = false; /* "ich", "total", "alle" before an adjective are words of their own */
    if (!ok || letters < 3 - (hit->frequency >= 40) || (letters < 4 && hit->frequency < 30))
        return;
    unsigned cost = part_cost(letters, hit->frequency);
    reach(a, from, end, cost);
    if (upper && end < a->len && a->word[end] == 's' && takes_linking_s(form, hit->len, r, n))
        reach(a, from, end + 1, cost + 2);
}

static void reach_forms(struct analysis *a, size_t from, bool upper)
{
    char form[COMPOUND_MAX + 8];
    struct prefix_hit hits[PREFIXES];
    size_t len = with_case(a->word + from, a->len - from, upper, form);
    size_t n = len ? lexicon_prefixes(a->lex, form, len, hits, PREFIXES) : 0;
    for (size_t i = 0; i < n && i < PREFIXES; i++)
        reach_form(a, from, hits[i].len - len + (a->len - from), upper, form, &hits[i]);
}

static bool is_feminine_noun(const struct lexicon *lex, const char *form, size_t len)
{
    struct reading r[READINGS];
    size_t n = lexicon_readings(lex, form, len, r, READINGS);
    for (size_t i = 0; i < n && i < READINGS; i++)
        if (r[i].part_of_speech == POS_NOUN && !(r[i].features & NOMINAL_ADJECTIVAL) &&
            (r[i].features & NOMINAL_GENDER(GENDER_FEMININE)))
            return true;
    return false;
}

/* "Schul|jahr", "Geschichts|buch": a feminine noun in -e that lost it, perhaps for an s. */
static void reach_elided(struct analysis *a, size_t from)
{
    char form[COMPOUND_MAX + 8];
    size_t len = with_case(a->word + from, a->len - from, true, form);
    for (size_t cut = 4; cut + 3 < len; cut++) {
        if (((unsigned char)form[cut] & 0xC0) == 0x80 || strchr("aeiou", form[cut - 1]))
            continue;
        char kept = form[cut];
        form[cut] = 'e';
        unsigned frequency = lexicon_frequency(a->lex, form, cut + 1);
        bool noun = frequency >= 30 && is_feminine_noun(a->lex, form, cut + 1);
        form[cut] = kept;
        size_t end = from + cut - len + (a->len - from);
        if (noun) {
            reach(a, from, end, part_cost(cut, frequency) + 8);
            if (kept == 's')
                reach(a, from, end + 1, part_cost(cut, frequency) + 10);
        }
    }
}

/* "Wasch|maschine", "flimmer|frei": the bare stem of a verb. */
static void reach_stems(struct analysis *a, size_t from)
{
    char form[COMPOUND_MAX + 8];
    size_t len = with_case(a->word + from, a->len - from, false, form);
    for (size_t cut = 4; cut + 3 <= len; cut++)
        if (((unsigned char)form[cut] & 0xC0) != 0x80 && derivation_is_verb_stem(a->lex, form, cut))
            reach(a, from, from + cut - len + (a->len - from), PART);
}

/* Before an adjective only these; other particles are words of their own there ("über häusliche Gewalt"). */
static const char *const adjective_prefixes[] = {
    "hoch",   "höchst", "tief",  "außer",  "mittel", "ober",   "unter",   "super",  "mega",  "ultra", "extra",
    "pseudo", "anti",   "bio",   "öko",    "sozio",  "psycho", "elektro", "neo",    "post",  "multi", "mono",
    "trans",  "inter",  "hyper", "selbst", "viel",   "ur",     "gesamt",  "euro",   "zweit", "dritt", "viert",
    "fünft",  "sechst", "siebt", "acht",   "neunt",  "zehnt",  "elft",    "zwölft", "erst",  "letzt", "meist",
    "best",   "vor",    "welt",  "mikro",  "makro",  "quasi",  "semi",    "para",   "meta",  NULL};

/* Words that the lexicon has merely seen, often enough to be words: "Gilden|kampf", "Handling|kosten". */
static bool is_seen_noun(const struct lexicon *lex, const char *form, size_t len)
{
    return (lexicon_flags(lex, form, len) & (LEX_SEEN | LEX_ENGLISH)) && utf8_count(form, len) >= SEEN_LETTERS &&
           lexicon_frequency(lex, form, len) >= SEEN_OFTEN;
}

static void reach_seen(struct analysis *a, size_t from)
{
    char form[COMPOUND_MAX + 8];
    size_t len = with_case(a->word + from, a->len - from, true, form);
    for (size_t cut = SEEN_LETTERS; cut + 3 < len; cut++) {
        if (((unsigned char)form[cut] & 0xC0) == 0x80 || !is_seen_noun(a->lex, form, cut))
            continue;
        size_t end = from + cut - len + (a->len - from);
        reach(a, from, end, PART + SHORT_PART);
        if (form[cut] == 's' && ends_with_any(form, cut, s_endings))
            reach(a, from, end + 1, PART + SHORT_PART);
    }
}

static void reach_prefixes(struct analysis *a, size_t from)
{
    const char *const *list = a->noun ? prefixes : adjective_prefixes;
    char form[COMPOUND_MAX + 8];
    size_t len = with_case(a->word + from, a->len - from, false, form);
    for (size_t i = 0; list[i]; i++) {
        size_t n = strlen(list[i]);
        if (n < len && memcmp(form, list[i], n) == 0)
            reach(a, from, from + n - len + (a->len - from), PART / 2 + (n < 3 ? SHORT_PART / 2 : 0));
    }
}

static void fill(struct analysis *a)
{
    for (size_t i = 0; i <= a->len; i++)
        a->best[i] = NEVER;
    a->best[0] = 0;
    a->parts[0] = 0;
    a->shortest[0] = COMPOUND_MAX;
    for (size_t from = 0; from + 2 < a->len; from++) {
        if (a->best[from] >= NEVER)
            continue;
        reach_forms(a, from, true);
        reach_forms(a, from, false);
        reach_elided(a, from);
        reach_stems(a, from);
        if (a->noun)
            reach_seen(a, from);
        reach_prefixes(a, from);
    }
}

static bool is_plain_verb(const struct reading *r)
{
    return r->part_of_speech == POS_VERB && r->kind != VERB_AUXILIARY && r->kind != VERB_MODAL;
}

/* Whether a form may be the head: a noun for a noun; an adjective or participle for a word in lower case. */
static bool may_head(const struct reading *r, bool noun)
{
    if (noun)
        return r->part_of_speech == POS_NOUN;
    if (r->part_of_speech == POS_ADJECTIVE)
        return true;
    return is_plain_verb(r) && (r->features & (VERB_PARTICIPLE_1 | VERB_PARTICIPLE_2));
}

static bool is_adjective_ending(const char *s, size_t len)
{
    static const char *const endings[] = {"e", "em", "en", "er", "es", NULL};
    if (is_listed(s, len, adjective_heads))
        return true;
    for (size_t i = 0; endings[i]; i++)
        if (len > strlen(endings[i]) && span_ends((struct span){s, len}, endings[i]) &&
            is_listed(s, len - strlen(endings[i]), adjective_heads))
            return true;
    return false;
}

/* The cost of word[from..] as head, NEVER when it is none. */
static unsigned head_cost(const struct analysis *a, size_t from)
{
    char form[COMPOUND_MAX + 8];
    struct reading r[READINGS];
    size_t len = with_case(a->word + from, a->len - from, a->noun, form), letters = utf8_count(form, len);
    if (!a->noun && is_adjective_ending(form, len))
        return PART / 2;
    if (letters < 3)
        return NEVER;
    unsigned frequency = lexicon_frequency(a->lex, form, len);
    if (letters < 4 && frequency < 35)
        return NEVER;
    size_t n = lexicon_readings(a->lex, form, len, r, READINGS);
    for (size_t i = 0; i < n && i < READINGS; i++)
        if (may_head(&r[i], a->noun))
            return part_cost(letters, frequency);
    bool other = a->noun && letters > 4 && (derivation_is_noun(a->lex, form, len) || is_seen_noun(a->lex, form, len));
    return other ? PART + SHORT_PART : NEVER;
}

static bool prepare(struct analysis *a, const struct lexicon *lex, const char *word, size_t len)
{
    size_t size;
    if (len < 5 || len > COMPOUND_MAX)
        return false;
    *a = (struct analysis){.lex = lex, .word = word, .len = len};
    a->noun = utf8_is_upper(utf8_decode(word, len, &size));
    fill(a);
    return true;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

bool compound_analyze(const struct lexicon *lex, const char *word, size_t len, struct compound *out)
{
    struct analysis a;
    *out = (struct compound){.cost = NEVER};
    if (!prepare(&a, lex, word, len))
        return false;
    for (size_t from = 2; from + 2 < len; from++) {
        unsigned head = a.best[from] < NEVER ? head_cost(&a, from) : NEVER;
        if (head < NEVER && a.best[from] + head < out->cost)
            *out =
                (struct compound){from, a.parts[from] + 1u, least(a.shortest[from], len - from), a.best[from] + head};
    }
    return out->cost < NEVER;
}

size_t compound_modifiers(const struct lexicon *lex, const char *word, size_t len, size_t *out, size_t max)
{
    struct analysis a;
    size_t n = 0;
    if (!prepare(&a, lex, word, len))
        return 0;
    for (size_t at = 3; at + 2 < len && n < max; at++)
        if (a.best[at] < NEVER)
            out[n++] = at;
    return n;
}
