#!/usr/bin/env node
// Drives a real Neovim, with the file that users copy (editors/neovim) and the server as it is built: node test/editors/neovim.mjs
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildIfStale } from "../../scripts/build.mjs";
import { installDependencies, root } from "../../scripts/lib/dependencies.mjs";
import { requireNeovim } from "../../scripts/lib/neovim.mjs";
import { runWithLimit } from "../../scripts/lib/processes.mjs";

installDependencies();
await buildIfStale();
const neovim = requireNeovim();
const folder = mkdtempSync(join(tmpdir(), "jailconf-neovim-"));
try {
  // A home of its own: nothing of the user's configuration is read, and nothing is written there.
  mkdirSync(join(folder, "nvim/plugin"), { recursive: true });
  cpSync(join(root, "editors/neovim/jailconf.lua"), join(folder, "nvim/plugin/jailconf.lua"));
  const command = [process.execPath, join(root, "server/dist/jailconf.cjs"), "lsp", "--stdio"];
  const environment = {
    ...process.env,
    XDG_CONFIG_HOME: folder,
    XDG_DATA_HOME: join(folder, "data"),
    XDG_STATE_HOME: join(folder, "state"),
    XDG_CACHE_HOME: join(folder, "cache"),
  };
  const recorded = join(root, "editors/capabilities/neovim-0.7.json");
  const start = `lua vim.g.jailconf_recorded = ${JSON.stringify(recorded)}; vim.g.jailconf_command = vim.json.decode([==[${JSON.stringify(command)}]==])`;
  const test = join(root, "test/editors/neovim.lua");
  const args = ["--headless", "-n", "-i", "NONE", "--cmd", start, "-c", `luafile ${test}`];
  const { code } = await runWithLimit(neovim, args, { cwd: folder, env: environment, seconds: 200 });
  process.exitCode = code === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
