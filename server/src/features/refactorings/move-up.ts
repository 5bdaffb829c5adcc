import {
  type Configuration,
  type Definition,
  type EffectiveJail,
  type ItemGroup,
  wildcardMatches,
} from "../../config/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import { jailAt } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { isStatementOf } from "../shared/own-statements.ts";
import {
  allOf,
  type ChosenSetting,
  entryOf,
  type Leaving,
  leaving,
  settingsAt,
  takeAllAway,
  titleOf,
} from "./chosen-statements.ts";
import { indentationIn, putAboveBlocks, putAmongGlobals, putLast } from "./places.ts";
import type { Offer, Refactoring, RefusedRefactoring, Rewrite } from "./refactoring.ts";
import { type NewStatement, onLines } from "./statement-lines.ts";

/** Takes statements that all jails have alike out of their blocks, and writes them once: among the globals, or into a wildcard. */
export const moveUp: Refactoring = {
  id: "move-up",
  kind: "refactor.move",
  offers(context, selection) {
    const settings = settingsAt(context, selection);
    const offers: Offer[] = [];
    const known = new Map<UpperPlace["roots"], ChosenSetting[]>();
    for (const target of settings.length === 0 ? [] : targetsOf(context)) {
      if (!isWithin(context, target, selection.start)) continue;
      const shared = known.get(target.roots) ?? sharedOf(target, settings);
      known.set(target.roots, shared);
      if (shared.length === 0) continue;
      const isPart = shared.length < settings.length && shared.length > 1;
      const what = isPart ? say`${titleOf(shared)} that the jails share` : titleOf(shared);
      const title = target.title(what);
      offers.push({ title, rewrite: () => movedUp(context, target, shared, selection.start) });
    }
    return offers;
  },
};

/** Where statements may be written once for several jails, in each root that reads the file. */
interface UpperPlace {
  title(what: string): string;
  /** The jails of each root that read the place. */
  readonly roots: readonly { readonly configuration: Configuration; readonly jails: readonly EffectiveJail[] }[];
  put(configuration: Configuration, statements: readonly NewStatement[]): TextEdit | undefined;
}

function targetsOf({ analysis, tree }: FeatureContext): UpperPlace[] {
  const configurations = analysis.roots.map(({ configuration }) => configuration);
  const all = configurations.map((configuration) => ({ configuration, jails: configuration.jails }));
  const places: UpperPlace[] = [
    { title: (what) => say`Move ${what} to the globals`, roots: all, put: putAmongGlobals },
  ];
  const names = new Set<string>();
  for (const { sections } of configurations) {
    for (const { name, isWildcard, block } of sections) if (isWildcard && block !== undefined) names.add(name);
  }
  for (const name of names) {
    const roots = configurations.map((configuration) => ({
      configuration,
      jails:
        name === "*" ? configuration.jails : configuration.jails.filter((jail) => wildcardMatches(name, jail.name)),
    }));
    const put: UpperPlace["put"] = ({ sections }, statements) => {
      const section = sections.find((each) => each.name === name && each.block !== undefined);
      return section?.block && putLast(section.block, section.path, statements);
    };
    places.push({ title: (what) => say`Move ${what} into \`${name} { }\``, roots, put });
  }
  if (names.has("*")) return places;
  const put: UpperPlace["put"] = (configuration, statements) =>
    putAboveBlocks(configuration, `* {\n${onLines(statements, indentationIn(tree))}\n}`);
  return [...places, { title: (what) => say`Move ${what} into a new \`* { }\``, roots: all, put }];
}

/** Whether a place is for the jail in whose block something is chosen, and for others as well. */
const isWithin = (context: FeatureContext, { roots }: UpperPlace, offset: number): boolean =>
  roots.length > 0 && roots.every(({ jails }) => jails.length > 1 && chosenJail(context, jails, offset) !== undefined);

/** The jail in whose block an offset lies, or whose block includes the file. */
function chosenJail(
  { path, tree }: FeatureContext,
  jails: readonly EffectiveJail[],
  offset: number,
): EffectiveJail | undefined {
  const block = jailAt(tree, offset);
  return jails.find(({ section }) =>
    block === undefined
      ? section.path !== path && section.definitions.some((each) => each.path === path && each.tree === tree)
      : section.path === path && section.block?.tree === tree && section.block.index === block.index,
  );
}

/** The settings that all jails of a place have from their own blocks alone, and set alike. */
function sharedOf({ roots }: UpperPlace, settings: readonly ChosenSetting[]): ChosenSetting[] {
  return settings.filter((setting) => {
    let first: readonly Definition[] | undefined;
    for (const { configuration, jails } of roots) {
      if (jails.length === 0) continue;
      const own = jails === configuration.jails ? alikeInGroups(configuration, setting) : alikeIn(jails, setting);
      if (own === undefined || (first !== undefined && !saySameAll(own, first))) return false;
      first ??= own;
    }
    return first !== undefined;
  });
}

