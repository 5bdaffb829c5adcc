import { expect, test } from "vitest";
import { checkFiles, Workspace } from "../../server/src/analysis/index.ts";
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

test("files that include each other are judged once", () => {
  const files = { "/etc/a.jail.conf": '.include "b.jail.conf";\n', "/etc/b.jail.conf": '.include "a.jail.conf";\n' };
  expect(check(files, Object.keys(files)).roots).toHaveLength(1);
});
