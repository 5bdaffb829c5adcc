import { partMatcher } from "../../config/index.ts";
import { isBelow } from "../../text/index.ts";

/** Paths by patterns, as a settings file has them: relative to its folder. */
export interface PathPatterns {
  /** Whether a path is one that a pattern stands for, or lies in a folder that is. */
  matches(path: string): boolean;
}

/**
 * Patterns below a folder: `*`, `?` and `[a-z]` stand for characters of one name, `**` for any number of folders. No pattern takes
 * long, whoever has written it.
 */
export function pathPatterns(folder: string, patterns: readonly string[]): PathPatterns {
  const compiled = patterns.map(compile);
  return {
    matches(path) {
      if (!isBelow(path, folder)) return false;
      const names = path.slice(folder === "/" ? 1 : folder.length + 1).split("/");
      return compiled.some((pattern) => matchesNames(pattern, names));
    },
  };
}

type Component = "any-folders" | ((name: string) => boolean);

const compile = (pattern: string): Component[] =>
  pattern
    .split("/")
    .filter((part) => part !== "" && part !== ".")
    .map((part) => (part === "**" ? "any-folders" : partMatcher(part)));

/** Follows all ways to read the pattern at once, name by name. */
function matchesNames(pattern: readonly Component[], names: readonly string[]): boolean {
  let states = withSkipped(pattern, new Set([0]));
  for (const name of names) {
    const next = new Set<number>();
    for (const state of states) {
      const component = pattern[state];
      if (component === "any-folders") next.add(state);
      else if (component?.(name)) next.add(state + 1);
    }
    states = withSkipped(pattern, next);
    // What lies in a folder that matches is meant as well.
    if (states.has(pattern.length)) return true;
  }
  return false;
}

/** `**` may stand for no folder at all. */
function withSkipped(pattern: readonly Component[], states: Set<number>): Set<number> {
  for (const state of states) {
    if (pattern[state] === "any-folders") states.add(state + 1);
  }
  return states;
}
