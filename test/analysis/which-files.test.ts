import { describe, expect, test } from "vitest";
import { checkFiles, filesInFolders, Workspace, worstInFile } from "../../server/src/analysis/index.ts";
import { isJailConfName } from "../../server/src/analysis/workspace/file-names.ts";
import { findingsAt } from "../../server/src/analysis/workspace/findings-at.ts";
import { isForeign } from "../../server/src/analysis/workspace/foreign.ts";
import { type FileContent, type FileReader, largestFile } from "../../server/src/config/index.ts";
import { analyze } from "../support/fixture.ts";
import { MemoryReader } from "../support/memory-reader.ts";

test.each([
  ["jail.conf", true],
  ["/etc/jail.conf", true],
  ["/etc/jail.web.conf", true],
  ["/srv/alpha.jail.conf", true],
  ["/etc/jail.conf.d/web.conf", true],
  ["/etc/jail..conf", false],
  ["/etc/jail.conf.sample", false],
  ["/etc/jail.web.json", false],
  ["/srv/alpha.jail.config", false],
  ["/etc/jail.conf.d/README", false],
  ["/etc/jail.conf.d/old/web.conf", false],
  ["/etc/jail.conf.db/web.conf", false],
  ["/etc/my-jail.conf.d/web.conf", false],
  ["/etc/web.conf", false],
  ["/etc/a-longer-name.conf", false],
  ["web.conf", false],
])("%s is named like a jail.conf(5): %s", (path, is) => {
  expect(isJailConfName(path)).toBe(is);
});

describe("fail2ban's file of this name begins with a section", () => {
  test.each([
    "[DEFAULT]\nbantime = 10m\n",
    "[DEFAULT]",
    "\n  \n# A note.\n; Another.\n  [my section-1.a]  \nx = 1\n",
    "[DEFAULT] # all\n",
    "[DEFAULT] ; all of them\n",
    `${"# A note.\n".repeat(9_000)}[DEFAULT]\n`,
  ])("%j", (text) => {
    expect(isForeign(text)).toBe(true);
  });

  test.each([
    "",
    "\n",
    "# [DEFAULT]",
    "web { persist; }\n[DEFAULT]\n",
    "exec.clean;\n[DEFAULT]",
    "[web] { persist; }\n",
    "[]\n",
    "[a\n",
    "x[1];\n[DEFAULT]\n",
    "[DEFAULT] x\n",
    "a[b]\n",
    // Only the beginning is looked at.
    `${"# A note.\n".repeat(11_000)}[DEFAULT]\n`,
  ])("and this one does not: %j", (text) => {
    expect(isForeign(text)).toBe(false);
  });
});

test("files are looked for in all folders but those of the kernel and of other programs", () => {
  const files = [
    "/a/jail.conf",
    "/a/b/c/web.jail.conf",
    "/a/node_modules/jail.conf",
    "/a/.git/jail.conf",
    "/proc/jail.conf",
  ];
  const reader = new MemoryReader(new Map([...files, "/a/web.conf"].map((path) => [path, ""])));
  expect(filesInFolders(reader, ["/"])).toEqual(files.slice(0, 2));
  expect(filesInFolders(reader, ["/a", "/a/b", "/nowhere"])).toEqual(files.slice(0, 2));
});

test("files are found in the order of their names, those of a folder before those of the folders in it", () => {
  const files = [
    "/a/b/jail.conf",
    "/a/b.jail.conf",
    "/a/B.jail.conf",
    "/a/jail.conf/README",
    "/a/A/jail.conf",
    "/a/proc/jail.conf",
  ];
  const reader = new MemoryReader(new Map(files.map((path) => [path, ""])));
  expect(filesInFolders(reader, ["/a"])).toEqual([
    ...["/a/B.jail.conf", "/a/b.jail.conf"],
    ...["/a/A/jail.conf", "/a/b/jail.conf", "/a/proc/jail.conf"],
  ]);
});

test("of files that another program or the host has, and of settings, no tree is made for those who look through all", () => {
  const files = new Map([
    ["/etc/jail.conf", "web { persist; }\n"],
    ["/etc/fail2ban/jail.conf", "[DEFAULT]\n"],
    ["/etc/rc.conf", 'jail_enable="YES"\n'],
    ["/etc/jailconf.json", "{}"],
  ]);
  const workspace = new Workspace(new MemoryReader(files));
  const own = [...files.keys(), "/etc/none.jail.conf"].filter((path) => workspace.ownTree(path) !== undefined);
  expect(own).toEqual(["/etc/jail.conf"]);
});

