#!/usr/bin/env python3
"""The language server's protocol, message by message: life cycle, order, cancellation, garbage, actions, settings.

  tests/tools/lsp_protocol.py MTLINT [NAME...]      a test a function; the last line counts them
"""
import json, os, pathlib, signal, subprocess, sys, tempfile, time

from lsp_client import EVERYTHING, Client, frame

MTLINT = sys.argv[1]
URI = "file:///tmp/ein%20Text.md"
TEXT = "Das war ein Fehler im im System.\n\nWer ein paar TagenOpenAI entließ er den Gründer 😀 gestern gestern.\n"
DOC = {"textDocument": {"uri": URI}}


def same(wanted, got):
    if wanted != got:
        raise AssertionError(f"expected {wanted!r}, got {got!r}")


def started(capabilities=EVERYTHING, *args, **params):
    c = Client(MTLINT, *args)
    c.initialize(capabilities, **params)
    return c


def opened(text=TEXT, uri=URI, language="markdown", capabilities=EVERYTHING):
    c = started(capabilities)
    c.open(uri, text, language)
    return c, c.diagnostics(uri)


def spot(line, start, end=None):
    return {"start": {"line": line, "character": start}, "end": {"line": line, "character": start if end is None else end}}


def codes(diagnostics):
    return [d.get("code") for d in diagnostics]


# --- life cycle

def test_exit_after_shutdown_is_0():
    same(0, started().quit())


def test_exit_without_shutdown_is_1():
    c = started()
    c.notify("exit")
    same(1, c.process.wait(timeout=10))


def test_end_of_input_ends():
    c = started()
    c.process.stdin.close()
    same(1, c.process.wait(timeout=10))
    c = started()
    c.call("shutdown")
    c.process.stdin.close()
    same(0, c.process.wait(timeout=10))


def test_exit_before_initialize():
    c = Client(MTLINT)
    c.notify("exit")
    same(1, c.process.wait(timeout=10))


def test_before_initialize():
    c = Client(MTLINT)
    same(-32002, c.answer(c.request("textDocument/hover", {}))["error"]["code"])
    c.open(URI, TEXT)  # a notification that comes too early is left
    c.initialize()
    same(None, c.call("textDocument/hover", {**DOC, "position": {"line": 0, "character": 20}}))
    same(0, c.quit())


def test_twice_initialized():
    c = started()
    same(-32600, c.answer(c.request("initialize", {"capabilities": {}}))["error"]["code"])
    same(0, c.quit())


def test_after_shutdown():
    c = started()
    same(None, c.call("shutdown"))
    same(-32600, c.answer(c.request("textDocument/hover", DOC))["error"]["code"])
    c.notify("exit")
    same(0, c.process.wait(timeout=10))


def test_capabilities():
    c = Client(MTLINT)
    r = c.initialize({})
    same("utf-16", r["capabilities"]["positionEncoding"])
    same({"openClose": True, "change": 2, "save": True}, r["capabilities"]["textDocumentSync"])
    same("mtlint", r["serverInfo"]["name"])
    same(0, c.quit())
    c = Client(MTLINT)
    same("utf-8", c.initialize({"general": {"positionEncodings": ["utf-16", "utf-8"]}})["capabilities"]["positionEncoding"])
    same(0, c.quit())


def test_unknown_methods():
    c = started()
    c.notify("$/setTrace", {"value": "verbose"})
    c.notify("no/such/notification", {"a": 1})
    same(-32601, c.answer(c.request("no/such/request"))["error"]["code"])
    same(-32601, c.answer(c.request("$/no", None, "a string"))["error"]["code"])
    same(0, c.quit())


def test_dead_parent_ends():
    child = subprocess.Popen(["sleep", "0"])
    child.wait()
    c = Client(MTLINT)
    c.request("initialize", {"processId": child.pid, "rootUri": None, "capabilities": {}})
    same(1, c.process.wait(timeout=10))


