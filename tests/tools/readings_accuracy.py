#!/usr/bin/env python3
"""Holds the lexicon's readings against a treebank: of the 2,000 most frequent forms (counted over the treebank and the plain texts)
every gold token's part of speech, gender, case, number and person must be among the readings of its form.
    readings_accuracy.py [--forms=N] TREEBANK.conllu PRINT_READINGS DATA_DIR [TEXT...]
A token holds if one reading of a fitting class has all features together. Where the tag sets differ on principle, any reading of the
classes below will do; where the treebank errs, the token counts as missed; what it marks as a typo is left out.
 - NOUN and PROPN: the treebank splits them by use ("Deutsche Bahn", "Stadt"); any capitalised word can be part of a name, so a PROPN
   may be of any class, and only its case is asked for (the treebank guesses the rest: "Manasse" is Fem, "EU" Plur there).
 - ADJ and ADV: an adjective that serves as an adverb is either there ("schnell", "meist"), and so are particles (nur, sogar, ja).
 - An adjective with a capital may be part of a name ("Europäische Union").
 - ADJ and VERB: participles are either. ADJ and NUM: "siebziger". DET, PRON and ADJ: "viel", "ander-", "beid-", "solch-", "erst-" are each of them somewhere.
 - AUX and VERB are one class here. ADP with compound:prt, PTKVZ: a separable prefix; ADV too (zurück, zusammen).
 - ADP, CCONJ, SCONJ, ADV: "als" and "wie" that compare are tagged all four ways, "um" and "ohne" before zu two ways.
 - Where the treebank's two tags of a token disagree (NOUN and ADV of "morgen"), either will do.
 - The first half of "Transport- und Lagerkosten" (TRUNC) has the features of the whole in the treebank, so they are not asked for.
 - A contraction ("im") is one form with case, number and gender of its article; the treebank has it as a range of two words.
 - Gender is not asked of plural articles, pronouns and adjectives, nor of ich, du, wir, ihr, Sie, sich, wer: there it is a matter of what they stand for."""
import argparse, collections, re, subprocess, sys

Reading = collections.namedtuple("Reading", "word_class features recased")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")

ADVERBIAL = {"adverb", "adjective", "particle"}
NOMINAL = {"noun", "name", "abbreviation", "other"}
DETERMINING = {"article", "pronoun", "adjective", "numeral"}
CLASSES = {
    "NOUN": NOMINAL, "VERB": {"verb"}, "AUX": {"verb"}, "ADJ": ADVERBIAL | {"pronoun", "numeral"}, "ADV": ADVERBIAL, "DET": DETERMINING,
    "PRON": DETERMINING, "ADP": {"preposition"}, "CCONJ": {"conjunction"}, "SCONJ": {"conjunction"}, "PART": {"particle"},
    "NUM": {"numeral", "article"}, "INTJ": {"interjection", "particle", "adverb"},
}
BY_TAG = {
    "NN": NOMINAL, "ADJA": {"adjective"}, "ADJD": {"adjective"}, "ADV": ADVERBIAL, "KON": {"conjunction"}, "KOUS": {"conjunction"},
    "VVFIN": {"verb"}, "VVINF": {"verb"}, "VAFIN": {"verb"}, "VMFIN": {"verb"}, "ITJ": {"interjection"},
    "PTKVZ": {"prefix", "adverb"}, "KOKOM": {"conjunction"}, "KOUI": {"conjunction"}, "PAV": {"adverb"}, "PWAV": {"adverb"},
    "APZR": {"preposition", "adverb"}, "PTKA": {"particle", "adverb"}, "PTKANT": {"particle", "adverb", "interjection"},
}
PARTICIPLES = 1 << 26 | 1 << 27
CASES = {"Nom": 0, "Gen": 1, "Dat": 2, "Acc": 3}
NUMBERS = {"Sing": 0, "Plur": 1}
GENDERS = {"Masc": 0, "Fem": 1, "Neut": 2}
FINITE = 0xFFFFFF


def cells(case=None, number=None, gender=None):
    return sum(1 << c * 6 + n * 3 + g for c in range(4) for n in range(2) for g in range(3)
               if case in (None, c) and number in (None, n) and gender in (None, g))


def person_cells(number, person):
    return sum(1 << t * 6 + n * 3 + p for t in range(4) for n in range(2) for p in range(3)
               if number in (None, n) and person in (None, p))


def read_treebank(path):
    """Tokens as (form, first in its sentence, upos, xpos, relation, features); a contraction has those of its two words."""
    for block in open(path, encoding="utf-8").read().strip().split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if not line.startswith("#")]
        first, inside = True, {}  # a word may be in capitals as the first of its sentence, speech or bracket
        for row in rows:
            if "-" in row[0]:
                start, end = map(int, row[0].split("-"))
                inside = {str(i): row[1] for i in range(start, end + 1)}
                words = [r for r in rows if r[0] in inside]
                yield row[1], first, "ADP", "APPRART", "case", features(words[-1][5])
                first = False
            elif row[0] in inside or "Typo=Yes" in row[5]:
                continue
            elif WORD.fullmatch(row[1]):
                yield row[1], first, row[3], row[4], row[7], features(row[5])
                first = False
            else:
                first = first or row[3] == "PUNCT" and row[1] != ","


def features(text):
    return dict(f.split("=", 1) for f in text.split("|")) if text != "_" else {}


