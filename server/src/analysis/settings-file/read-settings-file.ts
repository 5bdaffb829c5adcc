import type { LocalCommand, Site } from "../../config/index.ts";
import { editDistance, negativeForm, parseRelease, type Release } from "../../parameters/index.ts";
import { type RuleSetting, severities } from "../../rules/rule/finding.ts";
import { parseCommandLine } from "../../shell/index.ts";
import { directoryOf, listedWhole, normalizePath } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import {
  choicesInWords,
  type FormatSettings,
  formatChoices,
  formatSettingsOf,
  isChoiceOf,
  isFormatChoice,
} from "../root/format-settings.ts";
import { byRule, isRuleSetting, knownReleases, noSuchRule, noteOnRelease } from "../root/read-settings.ts";
import { isRuleOrTopic, nearestRule } from "../root/rule-names.ts";
import { pathPatterns } from "./path-patterns.ts";
import { type JsonProperty, type JsonValue, readJson } from "./read-json.ts";
import type { SettingsFile, SettingsFix, SettingsProblem } from "./settings-file.ts";

/** Reads the text of a settings file. What makes no sense is told and left out; the rest is in force. */
export function readSettingsFile(path: string, text: string): SettingsFile {
  return new SettingsReader(path, text).read();
}

class SettingsReader {
  private readonly path: string;
  private readonly folder: string;
  private readonly text: string;
  private readonly problems: SettingsProblem[] = [];
  private release: Release | undefined;
  private rules: ReadonlyMap<string, RuleSetting> = new Map();
  private format: FormatSettings = {};
  private ignore: readonly string[] = [];
  private roots: readonly string[] = [];
  private parameters: readonly string[] = [];
  private commands: readonly LocalCommand[] = [];

  constructor(path: string, text: string) {
    this.path = path;
    this.folder = normalizePath(directoryOf(path));
    this.text = text;
  }

  read(): SettingsFile {
    const { root, errors } = readJson(this.text);
    for (const error of errors) this.problems.push({ ...error, isInSchema: true });
    if (root !== undefined) this.readRoot(root);
    else if (errors.length === 0) this.tell({ start: 0, end: 1 }, say`The file is empty. Write \`{}\`, or remove it.`);
    const { path, folder, release, rules, format, ignore, roots, problems } = this;
    const names = this.parameters.flatMap((name) => [name, negativeForm(name)]);
    const site: Site = { parameters: new Set(names), commands: this.commands };
    return {
      path,
      folder,
      choice: { release, rules, format },
      site,
      ignored: pathPatterns(folder, ignore),
      roots,
      problems,
    };
  }

  private readonly keys: Readonly<Record<string, (value: JsonValue) => void>> = {
    $schema: (value) => this.demand(value, "string", say`"$schema" is the address of a schema, a text.`),
    release: (value) => {
      this.release = this.readRelease(value);
    },
    rules: (value) => {
      this.rules = this.readRules(value);
    },
    format: (value) => {
      this.format = this.readFormat(value);
    },
    ignore: (value) => {
      this.ignore = this.readPaths(value, "ignore");
    },
    roots: (value) => {
      this.roots = this.readPaths(value, "roots");
    },
    parameters: (value) => {
      this.parameters = this.readParameters(value);
    },
    commands: (value) => {
      this.commands = this.readCommands(value);
    },
  };

  private readRoot(root: JsonValue): void {
    for (const property of this.lastOfEach(root, say`The file holds an object: \`{ \u2026 }\`.`)) {
      const read = Object.hasOwn(this.keys, property.name) ? this.keys[property.name] : undefined;
      if (read === undefined) this.tellNoSuchKey(property, Object.keys(this.keys));
      else if (property.value !== undefined) read(property.value);
    }
  }

  private readRelease(value: JsonValue): Release | undefined {
    const written = this.text.slice(value.start, value.end);
    const fix: SettingsFix = { title: say`Write "${written}"`, text: `"${written}"` };
    if (value.type === "number") this.tell(value, say`Write the release as a text: \`"${written}"\`.`, { fix });
    else if (this.demand(value, "string", say`The release is a text, such as \`"14.2"\`.`)) {
      const release = parseRelease(String(value.value));
      if (release) {
        const note = noteOnRelease(String(value.value), release);
        const text = note && say`${upperFirst(note)}.`;
        if (text !== undefined) this.tell(value, text, { isInSchema: false, isNote: true });
        return release;
      }
      this.tell(value, say`${written} is no release that is known: ${knownReleases()}.`);
    }
    return undefined;
  }

  private readRules(value: JsonValue): ReadonlyMap<string, RuleSetting> {
    const chosen = new Map<string, RuleSetting>();
    for (const property of this.lastOfEach(value, say`The rules are an object: \`{ "RULE": "SEVERITY" }\`.`)) {
      const { name, value: severity } = property;
      if (!isRuleOrTopic(name)) this.tellNoSuchRule(property);
      else if (severity !== undefined && isRuleSetting(severity.value)) chosen.set(name, severity.value);
      else if (severity !== undefined)
        this.tell(severity, say`A severity is ${severityList()}.`, {
          fix: namedInstead(nearestSeverity(severity.value)),
        });
    }
    return byRule(chosen);
  }

