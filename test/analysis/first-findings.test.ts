import { expect, it } from "vitest";
import { Workspace } from "../../server/src/analysis/index.ts";
import { MemoryReader } from "../support/memory-reader.ts";

const path = "/etc/jail.conf";

/** The first and the last have the same address, each adds a route that nothing removes, and all have a path that is relative. */
const jails = Array.from({ length: 30 }, (_, number) => {
  const address = `10.0.0.${number % 29}`;
  return `web${number} { exec.prestart = "/sbin/route add 10.${number}.0.0/16 192.0.2.1"; ip4.addr = ${address}; persist; }\n`;
});

function rulesIn(text: string): { first: Map<string, number>; all: Map<string, number> } {
  const workspace = new Workspace(new MemoryReader(new Map()));
  workspace.openFile(path, text);
  const [root] = workspace.analyze(path).roots;
  const count = (findings: readonly { rule: string }[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    return counts;
  };
  const first = count(root.first(path, 0, 1000).findings);
  expect(root.jailsLeft).toBeGreaterThan(0);
  return { first, all: count(root.findings) };
}

it("what the first jails of a file have in their own blocks is found first", () => {
  const { first, all } = rulesIn(`path = "jails/$name";\n${jails.join("")}`);
  expect(first.get("create-without-cleanup")).toBe(16);
  expect(all.get("create-without-cleanup")).toBe(30);
});

it.each([
  ["the beginning of the file", "", 0],
  ["the middle", "web13", 13],
  ["the end, where not as many are left", "web28", 14],
])("the first jails are those behind %s", (_, name, number) => {
  const workspace = new Workspace(new MemoryReader(new Map()));
  const text = jails.join("");
  workspace.openFile(path, text);
  const { blocks } = workspace.analyze(path).roots[0].first(path, text.indexOf(name), 1000);
  const names = blocks.map(({ start, end }) => text.slice(start, end).split(" ")[0]);
  expect(names).toEqual(Array.from({ length: 16 }, (_, index) => `web${number + index}`));
});

it("of long jails no more come first than a screen shows", () => {
  const workspace = new Workspace(new MemoryReader(new Map()));
  const text = jails.map((jail) => jail.replace("{", `{${"\n".repeat(1_500)}`)).join("");
  workspace.openFile(path, text);
  const { blocks } = workspace.analyze(path).roots[0].first(path, text.indexOf("web28"), 1000);
  const names = blocks.map(({ start, end }) => text.slice(start, end).split(" ")[0]);
  expect(names).toEqual(["web25", "web26", "web27", "web28", "web29"]);
});

it("of a file that includes others the first jails are its own", () => {
  const other = "/etc/jail.conf.d/all.conf";
  const workspace = new Workspace(new MemoryReader(new Map([[other, jails.join("").replaceAll("web", "db")]])));
  const text = `.include "${other}";\n${jails.join("")}`;
  workspace.openFile(path, text);
  const [root] = workspace.analyze(path).roots;
  const namesIn = (file: string, all: string): string[] =>
    root.first(file, 0, 1000).blocks.map(({ start, end }) => all.slice(start, end).split(" ")[0]);
  expect(namesIn(path, text)).toEqual(Array.from({ length: 16 }, (_, index) => `web${index}`));
});

it("what is judged in parts is all that is found, and nothing is judged again", () => {
  const workspace = new Workspace(new MemoryReader(new Map()));
  const told = (inParts: boolean): unknown => {
    workspace.openFile(path, jails.slice(0, 4).join(""));
    const [root] = workspace.analyze(path).roots;
    let parts = 0;
    while (inParts && !root.judgeOn()) parts++;
    expect(parts > 4).toBe(inParts);
    const { findings } = root;
    expect([root.judgeOn(), root.findings === findings, root.jailsLeft]).toEqual([true, true, 0]);
    workspace.closeFile(path);
    return findings.map(({ rule, start, message }) => [rule, start, message]);
  };
  expect(told(true)).toEqual(told(false));
});

it("what depends on other jails waits: collisions, what stands in a global, and advice", () => {
  const { first, all } = rulesIn(`path = "jails/$name";\n${jails.join("")}`);
  for (const rule of ["duplicate-resource", "path-missing-or-relative", "address-without-interface"]) {
    expect([rule, all.has(rule)]).toEqual([rule, true]);
    expect([rule, first.has(rule)]).toEqual([rule, false]);
  }
});

it("and so does what is left behind and another jail might use", () => {
  const { first, all } = rulesIn(
    jails.join("").replaceAll(/route add 10\.(\d+)\S+ \S+"/g, 'ifconfig bridge$1 create"'),
  );
  expect([all.get("create-without-cleanup"), first.get("create-without-cleanup")]).toEqual([30, undefined]);
});

it("what a rule says that judges both jails and all blocks waits as well: it may be one finding with another", () => {
  const lists = Array.from(
    { length: 30 },
    (_, number) => `web${number} { path = /j; exec.start = "/bin/sh /etc/rc"; }\n`,
  );
  const { first, all } = rulesIn(`* { exec.start = "/usr/local/bin/all"; }\n${lists.join("")}`);
  expect([all.has("overwritten-list"), first.has("overwritten-list")]).toEqual([true, false]);
});

it("a key in one jail leaves that one to be judged, one in a global all of them", () => {
  const workspace = new Workspace(new MemoryReader(new Map()));
  const left = (text: string): number => {
    workspace.openFile(path, text);
    return workspace.analyze(path).roots[0].jailsLeft;
  };
  const judge = (): unknown => workspace.analyze(path).findings;
  const text = jails.join("");
  expect(left(text)).toBe(30);
  judge();
  expect(left(text)).toBe(0);
  expect(left(text.replace("10.0.0.7;", "10.0.0.77;"))).toBe(1);
  judge();
  expect(left(`allow.mount;\n${text}`)).toBe(30);
});

it("what jail(8) cannot read is found first wherever it stands", () => {
  const { first } = rulesIn(`${jails.join("")}last { persist\n  path = "/jails/last"; }\n`);
  expect(first.get("missing-semicolon")).toBe(1);
});
