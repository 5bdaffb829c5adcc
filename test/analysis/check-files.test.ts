import { expect, test } from "vitest";
import {
  askedTogether,
  type CheckedPart,
  checkFiles,
  checkPart,
  partition,
  partsInTouch,
  WantedBehind,
  type WantedFixes,
  Workspace,
} from "../../server/src/analysis/index.ts";
import type { CheckedRoot } from "../../server/src/analysis/workspace/check-files.ts";
import { joinCheckedParts } from "../../server/src/analysis/workspace/join-parts.ts";
import type { Finding, Severity } from "../../server/src/rules/rule/finding.ts";
import { MemoryReader } from "../support/memory-reader.ts";

function check(files: Readonly<Record<string, string>>, paths: readonly string[]) {
  const workspace = new Workspace(new MemoryReader(new Map(Object.entries(files))));
  const { findings, judged, roots } = checkFiles(workspace, paths);
  return {
    findings: findings.map(({ path, rule, jails }) => `${path} ${rule} ${jails.join(",")}`.trim()),
    judged: [...judged].sort(),
    roots: roots.map(({ root }) => root),
  };
}

const shared = "exec.clean;\nhost.hostname = $name;\npath = /j/$name;\nexec.start = $nope;\n";

test("what two roots say about one place is one finding for the jails of both", () => {
  const files = {
    "/etc/a.jail.conf": '.include "part";\na { }\n',
    "/etc/b.jail.conf": '.include "part";\nb { }\n',
    "/etc/part": shared,
  };
  const { findings, judged } = check(files, ["/etc/a.jail.conf", "/etc/b.jail.conf"]);
  expect(findings).toEqual(["/etc/part undefined-variable a,b"]);
  expect(judged).toEqual(Object.keys(files));
});

test("an included file is judged from its root, whichever comes first and whatever it is called", () => {
  const files = {
    "/etc/main": '$nope = x;\n.include "part.jail.conf";\na { }\n',
    "/etc/part.jail.conf": `${shared}b { }\n`,
  };
  for (const paths of [Object.keys(files), Object.keys(files).reverse()]) {
    expect(check(files, paths)).toMatchObject({ findings: [], roots: ["/etc/main"] });
  }
});

test("only the files that were asked for, and what they include, are judged", () => {
  const files = {
    "/etc/jail.conf": '.include "one";\n.include "two";\nx { exec.start = $nope; }\n',
    "/etc/one": '.include "three";\n',
    "/etc/two": "two { exec.start = $nope; }\n",
    "/etc/three": "three { exec.start = $nope; }\n",
  };
  const { findings, judged } = check(files, ["/etc/one"]);
  expect(judged).toEqual(["/etc/one", "/etc/three"]);
  expect(findings.filter((finding) => finding.includes("undefined-variable"))).toEqual([
    "/etc/three undefined-variable three",
  ]);
});

test("of a part, the fixes are worked out that somebody will ask for: of each file the worst, or all but hints", () => {
  const files = {
    "/etc/a.jail.conf": "a { path = /j; persist; allow.mount.zfz; depend = nobody; vnet; vnet; }\n",
    "/etc/b.jail.conf": "b { path = /k; persist; depend = nobody; }\n",
  };
  const asked = (wanted: WantedFixes): string[] => {
    const workspace = new Workspace(new MemoryReader(new Map(Object.entries(files))));
    const { findings } = checkPart(workspace, Object.keys(files), wanted);
    return findings.flatMap(({ path, severity, fixes }) =>
      fixes === undefined ? [] : `${path.slice(5, 6)} ${severity}`,
    );
  };
  expect(asked({ hints: true })).toEqual(["a hint", "a warning", "a warning", "a info", "b hint", "b warning"]);
  expect(asked({ hints: false })).toEqual(["a warning", "a warning", "a info", "b warning"]);
  expect(asked({ hints: true, mostInFile: 1 })).toEqual(["a warning", "b warning"]);
  expect(asked({ hints: true, mostInFile: 2, most: 3 })).toEqual(["a warning", "a warning", "b warning"]);
  expect(asked({ hints: true, worseThan: "info" })).toEqual(["a warning", "a warning", "b warning"]);
  expect(asked({ hints: true, worseThan: "warning" })).toEqual([]);
});

