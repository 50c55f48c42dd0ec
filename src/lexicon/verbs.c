#include "lexicon/verbs.h"

#include <string.h>

#include "base/span.h"
#include "lexicon/modifiers.h"

enum { READINGS = 24, VERBAL = 1 << POS_VERB | 1 << POS_ADJECTIVE, USUAL_BASE = 25, MADE_STEM = 4 };

static const char *const separable[] = {"ab",
                                        "an",
                                        "auf",
                                        "aus",
                                        "bei",
                                        "durch",
                                        "ein",
                                        "empor",
                                        "entgegen",
                                        "entlang",
                                        "fehl",
                                        "fern",
                                        "fest",
                                        "fort",
                                        "frei",
                                        "gegenüber",
                                        "her",
                                        "herab",
                                        "heran",
                                        "herauf",
                                        "heraus",
                                        "herbei",
                                        "herein",
                                        "herum",
                                        "herunter",
                                        "hervor",
                                        "hin",
                                        "hinab",
                                        "hinauf",
                                        "hinaus",
                                        "hinein",
                                        "hinter",
                                        "hinunter",
                                        "hinweg",
                                        "hinzu",
                                        "hoch",
                                        "klar",
                                        "los",
                                        "mit",
                                        "nach",
                                        "nieder",
                                        "rein",
                                        "raus",
                                        "rauf",
                                        "rum",
                                        "runter",
                                        "statt",
                                        "teil",
                                        "tot",
                                        "über",
                                        "um",
                                        "unter",
                                        "vor",
                                        "voran",
                                        "voraus",
                                        "vorbei",
                                        "vorher",
                                        "vorweg",
                                        "weg",
                                        "weiter",
                                        "wider",
                                        "wieder",
                                        "zurecht",
                                        "zurück",
                                        "zusammen",
                                        "zuvor",
                                        "zwischen",
                                        "gleich",
                                        "heim",
                                        "quer",
                                        "schön",
                                        "stand",
                                        "wahr",
                                        "kennen",
                                        "kurz",
                                        "bereit",
                                        "dar",
                                        "umher",
                                        "vorüber",
                                        "vornüber",
                                        "hinterher",
                                        "einher",
                                        "hinüber",
                                        "herüber",
                                        "hindurch",
                                        "aneinander",
                                        "auseinander",
                                        "aufeinander",
                                        "zueinander",
                                        "durcheinander",
                                        "gegeneinander",
                                        "ineinander",
                                        "nebeneinander",
                                        "übereinander",
                                        "untereinander",
                                        "kaputt",
                                        "flott",
                                        "bloß",
                                        "lahm",
                                        "brach",
                                        "preis",
                                        "fertig",
                                        "vorwärts",
                                        "rückwärts",
                                        "zunutze",
                                        "rüber",
                                        "nüber",
                                        "drauf",
                                        "drunter",
                                        "drüber",
                                        "beieinander",
                                        "überein",
                                        "dran",
                                        "drein",
                                        "danieder",
                                        "darnieder",
                                        "dazwischen",
                                        "zuwider",
                                        "inne",
                                        "hernieder",
                                        "hintan",
                                        "stumm",
                                        NULL};

static bool has_ending(const char *s, size_t len, const char *ending)
{
    return span_ends((struct span){s, len}, ending);
}

/* Readings that stand behind a prefix: not those of an auxiliary, and of a modal only long forms. */
static bool is_verbal(const struct reading *r, size_t len)
{
    if (r->part_of_speech == POS_VERB)
        return r->kind != VERB_AUXILIARY && (r->kind != VERB_MODAL || len >= 6);
    return r->part_of_speech == POS_ADJECTIVE && (r->kind == PARTICIPLE_PAST || r->kind == PARTICIPLE_PRESENT);
}

