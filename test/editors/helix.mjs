#!/usr/bin/env node
// Drives a real Helix in a terminal, with the file that users copy (editors/helix) and the server as it is built:
// node test/editors/helix.mjs
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/lib/dependencies.mjs";
import { requireHelix } from "../../scripts/lib/helix.mjs";
import { driveEditor } from "./drive.mjs";

const { program, tmux } = requireHelix();
await driveEditor("helix", (folder) => {
  mkdirSync(join(folder, "config/helix"), { recursive: true });
  cpSync(join(root, "editors/helix/languages.toml"), join(folder, "config/helix/languages.toml"));
  const env = {
    XDG_CONFIG_HOME: join(folder, "config"),
    XDG_CACHE_HOME: join(folder, "cache"),
    TERM: "xterm-256color",
  };
  return { program: process.execPath, args: [join(import.meta.dirname, "helix-session.mjs"), program, tmux], env };
});
