#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>
#include <glob.h>
#include <stdio.h>
#include <time.h>

#include "mapping.h"
#include "read/reader.h"

struct fixture {
    struct source source;
    struct document doc;
};

/* A reader that refuses the bytes leaves a message in *err and, perhaps, a part of the document. */
static struct fixture *try_with(const struct reader *reader, const char *bytes, size_t len, struct buf *err)
{
    struct fixture *f = malloc(sizeof(*f));
    char *copy = malloc(len + 1);
    memcpy(copy, bytes, len);
    copy[len] = '\0';
    source_init(&f->source, "t", copy, len);
    document_init(&f->doc, &f->source);
    bool reads = reader->read(&f->doc, err) == 0;
    assert_int_equal(reads, err->len == 0);
    return f;
}

static struct fixture *read_with(const struct reader *reader, const char *bytes, size_t len)
{
    struct buf err = BUF_EMPTY;
    struct fixture *f = try_with(reader, bytes, len, &err);
    assert_string_equal(buf_str(&err), "");
    buf_release(&err);
    return f;
}

static void close_fixture(struct fixture *f)
{
    document_release(&f->doc);
    source_release(&f->source);
    free(f);
}

static void expect_truth(const struct document *d, const char *what)
{
    const char *fault = mapping_check(d);
    if (fault)
        fail_msg("%s: %s", what, fault);
}

/* Whatever the reader makes of it, as far as it gets. */
static void expect_survival(const struct reader *reader, const char *bytes, size_t len)
{
    struct buf err = BUF_EMPTY;
    struct fixture *f = try_with(reader, bytes, len, &err);
    expect_truth(&f->doc, bytes);
    if (f->doc.original)
        expect_truth(f->doc.original, bytes);
    buf_release(&err);
    close_fixture(f);
}

/* One line a segment: the first letter of its kind, a colon, its text with "/" for line ends. */
static void describe(const struct document *d, struct buf *out)
{
    for (size_t i = 0; i < d->segments.len; i++) {
        struct segment s = d->segments.items[i];
        buf_addf(out, "%c:", segment_kind_name(s.kind)[0] - 32);
        for (size_t k = s.off; k < s.off + s.len; k++)
            buf_add_byte(out, d->text[k] == '\n' ? '/' : d->text[k]);
        buf_add_byte(out, '\n');
    }
}

static void expect_segments(const char *reader, const char *input, size_t len, const char *expected)
{
    struct fixture *f = read_with(reader_by_name(reader), input, len);
    struct buf got = BUF_EMPTY;
    describe(&f->doc, &got);
    if (strcmp(buf_str(&got), expected) != 0)
        fail_msg("%s input:\n%s\nexpected:\n%sgot:\n%s", reader, input, expected, buf_str(&got));
    expect_truth(&f->doc, input);
    buf_release(&got);
    close_fixture(f);
}

#define TEXT(input, expected) expect_segments("text", input, sizeof(input) - 1, expected)
#define MARKDOWN(input, expected) expect_segments("markdown", input, sizeof(input) - 1, expected)

/* --- plain text */

#define LONG_1                                                                                                         \
    "Der Vorstand hat gestern nach langer Debatte beschlossen, den Vorsitzenden zu entlassen, und damit alle "         \
    "überrascht, "                                                                                                    \
    "die ihn kannten."
#define LONG_2                                                                                                         \
    "Am Montag darauf kündigten hunderte Mitarbeiter an, das Unternehmen zu verlassen, wenn er nicht zurückkehren "  \
    "dürfe; "                                                                                                         \
    "das half."

static void blank_lines_part_paragraphs(void **state)
{
    (void)state;
    TEXT("", "");
    TEXT(" \n\t\n\n", "");
    TEXT("Ein Satz.", "P:Ein Satz.\n");
    TEXT("Ein Satz.\n \t\nNoch einer.\n\n\n", "P:Ein Satz.\nP:Noch einer.\n");
    TEXT("\xEF\xBB\xBF"
         "Ein Satz.\r\n\r\nNoch einer.\r\rUnd einer.",
         "P:Ein Satz.\nP:Noch einer.\nP:Und einer.\n");
    TEXT("  Ein Satz.  \n\xC2\xA0\nNoch einer.", "P:Ein Satz.\nP:Noch einer.\n");
}

static void long_lines_are_paragraphs(void **state)
{
    (void)state;
    TEXT(LONG_1 "\n" LONG_2 "\n", "P:" LONG_1 "\nP:" LONG_2 "\n");
    TEXT("Die Entlassung\n" LONG_1 "\n" LONG_2, "H:Die Entlassung\nP:" LONG_1 "\nP:" LONG_2 "\n");
    TEXT(LONG_1 "\nund zwar\n" LONG_2, "P:" LONG_1 "\nP:und zwar\nP:" LONG_2 "\n");
    TEXT(LONG_1 " Danach, so\nhieß es,\nging er.\n" LONG_2,
         "P:" LONG_1 " Danach, so/hieß es,/ging er.\nP:" LONG_2 "\n");
    TEXT("Ein kurzer Absatz.\nNoch ein Absatz, etwas länger.\nDer dritte.",
         "P:Ein kurzer Absatz.\nP:Noch ein Absatz, etwas länger.\nP:Der dritte.\n");
}

static void wrapped_lines_are_joined(void **state)
{
    (void)state;
    TEXT("Der Vorstand hat gestern nach langer Debatte beschlossen, den\n"
         "Vorsitzenden zu entlassen, und damit alle überrascht. Am Montag\n"
         "kündigten Mitarbeiter an, das Unternehmen zu verlassen.",
         "P:Der Vorstand hat gestern nach langer Debatte beschlossen, den/"
         "Vorsitzenden zu entlassen, und damit alle überrascht. Am Montag/"
         "kündigten Mitarbeiter an, das Unternehmen zu verlassen.\n");
    TEXT("Die Debatte im Stadtrat von Altwerder begann am Donnerstag um\n15 Uhr.",
         "P:Die Debatte im Stadtrat von Altwerder begann am Donnerstag um/15 Uhr.\n");
}

