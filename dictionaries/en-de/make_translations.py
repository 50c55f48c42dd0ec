"""From the English-German dictionary of FreeDict (dictd's text) to translations.txt and forms.txt; see make.sh.

  make_translations.py DICT_TEXT ENGLISH_WORDS GERMAN_FREQUENCIES OUT_DIR
"""
import collections, pathlib, re, sys

MOST = 12  # translations of a word: the most frequent ones in German
HEADWORD = re.compile(r"(\S.*?) /[^/]+/(.*)")
FORM = re.compile(r"([a-z]+) /[^/]+/ <>")
REMARKS = re.compile(r"\[[^\]]*\]|<[^>]*>|\([^)]*\)|\{[^}]*\}")
ABBREVIATION = re.compile(r"\s*[\w.]+,\s+/[^/]*/")  # behind the word that it stands for, with its sound
ARTICLES = re.compile(r"^(?:der|die|das|ein|eine|sich|etw\.|jdn\.|jdm\.|jds\.|to|the|a) ")
GERMAN = re.compile(r"[A-Za-zÄÖÜäöüß]+(?:-[A-Za-zÄÖÜäöüß]+)*")
ENGLISH = re.compile(r"[A-Za-z]+")


def classes(path):
    """word: frequency class, of a file with lines "=N"."""
    out, at = {}, 0
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("="):
            at = int(line[1:])
        elif line and not line.startswith("#"):
            out[line] = at
    return out


def fold(word):
    return word.lower().replace("ß", "ss")


def entries(text):
    """(headword, rest of its line, the lines of its translations)."""
    head, rest, lines = None, "", []
    for line in text.splitlines():
        m = HEADWORD.fullmatch(line)
        if m and not (head and not lines):  # what follows a headword is a translation, though it may have its sound, too
            if head:
                yield head, rest, lines
            head, rest, lines = m[1], m[2], []
        elif head and line and not line.startswith(" "):
            lines.append(re.sub(r"^\d+\. ", "", line))
    if head:
        yield head, rest, lines


def words_of(line):
    """The single words among the translations of a line."""
    for part in re.split(r"[,;/]", REMARKS.sub(" ", ABBREVIATION.sub(" ", line))):
        part = ARTICLES.sub("", " ".join(part.split()))
        if GERMAN.fullmatch(part) and len(part) > 1:
            yield part


def main():
    text, english, german, out = map(pathlib.Path, sys.argv[1:])
    known, frequency = classes(english), classes(german)
    found, forms = collections.defaultdict(dict), {}
    for head, rest, lines in entries(text.read_text(encoding="utf-8")):
        head = re.sub(r" \(.*?\)", "", head)
        if not ENGLISH.fullmatch(head):
            continue
        if head.islower() and head in known:
            for form in FORM.findall(rest):
                if form != head and form in known:
                    forms.setdefault(form, head)
        if head.lower() not in known and not head[0].isupper():
            continue
        for line in lines:
            for word in words_of(line):
                found[head][word] = frequency.get(fold(word), 0)
    with open(out / "translations.txt", "w", encoding="utf-8") as f:
        f.write("# English word, tab, German words, the most frequent ones first. Made by make.sh from Ding by way of FreeDict (GPL-3+).\n")
        for head in sorted(found):
            best = sorted(found[head].items(), key=lambda x: (-x[1], x[0]))[:MOST]
            f.write(head + "\t" + " ".join(w for w, _ in best) + "\n")
    with open(out / "forms.txt", "w", encoding="utf-8") as f:
        f.write("# Irregular English form, tab, its base. Made by make.sh from Ding by way of FreeDict (GPL-3+).\n")
        for form in sorted(forms):
            f.write(form + "\t" + forms[form] + "\n")


main()
