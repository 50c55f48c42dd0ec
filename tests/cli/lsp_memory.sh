# The language server's memory stays flat however often a text changes. A sanitizer's memory is another matter.
set -eu
[ -e /proc/self/status ] || { echo "no /proc here"; exit 77; }
case $MTLINT in */asan/*) echo "not with AddressSanitizer"; exit 77 ;; esac
python3 "$ROOT/tests/tools/lsp_memory.py" "$MTLINT" 4000
