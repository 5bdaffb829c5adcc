import {
  type Configuration,
  type Definition,
  type EffectiveJail,
  type Section,
  type WrittenValue,
  wildcardMatches,
} from "../../config/index.ts";
import { findParameter, sameParameter } from "../../parameters/index.ts";
import { ParameterNode } from "../../syntax/index.ts";
import { fileName } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import { canBeAdded, keepingEdits, type ReplacedList, rcIsLost } from "../edits/keep-list.ts";
import type { RelatedPlace } from "../rule/finding.ts";
import type { ConfigurationContext, JailContext, Report, Rule } from "../rule/rule.ts";
import { hasJailBetween, scopeOf, statementRange } from "../support/definitions.ts";
import { gatheredFromSections } from "../support/gathered.ts";
import { KeptValues, repeatsFirst } from "../support/kept-values.ts";
import { isLinuxJail } from "../support/linux-jail.ts";
import { followsFromLostCommands } from "../support/lost-commands.ts";
import { checkAdded, checkScalars, hasSuspects } from "../support/overwritten-scalars.ts";
import { startsRc } from "../support/started-programs.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "overwritten-list",
  severity: "warning",
  consequences: followsFromLostCommands,
  checkConfiguration(context) {
    for (const section of suspicious(context.configuration)) {
      checkSection(context, section);
      checkScalars(context, section);
    }
  },
  checkJail(context) {
    checkInherited(context);
    checkAdded(context);
  },
};

/** Whether commands or values pile up in a parameter, so that losing some of them matters. */
function isList(definition: Definition): boolean {
  return !definition.isVariable && findParameter(definition.name)?.parameter.multiple === true;
}

/** An empty string, a bare name or `true` resets a list, which is done on purpose (MISTAKES.md M02, M91). */
function isReset({ name, values }: Definition): boolean {
  return values.every(({ literal, references }) => {
    return !references && (literal === "" || (name.startsWith("exec.") && doesNothing(literal)));
  });
}

/** A command for those who want none. */
const doesNothing = (command: string): boolean => /^\s*(?::|(?:(?:\/usr)?\/bin\/)?true)\s*$/.test(command);

/** In most blocks nothing is set twice, and nothing is to be done. */
const suspicious = gatheredFromSections((section) =>
  startsSomethingAnew(section) || hasSuspects(section) ? [section] : [],
);

/** Whether some `=` follows an earlier statement about the same name. */
function startsSomethingAnew({ definitions }: Section): boolean {
  const namesSeen = new Set<string>();
  for (const { canonicalName, appends } of definitions) {
    if (!appends && namesSeen.has(canonicalName)) return true;
    namesSeen.add(canonicalName);
  }
  return false;
}

function checkSection(context: ConfigurationContext, section: Section): void {
  const before = new Map<string, Definition[]>();
  const jail = readerOf(context.configuration, section);
  const kept = new KeptValues(section.definitions, jail);
  for (const definition of section.definitions) {
    if (definition.isVariable) continue;
    const earlier = before.get(definition.canonicalName) ?? [];
    const replaces = !definition.appends && !isReset(definition);
    const set = replaces ? earlier.filter((other) => sameParameter(other.name, definition.name)) : [];
    if (set.length > 0 && isList(definition) && scopeOf(set[0]) === scopeOf(definition)) {
      // With a jail between them both were meant for some jails, which globals-after-jail tells.
      const isParted = set.some((other) => hasJailBetween(context.configuration, other, definition));
      const lost = isParted || repeatsFirst([definition], set, jail) ? [] : kept.lostOf(set);
      // A jail that was to be depended on may have been thrown away because it is gone.
      if (lost.length > 0) {
        const list = { name: definition.name, replacing: kept.goesOn(definition), lost, before: set };
        const jails = section.isWildcard ? [] : [section.name];
        context.reportFor(jails, report(list, "warning", say`above`, definition.canonicalName === "depend"));
      }
    }
    if (!definition.appends) earlier.length = 0;
    if (!isReset(definition)) earlier.push(definition);
    before.set(definition.canonicalName, earlier);
  }
}

/** The first jail that reads the statements of a section. */
const readerOf = ({ jails }: Configuration, section: Section): EffectiveJail | undefined =>
  jails.find((jail) => (section.isWildcard ? wildcardMatches(section.name, jail.name) : jail.section === section));