/* No blank line between wrapped paragraphs: a sentence that ends although the next word had room. */
static void wrapped_paragraphs_end_early(void **state)
{
    (void)state;
    TEXT("Der Vorstand hat gestern nach langer Debatte beschlossen, den\n"
         "Vorsitzenden zu entlassen.\n"
         "Am Montag darauf kündigten hunderte Mitarbeiter an, dass sie das\n"
         "Unternehmen verlassen.",
         "P:Der Vorstand hat gestern nach langer Debatte beschlossen, den/Vorsitzenden zu entlassen.\n"
         "P:Am Montag darauf kündigten hunderte Mitarbeiter an, dass sie das/Unternehmen verlassen.\n");
    TEXT("Die Entlassung\n"
         "Der Vorstand hat gestern nach langer Debatte beschlossen, den\n"
         "Vorsitzenden zu entlassen, und damit viele Leute überrascht, die\n"
         "ihn kannten.",
         "H:Die Entlassung\n"
         "P:Der Vorstand hat gestern nach langer Debatte beschlossen, den/"
         "Vorsitzenden zu entlassen, und damit viele Leute überrascht, die/ihn kannten.\n");
}

static void verse_and_stacks_are_not_joined(void **state)
{
    (void)state;
    TEXT(
        "Wer reitet so spät durch Nacht und Wind?\nEs ist der Vater mit seinem Kind;\nEr hat den Knaben wohl in dem "
        "Arm,",
        "H:Wer reitet so spät durch Nacht und Wind?\nP:Es ist der Vater mit seinem Kind;/Er hat den Knaben wohl in dem "
        "Arm,\n");
    TEXT("Altwerder stimmt für die Straßenbahn\nVon Katrin Sommerfeld\nDonnerstag, 3. Mai",
         "H:Altwerder stimmt für die Straßenbahn\nH:Von Katrin Sommerfeld\nH:Donnerstag, 3. Mai\n");
}

static void headings_stand_alone(void **state)
{
    (void)state;
    TEXT("Was nun?\n\nEin Satz.\n\nWas nun?\n\nZwischentitel\n\nUnterzeile dazu\n\nEin Satz.",
         "H:Was nun?\nP:Ein Satz.\nP:Was nun?\nH:Zwischentitel\nH:Unterzeile dazu\nP:Ein Satz.\n");
    TEXT("Ein Satz.\n\nDeine Adresse wird nicht veröffentlicht. Erforderliche Felder sind markiert",
         "P:Ein Satz.\nP:Deine Adresse wird nicht veröffentlicht. Erforderliche Felder sind markiert\n");
    TEXT("Titel.\n======\nText eins.\n\nAbschnitt\n---------\n\nText zwei.\n\n# Drei\n\n* * *\n\nText drei.",
         "H:Titel.\nP:Text eins.\nH:Abschnitt\nP:Text zwei.\nH:Drei\nP:Text drei.\n");
    TEXT("Ein Satz.\n\nZutaten:\n\nUnd was danach kommt,\n\nist egal.",
         "P:Ein Satz.\nH:Zutaten:\nP:Und was danach kommt,\nP:ist egal.\n");
}

static void list_items_are_known(void **state)
{
    (void)state;
    TEXT("Zutaten:\n- Mehl,\n- Eier und\n  Butter\n- Salz", "H:Zutaten:\nI:Mehl,\nI:Eier und/  Butter\nI:Salz\n");
    TEXT("* eins\n\n• zwei\n\n1. drei\n2. vier\n\n3. fünf\n\na) sechs\nb) sieben",
         "I:eins\nI:zwei\nI:drei\nI:vier\nI:fünf\nI:sechs\nI:sieben\n");
    TEXT("3. Oktober 1990: Deutschland ist vereint.", "P:3. Oktober 1990: Deutschland ist vereint.\n");
    TEXT("1. Mai in Berlin: Die Polizei ist zufrieden.\n\nEin Satz.",
         "P:1. Mai in Berlin: Die Polizei ist zufrieden.\nP:Ein Satz.\n");
    TEXT("Er blieb bis zum\n3. Oktober in der Stadt\n- und ging dann.",
         "H:Er blieb bis zum\nP:3. Oktober in der Stadt/- und ging dann.\n");
    TEXT("-5 Grad waren es.\n\n- \n\nSchluss.", "P:-5 Grad waren es.\nP:-\nP:Schluss.\n");
}

static void damaged_text_is_read_too(void **state)
{
    (void)state;
    TEXT("M\xFCller kam.\r\n\r\nEr ging.\0 Wirklich.", "P:M\xEF\xBF\xBDller kam.\nP:Er ging.\0 Wirklich.\n");
    struct fixture *f = read_with(reader_by_name("text"), "Sch\xF6n, nicht?\n\nJa.\xFF", 20);
    assert_int_equal(f->doc.damages.len, 2);
    assert_int_equal(f->doc.segments.len, 2);
    close_fixture(f);
}

/* --- Markdown */

static void markdown_blocks(void **state)
{
    (void)state;
    MARKDOWN("# Titel #\n\nText\neins.\n\nZwei\n====\n\n> Zitat\n> weiter\n\n- a\n- [x] b\n\n  c\n\n1. d\n   - e\n",
             "H:Titel\nP:Text/eins.\nH:Zwei\nQ:Zitat/weiter\nI:a\nI:b\nI:c\nI:d\nI:e\n");
    MARKDOWN("|A|*B*|\n|---|---|\n|c \\| d|&auml;|\n||e|\n", "C:A\nC:B\nC:c | d\nC:ä\nC:e\n");
    MARKDOWN(
        "```\ncode\n```\n\n    code\n\n<div>\nhtml\n</div>\n\n<!-- x -->\n\n***\n\nText.\n\n[l]: http://x.de \"T\"\n",
        "P:Text.\n");
    MARKDOWN("**Zwischentitel**\n\n*Eine Unterzeile*\n\n**Kein Titel.**\n\n**Auch** keiner\n",
             "H:Zwischentitel\nH:Eine Unterzeile\nP:Kein Titel.\nP:Auch keiner\n");
    MARKDOWN("> - tief\n>\n> > tiefer\n", "I:tief\nQ:tiefer\n");
}

