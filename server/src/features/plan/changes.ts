import {
  type Change,
  type Fact,
  type FactResource,
  knowledgeOf,
  type Outcome,
  type Step,
} from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";

/** Changes of the model's state in words: `+ interface epair1a, up`. */

export type ChangeKind = "added" | "removed" | "changed" | "moved" | "unknown";

export interface ChangeLine {
  readonly kind: ChangeKind;
  /** Without its sign. */
  readonly text: string;
}

export const signs: Readonly<Record<ChangeKind, string>> = {
  added: "+",
  removed: "-",
  changed: "~",
  moved: ">",
  unknown: "?",
};

/** A step as far as its changes are told. */
interface ChangingStep {
  readonly jail: { readonly name: string };
  readonly step: Step;
  readonly changes: readonly Change[];
  readonly opaque: readonly string[];
  readonly outcomes: readonly Outcome[];
}

/**
 * What a step changes, without what goes without saying: an interface takes its addresses along, a jail that is removed
 * everything in it, and what an unknown program may have done to each thing is said once for all.
 */
export function changeLines(step: ChangingStep): ChangeLine[] {
  const { changes, opaque, jail } = step;
  if (changes.length === 0 && opaque.length === 0) return [];
  const where = step.step.kind === "command" ? step.step.where : "host";
  const isGone = changes.some(({ kind, fact }) => kind === "removed" && fact.resource === "jail");
  const gone = new Set<string>();
  for (const { kind, fact } of changes) {
    if (fact.resource === "interface" && (kind === "removed" || kind === "moved")) gone.add(fact.name);
  }
  const lines: ChangeLine[] = [];
  for (const change of changes) {
    const { kind, fact } = change;
    if (fact.resource === "jail" && step.step.kind !== "command") continue;
    if (isGone && kind === "removed" && fact.where === "jail") continue;
    if (kind === "removed" && ownerOf(fact) !== undefined && gone.has(ownerOf(fact)!)) continue;
    if (opaque.length > 0 && kind === "unknown") continue;
    // What the kernel adds by itself matters where everything else is known, which is in the jail's own stack.
    if (fact.resource === "address" && fact.by === undefined && fact.where === "host") continue;
    const line = changeLine(change, jail.name, where);
    if (line !== undefined && !(opaque.length > 0 && line.kind === "unknown")) lines.push(line);
  }
  // What is known to be no script changes nothing.
  if (step.outcomes.some(({ type }) => type === "shell-syntax-error")) return lines;
  for (const program of new Set(opaque)) {
    const isBroken = step.step.kind === "command" && step.step.commandLine?.syntaxError !== undefined;
    const text = isBroken
      ? say`what the shell makes of this is not known`
      : say`what ${nameOf(program, step.step)} does is not known`;
    lines.push({ kind: "unknown", text });
  }
  return lines;
}

/** The interface that an address or a place on a bridge belongs to. */
function ownerOf({ resource, name, owner }: Fact): string | undefined {
  return resource === "bridge-member" ? name : owner;
}

function changeLine({ kind, fact, before }: Change, jail: string, where: "host" | "jail"): ChangeLine | undefined {
  // Commands on the host may reach into the jail.
  const placed = (text: string): string => {
    if (fact.where === where) return text;
    return fact.where === "jail" ? say`${text}, in ${jail}` : say`${text}, on the host`;
  };
  switch (kind) {
    case "added":
      return { kind, text: placed(describeFact(fact)) };
    case "removed":
      return { kind, text: placed(describeName(fact)) };
    case "renamed":
      return { kind: "changed", text: placed(say`${before?.name ?? ""} is called ${fact.name} now`) };
    case "moved":
      return {
        kind,
        text: fact.where === "jail" ? say`${fact.name} moves into ${jail}` : say`${fact.name} returns to the host`,
      };
    case "changed":
      return changedLine(fact, before, placed);
    case "unknown":
      if (before === undefined) return { kind, text: placed(say`perhaps ${describeFact(fact)}`) };
      return { kind, text: placed(say`${describeName(fact)} may be gone or changed`) };
  }
}

