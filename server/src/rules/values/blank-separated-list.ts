import { type CommandFails, kindOf, type Outcome } from "../../lifecycle/index.ts";
import { parseAddressValue } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import { splitAtBlanks } from "../edits/split-at-blanks.ts";
import type { Severity } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { severalAddresses } from "../support/several-in-one.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "blank-separated-list",
  severity: "error",
  judgesOneValue: true,
  checkJail(context) {
    for (const name of ["ip4.addr", "ip6.addr"]) checkAddresses(context, name);
    checkNames(context, "zfs.dataset", say`dataset`, areDatasets);
    checkNames(context, "mount.fstab", say`file name`, arePaths);
  },
};

/** So that what stands before and after has room. */
const longest = 30;

function checkAddresses(context: JailContext, name: string): void {
  const { jail } = context;
  const parameter = jail.get(name);
  if (!parameter || parameter.bad) return;
  for (const [valueIndex, value] of parameter.values.entries()) {
    const several = severalAddresses(name, value);
    if (several === undefined) continue;
    const outcome = context.model.outcomes.find((one) => isRefused(one, name, valueIndex));
    if (outcome === undefined && several.length === 2 && mayBeBothEnds(context, value, several[1])) continue;
    // The address ends at a blank only; with a line break in it, it is none.
    const first = value.split(" ", 1)[0];
    const isCut = first === several[0];
    const consequence =
      outcome !== undefined
        ? say`ifconfig refuses the rest, and the start is rolled back.`
        : isCut
          ? say`The jail gets ${shown(addressIn(first), longest)} only.`
          : say`The jail will not start.`;
    report(context, name, valueIndex, {
      severity: "error",
      about: outcome,
      message: say`Blanks do not separate the addresses in this value of \`${name}\`. ${consequence}`,
      count: several.length,
      spell: keepInterface,
    });
  }
}

const isRefused = (outcome: Outcome, name: string, valueIndex: number): outcome is CommandFails =>
  outcome.type === "command-fails" &&
  outcome.reason === "bad-value" &&
  outcome.command.parameter === name &&
  outcome.command.valueIndex === valueIndex;

function addressIn(value: string): string {
  const { start, end } = parseAddressValue(value).address;
  return value.slice(start, end);
}

/** Two addresses are the two ends of a link, where the interface has a name that may be such a link. */
function mayBeBothEnds({ jail }: JailContext, value: string, second: string): boolean {
  if (/[|/]/.test(second)) return false;
  const bar = value.indexOf("|");
  const name = bar < 0 ? jail.get("interface")?.values.at(-1) : value.slice(0, bar);
  return name !== undefined && !broadcasting.has(kindOf(name));
}

const broadcasting: ReadonlySet<string> = new Set(["loopback", "epair", "bridge", "vlan", "physical"]);

/** `em0|10.0.0.1 10.0.0.2`: the interface is that of both. */
function keepInterface(part: string, first: string): string {
  return part.includes("|") ? part : first.slice(0, first.indexOf("|") + 1) + part;
}

function checkNames(
  context: JailContext,
  name: string,
  noun: string,
  areSeveral: (words: readonly string[]) => boolean,
): void {
  const parameter = context.jail.get(name);
  if (!parameter || parameter.bad) return;
  for (const [valueIndex, value] of parameter.values.entries()) {
    // A list with commas in one string is quoted-comma-list's to report.
    if (value.includes(",")) continue;
    const words = value.trim().split(/\s+/);
    if (words.length < 2 || !areSeveral(words)) continue;
    report(context, name, valueIndex, {
      severity: "warning",
      about: undefined,
      message: say`${shown(value, longest)} is one ${noun} to jail(8), with a blank in it. Write each as a value of its own.`,
      count: words.length,
    });
  }
}

/** Each has the name of the same pool in front: in a name that has a blank that stands only at its beginning. */
function areDatasets(words: readonly string[]): boolean {
  const pool = words[0].slice(0, words[0].indexOf("/") + 1);
  return pool.length > 1 && words.every((word) => word.startsWith(pool) && word.length > pool.length);
}

const arePaths = (words: readonly string[]): boolean => words.every((word) => word.startsWith("/"));

interface BlankSeparated {
  readonly severity: Severity;
  readonly about: CommandFails | undefined;
  readonly message: string;
  readonly count: number;
  readonly spell?: (part: string, first: string) => string;
}

function report(context: JailContext, parameter: string, valueIndex: number, found: BlankSeparated): void {
  const end = context.jail.get(parameter)?.values[valueIndex].length ?? 0;
  const span = { parameter, valueIndex, start: 0, end };
  const range = rangeOf(context.jail, span);
  if (!range) return;
  const { severity, about, message, count, spell } = found;
  context.report({
    ...range,
    severity,
    about,
    message,
    fixes: () => splitAtBlanks(context, span, count, spell).map((proposal) => ({ ...proposal, guess: true })),
  });
}
