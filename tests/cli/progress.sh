# On a terminal a batch says how many files are done, how fast, and how long it will take; nothing of it stands there in the
# end, and lines about files that cannot be read are whole.
set -eu
for i in $(seq 1200); do printf 'Es ist gut.\n' >"a$i.txt"; done
mkfifo hold.txt
cat >drive.py <<'EOF'
import os, pty, re, subprocess, threading, time

files = [f"a{i}.txt" for i in range(1, 1101)] + ["hold.txt", "missing.txt"] + [f"a{i}.txt" for i in range(1101, 1201)]
master, slave = pty.openpty()
p = subprocess.Popen([os.environ["MTLINT"], "check", "-j1", "--format", "json", "-o", "out.json", *files], stdin=slave, stdout=slave, stderr=slave)
os.close(slave)
seen = b""
def read():
    global seen
    try:
        while part := os.read(master, 65536):
            seen += part
    except OSError:
        pass
reader = threading.Thread(target=read)
reader.start()
with open("hold.txt", "w") as pipe:
    time.sleep(1.5)
    pipe.write("Es ist so.\n")
assert p.wait(60) == 2, p.returncode
reader.join(10)
text = seen.decode()
assert re.search(r"\r1,101 of 1,202 files, (\d\.\d|\d+) files/s, \d+ s left\x1b\[K", text), text[-2000:]
assert text.startswith("\r1 of 1,202 files\x1b[K"), text[:200]
lines = [line.split("\r\x1b[K")[-1] for line in text.split("\r\n")]
assert lines == ["mtlint: missing.txt: cannot be opened: No such file or directory", ""], lines
EOF
python3 drive.py