function changedLine(fact: Fact, before: Fact | undefined, placed: (text: string) => string): ChangeLine {
  if (fact.resource !== "interface") return { kind: "changed", text: placed(describeFact(fact)) };
  const old = before?.detail?.split(", ") ?? [];
  const news = fact.detail?.split(", ").filter((detail) => !old.includes(detail)) ?? [];
  if (news.length > 0) return { kind: "changed", text: placed(`${fact.name}: ${news.join(", ")}`) };
  return { kind: "unknown", text: placed(say`the state of ${fact.name} is not known any more`) };
}

/** `interface epair1a, up`; `address 10.0.0.1/24 on epair1b`; `mount /jails/web/dev (devfs)`. */
function describeFact(fact: Fact): string {
  const { resource, detail } = fact;
  const name = describeName(fact);
  if (detail === undefined || resource === "address" || resource === "bridge-member") return name;
  switch (resource) {
    case "interface":
      return `${name}, ${detail}`;
    case "route":
      return `${name} ${detail}`;
    case "sysctl":
    case "rc-variable":
      return `${name} = ${detail}`;
    default:
      return `${name} (${detail === "directory" ? say`directory` : detail})`;
  }
}

function describeName({ resource, name, owner, bridge }: Fact): string {
  switch (resource) {
    case "address":
      return say`address ${name} on ${owner ?? ""}`;
    case "bridge-member":
      return say`${name} on ${bridge ?? ""}`;
    case "firewall":
      return name === "" ? say`rules of the firewall` : say`rules of the firewall in ${name}`;
    default:
      return `${words[resource]()} ${name}`;
  }
}

const words: Readonly<Record<Exclude<FactResource, "address" | "bridge-member" | "firewall">, () => string>> = {
  jail: () => say`jail`,
  interface: () => say`interface`,
  route: () => say`route`,
  mount: () => say`mount`,
  dataset: () => say`dataset`,
  sysctl: () => "sysctl",
  module: () => say`kernel module`,
  file: () => say`file`,
  "memory-disk": () => say`memory disk`,
  process: () => say`background process`,
  "rc-variable": () => say`rc.conf variable`,
  service: () => say`service`,
};

/** Shells and the like are known well enough; what they run is not. */
function nameOf(program: string, step: Step): string {
  if (!knowledgeOf(program).runsArgument || step.kind !== "command") return program === "" ? say`the command` : program;
  const commands = step.commandLine?.commands.map((command) => command.words.map(({ text }) => text ?? "…")) ?? [
    step.argv,
  ];
  const found = commands.find(([first]) => first === program);
  return found?.slice(1).find((word) => /^[^-\s]\S*$/.test(word)) ?? program;
}

/** Facts put together for reading: an interface stands with its addresses and its bridge. */
export interface FactLine {
  readonly text: string;
  readonly known: boolean;
  /** The fact whose maker is worth a look. */
  readonly fact: Fact;
}

/** What is there because of a jail's commands. */
export function factLines(facts: readonly Fact[], jail: string): FactLine[] {
  const owned = new Map<string, string[]>();
  for (const fact of facts) {
    // What was there before only tells what was done to it.
    if (fact.resource === "interface" && !(fact.foreign && fact.where === "host"))
      owned.set(keyOf(fact, fact.name), []);
  }
  const free: Fact[] = [];
  for (const fact of facts) {
    const owner = ownerOf(fact);
    const list = owner === undefined ? undefined : owned.get(keyOf(fact, owner));
    if (list === undefined) free.push(fact);
    else list.push(fact.resource === "address" ? fact.name : say`on ${fact.bridge ?? ""}`);
  }
  const lines: FactLine[] = [];
  for (const fact of free) {
    const { resource, where, name, by } = fact;
    const isInterface = resource === "interface";
    const list = isInterface ? owned.get(keyOf(fact, name)) : [];
    // The kernel gives every network stack of its own a lo0.
    if (list === undefined || (isInterface && where === "jail" && by === undefined && name === "lo0")) continue;
    const text = [describeFact(fact), ...list].join(", ");
    lines.push({ text: where === "jail" ? say`${text}, in ${jail}` : text, known: fact.known, fact });
  }
  return lines;
}

const keyOf = ({ where }: Fact, name: string): string => `${where} ${name}`;
