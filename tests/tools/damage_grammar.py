#!/usr/bin/env python3
"""Damages sentences of clean German, one grammatical fault each, and prints by kind of fault how much mtlint finds and repairs.

  tests/tools/damage_grammar.py MTLINT TEXT... [--seed N] [--per-kind N] [--show KIND]

TEXT: plain text, a sentence a line; .conllu: its "# text" lines. The words are told apart by `mtlint analyze`. "Found": a finding
that the sound sentence does not have touches the damage; "repaired": its first fix gives the sound sentence back, to the byte.
--show prints the damaged sentences of a kind without a finding, and those that the first fix does not restore. A fault may leave
a sentence sound German ("hat"/"ist" before an adjective), so no kind reaches 1.
"""
import argparse, collections, json, os, random, re, subprocess, tempfile

FINITE_HELPERS = ("VAFIN", "VMFIN")
CONTEXT = "\n\nDer Zug fuhr am Morgen ab und kam am Abend an.\n".encode()  # a text, not a heading
KINDS = {}


def kind(f):
    KINDS[f.__name__] = f
    return f


def replaced(text, word, other):
    """The sentence with another word in its place, and the bytes where that stands."""
    other = other.encode()
    return text[:word["from"]] + other + text[word["to"]:], (word["from"], word["from"] + len(other))


def without(text, words, i):
    """The sentence without word i, and the bytes of its neighbours."""
    w, blank = words[i], text[words[i]["to"]:words[i]["to"] + 1] == b" "
    start, end = w["from"] - (i > 0 and not blank), w["to"] + blank
    right = words[i + 1]["text"] if i + 1 < len(words) else ""
    return text[:start] + text[end:], (words[i - 1]["from"] if i else 0, start + len(right.encode()))


def features(word, part=None):
    return [f for r in word["readings"] if part in (None, r["part_of_speech"]) for f in r["features"]]


def in_clause(words, word, tags):
    return [w for w in words if w["tag"] in tags and w["clause"] == word["clause"]]


@kind
def genitive_ending_lost(text, words):
    for before, w in zip(words, words[1:]):
        f = features(w, "noun")
        if before["text"] in ("des", "eines", "seines", "ihres", "dieses") and w["text"].endswith("s") and f and all("gen sg" in x for x in f):
            yield replaced(text, w, re.sub("e?s$", "", w["text"]))


@kind
def dative_n_lost(text, words):
    for w in words[1:]:
        f = features(w, "noun")
        if w["text"].endswith("n") and any("dat pl" in x for x in f) and not any("nom" in x for x in f):
            yield replaced(text, w, w["text"][:-1])


@kind
def adjective_ending(text, words):
    for before, w, behind in zip(words, words[1:], words[2:]):
        m = re.fullmatch("(.*?)(e|en|er|es|em)", w["text"])
        if m and w["tag"] == "ADJA" and behind["tag"] == "NN" and before["tag"] in ("ART", "PDAT", "APPRART"):
            yield replaced(text, w, m[1] + random.choice([e for e in ("e", "en", "er", "es", "em") if e != m[2]]))


@kind
def possessive_ending(text, words):
    for w, behind in zip(words, words[1:]):
        m = re.fullmatch("(mein|dein|sein|ihr|unser|kein)(e|en|er|es|em|)", w["text"])
        if m and w["tag"] == "PDAT" and behind["tag"] in ("NN", "ADJA"):
            yield replaced(text, w, m[1] + random.choice([e for e in ("", "e", "en", "er", "em") if e != m[2]]))


@kind
def article_gender(text, words):
    for w in words:
        if w["tag"] == "ART" and w["text"].lower() in ("der", "die", "das"):
            other = random.choice([p for p in ("der", "die", "das") if p != w["text"].lower()])
            yield replaced(text, w, other.capitalize() if w["text"][0].isupper() else other)


@kind
def article_lost(text, words):
    for i, (w, behind) in enumerate(zip(words[1:], words[2:]), 1):
        if w["tag"] == "ART" and behind["tag"] == "NN" and w["text"] in "der die das den dem ein eine einen einem einer".split():
            yield without(text, words, i)


