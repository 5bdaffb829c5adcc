import {
  availability,
  devfsRulesets,
  documentationOf,
  isAtLeast,
  type Parameter,
  type ParameterType,
  type Release,
} from "../../parameters/index.ts";
import { listedWhole } from "../../text/index.ts";
import { said, say } from "../../words/index.ts";
import { code, paragraphs } from "./markdown.ts";

const typeNames: Record<ParameterType, () => string> = {
  bool: () => say`boolean`,
  int: () => say`number`,
  ulong: () => say`number`,
  string: () => say`text`,
  path: () => say`path`,
  jailsys: () => say`new, inherit or disable`,
  ip4list: () => say`list of IPv4 addresses`,
  ip6list: () => say`list of IPv6 addresses`,
  "command-list": () => say`list of commands`,
  strlist: () => say`list of names`,
  "mount-list": () => say`list of fstab(5) lines`,
  "path-list": () => say`list of files`,
};

/** The heading of a parameter: its name as written, what it takes, and where it runs. */
export function parameterHeading(name: string, parameter: Parameter): string {
  const type = parameter.kind === "directive" ? say`directive` : typeName(parameter);
  const heading = `**${code(name)}** · ${type}`;
  if (parameter.runIn === undefined) return heading;
  return parameter.runIn === "jail" ? say`${heading}, run in the jail` : say`${heading}, run on the host`;
}

function typeName({ type, values }: Parameter): string {
  return type === "jailsys" && values ? listedWhole(values, "or") : typeNames[type]();
}

/** What is worth knowing about a parameter, as Markdown, for hover and completion: one sentence, then the details. */
export function parameterText(parameter: Parameter, release: Release): string {
  const { what, example } = documentationOf(parameter);
  const end = what.search(/[.!?] (?=[A-Z])|。(?=.)/) + 1;
  return paragraphs(
    availabilityNote(parameter, release),
    end > 0 ? what.slice(0, end) : what,
    end > 0 ? what.slice(end).trimStart() : undefined,
    listedMeanings(parameter, release).join("\n"),
    parameterFacts(parameter)
      .map(({ heading, text }) => `*${heading}:* ${text}`)
      .join("  \n"),
    codeBlock(example),
  );
}

/** One section of the documentation of a parameter. */
export interface ParameterFact {
  readonly heading: string;
  readonly text: string;
}

/** The sections between what a parameter does and its example; those that have nothing to say are left out. */
export function parameterFacts(parameter: Parameter): ParameterFact[] {
  const { values, where, needs, since, trap } = documentationOf(parameter);
  const sections: [string, string | undefined][] = [
    [say`Values`, values],
    [say`Where`, where],
    [say`Needs`, needs],
    [say`Since`, since],
    [say`Trap`, trap],
  ];
  return sections.flatMap(([heading, text]) => (text === undefined ? [] : [{ heading, text }]));
}

/** What a release says about a parameter before anything else: that it is not there, or that it can go. */
export function availabilityNote(parameter: Parameter, release: Release): string | undefined {
  const { deprecated } = parameter;
  if (availability(parameter, release) === "no") return say`**Not in FreeBSD ${release.name}**.`;
  if (parameter.readOnly) return say`**Can be read, not set.**`;
  return deprecated && isAtLeast(release, deprecated.since)
    ? say`**Deprecated**: ${said(deprecated.reason)}`
    : undefined;
}

/** The values of a parameter whose numbers mean nothing by themselves; the sentence about values explains the others. */
export function listedMeanings(parameter: Parameter, release: Release): string[] {
  if (parameter.name !== "devfs_ruleset" && parameter.name !== "securelevel") return [];
  return valueMeanings(parameter, release).map(({ value, meaning }) => `- ${code(value)}: ${meaning}`);
}

/** Lines of jail.conf as Markdown. */
export function codeBlock(text: string): string {
  return `\`\`\`jailconf\n${text.trimEnd()}\n\`\`\``;
}

/** A value worth offering, and what it means. */
export interface ValueMeaning {
  readonly value: string;
  readonly meaning: string;
}

const secureLevels = (): readonly ValueMeaning[] => [
  { value: "-1", meaning: say`permanently insecure, the level of a usual host` },
  { value: "0", meaning: say`insecure; file flags can be taken off` },
  { value: "1", meaning: say`immutable and append-only flags stay; no modules, no raw memory` },
  { value: "2", meaning: say`as 1, and disks cannot be written directly` },
  { value: "3", meaning: say`as 2, and firewall rules cannot be changed` },
];

const mountVisibility = (): readonly ValueMeaning[] => [
  { value: "0", meaning: say`the jail sees every mount point of the host` },
  { value: "1", meaning: say`it sees those below its root; the least that mounting inside the jail needs` },
  { value: "2", meaning: say`it sees only the mount point of its root (the default)` },
];

const jailsysMeanings: Record<string, () => string> = {
  new: () => say`its own`,
  inherit: () => say`shared with the parent`,
  disable: () => say`none at all`,
};

/** The closed set of values of a parameter, with their meaning in a release; empty when there is none. */
export function valueMeanings({ name, type, values }: Parameter, release: Release): readonly ValueMeaning[] {
  switch (name) {
    case "securelevel":
      return secureLevels();
    case "enforce_statfs":
      return mountVisibility();
    case "devfs_ruleset":
      return devfsRulesets(release).map(({ number, name: ruleset, description }) => ({
        value: String(number),
        meaning: `${ruleset}. ${said(description)}`,
      }));
  }
  if (type === "jailsys") {
    return (values ?? ["disable", "new", "inherit"]).map((value) => ({
      value,
      meaning: jailsysMeanings[value]?.() ?? "",
    }));
  }
  return (values ?? []).map((value) => ({ value, meaning: "" }));
}
