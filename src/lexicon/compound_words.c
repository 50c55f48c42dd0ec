#include "lexicon/compound_words.h"

#include <string.h>

const struct closed_list noun_prefixes = CLOSED_LIST(
    " ab abend abwärts advents aero akut all alpha alt amateur an anfangs anti aqua astro auf aufwärts aus"
    " auswärts auto außen bei beta biblio binnen bio blau braun bruch brutto bundes chemo co contra cyber dauer"
    " deko demo direkt doppel dritt durch echt edel ego eigen ein einzel elektro endo erst erz ethno euro ex"
    " exklusiv extra fehl fern fertig feucht final foto fremd frisch früh fuss ganz geburts gegen gelb general"
    " geo gesamt geschwister giga global gratis grau gross grund grün halb haupt heimwärts her hetero hilfs hin"
    " hinter hobby hoch homo hydro hyper höchst immer immun info infra innen intensiv inter ist jetzt jung kardio"
    " kern klein ko kombi kontra kosmo kriminal krypto kurz land landes lang leicht letzt liebes lieblings links"
    " lokal makro marien material maxi maximal mega mehr meta mikro mindest mini minimal minus mit mitt mittags mittel"
    " mono mords moto multi nach nano national neben neo netto neu neuro nicht nieder nord nordost nordwest normal not"
    " null nutz ober offline online original ost oster para patho personal pfingst pharma photo physio plus poly porno"
    " post privat pro profi promi proto prä pseudo psycho quasi quer radio real rechts regional rest retro riesen"
    " roh rot rück rückwärts sado schein schnell schwarz schwerst selbst semi servo sexual sofort soll sonder"
    " sozial sozio spezial sport spät standard stereo stief strassen sub super süd südost südwest süss tele test"
    " thermo tief top total tragi trans tri turbo ultra um umwelt unter ur vibro video viel vize voll vor voraus"
    " vorder vorwärts weihnachts weiss weiter weiß welt wert west wieder zentral zurück zusammen zusatz zweit"
    " zwischen öko über ");

const struct closed_list adjective_prefixes = CLOSED_LIST(
    " abwärts acht allgemein alt anti aufwärts außer best binnen bio bitter blass blau blitz brand braun dritt"
    " dunkel elektro elft erst erz euro extra fein fern frisch früh fünft gegen gelb gemein geo gesamt grau grob gross"
    " groß grund grün halb hand hart haus hell hoch hunde hyper höchst höher indo inner inter kalt kern klein knall"
    " kurz lang lebens leicht letzt links locker makro mega meist meta mikro mindest mittel molekular mono mords multi"
    " nah national neo neu neunt neuro nieder niedriger nigelnagel nord nächst ober ost pan para physio post pro"
    " prä pseudo psycho pudel putz quasi quick rechts rein rosa rot ruck rund rückwärts sanft scharf schein"
    " schlecht schnell schwach schwarz schwer schwerst sechst selbst semi siebt sozial sozio splitter spät stark"
    " stein stink stock streng sub super süd teil thermo tief tiefer tod tot trans trocken ultra ur viert voll"
    " vorwärts warm weich weiss weitest weiß welt west wohl zart zehnt zeit zentral zweit zwölft öko übel ");

const struct closed_list elided_nouns =
    CLOSED_LIST(" adress aug baumwoll birn blaubeer brombeer bronchi ebb eck ehr eich elb end erd erdbeer farb freud"
                " geschicht grenz heidelbeer hilf himbeer holunderbeer johannisbeer jud katz kirch kirsch kontroll"
                " kron kurv käs lehr lieb mess miet milb mitt moosbeer mühl münz pfarr pflaum preiselbeer reb red"
                " rund sach schul schwell seif sonn sprach spul stachelbeer stimm straf treu wend woll wund zell ");

const struct closed_list verb_modifiers = CLOSED_LIST(
    " abgabe abmelde anlege anmelde annahme atem aufnahme bade bestell binde einsende folge gebe glaubens greisen"
    " hahnen halte hebe hirten hänge klebe lade lebe lege leibes leite lese liebes liege mannes mause melde nehme"
    " pflege probe rechen rede reibe reise renommier rückgabe schiebe schmerzens schwanen sehe sende sterbe sternen "
    "suche"
    " tage tausche trinke trocken tropen umkleide vorlese vorsorge wald wege werbe willens zeichen ziehe zugabe"
    " übergabe ");

