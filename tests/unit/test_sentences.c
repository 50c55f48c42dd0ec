/* The sentence splitter. A row is a text with "|" where a sentence must end, and nowhere else. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "lang/lang.h"
#include "text/sentences.h"
#include "text_case.h"

static const char *const abbreviations[] = {
    "Das gilt z. B. für Kinder. | Für Erwachsene nicht.",
    "Das gilt z.B. für Kinder. | Für Erwachsene nicht.",
    "Er wohnt, d. h. er schläft, bei Freunden. | Das reicht ihm.",
    "Dort gibt es u. a. Bücher und Karten. | Der Eintritt ist frei.",
    "Fälle dieser Art. | Die Gerichte schweigen.",
    "Nach Art. 3 sind alle gleich. | Das ist neu.",
    "Der Abt. | Er betet viel.",
    "Ich helfe dir. | Du hilfst mir.",
    "Er fuhr 5 km. | Dann war Schluss.",
    "Das sagte Jan. | Er ging.",
    "Die Haltestelle liegt an der Ecke Ringstr. | Ein Bus fährt.",
    "Sie wohnt in einer WG. | Das ist billig.",
    "Nach dem Abs. kommt nichts. | Gut so.",
    "Dr. Weber operiert heute. | Frau Dr. Klein hilft.",
    "Prof. Dr. Müller forscht in Jena. | Er leitet das Institut.",
    "Prof. Dr. h. c. mult. Anna Seidel sprach zuerst. | Dann kam die Musik.",
    "Wir wohnen in der Hauptstr. 12 neben dem Bäcker. | Kommen Sie vorbei!",
    "Zimmer Nr. 5 ist frei. | Zimmer Nr. 6 ist belegt.",
    "Laut Art. 5 Abs. 2 GG gibt es Schranken. | Das weiß jeder Jurist.",
    "Nach § 3 Abs. 1 S. 2 BGB ist das nichtig. | Der Vertrag fällt.",
    "Siehe S. 17 im Buch. | Dort steht mehr.",
    "Rund 3 bzw. 4 Gäste kamen. | Keiner blieb.",
    "Es waren ca. 300 Leute da. | Viele froren.",
    "Das kostet 3,5 Mio. Euro im Jahr. | Niemand zahlt das.",
    "Der Umsatz stieg auf 2,1 Mrd. Dollar. | Der Gewinn fiel.",
    "Die Firma verkaufte 40 Mio. Geräte. | Im Vorjahr waren es 38 Mio. | Das reichte nicht.",
    "Am 3. Jan. kam Schnee. | Am 7. Nov. taute es.",
    "Sie kam am Di. und ging am Fr. wieder.",
    "Die Fa. Krause liefert nicht mehr. | Der Grund ist unklar.",
    "Hl. Messe um zehn. | Danach Kaffee.",
    "Das Stück (vgl. Abb. 3) zeigt den Turm. | Er steht noch.",
    "Er starb 44 v. Chr. in Rom. | Caesar war tot.",
    "Im Jahr 9 n. Chr. verlor Varus. | Rom trauerte.",
    "Die GmbH & Co. KG schließt. | Hundert Leute gehen.",
    "Mr. Brown und Mrs. Smith reisten ab. | Ms. Lee blieb.",
    "St. Pauli gewann gegen St. Gallen. | Das Tor fiel spät.",
    "Das Treffen findet i. d. R. montags statt. | Heute nicht.",
    "Gemäß Ziff. 4 endet der Vertrag. | Mehr steht nicht darin.",
    "Sie verdient rd. 3.000 Euro brutto. | Das genügt.",
    "Das Modell, Bj. 1998, fährt noch. | Es rostet kaum.",
    "Inkl. MwSt. kostet es mehr. | Wir zahlen bar.",
    "Kap. 4 behandelt das Thema. | Kap. 5 nicht.",
    "Er arbeitet im 2. Stock, Tel. 030 1234, werktags. | Rufen Sie an.",
    "Bitte bringen Sie ggf. Ihren Ausweis mit. | Danke.",
    "Er ist Dipl.-Ing. Peter Kurz aus Ulm. | Er baut Brücken.",
    "Die Richter des BGH (Az. VI ZR 3/12) urteilten. | Das gilt.",
    "Der Verein heißt Hilfe e. V. und sitzt in Bonn. | Er ist arm.",
    "Er zahlt max. Fünfzig. | Sie zahlt mind. Hundert.",
    "Das war im 2. Jh. v. Chr. üblich. | Heute nicht mehr.",
    "Washington, D.C. ist weit. | Die Reise dauert.",
    "Die U.S. Army zieht ab. | Der Krieg endet.",
    "Man nehme 3 EL Öl, 1 TL Salz usw. | Dann rühren.",
    "Er las Bücher, Hefte usw. und schlief ein. | Der Tag war lang.",
    "Es gab Äpfel, Birnen usw., aber keine Nüsse. | Schade.",
    "Äpfel, Birnen etc. | Die Liste ist lang.",
    "Wir brauchen Brot, Käse u. v. m. | Wer hilft?",
    "Das macht Spaß u. Freude. | Es kostet nichts.",
    "Sie lebt m. E. zu Recht allein. | Ich auch.",
    "Die Feier ist um 20 Uhr in der Bahnhofstr. | Der Eintritt kostet nichts.",
};

static const char *const ordinals[] = {
    "Er kam am 3. Mai zurück. | Sie nicht.",
    "Im 19. Jahrhundert war das üblich. | Dann kam die Bahn.",
    "Sie belegte Platz 2. | Der Sieger kam aus Kenia.",
    "Ludwig XIV. regierte lange. | Er baute viel.",
    "Das sagte Friedrich II. | Der König lachte.",
    "Papst Johannes Paul II. besuchte Polen. | Millionen kamen.",
    "Heinrich VIII. Tudor heiratete oft. | Das half nichts.",
    "Die 1. Bundesliga beginnt am 12. August 2023. | Die 2. Liga auch.",
    "Er wurde 3. im Weitsprung. | Das freute ihn.",
    "Am 24. 12. ist zu. | Am 25. 12. auch.",
    "Bis zum 31.12.2024 gilt der Preis. | Danach wird es teurer.",
    "Der Vertrag endet 2024. | Dann sehen wir weiter.",
    "Das geschah im Jahr 1989. | Die Mauer fiel.",
    "Er hatte noch 15. | Die anderen waren weg.",
    "Zum 100. Geburtstag kamen alle. | Nur einer fehlte.",
    "In der 90. Minute fiel das Tor. | Alle jubelten.",
    "Der 1. FC Köln verlor. | Das kennt man.",
    "Es war der 500. Einsatz. | Keiner zählte mehr.",
    "Das ist die Nr. 1. | Das wissen alle.",
    "Der Akku hält Stunden, sagt Kapitel 3. | In Kapitel 4 steht mehr.",
    "Die Wahl am 26. Mai. | Ein Rückblick.",
    "Sie ist 32. | Er ist 40.",
    "Das 3. Reich und der 2. Weltkrieg sind Themen. | Viele lesen dazu.",
};

static const char *const names[] = {
    "J. K. Rowling schrieb weiter. | Das Buch verkauft sich.",
    "J.K. Rowling schrieb weiter. | Das Buch verkauft sich.",
    "George W. Bush kam aus Texas. | Er malt heute.",
    "Der Autor E. T. A. Hoffmann starb früh. | Er war Jurist.",
    "Der Angeklagte Thomas S. schwieg. | Sein Anwalt sprach.",
    "Samuel L. Jackson spielt mit. | Er lacht viel.",
    "Sie hat Vitamin C. | Das hilft.",
    "Yahoo! kauft die Firma. | Der Preis ist geheim.",
    "Das iPhone ist neu. | iPhones verkaufen sich gut. | eBay meldet Gewinne.",
    "Er kaufte es bei eBay. | iTunes wollte er nicht.",
    "Er schaut Jeopardy! und isst. | Dann schläft er.",
    "Die Seite heise.de meldet das. | Auf spiegel.de steht nichts.",
    "Mit Node.js geht es schnell. | Mit Vue.js auch.",
    "Besuchen Sie www.beispiel.de. | Dort gibt es mehr.",
    "Die Datei brief.pdf fehlt. | Wer hat sie?",
    "Version 2.0.1 ist da. | Sie behebt Fehler.",
    "Es misst 3.5 Zoll. | Das reicht.",
    "Um 8.30 Uhr beginnt es. | Um 9.15 Uhr ist Schluss.",
    "Der Kurs fiel um 1.000,50 Euro. | Alle verkauften.",
    "Es war kalt. | 20 Menschen froren.",
    "Das war 2020. | 2021 kam die Wende.",
    "Die IP 127.0.0.1 ist lokal. | Das weiß jeder.",
    "Im Spiel stand es 2:1. | Am Ende 2:2.",
};

static const char *const quotations[] = {
    "„Das ist gut!“, rief er. | Dann ging er.",
    "„Geht!“ | Er ging.",
    "„Wirklich?“, fragte sie. | „Ja“, sagte er.",
    "„Wirklich?“ fragte sie. | „Ja“, sagte er.",
    "Er sagte: „Ich komme.“ | Dann kam er.",
    "Er sagte: „Ich komme. | Du auch.“ | Dann kam er.",
    "„Komm! | Sofort!“, rief sie.",
    "»Nein.« | Sie schwieg.",
    "»Nein!«, sagte sie. | »Doch.«",
    "«Nein.» | Sie schwieg.",
    "“Stop.” | Er blieb stehen.",
    "\"Halt!\" | Er blieb stehen.",
    "\"Halt!\", rief er. | Keiner hörte.",
    "‚Gut.‘ | Mehr sagte er nicht.",
    "Das Lied „Help!“ läuft. | Alle singen.",
    "Der Film „Wer hat Angst?“ von 1966 läuft. | Er ist gut.",
    "(Das war 1990.) | Danach kam nichts.",
    "Er kam (zu spät!) und ging. | Alle lachten.",
    "Das stimmt (siehe oben). | Es ist klar.",
    "Das stimmt [1]. | Es ist klar.",
    "Das stimmt.[1] | Es ist klar.",
    "Er ging. | – Sie blieb.",
    "Er rief „Hilfe“. | Keiner kam.",
    "Er rief „Hilfe.“ | Keiner kam.",
};

static const char *const marks[] = {
    "Er wartete ... und wartete. | Nichts geschah.",
    "Er wartete … und wartete. | Nichts geschah.",
    "Er wartete... | Nichts geschah.",
    "Er wartete … | Nichts geschah.",
    "Was?! | Das geht nicht.",
    "Was?!? | Das geht nicht.",
    "Nein!!! | Das geht nicht.",
    "Es gilt: Wer wagt, gewinnt. | Wer nicht, der nicht.",
    "Es gilt Folgendes: Erstens Ruhe. | Zweitens Ordnung.",
    "Das geht nicht; es ist zu spät. | Gute Nacht.",
    "Ach! wie schön das ist. | Bleib doch!",
    "Eins.\n| Zwei.",
    "Eins\nund zwei. | Drei.",
    "Am 3.\nMai kam er. | Sie nicht.",
    "Dr.\nWeber kam. | Gut.",
    "Eins.  | Zwei.",
    "Eins.\xC2\xA0| Zwei.",
    "Ohne Punkt am Ende",
    "Ende.Der nächste Satz klebt. | Dieser nicht.",
    ".",
    "...",
    "!",
    "A. | Die Lösung.",
    "Wie heißt du? | Ich heiße Eva. | Und du?",
    "Äpfel sind rot. | Öl ist gelb. | Über alles reden wir.",
    "Mehr dazu hier. | → Weiter",
    "Gut gemacht! | 🎉 Weiter so!",
    "Er kam.* | Sie ging.",
};

/* The sentences of a text, parted by " | ". */
static void mark_sentences(const char *text, size_t len, const char *language, struct buf *out)
{
    struct text_case t;
    text_case_init(&t, text, len);
    sentences_split(&t.doc, lang_by_tag(language));
    for (size_t i = 0; i < t.doc.sentences.len; i++) {
        const struct sentence *s = &t.doc.sentences.items[i];
        buf_add_str(out, i ? "|" : "");
        buf_add(out, t.doc.text + s->off, s->len);
    }
    text_case_release(&t);
}