def classes_of(form, upos, xpos, relation):
    if relation == "compound:prt" or xpos == "PTKVZ":
        return BY_TAG["PTKVZ"] | (ADVERBIAL if upos != "ADP" else set())
    comparing = {"conjunction"} if form.lower() in ("als", "wie") else set()
    return CLASSES[upos] | BY_TAG.get(xpos, set()) | comparing


def fitting(readings, token):
    form, first, upos, xpos, relation, feats = token
    if upos == "PROPN":
        return readings
    wanted = classes_of(form, upos, xpos, relation)
    fit = [r for r in readings if r.word_class in wanted]
    if upos in ("VERB", "AUX") and feats.get("VerbForm") in ("Part", None):
        fit += [r for r in readings if r.word_class == "adjective"]
    if upos == "ADJ":
        fit += [r for r in readings if r.word_class == "verb" and r.features & PARTICIPLES]
    return fit


def has(readings, mask, finite_class):
    """Whether a reading has a cell of the mask; one without cells has them all."""
    return any(r.features & mask & FINITE or (not r.features & FINITE and (r.word_class == "verb") == finite_class) for r in readings)


def masks(token):
    """What is asked of the readings: name of the feature, cells."""
    form, first, upos, xpos, relation, feats = token
    number = NUMBERS.get(feats.get("Number"))
    if xpos == "TRUNC":
        return
    if upos in ("VERB", "AUX"):
        if feats.get("VerbForm") == "Fin":
            person = int(feats["Person"]) - 1 if feats.get("Person") in ("1", "2", "3") else None
            yield "number", person_cells(number, None)
            yield "person", person_cells(None, person)
            yield "together", person_cells(number, person)
        return
    case, gender = CASES.get(feats.get("Case")), GENDERS.get(feats.get("Gender"))
    if upos == "PROPN":
        number = None
    if upos == "PROPN" or (upos != "NOUN" and number == 1) or (upos == "PRON" and form.lower() in NO_GENDER):
        gender = None
    for name, value in (("gender", gender), ("case", case), ("number", number)):
        if value is not None:
            yield name, cells(**{name: value})
    yield "together", cells(case, number, gender)


NO_GENDER = {"ich", "mich", "mir", "du", "dich", "dir", "wir", "uns", "ihr", "euch", "sie", "ihnen", "sich", "wer", "wen", "wem"}


def look_up(forms, tool, data):
    out = subprocess.run([tool, data], input="\n".join(forms) + "\n", capture_output=True, text=True, check=True).stdout
    known = {}
    for line in out.splitlines():
        form, verdict, *readings = line.split("\t")
        split = (r.rsplit("|", 6) for r in readings)
        known[form] = [Reading(r[1], int(r[5], 16), r[6] == "1") for r in split] if verdict != "unknown" else []
    return known


def faults(readings, token):
    """Names of the features that no fitting reading has."""
    fit = fitting(readings, token)
    if not fit:
        return ["part of speech"]
    finite = token[2] in ("VERB", "AUX")
    wrong = [name for name, mask in masks(token) if not has(fit, mask, finite)]
    return wrong[:-1] or wrong


def show(token):
    form, first, upos, xpos, relation, feats = token
    return f"{form} {upos} {xpos} " + "|".join(f"{k}={v}" for k, v in feats.items() if k in ("Case", "Number", "Gender", "Person", "VerbForm"))


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--forms", type=int, default=2000)
    options.add_argument("files", nargs="+")
    arguments = options.parse_args()
    (treebank, tool, data, *texts), forms = arguments.files, arguments.forms
    tokens = [t for t in read_treebank(treebank) if t[2] in CLASSES or t[2] == "PROPN"]
    counts = collections.Counter(t[0] for t in tokens)
    for path in texts:
        counts.update(WORD.findall(open(path, encoding="utf-8").read()))
    frequent = {form for form, _ in sorted(counts.items(), key=lambda x: (-x[1], x[0]))[:forms]}
    tokens = [t for t in tokens if t[0] in frequent]
    known = look_up(sorted({t[0] for t in tokens}), tool, data)
    asked, missed, unknown, differ = collections.Counter(), collections.Counter(), collections.Counter(), collections.Counter()
    checked = held = 0
    for token in tokens:
        # Within a sentence a capitalised word is one in lower case only if it is an adjective, which may be a noun, or nothing else is known of it.
        readings = [r for r in known[token[0]] if token[1] or not r.recased or r.word_class in ("adjective", "noun")] or known[token[0]]
        if not readings:
            unknown[token[0]] += 1
            continue
        checked += 1
        wrong = faults(readings, token)
        held += not wrong
        asked.update(["part of speech"] + [name for name, _ in masks(token)])
        missed.update(wrong)
        if wrong:
            differ[", ".join(wrong) + ": " + show(token)] += 1
    for text, n in sorted(differ.items(), key=lambda x: (-x[1], x[0])):
        print(f"{n:4} {text}")
    print("unknown:", ", ".join(f"{form} {n}" for form, n in unknown.most_common()))
    for name in ("part of speech", "gender", "case", "number", "person", "together"):
        print(f"{name:16} {1 - missed[name] / max(1, asked[name]):.4f} of {asked[name]}")
    print(f"readings hold {held / checked:.4f} of {checked} tokens of the {forms} most frequent forms; {sum(unknown.values())} unknown")


main()
