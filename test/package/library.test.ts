import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, inject, test } from "vitest";
import { runProgram } from "./support.ts";

const root = resolve(import.meta.dirname, "../..");
const installed = inject("installed");

/** The examples of docs/api.md: each a program, with what it prints below it. */
const examples = [
  ...readFileSync(join(root, "docs/api.md"), "utf8").matchAll(
    /^## (.*)$(?:(?!^## )[\s\S])*?^```js\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```$/gm,
  ),
].map(([, title, program, output]) => ({ title, program, output }));

test("docs/api.md has examples", () => {
  expect(examples.map(({ title }) => title)).toEqual([
    "Check a text",
    "Check files",
    "Mend",
    "Effective configuration and plan",
  ]);
});

test.each(examples)("the example of docs/api.md prints what stands below it: $title", ({ title, program, output }) => {
  const file = join(installed, `${title.replaceAll(" ", "-")}.mjs`);
  writeFileSync(file, program);
  expect(runProgram(process.execPath, [file], installed)).toEqual({ status: 0, stdout: output, stderr: "" });
});

test("the examples of docs/api.md are right to the compiler, by the types of the package", () => {
  const folder = join(installed, "examples");
  mkdirSync(folder);
  for (const { title, program } of examples) writeFileSync(join(folder, `${title.replaceAll(" ", "-")}.mjs`), program);
  const mistaken = examples[0].program.replace("range.start.line", "range.begin.line");
  writeFileSync(join(folder, "mistaken.mjs"), mistaken);
  const compilerOptions = {
    strict: true,
    allowJs: true,
    checkJs: true,
    noEmit: true,
    module: "nodenext",
    target: "es2022",
    types: [],
    lib: ["es2023", "dom"],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.mjs"] }));
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const { stdout } = runProgram(process.execPath, [compiler, "-p", folder], installed);
  expect(stdout.trimEnd().split("\n")).toEqual([
    expect.stringMatching(/mistaken\.mjs.*Property 'begin' does not exist on type 'Range'/),
  ]);
});

/** A program that names every function and most types. */
const program = `import * as library from "jailconf";
import { applyFix, check, checkFiles, diskReader, effectiveConfiguration, fix, plan, releases } from "jailconf";
import type { Finding, Fix, Options, Plan, Reader, Severity } from "jailconf";

const reader: Reader = { read: (file) => (file === "/srv/a.conf" ? "a { path = /a; persist; host.hostname = a; }" : undefined) };
const options: Options = { file: "/srv/jail.conf", reader, release: releases.at(-1), rules: { "no-hostname": "off" } };
const text = 'web { path = "/web" persist; }\\n.include "a.conf";\\n';
const findings: Finding[] = check(text, options);
const severity: Severity = findings[0].severity;
const mending: Fix = findings[0].fixes[0];
const mended: string = applyFix(text, mending, options.file);
const start: Plan = plan(mended, { ...options, operation: "start", jails: ["a"] });
const said: string | null = findings[0].jailSays;
// @ts-expect-error: a plan is about an operation.
const wrong = () => plan(mended, options);
console.log(
  severity,
  mended === fix(text, options).text,
  start.steps.length > 0 && start.steps[0].jail,
  effectiveConfiguration(mended, options).jails.map(({ name }) => name).join(" "),
  checkFiles(["/nowhere/jail.conf"], { reader: diskReader }).unread.length,
  typeof said,
  typeof wrong,
  Object.keys(library).filter((name) => name !== "default" && name !== "module.exports").length,
);
`;

test("a TypeScript program is compiled against the installed types, and runs as an ES module and with require()", () => {
  const folder = join(installed, "typescript");
  mkdirSync(folder);
  for (const kind of ["mts", "cts"]) writeFileSync(join(folder, `program.${kind}`), program);
  const options = {
    strict: true,
    module: "nodenext",
    target: "es2022",
    types: [],
    skipLibCheck: false,
    lib: ["es2023", "dom"],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options }));
  const compiled = runProgram(
    process.execPath,
    [join(root, "node_modules/typescript/bin/tsc"), "-p", folder],
    installed,
  );
  expect(compiled).toEqual({ status: 0, stdout: "", stderr: "" });
  for (const kind of ["mjs", "cjs"]) {
    const { stdout, stderr } = runProgram(process.execPath, [join(folder, `program.${kind}`)], installed);
    expect([stderr, stdout]).toEqual(["", "error true a web a 1 string function 8\n"]);
  }
});

const refused: readonly [call: string, message: RegExp][] = [
  ['check("", { release: "9" })', /^release: "9" is no release that is known/],
  ['check("", { rules: { nope: "off" } })', /^rules: there is no rule or topic "nope"/],
  ["check(undefined)", /^the text is no string$/],
  ['check("x".repeat(17 * 1024 * 1024))', /^the text is larger than 16 MiB/],
  [
    'check("", { reader: { read: (file) => (file.endsWith("/jailconf.json") ? "[]" : undefined) } })',
    /^\/jailconf\.json:1:1: /,
  ],
  ['checkFiles(["/jail.conf"], {})', /^files are read by a reader/],
  ['effectiveConfiguration("a { path = /a; }", { jails: ["b"] })', /^there is no jail "b"; the jails are a$/],
  [
    'plan("a { path = /a; persist; }", { operation: "go" })',
    /^the operation is one of start, stop, restart, not "go"$/,
  ],
  ['plan("a { path = /a; persist; }", { operation: "start", failAt: 9 })', /^failAt: there is no step 9/],
  [
    'applyFix("", { edits: [{ file: "/jail.conf", range: { start: { line: 4, character: 0 } } }] })',
    /^the text has no line 4/,
  ],
];

test("what makes no sense is an error that says why", () => {
  const calls = refused.map(
    ([call]) => `try { library.${call}; console.log("taken"); } catch (error) { console.log(error.message); }`,
  );
  const { stdout } = runProgram(
    process.execPath,
    ["-e", ['const library = require("jailconf");', ...calls].join("\n")],
    installed,
  );
  const messages = stdout.trimEnd().split("\n");
  expect(messages).toEqual(refused.map(([, message]) => expect.stringMatching(message)));
});

test("without a reader nothing is read, and nothing is said of what may stand there", () => {
  const script = `const fs = require("node:fs");
const { check } = require("jailconf");
for (const name of ["openSync", "readFileSync", "statSync", "readdirSync"]) fs[name] = () => { console.log("read"); };
const text = '.include "other.conf";\\nweb { path = "$root/web"; persist; host.hostname = web; }\\n';
console.log(check(text, { file: "/etc/jail.conf" }).length);`;
  expect(runProgram(process.execPath, ["-e", script], installed).stdout).toBe("0\n");
});