const struct closed_list short_heads = CLOSED_LIST(" ei öl ");

const struct closed_list short_nouns = CLOSED_LIST(" au cd ei eu pc tv un ur öl ");

const struct closed_list linking_s_endings =
    CLOSED_LIST(" ahlzeit burt fahrt flucht heit ing ion ismus keit kunft ling macht nacht nunft ochzeit rbeit rmut sal"
                " schaft schuld sicht sucht tum tät ung zucht ");

const struct closed_list linking_s_always = CLOSED_LIST(
    " absicht ansicht aufsicht beruf betrieb gebiet geburt gericht geschäft handel heit ität keit krieg könig"
    " rücksicht schaft tum ung unterhalt unterricht urlaub verein verfassung verkehr volk weihnacht ");

const struct closed_list bare_feminines = CLOSED_LIST(
    " abgabe ablage abnahme analyse anlage annahme anrede aufgabe auflage aufnahme ausgabe ausnahme ausrede"
    " baumwolle beute börse bühne diagnose ebbe ehe ehre einlage einnahme ente ernte folge garde gemeinde gewinne"
    " größe hefe hege hilfe hitze höhe inbetriebnahme kreide kälte kühle lage lehre liebe marine maßnahme messe"
    " miete mitte nachfrage nachrede notlage nähe pause pflege presse probe prognose rache rede reise ruhe"
    " rückgabe seide sorge speise stille suche synagoge säure teilnahme therapie tinte trauer treue umlage vanille"
    " vergabe vorlage vorrede vorsorge waage waffe weitergabe wärme zugabe zulage übergabe übernahme ");

const struct closed_list linking_s_nouns = CLOSED_LIST(
    " abend alter amt bauer bezirk blut bock bund bürger ding donner dorf einbruch engel esel essen feind feuer"
    " freund frieden gefecht gesetz glauben glück gut handel heim herbst himmel hof hund hunger jahr jäger kalb"
    " kind krieg könig land leben leid mann meister mittag mittel mord müller namen orden ort rat recht rind"
    " ritter schaden schaf schaffen schiff schlaf schwein sieg sommer staat tag teufel verkehr vogel volk wechsel"
    " werk winter wirt wissen wochen wolf wort zweifel ");

const struct closed_list person_modifiers = CLOSED_LIST(
    " abgeordnet alt angehörig angestellt arbeitslos arm auszubildend beamt beauftragt bedienstet behindert"
    " bekannt beschäftigt betroffen blind delegiert drogenabhängig erwachsen freiwillig fremd gefangen geflüchtet"
    " gehörlos gelehrt gesandt gläubig grün heilig hinterblieben illustriert industriell intellektuell irr"
    " jugendlich krank kriminell lehrend lernend link minderjährig obdachlos pflegebedürftig reisend"
    " rentenversichert schwul selbstständig selbständig studierend suchtkrank süchtig taubstumm tot verbündet"
    " verdächtig verletzt versehrt versichert vertrieben verwandt vorsitzend überlebend ");

const struct closed_list person_stems = CLOSED_LIST(
    " abgeordnet abhängig alt anderslautend angehörig angeklagt angestellt anverwandt arbeitend arbeitslos arm"
    " auszubildend beamt beauftragt bedienstet bedürftig begabt begeistert behindert bekannt berechtigt berufen"
    " beschuldigt beschäftigt best beteiligt betroffen bevollmächtigt bewaffnet blind delegiert deutsch dritt"
    " eilig einheimisch elfenbein entlassen erkrankend erkrankt erst erwachsen erwerbslos erziehend extrem"
    " fahrend farbig flüchtig freiwillig fremd führend gebildet gebor geboren gefallen gefangen geflüchtet"
    " gehörlos geimpft gelb gelehrt geliebt gelähmt genesen gerettet gesandt geschädigt gesetzlos gestört getötet"
    " gläubig groß grün heilig hinterblieben illegal industriell infiziert inhaftiert insassen intellektuell"
    " interessiert irr jugendlich jährig konservativ krank kranke kriminell köpfig lehrend leidend leistend"
    " lernend letzt liberal link mitwirkend mächtig neugeboren nächst obdachlos ober parteilos pflegend pflichtig"
    " positiv radikal raucher rechtlos reich reisend rot schaffend schuldig schwarz schwul selbstständig"
    " selbständig selig sprachig staatenlos sterbend studierend stämmig suchend süchtig taub teilnehmend tot"
    " toten trauernd treibend unbeteiligt unfrei verantwortlich verbündet verdächtig verletzt verliebt verlobt"
    " vermisst verrückt versehrt versichert verstorben vertraut vertrieben verurteilend verwandt verweigernd"
    " verwundet vorsitzend wahnsinnig weis weiß werktätig willig wütig zweit ähnlich ältest überlebend ");

