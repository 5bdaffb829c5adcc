import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generateManifest, generateSchema, readManifest, readSchema } from "../../scripts/generate-contributes.mjs";
import { readSources } from "../../scripts/lib/source-files.mjs";
import { readSettingsFile } from "../../server/src/analysis/settings-file/read-settings-file.ts";
import { listedWhole } from "../../server/src/text/index.ts";
import { version } from "../../server/src/version.ts";

interface Manifest {
  readonly version: string;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
    readonly keybindings: readonly { readonly command: string; readonly when?: string }[];
    readonly configuration: readonly {
      readonly title: string;
      readonly order: number;
      readonly properties: Readonly<Record<string, { readonly order: number; readonly markdownDescription?: string }>>;
    }[];
    readonly languages: readonly { readonly id: string; readonly configuration?: string }[];
    readonly grammars: readonly { readonly language?: string; readonly path: string }[];
  };
}

const manifest: Manifest = JSON.parse(readManifest());
const { activationEvents } = manifest;
const { commands, menus, keybindings, configuration, languages, grammars } = manifest.contributes;
const clientText = [...readSources(["client/src"]).values()].join("\n");

test("the releases, rules and severities of the settings are those of the server", async () => {
  expect(await generateManifest()).toBe(readManifest());
  const stale = readManifest().replace('"unguarded-route",', "");
  expect(stale).not.toBe(readManifest());
  expect(await generateManifest(stale)).toBe(readManifest());
});

test("the schema of settings files is that of the server, and has the keys that are read", async () => {
  const schema = await generateSchema();
  expect(schema).toBe(readSchema());
  const { properties } = JSON.parse(schema);
  const everything = Object.fromEntries(Object.keys(properties).map((key) => [key, null]));
  const { problems } = readSettingsFile("/jailconf.json", JSON.stringify({ ...everything, other: null }));
  const unknown = problems.filter(({ message }) => message.startsWith("There is no setting"));
  expect(unknown.map(({ message }) => message)).toEqual([
    `There is no setting "other". The settings are ${listedWhole(Object.keys(properties).slice(1))}.`,
  ]);
});

test("docs/configuration.md tells of every key, and its example makes sense", () => {
  const page = readFileSync("docs/configuration.md", "utf8");
  const table = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  expect(table).toEqual(Object.keys(JSON.parse(readSchema()).properties).slice(1));
  const [, example] = /```jsonc\n([^`]*)```/.exec(page) ?? [];
  expect(readSettingsFile("/jailconf.json", example).problems).toEqual([]);
  for (const key of table) expect(example).toContain(`"${key}":`);
});

test("every command is registered by the client, and every menu entry is a command", () => {
  const names = commands.map(({ command }) => command);
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(clientText).toContain(`registerCommand("${name}"`);
  for (const { command } of [...Object.values(menus).flat(), ...keybindings]) expect(names).toContain(command);
});

test("the command palette shows what makes sense where one is", () => {
  for (const { command, title, category } of commands) {
    expect({ title, category }).toEqual({ title: expect.stringMatching(/^[A-Z]/), category: "jail.conf" });
    const always = ["jailconf.openExample", "jailconf.openWalkthrough"].includes(command);
    const entry = menus.commandPalette.find((each) => each.command === command);
    expect(entry?.when !== undefined, command).toBe(!always);
  }
  const keys = [...Object.values(menus).flat(), ...keybindings].flatMap(
    ({ when }) => when?.match(/jailconf\.\w+/g) ?? [],
  );
  for (const key of keys) expect(clientText).toContain(`"${key}"`);
});

test("settings are in groups, each in an order, and say what they do", () => {
  expect(configuration.map(({ order }) => order)).toEqual(configuration.map((_, index) => index + 1));
  for (const { title, properties } of configuration) {
    expect(title).not.toBe("");
    const settings = Object.values(properties);
    expect(settings.map(({ order }) => order).sort((a, b) => a - b)).toEqual(settings.map((_, index) => index + 1));
  }
});

test("opening a folder costs nothing: no pattern has to be looked for", () => {
  for (const event of activationEvents) expect(event).toMatch(/^workspaceContains:[\w./]+$/);
});

test("every file that package.json names is there", () => {
  const named = [...readManifest().matchAll(/"\.?\/?((?:docs|icons|syntaxes|snippets)\/[\w./-]+)"/g)].map(
    ([, path]) => path,
  );
  expect(named.length).toBeGreaterThan(8);
  for (const path of named) expect(existsSync(path), path).toBe(true);
});

test("README.md tells of every setting", () => {
  const table = [...readFileSync("README.md", "utf8").matchAll(/^\| `(jailconf\.[\w.]+)` \|/gm)].map(
    ([, name]) => name,
  );
  expect(table.sort()).toEqual(configuration.flatMap(({ properties }) => Object.keys(properties)).sort());
});

test("grammars and configurations are there, for languages that are", () => {
  const ids = languages.map(({ id }) => id);
  for (const { language } of grammars) if (language !== undefined) expect(ids).toContain(language);
  const paths = grammars.map(({ path }) => path);
  for (const path of [...paths, ...languages.flatMap((language) => language.configuration ?? [])]) {
    expect(existsSync(path), path).toBe(true);
  }
});

test("all packages have one version", () => {
  for (const path of ["package.json", "server/package.json", "client/package.json"]) {
    expect(JSON.parse(readFileSync(path, "utf8")).version, path).toBe(manifest.version);
  }
  expect(version).toBe(manifest.version);
});
