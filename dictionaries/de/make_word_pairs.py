#!/usr/bin/env python3
"""Counts neighbours in the German texts of unpacked Debian packages; a step of make_word_pairs.sh.
    make_word_pairs.py DIRECTORY ROOT >word_pairs.txt
A frequent function word is counted as itself with its part of speech ("der/ART"), every other word by its part of speech ("NN")."""
import collections, gettext, html, itertools, pathlib, re, subprocess, sys

import make_tagging

make_tagging.GERMAN_PATHS.update({"debian-edu-doc-de": "debian-edu", "lilypond-doc-html-de": ".de."})

MARKUP = re.compile(r"<[^>]+>")
PAGE_BLOCK = re.compile(r"</?(?:p|title|desc|item|td|section|page|list|note)\b[^>]*>")
CLOSED = set("ART PDAT PDS PPER PRF PRELS PWS PWAV APPR APPRART APPO KOUS KON KOKOM KOUI PTKNEG PTKZU PAV VAFIN VMFIN VAINF VAPP ADV PTKVZ".split())
WORD_LEAST = 400


def more_blocks(directory):
    """Messages of catalogues, and help pages in Mallard."""
    for path in sorted(pathlib.Path(directory).rglob("*")):
        if "/de/" in str(path) and path.suffix == ".mo":
            with open(path, "rb") as file:
                for text in gettext.GNUTranslations(file)._catalog.values():
                    yield from (MARKUP.sub("", line) for line in text.split("\n"))
        elif "/de/" in str(path) and path.suffix == ".page":
            yield from (html.unescape(MARKUP.sub("", block)) for block in PAGE_BLOCK.split(path.read_text(encoding="utf-8")))


def sentences(directory):
    for sentence in make_tagging.german_sentences(itertools.chain(make_tagging.blocks(directory), more_blocks(directory))):
        words = [w.replace('"', "„") for w in make_tagging.TOKEN.findall(sentence)]
        if 3 <= len(words) <= 45:
            yield words


def tagged(directory, root):
    """Sentences of (word in lower case, part of speech)."""
    lines = list(sentences(directory))
    text = "".join(" ".join(words) + "\n" for words in lines)
    out = subprocess.run([root / "build/tool/print_tags", root / "build/data"], input=text, capture_output=True, text=True, check=True).stdout
    for words, line in zip(lines, out.splitlines(), strict=True):
        yield [(w.lower().replace("ß", "ss"), item.split("/")[0]) for w, item in zip(words, line.split(), strict=True)]


def main():
    directory, root = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    read = list(tagged(directory, root))
    words = collections.Counter(pair for sentence in read for pair in sentence if pair[1] in CLOSED)
    pairs = collections.defaultdict(collections.Counter)
    for sentence in read:
        last = "BOS"
        for word, tag in sentence:
            name = f"{word}/{tag}" if words[word, tag] >= WORD_LEAST else tag
            pairs[last][name] += 1
            last = name
    print("# How often two words follow each other, function words as they are, others by their part of speech: the first, then each second")
    print("# with its count. BOS: before the first word. Made by make_word_pairs.sh.")
    for first in sorted(pairs):
        print(first, *(f"{second} {n}" for second, n in sorted(pairs[first].items())))


if __name__ == "__main__":
    main()
