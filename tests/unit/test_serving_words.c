/* Function words that are not inflected, numerals, and the verbs that serve others, against lists and tables written
 * from German grammar. */
#include "form_tables.h"

static void conjunctions(void **state)
{
    all_have(
        *state,
        "als anstatt bevor bis da damit dass ehe falls indem indes indessen insofern insoweit je nachdem nun ob "
        "obgleich "
        "obschon obwohl obzwar ohne seit seitdem sobald sodass sofern solange sooft sosehr soviel soweit sowie statt "
        "trotzdem während weil wenn wenngleich wennschon wie wiewohl wo wohingegen zumal",
        (struct wanted){.part = POS_CONJUNCTION, .kind = CONJUNCTION_SUBORDINATING});
    all_have(*state,
             "aber allein beziehungsweise bzw denn doch entweder geschweige jedoch oder respektive sondern sowie "
             "sowohl und weder",
             (struct wanted){.part = POS_CONJUNCTION, .kind = CONJUNCTION_COORDINATING});
    all_have(*state, "als wie denn", (struct wanted){.part = POS_CONJUNCTION, .kind = CONJUNCTION_COMPARING});
    all_have(*state, "um ohne statt anstatt", (struct wanted){.part = POS_CONJUNCTION, .kind = CONJUNCTION_INFINITIVE});
    all_have(*state, "entweder sowohl weder zwar je", (struct wanted){.part = POS_CONJUNCTION, .use = USE_FIRST_HALF});
    all_have(*state, "oder als wie noch sondern", (struct wanted){.part = POS_CONJUNCTION, .use = USE_SECOND_HALF});
    all_have(*state, "einerseits teils", (struct wanted){.part = POS_ADVERB, .use = USE_FIRST_HALF});
    all_have(*state, "desto umso andererseits teils", (struct wanted){.part = POS_ADVERB, .use = USE_SECOND_HALF});
}

static void particles(void **state)
{
    all_have(*state, "nicht nie niemals keineswegs keinesfalls nirgends nirgendwo nimmer",
             (struct wanted){.part = POS_PARTICLE, .kind = PARTICLE_NEGATION});
    all_have(*state, "zu", (struct wanted){.part = POS_PARTICLE, .kind = PARTICLE_INFINITIVE});
    all_have(
        *state,
        "auch nur sogar selbst ausgerechnet allein bloß erst schon lediglich gerade insbesondere mindestens wenigstens",
        (struct wanted){.part = POS_PARTICLE, .kind = PARTICLE_FOCUS});
    all_have(*state, "ja nein doch mal halt eben denn wohl etwa am zu", (struct wanted){.part = POS_PARTICLE});
    all_have(*state,
             "ach ah aha au autsch hallo he hey hm huch hurra igitt na oh oje pfui prost pst tja tschüs tschüss uff",
             (struct wanted){.part = POS_INTERJECTION});
}