  private readFormat(value: JsonValue): FormatSettings {
    const chosen: [keyof FormatSettings, unknown][] = [];
    const shape = say`How files are written is an object: \`{ "indent": "tab" }\`.`;
    for (const property of this.lastOfEach(value, shape)) {
      const { name, value: choice } = property;
      if (!isFormatChoice(name)) this.tellNoSuchKey(property, Object.keys(formatChoices));
      else if (choice !== undefined && isChoiceOf(name, choice.value)) chosen.push([name, choice.value]);
      else if (choice !== undefined) this.tell(choice, say`"${name}" is ${choicesInWords(name)}.`);
    }
    return formatSettingsOf(chosen);
  }

  private tellNoSuchKey(property: JsonProperty, keys: readonly string[]): void {
    const near = keys.find((key) => editDistance(key, property.name.toLowerCase()) <= 2);
    const advice =
      near === undefined
        ? say`The settings are ${listedWhole(keys.filter((key) => key !== "$schema"))}.`
        : say`Did you mean "${near}"?`;
    this.tell(property, say`There is no setting ${JSON.stringify(property.name)}. ${advice}`, {
      fix: namedInstead(near),
    });
  }

  private tellNoSuchRule(property: JsonProperty): void {
    const text = noSuchRule(property.name);
    const sentence = upperFirst(text);
    const near = nearestRule(property.name);
    this.tell(property, near === undefined ? say`${sentence}.` : sentence, { fix: namedInstead(near) });
  }

  private readPaths(value: JsonValue, key: string): string[] {
    return this.texts(value, say`"${key}" is a list of paths.`, (path, at) => {
      const isOutside = path.startsWith("/") || /^[A-Za-z]:/.test(path) || path.split("/").includes("..");
      if (isOutside)
        this.tell(at, say`The path is relative to the folder of this file, and does not leave it.`, outsideOfSchema);
      else if (path.includes("\\")) this.tell(at, say`Write \`/\` between the parts of the path.`, outsideOfSchema);
      else if (key === "roots" && path.includes("**"))
        this.tell(at, say`\`**\` cannot stand in a root: name the folders.`, outsideOfSchema);
      else return [path];
      return [];
    });
  }

  private readParameters(value: JsonValue): string[] {
    return this.texts(value, say`"parameters" is a list of names.`, (name, at) => {
      if (/^[A-Za-z_][\w-]*(?:\.[\w-]+)*$/.test(name)) return [name];
      this.tell(at, say`This is no name of a parameter.`, outsideOfSchema);
      return [];
    });
  }

  private readCommands(value: JsonValue): LocalCommand[] {
    const shape = say`The commands are an object: \`{ "COMMAND": "OTHER COMMAND" }\`.`;
    return this.lastOfEach(value, shape).flatMap((property) => {
      const words = plainWords(property.name);
      if (words === undefined)
        this.tell(property, say`A command is plain words: no quotes, variables or operators.`, outsideOfSchema);
      const standsFor = property.value && this.readMeaning(property.value);
      return words === undefined || standsFor === undefined ? [] : [{ words, standsFor }];
    });
  }

  private readMeaning(value: JsonValue): LocalCommand["standsFor"] | undefined {
    if (!this.demand(value, "string", say`It stands for a command, such as \`"jib addm"\`, or is \`"opaque"\`.`))
      return undefined;
    if (value.value === "opaque") return "opaque";
    const words = plainWords(String(value.value));
    if (words === undefined)
      this.tell(
        value,
        say`It stands for one command of plain words: no quotes, variables or operators.`,
        outsideOfSchema,
      );
    return words;
  }

  private texts(value: JsonValue, shape: string, read: (text: string, at: JsonValue) => string[]): string[] {
    this.demand(value, "array", shape);
    return value.items.flatMap((item) => (this.demand(item, "string", shape) ? read(String(item.value), item) : []));
  }

  /** The properties of an object, none of what is no object; of a key that is written twice only the last one counts. */
  private lastOfEach(value: JsonValue, shape: string): JsonProperty[] {
    this.demand(value, "object", shape);
    const { properties } = value;
    return properties.filter((property, index) => {
      const isLast = !properties.some(({ name }, other) => other > index && name === property.name);
      if (!isLast)
        this.tell(property, say`${JSON.stringify(property.name)} is written twice; only the last one counts.`);
      return isLast;
    });
  }

  private demand(value: JsonValue, type: JsonValue["type"], shape: string): boolean {
    if (value.type !== type) this.tell(value, shape);
    return value.type === type;
  }

  private tell(
    { start, end }: { start: number; end: number },
    message: string,
    { isInSchema = true, isNote, fix }: Partial<Pick<SettingsProblem, "isInSchema" | "isNote" | "fix">> = {},
  ): void {
    this.problems.push({ start, end, message, isInSchema, isNote, fix });
  }
}

const upperFirst = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** What no schema can say. */
const outsideOfSchema = { isInSchema: false };

const severityList = (): string => listedWhole([...severities.toReversed(), "off"], "or");

/** The name that was meant, in its quotes. */
const namedInstead = (name: string | undefined): SettingsFix | undefined =>
  name === undefined ? undefined : { title: say`Change to "${name}"`, text: `"${name}"` };

/** The severity that goes on as the word does, or the other way round: `warn`, `information`. */
function nearestSeverity(value: unknown): string | undefined {
  if (typeof value !== "string" || value === "") return undefined;
  const word = value.toLowerCase();
  return [...severities, "off"].find((severity) => severity.startsWith(word) || word.startsWith(severity));
}

/** The words of a command that needs no shell; undefined for any other text. */
function plainWords(text: string): readonly string[] | undefined {
  const line = parseCommandLine(text);
  return line.kind === "direct" && !line.background ? line.argv : undefined;
}