@kind
def preposition_lost(text, words):
    for i, w in enumerate(words[1:], 1):
        if w["tag"] == "APPR" and words[i + 1:] and words[i + 1]["tag"] in ("ART", "PDAT"):
            yield without(text, words, i)


@kind
def pronoun_case(text, words):
    cases = (("ich", "mich", "mir"), ("du", "dich", "dir"), ("er", "ihn", "ihm"), ("wer", "wen", "wem"))
    for w in words[1:]:
        for forms in cases:
            if w["tag"] in ("PPER", "PWS") and w["text"] in forms:
                yield replaced(text, w, random.choice([f for f in forms if f != w["text"]]))


@kind
def pronoun_behind_preposition(text, words):
    cases = (("ich", "mich", "mir"), ("du", "dich", "dir"), ("er", "ihn", "ihm"), ("sie", "ihr"), ("sie", "ihnen"), ("wir", "uns"))
    for before, w in zip(words, words[1:]):
        for forms in cases:
            if w["tag"] == "PPER" and before["tag"] == "APPR" and w["text"] in forms:
                yield replaced(text, w, random.choice([f for f in forms if f != w["text"]]))


@kind
def article_case(text, words):
    masculine = ("der", "den", "dem"), ("ein", "einen", "einem"), ("kein", "keinen", "keinem"), ("mein", "meinen", "meinem")
    for before, w, behind in zip(words, words[1:], words[2:]):
        for forms in masculine:
            f = features(behind, "noun")
            if w["text"] in forms and behind["tag"] == "NN" and before["tag"] not in ("APPR", "KON") and f and all(" mas" in x for x in f):
                yield replaced(text, w, random.choice([f for f in forms if f != w["text"]]))


@kind
def singular_behind_number(text, words):
    for before, w in zip(words, words[1:]):
        if w["tag"] == "NN" and before["tag"] == "CARD" and before["text"] not in ("1", "ein", "eins") and w["readings"]:
            lemma = w["readings"][0]["lemma"]
            if lemma != w["text"] and any(" pl " in f for f in features(w, "noun")):
                yield replaced(text, w, lemma)


@kind
def verb_number(text, words):
    pairs = "ist sind hat haben wird werden war waren kann können wurde wurden".split()
    for w in words[1:]:
        if w["tag"] in FINITE_HELPERS and w["text"] in pairs:
            yield replaced(text, w, pairs[pairs.index(w["text"]) ^ 1])


@kind
def infinitive_for_participle(text, words):
    """Behind "wird" an infinitive would be a sound future."""
    for w in words:
        lemmas = [r["lemma"] for r in w["readings"] if r["part_of_speech"] == "verb"]
        helpers = [v["text"] for v in in_clause(words, w, ("VAFIN",))]
        if w["tag"] == "VVPP" and lemmas and lemmas[0].endswith("n") and lemmas[0] != w["text"] and helpers and \
                not any(re.match("w[eiü]rd", h) for h in helpers):
            yield replaced(text, w, lemmas[0])


@kind
def zu_lost(text, words):
    for i, w in enumerate(words[:-1]):
        if w["tag"] == "PTKZU":
            yield without(text, words, i)


@kind
def full_verb_number(text, words):
    for w in words[1:]:
        lemmas = [r["lemma"] for r in w["readings"] if r["part_of_speech"] == "verb"]
        if w["tag"] == "VVFIN" and lemmas:
            if re.search("[^t]t$|tet$", w["text"]) and any(f.startswith("present") and "3" in f for f in features(w, "verb")):
                yield replaced(text, w, lemmas[0])
            elif re.search("te$|ten$", w["text"]) and any("past" in f for f in features(w, "verb")):
                yield replaced(text, w, w["text"][:-1] if w["text"].endswith("n") else w["text"] + "n")


