import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { onTestFinished } from "vitest";
import { run } from "../../server/src/cli/run.ts";
import { useLanguage } from "../../server/src/words/index.ts";

/** What a command did. */
export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export interface CliOptions {
  readonly cwd?: string;
  readonly env?: Record<string, string>;
  readonly isTerminal?: boolean;
  readonly columns?: number;
  /** What stands on standard input; nothing when left out. */
  readonly input?: string | Uint8Array;
  /** Is given what is written to a terminal about progress; there is none when left out. */
  readonly showProgress?: (text: string) => void;
  /** Where the pages of the rules lie; docs/rules when left out. */
  readonly pages?: string;
}

const publishedPages = resolve(import.meta.dirname, "../../docs/rules");

/** Runs `jailconf ARGS…` in this process. */
export async function jailconf(args: readonly string[], options: CliOptions = {}): Promise<Outcome> {
  const { cwd = process.cwd(), env = {}, isTerminal = false, columns = 100, pages = publishedPages } = options;
  const { input = "", showProgress } = options;
  let out = "";
  let err = "";
  const status = await run(args, {
    cwd,
    env,
    isTerminal,
    columns,
    showProgress,
    pages,
    readInput: () => (typeof input === "string" ? new TextEncoder().encode(input) : input),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  // Whatever it spoke, what runs next in this process does not.
  useLanguage(undefined);
  return { status, out, err };
}

/** A folder with files that is gone after the test. Contents are written as they are. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  // Without links in its path, because messages name paths and macOS has its folder for such things behind one.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "jailconf-cli-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

/** A configuration with exactly one error, which has a safe preferred fix. */
export const oneError = "web {\n  path = /jails/web\n  persist; host.hostname = web;\n}\n";
/** The same, mended. */
export const mended = "web {\n  path = /jails/web;\n  persist; host.hostname = web;\n}\n";
