/* The readers of XLIFF and TMX: what is text, where it comes from, what is refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>
#include <stdio.h>
#include <time.h>

#include "mapping.h"
#include "read/reader.h"

struct fixture {
    struct source source;
    struct document doc;
    struct buf err;
    int status;
};

static void open_bytes(struct fixture *f, const char *reader, const char *bytes, size_t len)
{
    char *copy = malloc(len + 1);
    memcpy(copy, bytes, len);
    copy[len] = '\0';
    source_init(&f->source, "t", copy, len);
    document_init(&f->doc, &f->source);
    buf_init(&f->err);
    f->status = reader_by_name(reader)->read(&f->doc, &f->err);
    assert_int_equal(f->status != 0, f->err.len > 0);
}

static void close_fixture(struct fixture *f)
{
    document_release(&f->doc);
    source_release(&f->source);
    buf_release(&f->err);
}

static void expect_truth(const struct fixture *f)
{
    const char *fault = mapping_check(&f->doc);
    if (!fault)
        fault = mapping_check(f->doc.original);
    if (fault)
        fail_msg("%s: %s", f->source.bytes, fault);
}

static void add_segment(struct buf *out, const struct document *d, uint32_t segment)
{
    if (!segment)
        return;
    struct segment s = d->segments.items[segment - 1];
    for (size_t k = s.off; k < s.off + s.len; k++)
        buf_add_byte(out, d->text[k] == '\n' ? '/' : d->text[k]);
}

/* A line a pair: source, " = ", translation. */
static void describe(const struct document *d, struct buf *out)
{
    for (size_t i = 0; i < d->pairs.len; i++) {
        add_segment(out, d->original, d->pairs.items[i].original);
        buf_add_str(out, " = ");
        add_segment(out, d, d->pairs.items[i].translation);
        buf_add_byte(out, '\n');
    }
}

static void expect_pairs(const char *reader, const char *input, const char *expected)
{
    struct fixture f;
    struct buf got = BUF_EMPTY;
    open_bytes(&f, reader, input, strlen(input));
    if (f.status != 0)
        fail_msg("%s\nis refused: %s", input, buf_str(&f.err));
    describe(&f.doc, &got);
    if (strcmp(buf_str(&got), expected) != 0)
        fail_msg("%s\nexpected:\n%sgot:\n%s", input, expected, buf_str(&got));
    expect_truth(&f);
    buf_release(&got);
    close_fixture(&f);
}

static void expect_refusal(const char *reader, const char *input, const char *why)
{
    struct fixture f;
    open_bytes(&f, reader, input, strlen(input));
    assert_int_equal(f.status, -1);
    if (strcmp(buf_str(&f.err), why) != 0)
        fail_msg("%s\nexpected: %s\ngot:      %s", input, why, buf_str(&f.err));
    close_fixture(&f);
}

#define OBJECT "\xEF\xBF\xBC"

#define XLIFF_HEAD                                                                                                     \
    "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'>"                                              \
    "<file source-language='en' target-language='de'><body>"
#define XLIFF_TAIL "</body></file></xliff>"
#define XLIFF(units, expected) expect_pairs("xliff", XLIFF_HEAD units XLIFF_TAIL, expected)
#define TARGET(text, expected)                                                                                         \
    XLIFF("<trans-unit id='1'><source>Some text.</source><target>" text "</target></trans-unit>",                      \
          "Some text. = " expected "\n")

#define XLIFF2_HEAD                                                                                                    \
    "<xliff version='2.0' xmlns='urn:oasis:names:tc:xliff:document:2.0' xmlns:mtc='urn:oasis:names:tc:xliff:"          \
    "matches:2.0' srcLang='en' trgLang='de'><file id='f'>"
#define XLIFF2(units, expected) expect_pairs("xliff", XLIFF2_HEAD units "</file></xliff>", expected)

#define TMX_HEAD "<tmx version='1.4'><header srclang='en'/><body>"
#define TMX_TAIL "</body></tmx>"
#define TMX(units, expected) expect_pairs("tmx", TMX_HEAD units TMX_TAIL, expected)
#define TUV(language, text) "<tuv xml:lang='" language "'><seg>" text "</seg></tuv>"

/* --- characters and codes inside a text */

