#include "lexicon/compound_words.h"

#include "base/span.h"

const char *const noun_prefixes[] = {"ab", "aero", "akut", "alpha", "all", "alt", "amateur", "an", "anti", "aqua", "astro", "auf", "aus", "außen", "auto", "bei", "beta", "binnen", "bio", "brutto", "bundes", "chemo", "co", "contra", "cyber", "dauer", "demo", "deko", "direkt", "doppel", "dritt", "durch", "echt", "edel", "ego", "eigen", "ein", "einzel", "elektro", "endo", "erst", "erz", "ethno", "euro", "ex", "exklusiv", "extra", "fehl", "fern", "fertig", "feucht", "final", "foto", "fremd", "frisch", "früh", "ganz", "gegen", "general", "geo", "gesamt", "giga", "global", "gratis", "grund", "halb", "haupt", "her", "hetero", "hin", "hinter", "hobby", "hoch", "höchst", "homo", "hydro", "hyper", "immun", "info", "infra", "innen", "inter", "intensiv", "ist", "jetzt", "jung", "kardio", "kern", "klein", "ko", "kombi", "kontra", "kosmo", "krypto", "kurz", "land", "landes", "lang", "leicht", "letzt", "lieblings", "lokal", "maxi", "maximal", "mega", "mehr", "meta", "mikro", "makro", "mindest", "mini", "minimal", "mit", "mitt", "mittel", "moto", "mono", "multi", "nach", "nano", "national", "neben", "neo", "netto", "neu", "neuro", "nicht", "nieder", "nord", "nordost", "nordwest", "normal", "not", "null", "nutz", "ober", "öko", "online", "offline", "original", "ost", "para", "patho", "pharma", "photo", "physio", "porno", "poly", "post", "prä", "privat", "pro", "profi", "promi", "proto", "pseudo", "psycho", "quasi", "quer", "radio", "real", "regional", "rest", "retro", "riesen", "roh", "rück", "sado", "schein", "schnell", "schwerst", "selbst", "semi", "servo", "sexual", "sofort", "soll", "sonder", "sozial", "sozio", "spezial", "spät", "standard", "stereo", "stief", "sub", "süd", "südost", "südwest", "super", "tele", "test", "thermo", "tief", "top", "total", "tragi", "trans", "über", "ultra", "um", "umwelt", "unter", "ur", "vibro", "video", "viel", "vize", "voll", "vor", "voraus", "vorder", "weiter", "welt", "wert", "west", "wieder", "zentral", "zurück", "zusammen", "zusatz", "zweit", "zwischen", "rot", "blau", "grün", "schwarz", "weiß", "gelb", "braun", "grau", "weihnachts", "geburts", "liebes", "hilfs", "sport", "kriminal", "geschwister", "material", "personal", "marien", "advents", "oster", "pfingst", "rechts", "links", "anfangs", "abend", "mittags", "abwärts", "aufwärts", "auswärts", "rückwärts", "vorwärts", "heimwärts", "turbo", "immer", "bruch", "biblio", "tri", NULL};

const char *const adjective_prefixes[] = {"allgemein", "alt", "anti", "außer", "best", "bio", "blass", "blau", "braun", "dritt", "dunkel", "elektro", "erst", "erz", "euro", "extra", "fein", "fern", "frisch", "früh", "fünft", "gelb", "gemein", "gesamt", "grau", "grob", "groß", "grün", "halb", "hart", "hell", "hoch", "höchst", "hyper", "inner", "inter", "kalt", "klein", "kurz", "lang", "leicht", "letzt", "links", "locker", "makro", "mega", "meist", "meta", "mikro", "mindest", "mittel", "mono", "multi", "nah", "nächst", "neo", "neu", "neunt", "nieder", "nord", "ober", "öko", "ost", "para", "post", "pro", "pseudo", "psycho", "quasi", "rechts", "rein", "rosa", "rot", "ruck", "rund", "sanft", "scharf", "schein", "schlecht", "schnell", "schwach", "schwarz", "schwer", "schwerst", "sechst", "selbst", "semi", "siebt", "sozial", "sozio", "spät", "stark", "streng", "sub", "süd", "super", "teil", "tief", "tot", "trans", "trocken", "über", "ultra", "ur", "viert", "voll", "warm", "weich", "weiß", "welt", "west", "zart", "zehnt", "zweit", "zwölft", "elft", "acht", "übel", "lebens", "höher", "niedriger", "tiefer", "weitest", "binnen", "thermo", "geo", "neuro", "physio", "molekular", "national", "rückwärts", "abwärts", "aufwärts", "vorwärts", "pan", "prä", "tod", "wohl", "stock", "bitter", "blitz", "brand", "grund", "hunde", "kern", "knall", "putz", "quick", "splitter", "stein", "stink", "pudel", "nigelnagel", NULL};

