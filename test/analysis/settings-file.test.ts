import { describe, expect, test } from "vitest";
import { type ChosenSettings, noChoice, Workspace } from "../../server/src/analysis/index.ts";
import { rootsIn } from "../../server/src/analysis/settings-file/roots.ts";
import type { FileContent } from "../../server/src/config/index.ts";
import { parseRelease } from "../../server/src/parameters/index.ts";
import type { RuleSetting } from "../../server/src/rules/rule/finding.ts";
import { MemoryReader } from "../support/memory-reader.ts";
import { found, problemsIn, undefinedJail, workspaceOf } from "../support/settings-file.ts";

const choiceOf = (rules: Record<string, RuleSetting>, release?: string): ChosenSettings => ({
  release: release === undefined ? undefined : parseRelease(release),
  rules: new Map(Object.entries(rules)),
});

const prepared = 'web { path = "/j"; persist; host.hostname = "web"; exec.prepare = "true"; }';

describe("a settings file", () => {
  test("may be long, and not deep", () => {
    expect(problemsIn(`{ "rules": {} ${', "x": [[], {}]'.repeat(200)} }`)).not.toContain(
      "{: It is too deep to be read.",
    );
    expect(problemsIn(`{ "x": ${"[".repeat(200)}${"]".repeat(200)} }`)).toEqual(["{: It is too deep to be read."]);
    expect(problemsIn(`{ "x": "${"[".repeat(200)}" }`)).not.toContain("{: It is too deep to be read.");
    expect(problemsIn(`// ${"[".repeat(200)}\n{}`)).toEqual([]);
    const nested = (depth: number): string => `{ "x": ${"[".repeat(depth - 1)}${"]".repeat(depth - 1)} }`;
    expect([100, 101].map((depth) => problemsIn(nested(depth))[0])).toEqual([
      expect.stringContaining('There is no setting "x"'),
      "{: It is too deep to be read.",
    ]);
  });

  test("chooses the release and the severities, with comments and a comma at the end", () => {
    expect(found("{}", undefinedJail)).toEqual(["warning depend-undefined"]);
    const settings =
      '{\n  // another host defines it\n  "rules": { "depend-undefined": "hint", },\n  "release": "12.0"\n}';
    expect(found(settings, undefinedJail)).toEqual(["hint depend-undefined"]);
    expect(found(settings, prepared)).toEqual(["error unknown-parameter"]);
  });

  test("chooses by topic, of which a rule itself is an exception", () => {
    expect(found('{ "rules": { "jails-and-includes": "off" } }', undefinedJail)).toEqual([]);
    const exception = '{ "rules": { "depend-undefined": "info", "jails-and-includes": "off" } }';
    expect(found(exception, undefinedJail)).toEqual(["info depend-undefined"]);
  });

  test("yields to what is chosen outside of it, rule by rule", () => {
    const settings = '{ "rules": { "depend-undefined": "off" }, "release": "12.4" }';
    expect(found(settings, undefinedJail, choiceOf({ "depend-undefined": "warning" }))).toEqual([
      "warning depend-undefined",
    ]);
    expect(found(settings, undefinedJail, choiceOf({ "depend-self": "off" }))).toEqual([]);
    expect(found(settings, prepared, choiceOf({}, "current"))).toEqual([]);
  });

  test("names parameters of modules that nobody lists, with their negative forms", () => {
    const jails = 'web { path = "/j"; persist; host.hostname = "web"; acme.limit = 3; acme.nofast; acme.slow; }';
    expect(found("{}", jails)).toEqual([
      "error unknown-parameter",
      "error unknown-parameter",
      "error unknown-parameter",
    ]);
    expect(found('{ "parameters": ["acme.limit", "acme.fast"] }', jails)).toEqual(["error unknown-parameter"]);
  });
});

test("what a settings file does not say, or says so that it makes no sense, is left to others", () => {
  const madeOf = (settings: string): unknown => {
    const file = workspaceOf(`//- /etc/jailconf.json\n${settings}\n`).settingsFileOf("/etc/jail.conf");
    return { choice: file?.choice, roots: file?.roots, site: file?.site };
  };
  const nothing = {
    choice: { release: undefined, rules: new Map(), format: {} },
    roots: [],
    site: { parameters: new Set(), commands: [] },
  };
  const senseless = ['{ "roots": ["**/x", 1], "parameters": ["a b", {}] }', '{ "roots": "x", "parameters": 1 }'];
  for (const settings of ["{}", ...senseless, '{ "format": 1, "rules": 1, "commands": 1 }', "[]"])
    expect([settings, madeOf(settings)]).toEqual([settings, nothing]);
});

