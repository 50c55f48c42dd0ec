"""Turn the unpacked part-of-speech dictionary into lemmas.txt and paradigms.txt.

    make_lemmas.py german.txt OUT_DIR

german.txt holds one reading a line, LEMMA_FORM_TAG. A paradigm is the list of all forms of a lemma,
each written as a change to the lemma, so that thousands of lemmas share one. The notation is
explained at the head of paradigms.txt (see HEAD below); old_spelling.py says what is dropped.
"""
import collections
import re
import sys

import old_spelling

HEAD = """\
# Paradigms: how to make every form of a lemma, and the readings of each form.
#
# A line without indent is the name of a paradigm; its forms follow, one a line:
#     CHANGE<TAB>READING[ READING...]
# CHANGE is [INFIX~]STRIP+APPEND: take STRIP letters off the end of the lemma, add APPEND, and put
# INFIX (ge, zu) where lemmas.txt has "|" in the lemma, or in front if it has none.
# READING is TAG[:KIND...][:CELLS]. CELLS are columns=rows, comma-separated. For nominals the columns are
# m f n (singular) and M F N (plural), the rows n g d a (case). For verbs the columns are 1 2 3
# (singular) and 4 5 6 (plural), the rows p (present) t (past) k (present subjunctive) c (past
# subjunctive). Tags and kinds are those of the source (SUB noun, ADJ, VER, EIG proper noun, ...).
"""

CASES = {'NOM': 'n', 'GEN': 'g', 'DAT': 'd', 'AKK': 'a'}
TENSES = {'PRÄ': 'p', 'PRT': 't', 'KJ1': 'k', 'KJ2': 'c'}
# Misspelled fields of the source.
FIELD_FIXES = {'SIG': 'SIN', 'DAR': 'DAT', 'PLT': 'PLU', 'SOL<': 'SOL', 'VOR*': 'VOR', 'VOR#': 'VOR'}
ARTICLE_KINDS = ('ART', 'NOA')
WEAK_STRONG = ('SFT', 'NON')
# Classes that function_words.txt has whole.
BY_HAND = ('ART', 'PRO', 'PRP', 'KON', 'PAR', 'NEG', 'ZAL', 'ZUS', 'INJ')


def genders(fields):
    named = [f for f in fields if f in ('MAS', 'FEM', 'NEU')]
    return named or ['MAS', 'FEM', 'NEU']


def nominal_cells(fields):
    cases = [f for f in fields if f in CASES]
    numbers = [f for f in fields if f in ('SIN', 'PLU')]
    if not cases:
        return frozenset()
    letters = {'MAS': 'm', 'FEM': 'f', 'NEU': 'n'}
    columns = []
    for number in numbers or ['SIN', 'PLU']:
        for gender in genders(fields):
            letter = letters[gender]
            columns.append(letter if number == 'SIN' else letter.upper())
    return frozenset(c + CASES[case] for c in columns for case in cases)


def split_tag(tag):
    """Return (kind, cells): readings of one kind are merged by joining their cells."""
    fields = [FIELD_FIXES.get(f, f) for f in re.split(r'\s', tag)[0].split(':')]
    pos, rest = fields[0], fields[1:]
    if pos == 'VER':
        return verb_tag(rest)
    if pos == 'ABK':
        return 'ABK', frozenset()
    if pos == 'IG':
        pos = 'EIG'
    if pos in ('PRP', 'ADV', 'KON'):
        return ':'.join([pos] + rest), frozenset()
    cells = nominal_cells(rest)
    drop = set(CASES) | {'SIN', 'PLU', 'MAS', 'FEM', 'NEU', 'NOG', 'ALG', 'ATT', 'VER'}
    if pos == 'EIG':
        drop |= set(ARTICLE_KINDS)
    if pos in ('ADJ', 'PA1', 'PA2'):
        drop.add('GRU')
    kinds = [f for f in rest if f not in drop]
    return ':'.join([pos] + kinds), cells


def verb_tag(rest):
    kinds = [k for k in ('AUX', 'MOD', 'NEB') if k in rest]
    head = ':'.join(['VER'] + kinds)
    if 'IMP' in rest:
        return head + ':' + ('IMPP' if 'PLU' in rest else 'IMPS'), frozenset()
    for nonfinite in ('INF', 'EIZ', 'PA1', 'PA2'):
        if nonfinite in rest:
            return head + ':' + nonfinite, frozenset()
    person = [f for f in rest if f in '123']
    tense = [f for f in rest if f in TENSES]
    if len(person) != 1 or len(tense) != 1:
        return None, None
    column = int(person[0]) + (3 if 'PLU' in rest else 0)
    return head, frozenset([str(column) + TENSES[tense[0]]])


COLUMNS = 'mfnMFN123456'
ROWS = 'ngdaptkc'


def write_cells(cells):
    by_rows = collections.defaultdict(str)
    for column in COLUMNS:
        rows = ''.join(r for r in ROWS if column + r in cells)
        if rows:
            by_rows[rows] += column
    order = sorted((columns, rows) for rows, columns in by_rows.items())
    order.sort(key=lambda item: COLUMNS.index(item[0][0]))
    return ','.join(f'{columns}={rows}' for columns, rows in order)


def write_reading(kind, cells):
    return kind + ':' + write_cells(cells) if cells else kind


def common_prefix(a, b):
    n = 0
    while n < len(a) and n < len(b) and a[n] == b[n]:
        n += 1
    return n