const struct closed_list infinitive_heads = CLOSED_LIST(
    " angeln aufkommen aufsehen backen baden basteln beben bedenken bemühen bestreben biken boarden bohren boxen"
    " campen einvernehmen empfinden erbrechen ermessen fahren fasten fechten fernsehen fischen flattern fliegen"
    " flimmern gießen grillen heben hüpfen joggen kegeln klettern klopfen knallen knirschen kochen lachen laufen"
    " läuten malen putzen radeln rascheln rasen rasieren rauschen reiten rennen rodeln rudern schießen schlafen"
    " schmelzen schnarchen schneiden schwimmen schwingen schämen segeln shoppen singen skaten sparen springen"
    " stechen stemmen sterben stoßen surfen tanzen tauchen trampen turnen unterfangen verfahren vergnügen versagen"
    " vorhaben wandern waschen weinen werfen wohlwollen ziehen zittern zocken ");

const struct closed_list adjective_heads = CLOSED_LIST(
    " abhängig alt arm artig basiert bedingt beeinträchtigt begeistert behaftet beheizt beladen bepackt"
    " berechtigt bereit beständig bestückt betont betroffen bewusst bezogen bildend billig biologisch blau blind"
    " braun breit chemisch deckend dicht dick dienlich dominiert dumm dunkel dünn echt eckig effektiv effizient"
    " eigen erfahren erprobt extern fach farben farbig faul feindlich fern fertig fest fett feucht finanziert"
    " fleißig fokussiert frei fremd freudig freundlich fähig fällig förderlich förmig gebacken gebend gebunden"
    " gefertigt gefährdend gefährdet gefördert gekrönt gekühlt gelb gemacht gemäß genau gepflegt geprägt geprüft"
    " gerecht geschichtlich geschädigt geschöpft gespeist gesteuert gestrickt gestählt gestützt gesund getreu"
    " getrieben gewohnt gezogen gierig gleich gläubig gradig grau groß grün gängig gültig günstig haft haltig"
    " hart heiß hell hoch hungrig hörig intensiv intern jung jährig kalt kantig klar klug kompatibel konform"
    " krank kritisch kundig köpfig kühl lahm lang langsam lastig lebendig leer leicht lieb los lustig läufig"
    " mager medizinisch minütig monatig mäßig müde mündig nackt nah nass negativ nehmend neutral notwendig nötig"
    " nützlich orientiert pflichtig philosophisch physikalisch politisch positiv prozentig psychologisch"
    " rechtlich reich relevant resistent rosa rot rund satt sauber sauer scharf scheu schlau schlüssig schnell"
    " schwach schwarz schwer schädlich seitig seitlich selig sicher sichtig spezifisch spitz sprachig stark"
    " stellig strategisch stumm stämmig ständig stöckig stündig systemisch süchtig süß taktisch taub tauglich"
    " technisch teilig teuer theoretisch tief toll tot treu trocken trächtig typisch tägig unterstützt"
    " unverträglich unwillig verliebt verseucht verträglich verwöhnt voll warm weich weise weit weiß weltlich"
    " wert wichtig widrig willig wirtschaftlich wissenschaftlich wöchig würdig wütig zahm zart zentriert ähnlich"
    " ökologisch überflutet übergreifend ");

