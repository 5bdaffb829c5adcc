-- Runs inside of Neovim: what a person does with a jail.conf there. Prints a line for each test, and the totals.

local passed, failed = 0, 0

local function say(line) io.stdout:write(line .. "\n") end

local function test(name, run)
  local fine, problem = pcall(run)
  if fine then
    passed = passed + 1
    say("  ok " .. name)
  else
    failed = failed + 1
    say("  FAILED " .. name .. ": " .. tostring(problem))
  end
end

local function wait_for(what, is_so)
  if not vim.wait(20000, is_so, 20) then error("still not so: " .. what, 2) end
end

local function text() return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n") .. "\n" end

local function expect(actual, expected)
  if actual ~= expected then error("expected\n" .. expected .. "\nbut it is\n" .. actual, 2) end
end

local function clients()
  -- Neovim 0.10 has given it another name.
  return vim.tbl_count(vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = 0 }) or vim.lsp.buf_get_clients(0))
end

-- Opens a file with the cursor at `$0`, and waits for the server.
local function open(name, marked)
  local before = marked:sub(1, (marked:find("$0", 1, true) or 1) - 1)
  vim.fn.mkdir(vim.fn.fnamemodify(name, ":h"), "p")
  vim.fn.writefile(vim.split((marked:gsub("%$0", "", 1):gsub("\n$", "")), "\n"), name)
  vim.cmd("edit! " .. name)
  local _, line = before:gsub("\n", "")
  vim.api.nvim_win_set_cursor(0, { line + 1, #before:match("[^\n]*$") })
  if vim.bo.filetype == "jailconf" then wait_for("the server is there", function() return clients() > 0 end) end
end

local function codes()
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    local code = diagnostic.code or diagnostic.user_data.lsp.code
    found[#found + 1] = code .. ":" .. (diagnostic.lnum + 1)
  end
  return found
end

local function is_told(code)
  return function() return vim.tbl_contains(codes(), code) end
end

-- The lines of the window that floats above the others, once it is there.
local function floating()
  local lines
  wait_for("something floats", function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= "" then
        lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
        vim.api.nvim_win_close(window, true)
        return true
      end
    end
    return false
  end)
  return table.concat(lines, "\n")
end

-- Chooses the first entry that matches, of whatever Neovim lets the user choose from.
local function choosing(pattern)
  vim.ui.select = function(items, options, done)
    for index, item in ipairs(items) do
      local shown = options.format_item and options.format_item(item) or tostring(item)
      if shown:match(pattern) then return done(item, index) end
    end
    error("nothing matches " .. pattern)
  end
end

say("version: " .. vim.version().major .. "." .. vim.version().minor)

local list = 'web {\n  path = /jails/web;\n  persist;\n  depend = "db$0,dns";\n}\ndb { path = /db; persist; }\ndns { path = /dns; persist; }\n'

test("a jail.conf is recognised, and its diagnostics are shown", function()
  open("etc/jail.conf", list)
  expect(vim.bo.filetype, "jailconf")
  wait_for("quoted-comma-list", is_told("quoted-comma-list:4"))
end)

test("a quick-fix is applied, and the diagnostic goes", function()
  choosing("^.*two values.*$")
  choosing(".")
  vim.lsp.buf.code_action()
  wait_for("the list is split", function() return not text():find('"db,dns"', 1, true) end)
  wait_for("nothing is told of it", function() return not is_told("quoted-comma-list:4")() end)
end)

test("what is typed is judged", function()
  open("etc/jail.d.conf/jail.conf", "web {\n  path = /jails/web;\n  persist;\n}\n")
  vim.api.nvim_buf_set_lines(0, 1, 2, false, { "  path = /jails/web" })
  wait_for("missing-semicolon", is_told("missing-semicolon:2"))
end)

test("hover shows what a parameter is", function()
  open("hover/jail.conf", "web {\n  pa$0th = /jails/web;\n  persist;\n}\n")
  vim.lsp.buf.hover()
  local shown = floating()
  if not shown:find("path", 1, true) then error(shown) end
end)

test("a variable is renamed where it is meant", function()
  open("rename/jail.conf", 'web {\n  $i$0d = 1;\n  path = "/jails/${id}";\n  persist;\n}\ndb {\n  $id = 2;\n  path = "/jails/${id}";\n  persist;\n}\n')
  vim.lsp.buf.rename("number")
  wait_for("it is renamed", function() return text():find("${number}", 1, true) ~= nil end)
  expect(text(), 'web {\n  $number = 1;\n  path = "/jails/${number}";\n  persist;\n}\ndb {\n  $id = 2;\n  path = "/jails/${id}";\n  persist;\n}\n')
end)

test("the definition of a variable is found", function()
  open("definition/jail.conf", '$id = 1;\nweb {\n  path = "/jails/${i$0d}";\n  persist;\n}\n')
  vim.lsp.buf.definition()
  wait_for("the cursor is there", function() return vim.api.nvim_win_get_cursor(0)[1] == 1 end)
end)

test("a file is formatted", function()
  open("format/jail.conf", "web {\n    path = /jails/web;\n  persist;\n    vnet;\n    host.hostname = web;\n}\n")
  if vim.lsp.buf.format then vim.lsp.buf.format({ timeout_ms = 10000 }) else vim.lsp.buf.formatting_sync({}, 10000) end
  expect(text(), "web {\n    path = /jails/web;\n    persist;\n    vnet;\n    host.hostname = web;\n}\n")
end)

test("gq formats lines, and joins none", function()
  open("gq/jail.conf", "web {\n    path = /jails/web;\n  pers$0ist;\n    vnet;\n    host.hostname = web;\n}\n")
  vim.cmd("normal! gqG")
  wait_for("it is formatted", function() return vim.api.nvim_buf_get_lines(0, 2, 3, false)[1] == "    persist;" end)
  expect(text(), "web {\n    path = /jails/web;\n    persist;\n    vnet;\n    host.hostname = web;\n}\n")
end)

test("Ctrl+] goes to the definition", function()
  open("tag/jail.conf", '$id = 1;\nweb {\n  path = "/jails/${i$0d}";\n  persist;\n}\n')
  vim.cmd("tag " .. "id")
  wait_for("the cursor is there", function() return vim.api.nvim_win_get_cursor(0)[1] == 1 end)
end)

test("fail2ban's jail.conf is left alone", function()
  open("fail2ban/jail.conf", "# Jails of fail2ban\n; and more\n\n[DEFAULT] ; for all\nbantime = 10m\n")
  if vim.bo.filetype == "jailconf" then error("it is taken for ours") end
  expect(tostring(clients()), "0")
end)

say(passed .. " fine, " .. failed .. " not")
vim.cmd(failed == 0 and passed > 0 and "qall!" or "cquit!")
