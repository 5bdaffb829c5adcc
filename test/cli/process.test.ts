import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, cpSync, existsSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { ruleIndex, separatePages } from "../../client/src/rule-index.ts";
import { packedRulePages } from "../../scripts/lib/packed-rule-pages.mjs";
import { rules } from "../../server/src/rules/registry.generated.ts";
import { folderWith, mended, oneError } from "./support.ts";

const root = resolve(import.meta.dirname, "../..");
const script = join(root, "scripts/jailconf.mjs");

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

/** What npm tells the scripts that it runs would mislead one that it does not run. */
const env = { ...process.env, INIT_CWD: undefined, npm_package_json: undefined, FORCE_COLOR: undefined };

function jailconf(args: readonly string[], cwd: string, extra: Record<string, string> = {}) {
  return spawnSync(process.execPath, [script, ...args], { cwd, env: { ...env, ...extra }, encoding: "utf8" });
}

// The first run builds what is stale, which is not what is measured here.
beforeAll(() => void jailconf(["--version"], root));

test("stdout holds nothing but the output", () => {
  const cwd = folderWith({ "jail.conf": oneError });
  const { status, stdout, stderr } = jailconf(["check", "jail.conf", "--format", "json"], cwd);
  expect([status, stderr]).toEqual([1, ""]);
  expect(JSON.parse(stdout)).toMatchObject([{ rule: "missing-semicolon", file: join(cwd, "jail.conf") }]);
});

test("characters beyond ASCII are known that look like others", () => {
  const cwd = folderWith({ "jail.conf": "web {\n  persist;\n}\n＃ ends here\n" });
  const { stdout } = jailconf(["check", "jail.conf"], cwd);
  expect(stdout).toContain("Replace it with `#`");
});

test("the bundles are ASCII, as which they are read", () => {
  const folder = join(root, "server/dist");
  const bundles = readdirSync(folder).filter((name) => name.endsWith(".cjs"));
  expect(bundles).toContain("program.cjs");
  for (const name of bundles) expect(readFileSync(join(folder, name), "latin1")).not.toMatch(/[^\0-\x7f]/);
});

test("the pages of the rules lie beside the program", () => {
  const { status, stdout } = jailconf(["explain", "no-persist"], "/");
  expect(status).toBe(0);
  expect(stdout).toMatch(/^no-persist\n\nNothing would keep the jail\./);
  // The first sentence of each is listed by `jailconf rules`; the page itself is read where it lies.
  expect(readFileSync(join(root, "server/dist/program.cjs"), "utf8")).not.toContain(
    "Commands that run before, such as those of",
  );
});

test("a check does not load the protocol", () => {
  const text = (name: string): string => readFileSync(join(root, "server/dist", name), "utf8");
  const request = "textDocument/foldingRange";
  expect(text("program.cjs")).not.toContain(request);
  expect(text("node-server.cjs")).toContain(request);
});

test("the program starts with compiled code of this Node, with code that is none, and without", () => {
  const cwd = folderWith({ "jail.conf": mended });
  const copy = folderWith({});
  cpSync(join(root, "server/dist"), copy, { recursive: true });
  const code = join(copy, `program-${process.version}-${process.arch}.code`);
  expect(existsSync(code)).toBe(true);
  const check = () => {
    const { status, stdout } = spawnSync(process.execPath, [join(copy, "jailconf.cjs"), "check", "jail.conf"], {
      cwd,
      encoding: "utf8",
    });
    return [status, stdout];
  };
  expect(check()).toEqual([0, "Nothing found in 1 file.\n"]);
  writeFileSync(code, "none");
  expect(check()).toEqual([0, "Nothing found in 1 file.\n"]);
  rmSync(code);
  expect(check()).toEqual([0, "Nothing found in 1 file.\n"]);
});

