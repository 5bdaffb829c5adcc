import type { Definition, EffectiveJail, Section } from "../../config/index.ts";
import { jailsysNumber } from "../../lifecycle/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import { isIncomplete } from "../../rules/support/definitions.ts";
import { listed } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import { type FeatureContext, jailsOfSections } from "../shared/context.ts";
import {
  allOf,
  type ChosenSetting,
  entryOf,
  isSameSetting,
  type Leaving,
  leaving,
  settingsAt,
  takeAllAway,
  titleOf,
} from "./chosen-statements.ts";
import { putFirst } from "./places.ts";
import type { Refactoring, RefusedRefactoring, Rewrite } from "./refactoring.ts";

/** Writes what globals or a wildcard say into the blocks of the jails that have it from there, and takes it away from where it is. */
export const pushDown: Refactoring = {
  id: "push-down",
  kind: "refactor.move",
  offers(context, selection) {
    const chosen = chosenAt(context, settingsAt(context, selection), selection.start);
    const jails = new Set(chosen.flatMap((each) => each.jails));
    if (jails.size === 0) return [];
    const [first] = jails;
    const what = titleOf(chosen.map(({ setting }) => setting));
    const title =
      jails.size === 1
        ? say`Move ${what} into the block of ${first.name}`
        : say`Move ${what} into the blocks of ${jails.size} jails`;
    return [{ title, rewrite: () => pushedDown(context, chosen) }];
  },
};

/** A setting of globals or of a wildcard, its statements there, and the jails that have it from them. */
interface PushedSetting {
  readonly setting: ChosenSetting;
  readonly definitions: readonly Definition[];
  readonly jails: readonly EffectiveJail[];
}

function chosenAt(context: FeatureContext, settings: readonly ChosenSetting[], offset: number): PushedSetting[] {
  if (settings.length === 0) return [];
  const sections = sharedSectionsAt(context, offset);
  if (sections.length === 0) return [];
  const all = jailsOfSections(context, sections);
  return settings
    .filter((setting) => !isLost(setting, all))
    .map((setting): PushedSetting => {
      const definitions = sections.flatMap((section) =>
        section.definitions.filter((each) => isSameSetting(each, setting)),
      );
      const known = new Set(definitions);
      const jails = all.filter((jail) => {
        const entry = entryOf(jail, setting);
        return entry?.definitions.some((each) => known.has(each)) && (!setting.isVariable || reads(jail, setting.name));
      });
      return { setting, definitions, jails };
    })
    .filter(({ definitions, jails }) => definitions.length > 0 && jails.length > 0);
}

/** Whether a jail reads a variable that it has lost to another of its own (`$node` to `$de`): what is told of that says where it was set. */
function isLost(setting: ChosenSetting, jails: readonly EffectiveJail[]): boolean {
  return setting.isVariable && jails.some((jail) => entryOf(jail, setting) === undefined && reads(jail, setting.name));
}

/** The globals or the wildcard to which the statement at an offset belongs, one in each root. */
function sharedSectionsAt({ analysis, path, tree }: FeatureContext, offset: number): Section[] {
  const found: Section[] = [];
  for (const { configuration } of analysis.roots) {
    for (const section of configuration.sections) {
      if (!section.isWildcard) continue;
      const { block } = section;
      const isHere =
        block !== undefined
          ? section.path === path && block.tree === tree && block.start <= offset && offset <= block.end
          : section.definitions.some((each) => each.path === path && coversStatement(each, offset));
      if (isHere) found.push(section);
    }
  }
  return found;
}

function coversStatement({ tree, node }: Definition, offset: number): boolean {
  const { tokens, nodes } = tree;
  return tokens.start(nodes.firstTokens[node]) <= offset && offset <= tokens.ends[nodes.endTokens[node] - 1];
}

/** Whether a jail has a parameter or variable in whose value a name is read. */
function reads(jail: EffectiveJail, name: string): boolean {
  return [...jail.parameters(), ...jail.variables()].some(({ elements }) =>
    elements.some(({ written }) => written.references?.has(name)),
  );
}

