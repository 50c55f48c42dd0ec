/* What the reader of HTML makes of pages. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "mapping.h"
#include "read/reader.h"

struct fixture {
    struct source source;
    struct document doc;
    struct buf err;
    int status;
};

static struct fixture *read_bytes(const char *bytes, size_t len)
{
    struct fixture *f = calloc(1, sizeof(*f));
    char *copy = malloc(len + 1);
    memcpy(copy, bytes, len);
    copy[len] = '\0';
    source_init(&f->source, "t.html", copy, len);
    document_init(&f->doc, &f->source);
    f->status = reader_by_name("html")->read(&f->doc, &f->err);
    return f;
}

static void close_fixture(struct fixture *f)
{
    document_release(&f->doc);
    source_release(&f->source);
    buf_release(&f->err);
    free(f);
}

/* One line a segment: the first letter of its kind, a colon, its text with "/" for line ends and "@" for objects. */
static void describe(const struct document *d, struct buf *out)
{
    for (size_t i = 0; i < d->segments.len; i++) {
        struct segment s = d->segments.items[i];
        buf_addf(out, "%c:", segment_kind_name(s.kind)[0] - 32);
        for (size_t k = s.off; k < s.off + s.len; k++) {
            bool object = s.off + s.len - k >= 3 && memcmp(d->text + k, "\xEF\xBF\xBC", 3) == 0;
            buf_add_byte(out, object ? '@' : d->text[k] == '\n' ? '/' : d->text[k]);
            k += object ? 2 : 0;
        }
        buf_add_byte(out, '\n');
    }
}

static void expect(const char *input, const char *expected)
{
    struct fixture *f = read_bytes(input, strlen(input));
    struct buf got = BUF_EMPTY;
    assert_int_equal(f->status, 0);
    describe(&f->doc, &got);
    if (strcmp(buf_str(&got), expected) != 0)
        fail_msg("input:\n%s\nexpected:\n%sgot:\n%s", input, expected, buf_str(&got));
    const char *fault = mapping_check(&f->doc);
    if (fault)
        fail_msg("%s: %s", input, fault);
    buf_release(&got);
    close_fixture(f);
}

static void blocks_are_segments(void **state)
{
    (void)state;
    expect("<h1>Titel</h1><p>Ein Satz.</p><ul><li>Punkt<li><p>Noch einer</p></ul>",
           "H:Titel\nP:Ein Satz.\nI:Punkt\nI:Noch einer\n");
    expect("<table><tr><th>Kopf<td>Wert</table><blockquote><p>Zitat.</p></blockquote>", "C:Kopf\nC:Wert\nQ:Zitat.\n");
    expect("<dl><dt>Wort<dd>Was es heißt.</dl><div>Kein Satz</div><div>Ein Satz.</div>",
           "I:Wort\nI:Was es heißt.\nH:Kein Satz\nP:Ein Satz.\n");
    expect("<p>eins<p>zwei<div>drei.</div>vier.", "P:eins\nP:zwei\nP:drei.\nP:vier.\n");
    expect("<p><b>Wie eine Überschrift</b></p><select><option>A<option>B</select><button>C</button>",
           "H:Wie eine Überschrift\nI:A\nI:B\nH:C\n");
}

static void inline_elements_run_on(void **state)
{
    (void)state;
    expect("<p>Vor Tagen<a href=x>OpenAI</a> ging <em>er</em>, <b>sie</b><span>.</span></p>",
           "P:Vor TagenOpenAI ging er, sie.\n");
    expect("<p>Ein <b> Wort </b> mehr\n    und <!-- nichts --> Ende .</p>", "P:Ein Wort mehr/und Ende .\n");
    expect("<p>Wachs<wbr>tum und <my-tag>Zeug</my-tag> und Straf&shy;tat</p>",
           "P:Wachstum und Zeug und Straf\xC2\xADtat\n");
    expect("<p>H<sub>2</sub>O und m<sup>2</sup></p>", "P:H2O und m2\n");
    expect(
        "<p>Wort<sup><a href=\"#f1\">1</a></sup> und Wort<a href=\"#f2\"><sup>2</sup></a> und Wort<sup>[3]</sup>.</p>",
        "P:Wort und Wort und Wort.\n");
    expect("<p>Wort <a href=\"#f1\"><sup>[1]</sup></a>. Ein <a href=\"#f2\"><sup>2</sup></a> Satz <img src=x>.</p>",
           "P:Wort. Ein Satz @.\n");
}

static void breaks_part_what_looks_parted(void **state)
{
    (void)state;
    expect("<p>Das ist ein Satz.<br>Das noch einer.</p>", "P:Das ist ein Satz.\nP:Das noch einer.\n");
    expect("<p>Hafenamt<br/>Kaistraße 5<br>Kiel</p>", "H:Hafenamt\nH:Kaistraße 5\nH:Kiel\n");
    expect("<p>Der Kapitän ging,<br>Anna blieb und<br>wartete.</p>", "P:Der Kapitän ging,/Anna blieb und/wartete.\n");
    expect("<p>eins und<br><br>zwei</p>", "H:eins und\nH:zwei\n");
    expect("<p>An jenem Tag fuhr der alte Kapitän mit seiner Mannschaft zu einer<br>Insel.</p>",
           "P:An jenem Tag fuhr der alte Kapitän mit seiner Mannschaft zu einer/Insel.\n");
}

