import type { EffectiveJail, Reference, WrittenValue } from "../../config/index.ts";
import { editDistance, findParameter } from "../../parameters/index.ts";
import { needsBraces, writtenVariable } from "../../syntax/index.ts";
import { referenceRange } from "../support/definitions.ts";

/** What may have been meant by a variable that is not defined. */
export type MeantVariable = Likely &
  (
    | {
        /**
         * "dotted": the name goes on behind a dot; "of-shell": a variable of the shell; "escaped-twice": the same with two backslashes
         * before it, as it stands in a script that writes the file; "nearest": one of almost this name; "prefix": one
         * with which the name begins, up to an underscore.
         */
        readonly kind: "dotted" | "of-shell" | "escaped-twice" | "nearest" | "prefix";
      }
    | {
        /** One that the letter of an epair follows. */
        readonly kind: "half";
        readonly letter: string;
      }
  );

interface Likely {
  /** What to write. */
  readonly text: string;
  /** Whether nothing else is as likely. */
  readonly isClear: boolean;
  /** Where that ends in whose place the text comes, if not with the variable. */
  readonly end?: number;
}

/**
 * What was most likely meant; undefined where nothing is likely.
 *
 * @param suggests whether other names are compared, which takes time
 */
export function meantBy(
  jail: EffectiveJail,
  value: WrittenValue,
  reference: Reference,
  suggests: boolean,
): MeantVariable | undefined {
  const { name } = reference;
  const source = writtenReference(value, reference);
  const dotted = dottedName(jail, value, reference);
  if (dotted) return { kind: "dotted", text: `\${${dotted.name}}`, isClear: true, end: dotted.end };
  if (isEscapedTwice(value, reference)) return { kind: "escaped-twice", text: `\\${source}`, isClear: true };
  if (isShellVariable(value, reference)) return { kind: "of-shell", text: `\\${source}`, isClear: true };
  const half = isBraced(source) ? undefined : epairPrefix(jail, name, textBefore(value, reference));
  if (half) return { kind: "half", text: braced(half, name), letter: name.slice(half.length), isClear: true };
  const target = value.definition.name;
  const prefix = bracedPrefix(jail, name, target);
  const nearest = suggests ? nearestVariable(jail, name, target) : undefined;
  if (nearest) {
    // The author's spelling is kept: without its braces the name would go on over what follows.
    const text = isBraced(source) ? `\${${nearest.name}}` : writtenVariable(nearest.name);
    // What follows the nearest name may be text that was to follow the variable.
    const isClear = nearest.isClear && !prefix && (isBraced(source) || !name.startsWith(nearest.name));
    return { kind: "nearest", text, isClear };
  }
  return prefix ? { kind: "prefix", text: braced(prefix, name), isClear: true } : undefined;
}

/** `\\\\$x` in a command: one backslash, and a variable of jail.conf. */
function isEscapedTwice(value: WrittenValue, reference: Reference): boolean {
  const { start } = referenceRange(value, reference);
  const { name, tree } = value.definition;
  const backslashes = /\\*$/.exec(tree.text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0;
  return name.startsWith("exec.") && backslashes === 2;
}

/** A name with braces around that beginning of it which is a variable. */
const braced = (variable: string, name: string): string => `\${${variable}}${name.slice(variable.length)}`;

/** A variable as it is written. */
export function writtenReference(value: WrittenValue, reference: Reference): string {
  const { start, end } = referenceRange(value, reference);
  return value.definition.tree.text.slice(start, end);
}

/** Whether a variable is written with braces. */
export const isBraced = (source: string): boolean => source.startsWith("${");

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

/** Whether a variable is set, and to something. */
export function isDefined(jail: EffectiveJail, name: string): boolean {
  return (jail.variable(name)?.values.length ?? 0) > 0;
}

/** In a jail with more variables and parameters than any real one has, nothing is compared. */
const mostCandidates = 5000;

/**
 * A variable of almost this name.
 *
 * @param target what gets the value, if that is asked for: a variable that has its own value from there would make a loop
 */
export function nearestVariable(
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
