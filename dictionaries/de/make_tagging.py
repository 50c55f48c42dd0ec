#!/usr/bin/env python3
"""The steps of make_tagging.sh.
    make_tagging.py sentences DIRECTORY                    German sentences of the files below it, words parted by blanks
    make_tagging.py count SENTENCES TEACHER ROOT OUT       counts into OUT/tag_sequences.txt and OUT/tag_words.txt
"""
import collections, html, os, pathlib, re, subprocess, sys, tempfile

BLOCK = re.compile(r"</?(?:p|li|div|h\d|td|th|dd|dt|br|tr|table|ul|ol|pre|title|body)\b[^>]*>", re.I)
FUNCTION_WORD = re.compile(r"\b(?:der|die|das|und|ist|nicht|ein|eine|zu|den|mit|sie|es|ich|auf|für|von|im|wird|werden|kann)\b")
TOKEN = re.compile(r"(?:[A-Za-zÄÖÜäöüß]\.){2,}|(?:bzw|usw|ca|Dr|Prof|Nr|St|etc|vgl|evtl|ggf|sog|Abs|Art|inkl|Mio|Mrd|Jh|geb|Hrsg)\.|"
                   r"\d+(?:[.,:]\d+)*\.?(?=\s*[a-zäöü])|\d+(?:[.,:]\d+)*|[^\W\d_]+(?:[-'’][^\W_]+)*-?|\.\.\.|[^\w\s]")
SENTENCE_END = re.compile(r'(?<=[.!?])["“«]?\s+(?=["„»]?[A-ZÄÖÜ])')
GERMAN_PATHS = {"gimp-help-de": "/de/", "debian-handbook": "de-DE", "gnucash-docs": "/de/", "installation-guide-amd64": "/de"}

VERB = "VVFIN VAFIN VMFIN VVIMP VVINF VAINF VVIZU VVPP VAPP VVSUB"
TEACHER = {  # what each of the teacher's parts of speech may be
    "NOUN": "NN NE ABBR FM", "PROPN": "NE NN FM ABBR", "VERB": VERB, "AUX": VERB, "ADJ": "ADJA ADJD VVPP CARD PDAT",
    "ADV": "ADV PAV PWAV ADJD PTKVZ", "ADP": "APPR APPRART APPO PTKVZ KOKOM", "ADP+DET": "APPRART", "DET": "ART PDAT PWS",
    "PRON": "PPER PRF PRELS PDS PWS PAV", "SCONJ": "KOUS KOUI PWAV", "CCONJ": "KON KOKOM", "PART": "PTKZU PTKNEG ADV",
    "NUM": "CARD ADJA", "X": "FM NE ABBR", "INTJ": "ITJ",
}
ROUNDS, FORM_LEAST, SEQUENCE_LEAST = 4, 8, 2


def blocks(directory):
    for path in sorted(p for p in pathlib.Path(directory).rglob("*") if p.is_file()):
        name, package = str(path), path.relative_to(directory).parts[0]
        if path.suffix in (".html", ".htm") and GERMAN_PATHS.get(package, "") in name:
            text = re.sub(r"(?is)<(script|style|pre|code)\b.*?</\1>", " X ", path.read_text(encoding="utf-8", errors="replace"))
            yield from (html.unescape(re.sub(r"<[^>]+>", "", block)) for block in BLOCK.split(text))
        elif "/games/fortunes" in name and path.suffix not in (".dat", ".u8"):
            try:
                yield from re.split(r"\n%\n|\n\s*\n", path.read_text(encoding="utf-8"))
            except UnicodeDecodeError:
                pass


def german_sentences(blocks):
    """The sentences of German blocks that end like prose, as they are written but for line ends."""
    seen = set()
    for block in blocks:
        text = " ".join(block.split())
        german = len(FUNCTION_WORD.findall(text.lower())) * 14 >= len(text.split())
        if len(text) < 25 or text in seen or not german or not re.search(r'[.!?:“"«]$', text):
            continue
        seen.add(text)
        yield from SENTENCE_END.split(text)


def sentences(directory):
    for sentence in german_sentences(blocks(directory)):
        words = [w.replace('"', "„") for w in TOKEN.findall(sentence)]
        if 3 <= len(words) <= 45:
            print(" ".join(words))


def tagged(lines, teacher, root, data):
    """The sentences as the tagger reads them: (word, tag, possible tags)."""
    text = "\n".join(" ".join(f"{w}\t{TEACHER.get(t, '').replace(' ', '+')}" if t in TEACHER else w for w, t in zip(words, tags))
                     for words, tags in zip(lines, teacher))
    out = subprocess.run([root / "build/tool/print_tags", data], input=text + "\n", capture_output=True, text=True, check=True).stdout
    for words, line in zip(lines, out.splitlines()):
        yield [(w, *item.split("/")[::2]) for w, item in zip(words, line.split())]


