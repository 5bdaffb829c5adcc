import { describe, expect, test } from "vitest";
import { Workspace } from "../../server/src/analysis/index.ts";
import { planStart } from "../../server/src/lifecycle/index.ts";
import { defaultRelease } from "../../server/src/parameters/index.ts";
import { MemoryReader } from "../support/memory-reader.ts";

const path = "/etc/jail.conf";

function workspaceOf(commands: Record<string, string>, statements: string): Workspace {
  const text = `web { path = "/j"; host.hostname = "web"; vnet; exec.clean; ${statements} exec.start = "/bin/sh /etc/rc"; exec.stop = "/bin/sh /etc/rc.shutdown jail"; }\n`;
  return new Workspace(
    new MemoryReader(
      new Map([
        ["/etc/jailconf.json", JSON.stringify({ commands })],
        [path, text],
      ]),
    ),
  );
}

/** Rules, and the text that each is about. */
function found(commands: Record<string, string>, statements: string): string[] {
  const workspace = workspaceOf(commands, statements);
  const { findings, tree } = workspace.analyze(path);
  return findings
    .filter(({ severity }) => severity === "error" || severity === "warning")
    .map(({ rule, start, end }) => `${rule}: ${tree?.text.slice(start, end)}`);
}

const mynet = { "mynet up": "jib addm", "mynet down": "jib destroy" };
const up = 'exec.prestart = "/usr/local/sbin/mynet up web em0"; ';
const down = 'exec.poststop = "mynet down web";';
const given = 'vnet.interface = "e0b_web"; ';

describe("a command of the site", () => {
  test("is not known, unless somebody says what it stands for", () => {
    expect(found({}, `${given}${up}`)).toEqual([]);
    expect(found(mynet, `${given}${up}${down}`)).toEqual([]);
  });

  test("is judged as what it stands for, at the words that are there", () => {
    expect(found(mynet, `vnet.interface = "e0b_db"; ${up}${down}`)).toEqual(["jib-jng-usage: e0b_db"]);
    const cut = 'exec.prestart = "mynet up web"; ';
    expect(found(mynet, cut)).toEqual(
      found({}, cut.replace("mynet up", "jib addm")).map((text) => text.replace("addm", "up")),
    );
    expect(found(mynet, cut)).toHaveLength(1);
  });

  test.each([
    ["behind another program", 'exec.prestart = "doas /usr/local/sbin/mynet up web em0"; '],
    ["in a shell", `exec.prestart = "sh -c 'mynet up web em0'"; `],
    ["before others", 'exec.prestart = "mynet up web em0 && true"; '],
  ])("is one %s", (_, start) => {
    expect(found(mynet, `vnet.interface = "e0b_db"; ${start}${down}`)).toEqual(["jib-jng-usage: e0b_db"]);
  });

  test("of more words is another one", () => {
    const commands = { ...mynet, mynet: "opaque" };
    expect(found(commands, `vnet.interface = "e0b_db"; ${up}${down}`)).toEqual(["jib-jng-usage: e0b_db"]);
    expect(found(commands, `vnet.interface = "e0b_db"; exec.prestart = "mynet make web em0"; ${down}`)).toEqual([]);
  });

  test("with a folder is only the one that lies there", () => {
    const commands = { "/opt/mynet up": "jib addm", "mynet down": "jib destroy" };
    expect(found(commands, `vnet.interface = "e0b_db"; ${up}${down}`)).toEqual([]);
  });

  test("may be one of which nothing is known, whatever FreeBSD has of that name", () => {
    const start = 'vnet.interface = "e0b_db"; exec.prestart = "jib addm web em0"; exec.poststop = "jib destroy web";';
    expect(found({}, start)).toEqual(["jib-jng-usage: e0b_db"]);
    expect(found({ jib: "opaque" }, start)).toEqual([]);
  });

  test("is executed as it is written", () => {
    const workspace = workspaceOf(mynet, `${given}${up}${down}`);
    const [jail] = workspace.analyzeRoot(path).configuration.jails;
    const commands = planStart([jail], defaultRelease).steps.flatMap((planned) => {
      return planned.step.kind === "command" ? [planned.step.argv.join(" ")] : [];
    });
    expect(commands[0]).toBe("/usr/local/sbin/mynet up web em0");
  });

  test("that is another one now changes the model", () => {
    const files = new Map([
      ["/etc/jailconf.json", JSON.stringify({ commands: mynet })],
      [
        path,
        `web { path = "/j"; host.hostname = "web"; vnet; exec.clean; vnet.interface = "e0b_db"; ${up}${down} exec.start = "/bin/sh /etc/rc"; }\n`,
      ],
    ]);
    const workspace = new Workspace(new MemoryReader(files));
    const rules = (): string[] => workspace.analyze(path).findings.map(({ rule }) => rule);
    expect(rules()).toContain("jib-jng-usage");
    files.set("/etc/jailconf.json", JSON.stringify({ commands: { ...mynet, "mynet up": "opaque" } }));
    workspace.fileChanged("/etc/jailconf.json");
    expect(rules()).not.toContain("jib-jng-usage");
  });
});