def test_closed_output_ends():
    server = subprocess.Popen([MTLINT, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    server.stdout.close()
    server.stdin.write(frame({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}}))
    server.stdin.flush()
    same(1, server.wait(timeout=10))


# --- order

def test_many_changes_one_check():
    c, _ = opened()
    burst = b""
    for version in range(2, 1002):
        burst += frame({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {
            "textDocument": {"uri": URI, "version": version},
            "contentChanges": [{"range": spot(0, 0), "text": "x"}]}})
    c.raw(burst)
    same(True, bool(c.diagnostics(URI, 1001)))
    published = [m for m in c.drain() if m.get("method") == "textDocument/publishDiagnostics"]
    if len(published) > 100:
        raise AssertionError(f"1,000 changes at once were checked {len(published)} times")
    same(0, c.quit())


def test_answers_come_in_order():
    c, _ = opened()
    ids = [f"r{n}" for n in range(50)]
    c.raw(b"".join(frame({"jsonrpc": "2.0", "id": i, "method": "textDocument/hover",
                          "params": {**DOC, "position": {"line": 0, "character": 20}}}) for i in ids))
    c.answer("r49")
    same(ids[:-1], [m["id"] for m in c.drain() if "id" in m])
    same(0, c.quit())


def test_request_sees_the_change_before_it():
    c, _ = opened()
    change = frame({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {
        "textDocument": {"uri": URI, "version": 2}, "contentChanges": [{"text": "Alles ist gut gut.\n"}]}})
    hover = frame({"jsonrpc": "2.0", "id": 77, "method": "textDocument/hover",
                   "params": {**DOC, "position": {"line": 0, "character": 12}}})
    c.raw(change + hover)
    same(spot(0, 10, 17), c.answer(77)["result"]["range"])
    same(["de/repetition/doubled-word"], codes(c.diagnostics(URI, 2)))
    same(0, c.quit())


def test_cancelled_before_it_is_computed():
    c, _ = opened()
    request = lambda i: frame({"jsonrpc": "2.0", "id": i, "method": "textDocument/hover",
                               "params": {**DOC, "position": {"line": 0, "character": 20}}})
    c.raw(request(5001) + request("five") + frame({"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": 5001}}) +
          frame({"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": 5}}))
    same(-32800, c.answer(5001)["error"]["code"])
    same(True, "result" in c.answer("five"))
    c.notify("$/cancelRequest", {"id": 5001})  # answered long ago
    same(0, c.quit())


def test_slow_reader_does_not_lock():
    """The editor writes 4 MB before it reads anything; so does the server."""
    text = TEXT * 3000
    c = Client(MTLINT)
    c.initialize(EVERYTHING)
    for n in range(8):
        c.open(f"file:///tmp/{n}.md", text)
    for n in range(8):
        c.diagnostics(f"file:///tmp/{n}.md", 1, timeout=60)
    same(0, c.quit())


# --- garbage

def survives(garbage, errors=None):
    c, _ = opened()
    c.raw(garbage)
    same(None, c.call("textDocument/hover", {**DOC, "position": {"line": 1, "character": 0}}))
    got = [m["error"]["code"] for m in c.drain() if m.get("error")]
    if errors is not None:
        same(errors, got)
    same(0, c.quit())


def test_invalid_json():
    survives(frame(b'{"jsonrpc": "2.0", "method": "x", '), [-32700])
    survives(frame(b""), [-32700])
    survives(frame(b"nonsense"), [-32700])
    survives(frame(b'{"a":1} {"b":2}'), [-32700])
    survives(frame(b"[" * 100000), [-32700])
    survives(frame(b'{"jsonrpc":"2.0","method":"\xff\xfe"}'), [-32700])


def test_not_a_message():
    survives(frame(b"[]"), [-32600])
    survives(frame(b'[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]'), [-32600])
    survives(frame(b"17"), [-32600])
    survives(frame(b"null"), [-32600])
    survives(frame(b'{"jsonrpc":"2.0","id":4711}'), [-32600])
    survives(frame(b'{"jsonrpc":"2.0","id":{"a":1},"method":"shutdown"}'), [-32600])
    survives(frame(b'{"jsonrpc":"2.0","id":null,"method":"shutdown"}'), [-32600])
    survives(frame(b'{"jsonrpc":"2.0","method":17}'), [-32600])
    survives(frame(b'{"jsonrpc":"2.0","id":99,"result":null}'), [])


