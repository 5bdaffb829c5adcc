import { describe, expect, test } from "vitest";
import { type Diagnostic, getLanguageService, type MarkedString, TextDocument } from "vscode-json-languageservice";
import { generateSchema, readManifest, readSchema } from "../../scripts/generate-contributes.mjs";
import { readSettingsFile } from "../../server/src/analysis/settings-file/read-settings-file.ts";

/** What VS Code makes of the schemas, asked from its own JSON service. */

interface Editor {
  complaints(): Promise<Diagnostic[]>;
  /** What is offered at `$0`, and what stands beside it. */
  completions(): Promise<ReadonlyMap<string, unknown>>;
  hover(): Promise<string>;
}

function editing(uri: string, marked: string, schema: object): Editor {
  const service = getLanguageService({});
  service.configure({ allowComments: false, schemas: [{ uri: "schema:/one", fileMatch: ["*"], schema }] });
  const text = marked.replace("$0", "");
  const document = TextDocument.create(uri, "json", 1, text);
  const json = service.parseJSONDocument(document);
  const cursor = document.positionAt(Math.max(0, marked.indexOf("$0")));
  return {
    complaints: async () => service.doValidation(document, json),
    async completions() {
      const list = await service.doComplete(document, cursor, json);
      return new Map(list?.items.map(({ label, documentation }) => [label, documentation]));
    },
    async hover() {
      const hover = await service.doHover(document, cursor, json);
      return ([hover?.contents].flat() as MarkedString[]).join("\n");
    },
  };
}

const schema = JSON.parse(await generateSchema());
const settingsFile = (text: string): Editor => editing("file:///jailconf.json", text, schema);

const ofRules = schema.properties.rules.properties;

describe("jailconf.json in VS Code", () => {
  test("has a schema that is one", async () => {
    const service = getLanguageService({});
    const complaintsAbout = async (text: string): Promise<Diagnostic[]> => {
      const document = TextDocument.create("file:///some.schema.json", "json", 1, text);
      return service.doValidation(document, service.parseJSONDocument(document));
    };
    expect(await complaintsAbout(readSchema())).toEqual([]);
    expect(await complaintsAbout(readSchema().replace('"type": "object"', '"type": "objekt"'))).toHaveLength(1);
  });

  test("may have comments and a comma at the end", async () => {
    const text = '// site\n{\n  /* all */ "rules": { "network": "warning", },\n  "release": "14.9", // new\n}\n';
    expect(await settingsFile(text).complaints()).toEqual([]);
  });

  test("has its keys, rules, topics, severities and releases completed, with what they are about", async () => {
    const keys = await settingsFile('{ "$0" }').completions();
    expect([...keys.keys()].sort()).toEqual(Object.keys(schema.properties).sort());
    const names = await settingsFile('{ "rules": { "$0" } }').completions();
    expect(names.get("unguarded-route")).toBe(ofRules["unguarded-route"].description);
    expect(names.get("network")).toMatch(/^All rules of the topic: Interfaces, /);
    const severities = await settingsFile('{ "rules": { "network": $0 } }').completions();
    expect([...severities.keys()]).toEqual(['"error"', '"warning"', '"info"', '"hint"', '"off"']);
    const releases = await settingsFile('{ "release": "$0" }').completions();
    expect(releases.get('"14.4"')).toMatch(/^FreeBSD 14\.4: supported until /);
  });

  test("says what a rule and a key are about", async () => {
    expect(await settingsFile('{ "rules": { "unguar$0ded-route": "off" } }').hover()).toMatch(
      /whose failure rolls the whole start back/,
    );
    expect(await settingsFile('{ "comm$0ands": {} }').hover()).toMatch(/^Commands of this site/);
  });

  const release = (text: string): string => JSON.stringify({ release: text });
  test.each(
    [
      ...[
        "14.3",
        "14",
        "current",
        "CURRENT",
        "14.3-RELEASE-p2",
        "14.4-beta2",
        "15.0-RC4-p1",
        "14.3-STABLE",
        "16.0-CURRENT",
      ],
      ...["FreeBSD 14.3-RELEASE", "99.0"],
    ].map(release),
  )("%s is accepted, as by the server", async (text) => {
    expect(await settingsFile(text).complaints()).toEqual([]);
    expect(readSettingsFile("/jailconf.json", text).problems.filter(({ isNote }) => !isNote)).toEqual([]);
  });

  test.each([
    ...["", "9.1", "11.4", "14.", "14.01", "14.100", "v14.3", "14.3-HBSD", "14.1-CURRENT", "newest"].map(release),
    '{ "release": 14.3 }',
    '{ "relase": "14.3" }',
    "[]",
    '{ "rules": { "no-such": "off" } }',
    '{ "rules": { "network": "loud" } }',
    '{ "rules": ["network"] }',
    '{ "roots": "jail.conf" }',
    '{ "ignore": [1] }',
    '{ "parameters": {} }',
    '{ "commands": { "a": 1 } }',
    '{ "format": { "indent": 0 } }',
    '{ "format": { "indent": "2" } }',
    '{ "format": { "blankLines": 1.5 } }',
    '{ "format": { "tabs": true } }',
    '{ "format": "auto" }',
    '{ "rules": {',
  ])("%s is told once, whoever looks", async (text) => {
    expect((await settingsFile(text).complaints()).length).toBeGreaterThan(0);
    expect(readSettingsFile("/jailconf.json", text).problems.filter(({ isInSchema }) => !isInSchema)).toEqual([]);
  });

  test.each(['{ "ignore": ["/etc"] }', '{ "commands": { "a | b": "true" } }', '{ "release": "14.9" }'])(
    "%s is told by the server alone",
    async (text) => {
      expect(await settingsFile(text).complaints()).toEqual([]);
      expect(readSettingsFile("/jailconf.json", text).problems.map(({ isInSchema }) => isInSchema)).toEqual([false]);
    },
  );
});

describe("settings.json in VS Code", () => {
  const { configuration } = JSON.parse(readManifest()).contributes;
  const properties = Object.assign({}, ...configuration.map((group: { properties: object }) => group.properties));
  const settings = (text: string): Editor => editing("file:///settings.json", text, { type: "object", properties });

  test("has rules, topics and severities completed, with what they are about", async () => {
    const names = await settings('{ "jailconf.rules": { "$0" } }').completions();
    const { description } = ofRules["unguarded-route"];
    expect(names.get("unguarded-route")).toBe(description);
    expect(description.length).toBeGreaterThan(20);
    expect(names.get("network")).toMatch(/^All rules of the topic: Interfaces, /);
    const severities = await settings('{ "jailconf.rules": { "network": $0 } }').completions();
    expect([...severities.keys()]).toEqual(['"error"', '"warning"', '"info"', '"hint"', '"off"']);
  });

  test("tells of a rule that is not there", async () => {
    expect(await settings('{ "jailconf.rules": { "network": "off", "unguarded-route": "off" } }').complaints()).toEqual(
      [],
    );
    expect(await settings('{ "jailconf.rules": { "no-such": "off" } }').complaints()).toHaveLength(1);
  });
});
