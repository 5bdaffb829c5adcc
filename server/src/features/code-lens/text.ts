import type { Definition, EffectiveJail, FileRange } from "../../config/index.ts";
import { jailPlan } from "../../lifecycle/index.ts";
import { placeOfBlock } from "../../rules/support/source-text.ts";
import { jailAt, simpleStatementAt } from "../../syntax/index.ts";
import { fileName, printable } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import { neededBy } from "../dependencies/index.ts";
import { placeOfName } from "../mentions/index.ts";
import { outlookOf } from "../plan/index.ts";
import { type FeatureContext, jailsOfSections, rootOfJail, sectionsOf } from "../shared/context.ts";
import { refusalIn } from "../shared/refusal.ts";
import { globalAt, reads } from "./globals.ts";
import type { Lens } from "./lenses.ts";

/** What a lens says, and where it leads. */
export interface LensText {
  readonly title: string;
  /** The jail whose plan, or effective configuration, is shown. */
  readonly jail?: string;
  /** Places that are shown in a list. */
  readonly places?: readonly FileRange[];
}

/** Places that a list has. */
const mostPlaces = 500;

/** Names that a title has; of more only the number is told. */
const mostNames = 3;
/** Characters of a name that a title has. */
const longestName = 40;

/** Undefined where there is nothing to tell any more: the file is another one than when the lens was made. */
export function lensText(context: FeatureContext, { start, about }: Lens): LensText | undefined {
  if (about === "global") return globalText(context, start);
  const block = jailAt(context.tree, start);
  if (!block || block.nameStart !== start) return undefined;
  const sections = sectionsOf(context, block.index);
  const jails = jailsOfSections(context, sections);
  if (about === "wildcard") return sections.some(({ isWildcard }) => isWildcard) ? ofJails(jails) : undefined;
  const [jail] = jails;
  if (!jail || sections[0].isWildcard) return undefined;
  switch (about) {
    case "jail": {
      const dependencies = dependenciesText(context, jail)?.title;
      const count = stepsOf(context, jail);
      return { title: dependencies === undefined ? count : `${dependencies} · ${count}` };
    }
    case "dependencies":
      return dependenciesText(context, jail);
    case "plan":
      return { title: say`Plan: ${stepsOf(context, jail)}`, jail: jail.name };
    case "effective":
      return { title: say`Effective`, jail: jail.name };
  }
}

/** How long the start is, or that it fails: then the plan ends early and says why. There is none from a file that jail(8) refuses. */
function stepsOf(context: FeatureContext, jail: EffectiveJail): string {
  const { release } = context.settings;
  const root = rootOfJail(context, jail);
  if (refusalIn(root.configuration)) {
    const { root: path } = root.configuration;
    return path === context.path ? say`jail(8) refuses the file` : say`jail(8) refuses ${printable(fileName(path))}`;
  }
  const { messages, begins } = outlookOf(root, jail, release, "start");
  if (messages.length > 0 || !begins) return say`start fails`;
  const { length } = jailPlan(jail, release, "start");
  return length === 1 ? say`1 step` : say`${length} steps`;
}

function dependenciesText(context: FeatureContext, jail: EffectiveJail): LensText | undefined {
  const needed = neededBy(context, jail.name).map((dependency) => dependency.jail);
  if (needed.length === 0) return undefined;
  const title = say`starts after ${named(needed.map(({ name }) => name))}`;
  return { title, places: needed.slice(0, mostPlaces) };
}

function ofJails(jails: readonly EffectiveJail[]): LensText {
  if (jails.length === 0) return { title: say`no jail` };
  return { title: named(jails.map(({ name }) => name)), places: placesOf(jails) };
}

/** The use by the jails of all roots that include the file. */
function globalText(context: FeatureContext, start: number): LensText | undefined {
  const statement = simpleStatementAt(context.tree, start);
  if (!statement) return undefined;
  const users = new Map<unknown, EffectiveJail>();
  const overriders = new Map<unknown, Definition>();
  let isTold = false;
  for (const { configuration } of context.analysis.roots) {
    const use = globalAt(context, configuration, statement.index);
    if (!use || configuration.jails.length === 0) continue;
    isTold = true;
    const { isVariable, name } = use.definition;
    for (const jail of use.users) if (!isVariable || reads(jail, name)) users.set(blockOf(jail), jail);
    for (const [jail, definition] of use.overriders) overriders.set(blockOf(jail), definition);
  }
  if (!isTold) return undefined;
  const parts = [users.size === 0 ? say`used by no jail` : say`used by ${counted(users.size)}`];
  if (overriders.size > 0) parts.push(say`overridden in ${overriders.size}`);
  const places =
    overriders.size > 0 ? [...new Set(overriders.values())].map(placeOfName) : placesOf([...users.values()]);
  return { title: parts.join(say`, `), places: places.slice(0, mostPlaces) };
}

/** What a jail that two roots include is known by; one without a block is of one root. */
function blockOf(jail: EffectiveJail): unknown {
  const place = placeOfBlock(jail);
  return place ? `${place.start} ${place.path}` : jail;
}

const placesOf = (jails: readonly EffectiveJail[]): FileRange[] =>
  jails.slice(0, mostPlaces).flatMap((jail) => placeOfBlock(jail) ?? []);

const counted = (count: number): string => (count === 1 ? say`1 jail` : say`${count} jails`);

function named(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  if (distinct.length > mostNames) return counted(distinct.length);
  return distinct
    .map((name) => printable(name.length > longestName ? `${name.slice(0, longestName)}…` : name))
    .join(", ");
}
