import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type CheckedFiles, checkFiles, partition, Workspace } from "../../server/src/analysis/index.ts";
import { realPath } from "../../server/src/cli/find-files.ts";
import { judgeFiles } from "../../server/src/cli/judge-files.ts";
import { nodeReader } from "../../server/src/node-reader.ts";
import { folderWith } from "./support.ts";

const jail = (name: string): string => `${name} { path = /j; persist; exec.start = $nope; vnet; allow.mount.zfz; }\n`;

const files = {
  "alone.jail.conf": jail("alone"),
  "broken.jail.conf": "a { path = /j\n persist; }\n",
  "shared-a.jail.conf": `.include "shared";\n${jail("a")}`,
  "shared-b.jail.conf": `.include "shared";\n${jail("b")}`,
  shared: "exec.clean;\nexec.start = $missing; # jailconf-ignore no-such-rule\n",
  "main.jail.conf": `.include "part.jail.conf";\n${jail("main")}`,
  "part.jail.conf": "$x = $nowhere;\nexec.clean;\nexec.poststart = $y;\n",
  "link.jail.conf": `.include "linked.conf";\n${jail("link")}`,
  "fail2ban.jail.conf": "[DEFAULT]\nbantime = 1h\n",
  "settings/jailconf.json": '{ "roots": ["main"], "rules": { "unknown-parameter": "hint" } }',
  "settings/main": `.include "deep/in/a/folder.jail.conf";\n${jail("root")}`,
  "settings/deep/in/a/folder.jail.conf": "exec.start = $gone;\n",
  "hosts/alpha/etc/jail.conf": jail("web"),
  "hosts/alpha/etc/jail.conf.d/web.conf": jail("web"),
  "hosts/alpha/etc/rc.conf": 'jail_enable="YES"\njail_list="web nobody"\n',
  "hosts/alpha/etc/hostid": "4c4c4544-0000-0000-0000-000000000000\n",
  "hosts/beta/etc/jail.conf": jail("db"),
  "hosts/beta/etc/hostid": "4c4c4544-0000-0000-0000-000000000000\n",
  "beside/rc.conf": 'jail_enable="YES"\njail_list="nobody"\n',
  "beside/one.jail.conf": jail("one"),
  "beside/two.jail.conf": jail("two"),
};

const paths = (folder: string): string[] =>
  [
    ...Object.keys(files).filter((name) => name.endsWith(".conf") && !name.endsWith("rc.conf")),
    "missing.jail.conf",
  ].map((name) => join(folder, name));

function made(): string {
  const folder = folderWith(files);
  symlinkSync(join(folder, "alone.jail.conf"), join(folder, "linked.conf"));
  return folder;
}

const shown = ({ files: asked, roots, judged, findings }: CheckedFiles) => ({
  files: asked.map(({ path, state, roots: from }) => [path, state, from.map(({ root }) => root)]),
  roots: roots.map(({ root, configuration: { error } }) => [root, error?.message]),
  judged: [...judged],
  findings: findings.map((finding) => ({ ...finding, fixes: finding.fixes() })),
});

const inParts = { few: 1, part: 1 };

test("files that are judged in parts come to the same as together, in the same order", async () => {
  const folder = made();
  const asked = paths(folder);
  expect(partition(new Workspace(nodeReader), nodeReader, asked, realPath, 1).length).toBeGreaterThan(5);
  // Of hints, and of all but the worst finding of a file, the fixes are worked out when somebody asks after all.
  const few = { hints: false, mostInFile: 1 };
  const { analysis, trees } = await judgeFiles(new Workspace(nodeReader), asked, few, { sizes: inParts });
  const together = new Workspace(nodeReader);
  expect(shown(analysis)).toEqual(shown(checkFiles(together, asked)));
  expect(analysis.findings.length).toBeGreaterThan(20);
  // So are those behind as many worse ones as a view shows.
  const first = await judgeFiles(new Workspace(nodeReader), asked, { ...few, most: 2 }, { sizes: inParts });
  expect(shown(first.analysis)).toEqual(shown(analysis));
  for (const { path } of analysis.findings) expect(trees.tree(path)?.text).toBe(together.tree(path)?.text);
  const broken = analysis.roots.find(({ root }) => root.endsWith("/broken.jail.conf"));
  expect(broken?.findings).toEqual([{ path: broken?.root, refusesFile: true }]);
});

test("files of one part share what they include, a host, or a link to the same file", () => {
  const folder = made();
  const parts = partition(new Workspace(nodeReader), nodeReader, paths(folder), realPath, 1);
  const names = parts.map((part) => part.paths.map((path) => path.slice(folder.length + 1)).join(" "));
  expect(names).toContain("shared-a.jail.conf shared-b.jail.conf");
  expect(names).toContain("alone.jail.conf link.jail.conf");
  expect(names).toContain("main.jail.conf part.jail.conf");
  expect(names).toContain("hosts/alpha/etc/jail.conf hosts/alpha/etc/jail.conf.d/web.conf");
  expect(names).toContain("beside/one.jail.conf beside/two.jail.conf");
  expect(names).toContain("hosts/beta/etc/jail.conf");
});
