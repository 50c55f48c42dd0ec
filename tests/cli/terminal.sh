# Progress and colour are for a terminal only; NO_COLOR and --color=never are honoured there.
set -eu
mkdir in
for i in $(seq 300); do printf 'Das ist ist ein Text.\n' >in/$i.txt; done
cat >terminal.py <<'EOF'
"""Runs a command with standard output and error on terminals of their own; prints what each got, as JSON."""
import json, os, pty, subprocess, sys, threading
got = {}
def drain(name, fd):
    data = b""
    try:
        while chunk := os.read(fd, 65536):
            data += chunk
    except OSError:
        pass
    got[name] = data.decode("utf-8", "replace")
pairs = {name: pty.openpty() for name in ("out", "err")}
p = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=pairs["out"][1], stderr=pairs["err"][1])
threads = [threading.Thread(target=drain, args=(n, m)) for n, (m, s) in pairs.items()]
for t in threads:
    t.start()
for m, s in pairs.values():
    os.close(s)
p.wait()
for t in threads:
    t.join()
json.dump(got, sys.stdout)
EOF
esc=$(printf '\033')
check() { # WANT-COLOR WANT-PROGRESS COMMAND...
    color=$1 progress=$2
    shift 2
    python3 terminal.py "$@" >got.json
    python3 - "$color" "$progress" "$*" <<'EOF'
import json, sys
got = json.load(open("got.json"))
color, progress, what = sys.argv[1:]
assert ("\x1b[" in got["out"]) == (color == "color"), f"{what}: colour {got['out'][:300]!r}"
assert ("of 300 files" in got["err"]) == (progress == "progress"), f"{what}: progress {got['err'][:300]!r}"
assert not progress == "progress" or got["err"].endswith("\r\x1b[K"), f"{what}: the progress line is left behind"
EOF
}
export TERM=xterm
check color progress "$MTLINT" check in
check plain progress env NO_COLOR=1 "$MTLINT" check in
check plain progress "$MTLINT" check --color=never in
check color progress env NO_COLOR=1 "$MTLINT" check --color=always in
check plain progress env TERM=dumb "$MTLINT" check in
check color none "$MTLINT" check in/1.txt
check color none "$MTLINT" check --quiet in
"$MTLINT" check in >out 2>err || [ $? -eq 1 ]
[ ! -s err ] && ! grep -q "$esc" out || { echo "progress or colour in a file"; exit 1; }

# Without a file and with a terminal as standard input there is nothing to read.
cat >no_input.py <<'EOF'
import os, pty, subprocess, sys
m, s = pty.openpty()
p = subprocess.run([sys.argv[1]], stdin=s, capture_output=True, timeout=20)
assert p.returncode == 2 and b"no file given" in p.stderr, p
EOF
python3 no_input.py "$MTLINT"
