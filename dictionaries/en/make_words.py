"""Make words.txt: English forms with frequency classes, to tell an English run in German text.

    make_words.py WORDFREQ_DATA_DIR OUT_DIR WORD_LIST...

The word lists decide what is English, wordfreq how frequent it is; rarer words than class 15 help nobody.
"""
import collections
import gzip
import re
import sys

import msgpack

LEAST = 15
HEAD = """\
# English words: lower case. A line "=N" opens frequency class N, ten times the Zipf value; the words of
# that class follow. Made by make.sh from SCOWL (words) and wordfreq 3.1.1 (classes, CC BY-SA 4.0).
"""


def main():
    data_dir, out_dir = sys.argv[1:3]
    words = {'i'}
    for path in sys.argv[3:]:
        with open(path, encoding='utf-8') as source:
            words.update(line.strip() for line in source)
    words = {w for w in words if w == w.lower() and re.fullmatch(r"[a-zéèêñç]+('(?!s$)[a-z]+)?", w)}
    words = {w for w in words if len(w) > 1 or w in 'aio'}
    bins = msgpack.load(gzip.open(data_dir + '/large_en.msgpack.gz'), raw=False)
    kept = collections.defaultdict(list)
    for centibels, entries in enumerate(bins[1:], 1):
        cls = round((900 - centibels) / 10)
        if cls >= LEAST:
            kept[cls].extend(w for w in entries if w in words)
    with open(out_dir + '/words.txt', 'w', encoding='utf-8') as out:
        out.write(HEAD)
        for cls in sorted(kept, reverse=True):
            out.write(f'={cls}\n')
            out.writelines(word + '\n' for word in sorted(kept[cls]))
    print(f'English: {sum(map(len, kept.values()))} words', file=sys.stderr)


if __name__ == '__main__':
    main()
