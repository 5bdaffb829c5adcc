import type { FileReader } from "./file-reader.ts";
import { FolderLinks } from "./folder-links.ts";
import { isOfKernel } from "./host-tree.ts";
import type { IncludeBudget, LeftOut } from "./include-budget.ts";

/**
 * Whether jail(8) takes the name in an `.include` for a pattern (LANGUAGE.md §2): glob(3) finds a character in it that is not
 * escaped, or a class that is closed.
 */
export function isGlob(name: string): boolean {
  const plain = name.replace(/\\./gs, "a");
  return /[*?]/.test(plain) || hasClass(plain);
}

/** Whether a `[` has its `]`, with something in between: the first and the last of them are furthest apart. */
function hasClass(plain: string): boolean {
  const open = plain.indexOf("[");
  const first = plain[open + 1] === "!" ? open + 2 : open + 1;
  return open >= 0 && plain.lastIndexOf("]") > first;
}

const unescaped = (part: string): string => part.replace(/\\(.)/gs, "$1");

export interface GlobMatches {
  /** In byte order, spelled as glob(3) joins them, without the root. */
  readonly matches: readonly string[];
  /** The directories that were listed, with the root and normalised: what is found there later may match, too. */
  readonly directories: readonly string[];
  readonly leftOut: LeftOut | undefined;
}

/**
 * The files that a pattern stands for below `root` (empty for this machine's own `/`, and for relative patterns). Files whose
 * names start with a dot are matched only by a pattern that does. A class that is not closed matches itself.
 */
export function expandGlob(
  pattern: string,
  root: string,
  reader: FileReader,
  budget: IncludeBudget,
  links = new FolderLinks(reader),
): GlobMatches {
  const parts = pattern.split("/");
  const directories: string[] = [];
  let leftOut: LeftOut | undefined;
  const leaveOut = (what: LeftOut): void => {
    if (leftOut !== "too-many") leftOut = what;
  };
  let found = [""];
  // In front of the first pattern a name is what it is; behind it, what is not there does not match.
  let isOpen = false;
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1;
    const isPattern = isGlob(part);
    const next: string[] = [];
    for (const prefix of found) {
      if (!isPattern) {
        const path = prefix + unescaped(part);
        if (!last || !isOpen || isThere(links.lead(root + path), reader)) next.push(last ? path : `${path}/`);
        else directories.push(links.lead(root + prefix));
        continue;
      }
      const matcher = partMatcher(part);
      const directory = links.lead(root + prefix);
      const entries = budget.list(directory, reader, leaveOut);
      if (entries === undefined) continue;
      directories.push(directory);
      for (const entry of entries) {
        if (entry.name.startsWith(".") && !part.startsWith(".")) continue;
        if (!last && entry.kind === "file") continue;
        if (matcher(entry.name)) next.push(prefix + entry.name + (last ? "" : "/"));
      }
      if (next.length > mostMatches) {
        leaveOut("too-many");
        break;
      }
    }
    isOpen ||= isPattern;
    found = next;
  }
  return { matches: found.sort(compareBytes).slice(0, mostMatches), directories, leftOut };
}

const isThere = (path: string, reader: FileReader): boolean => isOfKernel(path) || reader.read(path).kind !== "missing";

/** More files than this are not what a host has, and only keep the editor busy. */
const mostMatches = 10_000;

/** Order of the UTF-8 bytes, which is the order of code points and not that of UTF-16 units. */
export function compareBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    let left = a.charCodeAt(index);
    let right = b.charCodeAt(index);
    if (left === right) continue;
    // Surrogates stand for characters beyond all others of UTF-16.
    if (left >= 0xd800) left = left >= 0xe000 ? left - 0x800 : left + 0x2000;
    if (right >= 0xd800) right = right >= 0xe000 ? right - 0x800 : right + 0x2000;
    return left - right;
  }
  return a.length - b.length;
}

type GlobStep = { readonly star: true } | { readonly star: false; matches(character: string): boolean };

/** Matches one component of a path against one of a pattern, as glob(3) does; never in more than linear time for each `*`. */
export function partMatcher(pattern: string): (name: string) => boolean {
  const steps: GlobStep[] = [];
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern[index];
    if (character === "*") {
      steps.push({ star: true });
    } else if (character === "?") {
      steps.push({ star: false, matches: () => true });
    } else if (character === "[") {
      const end = pattern.indexOf("]", index + (pattern[index + 1] === "!" ? 3 : 2));
      if (end < 0) {
        steps.push({ star: false, matches: (other) => other === "[" });
        continue;
      }
      steps.push({ star: false, matches: classMatcher(pattern.slice(index + 1, end)) });
      index = end;
    } else {
      const literal = character === "\\" && index + 1 < pattern.length ? pattern[++index] : character;
      steps.push({ star: false, matches: (other) => other === literal });
    }
  }
  return (name) => matchSteps(steps, name);
}

/** Matches without backtracking over more than the last `*`, so that no pattern takes long. */
function matchSteps(steps: readonly GlobStep[], name: string): boolean {
  let step = 0;
  let index = 0;
  let starStep = -1;
  let starIndex = 0;
  while (index < name.length) {
    const current = steps[step];
    if (current?.star) {
      starStep = step++;
      starIndex = index;
    } else if (current && !current.star && current.matches(name[index])) {
      step++;
      index++;
    } else if (starStep >= 0) {
      step = starStep + 1;
      index = ++starIndex;
    } else return false;
  }
  while (steps[step]?.star) step++;
  return step === steps.length;
}

function classMatcher(text: string): (character: string) => boolean {
  const negated = text.startsWith("!");
  const members = negated ? text.slice(1) : text;
  return (character) => {
    let found = false;
    for (let index = 0; index < members.length; index++) {
      if (members[index + 1] === "-" && index + 2 < members.length) {
        if (character >= members[index] && character <= members[index + 2]) found = true;
        index += 2;
      } else if (members[index] === character) found = true;
    }
    return found !== negated;
  };
}