bool verb_is_form(const struct knowledge *k, const char *s, size_t len)
{
    struct reading r[READINGS];
    size_t n = len < 5 ? 0 : lexicon_readings(k->lexicon, s, len, r, READINGS);
    for (size_t i = 0; i < n && i < READINGS; i++)
        if (is_verbal(&r[i], len))
            return true;
    return false;
}

static bool has_reading(const struct knowledge *k, const char *s, size_t len, unsigned features)
{
    return lexicon_has_reading(k->lexicon, s, len, POS_VERB, features);
}

/* A verb that has a separable prefix already: few prefixes stand before another ("wieder|aufnehmen"). */
static bool has_prefix(const struct knowledge *k, const char *s, size_t len)
{
    for (size_t i = 0; separable[i]; i++) {
        size_t n = strlen(separable[i]);
        if (span_starts((struct span){s, len}, separable[i]) && len > n + 4 &&
            (verb_is_form(k, s + n, len - n) || verb_is_form(k, s + n + 2, len - n - 2)))
            return true;
    }
    return false;
}

static bool may_be_doubled(const char *prefix, const char *s, size_t len)
{
    static const char *const pairs[][2] = {{"wieder", "auf"}, {"wieder", "ein"}, {"wieder", "her"}, {"vor", "ein"},
                                           {"mit", "an"},     {"mit", "auf"},    {"mit", "aus"},    {"mit", "heraus"},
                                           {"mit", "ein"},    {"vor", "an"},     {"um", "her"},     {"ab", "über"},
                                           {"hin", "auf"},    {"zurück", "über"}};
    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
        if (strcmp(prefix, pairs[i][0]) == 0 && span_starts((struct span){s, len}, pairs[i][1]))
            return true;
    return false;
}

/* Whether this may stand behind a separable prefix: a verb that is nothing else too
 * ("meinen", "sieben", "alter"). At the start of a sentence
 * no finite form does. */
static bool follows_prefix(const struct word *w, const char *prefix, const char *s, size_t len)
{
    const struct knowledge *k = w->k;
    struct reading r[READINGS];
    if (!verb_is_form(k, s, len))
        return false;
    size_t n = lexicon_readings(k->lexicon, s, len, r, READINGS);
    bool other = false, apart = false;
    bool participle = has_reading(k, s, len, VERB_PARTICIPLE_2); /* "geschickt", "gerissen": adjectives as well */
    for (size_t i = 0; i < n && i < READINGS; i++) {
        bool adjective = r[i].part_of_speech == POS_ADJECTIVE;
        other = other || adjective || (r[i].features & ~(VERB_FINITE | VERB_SUBORDINATE));
        bool verb = r[i].part_of_speech == POS_VERB;
        apart = apart || (adjective && r[i].kind == KIND_NONE && !participle) ||
                (!verb && !adjective && is_function_word(&r[i], 1)) || r[i].part_of_speech == POS_NUMERAL;
    }
    if (apart || (w->capital && !other))
        return false;
    return may_be_doubled(prefix, s, len) || !has_prefix(k, s, len);
}

/* "daherreden", "dorthinfahren": such an adverb is a prefix of every verb of moving. */
static bool is_way(const char *adverb)
{
    struct span s = span_of(adverb);
    return span_ends(s, "her") || span_ends(s, "hin");
}

/* "hierhergeschickt", "dazuzunehmen": adverbs that grow together with a verb. A finite form behind one of them is more
 * often a word of its own ("daher kommt es"). */