static void markdown_spans(void **state)
{
    (void)state;
    MARKDOWN("Ein *sehr **gro\xC3\x9F"
             "er*** [Link _zu_](http://x.de/a_b \"T\") ~~weg~~.\n",
             "P:Ein sehr großer Link zu weg.\n");
    MARKDOWN("A `co de` b ``c`d`` e.\n", "P:A \xEF\xBF\xBC b \xEF\xBF\xBC e.\n");
    MARKDOWN("Siehe <http://x.de> und <a@b.de>, [x](y).\n", "P:Siehe \xEF\xBF\xBC und \xEF\xBF\xBC, x.\n");
    MARKDOWN("Ein <b>fettes</b> Wort <!-- c --> und <br> Ende<br>\nhier.\n", "P:Ein fettes Wort und Ende/hier.\n");
    MARKDOWN("Tom &amp; J&uuml;rgen &#8211; &unknown; \\* 5 \\a\n", "P:Tom & Jürgen – &unknown; * 5 \\a\n");
    MARKDOWN("Eins  \nzwei\\\ndrei\nvier\n", "P:Eins/zwei/drei/vier\n");
    MARKDOWN("[a]\n\n[a]: b\n", "P:a\n");
}

static void markdown_images(void **state)
{
    (void)state;
    MARKDOWN("![Ein *Bild*](u \"t\")\n\n[![Logo](a)](b) Text.\n\nText\n![Unten](c)\n",
             "M:Ein Bild\nM:Logo\nP:Text.\nP:Text\nM:Unten\n");
    MARKDOWN("Das Zeichen ![Stern](s.png) steht dort ![](t.png) fest.\n",
             "P:Das Zeichen \xEF\xBF\xBC steht dort fest.\n");
}

static void markdown_dialects(void **state)
{
    (void)state;
    MARKDOWN("Ein Satz[^1]. {{< bild x >}}\n\n[^1]: Die Note.\n\n## Titel {#titel}\n\n{{ name }} kam {% if x %}an.\n",
             "P:Ein Satz.\nP:Die Note.\nH:Titel\nP:\xEF\xBF\xBC kam an.\n");
}

static void markdown_front_matter(void **state)
{
    (void)state;
    MARKDOWN("---\ntitle: Der \"Titel\" # nein\nslug: der-titel\ndescription: >-\n  Eins\n  zwei.\n\n  Drei.\ntags: "
             "[a]\n---\nText.\n",
             "M:Der \"Titel\"\nM:Eins/zwei.\nM:Drei.\nP:Text.\n");
    MARKDOWN(
        "---\r\nlang: de_CH\r\n\"Title\": \"A \\\"b\\\" \\u00e4\"\r\ndescription: 'It''s\r\n  so'\r\n...\r\nText.\r\n",
        "M:A \"b\" ä\nM:It's/so\nP:Text.\n");
    MARKDOWN("+++\ntitle = 'Ein Titel'\ndraft = true\n+++\nText.\n", "M:Ein Titel\nP:Text.\n");
    MARKDOWN("---\n\nKeine Daten.\n\n---\n", "P:Keine Daten.\n");
    MARKDOWN("---\ntitle: offen\n", "P:title: offen\n");
    MARKDOWN("---\ntitle:\n  - a\ndescription: *x\nsummary: |\n---\nText.\n", "P:Text.\n");
}

static void front_matter_tells_the_language(void **state)
{
    (void)state;
    const char *input = "---\nlang: \"de-AT\"\n---\nText.\n";
    struct fixture *f = read_with(reader_by_name("markdown"), input, strlen(input));
    assert_string_equal(f->doc.language, "de-AT");
    close_fixture(f);
}

static void expect_markup(const struct document *d, size_t i, enum markup_kind kind, const char *text)
{
    assert_true(i < d->markups.len);
    assert_int_equal(d->markups.items[i].kind, kind);
    assert_int_equal(d->markups.items[i].len, strlen(text));
    assert_memory_equal(d->text + d->markups.items[i].off, text, strlen(text));
}

static void markup_is_noted(void **state)
{
    (void)state;
    const char *input = "Ein *sehr\n**alter*** [Mann `x`](u) kam.\n";
    struct fixture *f = read_with(reader_by_name("markdown"), input, strlen(input));
    assert_int_equal(f->doc.markups.len, 4);
    expect_markup(&f->doc, 0, MARKUP_EMPHASIS, "sehr\nalter");
    expect_markup(&f->doc, 1, MARKUP_STRONG, "alter");
    expect_markup(&f->doc, 2, MARKUP_LINK, "Mann \xEF\xBF\xBC");
    expect_markup(&f->doc, 3, MARKUP_CODE, "\xEF\xBF\xBC");
    close_fixture(f);
}

/* The source bytes that a word of the text stands for. */
static void expect_origin(const char *input, const char *word, const char *origin)
{
    struct fixture *f = read_with(reader_by_name("markdown"), input, strlen(input));
    const char *at = strstr(f->doc.text, word);
    assert_non_null(at);
    size_t off = (size_t)(at - f->doc.text), start = document_source_start(&f->doc, off);
    size_t end = document_source_end(&f->doc, off + strlen(word));
    if (end - start != strlen(origin) || memcmp(input + start, origin, end - start) != 0)
        fail_msg("%s comes from \"%.*s\", not from \"%s\"", word, (int)(end - start), input + start, origin);
    close_fixture(f);
}

static void origins_are_exact(void **state)
{
    (void)state;
    expect_origin("> a &amp; b", "&", "&amp;");
    expect_origin("M&uuml;ller", "Müller", "M&uuml;ller");
    expect_origin("a \\* b", "*", "\\*");
    expect_origin("> a  \r\n> b", "\n", "  \r\n> ");
    expect_origin("> a\n> b", "a\nb", "a\n> b");
    expect_origin("a **`` c`d ``** b", "\xEF\xBF\xBC", "`` c`d ``");
    expect_origin("a ![Bild *x*](u) b", "\xEF\xBF\xBC", "![Bild *x*]");
    expect_origin("a <http://x.de> b", "\xEF\xBF\xBC", "<http://x.de>");
    expect_origin("a<br>b", "\n", "<br>");
    expect_origin("[a](b\n\"t\")\nc", "\n", "\n");
    expect_origin("au**ß**en", "außen", "au**ß**en");
    expect_origin("a\\\nb", "\n", "\\\n");
}

/* --- bilingual formats */

