#!/usr/bin/env python3
"""Holds the tagger against a treebank: part of speech of ambiguous tokens, finite verbs.
    tagger_accuracy.py [--errors] TREEBANK.conllu PRINT_TAGS DATA_DIR
NOUN and PROPN count as one, so do VERB and AUX; a participle may be an adjective, an adjective an adverb, as the treebank itself
draws these lines by use. A contraction ("im") is one preposition."""
import argparse, collections, subprocess

COARSE = {
    "NN": "NOUN", "NE": "NOUN", "ADJA": "ADJ", "ADJD": "ADJ", "ADV": "ADV", "PAV": "ADV", "PWAV": "ADV", "ART": "DET", "PDAT": "DET",
    "PDS": "PRON", "PPER": "PRON", "PRF": "PRON", "PRELS": "PRON", "PWS": "PRON", "APPR": "ADP", "APPRART": "ADP", "APPO": "ADP",
    "KOUS": "SCONJ", "KON": "CCONJ", "KOKOM": "CCONJ", "KOUI": "SCONJ", "PTKNEG": "PART", "PTKZU": "PART", "PTKVZ": "ADP",
    "CARD": "NUM", "ITJ": "INTJ", "FM": "NOUN", "ABBR": "NOUN",
}
FINITE = {"VVFIN", "VAFIN", "VMFIN", "VVSUB", "VVIMP"}
QUOTES = {"``": "„", "''": "“"}


def read(path):
    """Sentences of (word, part of speech, finite)."""
    for block in open(path, encoding="utf-8").read().strip().split("\n\n"):
        sentence, inside = [], set()
        for row in (line.split("\t") for line in block.split("\n") if not line.startswith("#")):
            if "-" in row[0]:
                start, end = map(int, row[0].split("-"))
                inside = {str(i) for i in range(start, end + 1)}
                sentence.append((row[1], "ADP", False))
            elif row[0] not in inside:
                sentence.append((QUOTES.get(row[1], row[1].replace(" ", "")), row[3], "VerbForm=Fin" in row[5]))
        yield sentence


def coarse(tag):
    return COARSE.get(tag, "VERB" if tag.startswith("V") else "PUNCT")


def agrees(tag, gold):
    gold = {"AUX": "VERB", "PROPN": "NOUN", "X": "NOUN"}.get(gold, gold)
    return coarse(tag) == gold or tag == "VVPP" and gold == "ADJ" or tag == "ADJD" and gold in ("ADV", "VERB")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("treebank")
    parser.add_argument("print_tags")
    parser.add_argument("data")
    args = parser.parse_args()
    sentences = list(read(args.treebank))
    text = "".join(" ".join(w for w, _, _ in s) + "\n" for s in sentences)
    lines = subprocess.run([args.print_tags, args.data], input=text, capture_output=True, text=True, check=True).stdout.splitlines()
    count = collections.Counter()
    wrong = collections.Counter()
    for sentence, line in zip(sentences, lines):
        for (word, gold, finite), item in zip(sentence, line.split(), strict=True):
            tag, _, possible = item.split("/")
            ambiguous = "+" in possible
            good, found = agrees(tag, gold), tag in FINITE
            count["tokens"] += 1
            count["right"] += good
            count["ambiguous"] += ambiguous
            count["ambiguous right"] += good and ambiguous
            count["finite"] += finite
            count["finite found"] += found
            count["finite right"] += finite and found
            if not good:
                wrong[gold, tag] += 1
            if args.errors and (finite != found or not good):
                print(f"{word}\t{tag}\t{gold}\t{' '.join(w for w, _, _ in sentence)}")
    precision, recall = count["finite right"] / count["finite found"], count["finite right"] / count["finite"]
    print(f"part of speech: {count['right'] / count['tokens']:.4f} of {count['tokens']} tokens, "
          f"{count['ambiguous right'] / count['ambiguous']:.4f} of {count['ambiguous']} ambiguous ones")
    print(f"finite verbs: precision {precision:.4f}, recall {recall:.4f}, F1 {2 * precision * recall / (precision + recall):.4f}")
    print("most frequent: " + ", ".join(f"{gold} as {tag} {n}" for (gold, tag), n in wrong.most_common(12)))


if __name__ == "__main__":
    main()
