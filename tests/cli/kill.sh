# Killed at random moments, a few times of each kind; `make check-kill` does it a thousand times.
set -eu
python3 "$ROOT/tests/tools/kill.py" --times 4