const char *const elided_nouns[] = {
    "adress", "aug",    "baumwoll", "birn",  "eck",     "ehr",    "eich",    "end",   "erd",    "farb",
    "freud",  "geschicht", "grenz", "hilf",  "höll",    "kass",   "katz",    "kirch", "kirsch", "kontroll",
    "krach",  "lehr",   "leist",    "lieb",  "mess",    "miet",   "milb",    "mitt",  "mühl",   "münz",
    "nas",    "ochs",   "pfarr",    "pflaum", "reb",    "red",    "rund",    "sach",  "schul",  "seel",
    "sonn",   "sprach", "stimm",    "straf", "süd",     "ton",    "treu",    "vorhut", "wend",  "woll",
    "wund",   "zehr",   "grupp",    "tapet", "hypothek", "klass", "massenmedi", "rolltrepp", "kron", "schwell",
    "seif",   "span",   "spul",     "lein",  "käs",     "aff",    "haupt",   "jud",   "kies",   "fich",
    "bein",   NULL};

const char *const verb_modifiers[] = {"bade", "binde", "halte", "hänge", "hebe", "klebe", "lade", "lebe", "lege", "leite", "lese", "liege", "pflege", "reibe", "schiebe", "sehe", "sende", "sterbe", "tausche", "trinke", "werbe", "ziehe", "anlege", "vorlese", "umkleide", "gebe", "nehme", "zeichen", "rechen", "trocken", "atem", "anmelde", "abmelde", "melde", "bestell", "einsende", "aufnahme", "annahme", "abgabe", "rückgabe", "zugabe", "übergabe", "vorsorge", "rede", "suche", "tage", "reise", "probe", "folge", "wege", NULL};

const char *const short_nouns[] = {"ei", "öl", "au", "eu", "un", "pc", "tv", "cd", "ur", NULL};

const char *const linking_s_endings[] = {"ung",     "heit",  "keit",  "schaft", "ion",    "tät",    "ing",  "kunft",
                                         "rbeit",   "sicht", "fahrt", "nacht",  "macht",  "burt",   "rmut", "ochzeit",
                                         "ahlzeit", "sucht", "zucht", "nunft",  "flucht", "schuld", "tum",  "ling",
                                         "sal",     "ismus", NULL};

const char *const linking_s_always[] = {"ung", "heit", "keit", "schaft", "ität", "tum", "ling", NULL};

const char *const linking_s_nouns[] = {
    "amt",    "alter",  "bezirk", "bund",   "bürger", "ding",   "engel",  "esel",   "glück",  "handel", "himmel",
    "hund",   "hof",    "jahr",   "kalb",   "kind",   "könig",  "krieg",  "land",   "leben",  "mann",   "meister",
    "mord",   "ort",    "rat",    "recht",  "rind",   "schaf",  "schiff", "sieg",   "staat",  "tag",    "teufel",
    "volk",   "wechsel", "werk",  "wirt",   "wolf",   "zweifel", "essen", "wissen", "schaden", "frieden", "glauben",
    "namen",  "schlaf", "leid",   "wochen", "wort",   "blut",   "dorf",   "heim",   "herbst", "winter", "sommer",
    "einbruch", "schwein", "schaffen", "orden", "gefecht", "gesetz", "verkehr", "jäger", "müller", "ritter", "bauer",
    "hunger", "bock", "abend", "mittag", "donner", "gut", "feuer", "vogel", "freund", "feind", "mittel", NULL};