static void adverbs(void **state)
{
    all_have(
        *state,
        "dabei dadurch dafür dagegen daher dahin dahinter damit danach daneben daran darauf daraufhin daraus darein "
        "darin "
        "darob darüber darum darunter davon davor dazu dazwischen dran drauf draus drin drüber drum drunter hierbei "
        "hierdurch hierfür hiergegen hierher hierhin hierin hiermit hiernach hieran hierauf hieraus hierüber hierum "
        "hierunter hiervon hiervor hierzu wobei wodurch wofür wogegen wohinter womit wonach woneben woran worauf "
        "woraufhin woraus worin worüber worum worunter wovon wovor wozu wozwischen aneinander aufeinander auseinander "
        "beieinander durcheinander füreinander gegeneinander hintereinander ineinander miteinander nacheinander "
        "nebeneinander übereinander umeinander untereinander voneinander voreinander zueinander",
        (struct wanted){.part = POS_ADVERB, .kind = ADVERB_PRONOMINAL});
    all_have(
        *state,
        "wann warum weshalb weswegen wieso wie wo woher wohin inwiefern inwieweit wobei wodurch wofür wogegen womit "
        "wonach woran worauf woraus worin worüber worum worunter wovon wovor wozu",
        (struct wanted){.part = POS_ADVERB, .kind = ADVERB_INTERROGATIVE});
    all_have(
        *state,
        "hier da dort oben unten vorn vorne hinten links rechts innen außen drinnen draußen drüben droben drunten "
        "überall nirgends nirgendwo irgendwo irgendwohin irgendwoher anderswo anderswohin woanders daheim zuhause "
        "unterwegs her hin herab heran herauf heraus herbei herein herüber herum herunter hervor hinab hinauf hinaus "
        "hinein hinüber hinunter hinweg dorthin dorther hierher hierhin aufwärts abwärts vorwärts rückwärts seitwärts "
        "bergauf bergab auswärts geradeaus mitten nebenan ringsum rundum umher weg fort zurück hierzulande vielerorts",
        (struct wanted){.part = POS_ADVERB, .kind = ADVERB_PLACE});
    all_have(
        *state,
        "heute gestern morgen vorgestern übermorgen jetzt nun dann damals bald gleich sofort soeben eben früher später "
        "immer stets oft oftmals öfter manchmal bisweilen mitunter zuweilen gelegentlich selten nie niemals jemals "
        "einst "
        "einmal zweimal erstmals nochmals abermals wieder bereits schon noch erst endlich zuerst zuletzt zunächst "
        "vorher "
        "nachher danach davor seither seitdem bisher bislang fortan künftig kürzlich neulich jüngst unlängst längst "
        "inzwischen mittlerweile unterdessen währenddessen montags dienstags mittwochs donnerstags freitags samstags "
        "sonnabends sonntags morgens vormittags mittags nachmittags abends nachts tagsüber stundenlang tagelang "
        "wochenlang monatelang jahrelang derzeit zurzeit heutzutage seinerzeit jederzeit anfangs einstweilen vorerst",
        (struct wanted){.part = POS_ADVERB, .kind = ADVERB_TIME});
    all_have(
        *state,
        "deshalb deswegen daher darum also folglich somit demnach infolgedessen trotzdem dennoch nämlich meinetwegen "
        "seinetwegen ihretwegen unsertwegen euretwegen notfalls",
        (struct wanted){.part = POS_ADVERB, .kind = ADVERB_CAUSE});
}

static void numerals(void **state)
{
    static const char *const ones[] = {"ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"};
    static const char *const tens[] = {"zwanzig", "dreißig", "vierzig", "fünfzig",
                                       "sechzig", "siebzig", "achtzig", "neunzig"};
    static const struct wanted numeral = {.part = POS_NUMERAL};
    all_have(
        *state,
        "null eins zwo zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
        "siebzehn achtzehn neunzehn hundert tausend einhundert zweihundert neunhundert eintausend zehntausend "
        "hunderttausend anderthalb eineinhalb zweieinhalb zwanziger neunziger",
        numeral);
    holds(*state, "zweier", numeral, cells("MFN=g"));
    holds(*state, "dreien", numeral, cells("MFN=d"));
    for (size_t t = 0; t < COUNT(tens); t++) {
        char form[48];
        snprintf(form, sizeof(form), "%sste", tens[t]);
        all_have(*state, tens[t], numeral);
        all_have(*state, form, (struct wanted){.part = POS_ADJECTIVE});
        for (size_t o = 0; o < COUNT(ones); o++) {
            snprintf(form, sizeof(form), "%sund%s", ones[o], tens[t]);
            all_have(*state, form, numeral);
            snprintf(form, sizeof(form), "%sund%ssten", ones[o], tens[t]);
            all_have(*state, form, (struct wanted){.part = POS_ADJECTIVE});
        }
    }
    all_have(*state,
             "nullte erste erster ersten zweite dritte vierte fünfte sechste siebte siebente achte neunte zehnte elfte "
             "zwölfte "
             "dreizehnte neunzehntes hundertste tausendste millionste letzte vorletzte",
             (struct wanted){.part = POS_ADJECTIVE});
    all_have(*state, "erstens zweitens drittens viertens fünftens sechstens siebtens achtens neuntens zehntens",
             (struct wanted){.part = POS_ADVERB});
}

