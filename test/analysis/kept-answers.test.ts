import { describe, expect, test } from "vitest";
import { Workspace, worstInFile } from "../../server/src/analysis/index.ts";
import { MemoryReader } from "../support/memory-reader.ts";

/** What is wrong with a jail: at one place, at several, in the words of another jail, as advice, or behind a comment. */
const mistakes = [
  "depend = nobody;",
  'ip4.addr = "em0|192.0.2.256";',
  'exec.prestart = "ifconfig epair7 create up";',
  "path = /j/other; path = /j/third;",
  'vnet; vnet.interface = "epair8b,epair9b";',
  "allow.mount.nullfs;",
  'exec.start = "/bin/a"; exec.start = "/bin/b";',
  'exec.prestart = "mkdir /data/x"; exec.poststart = "cp a b";',
  "allow.raw_socket; # jailconf-ignore unknown-parameter: on purpose",
  "host.hostname = $nobody;",
  'ip4.addr = "em0|$address/24";',
];
const jails = 20;
const names = Array.from({ length: jails }, (_, index) => `web-${index}`);
const block = (name: string, index: number): string => `${name} {\n  ${mistakes[index % mistakes.length]}\n}\n`;
/** Below all jails, which take it all the same: `mkdir` comes too late for it. */
const below = 'mount = "/data/x /j/x nullfs rw 0 0";\n';
const globals =
  '# For all of them.\npersist;\npath = "/j/$name";\n$address = %%IP%%;\nexec.stop = "sh /etc/rc.shutdown";\n';

/** One file with all jails, a file that includes those of two others, and one that includes them twice. */
const hosts = {
  "in one file": new Map([["/etc/jail.conf", `${globals}${names.map(block).join("")}${below}`]]),
  "in several files": new Map([
    ["/etc/jail.conf", `${globals}.include "/etc/jail.conf.d/*.conf";\n${names.slice(0, 4).map(block).join("")}`],
    [
      "/etc/jail.conf.d/a.conf",
      names
        .slice(4, 12)
        .map((name, index) => block(name, index + 4))
        .join(""),
    ],
    [
      "/etc/jail.conf.d/b.conf",
      names
        .slice(12)
        .map((name, index) => block(name, index + 12))
        .join(""),
    ],
  ]),
  "in a file that is included twice": new Map([
    ["/etc/jail.conf", `${globals}.include "/etc/a.conf";\n${block("web-x", 0)}.include "/etc/a.conf";\n${below}`],
    ["/etc/a.conf", names.slice(0, 4).map(block).join("")],
  ]),
};

/** What an editor says of its files: all of it, and the worst five of each. */
function told(workspace: Workspace, paths: Iterable<string>): unknown {
  return [...paths].map((path) => {
    const analysis = workspace.analyze(path);
    const { shown, count } = worstInFile(analysis, 5);
    return {
      path,
      findings: analysis.findings.map(({ fixes: _, ...finding }) => finding),
      worst: [count, ...shown.map(({ finding: { rule, start, message } }) => [rule, start, message])],
    };
  });
}

function opened(files: ReadonlyMap<string, string>): Workspace {
  const workspace = new Workspace(new MemoryReader(files));
  for (const [path, text] of files) workspace.openFile(path, text);
  return workspace;
}

/** What is typed into a line, or done to it. */
const edits: readonly ((line: string) => string)[] = [
  (line) => `# Another one.\n${line}`,
  (line) => line.replace(/\w(?=;)/, "xx"),
  () => "",
  (line) => `${line}\n${line}`,
  (line) => line.replace(";", ""),
  (line) => `${line} # jailconf-ignore ip-addr, depend-undefined`,
];

describe("after an edit an editor says what a new one says", () => {
  test.each(Object.entries(hosts))("of a host %s", (_, files) => {
    const workspace = opened(files);
    told(workspace, files.keys());
    for (const [path, text] of files) {
      const lines = text.split("\n");
      for (let at = 0; at < lines.length; at += 5) {
        const edit = edits[(at / 5) % edits.length];
        const edited = [...lines.slice(0, at), edit(lines[at]), ...lines.slice(at + 1)].join("\n");
        workspace.openFile(path, edited);
        const now = new Map(files).set(path, edited);
        expect(told(workspace, files.keys())).toEqual(told(opened(now), files.keys()));
      }
      workspace.openFile(path, text);
    }
  });
});
