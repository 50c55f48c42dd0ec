/* Rules that know German: lemmas, parts of speech, a verb with its object in one clause, repairs that inflect. */
#include "base/utf8.h"
#include "test_engine.h"

struct row {
    const char *text, *shown;
};

static void expect(const struct german *g, const char *yaml, const struct row *rows, size_t count)
{
    struct bench *b = german_bench_open(g, german_rules_from(g, yaml), true);
    size_t wrong = 0;
    for (size_t i = 0; i < count; i++) {
        bench_run(b, rows[i].text, strlen(rows[i].text), "\n\n", SEGMENT_PARAGRAPH);
        if (strcmp(bench_show(b), rows[i].shown) != 0) {
            print_error("%s\n  got  %s\n  not  %s\n", rows[i].text, bench_show(b), rows[i].shown);
            wrong++;
        }
    }
    bench_close(b);
    assert_int_equal(wrong, 0);
}

#define EXPECT(yaml, rows) expect(*state, yaml, rows, sizeof(rows) / sizeof((rows)[0]))

static void a_verb_is_found_with_its_object_in_every_order(void **state)
{
    static const struct row rows[] = {
        {"Der Rat macht heute eine Entscheidung.", "[macht heute eine Entscheidung => trifft heute eine Entscheidung]"},
        {"Der Rat machte keine Entscheidungen.", "[machte keine Entscheidungen => traf keine Entscheidungen]"},
        {"Machen Sie bald eine Entscheidung!",
         "[Machen Sie bald eine Entscheidung => Treffen Sie bald eine Entscheidung]"},
        {"Sie hofft, dass er eine Entscheidung macht.", "[Entscheidung macht => Entscheidung trifft]"},
        {"Er hat gestern eine Entscheidung gemacht.", "[Entscheidung gemacht => Entscheidung getroffen]"},
        {"Er will eine Entscheidung machen.", "[Entscheidung machen => Entscheidung treffen]"},
        {"Er kam, um eine Entscheidung zu machen.", "[Entscheidung zu machen => Entscheidung zu treffen]"},
        {"Er kam, um Pläne und Entscheidungen zu machen.", "[Entscheidungen zu machen => Entscheidungen zu treffen]"},
        {"Die Entscheidung wurde in Rom gemacht.",
         "[Entscheidung wurde in Rom gemacht => Entscheidung wurde in Rom getroffen]"},
        {"Die Entscheidung hat der Rat gemacht.",
         "[Entscheidung hat der Rat gemacht => Entscheidung hat der Rat getroffen]"},
        {"Eine gemachte Entscheidung gilt.", "[gemachte Entscheidung => getroffene Entscheidung]"},
        {"Der Rat macht keine Entscheidung mehr – er ruht.", "[macht keine Entscheidung => trifft keine Entscheidung]"},
        {"Der Rat macht daraus eine Entscheidung.",
         "[macht daraus eine Entscheidung => trifft daraus eine Entscheidung]"},
        {"Er machte eine kluge, mutige Entscheidung.",
         "[machte eine kluge, mutige Entscheidung => traf eine kluge, mutige Entscheidung]"},
    };
    EXPECT(RULE("a", "  object: Entscheidung\n  verb: machen -> treffen"), rows);
}

static void a_noun_that_is_no_object_is_left_alone(void **state)
{
    static const struct row rows[] = {
        {"Nach der Entscheidung machte er Pause.", ""},
        {"Er machte trotz der Entscheidung weiter.", ""},
        {"Die Entscheidung macht Freude.", ""},
        {"Das macht die Entscheidung leicht.", ""},
        {"Die Entscheidung wird ihm keinen Spaß machen.", ""},
        {"Weil er die Entscheidung leicht macht, loben ihn alle.", ""},
        {"Er macht weiter und trifft eine Entscheidung.", ""},
        {"Man kann Entscheidungen treffen und Fehler machen.", ""},
        {"Er macht Pause, nachdem eine Entscheidung fiel.", ""},
        {"Er machte das Fenster auf, die Entscheidung fiel.", ""},
        {"Die Macht der Entscheidung liegt beim Rat.", ""},
        {"Er hat eine Entscheidung, die er macht.", ""},
        {"Der Rat trifft eine Entscheidung.", ""},
        {"Was er aus Ideen und Entscheidungen macht, ist bekannt.", ""},
    };
    EXPECT(RULE("a", "  object: Entscheidung\n  verb: machen -> treffen"), rows);
}

