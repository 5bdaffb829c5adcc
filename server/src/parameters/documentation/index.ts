import { said, say } from "../../words/index.ts";
import type { Parameter } from "../catalogue/index.ts";
import { allowFamily } from "./allow.ts";
import { allowMountFamily } from "./allow-mount.ts";
import { execFamily } from "./exec.ts";
import { execSettingsFamily } from "./exec-settings.ts";
import { identityFamily } from "./identity.ts";
import { limitsFamily } from "./limits.ts";
import { metadataFamily } from "./metadata.ts";
import { modulesFamily } from "./modules.ts";
import { mountFamily } from "./mount.ts";
import { networkFamily } from "./network.ts";
import { nothingElse, type ParameterRecord, type Topic } from "./record.ts";
import { sysvFamily } from "./sysv.ts";
import { topics } from "./topics.ts";

/** The families in the order of the documentation, under their headings. */
export const parameterFamilies: readonly (readonly [
  title: string,
  records: Readonly<Record<string, ParameterRecord>>,
])[] = [
  ["Identity", identityFamily],
  ["Network", networkFamily],
  ["Life and limits", limitsFamily],
  ["System V IPC", sysvFamily],
  ["Commands", execFamily],
  ["How commands run", execSettingsFamily],
  ["Mounts, order and files", mountFamily],
  ["Permissions", allowFamily],
  ["Mounting inside the jail", allowMountFamily],
  ["Parameters of kernel modules", modulesFamily],
  ["Metadata", metadataFamily],
];

/** The documentation of one parameter, every section as Markdown. */
export interface Documentation {
  readonly what: string;
  readonly values: string;
  readonly where: string;
  /** Undefined where the jail itself is enough. */
  readonly needs: string | undefined;
  /** Undefined where it is not known, or where it is older than every release that counts. */
  readonly since: string | undefined;
  readonly example: string;
  readonly trap: string | undefined;
}

const records: ReadonlyMap<string, ParameterRecord> = new Map(
  parameterFamilies.flatMap(([, family]) => Object.entries(family)),
);

/** What is known about a parameter of the catalogue, in the language of people. */
export function documentationOf(parameter: Parameter): Documentation {
  const record = records.get(parameter.name);
  if (record === undefined) throw new Error(`${parameter.name} is not documented`);
  const { what, where, needs, example, trap } = record;
  return {
    what: said(what),
    values: record.values === undefined ? booleanValues(parameter) : said(record.values),
    where: said(where),
    needs: needs === nothingElse ? undefined : said(needs),
    since: since(parameter),
    example,
    trap: trap && said(trap),
  };
}

/** A topic by its id or one of its other names. */
export function findTopic(name: string): Topic | undefined {
  const wanted = name.toLowerCase();
  return topics.find(({ id, aliases }) => id === wanted || aliases.includes(wanted));
}

export { type Topic, topics };

function booleanValues({ name, negative, default: usual, readOnly }: Parameter): string {
  if (readOnly || negative === undefined) throw new Error(`${name} has no sentence about its values`);
  if (typeof usual === "string") throw new Error(`${name} has no sentence about what holds unless it is set`);
  return usual === true
    ? say`\`${name};\` or \`= true\` is on, \`${negative};\` or \`= false\` off; \`yes\` is an error. On unless set.`
    : say`\`${name};\` or \`= true\` is on, \`${negative};\` or \`= false\` off; \`yes\` is an error. Off unless set.`;
}

/** "from about" where nobody looked it up, nothing where it is not known at all. */
function since({ since: first, sinceBasis, deprecated, removedIn }: Parameter): string | undefined {
  const sentences: string[] = [];
  if (first !== undefined && first !== "11.0" && sinceBasis === "tree") sentences.push(say`FreeBSD ${first}.`);
  if (first !== undefined && sinceBasis === "memory") sentences.push(say`FreeBSD from about ${first}.`);
  if (deprecated) {
    sentences.push(deprecated.since === "11.0" ? say`Deprecated.` : say`Deprecated since ${deprecated.since}.`);
    if (deprecated.replacement) sentences.push(say`Write \`${deprecated.replacement}\` instead.`);
  }
  if (removedIn !== undefined) sentences.push(say`Removed in ${removedIn}.`);
  return sentences.length === 0 ? undefined : sentences.reduce((before, next) => say`${before} ${next}`);
}
