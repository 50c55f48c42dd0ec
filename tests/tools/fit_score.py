#!/usr/bin/env python3
"""Fits the weights of src/score/segment_weights.def on translations whose errors professional translators have marked.

  fit_score.py --mtlint BUILD --data FILE.jsonl... [--write]      needs numpy

FILE: a segment a line: doc, seg, system, source, target, raters, errors[] (category, severity). The direction of the weights is
that of a logistic model of which of two translations of one sentence has more marks. A pair counts by how far apart the translators
see the two (up to 5 points), a sentence by how many of its pairs they tell apart, whatever its length, each FILE the same whatever its
size. A signal cannot have another sign than the one expected of it: it is left out (0).
What the length is worth (the same
for all translations of a sentence) and the bias are those with which the penalty comes nearest to the translators'. Printed is Kendall's tau-b among the
translations of one sentence: fitted on all; each FILE by the weights of the others; and each document by those of all others. --write puts the weights into the file.
"""
import argparse, collections, copy, json, math, pathlib, re, subprocess, tempfile

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
WEIGHTS = ROOT / "src/score/segment_weights.def"
LINE = re.compile(r'SEGMENT_SIGNAL\((\w+), (-?[\d.]+),')
BETTER_WITH_MORE = {"LETTERS", "FREE", "TEXT_FREE", "OPENERS", "DASHES"}  # all others: worse
PRIOR = 3.0  # of the weights, in pairs
APART = 5.0  # points: translations that are further apart count no more
LENGTH_MOST = 2.0  # weight of the logarithm of the length: more would leave nothing to short sentences
STEP = 0.5  # as in src/score/segment_score.c


def penalty(segment):
    worth = lambda e: {"Major": 5, "Minor": 0.1 if e["category"] == "Fluency/Punctuation" else 1}.get(e["severity"], 0)
    return sum(worth(e) for e in segment["errors"]) / max(1, len(segment.get("raters", [1])))


class Data:
    """Signals and penalties of the segments of a file, and which are translations of the same."""

    def __init__(self, path, build):
        segments = [json.loads(line) for line in open(path, encoding="utf-8")]
        self.penalty = np.array([penalty(s) for s in segments])
        self.points, self.signals = np.split(self.measure(segments, build), [1], axis=1)
        self.points = self.points[:, 0]
        groups = collections.defaultdict(list)
        for i, s in enumerate(segments):
            groups[s["doc"], s["seg"]].append(i)
        groups = {key: np.array(g) for key, g in groups.items() if len({self.penalty[i] for i in g}) > 1}
        self.groups = list(groups.values())
        self.documents = np.array([doc for doc, _ in groups])

    def measure(self, segments, build):
        documents, rows = collections.OrderedDict(), {}
        for i, s in enumerate(segments):
            documents.setdefault((s["doc"], s["system"]), []).append(i)
        with tempfile.TemporaryDirectory() as folder:
            for n, members in enumerate(documents.values()):
                with open(f"{folder}/{n:05}.tsv", "w", encoding="utf-8") as f:
                    for i in members:
                        f.write("\t".join(" ".join(segments[i][k].split()) for k in ("source", "target")) + "\n")
            names = [f"{n:05}.tsv" for n in range(len(documents))]
            build = pathlib.Path(build).resolve()
            out = subprocess.run([build / "tool/print_signals", build / "data", *names], cwd=folder, capture_output=True, text=True, check=True)
        for line in out.stdout.splitlines():
            path, number, *values = line.split("\t")
            rows[list(documents.values())[int(path[:-4])][int(number) - 1]] = [float(v) for v in values]
        return np.array([rows[i] for i in range(len(segments))])

    def part(self, chosen):
        """The same with the sentences chosen: an array of bool."""
        part = copy.copy(self)
        part.groups = [g for g, c in zip(self.groups, chosen) if c]
        part.documents = self.documents[chosen]
        return part

    def score(self, weights, words):
        """As segment_penalty() has it; `words` is the index of the signal that is not rounded."""
        told = np.delete(self.signals, words, 1) @ np.delete(weights[:-1], words)
        told = np.floor(told / STEP + 0.5) * STEP
        return self.points + np.logaddexp(0, told + self.signals[:, words] * weights[words] + weights[-1])

    def pairs(self):
        """How the signals of the worse of two translations differ from those of the better; the weight of the pair."""
        rows, weights = [], []
        for g in self.groups:
            a, b = (g[k] for k in np.triu_indices(len(g), 1))
            apart = self.penalty[a] - self.penalty[b]
            told = apart != 0
            rows.append(((self.signals[a] - self.signals[b]) * np.sign(apart)[:, None])[told])
            worth = np.minimum(np.abs(apart[told]), APART)
            weights.append(worth / worth.mean() / len(told) / len(self.groups))
        return np.concatenate(rows), np.concatenate(weights)

    def tau(self, weights, words):
        """Kendall's tau-b among the translations of one sentence, the mean over sentences; weights end with the bias."""
        score, total = self.score(weights, words), 0.0
        for g in self.groups:
            upper = np.triu_indices(len(g), 1)
            a, b = (np.sign(v[g][:, None] - v[g][None, :])[upper] for v in (score, self.penalty))
            total += (a * b).sum() / math.sqrt(max(1, (a != 0).sum() * (b != 0).sum()))
        return total / len(self.groups)