const char *const person_modifiers[] = {"krank", "alt", "arm", "tot", "gefangen", "beamt", "angestellt", "behindert", "blind", "fremd", "jugendlich", "verwandt", "vorsitzend", "studierend", "kriminell", "erwachsen", "obdachlos", "arbeitslos", "vertrieben", "versichert", "grün", "link", "gehörlos", "abgeordnet", "delegiert", "reisend", "gläubig", "heilig", "süchtig", "verbündet", "angehörig", "hinterblieben", "geflüchtet", "irr", "schwul", "intellektuell", "beschäftigt", "betroffen", "bedienstet", "freiwillig", "bekannt", "lernend", "lehrend", "pflegebedürftig", "taubstumm", "versehrt", "beauftragt", "auszubildend", "industriell", "selbständig", "selbstständig", "minderjährig", "drogenabhängig", "suchtkrank", "verletzt", "überlebend", "verdächtig", "illustriert", "gesandt", "gelehrt", "rentenversichert", NULL};

const char *const person_stems[] = {
    "abgeordnet", "abhängig", "ähnlich", "ältest", "alt", "anderslautend", "angehörig", "angeklagt", "angestellt",
    "anverwandt", "arbeitend", "arbeitslos", "arm", "auszubildend", "beamt", "beauftragt", "bedienstet", "bedürftig",
    "begabt", "begeistert", "behindert", "bekannt", "berechtigt", "berufen", "beschuldigt", "beschäftigt", "best",
    "beteiligt", "betroffen", "bevollmächtigt", "blind", "delegiert", "deutsch", "dritt", "eilig", "einheimisch",
    "erkrankt", "erst", "erwachsen", "erwerbslos", "erziehend", "extrem", "fahrend", "farbig", "flüchtig", "freiwillig",
    "fremd", "gebildet", "gebor", "geboren", "gefallen", "gefangen", "geflüchtet", "gehörlos", "geimpft", "gelehrt",
    "geliebt", "genesen", "gerettet", "gesandt", "geschädigt", "getötet", "gläubig", "groß", "grün", "hinterblieben",
    "heilig", "illegal", "inhaftiert", "insassen", "intellektuell", "interessiert", "irr", "jugendlich", "kranke",
    "krank", "kriminell", "köpfig", "lehrend", "leidend", "lernend", "letzt", "liberal", "link", "mitwirkend", "mächtig",
    "neugeboren", "nächst", "ober", "obdachlos", "pflegend", "pflichtig", "positiv", "radikal", "raucher", "rechtlos",
    "reich", "reisend", "schaffend", "schuldig", "schwarz", "schwul", "selig", "selbständig", "selbstständig",
    "sprachig", "staatenlos", "studierend", "stämmig", "suchend", "süchtig", "taub", "teilnehmend", "tot", "toten",
    "treibend", "trauernd", "unbeteiligt", "verantwortlich", "verbündet", "verdächtig", "verletzt", "verliebt",
    "verlobt", "vermisst", "verrückt", "versehrt", "versichert", "verstorben", "vertraut", "vertrieben", "verwandt",
    "verwundet", "vorsitzend", "wahnsinnig", "weis", "weiß", "werktätig", "willig", "wütig", "zweit", "überlebend",
    "jährig", "parteilos", "konservativ", "industriell", "elfenbein", "unfrei", "gelb", "rot", "infiziert", "erkrankend",
    "gelähmt", "entlassen", "verurteilend", "gesetzlos", "sterbend", "bewaffnet", "gestört", "verweigernd", "führend",
    NULL};

