#!/usr/bin/env python3
"""Writes broken and hostile files, the same ones each time, and a list of what is to become of them.

  make_hostile.py DIR PORT     PORT: of 127.0.0.1, where entities and DTDs want something to be fetched

DIR/canary is what entities want to be read; it is up to the caller to make it something that shows when it is. DIR/list.jsonl
has a line for each file: {"file", "use", "expect", "heavy"}:
  use     check, settings or termbase
  expect  read: it is checked; refused: exit status 2, a message with file and line; named: likewise, but a message with the file;
          any: neither crashes nor hangs
  heavy   large or deep: to be run alone, with its memory watched
"""
import codecs, json, os, random, sys

EN = "The board met on 5 November 2023 and paid $1,234.50 for the <b>old</b> house."
DE = "Der Verwaltungsrat traf sich am 5. November 2023 und zahlte 1.234,50 Dollar für das <b>alte</b> Häuschen."


def xml(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


def quoted(text):
    return '"' + text.replace('"', '\\"') + '"'


def xliff1(units, head="", root=""):
    return f'''<?xml version="1.0" encoding="UTF-8"?>
{head}<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"{root}>
<file original="a.md" source-language="en" target-language="de" datatype="plaintext"><body>
{units}</body></file></xliff>
'''


def xliff1_unit(target=xml(DE), attribute="u"):
    return f'<trans-unit id="{attribute}"><source>{xml(EN)}</source>\n<target state="translated">{target}</target></trans-unit>\n'


def xliff2(units, head="", root=""):
    return f'''<?xml version="1.0" encoding="UTF-8"?>
{head}<xliff version="2.0" srcLang="en" trgLang="de" xmlns="urn:oasis:names:tc:xliff:document:2.0"{root}>
<file id="f">
{units}</file></xliff>
'''


def xliff2_unit(target=xml(DE), attribute="u"):
    return f'<unit id="{attribute}"><segment><source>{xml(EN)}</source>\n<target>{target}</target></segment></unit>\n'


def tmx(units, head="", root=""):
    return f'''<?xml version="1.0" encoding="UTF-8"?>
{head}<tmx version="1.4"{root}><header srclang="en" datatype="plaintext" segtype="sentence" adminlang="en" creationtool="t"
 creationtoolversion="1" o-tmf="t"/><body>
{units}</body></tmx>
'''


def tmx_unit(target=xml(DE), attribute="u"):
    return (f'<tu tuid="{attribute}"><tuv xml:lang="en"><seg>{xml(EN)}</seg></tuv>\n'
            f'<tuv xml:lang="de"><seg>{target}</seg></tuv></tu>\n')


def tbx(units, head="", root=""):
    return f'''<?xml version="1.0" encoding="UTF-8"?>
{head}<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"{root}><text><body>
{units}</body></text></tbx>
'''


def tbx_unit(target="Häuschen", attribute="u"):
    return (f'<conceptEntry id="{attribute}"><langSec xml:lang="en"><termSec><term>board</term></termSec></langSec>\n'
            f'<langSec xml:lang="de"><termSec><term>{target}</term></termSec></langSec></conceptEntry>\n')


PO_HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: de\\n"\n\n'


def po_unit(target=DE, attribute="a.c:1"):
    return f"#: {attribute}\nmsgid {quoted(EN)}\nmsgstr {quoted(target)}\n\n"


XML = {"xlf": (xliff1, xliff1_unit), "2.xlf": (xliff2, xliff2_unit), "tmx": (tmx, tmx_unit), "tbx": (tbx, tbx_unit)}

SETTINGS = """# the settings of a project
language: de
messages: en
fail-on: minor
rules:
  de/comma/*: off
  text/quotes/unclosed: info
termbases: []
overrides:
  - files: ['docs/**']
    rules: {'de/calque/*': off}
"""
TABLE = "source,target,forbidden,case,part_of_speech,note,keep\nboard,Verwaltungsrat,Vorstand|Brett,,noun,\"Aktien, Schweiz\",\n"
ENTRIES = "- source: board\n  target: [Verwaltungsrat, Aufsichtsrat]\n  forbidden: [Vorstand]\n  part_of_speech: noun\n"

SEEDS = {
    "a.xlf": xliff1(xliff1_unit() * 3), "b.xlf": xliff2(xliff2_unit() * 3), "c.tmx": tmx(tmx_unit() * 3),
    "d.po": PO_HEAD + po_unit() * 3 + '#, fuzzy\nmsgctxt "x"\nmsgid "%d file"\nmsgid_plural "%d files"\n'
                                      'msgstr[0] "%d Datei"\nmsgstr[1] "%d Dateien"\n',
    "e.srt": f"1\n00:00:01,000 --> 00:00:04,000\n{DE}\n\n2\n00:00:05,000 --> 00:00:07,500\n- Ja.\n- <i>Nein.</i>\n",
    "f.vtt": f"WEBVTT\n\nNOTE über etwas\n\n00:01.000 --> 00:04.000 align:start\n<v Anna>{DE}\n\n00:05.000 --> 00:07.500\nJa &amp; nein.\n",
    "g.tsv": f"{EN}\t{DE}\n" * 3,
    "h.jsonl": (json.dumps({"source": EN, "target": DE}, ensure_ascii=False) + "\n") * 3,
    "i.md": f"---\ntitle: Über uns\n---\n\n# Über uns\n\n{DE} [Mehr](https://example.org/a) &uuml;ber `uns`:\n\n- eins\n- zwei\n\n| a | b |\n|---|---|\n| c | d |\n\n<!-- nichts -->\n",
    "j.txt": f"{DE}\n\n{DE} „Ja“, sagte er.\n",
    "o.html": f"<!DOCTYPE html>\n<html lang=de><head><title>Über uns</title><meta name=description content='Das Häuschen.'>\n"
              f"<script>var a = '<p>';</script></head>\n<body><p>{DE}</p><ul><li>eins<li>zwei</ul><img alt='Ein Bild' src=a.png>\n"
              "<!-- nichts --><pre>a  b</pre></body></html>\n",
    "p.json": json.dumps({"title": "Über uns", "menu": {"open": "Das Häuschen öffnen", "n": 3}, "list": ["eins", None]},
                         ensure_ascii=False, indent=1) + "\n",
    "q.yaml": 'de:\n  title: "Über \\u00fcns"\n  menu:\n    open: Das Häuschen öffnen\n    long: >\n      Das alte\n      Haus\n  text: |\n    eins\n',
    "k.settings.yaml": SETTINGS, "l.terms.csv": TABLE, "m.terms.yaml": ENTRIES, "n.terms.tbx": tbx(tbx_unit() * 3),
}


class Writer:
    def __init__(self, directory):
        self.directory, self.list, self.names = directory, [], set()

    def add(self, name, content, expect="any", heavy=False):
        use = "settings" if ".settings." in name else "termbase" if ".terms." in name or name.endswith("tbx") else "check"
        assert name not in self.names, name
        self.names.add(name)
        with open(os.path.join(self.directory, name), "wb") as f:
            f.write(content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content)
        self.list.append({"file": name, "use": use, "expect": expect, "heavy": heavy})

    def close(self):
        with open(os.path.join(self.directory, "list.jsonl"), "w", encoding="utf-8") as f:
            for entry in self.list:
                f.write(json.dumps(entry) + "\n")


def is_xml(name):
    return name.endswith(("xlf", "tmx", "tbx"))


def cut_short(w):
    """Every seed, cut off at all kinds of places: anywhere, inside of a character, behind a mark."""
    for name, text in SEEDS.items():
        data, chance = text.encode(), random.Random(name)
        places = {chance.randrange(1, len(data) - 1) for _ in range(4)} | {len(data) - 2, 1}
        for mark in ("<", "ä".encode().decode("latin-1"), '"', ">", ":"):
            at = data.find(mark.encode("latin-1"), len(data) // 3)
            places |= {at + 1} if 0 < at < len(data) - 1 else set()
        for i, at in enumerate(sorted(places)):
            w.add(f"cut{i}.{name}", data[:at], "refused" if is_xml(name) and at > 4 else "any")


def wrong_bytes(w):
    """Every seed in wrong encodings, with wrong bytes, with other line ends."""
    for name, text in SEEDS.items():
        data, chance = text.encode(), random.Random(name)
        middle = data.index(b"\n", len(data) // 3) + 1
        xml_like = is_xml(name)
        noise = bytes(chance.randrange(256) for _ in range(3000))
        spots = bytearray(data)
        for _ in range(8):
            spots[chance.randrange(len(spots))] = chance.randrange(256)
        latin = text.replace("„", '"').replace("“", '"').encode("latin-1")
        for label, content, expect in (
                ("utf16le", text.encode("utf-16-le"), "named" if xml_like else "any"), ("utf16be", text.encode("utf-16-be"), "named" if xml_like else "any"),
                ("utf16bom", codecs.BOM_UTF16_LE + text.encode("utf-16-le"), "named"),
                ("utf32bom", codecs.BOM_UTF32_BE + text.encode("utf-32-be"), "named"),
                ("utf7", text.encode("utf-7"), "any"), ("latin1", latin, "refused" if xml_like else "any"),
                ("nul", data[:middle] + b"\0\0\0" + data[middle:], "refused" if xml_like else "any"),
                ("overlong", data[:middle] + b"\xC0\xBC\xC0\xAF" + data[middle:], "refused" if xml_like else "any"),
                ("surrogate", data[:middle] + b"\xED\xA0\x80" + data[middle:], "refused" if xml_like else "any"),
                ("beyond", data[:middle] + b"\xF4\x90\x80\x80\xFF" + data[middle:], "refused" if xml_like else "any"),
                ("control", data[:middle] + b"\x01\x0B\x1B[31m\x7F" + data[middle:], "refused" if xml_like else "any"),
                ("bom", codecs.BOM_UTF8 + data, "any"), ("bombom", codecs.BOM_UTF8 * 2 + data, "any"),
                ("inner_bom", data[:middle] + codecs.BOM_UTF8 + data[middle:], "any"),
                ("crlf", data.replace(b"\n", b"\r\n"), "read"), ("cr", data.replace(b"\n", b"\r"), "any"),
                ("mixed_ends", b"".join(line + chance.choice((b"\r\n", b"\n", b"\r", b"\n\r")) for line in data.split(b"\n")), "any"),
                ("binary", b"\x7FELF" + noise, "named"), ("noise", bytes(spots), "any"), ("empty", b"", "any"),
                ("blank", b" \n\t\n" * 50, "any"), ("twice", data + data, "refused" if xml_like else "any")):
            w.add(f"{label}.{name}", content, expect)


LAUGHS = '<!DOCTYPE r [<!ENTITY a0 "ha">\n' + "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">\n' for i in range(1, 12)) + "]>\n"


def entities(w, port):
    """What XML can ask for: files, addresses, and more memory than there is."""
    directory = os.path.abspath(w.directory)
    web, here = f"http://127.0.0.1:{port}/x", f"file://{directory}/canary"
    heads = {
        "laughs": (LAUGHS, "&a11;", "refused"),
        "quadratic": (f'<!DOCTYPE r [<!ENTITY a "{"x" * 50000}">]>\n', "&a;" * 5000, "refused"),
        "file": (f'<!DOCTYPE r [<!ENTITY x SYSTEM "{here}">]>\n', "&x;", "refused"),
        "relative": ('<!DOCTYPE r [<!ENTITY x SYSTEM "canary">]>\n', "&x;", "refused"),
        "public": (f'<!DOCTYPE r [<!ENTITY x PUBLIC "-//A//B" "{web}">]>\n', "&x;", "refused"),
        "web": (f'<!DOCTYPE r [<!ENTITY x SYSTEM "{web}">]>\n', "&x;", "refused"),
        "parameter": (f'<!DOCTYPE r [<!ENTITY % p SYSTEM "{web}"> %p;]>\n', "a", "refused"),
        "parameter_inner": ("<!DOCTYPE r [<!ENTITY % p '<!ENTITY x \"y\">'> %p;]>\n", "&x;", "refused"),
        "unused": ('<!DOCTYPE r [<!ENTITY x "y">]>\n', "a", "refused"),
        "recursive": ('<!DOCTYPE r [<!ENTITY x "&y;"><!ENTITY y "&x;">]>\n', "&x;", "refused"),
        "notation": (f'<!DOCTYPE r [<!NOTATION n SYSTEM "{web}"><!ENTITY x SYSTEM "{here}" NDATA n>]>\n', "a", "refused"),
        "default": (f'<!DOCTYPE r [<!ATTLIST r a CDATA "{"y" * 100000}">]>\n', "a", "any"),
        "dtd_web": (f'<!DOCTYPE r SYSTEM "{web}.dtd">\n', "Das Häuschen.", "read"),
        "dtd_file": (f'<!DOCTYPE r SYSTEM "{here}">\n', "Das Häuschen.", "read"),
        "dtd_entity": (f'<!DOCTYPE r SYSTEM "{web}.dtd">\n', "&fromdtd;", "refused"),
        "stylesheet": (f'<?xml-stylesheet href="{web}" type="text/xsl"?>\n', "a", "read"),
        "undeclared": ("", "&nbsp;", "refused"), "unended": ("", "&amp", "refused"),
        "number": ("", "&#x110000;", "refused"), "number_zero": ("", "&#0;", "refused"),
        "number_huge": ("", "&#" + "9" * 5000 + ";", "refused"), "number_surrogate": ("", "&#xD800;", "refused"),
        "inclusion": ("", f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{here}"/>', "read"),
        "comment": ("", "<!-- ", "refused"), "comment_dashes": ("", "<!-- a -- b -->", "refused"),
        "cdata": ("", "<![CDATA[ Das Haus", "refused"), "cdata_end": ("", "]]>", "refused"),
        "instruction": ("", "<?a b", "refused"), "tag": ("", "<hi a=", "refused"), "no_value": ("", "<hi a/>", "refused"),
        "twice": ("", '<hi a="1" a="2"/>', "refused"), "crossed": ("", "<g><hi></g></hi>", "refused"),
        "prefix": ("", "<q:x/>", "refused"), "less": ("", '<hi a="<"/>', "refused"), "upper": ("", "<![cdata[a]]>", "refused"),
        "cdata_good": ("", "<![CDATA[Das <Haus> & mehr]]>", "read"),
    }
    for ending, (document, unit) in XML.items():
        for label, (head, body, expect) in heads.items():
            w.add(f"xml_{label}.{ending}", document(unit(body) + unit(), head), expect)
        text = document(unit())
        for label, declared in (("latin", "ISO-8859-1"), ("utf16", "UTF-16"), ("utf7", "UTF-7"), ("unknown", "x-made-up"), ("empty", "")):
            w.add(f"declared_{label}.{ending}", text.replace('"UTF-8"', f'"{declared}"'), "refused")
        w.add(f"declared_late.{ending}", "\n" + text, "refused")
        w.add(f"version.{ending}", text.replace('version="1.0"', 'version="1.1"', 1), "any")
        w.add(f"root.{ending}", '<?xml version="1.0"?>\n<html><body>Das Haus</body></html>\n', "refused")
        w.add(f"none.{ending}", '<?xml version="1.0"?>\n', "refused")
        w.add(f"same_ids.{ending}", document(unit() * 200), "read")


def heavy_xml(w):
    """More of everything than anybody writes."""
    for ending, (document, unit) in XML.items():
        many = 10_000_000
        w.add(f"deep.{ending}", document(unit("<g>" * 100_000 + "a" + "</g>" * 100_000)), "refused", True)
        w.add(f"deep_open.{ending}", document("<group>" * 1_000_000), "refused", True)
        w.add(f"attribute.{ending}", document(unit(attribute="x" * many)), "read", True)
        w.add(f"attributes.{ending}", document(unit("<hi " + " ".join(f'a{i}="1"' for i in range(50_000)) + "/>")), "any", True)
        w.add(f"name.{ending}", document(unit(f"<{'n' * 2_000_000}/>")), "any", True)
        w.add(f"comment.{ending}", document(unit() + "<!--" + "x" * many + "-->"), "read", True)
        w.add(f"comment_open.{ending}", document(unit() + "<!--" + "<!-" * (many // 3)), "refused", True)
        w.add(f"spaces.{ending}", document(unit("".join(f'<a xmlns="n{i}"/>' for i in range(50_000)))), "any", True)
    for ending, empty in (("xlf", "<trans-unit/>"), ("2.xlf", "<unit/>"), ("tmx", "<tu/>"), ("tbx", "<conceptEntry/>")):
        w.add(f"empty_units.{ending}", XML[ending][0](empty * 1_000_000), "any", True)


def catalogues(w):
    cases = {
        "open.po": (PO_HEAD + 'msgid "a\nmsgstr "b"\n', "refused"), "escape.po": (PO_HEAD + 'msgid "a\\xZZ"\nmsgstr "b\\', "refused"),
        "index.po": (PO_HEAD + 'msgid "a"\nmsgid_plural "b"\nmsgstr[99999999999999999999] "c"\n', "refused"),
        "index_minus.po": (PO_HEAD + 'msgid "a"\nmsgid_plural "b"\nmsgstr[-1] "c"\n', "refused"),
        "keyword.po": (PO_HEAD + 'msgid "a"\nmsgblah "b"\n', "refused"), "no_id.po": (PO_HEAD + 'msgstr "b"\n', "refused"),
        "two_strings.po": (PO_HEAD + 'msgid "a"\nmsgstr "b"\nmsgstr "c"\n', "refused"),
        "charset.po": ('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-16\\n"\n\nmsgid "a"\nmsgstr "b"\n', "any"),
        "nonsense_header.po": ('msgid ""\nmsgstr "' + "Language: " * 5000 + '"\n\nmsgid "a"\nmsgstr "Das Haus."\n', "any"),
        "obsolete.po": (PO_HEAD + '#~ msgid "a\n#~ msgstr\n#~| previous\n', "any"),
        "same_ids.po": (PO_HEAD + po_unit() * 300, "read"),
    }
    for name, (text, expect) in cases.items():
        w.add(f"po_{name}", text, expect)
    w.add("empty_units.po", PO_HEAD + 'msgid ""\nmsgstr ""\n\n' * 300_000, "any", True)
    w.add("escapes.po", PO_HEAD + 'msgid "a"\nmsgstr "' + "\\\\n\\t\\101" * 100_000 + '"\n', "any", True)
    w.add("lines.po", PO_HEAD + 'msgid "a"\nmsgstr ""\n' + '"a "\n' * 200_000, "any", True)
    w.add("quotes.po", PO_HEAD + 'msgid "a' + '\\"' * 100_000 + '"\nmsgstr "b' + '\\"' * 100_000 + '"\n', "any", True)
    w.add("names.po", PO_HEAD + 'msgid "a ' + '\\"ab\\" ' * 40_000 + '"\nmsgstr "a' + " abc" * 50_000 + '"\n', "any", True)
    w.add("numbers.po", PO_HEAD + 'msgid "a ' + "1:" * 20_000 + ' b"\nmsgstr "a ' + "1:" * 20_000 + ' c"\n', "any", True)
    w.add("comments.po", PO_HEAD + "#. x\n" * 1_000_000 + po_unit(), "read", True)


def subtitles(w):
    for ending, head, comma in (("srt", "", ","), ("vtt", "WEBVTT\n\n", ".")):
        def cue(start, end, text="Ja."):
            return f"1\n{start} --> {end}\n{text}\n\n"
        good = cue(f"00:00:01{comma}000", f"00:00:02{comma}000")
        for label, text in {
                "hours": cue("99999999999999999999:00:01,000", "99999999999999999999:00:02,000"),
                "minus": cue("-00:00:01,000", "00:00:02,000"), "minutes": cue("00:99:01,000", "00:99:02,000"),
                "backwards": cue(f"00:00:09{comma}000", f"00:00:02{comma}000"), "digits": cue("00:00:01,0000000000000001", "00:00:02,1"),
                "arrow": "1\n--> --> -->\n\n", "arrows": good + "--> " * 1000 + "\n", "no_text": cue(f"00:00:01{comma}000", f"00:00:02{comma}000", ""),
                "tags": cue(f"00:00:01{comma}000", f"00:00:02{comma}000", "<i>" * 20_000 + "Ja" + "</b>" * 20_000),
                "braces": cue(f"00:00:01{comma}000", f"00:00:02{comma}000", "{\\an8" * 5000)}.items():
            w.add(f"cue_{label}.{ending}", head + text, "any")
        w.add(f"cues.{ending}", head + good * 100_000, "any", True)
    w.add("cue_style.vtt", "WEBVTT\n\nSTYLE\n::cue { a: url(http://127.0.0.1/) }\n\nREGION\nid:x\n\n00:01.000 --> 00:02.000 position:999999999999%\n<c.a.b><00:99.999>Ja</c>&lrm;&bogus;\n", "any")
    w.add("cue_head.vtt", "WEBVTTX\n\n00:01.000 --> 00:02.000\nJa.\n", "any")


def pairs(w):
    for label, text, expect in (
            ("deep.jsonl", '{"source": ' + "[" * 100_000 + "\n", "refused"), ("object.jsonl", '{"a":' * 100_000 + "1", "refused"),
            ("surrogate.jsonl", '{"source": "\\ud800", "target": "\\udc00\\ud800"}\n', "any"),
            ("number.jsonl", '{"source": 1e999999999, "target": -0}\n', "refused"), ("key.jsonl", '{"source": "a", "source": "b", "target": "Ja."}\n', "any"),
            ("list.jsonl", '["a", "b"]\n', "refused"), ("null.jsonl", "null\n", "refused"), ("nul.jsonl", '{"source": "a\\u0000b", "target": "c\\u0000d"}\n', "any"),
            ("behind.jsonl", '{"source": "a", "target": "b"} c\n', "refused"), ("comma.jsonl", '{"source": "a", "target": "b",}\n', "refused"),
            ("tabs.tsv", "a\tb\tc\td\n" * 20 + "\t" * 100_000 + "\n", "any"), ("one.tsv", "nur eine Spalte\n", "any"), ("quotes.tsv", '"a\tb\n"\t"\n' * 100, "any")):
        w.add(f"pair_{label}", text, expect)
    w.add("pair_long.jsonl", '{"source": "a", "target": "' + "ä" * 1_000_000 + '"}\n', "any", True)
    w.add("pair_empty.jsonl", '{"source": "", "target": ""}\n' * 300_000, "any", True)
    w.add("pair_empty.tsv", "\t\n" * 1_000_000, "any", True)
    w.add("pair_newlines.tsv", "\n" * 5_000_000, "any", True)
    w.add("pair_long.tsv", "a b " * 200_000 + "\t" + "c d " * 200_000 + "\n", "any", True)


def prose(w):
    for label, text in {
            "quotes.md": ">" * 100_000 + " a\n", "lists.md": "".join(" " * i + "- a\n" for i in range(2000)), "brackets.md": "[" * 100_000 + "a" + "](b)" * 1000,
            "stars.md": "*a _b " * 20_000, "ticks.md": "".join("`" * i + " a " for i in range(1500)), "links.md": "".join(f"[a{i}]: /u{i}\n" for i in range(20_000)) + "\n[a1] " * 1000,
            "table.md": "|a" * 5000 + "|\n" + "|-" * 5000 + "|\n" + "|b" * 5000 + "|\n", "html.md": "<div>" * 50_000 + "\na\n", "comment.md": "<!--" * 20_000 + "\na\n",
            "entities.md": "&amp;" * 50_000 + "&" * 50_000, "front.md": "---\n" + "a: [" * 20_000 + "\n---\n\nJa.\n", "front_open.md": "---\ntitle: a\n" + "- b\n" * 20_000,
            "backslashes.md": "\\" * 100_000 + "a", "images.md": "![" * 20_000 + "a", "autolinks.md": "<http://a" * 20_000}.items():
        w.add(f"prose_{label}", text, "any", True)
    w.add("prose_word.txt", "ä" * 2_000_000, "any", True)
    w.add("prose_line.txt", "Haus und Hof, " * 100_000, "any", True)
    w.add("prose_combining.txt", "a" + "\u0301" * 200_000 + " b", "any", True)
    w.add("prose_stops.txt", "." * 200_000 + "!?" * 100_000, "any", True)
    w.add("prose_hyphens.txt", "a-" * 100_000 + "b\n" + "a/" * 100_000, "any", True)
    w.add("prose_quotes.txt", "„" * 100_000 + "a" + "“" * 100_000, "any", True)
    w.add("prose_digits.txt", "1." * 100_000 + "\n\n" + "9" * 100_000, "any", True)


def pages(w):
    for label, text in {
            "deep.html": "<div>" * 100_000 + "Das Haus." + "</div>" * 100_000, "inline.html": "<p>" + "<b><i>" * 50_000 + "Das Haus.", "open.html": "<p>Das Haus" * 100_000,
            "comment.html": "<p>Das Haus.</p><!--" + "<!-" * 1_000_000, "script.html": "<script>" + "</scrip" * 300_000, "attribute.html": "<p title='" + "x" * 10_000_000 + "'>Das Haus.</p>",
            "attributes.html": "<p " + " ".join(f"a{i}=1" for i in range(50_000)) + ">Das Haus.</p>", "entities.html": "<p>" + "&amp;&#x110000;&#0;&bogus;&" * 50_000, "names.html": "<" + "n" * 2_000_000 + ">Das Haus.",
            "tables.html": "<table><tr><td>" * 20_000 + "Das Haus.", "cells.html": "<table>" + "<tr><td>a" * 100_000, "cdata.html": "<svg><![CDATA[" * 20_000 + "a", "ends.html": "</p>" * 300_000 + "a", "empty.html": "<p></p>" * 1_000_000,
            "formatting.html": "<a><b><table>" * 5_000 + "a", "select.html": "<select><option>" * 50_000, "template.html": "<template>" * 50_000 + "a", "title.html": "<title>" * 100_000 + "a"}.items():
        w.add(f"page_{label}", text, "any", True)


def string_catalogues(w):
    for label, text in {
            "deep.json": '{"a":' * 100_000 + "1" + "}" * 100_000, "list.json": "[" * 100_000, "open.json": '{"a": "' + "b" * 1_000_000, "keys.json": "{" + ",".join(f'"k{i}": "Das Haus."' for i in range(20_000)) + "}",
            "same.json": "{" + ",".join('"k": "Das Haus."' for _ in range(20_000)) + "}", "escapes.json": '{"a": "' + "\\u00e4\\n" * 200_000 + '"}', "surrogates.json": '{"a": "\\ud83d", "b": "\\ude00\\ud83d"}',
            "numbers.json": '{"a": ' + "9" * 1_000_000 + "}", "exponent.json": '{"a": 1e999999999}', "comma.json": '{"a": "b",}', "behind.json": '{"a": "b"} x', "scalar.json": '"a"', "nul.json": '{"a\\u0000b": "c\\u0000d"}',
            "choice.json": '{"a": "' + "{n, plural, other {" * 20_000 + '"}', "braces.json": '{"a": "' + "{" * 300_000 + '"}', "bad_escape.json": '{"a": "\\x"}', "long_key.json": '{"' + "k" * 5_000_000 + '": "Das Haus."}',
            "deep.yaml": "a: " + "[" * 100_000, "maps.yaml": "{a: " * 100_000, "indent.yaml": "".join(" " * i + "k:\n" for i in range(3000)), "aliases.yaml": "a0: &a0 [Haus]\n" + "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]\n" for i in range(1, 10)),
            "recursive.yaml": "a: &a {b: *a}\n", "folded.yaml": "a: >\n" + "  Haus\n\n" * 100_000, "quoted.yaml": 'a: "' + "\\n\\\n  Haus" * 100_000 + '"\n', "open.yaml": "a: 'Haus" * 50_000, "tag.yaml": "a: !!binary |\n  SGF1cw==\n",
            "documents.yaml": "---\na: Das Haus.\n" * 20_000, "keys.yaml": "".join(f"k{i}: Das Haus.\n" for i in range(20_000)), "complex.yaml": "? [a, {b: c}]\n: Haus\n", "tabs.yaml": "a:\n\tb: Haus\n"}.items():
        w.add(f"strings_{label}", text, "any", True)


def settings(w):
    bomb = "a0: &a0 [x]\n" + "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]\n" for i in range(1, 10))
    for ending, deep in (("settings.yaml", "disable: "), ("terms.yaml", "- source: ")):
        for label, text in {
                "aliases": bomb, "recursive": "a: &a [*a]\n", "merge": "x: &x {language: de}\n<<: *x\n", "tag": "language: !!python/object/apply:os.system ['true']\n",
                "tabs": "\tlanguage: de\n", "twice": "language: de\nlanguage: en\n", "documents": "---\nlanguage: de\n---\nlanguage: en\n", "directive": "%YAML 9.9\n---\na: b\n",
                "key_list": "? [a, b]\n: c\n", "scalar": "nur Text\n", "escape": 'language: "\\xZZ"\n', "nul": 'language: "a\\0b"\n', "indent": "a:\n  b: c\n d: e\n",
                "open": "language: 'de\n", "anchor": "language: *nowhere\n", "number": "max-penalty: 1e99999\n", "minus": "max-findings: -99999999999999999999\n",
                "glob": "overrides:\n  - files: ['" + "*" * 10_000 + "', '[', '{a,{b']\n", "dirs": "termbases: ['../../../../etc/passwd', '/dev/zero']\n"}.items():
            w.add(f"yaml_{label}.{ending}", text, "refused" if label in ("tabs", "scalar", "open", "anchor", "indent", "escape", "aliases") else "any")
        w.add(f"yaml_deep.{ending}", deep + "[" * 100_000 + "]" * 100_000 + "\n", "refused", True)
        w.add(f"yaml_maps.{ending}", deep + "{a: " * 100_000, "refused", True)
        w.add(f"yaml_long.{ending}", deep + "x" * 10_000_000 + "\n", "any", True)
    w.add("yaml_many.terms.yaml", "- {source: a, target: b}\n" * 50_000, "read", True)
    for label, text, expect in (("open.terms.csv", TABLE + '"' + "a\n" * 1000, "refused"), ("columns.terms.csv", "source,target" + ",note" * 1000 + "\n", "refused"),
                                ("nuls.terms.csv", "source,target\na," + "b\0" * 3000 + "\n", "any"), ("bars.terms.csv", "source,target\na," + "|" * 100_000 + "\n", "refused"), ("case.terms.csv", "source,target,case\na,b,maybe\n", "refused"),
                                ("fields.terms.csv", TABLE + "," * 100_000 + "\n", "refused"), ("head.terms.csv", "a" * 100_000, "refused"),
                                ("word.terms.csv", "source,target\n" + "w" * 100_000 + ",b\n", "refused"), ("same.terms.csv", "source,target\n" + "board,Rat\n" * 20_000, "read")):
        w.add(f"csv_{label}", text, expect)


def main():
    w = Writer(sys.argv[1])
    cut_short(w)
    wrong_bytes(w)
    entities(w, int(sys.argv[2]))
    heavy_xml(w)
    catalogues(w)
    subtitles(w)
    pairs(w)
    prose(w)
    pages(w)
    string_catalogues(w)
    settings(w)
    w.close()
    print(len(w.list), "files")


main()
