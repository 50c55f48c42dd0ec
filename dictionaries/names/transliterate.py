"""German romanisation of names, as Duden and the news agencies have it: "Хрущёв" is Chruschtschow."""

RUSSIAN = {
    'а': 'a', 'б': 'b', 'в': 'w', 'г': 'g', 'д': 'd', 'е': 'e', 'ё': 'jo', 'ж': 'sch', 'з': 's', 'и': 'i', 'й': 'i',
    'к': 'k', 'л': 'l', 'м': 'm', 'н': 'n', 'о': 'o', 'п': 'p', 'р': 'r', 'с': 's', 'т': 't', 'у': 'u', 'ф': 'f',
    'х': 'ch', 'ц': 'z', 'ч': 'tsch', 'ш': 'sch', 'щ': 'schtsch', 'ъ': '', 'ы': 'y', 'ь': '', 'э': 'e', 'ю': 'ju',
    'я': 'ja',
}
UKRAINIAN = {**RUSSIAN, 'г': 'h', 'ґ': 'g', 'є': 'je', 'и': 'y', 'і': 'i', 'ї': 'ji', 'й': 'j', "'": '', '’': '', 'ʼ': ''}
GEORGIAN = dict(zip('აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ', (
    'a b g d e w s t i k l m n o p sch r s t u p k gh k sch tsch z ds z tsch ch dsch h').split()))
GREEK = {
    'α': 'a', 'β': 'v', 'γ': 'g', 'δ': 'd', 'ε': 'e', 'ζ': 'z', 'η': 'i', 'θ': 'th', 'ι': 'i', 'κ': 'k', 'λ': 'l',
    'μ': 'm', 'ν': 'n', 'ξ': 'x', 'ο': 'o', 'π': 'p', 'ρ': 'r', 'σ': 's', 'ς': 's', 'τ': 't', 'υ': 'y', 'φ': 'f',
    'χ': 'ch', 'ψ': 'ps', 'ω': 'o',
}
GREEK_PAIRS = {'ου': 'ou', 'αυ': 'av', 'ευ': 'ev', 'ει': 'i', 'οι': 'i', 'αι': 'e', 'γγ': 'ng', 'γκ': 'gk', 'γχ': 'nch',
               'μπ': 'b', 'ντ': 'nt'}
GREEK_ACCENTS = str.maketrans('άέήίόύώϊϋΐΰ', 'αεηιουωιυιυ')
VOWELS = 'аеёиоуыэюя'


def capital(word):
    return '-'.join(part[:1].upper() + part[1:] for part in word.split('-'))


def letters(word, table):
    """None when a letter is not in the table."""
    return ''.join(table.get(c, '-' if c == '-' else '?') for c in word)


def russian(name):
    word = name.lower()
    for ending, german in (('ий', 'и'), ('ый', 'ы')):
        if word.endswith(ending):
            word = word[:-2] + german
    out = ''
    for i, c in enumerate(word):
        before, after = word[i - 1:i], word[i + 1:i + 2]
        if c == 'е' and (before == '' or before in VOWELS + 'ъь-'):
            out += 'je'
        elif c == 'ё' and before and before in 'жчшщ':
            out += 'o'
        elif c == 'с' and before and before in VOWELS and after and after in VOWELS:
            out += 'ss'
        elif c == 'ь' and after == 'о':
            out += 'j'
        else:
            out += letters(c, RUSSIAN)
    return capital(out.replace('ks', 'x'))


def ukrainian(name):
    word = name.lower()
    out = ''
    for i, c in enumerate(word):
        before, after = word[i - 1:i], word[i + 1:i + 2]
        between = before and after and before in 'аеєиіїоуюя' and after in 'аеєиіїоуюя'
        out += 'ss' if c == 'с' and between else 'j' if c == 'ь' and after == 'о' else letters(c, UKRAINIAN)
    return capital(out)


def greek(name):
    word = name.lower()
    for accented, plain in (('αύ', 'αυ'), ('εύ', 'ευ'), ('ού', 'ου'), ('εί', 'ει'), ('οί', 'οι'), ('αί', 'αι')):
        word = word.replace(accented, plain)
    word = word.translate(GREEK_ACCENTS)
    out, i = '', 0
    while i < len(word):
        pair = word[i:i + 2]
        if pair in GREEK_PAIRS:
            out += 'd' if pair == 'ντ' and i == 0 else 'g' if pair == 'γκ' and i == 0 else GREEK_PAIRS[pair]
            i += 2
        else:
            out += letters(word[i], GREEK)
            i += 1
    return capital(out)


def georgian(name):
    return capital(letters(name, GEORGIAN))


BY_LOCALE = {'ru_RU': russian, 'uk_UA': ukrainian, 'el_GR': greek, 'ka_GE': georgian}