/* Each pair: the source text, " = ", the translation; "-" for none. */
static void describe_pairs(const struct document *d, struct buf *out)
{
    for (size_t i = 0; i < d->pairs.len; i++) {
        const struct text_pair *p = &d->pairs.items[i];
        const struct document *docs[] = {d->original, d};
        const uint32_t segments[] = {p->original, p->translation};
        for (int side = 0; side < 2; side++) {
            buf_add_str(out, side ? " = " : "");
            buf_add_str(out, segments[side] ? "" : "-");
            const struct segment *s = segments[side] ? &docs[side]->segments.items[segments[side] - 1] : NULL;
            for (size_t k = 0; s && k < s->len; k++)
                buf_add_byte(out, docs[side]->text[s->off + k] == '\n' ? '/' : docs[side]->text[s->off + k]);
        }
        buf_add_byte(out, '\n');
    }
}

static void expect_pairs(const char *reader, const char *input, size_t len, const char *expected)
{
    struct fixture *f = read_with(reader_by_name(reader), input, len);
    struct buf got = BUF_EMPTY;
    describe_pairs(&f->doc, &got);
    if (strcmp(buf_str(&got), expected) != 0)
        fail_msg("%s input:\n%s\nexpected:\n%sgot:\n%s", reader, input, expected, buf_str(&got));
    expect_truth(&f->doc, input);
    expect_truth(f->doc.original, input);
    buf_release(&got);
    close_fixture(f);
}

static void expect_refusal(const char *reader, const char *input, size_t len, const char *message)
{
    struct buf err = BUF_EMPTY;
    struct fixture *f = try_with(reader_by_name(reader), input, len, &err);
    if (strcmp(buf_str(&err), message) != 0)
        fail_msg("%s input:\n%s\nexpected: %s\ngot: %s", reader, input, message, buf_str(&err));
    buf_release(&err);
    close_fixture(f);
}

#define PO(input, expected) expect_pairs("po", input, sizeof(input) - 1, expected)
#define PO_REFUSED(input, message) expect_refusal("po", input, sizeof(input) - 1, message)
#define PAIRS(input, expected) expect_pairs("jsonl-pairs", input, sizeof(input) - 1, expected)
#define MESSAGE_OF(id, str) "msgid \"" id "\"\nmsgstr \"" str "\"\n"

static void messages_are_pairs(void **state)
{
    (void)state;
    PO("", "");
    PO("# nothing\n\n", "");
    PO(MESSAGE_OF("", "Language: de\\n"), "");
    PO(MESSAGE_OF("Open", "Öffnen") MESSAGE_OF("Close", ""), "Open = Öffnen\nClose = -\n");
    PO("\xEF\xBB\xBFmsgid \"\"\r\n\"A \"\r\n\"word\"\r\nmsgstr\"Ein \" \"Wo\"\r\n\t\"rt\"", "A word = Ein Wort\n");
    PO("msgctxt \"menu\"\nmsgid \"\"\nmsgstr \"Leer\"\n", "- = Leer\n");
    PO("domain \"a\"\n" MESSAGE_OF("b", "c") "domain \"d\"\n", "b = c\n");
    PO("msgid \"%d file\"\nmsgid_plural \"%d files\"\nmsgstr[0] \"%d Datei\"\nmsgstr[1] \"%d Dateien\"\nmsgstr[2] "
       "\"x\"\n",
       "%d file = %d Datei\n%d files = %d Dateien\n");
    PO(MESSAGE_OF("a\\tb\\\\c\\\"d\\\"\\n", "\\303\\274\\x41 \\a\\0\\377"),
       "a\tb\\c\"d\" = üA \xEF\xBF\xBC\xEF\xBF\xBC\xEF\xBF\xBC\n");
}

static void paragraphs_of_a_message_are_pairs(void **state)
{
    (void)state;
    PO(MESSAGE_OF("\\nA\\nb.\\n\\n\\nC\\n", "D.\\n\\nE\\n\\n"), "A/b. = D.\nC = E\n");
    PO(MESSAGE_OF("A\\n\\nB", "C\\nD"), "A//B = C/D\n");
    PO(MESSAGE_OF("A\\n \\nB", "C\\nD"), "A/ /B = C/D\n");
}

static void only_what_is_in_use_is_read(void **state)
{
    (void)state;
    const char *input = "#, c-format, fuzzy\n#| msgid \"x\"\n" MESSAGE_OF(
        "a", "b") "#,fuzzy\n#~ msgid \"c\"\n#~ msgstr \"d\"\n" MESSAGE_OF("e", "f") "#, notfuzzy\n" MESSAGE_OF("g",
                                                                                                               "h");
    expect_pairs("po", input, strlen(input), "e = f\ng = h\n");
    expect_pairs("po-fuzzy", input, strlen(input), "a = b\ne = f\ng = h\n");
}

static void broken_messages_are_refused(void **state)
{
    (void)state;
    PO_REFUSED("msgid \"a\"\nmsgstr \"b\n\"\n", "line 2: the string has no quotation mark at its end");
    PO_REFUSED("msgid \"a\"\nmsgstr \"b", "line 2: the string has no quotation mark at its end");
    PO_REFUSED("msgid \"a\"\nmsgstr \"b\\\"\n", "line 2: the string has no quotation mark at its end");
    PO_REFUSED("\n\"a\"\n", "line 2: the string has no keyword before it");
    PO_REFUSED(MESSAGE_OF("a", "\\q"), "line 2: there is no such escape in a PO file (a backslash is written \\\\)");
    PO_REFUSED(MESSAGE_OF("a", "\\xg"), "line 2: there is no such escape in a PO file (a backslash is written \\\\)");
    PO_REFUSED("msgid \"a\"\n\n\nmsgid \"b\"\nmsgstr \"c\"\n", "line 1: the msgid has no msgstr");
    PO_REFUSED("msgstr \"a\"\n", "line 1: no msgid belongs to this");
    PO_REFUSED("msgctxt \"a\"\nmsgstr \"a\"\n", "line 1: no msgid belongs to this");
    PO_REFUSED("msgid \"a\"\nmsgstr\n", "line 2: msgstr has no string");
    PO_REFUSED("msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"\n",
               "line 3: one msgstr belongs to a msgid without msgid_plural");
    PO_REFUSED("msgid \"a\"\nmsgstr[0] \"b\"\n", "line 2: one msgstr belongs to a msgid without msgid_plural");
    PO_REFUSED("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"c\"\n", "line 3: msgstr[0] should stand here");
    PO_REFUSED("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr \"c\"\n", "line 3: msgstr[0] should stand here");
    PO_REFUSED("msgid \"a\"\nmsgstr \"b\"\nmsgid_plural \"c\"\n", "line 3: msgid_plural stands behind msgid, once");
    PO_REFUSED("Nur Text.\n", "line 1: \"Nur\" is no keyword of a PO file");
    PO_REFUSED("msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n",
               "line 3: the catalogue is in ISO-8859-1; convert it with `msgconv -t UTF-8`");
}