static bool is_blank(const char *s)
{
    return *s == ' ' || *s == '\n' || memcmp(s, "\xC2\xA0", 2) == 0;
}

/* "A. | B." to the text "A. B." and the expectation "A.|B." */
static void read_row(const char *row, struct buf *text, struct buf *expected)
{
    for (const char *s = row; *s; s++) {
        if (*s == '|') {
            while (expected->len && strchr(" \n\xC2\xA0", expected->data[expected->len - 1]))
                expected->len--;
            buf_add_byte(expected, '|');
            while (s[1] && is_blank(s + 1))
                s++;
        } else {
            buf_add_byte(text, *s);
            buf_add_byte(expected, *s);
        }
    }
}

static bool row_holds(const char *row, const char *language)
{
    struct buf text = BUF_EMPTY, expected = BUF_EMPTY, seen = BUF_EMPTY;
    read_row(row, &text, &expected);
    mark_sentences(text.data, text.len, language, &seen);
    bool holds = strcmp(buf_str(&seen), buf_str(&expected)) == 0;
    if (!holds)
        print_error("expected: %s\n    seen: %s\n", buf_str(&expected), buf_str(&seen));
    buf_release(&text);
    buf_release(&expected);
    buf_release(&seen);
    return holds;
}

static void rows_hold(const char *const *rows, size_t count, const char *language)
{
    size_t wrong = 0;
    for (size_t i = 0; i < count; i++)
        wrong += !row_holds(rows[i], language);
    assert_int_equal(wrong, 0);
}

