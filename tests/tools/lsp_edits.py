#!/usr/bin/env python3
"""After any edits the language server's findings are those of a fresh check of the text, in both encodings.

  tests/tools/lsp_edits.py MTLINT DIRECTORY SIZE ROUNDS [md|html] [SEED]
The text is made of the articles in DIRECTORY, about SIZE bytes, in Markdown or with the tags of a page; documents beyond 16 KiB are checked by parts.
"""
import json, pathlib, random, subprocess, sys, time

from lsp_client import EVERYTHING, Client, Places

MTLINT, DIRECTORY, SIZE, ROUNDS = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
KIND = sys.argv[5] if len(sys.argv) > 5 else "md"
SEED = int(sys.argv[6]) if len(sys.argv) > 6 else 1
BITS = ["a", "e", " ", "\n", "\n\n", "\r\n", "\r", "ß", "ü", "u\u0308", "😀", "👩‍👩‍👧", "\ufeff", "\u00a0", "*", "`", "```\n", "> ", "- ", "# ",
        "im im", "TagenOpenAI", "„", "“", "\"", "Atlman", "Altman", " 1.8 Millionen", "&amp;", "<b>", "[a](b)", "z.B. ", ".", "\t"]
TAGS = ["<p>", "</p>", "<i title=\"im im Meer\">", "</i>", "<img alt=\"Ein ein Bild\">", "<br>", "<code>", "</code>", "<!-- ", " -->", "<li>"]
BITS += TAGS if KIND == "html" else []


def article(rng):
    paragraphs = []
    for path in sorted(DIRECTORY.rglob("*.de.md")):
        paragraphs += [p for p in path.read_text(encoding="utf-8").split("\n\n") if p.strip() and not p.startswith("---")]
    out = []
    while sum(map(len, out)) < SIZE:
        paragraph = rng.choice(paragraphs)
        if KIND == "html":
            words = paragraph.replace("<", "&lt;").split(" ")
            for _ in range(len(words) // 20):
                words[rng.randrange(len(words))] += rng.choice(TAGS)
            paragraph = f"<p>{' '.join(words)}</p>"
        out.append(paragraph + "\n\n")
    return "".join(out)


def edited(rng, text, encoding):
    """A change as the client sends it, and the text after it."""
    start = rng.randrange(len(text) + 1)
    end = min(len(text), start + rng.choice([0, 0, 0, 1, 1, 2, 5, 30, 400]))
    put = rng.choice(["", rng.choice(BITS), rng.choice(BITS), text[(at := rng.randrange(len(text) + 1)):at + rng.randrange(300)]])
    if rng.random() < 0.02:
        return {"text": text[:start] + put + text[end:]}, text[:start] + put + text[end:]
    # the middle of a CRLF is no place that a position can name
    while start and text[start - 1:start + 1] == "\r\n":
        start -= 1
    while end < len(text) and text[end - 1:end + 1] == "\r\n":
        end += 1
    places = Places(text, encoding)
    return {"range": places.range(start, end), "text": put}, text[:start] + put + text[end:]


def fresh(text, encoding):
    """What `mtlint check` finds, as (start, end, rule, message) in positions of the editor."""
    run = subprocess.run([MTLINT, "check", "--format=jsonl", "--fail-on=never", "--no-config", f"--stdin-filename=a.{KIND}", "-"],
                         input=text.encode("utf-8"), capture_output=True)
    if run.returncode not in (0, 1):
        return ["failed"]
    data, places = text.encode("utf-8"), Places(text, encoding)
    index = lambda byte: len(data[:byte].decode("utf-8"))
    spot = lambda byte: tuple(places.position(index(byte)).values())
    found = [json.loads(line) for line in run.stdout.decode().splitlines()]
    return sorted((spot(f["start"]["byte"]), spot(f["end"]["byte"]), f["rule"], f["message"]) for f in found)


def shown(diagnostics):
    spot = lambda p: (p["line"], p["character"])
    return sorted((spot(d["range"]["start"]), spot(d["range"]["end"]), d["code"], d["message"]) if "code" in d else "failed"
                  for d in diagnostics)


def settled(client, uri, version):
    """The last diagnostics of the version, once the server has been quiet for a while."""
    found = client.diagnostics(uri, version, timeout=60)
    time.sleep(0.1 if SIZE <= 8 << 10 else 1.2)
    client.call("textDocument/hover", {"textDocument": {"uri": uri}, "position": {"line": 0, "character": 0}})
    for m in client.drain():
        if m.get("method") == "textDocument/publishDiagnostics" and m["params"]["version"] == version:
            found = m["params"]["diagnostics"]
    return found


def main():
    rng = random.Random(SEED)
    compared = 0
    for encoding in ("utf-16", "utf-8"):
        c = Client(MTLINT, "--no-config")
        c.initialize({**EVERYTHING, "general": {"positionEncodings": [encoding]}})
        assert c.encoding == encoding
        uri, text = f"file:///tmp/a.{KIND}", article(rng)
        c.open(uri, text, version=1)
        for round in range(ROUNDS):
            version = round + 2
            changes = []
            for _ in range(rng.choice([1, 1, 1, 2, 5, 20])):
                change, text = edited(rng, text, encoding)
                changes.append(change)
            c.change(uri, version, *changes)
            if round % 5 < 3:
                continue
            got, wanted = shown(settled(c, uri, version)), fresh(text, encoding)
            compared += 1
            if got != wanted:
                pathlib.Path(f"different.{KIND}").write_bytes(text.encode())
                for side, rows in (("too much", set(got) - set(wanted)), ("missing", set(wanted) - set(got))):
                    for row in sorted(rows)[:10]:
                        print(f"{encoding}, round {round}: {side}: {row}")
                print("0 passed, 1 failed")
                return 1
        assert c.quit() == 0, c.errors
        assert not c.errors, c.errors
    print(f"{compared} passed, 0 failed")
    return 0


sys.exit(main())
