#include "checks/dass_announced.h"

static const char nouns[] =
    " angst ankündigung annahme ansicht antrag argument art auffassung aussage bedauern bedingung befürchtung "
    "behauptung beispiel bekenntnis bericht beweis bewusstsein chance dank dilemma eindruck eingeständnis einsicht "
    "entsetzen ergebnis erkenntnis erklärung erstaunen erwartung fall fazit folge forderung freude garantie "
    "gedanke gedanken gefahr gefühl geheimnis gerücht gewissheit glaube glauben glück grund hinweis hoffnung "
    "idee illusion indiz interesse mal meinung meldung missverständnis motto möglichkeit nachricht nachteil "
    "pech phänomen prinzip problem recht resultat risiko schicksal schluss signal sorge tatsache theorie these "
    "traum umstand unglück urteil verdacht vermutung versprechen versprechung verständnis vertrauen "
    "voraussetzung vorschlag vorstellung vorteil vorurteil vorwurf wahrscheinlichkeit warnung weise wissen "
    "wort wunder wunsch zeichen zeit ziel zusage zweck überzeugung ";

static const char words[] =
    " ahnen ahnt ahnte angekündigt angemerkt angenommen ankündigte ankündigten anmerkte annahm annehmen annimmt "
    "argumentiert argumentierte argumentierten aufgefallen beachten bedachte bedauere bedauerlich bedauern "
    "bedauert bedauerte bedenken bedenkt bedeutet bedeutete befürchtet begründet begründete begründeten "
    "behaupten behauptet behauptete behaupteten bekannt beklagt beklagte bemerken bemerkt bemerkte beobachtet "
    "beobachtete berichten berichtet berichtete berichteten beschließt beschloss beschlossen beschuldigt "
    "beschwert besorgt bestätigen bestätigt bestätigte bestätigten beteuert beteuerte betonen betont betonte "
    "betonten beweisen beweist bewies bewiesen bewirkt bewirkte bewusst bitte dachte dachten dafür dagegen damit "
    "dankbar daran darauf daraus darin darum darüber davon dazu denke denken denkt derart dermaßen deuten deutet "
    "deutete droht drohte drohten eingeräumt einig empfahl empfiehlt entdecken entdeckt entdeckte entdeckten "
    "entscheidet entschied entschieden enttäuscht erfahren erfreulich erfuhr erfuhren erfährt ergab ergaben "
    "ergeben ergibt erkannt erkannte erkannten erkennen erkennt erklären erklärt erklärte erklärten erstaunlich "
    "erwarte erwartet erwähnt erwähnte erwähnten falsch fand fest festgestellt feststellen finde finden findet "
    "fordern fordert forderte forderten fraglich freue freut froh führt fürchte fürchtet garantiert garantierte "
    "gedacht geführt gehört gesagt geschrieben gewusst gewährleisten gewährleistet gezeigt glaube glauben glaubt "
    "glaubte glaubten glücklich gut heißen heißt herausgestellt hieß hinzu hoffe hoffen hofft hoffte hofften "
    "höre hören klar kündigt kündigte kündigten liegt meine meinen meint meinte meinten merke merken merkt "
    "merkte merkten merkwürdig mitgeteilt mitteilte mitzuteilen möchte möchten möglich nachgewiesen nimmt "
    "offensichtlich optimistisch prognostiziert prognostizierte rechnen rechnet rechnete richtig räumt räumte "
    "räumten sage sagen sagt sagte sagten schade schlimm schreiben schreibt schrieb schrieben schwor schwört "
    "sein seltsam sicher sichergestellt sicherstellen signalisiert so spüren spürt spürte stellte stimmt stolz "
    "teilt teilte traurig träumt unklar unterstreicht unterstrich unwahrscheinlich vergewissern vergewissert "
    "verhindern verhindert verlangt verlangte vermeiden vermute vermuten vermutet vermutete versichern "
    "versichert versicherte versprach versprachen verspricht versprochen verstehe versteht vorstellen wahr "
    "wahrscheinlich warf warnen warnt warnte warnten weiß wichtig will wirft wissen wollen wunderbar wusste "
    "wussten wünsche wünscht zeigen zeigt zeigte zuversichtlich ärgerlich überrascht überzeugen überzeugt ";

bool noun_announces_dass(struct span noun)
{
    return word_in(noun, nouns);
}

bool dass_is_announced(const struct analysis *a, uint32_t last)
{
    if (noun_announces_dass(a->words.items[last].text))
        return true;
    for (uint32_t i = last + 1; i-- > 0 && analysis_tag(a, i) < TAG_COMMA;)
        if (!analysis_has_tag(a, i, TAG_BIT(TAG_NN)) && analysis_word_in(a, i, words))
            return true;
    return false;
}
