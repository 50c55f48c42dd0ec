#include "text/bare_nouns.h"

#include "lexicon/features.h"
#include "text/word_lists.h"

/* A compound goes by its last part. */
static const char bare[] =
    " abfall abhilfe abscheu absicht abstand abwechslung achtung action ahnung aids alarm alkohol alltag "
    "alltagssache anarchie andrang anerkennung angst anklang anlass anmut annahmesache anreiz ansichtssache "
    "anspruch anstand anstoß anteil antrieb antwort anwendung applaus arbeit armut arroganz asche asyl atem "
    "aufgabe aufmerksamkeit aufruhr aufschluss aufschub aufschwung aufsehen auftrieb aufwand aufwind ausdauer "
    "ausdruck auskunft auslegungssache ausnahme auswahl bargeld basketball bass baumwolle beachtung bedarf "
    "bedauern bedeutung bedingung begeisterung beifall beihilfe beitrag beleg beleidigung benzin beruf bescheid "
    "beschwerde bestand bestandteil bestätigung beton betrieb betrug beute bewegung beweis bewunderung bezug "
    "bier bildung biologie blasphemie blei blut blödsinn boden brauch brot butter chance chaos charakter charme "
    "chemie dampf dank dauerzustand definitionssache demokratie demut detektivarbeit deutsch dichtung diebstahl "
    "diktatur diskriminierung disziplin doping dreck druck duft dummheit durchschnitt durst dünger egoismus ehre "
    "ehrensache ehrgeiz eifer eifersucht eigentum eile eindruck einfluss einheit einigkeit einklang einsamkeit "
    "einsicht eis eisen eishockey ekel eleganz elend empörung energie engagement englisch entlastung entsetzen "
    "entspannung entwicklung erde erfahrung erfolg erholung erinnerung erleichterung ermessenssache ernst ersatz "
    "erstaunen erwähnung essig etikettenschwindel existenz fakt fantasie faschismus faulheit feuer fieber "
    "fiktion fisch fleisch fleiß flucht flöte folge folter forschung fortschritt fracht frage französisch "
    "freiheit freizeit freude freundschaft frieden frust frustration furcht futter fußball garantie gas "
    "gastfreundschaft gebot geduld gefahr gefallen gegenstand gegenwart gegenwehr gegenwind geheimnis gehör "
    "geige geist geiz geld gelegenheit gemüse gemütlichkeit genauigkeit genugtuung genuss gepäck gerechtigkeit "
    "gerede geschichte geschick geschmack geschmackssache gesprächsstoff gesundheit getreide gewalt gewicht "
    "gewinn gewissheit gewohnheit gewohnheitssache gier gift gitarre glanz glas glaube glaubenssache "
    "glaubwürdigkeit glück gnade gold golf gott grauen grund grundlage gummi gültigkeit haft halt haltung "
    "handarbeit handball handel handwerk hass haut hautkrebs heimat heimweh hektik heuchelei hilfe hitze "
    "hochsaison hoffnung hohn holz honig humor hunger hysterie ideologie illusion immunität inflation informatik "
    "information inhalt initiative inspiration intelligenz interesse interpretationssache ironie irrsinn irrtum "
    "jazz journalismus jubel jugend kaffee kakao kalk kalkül kapital kapitalismus karriere karten katastrophe "
    "kino kitsch klarheit klasse klavier klebstoff kleidung klugheit knoblauch kohle kokain komfort komik "
    "kommunikation kommunismus kompetenz konkurrenz konsens konsum kontakt kontinuität kontrolle konzentration "
    "kopfarbeit kopfsache kopfschmerz korruption kost kraft krampf krankheit kreativität krebs kredit krieg "
    "kriminalität krise kritik kult kultur kummer kunst kunststoff kupfer kurs kälte käse laufzeit laune leben "
    "lebensart lebensfreude leder leid leidenschaft leistung lernstoff licht liebe literatur lob logik lohn "
    "lotto loyalität luft lust luxus lynchjustiz lyrik lärm lüge macht magie malerei mangel manipulation "
    "mannschaftssache marmor massage material mathematik medizin mehl mehrarbeit mehrheit mehrwert meinung "
    "meinungsfreiheit meinungsmache menschenwürde metall methode milch missbrauch misstrauen mist mitgefühl "
    "mitleid mitsprache mode monotonie moral mord motivation musik mut mythos mühe müll nachdruck nachfrage "
    "nachhaltigkeit nachhilfe nachsicht nachteil nachwuchs nahrung natur nebel nebensache neid neugier neuland "
    "neutralität niveau normalität not notwehr notwendigkeit nutzen nötigung obst offenheit optimismus ordnung "
    "organisation orientierung panik papier pech persönlichkeitssache pessimismus pfeffer pflege pflicht "
    "phantasie philosophie physik plastik platz poesie poker politik popmusik positivität post potential "
    "potenzial praxis priorität privatsache privileg profit programm propaganda prosa protest provokation "
    "präzision prüfung psychologie qual qualität quatsch rache rassismus rat raub rauch raum realismus realität "
    "rechnung recht rechtssicherheit regen reichtum reichweite reis reklame relevanz religion resonanz respekt "
    "reue rhythmus risiko rohstoff roulette routine ruhe ruhm rückenwind rückhalt rücksicht rückstand sabotage "
    "sache salz sand satire sauerstoff schach schaden schadenersatz schadenfreude scham schande schatten scheiße "
    "schicksal schiffbruch schlaf schlagzeug schluss schmerz schmuck schmutz schnaps schnee schokolade schrecken "
    "schritt schrott schuld schutz schwachsinn schweiß schwimmunterricht schwung schwäche schönheit segen "
    "sehnsucht selbstbetrug selbstjustiz selbstmord selbstverteidigung selbstzweck seltenheit sex sicherheit "
    "sieg silber sinn sitte skat skepsis slapstick solidarität sommer sonne sorge sozialismus spanisch spannung "
    "spaß spekulation spiel spielraum spielzeug spitze spitzensport sport spott sprache sprengstoff stabilität "
    "stahl stand standard statistik staub stein stellung stil stille stimmung stoff stolz strafe streit stress "
    "strom struktur studium stärke stückwerk sucht suizid symbol sünde taktik talent tatsache teamarbeit "
    "teamwork technik tee teil teilhabe tennis terror terrorismus text theater thema theorie tierquälerei tod "
    "toleranz tradition training transparenz trauer traum treibstoff trend treue trompete trost trübsal tugend tun "
    "umsatz umsicht umweltschutz unabhängigkeit unfug ungeduld ungerechtigkeit unglück unheil unkraut unmut "
    "unrecht unruhe unsicherheit unsinn untergrund unterhaltung unterkunft unterricht unterschied unterschlupf "
    "unterstützung unwissen urlaub ursache utopie vanille verachtung verantwortung verbesserung verbindung "
    "verboten verbreitung verdacht verdienst verdruss verfall vergangenheit vergebung vergeltung vergewaltigung "
    "vergnügen verhandlungssache verkehr verlangen verlass verleumdung verlust vernunft verrat verschwendung "
    "verspätung verständnis verstärkung verteidigung vertrag vertrauen vertrauenssache verwandtschaft verwendung "
    "verwirrung verzweiflung vielfalt volk volleyball voraussetzung vorbild vorfreude vorrang vorrecht vorsatz "
    "vorschrift vorschub vorsicht vorteil wachstum waffengewalt wahnsinn wahrheit wahrscheinlichkeit wasser "
    "wehmut wein weisheit weite weizen weltspitze werbung wert wettbewerb widerspruch widerstand wild willkür "
    "wind winter wirklichkeit wirkung wissen wissenschaft witz wohlstand wolle wunder wunschdenken wut wärme "
    "würde zauber zauberei zeichen zeit zeitverschwendung zensur ziel zivilisation zoll zorn zubehör zucker "
    "zufall zuflucht zufriedenheit zugang zukunft zukunftsmusik zulauf zuneigung zusammenarbeit zusammenhang "
    "zusatz zuspruch zustimmung zuversicht zuwachs zuwendung zwang zweck zweifel zynismus zündstoff ärger "
    "öffentlichkeit öl übelkeit überfluss übermut überwindung übung ";

bool noun_is_quality(const struct analysed_word *w)
{
    struct span noun = w->text;
    return span_ends(noun, "heit") || span_ends(noun, "keit") || span_ends(noun, "ismus") || span_ends(noun, "ität");
}

static struct span last_part(const struct analysed_word *w, const struct reading *r)
{
    return (struct span){w->text.ptr + r->head, w->text.len - r->head};
}

bool noun_is_plural(const struct analysed_word *w)
{
    for (size_t i = 0; i < w->reading_count; i++)
        if (w->readings[i].part_of_speech == POS_NOUN &&
            w->readings[i].features & NOMINAL_CELLS & NOMINAL_NUMBER(NUMBER_PLURAL))
            return true;
    return false;
}

bool noun_stands_bare(const struct analysis *a, size_t word)
{
    const struct analysed_word *w = &a->words.items[word];
    if (analysis_word_in(a, word, bare))
        return true;
    for (size_t i = 0; i < w->reading_count; i++) {
        const struct reading *r = &w->readings[i];
        if (r->part_of_speech != POS_NOUN)
            continue;
        if (r->features & NOMINAL_INFINITIVE ||
            (r->head > 0 && r->head < w->text.len && word_in(last_part(w, r), bare)))
            return true;
    }
    return false;
}