static void characters_are_read(void **state)
{
    (void)state;
    TARGET("Tom &amp; J&#252;rgen &lt;b&gt; &#x1F600; &apos;", "Tom & Jürgen <b> 😀 '");
    TARGET("eins<![CDATA[ & <zwei>]]> drei]]&gt;", "eins & <zwei> drei]]>");
    TARGET("eins\r\nzwei\rdrei\nvier", "eins/zwei/drei/vier");
    TARGET("au<!-- x --><?p q?>ßen", "außen");
    TARGET(" \n\t Rand \n ", "Rand");
}

static void codes_are_no_text(void **state)
{
    (void)state;
    TARGET("Ein <g id='1'>fet<g id='2'>t</g></g>es <mrk mtype='term'>Wort</mrk>.", "Ein fettes Wort.");
    TARGET("Ein <bpt id='1'>&lt;b></bpt>fettes<ept id='1'>&lt;/b></ept> Wort<it id='2' pos='open'>x</it>.",
           "Ein fettes Wort.");
    TARGET("Ein <bx id='1'/>fettes<ex id='1'/> Wort <bx id='2'/> hier.", "Ein fettes Wort hier.");
    TARGET("Noch <x id='1'/> und <ph id='2'>{0}<sub>Titel</sub></ph> da.", "Noch " OBJECT " und " OBJECT " da.");
    TARGET("Mehr <x id='START_LINK' ctype='x-a'/>hier<x id='CLOSE_LINK' ctype='x-a'/>, <x id='INTERPOLATION'/>.",
           "Mehr hier, " OBJECT ".");
    TARGET("Zeile<x id='1' ctype='lb'/>zwei<ph id='2' ctype='lb'>\\n</ph>drei", "Zeile/zwei/drei");
    TARGET("Von <mrk mtype='protected'>ACME <g id='1'>Inc</g> &amp; Co</mrk> kam es.", "Von " OBJECT " kam es.");
    TARGET("Ein <o:code xmlns:o='urn:o'>fremder <source>x</source></o:code>Text.", "Ein Text.");
    XLIFF2(
        "<unit id='1'><segment><source>Some <pc id='1'>text</pc>.</source><target>Ein <pc id='1'>Te</pc>xt<sc id='2'/>"
        " mit <ph id='3'/> und <mrk id='m' translate='no'>ls -l</mrk> <cp hex='0007'/>da<ec startRef='2'/>."
        "</target></segment></unit>",
        "Some text. = Ein Text mit " OBJECT " und " OBJECT " " OBJECT "da.\n");
    XLIFF2(
        "<unit id='1'><segment><source>Some text.</source><target>Der <sm id='m' translate='no'/>Befehl <pc id='1'>ls"
        "</pc><em startRef='m'/> wirkt.</target></segment></unit>",
        "Some text. = Der " OBJECT " wirkt.\n");
    TMX("<tu>" TUV("en", "A <hi>b</hi>.") TUV("de", "Ein <bpt i='1'>&lt;b></bpt>fettes<ept i='1'>&lt;/b></ept> <ph "
                                                    "x='1'>{n}</ph> <hi>Wort</hi><ut>x</ut>.") "</tu>",
        "A b. = Ein fettes " OBJECT " Wort.\n");
}

/* The source bytes that a word of the translation stands for. */
static void expect_origin(const char *text, const char *word, const char *origin, bool editable)
{
    struct fixture f;
    struct buf input = BUF_EMPTY;
    buf_addf(&input, "\xEF\xBB\xBF%s<trans-unit><source>S</source><target>%s</target></trans-unit>%s", XLIFF_HEAD, text,
             XLIFF_TAIL);
    open_bytes(&f, "xliff", input.data, input.len);
    const char *at = strstr(f.doc.text, word);
    assert_non_null(at);
    size_t off = (size_t)(at - f.doc.text), start = document_source_start(&f.doc, off);
    size_t end = document_source_end(&f.doc, off + strlen(word));
    if (end - start != strlen(origin) || memcmp(input.data + start, origin, end - start) != 0)
        fail_msg("%s comes from \"%.*s\", not from \"%s\"", word, (int)(end - start), input.data + start, origin);
    assert_int_equal(document_is_editable(&f.doc, off, strlen(word)), editable);
    buf_release(&input);
    close_fixture(&f);
}

