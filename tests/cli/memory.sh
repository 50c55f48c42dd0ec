# Memory: flat over many files, a small multiple of a large one.
set -eu
python3 - <<'EOF'
import os, random
random.seed(2)
words = [l.split("\t")[0].strip() for l in open(os.path.join(os.environ["ROOT"], "dictionaries/de/words.txt"), encoding="utf-8")]
words = [w for w in words if w.isalpha()][:20000] or ["Wort"]
def paragraph():
    return " ".join(random.choices(words, k=60)).capitalize() + ".\n\n"
os.mkdir("few"), os.mkdir("many")
for i in range(1000):
    text = "".join(paragraph() for _ in range(8))
    for d in ["many"] + ["few"] * (i < 100):
        open(f"{d}/{i:04}.txt", "w", encoding="utf-8").write(text)
block = "".join(paragraph() for _ in range(2000))
with open("large.txt", "w", encoding="utf-8") as f:
    for _ in range(20_000_000 // len(block.encode()) + 1):
        f.write(block)
EOF
peak() { # kB
    python3 "$ROOT/tests/tools/peak.py" "$MTLINT" check --fail-on never --format unix -o /dev/null "$@"
}
few=$(peak -j 2 few) many=$(peak -j 2 many)
echo "100 files: $few kB; 1,000 files: $many kB"
[ "$many" -lt $((few * 3 / 2)) ] || exit 1
start=$(peak few/0000.txt) large=$(peak --max-findings 100 large.txt) size=$(($(stat -c %s large.txt) / 1024))
echo "start: $start kB; $size kB in one file: $large kB"
[ $((large - start)) -lt $((size * 6)) ] || exit 1

# A translation memory is read part by part: five times the file, the same memory, and in each part the same findings.
python3 - <<'EOP'
unit = "<tu><tuv xml:lang='en'><seg>The old house %d stands by the river.</seg></tuv><tuv xml:lang='de'><seg>Das alte%s Haus %d steht am Fluss.</seg></tuv></tu>\n"
block = "".join(unit % (i, " alte" * (i % 1000 == 0), i) for i in range(8000)).encode()
for name, blocks in (("small.tmx", 18), ("big.tmx", 90)):
    with open(name, "wb") as f:
        f.write(b"<tmx version='1.4'><header srclang='en'/><body>\n")
        for _ in range(blocks):
            f.write(block)
        f.write(b"</body></tmx>\n")
EOP
parts() { # FILE: peak in kB and number of findings
    python3 "$ROOT/tests/tools/peak.py" "$MTLINT" check --no-config --disable '*' --enable de/repetition/doubled-word --fail-on never \
        --format unix -o out "$1" && wc -l <out
}
set -- $(parts small.tmx) $(parts big.tmx)
echo "small.tmx: $1 kB, $2 findings; big.tmx ($(($(stat -c %s big.tmx) >> 20)) MB): $3 kB, $4 findings"
[ "$2" -eq $((18 * 8)) ] && [ "$4" -eq $((90 * 8)) ] || exit 1
[ "$3" -lt $(($1 * 5 / 4)) ] || exit 1
