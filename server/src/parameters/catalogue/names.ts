/**
 * How jail(8) compares the names of parameters and variables (LANGUAGE.md §3.6, probes 33, 34, 208, 209, 214).
 * A name stands for something to be switched on or off, so the comparison looks past a `no` in front of a component.
 */

/**
 * True when jail(8) takes `a` and `b` for one parameter, or one variable: they are equal, or one is the other with a
 * single `no` put in front of one of its components (`persist` and `nopersist`, `exec.clean` and `noexec.clean`,
 * `$de` and `$node`). This is not transitive: `exec.clean` is `noexec.clean`, that is `noexec.noclean`, but the first
 * is not the last.
 */
export function sameParameter(a: string, b: string): boolean {
  if (a.length === b.length) return a === b;
  return a.length < b.length ? isWithOneNo(b, a) : isWithOneNo(a, b);
}

/** True when `long` is `short` with one `no` in front of one component. */
function isWithOneNo(long: string, short: string): boolean {
  if (long.length !== short.length + 2) return false;
  for (let at = 0; at < short.length; at++) {
    const startsComponent = at === 0 || short.charCodeAt(at - 1) === codeOfDot;
    if (startsComponent && long.startsWith("no", at) && isTail(long, short, at)) return true;
    // What stands before the `no` must be literally the same.
    if (long.charCodeAt(at) !== short.charCodeAt(at)) return false;
  }
  // The last component of `short` may be empty, and so may all of it.
  const isEmptyComponent = short === "" || short.endsWith(".");
  return isEmptyComponent && long.endsWith("no");
}

const codeOfDot = 0x2e;

/** True when `long` goes on after the `no` at `at` as `short` does from `at` on. */
function isTail(long: string, short: string, at: number): boolean {
  for (; at < short.length; at++) {
    if (long.charCodeAt(at + 2) !== short.charCodeAt(at)) return false;
  }
  return true;
}

const canonicalNames = new Map<string, string>();

/** Enough for every name of a large site; beyond it the names come from generated input and are not worth keeping. */
const mostCanonicalNames = 20_000;

/**
 * A key under which to look for the names that `sameParameter` accepts: the name without any `no` in front of its
 * components, however often it is repeated. If two names are the same parameter their keys are equal, because one `no`
 * more or less in front of a component vanishes. The reverse does not hold, so a match of keys must be confirmed.
 */
export function canonicalName(name: string): string {
  // Most names hold no "no" at all, and then they are their own key.
  if (!name.includes("no")) return name;
  let key = canonicalNames.get(name);
  if (key === undefined) {
    key = name.replace(/(^|\.)(?:no)+/g, "$1");
    if (canonicalNames.size < mostCanonicalNames) canonicalNames.set(name, key);
  }
  return key;
}

/** True when the last component begins with `no`: the only place where a `no` inverts a boolean (LANGUAGE.md §4). */
export function hasNoInLastComponent(name: string): boolean {
  return name.startsWith("no", name.lastIndexOf(".") + 1);
}

/** `allow.mount.zfs` → `allow.mount.nozfs`: the `no` goes in front of the last component. */
export function negativeForm(name: string): string {
  const last = name.lastIndexOf(".") + 1;
  return `${name.slice(0, last)}no${name.slice(last)}`;
}

/** Every spelling of `name` that differs by one added `no`, one for each component. */
export function spellingsWithNo(name: string): string[] {
  const spellings: string[] = [];
  for (let at = 0; ; ) {
    spellings.push(`${name.slice(0, at)}no${name.slice(at)}`);
    const dot = name.indexOf(".", at);
    if (dot < 0) return spellings;
    at = dot + 1;
  }
}