static void separable_prefixes(void **state)
{
    all_have(
        *state,
        "ab an auf aus auseinander bei bevor bereit da dabei dagegen daher dahin daneben dar daran darauf davon davor "
        "dazu "
        "dazwischen durch ein einher empor entgegen entlang entzwei fehl fern fertig fest fort frei gegen gegenüber "
        "gerade "
        "gleich gut heim her herab heran herauf heraus herbei herein herüber herum herunter hervor hier hin hinab "
        "hinauf "
        "hinaus hindurch hinein hinterher hinüber hinunter hinweg hinzu hoch inne irre kaputt kennen klar kund los mit "
        "nach nahe nebenher nieder preis quer ran rauf raus rein rüber rum runter rück schwarz sicher stand statt "
        "still "
        "teil tot über überein übrig um umher unter voll vor voran voraus vorbei vorher vorlieb vorüber vorweg wach "
        "weg "
        "weh weis weiter wett wider wieder wohl wund zu zufrieden zugrunde zugute zunichte zurecht zurück zusammen "
        "zuteil "
        "zuvor zuwider zwischen",
        (struct wanted){.part = POS_SEPARABLE_PREFIX});
}

/* Forms by person, ich du er wir ihr sie, in one line. */
struct conjugation {
    const char *lemma;
    enum reading_kind kind;
    const char *tenses[4]; /* TENSE_ */
    const char *infinitive, *participle_1, *participle_2, *imperatives;
};

static const struct conjugation verbs[] = {
    {"sein",
     VERB_AUXILIARY,
     {"bin bist ist sind seid sind", "war warst war waren wart waren", "sei seist sei seien seiet seien",
      "wäre wärst wäre wären wärt wären"},
     "sein",
     "seiend",
     "gewesen",
     "sei seid"},
    {"sein",
     VERB_AUXILIARY,
     {"bin bist ist sind seid sind", "war warst war waren wart waren", "sei seiest sei seien seiet seien",
      "wäre wärest wäre wären wäret wären"},
     "sein",
     "seiend",
     "gewesen",
     "sei seid"},
    {"haben",
     VERB_AUXILIARY,
     {"habe hast hat haben habt haben", "hatte hattest hatte hatten hattet hatten",
      "habe habest habe haben habet haben", "hätte hättest hätte hätten hättet hätten"},
     "haben",
     "habend",
     "gehabt",
     "habe habt"},
    {"werden",
     VERB_AUXILIARY,
     {"werde wirst wird werden werdet werden", "wurde wurdest wurde wurden wurdet wurden",
      "werde werdest werde werden werdet werden", "würde würdest würde würden würdet würden"},
     "werden",
     "werdend",
     "worden",
     "werde werdet"},
    {"dürfen",
     VERB_MODAL,
     {"darf darfst darf dürfen dürft dürfen", "durfte durftest durfte durften durftet durften",
      "dürfe dürfest dürfe dürfen dürfet dürfen", "dürfte dürftest dürfte dürften dürftet dürften"},
     "dürfen",
     "dürfend",
     "gedurft",
     NULL},
    {"können",
     VERB_MODAL,
     {"kann kannst kann können könnt können", "konnte konntest konnte konnten konntet konnten",
      "könne könnest könne können könnet können", "könnte könntest könnte könnten könntet könnten"},
     "können",
     "könnend",
     "gekonnt",
     NULL},
    {"mögen",
     VERB_MODAL,
     {"mag magst mag mögen mögt mögen", "mochte mochtest mochte mochten mochtet mochten",
      "möge mögest möge mögen möget mögen", "möchte möchtest möchte möchten möchtet möchten"},
     "mögen",
     "mögend",
     "gemocht",
     NULL},
    {"müssen",
     VERB_MODAL,
     {"muss musst muss müssen müsst müssen", "musste musstest musste mussten musstet mussten",
      "müsse müssest müsse müssen müsset müssen", "müsste müsstest müsste müssten müsstet müssten"},
     "müssen",
     "müssend",
     "gemusst",
     NULL},
    {"sollen",
     VERB_MODAL,
     {"soll sollst soll sollen sollt sollen", "sollte solltest sollte sollten solltet sollten",
      "solle sollest solle sollen sollet sollen", "sollte solltest sollte sollten solltet sollten"},
     "sollen",
     "sollend",
     "gesollt",
     NULL},
    {"wollen",
     VERB_MODAL,
     {"will willst will wollen wollt wollen", "wollte wolltest wollte wollten wolltet wollten",
      "wolle wollest wolle wollen wollet wollen", "wollte wolltest wollte wollten wolltet wollten"},
     "wollen",
     "wollend",
     "gewollt",
     NULL},
    {"lassen",
     VERB_MODAL,
     {"lasse lässt lässt lassen lasst lassen", "ließ ließt ließ ließen ließt ließen",
      "lasse lassest lasse lassen lasset lassen", "ließe ließest ließe ließen ließet ließen"},
     "lassen",
     "lassend",
     "gelassen",
     "lass lasst"},
};

