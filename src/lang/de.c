/* German: standard abbreviations (Duden's list of common ones and those of news), number format and quotation marks. */
#include "lang/langs.h"

#define WORD_LIST(list) {list, sizeof(list) / sizeof((list)[0])}

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
    "a.", "a.d.", "abb.", "abs.", "abschn.", "abt.", "adr.", "allg.", "amtl.", "anm.", "anw.", "apl.", "apr.",
    "art.", "aufl.", "aug.", "ausg.", "b.", "bd.", "bde.", "bearb.", "bes.", "bez.", "bl.", "bspw.",
    "bundesst.", "bzgl.", "bzw.", "c.", "ca.", "capt.", "co.", "col.", "d.", "d.h.", "dec.", "dez.", "dipl.",
    "dir.", "dr.", "dt.", "e.", "e.g.", "ebd.", "ehem.", "eigtl.", "einschl.", "engl.", "entspr.", "erg.",
    "etw.", "ev.", "evtl.", "exkl.", "f.", "feb.", "febr.", "fig.", "finanz.", "fr.", "franz.", "frhr.",
    "frz.", "ft.", "g.", "geb.", "gebr.", "gegr.", "gem.", "gen.", "ges.", "geschw.", "gest.", "gez.", "ggf.",
    "gouv.", "gov.", "griech.", "h.", "hg.", "hl.", "hptst.", "hr.", "hrn.", "hrsg.", "i.", "i.a.", "i.d.r.",
    "i.e.", "i.v.", "ing.", "inkl.", "insb.", "insbes.", "int.", "ital.", "j.", "jan.", "jun.", "k.", "kap.",
    "kath.", "kgl.", "kl.", "km.", "l.", "lat.", "lfd.", "lt.", "m.", "m.e.", "mag.", "max.", "mil.", "mind.",
    "mr.", "mrs.", "ms.", "mt.", "mwst.", "n.", "nachf.", "nat.", "no.", "nos.", "nov.", "nr.", "nrn.",
    "nördl.", "o.", "o.g.", "oct.", "okt.", "op.", "p.", "p.s.", "parl.", "phil.", "pol.", "prof.", "prot.",
    "ps.", "q.", "r.", "rd.", "red.", "rel.", "rep.", "rer.", "resp.", "röm.", "s.", "s.g.", "s.o.", "s.u.",
    "schweiz.", "sen.", "sep.", "sept.", "sgt.", "sog.", "sogen.", "span.", "spr.", "st.", "ste.", "stellv.",
    "südl.", "t.", "tab.", "tel.", "tgl.", "tsd.", "u.", "u.u.", "ugs.", "univ.", "urspr.", "v.", "v.a.",
    "var.", "verf.", "verh.", "verl.", "vers.", "vgl.", "vol.", "vorm.", "vors.", "vs.", "w.", "westl.",
    "wiss.", "x.", "y.", "z.", "z.b.", "z.hd.", "z.t.", "z.zt.", "zit.", "zz.", "zzgl.", "zzt.", "ä.", "ö.",
    "österr.", "östl.", "ü."};

static const char *const abbreviations_final[] = {
    "a.m.", "chr.", "corp.", "d.j.", "d.m.", "e.v.", "etc.", "ff.", "inc.", "jh.", "jhd.", "jr.", "ltd.",
    "min.", "mio.", "mrd.", "n.chr.", "o.ä.", "p.m.", "sek.", "sr.", "std.", "str.", "u.a.", "u.s.", "u.v.m.",
    "usf.", "usw.", "uva.", "uvm.", "v.chr."};

static const char *const months[] = {
    "apr", "april", "aug", "august", "dez", "dezember", "feb", "feber", "februar", "jan", "januar", "jul",
    "juli", "jun", "juni", "jänner", "mai", "mär", "märz", "nov", "november", "okt", "oktober", "sep", "sept",
    "september", NULL};

static const char *const function_words[] = {
    "aber", "alle", "allem", "allen", "aller", "alles", "als", "also", "am", "an", "ander", "andere",
    "anderem", "anderen", "anderer", "anderes", "auch", "auf", "aus", "bei", "beim", "bevor", "bin", "bis",
    "bist", "bitte", "da", "dabei", "dadurch", "dafür", "dagegen", "daher", "dahin", "damals", "damit",
    "danach", "daneben", "dann", "daran", "darauf", "daraus", "darf", "darin", "darum", "darunter", "darüber",
    "das", "dass", "davon", "davor", "dazu", "dein", "deine", "deinem", "deinen", "deiner", "dem", "den",
    "denen", "denn", "dennoch", "der", "deren", "des", "deshalb", "dessen", "dich", "die", "dies", "diese",
    "diesem", "diesen", "dieser", "dieses", "dir", "doch", "dort", "du", "durch", "durfte", "dürfen", "ein",
    "eine", "einem", "einen", "einer", "eines", "einig", "einige", "einigen", "einiger", "einmal", "er",
    "erst", "es", "etwa", "etwas", "euch", "euer", "eure", "falls", "für", "gab", "gar", "gegen", "gegenüber",
    "gibt", "habe", "haben", "hat", "hatte", "hatten", "hier", "hin", "hinter", "ich", "ihm", "ihn", "ihnen",
    "ihr", "ihre", "ihrem", "ihren", "ihrer", "im", "immer", "in", "indem", "ins", "ist", "ja", "jede",
    "jedem", "jeden", "jeder", "jedes", "jedoch", "jene", "jenem", "jenen", "jener", "jenes", "jetzt", "kann",
    "kein", "keine", "keinem", "keinen", "keiner", "konnte", "konnten", "können", "könnte", "machen", "man",
    "manche", "mehr", "mein", "meine", "meinem", "meinen", "meiner", "mich", "mir", "mit", "muss", "musste",
    "möchte", "müssen", "nach", "nachdem", "nein", "nicht", "nichts", "noch", "nun", "nur", "ob", "obwohl",
    "oder", "ohne", "schon", "sehr", "sein", "seine", "seinem", "seinen", "seiner", "seines", "seit",
    "selbst", "sich", "sie", "sind", "so", "sogar", "solche", "solchem", "solchen", "solcher", "soll",
    "sollen", "sollte", "sollten", "sondern", "sonst", "um", "und", "uns", "unser", "unsere", "unserem",
    "unseren", "unserer", "unter", "viel", "viele", "vielen", "vielleicht", "vom", "von", "vor", "war",
    "waren", "was", "weder", "weg", "wegen", "weil", "weiter", "welche", "welchem", "welchen", "welcher",
    "welches", "wenn", "wer", "werde", "werden", "wie", "wieder", "will", "wir", "wird", "wo", "wohl",
    "wollen", "wollte", "wurde", "wurden", "während", "würde", "würden", "zu", "zum", "zur", "zwar",
    "zwischen", "über"};

const struct lang lang_de = {
    .tag = "de",
    .name = "German",
    .quotes = quotes,
    .decimal = ',',
    .thousands = '.',
    .capital_nouns = true,
    .ordinal_dot = true,
    .abbreviations_inner = WORD_LIST(abbreviations_inner),
    .abbreviations_final = WORD_LIST(abbreviations_final),
    .months = months,
    .function_words = WORD_LIST(function_words),
};
