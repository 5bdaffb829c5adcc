import {
  type Configuration,
  type Definition,
  type EffectiveJail,
  type EffectiveParameter,
  type Reference,
  type WrittenValue,
  writtenRange,
} from "../../config/index.ts";
import { findParameter, sameParameter } from "../../parameters/index.ts";
import { writtenVariable } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import { isOwnStatement } from "../edits/shared-lines.ts";
import type { Proposal } from "../rule/finding.ts";
import type { Rule } from "../rule/rule.ts";
import { isIncomplete, nameRange, referenceRange } from "../support/definitions.ts";
import { saysAbout } from "../support/jail-says.ts";
import { notesOfMissing, severityOfMissing } from "../support/read-alone.ts";
import { remembered } from "../support/remembered.ts";
import { shown } from "../support/words.ts";
import {
  isBraced,
  isDefined,
  type MeantVariable,
  meantBy,
  nearestVariable,
  writtenReference,
} from "./meant-variable.ts";

export const rule: Rule = {
  id: "undefined-variable",
  severity: "error",
  checkJail(context) {
    const { jail, release } = context;
    // Who asks for the configuration is asked again after each edit, of each jail: only where there is something to say.
    if (jail.problems.length === 0) return;
    const { configuration } = context;
    for (const problem of jail.problems) {
      // A value may hold a million of them.
      if (context.isFull) return;
      if (problem.kind !== "undefined-variable") continue;
      const { value, reference } = problem;
      const known = jail.variable(reference.name);
      // FreeBSD 12 does not get as far as a message for a variable without a value: see array-inline.
      if (known && release.dialect === "12") continue;
      if (isIncomplete(configuration)) return;
      // Set under two names that are one for jail(8): no-prefix-variable tells that where they are set.
      if (isSetUnderTwoNames(jail, reference.name)) continue;
      // One place is one finding however many jails lack the variable, so the first of them is enough to explain it.
      const explanations = explanationsOf(configuration);
      let finding = explanations.get(reference);
      if (!finding) {
        finding = explain({ configuration, jail, value, reference, known }, explanations.size < mostSuggestions);
        explanations.set(reference, finding);
      }
      context.report({
        ...referenceRange(value, reference),
        severity: severityOfMissing(configuration, "error"),
        message: finding.message,
        notes: notesOfMissing(configuration),
        jailSays: saysAbout(jail, problem.message),
        related: finding.related,
        fixes: () => finding.fixes,
      });
    }
  },
};

/** In a file with more undefined variables than this, what was meant by each is not looked for. */
const mostSuggestions = 200;

/** Of the places that were told so far. */
const explanationsOf = remembered((_: Configuration) => new Map<Reference, Explanation>());

interface Explanation {
  readonly message: string;
  readonly fixes: readonly Proposal[];
  readonly related?: { path: string; start: number; end: number; message: string }[];
}

interface Undefined {
  readonly configuration: Configuration;
  readonly jail: EffectiveJail;
  readonly value: WrittenValue;
  readonly reference: Reference;
  /** The variable, set without a value. */
  readonly known: EffectiveParameter | undefined;
}

function explain(undefinedHere: Undefined, suggests: boolean): Explanation {
  const { jail, value, reference, known } = undefinedHere;
  const what = shown(writtenReference(value, reference));
  if (known) return { message: say`${what} is set without a value. Give it one.`, fixes: [] };
  const meant = meantBy(jail, value, reference, suggests);
  // A statement that other jails use as it is must stay as it is.
  const isKept = servesOthers(undefinedHere);
  if (suggests && isKept && meant?.kind !== "dotted" && meant?.kind !== "of-shell") {
    const misspelled = misspelledDefinition(jail, reference.name);
    if (misspelled) return explainMisspelled(what, reference.name, misspelled);
  }
  if (!meant) return { message: withoutSuggestion(reference.name, what), fixes: [] };
  return { message: messageOf(what, meant), fixes: isKept ? [] : [fixOf(value, reference, meant)] };
}