static void prefixes_part_and_join(void **state)
{
    static const struct row to_separable[] = {
        {"Er nimmt heute den Eid.", "[nimmt heute den Eid => legt heute den Eid ab]"},
        {"Er nimmt den Eid in Rom.", "[nimmt den Eid in Rom => legt den Eid in Rom ab]"},
        {"Bevor er den Eid nimmt, betet er.", "[Eid nimmt => Eid ablegt]"},
        {"Er hat den Eid genommen.", "[Eid genommen => Eid abgelegt]"},
        {"Er kam, um den Eid zu nehmen.", "[Eid zu nehmen => Eid abzulegen]"},
        {"Er nimmt ihm den Eid ab.", ""},
        {"Er nimmt den Eid und geht.", "[nimmt den Eid => legt den Eid ab]"},
    };
    static const struct row from_separable[] = {
        {"Er nimmt morgen den Schaden an.", "[nimmt morgen den Schaden an => erleidet morgen den Schaden]"},
        {"Er hat den Schaden angenommen.", "[Schaden angenommen => Schaden erlitten]"},
        {"Um den Schaden anzunehmen, braucht es Mut.", "[Schaden anzunehmen => Schaden zu erleiden]"},
        {"Er nimmt den Schaden hin.", ""},
        {"Er nimmt Schaden.", ""},
    };
    EXPECT(RULE("a", "  object: Eid\n  verb: nehmen -> ablegen"), to_separable);
    EXPECT(RULE("a", "  object: Schaden\n  verb: annehmen -> erleiden"), from_separable);
}

static void objects_have_several_words_and_are_replaced(void **state)
{
    static const struct row fixed[] = {
        {"Das Gesetz kam spät in Existenz.", "[kam spät in Existenz => entstand spät]"},
        {"Das Gesetz ist so in Existenz gekommen.", "[in Existenz gekommen => entstanden]"},
        {"Seine Existenz kam in Gefahr.", ""},
    };
    static const struct row changed[] = {
        {"Wir hatten viele gute Zeiten.", "[hatten viele gute Zeiten => hatten viele Tage]"},
        {"Sie hat gute Zeiten genutzt.", ""},
    };
    static const struct row compounds[] = {
        {"Er nahm eine Bildungsreise.", "[nahm eine Bildungsreise]"},
        {"Er nahm eine Reise.", "[nahm eine Reise]"},
        {"Er nahm einen Reisepass.", ""},
    };
    EXPECT(RULE("a", "  object: 'in Existenz ->'\n  verb: kommen -> entstehen"), fixed);
    EXPECT(RULE("a", "  object: gut Zeit -> Tag\n  verb: haben"), changed);
    EXPECT(RULE("a", "  object: '*Reise'\n  verb: nehmen"), compounds);
}

static void what_else_is_in_the_clause_decides(void **state)
{
    static const struct row rows[] = {
        {"Er erhebt eine Frage.", "[erhebt eine Frage]"},
        {"Im Saal erhebt sich eine Frage.", ""},
        {"Er erhebt eine Frage, die sich stellt.", "[erhebt eine Frage]"},
    };
    static const struct row needed[] = {
        {"Er erinnert von damals.", "[erinnert]"},
        {"Er erinnert an damals.", ""},
    };
    EXPECT(RULE("a", "  object: Frage\n  verb: erheben\n  unless: [sich]"), rows);
    EXPECT(RULE("a", "  verb: erinnern\n  with: [{any: [von], tag: [APPR]}]"), needed);
}

static void a_preposition_is_found_with_whatever_it_governs(void **state)
{
    static const struct row verbs[] = {
        {"Er wartet lange für den Bus.", "[wartet lange für => wartet lange auf]"},
        {"Er hat für sie gewartet.", "[für sie gewartet => auf sie gewartet]"},
        {"Er will warten für ihn.", "[warten für => warten auf]"},
        {"Für den Bus wartet er.", "[Für den Bus wartet => Auf den Bus wartet]"},
        {"Dafür wartet er.", "[Dafür wartet => Darauf wartet]"},
        {"Wir warten dafür, dass er kommt.", "[warten dafür => warten darauf]"},
        {"Die Leute für den Bus warten.", ""},
        {"Er ist für den Bus gekommen und wartet.", ""},
    };
    static const struct row adjectives[] = {
        {"Das Land ist abhängig auf Gas.", "[abhängig auf => abhängig von]"},
        {"Das Land ist auf Gas abhängig.", "[auf Gas abhängig => von Gas abhängig]"},
        {"Das abhängige Land setzt auf Gas.", ""},
    };
    static const struct row places[] = {
        {"Er ging zu der alten Schule.", "[ging zu]"},
        {"Er ging zu der Zeit in die Schule.", ""},
        {"Er ging bis zu der Schule.", ""},
    };
    static const struct row removed[] = {
        {"Er stimmt mit dem Plan zu.", "[stimmt mit dem Plan zu => stimmt dem Plan zu]"},
        {"Mit dem Plan stimmt er zu.", "[Mit dem Plan stimmt er zu => Dem Plan stimmt er zu]"},
        {"Er stimmt mit dir zu.", "[stimmt mit dir zu => stimmt dir zu]"},
    };
    EXPECT(RULE("a", "  object: mit ->\n  verb: zustimmen"), removed);
    EXPECT(RULE("a", "  object: für | dafür -> auf | darauf\n  verb: warten"), verbs);
    EXPECT(RULE("a", "  object: auf -> von\n  verb: abhängig"), adjectives);
    EXPECT(RULE("a", "  object: zu\n  verb: gehen\n  with: [{lemma: Schule, where: phrase}]\n"
                     "  unless: [{any: [bis], where: object}]"),
           places);
}