def test_headers():
    body = b'{"jsonrpc":"2.0","id":"h","method":"no/such"}'
    survives(b"content-length: %d\r\n\r\n%s" % (len(body), body), [-32601])
    survives(b"CONTENT-LENGTH:%d\n\n%s" % (len(body), body), [-32601])
    survives(b"Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body),
             [-32601])
    survives(b"\r\n\r\n" + frame(body), [-32601])


def test_wrong_headers():
    body = b'{"jsonrpc":"2.0","id":"h","method":"no/such"}'
    survives(b"Content-Type: x\r\n\r\n" + body, [-32700])
    survives(b"Content-Length: -5\r\n\r\n" + body, [-32700])
    survives(b"Content-Length: 99999999999999999999999999\r\n\r\n" + body, [-32700])
    survives(b"Content-Length: 1e3\r\n\r\n" + body + b"\r\n", [-32700])
    survives(b"Content-Length:\r\n\r\n" + body, [-32700])
    survives(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n", [-32700])
    survives(os.urandom(100000).replace(b"\n", b"x"), [-32700])
    survives(b"x" * 1000000, [-32700])
    survives(b"Content-Length: %d\r\n\r\n" % (len(body) - 3) + body, [-32700, -32700])


def test_truncated():
    for data in (b"Content-Length: 1000\r\n\r\n{", b"Content-Le", b"Content-Length: 10\r\n", b"\xff", b""):
        c, _ = opened()
        c.raw(data)
        c.process.stdin.close()
        same(1, c.process.wait(timeout=10))


def test_params_of_the_wrong_kind():
    c, _ = opened()
    for method in ("didOpen", "didChange", "didSave", "didClose"):
        for params in (None, [], {}, 5, {"textDocument": 5}, {"textDocument": {"uri": 5}}, {"textDocument": {"uri": "\0"}},
                       {**DOC, "contentChanges": 5}, {**DOC, "contentChanges": [5, {}, {"text": 5}]},
                       {"textDocument": {"uri": "file:///no.md"}, "contentChanges": [{"text": ""}]}):
            if method == "didClose" and isinstance(params, dict) and params.get("textDocument") == DOC["textDocument"]:
                continue
            c.notify("textDocument/" + method, params)
    for method in ("textDocument/codeAction", "textDocument/hover", "workspace/executeCommand"):
        for params in (None, [], {}, 5, {"textDocument": 5}, {"textDocument": {"uri": "file:///no.md"}}, DOC,
                       {**DOC, "range": 5, "position": [], "context": 5},
                       {**DOC, "range": {"start": {"line": -1, "character": -1}, "end": {"line": 1e9, "character": "x"}},
                        "context": {"only": 5, "diagnostics": 5}, "position": {"line": 2**40, "character": 2**62}},
                       {"command": 5}, {"command": "mtlint.addWord", "arguments": 5},
                       {"command": "mtlint.addWord", "arguments": [{}, 5]}, {"command": "no.such"}):
            c.answer(c.request(method, params))
    for method in ("workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles"):
        for params in (None, 5, {"settings": 5}, {"settings": {"mtlint": 5}}, {"changes": 5}):
            c.notify(method, params)
    c.change(URI, 3, {"text": TEXT})
    same(3, len(c.diagnostics(URI, 3)))
    same(0, c.quit())


def test_every_byte_of_a_session_may_be_missing():
    """Cut anywhere, the server ends by itself and says nothing on standard error."""
    session = frame({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}}) + \
        frame({"jsonrpc": "2.0", "method": "textDocument/didOpen",
               "params": {"textDocument": {"uri": URI, "languageId": "markdown", "version": 1, "text": TEXT}}})
    for cut in range(0, len(session), 7):
        run = subprocess.run([MTLINT, "lsp"], input=session[:cut], capture_output=True, timeout=20)
        same((1, b""), (run.returncode, run.stderr))


# --- documents