static bool follows_adverb(const struct word *w, const char *lower, size_t len)
{
    static const char *const adverbs[] = {"hierher", "hierhin", "daher", "dahin",  "dorthin", "dagegen", "darunter",
                                          "dazu",    "dabei",   "näher", "hervor", "fein",    "voll",    NULL};
    for (size_t i = 0; adverbs[i]; i++) {
        size_t n = strlen(adverbs[i]);
        if (n + 5 > len || memcmp(lower, adverbs[i], n) != 0)
            continue;
        const char *base = lower + n;
        if (memcmp(base, "ge", 2) == 0 && has_reading(w->k, base, len - n, VERB_PARTICIPLE_2))
            return word_from(w, ORIGIN_SEPARABLE, base, len - n, n, VERBAL);
        if (memcmp(base, "zu", 2) == 0 && has_reading(w->k, base + 2, len - n - 2, VERB_INFINITIVE))
            return word_from(w, ORIGIN_ZU, base + 2, len - n - 2, n + 2, VERBAL);
        if (is_way(adverbs[i]) && has_reading(w->k, base, len - n, VERB_INFINITIVE))
            return word_from(w, ORIGIN_SEPARABLE, base, len - n, n, VERBAL);
    }
    return false;
}

/* "zuzuschneidenden", "hinzunehmender": what is to be done, an infinitive with zu that is inflected. */
static bool is_gerundive(const struct word *w, const char *lower, size_t len)
{
    static const char *const endings[] = {"de", "den", "der", "des", "dem", NULL};
    for (size_t i = 0; endings[i]; i++) {
        size_t n = len > strlen(endings[i]) ? len - strlen(endings[i]) : 0;
        if (n > 7 && has_ending(lower, len, endings[i]) && has_reading(w->k, lower, n, VERB_ZU_INFINITIVE)) {
            char model[16] = "lernen";
            strcat(model, endings[i]);
            return word_from(w, ORIGIN_FORM, model, strlen(model), 0, 1u << POS_ADJECTIVE);
        }
    }
    return false;
}

/* "zubewegt", "zueilte", "zugeschliffen": forms before which "zu" by itself does not stand, unlike "zu bewegen"; none
 * like "zu Ende". */
static bool follows_zu(const struct word *w, const char *lower, size_t len)
{
    const unsigned forms =
        VERB_PARTICIPLE_2 | VERB_CELL(TENSE_PRESENT, NUMBER_SINGULAR, 3) | VERB_CELL(TENSE_PAST, NUMBER_SINGULAR, 3);
    if (w->capital || len < 6 || memcmp(lower, "zu", 2) != 0)
        return false;
    return verb_is_form(w->k, lower + 2, len - 2) && has_reading(w->k, lower + 2, len - 2, forms) &&
           !has_reading(w->k, lower + 2, len - 2, VERB_INFINITIVE) &&
           word_from(w, ORIGIN_SEPARABLE, lower + 2, len - 2, 2, VERBAL);
}

/* "festzog", "entgegenlebt": a short finite form behind a prefix that is long enough to be seen as one. */
static bool is_short_form(const struct word *w, size_t prefix, const char *s, size_t len)
{
    const unsigned finite = VERB_CELL(TENSE_PRESENT, NUMBER_SINGULAR, 3) | VERB_CELL(TENSE_PAST, NUMBER_SINGULAR, 3);
    struct reading r[READINGS];
    size_t n =
        prefix < 4 || len < 3 || len > 4 || w->capital ? 0 : lexicon_readings(w->k->lexicon, s, len, r, READINGS);
    for (size_t i = 0; i < n && i < READINGS; i++)
        if (r[i].part_of_speech != POS_VERB || r[i].kind == VERB_AUXILIARY || r[i].kind == VERB_MODAL)
            return false;
    return n > 0 && has_reading(w->k, s, len, finite);
}

bool verb_is_separable(const struct word *w)
{
    char lower[WORD_BYTES];
    size_t len = word_lower_all(w->s, w->len, lower);
    if (follows_zu(w, lower, len) || follows_adverb(w, lower, len) || is_gerundive(w, lower, len))
        return true;
    for (size_t i = 0; separable[i]; i++) {
        size_t n = strlen(separable[i]);
        if (n + 3 > len || memcmp(lower, separable[i], n) != 0)
            continue;
        if (n + 6 < len && memcmp(lower + n, "zu", 2) == 0 && has_ending(lower, len, "n") &&
            verb_is_form(w->k, lower + n + 2, len - n - 2)) /* rather than of "zurudern" */
            return word_from(w, ORIGIN_ZU, lower + n + 2, len - n - 2, n + 2, VERBAL);
        if (follows_prefix(w, separable[i], lower + n, len - n) || is_short_form(w, n, lower + n, len - n))
            return word_from(w, ORIGIN_SEPARABLE, lower + n, len - n, n, VERBAL);
    }
    return false;
}