static void json_lines_are_pairs(void **state)
{
    (void)state;
    PAIRS("", "");
    PAIRS("\xEF\xBB\xBF{\"source\":\"a\",\"target\":\"b\"}\r\n\r\n {\"tgt\" : \"d\", \"src\" : \"c\" } ",
          "a = b\nc = d\n");
    PAIRS("{\"source\":null,\"target\":\"b\"}\n{\"source\":\"a\",\"target\":\" \"}\n", "- = b\na = -\n");
    PAIRS("{\"id\":-1.5E+3,\"x\":{\"target\":[1,\"]\",{}]},\"source\":\"a\",\"y\":[],\"target\":\"b\",\"z\":true}",
          "a = b\n");
    PAIRS("{\"source\":\"a\\\"b\\\\c\\/d\\ne\\tf\",\"target\":\"\\u00fc\\ud83d\\ude00 \\ud83d \\b\\u0000\"}",
          "a\"b\\c/d/e\tf = ü\xF0\x9F\x98\x80 \xEF\xBF\xBD \xEF\xBF\xBC\xEF\xBF\xBC\n");
}

static void broken_json_lines_are_refused(void **state)
{
    (void)state;
    static const struct {
        const char *input, *message;
    } broken[] = {
        {"Text\n", "line 1: a JSON object should stand here (column 1)"},
        {"[]\n", "line 1: a JSON object should stand here (column 1)"},
        {"{\"source\":\"a\",\"target\":\"b\"}\n{}\n", "line 2: the object has no \"source\""},
        {"{\"source\":\"a\",\"tarket\":\"b\"}\n", "line 1: the object has no \"target\""},
        {"\n{\"source\":1,\"target\":\"b\"}\n", "line 2: \"source\" is no string"},
        {"{\"source\":\"a\",\"tgt\":[\"b\"]}\n", "line 1: \"tgt\" is no string"},
        {"{\"source\":\"a\n\"}\n", "line 1: the string has no quotation mark at its end (column 13)"},
        {"{\"source\":\"\\q\"}\n", "line 1: there is no such escape in JSON (column 12)"},
        {"{\"source\":\"\\u12g4\"}\n", "line 1: there is no such escape in JSON (column 12)"},
        {"{\"source\":\"a\tb\"}\n", "line 1: a string of JSON holds no control character as it is (column 13)"},
        {"{\"source\" \"a\"}\n", "line 1: a colon should stand here (column 11)"},
        {"{\"source\":}\n", "line 1: a value should stand here (column 11)"},
        {"{\"source\":\"a\" \"target\":\"b\"}\n", "line 1: a comma or a closing bracket should stand here (column 15)"},
        {"{\"source\":\"a\",}\n", "line 1: a string should stand here (column 15)"},
        {"{\"source\":\"a\",\"target\":\"b\"} x\n", "line 1: nothing may stand behind the object (column 29)"},
        {"{\"x\":[1,{\"y\":2]}\n", "line 1: another bracket should close here (column 15)"},
        {"{\"x\":[1,2\n", "line 1: a bracket is not closed (column 10)"},
    };
    for (size_t i = 0; i < sizeof(broken) / sizeof(broken[0]); i++)
        expect_refusal("jsonl-pairs", broken[i].input, strlen(broken[i].input), broken[i].message);
}

/* Each cue: its times in milliseconds and its text. */
static void expect_cues(const char *reader, const char *input, size_t len, const char *expected)
{
    struct fixture *f = read_with(reader_by_name(reader), input, len);
    struct buf got = BUF_EMPTY;
    for (size_t i = 0; i < f->doc.cues.len; i++) {
        const struct cue *c = &f->doc.cues.items[i];
        buf_addf(&got, "%u-%u ", c->start, c->end);
        for (size_t k = c->off; k < c->off + c->len; k++)
            buf_add_byte(&got, f->doc.text[k] == '\n' ? '/' : f->doc.text[k]);
        buf_add_byte(&got, '\n');
    }
    if (strcmp(buf_str(&got), expected) != 0)
        fail_msg("%s input:\n%s\nexpected:\n%sgot:\n%s", reader, input, expected, buf_str(&got));
    buf_release(&got);
    close_fixture(f);
}

#define SRT(input, expected) expect_segments("srt", input, sizeof(input) - 1, expected)
#define VTT(input, expected) expect_segments("vtt", input, sizeof(input) - 1, expected)
#define CUES(reader, input, expected) expect_cues(reader, input, sizeof(input) - 1, expected)
#define CUE(from, to, text) "1\n00:00:0" from ",000 --> 00:00:0" to ",000\n" text "\n\n"

static void cues_are_text(void **state)
{
    (void)state;
    SRT("", "");
    SRT("\n\n", "");
    SRT(CUE("1", "2", "Ein Satz.") CUE("2", "3", "Noch <i>ein</i>\n{\\an8}Satz."), "P:Ein Satz.\nP:Noch ein/Satz.\n");
    SRT("\xEF\xBB\xBF"
        "1\r\n00:00:01,000 --> 00:00:02,000 X1:40\r\nEin Satz.\r\n\r\n00:00:02,000 --> 00:00:03,000\r\nUnd "
        "noch\r\neiner.",
        "P:Ein Satz.\nP:Und noch/einer.\n");
    SRT(CUE("1", "2", "1 < 2 & 3 > 2 {a} &amp;"), "H:1 < 2 & 3 > 2 {a} &amp;\n");
    SRT(CUE("1", "2", "") CUE("2", "3", "<i></i>") CUE("3", "4", "Nur das."), "P:Nur das.\n");
    VTT("WEBVTT - Titel\nKind: captions\n\nNOTE Kein Text.\nAuch nicht.\n\nSTYLE\n::cue {}\n\nName\n01:02.500 --> "
        "01:04.000 "
        "align:left\n<v Eva>Sagt&nbsp;sie &lt;laut&gt;.</v>\n\n"
        "00:01:05.000 --> 00:01:06.000\n<c.rot>NOTE</c> und <00:01:05.500>Schluss\n",
        "P:Sagt\xC2\xA0sie <laut>.\nH:NOTE und Schluss\n");
}

