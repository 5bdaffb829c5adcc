import type {
  Configuration,
  Definition,
  EffectiveJail,
  EffectiveParameter,
  Reference,
  WrittenValue,
} from "../../config/index.ts";
import { canonicalName, editDistance, findParameter, sameParameter } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import { isOwnStatement } from "../edits/shared-lines.ts";
import type { Proposal } from "../rule/finding.ts";
import type { Rule } from "../rule/rule.ts";
import { isIncomplete, nameRange, referenceRange } from "../support/definitions.ts";
import { saysAbout } from "../support/jail-says.ts";
import { notesOfMissing, severityOfMissing } from "../support/read-alone.ts";
import { remembered } from "../support/remembered.ts";
import { shown } from "../support/words.ts";

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
/** Nor in a jail with more variables and parameters than any real one has. */
const mostCandidates = 5000;

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
  const { name } = reference;
  const source = shownReference(value, reference);
  const what = shown(source);
  // A statement that other jails use as it is must stay as it is.
  const isKept = servesOthers(undefinedHere);
  const withFix = (message: string, text: string, isClear: boolean, end?: number): Explanation => {
    if (isKept) return { message, fixes: [] };
    const range = referenceRange(value, reference);
    const edits = [{ ...range, end: end ?? range.end, text }];
    return { message, fixes: [{ title: say`Write \`${text}\``, guess: !isClear, edits }] };
  };
  const only = (message: string): Explanation => ({ message, fixes: [] });
  if (known) return only(say`${what} is set without a value. Give it one.`);

  const dotted = dottedName(jail, value, reference);
  if (dotted) {
    const braced = `\${${dotted.name}}`;
    const message = say`${what} is not defined: the name ends at the dot. Write ${shown(braced)}.`;
    return withFix(message, braced, true, dotted.end);
  }
  if (isShellVariable(value, reference)) {
    const message = say`${what} is not defined in the file. If it is the shell's, write a backslash before it.`;
    return withFix(message, `\\${source}`, true);
  }
  const misspelled = suggests && isKept ? misspelledDefinition(jail, name) : undefined;
  if (misspelled) {
    const { spelling, entry } = misspelled;
    return {
      message: say`${what} is not defined. Did you mean ${shown(`$${spelling}`)}?`,
      fixes: [renaming(entry.definitions, name)],
      related: entry.definitions.map((definition) => ({
        ...nameRange(definition),
        message: say`the name that is set`,
      })),
    };
  }
  const target = value.definition.name;
  const prefix = bracedPrefix(jail, name, target);
  const half = isBraced(source) ? undefined : epairPrefix(jail, name, textBefore(value, reference));
  if (half) {
    const text = `\${${half}}${name.slice(half.length)}`;
    const letters = name.slice(half.length);
    return withFix(
      say`${what} is not defined: the \`${letters}\` is part of its name. Write ${shown(text)}.`,
      text,
      true,
    );
  }
  const nearest = suggests ? nearestVariable(jail, name, target) : undefined;
  if (nearest) {
    // The author's spelling is kept: without its braces the name would go on over what follows.
    const text = isBraced(source) || needsBraces(nearest.name) ? `\${${nearest.name}}` : `$${nearest.name}`;
    // What follows the nearest name may be text that was to follow the variable.
    const isClear = nearest.isClear && !prefix && (isBraced(source) || !name.startsWith(nearest.name));
    return withFix(say`${what} is not defined. Did you mean ${shown(text)}?`, text, isClear);
  }
  if (prefix) {
    const text = `\${${prefix}}${name.slice(prefix.length)}`;
    const message = say`${what} is not defined: the \`_\` is part of its name. Write ${shown(text)}.`;
    return withFix(message, text, true);
  }
  return only(withoutSuggestion(name, what));
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
  return variable.entry.definitions.every((definition) => isOwnStatement(jail, definition)) ? variable : undefined;
}

/** Sets the variable under another name; braces stay where they are. */
function renaming(definitions: readonly Definition[], name: string): Proposal {
  const edits = definitions.map((definition) => {
    const range = nameRange(definition);
    const braced = isBraced(definition.tree.text.slice(range.start, range.end)) || needsBraces(name);
    return { ...range, text: braced ? `\${${name}}` : `$${name}` };
  });
  return { title: say`Set \`$${name}\``, guess: true, edits };
}

const isBraced = (source: string): boolean => source.startsWith("${");

/** Whether a variable is set, and once more under a name that is the same one for jail(8): the later is found (probe #208). */
function isSetUnderTwoNames(jail: EffectiveJail, name: string): boolean {
  const key = canonicalName(name);
  return jail.variables().some(({ spelling, entry }) => {
    if (canonicalName(spelling) !== key || spelling === name || !sameParameter(spelling, name)) return false;
    return [...(entry.overridden ?? []), ...entry.definitions].some((definition) => definition.name === name);
  });
}

function shownReference(value: WrittenValue, reference: Reference): string {
  const { start, end } = referenceRange(value, reference);
  return value.definition.tree.text.slice(start, end);
}

const needsBraces = (name: string): boolean => !/^[A-Za-z_]\w*$/.test(name);

/** What may follow a variable as the rest of a longer name; no name has more components. */
const dottedParts = /^(?:\.[A-Za-z_]\w*){1,16}/;