#define ROWS_HOLD(rows, language) rows_hold(rows, sizeof(rows) / sizeof((rows)[0]), language)

static void after_abbreviations(void **state)
{
    (void)state;
    ROWS_HOLD(abbreviations, "de");
}

static void after_ordinals(void **state)
{
    (void)state;
    ROWS_HOLD(ordinals, "de");
}

static void around_names(void **state)
{
    (void)state;
    ROWS_HOLD(names, "de");
}

static void with_quotations(void **state)
{
    (void)state;
    ROWS_HOLD(quotations, "de");
}

static void at_other_marks(void **state)
{
    (void)state;
    ROWS_HOLD(marks, "de");
}

static void in_english(void **state)
{
    static const char *const rows[] = {
        "Dr. Smith met Mr. Jones at 5 p.m. on Monday. | They talked.",
        "He left the U.S. in 1990. | She stayed.",
        "It costs $3.5 million. | Nobody pays that.",
        "“Stop!” he said. | “Why?” she asked.",
        "See e.g. the appendix. | It is short.",
        "He was born in 1990. | His sister was born in 1992.",
        "Apple Inc. was founded in 1976. | Its founders met earlier.",
        "George W. Bush spoke. | Then he left.",
        "He finished on day 3. | Next came the feast.",
    };
    (void)state;
    ROWS_HOLD(rows, "en");
}