const char *const infinitive_heads[] = {"angeln", "backen", "baden", "basteln", "beben", "bohren", "boxen", "fahren", "fasten", "fechten", "fernsehen", "fischen", "fliegen", "gießen", "hüpfen", "joggen", "kegeln", "klettern", "kochen", "lachen", "laufen", "malen", "putzen", "radeln", "rasen", "rauschen", "reiten", "rennen", "rodeln", "rudern", "schießen", "schlafen", "schneiden", "schwimmen", "schwingen", "segeln", "singen", "springen", "stechen", "sterben", "stoßen", "surfen", "tanzen", "tauchen", "turnen", "wandern", "waschen", "werfen", "zittern", "zocken", "schnarchen", "schämen", "grillen", "rasieren", "skaten", "boarden", "biken", "shoppen", "versagen", "aufkommen", "bestreben", "bemühen", "vergnügen", "empfinden", "ermessen", "wohlwollen", "unterfangen", "einvernehmen", "vorhaben", "verfahren", "erbrechen", "aufsehen", "flimmern", "rascheln", "knirschen", "klopfen", "weinen", "bedenken", "schmelzen", "trampen", "campen", "ziehen", "heben", "stemmen", "läuten", "knallen", "flattern", NULL};

const char *const adjective_heads[] = {"los", "frei", "arm", "reich", "voll", "fähig", "artig", "förmig", "mäßig", "bezogen", "freundlich", "gerecht", "würdig", "haltig", "bedingt", "weit", "haft", "basiert", "nah", "farben", "farbig", "getrieben", "gestützt", "tauglich", "sicher", "fest", "dicht", "konform", "schwer", "leicht", "lang", "breit", "hoch", "tief", "dick", "groß", "stark", "schwach", "müde", "süchtig", "hungrig", "gierig", "bereit", "fertig", "wert", "wichtig", "nötig", "notwendig", "treu", "fremd", "feindlich", "fern", "kompatibel", "effizient", "effektiv", "intensiv", "relevant", "orientiert", "spezifisch", "typisch", "übergreifend", "abhängig", "pflichtig", "berechtigt", "süß", "sauer", "rot", "blau", "grün", "gelb", "weiß", "schwarz", "grau", "braun", "rosa", "hell", "dunkel", "leer", "lieb", "scheu", "kundig", "resistent", "beständig", "echt", "neutral", "positiv", "negativ", "gleich", "ähnlich", "köpfig", "jährig", "stündig", "tägig", "monatig", "wöchig", "minütig", "stöckig", "teilig", "seitig", "seitlich", "prozentig", "sprachig", "stämmig", "stellig", "gradig", "fällig", "gläubig", "hörig", "mündig", "kalt", "heiß", "warm", "kühl", "klar", "scharf", "spitz", "rund", "eckig", "kantig", "weich", "hart", "zart", "dünn", "schnell", "langsam", "nackt", "nass", "trocken", "sauber", "rein", "krank", "gesund", "tot", "lebendig", "verträglich", "unverträglich", "schädlich", "nützlich", "dienlich", "förderlich", "günstig", "teuer", "billig", "politisch", "technisch", "rechtlich", "wirtschaftlich", "geschichtlich", "wissenschaftlich", "philosophisch", "theoretisch", "psychologisch", "chemisch", "physikalisch", "medizinisch", "biologisch", "ökologisch", "kritisch", "taktisch", "strategisch", "systemisch", "bewusst", "betont", "gebunden", "verliebt", "begeistert", "erprobt", "erfahren", "geprüft", "lastig", "trächtig", "willig", "unwillig", "widrig", "getreu", "gemäß", "genau", "deckend", "bildend", "gebend", "nehmend", "gefährdet", "gefährdend", "geschädigt", "betroffen", "beeinträchtigt", "zentriert", "fokussiert", "gesteuert", "gewohnt", "überflutet", "verwöhnt", "verseucht", "behaftet", "beladen", "bepackt", "bestückt", "beheizt", "gekühlt", "gespeist", "gestählt", "gekrönt", "gepflegt", "gemacht", "gefertigt", "gestrickt", "geschöpft", "gezogen", "gebacken", "geprägt", "dominiert", "finanziert", "unterstützt", "gefördert", "intern", "extern", "weltlich", "ständig", "läufig", "gängig", "gültig", "schlüssig", "sichtig", "blind", "taub", "stumm", "lahm", "faul", "fleißig", "freudig", "lustig", "wütig", "selig", "feucht", "fett", "mager", "satt", "schlau", "dumm", "klug", "zahm", "weise", "jung", "eigen", "fach", "alt", NULL};

