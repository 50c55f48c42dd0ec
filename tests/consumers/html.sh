# The pages in HTML in a real browser, by tests/consumers/pages.cjs: check --format html and mtlint report, of samples, of a
# comparison, of an article that would take over the page, of 10,000 findings. Needs Chromium; axe-core looks for what keeps
# people out.
set -eu
command -v chromium >/dev/null || { echo "chromium is not installed (package chromium)"; exit 1; }
modules=${NPM:-$BUILD/npm}/node_modules
[ -d "$modules/playwright-core" ] || { echo "playwright-core is missing in $modules: make setup"; exit 1; }
mkdir in pages
cp -R "$ROOT/samples" in
cat >make.py <<'PY'
import os, pathlib

EVIL = ['<script>window.pwned=1</script>', '<img src=x onerror="window.pwned=1">', '"onerror="window.pwned=1', "' onfocus='pwned=1' autofocus='",
        ']]><svg onload=pwned=1>', '-->', '</p></article></main></style></script><script>pwned=1</script>', '&lt;script&gt;',
        '\u202eausgefuehrt\u202c', '\u0007\u001b[31m\u009b', '{{7*7}}', '<a href="javascript:pwned=1">x</a>', '<base href="x:">',
        '<meta http-equiv="refresh" content="0;url=x:">']


def sentences():
    for i, evil in enumerate(EVIL):
        yield f"Hier steht steht {evil} in Zeile {i} ohne Grund.\n".encode()
        yield f"Hier hat {evil} hat hat in Zeile {i} keinen Grund.\n".encode()
    yield b"Hier steht steht \xff\xfe\xc3 und \xed\xa0\x80 ohne Grund.\n"
    yield "Das Wort »<script>pwned=1</scriptt>« fählt fählt hier.\n".encode()


evil = b"\n".join(sentences())
names = ['plain.txt', 'a"b\'c.txt', '<img src=x onerror=pwned=1>.txt', '"onerror="pwned=1".md', 'new\nline.md', ']]>.txt', '\u202e.txt']
pathlib.Path("evil").mkdir()
os.chdir("evil")
short = "Hier steht steht <script>pwned=1</script> ohne Grund.\n".encode()
for name in names:
    pathlib.Path(name).write_bytes(evil if name == "plain.txt" else short)
with open(b"bad\xff.txt", "wb") as f:
    f.write(short)
for i, text in enumerate(EVIL[:8]):
    value = text.replace("\\", "").replace("'", "''")
    pathlib.Path(f"group{i}.md").write_bytes(f"---\nby: '{value}'\n---\n\n".encode() + short)
    folder = pathlib.Path(text.replace("/", "|"))
    folder.mkdir()
    (folder / "x.md").write_bytes(b"\xfe\xff\x00x" if i % 2 else short)
os.chdir("..")

NAMES = ["Anna", "Bernd", "Clara", "Dieter", "Emil", "Frieda", "Georg", "Heinz", "Ida", "Karl"]
TOWNS = ["Bonn", "Ulm", "Trier", "Kiel", "Gera", "Jena", "Rom", "Wien", "Bern", "Paris"]
for i in range(100):
    path = pathlib.Path(f"big/{i // 10}/{i:03}.md")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n\n".join(
        f"Am {j % 28 + 1}. Mai {1900 + i} hat hat {NAMES[j % 10]} in {TOWNS[j // 10]} lange auf den Zug gewartet, "
        f"der an jenem Morgen mit vielen Stunden Verspätung kam." for j in range(100)) + "\n")
PY
python3 make.py

# page NAME ARGUMENTS...: status 1 is findings, 2 an unreadable file
page() {
    name=$1
    shift
    "$MTLINT" "$@" -o "pages/$name.html" 2>>errors || [ $? -le "${allowed:-1}" ] || { cat errors; exit 1; }
}
(cd in && "$MTLINT" report --group-by=path:1 -o ../old.json samples)
rm in/samples/travel/*.edited.de.md
printf 'In Bonn hat Anna heute heute lange gewartet.\n' >in/samples/health/new.de.md
cd in
mkdir -p pages
page check check --format=html samples/health samples/travel
page report report --group-by=path:1 samples
page compare report --group-by=path:1 --compare=../old.json samples
page clean check --format=html samples/health/night-shift.edited.de.md
mv pages/* ../pages && cd ..
cp old.json '<img src=x onerror=pwned=1>.json'
(cd evil && allowed=2 && mkdir pages && page evil-check check --format=html . && page evil-report report . &&
    page evil-group report --group-by=frontmatter:by . && mv pages/* ../pages)
allowed=2 page evil-compare report --group-by=path:1 --compare='<img src=x onerror=pwned=1>.json' evil
page big-check check --format=html big
page big-report report big
for file in pages/*.html; do
    [ "$(wc -c <"$file")" -lt 5000000 ] || { echo "$file is too big"; exit 1; }
done
NODE_PATH=$modules node "$ROOT/tests/consumers/pages.cjs" pages