def test_close_clears():
    c, found = opened()
    same(3, len(found))
    c.notify("textDocument/didClose", DOC)
    same([], c.diagnostics(URI))
    same(None, c.call("textDocument/hover", {**DOC, "position": {"line": 0, "character": 20}}))
    same(0, c.quit())


def test_untitled_reads_by_language_id():
    text = "Hier steht:\n\n~~~\nim im\n~~~\n"
    c, found = opened(text, "untitled:Untitled-1", "markdown")
    same([], found)
    c.open("untitled:Untitled-2", text, "plaintext")
    same(["de/repetition/doubled-word"], codes(c.diagnostics("untitled:Untitled-2")))
    c.open("file:///tmp/a.txt", text, "markdown")  # the file's name tells more
    same(["de/repetition/doubled-word"], codes(c.diagnostics("file:///tmp/a.txt")))
    same(0, c.quit())


def test_binary_is_one_diagnostic():
    c, found = opened("\x01\x02\x03\x04" * 100)
    same([(1, "mtlint")], [(d["severity"], d["source"]) for d in found])
    same(True, "binary" in found[0]["message"] and "ein Text.md" in found[0]["message"])
    c.change(URI, 2, {"text": "Alles gut.\n"})
    same([], c.diagnostics(URI, 2))
    same(0, c.quit())


def test_lone_surrogates():
    c, _ = opened()
    c.raw(frame(b'{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"%s","version":2},'
                b'"contentChanges":[{"text":"\\\\u \\ud83d im im \\ude00 \\ud83d\\ude00 und und.\\n"}]}}' % URI.encode()))
    found = c.diagnostics(URI, 2)
    same(2, codes(found).count("de/repetition/doubled-word"))
    same(0, c.quit())


def test_what_a_client_cannot_show_is_left_out():
    text = "Der Saal war an diesem Abend bis auf den letzten Platz gefüllt und laut.\n\n" * 2
    c, found = opened(text, capabilities={})
    same(True, bool(found))
    same([], [d for d in found if "relatedInformation" in d or "tags" in d or "codeDescription" in d])
    same(0, c.quit())
    c, found = opened(text)
    same([1], found[0]["tags"])
    same(URI, found[0]["relatedInformation"][0]["location"]["uri"])
    same(0, found[0]["relatedInformation"][0]["location"]["range"]["start"]["line"])
    same(0, c.quit())


def test_link_to_the_rule():
    c, found = opened("Im Januar 2020 kam er an, und in 2023 ging er.\n")
    same(["de/calque/in-year"], codes(found))
    href = found[0]["codeDescription"]["href"]
    path, line = href[len("file://"):].split("#L")
    same(True, "id: de/calque/in-year" in pathlib.Path(path).read_text().splitlines()[int(line) - 1])
    same(0, c.quit())


# --- actions

def actions(c, range, uri=URI, **context):
    return c.call("textDocument/codeAction", {"textDocument": {"uri": uri}, "range": range,
                                              "context": {"diagnostics": [], **context}})


def test_quick_fix():
    c, found = opened()
    got = actions(c, spot(0, 20), only=["quickfix"])
    same(['Remove " im"', "Ignore this on this line"], [a["title"] for a in got])
    same(True, got[0]["isPreferred"])
    same([found[0]], got[0]["diagnostics"])
    edit = got[0]["edit"]["documentChanges"][0]
    same({"uri": URI, "version": 1}, edit["textDocument"])
    same([{"range": spot(0, 21, 24), "newText": ""}], edit["edits"])
    same([], actions(c, spot(1, 0), only=["quickfix"]))
    same(0, c.quit())