bool verb_is_prefixed(const struct word *w)
{
    enum { FINITE_ALONE = 5 };
    static const char *const prefixes[] = {"ver", "zer", "ent", "miss", "be", "er", NULL};
    for (size_t i = 0; prefixes[i]; i++) {
        size_t n = strlen(prefixes[i]);
        if (w->len < n + 6 || !span_starts((struct span){w->s, w->len}, prefixes[i]))
            continue;
        const char *base = w->s + n;
        size_t len = w->len - n;
        if (i == FINITE_ALONE && !has_reading(w->k, base, len, VERB_INFINITIVE | VERB_PARTICIPLE_1))
            continue; /* "erkommt" is "er kommt" */
        bool participle = span_starts((struct span){base, len}, "ge") && has_ending(base, len, "t");
        if (!participle && verb_is_form(w->k, base, len) && lexicon_frequency(w->k->lexicon, base, len) >= USUAL_BASE &&
            !has_prefix(w->k, base, len))
            return word_from(w, ORIGIN_FORM, base, len, n, VERBAL);
    }
    return false;
}

/* "kelt|isierte", "slaw|isiert": of an adjective in -isch. */
static bool is_usual_in_isch(const struct knowledge *k, const char *stem, size_t len)
{
    char adjective[WORD_BYTES];
    if (len + 4 > WORD_BYTES)
        return false;
    memcpy(adjective, stem, len);
    memcpy(adjective + len, "isch", 4);
    return lexicon_has_reading(k->lexicon, adjective, len + 4, POS_ADJECTIVE, NOMINAL_PREDICATIVE) &&
           lexicon_frequency(k->lexicon, adjective, len + 4) > 0;
}

/* "linearisiert", "Diagonalisierung": -isieren behind a usual adjective or noun, inflected like "normalisieren". */
bool verb_is_made_of_adjective(const struct word *w)
{
    char lower[WORD_BYTES], stem[WORD_BYTES], model[WORD_BYTES];
    size_t len = word_lower_all(w->s, w->len, lower);
    const char *at = len ? memmem(lower, len, "isier", 5) : NULL;
    size_t n = at ? (size_t)(at - lower) : 0, rest = len - n;
    if (n < MADE_STEM || 6 + rest > WORD_BYTES)
        return false;
    size_t noun = word_recase(lower, n, true, stem);
    bool adjective = lexicon_has_reading(w->k->lexicon, lower, n, POS_ADJECTIVE, NOMINAL_PREDICATIVE);
    if (!(adjective && lexicon_frequency(w->k->lexicon, lower, n) >= USUAL_BASE) && !is_usual_in_isch(w->k, lower, n) &&
        !(noun && lexicon_has_reading(w->k->lexicon, stem, noun, POS_NOUN, 0) &&
          lexicon_frequency(w->k->lexicon, stem, noun) >= USUAL_BASE))
        return false;
    memcpy(model, w->capital && has_ending(lower, len, "ung") ? "Normal" : "normal", 6);
    memcpy(model + 6, at, rest);
    return lexicon_readings(w->k->lexicon, model, 6 + rest, NULL, 0) > 0 &&
           word_from(w, ORIGIN_FORM, model, 6 + rest, 0, 0);
}

/* --- Verbs from English, by the stem that German endings follow */

