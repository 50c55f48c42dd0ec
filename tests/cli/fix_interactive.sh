# `mtlint fix --interactive` at a terminal: every key, wide letters, Ctrl-C, Ctrl-D, standard input that is no terminal, and no
# terminal at all.
set -eu
cat >drive.py <<'EOF'
import fcntl, os, pathlib, pty, re, select, signal, struct, subprocess, sys, termios, time

MTLINT = os.environ["MTLINT"]
FOUR = "Das ist ist eins.\nÄpfel 🍎 und nciht Birnen.\nDas war war gut.\nEr ging ging heim.\n"
PROMPT = re.compile(r"\?\] $|\(nothing: back\): $")


class Session:
    """The program with a terminal of its own; its standard input is something else."""

    def __init__(self, *args, columns=80, stdin=None, env=None):
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        self.fd, self.seen = master, ""

        def own_terminal():
            os.setsid()
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)

        self.p = subprocess.Popen([MTLINT, "fix", "--interactive", "--fail-on", "never", *args], stdin=stdin or subprocess.DEVNULL,
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=own_terminal,
                                  env={**os.environ, "TERM": "xterm", **(env or {})})
        self.slave = slave  # open as long as the other end, or reading before the program opened it would fail

    def prompt(self):
        """Waits for a question; what was printed up to it."""
        text, end = b"", time.monotonic() + 60
        while not PROMPT.search(text.decode("utf-8", "replace")):
            if time.monotonic() > end or self.p.poll() is not None:
                self.p.kill()
                sys.exit(f"no question: {text!r} {self.p.communicate()}")
            if select.select([self.fd], [], [], 0.1)[0]:
                text += os.read(self.fd, 65536)
        self.seen += text.decode()
        return text.decode()

    def type(self, keys):
        os.write(self.fd, keys.encode())

    def say(self, *lines):
        for line in lines:
            self.prompt()
            self.type(line + "\n")

    def end(self):
        out, err = self.p.communicate(timeout=60)
        os.close(self.fd)
        os.close(self.slave)
        return self.p.returncode, out.decode(), err.decode()


def put(name="a.txt", text=FOUR):
    pathlib.Path(name).write_text(text)
    return name


def get(name="a.txt"):
    return pathlib.Path(name).read_text()


def expect(what, got, want):
    if got != want:
        sys.exit(f"{what}: {got!r}, not {want!r}")


# y and n; the sentence, the place, the rule and the alternatives are shown; no colour when NO_COLOR says so
s = Session(put(), env={"NO_COLOR": "1"})
first = s.prompt()
for part in ("(1/4) a.txt", "@@ line 1, sentence 1 @@", "-Das ist[- ist-] eins.", "1:5 ", "1  take out ", "[y,n,a,d,q,e,?] "):
    assert part in first, (part, first)
assert "\x1b" not in first, first
s.type("y\n")
second = s.prompt()
for part in ("(2/4) a.txt", "Äpfel 🍎 und [-nciht-] Birnen.", "Äpfel 🍎 und {+nicht+} Birnen.", '1  "nciht" -> "nicht"', "2:13"):
    assert part in second, (part, second)
s.type("n\n")
s.say("y", "n")
expect("y n y n", s.end(), (0, "", "a.txt: 2 repaired, 2 left\n"))
expect("y n y n", get(), FOUR.replace("ist ist", "ist").replace("war war", "war"))

# a: this rule to the end of the file, and no other; colour
s = Session(put())
s.say("A")
assert "\x1b[" in s.seen
s.say("n")
expect("a", s.end()[0], 0)
expect("a", get(), "Das ist eins.\nÄpfel 🍎 und nciht Birnen.\nDas war gut.\nEr ging heim.\n")

# d keeps what was taken and goes on with the next file; q too, and asks about no other
for name in ("a.txt", "b.txt", "c.txt"):
    put(name)
s = Session("a.txt", "b.txt", "c.txt")
s.say("y", "d", "n", "y", "q")
expect("d, q", s.end(), (0, "", "a.txt: 1 repaired, 3 left\nb.txt: 1 repaired, 3 left\nnot asked about: 1 more file\n"))
expect("d", get("a.txt"), FOUR.replace("ist ist", "ist"))
expect("q", get("b.txt"), FOUR.replace("nciht", "nicht"))
expect("after q", get("c.txt"), FOUR)

