"""Make frequency.txt from wordfreq's German list.

    make_frequency.py WORDFREQ_DATA_DIR DE_DIR

A class is ten times the Zipf value (the logarithm of the occurrences in a thousand million words),
so 60 means once in a thousand words. wordfreq folds case and writes ss for ß, and so does this file.
Forms of the lexicon are kept from class 15 on. Other words (names, loanwords, new words) are kept
from class 22 on, as evidence that a word was seen, unless they look like a slip: see is_slip().
"""
import collections
import glob
import gzip
import sys

import msgpack

import old_spelling
import paradigm

FORM_LEAST = 15
SEEN_LEAST = 22
HEAD = """\
# Frequency classes of German words: ten times the Zipf value. A line "=N" opens class N; the words of
# that class follow, folded to lower case and with ss for ß. A word that is no form of the lexicon was
# merely seen in text. Made by make_frequency.py from wordfreq 3.1.1 (CC BY-SA 4.0).
"""


def fold(word):
    return word.casefold()


def read_wordfreq(data_dir, language):
    bins = msgpack.load(gzip.open(f'{data_dir}/large_{language}.msgpack.gz'), raw=False)
    return {word: round((900 - centibels) / 10)
            for centibels, words in enumerate(bins[1:], 1) for word in words}


def read_names(names_dir):
    names = set()
    for path in sorted(glob.glob(names_dir + '/*.txt')):
        with open(path, encoding='utf-8') as source:
            for line in source:
                if not line.startswith('#'):
                    names.update(fold(word) for word in line.split())
    return names


def read_misspelled(de_dir):
    with open(de_dir + '/misspelled.txt', encoding='utf-8') as source:
        return {line.strip() for line in source if not line.startswith('#')}


def deletions(word):
    return {word} | {word[:i] + word[i + 1:] for i in range(len(word))}


def one_edit(a, b):
    """Whether a and b differ by one insertion, deletion, substitution or transposition."""
    if abs(len(a) - len(b)) > 1:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    a, b = a[start:], b[start:]
    return (a[1:] == b or a == b[1:] or a[1:] == b[1:]
            or (a[2:] == b[2:] and a[:2] == b[:2][::-1]))


class Slips:
    """Finds words that look like a slip for a form which is far more frequent."""

    def __init__(self, forms, classes, function_forms, misspelled):
        self.classes = classes
        self.forms = forms
        self.misspelled = misspelled
        self.known = {w for w in forms if classes.get(w, 0) >= SEEN_LEAST + 13}
        self.function_forms = {w for w in function_forms if classes.get(w, 0) >= 50 and len(w) > 1}
        self.by_deletion = collections.defaultdict(list)
        for word in sorted(self.known):
            for key in deletions(word):
                self.by_deletion[key].append(word)

    def is_slip(self, word):
        return (word in self.misspelled or self.is_typo(word) or self.lacks_umlaut(word) or self.is_joined(word)
                or old_spelling.is_dropped(word, word, self.forms))

    def is_typo(self, word):
        gap = 13 if len(word) >= 8 else 20
        for key in deletions(word):
            for twin in self.by_deletion.get(key, ()):
                if self.classes[twin] < self.classes[word] + gap or not one_edit(word, twin):
                    continue
                if len(word) >= 5 or sorted(word) == sorted(twin):
                    return True
        return False

    def lacks_umlaut(self, word):
        twin = word.replace('ae', 'ä').replace('oe', 'ö').replace('ue', 'ü')
        return twin != word and self.classes.get(twin, 0) >= self.classes[word] + 10

    def is_joined(self, word):
        """Two function words run together: undder, essich."""
        return any(word[:i] in self.function_forms and word[i:] in self.function_forms
                   for i in range(2, len(word) - 1))


def letters_only(word):
    return len(word) > 1 and all(c.isalpha() and c < '\u0250' or c in "'’" for c in word)


def choose(classes, forms, names, slips):
    kept = collections.defaultdict(list)
    for word, cls in classes.items():
        if word in forms:
            if cls >= FORM_LEAST:
                kept[cls].append(word)
        elif cls >= SEEN_LEAST and letters_only(word):
            if word in names or not slips.is_slip(word):
                kept[cls].append(word)
    return kept


def main():
    data_dir, de_dir = sys.argv[1:]
    classes = read_wordfreq(data_dir, 'de')
    forms = {fold(form) for form in paradigm.all_forms(de_dir)}
    slips = Slips(forms, classes, {fold(form) for form in paradigm.function_forms(de_dir)},
                  read_misspelled(de_dir))
    kept = choose(classes, forms, read_names(de_dir + '/../names'), slips)
    with open(de_dir + '/frequency.txt', 'w', encoding='utf-8') as out:
        out.write(HEAD)
        for cls in sorted(kept, reverse=True):
            out.write(f'={cls}\n')
            out.writelines(word + '\n' for word in sorted(kept[cls]))
    words = [word for group in kept.values() for word in group]
    seen = sum(word not in forms for word in words)
    print(f'frequency: {len(words)} words, {seen} of them merely seen', file=sys.stderr)


if __name__ == '__main__':
    main()
