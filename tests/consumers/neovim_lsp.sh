#!/bin/sh
# Neovim's own client, set up as samples/editors/neovim-lsp.lua does it: findings as the text changes, fixes, reasons.
. "$(dirname "$0")/common"
need nvim neovim

mkdir "$work/bin"
ln -s "$MTLINT" "$work/bin/mtlint"
printf 'Das war ein Fehler im im System 😀 gestern gestern.\n\nWer ein paar TagenOpenAI entließ er ihn.\n' >"$work/ein Text.md"
cat >"$work/drive.lua" <<'END'
local out = {}
local function say(...) table.insert(out, table.concat({ ... }, " ")) end
local function wait(what, done)
    if not vim.wait(20000, done, 20) then say("waited in vain for " .. what) end
end
local function count() return #vim.diagnostic.get(0) end
local function show(name)
    local list = vim.diagnostic.get(0)
    table.sort(list, function(a, b) return a.lnum < b.lnum or (a.lnum == b.lnum and a.col < b.col) end)
    for _, d in ipairs(list) do
        local line = vim.api.nvim_buf_get_lines(0, d.lnum, d.lnum + 1, true)[1]
        say(name, d.lnum + 1, line:sub(d.col + 1, d.end_col), d.source, d.severity)
    end
end
local function run()
    vim.cmd("filetype on")
    dofile(os.getenv("ROOT") .. "/samples/editors/neovim-lsp.lua")
    vim.cmd("edit " .. vim.fn.fnameescape("ein Text.md"))
    vim.cmd("setfiletype markdown")
    wait("the first findings", function() return count() == 3 end)
    show("opened")
    vim.api.nvim_buf_set_text(0, 0, 0, 0, 3, { "😀😀 Hier ist ist es gut. Das" })
    wait("findings after a change", function() return count() == 4 end)
    show("changed")
    local position = { textDocument = vim.lsp.util.make_text_document_params(), position = { line = 2, character = 15 } }
    local hover = vim.lsp.buf_request_sync(0, "textDocument/hover", position, 20000)
    for _, answer in pairs(hover) do say("hover", answer.result.contents.value:match("`(.-)`")) end
    local all = { textDocument = position.textDocument,
        range = { start = { line = 0, character = 0 }, ["end"] = { line = 0, character = 0 } },
        context = { diagnostics = {}, only = { "source.fixAll" } } }
    for id, answer in pairs(vim.lsp.buf_request_sync(0, "textDocument/codeAction", all, 20000)) do
        say("action", answer.result[1].title)
        vim.lsp.util.apply_workspace_edit(answer.result[1].edit, vim.lsp.get_client_by_id(id).offset_encoding)
    end
    wait("no findings after the fixes", function() return count() == 0 end)
    for _, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, true)) do say("text", line) end
end
local ok, err = pcall(run)
if not ok then say("error", tostring(err)) end
vim.fn.writefile(out, "got")
vim.cmd("qall!")
END
cat >"$work/wanted" <<'END'
opened 1 im im mtlint 2
opened 1 gestern gestern mtlint 2
opened 3 TagenOpenAI mtlint 2
changed 1 ist ist mtlint 2
changed 1 im im mtlint 2
changed 1 gestern gestern mtlint 2
changed 3 TagenOpenAI mtlint 2
hover de/spacing/joined-words
action Apply all safe fixes of mtlint (4)
text 😀😀 Hier ist es gut. Das war ein Fehler im System 😀 gestern.
text 
text Wer ein paar Tagen OpenAI entließ er ihn.
END
(cd "$work" && export ROOT XDG_STATE_HOME="$work" XDG_DATA_HOME="$work" PATH="$work/bin:$PATH" &&
    timeout 100 nvim --headless --clean -n -S drive.lua </dev/null >log 2>&1) || bad "nvim: $(cat "$work/log")"
same "what Neovim saw" "$(cat "$work/wanted")" "$(cat "$work/got")"
finish
