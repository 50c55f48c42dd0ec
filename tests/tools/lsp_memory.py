#!/usr/bin/env python3
"""The language server's memory stays flat over many changes of a text that is checked by parts.

  tests/tools/lsp_memory.py MTLINT CHANGES
"""
import random, sys

from lsp_client import EVERYTHING, Client, Places


def resident(pid):
    """Kilobytes."""
    with open(f"/proc/{pid}/status") as f:
        return next(int(line.split()[1]) for line in f if line.startswith("VmRSS:"))


def main():
    rng, uri = random.Random(1), "file:///tmp/a.md"
    # the damaged word needs a suggestion of the spelling dictionary's, which is read in only then
    text = "Die verrgnügllichen Tage sind vorbei.\n\n" + "Der Vorstand entließ am Freitag den Gründer des Unternehmens, der im im Saal saß 😀.\n\n" * 400
    c = Client(sys.argv[1], "--no-config")
    c.initialize(EVERYTHING)
    c.open(uri, text, version=0)
    c.diagnostics(uri, 0, timeout=60)
    places, seen = Places(text, c.encoding), []
    for version in range(1, int(sys.argv[2]) + 1):
        spot = places.position(rng.randrange(len(text) // 88) * 88 + 5)
        end = spot if version % 2 else {**last, "character": last["character"] + 2}
        c.change(uri, version, {"range": {"start": spot if version % 2 else last, "end": end},
                                "text": rng.choice(["ab", "xy", "ef", "qu"]) if version % 2 else ""})
        last = spot
        if version % 2 == 0:
            c.diagnostics(uri, version, timeout=60)
            c.drain()
        if version % (int(sys.argv[2]) // 10) == 0:
            seen.append(resident(c.process.pid))
    status = c.quit()
    flat = max(seen[1:]) < seen[0] * 1.1 + 2000
    print(f"kB resident after each tenth of the changes: {seen}")
    print("1 passed, 0 failed" if flat and status == 0 else "0 passed, 1 failed")
    return 0 if flat and status == 0 else 1


sys.exit(main())
