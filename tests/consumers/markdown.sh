# mtlint report --format=md by a Markdown parser that lets HTML through: nothing of the input becomes markup, every table is whole.
set -eu
mkdir -p in/'<b>|x' in/'`a`*b*_c_'
for evil in '<script>pwned=1</script>' '<img src=x onerror=pwned=1>' '![x](y)' '[x](javascript:pwned=1)' '| a | b |' '`**x**`' '&lt;b>' '~~x~~'; do
    printf 'Hier steht steht %s ohne Grund.\n\n' "$evil"
done >in/'<b>|x'/a.txt
cp in/'<b>|x'/a.txt in/'`a`*b*_c_'/'[b](c).txt'
ln -s nowhere in/'broken|<i>.txt'
"$MTLINT" report --group-by=path:1 --format=json -o old.json in 2>/dev/null || [ $? = 2 ]
"$MTLINT" report --group-by=path:1 --compare=old.json --format=md -o report.md in 2>/dev/null || [ $? = 2 ]
"${PYTHON:-$BUILD/venv/bin/python}" - <<'PY'
import collections, pathlib, sys
from markdown_it import MarkdownIt

text = pathlib.Path("report.md").read_text()
tokens = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(text)
inline = [child for token in tokens for child in token.children or []]
kinds = collections.Counter(t.type for t in tokens + inline)
for kind in ("html_block", "html_inline", "image", "link_open", "code_inline", "code_block", "fence", "em_open", "s_open"):
    if kinds[kind]:
        sys.exit(f"{kinds[kind]} {kind} came out of the input")
if kinds["strong_open"] != 1:
    sys.exit("only the penalty is bold")
titles = [tokens[i + 1].content for i, t in enumerate(tokens) if t.type == "heading_open" and t.tag == "h2"]
for title in ("Groups", "Folders", "Languages", "Categories", "Rules", "Most frequent findings", "Worst files", "Unreadable files"):
    if title not in titles:
        sys.exit(f"no section {title}: {titles}")
width = None
for i, t in enumerate(tokens):
    if t.type == "tr_open":
        end = next(k for k in range(i, len(tokens)) if tokens[k].type == "tr_close")
        cells = [k.type for k in tokens[i:end] if k.type in ("th_open", "td_open")]
        width = len(cells) if cells[0] == "th_open" else width
        if len(cells) != width:
            sys.exit(f"a row of {len(cells)} cells in a table of {width}")
said = "".join(child.content for child in inline if child.type == "text")
for word in ("<script>pwned=1</script>", "<b>|x", "`a`*b*_c_", "[b](c).txt", "[- steht-]"):
    if word not in said:
        sys.exit(f"{word} is not shown")
PY
