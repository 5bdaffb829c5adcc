import { expect, test } from "vitest";
import { Workspace, worstInFile } from "../../server/src/analysis/index.ts";
import { MemoryReader } from "../support/memory-reader.ts";
import { jailWith, mistakes } from "../support/mistaken-jails.ts";

const path = "/etc/jail.conf";

const jails = [...Array(48).keys()].map((number) => jailWith(number, mistakes[number % mistakes.length]));

/** What an editor says of its file: all findings, and those that a short list shows. */
function said(workspace: Workspace): string {
  const analysis = workspace.analyze(path);
  const worst = [7, 70].map((most) => {
    const { shown, count, leftOut } = worstInFile(analysis, most);
    return [count, shown.map(({ finding }) => [finding.rule, finding.start, finding.message]), leftOut?.message];
  });
  const all = analysis.findings.map(({ rule, severity, start, end, message, jails, notes, related }) => {
    return [rule, severity, start, end, message, jails, notes, related];
  });
  return JSON.stringify([worst, all], null, 1);
}

/** What somebody types one after the other: each time, the text before and what it becomes. */
const edits: readonly (readonly [what: string, edit: (text: string) => string])[] = [
  ["a line above all", (text) => `# All of them.\n${text}`],
  ["a value of one jail", (text) => text.replace("bridge0 addm epair12a", "bridge1 addm epair12a")],
  ["a mistake is mended", (text) => text.replace('"epair160b,epair161b"', '"epair160b", "epair161b"')],
  ["a mistake is made", (text) => text.replace("path = /j/20;", "path = j/20;")],
  ["a global that changes all", (text) => `exec.clean;\n${text}`],
  ["a jail goes", (text) => text.replace(/^web9 \{[^}]*\}\n/m, "")],
  ["a jail comes", (text) => text.replace(/^web30 /m, `${jailWith(60, mistakes[4])}web30 `)],
  ["two jails change places", (text) => text.replace(/^(web14 \{[^}]*\}\n)(web15 \{[^}]*\}\n)/m, "$2$1")],
  ["a jail has the interface of another", (text) => text.replace(/epair28/g, "epair36")],
  ["a jail has its path", (text) => text.replace("path = /j/33;", "path = /j/34;")],
  ["a line between two that have something in common", (text) => text.replace(/^web32 /m, "# Between.\n$&")],
  [
    "a jail that reads another file",
    (text) => text.replace("path = /j/45;", '.include "/etc/more.conf"; path = /j/45;'),
  ],
  ["a value in it", (text) => text.replace("path = /j/45;", "path = /j/450;")],
  ["a second block of a jail", (text) => `${text}web3 { exec.start = "/usr/local/bin/app"; }\n`],
  ["a line above that", (text) => text.replace("web3 { exec", "# Once more.\nweb3 { exec")],
  ["another value in it", (text) => text.replace("/usr/local/bin/app", "/usr/local/bin/other")],
  [
    "a jail within another",
    (text) => text.replace("path = /j/22;", "inner { path = /j/inner; allow.raw_socket; }\n  path = /j/22;"),
  ],
  ["a wildcard", (text) => text.replace(/^web25 /m, '"web*" { securelevel = 9; }\nweb25 ')],
  [
    "a comment that silences a jail",
    (text) => text.replace(/^ {2}path = \/j\/18;/m, "  # jailconf-ignore unknown-parameter: it is meant\n$&"),
  ],
  ["a comment that silences a file", (text) => `# jailconf-ignore-file overwritten-list: they are meant\n${text}`],
  [
    "a comment that silences nothing",
    (text) => text.replace(/^ {2}path = \/j\/19;/m, "  # jailconf-ignore no-such-thing\n$&"),
  ],
  ["it goes again", (text) => text.replace("  # jailconf-ignore no-such-thing\n", "")],
  ["a slip", (text) => text.replace("path = /j/41; persist;", "path = /j/41 persist;")],
  ["and is mended", (text) => text.replace("path = /j/41 persist;", "path = /j/41; persist;")],
  ["a jail without a name", (text) => text.replace(/^web44 /m, "")],
];

test("an editor in which a long file was edited says what a new one says", () => {
  const others = new Map([["/etc/more.conf", "allow.raw_socket;\n"]]);
  const edited = new Workspace(new MemoryReader(others));
  let text = `host.hostname = "$name";\n${jails.join("")}`;
  edited.openFile(path, text);
  expect(worstInFile(edited.analyze(path), 1000).count).toBeGreaterThan(40);
  for (const [what, edit] of edits) {
    const before = text;
    text = edit(text);
    expect(text, what).not.toBe(before);
    edited.openFile(path, text);
    const fresh = new Workspace(new MemoryReader(new Map([...others, [path, text]])));
    expect(said(edited), what).toBe(said(fresh));
  }
});
