/* German: standard abbreviations (Duden's list of common ones and those of news), number format and quotation marks. */
#include "lang/langs.h"

#define WORD_LIST(list)                                                                                                \
    {                                                                                                                  \
        list, sizeof(list) / sizeof((list)[0])                                                                         \
    }

static const struct quote_pair quotes[] = {
    {0x201E, 0x201C, 1}, /* „ “ */
    {0x00BB, 0x00AB, 1}, /* » « */
    {0x00AB, 0x00BB, 1}, /* « » as in Switzerland */
    {0x201A, 0x2018, 2}, /* ‚ ‘ */
    {0x203A, 0x2039, 2}, /* › ‹ */
    {0x2039, 0x203A, 2}, /* ‹ › as in Switzerland */
    {0, 0, 0},
};

static const char *const abbreviations_inner[] = {
    "a.",     "a.d.",      "a.k.a.",   "a.o.",      "abb.",        "abk.",     "abs.",      "abschn.", "abw.",
    "adr.",   "allg.",     "amtl.",    "angebl.",   "anh.",        "ank.",     "anm.",      "anw.",    "apl.",
    "apr.",   "aufl.",     "aug.",     "az.",       "b.",          "bd.",      "bde.",      "bearb.",  "beil.",
    "bes.",   "betr.",     "bj.",      "bl.",       "bsp.",        "bspw.",    "bundesst.", "bzgl.",   "bzw.",
    "c.",     "ca.",       "capt.",    "christl.",  "col.",        "d.",       "d.h.",      "d.i.",    "dec.",
    "dez.",   "dipl.",     "dr.",      "dt.",       "e.",          "e.g.",     "e.h.",      "ebd.",    "ehem.",
    "ehm.",   "eigtl.",    "einf.",    "einschl.",  "empf.",       "engl.",    "entspr.",   "entw.",   "erw.",
    "etw.",   "europ.",    "ev.",      "evang.",    "evtl.",       "exkl.",    "f.",        "fa.",     "feb.",
    "febr.",  "fn.",       "fr.",      "franz.",    "frhr.",       "frl.",     "frz.",      "ft.",     "g.",
    "geb.",   "gebr.",     "gegr.",    "ges.",      "geschw.",     "gesetzl.", "gest.",     "gez.",    "ggf.",
    "ggfs.",  "gouv.",     "gov.",     "griech.",   "grundsätzl.", "h.",       "h.c.",      "hg.",     "hl.",
    "hptst.", "hr.",       "hrg.",     "hrn.",      "hrsg.",       "i.",       "i.a.",      "i.b.",    "i.d.",
    "i.d.r.", "i.e.",      "i.e.s.",   "i.h.v.",    "i.s.d.",      "i.s.v.",   "i.v.",      "i.v.m.",  "i.w.s.",
    "inkl.",  "insb.",     "insbes.",  "internat.", "ital.",       "j.",       "jew.",      "jun.",    "jur.",
    "k.",     "kath.",     "kfm.",     "kgl.",      "kl.",         "l.",       "lat.",      "lfd.",    "lic.",
    "lt.",    "m.",        "m.e.",     "mind.",     "mr.",         "mrs.",     "ms.",       "mt.",     "mult.",
    "mwst.",  "männl.",    "mündl.",   "n.",        "nachf.",      "nachm.",   "nat.",      "nds.",    "nos.",
    "nov.",   "nr.",       "nrn.",     "nördl.",    "o.",          "o.b.d.a.", "o.g.",      "oct.",    "okt.",
    "orig.",  "p.",        "p.s.",     "parl.",     "pfd.",        "phil.",    "prof.",     "q.",      "r.",
    "rd.",    "rep.",      "rer.",     "resp.",     "röm.",        "s.",       "s.a.",      "s.g.",    "s.o.",
    "s.u.",   "schriftl.", "schweiz.", "sen.",      "sep.",        "sept.",    "sgt.",      "sog.",    "sogen.",
    "spr.",   "st.",       "staatl.",  "ste.",      "stellv.",     "stk.",     "südd.",     "südl.",   "t.",
    "techn.", "tel.",      "tgl.",     "theol.",    "tsd.",        "u.",       "u.u.",      "ugs.",    "univ.",
    "urspr.", "v.",        "v.a.",     "v.d.",      "v.h.",        "verf.",    "verh.",     "verl.",   "verst.",
    "vgl.",   "vol.",      "vorl.",    "vorm.",     "vors.",       "vs.",      "w.",        "w.o.",    "weibl.",
    "westl.", "wiss.",     "x.",       "y.",        "z.",          "z.b.",     "z.hd.",     "z.t.",    "z.zt.",
    "zb.",    "ziff.",     "zit.",     "zw.",       "zz.",         "zzgl.",    "zzt.",      "ä.",      "ö.",
    "öff.",   "österr.",   "östl.",    "ü."};

static const char *const abbreviations_word[] = {
    "abt.",  "art.", "ausg.", "bez.", "bhf.",  "co.",   "fam.", "fig.", "gem.",  "gen.", "hbf.",
    "hist.", "ing.", "inh.",  "int.", "jan.",  "kap.",  "km.",  "mag.", "max.",  "med.", "mil.",
    "no.",   "nom.", "op.",   "pol.", "priv.", "prot.", "ps.",  "red.", "stud.", "tab.", "wg."};

static const char *const abbreviations_final[] = {
    "a.a.o.", "a.m.",   "b.a.",   "chr.",   "corp.",  "d.c.", "d.j.", "d.m.", "dgl.", "e.v.",   "etc.",
    "ff.",    "inc.",   "jh.",    "jhd.",   "jr.",    "ltd.", "m.a.", "min.", "mio.", "mrd.",   "n.chr.",
    "o.a.",   "o.ä.",   "p.a.",   "p.m.",   "sek.",   "sr.",  "std.", "str.", "u.a.", "u.dgl.", "u.k.",
    "u.s.",   "u.s.f.", "u.s.w.", "u.v.a.", "u.v.m.", "u.ä.", "usf.", "usw.", "uva.", "uvm.",   "v.chr."};

