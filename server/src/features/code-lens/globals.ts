import type { Configuration, Definition, EffectiveJail, EffectiveParameter } from "../../config/index.ts";
import { groupBy } from "../../group-by.ts";
import type { FeatureContext } from "../shared/context.ts";

/** What the statements of one file that set one thing outside of all blocks are for the jails of a configuration. */
export interface GlobalUse {
  /** The first of them. */
  readonly definition: Definition;
  /** Jails in which one of them is in force. */
  readonly users: readonly EffectiveJail[];
  /** By jail, what a block or wildcard puts in their place. */
  readonly overriders: ReadonlyMap<EffectiveJail, Definition>;
}

/** The work that one file may cost: statements times jails. */
const mostLookedUp = 200_000;

/**
 * The globals of a file about which there is something to tell: the first of the file, since it stands for all of them, and those
 * that some jails override.
 */
export function shownGlobals(context: FeatureContext, configuration: Configuration): Definition[] {
  const groups = groupsOf(context, configuration);
  if (groups.length * configuration.jails.length > mostLookedUp) return [];
  const shown = groups.filter((group, index) => index === 0 || useOf(group, configuration).overriders.size > 0);
  return shown.map(([first]) => first);
}

/** The use of the global whose first statement in the file is a node of the tree. */
export function globalAt(context: FeatureContext, configuration: Configuration, node: number): GlobalUse | undefined {
  const group = groupsOf(context, configuration).find(([first]) => first.node === node);
  return group && useOf(group, configuration);
}

/** The statements outside of all blocks in this file, those that set the same together. */
function groupsOf({ tree }: FeatureContext, configuration: Configuration): Definition[][] {
  const own = globalsOf(configuration).filter((definition) => definition.tree === tree);
  const groups = groupBy(own, ({ isVariable, canonicalName }) => `${isVariable ? "$" : ""}${canonicalName}`);
  return [...groups.values()];
}

const globalsOf = ({ sections }: Configuration): Definition[] =>
  sections.flatMap(({ block, definitions }) => (block === undefined ? definitions : []));

function useOf(group: readonly Definition[], configuration: Configuration): GlobalUse {
  const [definition] = group;
  const own = new Set(group);
  const globals = new Set(globalsOf(configuration));
  const users: EffectiveJail[] = [];
  const overriders = new Map<EffectiveJail, Definition>();
  for (const jail of configuration.jails) {
    const entry = entryOf(jail, definition);
    if (entry === undefined) continue;
    if (entry.definitions.some((each) => own.has(each))) users.push(jail);
    else if (entry.overridden?.some((each) => own.has(each))) {
      const [first] = entry.definitions;
      if (!globals.has(first)) overriders.set(jail, first);
    }
  }
  return { definition, users, overriders };
}

/** A variable is known by its exact name; a parameter has several. */
const entryOf = (jail: EffectiveJail, { isVariable, name }: Definition): EffectiveParameter | undefined =>
  isVariable ? jail.exactEntry(name) : jail.get(name);

/** Whether something that a jail ends up with has a variable in it. */
export function reads(jail: EffectiveJail, name: string): boolean {
  const isIn = ({ elements }: EffectiveParameter): boolean =>
    elements.some(({ written }) => written.references?.has(name));
  return jail.parameters().some(isIn) || jail.variables().some(isIn);
}
