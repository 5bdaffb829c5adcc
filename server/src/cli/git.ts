import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, isAbsolute, join } from "node:path";
import { largestFile } from "../config/index.ts";
import { decode } from "../node-reader.ts";
import { say } from "../words/index.ts";
import { type Io, UsageError } from "./io.ts";

/**
 * What git has of a repository, which may be a hostile one: its configuration lies in it. So git is asked for objects alone. That looks
 * at neither index nor working tree, and runs no filter, no textconv, no external diff and no file system monitor; hooks, pagers and all
 * transports are switched off as well, because an object that is missing might be fetched by a program that the configuration names.
 */
const switchedOff = [
  "--no-pager",
  "-c",
  "core.fsmonitor=false",
  "-c",
  "core.hooksPath=/dev/null",
  "-c",
  "protocol.allow=never",
  "-c",
  "safe.bareRepository=explicit",
];

/** Variables of a hook that git runs, which would lead away from the repository of a file; and a program that git would run. */
const forgotten = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_COMMON_DIR",
  "GIT_INDEX_FILE",
  "GIT_EXTERNAL_DIFF",
  "GIT_CONFIG_PARAMETERS",
];

/** How long git may take, in milliseconds. */
const longestRun = 60_000;

/** One commit of one repository. */
export class Commit {
  private readonly top: string;
  private readonly hash: string;
  private readonly io: Pick<Io, "env">;

  /** Throws UsageError where the repository has no such commit, or git cannot be run. */
  constructor(top: string, revision: string, io: Pick<Io, "env">) {
    this.top = top;
    this.io = io;
    if (revision === "" || revision.startsWith("-") || /[\x00-\x1f\x7f]/.test(revision))
      throw new UsageError(say`--since ${JSON.stringify(revision)}: that is no revision`);
    const { status, stdout, stderr } = this.run(
      ["rev-parse", "--verify", "--end-of-options", `${revision}^{commit}`],
      "",
    );
    const [hash] = /^[0-9a-f]{40,64}$/m.exec(stdout.toString("latin1")) ?? [];
    if (status !== 0 || hash === undefined)
      throw new UsageError(say`--since ${revision}: git knows no such commit in ${top}: ${firstLine(stderr)}`);
    this.hash = hash;
  }

  /** The texts that files had, by their paths from the top; one that was not there, or was no file that can be read, is not among them. */
  texts(paths: readonly string[]): Map<string, string> {
    // A line end in a name would be taken for the end of a question.
    const asked = paths.filter((path) => !path.includes("\n"));
    const sizes = this.sizesOf(asked);
    const readable = asked.filter((_, index) => sizes[index] <= largestFile);
    const texts = new Map<string, string>();
    // Few at a time, so that no more than a few files lie in memory.
    for (let first = 0; first < readable.length; first += 8) {
      const few = readable.slice(first, first + 8);
      const { stdout } = this.run(["cat-file", "--batch"], this.questions(few));
      let offset = 0;
      for (const path of few) {
        const end = stdout.indexOf(10, offset);
        const [, size] = / blob (\d+)$/.exec(stdout.toString("latin1", offset, Math.max(end, offset))) ?? [];
        if (size === undefined) break;
        texts.set(path, decode(stdout.subarray(end + 1, end + 1 + Number(size))).text);
        offset = end + 1 + Number(size) + 1;
      }
    }
    return texts;
  }

  private sizesOf(paths: readonly string[]): number[] {
    if (paths.length === 0) return [];
    const { stdout } = this.run(["cat-file", "--batch-check"], this.questions(paths));
    const lines = stdout.toString("latin1").split("\n");
    return paths.map((_, index) => Number(/ blob (\d+)$/.exec(lines[index] ?? "")?.[1] ?? Number.POSITIVE_INFINITY));
  }

  private questions(paths: readonly string[]): string {
    return paths.map((path) => `${this.hash}:${path}\n`).join("");
  }

  private run(args: readonly string[], input: string): { status: number | null; stdout: Buffer; stderr: string } {
    const env: Record<string, string | undefined> = { ...this.io.env };
    for (const name of forgotten) delete env[name];
    const { status, stdout, stderr, error } = spawnSync(findGit(this.io), [...switchedOff, ...args], {
      cwd: this.top,
      input,
      env: {
        ...env,
        LC_ALL: "C",
        GIT_ALLOW_PROTOCOL: "none",
        GIT_NO_LAZY_FETCH: "1",
        GIT_OPTIONAL_LOCKS: "0",
        GIT_TERMINAL_PROMPT: "0",
        // What has a .git that is no repository is not looked for above it.
        GIT_CEILING_DIRECTORIES: dirname(this.top),
      },
      timeout: longestRun,
      maxBuffer: 9 * largestFile,
      shell: false,
      windowsHide: true,
    });
    if (error) throw new UsageError(say`--since: git cannot be run: ${error.message}`);
    return { status, stdout, stderr: stderr.toString("utf8") };
  }
}

/** The program git, in a folder of PATH that does not depend on where one stands: a hostile repository may have a git of its own. */
function findGit({ env }: Pick<Io, "env">): string {
  const name = process.platform === "win32" ? "git.exe" : "git";
  for (const folder of (env.PATH ?? env.Path ?? "").split(delimiter)) {
    if (isAbsolute(folder) && existsSync(join(folder, name))) return join(folder, name);
  }
  throw new UsageError(say`--since: there is no git in PATH`);
}

const firstLine = (text: string): string => text.trim().split("\n")[0];