static void objects_have_alternatives_and_gaps(void **state)
{
    static const struct row rows[] = {
        {"Er steckt in seinen alten Schuhen.", "[steckt in seinen alten Schuhen]"},
        {"Er hat sich in die Schuhe gesteckt.", "[in die Schuhe gesteckt]"},
        {"Ihre Füße steckten im Schuh.", "[steckten im Schuh]"},
        {"In Marias Stiefeln steckt Heu.", "[In Marias Stiefeln steckt]"},
        {"Er steckte in Köln und Schuhe trug er nie.", ""},
        {"Er steckte in einem sehr alten Schuh.", ""},
        {"Er steckte in der Stadt der Schuhe.", ""},
    };
    EXPECT(RULE("a", "  object: in/im ~ Schuh/Stiefel\n  verb: stecken"), rows);
}

static void a_figurative_object_may_have_company(void **state)
{
    static const struct row plain[] = {
        {"Das hat das Boot endgültig verpasst.", ""},
        {"Der Konzern verpasste das Boot zehn Jahre lang.", ""},
    };
    static const struct row figurative[] = {
        {"Das hat das Boot endgültig verpasst.", "[Boot endgültig verpasst]"},
        {"Der Konzern verpasste das Boot zehn Jahre lang.", "[verpasste das Boot]"},
        {"Der Trainer verpasste im Boot den Start.", ""},
        {"Er hat ein Boot und den Zug verpasst er nie.", ""},
    };
    static const struct row auxiliary[] = {
        {"Er hat dort ein Boot.", "[hat dort ein Boot]"},
        {"Er hat dort ein Boot verpasst.", ""},
    };
    EXPECT(RULE("a", "  object: Boot\n  verb: verpassen"), plain);
    EXPECT(RULE("a", "  object: Boot\n  verb: verpassen\n  figurative: true"), figurative);
    EXPECT(RULE("a", "  object: Boot\n  verb: haben\n  figurative: true"), auxiliary);
}

static void words_in_a_row_need_no_verb(void **state)
{
    static const struct row rows[] = {
        {"Ein süßer Zahn und süße Zähne.", "[süßer Zahn => Schleckermaul] [süße Zähne => Schleckermaul]"},
        {"Süßer Zahn", "[Süßer Zahn => Schleckermaul]"},
        {"Süßes schadet dem Zahn.", ""},
        {"Ein süßer Zahn mit Karies.", ""},
    };
    static const struct row names[] = {
        {"Geduld ist der Name des Spiels.", "[Name des Spiels]"},
        {"Name des alten Spiels", "[Name des alten Spiels]"},
        {"Name des Spielers", ""},
    };
    EXPECT(RULE("a", "  phrase: süß Zahn -> Schleckermaul\n  unless: [Karies]"), rows);
    EXPECT(RULE("a", "  phrase: Name des ~ Spiels"), names);
}

/* Each verb looks for its object and for what stands in its clause; in a sentence without end both stay near. */
static void a_sentence_without_end_takes_linear_time(void **state)
{
    struct buf text = BUF_EMPTY;
    for (int i = 0; i < 20000; i++)
        buf_add_str(&text, "Er wartet für den Bus und für die Bahn und ");
    struct bench *b = german_bench_open(
        *state, german_rules_from(*state, RULE("a", "  object: für -> auf\n  verb: warten\n  unless: [nie]")), true);
    bench_run(b, buf_str(&text), text.len, "\n", SEGMENT_PARAGRAPH);
    assert_true(b->report.findings.len > 10000);
    bench_close(b);
    buf_release(&text);
}