/** `$host` with `.hostname` after it: the parameter that was meant, and where its name ends. */
function dottedName(
  jail: EffectiveJail,
  value: WrittenValue,
  reference: Reference,
): { name: string; end: number } | undefined {
  const { tree } = value.definition;
  const token = value.definition.tokenOf(reference);
  if (tree.text[tree.tokens.start(token) + 1] === "{") return undefined;
  const end = tree.tokens.ends[token];
  // The next token is looked at, and not the list of all pieces: a value may hold a million variables.
  const parts =
    dottedParts
      .exec(tree.text.slice(end, tree.tokens.ends[token + 1]))?.[0]
      .split(".")
      .slice(1) ?? [];
  for (let count = parts.length; count > 0; count--) {
    const tail = `.${parts.slice(0, count).join(".")}`;
    const name = reference.name + tail;
    if (isDefined(jail, name) || findParameter(name)) return { name, end: end + tail.length };
  }
  return undefined;
}

/** `id` for `id_a`: the longest variable with which the name begins, up to an underscore. */
function bracedPrefix(jail: EffectiveJail, name: string, target: string): string | undefined {
  for (let end = name.lastIndexOf("_"); end > 0; end = name.lastIndexOf("_", end - 1)) {
    const prefix = name.slice(0, end);
    if (isDefined(jail, prefix) && !leadsTo(jail, prefix, target)) return prefix;
  }
  return undefined;
}

/** `if` for `ifb`, and `id` for `idb` behind `epair`: a variable after which the half of an epair follows. */
function epairPrefix(jail: EffectiveJail, name: string, before: string): string | undefined {
  const prefix = /^(\w+?)\d*[ab]$/.exec(name)?.[1];
  const value = prefix === undefined ? undefined : jail.variable(prefix)?.values[0];
  if (value === undefined) return undefined;
  return /^epair\d*$/.test(before.endsWith("epair") ? `epair${value}` : value) ? prefix : undefined;
}

/** As much as the name of a kind of interface takes. */
function textBefore({ definition }: WrittenValue, reference: Reference): string {
  const start = definition.tree.tokens.start(definition.tokenOf(reference));
  return definition.tree.text.slice(Math.max(0, start - "epair".length), start);
}

function isDefined(jail: EffectiveJail, name: string): boolean {
  return (jail.variable(name)?.values.length ?? 0) > 0;
}

/** @param target what gets the value, if that is asked for: a variable that has its own value from there would make a loop */
function nearestVariable(
  jail: EffectiveJail,
  name: string,
  target?: string,
): { name: string; isClear: boolean } | undefined {
  const limit = name.length < 3 ? 0 : name.length < 8 ? 1 : 2;
  let best: string | undefined;
  let bestDistance = limit + 1;
  let isClear = true;
  const candidates = [...jail.variables(), ...jail.parameters()];
  if (candidates.length > mostCandidates) return undefined;
  for (const candidate of candidates) {
    const { spelling } = candidate;
    if (candidate.values.length === 0 || Math.abs(spelling.length - name.length) > limit) continue;
    // A digit tells things apart that belong together: `$if1` is not a slip for `$if2`.
    if (spelling.replace(/\d/g, "") === name.replace(/\d/g, "")) continue;
    const distance = editDistance(name, spelling);
    if (distance > bestDistance) continue;
    if (target !== undefined && leadsTo(jail, spelling, target)) continue;
    if (distance === bestDistance) isClear = false;
    else {
      best = spelling;
      bestDistance = distance;
      isClear = true;
    }
  }
  return best === undefined ? undefined : { name: best, isClear };
}

/** Variables that are followed to find a loop: more than any real jail has. */
const mostFollowed = 1000;

/** Whether a variable is `target`, or has its value from it, itself or through others. */
function leadsTo(jail: EffectiveJail, name: string, target: string): boolean {
  const names = new Set([name]);
  for (const each of names) {
    if (each === target || names.size > mostFollowed) return true;
    for (const { written } of jail.variable(each)?.elements ?? []) {
      if (written.references && written.references.length <= mostFollowed)
        for (const used of written.references.allNames) names.add(used);
    }
  }
  return false;
}

/** Names that only a shell has, and names to which the same string gives a value before: `for i in`, `i=…;`, `read i`. */
function isShellVariable({ definition, literal }: WrittenValue, { name, position }: Reference): boolean {
  if (shellNames.has(name)) return true;
  if (needsBraces(name) || !definition.name.startsWith("exec.")) return false;
  const before = literal.slice(Math.max(0, position - longestScript), position);
  if (new RegExp(`\\b(?:for|read(?:\\s+[-\\w]+){0,9}?)\\s+${name}\\b`).test(before)) return true;
  // A command gets its words before it assigns something: in `if=$if` the variable is the author's, as in `dd if=$if`.
  const ended = /^[\s\S]*[;&|\n]/.exec(before)?.[0] ?? "";
  return new RegExp(`(?:(?:^|[;&|({\`'"\\n])\\s{0,9}|\\b(?:${beforeCommand})\\s{1,9})${name}=`).test(ended);
}

/** What is read of a string before a variable: it may hold megabytes, and a million variables. */
const longestScript = 10_000;

/** Words of a shell after which a command begins, and those that assign as it does. */
const beforeCommand = "do|then|else|if|while|until|export|local|readonly";

const shellNames: ReadonlySet<string> = new Set([
  ...["HOME", "PATH", "USER", "SHELL", "TERM", "LOGNAME", "PWD", "OLDPWD", "IFS", "LANG", "TZ", "TMPDIR", "EDITOR"],
  ...["PPID", "OPTARG", "OPTIND", "HOSTNAME", "RANDOM", "UID", "JID", "JNAME", "JPATH"],
]);
