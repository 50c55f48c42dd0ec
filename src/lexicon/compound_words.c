#include "lexicon/compound_words.h"

#include <string.h>

const char noun_prefixes[] =
    " ab abend abwärts advents aero akut all alpha alt amateur an anfangs anti aqua astro auf aufwärts aus außen"
    " auswärts auto bei beta biblio binnen bio blau braun bruch brutto bundes chemo co contra cyber dauer deko demo"
    " direkt doppel dritt durch echt edel ego eigen ein einzel elektro endo erst erz ethno euro ex exklusiv extra"
    " fehl fern fertig feucht final foto fremd frisch früh fuss ganz geburts gegen gelb general geo gesamt"
    " geschwister giga global gratis grau gross grün grund halb haupt heimwärts her hetero hilfs hin hinter hobby"
    " hoch höchst homo hydro hyper immer immun info infra innen intensiv inter ist jetzt jung kardio kern klein ko"
    " kombi kontra kosmo kriminal krypto kurz land landes lang leicht letzt liebes lieblings links lokal makro"
    " marien material maxi maximal mega mehr meta mikro mindest mini minimal mit mitt mittags mittel mono moto multi"
    " nach nano national neben neo netto neu neuro nicht nieder nord nordost nordwest normal not null nutz ober"
    " offline öko online original ost oster para patho personal pfingst pharma photo physio poly porno post prä"
    " privat pro profi promi proto pseudo psycho quasi quer radio real rechts regional rest retro riesen roh rot"
    " rück rückwärts sado schein schnell schwarz schwerst selbst semi servo sexual sofort soll sonder sozial sozio"
    " spät spezial sport standard stereo stief strassen sub süd südost südwest super süss tele test thermo tief top"
    " total tragi trans tri turbo über ultra um umwelt unter ur vibro video viel vize voll vor voraus vorder"
    " vorwärts weihnachts weiß weiss weiter welt wert west wieder zentral zurück zusammen zusatz zweit zwischen"
    " ";

const char adjective_prefixes[] =
    " abwärts acht allgemein alt anti aufwärts außer best binnen bio bitter blass blau blitz brand braun dritt"
    " dunkel elektro elft erst erz euro extra fein fern frisch früh fünft gelb gemein geo gesamt grau grob groß"
    " gross grün grund halb hand hart haus hell hoch höchst höher hunde hyper inner inter kalt kern klein knall kurz"
    " lang lebens leicht letzt links locker makro mega meist meta mikro mindest mittel molekular mono multi nächst"
    " nah national neo neu neunt neuro nieder niedriger nigelnagel nord ober öko ost pan para physio post prä pro"
    " pseudo psycho pudel putz quasi quick rechts rein rosa rot ruck rückwärts rund sanft scharf schein schlecht"
    " schnell schwach schwarz schwer schwerst sechst selbst semi siebt sozial sozio spät splitter stark stein stink"
    " stock streng sub süd super teil thermo tief tiefer tod tot trans trocken übel ultra ur viert voll vorwärts"
    " warm weich weiß weiss weitest welt west wohl zart zehnt zeit zweit zwölft"
    " ";

const char elided_nouns[] =
    " adress aug baumwoll birn bronchi ebb eck ehr eich elb end erd farb freud geschicht grenz hilf jud käs katz"
    " kirch kirsch kontroll kron kurv lehr lieb mess miet milb mitt mühl münz pfarr pflaum reb red rund sach schul"
    " schwell seif sonn sprach spul stimm straf treu wend woll wund zell"
    " ";

const char verb_modifiers[] =
    " abgabe abmelde anlege anmelde annahme atem aufnahme bade bestell binde einsende folge gebe glaubens greisen"
    " hahnen halte hänge hebe hirten klebe lade lebe lege leibes leite lese liebes liege mannes mause melde nehme"
    " pflege probe rechen rede reibe reise rückgabe schiebe schmerzens schwanen sehe sende sterbe sternen suche tage"
    " tausche trinke trocken tropen übergabe umkleide vorlese vorsorge wald wege werbe willens zeichen ziehe zugabe"
    " ";

const char short_nouns[] = " au cd ei eu öl pc tv un ur"
                           " ";

const char linking_s_endings[] =
    " ahlzeit burt fahrt flucht heit ing ion ismus keit kunft ling macht nacht nunft ochzeit rbeit rmut sal schaft"
    " schuld sicht sucht tät tum ung zucht"
    " ";

const char linking_s_always[] = " heit ität keit schaft tum ung"
                                " ";

