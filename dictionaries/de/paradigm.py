"""Read lemmas.txt, more_lemmas.txt, paradigms.txt and words.txt back into forms (for the scripts beside this file)."""
import collections
import re

LEMMA_FILES = ('lemmas.txt', 'more_lemmas.txt')
WORD_FILES = ('function_words.txt', 'words.txt')
CHANGE = re.compile(r'(?:(\w*)~)?(\d+)\+(.*)')


def apply_change(change, marked):
    infix, strip, append = CHANGE.fullmatch(change).groups()
    mark = max(marked.find('|'), 0)
    lemma = marked.replace('|', '')
    bare = lemma[:len(lemma) - int(strip)] + append
    return bare[:mark] + (infix or '') + bare[mark:]


def read_paradigms(de_dir):
    paradigms = collections.defaultdict(list)
    name = None
    with open(de_dir + '/paradigms.txt', encoding='utf-8') as source:
        for line in source:
            if line.startswith(' '):
                paradigms[name].append(line[1:].split('\t')[0])
            elif not line.startswith('#'):
                name = line.rstrip('\n')
    return paradigms


def read_lemmas(de_dir, more=True):
    """Without more: what the part-of-speech dictionary has."""
    lemmas = collections.defaultdict(list)
    for path in LEMMA_FILES if more else LEMMA_FILES[:1]:
        with open(f'{de_dir}/{path}', encoding='utf-8') as source:
            for line in source:
                marked, name = line.split()[:2]
                lemmas[marked.replace('|', '')].append((marked, name))
    return lemmas


def read_words(path):
    with open(path, encoding='utf-8') as source:
        return [line.split() for line in source if line.strip() and not line.startswith('#')]


def forms_like(word, model, lemmas, paradigms):
    """All forms of word, inflected like the model (LEMMA or LEMMA/TAG)."""
    lemma, _, tag = model.partition('/')
    for _, name in lemmas[lemma]:
        if name.startswith(tag):
            for change in paradigms[name]:
                yield apply_change(change, word)


def all_forms(de_dir, more=True):
    lemmas, paradigms = read_lemmas(de_dir, more), read_paradigms(de_dir)
    forms = set()
    for entries in lemmas.values():
        for marked, name in entries:
            forms.update(apply_change(change, marked) for change in paradigms[name])
    lines = [words for name in WORD_FILES for words in read_words(f'{de_dir}/{name}')]
    forms -= {words[1] for words in lines if words[0] == '-'}
    for words in lines:
        if words[0] == '+' and words[2:3] == ['=']:
            forms.update(forms_like(words[1], words[3], lemmas, paradigms))
        elif words[0] == '+':
            forms.add(words[1])
    return forms


def function_forms(de_dir):
    """Forms of articles, pronouns, prepositions, conjunctions, adverbs and auxiliaries."""
    paradigms = read_paradigms(de_dir)
    forms = {words[1] for words in read_words(de_dir + '/function_words.txt')}
    for lemma, entries in read_lemmas(de_dir).items():
        for marked, name in entries:
            if re.match('ART|PRO|PRP|KON|ADV', name) or lemma in ('sein', 'haben', 'werden'):
                forms.update(apply_change(change, marked) for change in paradigms[name])
    return forms