test("behind as many findings as a view shows only the fixes of worse ones are wanted", () => {
  const part = (...severities: Severity[]) =>
    ({ findings: severities.map((severity) => ({ severity, path: "/etc/a.jail.conf" })) }) as unknown as CheckedPart;
  const wantedBehind = (wanted: WantedFixes, ...parts: CheckedPart[]): (Severity | undefined)[] => {
    const behind = new WantedBehind(wanted);
    return parts.map((one) => {
      behind.add(one);
      const { worseThan, ...others } = behind.now;
      expect(others).toEqual(wanted);
      return worseThan;
    });
  };
  const wanted: WantedFixes = { hints: false, mostInFile: 2, most: 3 };
  // Of a file two are shown, the worst first.
  const parts = [part("info", "hint", "warning"), part("warning", "error", "info"), part("error", "error", "error")];
  expect(wantedBehind(wanted, ...parts)).toEqual([undefined, "warning", "error"]);
  expect(wantedBehind({ ...wanted, most: 4 }, ...parts)).toEqual([undefined, "info", "warning"]);
  expect(wantedBehind({ ...wanted, most: undefined }, ...parts)).toEqual([undefined, undefined, undefined]);
  expect(new WantedBehind(wanted).now).toEqual(wanted);
});

test("what is shown of a part is judged together, and its texts are at hand: those in which something is found or edited", () => {
  const files = {
    "/etc/a.jail.conf": '$where = x;\n.include "b.inc";\na { path = /j; persist; depend = nobody; }\n',
    "/etc/b.inc": "$unused = 1;\n",
    "/etc/c.jail.conf": "c { path = /c; persist; host.hostname = c; }\n",
  };
  const { findings, texts } = checkPart(
    new Workspace(new MemoryReader(new Map(Object.entries(files)))),
    Object.keys(files),
    {
      hints: true,
    },
  );
  expect(new Set(texts.map(([path]) => path))).toEqual(new Set(findings.map(({ path }) => path)));
  expect(texts.find(([path]) => path === "/etc/a.jail.conf")?.[1]).toBe(files["/etc/a.jail.conf"]);
  const asked = findings.map((finding) => ({ ...finding, fixes: () => [] }));
  expect(askedTogether(asked, { hints: true })).toBeUndefined();
  expect(askedTogether(asked, { hints: true, mostInFile: 1 })?.size).toBe(texts.length);
});

test("parts that speak of one file are known, since it may be one finding", () => {
  const files = new Map([
    ["/a/a.jail.conf", '.include "/shared";\na { }\n'],
    ["/b/b.jail.conf", '.include "/shared";\nb { }\n'],
    ["/c/c.jail.conf", "c { }\n"],
    ["/shared", shared],
  ]);
  const part = (path: string) => checkPart(new Workspace(new MemoryReader(files)), [path], { hints: true });
  expect(partsInTouch(["/a/a.jail.conf", "/c/c.jail.conf", "/b/b.jail.conf"].map(part))).toEqual([0, 2]);
  const speaking = (...paths: string[]) => ({ findings: paths.map((path) => ({ path })) }) as unknown as CheckedPart;
  expect(partsInTouch([speaking("/p"), speaking("/q", "/q"), speaking("/r", "/r"), speaking("/q", "/p")])).toEqual([
    0, 1, 3,
  ]);
});

test("the files of one host are judged together, also where that is no etc", () => {
  const files = { "/me/jail.conf": "a { }\n", "/me/jail.conf.d/b.conf": "b { }\n", "/me/c.jail.conf": "c { }\n" };
  const reader = new MemoryReader(new Map(Object.entries(files)));
  const parts = partition(new Workspace(reader), reader, Object.keys(files), (path) => path, 1);
  expect(parts.map(({ paths }) => paths)).toEqual([Object.keys(files).slice(0, 2), ["/me/c.jail.conf"]]);
});

