import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { formAddress, readReport, reportAsMarkdown, reportText, separator } from "../../client/src/issue-form.ts";
import type { ReduceResult } from "../../protocol/index.ts";

const reduced: ReduceResult = {
  files: [{ name: "jail.conf", text: 'web { ip4.addr = "300.1.1.1 & +50%"; }\n' }],
  ...{
    rule: "bad-address",
    severity: "error",
    message: "`300.1.1.1` is no address.\u202e",
    file: "jail.conf",
    line: 1,
  },
  ...{ release: "FreeBSD 14.3", version: "0.1.0", besides: [], isSmallest: true },
};
const editor = "VS Code 1.100";
const issues = "https://example.org/owner/project/issues";

it("a report begins with what its author has to know, and ends with the file", () => {
  const text = reportText(reduced, editor);
  expect(text).toMatch(/^# A report of a false alarm\. Nothing has been sent yet\.\n/);
  expect(text).toContain("# jail.conf:1: error: `300.1.1.1` is no address.\\x202e [bad-address]\n");
  expect(text).toContain("the paths in it are yours");
  // What has to be read before it is sent fits beside the side bar of a small screen.
  for (const line of text.split("\n").slice(0, 8)) expect(line.length, line).toBeLessThan(90);
  expect(text.endsWith(`${separator()}\n${reduced.files[0].text}`)).toBe(true);
});

it("it says what else the finding needs, and that more might go", () => {
  const text = reportText({ ...reduced, besides: ["rc.conf"], isSmallest: false }, editor);
  expect(text).toContain("# It is told only together with rc.conf, which no part of this is.\n");
  expect(text).toContain("# More of the file may be needless");
});

it("what is sent is what its author has left of the file", () => {
  const changed = reportText(reduced, editor).replace("web {", "a {");
  expect(readReport(changed, reduced, editor).file).toBe('a { ip4.addr = "300.1.1.1 & +50%"; }\n');
  expect(readReport("a { }\n", reduced, editor).file).toBe("a { }\n");
  const files = [...reduced.files, { name: "jail.conf.d/web.conf", text: "web { }\n" }];
  const several = { ...reduced, files };
  expect(readReport(reportText(several, editor), several, editor).file).toContain(
    "# ===== jail.conf.d/web.conf\nweb { }\n",
  );
});

it("the form is filled in field by field", () => {
  const report = readReport(reportText(reduced, editor), reduced, editor);
  const { address, isWhole } = formAddress(issues, report);
  const query = new URL(address).searchParams;
  expect(isWhole).toBe(true);
  expect(address.startsWith(`${issues}/new?template=false-alarm.yml&`)).toBe(true);
  expect(query.get("file")).toBe(reduced.files[0].text);
  expect(query.get("finding")).toContain("[bad-address]");
  expect(query.get("release")).toBe("FreeBSD 14.3");
  const form = readFileSync(".github/ISSUE_TEMPLATE/false-alarm.yml", "utf8");
  const ids = [...form.matchAll(/^ {4}id: (\S+)$/gm)].map(([, id]) => id);
  for (const [name] of query) if (name !== "template" && name !== "title") expect(ids).toContain(name);
});

it("a file that is too long for an address is left out of it", () => {
  const report = { ...readReport("", reduced, editor), file: "# é\n".repeat(4000), finding: `x${"é".repeat(9000)}` };
  const { address, isWhole } = formAddress(`${issues}/`, report);
  expect(isWhole).toBe(false);
  expect(address.length).toBeLessThan(7500);
  expect(new URL(address).searchParams.get("file")).toMatch(/clipboard/);
  expect(address).not.toContain("issues//new");
});

it("half a character and backticks do no harm", () => {
  const report = { ...readReport("", reduced, editor), file: "a\ud800b ```\n" };
  expect(new URL(formAddress(issues, report).address).searchParams.get("file")).toBe("a\ufffdb ```\n");
  expect(reportAsMarkdown(report)).toContain("\n````\na\ud800b ```\n````\n");
});