function messageOf(what: string, meant: MeantVariable): string {
  switch (meant.kind) {
    case "dotted":
      return say`${what} is not defined: the name ends at the dot. Write ${shown(meant.text)}.`;
    case "of-shell":
      return say`${what} is not defined in the file. If it is the shell's, write a backslash before it.`;
    case "escaped-twice":
      return say`${what} is not defined: two backslashes are one, and a variable. For the shell's write ${shown(meant.text)}.`;
    case "half":
      return say`${what} is not defined: the \`${meant.letter}\` is part of its name. Write ${shown(meant.text)}.`;
    case "nearest":
      return say`${what} is not defined. Did you mean ${shown(meant.text)}?`;
    case "prefix":
      return say`${what} is not defined: the \`_\` is part of its name. Write ${shown(meant.text)}.`;
  }
}

function fixOf(value: WrittenValue, reference: Reference, { kind, text, isClear, end }: MeantVariable): Proposal {
  const range = referenceRange(value, reference);
  if (kind === "escaped-twice") return withOneBackslash(value, text);
  return { title: say`Write \`${text}\``, guess: !isClear, edits: [{ ...range, end: end ?? range.end, text }] };
}

/** All that is escaped twice in the same string, which nobody has escaped piece by piece. */
function withOneBackslash(value: WrittenValue, text: string): Proposal {
  const { path, start, end } = writtenRange(value);
  const written = value.definition.tree.text.slice(start, end);
  // In one piece, since what were variables become text.
  const edits = [{ path, start, end, text: written.replace(/(?<!\\)\\\\(?=\$)/g, "\\") }];
  return { title: say`Write \`${text}\``, edits };
}

function explainMisspelled(what: string, name: string, { spelling, definitions }: EffectiveParameter): Explanation {
  return {
    message: say`${what} is not defined. Did you mean ${shown(writtenVariable(spelling))}?`,
    fixes: [renaming(definitions, name)],
    related: definitions.map((definition) => ({
      ...nameRange(definition),
      message: say`the name that is set`,
    })),
  };
}

function withoutSuggestion(name: string, what: string): string {
  if (name === "jid") return say`\`$jid\` is not known when the file is read. Set \`jid\`, or use another variable.`;
  if (name === "name") return say`\`$name\` is not defined in a block whose name is a number. Set \`name\`.`;
  return findParameter(name) !== undefined
    ? say`${what} is not defined: the parameter is not set for this jail.`
    : say`${what} is not defined. Define it, or write \`\\$\` if the shell is meant.`;
}

/** Whether the statement is in order for some other jail, so that the slip is where this one sets its variables. */
function servesOthers({ configuration, jail, value, reference }: Undefined): boolean {
  const { definition } = value;
  if (isOwnStatement(jail, definition)) return false;
  return configuration.jails.some((other) => {
    if (!isDefined(other, reference.name)) return false;
    const entry = other.exactEntry(definition.name);
    return entry?.definitions.includes(definition) ?? false;
  });
}

/** A variable of the jail's own block with almost this name. */
function misspelledDefinition(jail: EffectiveJail, name: string): EffectiveParameter | undefined {
  const found = nearestVariable(jail, name);
  const variable = found?.isClear ? jail.variable(found.name) : undefined;
  if (!variable?.isVariable) return undefined;
  return variable.definitions.every((definition) => isOwnStatement(jail, definition)) ? variable : undefined;
}

/** Sets the variable under another name; braces stay where they are. */
function renaming(definitions: readonly Definition[], name: string): Proposal {
  const edits = definitions.map((definition) => {
    const range = nameRange(definition);
    const braced = isBraced(definition.tree.text.slice(range.start, range.end));
    return { ...range, text: braced ? `\${${name}}` : writtenVariable(name) };
  });
  return { title: say`Set \`${writtenVariable(name)}\``, guess: true, edits };
}

/** Whether a variable is set, and once more under a name that is the same one for jail(8): the later is found (probe #208). */
function isSetUnderTwoNames(jail: EffectiveJail, name: string): boolean {
  return jail.variables().some(({ spelling, overridden = [], definitions }) => {
    if (spelling === name || !sameParameter(spelling, name)) return false;
    return [...overridden, ...definitions].some((definition) => definition.name === name);
  });
}