test("what is judged together is told apart by what is included, by hosts, and by what lies behind a name", () => {
  const parted = (files: Readonly<Record<string, string>>, ...others: string[]): string[] => {
    const reader = new MemoryReader(new Map(Object.entries(files)));
    const paths = Object.keys(files).filter((path) => !others.includes(path));
    // Those of /link are the files of /real.
    const identify = (path: string): string => path.replace("/link/", "/real/");
    const parts = partition(new Workspace(reader), reader, paths, identify, 1);
    return parts.map((part) => [part.paths.join(" "), ...part.includers].join(" < "));
  };
  const jail = "x { }\n";
  const includes = (path: string): string => `.include "${path}";\n`;
  // An etc is one host, and so is a folder with other files of a host.
  expect(parted({ "/h/etc/a.jail.conf": jail, "/h/etc/jails/b.jail.conf": jail, "/i/etc/a.jail.conf": jail })).toEqual([
    "/h/etc/a.jail.conf /h/etc/jails/b.jail.conf",
    "/i/etc/a.jail.conf",
  ]);
  for (const other of ["rc.conf", "rc.conf.d/jail", "hostid"]) {
    const files = { [`/h/${other}`]: "", "/h/a.jail.conf": jail, "/h/b.jail.conf": jail, "/i/c.jail.conf": jail };
    expect(parted(files, `/h/${other}`)).toEqual(["/h/a.jail.conf /h/b.jail.conf", "/i/c.jail.conf"]);
  }
  expect(parted({ "/rc.conf": "", "/a.jail.conf": jail, "/b.jail.conf": jail }, "/rc.conf")).toEqual([
    "/a.jail.conf /b.jail.conf",
  ]);
  expect(parted({ "/h/README": "", "/h/a.jail.conf": jail, "/h/b.jail.conf": jail }, "/h/README")).toHaveLength(2);
  // Who includes the same is together with it, over whatever comes in between; and with the host of who includes it.
  expect(
    parted({
      "/a/jail.conf": includes("/b/b.conf"),
      "/b/b.conf": includes("/c/c.conf"),
      "/c/c.conf": jail,
      "/d/d.conf": jail,
    }),
  ).toEqual(["/a/jail.conf /b/b.conf /c/c.conf < /a/jail.conf < /b/b.conf", "/d/d.conf"]);
  expect(
    parted({ "/a/jail.conf.d/x.conf": jail, "/p/q/part.conf": jail, "/a/jail.conf": includes("/p/q/part.conf") }),
  ).toEqual(["/a/jail.conf.d/x.conf /p/q/part.conf /a/jail.conf < /a/jail.conf"]);
  // One file by two names is one where something is included.
  expect(parted({ "/real/a.conf": jail, "/link/a.conf": jail })).toHaveLength(2);
  expect(parted({ "/real/a.conf": jail, "/link/a.conf": jail, "/c/c.conf": includes("/d") })).toEqual([
    "/real/a.conf /link/a.conf",
    "/c/c.conf < /c/c.conf",
  ]);
  expect(
    parted({ "/real/a.conf": jail, "/link/a.conf": jail, "/c/c.conf": includes("/link/a.conf") }, "/link/a.conf"),
  ).toEqual(["/real/a.conf /c/c.conf < /c/c.conf"]);
});

test("files that have nothing to do with each other are put together, as many as one part may have", () => {
  const files = Object.fromEntries(["a", "b", "c", "d", "e"].map((name) => [`/${name}/${name}.jail.conf`, "x { }\n"]));
  const reader = new MemoryReader(new Map(Object.entries(files)));
  const sizes = (most: number): number[] =>
    partition(new Workspace(reader), reader, Object.keys(files), (path) => path, most).map(({ paths }) => paths.length);
  expect([1, 2, 5, 9].map(sizes)).toEqual([[1, 1, 1, 1, 1], [2, 2, 1], [5], [5]]);
});

