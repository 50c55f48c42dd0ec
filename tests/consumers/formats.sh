#!/bin/sh
# The formats for CI servers and spreadsheets, read by Python: SARIF held to its schema, XML by a parser and junitparser,
# CSV by the csv module, GitHub's commands as its runner reads them. No package with a schema for JUnit or Checkstyle is
# known; reviewdog.sh has reviewdog read its formats.
. "$(dirname "$0")/common"
schema=$(echo "$BUILD"/npm/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0*.json)
[ -e "$schema" ] || bad "the schema of SARIF is missing: make setup"
cd "$work" && mkdir run && cd run || exit 1
"$BUILD/venv/bin/python" "$(dirname "$cases")/../consumers/formats.py" "$driver" "$MTLINT" "$cases" "$schema"