function pushedDown(context: FeatureContext, chosen: readonly PushedSetting[]): Rewrite | RefusedRefactoring {
  const { analysis } = context;
  if (analysis.roots.some(({ configuration }) => isIncomplete(configuration))) {
    return { refused: say`A file that is included could not be read: its jails would no longer have this.` };
  }
  const twice = chosen.find((each) => isSetAgain(each));
  if (twice !== undefined)
    return { refused: say`${titleOf([twice.setting])} is set several times outside of the blocks.` };
  const before = chosen.flatMap(setEarlier)[0];
  if (before !== undefined) {
    return { refused: say`The block of ${before.name} sets it as well, and jail(8) reads that first.` };
  }
  const idle = chosen.flatMap(withoutEffect)[0];
  if (idle !== undefined) {
    return {
      refused: say`In the block of ${idle.name} it would stand beside its addresses, and have no effect there.`,
    };
  }
  const between = chosen.flatMap((each) => setElsewhere(each).map((jail) => jail.name));
  if (between.length > 0) {
    return { refused: say`Another wildcard sets it as well, before the block of ${listed([...new Set(between)])}.` };
  }
  const edits: TextEdit[] = [];
  const blocks = new Set<string>();
  // A file that several roots include has its statements once.
  const order = new Set(
    analysis.roots.flatMap(({ configuration }) =>
      configuration.sections.flatMap(({ isWildcard, definitions }) => (isWildcard ? definitions : [])),
    ),
  );
  const moved = new Map<Definition, Leaving>();
  for (const { definitions } of chosen) {
    for (const definition of definitions) {
      const one = leaving(definition);
      if (one === undefined) return { refused: say`The statement lacks its \`;\`.` };
      moved.set(definition, one);
    }
  }
  for (const jail of new Set(chosen.flatMap(({ jails }) => jails))) {
    const { block, path } = jail.section;
    const key = `${block?.index} ${path}`;
    // A file that is included twice has its blocks once.
    if (block === undefined || blocks.has(key)) continue;
    blocks.add(key);
    const own = chosen.flatMap(({ setting, jails }) => (jails.includes(jail) ? allOf(entryOf(jail, setting)!) : []));
    const statements = [...order].flatMap((definition) =>
      own.includes(definition) ? (moved.get(definition) ?? []) : [],
    );
    const adding = chosen.flatMap(({ setting }) =>
      jail.section.definitions.filter((each) => isSameSetting(each, setting) && each.tree === block.tree),
    );
    const insertion = putFirst(block, path, statements, adding[0] && Math.min(...adding.map(({ node }) => node)));
    if (insertion === undefined)
      return { refused: say`Nothing can be written into the block of ${jail.name} by itself.` };
    edits.push(insertion);
  }
  return { edits: [...edits, ...takeAllAway(moved.values())] };
}

/** Whether one of the statements takes back what another one says. */
function isSetAgain({ setting, definitions, jails }: PushedSetting): boolean {
  const own = new Set(definitions);
  return jails.some((jail) => entryOf(jail, setting)?.overridden?.some((each) => own.has(each)));
}

/** The jails whose own blocks say something that is read before what is pushed down. */
function setEarlier({ setting, definitions, jails }: PushedSetting): EffectiveJail[] {
  const shared = new Set(definitions);
  return jails.filter((jail) => {
    const all = allOf(entryOf(jail, setting)!);
    const last = all.findLastIndex((each) => shared.has(each));
    return all.slice(0, last).some((each) => jail.section.definitions.includes(each));
  });
}

/** The jails whose own blocks set the addresses beside which `ip4` or `ip6` says nothing: in globals it is for the other jails. */
function withoutEffect({ setting: { name, isVariable }, jails }: PushedSetting): EffectiveJail[] {
  if (isVariable || (name !== "ip4" && name !== "ip6")) return [];
  return jails.filter((jail) => {
    const number = jailsysNumber(jail, name);
    const isIdle = number === 0 || number === 2;
    return isIdle && jail.section.definitions.some((each) => each.name === `${name}.addr`);
  });
}

/** The jails in which something else comes between what is pushed down and what the block says itself. */
function setElsewhere({ setting, definitions, jails }: PushedSetting): EffectiveJail[] {
  const own = new Set(definitions);
  return jails.filter((jail) => {
    const all = allOf(entryOf(jail, setting)!);
    const last = all.findLastIndex((each) => own.has(each));
    return all.slice(last + 1).some((each) => !jail.section.definitions.includes(each));
  });
}
