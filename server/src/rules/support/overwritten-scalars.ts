import type { Definition, Section } from "../../config/index.ts";
import { findParameter } from "../../parameters/index.ts";
import { ParameterNode, writtenVariable } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import type { ConfigurationContext, JailContext } from "../rule/rule.ts";
import { commaSlips } from "./comma-slips.ts";
import { hasJailBetween, jailsWith, lineOf, removalOf, scopeOf, statementRange } from "./definitions.ts";
import { writtenForm } from "./kept-values.ts";
import { remembered } from "./remembered.ts";
import { shown } from "./words.ts";

/**
 * Tells where variables, and parameters of one value, are set to different values in one scope, or by one statement: jail(8) takes the last
 * one, also for what was written before it (LANGUAGE.md §4). Flags are left to contradictory-flags, and what was set to
 * nothing on purpose to the author (MISTAKES.md M02).
 */
export function checkScalars(context: ConfigurationContext, section: Section): void {
  for (const { definition, earlier } of suspects(section)) {
    if (earlier === undefined) reportSeveral(context, section, definition);
    // With a jail between them both were meant for some jails, which globals-after-jail tells.
    else if (!hasJailBetween(context.configuration, earlier, definition))
      reportSecond(context, section, earlier, definition);
  }
}

/** Statements with several values, and those that replace what an earlier one has set. */
const suspects = remembered(({ definitions }: Section) => {
  const found: { readonly definition: Definition; readonly earlier: Definition | undefined }[] = [];
  const last = new Map<string, Definition>();
  for (const definition of definitions) {
    if (!hasOneValue(definition)) continue;
    const key = `${scopeOf(definition)}\0${nameOf(definition)}`;
    const earlier = last.get(key);
    last.set(key, definition);
    if (definition.values.length > 1 && !definition.isVariable) found.push({ definition, earlier: undefined });
    else if (earlier && isReplaced(earlier, definition)) found.push({ definition, earlier });
  }
  return found;
});

/** Whether something in a section looks like that. */
export const hasSuspects = (section: Section): boolean => suspects(section).length > 0;

/** Tells of a jail where `+=` does not add to what was set for all jails, because there can be one value only. */
export function checkAdded({ jail, report }: JailContext): void {
  for (const { definitions } of jail.parameters()) {
    const definition = definitions.at(-1);
    const before = definitions.at(-2);
    if (before === undefined || !definition?.appends || !hasOneValue(definition)) continue;
    if (scopeOf(before) === scopeOf(definition) || !isReplaced(before, definition)) continue;
    const operator = new ParameterNode(definition.tree, definition.node).operatorRange;
    report({
      ...headOf(definition),
      severity: "info",
      message: say`${shown(headText(definition), 22)} adds nothing: there is one value, and ${shownValues(before)} is thrown away. Write \`=\`.`,
      related: [{ ...statementRange(before), message: say`this is thrown away` }],
      fixes: () =>
        operator ? [{ title: say`Write \`=\``, edits: [{ path: definition.path, ...operator, text: "=" }] }] : [],
    });
  }
}

/** Whether a second value can only replace the first: that of a variable may as well be added, with `+=`. */
function hasOneValue({ name, isVariable, appends }: Definition): boolean {
  if (isVariable) return !appends;
  const parameter = findParameter(name)?.parameter;
  return parameter !== undefined && !parameter.multiple && parameter.type !== "bool" && parameter.type !== "jailsys";
}

function isReplaced(before: Definition, after: Definition): boolean {
  const [old, other] = [before, after].map(({ values }) => values.map(writtenForm).join("\0"));
  return old !== "" && other !== "" && old !== other;
}

function reportSecond(context: ConfigurationContext, section: Section, earlier: Definition, later: Definition): void {
  context.reportFor(jailsWith(context.configuration, section), {
    ...headOf(later),
    message: say`${shown(headText(later), 22)} throws away ${shownValues(earlier)} of line ${lineOf(earlier)}. Only the last value counts, everywhere.`,
    related: [{ ...statementRange(earlier), message: say`this has no effect` }],
    fixes: () => [
      { title: say`Remove line ${lineOf(earlier)}, which has no effect`, guess: true, edits: [removalOf(earlier)] },
      { title: say`Remove this line`, guess: true, alternative: true, edits: [removalOf(later)] },
    ],
  });
}

function reportSeveral(context: ConfigurationContext, section: Section, definition: Definition): void {
  const { tree, path, name, values } = definition;
  if (commaSlips(context.configuration).some((slip) => slip.definition === definition)) return;
  const kept = values[values.length - 1];
  if (values.every((value) => writtenForm(value) === writtenForm(kept))) return;
  const [start, keptStart] = [values[0], kept].map(({ node }) => tree.tokens.start(tree.nodes.firstTokens[node]));
  const end = tree.tokens.ends[tree.nodes.endTokens[values[values.length - 2].node] - 1];
  const room = 39 - Math.min(name.length, 22);
  context.reportFor(jailsWith(context.configuration, section), {
    path,
    start,
    end,
    message: say`${shown(name, 22)} has one value: jail(8) takes ${shown(writtenForm(kept), room)}, not the others.`,
    fixes: () => [
      { title: say`Remove what has no effect`, guess: true, edits: [{ path, start, end: keptStart, text: "" }] },
    ],
  });
}

const nameOf = ({ name, isVariable }: Definition): string => (isVariable ? writtenVariable(name) : name);

/** The name and the operator of the statement. */
function headOf({ tree, path, node: index }: Definition): { path: string; start: number; end: number } {
  const node = new ParameterNode(tree, index);
  return { path, start: node.nameStart, end: node.operatorRange?.end ?? node.nameEnd };
}

const headText = (definition: Definition): string => `${nameOf(definition)} ${definition.appends ? "+=" : "="}`;

const shownValues = ({ values }: Definition): string => shown(values.map(writtenForm).join(", "), 30);
