# Large and strange inputs end in reasonable time: no crash, nothing quadratic. (How fast it is, `make bench` shows.)
set -eu
python3 - <<'EOF'
import os, random
random.seed(1)
scale = int(os.environ.get("SHRINK", 1))  # a sanitizer needs ten times as long
words = "Der alte Turm steht seit vielen Jahren am Rand der Stadt und wird von den Leuten gern besucht".split()
def sentence():
    return " ".join(random.choices(words, k=12)).capitalize() + ". "
def write(name, text):
    open(name, "w", encoding="utf-8").write(text)
block = "".join(sentence() for _ in range(2000))
write("line.txt", (block * (50_000_000 // scale // len(block) + 1))[:50_000_000 // scale])
write("letters.txt", "a" * (5_000_000 // scale))
write("dots.txt", "." * (2_000_000 // scale))
write("spaces.txt", " " * (5_000_000 // scale) + "Ende.")
write("quotes.txt", "„" * (500_000 // scale))
write("digits.txt", "1." * (1_000_000 // scale))
write("brackets.md", "[" * (100_000 // scale) + "x" + "]" * (100_000 // scale))
write("paragraphs.txt", "\n\n".join(sentence() + str(i) for i in range(100_000 // scale)))
write("same.txt", "Das ist derselbe Absatz wie immer, und er ist lang genug dafür.\n\n" * (20_000 // scale))
write("lines.md", "\n" * (3_000_000 // scale))
write("comments.md", "".join(f"<!-- mtlint-disable-next-line rule{i} -->\nDas ist ist so.\n\n" for i in range(20_000 // scale)))
write("comments_open.md", "<!-- mtlint-disable " * (100_000 // scale))
write("comments_inline.md", "Das " + "<!-- mtlint-disable --> ist ist <!-- mtlint-enable * --> so " * (30_000 // scale))
write("comments_before.md", "<!-- mtlint-disable-next-line grammar -->\n" * (100_000 // scale) + "\nDas ist ist so.\n" * 1000)
write("nested_quote.md", ">" * 10_000 + " Text.\n")
write("nested_list.md", "".join(" " * i + "- a\n" for i in range(2_000)))
write("nested_list_line.md", "- " * 10_000 + "Text.\n")
write("emphasis.md", "*a **b " * 10_000)
write("links.md", "[a](" * (50_000 // scale))
write("entities.md", "&auml;" * (300_000 // scale))
write("table.md", "|a" * 5_000 + "|\n" + "|-" * 5_000 + "|\n" + ("|a" * 5_000 + "|\n") * 5)
open("combining.txt", "wb").write(("a" + "\u0301" * (1_000_000 // scale)).encode())
open("invalid.txt", "wb").write(b"Ein Satz. " + b"\xff" * (2_000_000 // scale))
EOF
for f in *.txt *.md; do
    start=$(date +%s%N)
    status=0
    timeout "${MTLINT_PATIENCE:-60}" "$MTLINT" check --format unix --fail-on never "$f" >/dev/null 2>err || status=$?
    echo "$f: $((($(date +%s%N) - start) / 1000000)) ms"
    [ $status -eq 0 ] || [ $status -eq 2 -a -s err ] || { echo "exit $status"; tail -n 5 err; exit 1; }
    case $f in line.txt | paragraphs.txt | nested_quote.md | nested_list_line.md) [ $status -eq 0 ] || { cat err; exit 1; } ;; esac
done
