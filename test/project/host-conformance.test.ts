import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { canBeAsked, compareAnswer, type Measurement, measuredRelease } from "../../scripts/lib/host-jail.mjs";
import { folderWith } from "../cli/support.ts";

const root = resolve(import.meta.dirname, "../..");
const standIn = join(import.meta.dirname, "jail-stand-in.mjs");

const read = (name: string): Measurement[] =>
  readFileSync(join(root, "test/conformance", name), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

/** A few of each kind, since each is a process. */
const chosen = [
  ...read("effective.jsonl").filter((_, index) => index % 150 === 0),
  ...read("include.jsonl").slice(0, 4),
];

const lines = (measurements: readonly object[]): string =>
  measurements.map((one) => `${JSON.stringify(one)}\n`).join("");

function askHost(measurements: readonly object[], environment: Record<string, string> = {}, ...args: string[]) {
  const folder = folderWith({ "a.jsonl": lines(measurements) });
  const program = join(root, "scripts/host-conformance.mjs");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, folder, "--jail", standIn, "--release", "current", ...args],
    { encoding: "utf8", env: { ...process.env, JAIL_MEASUREMENTS: join(folder, "a.jsonl"), ...environment } },
  );
  return { status, stdout, stderr };
}

/** Programs with a first line that names their interpreter run everywhere but on Windows. */
describe.skipIf(process.platform === "win32")("the jail(8) of a host is asked about the measurements", () => {
  const asked = chosen.filter(canBeAsked);

  test("and one that answers as measured is told nothing", () => {
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.some(({ expect }) => !(expect as { ok: boolean }).ok)).toBe(true);
    const { status, stdout, stderr } = askHost(chosen);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toBe(
      `${asked.length} asked: ${asked.length} answered as measured, 0 differently, 0 crashed\n` +
        `${chosen.length - asked.length} not asked: values, steps, and values with line breaks\n`,
    );
  });

  const web = {
    id: "w",
    mode: "effective",
    release: "current",
    text: 'web { path = "/a b"; persist; jid = 7; x = $y; }\ndb { z = $q; }\n',
    expect: {
      ok: true,
      jails: [
        {
          name: "web",
          failed: false,
          params: [
            ["jid", ["7"]],
            ["name", ["web"]],
            ["path", ["/a b"]],
            ["persist", []],
          ],
        },
        { name: "db", failed: true },
      ],
      messages: ['db: z: variable "q" not found'],
    },
  };

  test.each(["change a value", "lose a jail", "say nothing"])("and one that would %s is told", (lie) => {
    const { status, stdout } = askHost([web], { JAIL_LIE: lie });
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^w: different\n {2}input: {4}"web .*\n {2}measured: .*\n {2}answered: .*\n1 asked: 0 answered as measured, 1 diff/,
    );
  });

  test("and one that crashes has no answer", () => {
    const { status, stdout } = askHost([web], { JAIL_LIE: "crash" });
    expect(status).toBe(0);
    expect(stdout).toContain("w: crashed\n");
    expect(stdout).toContain("1 asked: 0 answered as measured, 0 differently, 1 crashed\n");
  });

  test("and what comes of it is a report", () => {
    const report = join(folderWith({ "summary.md": "# Before\n" }), "summary.md");
    askHost([web], { JAIL_LIE: "lose a jail" }, "--report", report);
    expect(readFileSync(report, "utf8")).toMatch(
      /^# Before\n### jail\(8\) of \S+\n\n1 asked: 0 answered as measured, 1 differently/,
    );
  });

  test("but not about another release, and then it says so", () => {
    const { status, stdout, stderr } = askHost([{ ...web, release: "12" }]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/ holds no measurement of release current that jail\(8\) could be asked about\.\n$/);
  });

  test("and a program that is not there is no answer", () => {
    const { status, stderr } = askHost([web], {}, "--jail", "/nowhere/jail");
    expect(status).not.toBe(0);
    expect(stderr).toContain("/nowhere/jail cannot be asked");
  });
});