test("what is not to be judged is told as that, where there is something to judge", () => {
  const files = new Map([
    ["/etc/jailconf.json", '{ "ignore": ["*.jail.conf"] }'],
    ["/etc/a.jail.conf", "a { path = jails; }\n"],
    ["/etc/b.jail.conf", "[DEFAULT]\n"],
    ["/etc/jail.conf", '.include "a.jail.conf";\n'],
  ]);
  const workspace = new Workspace(new MemoryReader(files));
  workspace.openFile("/etc/large.jail.conf", " ".repeat(largestFile + 1));
  const names = ["a.jail.conf", "b.jail.conf", "c.jail.conf", "large.jail.conf", "jailconf.json"];
  const states = names.map((name) => workspace.analyze(`/etc/${name}`).state);
  expect(states).toEqual(["ignored", "foreign", "unreadable", "too-large", "settings-file"]);
  const { findings, judged } = checkFiles(workspace, ["/etc/jail.conf"]);
  expect([[...judged], findings]).toEqual([["/etc/jail.conf"], []]);
});

describe("what is told at a place", () => {
  const at = (text: string): string[] => {
    const { analysis, fixture } = analyze(text);
    const { cursor } = fixture;
    const touched = findingsAt(analysis, { start: cursor!.offset, end: cursor!.offset });
    return touched.map(({ rule }) => rule);
  };

  test.each([
    ["web { path = /j; persist; depend = $0db; }", ["depend-undefined"]],
    ["web { path = /j; persist; depend = db$0; }", ["depend-undefined"]],
    ["web { path = /j; persist; depend =$0 db; }", []],
    ["web { path = /j; persist; depend = db; $0}", []],
    ["web { path = /j; persist; depend = $0db, mail; }", ["depend-undefined"]],
  ])("%s", (text, rules) => {
    expect(at(text)).toEqual(rules);
  });

  test("is of this file alone, and not of one that has something at the same place", () => {
    const depends = (jail: string): string => `${" ".repeat(30)}${jail} { path = /${jail}; persist; depend = nobody; }`;
    const place = depends("w").indexOf("nobody");
    const { analysis, workspace } = analyze(
      `//- /etc/jail.conf\n${depends("w")}\n.include "more.inc";\n//- /etc/more.inc\n${depends("m")}\n`,
    );
    const jailsAt = (at: typeof analysis) => findingsAt(at, { start: place, end: place }).map(({ jails }) => jails);
    expect(jailsAt(analysis)).toEqual([["w"]]);
    expect(jailsAt(workspace.analyze("/etc/more.inc"))).toEqual([["m"]]);
  });

  test("is the same where several roots have a say", () => {
    const { workspace } = analyze(`
      //- /etc/a.jail.conf
      $where = here;
      .include "web.inc";
      //- /etc/b.jail.conf
      .include "web.inc";
      //- /etc/web.inc
      web { path = "/jails/$where"; persist; }
    `);
    const analysis = workspace.analyze("/etc/web.inc");
    const place = analysis.tree!.text.indexOf("$where");
    expect(findingsAt(analysis, { start: place, end: place }).map(({ rule }) => rule)).toEqual(["undefined-variable"]);
    expect(findingsAt(analysis, { start: 0, end: 3 })).toEqual([]);
    expect(analysis.roots.map((root) => root.toldIn("/etc/web.inc").length)).toEqual([0, 1]);
    expect(worstInFile(analysis, 5).shown.map(({ finding }) => finding.rule)).toEqual(["undefined-variable"]);
  });
});

test("a file that was missing is read as soon as it is there, and gone as soon as it is not", () => {
  const files = new Map([["/etc/jail.conf", '.include "/etc/more.conf";\nweb { path = /j; persist; depend = db; }\n']]);
  const workspace = new Workspace(new MemoryReader(files));
  const rules = (): string[] => workspace.analyze("/etc/jail.conf").findings.map(({ rule }) => rule);
  expect(rules()).toContain("include-misuse");
  files.set("/etc/more.conf", "db { path = /d; persist; }\n");
  workspace.fileChanged("/etc/more.conf");
  expect(rules()).toEqual([]);
  files.delete("/etc/more.conf");
  workspace.fileChanged("/etc/more.conf");
  expect(rules()).toContain("include-misuse");
});

