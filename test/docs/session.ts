import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { DocumentBlock, DocumentPage } from "../../scripts/lib/document-pages.mjs";
import { folderWith, jailconf } from "../cli/support.ts";

const root = resolve(import.meta.dirname, "../..");

/** What differs from what a page says, in words. */
export async function playSession({ path, blocks }: DocumentPage): Promise<string[]> {
  const folder = folderWith({});
  const writes = blocks.some((block) => attribute(block, "file") !== undefined);
  if (!writes) provideFiles(folder);
  const faults: string[] = [];
  let printed: string | undefined;
  for (const block of blocks) {
    const complain = (what: string): number => faults.push(`${path}:${block.line}: ${what}`);
    const name = attribute(block, "file");
    if (name !== undefined) {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, block.text);
    } else if (block.language === "sh") {
      const outcome = await runLines(block.text.split("\n"), folder);
      printed = outcome.printed;
      const wanted = attribute(block, "exit") ?? "0";
      // Pages that write no files show commands of which nobody knows what they will find.
      if (outcome.problem !== undefined) complain(outcome.problem);
      else if (writes ? outcome.status !== Number(wanted) : outcome.status > 1)
        complain(`ends with ${outcome.status}:\n${printed}`);
    } else if (block.language === "text" && writes) {
      if (printed === undefined) complain("nothing printed this");
      else if (!isPrinted(block.text, printed)) complain(`the command prints something else:\n${printed}`);
    }
  }
  return faults;
}

/** Whether a text is what was printed, with `…` for any lines. */
export function isPrinted(shown: string, printed: string): boolean {
  const pattern = shown
    .trimEnd()
    .split("\n")
    .map((line) => (line.trim() === "…" ? "(?:.*\n)*?" : `${linePattern(line.trimEnd())}[ \t]*\n`));
  return new RegExp(`^${pattern.join("")}$`).test(`${printed.trimEnd()}\n`);
}

/** A `…` at the end of a line stands for the rest of it. */
function linePattern(line: string): string {
  const rest = line.endsWith(" …");
  const text = (rest ? line.slice(0, -1) : line).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return rest ? `${text}.*` : text;
}

/** What a page without files of its own speaks of: the examples of a clone, and a host's own file. */
function provideFiles(folder: string): void {
  mkdirSync(join(folder, "examples"));
  for (const name of ["1-first.jail.conf", "3-final.jail.conf"]) {
    cpSync(join(root, "examples", name), join(folder, "examples", name));
  }
  const hook = 'exec.prestart = "/sbin/ifconfig bridge0 create up", "/sbin/kldload -n if_bridge";\n';
  for (const name of ["jail.conf", "hosts/a/jail.conf", "etc/jail.conf"]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), `exec.clean;\n${hook}web { path = /jails/web; exec.start = a, b, c, d; }\n`);
  }
}

interface Ran {
  readonly status: number;
  readonly printed: string;
  readonly problem?: string;
}

async function runLines(lines: readonly string[], folder: string): Promise<Ran> {
  let status = 0;
  let printed = "";
  for (const line of lines) {
    const words = wordsOf(line);
    if (words.length === 0) continue;
    if (words[0] === "npx") words.shift();
    // From a clone the same runs through npm (docs/cli.md).
    if (words[0] === "npm" && ["jailconf", "check", "conformance"].includes(words[3])) continue;
    if (words[0] !== "jailconf") {
      return { status, printed, problem: `\`${line}\` is no jailconf: it belongs in a console block` };
    }
    if (words.some((word) => /^[|&;]|[`$]\(|^<\(/.test(word))) {
      return { status, printed, problem: `\`${line}\` needs a shell: it belongs in a console block` };
    }
    const outcome = await jailconf(rebased(words.slice(1), folder), { cwd: folder });
    status = outcome.status;
    printed += (outcome.out + outcome.err).replaceAll(`${folder}/`, "/");
  }
  return { status, printed };
}

/** Paths of a host lie in the folder. What serves until it is stopped, or reads what is not there, only says what it would do. */
function rebased(words: readonly string[], folder: string): string[] {
  const redirection = words.findIndex((word) => /^[<>]$/.test(word));
  const own = redirection < 0 ? [...words] : words.slice(0, redirection);
  if (own[0] === "lsp" || words[redirection] === "<") return [...own, "--help"];
  return own.map((word) => (word.startsWith("/etc/") ? join(folder, word) : word));
}

/** The words of a command line without its comment. */
function wordsOf(line: string): string[] {
  const words = [...line.matchAll(/(?<=^|\s)(?:#.*$|(?:'[^']*'|"[^"]*"|[^\s'"])+)/g)].map(([word]) => word);
  const comment = words.findIndex((word) => word.startsWith("#"));
  return (comment < 0 ? words : words.slice(0, comment)).map((word) => word.replace(/'([^']*)'|"([^"]*)"/g, "$1$2"));
}

function attribute({ words }: DocumentBlock, name: string): string | undefined {
  return words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);
}