static void origins_are_exact(void **state)
{
    (void)state;
    expect_origin("Der große Mann", "große", "große", true);
    expect_origin("M&#252;ller &amp; Co", "Müller", "M&#252;ller", false);
    expect_origin("M&#252;ller &amp; Co", "&", "&amp;", false);
    expect_origin("M&#252;ller &amp; Co", "Co", "Co", true);
    expect_origin("au<g id='1'>ß</g>en", "außen", "au<g id='1'>ß</g>en", false);
    expect_origin("a<![CDATA[bc <d]]>e", "bc <d", "bc <d", true);
    expect_origin("a<![CDATA[bc]]>e", "abc", "a<![CDATA[bc", false);
    expect_origin("a <ph id='1'>{<sub>x</sub>}</ph> b", OBJECT, "<ph id='1'>{<sub>x</sub>}</ph>", false);
    expect_origin("a <mrk mtype='protected'>b</mrk> c", OBJECT, "<mrk mtype='protected'>b</mrk>", false);
    expect_origin("a <x id='1'/> b", OBJECT, "<x id='1'/>", false);
    expect_origin("a\r\nb", "\n", "\r\n", false);
    expect_origin("a<!-- c -->b", "ab", "a<!-- c -->b", false);
}

/* --- which texts */

static void states_are_honoured(void **state)
{
    (void)state;
    XLIFF("<trans-unit id='1'><source>A text.</source></trans-unit>"
          "<trans-unit id='2'><source>B text.</source><target/></trans-unit>"
          "<trans-unit id='3'><source>C text.</source><target state='translated'> </target></trans-unit>"
          "<trans-unit id='4'><source>D text.</source><target state='final'/></trans-unit>"
          "<trans-unit id='5' approved='yes'><source>E text.</source><target/></trans-unit>"
          "<trans-unit id='6'><source>F text.</source><target state='new'>F text.</target></trans-unit>"
          "<trans-unit id='7'><source>G text.</source><target state='needs-translation'>G-Text.</target></trans-unit>"
          "<trans-unit id='8'><source>H text.</source><target state='final'>H text.</target></trans-unit>",
          "A text. = \nB text. = \nC text. = \nF text. = \nG text. = G-Text.\nH text. = H text.\n");
    XLIFF2("<unit id='1'><segment state='initial'><source>A text.</source></segment>"
           "<ignorable><source> </source><target> x </target></ignorable>"
           "<segment state='initial'><source>B text.</source><target>B text.</target></segment>"
           "<segment state='final'><source>C text.</source><target/></segment>"
           "<segment><source>D text.</source><target>D-Text.</target></segment></unit>",
           "A text. = \nB text. = \nD text. = D-Text.\n");
}

static void a_file_without_targets_is_no_translation(void **state)
{
    (void)state;
    const char *unit = "<trans-unit id='1'><source>A text.</source></trans-unit>";
    struct buf b = BUF_EMPTY;
    buf_addf(&b, "<xliff><file source-language='en'>%s</file></xliff>", unit);
    expect_pairs("xliff", buf_str(&b), "");
    buf_clear(&b);
    buf_addf(&b,
             "<xliff><file source-language='en'>%s<trans-unit><source>B</source><target>C</target></trans-unit></file>"
             "</xliff>",
             unit);
    expect_pairs("xliff", buf_str(&b), "A text. = \nB = C\n");
    buf_clear(&b);
    buf_addf(&b, "<xliff><file source-language='en' target-language='de'>%s</file></xliff>", unit);
    expect_pairs("xliff", buf_str(&b), "A text. = \n");
    buf_release(&b);
}

static void what_is_not_translated_is_no_text(void **state)
{
    (void)state;
    XLIFF(
        "<trans-unit id='1' translate='no'><source>A</source><target>A</target></trans-unit>"
        "<trans-unit id='0' restype='x-gettext-domain-header'><source>L: de</source><target>L: de</target></trans-unit>"
        "<group translate='no'><group><trans-unit id='2'><source>B</source><target>B</target></trans-unit></group>"
        "<trans-unit id='3' translate='yes'><source>C</source><target>D</target></trans-unit></group>"
        "<trans-unit id='4'><source>E</source><target>F</target></trans-unit>",
        "C = D\nE = F\n");
    XLIFF2("<group id='g' translate='no'><unit id='1'><segment><source>A</source><target>A</target></segment></unit>"
           "<unit id='2' translate='yes'><segment><source>B</source><target>C</target></segment></unit></group>"
           "<unit id='3' translate='no'><segment><source>D</source><target>D</target></segment></unit>",
           "B = C\n");
}

