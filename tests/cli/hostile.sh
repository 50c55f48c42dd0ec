# Broken and hostile files: no crash, no hang, no more memory than is due, nothing read or asked that a file names.
exec python3 "$ROOT/tests/tools/hostile.py"
