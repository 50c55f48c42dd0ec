# The language server's findings after random edits are those of a fresh check; long texts, which are checked by parts, too.
set -eu
python3 "$ROOT/tests/tools/lsp_edits.py" "$MTLINT" "$ROOT/samples" 6000 25
python3 "$ROOT/tests/tools/lsp_edits.py" "$MTLINT" "$ROOT/samples" 40000 10
python3 "$ROOT/tests/tools/lsp_edits.py" "$MTLINT" "$ROOT/samples" 40000 15 html