static void what_is_no_prose_is_left_out(void **state)
{
    (void)state;
    expect("<script>var a = '<p>x';</script><style>y</style><p>Text.</p><noscript>z</noscript><template>t</template>"
           "<svg><title>s</title><path/></svg><textarea>u</textarea><iframe>v</iframe><pre>w</pre><!-- k -->",
           "P:Text.\n");
    expect("<p>Der Befehl <code>ls -l</code> und die Taste <kbd>F1</kbd>.</p>", "P:Der Befehl @ und die Taste @.\n");
    expect("<p>Das <span translate=no>Foo Bar</span> und <span class=\"a notranslate\">das</span>.</p>",
           "P:Das @ und @.\n");
    expect("<div translate=no>nein<p translate=yes>Ja.</p></div><p hidden>nein<p style=\"display: none\">nein",
           "P:Ja.\n");
    expect("<p>Der Befehl <code></code>steht <code> </code>hier<i aria-hidden=true>x</i>.</p>",
           "P:Der Befehl steht hier.\n");
    expect("<p>Drücken Sie <span hidden>F1</span>, um zu gehen.</p>", "P:Drücken Sie @, um zu gehen.\n");
    expect("<p>Das geht mit</p><pre>ls</pre><p>Folgendes:</p><pre>ls</pre>", "P:Das geht mit @\nP:Folgendes:\n");
    expect("<p><del>alt</del><ins>neu</ins> <ruby>Kanji<rt>x</rt></ruby></p>", "P:neu Kanji\n");
}

static void other_languages_are_left_out(void **state)
{
    (void)state;
    expect("<html lang=de-AT><p>Die <i lang=en>United States</i> und <span lang=de>so</span>.<p lang=en>Not this.",
           "P:Die @ und so.\n");
    expect("<p>Das <i lang=en>so <b lang=de>geht</b> it</i> nicht.", "P:Das @ nicht.\n");
    expect("<html lang=en><p>All this.<p lang=de>Das nicht.<p lang=en-GB>This too.", "P:All this.\nP:This too.\n");
    expect("<div lang=en>no <p lang=de>Doch.</p> no</div><p xml:lang=\"fr\">non", "P:Doch.\n");
    struct fixture *f = read_bytes("<html lang=\"de-CH\"><body lang=en>", 32);
    assert_string_equal(f->doc.language, "de-CH");
    close_fixture(f);
}

static void attributes_are_segments(void **state)
{
    (void)state;
    expect("<title>Der\nHafen</title><meta name=description content=\"Alles dazu.\"><meta name=keywords content=x>"
           "<meta property=\"og:title\" content='Hafen'>",
           "M:Der/Hafen\nM:Alles dazu.\nM:Hafen\n");
    expect("<p title=\"Vorher\">Ein <a href=x title=\"Ein Titel\">Wort</a> und <img src=y alt=\"Ein Bild\"> mehr.</p>",
           "M:Vorher\nP:Ein Wort und @ mehr.\nM:Ein Titel\nM:Ein Bild\n");
    expect("<img alt=\"Allein\"><input placeholder=\"Name\" value=nein><input type=submit value=Senden>",
           "M:Allein\nM:Name\nM:Senden\n");
    expect("<p>Text <img alt=\"\">mehr.</p><p><img alt=Bild title=\"Titel &amp; mehr\"></p>",
           "P:Text mehr.\nM:Bild\nM:Titel & mehr\n");
    expect("<pre title=\"Ein Titel\">x</pre><p lang=en title=no>no<p hidden title=nein>nein<link title=nein>",
           "M:Ein Titel\n");
    expect("<p title=Eins title=Zwei alt=\"Drei\">", "M:Eins\nM:Drei\n");
}

static void references_stand_for_characters(void **state)
{
    (void)state;
    expect("<p>&auml;&#246;&#xFC; &szlig &copy 5 &lt;b&gt; &nix; &amp;amp; R&D &x=1</p>",
           "P:äöü ß © 5 <b> &nix; &amp; R&D &x=1\n");
    expect("<p title=\"a&copy=1&amp;b&copy;\">", "M:a&copy=1&b©\n");
    expect("<p>a&#32;&#10; b&Tab;c&nbsp;d</p>", "P:a b c\xC2\xA0"
                                                "d\n");
}

static void menus_are_lists(void **state)
{
    (void)state;
    expect("<nav><a href=a>Start</a><a href=b>Kontakt</a> <a href=c>Über uns</a><p>Ohne Satz</p></nav>",
           "H:Start\nH:Kontakt\nH:Über uns\nH:Ohne Satz\n");
    expect("<p>Siehe <a href=a>hier</a> und <a href=b>dort</a>.</p>", "P:Siehe hier und dort.\n");
}