def count(lines, teacher, root, data, first):
    """In the first round there is no model to trust: only words that can be but one thing count."""
    sequences, forms, sets = collections.Counter(), collections.defaultdict(collections.Counter), {}
    for sentence in tagged(lines, teacher, root, data):
        a = b = "BOS"
        for word, tag, possible in sentence:
            sure = not first or "+" not in possible
            tag_here = tag if sure else None
            if a and b and tag_here:
                sequences[a, b, tag_here] += 1
            if sure:
                forms[word][tag] += 1
            a, b = b, tag_here
    return sequences, forms


def possible_tags(forms, root, data):
    """What each form may be in the middle of a sentence, by the lexicon alone."""
    words = sorted(forms)
    text = "".join(f", {w}\n" for w in words)
    out = subprocess.run([root / "build/tool/print_tags", data], input=text, capture_output=True, text=True, check=True).stdout
    return {w: line.split()[-1].split("/")[2].split("+") for w, line in zip(words, out.splitlines())}


def write(out, sequences, forms, possible):
    classes = collections.defaultdict(collections.Counter)
    for form, tags in forms.items():
        total = sum(tags.values())
        for tag, n in tags.items():
            if tag in possible[form]:
                classes["+".join(possible[form])][tag] += n if total <= 5 else 5 * n / total

    def shares(names):
        counts = classes["+".join(names)]
        total = sum(counts.values()) + 0.2 * len(names)
        return {t: (counts[t] + 0.2) / total for t in names}

    def line(name, parts):
        ordered = sorted(parts.items(), key=lambda p: (-p[1], p[0]))
        return f"{name} " + " ".join(f"{t} {max(1, round(1000 * p))}" for t, p in ordered) + "\n"

    with open(out / "tag_sequences.txt", "w", encoding="utf-8") as file:
        file.write("# How often three tags follow each other; made by make_tagging.sh. BOS: before the first word.\n")
        for (a, b, c), n in sorted(sequences.items()):
            if n >= SEQUENCE_LEAST:
                file.write(f"{a} {b} {c} {n}\n")
    with open(out / "tag_words.txt", "w", encoding="utf-8") as file:
        file.write("# What forms are that may be several things, in thousandths; =TAG+TAG: all forms that may be these. Made by make_tagging.sh.\n")
        for names in sorted(classes):
            if "+" in names and sum(classes[names].values()) >= 3:
                file.write(line(f"={names}", shares(names.split("+"))))
        for form in sorted(forms, key=lambda f: f.encode()):
            names, tags = possible[form], forms[form]
            total = sum(tags.values())
            if len(names) > 1 and total >= FORM_LEAST and form[0].isalpha():
                prior = shares(names)
                file.write(line(form, {t: (tags[t] + 4 * prior[t]) / (total + 4) for t in names}))


def main():
    if sys.argv[1] == "sentences":
        sentences(sys.argv[2])
        return
    lines = [line.split() for line in open(sys.argv[2], encoding="utf-8")]
    teacher = [line.split() for line in open(sys.argv[3], encoding="utf-8")]
    pairs = [(w, t) for w, t in zip(lines, teacher) if len(w) == len(t)]
    lines, teacher = [p[0] for p in pairs], [p[1] for p in pairs]
    root, out = pathlib.Path(sys.argv[4]).resolve(), pathlib.Path(sys.argv[5])
    with tempfile.TemporaryDirectory() as work:
        data, dictionaries = pathlib.Path(work) / "data", pathlib.Path(work) / "dictionaries"
        data.mkdir()
        os.symlink(root / "build/data/lexicon.bin", data / "lexicon.bin")
        (data / "tagging.de.bin").write_bytes((root / "build/data/tagging.de.bin").read_bytes())
        dictionaries.mkdir()
        for entry in (root / "dictionaries").iterdir():
            if entry.name != "de":
                os.symlink(entry, dictionaries / entry.name)
        (dictionaries / "de").mkdir()
        for entry in (root / "dictionaries/de").iterdir():
            if not entry.name.startswith("tag_"):
                os.symlink(entry, dictionaries / "de" / entry.name)
        for turn in range(ROUNDS):
            sequences, forms = count(lines, teacher, root, data, turn == 0)
            write(dictionaries / "de", sequences, forms, possible_tags(forms, root, data))
            subprocess.run([root / "build/make_lexicon", dictionaries, data / "unused.bin", data / "tagging.de.bin"],
                           check=True, stdout=subprocess.DEVNULL)
        for name in ("tag_sequences.txt", "tag_words.txt"):
            (out / name).write_bytes((dictionaries / "de" / name).read_bytes())


if __name__ == "__main__":
    main()