test("a file that is not fetched yet is told as that, and read as soon as it is", () => {
  const pending = new Set(["/etc/more.conf", "/etc/late.jail.conf"]);
  class LateReader extends MemoryReader {
    override read(path: string): FileContent {
      return pending.has(path) ? { kind: "pending" } : super.read(path);
    }
  }
  const files = new Map([
    ["/etc/jail.conf", '.include "/etc/more.conf";\nweb { path = /j; persist; depend = db; }\n'],
    ["/etc/more.conf", "db { path = /d; persist; }\n"],
  ]);
  const workspace = new Workspace(new LateReader(files));
  const jails = (): string[] => workspace.analyzeRoot("/etc/jail.conf").configuration.jails.map(({ name }) => name);
  expect([workspace.analyze("/etc/late.jail.conf").state, jails()]).toEqual(["pending", ["web"]]);
  pending.clear();
  workspace.fileChanged("/etc/more.conf");
  expect(jails()).toEqual(["db", "web"]);
});

test("an include that goes up from a linked folder is followed anew when the link leads elsewhere", () => {
  const folders = new Map([["/etc/site", "/a/site"]]);
  class LinkReader extends MemoryReader {
    override realFolder(path: string): string {
      return folders.get(path) ?? path;
    }
    placesBehind(path: string): readonly string[] {
      return [...folders].flatMap(([link, place]) => (path.startsWith(`${link}/`) ? [link, place] : []));
    }
  }
  const jail = (name: string): string => `${name} { path = /j; persist; }\n`;
  const files = new Map([
    ["/etc/jail.conf", '.include "/etc/site/../web.conf";\n'],
    ["/a/web.conf", jail("a")],
    ["/b/web.conf", jail("b")],
    ["/etc/site/x.conf", ""],
  ]);
  const workspace = new Workspace(new LinkReader(files));
  const root = () => workspace.analyzeRoot("/etc/jail.conf");
  const first = root();
  expect(first.configuration.jails.map(({ name }) => name)).toEqual(["a"]);
  expect(root()).toBe(first);
  workspace.tree("/etc/site/x.conf");
  expect(["/etc/jail.conf", "/etc/site/x.conf"].map((path) => workspace.placesBehind(path))).toEqual([
    [],
    ["/etc/site", "/a/site"],
  ]);
  folders.set("/etc/site", "/b/site");
  workspace.fileChanged("/etc/site");
  expect(root().configuration.jails.map(({ name }) => name)).toEqual(["b"]);
});

test("what was judged is the same as long as nothing has changed of what it was made of, the roots beside it included", () => {
  const jail = (name: string): string => `${name} { path = /jails/${name}; persist; }\n`;
  const files = new Map(["a", "b"].map((name) => [`/etc/jail.conf.d/${name}.conf`, jail(name)]));
  const [path, beside] = files.keys();
  const workspace = new Workspace(new MemoryReader(files));
  const judged = () => {
    const root = workspace.analyzeRoot(path);
    void root.findings;
    return root;
  };
  const first = judged();
  expect(first.neighbours.evaluated.length).toBeGreaterThan(0);
  expect(workspace.fileChanged("/etc/other")).toBe(false);
  expect(judged()).toBe(first);
  files.set(beside, `${jail("b")}a { path = /jails/c; persist; }\n`);
  workspace.fileChanged(beside);
  const second = judged();
  expect(second).not.toBe(first);
  workspace.openFile(path, files.get(path)!);
  const opened = judged();
  workspace.openFile(path, files.get(path)!);
  expect(judged()).toBe(opened);
  expect([workspace.isValidText(path), workspace.isValidText("/etc/none.conf")]).toEqual([true, false]);
});

test("an open file is another one when a mark that its editor does not show comes or goes on the disk", () => {
  const files = new Map([["/etc/jail.conf", "web { persist; }\n"]]);
  const workspace = new Workspace(new MemoryReader(files));
  workspace.openFile("/etc/jail.conf", "web { persist; }\n");
  const changed = (text: string): boolean => {
    files.set("/etc/jail.conf", text);
    return workspace.fileChanged("/etc/jail.conf");
  };
  expect(["db { }", "\uFEFFdb { }", "\uFEFFweb { }", "web { }"].map(changed)).toEqual([false, true, false, true]);
});

