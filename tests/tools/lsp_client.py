"""A small client for `mtlint lsp`, for tests and measurements: raw frames, positions in either encoding."""
import json, os, queue, subprocess, threading


def frame(body):
    if not isinstance(body, bytes):
        body = json.dumps(body, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


def units(text, encoding):
    return len(text.encode("utf-8")) if encoding == "utf-8" else len(text.encode("utf-16-le")) // 2


def line_starts(text):
    starts, at = [0], 0
    while at < len(text):
        if text[at] == "\r" and text[at + 1:at + 2] == "\n":
            at += 1
        at += 1
        if text[at - 1] in "\r\n":
            starts.append(at)
    return starts


class Places:
    """Positions in a text (a str) that does not change."""

    def __init__(self, text, encoding):
        self.text, self.encoding, self.starts = text, encoding, line_starts(text)

    def position(self, index):
        line = 0
        low, high = 0, len(self.starts)
        while high - low > 1:
            mid = (low + high) // 2
            low, high = (mid, high) if self.starts[mid] <= index else (low, mid)
        line = low
        return {"line": line, "character": units(self.text[self.starts[line]:index], self.encoding)}

    def range(self, start, end):
        return {"start": self.position(start), "end": self.position(end)}

    def index(self, position):
        at, left = self.starts[position["line"]], position["character"]
        while left > 0:
            left -= units(self.text[at], self.encoding)
            at += 1
        assert left == 0, "a position inside a character"
        return at


class Client:
    def __init__(self, mtlint, *args, cwd=None, env=None):
        self.process = subprocess.Popen([mtlint, "lsp", *args], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, cwd=cwd, env=env)
        self.messages, self.kept, self.next_id, self.answers = queue.Queue(), [], 0, {}
        self.encoding = "utf-16"
        self.errors = b""
        threading.Thread(target=self._read, daemon=True).start()
        threading.Thread(target=self._read_errors, daemon=True).start()

    def _read(self):
        out = self.process.stdout
        while True:
            length = None
            while line := out.readline():
                if line == b"\r\n":
                    break
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if length is None:
                self.messages.put(None)
                return
            self.messages.put(json.loads(out.read(length)))

    def _read_errors(self):
        self.errors = self.process.stderr.read()

    def raw(self, data):
        try:
            self.process.stdin.write(data)
            self.process.stdin.flush()
        except BrokenPipeError:
            pass

    def send(self, body):
        self.raw(frame(body))

    def notify(self, method, params=None):
        self.send({"jsonrpc": "2.0", "method": method, **({} if params is None else {"params": params})})

    def request(self, method, params=None, id=None):
        self.next_id += 1
        id = self.next_id if id is None else id
        self.send({"jsonrpc": "2.0", "id": id, "method": method, **({} if params is None else {"params": params})})
        return id

    def receive(self, wanted, timeout=20):
        """The next message for which wanted() holds; the others are kept. Answers our part of the server's requests."""
        for i, m in enumerate(self.kept):
            if wanted(m):
                return self.kept.pop(i)
        while True:
            m = self.messages.get(timeout=timeout)
            if m is None:
                raise EOFError(f"the server went away: {self.process.wait()}")
            if "method" in m and "id" in m:
                result = self.answers.get(m["method"])
                self.send({"jsonrpc": "2.0", "id": m["id"], "result": result(m["params"]) if callable(result) else result})
            if wanted(m):
                return m
            self.kept.append(m)

    def answer(self, id, timeout=20):
        return self.receive(lambda m: "method" not in m and m.get("id") == id, timeout)

    def call(self, method, params=None):
        m = self.answer(self.request(method, params))
        if "error" in m:
            raise RuntimeError(m["error"])
        return m["result"]

    def initialize(self, capabilities=None, **params):
        result = self.call("initialize", {"processId": os.getpid(), "rootUri": None,
                                          "capabilities": capabilities or {}, **params})
        self.encoding = result["capabilities"]["positionEncoding"]
        self.notify("initialized", {})
        return result

    def open(self, uri, text, language="markdown", version=1):
        self.notify("textDocument/didOpen", {"textDocument": {"uri": uri, "languageId": language, "version": version,
                                                             "text": text}})

    def change(self, uri, version, *changes):
        self.notify("textDocument/didChange", {"textDocument": {"uri": uri, "version": version},
                                               "contentChanges": list(changes)})

    def diagnostics(self, uri, version=None, timeout=20):
        m = self.receive(lambda m: m.get("method") == "textDocument/publishDiagnostics" and m["params"]["uri"] == uri and
                         (version is None or m["params"].get("version") == version), timeout)
        return m["params"]["diagnostics"]

    def drain(self):
        """All messages that are there by now."""
        got, self.kept = self.kept, []
        while not self.messages.empty():
            got.append(self.messages.get())
        return got

    def quit(self):
        """Shuts down properly; the exit status."""
        self.call("shutdown")
        self.notify("exit")
        self.process.stdin.close()
        return self.process.wait(timeout=20)


EVERYTHING = {
    "general": {"positionEncodings": ["utf-8", "utf-16"]},
    "workspace": {"workspaceEdit": {"documentChanges": True}},
    "textDocument": {
        "publishDiagnostics": {"relatedInformation": True, "versionSupport": True, "tagSupport": {"valueSet": [1, 2]},
                               "codeDescriptionSupport": True},
        "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix", "source"]}}},
        "hover": {"contentFormat": ["markdown", "plaintext"]},
    },
}
