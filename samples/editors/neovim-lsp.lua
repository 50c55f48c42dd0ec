-- Neovim's own client (0.7 and later) with mtlint as its language server: findings while one writes, fixes by
-- vim.lsp.buf.code_action(), the reason by vim.lsp.buf.hover(). Load it from init.lua: dofile("…/neovim-lsp.lua")
vim.api.nvim_create_autocmd("FileType", {
    pattern = { "markdown", "text" },
    callback = function(event)
        local config = {
            name = "mtlint",
            cmd = { "mtlint", "lsp" },
            root_dir = vim.fn.getcwd(),
            settings = { mtlint = { preview = false, minSeverity = "info", disable = {} } },
        }
        if vim.lsp.start then
            vim.lsp.start(config)
            return
        end
        mtlint_client = mtlint_client or vim.lsp.start_client(config) -- one for all buffers
        vim.lsp.buf_attach_client(event.buf, mtlint_client)
    end,
})
