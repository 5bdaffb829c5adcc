import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { memoryReader } from "../../server/src/cli/memory-reader.ts";
import { ProgressLine } from "../../server/src/cli/progress.ts";
import { folderWith, jailconf, oneError } from "./support.ts";

describe("hyperlinks", () => {
  const links = /\u001b\]8;;([^\u001b]*)\u001b\\([^\u001b]+)\u001b\]8;;\u001b\\/g;

  test("lead from a finding to its file and to the page of its rule", async () => {
    const cwd = folderWith({ "a b/jail.conf": oneError });
    const { out } = await jailconf(["check", "."], {
      cwd,
      isTerminal: true,
      env: { TERM_PROGRAM: "vscode", NO_COLOR: "1" },
    });
    const found = [...out.matchAll(links)].map(([, uri, text]) => ({ path: fileURLToPath(uri), text }));
    expect(found).toEqual([
      { path: join(cwd, "a b/jail.conf"), text: "a b/jail.conf:2:19" },
      { path: expect.stringMatching(/[/\\]missing-semicolon\.md$/), text: "missing-semicolon" },
    ]);
    const plain = await jailconf(["check", "."], { cwd });
    expect(out.replace(links, "$2")).toBe(plain.out);
  });

  test.each([
    [{ TERM_PROGRAM: "iTerm.app" }, true],
    [{ VTE_VERSION: "7006" }, true],
    [{ VTE_VERSION: "4205" }, false],
    [{ TERM: "xterm-kitty" }, true],
    [{ TERM: "xterm-256color" }, false],
    [{ VTE_VERSION: "7006", TMUX: "/tmp/tmux" }, false],
    [{ VTE_VERSION: "7006", CI: "true" }, false],
    [{ VTE_VERSION: "7006", FORCE_HYPERLINK: "0" }, false],
    [{ FORCE_HYPERLINK: "1" }, true],
    [{}, false],
  ])("are there in a terminal that has them: %j, %s", async (env, expected) => {
    const cwd = folderWith({ "jail.conf": oneError });
    const { out } = await jailconf(["check", "jail.conf"], {
      cwd,
      isTerminal: true,
      env: env as Record<string, string>,
    });
    expect(out.includes("\u001b]8;;")).toBe(expected);
  });

  test("are in no pipe, and in no file", async () => {
    const cwd = folderWith({ "jail.conf": oneError });
    const env = { TERM_PROGRAM: "vscode" };
    expect((await jailconf(["check", "jail.conf"], { cwd, env })).out).not.toContain("\u001b");
  });
});

describe("progress", () => {
  const files = Array.from({ length: 50 }, (_, index) => `/srv/${index}/jail.conf`);

  /** What a terminal is given when each file takes so many milliseconds. */
  function shownWith(pause: number): string {
    let out = "";
    let time = 0;
    const progress = new ProgressLine(
      (text) => {
        out += text;
      },
      () => time,
    );
    progress.expect(files);
    const reader = progress.watch(memoryReader(new Map()));
    for (const file of files) {
      reader.read(file);
      reader.read(file);
      reader.read(`${file}.included`);
      time += pause;
    }
    progress.end();
    return out;
  }

  test("is not shown of what takes less than a second", () => expect(shownWith(10)).toBe(""));

  test("is shown of what takes longer, ten times a second at most, and is gone at the end", () => {
    const lines = shownWith(50).split("\r\u001b[K");
    expect(lines[0]).toBe("");
    expect(lines[1]).toBe("jailconf: 21 of 50 files…");
    expect(lines.at(-1)).toBe("");
    expect(lines.length).toBe(2 + 15);
  });

  test("is nowhere but on the terminal", async () => {
    let shown = "";
    const cwd = folderWith({ "jail.conf": oneError });
    const showProgress = (text: string): void => {
      shown += text;
    };
    const { err } = await jailconf(["check", "jail.conf"], { cwd, showProgress });
    expect([shown, err]).toEqual(["", ""]);
  });
});
