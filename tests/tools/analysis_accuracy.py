#!/usr/bin/env python3
"""Holds the analysis of sentences against a treebank: the finite verb of each clause, its subject, which words are its own, and
where noun phrases begin and end.
    analysis_accuracy.py [--errors] TREEBANK.conllu MTLINT
The text is read as a user's is, its words are found again by their place. Every finite verb of the treebank makes a clause;
a word is of the clause of the nearest finite verb above it, so infinitives are no clauses of their own.
A noun phrase here is a noun or name with a determiner, adjective or number before it, from the leftmost of these to the noun; "im"
is a determiner. What stands behind the noun is no part of it, and nouns that stand alone are not counted."""
import argparse, collections, json, subprocess, tempfile

QUOTES = {"``": "„", "''": "“"}


class Token:
    def __init__(self, row, start):
        self.id, self.form, self.pos, self.head, self.relation = row[0], row[1], row[3], row[6], row[7]
        self.start = start  # byte of the whole text
        self.finite = "VerbForm=Fin" in row[5] and row[3] in ("VERB", "AUX")


class Sentence:
    """Tokens by id, at their places in the text; the words of a contraction share its place."""

    def __init__(self, block, start):
        lines = block.split("\n")
        text = next(line[9:] for line in lines if line.startswith("# text = "))
        self.start, self.text, self.tokens, at, inside = start, "", {}, 0, {}
        for row in (line.split("\t") for line in lines if line[:1].isdigit()):
            place = inside.get(row[0])
            if not place:
                found = text.index(row[1], at)
                self.text += text[at:found]
                place = self.end()
                self.text += QUOTES.get(row[1], row[1])
                at = found + len(row[1])
            if "-" in row[0]:
                first, last = map(int, row[0].split("-"))
                inside.update((str(i), place) for i in range(first, last + 1))
            else:
                self.tokens[row[0]] = Token(row, place)
        self.finite_of = {}  # head of a clause: its finite verb
        for t in self.tokens.values():
            if t.finite:
                head = self.tokens[t.head] if t.relation.split(":")[0] in ("aux", "cop") and t.head != "0" else t
                self.finite_of.setdefault(head.id, t)

    def subjects(self):
        """Pairs of finite verb and subject, by their places; that of a second verb with the same subject is no pair."""
        found = {}
        for relation in ("expl", "nsubj"):  # "es" only where nothing else is the subject
            for t in self.tokens.values():
                if t.relation.split(":")[0] == relation and t.relation != "expl:pv" and t.head in self.finite_of:
                    found[self.finite_of[t.head].start] = t.start
        return set(found.items())

    def end(self):
        return self.start + len(self.text.encode())

    def noun_phrases(self):
        """Places of the first word and of the noun of each."""
        first = {}
        for t in self.tokens.values():
            head = self.tokens.get(t.head)
            if head and t.relation.split(":")[0] in ("det", "amod", "nummod") and t.start < head.start and head.pos in ("NOUN", "PROPN"):
                first[head.start] = min(first.get(head.start, t.start), t.start)
        return {(start, noun) for noun, start in first.items()}

    def clause_verb(self, token):
        """The finite verb of the clause that a token stands in; None when there is none above it."""
        while token and token.id not in self.finite_of:
            token = self.tokens.get(token.head)
        return token and self.finite_of[token.id]


def read(path):
    start = 0
    for block in open(path, encoding="utf-8").read().strip().split("\n\n"):
        yield (sentence := Sentence(block, start))
        start = sentence.end() + 2


