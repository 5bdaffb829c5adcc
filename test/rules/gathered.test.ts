import { expect, test } from "vitest";
import { fleet } from "../../scripts/fleet.mjs";
import { Workspace } from "../../server/src/analysis/index.ts";
import type { Configuration, Section } from "../../server/src/config/index.ts";
import { gathered, gatheredFromSectionsWith } from "../../server/src/rules/support/gathered.ts";
import { MemoryReader } from "../support/memory-reader.ts";

const path = "/etc/jail.conf";
const text = fleet(120);

/** The same root, edited again and again. */
class EditedRoot {
  private readonly workspace = new Workspace(new MemoryReader(new Map()));

  now(edited: string): Configuration {
    this.workspace.openFile(path, edited);
    return this.workspace.analyzeRoot(path).configuration;
  }
}

test("after an edit only the jail that it changed is asked for what is found in it", () => {
  const asked: string[] = [];
  const names = gathered((jail) => {
    asked.push(jail.name);
    return jail.name.endsWith("7") ? [jail.name] : [];
  });
  const root = new EditedRoot();
  const before = names(root.now(text));
  expect(before.length).toBe(12);
  expect(asked.length).toBe(120);
  asked.length = 0;
  expect(names(root.now(text.replace("10.1.0.27/16", "10.1.0.127/16")))).toEqual(before);
  expect(asked).toEqual(["web-0027"]);
});

test("what is found is that of the jails which are there, in their order, whatever came, went and moved", () => {
  const long = gathered((jail) => (jail.name.length > 8 ? [jail.name, `${jail.name} again`] : []));
  const root = new EditedRoot();
  const longNamesIn = ({ jails }: Configuration): string[] =>
    jails.filter(({ name }) => name.length > 8).flatMap(({ name }) => [name, `${name} again`]);
  let edited = text;
  const edits: ((now: string) => string)[] = [
    (now) => now,
    (now) => now.replace("web-0060 {", "web-00600 {"),
    (now) => `${now}another-one { }\n`,
    (now) => now.replace("web-0020 {", "first-of-all { }\nweb-0020 {"),
    (now) => now.replace("web-00600 {", "web-0060 {"),
    (now) => now.replace(/first-of-all \{ \}\n/, "").replace("web-0021 {", "first-of-all { }\nweb-0021 {"),
    (now) => now.slice(0, now.indexOf("web-0090 {")),
    () => text,
  ];
  for (const edit of edits) {
    edited = edit(edited);
    const configuration = root.now(edited);
    expect(long(configuration)).toEqual(longNamesIn(configuration));
  }
});

test("what follows from something else besides is asked again when that is another", () => {
  const counted = gatheredFromSectionsWith(({ definitions }: Section, { least }: { readonly least: number }) =>
    definitions.length >= least ? [definitions.length] : [],
  );
  const configuration = new EditedRoot().now(text);
  const all = configuration.sections.map(({ definitions }) => definitions.length);
  for (const least of [1, 5, 100, 1])
    expect(counted(configuration, { least })).toEqual(all.filter((count) => count >= least));
});