static void notes_and_earlier_versions_are_no_text(void **state)
{
    (void)state;
    XLIFF("<trans-unit id='1'><source>A</source><target>B</target><note>N</note>"
          "<context-group><context>C</context></context-group>"
          "<alt-trans><source>A</source><target>X</target></alt-trans></trans-unit>",
          "A = B\n");
    XLIFF2(
        "<unit id='1'><mtc:matches><mtc:match ref='#1'><source>A</source><target>X</target></mtc:match></mtc:matches>"
        "<notes><note>N</note></notes><originalData><data id='d'>&lt;b></data></originalData>"
        "<segment><source>A</source><target>B</target></segment></unit>",
        "A = B\n");
    TMX("<tu><note>N</note><prop type='x'>P</prop><tuv xml:lang='en'><prop type='x'>P</prop><seg>A</seg></tuv>"
        "<tuv xml:lang='de'><note>N</note><seg>B</seg></tuv></tu>",
        "A = B\n");
}

static void marked_sentences_are_paired(void **state)
{
    (void)state;
    XLIFF("<trans-unit id='1'><source>A b. C d.</source><seg-source><mrk mtype='seg' mid='1'>A b.</mrk> "
          "<mrk mtype='seg' mid='2'>C d.</mrk></seg-source><target><mrk mtype='seg' mid='1'>E <g id='1'>f</g>.</mrk> "
          "<mrk "
          "mtype='seg' mid='2'/></target></trans-unit>",
          "A b. = E f.\nC d. = \n");
    XLIFF("<trans-unit id='1'><source>A b. C d.</source><seg-source><mrk mtype='seg' mid='1'>A b.</mrk> "
          "<mrk mtype='seg' mid='2'>C d.</mrk></seg-source><target><mrk mtype='seg' mid='1'>E f.</mrk></target>"
          "</trans-unit>",
          "A b. C d. = E f.\n");
}

static void expect_languages(const char *reader, const char *input, const char *source, const char *target)
{
    struct fixture f;
    open_bytes(&f, reader, input, strlen(input));
    assert_int_equal(f.status, 0);
    assert_string_equal(f.doc.language, target);
    assert_string_equal(f.doc.original->language, source);
    close_fixture(&f);
}

#define FILE_IN(language, source, target)                                                                              \
    "<file source-language='en-US' target-language='" language "'><body><trans-unit><source>" source                   \
    "</source><target>" target "</target></trans-unit></body></file>"

static void languages_are_told(void **state)
{
    (void)state;
    expect_languages("xliff", "<xliff>" FILE_IN("de_CH", "A", "B") "</xliff>", "en-US", "de-CH");
    expect_languages("xliff", XLIFF2_HEAD "<unit><segment><source>A</source></segment></unit></file></xliff>", "en",
                     "de");
    expect_languages("xliff", "<xliff>" FILE_IN("fr", "A", "B") "</xliff>", "en-US", "fr");
    expect_languages("tmx", TMX_HEAD "<tu>" TUV("de-AT", "B") TUV("en-GB", "A") "</tu>" TMX_TAIL, "en-GB", "de-AT");
    expect_languages("tmx", TMX_HEAD "<tu>" TUV("DE_at", "B") TUV("EN", "A") "</tu>" TMX_TAIL, "en", "de-AT");
    expect_languages("tmx", TMX_HEAD "<tu>" TUV("de-Latn-DE-x-private", "B") TUV("EN", "A") "</tu>" TMX_TAIL, "en",
                     "de");
    expect_languages("tmx", TMX_HEAD "<tu>" TUV("fr", "B") TUV("en", "A") "</tu>" TMX_TAIL, "en", "fr");
}