describe("what changes on the disk", () => {
  const included = "/srv/jail.conf.d/web.conf";
  const files = (depend: string) =>
    new Map([
      ["/srv/jail.conf", '.include "jail.conf.d/*.conf";\n'],
      [included, `web { path = /j; persist; depend = ${depend}; }\n`],
    ]);

  test.each<[what: string, tell: (workspace: Workspace) => void, isSeen: boolean]>([
    ["a file", (workspace) => workspace.fileChanged(included), true],
    ["the folder that it lies in", (workspace) => workspace.fileChanged("/srv/jail.conf.d"), true],
    ["a folder above that", (workspace) => workspace.fileChanged("/srv"), true],
    ["all, of which nobody was told", (workspace) => workspace.refresh(), true],
    ["another file", (workspace) => workspace.fileChanged("/srv/jail.conf.d/db.conf"), false],
    ["a folder of another name", (workspace) => workspace.fileChanged("/srv/jail.conf"), false],
  ])("is %s", (_, tell, isSeen) => {
    const disk = files("nobody");
    const workspace = new Workspace(new MemoryReader(disk));
    const isTold = (): boolean => workspace.analyze(included).findings.some(({ rule }) => rule === "depend-undefined");
    expect(isTold()).toBe(true);
    for (const [path, text] of files("db")) disk.set(path, text.replace(" depend = db;", ""));
    tell(workspace);
    expect(isTold()).toBe(!isSeen);
  });

  test("concerns somebody where it was asked for, or lies in a folder whose files were", () => {
    const workspace = new Workspace(new MemoryReader(files("nobody")));
    void workspace.analyze("/srv/jail.conf").findings;
    const paths = [included, "/srv/jail.conf.d", "/srv", "/srv/jail.conf.d/README", "/x/jail.conf", "/x/jailconf.json"];
    expect(paths.filter((path) => !workspace.isConcernedBy(path))).toEqual([]);
    expect(["/srv/README/x", "/x/web.conf", "/srv2"].filter((path) => workspace.isConcernedBy(path))).toEqual([]);
  });
});

test("who includes a file comes in order: open documents, roots of its settings file, and what lies near, the nearest first", () => {
  const files = new Map(
    [
      "/srv/a/jail.conf",
      "/srv/jail.conf",
      "/x/open.conf",
      "/srv/a/b/named.txt",
      "/srv/a/b/jail.conf",
      "/jail.conf",
    ].map((path) => [path, '.include "/srv/a/b/web.inc";\n']),
  );
  files.set("/srv/a/b/web.inc", "web { persist; }\n");
  files.set("/srv/a/b/jailconf.json", '{ "roots": ["named.txt"] }');
  // What another program reads includes nothing, and neither does what only speaks of it.
  files.set("/srv/a/b/of.jail.conf", '[DEFAULT]\n.include "/srv/a/b/web.inc";\n');
  files.set("/srv/a/b/no.jail.conf", "web { persist; }\n");
  const workspace = new Workspace(new MemoryReader(files));
  workspace.openFile("/x/open.conf", files.get("/x/open.conf")!);
  const roots = (): string[] => workspace.analyze("/srv/a/b/web.inc").roots.map(({ root }) => root);
  const near = ["/srv/a/b/jail.conf", "/srv/a/jail.conf", "/srv/jail.conf"];
  expect(roots()).toEqual(["/x/open.conf", "/srv/a/b/named.txt", ...near]);
  workspace.closeFile("/x/open.conf");
  expect(roots()).toEqual(["/srv/a/b/named.txt", ...near]);
  files.delete("/srv/a/b/jailconf.json");
  workspace.fileChanged("/srv/a/b/jailconf.json");
  expect(roots()).toEqual(near);
  expect(workspace.analyze("/srv/a/b/jail.conf").roots.map(({ root }) => root)).toEqual(["/srv/a/b/jail.conf"]);
});