test("how files are written is chosen by a settings file, and setting by setting by what is chosen outside of it", () => {
  const workspace = workspaceOf(`
    //- /etc/jailconf.json
    { "format": { "indent": "tab", "quotes": "double", "blankLines": 1000 } }
    `);
  expect(workspace.settingsOf("/etc/jail.conf").format).toEqual({ indent: "tab", quotes: "double" });
  workspace.choice = { ...noChoice, format: { indent: 2 } };
  expect(workspace.settingsOf("/etc/jail.conf").format).toEqual({ indent: 2, quotes: "double" });
});

describe("which settings file holds", () => {
  const nested = `
    //- /srv/jailconf.json
    { "release": "13.2" }
    //- /srv/site/jailconf.json
    { "release": "14.1" }
    //- /srv/site/hosts/a/jail.conf
    a { persist; }
    //- /srv/jail.conf
    b { persist; }
    //- /srv/repository/.git/HEAD
    main
    //- /srv/repository/etc/jail.conf
    c { persist; }
    `;
  const releaseOf = (workspace: Workspace, path: string): string => workspace.settingsOf(path).release.name;

  test("is the nearest one above the file", () => {
    const workspace = workspaceOf(nested);
    expect(releaseOf(workspace, "/srv/site/hosts/a/jail.conf")).toBe("14.1");
    expect(releaseOf(workspace, "/srv/jail.conf")).toBe("13.2");
    expect(releaseOf(workspace, "/etc/jail.conf")).toBe("current");
  });

  test("is none above a repository", () => {
    expect(releaseOf(workspaceOf(nested), "/srv/repository/etc/jail.conf")).toBe("current");
  });

  test("is none above the folder that is open, whose own choice wins", () => {
    const workspace = workspaceOf(nested);
    workspace.folders = [
      { path: "/srv/site/hosts", choice: noChoice },
      { path: "/srv", choice: choiceOf({}, "12.0") },
    ];
    expect(releaseOf(workspace, "/srv/site/hosts/a/jail.conf")).toBe("current");
    expect(releaseOf(workspace, "/srv/jail.conf")).toBe("12.0");
    expect(releaseOf(workspace, "/srv/repository/etc/jail.conf")).toBe("12.0");
  });

  test("is that of the innermost folder that is open, in whatever order they were opened", () => {
    const workspace = workspaceOf(nested);
    workspace.folders = [
      { path: "/srv", choice: noChoice },
      { path: "/srv/site", choice: noChoice },
      { path: "/srv/site/hosts", choice: noChoice },
    ];
    expect(releaseOf(workspace, "/srv/site/hosts/a/jail.conf")).toBe("current");
  });

  test("yields to what is chosen for the innermost folder that is open, in whatever order they were opened", () => {
    const workspace = workspaceOf(nested);
    const folders = ["/srv", "/srv/site/hosts", "/srv/site"].map((path, index) => ({
      path,
      choice: choiceOf({}, `14.${index}`),
    }));
    for (const order of [folders, folders.toReversed()]) {
      workspace.folders = order;
      expect(releaseOf(workspace, "/srv/site/hosts/a/jail.conf")).toBe("14.1");
    }
  });

  test("is made at the root of the folder that is open, where there is none", () => {
    const { settingsFiles } = workspaceOf("//- /srv/a/b/jail.conf\nweb { persist; }\n//- /srv/own/jailconf.json\n{}\n");
    settingsFiles.folders = ["/srv"];
    expect(settingsFiles.newFor("/srv/a/b/jail.conf")).toBe("/srv/jailconf.json");
    expect(settingsFiles.newFor("/srv/own/jail.conf")).toBeUndefined();
    expect(settingsFiles.newFor("/etc/jail.conf")).toBeUndefined();
    settingsFiles.chosen = null;
    expect(settingsFiles.newFor("/srv/a/b/jail.conf")).toBeUndefined();
  });

  test("is made at the root of all where that is open, and nowhere while it is not known whether there is one", () => {
    const pending = new Set(["/srv/jailconf.json"]);
    class LateReader extends MemoryReader {
      override read(path: string): FileContent {
        return pending.has(path) ? { kind: "pending" } : super.read(path);
      }
    }
    const files = new Map([["/srv/own/jailconf.json", "{}"]]);
    const { settingsFiles } = new Workspace(new LateReader(files));
    settingsFiles.folders = ["/"];
    expect(settingsFiles.newFor("/etc/jail.conf")).toBe("/jailconf.json");
    expect(settingsFiles.newFor("/srv/a/jail.conf")).toBeUndefined();
    expect(
      ["/etc/jail.conf", "/srv/a/jail.conf", "/srv/own/jail.conf"].map((path) => settingsFiles.pendingFor(path)),
    ).toEqual([[], ["/srv/jailconf.json"], []]);
  });

  test("is none above what an editor calls its own", () => {
    const workspace = workspaceOf(`
      //- /jailconf.json
      { "release": "13.2" }
      //- /vscode-vfs:github/jailconf.json
      { "release": "14.1" }
      `);
    const paths = [
      "/vscode-vfs:github/me/jail.conf",
      "/vscode-vfs:other/me/jail.conf",
      "/etc/x:y/jail.conf",
      "/1:y/jail.conf",
      "/srv/host:a/jail.conf",
    ];
    expect(paths.map((path) => releaseOf(workspace, path))).toEqual(["14.1", "current", "13.2", "13.2", "13.2"]);
  });

  test("is that of the root, also for what it includes", () => {
    const workspace = workspaceOf(`
      //- /host/jail.conf
      .include "jail.conf.d/*.conf";
      //- /host/jail.conf.d/jailconf.json
      { "release": "12.0" }
      //- /host/jail.conf.d/web.conf
      web { path = "/j"; persist; host.hostname = "web"; exec.prepare = "true"; }
      `);
    expect(workspace.analyze("/host/jail.conf.d/web.conf").findings).toEqual([]);
  });

  test("knows the parameters of a module as soon as it names them", () => {
    const files = new Map([
      ["/etc/jail.conf", 'web { path = "/j"; persist; host.hostname = "web"; acme.fast; acme.limit = 3; }'],
      ["/etc/jailconf.json", "{}"],
    ]);
    const workspace = new Workspace(new MemoryReader(files));
    const rules = (): string[] => workspace.analyze("/etc/jail.conf").findings.map(({ rule }) => rule);
    const nowSays = (settings: string): string[] => {
      files.set("/etc/jailconf.json", settings);
      workspace.fileChanged("/etc/jailconf.json");
      return rules();
    };
    expect(rules()).toEqual(["unknown-parameter", "unknown-parameter"]);
    expect(nowSays('{ "parameters": ["acme.fast"] }')).toEqual(["unknown-parameter"]);
    expect(nowSays('{ "parameters": ["acme.fast", "acme.limit"] }')).toEqual([]);
    expect(nowSays('{ "parameters": ["acme.limit"] }')).toEqual(["unknown-parameter"]);
  });

  test("is another one as soon as it has changed", () => {
    const files = new Map([
      ["/etc/jail.conf", undefinedJail],
      ["/etc/jailconf.json", '{ "rules": { "depend-undefined": "off" } }'],
    ]);
    const workspace = new Workspace(new MemoryReader(files));
    const rules = (): string[] => workspace.analyze("/etc/jail.conf").findings.map(({ rule }) => rule);
    expect(rules()).toEqual([]);
    files.set("/etc/jailconf.json", "{}");
    workspace.fileChanged("/etc/jailconf.json");
    expect(rules()).toEqual(["depend-undefined"]);
    expect(workspace.settingsFiles.all.map(({ path }) => path)).toEqual(["/etc/jailconf.json"]);
    files.delete("/etc/jailconf.json");
    workspace.fileChanged("/etc/jailconf.json");
    expect(rules()).toEqual(["depend-undefined"]);
    expect(workspace.settingsFiles.all).toEqual([]);
  });
});