/* Sentences stay inside their segments, whatever the segments hold. */
static void never_across_segments(void **state)
{
    (void)state;
    struct text_case t;
    const char *text = "Eine Überschrift\nohne Punkt\nEin Satz. Noch einer.";
    text_case_init(&t, text, strlen(text));
    t.doc.segments.len = 0;
    document_add_segment(&t.doc, SEGMENT_HEADING, 0, 17);
    document_add_segment(&t.doc, SEGMENT_ITEM, 18, 10);
    document_add_segment(&t.doc, SEGMENT_PARAGRAPH, 28, strlen(text) - 28);
    sentences_split(&t.doc, lang_by_tag("de"));
    assert_int_equal(t.doc.sentences.len, 4);
    for (size_t i = 0; i < 4; i++) {
        const struct sentence *s = &t.doc.sentences.items[i];
        const struct segment *segment = &t.doc.segments.items[s->segment];
        assert_int_equal(s->segment, i < 2 ? i : 2);
        assert_true(s->off >= segment->off && s->off + s->len <= segment->off + segment->len);
    }
    text_case_release(&t);
}

static void empty_document(void **state)
{
    (void)state;
    struct buf seen = BUF_EMPTY;
    mark_sentences("", 0, "de", &seen);
    mark_sentences("\n \n", 3, "de", &seen);
    assert_string_equal(buf_str(&seen), "");
    buf_release(&seen);
}

/* How many sentences a text of `size` bytes has that repeats `unit`. Must not take quadratic time: ten million bytes.
 */
static size_t sentences_of_repeated(const char *unit, size_t size)
{
    struct buf text = BUF_EMPTY;
    while (text.len < size)
        buf_add_str(&text, unit);
    struct text_case t;
    text_case_init(&t, text.data, text.len);
    sentences_split(&t.doc, lang_by_tag("de"));
    size_t count = t.doc.sentences.len;
    size_t covered = 0;
    for (size_t i = 0; i < count; i++)
        covered += t.doc.sentences.items[i].len;
    assert_true(covered + count >= t.doc.segments.items[0].len);
    text_case_release(&t);
    buf_release(&text);
    return count;
}

static void linear_in_hostile_text(void **state)
{
    (void)state;
    enum { SIZE = 10 * 1000 * 1000 };
    assert_int_equal(sentences_of_repeated("ohne Punkt und Komma ", SIZE), 1);
    assert_int_equal(sentences_of_repeated("ohneBlank", SIZE), 1);
    assert_int_equal(sentences_of_repeated(".", SIZE), 1);
    assert_int_equal(sentences_of_repeated("a.", SIZE), 1);
    assert_int_equal(sentences_of_repeated("!\"", SIZE), 1);
    assert_int_equal(sentences_of_repeated("„", SIZE), 1);
    assert_int_equal(sentences_of_repeated(".„", SIZE), 1);
    assert_int_equal(sentences_of_repeated("Ja. ", SIZE), SIZE / 4);
    assert_int_equal(sentences_of_repeated(". (", SIZE), SIZE / 3 + 2);
    assert_int_equal(sentences_of_repeated("1. ", SIZE), 1);
    assert_int_equal(sentences_of_repeated("x. ", SIZE), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(after_abbreviations),    cmocka_unit_test(after_ordinals),
        cmocka_unit_test(around_names),           cmocka_unit_test(with_quotations),
        cmocka_unit_test(at_other_marks),         cmocka_unit_test(in_english),
        cmocka_unit_test(never_across_segments),  cmocka_unit_test(empty_document),
        cmocka_unit_test(linear_in_hostile_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