test("another file of a host is judged from the jails around it: beside it, in a jail.conf.d, and a folder above", () => {
  const jail = "web { path = /j; persist; }\n";
  const files = new Map([
    ...["jail.conf.d/b.conf", "jail.conf.d/a.conf", "jail.conf.d/README", "jail.conf.d/old.conf/x.conf"].map(
      (name) => [`/h/etc/${name}`, jail] as const,
    ),
    ...["rc.conf", "rc.conf.d/jail"].map(
      (name) => [`/h/etc/${name}`, 'jail_enable="YES"\njail_list="nobody"\n'] as const,
    ),
    ["/jail.conf.d/c.conf", jail],
    ["/rc.conf", 'jail_enable="YES"\n'],
  ]);
  const judged = (path: string, ...open: string[]): unknown[] => {
    const workspace = new Workspace(new MemoryReader(files));
    for (const other of open) workspace.openFile(other, files.get(other)!);
    const { state, roots } = workspace.analyze(path);
    return [state, ...roots.map(({ root }) => root)];
  };
  const around = ["host-file", "/h/etc/jail.conf.d/b.conf", "/h/etc/jail.conf.d/a.conf"];
  expect(judged("/h/etc/rc.conf")).toEqual(around);
  expect(judged("/h/etc/rc.conf.d/jail")).toEqual(around);
  expect(judged("/h/etc/rc.conf", "/h/etc/rc.conf", "/h/etc/rc.conf.d/jail")).toEqual(around);
  expect(judged("/rc.conf")).toEqual(["host-file", "/jail.conf.d/c.conf"]);
});

describe("a file that is included from far away", () => {
  const part = "/srv/common/parts/net/web.inc";
  const files = new Map([
    [part, "web { path = /j; persist; }\n"],
    ["/srv/hosts/a/jail.conf", `.include "${part}";\n`],
    ["/srv/hosts/b/jail.conf", `.include "../a/jail.conf";\n`],
    ["/srv/common/parts/jail.conf", "db { path = /d; persist; }\n"],
  ]);
  const opened = (more: readonly (readonly [string, string])[] = []): Workspace => {
    const workspace = new Workspace(new MemoryReader(new Map([...files, ...more])));
    workspace.folders = [{ path: "/srv", choice: workspace.choice }];
    return workspace;
  };
  const rootsOf = (path: string, workspace: Workspace, look: "analyze" | "analyzeWidely"): [string, ...string[]] => {
    const { state, roots } = workspace[look](path);
    return [state, ...roots.map(({ root }) => root)];
  };

  test("is looked for there only by who asks for it", () => {
    const workspace = opened();
    expect(rootsOf(part, workspace, "analyze")).toEqual(["active", part]);
    expect(workspace.isIncluded(part)).toBe(false);
    expect(rootsOf(part, workspace, "analyzeWidely")).toEqual(["included", "/srv/hosts/b/jail.conf"]);
    expect(workspace.analyzeWidely(part).tree?.text).toBe(files.get(part));
  });

  test("is what it is to those beside it as well", () => {
    const near = "/srv/common/parts/jail.conf";
    const workspace = opened([[near, '.include "net/web.inc";\n']]);
    expect(workspace.isIncluded(part)).toBe(true);
    expect(rootsOf(part, workspace, "analyze")).toEqual(["included", near]);
    expect(rootsOf(part, workspace, "analyzeWidely")).toEqual(["included", near, "/srv/hosts/b/jail.conf"]);
  });

  test("and one that is not, is the same to all", () => {
    const workspace = opened();
    const near = "/srv/common/parts/jail.conf";
    expect(workspace.analyzeWidely(near)).toEqual(workspace.analyze(near));
    expect(rootsOf("/srv/nowhere/jail.conf", workspace, "analyzeWidely")).toEqual(["unreadable"]);
  });
});

test("of a whole disk so much is looked at, the folders near the top first", () => {
  const folders = Array.from({ length: 6_000 }, (_, index) => `d${index}`);
  const asked: string[] = [];
  const reader = (kind: "directory" | "file"): FileReader => ({
    read: () => ({ kind: "missing" }),
    list(path) {
      asked.push(path);
      if (path === "/")
        return [{ name: "more", kind: "directory" }, ...folders.map((name) => ({ name: `${name}.jail.conf`, kind }))];
      return path === "/more" || kind === "file" ? [] : [{ name: "jail.conf", kind: "file" }];
    },
  });
  expect(filesInFolders(reader("file"), ["/"])).toHaveLength(6_000);
  expect(asked).toEqual(["/"]);
  asked.length = 0;
  expect(filesInFolders(reader("directory"), ["/"])).toHaveLength(4_999);
  expect(asked).toHaveLength(5_000);
});