static void broken_markup_is_read_on(void **state)
{
    (void)state;
    expect("<p>a <b>b <i>c</b> d</i> e</p>", "P:a b c d e\n");
    expect("<p>a</div>b</bogus>c<td>d</p>", "P:abc\nC:d\n");
    expect("<table>vor<tr><td>Zelle</div></table>nach.", "H:vor\nC:Zelle\nP:nach.\n");
    expect("<h2>Titel</h3><p>Text.", "H:Titel\nP:Text.\n");
    expect("<p>1 < 2 und a<b und </ c> so</p>", "P:1 < 2 und a so\n");
    expect("<p>Text.<p title=\"offen>mehr</p>", "P:Text.\n");
    expect("<p>Text.<!-- offen <p>mehr", "P:Text.\n");
    expect("<a title='x\"y'>z</a>", "M:x\"y\nH:z\n");
    expect("<?xml version=\"1.0\"?><html><head><title/><script src=\"a\"/></head><p>Text.</p></html>", "P:Text.\n");
    expect("<P>Groß <BR/>und <CODE>x</Code></P><Script>y</SCRIPT >", "P:Groß/und @\n");
    expect("", "");
    expect("<", "H:<\n");
    expect("<a", "");
    expect("</", "H:</\n");
}

static void other_encodings_are_refused(void **state)
{
    (void)state;
    static const struct {
        const char *input, *message;
    } cases[] = {
        {"<html>\n<meta charset=\"iso-8859-1\">\n<p>\xFC",
         "line 2: the encoding is given as iso-8859-1, and only UTF-8 is read; convert it first: "
         "iconv -f iso-8859-1 -t UTF-8"},
        {"<?xml version='1.0' encoding='windows-1252'?>\n<p>\xFC",
         "line 1: the encoding is given as windows-1252, and only UTF-8 is read; convert it first: "
         "iconv -f windows-1252 -t UTF-8"},
        {"<meta http-equiv=Content-Type content=\"text/html; charset=latin1\"><p>\xFC",
         "line 1: the encoding is given as latin1, and only UTF-8 is read; convert it first: iconv -f latin1 -t UTF-8"},
        {"<meta charset=latin1><p>&uuml; \xC3\xBC", ""}, /* the bytes are UTF-8 all the same */
        {"<meta charset=utf-8><meta charset=latin1><p>\xFC", ""},
        {"<meta charset=\"\"><p>\xFC", ""},
    };
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct fixture *f = read_bytes(cases[i].input, strlen(cases[i].input));
        assert_string_equal(buf_str(&f->err), cases[i].message);
        assert_int_equal(f->status, cases[i].message[0] ? -1 : 0);
        close_fixture(f);
    }
}

/* No change may end a value or a tag, or become one. */
static void values_stay_whole(void **state)
{
    (void)state;
    const char *input = "<p title=\"ein Wort\"><p title=Wort><p>ein Wort";
    struct fixture *f = read_bytes(input, strlen(input));
    assert_int_equal(f->doc.segments.len, 3);
    assert_true(document_is_editable(&f->doc, f->doc.segments.items[0].off, 8));
    assert_false(document_is_editable(&f->doc, f->doc.segments.items[1].off, 4));
    assert_true(document_is_editable(&f->doc, f->doc.segments.items[2].off, 8));
    assert_false(document_can_hold(&f->doc, span_of("a \"b\"")));
    assert_false(document_can_hold(&f->doc, span_of("a < b")));
    assert_true(document_can_hold(&f->doc, span_of("„a“")));
    close_fixture(f);
}

static void comments_are_kept(void **state)
{
    (void)state;
    const char *input = "<!-- a --><p>b<!--c--!>d<!---->e<!-->f<script><!-- g --></script><!-- h";
    static const char *const inner[] = {" a ", "c", "", "", " h"};
    struct fixture *f = read_bytes(input, strlen(input));
    assert_int_equal(f->doc.comments.len, 5);
    for (size_t i = 0; i < 5; i++) {
        struct comment c = f->doc.comments.items[i];
        assert_int_equal(c.inner_len, strlen(inner[i]));
        assert_memory_equal(f->source.bytes + c.inner_off, inner[i], c.inner_len);
        assert_int_equal(c.unclosed, i == 4);
    }
    close_fixture(f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blocks_are_segments),
        cmocka_unit_test(inline_elements_run_on),
        cmocka_unit_test(breaks_part_what_looks_parted),
        cmocka_unit_test(what_is_no_prose_is_left_out),
        cmocka_unit_test(other_languages_are_left_out),
        cmocka_unit_test(attributes_are_segments),
        cmocka_unit_test(references_stand_for_characters),
        cmocka_unit_test(menus_are_lists),
        cmocka_unit_test(broken_markup_is_read_on),
        cmocka_unit_test(other_encodings_are_refused),
        cmocka_unit_test(values_stay_whole),
        cmocka_unit_test(comments_are_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