static const char *const months[] = {"apr",   "april",   "aug", "august", "dez",       "dezember", "feb",
                                     "feber", "februar", "jan", "januar", "jul",       "juli",     "jun",
                                     "juni",  "jänner",  "mai", "mär",    "märz",      "nov",      "november",
                                     "okt",   "oktober", "sep", "sept",   "september", NULL};

static const char *const determiners[] = {
    "am",     "beim",    "das",     "dein",    "deine",   "deinem", "deinen", "deiner", "dem",    "den",
    "der",    "des",     "die",     "diese",   "diesem",  "diesen", "dieser", "dieses", "ein",    "eine",
    "einem",  "einen",   "einer",   "eines",   "euer",    "eure",   "eurem",  "euren",  "eurer",  "ihr",
    "ihre",   "ihrem",   "ihren",   "ihrer",   "ihres",   "im",     "ins",    "jede",   "jedem",  "jeden",
    "jeder",  "jedes",   "kein",    "keine",   "keinem",  "keinen", "keiner", "mein",   "meine",  "meinem",
    "meinen", "meiner",  "meines",  "sein",    "seine",   "seinem", "seinen", "seiner", "seines", "unser",
    "unsere", "unserem", "unseren", "unserer", "unseres", "vom",    "zum",    "zur"};

static const char *const function_words[] = {
    "aber",    "alle",    "allem",   "allen",   "aller",    "alles",     "als",     "also",     "am",         "an",
    "ander",   "andere",  "anderem", "anderen", "anderer",  "anderes",   "auch",    "auf",      "aus",        "bei",
    "beim",    "bevor",   "bin",     "bis",     "bist",     "bitte",     "da",      "dabei",    "dadurch",    "dafür",
    "dagegen", "daher",   "dahin",   "damals",  "damit",    "danach",    "daneben", "dann",     "daran",      "darauf",
    "daraus",  "darf",    "darin",   "darum",   "darunter", "darüber",   "das",     "dass",     "davon",      "davor",
    "dazu",    "dein",    "deine",   "deinem",  "deinen",   "deiner",    "dem",     "den",      "denen",      "denn",
    "dennoch", "der",     "deren",   "des",     "deshalb",  "dessen",    "dich",    "die",      "dies",       "diese",
    "diesem",  "diesen",  "dieser",  "dieses",  "dir",      "doch",      "dort",    "du",       "durch",      "durfte",
    "dürfen",  "ein",     "eine",    "einem",   "einen",    "einer",     "eines",   "einig",    "einige",     "einigen",
    "einiger", "einmal",  "er",      "erst",    "es",       "etwa",      "etwas",   "euch",     "euer",       "eure",
    "falls",   "für",     "gab",     "gar",     "gegen",    "gegenüber", "gibt",    "habe",     "haben",      "hat",
    "hatte",   "hatten",  "hier",    "hin",     "hinter",   "ich",       "ihm",     "ihn",      "ihnen",      "ihr",
    "ihre",    "ihrem",   "ihren",   "ihrer",   "im",       "immer",     "in",      "indem",    "ins",        "ist",
    "ja",      "jede",    "jedem",   "jeden",   "jeder",    "jedes",     "jedoch",  "jene",     "jenem",      "jenen",
    "jener",   "jenes",   "jetzt",   "kann",    "kein",     "keine",     "keinem",  "keinen",   "keiner",     "konnte",
    "konnten", "können",  "könnte",  "machen",  "man",      "manche",    "mehr",    "mein",     "meine",      "meinem",
    "meinen",  "meiner",  "mich",    "mir",     "mit",      "muss",      "musste",  "möchte",   "müssen",     "nach",
    "nachdem", "nein",    "nicht",   "nichts",  "noch",     "nun",       "nur",     "ob",       "obwohl",     "oder",
    "ohne",    "schon",   "sehr",    "sein",    "seine",    "seinem",    "seinen",  "seiner",   "seines",     "seit",
    "selbst",  "sich",    "sie",     "sind",    "so",       "sogar",     "solche",  "solchem",  "solchen",    "solcher",
    "soll",    "sollen",  "sollte",  "sollten", "sondern",  "sonst",     "um",      "und",      "uns",        "unser",
    "unsere",  "unserem", "unseren", "unserer", "unter",    "viel",      "viele",   "vielen",   "vielleicht", "vom",
    "von",     "vor",     "war",     "waren",   "was",      "weder",     "weg",     "wegen",    "weil",       "weiter",
    "welche",  "welchem", "welchen", "welcher", "welches",  "wenn",      "wer",     "werde",    "werden",     "wie",
    "wieder",  "will",    "wir",     "wird",    "wo",       "wohl",      "wollen",  "wollte",   "wurde",      "wurden",
    "während", "würde",   "würden",  "zu",      "zum",      "zur",       "zwar",    "zwischen", "über"};

const struct lang lang_de = {
    .tag = "de",
    .name = "German",
    .quotes = quotes,
    .decimal = ',',
    .thousands = '.',
    .capital_nouns = true,
    .ordinal_dot = true,
    .abbreviations_inner = WORD_LIST(abbreviations_inner),
    .abbreviations_word = WORD_LIST(abbreviations_word),
    .abbreviations_final = WORD_LIST(abbreviations_final),
    .months = months,
    .determiners = WORD_LIST(determiners),
    .function_words = WORD_LIST(function_words),
};