# Ctrl-D is q
s = Session(put())
s.say("y")
s.prompt()
s.type("\x04")
expect("Ctrl-D", s.end(), (0, "", "a.txt: 1 repaired, 3 left\n"))
expect("Ctrl-D", get(), FOUR.replace("ist ist", "ist"))

# numbers, what is no key, an empty line, help
s = Session(put(text="Der Wiesennbach und der Hoffnug.\nDas Haus undder Hof.\n"), "--enable", "*")
shown = s.prompt()
s.type("?\n")
assert "Ctrl-C ends at once" in s.prompt()
s.type("9\n")
assert "no repair of that number" in s.prompt()
s.type("\n")
assert "Ctrl-C" not in s.prompt()
s.type("yes\n")
assert "print this" in s.prompt()
s.type("1\n")
s.say("q")
s.end()
taken = re.search(r'^  1  "(.*?)" -> "(.*?)"', shown, re.M)
expect("1", get(), "Der Wiesennbach und der Hoffnug.\nDas Haus undder Hof.\n".replace(taken[1], taken[2]))

# e: typed anew; a control character is refused, nothing typed changes the mind
s = Session(put())
s.say("e", "", "e")
s.prompt()
s.type("\x16\x1b[A\n")  # Ctrl-V Escape
assert "control characters" in s.prompt()
s.type("e\n")
s.say("wäre 🍏", "d")
expect("e", s.end()[0], 0)
expect("e", get(), FOUR.replace("ist ist", "wäre 🍏"))

# Ctrl-C: nothing of the file at hand, what was finished before stays; the process dies by it
put("a.txt"), put("b.txt")
s = Session("a.txt", "b.txt")
s.say("y", "d", "y")
s.prompt()
s.type("\x03")
status, out, err = s.end()
expect("Ctrl-C: status", status, -signal.SIGINT)
assert "b.txt: left as it is" in err, err
expect("Ctrl-C: the file before", get("a.txt"), FOUR.replace("ist ist", "ist"))
expect("Ctrl-C: the file at hand", get("b.txt"), FOUR)
s = Session(put())
s.say("y")
s.prompt()
s.type("\x03")
expect("Ctrl-C, one file", (s.end()[0], get()), (-signal.SIGINT, FOUR))

# the file changes while one thinks
s = Session(put())
s.say("y", "y", "y")
s.prompt()
put(text="Etwas anderes.\n")
s.type("y\n")
status, out, err = s.end()
assert status == 2 and "changed on disk" in err, (status, err)
expect("changed", get(), "Etwas anderes.\n")

# a narrow terminal: no line is wider than it, wide letters counted
s = Session(put(text="数据 数据 und noch ein Satz mit 🍎 🍎 Äpfeln, der lang ist und nciht endet, weil er er immer weiter geht.\n"), columns=50)
import unicodedata
width = lambda line: sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)
text = re.sub("\x1b\\[[0-9;]*m", "", s.prompt())
wide = [l for l in text.split("\r\n") if l.startswith((" ", "@@")) and width(l) > 50 and "->" not in l and " " in l.strip()]
expect("narrow", wide, [])
s.type("q\n")
s.end()

# a text from standard input, as under xargs and in a pipe: the questions go to the terminal, the text to the output
put()
s = Session("-", stdin=open("a.txt"))
s.say("y", "n", "n", "n")
expect("a pipe", s.end()[:2], (0, FOUR.replace("ist ist", "ist")))

# nothing to ask
put(text="Alles ist gut hier.\n")
s = Session("a.txt")
expect("nothing", s.end(), (0, "", ""))
EOF
python3 drive.py

# No terminal: said at once, nothing is written.
printf 'Das ist ist eins.\n' >a.txt
status=0
setsid -w "$MTLINT" fix -i a.txt 2>err || status=$?
[ $status -eq 2 ] && grep -q 'no terminal to ask at' err && grep -q 'ist ist' a.txt || { echo "exit $status"; cat err; exit 1; }
status=0
"$MTLINT" fix -i --dry-run a.txt 2>err || status=$?
[ $status -eq 2 ] && grep -q 'give one of them' err || { echo "exit $status"; cat err; exit 1; }