/** By name, with a `$` before that of a variable: the statements of the first jail of a group; undefined where not all set it alike. */
const alikeInGroup = new WeakMap<ItemGroup<EffectiveJail>, Map<string, readonly Definition[] | undefined>>();

/** The same as `alikeIn` for all jails of a configuration: after an edit few of its groups have others than before. */
function alikeInGroups({ jailGroups }: Configuration, setting: ChosenSetting): readonly Definition[] | undefined {
  const key = setting.isVariable ? `$${setting.name}` : setting.name;
  let first: readonly Definition[] | undefined;
  for (const group of jailGroups) {
    let known = alikeInGroup.get(group);
    if (known === undefined) {
      known = new Map();
      alikeInGroup.set(group, known);
    }
    if (!known.has(key)) known.set(key, alikeIn(group.items, setting));
    const own = known.get(key);
    if (own === undefined || (first !== undefined && !saySameAll(own, first))) return undefined;
    first ??= own;
  }
  return first;
}

/** The statements of the first of some jails, where all of them set it in their own blocks alone, and alike. */
function alikeIn(jails: readonly EffectiveJail[], setting: ChosenSetting): readonly Definition[] | undefined {
  let first: readonly Definition[] | undefined;
  for (const jail of jails) {
    const entry = entryOf(jail, setting);
    if (entry === undefined) return undefined;
    const definitions = allOf(entry);
    first ??= definitions;
    if (!saySameAll(definitions, first)) return undefined;
    for (const definition of definitions) if (!isStatementOf(definition, jail.section)) return undefined;
  }
  return first;
}

function saySameAll(some: readonly Definition[], others: readonly Definition[]): boolean {
  if (some === others) return true;
  if (some.length !== others.length) return false;
  for (let index = 0; index < some.length; index++) if (!saySame(some[index], others[index])) return false;
  return true;
}

/** Whether two statements say the same, however they are written. */
function saySame(a: Definition, b: Definition): boolean {
  const { values } = a;
  if (a.name !== b.name || a.appends !== b.appends || values.length !== b.values.length) return false;
  for (let index = 0; index < values.length; index++) {
    const { literal, references } = values[index];
    const { literal: other, references: others } = b.values[index];
    if (literal !== other) return false;
    if (references && others ? !references.equals(others) : references !== others) return false;
  }
  return true;
}

function movedUp(
  context: FeatureContext,
  { roots, put }: UpperPlace,
  settings: readonly ChosenSetting[],
  offset: number,
): Rewrite | RefusedRefactoring {
  const edits: TextEdit[] = [];
  const gone: Leaving[] = [];
  for (const { configuration, jails } of roots) {
    const copies = new Map<Definition, Leaving[]>();
    // The order and the way of writing are those of the jail in which it was chosen.
    const template = chosenJail(context, jails, offset) ?? jails[0];
    for (const setting of settings) {
      const own = allOf(entryOf(template, setting)!);
      for (const jail of [template, ...jails]) {
        for (const [index, definition] of allOf(entryOf(jail, setting)!).entries()) {
          const copy = leaving(definition);
          if (copy === undefined) return { refused: say`A statement of ${jail.name} lacks its \`;\`.` };
          const alike = copies.get(own[index]);
          if (alike) alike.push(copy);
          else copies.set(own[index], [copy]);
        }
      }
    }
    const statements: NewStatement[] = [];
    for (const definition of template.section.definitions) {
      const alike = copies.get(definition);
      if (alike === undefined) continue;
      const text = alike[0].lines.join("\n");
      if (alike.some((each) => each.hasInnerComment && each.lines.join("\n") !== text)) {
        return { refused: say`A comment within \`${definition.name}\` would be lost.` };
      }
      statements.push({ lines: alike[0].lines, ...commentsOf(alike) });
      gone.push(...alike);
    }
    const insertion = put(configuration, statements);
    if (insertion === undefined) return { refused: say`There is no place where it can be written once.` };
    edits.push(insertion);
  }
  return { edits: [...edits, ...takeAllAway(gone)] };
}

/** The comments of statements that become one, each once. */
function commentsOf(alike: readonly Leaving[]): Pick<NewStatement, "above" | "behind"> {
  const [first] = alike;
  const above: string[] = [];
  for (const each of new Set(alike.map((one) => one.above.join("\n"))))
    if (each !== "") above.push(...each.split("\n"));
  for (const behind of new Set(alike.map((one) => one.behind))) {
    if (behind !== undefined && behind !== first.behind) above.push(behind);
  }
  return { above, behind: first.behind };
}