static void german_is_picked_out(void **state)
{
    (void)state;
    expect_pairs("xliff",
                 "<xliff>" FILE_IN("fr", "A", "B") FILE_IN("de", "C", "D") FILE_IN("it", "E", "F")
                     FILE_IN("de-AT", "G", "H") "</xliff>",
                 "C = D\nG = H\n");
    TMX("<tu>" TUV("en", "A") TUV("fr", "B") "</tu><tu>" TUV("fr", "C") TUV("de", "D")
            TUV("en", "E") "</tu><tu>" TUV("en", "F") TUV("fr", "G") TUV("it", "H") "</tu>",
        "E = D\n");
    TMX("<tu srclang='fr'>" TUV("en", "A") TUV("de", "B") TUV("fr", "C") "</tu>", "C = B\n");
    expect_pairs("tmx",
                 "<tmx><header srclang='*all*'/><body><tu>" TUV("it", "A") TUV("de", "B") "</tu><tu>" TUV("en", "C")
                     TUV("de", "D") TUV("it", "E") "</tu></body></tmx>",
                 "A = B\nE = D\n");
    expect_pairs("tmx", "<tmx><body><tu><tuv lang='EN'><seg>A</seg></tuv><tuv lang='DE'><seg/></tuv></tu></body></tmx>",
                 "A = \n");
    TMX("<tu>" TUV("de", "B") "</tu>", " = B\n");
}

/* --- what is refused */

static void broken_files_are_refused(void **state)
{
    (void)state;
    expect_refusal("xliff", "", "line 1: there is no XML element");
    expect_refusal("xliff", "<xliff>\n<file>\n", "line 2: the file ends inside an element");
    expect_refusal("xliff", "<xliff>\n<file>\n</xliff>", "line 3: the end tag is not that of the element that is open");
    expect_refusal("xliff", "<xliff>\n<file ", "line 2: what begins here is not closed");
    expect_refusal("xliff", "<xliff>\n\n&auml;</xliff>",
                   "line 3: entities are not read, only &amp; &lt; &gt; &quot; &apos; and numbers");
    expect_refusal("xliff", "<xliff>\n&#0;</xliff>", "line 2: the number stands for no character");
    expect_refusal("xliff", "<xliff>\na & b</xliff>", "line 2: this is no well-formed XML");
    expect_refusal("xliff", "<xliff>\nM\xFCller</xliff>", "line 2: this is not valid UTF-8, and only that is read");
    expect_refusal("xliff", "<xliff/>\n<xliff/>", "line 2: something follows the outermost element");
    expect_refusal("xliff", "<xliff>\n<a:b/></xliff>", "line 2: the prefix of a name is not declared");
    expect_refusal("xliff", "<tmx/>", "line 1: the outermost element is <tmx>, not <xliff>");
    expect_refusal("tmx", "\n<html/>", "line 2: the outermost element is <html>, not <tmx>");
}

static void entities_and_encodings_are_refused(void **state)
{
    (void)state;
    expect_refusal(
        "tmx", "<?xml version='1.0'?>\n<!DOCTYPE tmx [\n<!ENTITY a 'ha'>\n<!ENTITY b '&a;&a;&a;&a;'>]>\n<tmx>&b;</tmx>",
        "line 3: entities are not read, and \"a\" is declared");
    expect_refusal("tmx", "<!DOCTYPE tmx [\n<!ENTITY x SYSTEM 'file:///etc/passwd'>\n]>\n<tmx>&x;</tmx>",
                   "line 2: entities are not read, and \"x\" is declared");
    expect_refusal("tmx", "<!DOCTYPE tmx [\n<!ENTITY % x SYSTEM 'http://localhost/x'> %x; ]>\n<tmx/>",
                   "line 2: entities are not read, and \"x\" is declared");
    expect_refusal("tmx", "<!DOCTYPE tmx SYSTEM 'tmx14.dtd'>\n<tmx>\n&x;</tmx>",
                   "line 3: entities are not read, only &amp; &lt; &gt; &quot; &apos; and numbers");
    expect_pairs("tmx",
                 "<!DOCTYPE tmx SYSTEM 'tmx14.dtd'>\n" TMX_HEAD "<tu>" TUV("en", "A") TUV("de", "B") "</tu>" TMX_TAIL,
                 "A = B\n");
    expect_refusal("tmx", "<?xml version='1.0' encoding='ISO-8859-1'?>\n<tmx/>",
                   "line 1: the encoding is given as ISO-8859-1, and only UTF-8 is read");
    expect_pairs("tmx", "\xEF\xBB\xBF<?xml version='1.0' encoding='utf-8'?>\n<tmx/>", "");
}