def test_ignore_on_this_line():
    for text in ("Das ist gut.\n\n- Ein\n  Fehler im im Text.\n", TEXT):
        c, found = opened(text)
        got = [a for a in actions(c, found[0]["range"], diagnostics=found[:1]) if a["title"].startswith("Ignore")]
        same(1, len(got))
        c.change(URI, 2, *({"range": e["range"], "text": e["newText"]} for e in got[0]["edit"]["documentChanges"][0]["edits"]))
        same(len([d for d in found if d["range"]["start"]["line"] != found[0]["range"]["start"]["line"]
                  or d["code"] != found[0]["code"]]), len(c.diagnostics(URI, 2)))
        same(0, c.quit())
    c, found = opened(uri="file:///tmp/a.txt")
    same([], [a for a in actions(c, found[0]["range"], "file:///tmp/a.txt") if a["title"].startswith("Ignore")])
    same(0, c.quit())


def test_comments_hold_in_a_part():
    """A long text is checked by parts: what a comment turns off never comes back while one types."""
    text = "Ein Absatz ohne Fehler steht hier, und er ist lang genug.\n\n" * 400 + \
        "<!-- mtlint-disable-next-line -->\nDas ist ist ein Satz.\n"
    c, found = opened(text)
    same([], [d for d in found if d["range"]["start"]["line"] > 800])
    c.change(URI, 2, {"range": spot(801, 3), "text": "x"})
    same([], [d for d in c.diagnostics(URI, 2) if d["range"]["start"]["line"] > 800])
    same(0, c.quit())


def test_lost_comment_in_a_part():
    """The only comment of a long text goes, and what it turned off comes back at once."""
    text = "Ein Absatz ohne Fehler steht hier, und er ist lang genug.\n\n" * 400 + \
        "<!-- mtlint-disable-next-line -->\nDas ist ist ein Satz.\n"
    c, found = opened(text)
    same(0, codes(found).count("de/repetition/doubled-word"))
    c.change(URI, 2, {"range": {"start": {"line": 800, "character": 0}, "end": {"line": 801, "character": 0}}, "text": ""})
    same(1, codes(c.diagnostics(URI, 2)).count("de/repetition/doubled-word"))
    same(0, c.quit())


def test_title_inside_a_paragraph():
    """A page that is checked by parts: a title stands behind the paragraph around it and keeps its finding when only the
    paragraph changes."""
    paragraph = '<p>Das ist gut. Es <i title="Das Bild ist ist alt">geht</i> hier weiter.</p>\n'
    text, uri = paragraph * 400, "file:///tmp/a.html"
    c, found = opened(text, uri, "html")
    twice = [d for d in found if d.get("code") == "de/repetition/doubled-word"]
    same(400, len(twice))
    at = {"line": 200, "character": 14}
    c.change(uri, 2, {"range": {"start": at, "end": at}, "text": "e"})
    found = c.diagnostics(uri, 2)
    same(400, len([d for d in found if d.get("code") == "de/repetition/doubled-word"]))
    place = {"start": {"line": 200, "character": 0}, "end": {"line": 201, "character": 0}}
    same(["Remove \" ist\"", "Ignore this on this line"], [a["title"] for a in actions(c, place, uri)][:2])
    same(0, c.quit())


def test_fix_all():
    c, _ = opened(capabilities={"textDocument": {"codeAction": {"codeActionLiteralSupport": {}}}})
    for only in (["source"], ["source.fixAll"], ["source.fixAll.mtlint"], ["refactor", "source.fixAll"]):
        got = actions(c, spot(1, 0), only=only)
        same(["source.fixAll.mtlint"], [a["kind"] for a in got])
        same(["", "Tagen OpenAI", ""], [e["newText"] for e in got[0]["edit"]["changes"][URI]])
    for only in (["refactor"], ["source.fix"], ["source.fixAll.other"], ["source.organizeImports"], [""][:0]):
        same([], actions(c, spot(1, 0), only=only))
    c.change(URI, 2, {"text": "Alles ist gut.\n"})
    same([], actions(c, spot(0, 0)))
    same(0, c.quit())


def test_only_the_diagnostics_asked_for():
    c, found = opened()
    everything = {"start": {"line": 0, "character": 0}, "end": {"line": 9, "character": 0}}
    same(6, len(actions(c, everything, only=["quickfix"])))  # a fix each, and to ignore it
    got = actions(c, everything, only=["quickfix"], diagnostics=[found[1]])
    same({"de/spacing/joined-words"}, {a["diagnostics"][0]["code"] for a in got})
    same(6, len(actions(c, everything, only=["quickfix"], diagnostics=[{**found[1], "source": "another"}])))
    same(0, c.quit())


