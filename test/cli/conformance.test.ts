import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, jailconf } from "./support.ts";

const good = JSON.stringify({
  id: "good",
  mode: "effective",
  release: "12",
  text: "a { b; }",
  expect: {
    ok: true,
    jails: [
      {
        name: "a",
        failed: false,
        params: [
          ["b", []],
          ["name", ["a"]],
        ],
      },
    ],
    messages: [],
  },
});
const bad = good.replace('"good"', '"bad"').replace('[["b",[]]', '[["c",[]]');

test("passes and failures are counted over folders, files and lines", async () => {
  const cwd = folderWith({ "one/a.jsonl": `${good}\n${good}\n`, "two/b.jsonl": good, "two/notes.txt": "no vector" });
  expect(await jailconf(["conformance", "one", "two"], { cwd })).toEqual({
    status: 0,
    out: "3 passed, 0 failed\n",
    err: "",
  });
});

test("a mismatch is shown with id, input, expected and got", async () => {
  const cwd = folderWith({ "one/a.jsonl": `${good}\n${bad}\n{broken\n` });
  const { status, out } = await jailconf(["conformance", "one"], { cwd });
  expect(status).toBe(1);
  expect(out).toContain(`bad (${join("one", "a.jsonl")}, vector 2)\n  input:    {"mode":"effective"`);
  expect(out).toMatch(/ {2}expected: .*"c".*\n {2}got: {6}.*"b"/);
  expect(out).toMatch(/\(no id\) \(.*, vector 3\)\n {2}problem: {2}.*JSON/);
  expect(out.endsWith("\n1 passed, 2 failed\n")).toBe(true);
});

test("--print writes results and judges nothing", async () => {
  const cwd = folderWith({ "one/a.jsonl": `${bad}\n{broken\n` });
  const { status, out, err } = await jailconf(["conformance", "--print", "one"], { cwd });
  const [first, second, ...rest] = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect([status, first.id, first.got.jails[0].name]).toEqual([0, "bad", "a"]);
  expect([second, rest]).toEqual([{ id: null, got: null }, []]);
  expect(err).toMatch(/vector 2: /);
});

test("a folder that is missing or holds nothing cannot be run, and the others are", async () => {
  const cwd = folderWith({ "one/a.jsonl": good, "empty/x.txt": "" });
  const missing = await jailconf(["conformance", "nope", "one"], { cwd });
  expect([missing.status, missing.out]).toEqual([2, "1 passed, 0 failed\n"]);
  expect(missing.err).toMatch(/cannot read nope/);
  const empty = await jailconf(["conformance", "empty"], { cwd });
  expect([empty.status, empty.err]).toEqual([2, "jailconf conformance: empty holds no *.jsonl file\n"]);
  expect((await jailconf(["conformance"], { cwd })).status).toBe(2);
});

test("what is called like a file of vectors and cannot be read has failed", async () => {
  const cwd = folderWith({ "one/a.jsonl": good });
  mkdirSync(join(cwd, "one/b.jsonl"));
  const { status, out } = await jailconf(["conformance", "one"], { cwd });
  expect([status, out]).toEqual([1, "1 passed, 1 failed\n"]);
});