describe("what jail -e prints", () => {
  const params = (...list: [string, string[]][]) => ({
    expect: { ok: true, jails: [{ name: "a", failed: false, params: list }], messages: [] },
  });
  const printed = (stdout: string) => ({ status: 0, signal: null, stdout, stderr: "" });

  // As print_param and quoted_print of jail(8) write it.
  test.each<[string, string[], string]>([
    ["a word", ["/jails/a"], "x=/jails/a"],
    ["a blank", ["/a b"], 'x="/a b"'],
    ["nothing", [""], 'x=""'],
    ["quotes", ['say "a"'], `x='say "a"'`],
    ["an apostrophe", ["it's"], `x="it's"`],
    ["both", [`it's "a"`], `x="it's \\"a\\""`],
    ["a backslash", ["a\\b"], "x=a\\\\b"],
    ["a list", ["a", "b c"], 'x=a,"b c"'],
    ["no value", [], "x"],
  ])("of %s is understood", (_, values, text) => {
    expect(compareAnswer(params(["x", values]), printed(`${text}\n`))).toMatchObject({ outcome: "same" });
    expect(compareAnswer(params(["x", values]), printed(`${text}!\n`))).toMatchObject({ outcome: "different" });
  });

  test("is a line for each jail, without the jid", () => {
    const measured = params(["b", []], ["jid", ["3"]], ["name", ["a"]]);
    expect(compareAnswer(measured, printed("name=a\u001eb\n"))).toMatchObject({ outcome: "same" });
    expect(compareAnswer(measured, printed("name=a\u001eb\nname=c\n"))).toMatchObject({ outcome: "different" });
  });

  test("is nothing for a file that is refused: its first message counts, and not how it ends", () => {
    const refused = { expect: { ok: false, error: "jail.conf line 1: ;: syntax error" } };
    const answer = {
      status: 1,
      signal: null,
      stdout: "",
      stderr: "jail: jail.conf line 1: ;: syntax error\njail: noise\n",
    };
    expect(compareAnswer(refused, answer)).toEqual({ outcome: "same" });
    expect(compareAnswer(refused, { ...answer, status: null, signal: "SIGSEGV" })).toEqual({ outcome: "same" });
    expect(compareAnswer(refused, { ...answer, stderr: "", status: null, signal: "SIGSEGV" })).toMatchObject({
      outcome: "crashed",
    });
    expect(compareAnswer(refused, { ...answer, stderr: "jail: another\n" })).toMatchObject({ outcome: "different" });
    expect(compareAnswer(refused, { ...answer, status: 0 })).toMatchObject({ outcome: "different" });
  });
});

test("a host has the measurements of its release, or none", () => {
  expect(
    ["12.4-RELEASE", "13.5-RELEASE", "14.3-RELEASE-p1", "15.0-STABLE", "6.1.0-linux"].map(measuredRelease),
  ).toEqual(["12", undefined, "current", "current", undefined]);
});

test("values with a line break are not asked about, and neither are those of a jail that failed", () => {
  const of = (text: string, values: string[], failed = false): Measurement => {
    const jail = failed ? { name: "a", failed } : { name: "a", failed, params: [["x", values]] };
    return { id: "", mode: "effective", release: "current", text, expect: { ok: true, jails: [jail], messages: [] } };
  };
  expect(canBeAsked(of('a { x = "b";\n y = "c"; }', ["b"]))).toBe(true);
  expect(canBeAsked(of('a { x = "b\\nc"; }', ["b\nc"]))).toBe(false);
  expect(canBeAsked(of('a { x = "b"; y = $z; }', [], true))).toBe(true);
  for (const text of ['a { x = "b\nc"; }', 'a { x = "b\\nc"; }', "a { x = 'b\nc'; }", 'a { x = "b\\012c"; }'])
    expect(canBeAsked(of(text, [], true)), text).toBe(false);
  const refused = { ...of('a { x = "b\\nc" }', []), expect: { ok: false, error: "jail.conf line 1: }: syntax error" } };
  expect(canBeAsked(refused)).toBe(true);
  expect(canBeAsked({ ...refused, mode: "plan" })).toBe(false);
});
