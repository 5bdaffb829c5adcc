import { type FileRange, sourceRange } from "../../config/index.ts";
import { listOf, parentName, parentRefusals, type Refusal } from "../../lifecycle/index.ts";
import { type Address, parseAddress, parseAddressValue, sameAddress } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import type { RelatedPlace } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { isIncomplete } from "../support/definitions.ts";
import { startsBeforeParent } from "../support/dependencies.ts";
import { jailNames } from "../support/jail-names.ts";
import { saysAbout } from "../support/jail-says.ts";
import { isNamedInHooks, parentsIn } from "../support/parent-jail.ts";
import { isReadAlone, notesOfMissing } from "../support/read-alone.ts";
import { placeOfBlock, placeOfSpan } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "child-exceeds-parent",
  severity: "error",
  checkJail(context) {
    const { jail } = context;
    const name = parentName(jail);
    if (name === undefined) return;
    const { configuration } = context;
    const refusals = parentRefusals(jail, parentsIn(configuration));
    for (const refusal of refusals) reportRefusal(context, refusal);
    if (refusals.length === 0) for (const family of ["ip4.addr", "ip6.addr"]) reportTaken(context, family);
    if (startsBeforeParent(configuration, jail, name)) reportLate(context, name);
    // What includes the file may define it, and a program that nobody knows may start it.
    const isUnknown =
      !isIncomplete(configuration) &&
      !jailNames(configuration).has(name) &&
      (isReadAlone(configuration) ||
        (parentsIn(configuration)(jail) === undefined && !isNamedInHooks(configuration, name)));
    if (isUnknown) reportMissing(context, name, "info");
  },
};

function reportRefusal(context: JailContext, refusal: Refusal): void {
  const { jail } = context;
  const { reason, span } = refusal;
  const name = refusal.parent?.name ?? "";
  if (reason === "parent-missing") return reportMissing(context, name, "error");
  const found = jail.get(span.parameter);
  const range = placeOfSpan(jail, span);
  if (found === undefined || found.bad || range === undefined) return;
  const value = found.values[span.valueIndex]?.slice(span.start, span.end) ?? "";
  const related: RelatedPlace[] = [];
  const place = placeInParent(context, span.parameter, name, parseAddress(value));
  if (place) related.push({ ...place, message: say`the parent ${shown(name)}` });
  context.report({
    ...range,
    message: messageOf(refusal, value, shown(name, 24)),
    related,
    jailSays: saysAbout(jail, refusal.message),
  });
}

/**
 * The one address that parent and child share: what jail(8) has put on an interface for the child, it takes off again when that is
 * stopped (LANGUAGE.md 5.5), and the parent runs on without it.
 */
function reportTaken(context: JailContext, family: string): void {
  const { jail, configuration } = context;
  const parent = parentsIn(configuration)(jail);
  const found = jail.get(family);
  if (parent === undefined || parent === "missing" || !found || found.bad || found.values.length !== 1) return;
  const [value] = found.values;
  const { interface: named, address } = parseAddressValue(value);
  const own = parseAddress(value.slice(address.start, address.end));
  const has = own !== undefined && listOf(parent, family).some((each) => isWritten(each, own));
  if (!has || (!named && jail.get("interface") === undefined)) return;
  const range = sourceRange(found, 0, 0, value.length);
  const place = placeInParent(context, family, parent.name, own);
  if (!range) return;
  context.report({
    ...range,
    severity: "warning",
    message: say`Stopping this jail takes ${shown(value.slice(address.start, address.end), 30)} from its parent ${shown(parent.name, 24)}, too. Give the child its address without an interface.`,
    notes: [say`What jail(8) sets on an interface it takes away again. Without the interface it sets nothing.`],
    related: place ? [{ ...place, message: say`the parent ${shown(parent.name)}` }] : [],
  });
}

function messageOf({ reason, span, parent }: Refusal, value: string, name: string): string {
  const { parameter } = span;
  const has = parent?.has ?? "";
  if (reason === "address-clash") {
    return say`${shown(value)} is an address of the parent ${name}. Only where each has a single address may they share it.`;
  }
  if (parameter === "ip4.addr" || parameter === "ip6.addr") {
    return has === "none"
      ? say`${shown(value)} is not an address of the parent ${name}. A child uses its parent's, which has no \`${parameter}\`.`
      : say`${shown(value)} is not an address of the parent ${name}. A child uses its parent's, which has ${shown(has, 30)}.`;
  }
  if (parameter.startsWith("allow.")) {
    return say`The parent ${name} does not have \`${parameter}\`. A child has no right that its parent lacks.`;
  }
  switch (parameter) {
    case "children.max":
      return say`\`children.max\` ${shown(value, 12)} has to be below that of the parent ${name}, which is ${has}.`;
    case "enforce_statfs":
    case "securelevel":
      return say`\`${parameter}\` ${shown(value, 12)} is lower than that of the parent ${name}, which is ${has}.`;
    default:
      return say`The parent ${name} does not have \`${parameter}\`. The jail will not start.`;
  }
}

function reportMissing(context: JailContext, name: string, severity: "error" | "info"): void {
  const range = placeOfBlock(context.jail);
  // One of another file of the host may run.
  if (range === undefined || context.neighbours.some((root) => jailNames(root).has(name))) return;
  context.report({
    ...range,
    severity,
    message: say`The parent ${shown(name)} is not defined. This jail will not start unless that one runs.`,
    notes: [
      say`A dot in a name, or a nested block, makes a jail inside of another one.`,
      ...notesOfMissing(context.configuration),
    ],
    jailSays: saysAbout(context.jail, `jail "${name}" not found`),
  });
}

function reportLate({ jail, report }: JailContext, name: string): void {
  const range = placeOfBlock(jail);
  if (range === undefined) return;
  report({
    ...range,
    message: say`jail(8) starts this jail before its parent ${shown(name, 24)}. Let it depend on that.`,
    jailSays: saysAbout(jail, `jail "${name}" not found`),
  });
}

/** Where the parent has the parameter: at the address that is meant if that is one of its values, at the last value otherwise. */
function placeInParent(
  { configuration }: JailContext,
  parameter: string,
  name: string,
  address: Address | undefined,
): FileRange | undefined {
  const parent = configuration.jails.find((jail) => jail.name === name);
  const found = parent?.get(parameter);
  const values = found?.values ?? [];
  const same = address ? values.findIndex((value) => isWritten(value, address)) : -1;
  const index = same >= 0 ? same : values.length - 1;
  return (
    (found && index >= 0 && sourceRange(found, index, 0, values[index].length)) || (parent && placeOfBlock(parent))
  );
}

/** Whether a value of an address list is this address, whatever interface and mask it has. */
function isWritten(value: string, address: Address): boolean {
  const { start, end } = parseAddressValue(value).address;
  const written = parseAddress(value.slice(start, end));
  return written !== undefined && sameAddress(address, written);
}
