#!/usr/bin/env node
// Drives a real Vim with ALE, with the files that users copy (editors/vim) and the server as it is built: node test/editors/vim.mjs
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../../scripts/lib/dependencies.mjs";
import { requireAle, requireVim } from "../../scripts/lib/vim.mjs";
import { driveEditor } from "./drive.mjs";

await driveEditor("vim-ale", () => {
  const folders = [join(root, "editors/vim"), requireAle()];
  const commands = [
    `set runtimepath^=${folders.join(",")} nomodeline encoding=utf-8`,
    "filetype plugin indent on",
    "syntax on",
    `source ${join(root, "test/editors/vim.vim")}`,
  ];
  const args = ["-N", "-u", "NONE", "-i", "NONE", "-n", "-es", "-X", ...commands.flatMap((each) => ["-c", each])];
  const { stdout } = spawnSync("dpkg-query", ["--status", "vim-ale"], { encoding: "utf8" });
  const [, version] = /^Version: (\d+\.\d+)/m.exec(stdout ?? "") ?? [];
  return { program: requireVim(), args, version };
});