@kind
def wrong_person(text, words):
    for before, w, behind in zip([words[0]] + words, words, words[1:]):
        beside = {before["text"].lower(), behind["text"].lower()} & {"ich", "du", "er", "wir", "ihr"}
        m = re.fullmatch("(.*[^e])(e|st|t|en)", w["text"])
        if w["tag"] == "VVFIN" and beside and m and any("present" in f for f in features(w, "verb")):
            yield replaced(text, w, m[1] + random.choice([e for e in ("e", "st", "t") if e != m[2]]))


HABEN = "habe hast hat haben habt hatte hatten hätte hätten".split()
SEIN = "bin bist ist sind seid war waren wäre wären".split()


def perfects(words, helpers):
    """A finite helper with the one participle of its clause, which has no other verb."""
    for w in words:
        verbs = in_clause(words, w, ("VVPP", "VVINF", "VAINF", "VAPP", "VVIZU", "PTKZU", "VMFIN"))
        if w["text"] in helpers and w["tag"] == "VAFIN" and len(verbs) == 1 and verbs[0]["tag"] == "VVPP":
            yield w, verbs[0]


@kind
def haben_to_sein(text, words):
    for w, _ in perfects(words, HABEN):
        yield replaced(text, w, SEIN[HABEN.index(w["text"])])


MOVING = "gangen kommen fallen stiegen sunken storben blieben laufen fahren flogen sprungen wachsen reist kehrt schienen schwunden " \
    "standen schehen treten lungen folgt gegnet eilt rannt wichen brochen scheitert langt krankt".split()


@kind
def sein_to_haben(text, words):
    """No passive of a state: of verbs of motion and change."""
    for w, participle in perfects(words, SEIN):
        if participle["text"].endswith(tuple(MOVING)):
            yield replaced(text, w, HABEN[SEIN.index(w["text"])])


@kind
def helper_of_passive(text, words):
    wurde = "wurde wurden wird werden".split()
    for w, _ in perfects(words, wurde):
        yield replaced(text, w, "hat" if wurde.index(w["text"]) % 2 == 0 else "haben")
    for w, _ in perfects(words, ("hat", "hatte", "haben", "hatten")):
        yield replaced(text, w, "wurden" if w["text"].endswith("n") else "wurde")


@kind
def wurde_for_wuerde(text, words):
    for w in words:
        if w["text"] in ("würde", "würden") and in_clause(words, w, ("VVINF",)) and not in_clause(words, w, ("VVPP",)):
            yield replaced(text, w, w["text"].replace("ü", "u"))


def at_end(words, word):
    i = words.index(word)
    return i + 1 < len(words) and words[i + 1]["tag"] in ("STOP", "COMMA")


@kind
def participle_lost(text, words):
    for w, participle in perfects(words, HABEN + SEIN + ["wurde", "wurden", "wird"]):
        if w["from"] < participle["from"] and at_end(words, participle):
            yield without(text, words, words.index(participle))


@kind
def participle_moved(text, words):
    """Behind the finite verb, as in English: "Er hat gelesen das Buch"."""
    for w, participle in perfects(words, HABEN + SEIN + ["wurde", "wurden", "wird"]):
        i, to = words.index(participle), words.index(w) + 1
        if 0 < to and to + 1 < i and at_end(words, participle) and not at_end(words, w):
            if words[to]["tag"] == "PPER":
                to += 1
            start, cut = words[to]["from"], words[i - 1]["to"]
            moved = participle["text"].encode() + b" "
            yield text[:start] + moved + text[start:cut] + text[participle["to"]:], (start, cut + len(moved))


@kind
def prefix_lost(text, words):
    for i, w in enumerate(words):
        if w["tag"] == "PTKVZ" and i > 0 and at_end(words, w):
            damaged, _ = without(text, words, i)
            verb = (in_clause(words, w, ("VVFIN", "VVIMP")) + [w])[0]
            yield damaged, (min(verb["from"], words[i - 1]["from"]), w["from"] + 1)


REFLEXIVE_ONLY = """aneignen anmaßen auskennen aufraffen ausruhen bedanken beeilen befinden begnügen behelfen belaufen bemächtigen
    benehmen betätigen bewerben bewähren brüsten durchringen einbilden entpuppen entschließen ereignen erbarmen erholen erkundigen
    erkälten erstrecken erübrigen gedulden herausstellen kümmern nähern rentieren schämen sehnen sträuben umsehen verabreden
    verbeugen verirren verkalkulieren verlieben verschwören verspäten verständigen weigern widersetzen zurechtfinden
    zusammenreißen zutragen""".split()