static void tokens_have_lemmas_tags_and_features(void **state)
{
    static const struct row lemmas[] = {
        {"Er trifft bald das Ziel.", "[trifft bald das Ziel]"},
        {"Getroffen hat er das Ziel.", "[Getroffen hat er das Ziel]"},
        {"Das Treffen war das Ziel.", ""},
        {"Er trifft, und das ist gut.", ""},
    };
    static const struct row tags[] = {
        {"Das rote Haus steht.", "[rote Haus]"},
        {"Das rote, helle Haus steht.", "[helle Haus]"},
        {"Das sehr alte kleine Haus steht.", "[alte kleine Haus]"},
    };
    static const struct row features[] = {
        {"Er kennt den Mann.", "[den Mann]"},
        {"Er hilft dem Mann.", ""},
        {"Sie dankt den Männern.", ""},
    };
    static const struct row tenses[] = {{"Er ging heim.", "[ging]"}, {"Er geht heim.", ""}};
    EXPECT(RULE("a", "  tokens: [{lemma: treffen}, {gap: [0, 3], verbs: true}, das, {lemma: Ziel}]"), lemmas);
    EXPECT(RULE("a", "  tokens: [{tag: [ADJA], repeat: [1, 3]}, Haus]"), tags);
    EXPECT(RULE("a", "  tokens: [{tag: [ART]}, {lemma: Mann, is: [acc]}]"), features);
    EXPECT(RULE("a", "  tokens: [{lemma: gehen, tag: [V*], is: [past]}]"), tenses);
}

static void gaps_stop_at_finite_verbs(void **state)
{
    static const struct row rows[] = {
        {"Von hier sieht man bis Rom.", ""},
        {"Von hier aus bis Rom sieht man.", "[Von hier aus bis]"},
    };
    EXPECT(RULE("a", "  tokens: [von, {gap: [0, 4]}, bis]"), rows);
}

static void elements_agree(void **state)
{
    static const struct row rows[] = {
        {"Er sah die Häuser.", "[die Häuser]"},
        {"Wir sahen die, die Häuser bauten.", "[die Häuser]"},
        {"Er sah der Häuser.", "[der Häuser]"},
    };
    static const struct row never[] = {{"Er kam mit das Häuser.", ""}};
    EXPECT(RULE("a", "  tokens: [{any: [der, die]}, {tag: [NN], agrees: 1}]"), rows);
    EXPECT(RULE("a", "  tokens: [das, {exact: [Häuser], agrees: 1}]"), never);
}

static void replacements_inflect(void **state)
{
    static const struct row rows[] = {
        {"Er machte Sinn.", "[machte Sinn => ergab Sinn]"},
        {"Das macht Sinn.", "[macht Sinn => ergibt Sinn]"},
        {"Machen Sinn und Zweck etwas aus?", "[Machen Sinn => Ergeben Sinn]"},
    };
    static const struct row beside[] = {
        {"Das ist rote Farbe.", ""},
        {"Das war rote Farbe.", "[rote Farbe => grüne Farbe]"},
        {"Das war rote Farbe aus Rom.", ""},
    };
    EXPECT(RULE("a", "  tokens: [{lemma: machen}, Sinn]\n  replace: ['${1:ergeben} Sinn']"), rows);
    EXPECT(RULE("a", "  tokens: [{lemma: rot}, Farbe]\n  replace: ['${1:grün} $2']\n"
                     "  unless: [{any: [ist], where: before}, {tag: [APPR], where: after}]"),
           beside);
}

static size_t compare_ways(struct bench *with, struct bench *without, const char *text, size_t len)
{
    bench_run(with, text, len, "\n", SEGMENT_PARAGRAPH);
    bench_run(without, text, len, "\n", SEGMENT_PARAGRAPH);
    assert_int_equal(with->report.findings.len, without->report.findings.len);
    if (strcmp(bench_show(with), bench_show(without)) != 0)
        fail_msg("with the filter %s, without %s", bench_show(with), bench_show(without));
    return with->report.findings.len;
}