test("a program that comes without compiled code keeps what a check has compiled for the next one", () => {
  const cwd = folderWith({ "jail.conf": mended });
  const copy = folderWith({});
  cpSync(join(root, "server/dist"), copy, { recursive: true });
  rmSync(join(copy, `program-${process.version}-${process.arch}.code`));
  const caches = folderWith({});
  const run = (...args: string[]) => {
    const { status, stdout } = spawnSync(process.execPath, [join(copy, "jailconf.cjs"), ...args], {
      cwd,
      encoding: "utf8",
      env: { ...env, XDG_CACHE_HOME: caches, LOCALAPPDATA: caches },
    });
    return [status, stdout];
  };
  const kept = () => readdirSync(join(caches, "jailconf")).map((name) => readFileSync(join(caches, "jailconf", name)));
  expect(run("rules")[0]).toBe(0);
  expect(kept()).toEqual([]);
  expect(run("check", "jail.conf")).toEqual([0, "Nothing found in 1 file.\n"]);
  const [code] = kept();
  expect(code.length).toBeGreaterThan(100_000);
  // Another file needs more of the program, and what that has compiled is kept as well.
  writeFileSync(join(cwd, "other.conf"), mended.replace("path", "paht"));
  expect(run("check", "other.conf")[0]).toBe(1);
  expect(kept()[0].length).toBeGreaterThan(code.length);
  for (let more = 0; more < 2; more++) expect(run("check", "jail.conf")).toEqual([0, "Nothing found in 1 file.\n"]);
  const [complete] = kept();
  expect(run("check", "jail.conf")).toEqual([0, "Nothing found in 1 file.\n"]);
  // Byte by byte, `toEqual` takes seconds for so much.
  expect(kept().map((again) => again.equals(complete))).toEqual([true]);
  // Of another program that is as long, V8 would take the code for its own.
  const program = join(copy, "program.cjs");
  const other = readFileSync(program, "latin1").replaceAll("Nothing found", "Nothing wrong");
  const text = other.slice(0, other.trimEnd().lastIndexOf("\n") + 1);
  writeFileSync(program, `${text}//${createHash("sha256").update(text).digest("hex").slice(0, 16)}\n`);
  expect(run("check", "jail.conf")).toEqual([0, "Nothing wrong in 1 file.\n"]);
});

test("the program ends in a checksum of itself, by which kept code is known to be its own", () => {
  const program = readFileSync(join(root, "server/dist/program.cjs"), "latin1");
  const at = program.trimEnd().lastIndexOf("\n") + 1;
  expect(program.slice(at)).toBe(`//${createHash("sha256").update(program.slice(0, at)).digest("hex").slice(0, 16)}\n`);
});

test("the extension holds the pages of the rules", async () => {
  const { listFiles, PackageManager } = await import("@vscode/vsce");
  // vsce compares every file of its folder with every pattern, and of the root's nearly all are those of an editor for the tests.
  const cwd = folderWith({});
  for (const name of ["package.json", ".vscodeignore", "dist"])
    cpSync(join(root, name), join(cwd, name), { recursive: true });
  const files = await listFiles({ cwd, packageManager: PackageManager.None });
  expect(files).toContain("dist/rules.txt");
  const pages = separatePages(readFileSync(join(root, "dist/rules.txt"), "utf8"));
  const names = readdirSync(join(root, "docs/rules"));
  expect(names).toEqual(expect.arrayContaining(rules.map(({ id }) => `${id}.md`)));
  const texts = names.map((name): [string, string] => [name, readFileSync(join(root, "docs/rules", name), "utf8")]);
  // What it makes of them is what test/project/shown-rule-pages.test.ts holds against the pages.
  expect(pages).toEqual(packedRulePages(texts));
  const index = readFileSync(join(root, "docs/rules/README.md"), "utf8");
  const forAuthors =
    / What the section "Evidence".*|^(?:The id of a new rule |Known mistakes that are no rule)[\s\S]*?\n\n/gm;
  expect(ruleIndex(pages)).toBe(index.slice(index.indexOf("\n") + 1).replace(forAuthors, ""));
});

test("all threads speak the language that is asked for", () => {
  const files = Array.from({ length: 120 }, (_, index) => [`${index}/jail.conf`, oneError] as const);
  const cwd = folderWith(Object.fromEntries(files));
  const { stdout } = jailconf(["check", ".", "--format", "jsonl"], cwd, { LC_ALL: "", LANG: "ja_JP.UTF-8" });
  const messages = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).message);
  expect(messages).toEqual(files.map(() => "`path` の後に `;` がありません。"));
});

test("exit statuses are those of the process", () => {
  const cwd = folderWith({ "jail.conf": mended });
  expect(jailconf(["check", "jail.conf"], cwd).status).toBe(0);
  expect(jailconf(["check", "nope"], cwd).status).toBe(2);
  expect(jailconf(["check", "--nope"], cwd).status).toBe(2);
});

test("under npm relative paths start where the user stands", () => {
  const cwd = folderWith({ "jail.conf": mended });
  const underNpm = { INIT_CWD: cwd, npm_package_json: join(root, "package.json") };
  const { status, stdout } = jailconf(["check", "jail.conf"], root, underNpm);
  expect([status, stdout]).toEqual([0, "Nothing found in 1 file.\n"]);
});