@kind
def reflexive_lost(text, words):
    for i, w in enumerate(words):
        verbs = [r["lemma"] for v in in_clause(words, w, ("VVFIN", "VVPP", "VVINF", "VVIZU")) for r in v["readings"]]
        prefixes = [p["text"] for p in in_clause(words, w, ("PTKVZ",))]
        if w["text"] in ("sich", "mich") and w["tag"] == "PRF" and i > 0:
            if any(p + v in REFLEXIVE_ONLY for v in verbs for p in prefixes or [""]):
                damaged, _ = without(text, words, i)
                yield damaged, (0, len(damaged))


@kind
def verb_twice(text, words):
    """In second place and at the end: "Er hat das Buch gelesen hat"."""
    for i, w in enumerate(words[1:6], 1):
        ends = [e for e in words[i + 3:] if e["clause"] == w["clause"] and at_end(words, e)]
        if w["tag"] in FINITE_HELPERS + ("VVFIN",) and w["text"].islower() and ends and not at_end(words, w) and \
                not in_clause(words, w, ("KOUS", "PRELS", "PTKVZ")):
            at = ends[0]["to"]
            yield text[:at] + b" " + w["text"].encode() + text[at:], (w["from"], at + 1 + len(w["text"].encode()))


@kind
def das_for_dass(text, words):
    for w in words[1:]:
        if w["text"] == "dass":
            yield replaced(text, w, "das")


@kind
def dass_for_das(text, words):
    for w in words:
        if w["text"] == "das" and w["tag"] in ("PRELS", "ART", "PDS"):
            yield replaced(text, w, "dass")


@kind
def relative_pronoun(text, words):
    for before, w in zip(words, words[1:]):
        if w["tag"] == "PRELS" and w["text"] in ("der", "die", "das", "den", "dem") and before["tag"] in ("COMMA", "APPR"):
            yield replaced(text, w, random.choice([p for p in ("der", "die", "das") if p != w["text"]]))


@kind
def compound_split(text, words):
    for w in words:
        m = re.fullmatch("([A-ZÄÖÜ][a-zäöüß]+?(?:ungs|heits|keits|schafts|tions|itäts))([a-zäöü]{4,})", w["text"])
        if m and w["tag"] == "NN":
            yield replaced(text, w, m[1] + " " + m[2].capitalize())


@kind
def als_to_wie(text, words):
    for before, w in zip(words, words[1:]):
        if w["text"] == "als" and re.search("(er|mehr|weniger|anders)$", before["text"]) and before["tag"] in ("ADJD", "ADV", "PDAT"):
            yield replaced(text, w, "wie")


@kind
def comma_before_und(text, words):
    for before, w, behind in zip(words, words[1:], words[2:]):
        if w["text"] == "und" and before["tag"] in ("NN", "NE") and behind["tag"] in ("NN", "NE", "ADJA"):
            at = before["to"]
            yield text[:at] + b"," + text[at:], (at - 3, at + 5)


@kind
def two_prepositions(text, words):
    for w in words[1:]:
        if w["tag"] == "APPR" and w["text"].islower():
            other = random.choice([p for p in ("in", "auf", "mit", "von", "für") if p != w["text"]])
            yield replaced(text, w, w["text"] + " " + other)


@kind
def no_inversion(text, words):
    for i, w in enumerate(words[1:5], 1):
        behind = words[i + 1] if i + 1 < len(words) else None
        if behind and w["tag"] in FINITE_HELPERS + ("VVFIN",) and behind["text"] in ("ich", "er", "wir", "es", "sie") and \
                words[0]["tag"] in ("ADV", "PAV", "APPR", "APPRART"):
            yield text[:w["from"]] + f"{behind['text']} {w['text']}".encode() + text[behind["to"]:], (w["from"], behind["to"])


