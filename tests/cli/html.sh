# Pages in HTML through the whole program: folders, sources beside them, fixes that leave the markup alone, patches, comments.
set -eu
mkdir -p site/news
cat >site/index.de.html <<'EOF'
<!DOCTYPE html>
<html lang="de">
<head><meta charset="utf-8"><title>Der Hafen</title><meta name="description" content="Alles über über den Hafen."></head>
<body>
<nav><a href="/">Startseite</a> <a href="/kontakt">Kontakt</a></nav>
<p>Der Hafen ist ist <b>schön</b>, und die Schiffe liegen <a href="a.html" title="Ein Bild von von Kiel">im im Wasser</a>.</p>
<p>Ein &Auml;rger &Auml;rger bleibt.</p>
<p>Der Turm steht<em>seit</em> 1897.</p>
<pre>ist ist</pre>
</body>
</html>
EOF
sed 's/ist ist/is/; s/im im/in in/' site/index.de.html >site/news/a.htm
printf '<?xml version="1.0" encoding="UTF-8"?>\r\n<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Das ist ist so.</p></body></html>\r\n' >site/news/b.xhtml
cp site/index.de.html site/index.en.html
# A directory stands for them; what is named English stays out.
"$MTLINT" check --fail-on never --format json site | jq -r '.files[].path' >paths
printf 'site/index.de.html\nsite/news/a.htm\nsite/news/b.xhtml\n' | cmp - paths
# The same from standard input, by a name or by the option.
"$MTLINT" check --fail-on never --format unix site/index.de.html | cut -d: -f2- >want
[ "$(wc -l <want)" -ge 5 ]
"$MTLINT" check --fail-on never --format unix --stdin-filename x.html - <site/index.de.html | cut -d: -f2- | cmp - want
"$MTLINT" check --fail-on never --format unix --input-format html - <site/index.de.html | cut -d: -f2- | cmp - want
# What fix does is what was safe, and nothing of the markup.
tags() { grep -oE '<[a-z/!][^>]*>' "$1" | sed 's/"[^"]*"/""/g'; }
cp -R site fixed
"$MTLINT" check --fail-on never --format patch site >safe.patch
"$MTLINT" fix fixed >/dev/null 2>&1 || [ $? -eq 1 ]
for f in index.de.html news/a.htm news/b.xhtml; do
    tags site/$f >before
    tags fixed/$f | cmp - before
    ! cmp -s site/$f fixed/$f
done
grep -q 'content="Alles über den Hafen."' fixed/index.de.html
grep -q 'Der Hafen ist <b>schön</b>' fixed/index.de.html
grep -q 'title="Ein Bild von Kiel">im Wasser</a>' fixed/index.de.html
grep -q '<pre>ist ist</pre>' fixed/index.de.html
grep -q '&Auml;rger &Auml;rger' fixed/index.de.html
grep -q 'steht<em>seit</em>' fixed/index.de.html
grep -q "<p>Das ist so.</p>" fixed/news/b.xhtml
cp -R site patched
(cd patched && patch -s -p2 <../safe.patch)
for f in index.de.html news/a.htm news/b.xhtml; do
    cmp patched/$f fixed/$f
done
cp fixed/index.de.html once
"$MTLINT" fix fixed >/dev/null 2>&1 || [ $? -eq 1 ]
cmp once fixed/index.de.html
# A comment turns off what stands on the next line that has text, and the label of a picture inside a paragraph is one.
printf '<p>Der Text\n<!-- mtlint-disable-next-line -->\n<img alt="Das ist ist so">\nist ist lang.</p>\n' >c.html
"$MTLINT" check --fail-on never --format unix c.html | cut -d: -f1,2 >places
echo c.html:4 | cmp - places
# A page beside its source, each in HTML or one in Markdown; one that says it is English is not judged as German.
mkdir pair
printf '<html lang="en"><title>Bridge</title><p>The bridge was opened in 1897.<p>It is 420 metres long.' >pair/bridge.en.html
printf '<html lang="de"><title>Brücke</title><p>Die Brücke wurde 1879 eröffnet.<p>Sie ist 420 Meter lang.' >pair/bridge.de.html
printf 'The bridge was opened in 1897.\n\nIt is 420 metres long.\n' >pair/bridge.md
"$MTLINT" check --fail-on never --format jsonl --source-pattern '{stem}.en{ext}' pair/bridge.de.html | grep -c '"source/' | grep -qx 1
"$MTLINT" check --fail-on never --format jsonl --source pair/bridge.md pair/bridge.de.html | grep -c '"source/' | grep -qx 1
"$MTLINT" align pair/bridge.en.html pair/bridge.de.html | grep -q 'The bridge was opened in 1897\..*Die Brücke wurde 1879 eröffnet\.'
status=0
"$MTLINT" check pair/bridge.en.html 2>err || status=$?
[ $status -eq 2 ] && grep -q 'no rules for English' err