const struct closed_list no_heads = CLOSED_LIST(
    " ab aber acht an ander andere anderem anderen anderer anderes auf bald beide beiden bestimmte bestimmten"
    " bitte deine dentist deutlich dich direkt drei dringend du dürfen ehen  eigens"
    " eigentlich ein eine einem einen einer eines einfach einhalb einige einigen einzige einzigen elf enden ender"
    " endes endlich erst erste ersten es este etwa fach früh früher fünf für ganz ganze ganzen gar geblieben"
    " gebracht gegangen gegeben gehabt gehört gekommen gelassen gelegen gen genau genommen gerade gern gerne"
    " gesagt gesehen gestanden gestern gestorben gewesen gewisse gewissen geworden gleiche gleichen habe haben"
    " hatte heute hier hundert ich inder ja jetzt kann kaum komplett kurz können leider letzte letzten lich los"
    " mal massiv massive mehr meine meist mich morgen muss mögen möglich mögliche müssen natürlich nein neines"
    " neu neue neuen neuer neues neun normal nächste nächsten oft ollen persönlich plant plötzlich reiner rum"
    " rund schon sechs sehen sehr sein selbst sieben solche solchen soll sollen spät später stieg tat tatsächlich"
    " taus tausend tun um ungefähr unterschiedlich unterschiedliche unterschiedlichen verantwortlich verschieden"
    " verschiedene verschiedenen viele vielen vieler vieles vier weile weite weiter weitere weiteren wenig wenige"
    " wenigen weniger werden wieder will wir wirklich wollen wonnen worden zehn zugute zurück zwei zwölf ");

const struct closed_list no_modifiers = CLOSED_LIST(
    " aber ander andere damit dank dass dich dieser dir doch einen einer eines einige einmal etwas ferner folgende"
    " folgendes gestern haben heute ich ihn ja jahren jeder jen kann können lauter letzten male man mich mir muss"
    " müssen nein neues neune nichts noch nun nur nächsten oder schon sehr sein seine seit sind soll sollen und"
    " wann wegen werden will wollen zweie ");

/* The word that holds the byte `at` or ends before it, no earlier than `least`. */
static struct span word_around(const struct closed_list *list, size_t at, size_t least)
{
    while (at > least && list->text[at - 1] != ' ')
        at--;
    return (struct span){list->text + at, strcspn(list->text + at, " ")};
}

static int compare(struct span a, struct span b)
{
    int order = memcmp(a.ptr, b.ptr, a.len < b.len ? a.len : b.len);
    return order ? order : (a.len > b.len) - (a.len < b.len);
}

bool list_has(struct closed_list list, const char *s, size_t len)
{
    size_t low = 1, high = list.len - 1; /* blanks stand at both ends */
    while (low < high) {
        struct span word = word_around(&list, low + (high - low) / 2, low);
        int order = compare((struct span){s, len}, word);
        if (order == 0)
            return true;
        size_t start = (size_t)(word.ptr - list.text);
        if (order < 0)
            high = start;
        else
            low = start + word.len + 1;
    }
    return false;
}

bool list_ends(struct closed_list list, const char *s, size_t len)
{
    for (size_t at = 1, end; at < list.len; at = end + 1) {
        for (end = at; list.text[end] != ' '; end++)
            ;
        size_t n = end - at;
        if (n <= len && n && list.text[end - 1] == s[len - 1] && memcmp(list.text + at, s + len - n, n) == 0)
            return true;
    }
    return false;
}

struct span list_first(struct closed_list list, char letter)
{
    size_t low = 1, high = list.len - 1;
    while (low < high) {
        struct span word = word_around(&list, low + (high - low) / 2, low);
        size_t start = (size_t)(word.ptr - list.text);
        if ((unsigned char)word.ptr[0] < (unsigned char)letter)
            low = start + word.len + 1;
        else
            high = start;
    }
    struct span found = {list.text + low, low < list.len - 1 ? strcspn(list.text + low, " ") : 0};
    return found.len && found.ptr[0] == letter ? found : (struct span){0};
}

struct span list_following(struct span word)
{
    const char *next = word.ptr + word.len + 1;
    return *next == word.ptr[0] ? (struct span){next, strcspn(next, " ")} : (struct span){0};
}
