import type { Section } from "../../config/index.ts";
import { placeOfName } from "../mentions/index.ts";
import type { FeatureContext, Range } from "../shared/context.ts";
import { shownGlobals } from "./globals.ts";

/** What can be shown above a line, each switched off by itself. */
export type LensPart = "jails" | "wildcards" | "globals";

export type LensParts = Readonly<Record<LensPart, boolean>>;

/**
 * One thing that is shown above a line. The list of them is made after every pause in typing, so that it only says where something
 * is to be shown; `lensText` says what, of those that somebody looks at.
 */
export interface Lens extends Range {
  readonly about: /** All that there is to tell of a jail, for an editor in which nothing can be clicked. */
    | "jail"
    /** The jails that a jail starts after, by `depend`. */
    | "dependencies"
    /** The steps of its start. */
    | "plan"
    /** What it ends up with. */
    | "effective"
    /** The jails that a wildcard matches. */
    | "wildcard"
    /** The jails that use a statement outside of the blocks, and those that override it. */
    | "global";
}

/** In a file of more jails nothing is shown above them. */
const mostJails = 1000;

/**
 * Where something is to be shown in a file, in its order. Nothing in a file without jails, for there is nothing to tell.
 *
 * @param leadsOn whether each thing that is told of a jail leads somewhere, and stands for itself
 */
export function codeLenses(context: FeatureContext, parts: LensParts, leadsOn: boolean): Lens[] {
  const lenses: Lens[] = [];
  const seen = new Set<number>();
  for (const { configuration } of context.analysis.roots) {
    const { jails } = configuration;
    if (jails.length === 0) continue;
    const ofJails = parts.jails && jails.length <= mostJails;
    const names = new Set(jails.map(({ name }) => name));
    const dependent = new Set(
      jails.flatMap((jail) => (jail.get("depend")?.values.some((name) => names.has(name)) ? jail.section : [])),
    );
    const failed = new Set(jails.flatMap((jail) => (jail.failed ? jail.section : [])));
    for (const section of configuration.sections) {
      if (section.isWildcard ? !parts.wildcards : !ofJails) continue;
      const name = nameRange(section, context);
      if (!name || seen.has(name.start)) continue;
      seen.add(name.start);
      if (section.isWildcard) lenses.push({ ...name, about: "wildcard" });
      else if (leadsOn) {
        if (dependent.has(section)) lenses.push({ ...name, about: "dependencies" });
        // jail(8) neither starts nor stops what it refuses.
        if (!failed.has(section)) lenses.push({ ...name, about: "plan" });
        lenses.push({ ...name, about: "effective" });
      } else if (!failed.has(section)) lenses.push({ ...name, about: "jail" });
    }
    if (!parts.globals) continue;
    for (const definition of shownGlobals(context, configuration)) {
      const { start, end } = placeOfName(definition);
      if (seen.has(start)) continue;
      seen.add(start);
      lenses.push({ start, end, about: "global" });
    }
  }
  return lenses.sort((a, b) => a.start - b.start);
}

/** The name of a block of this file; undefined for another section. */
function nameRange(section: Section, context: FeatureContext): Range | undefined {
  if (section.tree !== context.tree || section.path !== context.path) return undefined;
  const { nameStart, nameEnd } = section.block!;
  return { start: nameStart, end: nameEnd };
}
