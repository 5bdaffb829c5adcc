#!/usr/bin/env node
// Drives a real Neovim, with the file that users copy (editors/neovim) and the server as it is built: node test/editors/neovim.mjs
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/lib/dependencies.mjs";
import { requireNeovim } from "../../scripts/lib/neovim.mjs";
import { driveEditor } from "./drive.mjs";

await driveEditor("neovim", (folder) => {
  mkdirSync(join(folder, "nvim/plugin"), { recursive: true });
  cpSync(join(root, "editors/neovim/jailconf.lua"), join(folder, "nvim/plugin/jailconf.lua"));
  const env = {
    XDG_CONFIG_HOME: folder,
    XDG_DATA_HOME: join(folder, "data"),
    XDG_STATE_HOME: join(folder, "state"),
    XDG_CACHE_HOME: join(folder, "cache"),
  };
  const test = join(root, "test/editors/neovim.lua");
  return { program: requireNeovim(), args: ["--headless", "-n", "-i", "NONE", "-c", `luafile ${test}`], env };
});
