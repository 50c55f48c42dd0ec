#!/bin/sh
# pygls' client decodes every message by lsprotocol's types.
. "$(dirname "$0")/common"
python=${BUILD:-$(dirname "$driver")/..}/venv/bin/python
"$python" -c "import pygls" 2>/dev/null || { bad "pygls is not installed ($python; tests/tools/setup.sh check)"; finish; }
mkdir "$work/empty" && cd "$work/empty" || exit 1
if log=$(timeout 100 "$python" "$ROOT/tests/tools/lsp_pygls.py" "$MTLINT" 2>&1); then ok; else bad "$log"; fi
finish