static const char *const english[] = {
    "babysitt", "bann",    "bash",    "batch",   "beam",      "bik",        "bingewatch", "blogg",    "board",
    "boost",    "boot",    "boulder", "bounc",   "bowl",      "brainstorm", "brand",      "brief",    "brows",
    "buff",     "cach",    "camp",    "cancel",  "cast",      "catch",      "charg",      "chatt",    "cheat",
    "check",    "chill",   "claim",   "clean",   "click",     "clipp",      "clon",       "coach",    "cod",
    "committ",  "cover",   "crack",   "craft",   "crash",     "crawl",      "crowdsurf",  "cruis",    "crunch",
    "cutt",     "deal",    "debugg",  "deploy",  "design",    "diss",       "dop",        "doubl",    "dox",
    "dribbl",   "drift",   "dripp",   "dropp",   "dubb",      "dump",       "fak",        "farm",     "fav",
    "feedback", "fitt",    "fix",     "flagg",   "flam",      "flash",      "flipp",      "flirt",    "float",
    "flopp",    "flow",    "fork",    "foul",    "fram",      "freak",      "friend",     "fund",     "gam",
    "gaslight", "gender",  "ghost",   "glitch",  "googel",    "googl",      "grad",       "grind",    "groov",
    "hack",     "handel",  "handl",   "hash",    "highlight", "hik",        "host",       "hyp",      "interview",
    "jamm",     "jobb",    "jogg",    "jump",    "kick",      "lagg",       "launch",     "layout",   "leak",
    "leas",     "level",   "lik",     "link",    "load",      "logg",       "loop",       "loot",     "mail",
    "match",    "merg",    "mobb",    "mock",    "mount",     "mut",        "nerf",       "outlin",   "outsourc",
    "paint",    "pars",    "patch",   "peel",    "perform",   "phish",      "photoshopp", "pick",     "pierc",
    "pimp",     "pin",     "ping",    "pinn",    "pitch",     "pivot",      "plott",      "podcast",  "poker",
    "popp",     "post",    "prank",   "promot",  "prompt",    "pull",       "push",       "rank",     "rapp",
    "rat",      "rav",     "rebas",   "reboot",  "rebrand",   "recycel",    "recycl",     "refactor", "refund",
    "relax",    "releas",  "remix",   "render",  "replac",    "repost",     "reset",      "resett",   "respawn",
    "retweet",  "reus",    "review",  "roam",    "rock",      "root",       "rout",       "sampl",    "sav",
    "scamm",    "scann",   "scor",    "scout",   "scratch",   "screen",     "screenshot", "script",   "scroll",
    "sett",     "shak",    "shap",    "shar",    "shift",     "shipp",      "shoot",      "shopp",    "shorten",
    "shredder", "skat",    "skill",   "skipp",   "skyp",      "slacklin",   "slid",       "smash",    "snack",
    "snapp",    "sneak",   "snipp",   "snooz",   "snowboard", "sourc",      "spamm",      "spawn",    "speed",
    "spik",     "splitt",  "spoiler", "sponsor", "spray",     "sprint",     "stak",       "stalk",    "stream",
    "stress",   "stretch", "stripp",  "strugg",  "struggl",   "stunt",      "styl",       "supervis", "support",
    "surf",     "swapp",   "swip",    "switch",  "tackl",     "tagg",       "talk",       "tap",      "tapp",
    "team",     "teas",    "thread",  "tim",     "timebox",   "tinder",     "toast",      "toggl",    "topp",
    "touch",    "track",   "trad",    "trail",   "transfer",  "trash",      "travel",     "trigger",  "triggr",
    "troll",    "tun",     "tweak",   "tweet",   "twerk",     "twitter",    "unbox",      "unfollow", "updat",
    "upgrad",   "vap",     "vlogg",   "vot",     "wakeboard", "walk",       "warp",       "whatsapp", "wip",
    "work",     "workout", "wrestl",  "zapp",    "zip",       "zipp",       "zock",       "zoom",     NULL};

