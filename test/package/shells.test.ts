import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { runProgram } from "./support.ts";

const installed = inject("installed");
const programs = inject("programs");
const page = join(installed, "node_modules/jailconf/man/jailconf.1");

/** On Debian and FreeBSD all of them can be had; elsewhere what is there is used. */
test.runIf(process.platform === "linux")("the programs that judge are there", () => {
  expect(programs).toEqual(["mandoc", "zsh", "fish"]);
});

test.runIf(programs.includes("mandoc"))("mandoc has nothing against the manual page", () => {
  const { stdout, stderr } = runProgram("mandoc", ["-T", "lint", "-W", "style", page], installed);
  // What pages this machine has is not ours.
  const said = `${stdout}${stderr}`
    .split("\n")
    .filter((line) => !/^$|referenced manual not found|mandoc\.db/.test(line));
  expect(said).toEqual([]);
});

test.runIf(programs.includes("mandoc"))("the manual page reads as a page", () => {
  const { stdout } = runProgram("mandoc", ["-T", "utf8", page], installed);
  const text = stdout.replace(/.\x08/g, "");
  expect(text).toMatch(/^ {5}jailconf check FILE\|DIR\.\.\. \[OPTIONS\]$/m);
  expect(text).toMatch(/^ {5}--fail-on SEVERITY$/m);
  expect(text).not.toMatch(/`/);
});

const script = (shell: string): string => {
  const { stdout } = runProgram(process.execPath, [inject("singleFile"), "completion", shell], installed);
  const file = join(installed, `completions.${shell}`);
  writeFileSync(file, stdout);
  return file;
};

test.runIf(programs.includes("fish"))("fish completes commands, values and names", () => {
  const file = script("fish");
  const lines = [
    "ch",
    "check --fail-on w",
    "check --rule no-pers",
    "check --rule=no-persist=e",
    "check --lang j",
    "plan st",
    "plan start package.j",
  ];
  const asked = lines.map((line) => `complete -C 'jailconf ${line}'; echo ==`).join("; ");
  const { stdout, stderr } = runProgram("fish", ["--no-config", "-c", `source '${file}'; ${asked}`], installed);
  expect(stderr).toBe("");
  const offers = stdout.split("==\n").map((text) =>
    text
      .trim()
      .split("\n")
      .map((line) => line.split("\t")[0]),
  );
  expect(offers.slice(0, lines.length)).toEqual([
    ["check"],
    ["warning"],
    ["no-persist="],
    ["--rule=no-persist=error"],
    ["ja"],
    ["start", "stop"],
    ["package.json"],
  ]);
});

test.runIf(programs.includes("zsh"))("zsh reads its script", () => {
  expect(runProgram("zsh", ["-f", "-n", script("zsh")], installed)).toEqual({ status: 0, stdout: "", stderr: "" });
});
