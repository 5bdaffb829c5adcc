import type { EffectiveParameter, JailProblem } from "../../config/index.ts";
import { isAtLeast, type Release, releaseLabel } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { isIncomplete, nameRange, referenceRange } from "../support/definitions.ts";
import { saysAbout } from "../support/jail-says.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "array-inline",
  severity: "error",
  checkJail(context) {
    const { jail, release } = context;
    // One list is one mistake, however many strings it stands in.
    const lists = new Map<string, ReferenceProblem[]>();
    for (const problem of jail.problems) {
      if (context.isFull) return;
      if (problem.kind === "array-inline") {
        const inStrings = lists.get(problem.reference.name);
        if (inStrings === undefined) lists.set(problem.reference.name, [problem]);
        else if (inStrings.length <= mostStrings) inStrings.push(problem);
      } else if (problem.kind === "undefined-variable" && release.dialect === "12") withoutValue(context, problem);
    }
    for (const inStrings of lists.values()) inline(context, inStrings);
    if (crashesOverLists(release)) alone(context);
  },
};

/** LANGUAGE.md §3.10: fixed some time in 2025; about releases of which nobody knows nothing is said. */
const crashesOverLists = (release: Release): boolean => !isAtLeast(release, "14.3");

type ReferenceProblem = Extract<JailProblem, { kind: "undefined-variable" | "array-inline" }>;

/** Strings that are named beside the first. */
const mostStrings = 20;

function inline(context: JailContext, [first, ...others]: readonly ReferenceProblem[]): void {
  const { value, reference, message } = first;
  const list = context.jail.variable(reference.name);
  context.report({
    ...referenceRange(value, reference),
    message:
      list === undefined
        ? say`${shown(reference.name, 30)} is a list of several values, but stands in a string. Make it one string, or use it alone.`
        : say`${shown(reference.name, 30)} is a list of ${list.values.length} values, but stands in a string. Make it one string, or use it alone.`,
    jailSays: saysAbout(context.jail, message),
    related: [
      ...definedAt(context, reference.name),
      ...others.map((other) => ({
        ...referenceRange(other.value, other.reference),
        message: say`and here`,
      })),
    ],
  });
}

function withoutValue(context: JailContext, { value, reference }: ReferenceProblem): void {
  const { jail, configuration } = context;
  if (!jail.variable(reference.name) || isIncomplete(configuration)) return;
  context.report({
    ...referenceRange(value, reference),
    message: say`${shown(reference.name, 30)} has no value, and jail(8) of ${releaseLabel(context.release)} crashes over it. Give it a value.`,
    notes: [noJailStarts()],
    related: definedAt(context, reference.name),
  });
}

/** Lists that became values of a list as they are: correct, but old jail(8) does not survive it. */
function alone(context: JailContext): void {
  for (const parameter of context.jail.parameters()) aloneIn(context, parameter);
  for (const variable of context.jail.variables()) aloneIn(context, variable);
}

function aloneIn(context: JailContext, parameter: EffectiveParameter): void {
  const { release } = context;
  for (const { splicedFrom, written } of parameter.elements) {
    if (splicedFrom?.index !== 0) continue;
    const reference = [...(written.references ?? [])].find(({ name }) => name === splicedFrom.name);
    if (!reference) continue;
    context.report({
      ...referenceRange(written, reference),
      message: say`${shown(reference.name, 30)} is a list, and jail(8) of ${releaseLabel(release)} crashes over it. Write the values here.`,
      notes: [noJailStarts()],
      related: definedAt(context, reference.name),
    });
  }
}

const noJailStarts = (): string => say`jail(8) ends with signal 11, and no jail of the file starts.`;

function definedAt({ jail }: JailContext, name: string) {
  const definitions = jail.variable(name)?.definitions ?? [];
  return definitions.map((definition) => ({ ...nameRange(definition), message: say`it gets its value here` }));
}