/* Separable in German; the English ones only before English verbs. */
static const char *const english_prefixes[] = {"",       "down",   "up",   "out",  "ein",      "aus",      "ab",  "an",
                                               "auf",    "um",     "mit",  "nach", "durch",    "hoch",     "rum", "weg",
                                               "weiter", "zurück", "rein", "raus", "herunter", "zusammen", NULL};

static bool is_english_stem(const char *s, size_t len)
{
    for (size_t i = 0; english[i]; i++)
        if (english[i][0] == s[0] && span_is((struct span){s, len}, english[i]))
            return true;
    return false;
}

/* Endings behind the stem, and those of a regular German verb (of one in -t, -d) for the same form. */
static const struct {
    const char *ending, *model, *model_t;
    bool participle;
} english_endings[] = {
    {"en", "lernen", "testen", false},
    {"e", "lerne", "teste", false},
    {"st", "lernst", "testest", false},
    {"est", "lernst", "testest", false},
    {"t", "lernt", "testet", false},
    {"et", "lernt", "testet", false},
    {"te", "lernte", "testete", false},
    {"ete", "lernte", "testete", false},
    {"ten", "lernten", "testeten", false},
    {"eten", "lernten", "testeten", false},
    {"end", "lernend", "testend", false},
    {"ende", "lernende", "testende", false},
    {"enden", "lernenden", "testenden", false},
    {"ender", "lernender", "testender", false},
    {"t", "gelernt", "getestet", true},
    {"et", "gelernt", "getestet", true},
    {"ed", "gelernt", "getestet", true},
    {"te", "gelernte", "getestete", true},
    {"ete", "gelernte", "getestete", true},
    {"ten", "gelernten", "getesteten", true},
    {"eten", "gelernten", "getesteten", true},
    {"ter", "gelernter", "getesteter", true},
    {"eter", "gelernter", "getesteter", true},
    {"tes", "gelerntes", "getestetes", true},
    {"etes", "gelerntes", "getestetes", true},
    {"tem", "gelerntem", "getestetem", true},
    {"etem", "gelerntem", "getestetem", true},
    {"n", "lernen", "lernen", false},
};

/* What stands behind the prefix: ge or zu, a stem, an ending. */
static bool is_english_form(const struct word *w, const char *s, size_t len, bool prefixed)
{
    bool ge = span_starts((struct span){s, len}, "ge"), zu = prefixed && span_starts((struct span){s, len}, "zu");
    size_t from = ge || zu ? 2 : 0;
    for (size_t i = 0; i < sizeof(english_endings) / sizeof(english_endings[0]); i++) {
        size_t n = strlen(english_endings[i].ending);
        if (len < from + n + 2 || !has_ending(s, len, english_endings[i].ending) ||
            (ge && !english_endings[i].participle) || !is_english_stem(s + from, len - from - n))
            continue;
        char last = s[len - n - 1];
        if (!ge && english_endings[i].participle && !span_starts((struct span){s, len}, "re"))
            continue;
        if (english_endings[i].ending[0] == 'n' && !has_ending(s, len, "eln") && !has_ending(s, len, "ern"))
            continue;
        bool dental = last == 't' || last == 'd', re = !ge && span_starts((struct span){s, len}, "re");
        const char *model = dental ? english_endings[i].model_t : english_endings[i].model;
        if (re && strcmp(english_endings[i].model, "lernt") == 0) /* "rebootet" is finite and the participle, too */
            model = dental ? "bearbeitet" : "verkauft";
        return word_from(w, zu ? ORIGIN_ZU : ORIGIN_FORM, model, strlen(model), 0, VERBAL);
    }
    return false;
}

bool verb_is_english(const struct word *w)
{
    char lower[WORD_BYTES];
    size_t len = word_lower_all(w->s, w->len, lower);
    for (size_t i = 0; english_prefixes[i]; i++) {
        size_t n = strlen(english_prefixes[i]);
        if (len > n + 4 && memcmp(lower, english_prefixes[i], n) == 0 && is_english_form(w, lower + n, len - n, n > 0))
            return true;
    }
    return false;
}