def test_add_word():
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, ".mtlint.yaml").write_text("root: true\n")
        uri = pathlib.Path(folder, "a.md").as_uri()
        for name, listed in (("names", "Regirung"), ("words", "Helligkeitz")):
            text = f"Die {listed} war groß."
            c, found = opened(text, uri)
            same(1, len(found))
            got = [a for a in actions(c, found[0]["range"], uri, diagnostics=found) if "command" in a]
            same([f'Add "{listed}" to the {n} of the project' for n in ("words", "names")], [a["title"] for a in got])
            command = got[1 if name == "names" else 0]["command"]
            c.call("workspace/executeCommand", {"command": command["command"], "arguments": command["arguments"]})
            same([], c.diagnostics(uri))
            same(f"{listed}\n", pathlib.Path(folder, name + ".txt").read_text())
            pathlib.Path(folder, name + ".txt").unlink()
            c.notify("workspace/didChangeWatchedFiles", {"changes": []})
            same(found, c.diagnostics(uri))
            same(0, c.quit())
        c = started({})
        c.open(uri, "Die Regirung war groß.")
        c.diagnostics(uri)
        same(["mtlint.addWord", "mtlint.addName"], [a["command"] for a in actions(c, spot(0, 6), uri)])
        error = c.answer(c.request("workspace/executeCommand", {"command": "mtlint.addWord", "arguments": ["", uri]}))["error"]
        same(-32602, error["code"])
        same(0, c.quit())


def test_hover():
    c, _ = opened()
    got = c.call("textDocument/hover", {**DOC, "position": {"line": 2, "character": 14}})
    same("markdown", got["contents"]["kind"])
    for part in ("Two words run together", "`de/spacing/joined-words`", "mtlint.disable"):
        same(True, part in got["contents"]["value"])
    same(spot(2, 13, 24), got["range"])
    same(None, c.call("textDocument/hover", {**DOC, "position": {"line": 2, "character": 30}}))
    same(0, c.quit())
    c, _ = opened(capabilities={})
    got = c.call("textDocument/hover", {**DOC, "position": {"line": 2, "character": 14}})
    same("plaintext", got["contents"]["kind"])
    same(False, "`" in got["contents"]["value"])
    same(0, c.quit())


def test_german_editor():
    """An editor whose locale is German is answered in German, whatever the environment says."""
    c = started(locale="de-AT")
    text = TEXT + "\nDie Regirung war groß.\n"
    c.open(URI, text)
    found = c.diagnostics(URI)
    same(["„im“ steht zweimal hintereinander.", "Zwischen zwei Wörtern fehlt das Leerzeichen: „Tagen“ und „OpenAI“."],
         [d["message"] for d in found[:2]])
    titles = [a["title"] for line in (0, 2, 4) for a in actions(c, spot(line, 0, 60))]
    for title in ("„ im“ streichen", "Durch „Tagen OpenAI“ ersetzen", "In dieser Zeile nicht melden",
                  "„Regirung“ zu den Wörtern des Projekts hinzufügen", "„Regirung“ zu den Namen des Projekts hinzufügen",
                  "Alle sicheren Korrekturen von mtlint anwenden (4)"):
        same(True, title in titles or titles)
    got = c.call("textDocument/hover", {**DOC, "position": {"line": 2, "character": 14}})["contents"]["value"]
    for part in ("fehlt das Leerzeichen", ", spelling, schwer. Abschalten:", "nur hier: `mtlint-disable-next-line` in"):
        same(True, part in got or got)
    same(0, c.quit())


# --- settings

def settings_client(settings, text=TEXT):
    c = Client(MTLINT)
    c.answers["workspace/configuration"] = lambda params: [settings]
    c.initialize({**EVERYTHING, "workspace": {"configuration": True}})
    c.receive(lambda m: m.get("method") == "workspace/configuration")
    c.open(URI, text)
    return c


