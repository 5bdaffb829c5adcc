import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { requireEmacs } from "../../scripts/lib/emacs.mjs";
import { requireVim } from "../../scripts/lib/vim.mjs";

/** Of each line: names, and how many characters each goes on. */
export type Stretches = readonly (readonly (readonly [name: string, count: number])[])[];

/** The group that Vim gives to each byte of some files. */
export function vimGroups(files: readonly string[]): Stretches[] {
  return inFolder((output) => {
    const list = files.map((path) => `'${resolve(path)}'`).join(",");
    const commands = [
      "set nomodeline encoding=utf-8",
      `set runtimepath^=${resolve("editors/vim")}`,
      "syntax on",
      `let g:files = [${list}] | let g:output = '${output}'`,
      `source ${resolve("test/editors/vim-groups.vim")}`,
    ];
    return [
      requireVim(),
      ["-N", "-u", "NONE", "-i", "NONE", "-n", "-es", "-X", ...commands.flatMap((each) => ["-c", each])],
    ];
  });
}

/** The face that Emacs gives to each character of some files. */
export function emacsFaces(files: readonly string[]): Stretches[] {
  const scripts = ["editors/emacs/jailconf-mode.el", "test/editors/emacs-faces.el"].flatMap((path) => [
    "-l",
    resolve(path),
  ]);
  return inFolder((output) => [
    requireEmacs(),
    ["--batch", "-Q", ...scripts, output, ...files.map((path) => resolve(path))],
  ]);
}

/** Runs a program that writes a line of JSON for each file. */
function inFolder(command: (output: string) => [program: string, args: string[]]): Stretches[] {
  const folder = mkdtempSync(join(tmpdir(), "jailconf-colours-"));
  try {
    const output = join(folder, "output");
    const [program, args] = command(output);
    const { status, stderr } = spawnSync(program, args, { encoding: "utf8", input: "", timeout: 60_000 });
    if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
    return readFileSync(output, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