test("a file of a host among others is judged with all of them", () => {
  const files = { "/a/jail.conf": "a { }\n", "/b/jail.conf": "b { }\n", "/a/rc.conf": "jail_list=x\n" };
  const reader = new MemoryReader(new Map(Object.entries(files)));
  const parts = (...paths: string[]): (readonly string[])[] =>
    partition(new Workspace(reader), reader, paths, (path) => path, 1).map((part) => part.paths);
  expect(parts("/a/jail.conf", "/b/jail.conf")).toEqual([["/a/jail.conf"], ["/b/jail.conf"]]);
  const all = ["/a/jail.conf", "/b/jail.conf", "/a/rc.conf"];
  expect(parts(...all)).toEqual([all]);
});

test("of files that were asked for, those that others include are not told of again, and those that include them are", () => {
  const files = {
    "/etc/jail.conf": '.include "part";\nweb { path = /j; persist; }\n',
    "/etc/part": "exec.clean;\n",
    "/etc/rc.conf": 'jail_enable="YES"\n',
  };
  const [root, part] = Object.keys(files);
  const asked = (...paths: string[]): CheckedPart =>
    checkPart(new Workspace(new MemoryReader(new Map(Object.entries(files)))), paths, { hints: true });
  expect(asked(root, part).files.map(({ path }) => path)).toEqual([root]);
  expect(asked(part, root).files.map(({ path }) => path)).toEqual([part, root]);
  // Of the other files of the host, those that there are.
  expect(asked(root).hostFiles).toEqual(["/etc/rc.conf"]);
});

test("files that include each other are judged once", () => {
  const files = { "/etc/a.jail.conf": '.include "b.jail.conf";\n', "/etc/b.jail.conf": '.include "a.jail.conf";\n' };
  expect(check(files, Object.keys(files)).roots).toHaveLength(1);
});

test("what is said about parts is, put together, what is said about all", () => {
  const files = new Map([
    ["/a/a.jail.conf", "a { path = /a; persist\n"],
    ["/b/b.jail.conf", '.include "none.inc";\nb { path = /b; persist; depend = nobody; }\n'],
    ["/c/c.jail.conf", 'c { path = /c; persist; }\n.include "part.inc";\n'],
    ["/c/part.inc", "d { path = /d; persist; depend = nobody; }\n"],
    ["/d/d.jail.conf", `.include "${"x".repeat(2000)}";\n`],
    ["/e/e.jail.conf", "[DEFAULT]\n"],
  ]);
  const paths = [...files.keys()];
  const isIgnored = (path: string): boolean => path.startsWith("/b/");
  const all = checkFiles(new Workspace(new MemoryReader(files)), paths);
  const parts = [
    ["/c/c.jail.conf", "/c/part.inc"],
    ["/e/e.jail.conf", "/b/b.jail.conf"],
    ["/d/d.jail.conf"],
    ["/a/a.jail.conf"],
  ];
  const workspace = new Workspace(new MemoryReader(files));
  const checked = parts.map((part) => checkPart(workspace, part, { hints: false, mostInFile: 1 }));
  const joined = joinCheckedParts(checked, paths, isIgnored, (_, { rule }) => [
    { title: rule, edits: [], safe: false, preferred: false },
  ]);
  expect(joined.files).toEqual(
    all.files.map(({ path, state, roots }) => ({ path, state, roots: roots.map(({ root }) => ({ root })) })),
  );
  const isTold = ({ configuration: { error }, findings }: CheckedRoot): boolean =>
    error !== undefined && findings.some(({ refusesFile, path }) => refusesFile && path === error.path);
  const plain = (root: CheckedRoot): unknown[] => [root.root, root.configuration.error, root.leftOut, isTold(root)];
  expect(joined.roots.map(plain)).toEqual(all.roots.map(plain));
  expect(new Set(all.roots.map((root) => `${root.configuration.error !== undefined} ${isTold(root)}`)).size).toBe(2);
  expect([...joined.judged]).toEqual([...all.judged].filter((path) => !isIgnored(path)));
  const placed = (findings: readonly Finding[]) => findings.map(({ path, rule, start }) => [path, rule, start]);
  expect(placed(joined.findings)).toEqual(placed(all.findings));
  const late = joined.findings.filter(({ rule, fixes }) => fixes()[0]?.title === rule);
  expect(late.length).toBeGreaterThan(0);
  expect(late.length).toBeLessThan(joined.findings.length);
});