static void repeat(struct buf *b, const char *text, size_t times)
{
    for (size_t i = 0; i < times; i++)
        buf_add_str(b, text);
}

static void depth_has_a_limit(void **state)
{
    (void)state;
    struct buf b = BUF_EMPTY;
    buf_add_str(&b, "<tmx>\n");
    repeat(&b, "<tu>", 100000);
    expect_refusal("tmx", buf_str(&b), "line 2: more than 256 elements are inside each other");
    buf_clear(&b);
    buf_add_str(&b, XLIFF_HEAD "<trans-unit><source>A</source><target>\n");
    repeat(&b, "<g>", 250);
    buf_add_str(&b, "B");
    repeat(&b, "</g>", 250);
    buf_add_str(&b, "</target></trans-unit>" XLIFF_TAIL);
    expect_pairs("xliff", buf_str(&b), "A = B\n");
    buf_release(&b);
}

/* --- every input */

static const char *const inputs[] = {
    XLIFF_HEAD
    "<trans-unit id='1'><source>A &amp; b</source><seg-source><mrk mtype='seg' mid='1'>A</mrk></seg-source>"
    "<target>B&#xE4;<x id='1'/> <g id='2'>c<![CDATA[<d>]]></g>\r\n<!-- e --></target></trans-unit>" XLIFF_TAIL,
    XLIFF2_HEAD "<unit id='1'><segment><source>A</source><target>B <sm id='1' translate='no'/>c<em startRef='1'/> <pc>d"
                "</pc></target></segment><ignorable><source/></ignorable></unit></file></xliff>",
    TMX_HEAD "<tu>" TUV("en", "A <ph>x</ph>") TUV("de", "B<bpt>c<sub>d</sub></bpt>e &lt;") "</tu>" TMX_TAIL,
    /* one inside another that must not be */
    XLIFF_HEAD "<trans-unit><source>A</source><trans-unit><source>B</source><target>C</target></trans-unit><target>D"
               "</target></trans-unit>" XLIFF_TAIL,
    TMX_HEAD
    "<tu><tuv lang='de'><tu><tuv><seg>A</seg></tuv></tu><seg>B</seg></tuv><tu><tuv lang='de'><seg>C</seg></tuv>"
    "</tu><tuv lang='en'><seg>D</seg></tuv></tu>" TMX_TAIL,
    TMX_HEAD "<tu><tuv lang='de'><seg>A</seg><seg>B</seg></tuv><seg>C</seg></tu><tuv><seg>D</seg></tuv>" TMX_TAIL,
};

static void expect_mapped_or_refused(const char *bytes, size_t len)
{
    static const char *const readers[] = {"xliff", "tmx"};
    for (size_t i = 0; i < 2; i++) {
        struct fixture f;
        open_bytes(&f, readers[i], bytes, len);
        if (f.status == 0)
            expect_truth(&f);
        close_fixture(&f);
    }
}

/* Cut off anywhere, and with every tag or character left out or in twice. */
static void every_input_is_mapped_or_refused(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(inputs) / sizeof(inputs[0]); i++) {
        size_t len = strlen(inputs[i]);
        for (size_t at = 0; at < len; at++) {
            expect_mapped_or_refused(inputs[i], at);
            size_t size = inputs[i][at] == '<' ? strcspn(inputs[i] + at, ">") + 1 : 1;
            size = at + size > len ? len - at : size;
            struct buf b = BUF_EMPTY;
            buf_add(&b, inputs[i], at);
            buf_add_str(&b, inputs[i] + at + size);
            expect_mapped_or_refused(b.data, b.len);
            buf_clear(&b);
            buf_add(&b, inputs[i], at + size);
            buf_add_str(&b, inputs[i] + at);
            expect_mapped_or_refused(b.data, b.len);
            buf_release(&b);
        }
    }
}