def analyse(mtlint, sentences):
    """For each sentence of the treebank what mtlint makes of its text: a list, for it may see several."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write("\n\n".join(s.text for s in sentences) + "\n")
        file.flush()
        out = subprocess.run([mtlint, "analyze", "--no-config", "--format=jsonl", file.name], capture_output=True, text=True, check=True).stdout
    found, at = [[] for _ in sentences], 0
    for analysis in map(json.loads, out.splitlines()):
        while at + 1 < len(sentences) and sentences[at + 1].start <= analysis["start"]["byte"]:
            at += 1
        found[at].append(analysis)
    return found


class Figures:
    def __init__(self, show):
        self.count, self.show = collections.Counter(), show

    def error(self, sentence, what):
        if self.show:
            print(f"{what}\t{sentence.text}")

    def add(self, sentence, analyses):
        self.add_phrases(sentence, analyses)
        self.add_subjects(sentence, analyses)
        verbs = {t.start: t for t in self.clauses(sentence, analyses)}
        finite = {t.start: t for t in sentence.tokens.values() if t.finite}
        self.count["clauses"] += len(finite)
        self.count["clauses found"] += len(verbs)
        self.count["clauses right"] += len(finite.keys() & verbs.keys())
        for start in finite.keys() - verbs.keys():
            self.error(sentence, f"missed\t{finite[start].form}")
        for start in verbs.keys() - finite.keys():
            self.error(sentence, f"wrong\t{verbs[start].form}")

    def add_phrases(self, sentence, analyses):
        gold, found = sentence.noun_phrases(), set()
        for a in analyses:
            starts = [w["start"]["byte"] for w in a["words"]]
            found |= {(starts[p["first"]], starts[p["last"]]) for p in a["phrases"] if p["last"] > p["first"]}
        self.count["phrases"] += len(gold)
        self.count["phrases found"] += len(found)
        self.count["phrases right"] += len(gold & found)
        whole = (sentence.text.encode(), sentence.start)
        for what, spans in (("phrase missed", gold - found), ("phrase wrong", found - gold)):
            for first, noun in spans:
                rest = whole[0][noun - whole[1]:].decode("utf-8", "ignore").split(" ")[0]
                self.error(sentence, f"{what}\t{whole[0][first - whole[1]:noun - whole[1]].decode('utf-8', 'ignore')}{rest}")

    def add_subjects(self, sentence, analyses):
        """A subject of several words is the right one when the treebank's word is among them ("Bill Clinton", "US-Präsident")."""
        gold = sentence.subjects()
        form = {t.start: t.form for t in sentence.tokens.values()}
        self.count["subjects"] += len(gold)
        right = set()
        for a in analyses:
            starts = [w["start"]["byte"] for w in a["words"]]
            for c in a["clauses"]:
                if not (s := c["subject"]):
                    continue
                verb, first, end = starts[c["finite_verb"]], starts[s["first"]], a["words"][s["last"]]["end"]["byte"]
                pair = next((p for p in gold if p[0] == verb and first <= p[1] < end), None)
                self.count["subjects found"] += 1
                right.add(pair)
                if not pair:
                    self.error(sentence, f"subject wrong\t{form.get(first)}\t{form.get(verb)}")
        self.count["subjects right"] += len(gold & right)
        for verb, word in gold - right:
            self.error(sentence, f"subject missed\t{form[word]}\t{form[verb]}")

    def clauses(self, sentence, analyses):
        """Counts the words that stand in the right clause; yields the finite verbs found."""
        at_place = {t.start: t for t in reversed(sentence.tokens.values())}
        for a in analyses:
            def token(word):
                return at_place.get(a["words"][word]["start"]["byte"])

            verb_of = [c["finite_verb"] is not None and token(c["finite_verb"]) or None for c in a["clauses"]]
            for i, word in enumerate(a["words"]):
                t = token(i)
                if not t or t.pos in ("PUNCT", "CCONJ") or word["clause"] is None or not (verb := sentence.clause_verb(t)):
                    continue
                found = verb_of[word["clause"]]
                self.count["words"] += 1
                self.count["words right"] += found is verb
                if found is not verb:
                    self.error(sentence, f"word\t{t.form}\t{found and found.form}\t{verb.form}")
            yield from (t for t in verb_of if t)

    def f1(self, what):
        c = self.count
        precision, recall = c[f"{what} right"] / c[f"{what} found"], c[f"{what} right"] / c[what]
        return (f"precision {precision:.4f}, recall {recall:.4f}, F1 {2 * precision * recall / (precision + recall):.4f}, "
                f"{c[what]} {what}")

    def print(self):
        c = self.count
        print(f"finite verb of each clause: {self.f1('clauses')}")
        print(f"noun phrases: {self.f1('phrases')}")
        print(f"subject of each verb: {self.f1('subjects')}")
        print(f"words in the clause of the right verb: {c['words right'] / c['words']:.4f} of {c['words']}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("treebank")
    parser.add_argument("mtlint")
    args = parser.parse_args()
    sentences = list(read(args.treebank))
    figures = Figures(args.errors)
    for sentence, analyses in zip(sentences, analyse(args.mtlint, sentences)):
        figures.add(sentence, analyses)
    figures.print()


if __name__ == "__main__":
    main()