const char *const no_heads[] = {"aber", "andere", "anderen", "anderer", "anderes", "anderem", "ander", "einer", "eines", "einem", "einen", "ein", "eine", "können", "wollen", "sollen", "müssen", "dürfen", "mögen", "haben", "werden", "sein", "soll", "muss", "kann", "will", "mehr", "meist", "weniger", "viele", "vielen", "vieler", "vieles", "wenige", "wenigen", "später", "früher", "ganze", "ganzen", "ganz", "letzte", "letzten", "nächste", "nächsten", "möglich", "mögliche", "neue", "neuen", "neuer", "neues", "neu", "gestorben", "gekommen", "gegangen", "gewesen", "geworden", "geblieben", "gesagt", "gehabt", "gesehen", "worden", "gelassen", "gelegen", "gestanden", "stieg", "plant", "ich", "du", "es", "wir", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "heute", "gestern", "morgen", "jetzt", "hier", "zugute", "ab", "an", "auf", "um", "selbst", "rund", "ungefähr", "etwa", "kaum", "sehr", "weiter", "weitere", "weiteren", "beide", "beiden", "eigentlich", "wirklich", "natürlich", "plötzlich", "endlich", "gehört", "gegeben", "gebracht", "genommen", "gestellt", "gehalten", "gefunden", "bekommen", "zurück", "habe", "hatte", "tat", "nein", "ja", "leider", "schon", "erst", "wieder", "solche", "solchen", "einzige", "einzigen", "eigene", "eigenen", "verschieden", "verschiedene", "verschiedenen", "gewisse", "gewissen", "bestimmte", "bestimmten", "gleiche", "gleichen", "tun", "für", "enden", "ender", "dentist", "endes", "lich", "einige", "einigen", "mich", "dich", "teich", "los", "ersten", "erste", "deine", "meine", "sehen", "ehen", "reiner", "neines", "weite", "dringend", "direkt", "massiv", "massive", "kurz", "gerade", "verantwortlich", "tatsächlich", "persönlich", "normal", "einfach", "genau", "fach", "gar", "spät", "früh", "bald", "oft", "gern", "gerne", "unterschiedlich", "unterschiedliche", "unterschiedlichen", "deutlich", "komplett", "wenig", NULL};

const char *const no_modifiers[] = {
    "wegen",  "nichts", "heute",  "gestern", "schon", "noch",   "ihn",   "ich",   "einen", "einer",  "eines",  "seine",
    "einige", "etwas",  "aber",   "und",     "oder",  "jeder",  "dieser", "ander", "andere", "zweie", "soll",  "muss",
    "kann",   "will",   "haben",  "werden",  "können", "müssen", "wollen", "sollen", "sein",  "fan",   "einmal", "folgende",
    "folgendes", "lauter", "ferner", "male", "jen",   "ja",     "nein",  "neues", "wann",  "jahren", "neune",  "seit",
    "dass",   "doch",   "sehr",   "sind",    "nur",   "nun",    "man",   "dich",  "mich",  "dir",    "mir",    "damit",
    "dank",   NULL};

bool list_has(const char *const *list, const char *s, size_t len)
{
    for (size_t i = 0; list[i]; i++)
        if (span_is((struct span){s, len}, list[i]))
            return true;
    return false;
}

bool list_ends(const char *const *list, const char *s, size_t len)
{
    for (size_t i = 0; list[i]; i++)
        if (span_ends((struct span){s, len}, list[i]))
            return true;
    return false;
}
