#!/usr/bin/env python3
"""pygls' client, with lsprotocol's types, drives the language server: every message is decoded by those types.

  tests/tools/lsp_pygls.py MTLINT      in an empty directory
"""
import asyncio, pathlib, sys

from lsprotocol import types
from pygls.lsp.client import LanguageClient

MTLINT = sys.argv[1]
TEXT = "Das war ein Fehler im im System 😀 gestern gestern.\n\nWer ein paar TagenOpenAI entließ er ihn.\n"


def same(wanted, got):
    if wanted != got:
        raise AssertionError(f"expected {wanted!r}, got {got!r}")


async def drive():
    client = LanguageClient("mtlint-test", "1")
    published = asyncio.Queue()

    @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    def on_publish(params: types.PublishDiagnosticsParams):
        published.put_nowait(params)

    @client.feature(types.WORKSPACE_CONFIGURATION)
    def on_configuration(params: types.ConfigurationParams):
        return [{"disable": []} for _ in params.items]

    registered = []

    @client.feature(types.CLIENT_REGISTER_CAPABILITY)
    def on_register(params: types.RegistrationParams):
        registered.extend(r.method for r in params.registrations)

    await client.start_io(MTLINT, "lsp")
    root = pathlib.Path.cwd().as_uri()
    result = await client.initialize_async(types.InitializeParams(
        process_id=None, root_uri=root, workspace_folders=[types.WorkspaceFolder(root, "test")],
        capabilities=types.ClientCapabilities(
            general=types.GeneralClientCapabilities(position_encodings=[types.PositionEncodingKind.Utf16]),
            workspace=types.WorkspaceClientCapabilities(
                configuration=True,
                did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True)),
            text_document=types.TextDocumentClientCapabilities(
                publish_diagnostics=types.PublishDiagnosticsClientCapabilities(version_support=True, related_information=True),
                code_action=types.CodeActionClientCapabilities(
                    code_action_literal_support=types.ClientCodeActionLiteralOptions(
                        types.ClientCodeActionKindOptions(value_set=["quickfix", "source"])))))))
    same(types.TextDocumentSyncKind.Incremental, result.capabilities.text_document_sync.change)
    same(types.PositionEncodingKind.Utf16, result.capabilities.position_encoding)
    client.initialized(types.InitializedParams())

    uri = root + "/a.md"
    client.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "markdown", 1, TEXT)))
    found = await asyncio.wait_for(published.get(), 20)
    same([((0, 19), (0, 24)), ((0, 35), (0, 50)), ((2, 13), (2, 24))],
         [((d.range.start.line, d.range.start.character), (d.range.end.line, d.range.end.character)) for d in found.diagnostics])
    same({types.DiagnosticSeverity.Warning}, {d.severity for d in found.diagnostics})

    document = types.TextDocumentIdentifier(uri)
    spot = found.diagnostics[2].range
    hover = await client.text_document_hover_async(types.HoverParams(document, spot.start))
    same(spot, hover.range)
    actions = await client.text_document_code_action_async(types.CodeActionParams(
        document, spot, types.CodeActionContext([found.diagnostics[2]], only=[types.CodeActionKind.QuickFix])))
    same(["Tagen OpenAI"], [e.new_text for a in actions if a.is_preferred for e in a.edit.changes[uri]])

    client.text_document_did_change(types.DidChangeTextDocumentParams(
        types.VersionedTextDocumentIdentifier(version=2, uri=uri),
        [types.TextDocumentContentChangePartial(text="Tagen OpenAI", range=spot)]))
    while (found := await asyncio.wait_for(published.get(), 20)).version != 2:
        pass
    same(2, len(found.diagnostics))
    client.text_document_did_close(types.DidCloseTextDocumentParams(document))
    same([], list((await asyncio.wait_for(published.get(), 20)).diagnostics))
    same(["workspace/didChangeWatchedFiles"], registered)
    await client.shutdown_async(None)
    client.exit(None)
    await asyncio.wait_for(client.stop(), 20)


asyncio.run(asyncio.wait_for(drive(), 60))
print("1 passed, 0 failed")