const char linking_s_nouns[] =
    " abend alter amt bauer bezirk blut bock bund bürger ding donner dorf einbruch engel esel essen feind feuer"
    " freund frieden gefecht gesetz glauben glück gut handel heim herbst himmel hof hund hunger jäger jahr kalb kind"
    " könig krieg land leben leid mann meister mittag mittel mord müller namen orden ort rat recht rind ritter"
    " schaden schaf schaffen schiff schlaf schwein sieg sommer staat tag teufel verkehr vogel volk wechsel werk"
    " winter wirt wissen wochen wolf wort zweifel"
    " ";

const char person_modifiers[] =
    " abgeordnet alt angehörig angestellt arbeitslos arm auszubildend beamt beauftragt bedienstet behindert bekannt"
    " beschäftigt betroffen blind delegiert drogenabhängig erwachsen freiwillig fremd gefangen geflüchtet gehörlos"
    " gelehrt gesandt gläubig grün heilig hinterblieben illustriert industriell intellektuell irr jugendlich krank"
    " kriminell lehrend lernend link minderjährig obdachlos pflegebedürftig reisend rentenversichert schwul"
    " selbständig selbstständig studierend süchtig suchtkrank taubstumm tot überlebend verbündet verdächtig verletzt"
    " versehrt versichert vertrieben verwandt vorsitzend"
    " ";

const char person_stems[] =
    " abgeordnet abhängig ähnlich alt ältest anderslautend angehörig angeklagt angestellt anverwandt arbeitend"
    " arbeitslos arm auszubildend beamt beauftragt bedienstet bedürftig begabt begeistert behindert bekannt"
    " berechtigt berufen beschäftigt beschuldigt best beteiligt betroffen bevollmächtigt bewaffnet blind delegiert"
    " deutsch dritt eilig einheimisch elfenbein entlassen erkrankend erkrankt erst erwachsen erwerbslos erziehend"
    " extrem fahrend farbig flüchtig freiwillig fremd führend gebildet gebor geboren gefallen gefangen geflüchtet"
    " gehörlos geimpft gelähmt gelb gelehrt geliebt genesen gerettet gesandt geschädigt gesetzlos gestört getötet"
    " gläubig groß grün heilig hinterblieben illegal industriell infiziert inhaftiert insassen intellektuell"
    " interessiert irr jährig jugendlich konservativ köpfig krank kranke kriminell lehrend leidend leistend lernend"
    " letzt liberal link mächtig mitwirkend nächst neugeboren obdachlos ober parteilos pflegend pflichtig positiv"
    " radikal raucher rechtlos reich reisend rot schaffend schuldig schwarz schwul selbständig selbstständig selig"
    " sprachig staatenlos stämmig sterbend studierend suchend süchtig taub teilnehmend tot toten trauernd treibend"
    " überlebend unbeteiligt unfrei verantwortlich verbündet verdächtig verletzt verliebt verlobt vermisst verrückt"
    " versehrt versichert verstorben vertraut vertrieben verurteilend verwandt verweigernd verwundet vorsitzend"
    " wahnsinnig weis weiß werktätig willig wütig zweit"
    " ";

const char infinitive_heads[] =
    " angeln aufkommen aufsehen backen baden basteln beben bedenken bemühen bestreben biken boarden bohren boxen"
    " campen einvernehmen empfinden erbrechen ermessen fahren fasten fechten fernsehen fischen flattern fliegen"
    " flimmern gießen grillen heben hüpfen joggen kegeln klettern klopfen knallen knirschen kochen lachen laufen"
    " läuten malen putzen radeln rascheln rasen rasieren rauschen reiten rennen rodeln rudern schämen schießen"
    " schlafen schmelzen schnarchen schneiden schwimmen schwingen segeln shoppen singen skaten springen stechen"
    " stemmen sterben stoßen surfen tanzen tauchen trampen turnen unterfangen verfahren vergnügen versagen vorhaben"
    " wandern waschen weinen werfen wohlwollen ziehen zittern zocken"
    " ";

