"""Recognise spellings that the reform of 1996 replaced (daß, Schiffahrt, numerieren), and plain errors.

The source keeps them beside the new ones. A checker for modern text must not know them.
"""
import re

# ss after a short vowel used to be written ß at the end of a syllable. The stems below have a short
# vowel; a long vowel (Straße, Fuß, mäßig, saß) keeps its ß to this day.
SHORT_VOWEL = re.compile('|'.join([
    r'wuß', r'wüß', r'(?<!s)paß', r'(?<!s)päß', r'faß', r'(?<!ge)fäß', r'laß', r'läß', r'haß', r'häß',
    r'naß', r'näß', r'(?<!i)eß', r'(?<![eaé])iß', r'wäß', r'gräß', r'gäß(?:ch|l)', r'baß', r'kraß', r'praß',
    r'daß', r'elsaß', r'gaß(?:$|[^t])(?<!vergaß)', r'(?:sch|schl|fl|g|k|n|dr|m)uß(?!e)', r'mußt', r'gemußt',
    r'(?:k|fl|schl|n|g|sch)üß', r'müß(?!ig)', r'schloß', r'schlöß', r'goß', r'göß', r'genoß', r'genöß',
    r'(?<!g)roß', r'rößl', r'rößch', r'verdroß', r'verdröß', r'sproß', r'spröß', r'amboß', r'koloß',
    r'\bboß', r'täßchen', r'gußeis', r'kußecht']))

# Right with ß, although a word with ss stands beside them.
LONG_VOWEL = re.compile(r'^(?:.*(?:geschoß|schoß|floß|flöß|maß|buß|ruß|stoß|stöß|groß|größ|muße|müßig|fuß|füß|'
                        r'gruß|grüß|spaß|späß|straß|löß))', re.I)
STRONG_PAST = re.compile(r'(?:schießen|fließen|sprießen|schließen|gießen|genießen|verdrießen)$')

OTHER = re.compile('|'.join([
    r'rauh(?!aar|eit)', r'numerier', r'plazier', r'placier', r'känguruhs?$', r'greuel', r'greulich',
    r'^behend(?!ig)', r'schneuz', r'tolpatsch', r'stengel', r'überschwenglich', r'^gemse', r'gemsen$',
    r'^karamels?$', r'^zierate?[sn]?$', r'belemmer', r'bleuen$', r'^wieviel', r'^radfahr', r'quentchen',
    r'telephon', r'stukkat', r'fritier', r'roheit', r'zäheit', r'jäheit', r'^zuviel$', r'^zuwenig$',
    r'nessessär',
]), re.I)
# Plain misspellings that the source lists as words.
WRONG = re.compile('|'.join([
    r'appelation', r'^austellung', r'blindarm', r'^bricket', r'chansonier', r'entspannnung', r'wohnzimmmer',
    r'kommision', r'kommitee', r'^komune', r'quieck', r'terass', r'^verwähr', r'appartment', r'entgeld',
    r'^standarts?$', r'brilliant', r'^cooperativ', r'^gesäht', r'^geheimtips?$', r'^ebensowenig$', r'^garnicht',
]), re.I)
OLD_LEMMAS = {'Tip', 'Stop', 'As', 'Mop', 'Bendel', 'radfahren', 'verbleuen'}

def has_triple_twin(form, forms):
    """Schiffahrt, where Schifffahrt is a form as well."""
    for at in range(1, len(form) - 2):
        letter = form[at]
        if letter == form[at - 1] and letter in 'fglmnprst' and form[at + 1] in 'aeiouäöü':
            if form[:at] + letter + form[at:] in forms and form not in NOT_TRIPLE:
                return True
    return False


# Words in their own right beside a word with three letters.
NOT_TRIPLE = {'Entspannung', 'Entspannungen', 'Wohnzimmer', 'Wohnzimmern', 'Wohnzimmers', 'griffest'}


def has_old_ss(word, lemma, pos):
    """Whether the word has an ß that is ss today."""
    low = word.lower()
    if 'ß' not in low or low.startswith('litfaß'):
        return False
    if pos == 'VER' and STRONG_PAST.search(lemma) and re.search('[oö]ß', low):
        return True
    if LONG_VOWEL.search(word):
        return bool(re.search('schloß|schlöß|amboß|miß|bewuß|faßt|läßt|(?<!s)paßt|gußeis|kußecht', low))
    return bool(SHORT_VOWEL.search(low))


def is_dropped(form, lemma, forms):
    """Whether the form has no place in modern text and is another word today."""
    return (lemma in OLD_LEMMAS or bool(OTHER.search(form)) or bool(WRONG.search(form))
            or has_triple_twin(form, forms))
