import { evaluateConcerned, evaluateEdited } from "../../analysis/index.ts";
import { type EffectiveJail, type FileRange, type Section, wildcardMatches } from "../../config/index.ts";
import { isKnownToJail } from "../../parameters/index.ts";
import { needsBraces, writtenVariable } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import { mentionsOf, Scope, type VariableSubject } from "../mentions/index.ts";
import { type FeatureContext, writtenAt } from "../shared/context.ts";
import { firstChange, isSameJail } from "../shared/same-jails.ts";
import { refusalOfOpenString } from "./open-strings.ts";
import type { PreparedRename, RefusedRename, Renaming } from "./renaming.ts";

/** What is to be typed anew where a variable is named, without `$` and braces; refused for one that nobody sets. */
export function prepareVariable(
  context: FeatureContext,
  subject: VariableSubject,
  range: FileRange,
): PreparedRename | RefusedRename {
  const isSet = mentionsOf(context, withAllThatShare(context, subject)).some(({ isDeclaration }) => isDeclaration);
  if (!isSet) return { refused: say`${writtenVariable(subject.name)} is set nowhere.` };
  const { start, end } = withoutSigns(context, range);
  return { start, end, name: context.tree.text.slice(start, end) };
}

/** Changes all places that mean the variable; refused where a jail would be read differently. */
export function variableRenaming(
  context: FeatureContext,
  asked: VariableSubject,
  newName: string,
): Renaming | RefusedRename {
  const subject = withAllThatShare(context, asked);
  const refused =
    refusal(subject, newName) ?? refusalOfText(context, subject, newName) ?? refusalOfOpenString(context, subject);
  if (refused !== undefined) return { refused };
  const edits = namesOf(context, subject).map(({ path, start, end }) => ({ path, start, end, text: newName }));
  for (const root of context.analysis.roots) {
    const few = evaluateConcerned(root, edits, namesOfJails(subject.scope));
    if (few?.before.every((jail, index) => isSameJail(jail, few.after[index]))) continue;
    const changed = firstChange(root.configuration, evaluateEdited(root, edits));
    if (changed !== undefined)
      return { refused: say`jail(8) would read ${changed} differently with ${writtenVariable(newName)}.` };
  }
  return { edits, doubtful: [] };
}

const namesOfJails = ({ jails }: Scope): string[] => jails.map(({ name }) => name);

/** The places of the name, without `$` and braces, that cannot be renamed without each other. */
export const placesOfVariable = (context: FeatureContext, subject: VariableSubject): FileRange[] =>
  namesOf(context, withAllThatShare(context, subject));

const namesOf = (context: FeatureContext, subject: VariableSubject): FileRange[] =>
  mentionsOf(context, subject).map((mention) => withoutSigns(context, mention));

function refusal({ scope, name }: VariableSubject, newName: string): string | undefined {
  if (needsBraces(newName)) {
    return say`The name of a variable is made of letters, digits and _, and begins with no digit.`;
  }
  if (isKnownToJail(newName)) return say`${newName} is the name of a parameter, which no variable can have.`;
  const other = scope.jails.find((jail) => jail.exactEntry(newName) !== undefined);
  if (other === undefined) return undefined;
  const isVariable = other.exactEntry(newName)?.isVariable === true;
  return isVariable
    ? say`${other.name} has a variable ${writtenVariable(newName)} already, and ${writtenVariable(name)} would become one with it.`
    : say`${other.name} has ${newName} already, and ${writtenVariable(name)} would become one with it.`;
}

/** What no jail has, as in a file without jails, or where it is only read: nobody could tell the two apart again. */
function refusalOfText(
  { analysis }: FeatureContext,
  { scope, name }: VariableSubject,
  newName: string,
): string | undefined {
  const isThere = analysis.roots.some(({ configuration }) =>
    configuration.sections.some((section) => scope.has(section) && mentions(section, newName)),
  );
  return isThere
    ? say`${writtenVariable(newName)} is there already, and ${writtenVariable(name)} would become one with it.`
    : undefined;
}

/** The place of the name in `$name` or `${name}`. */
function withoutSigns(context: FeatureContext, range: FileRange): FileRange {
  const isBraced = writtenAt(context, range)[1] === "{";
  return { path: range.path, start: range.start + (isBraced ? 2 : 1), end: range.end - (isBraced ? 1 : 0) };
}

/**
 * The variable with all jails that it cannot be renamed without: what a statement outside of the blocks reads is set in each of
 * them.
 */
function withAllThatShare({ analysis }: FeatureContext, { kind, name, scope }: VariableSubject): VariableSubject {
  const sections = new Set<Section>();
  const jails = new Set<EffectiveJail>(scope.jails);
  for (const { configuration } of analysis.roots) {
    const mentioning = configuration.sections.filter((section) => mentions(section, name));
    for (const section of mentioning) if (scope.has(section)) sections.add(section);
    const wildcards = mentioning.filter(({ isWildcard }) => isWildcard);
    const own = new Set(mentioning);
    for (let isGrowing = true; isGrowing; ) {
      isGrowing = false;
      for (const jail of configuration.jails) {
        const here = wildcards.filter((wildcard) => wildcardMatches(wildcard.name, jail.name));
        if (own.has(jail.section)) here.push(jail.section);
        if (!jails.has(jail) && !here.some((section) => sections.has(section))) continue;
        jails.add(jail);
        for (const section of here) {
          if (sections.has(section)) continue;
          sections.add(section);
          isGrowing = true;
        }
      }
    }
  }
  return { kind, name, scope: new Scope([...sections], [...jails]) };
}

function mentions({ definitions }: Section, wanted: string): boolean {
  return definitions.some(
    ({ isVariable, name, values }) =>
      (isVariable && name === wanted) || values.some(({ references }) => references?.has(wanted)),
  );
}