/** Lists that a jail was given by a wildcard block or a global statement, and that its own `=` replaces. */
function checkInherited(context: JailContext): void {
  for (const parameter of context.jail.parameters()) {
    const { overridden, definitions } = parameter;
    const [replacing] = definitions;
    if (!overridden || !replacing || replacing.appends || isReset(replacing) || !isList(replacing)) continue;
    const scope = scopeOf(replacing);
    const set = overridden.filter((definition) => scopeOf(definition) !== scope && !isReset(definition));
    // What stands below the jail is globals-after-jail's to tell.
    const isBelow = set.some((definition) => isAfter(definition, replacing));
    if (isBelow || set.length < overridden.length || repeatsFirst(definitions, set, context.jail)) continue;
    const lost = new KeptValues(definitions, context.jail).lostOf(set);
    if (lost.length === 0) continue;
    // The one file that all jails have is there for those without one of their own.
    if (replacing.canonicalName === "mount.fstab" && lost.length === 1) continue;
    // A Linux has no rc of FreeBSD, so that its jail has to have lists of its own (M02, M70).
    if (/^exec\.st(?:art|op)$/.test(replacing.canonicalName) && isLinuxJail(context.jail)) continue;
    if (isOfRcAlone(lost) && startsRc(context.jail) === undefined) continue;
    const list = { name: replacing.name, replacing: definitions, lost, before: set };
    if (rcIsLost(list) && runsWithoutRc(context.jail, replacing)) continue;
    const isOnePlace = lost.every(({ definition }) => definition === lost[0].definition);
    context.report(
      report(list, "info", isOnePlace ? say`in ${placeOf(context, lost[0].definition)}` : say`before it`, true),
    );
  }
}

/** Whether a jail starts something in the place of rc on purpose: it stops it in a way of its own, too, or has no root for rc. */
function runsWithoutRc(jail: EffectiveJail, replacing: Definition): boolean {
  const user = jail.get("exec.jail_user")?.values.at(-1);
  if (user !== undefined && user !== "root") return true;
  const stop = jail.get("exec.stop");
  const isOwn = stop?.definitions.some((definition) => scopeOf(definition) === scopeOf(replacing)) === true;
  return isOwn && !stop.values.some((value) => runsShutdown.test(value));
}

/** What shuts down the services that rc has started. */
const isOfRcAlone = (lost: readonly WrittenValue[]): boolean => lost.every(({ literal }) => runsShutdown.test(literal));
const runsShutdown = /\/etc\/rc\.shutdown\b/;

const isAfter = (definition: Definition, other: Definition): boolean =>
  definition.path === other.path && statementRange(definition).start > statementRange(other).start;

function placeOf(context: JailContext, definition: Definition): string {
  return say`line ${context.lineOf(definition)} of ${shown(fileName(definition.path), 16).slice(1, -1)}`;
}

function report(list: ReplacedList, severity: Report["severity"], where: string, onPurpose: boolean): Report {
  const { name, replacing, lost } = list;
  const [definition] = replacing;
  const node = new ParameterNode(definition.tree, definition.node);
  const values = lost.length === 1 ? say`the value` : say`the ${lost.length} values`;
  const what = rcIsLost(list) ? "`/etc/rc`" : values;
  const sentence = say`${shown(`${name} =`, 22)} throws away ${what} set ${where}.`;
  return {
    path: definition.path,
    start: node.nameStart,
    end: node.operatorRange?.end ?? node.nameEnd,
    severity,
    message: !canBeAdded(list)
      ? sentence
      : rcIsLost(list)
        ? say`${sentence} Run it last.`
        : say`${sentence} Write \`+=\` to add to the list.`,
    related: placesOf(lost),
    fixes: () => keepingEdits(list).map((proposal) => ({ ...proposal, alternative: onPurpose })),
  };
}

/** The statements whose values are lost, each once. */
function placesOf(lost: readonly WrittenValue[]): RelatedPlace[] {
  return [...new Set(lost.map(({ definition }) => definition))].slice(0, mostPlaces).map((other) => {
    const { start, end } = new ParameterNode(other.tree, other.node);
    return { path: other.path, start, end, message: say`this is thrown away` };
  });
}

/** Statements that are thrown away and named beside the finding. */
const mostPlaces = 20;