/* The form has a reading of the verb with this feature; which of the words of the line is the form. */
static void verb_form(const struct lexicon *lex, const struct conjugation *v, enum reading_kind kind, const char *line,
                      size_t which, uint32_t feature)
{
    char form[32];
    bool found;
    for (; which > 0; which--)
        line += strcspn(line, " ") + 1;
    snprintf(form, sizeof(form), "%.*s", (int)strcspn(line, " "), line);
    uint32_t got = features(lex, form, (struct wanted){POS_VERB, kind, v->lemma, 0, 0, 0}, &found);
    if ((got & feature) != feature)
        fail_msg("%s of %s: features %x lack %x", form, v->lemma, got, feature);
}

static void auxiliaries_and_modals(void **state)
{
    for (size_t i = 0; i < COUNT(verbs); i++) {
        const struct conjugation *v = &verbs[i];
        for (unsigned cell = 0; cell < 24; cell++)
            verb_form(*state, v, v->kind, v->tenses[cell / 6], cell % 6,
                      VERB_CELL(cell / 6, cell % 6 / 3, cell % 3 + 1));
        verb_form(*state, v, v->kind, v->infinitive, 0, VERB_INFINITIVE);
        verb_form(*state, v, KIND_NONE, v->participle_1, 0, VERB_PARTICIPLE_1);
        verb_form(*state, v, v->kind, v->participle_2, 0, VERB_PARTICIPLE_2);
        if (v->imperatives) {
            verb_form(*state, v, KIND_NONE, v->imperatives, 0, VERB_IMPERATIVE_SINGULAR);
            verb_form(*state, v, KIND_NONE, v->imperatives, 1, VERB_IMPERATIVE_PLURAL);
        }
    }
    verb_form(*state, &verbs[3], KIND_NONE, "geworden", 0, VERB_PARTICIPLE_2);
}

/* A form of these verbs has no person that it cannot have: only these cells. */
static void no_person_too_many(void **state)
{
    static const struct {
        const char *form, *lemma;
        uint32_t finite;
    } rows[] = {
        {"ist", "sein", VERB_CELL(TENSE_PRESENT, 0, 3)},
        {"hat", "haben", VERB_CELL(TENSE_PRESENT, 0, 3)},
        {"wird", "werden", VERB_CELL(TENSE_PRESENT, 0, 3)},
        {"kann", "können", VERB_CELL(TENSE_PRESENT, 0, 1) | VERB_CELL(TENSE_PRESENT, 0, 3)},
        {"dürfet", "dürfen", VERB_CELL(TENSE_SUBJUNCTIVE_1, 1, 2)},
        {"müsst", "müssen", VERB_CELL(TENSE_PRESENT, 1, 2)},
        {"wäre", "sein", VERB_CELL(TENSE_SUBJUNCTIVE_2, 0, 1) | VERB_CELL(TENSE_SUBJUNCTIVE_2, 0, 3)},
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        holds(*state, rows[i].form, (struct wanted){.part = POS_VERB, .lemma = rows[i].lemma}, rows[i].finite);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(conjunctions),
        cmocka_unit_test(particles),
        cmocka_unit_test(adverbs),
        cmocka_unit_test(numerals),
        cmocka_unit_test(separable_prefixes),
        cmocka_unit_test(auxiliaries_and_modals),
        cmocka_unit_test(no_person_too_many),
    };
    return cmocka_run_group_tests(tests, open_lexicon, close_lexicon);
}