const char adjective_heads[] =
    " abhängig ähnlich alt arm artig basiert bedingt beeinträchtigt begeistert behaftet beheizt beladen bepackt"
    " berechtigt bereit beständig bestückt betont betroffen bewusst bezogen bildend billig biologisch blau blind"
    " braun breit chemisch deckend dicht dick dienlich dominiert dumm dunkel dünn echt eckig effektiv effizient"
    " eigen erfahren erprobt extern fach fähig fällig farben farbig faul feindlich fern fertig fest fett feucht"
    " finanziert fleißig fokussiert förderlich förmig frei fremd freudig freundlich gängig gebacken gebend gebunden"
    " gefährdend gefährdet gefertigt gefördert gekrönt gekühlt gelb gemacht gemäß genau gepflegt geprägt geprüft"
    " gerecht geschädigt geschichtlich geschöpft gespeist gestählt gesteuert gestrickt gestützt gesund getreu"
    " getrieben gewohnt gezogen gierig gläubig gleich gradig grau groß grün gültig günstig haft haltig hart heiß"
    " hell hoch hörig hungrig intensiv intern jährig jung kalt kantig klar klug kompatibel konform köpfig krank"
    " kritisch kühl kundig lahm lang langsam lastig läufig lebendig leer leicht lieb los lustig mager mäßig"
    " medizinisch minütig monatig müde mündig nackt nah nass negativ nehmend neutral nötig notwendig nützlich"
    " ökologisch orientiert pflichtig philosophisch physikalisch politisch positiv prozentig psychologisch rechtlich"
    " reich relevant resistent rosa rot rund satt sauber sauer schädlich scharf scheu schlau schlüssig schnell"
    " schwach schwarz schwer seitig seitlich selig sicher sichtig spezifisch spitz sprachig stämmig ständig stark"
    " stellig stöckig strategisch stumm stündig süchtig süß systemisch tägig taktisch taub tauglich technisch teilig"
    " teuer theoretisch tief toll tot trächtig treu trocken typisch überflutet übergreifend unterstützt"
    " unverträglich unwillig verliebt verseucht verträglich verwöhnt voll warm weich weiß weise weit weltlich wert"
    " wichtig widrig willig wirtschaftlich wissenschaftlich wöchig würdig wütig zahm zart zentriert"
    " ";

const char no_heads[] =
    " ab aber acht an ander andere anderem anderen anderer anderes auf bald beide beiden bestimmte bestimmten bitte"
    " deine dentist deutlich dich direkt drei dringend du dürfen ehen eigen eigene eigenen eigens eigentlich ein"
    " eine einem einen einer eines einfach einhalb einige einigen einzige einzigen elf enden ender endes endlich"
    " erst erste ersten es este etwa fach früh früher fünf für ganz ganze ganzen gar geblieben gebracht gegangen"
    " gegeben gehabt gehört gekommen gelassen gelegen gen genau genommen gerade gern gerne gesagt gesehen gestanden"
    " gestern gestorben gewesen gewisse gewissen geworden gleiche gleichen habe haben hatte heute hier hundert ich"
    " inder ja jetzt kann kaum komplett können kurz leider letzte letzten lich los mal massiv massive mehr meine"
    " meist mich mögen möglich mögliche morgen muss müssen nächste nächsten natürlich nein neines neu neue neuen"
    " neuer neues neun normal oft ollen persönlich plant plötzlich reiner rum rund schon sechs sehen sehr sein"
    " selbst sieben solche solchen soll sollen spät später stieg tat tatsächlich taus tausend tun um ungefähr"
    " unterschiedlich unterschiedliche unterschiedlichen verantwortlich verschieden verschiedene verschiedenen viele"
    " vielen vieler vieles vier weile weite weiter weitere weiteren wenig wenige wenigen weniger werden wieder will"
    " wir wirklich wollen wonnen worden zehn zugute zurück zwei zwölf"
    " ";

const char no_modifiers[] =
    " aber ander andere damit dank dass dich dieser dir doch einen einer eines einige einmal etwas fan ferner"
    " folgende folgendes gestern haben heute ich ihn ja jahren jeder jen kann können lauter male man mich mir muss"
    " müssen nein neues neune nichts noch nun nur oder schon sehr sein seine seit sind soll sollen und wann wegen"
    " werden will wollen zweie"
    " ";

struct span list_next(const char **at)
{
    const char *from = *at + strspn(*at, " ");
    size_t len = strcspn(from, " ");
    *at = from + len;
    return (struct span){from, len};
}

bool list_has(const char *list, const char *s, size_t len)
{
    for (struct span word; (word = list_next(&list)).len;)
        if (span_equal(word, (struct span){s, len}))
            return true;
    return false;
}

bool list_ends(const char *list, const char *s, size_t len)
{
    for (struct span word; (word = list_next(&list)).len;)
        if (word.len <= len && memcmp(s + len - word.len, word.ptr, word.len) == 0)
            return true;
    return false;
}