static void a_sentence_goes_on_in_the_next_cue(void **state)
{
    (void)state;
    SRT(CUE("1", "2", "Er ging in den") CUE("2", "3", "Wald hinein.") CUE("3", "4", "Sie blieb,")
            CUE("4", "5", "wo sie war."),
        "P:Er ging in den/Wald hinein.\nP:Sie blieb,/wo sie war.\n");
    SRT(CUE("1", "2", "Er ging in den") CUE("5", "6", "Wald hinein."), "H:Er ging in den\nP:Wald hinein.\n");
    SRT(CUE("1", "2", "- Wer ist da?\n- Ich bin\nes.") CUE("2", "3", "Er ist es \xE2\x80\x93\n\xE2\x80\x93 dachte er."),
        "I:Wer ist da?\nI:Ich bin/es.\nP:Er ist es \xE2\x80\x93/\xE2\x80\x93 dachte er.\n");
    CUES("srt", CUE("1", "2", "Er ging in den") CUE("2", "4", "Wald <b>hinein</b>.") CUE("5", "6", "- Ja.\n- Nein. "),
         "1000-2000 Er ging in den\n2000-4000 Wald hinein.\n5000-6000 Ja./Nein.\n");
    CUES("vtt", "WEBVTT\n\n100:00:00.001 --> 100:00:00.999\nA\n\n00:01.000 --> 00:02.000\n\xC2\xA0\n",
         "360000001-360000999 A\n");
}

static void broken_subtitles_are_refused(void **state)
{
    (void)state;
    static const char form[] = "the times of a cue are \"00:01:02,300 --> 00:01:04,500\"";
    static const char place[] = "the times of a cue should stand here or in the next line";
    static const struct {
        const char *reader, *input;
        int line;
        const char *message;
    } broken[] = {
        {"srt", "Nur Text.\n", 1, place},
        {"srt", "1\n00:00:01,000 --> 00:00:02,000\nA.\n\nB.\nC.\n", 5, place},
        {"srt", "1\n00:00:01,000 -> 00:00:02,000\nA.\n", 1, place},
        {"srt", "1\n00:00:01,000 -->\nA.\n", 2, form},
        {"srt", "1\r\n00:61:01,000 --> 00:00:02,000\r\nA.\r\n", 2, form},
        {"srt", "1\n00:00:01,0 --> 00:00:02,000\nA.\n", 2, form},
        {"srt", "1\n00:00:01,000 --> 00:00:02,000x\nA.\n", 2, form},
        {"srt", "1\n99999:00:01,000 --> 00:00:02,000\nA.\n", 2, form},
        {"vtt", "", 1, "a WebVTT file begins with the line WEBVTT"},
        {"vtt", "WEBVTTX\n", 1, "a WebVTT file begins with the line WEBVTT"},
        {"vtt", "WEBVTT\n\nNOTES\nA\n", 3, place},
    };
    for (size_t i = 0; i < sizeof(broken) / sizeof(broken[0]); i++) {
        char message[200];
        snprintf(message, sizeof(message), "line %d: %s", broken[i].line, broken[i].message);
        expect_refusal(broken[i].reader, broken[i].input, strlen(broken[i].input), message);
    }
}

static void the_header_tells_the_languages(void **state)
{
    (void)state;
    const char *input =
        "#, fuzzy\nmsgid \"\"\nmsgstr \"MIME: 1\\nlanguage:  de_AT.utf8\\n\"\n\"X-Source-Language: en_US\\n\"\n";
    struct fixture *f = read_with(reader_by_name("po"), input, strlen(input));
    assert_string_equal(f->doc.language, "de-AT");
    assert_string_equal(f->doc.original->language, "en-US");
    close_fixture(f);
}

/* --- every reader, every input */

static const char *const inputs[] = {
    "\xEF\xBB\xBF# Titel\r\n\r\nEin *Satz* mit **Fett\r\nüber** Zeilen.\r\n",
    "Zeile eins\rZeile zwei\r\rAbsatz",
    "scho\xCC\x88n und Mu\xCC\x88ller, Zu\xCC\x88rich",
    "&auml;&Ouml;&szlig; &#228; &#xe4; &nbsp;&bogus; &#0; &#x110000; &;",
    "***a** b* _c __d___ [e *f* [g](h)](i) ![j ![k](l)](m)",
    "> > - a\n> > - b\n> c\nd\n\n1. e\n\n   f\n      - g\n",
    "|a|b|\n|:--|--:|\n|c\\|d|`e|f`|\n|*g*|\n|&amp;|<b>h</b>|i|\n",
    "\xFF\xFE a \xC3 b \xE2\x82 c \xF0\x9F\x98 d \xC0\x80",
    "`code\xFF` ![\xFF](u) [\xFF](\xFF) *\xFF* \\\xFF &\xFF;",
    "---\ntitle: \"\xFF \\x \\u12 \\ud800 \\\"\ndescription: 'a''b\n",
    "---\ntitle: \"a\\\n  b\"\ndescription: |2\n   x\n\n\n  y\n---\nz",
    "a\n\n\n\n   \n\t\nb\n- \n-\n*\n1.\n#\n##  \n>\n> \n|\n||\n",
    "`\n`\n\n``\n``\n\na `\n\n` b <\n> c </b\n> d <!-- \n --> e",
    "[^1]: x\n[^1] {#a} {{ b }} {{< c >}} {% d %} {{ [^ { [^]",
    "[![a](b)](c![\n)d](e) f\n", /* md4c closes a span twice */
    "[![a](b)](c)\n![d](e)\n[![](f)](g) h\n![i](j\n\"k\") l",
    "\xEF\xBB\xBFmsgctxt \"a\"\r\nmsgid \"\"\r\n\"b \\\"c\\\"\" \"d\\n\\n\"\r\nmsgstr \"\\303\\274 \\x41\\a\\377 "
    "\xFF\"\r\n",
    "\xEF\xBB\xBF"
    "1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>a & b</i> {\\an8}<\r\n- C\r\n \xC3\x9C "
    "\xFF\r\n\r\n00:00:02,500 --> 00:00:03,000\r\nd",
    "WEBVTT x\n\nNOTE a\nb\n\nname\n01:00.000 --> 02:00.000 line:0\n<v B>c &amp; d&lt;\n\xE2\x80\x93 "
    "\xC3\x84\n\n02:00.000 --> 02:01.000\ne",
    "{\"src\":\"\\u00e4\\n\\ud83d\\ude00\\uD83Dx \xFF\",\"x\":[{\"y\":\"\\\"\"}],\"tgt\":\"a \\\"b\\\" "
    "c\"}\r\n{\"source\":null,\"target\":\"d\"}\n",
    "\xEF\xBB\xBF<!DOCTYPE html>\r\n<html lang=de><title>a &amp; b</title>\r\n<p title=\"c &quot;d\" lang=de>e "
    "<b>f\r\n g</b>"
    "<br>H<img alt='i \xFF'>j <code>k</code>\xFF l&auml; &#x6d; <a href=x title=n>o</a> &nbsp;p</p><pre>q</pre>",
    "<p>a<table>b<tr>c<td>d<li>e</table>f<ul><li>g<ul><li>h</ul><li>i</ul><h1>j</h2>k<select><option>l<option>m",
    "<svg><title>a</title></svg><script><!-- <p>b</p> --></script><style>c</style><p hidden>d<p>e<!-- f "
    "--!>g<!-->h<!-- i",
    "a<b<c d='e>f\" g=h'>i</b j><k/l m = n o=\"p\"q>r</ s><?t?><!u><![CDATA[v]]>w&x;&y&#1;&#x;&amp",
    "<p>x <span lang=en>a <p>b</span> c <code>d <div>e</div> f</code> <i title=g alt=h>i</i><input value=j "
    "type=submit>",
    "#, fuzzy\nmsgid \"a\"\nmsgid_plural \"b\\n\\nc\"\nmsgstr[0] \"d\"\n\"e\"\nmsgstr[1] \"f\\n\\n\\tg\"\n#~ msgid "
    "\"h\"",
};