describe("paths in a settings file", () => {
  const states = (settings: string, ...paths: string[]): string[] => {
    const files = new Map(paths.map((path) => [path, undefinedJail]));
    files.set("/srv/jailconf.json", settings);
    const workspace = new Workspace(new MemoryReader(files));
    return paths.filter((path) => workspace.analyze(path).state === "ignored");
  };

  test.each([
    ["vendor", ["/srv/vendor/a/jail.conf"]],
    ["vendor/**", ["/srv/vendor/a/jail.conf"]],
    ["**/old.jail.conf", ["/srv/old.jail.conf", "/srv/hosts/a/old.jail.conf"]],
    ["hosts/*/old.jail.conf", ["/srv/hosts/a/old.jail.conf"]],
    ["hosts/**/jail.conf", ["/srv/hosts/jail.conf", "/srv/hosts/a/b/jail.conf"]],
    ["./hosts/[a-b]/", ["/srv/hosts/a/old.jail.conf", "/srv/hosts/a/b/jail.conf"]],
    ["old", []],
    [
      "**",
      [
        "/srv/old.jail.conf",
        "/srv/vendor/a/jail.conf",
        "/srv/hosts/jail.conf",
        "/srv/hosts/a/old.jail.conf",
        "/srv/hosts/a/b/jail.conf",
      ],
    ],
  ])("%s are not judged", (pattern, expected) => {
    const all = [
      "/srv/old.jail.conf",
      "/srv/vendor/a/jail.conf",
      "/srv/hosts/jail.conf",
      "/srv/hosts/a/old.jail.conf",
      "/srv/hosts/a/b/jail.conf",
      "/etc/vendor/jail.conf",
    ];
    expect(states(JSON.stringify({ ignore: [pattern] }), ...all)).toEqual(expected);
  });

  test("several patterns stand for what each of them does", () => {
    const all = ["/srv/vendor/jail.conf", "/srv/old.jail.conf", "/srv/jail.conf"];
    expect(states(JSON.stringify({ ignore: ["vendor", "old.*"] }), ...all)).toEqual(all.slice(0, 2));
  });

  test("none is meant that lies outside of the folder of the file, though it is the one that holds for all", () => {
    const workspace = workspaceOf(`
      //- /srv/jailconf.json
      { "ignore": ["vendor"] }
      //- /srv/vendor/jail.conf
      web { persist; }
      //- /etc/vendor/jail.conf
      web { persist; }
      `);
    workspace.settingsFiles.chosen = "/srv/jailconf.json";
    expect(["/srv/vendor/jail.conf", "/etc/vendor/jail.conf"].map((path) => workspace.isIgnored(path))).toEqual([
      true,
      false,
    ]);
  });

  test("a root is a file, and one, whatever the patterns stand for", () => {
    const workspace = workspaceOf(`
      //- /srv/jailconf.json
      { "roots": ["*", "./hosts/../web.txt", "none.txt"] }
      //- /srv/web.txt
      web { persist; }
      //- /srv/hosts/a.txt
      a { persist; }
      `);
    const roots = rootsIn(workspace.settingsFileOf("/srv/web.txt")!, workspace.reader);
    expect(roots).toEqual(["/srv/jailconf.json", "/srv/web.txt"]);
  });

  test("a settings file at the root of all names them from there", () => {
    const workspace = workspaceOf(`
      //- /jailconf.json
      { "ignore": ["old"], "roots": ["host?/a/jails.txt"] }
      //- /old/jail.conf
      web { persist; }
      //- /hosts/a/jails.txt
      .include "/shared/web.inc";
      //- /shared/web.inc
      web { persist; }
      `);
    expect(workspace.analyze("/old/jail.conf").state).toBe("ignored");
    expect(workspace.analyze("/shared/web.inc").roots.map(({ root }) => root)).toEqual(["/hosts/a/jails.txt"]);
  });

  test("a colon in a name makes no drive of it", () => {
    expect(problemsIn('{ "ignore": ["hosts/a:b.conf", "ab:c"] }')).toEqual([]);
    expect(problemsIn('{ "ignore": ["C:/hosts"] }')).toHaveLength(1);
  });

  test("a pattern of many stars takes no time", () => {
    const path = `/srv/${"a/".repeat(200)}jail.conf`;
    expect(states(JSON.stringify({ ignore: [`${"**/a*a*a*/".repeat(60)}x`] }), path)).toEqual([]);
  });

  test("nothing is told of an ignored file that others include", () => {
    const workspace = workspaceOf(`
      //- /srv/jailconf.json
      { "ignore": ["vendor"] }
      //- /srv/jail.conf
      .include "vendor/web.conf";
      //- /srv/vendor/web.conf
      web { path = "/j"; persist; host.hostname = "web"; depend = db; }
      `);
    expect(workspace.analyze("/srv/jail.conf").findings).toEqual([]);
    expect(workspace.analyze("/srv/vendor/web.conf")).toMatchObject({ state: "ignored", findings: [] });
  });

  test("a root is looked into wherever it lies and whatever it is called", () => {
    const files = `
      //- /srv/hosts/alpha/jails.txt
      path = "/jails/$name";
      .include "/srv/shared/common/jails/web.inc";
      //- /srv/shared/common/jails/web.inc
      web { persist; host.hostname = "web"; depend = db; }
      `;
    const path = "/srv/shared/common/jails/web.inc";
    expect(workspaceOf(files).analyze(path).state).toBe("active");
    const workspace = workspaceOf(
      `${files.trimEnd()}\n      //- /srv/jailconf.json\n      { "roots": ["hosts/*/jails.txt", "nowhere.conf"] }`,
    );
    expect(workspace.analyze(path).roots.map(({ root }) => root)).toEqual(["/srv/hosts/alpha/jails.txt"]);
  });
});
