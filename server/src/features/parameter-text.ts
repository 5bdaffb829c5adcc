import { availability, devfsRulesets, type Parameter, type ParameterType, type Release } from "../parameters/index.ts";
import { code, paragraphs } from "./markdown.ts";

const typeNames: Record<ParameterType, string> = {
  bool: "boolean",
  int: "number",
  ulong: "number",
  string: "text",
  path: "path",
  jailsys: "new, inherit or disable",
  ip4list: "list of IPv4 addresses",
  ip6list: "list of IPv6 addresses",
  "command-list": "list of commands",
  strlist: "list of names",
  "mount-list": "list of fstab(5) lines",
  "path-list": "list of files",
};

/** The heading of a parameter: its name as written, what it takes, and where it runs. */
export function parameterHeading(name: string, parameter: Parameter): string {
  const type = parameter.kind === "directive" ? "directive" : typeName(parameter);
  const where =
    parameter.runIn === undefined ? "" : parameter.runIn === "jail" ? ", run in the jail" : ", run on the host";
  return `**${code(name)}** · ${type}${where}`;
}

function typeName({ type, values }: Parameter): string {
  return type === "jailsys" && values ? listOr(values) : typeNames[type];
}

function listOr(values: readonly string[]): string {
  return values.length < 2 ? values.join("") : `${values.slice(0, -1).join(", ")} or ${values[values.length - 1]}`;
}

/** What a parameter does, as Markdown, for hover and completion. */
export function parameterText(parameter: Parameter, release: Release): string {
  return paragraphs(
    availabilityNote(parameter, release),
    parameter.description,
    parameter.notes,
    valueMeanings(parameter, release).map(describeValue).join("\n"),
    facts(parameter).join("  \n"),
  );
}

function availabilityNote(parameter: Parameter, release: Release): string | undefined {
  const { deprecated } = parameter;
  if (availability(parameter, release) === "no") return `**Not in FreeBSD ${release.name}**.`;
  if (parameter.readOnly) return "**Can be read, not set.**";
  if (!deprecated) return undefined;
  const instead = deprecated.replacement ? ` Write ${code(deprecated.replacement)} instead.` : "";
  return `**Deprecated** since ${deprecated.since}: ${deprecated.reason}${instead}`;
}

function describeValue({ value, meaning }: ValueMeaning): string {
  return meaning === "" ? `- ${code(value)}` : `- ${code(value)}: ${meaning}`;
}

function facts(parameter: Parameter): string[] {
  const lines: string[] = [];
  if (parameter.whereUsed) lines.push(`*Used:* ${parameter.whereUsed}`);
  if (parameter.needs.length > 0) lines.push(`*Needs:* ${parameter.needs.join("; ")}`);
  if (parameter.default !== undefined) lines.push(`*Default:* ${parameter.default}`);
  const since = sinceText(parameter);
  if (since) lines.push(`*Since:* ${since}`);
  return lines;
}

/** Nothing for what has been there for as long as anybody may ask, and "from about" where it is not certain. */
function sinceText({ since, sinceBasis, removedIn }: Parameter): string | undefined {
  const removed = removedIn ? `, removed in ${removedIn}` : "";
  if (since === undefined || since === "11.0") return removed ? `removed in ${removedIn}` : undefined;
  return `FreeBSD ${sinceBasis === "tree" ? "" : "from about "}${since}${removed}`;
}

/** A value worth offering, and what it means. */
export interface ValueMeaning {
  readonly value: string;
  readonly meaning: string;
}

const secureLevels: readonly ValueMeaning[] = [
  { value: "-1", meaning: "permanently insecure, the level of a usual host" },
  { value: "0", meaning: "insecure; file flags can be taken off" },
  { value: "1", meaning: "immutable and append-only flags stay; no modules, no raw memory" },
  { value: "2", meaning: "as 1, and disks cannot be written directly" },
  { value: "3", meaning: "as 2, and firewall rules cannot be changed" },
];

const mountVisibility: readonly ValueMeaning[] = [
  { value: "0", meaning: "the jail sees every mount point of the host" },
  { value: "1", meaning: "it sees those below its root; the least that mounting inside the jail needs" },
  { value: "2", meaning: "it sees only the mount point of its root (the default)" },
];

const jailsysMeanings: Record<string, string> = {
  new: "its own",
  inherit: "shared with the parent",
  disable: "none at all",
};

/** The closed set of values of a parameter, with their meaning in a release; empty when there is none. */
export function valueMeanings({ name, type, values }: Parameter, release: Release): readonly ValueMeaning[] {
  switch (name) {
    case "securelevel":
      return secureLevels;
    case "enforce_statfs":
      return mountVisibility;
    case "devfs_ruleset":
      return devfsRulesets(release).map(({ number, name: ruleset, description }) => ({
        value: String(number),
        meaning: `${ruleset}. ${description}`,
      }));
  }
  if (type === "jailsys") {
    return (values ?? ["disable", "new", "inherit"]).map((value) => ({ value, meaning: jailsysMeanings[value] ?? "" }));
  }
  return (values ?? []).map((value) => ({ value, meaning: "" }));
}