def change(lemma, mark, form):
    """The change that makes form of lemma; mark is where an infix goes."""
    best = None
    for infix in ('', 'ge', 'zu'):
        end = mark + len(infix)
        if infix and (form[:mark] != lemma[:mark] or form[mark:end] != infix):
            continue
        bare = form[:mark] + form[end:]
        keep = common_prefix(bare, lemma)
        cost = (len(lemma) - keep) + (len(bare) - keep) + len(infix) // 2
        if infix and keep <= mark:
            continue
        if best is None or cost < best[0]:
            text = f'{len(lemma) - keep}+{bare[keep:]}'
            best = (cost, infix + '~' + text if infix else text)
    return best[1]


def usable(lemma, form, tag, counts):
    if '#' in form or tag.startswith('VER:PA2:SFT:NEB '):
        counts['comment'] += 1
    elif ' ' in form or ' ' in lemma:
        counts['several words'] += 1
    elif '\u00ad' in form or form == '-':
        counts['soft hyphen or bare hyphen'] += 1
    elif len(form) == 1 and form not in 'AO':
        counts['one letter'] += 1
    elif tag.startswith('VER:') and form[0].isupper() and lemma[0].islower():
        counts['capitalised verb'] += 1
    else:
        return True
    return False


def read(path, counts):
    """Map (lemma, part of speech) to form to kind to cells."""
    lemmas = collections.defaultdict(lambda: collections.defaultdict(dict))
    tags = {}
    with open(path, encoding='utf-8') as source:
        for line in source:
            lemma, form, tag = line.rstrip('\n').split('_')
            counts['readings'] += 1
            if not usable(lemma, form, tag, counts):
                continue
            if tag not in tags:
                tags[tag] = split_tag(tag)
            kind, cells = tags[tag]
            if kind is None:
                counts['broken tag'] += 1
                continue
            kinds = lemmas[lemma, kind.split(':')[0]][form]
            kinds[kind] = kinds.get(kind, frozenset()) | cells
    return lemmas


def respell(lemmas, lemma, pos, form, kinds):
    """Move a reading from its spelling of before 1996 to that of today (mußte to musste)."""
    if old_spelling.has_old_ss(lemma, lemma, pos):
        lemma = lemma.replace('ß', 'ss')
    target = lemmas[lemma, pos][form.replace('ß', 'ss')]
    for kind, cells in kinds.items():
        target[kind] = target.get(kind, frozenset()) | cells


def modernise(lemmas, counts):
    forms = set()
    for (_, pos), by_form in lemmas.items():
        if pos != 'EIG':
            forms.update(by_form)
    for lemma, pos in list(lemmas):
        by_form = lemmas[lemma, pos]
        for form in list(by_form) if pos != 'EIG' else ():
            if old_spelling.is_dropped(form, lemma, forms):
                counts['old spelling, dropped'] += 1
                del by_form[form]
            elif old_spelling.has_old_ss(form, lemma, pos) or old_spelling.has_old_ss(lemma, lemma, pos):
                counts['old spelling, respelled'] += 1
                respell(lemmas, lemma, pos, form, by_form.pop(form))


def merge_declensions(kinds):
    """Join readings that differ in declension only (strong, mixed, weak) when their cells agree."""
    merged = collections.defaultdict(list)
    for kind, cells in kinds.items():
        fields = kind.split(':')
        declension = [f for f in fields if f in ('SOL', 'IND', 'DEF')]
        if fields[0] not in ('ADJ', 'PA1', 'PA2') or not declension:
            merged[kind, None, cells] = []
            continue
        rest = ':'.join(f for f in fields if f not in declension)
        merged[rest, True, cells].append(declension[0])
    out = []
    for (kind, adjective, cells), declensions in merged.items():
        if adjective:
            kind += ':' + '+'.join(d for d in ('SOL', 'IND', 'DEF') if d in declensions)
        out.append(write_reading(kind, cells))
    return sorted(out)


def infix_mark(lemma, by_form):
    for form in sorted(by_form):
        if any(kind.endswith(':EIZ') for kind in by_form[form]):
            for at in range(len(lemma) - 1, 0, -1):
                if lemma[:at] + 'zu' + lemma[at:] == form:
                    return at
    return 0


def build(lemmas):
    """Return paradigms {body: [marked lemma, ...]} where a body is a tuple of lines."""
    paradigms = collections.defaultdict(list)
    for (lemma, pos), by_form in lemmas.items():
        if not by_form or pos in BY_HAND:
            continue
        mark = infix_mark(lemma, by_form) if pos == 'VER' else 0
        body = tuple(sorted(
            change(lemma, mark, form) + '\t' + ' '.join(merge_declensions(kinds))
            for form, kinds in by_form.items()))
        marked = lemma[:mark] + '|' + lemma[mark:] if mark else lemma
        paradigms[pos, body].append(marked)
    return paradigms


def write(paradigms, out_dir):
    order = sorted(paradigms.items(), key=lambda item: (item[0][0], -len(item[1]), item[0][1]))
    numbers = collections.Counter()
    lines = []
    with open(out_dir + '/paradigms.txt', 'w', encoding='utf-8') as out:
        out.write(HEAD)
        for (pos, body), members in order:
            numbers[pos] += 1
            name = f'{pos}{numbers[pos]}'
            out.write(name + '\n')
            out.writelines(' ' + line + '\n' for line in body)
            lines.extend(f'{member}\t{name}\n' for member in members)
    with open(out_dir + '/lemmas.txt', 'w', encoding='utf-8') as out:
        out.writelines(sorted(lines))
    return len(lines), len(order)


def main():
    counts = collections.Counter()
    lemmas = read(sys.argv[1], counts)
    modernise(lemmas, counts)
    lemma_count, paradigm_count = write(build(lemmas), sys.argv[2])
    for name, count in sorted(counts.items()):
        print(f'{name}: {count}', file=sys.stderr)
    print(f'lemmas: {lemma_count}, paradigms: {paradigm_count}', file=sys.stderr)


if __name__ == '__main__':
    main()