static void every_input_is_mapped(void **state)
{
    (void)state;
    size_t count;
    const struct reader *const *readers = readers_all(&count);
    for (size_t r = 0; r < count; r++) {
        for (size_t i = 0; i < sizeof(inputs) / sizeof(inputs[0]); i++) {
            size_t len = strlen(inputs[i]);
            for (size_t from = 0; from < len; from++) { /* every tail, too: it begins in the middle of something */
                expect_survival(readers[r], inputs[i] + from, len - from);
            }
        }
    }
}

/* NUL bytes and every byte value in every place. */
static void every_byte_is_survived(void **state)
{
    (void)state;
    size_t count;
    const struct reader *const *readers = readers_all(&count);
    char input[] = "# a\n\nb *c* `d` [e](f) &amp;\n> g\n\n|h|\n|-|\n";
    for (size_t at = 0; at + 1 < sizeof(input); at++) {
        char kept = input[at];
        for (int byte = 0; byte < 256; byte++) {
            input[at] = (char)byte;
            for (size_t r = 0; r < count; r++) {
                expect_survival(readers[r], input, sizeof(input) - 1);
            }
        }
        input[at] = kept;
    }
}

static void every_sample_is_mapped(void **state)
{
    (void)state;
    size_t count;
    const struct reader *const *readers = readers_all(&count);
    glob_t samples;
    if (glob("samples/*/*", 0, NULL, &samples) != 0)
        return;
    for (size_t i = 0; i < samples.gl_pathc; i++) {
        for (size_t r = 0; r < count; r++) {
            struct source source;
            struct document doc;
            struct buf err = BUF_EMPTY;
            if (source_read(&source, samples.gl_pathv[i], &err) == 0) {
                document_init(&doc, &source);
                bool reads = readers[r]->read(&doc, &err) == 0;
                assert_int_equal(reads, err.len == 0);
                expect_truth(&doc, samples.gl_pathv[i]);
                assert_true(!reads || doc.segments.len > 0);
                document_release(&doc);
                source_release(&source);
            }
            buf_release(&err);
        }
    }
    globfree(&samples);
}

/* A check that cannot fail proves nothing. */
static void a_wrong_mapping_is_found(void **state)
{
    (void)state;
    const char *input = "Ein *sehr* altes &amp; großes Wort.\n\nNoch eins.";
    struct fixture *f = read_with(reader_by_name("markdown"), input, strlen(input));
    assert_null(mapping_check(&f->doc));
    for (size_t i = 0; i < f->doc.pieces.len; i++) {
        struct piece kept = f->doc.pieces.items[i], *p = &f->doc.pieces.items[i];
        if (p->verbatim) {
            p->src_off++;
            assert_non_null(mapping_check(&f->doc));
        }
        *p = kept;
        p->text_off++;
        assert_non_null(mapping_check(&f->doc));
        *p = kept;
        p->src_off = (uint32_t)f->source.len;
        assert_non_null(mapping_check(&f->doc));
        *p = kept;
    }
    f->doc.segments.items[1].off--;
    assert_non_null(mapping_check(&f->doc));
    close_fixture(f);
}

/* --- inputs that are slow for a careless reader */

