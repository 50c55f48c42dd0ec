"""Every message has its German: the tables src/core/messages_de.def and help_de.def against the strings in the code."""
import pathlib, re

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
TOKEN = re.compile(r"""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\w+|[^\s\w]""", re.S)
# function: which of its arguments is a message in English, and whether printf arguments follow
FUNCTIONS = {
    "finding_emit": (4, True), "finding_emit_at": (4, True), "entry_emit": (3, True), "comma_emit": (5, True), "finding_relate": (4, False),
    "message_part": (1, False), "message_in": (1, False), "MESSAGE": (0, False),
    "say_text": (1, False),
}
ESCAPES = {b"n": b"\n", b"t": b"\t", b"r": b"\r"}
CONVERSION = re.compile(r"%(?:(\d+)\$)?[-+ 0#]*(\*(?:\d+\$)?|\d+)?(?:\.(\*(?:\d+\$)?|\d+)?)?(hh|h|ll|l|z|j)?([diouxXcspfg%])")


def unescape(literal):
    """What a string literal in C stands for."""
    def one(m):
        if m[1]:
            return chr(int(m[1], 16)).encode()
        return bytes.fromhex(m[2].decode()) if m[2] else ESCAPES.get(m[3], m[3])
    return re.sub(rb"\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|(.))", one, literal[1:-1].encode()).decode(errors="surrogateescape")


def tokens(text):
    """(token, line); adjacent string literals are one."""
    found = []
    for m in TOKEN.finditer(text):
        token, line = m[0], text.count("\n", 0, m.start()) + 1
        if token.startswith(("//", "/*")):
            continue
        if token[0] == '"':
            token = '"' + unescape(token)
            if found and found[-1][0][0] == '"':
                found[-1] = (found[-1][0] + token[1:], found[-1][1])
                continue
        found.append((token, line))
    return found


def arguments(all_tokens, at):
    """The arguments of the call whose "(" stands at `at`, each a list of tokens."""
    depth, parts = 0, [[]]
    for token, line in all_tokens[at:]:
        depth += token in "([{"
        depth -= token in ")]}"
        if depth == 0:
            return parts
        if token == "," and depth == 1:
            parts.append([])
        elif depth > 1 or token != "(":
            parts[-1].append((token, line))
    return parts


def strings(part):
    return [(t[1:], line) for t, line in part if t[0] == '"']


def is_declared(part):
    return any(t in ("const", "english") for t, _ in part)


def in_calls(path, faults):
    """(English, line) of each message in a file."""
    all_tokens = tokens(path.read_text(encoding="utf-8"))
    for i, (token, line) in enumerate(all_tokens):
        if token not in FUNCTIONS or i + 1 == len(all_tokens) or all_tokens[i + 1][0] != "(":
            continue
        index, has_arguments = FUNCTIONS[token]
        parts = arguments(all_tokens, i + 1)
        if len(parts) <= index or is_declared(parts[index]):
            continue
        texts = strings(parts[index])
        place = f"{path.relative_to(ROOT)}:{line}"
        if has_arguments and not texts:
            faults.append(f"{place}: the message of {token}() does not stand there as a text")
        for part in parts[index + 1:] if has_arguments else ():
            if part and part[0][0] != "message_part" and any(re.search("[A-Za-z]", t) for t, _ in strings(part)):
                faults.append(f"{place}: a part of a message that is not translated: {strings(part)[0][0]!r}; make it two "
                              "messages, or use message_part()")
        yield from ((t, n) for t, n in texts if re.search("[A-Za-z]", re.sub("%[.*0-9]*(zu|[a-zA-Z])", "", t)))


def in_rules(path):
    """(text, line) of what the rules in C say of themselves."""
    all_tokens = tokens(path.read_text(encoding="utf-8"))
    for (dot, _), (member, _), (equals, _), (text, line) in zip(all_tokens, all_tokens[1:], all_tokens[2:], all_tokens[3:]):
        if dot == "." and member in ("help", "precision") and equals == "=" and text[0] == '"':
            yield text[1:], line


def table(path):
    """(English, German, line) of each entry."""
    all_tokens = tokens(path.read_text(encoding="utf-8"))
    for i, (token, line) in enumerate(all_tokens):
        if token == "M" and all_tokens[i + 1][0] == "(":
            parts = [strings(p) for p in arguments(all_tokens, i + 1)]
            yield (parts[0][0][0], parts[1][0][0], line) if [len(p) for p in parts] == [1, 1] else ("", "", line)


def conversions(text):
    """{number of the argument: type}; None when some are numbered and some are not."""
    found, following, numbered = {}, 1, set()
    for number, width, precision, size, kind in CONVERSION.findall(text):
        if kind == "%":
            continue
        numbered.add(bool(number))
        for star in (width, precision):
            if star.startswith("*"):
                found[int(star[1:-1]) if len(star) > 1 else following] = "int"
                following += len(star) == 1
        found[int(number) if number else following] = size + kind
        following += not number
    return found if len(numbered) < 2 else None


def compare(english, german, is_format):
    """What is wrong with a translation."""
    if not german:
        yield "no German"
    if '"' in german or german.count("„") != german.count("“"):
        yield "German quotations stand in „ and “"
    if english[-1:] in ".?!" and german[-1:] != english[-1:]:
        yield f"ends in {german[-1:]!r}, the English in {english[-1:]!r}"
    if is_format and conversions(german) != conversions(english):
        yield f"the conversions differ: {conversions(english)}, German {conversions(german)}"


def check_table(path, used, is_format):
    """used: {English: where it stands}"""
    entries, where = list(table(path)), path.relative_to(ROOT)
    known = {english for english, _, _ in entries}
    for english, place in used.items():
        if english not in known:
            yield f"{place}: no German in {where} for {english!r}"
    for (before, _, _), (english, _, line) in zip(entries, entries[1:]):
        if english.encode() <= before.encode():
            yield f"{where}:{line}: stands twice, or not in the order of the bytes: {english[:60]!r}"
    for english, german, line in entries:
        if english not in used:
            yield f"{where}:{line}: nobody says {english[:60]!r}; take it out"
        yield from (f"{where}:{line}: {what}" for what in compare(english, german, is_format))


def check_messages():
    """Each message has its German, with the same conversions, and no entry of the table is left over."""
    faults, used = [], {}
    for path in sorted((ROOT / "src").glob("*/*.c")):
        for text, line in in_calls(path, faults):
            used.setdefault(text, f"{path.relative_to(ROOT)}:{line}")
    yield from faults
    yield from check_table(ROOT / "src/core/messages_de.def", used, True)


def check_help():
    """What the rules in C say of themselves is there in German."""
    used = {}
    for path in sorted((ROOT / "src").glob("*/*.c")):
        for text, line in in_rules(path):
            used.setdefault(text, f"{path.relative_to(ROOT)}:{line}")
    yield from check_table(ROOT / "src/core/help_de.def", used, False)


def check_rules():
    """Each rule in YAML says in German what is wrong, and what was measured."""
    for path in sorted((ROOT / "rules/de").glob("*.yaml")):
        rule, line, missing = None, 0, set()
        for number, text in enumerate(path.read_text(encoding="utf-8").splitlines() + ["- id: end"], 1):
            if text.startswith("- id: "):
                yield from (f"{path.relative_to(ROOT)}:{line}: {rule} has no {key}" for key in sorted(missing))
                rule, line, missing = text[6:], number, {"message-de"}
            key = text.split(":")[0].strip()
            missing = missing - {key} | ({"precision-de"} if key == "precision" else set())
