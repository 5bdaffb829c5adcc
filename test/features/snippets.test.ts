import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { releases } from "../../server/src/parameters/index.ts";
import { afterCompletion } from "../support/editor.ts";
import { analyze, check } from "../support/fixture.ts";

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const snippets = JSON.parse(readFileSync("snippets/jailconf.json", "utf8")) as Record<string, Snippet>;

/** The text that VS Code writes when every stop is left as it is. */
function expand({ body }: Snippet): string {
  const text = body.join("\n");
  return `${text.replace(/\\([\\$}])|\$\{(\d+):([^}]*)\}|\$\d+/g, (_, escaped, __, held) => escaped ?? held ?? "")}\n`;
}

const all = Object.entries(snippets).map(([name, snippet]) => [name, snippet] as const);

describe("each snippet", () => {
  it.each(all)("%s is silent on every release, down to information", (_, snippet) => {
    for (const { name: release } of releases) check(expand(snippet), { release, level: "info" });
  });

  it.each(all)("%s has a prefix, a description and one last stop", (_, { prefix, description, body }) => {
    expect(prefix[0]).toMatch(/^jail-[a-z]+$/);
    expect(description).toMatch(/\.$/);
    expect(body.join("\n").match(/\$0/g)).toHaveLength(1);
  });

  it.each(all)("%s holds the same text at the same stop", (_, { body }) => {
    const held = new Map<string, string>();
    for (const [, stop, text] of body.join("\n").matchAll(/\$\{(\d+):([^}]*)\}/g)) {
      expect(held.get(stop) ?? text).toBe(text);
      held.set(stop, text);
    }
    expect([...held.keys()].map(Number).sort()).toEqual([...held.keys()].map((__, index) => index + 1));
  });

  it.each(all.filter(([name]) => name !== "Defaults for all jails"))("%s is a jail that can start", (_, snippet) => {
    const [root] = analyze(expand(snippet)).analysis.roots;
    expect(root.configuration.jails.length).toBeGreaterThan(0);
    for (const jail of root.configuration.jails) expect(jail.failed).toBe(false);
  });
});

it("there is one for each kind of jail", () => {
  expect(Object.values(snippets).flatMap(({ prefix }) => prefix)).toEqual([
    ...["jail-defaults", "jail-vnet", "jail-jib", "jail-ip", "jail-linux", "jail-zfs", "jail-nested"],
    ...["jail-postgres", "jail-poudriere"],
  ]);
});

describe("the VNET jail of completion", () => {
  it.each(releases.map(({ name }) => name))("is silent on %s", (release) => {
    check(afterCompletion("$0", "VNET jail").replace("|", ""), { release, level: "info" });
  });

  it("runs what the snippet runs", () => {
    const commands = (text: string): string[] => text.match(/"\/[^"]*"/g) ?? [];
    const snippet = expand(snippets["VNET jail with epair and bridge"]);
    expect(commands(afterCompletion("$0", "VNET jail").replace("|", ""))).toEqual(commands(snippet));
  });
});