static const struct pattern {
    const char *head, *body, *tail;
} patterns[] = {
    {"", ">", " a"},
    {"", "- ", "a"},
    {"", "*a ", ""},
    {"", "*a **b ", ""},
    {"", "[", ""},
    {"", "[a](<b", ""},
    {"", "![", "a"},
    {"", "`a``", ""},
    {"", "<a b=\"", ""},
    {"a ", "<!-- ", ""},
    {"", "c ![a](b)\n", ""},
    {"", "[a]: <\n", ""},
    {"", "a|b\n-|-\n", ""},
    {"", "&amp;", ""},
    {"", "\\*", ""},
    {"", "a\n", ""},
    {"", "a\n\n", ""},
    {"", "> a\nb\n\n", ""},
    {"", "{{", ""},
    {"", "[^", ""},
    {"---\na: b\n", "c: d\n", ""},
    {"", "\xFF", ""},
    {"", "a\xFF ", ""},
    {"", "a", ""},
    {"", "1. a\n", ""},
    {"", "*", ""},
    {"", "a_ b_ ", ""},
    {"", " ", "a"},
    {"", "\t", ""},
    {"", "| a ", "|\n|-|\n"},
    {"msgid ", "\"a\"", ""},
    {"msgid \"", "\\303", "\"\nmsgstr \"a\"\n"},
    {"", "msgid \"a\"\nmsgstr \"a\"\n", ""},
    {"{\"x\":", "[", ""},
    {"{\"src\":\"", "\\ud83d", "\",\"tgt\":\"\"}"},
    {"", "{\"src\":\"a\",\"tgt\":\"b\"}\n", ""},
    {"", "1\n00:00:01,000 --> 00:00:01,000\na\n\n", ""},
    {"WEBVTT\n\n00:01.000 --> 00:02.000\n", "<&", ""},
    {"msgid \"a\"\nmsgstr \"", "a\\n\\n", "\"\n"},
    {"", "#, fuzzy,\n", ""},
    {"msgid \"\"\nmsgstr \"", "a:\\n", "\"\n"},
    {"", "<div>", ""},
    {"", "<p>a", ""},
    {"", "<b>", "a"},
    {"", "<font a=b>c<p>", ""},
    {"", "<table><td>a", ""},
    {"", "<code>a ", ""},
    {"", "</div>", ""},
    {"<x ", "a=b ", ">"},
    {"<p ", "alt=b ", ">"},
    {"<p lang=\"", "e", "\">"},
    {"<p>a ", "<i title=b>c</i> ", ""},
    {"<p>a", "<br>", "b"},
    {"", "<sup>", ""},
    {"", "<!--", ""},
    {"", "<!-- -- ", ""},
    {"<title>", "</", ""},
    {"", "<script>", ""},
    {"", "<meta charset=latin1>", ""},
    {"", "<p class=\"a notranslates ", "\">"},
    {"", "<a href=b>c</a>", ""},
    {"", "<p style=\"display:", "\">"},
    {"", "<li>a<ul>", ""},
};

static void repeat(struct buf *b, const char *text, size_t times)
{
    for (size_t i = 0; i < times; i++)
        buf_add_str(b, text);
}

static double read_time(const struct reader *reader, const struct buf *input)
{
    struct timespec from, to;
    clock_gettime(CLOCK_MONOTONIC, &from);
    struct buf err = BUF_EMPTY;
    struct fixture *f = try_with(reader, input->data, input->len, &err);
    clock_gettime(CLOCK_MONOTONIC, &to);
    buf_release(&err);
    close_fixture(f);
    return (double)(to.tv_sec - from.tv_sec) + 1e-9 * (double)(to.tv_nsec - from.tv_nsec);
}

static void expect_fast(const struct buf *input, const char *what)
{
    size_t count;
    const struct reader *const *readers = readers_all(&count);
    for (size_t r = 0; r < count; r++) {
        double seconds = read_time(readers[r], input);
        if (seconds > 5)
            fail_msg("%s: %.1f s for %zu bytes of %s", readers[r]->name, seconds, input->len, what);
    }
}

static void no_pattern_is_slow(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(patterns) / sizeof(patterns[0]); i++) {
        struct buf b = BUF_EMPTY;
        buf_add_str(&b, patterns[i].head);
        repeat(&b, patterns[i].body, 200000);
        buf_add_str(&b, patterns[i].tail);
        expect_fast(&b, patterns[i].body);
        buf_release(&b);
    }
}

/* What md4c 0.4.8 alone takes 3, 12 and 41 seconds for. */
static void the_parser_is_kept_out_of_traps(void **state)
{
    (void)state;
    struct buf table = BUF_EMPTY, blank = BUF_EMPTY, address = BUF_EMPTY;
    repeat(&table, "|a", 10000);
    buf_add_str(&table, "|\n");
    repeat(&table, "|---", 10000);
    buf_add_str(&table, "|\n");
    repeat(&table, "|b|\n", 10000);
    expect_fast(&table, "a wide table");
    repeat(&blank, "- ", 200000);
    buf_add_str(&blank, "a\n");
    repeat(&blank, "\n", 200000);
    expect_fast(&blank, "blank lines in deep lists");
    buf_add_str(&address, "[a]: ");
    repeat(&address, "u", 200000);
    buf_add_str(&address, "\n\n");
    repeat(&address, "[a] ", 200000);
    expect_fast(&address, "a long address used often");
    buf_release(&table);
    buf_release(&blank);
    buf_release(&address);
}

static void readers_are_found(void **state)
{
    (void)state;
    size_t count;
    assert_string_equal(readers_all(&count)[0]->name, "text");
    assert_string_equal(reader_for_path("a/b.c/x.MD")->name, "markdown");
    assert_string_equal(reader_for_path("x.de.txt")->name, "text");
    assert_null(reader_for_path("a.md/x"));
    assert_null(reader_for_path("x.xyz"));
    assert_null(reader_for_path("-"));
    assert_null(reader_by_name("pdf"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blank_lines_part_paragraphs),
        cmocka_unit_test(long_lines_are_paragraphs),
        cmocka_unit_test(wrapped_lines_are_joined),
        cmocka_unit_test(wrapped_paragraphs_end_early),
        cmocka_unit_test(verse_and_stacks_are_not_joined),
        cmocka_unit_test(headings_stand_alone),
        cmocka_unit_test(list_items_are_known),
        cmocka_unit_test(damaged_text_is_read_too),
        cmocka_unit_test(markdown_blocks),
        cmocka_unit_test(markdown_spans),
        cmocka_unit_test(markdown_images),
        cmocka_unit_test(markdown_dialects),
        cmocka_unit_test(markdown_front_matter),
        cmocka_unit_test(front_matter_tells_the_language),
        cmocka_unit_test(markup_is_noted),
        cmocka_unit_test(origins_are_exact),
        cmocka_unit_test(messages_are_pairs),
        cmocka_unit_test(paragraphs_of_a_message_are_pairs),
        cmocka_unit_test(only_what_is_in_use_is_read),
        cmocka_unit_test(broken_messages_are_refused),
        cmocka_unit_test(json_lines_are_pairs),
        cmocka_unit_test(broken_json_lines_are_refused),
        cmocka_unit_test(cues_are_text),
        cmocka_unit_test(a_sentence_goes_on_in_the_next_cue),
        cmocka_unit_test(broken_subtitles_are_refused),
        cmocka_unit_test(the_header_tells_the_languages),
        cmocka_unit_test(every_input_is_mapped),
        cmocka_unit_test(every_byte_is_survived),
        cmocka_unit_test(every_sample_is_mapped),
        cmocka_unit_test(a_wrong_mapping_is_found),
        cmocka_unit_test(no_pattern_is_slow),
        cmocka_unit_test(the_parser_is_kept_out_of_traps),
        cmocka_unit_test(readers_are_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