test("a pipe that closes early is no error", async () => {
  const block = (number: number) => `web${number} { path = /j; persist; allow.raw_sockets; allow.noraw_sockets; }\n`;
  const cwd = folderWith({ "jail.conf": Array.from({ length: 400 }, (_, number) => block(number)).join("") });
  const child = spawn(process.execPath, [script, "check", "jail.conf", "--format", "json"], { cwd, env });
  let errors = "";
  child.stderr.on("data", (text) => {
    errors += text;
  });
  child.stdout.once("data", () => child.stdout.destroy());
  await new Promise((closed) => child.once("close", closed));
  expect(errors).toBe("");
});

test.runIf(existsSync("/dev/full"))("output that cannot be written is told in one line", () => {
  const cwd = folderWith({ "jail.conf": oneError });
  const full = openSync("/dev/full", "w");
  const args = [script, "check", "jail.conf"];
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env,
    encoding: "utf8",
    stdio: ["ignore", full, "pipe"],
  });
  closeSync(full);
  expect(stderr).toMatch(/^jailconf: cannot write the output: .*ENOSPC.*\n$/);
  expect(status).toBe(2);
});

test("a file takes what a pipe takes, behind what it has", () => {
  const jails = Array.from({ length: 300 }, (_, number) => `web${number} { path = ${"x".repeat(300)}; persist; }\n`);
  const cwd = folderWith({ "jail.conf": jails.join(""), "out.txt": "before\n" });
  const args = [script, "check", "jail.conf", "--format", "json"];
  const piped = spawnSync(process.execPath, args, { cwd, env, encoding: "utf8" });
  const path = join(cwd, "out.txt");
  const file = openSync(path, "a");
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, env, stdio: ["ignore", file, "pipe"] });
  closeSync(file);
  expect({ status, errors: stderr.toString() }).toEqual({ status: piped.status, errors: "" });
  expect(piped.stdout.length).toBeGreaterThan(100_000);
  expect(readFileSync(path, "utf8") === `before\n${piped.stdout}`).toBe(true);
});

test("a file that takes nothing is told in one line", () => {
  const cwd = folderWith({ "jail.conf": oneError });
  const file = openSync(join(cwd, "jail.conf"), "r");
  const { status, stderr } = spawnSync(process.execPath, [script, "check", "jail.conf"], {
    cwd,
    env,
    encoding: "utf8",
    stdio: ["ignore", file, "pipe"],
  });
  closeSync(file);
  expect(stderr).toMatch(/^jailconf: cannot write the output: .*EBADF.*\n$/);
  expect(status).toBe(2);
});

test("the language server answers on stdin and stdout and ends when it is told to", async () => {
  const child = spawn(process.execPath, [script, "lsp", "--stdio"], { cwd: folderWith({}), env });
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  let output = "";
  const answered = (id: number): Promise<void> =>
    new Promise((done, failed) => {
      const look = (text: Buffer | string): void => {
        output += text;
        if (output.includes(`"id":${id},"result"`)) done();
      };
      child.stdout.on("data", look);
      child.once("exit", (code) => failed(new Error(`ended with ${code}: ${output}`)));
    });
  send({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } });
  await answered(1);
  expect(output).toMatch(/^Content-Length: \d+\r\n/);
  expect(output).toContain('"capabilities"');
  send({ method: "initialized", params: {} });
  send({ id: 2, method: "shutdown" });
  await answered(2);
  const ended = new Promise((done) => child.once("exit", done));
  send({ method: "exit" });
  expect(await ended).toBe(0);
});

test("format takes standard input to standard output", () => {
  const untidy = "web {\n  path=/web ;\n    vnet;\n  a = b;\n  c = d;\n}\n";
  const tidy = "web {\n  path = /web;\n  vnet;\n  a = b;\n  c = d;\n}\n";
  const cwd = folderWith({ ".git": "", "sub/jailconf.json": '{ "format": { "indent": "tab" } }' });
  const format = (args: readonly string[], input: string | Uint8Array) => {
    const options = { cwd, env, input, encoding: "utf8" } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, "format", "-", ...args], options);
    return { status, stdout, stderr };
  };
  expect(format([], untidy)).toEqual({ status: 0, stdout: tidy, stderr: "" });
  const tabs = { status: 0, stdout: tidy.replaceAll("\n  ", "\n\t"), stderr: "" };
  expect(format(["--stdin-filename", "sub/jail.conf"], untidy)).toEqual(tabs);
  expect(format(["--check"], untidy)).toEqual({ status: 1, stdout: "-\n", stderr: "" });
  expect(format(["--check"], tidy)).toEqual({ status: 0, stdout: "", stderr: "" });
  expect(format(["--diff"], untidy).stdout).toContain("+  path = /web;\n");
  expect(format([], "[DEFAULT]\nbantime  = 1\n").stdout).toBe("[DEFAULT]\nbantime  = 1\n");
  expect(format([], Uint8Array.of(0xff, 0x0a))).toMatchObject({ status: 2, stdout: "" });
});
