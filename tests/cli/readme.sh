#!/usr/bin/env bash
# Runs every command of the README's `sh` blocks with the built program, so that the README stays true.
set -u
cd "$(dirname "$0")/../.."
mtlint=$(realpath "${MTLINT:-build/mtlint}")
bin=$(mktemp -d)
trap 'rm -rf "$bin"' EXIT
printf '#!/bin/sh\nMTLINT_DATA=%s exec %s "$@"\n' "${MTLINT_DATA:-$(dirname "$mtlint")/data}" "$mtlint" >"$bin/mtlint"
chmod +x "$bin/mtlint"
passed=0 failed=0
while IFS= read -r line; do
    out=$(PATH="$bin:$PATH" bash -c "$line" 2>&1)
    status=$?
    if [ "$status" -le 1 ] && [ -n "$out" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'FAILED (%s): %s\n%s\n' "$status" "$line" "$out"
    fi
done < <(awk '/^```sh$/ {inside = 1; next} /^```/ {inside = 0} inside && NF' README.md)
# The screenful is what the program prints.
while IFS= read -r line; do
    if PATH="$bin:$PATH" mtlint samples/technology/hearing-chip.de.md | grep -qF -- "$line"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'FAILED: no longer printed: %s\n' "$line"
    fi
done < <(awk '/^\$ mtlint samples/ {inside = 1; next} /^```/ {inside = 0} inside && /^@@|^[-+]|major/' README.md)
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
