import { describe, expect, test } from "vitest";
import { Workspace } from "../../server/src/analysis/index.ts";
import { defaultSettings } from "../../server/src/analysis/root/settings.ts";
import { ModelCaches } from "../../server/src/analysis/workspace/model-cache.ts";
import { parseRelease } from "../../server/src/parameters/index.ts";
import { parseFixture } from "../support/fixture.ts";
import { MemoryReader } from "../support/memory-reader.ts";

const text = parseFixture(`
  exec.start = "/bin/sh /etc/rc";
  $bridge = "bridge0";
  web { $id = 1; vnet.interface = "epair1b"; exec.prestart = "ifconfig $bridge create"; }
  db { $id = 2; vnet.interface = "epair2b"; }
  mail { $id = 3; vnet.interface = "epair3b"; }
`).files.get("/etc/jail.conf")!;

const path = "/etc/jail.conf";

/** The jails whose models are made anew when the text is edited. */
function remodelled(from: string | RegExp, to: string): string[] {
  const workspace = new Workspace(new MemoryReader(new Map([[path, text]])));
  workspace.openFile(path, text);
  const models = () =>
    workspace
      .analyzeRoot(path)
      .configuration.jails.map((jail) => [jail.name, workspace.modelOf(jail, workspace.settingsOf(path))] as const);
  const before = new Map(models());
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  workspace.openFile(path, edited);
  return models().flatMap(([name, model]) => (before.get(name) === model ? [] : [name]));
}

test("models are those of a release, and of the commands of a site", () => {
  const caches = new ModelCaches();
  const of = (release: string, command?: string): unknown => {
    const commands = command === undefined ? [] : [{ words: [command], standsFor: "opaque" as const }];
    return caches.of({
      ...defaultSettings,
      release: parseRelease(release)!,
      site: { parameters: new Set(), commands },
    });
  };
  expect(of("14.2")).toBe(of("14.2"));
  const others = [of("14.2"), of("13.2"), of("14.2", "mynet"), of("14.2", "ournet")];
  expect(new Set(others).size).toBe(4);
});

describe("an edit costs the jails whose values it changed", () => {
  test.each<[string, string | RegExp, string, string[]]>([
    ["a value of one jail", "epair2b", "epair9b", ["db"]],
    ["a global that all have", "/etc/rc", "/etc/rc.local", ["web", "db", "mail"]],
    ["a new jail", /$/, "\nnew { persist; }\n", ["new"]],
    ["a comment and the lines below it", /^/, "# A comment.\n\n", []],
    ["another way to write the same value", '"epair3b"', "epair3b", []],
  ])("%s", (_, from, to, jails) => {
    expect(remodelled(from, to)).toEqual(jails);
  });
});