static void every_byte_is_survived(void **state)
{
    (void)state;
    struct buf b = BUF_EMPTY;
    buf_add_str(&b, inputs[0]);
    for (size_t at = 0; at < b.len; at++) {
        char kept = b.data[at];
        for (int byte = 0; byte < 256; byte += kept == '<' ? 1 : 7) {
            b.data[at] = (char)byte;
            expect_mapped_or_refused(b.data, b.len);
        }
        b.data[at] = kept;
    }
    buf_release(&b);
}

/* --- inputs that are slow for a careless reader */

static void expect_fast(const char *reader, const char *head, const char *body, const char *tail)
{
    struct buf b = BUF_EMPTY;
    struct timespec from, to;
    struct fixture f;
    buf_add_str(&b, head);
    repeat(&b, body, 30000);
    buf_add_str(&b, tail);
    clock_gettime(CLOCK_MONOTONIC, &from);
    open_bytes(&f, reader, b.data, b.len);
    clock_gettime(CLOCK_MONOTONIC, &to);
    double seconds = (double)(to.tv_sec - from.tv_sec) + 1e-9 * (double)(to.tv_nsec - from.tv_nsec);
    if (f.status != 0 || seconds > 5)
        fail_msg("%.1f s for %zu bytes of %s: %s", seconds, b.len, body, buf_str(&f.err));
    close_fixture(&f);
    buf_release(&b);
}

static void no_pattern_is_slow(void **state)
{
    (void)state;
    static const char *const inside[] = {"<x/>", "<g>a</g>", "<g> </g> ",     "&amp;",
                                         "a\n",  "]",        "<![CDATA[a]]>", "<!-- -->"};
    for (size_t i = 0; i < sizeof(inside) / sizeof(inside[0]); i++)
        expect_fast("xliff", XLIFF_HEAD "<trans-unit><source>A</source><target>", inside[i],
                    "</target></trans-unit>" XLIFF_TAIL);
    expect_fast("xliff", XLIFF_HEAD "<trans-unit><seg-source><mrk mtype='seg'>A</mrk></seg-source><target>",
                "<mrk mtype='seg'>a</mrk>", "</target></trans-unit>" XLIFF_TAIL);
    expect_fast("xliff", "<xliff>", FILE_IN("fr", "A", "B") FILE_IN("it", "C", "D"), "</xliff>");
    expect_fast("tmx", TMX_HEAD "<tu>", TUV("de", "A"), "</tu>" TMX_TAIL);
    expect_fast("tmx", TMX_HEAD, "<tu>" TUV("en", "A") TUV("de", "B") "</tu>", TMX_TAIL);
    expect_fast("tmx", "<tmx><header a='", "&lt;a", "'/></tmx>");
}

static void comments_are_noted(void **state)
{
    (void)state;
    const char *input = "<tmx><!-- mtlint-disable x --></tmx>";
    struct fixture f;
    open_bytes(&f, "tmx", input, strlen(input));
    assert_int_equal(f.doc.comments.len, 1);
    struct comment c = f.doc.comments.items[0];
    assert_memory_equal(input + c.off, "<!-- mtlint-disable x -->", c.len);
    assert_int_equal(c.len, strlen("<!-- mtlint-disable x -->"));
    assert_memory_equal(input + c.inner_off, " mtlint-disable x ", c.inner_len);
    close_fixture(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(characters_are_read),
        cmocka_unit_test(codes_are_no_text),
        cmocka_unit_test(origins_are_exact),
        cmocka_unit_test(states_are_honoured),
        cmocka_unit_test(a_file_without_targets_is_no_translation),
        cmocka_unit_test(what_is_not_translated_is_no_text),
        cmocka_unit_test(notes_and_earlier_versions_are_no_text),
        cmocka_unit_test(marked_sentences_are_paired),
        cmocka_unit_test(languages_are_told),
        cmocka_unit_test(german_is_picked_out),
        cmocka_unit_test(broken_files_are_refused),
        cmocka_unit_test(entities_and_encodings_are_refused),
        cmocka_unit_test(depth_has_a_limit),
        cmocka_unit_test(every_input_is_mapped_or_refused),
        cmocka_unit_test(every_byte_is_survived),
        cmocka_unit_test(no_pattern_is_slow),
        cmocka_unit_test(comments_are_noted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
