#include "checks/dass_announced.h"

static const char nouns[] =
    " angst ankündigung annahme ansicht antrag argument art auffassung aussage bedauern bedingung befürchtung "
    "behauptung beispiel bekenntnis bericht beweis bewusstsein chance dilemma eindruck eingeständnis einsicht "
    "entsetzen ergebnis erkenntnis erklärung erstaunen erwartung fall fazit folge forderung freude garantie "
    "gedanke gedanken gefahr gefühl geheimnis gerücht gewissheit glaube glauben glück grund hinweis hoffnung "
    "idee illusion indiz interesse mal meinung meldung missverständnis motto möglichkeit nachricht nachteil "
    "pech phänomen prinzip problem recht resultat risiko schicksal schluss signal sorge tatsache theorie these "
    "traum umstand unglück urteil verdacht vermutung versprechen versprechung verständnis vertrauen "
    "voraussetzung vorschlag vorstellung vorteil vorurteil vorwurf wahrscheinlichkeit warnung weise wissen "
    "wort wunder wunsch zeichen zeit ziel zusage zweck überzeugung ";

static const char words[] =
    " angekündigt aufgefallen beachten bedauere bedauert bedeutet bedeutete befürchtet behauptet behauptete "
    "behaupteten berichtet berichtete berichteten bestätigt bestätigte betont betonte betonten bitte dachte "
    "dachten dafür dagegen damit daran darauf daraus darin darum darüber davon dazu denke denken denkt derart "
    "dermaßen erklärt erklärte erklärten erwarte erwartet fand festgestellt finde finden findet freue freut "
    "froh fürchte fürchtet gedacht gehört gesagt gewusst gezeigt glaube glauben glaubt glaubte glaubten heißt "
    "herausgestellt hoffe hoffen hofft hoffte hofften höre hören klar kündigt kündigte kündigten meine meinen "
    "meint meinte meinten mitgeteilt mitteilte möchte möchten möglich sage sagen sagt sagte sagten schade sein "
    "sicher so stimmt teilt teilte vermute vermutet vermutete versichert versicherte verstehe versteht weiß "
    "wichtig will wissen wollen wusste wussten wünsche wünscht zeigen zeigt zeigte überzeugt ";

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