def test_settings_of_the_editor():
    c = settings_client({"disable": ["de/repetition/*"]})
    same(["de/spacing/joined-words"], codes(c.diagnostics(URI)))
    c.answers["workspace/configuration"] = lambda params: [{"enable": ["grammar"], "disable": ["*"], "preview": True}]
    c.notify("workspace/didChangeConfiguration", {"settings": None})
    same([], c.diagnostics(URI))
    c.answers["workspace/configuration"] = lambda params: [None]
    c.notify("workspace/didChangeConfiguration", {"settings": None})
    same(3, len(c.diagnostics(URI)))
    same(0, c.quit())


def test_settings_pushed():
    c, _ = opened()
    c.notify("workspace/didChangeConfiguration", {"settings": {"mtlint": {"minSeverity": "critical"}}})
    same([], c.diagnostics(URI))
    c.notify("workspace/didChangeConfiguration", {"settings": {"mtlint": {}}})
    same(3, len(c.diagnostics(URI)))
    same(0, c.quit())


def test_settings_at_initialize():
    c = started(EVERYTHING, initializationOptions={"mtlint": {"disable": ["grammar"]}})
    c.open(URI, TEXT)
    same(["de/spacing/joined-words"], codes(c.diagnostics(URI)))
    same(0, c.quit())


def test_wrong_settings_are_told():
    c, _ = opened()
    for settings, part in (({"minSeverity": "mayor"}, 'did you mean "major"?'), ({"enable": "x"}, "a list"),
                           ({"preview": 1}, "true or false"), ({"language": 5}, "a string"),
                           ({"disable": [5]}, "a string"), ({"language": "xx"}, "not known"),
                           ({"disable": ["no/such/rule"]}, "no/such/rule")):
        c.notify("workspace/didChangeConfiguration", {"settings": {"mtlint": settings}})
        shown = c.receive(lambda m: m.get("method") == "window/showMessage")["params"]["message"]
        same(True, part in shown or shown)
        same(3, len(c.diagnostics(URI)))
    same(0, c.quit())


def test_options_of_the_command_line():
    c = started(EVERYTHING, "--disable", "grammar", "--stdio")
    c.open(URI, TEXT)
    same(["de/spacing/joined-words"], codes(c.diagnostics(URI)))
    same(0, c.quit())


def test_source_text():
    """The settings say where the source text is: findings point into it, and hovering shows its sentence."""
    with tempfile.TemporaryDirectory() as dir:
        pathlib.Path(dir, ".mtlint.yaml").write_text('source-pattern: "{stem}.en{ext}"\n')
        source = pathlib.Path(dir, "bridge.en.txt")
        source.write_text("The bridge is open.\n\nWork on it had taken 26 months.\n")
        uri = pathlib.Path(dir, "bridge.de.txt").as_uri()
        c, found = opened("Die Brücke ist offen.\n\nDie Arbeit an ihr hatte 27 Monate gedauert.\n", uri, "plaintext")
        same(["source/numbers/changed"], codes(found))
        place = found[0]["relatedInformation"][0]["location"]
        same(source.as_uri(), place["uri"])
        same({"start": {"line": 2, "character": 0}, "end": {"line": 2, "character": 31}}, place["range"])
        hover = c.call("textDocument/hover", {"textDocument": {"uri": uri}, "position": found[0]["range"]["start"]})
        shown = hover["contents"]["value"]
        assert "> Work on it had taken 26 months." in shown, shown
        same(0, c.quit())


def too_slow(number, stack):
    raise TimeoutError("a minute is over")


def main():
    signal.signal(signal.SIGALRM, too_slow)
    wanted = sys.argv[2:]
    passed = failed = 0
    for name, test in list(globals().items()):
        if not name.startswith("test_") or (wanted and name[5:] not in wanted):
            continue
        try:
            signal.alarm(60)
            test()
            passed += 1
        except Exception as e:  # a test that breaks is a test that fails
            failed += 1
            print(f"FAILED {name}: line {e.__traceback__.tb_next.tb_lineno}: {type(e).__name__} {e}", flush=True)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


sys.exit(main())
