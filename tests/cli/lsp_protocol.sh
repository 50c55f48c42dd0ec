# The language server's protocol: life cycle, order, cancellation, garbage, actions, settings.
set -eu
python3 "$ROOT/tests/tools/lsp_protocol.py" "$MTLINT"
