import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { folderWith, jailconf } from "./support.ts";

/**
 * What a real bash offers for lines with the cursor at their ends. COMP_WORDS is what readline makes of a line: it takes words
 * apart at blanks and around `=`.
 */
async function offered(lines: readonly string[], cwd: string, breaks = " \t\n=:"): Promise<string[][]> {
  const { out } = await jailconf(["completion", "bash"]);
  const tries = lines.map((line) => {
    const words = line.split(breaks.includes("=") ? / +|(?<==)|(?==)/ : / +/);
    return `COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}
_jailconf; echo "\${COMPREPLY[*]}"`;
  });
  const script = `${out}\nCOMP_WORDBREAKS='${breaks}'\n${tries.join("\n")}\n`;
  const { stdout, stderr } = spawnSync("bash", ["--norc", "--noprofile"], { cwd, input: script, encoding: "utf8" });
  expect(stderr).toBe("");
  return stdout
    .split("\n")
    .slice(0, -1)
    .map((line) => line.split(" ").filter((word) => word !== ""));
}

const hasBash = spawnSync("bash", ["--version"]).status === 0;

test.runIf(hasBash)("bash completes commands, options, values, names and files", async () => {
  const cwd = folderWith({ "one.conf": "", "sub/two.conf": "" });
  const cases: [line: string, offers: string[]][] = [
    ["jailconf ch", ["check"]],
    ["jailconf help pl", ["plan"]],
    ["jailconf check --fa", ["--fail-on"]],
    ["jailconf check --fi", ["--fix", "--fix=all"]],
    ["jailconf check --format ", ["text", "json", "jsonl", "sarif", "github", "gitlab", "junit"]],
    ["jailconf check --format=js", ["json", "jsonl"]],
    ["jailconf check --fix=", ["all"]],
    ["jailconf check --rule no-pers", ["no-persist="]],
    ["jailconf check --rule=no-pers", ["no-persist="]],
    ["jailconf check --rule security=w", ["warning"]],
    ["jailconf check --rule=security=e", ["error"]],
    ["jailconf check --release 13.5", ["13.5"]],
    ["jailconf check o", ["one.conf"]],
    ["jailconf check --fail-on warning ", ["one.conf", "sub"]],
    ["jailconf check one.conf s", ["sub"]],
    ["jailconf check -- --f", []],
    ["jailconf check --lang ", ["en", "ja"]],
    ["jailconf check --lang=j", ["ja"]],
    ["jailconf plan st", ["start", "stop"]],
    ["jailconf plan --lang ja st", ["start", "stop"]],
    ["jailconf plan --format json start on", ["one.conf"]],
    ["jailconf plan start one.conf ", []],
    ["jailconf explain vnet.int", ["vnet.interface"]],
    ["jailconf explain no-pers", ["no-persist"]],
    ["jailconf explain phases", ["phases"]],
    ["jailconf conformance ", ["sub"]],
    ["jailconf completion ", ["bash", "zsh", "fish"]],
    ["jailconf lsp --c", []],
    ["jailconf nothing ", []],
  ];
  const offers = await offered(
    cases.map(([line]) => line),
    cwd,
  );
  expect(cases.map(([line], index) => [line, offers[index].toSorted()])).toEqual(
    cases.map(([line, words]) => [line, words.toSorted()]),
  );
});

test.runIf(hasBash)("a bash that does not take words apart at equals signs gets whole words", async () => {
  const cwd = folderWith({});
  const lines = ["jailconf check --format=g", "jailconf check --rule security=w", "jailconf check --rule=security=w"];
  expect(await offered(lines, cwd, " \t\n")).toEqual([
    ["--format=github", "--format=gitlab"],
    ["security=warning"],
    ["--rule=security=warning"],
  ]);
});

test.each([
  [[], "jailconf completion: name one shell: bash, zsh, fish\n"],
  [["tcsh"], "jailconf completion: name one shell: bash, zsh, fish\n"],
  [["bash", "zsh"], "jailconf completion: name one shell: bash, zsh, fish\n"],
])("completions for %j are refused", async (args, err) => {
  expect(await jailconf(["completion", ...args])).toEqual({ status: 2, out: "", err });
});
