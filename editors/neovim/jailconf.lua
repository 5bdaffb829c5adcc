-- jail.conf(5) in Neovim (0.7 or newer). Copy this file to ~/.config/nvim/plugin/jailconf.lua.
--
-- It recognises the files and starts the language server for them. `vim.g.jailconf_command` is how the server is started, if not by
-- `jailconf lsp --stdio`; `vim.g.jailconf_settings` what VS Code has below `jailconf.`, such as { freebsdRelease = "14.3" }.

local command = vim.g.jailconf_command or { "jailconf", "lsp", "--stdio" }
local patterns = { "jail.conf", "jail.*.conf", "*.jail.conf", "*/jail.conf.d/*.conf" }

-- fail2ban has a file of the same name, which begins with a section of an INI file.
local function is_of_fail2ban(buffer)
  for _, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, 500, false)) do
    if line:match("^%s*%[[%w_ .-]+%]%s*$") or line:match("^%s*%[[%w_ .-]+%]%s*[#;]") then return true end
    if line:match("^%s*[^#;%s]") then return false end
  end
  return false
end

-- The folder of jailconf.json, or that of the file.
local function root_of(buffer)
  local folder = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ":p:h")
  local found = vim.fn.findfile("jailconf.json", vim.fn.escape(folder, " ,;") .. ";")
  return found ~= "" and vim.fn.fnamemodify(found, ":p:h") or folder
end

local clients = {}

local function start(buffer)
  local root = root_of(buffer)
  local config = {
    name = "jailconf",
    cmd = command,
    root_dir = root,
    init_options = vim.g.jailconf_settings,
    settings = { jailconf = vim.g.jailconf_settings },
  }
  -- Neovim 0.8 and newer look for a client of the same folder themselves.
  if vim.lsp.start then
    vim.lsp.start(config, { bufnr = buffer })
    return
  end
  local id = clients[root]
  if not id or not vim.lsp.get_client_by_id(id) then
    id = vim.lsp.start_client(config)
    clients[root] = id
  end
  if id then vim.lsp.buf_attach_client(buffer, id) end
end

local group = vim.api.nvim_create_augroup("jailconf", {})

vim.api.nvim_create_autocmd({ "BufRead", "BufNewFile" }, {
  group = group,
  pattern = patterns,
  callback = function(event)
    if not is_of_fail2ban(event.buf) then vim.api.nvim_buf_set_option(event.buf, "filetype", "jailconf") end
  end,
})

vim.api.nvim_create_autocmd("FileType", {
  group = group,
  pattern = "jailconf",
  callback = function(event)
    vim.api.nvim_buf_set_option(event.buf, "commentstring", "# %s")
    vim.api.nvim_buf_set_option(event.buf, "omnifunc", "v:lua.vim.lsp.omnifunc")
    -- For gq and Ctrl+]: Neovim 0.8 and newer set these themselves.
    vim.api.nvim_buf_set_option(event.buf, "formatexpr", "v:lua.vim.lsp.formatexpr()")
    vim.api.nvim_buf_set_option(event.buf, "tagfunc", "v:lua.vim.lsp.tagfunc")
    start(event.buf)
  end,
})