/* Every example of every rule, also in capitals' and sentences' company, is found with the filter and without. */
static void the_filter_loses_nothing_of_the_examples(void **state)
{
    const struct german *g = *state;
    struct buf err = BUF_EMPTY, text = BUF_EMPTY;
    struct ruleset *rules = ruleset_load("rules/de", NULL, &lang_de, g->knowledge.forms, &err),
                   *again = ruleset_load("rules/de", NULL, &lang_de, g->knowledge.forms, &err);
    if (!rules || !again)
        fail_msg("%s", buf_str(&err));
    for (size_t i = 0; i < ruleset_count(rules); i++) {
        size_t count;
        const struct example *examples = ruleset_examples(rules, i, &count);
        for (size_t k = 0; k < count; k++)
            buf_addf(&text, "%s\n", examples[k].text);
    }
    struct bench *with = german_bench_open(g, rules, true), *without = german_bench_open(g, again, false);
    assert_true(compare_ways(with, without, buf_str(&text), text.len) > 1000);
    bench_close(with);
    bench_close(without);
    buf_release(&text);
    buf_release(&err);
}

static void the_filter_loses_nothing_of_the_samples(void **state)
{
    static const char *const samples[] = {"samples/health/night-shift.de.md", "samples/politics/tram-vote.de.txt",
                                          "samples/product/desk-lamp.de.md",  "samples/science/swifts.de.md",
                                          "samples/sport/cup-final.de.txt",   "samples/technology/hearing-chip.de.md",
                                          "samples/travel/parenzana.de.md"};
    const struct german *g = *state;
    struct buf err = BUF_EMPTY;
    struct ruleset *rules = ruleset_load("rules/de", NULL, &lang_de, g->knowledge.forms, &err),
                   *again = ruleset_load("rules/de", NULL, &lang_de, g->knowledge.forms, &err);
    if (!rules || !again)
        fail_msg("%s", buf_str(&err));
    struct bench *with = german_bench_open(g, rules, true), *without = german_bench_open(g, again, false);
    for (size_t i = 0; i < sizeof(samples) / sizeof(samples[0]); i++) {
        struct source source;
        if (source_read(&source, samples[i], &err) != 0)
            continue;
        if (utf8_valid_prefix(source.bytes, source.len) == source.len)
            compare_ways(with, without, source.bytes, source.len);
        source_release(&source);
    }
    bench_close(with);
    bench_close(without);
    buf_release(&err);
}

static void rules_without_tags_ask_for_no_analysis(void **state)
{
    static const struct {
        const char *rule;
        bool analysis;
    } rows[] = {
        {"  match: abc", false},
        {"  tokens: [a, {lemma: machen}]\n  unless: [b]", false},
        {"  tokens: [a, {tag: [NN]}]", true},
        {"  tokens: [a, {gap: [0, 2]}, b]", true},
        {"  tokens: [a, {gap: [0, 2], verbs: true}, b]", false},
        {"  tokens: [a, b]\n  unless: [{tag: [NN]}]", true},
        {"  tokens: [a, {lemma: machen}]\n  replace: ['${2:tun}']", true},
        {"  verb: machen", true},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        struct buf yaml = BUF_EMPTY;
        buf_addf(&yaml, "%s%s\n  bad: ['[x]']\n  good: [y]\n",
                 "- id: de/a/b\n  category: grammar\n  severity: minor\n  status: stable\n  message: m\n",
                 rows[i].rule);
        struct bench *b = german_bench_open(*state, german_rules_from(*state, buf_str(&yaml)), true);
        bench_run(b, "x", 1, "\n", SEGMENT_PARAGRAPH);
        assert_int_equal(matcher_analyses(b->matcher), rows[i].analysis);
        bench_close(b);
        buf_release(&yaml);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_verb_is_found_with_its_object_in_every_order),
        cmocka_unit_test(a_noun_that_is_no_object_is_left_alone),
        cmocka_unit_test(prefixes_part_and_join),
        cmocka_unit_test(objects_have_several_words_and_are_replaced),
        cmocka_unit_test(objects_have_alternatives_and_gaps),
        cmocka_unit_test(a_figurative_object_may_have_company),
        cmocka_unit_test(words_in_a_row_need_no_verb),
        cmocka_unit_test(what_else_is_in_the_clause_decides),
        cmocka_unit_test(a_preposition_is_found_with_whatever_it_governs),
        cmocka_unit_test(a_sentence_without_end_takes_linear_time),
        cmocka_unit_test(tokens_have_lemmas_tags_and_features),
        cmocka_unit_test(gaps_stop_at_finite_verbs),
        cmocka_unit_test(elements_agree),
        cmocka_unit_test(replacements_inflect),
        cmocka_unit_test(the_filter_loses_nothing_of_the_examples),
        cmocka_unit_test(the_filter_loses_nothing_of_the_samples),
        cmocka_unit_test(rules_without_tags_ask_for_no_analysis),
    };
    return cmocka_run_group_tests(tests, german_open, german_close);
}
