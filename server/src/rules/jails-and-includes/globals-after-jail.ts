import {
  type Configuration,
  type Definition,
  type EffectiveJail,
  type Section,
  wildcardMatches,
} from "../../config/index.ts";
import { sameParameter } from "../../parameters/index.ts";
import { writtenVariable } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import { moveToTop } from "../edits/insert-global.ts";
import type { ConfigurationContext, Rule } from "../rule/rule.ts";
import { nameRange, statementRange } from "../support/definitions.ts";
import { isSameStatement } from "../support/kept-values.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "globals-after-jail",
  severity: "warning",
  checkConfiguration(context) {
    const { configuration } = context;
    const shared = sharedStatements(configuration);
    if (shared.length * configuration.jails.length > mostPairs) return;
    let idle: Shared[] = [];
    for (const late of shared) {
      const above = hasBlockAbove(configuration, late) ? configuration.jails.filter((jail) => isAbove(jail, late)) : [];
      if (above.length === 0) continue;
      const isTold = reportClash(context, late, above) || reportAgain(context, late, above, shared);
      if (!isTold && isBetweenJails(configuration, late)) idle.push(late);
    }
    idle = idle.filter(({ definition }) => !definition.isVariable);
    if (idle[0]) reportIdle(context, idle[0], idle);
  },
};

/** Statements for several jails times jails that are compared; no file that people write has as many. */
const mostPairs = 1_000_000;

/** A statement that holds for several jails: a global, or one of a wildcard block. */
interface Shared {
  readonly definition: Definition;
  readonly section: Section;
  readonly start: number;
}

function sharedStatements({ wildcards }: Configuration): Shared[] {
  return wildcards.flatMap((section) =>
    section.definitions.map((definition) => ({ definition, section, start: statementRange(definition).start })),
  );
}

/** The blocks of a file come in its order, so that for most globals, which stand above all of them, the first one tells. */
function hasBlockAbove({ sections }: Configuration, { definition, start }: Shared): boolean {
  const first = sections.find((section) => section.path === definition.path && section.block !== undefined)?.block;
  return first !== undefined && first.end <= start;
}

/** Only places of one file can be compared: where an include puts the others depends on who includes it. */
const isAbove = (jail: EffectiveJail, { definition, section, start }: Shared): boolean => {
  if (jail.section.path !== definition.path) return false;
  const { block } = jail.section;
  return block !== undefined && block.end <= start && wildcardMatches(section.name, jail.name);
};

const isBetweenJails = ({ jails }: Configuration, { section, definition, start }: Shared): boolean =>
  section.name === "*" &&
  jails.some(({ section }) => section.path === definition.path && section.block && section.block.start > start);

/** A jail above that sets the same itself: which of the two holds is not what one reads, or depends on the release. */
function reportClash(context: ConfigurationContext, late: Shared, above: readonly EffectiveJail[]): boolean {
  const { configuration, reportFor } = context;
  const { definition } = late;
  const clashing = above.filter((jail) => {
    const own = ownStatement(jail, definition);
    return own !== undefined && !isSameStatement(own, definition) && clashOf(configuration, late, jail, own) !== "none";
  });
  const [first] = clashing;
  const own = first && ownStatement(first, definition);
  if (own === undefined) return false;
  const clash = clashOf(configuration, late, first, own);
  reportFor(
    clashing.map(({ name }) => name),
    {
      ...nameRange(definition),
      message: wording(clash, definition, clashing.length === 1 ? first.name : undefined),
      notes: clash === "overrides" ? [] : [say`From FreeBSD 14 on all globals stand where the first one does.`],
      related: [{ ...nameRange(own), message: say`what ${shown(first.name)} sets itself` }],
      fixes: () => (late.section.block ? [] : moveToTop(configuration, [definition])),
    },
  );
  return true;
}

/** What the own block of a jail says about the same name last. */
function ownStatement(jail: EffectiveJail, { name, isVariable, path }: Definition): Definition | undefined {
  return jail.section.definitions.findLast(
    (own) => own.isVariable === isVariable && own.path === path && sameParameter(own.name, name),
  );
}