def direction(sets, expected):
    """The weights of the signals with which the logistic model of pairs is likeliest."""
    rows, weights = (np.concatenate(x) for x in zip(*(s.pairs() for s in sets)))
    weights *= sum(len(s.groups) for s in sets) / len(sets)
    spread = rows.std(0)
    used = spread > 0
    while True:
        x, fit = rows[:, used] / spread[used], np.zeros(used.sum())
        for _ in range(50):
            wrong = 1 / (1 + np.exp(np.clip(x @ fit, -30, 30)))
            slope = x.T @ (weights * wrong) - PRIOR * fit
            bend = (x * (weights * wrong * (1 - wrong))[:, None]).T @ x + PRIOR * np.eye(len(fit))
            fit += np.linalg.solve(bend, slope)
        full = np.zeros(len(used))
        full[used] = fit / spread[used]
        if not (full * expected < 0).any():
            return full
        used &= full * expected >= 0


def calibrate(sets, weights, words):
    """The weights with those of a word and of the bias with which the score is nearest to the penalties, by trial."""
    best = (math.inf, None)
    for rate in np.linspace(0, LENGTH_MOST, 21):
        for bias in np.linspace(-12, 0, 61):
            trial = np.append(weights, bias)
            trial[words] = rate
            error = sum(np.abs(s.score(trial, words) - s.penalty).mean() for s in sets)
            best = min(best, (error, trial), key=lambda x: x[0])
    return best[1]


def without_document(sets, i, fit, words):
    """tau-b over the sentences of set i, each by the weights fitted on all other documents of all sets."""
    total = 0.0
    for document in sorted(set(sets[i].documents)):
        inside = sets[i].documents == document
        rest = sets[:i] + [sets[i].part(~inside)] + sets[i + 1:]
        total += sets[i].part(inside).tau(fit([s for s in rest if s.groups]), words) * inside.sum()
    return total / len(sets[i].groups)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--mtlint", default=ROOT / "build", help="where tool/print_signals and data are")
    ap.add_argument("--data", nargs="+", required=True)
    ap.add_argument("--write", action="store_true")
    a = ap.parse_args()
    text = WEIGHTS.read_text(encoding="utf-8")
    names = [m[1] for m in LINE.finditer(text)]
    expected = np.array([-1 if n in BETTER_WITH_MORE else 1 for n in names])
    sets = [Data(path, a.mtlint) for path in a.data]
    words = names.index("WORDS")
    fit = lambda chosen: calibrate(chosen, direction(chosen, expected), words)
    weights = fit(sets)
    for i, path in enumerate(a.data):
        others = [s for k, s in enumerate(sets) if k != i]
        line = f"{path}: tau-b {sets[i].tau(weights, words):.3f}"
        if others:
            line += f", by the weights of the others {sets[i].tau(fit(others), words):.3f}"
        line += f", by those of all other documents {without_document(sets, i, fit, words):.3f}"
        print(line)
    for n, w in zip(names, weights):
        print(f"  {n:12} {w:8.3f}")
        text = re.sub(rf"(SEGMENT_SIGNAL\({n}, )-?[\d.]+", rf"\g<1>{w:.3f}", text)
    print(f"  {'bias':12} {weights[-1]:8.3f}")
    text = re.sub(r"(SEGMENT_BIAS\()-?[\d.]+(\)\n)", rf"\g<1>{weights[-1]:.3f}\2", text)
    if a.write:
        WEIGHTS.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