def read_lines(paths):
    for path in paths:
        text = open(path, encoding="utf-8").read()
        yield from re.findall("^# text = (.*)$", text, re.M) if path.endswith(".conllu") else map(str.strip, text.splitlines())


def analysed(mtlint, lines, scratch):
    """Pairs of a sentence's bytes and its words."""
    path = os.path.join(scratch, "all.txt")
    with open(path, "w", encoding="utf-8") as f:
        f.write("\n\n".join(l for l in lines if 40 < len(l) < 260) + "\n")
    out = subprocess.run([mtlint, "analyze", "--format=json", path], capture_output=True, text=True, check=True).stdout
    for s in json.loads(out)["files"][0]["sentences"]:
        base = s["start"]["byte"]
        words = [{"text": w["text"], "tag": w["tag"], "readings": w["readings"], "clause": w.get("clause"),
                  "from": w["start"]["byte"] - base, "to": w["end"]["byte"] - base} for w in s["words"]]
        if len(words) > 6 and s["text"][-1] in ".!?":
            yield s["text"].encode(), words


def findings(mtlint, scratch, names):
    found = collections.defaultdict(list)
    for i in range(0, len(names), 400):
        run = subprocess.run([mtlint, "check", "--format=jsonl", "--no-config"] + names[i:i + 400], cwd=scratch, capture_output=True, text=True)
        for f in map(json.loads, run.stdout.splitlines()):
            if "rule" in f:
                found[f["path"]].append(f)
    return found


def first_fix(f, text):
    for fix in f.get("fixes", [])[:1]:
        for e in sorted(fix["edits"], key=lambda e: -e["start_byte"]):
            text = text[:e["start_byte"]] + e["text"].encode() + text[e["end_byte"]:]
        return text


def damage(sentences, per_kind):
    """A case: kind, sound text, damaged text, and the bytes of the damage; no sentence twice for a kind."""
    for name, f in KINDS.items():
        cases = [(name, text, *case) for text, words in sentences for case in list(f(text, words))[:1]]
        random.shuffle(cases)
        yield from cases[:per_kind]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("mtlint")
    ap.add_argument("texts", nargs="+")
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--per-kind", type=int, default=100)
    ap.add_argument("--show")
    a = ap.parse_args()
    random.seed(a.seed)
    a.mtlint = os.path.abspath(a.mtlint)
    with tempfile.TemporaryDirectory() as scratch:
        cases = list(damage(list(analysed(a.mtlint, read_lines(a.texts), scratch)), a.per_kind))
        for i, (_, sound, damaged, _) in enumerate(cases):
            for name, text in ((f"{i}.txt", damaged), (f"{i}-sound.txt", sound)):
                with open(os.path.join(scratch, name), "wb") as f:
                    f.write(text + CONTEXT)
        found = findings(a.mtlint, scratch, [f"{i}{end}" for i in range(len(cases)) for end in (".txt", "-sound.txt")])
    count, hit, repaired = collections.Counter(), collections.Counter(), collections.Counter()
    for i, (name, sound, damaged, (start, end)) in enumerate(cases):
        known = {(f["rule"], f["text"]) for f in found[f"{i}-sound.txt"]}
        told = [f for f in found[f"{i}.txt"] if (f["rule"], f["text"]) not in known
                and f["start"]["byte"] < end + 2 and f["end"]["byte"] > start - 2]
        count[name] += 1
        hit[name] += bool(told)
        repaired[name] += any(first_fix(f, damaged) == sound for f in told)
        if name == a.show and not told:
            print("missed:", damaged.decode())
        elif name == a.show and not any(first_fix(f, damaged) == sound for f in told):
            print("wrong:", damaged.decode(), "|", told[0]["rule"], "|", (first_fix(told[0], damaged) or b"").decode())
    print(f"{'kind':28} {'n':>4} {'found':>6} {'repaired':>9}")
    for name, n in count.items():
        print(f"{name:28} {n:4} {hit[name] / n:6.2f} {repaired[name] / n:9.2f}")


if __name__ == "__main__":
    main()