/**
 * `overrides`: the later statement wins in every release. `differs`: it does so, or is added, until FreeBSD 13 only. `order`: it
 * is added to a list in both, but at another place.
 */
type Clash = "overrides" | "differs" | "not-added" | "order" | "none";

function clashOf(configuration: Configuration, late: Shared, jail: EffectiveJail, own: Definition): Clash {
  const { appends, name } = late.definition;
  const differs = late.section.block === undefined && hasGlobalAbove(configuration, jail);
  if (!appends) return differs ? "differs" : "overrides";
  if (!differs) return "none";
  if (!own.appends) return "not-added";
  return name.startsWith("exec.") ? "order" : "none";
}

/** From FreeBSD 14 on the first global decides where all of them stand (LANGUAGE.md §3.2). */
function hasGlobalAbove({ sections }: Configuration, { section: { block, path } }: EffectiveJail): boolean {
  return sections.some(
    ({ block: of, name, definitions }) =>
      of === undefined &&
      name === "*" &&
      definitions.some((one) => one.path !== path || statementRange(one).start < (block?.start ?? 0)),
  );
}

function wording(clash: Clash, { name, isVariable }: Definition, jail: string | undefined): string {
  const what = shown(isVariable ? writtenVariable(name) : name, 18);
  const whose = jail === undefined ? say`${what} of jails above` : say`${what} of ${shown(jail, 14)} above`;
  switch (clash) {
    case "overrides":
      return say`This overrides ${whose}. Move it above the jails, so that their own values hold.`;
    case "differs":
      return say`Until FreeBSD 13 this overrides ${whose}, later not. Move it above the jails.`;
    case "not-added":
      return say`From FreeBSD 14 on this is not added to ${whose}. Write it above the jails, or add it there.`;
    default:
      return jail === undefined
        ? say`Until FreeBSD 13 this comes after what the jails above add to ${what}. Move it above the jails.`
        : say`Until FreeBSD 13 this comes after what ${shown(jail, 14)} adds to ${what}. Move it above the jails.`;
  }
}

/** A global that was set before a jail and is set again after it holds for that jail as well. */
function reportAgain(
  { reportFor }: ConfigurationContext,
  late: Shared,
  above: readonly EffectiveJail[],
  shared: readonly Shared[],
): boolean {
  const { definition, start } = late;
  if (definition.appends) return false;
  const isSameName = ({ name, isVariable, path }: Definition): boolean =>
    isVariable === definition.isVariable && path === definition.path && sameParameter(name, definition.name);
  const before = shared.filter((one) => one.start < start && isSameName(one.definition));
  const [first] = before;
  if (first === undefined || before.some((one) => isSameStatement(one.definition, definition))) return false;
  const reached = above.filter(
    (jail) =>
      (jail.section.block?.start ?? 0) > first.start &&
      wildcardMatches(first.section.name, jail.name) &&
      jail.exactEntry(definition.name)?.definitions.includes(definition),
  );
  if (reached.length === 0) return false;
  const what = shown(definition.isVariable ? writtenVariable(definition.name) : definition.name, 22);
  reportFor(
    reached.map(({ name }) => name),
    {
      ...nameRange(definition),
      message: say`This sets ${what} for the jails above as well. Set it in the blocks of those that need another value.`,
      related: [{ ...nameRange(first.definition), message: say`what the jails above were to get` }],
    },
  );
  return true;
}

/** What else stands between jails is for all of them, and is told once. */
function reportIdle({ configuration, report }: ConfigurationContext, first: Shared, all: readonly Shared[]): void {
  report({
    ...nameRange(first.definition),
    severity: "info",
    message: say`What stands between jails is for those above as well. Write what is for all of them above the jails.`,
    related: all
      .slice(1, mostPlaces)
      .map(({ definition }) => ({ ...nameRange(definition), message: say`this as well` })),
    fixes: () =>
      moveToTop(
        configuration,
        all.flatMap(({ section, definition }) => (section.block ? [] : [definition])),
      ),
  });
}

/** Statements that are named beside the first. */
const mostPlaces = 20;
