# .gz and .zst are read as what they hold; what is damaged, cut off, a trap or a zip says so and stops nobody.
set -eu
mkdir in
cp "$ROOT"/samples/travel/parenzana.de.md in/a.de.md
cp "$ROOT"/samples/travel/parenzana.en.md in/a.en.md
"$MTLINT" check --fail-on never --format jsonl in/a.de.md >want
[ -s want ]
gzip -k in/a.en.md
mkdir gz zst
gzip -c in/a.de.md >gz/a.de.md.gz
gzip -c in/a.en.md >gz/a.en.md.gz
zstd -q in/a.de.md -o zst/a.de.md.ZST
head -c 700 in/a.de.md >1 && tail -c +701 in/a.de.md >2
(gzip -c 1 && gzip -c 2 && head -c 600 /dev/zero) >gz/b-members.de.md.gz
(zstd -qc 1 && zstd -qc 2) >zst/b-frames.de.md.zst
for f in gz/a.de.md.gz zst/a.de.md.ZST gz/b-members.de.md.gz zst/b-frames.de.md.zst; do
    "$MTLINT" check --fail-on never --format jsonl "$f" >got
    sed "s#\"$f\"#\"in/a.de.md\"#g" got | cmp - want
done
# A directory stands for them too, and what is named English stays out.
"$MTLINT" check --fail-on never --format json gz zst | jq -r '.files[].path' >paths
printf 'gz/a.de.md.gz\ngz/b-members.de.md.gz\nzst/a.de.md.ZST\nzst/b-frames.de.md.zst\n' | cmp - paths

# message FILE WORDS: it is refused with these words, the other file is checked all the same
message() {
    status=0
    "$MTLINT" check --fail-on never --format jsonl "$1" in/a.de.md >got 2>err || status=$?
    [ $status -eq 2 ] && cmp -s got want && grep -qF "mtlint: $1: $2" err || { echo "$1: exit $status"; cat err; exit 1; }
    [ "$(wc -l <err)" -eq 1 ]
}
size=$(stat -c %s gz/a.de.md.gz)
head -c $((size / 2)) gz/a.de.md.gz >cut.md.gz
message cut.md.gz "ends too early"
head -c $((size - 3)) gz/a.de.md.gz >trailer.md.gz
message trailer.md.gz "ends too early"
: >empty.md.gz
message empty.md.gz "ends too early"
: >empty.md.zst
message empty.md.zst "ends too early"
head -c 500 zst/a.de.md.ZST >cut.md.zst
message cut.md.zst "ends too early"
cp in/a.de.md plain.md.gz
message plain.md.gz "is damaged, not what its extension says: gzip"
cp in/a.de.md plain.md.zst
message plain.md.zst "is damaged, not what its extension says: zstd"
python3 - <<'EOF'
data = bytearray(open("gz/a.de.md.gz", "rb").read())
data[len(data) // 2] ^= 0x55
open("bits.md.gz", "wb").write(data)
data = bytearray(open("gz/a.de.md.gz", "rb").read())
open("garbage.md.gz", "wb").write(data + b"garbage")
EOF
message bits.md.gz "is damaged"
message garbage.md.gz "is damaged"
gzip -c /dev/null >nothing.md.gz
"$MTLINT" check -q nothing.md.gz
# A trap: 150 MB out of a few kB.
python3 -c "
for _ in range(150): print('Es ist gut. ' * 83333)" >large
gzip -9c large >trap.md.gz
zstd -qc large >trap.md.zst
rm large
message trap.md.gz "unpacks to more than 250 times its size"
message trap.md.zst "unpacks to more than 250 times its size"
# Packed otherwise
cp gz/a.de.md.gz named.md
message named.md "is compressed by gzip; let its name end in .gz"
cp zst/a.de.md.ZST named.md
message named.md "is compressed by zstd; let its name end in .zst"
python3 - <<'EOF'
import zipfile
for name in ("articles.zip", "letter.docx", "letter.odt"):
    with zipfile.ZipFile(name, "w") as z:
        z.write("in/a.de.md")
EOF
message articles.zip "is a zip archive; unpack it first"
message letter.docx "is a Word document; convert it first: pandoc"
message letter.odt "is an OpenDocument text; convert it first: pandoc"
# What is no text is refused by its name, and by what it holds whatever its name; in a folder it is no text at all.
cp letter.docx book.EPUB; cp letter.docx slides.pptx; cp letter.docx table.xlsx; cp letter.docx old.doc
message book.EPUB "is an EPUB book; convert it first: pandoc"
message slides.pptx "is a PowerPoint presentation; convert it first: libreoffice"
message table.xlsx "is an Excel workbook; convert it first: libreoffice"
message old.doc "is a document of an old Office program"
python3 - <<'EOF'
import zipfile
for name, mark, text in (("word.md", "word/document.xml", "<w:document/>"), ("open.txt", "mimetype", "application/vnd.oasis.opendocument.text")):
    with zipfile.ZipFile(name, "w") as z:
        z.writestr(mark, text)
open("paper.html", "wb").write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj")
open("note.txt", "w").write("{\\rtf1\\ansi Der Hafen.}")
EOF
message word.md "is a Word document; convert it first: pandoc"
message open.txt "is an OpenDocument text; convert it first: pandoc"
message paper.html "is a PDF document; convert it first: pdftotext"
message note.txt "is a Rich Text document; convert it first: pandoc"
mkdir folder
mv letter.docx letter.odt book.EPUB slides.pptx folder
cp in/a.de.md folder
"$MTLINT" check --fail-on never --format jsonl folder >found 2>err
[ ! -s err ] && grep -q folder/a.de.md found
# fix leaves them alone, a patch names none of them
cp gz/a.de.md.gz before
status=0
"$MTLINT" fix gz/a.de.md.gz 2>err || status=$?
[ $status -eq 2 ] && cmp before gz/a.de.md.gz && grep -q "is compressed; unpack it, fix it" err
[ -z "$("$MTLINT" check --fail-on never --format patch gz zst)" ]
# An editor hands over what it has unpacked under the name of the file.
"$MTLINT" check --fail-on never --format jsonl --stdin-filename in/a.de.md.gz - <in/a.de.md | sed 's#a.de.md.gz#a.de.md#' | cmp - want
