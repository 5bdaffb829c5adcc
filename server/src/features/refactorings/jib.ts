import { evaluateEdited, type RootAnalysis } from "../../analysis/index.ts";
import type { Definition, EffectiveJail } from "../../config/index.ts";
import {
  commandsOfStep,
  effectsOf,
  epairHalf,
  foundBy,
  type JailModel,
  jailPlan,
  type ValueSpan,
  verdictOf,
} from "../../lifecycle/index.ts";
import { addCommands } from "../../rules/edits/clean-up.ts";
import { commandAt, type OfJail, programSpelling, usualSpelling } from "../../rules/edits/commands.ts";
import { longNameLimit } from "../../rules/edits/jib-fixes.ts";
import { insertBehind } from "../../rules/edits/phase-lists.ts";
import { isOwnStatement } from "../../rules/edits/shared-lines.ts";
import { appends, styleOf, writeStatement } from "../../rules/edits/statement-style.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import { leftBehind } from "../../rules/start-and-stop/create-without-cleanup.ts";
import { removalsOf } from "../../rules/support/definitions.ts";
import { jibCalls } from "../../rules/support/jib-names.ts";
import { rangeOf } from "../../rules/support/source-text.ts";
import { programName, type Word } from "../../shell/index.ts";
import { jailAt } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { nextEpair } from "../shared/free-numbers.ts";
import { isBroken, sectionOf } from "./add-jail.ts";
import type { Offer, Refactoring } from "./refactoring.ts";

/**
 * A pair that the commands of a block make becomes one that jib(8) makes, where its bridge is the one that jib would use, and each
 * command is one that does nothing else; and the other way round (FACTS.md 11).
 */
export const jibPair: Refactoring = {
  id: "jib",
  kind: "refactor.rewrite",
  offers(context, { start, end }) {
    const found = jailAtPlace(context, start, end);
    if (found === undefined) return [];
    const { root, here } = found;
    const uplink = uplinkOfBridge(here);
    const edits = uplink && toJib(here, uplink);
    if (uplink !== undefined && edits !== undefined) return offer(root, titleOfJib(here, uplink), edits);
    return offer(root, say`Make the pair by hand, with another hardware address`, toHand(root, here) ?? []);
  },
};

/** Where no jail shows where jib is, the title says where it has to be. */
function titleOfJib({ jail: { name } }: OfJail, { program, isKnown }: Uplink): string {
  if (isKnown) return say`Let jib make the pair, of which the jail gets \`e0b_${name}\``;
  return say`Let jib make the pair, of which the jail gets \`e0b_${name}\`: jib must be there as ${program}`;
}

function jailAtPlace(context: FeatureContext, start: number, end: number) {
  const block = jailAt(context.tree, start);
  if (block === undefined || end > block.end || isBroken(block)) return undefined;
  const section = sectionOf(context, block);
  const root = context.analysis.roots.find(({ configuration }) => section && configuration.sections.includes(section));
  const jail = root?.configuration.jails.find((each) => each.section === section);
  // NAME is a part of the name of an interface.
  if (!root || !jail || jail.failed || !new RegExp(`^\\w{1,${longNameLimit}}$`).test(jail.name)) return undefined;
  const { configuration, input } = root;
  return { root, here: { jail, configuration, release: input.settings.release } satisfies OfJail };
}

function offer(root: RootAnalysis, title: string, edits: readonly TextEdit[]): Offer[] {
  if (edits.length === 0) return [];
  const rewrite = () => {
    const harmed = harmedBy(root, edits);
    return harmed === undefined ? { edits } : { refused: say`${harmed} would not start and stop as before.` };
  };
  return [{ title, changesJails: true, rewrite }];
}

/** How jib is called for the bridge of a pair. */
interface Uplink {
  readonly program: string;
  /** Whether other jails call jib by that path. */
  readonly isKnown: boolean;
  readonly interface: string;
  readonly suffix: string;
}

/** Where its own comments say that it is to be copied. */
const usualJib = "/usr/sbin/jib";

/**
 * What jib has to be told so that it uses the bridge on which the jail puts its pair: what other jails tell it for that bridge, or
 * else what its name says, since `em0bridge` is that of em0 (FACTS.md 11). By hand it has to be there already, and jib leaves a
 * bridge that is there as it is.
 */
function uplinkOfBridge(here: OfJail): Uplink | undefined {
  const bridge = bridgeOf(here);
  if (bridge === undefined) return undefined;
  const calls = callsOfOthers(here);
  const same = calls.find((call) => call.interface + call.suffix === bridge);
  if (same !== undefined) return same;
  const match = /^([a-z]+\d+)([a-z]+)$/.exec(bridge);
  if (match === null) return undefined;
  const program = calls[0]?.program;
  return {
    program: program ?? usualJib,
    isKnown: program !== undefined,
    interface: match[1],
    suffix: match[2],
  };
}

/** The only bridge on which the start puts something. */
function bridgeOf({ jail, release }: OfJail): string | undefined {
  const bridges = new Set<string | undefined>();
  for (const step of jailPlan(jail, release, "start")) {
    if (step.kind !== "command" || step.where === "jail") continue;
    for (const { words } of commandsOfStep(step)) {
      const [program, bridge, ...others] = words;
      if (programName(program?.text ?? "") !== "ifconfig") continue;
      if (others.some(({ text }) => text === "addm")) bridges.add(bridge?.text);
    }
  }
  const [bridge] = bridges;
  return bridges.size === 1 ? bridge : undefined;
}

/** How other jails call jib for one network each. */
function callsOfOthers({ jail, configuration }: OfJail): Uplink[] {
  return configuration.jails.flatMap((other) => {
    if (other === jail || other.failed) return [];
    return jibCalls(other).flatMap(({ program, command, span }) => {
      if (program !== "jib" || command.does !== "make" || command.interfaces.length !== 1) return [];
      const [{ name }] = command.interfaces;
      const spelled = commandAt(other, span)?.words[0].text;
      return spelled === undefined
        ? []
        : [{ program: spelled, isKnown: true, interface: name, suffix: command.suffix }];
    });
  });
}

/** The statement of a value, when it is in the jail's own block and holds nothing else. */
function ownStatement({ jail }: OfJail, { parameter, valueIndex }: ValueSpan): Definition | undefined {
  const element = jail.get(parameter)?.elements[valueIndex];
  const definition = element?.written.definition;
  if (!definition || element.splicedFrom || definition.values.length !== 1) return undefined;
  return isOwnStatement(jail, definition) && definition.path === jail.section.path ? definition : undefined;
}

function toJib(here: OfJail, uplink: Uplink): TextEdit[] | undefined {
  const { jail, release } = here;
  const pairs = new Set<string>();
  const plan = [...jailPlan(jail, release, "start"), ...jailPlan(jail, release, "stop")];
  const commands = plan.flatMap((step) => {
    if (step.kind !== "command") return [];
    return commandsOfStep(step).map((command) => ({ step, command, effects: effectsOf(command, step.where) }));
  });
  for (const { step, effects } of commands) {
    for (const { verb, resource, name } of effects) {
      if (verb !== "makes" || resource !== "interface") continue;
      if (name === undefined || epairHalf(name) !== "" || step.where === "jail") return undefined;
      pairs.add(name);
    }
  }
  const [pair] = pairs;
  if (pair === undefined || pairs.size !== 1) return undefined;
  const names = new Set([pair, `${pair}a`, `${pair}b`]);
  const renamed: ValueSpan[] = [];
  const start: Definition[] = [];
  const stop: Definition[] = [];
  for (const { step, command, effects } of commands) {
    const words = command.words.filter(({ text }) => text !== undefined && names.has(text));
    if (words.length === 0) continue;
    const { span } = step;
    const isStarting = plan.indexOf(step) < plan.findIndex(({ kind }) => kind === "sigterm" || kind === "remove");
    if (step.where === "jail" || effects.some(({ movesTo }) => movesTo !== undefined)) {
      if (words.some(({ text }) => text !== `${pair}b`)) return undefined;
      const definition = ownStatement(here, span);
      if (definition === undefined) return undefined;
      for (const word of span.parameter === "vnet.interface" ? [span] : words)
        renamed.push({ ...span, start: word.start, end: word.end });
      continue;
    }
    const definition = ownStatement(here, span);
    if (definition === undefined || commandsOfStep(step).some((other) => !isAlone(other, command))) return undefined;
    if (!isOfMaking(command.words, pair)) return undefined;
    const list = isStarting ? start : stop;
    if (!list.includes(definition)) list.push(definition);
  }
  return editsToJib(here, uplink, { start, stop, renamed });
}

/** With which the name of the bridge ends that jib uses when it is told no other. */
const usualSuffix = "bridge";

interface HandMade {
  /** Statements that make the pair, and those that take it away, each in their order. */
  readonly start: readonly Definition[];
  readonly stop: readonly Definition[];
  /** Words that name the half of the jail. */
  readonly renamed: readonly ValueSpan[];
}

function editsToJib({ jail }: OfJail, uplink: Uplink, { start, stop, renamed }: HandMade): TextEdit[] | undefined {
  const [made, ...more] = start;
  const [gone, ...others] = stop;
  const removed = [...more, ...others];
  if (made?.name !== "exec.prestart" || gone?.name !== "exec.poststop" || renamed.length === 0) return undefined;
  // What starts a list has to stay.
  if (removed.some((definition) => !appends(styleOf({ definition })))) return undefined;
  const edits: TextEdit[] = [];
  const suffix = uplink.suffix === usualSuffix ? "" : `-b ${uplink.suffix} `;
  for (const [definition, text] of [
    [made, `${uplink.program} addm ${suffix}${jail.name} ${uplink.interface}`],
    [gone, `${uplink.program} destroy ${jail.name}`],
  ] as const) {
    const [value] = styleOf({ definition }).node.values();
    edits.push({ path: definition.path, start: value.start, end: value.end, text: `"${text}"` });
  }
  edits.push(...removalsOf(removed));
  for (const span of renamed) {
    const range = rangeOf(jail, span);
    if (range === undefined) return undefined;
    edits.push({ ...range, text: `e0b_${jail.name}` });
  }
  return edits;
}

/** `|| true` and the like may stand beside it. */
const isAlone = (
  other: { readonly words: readonly { readonly text: string | undefined }[] },
  command: unknown,
): boolean => other === command || other.words[0]?.text === "true" || other.words[0]?.text === ":";

/** Words of ifconfig for what jib does as well. */
const wordsOfMaking = new Set(["create", "up", "addm", "deletem", "destroy"]);

/** Whether a command of the host makes or takes away a pair, or puts its half `a` on a bridge, and does nothing else. */
function isOfMaking([program, subject, ...words]: readonly Word[], pair: string): boolean {
  if (programName(program.text ?? "") !== "ifconfig") return false;
  const isDestroyed = words.length === 1 && words[0].text === "destroy";
  if (subject.text === `${pair}b`) return isDestroyed;
  return words.every(({ text }) => text !== undefined && (wordsOfMaking.has(text) || text === `${pair}a`));
}

/** What jib does, but for the hardware addresses that it makes of NAME. */
function toHand({ configuration, neighbours }: RootAnalysis, here: OfJail): TextEdit[] | undefined {
  const { jail } = here;
  const calls = jibCalls(jail);
  const makes = calls.filter(({ command }) => command.does === "make");
  const removes = calls.filter(({ command }) => command.does === "remove");
  const [make, remove] = [makes[0], removes[0]];
  if (calls.length !== 2 || make?.program !== "jib" || make.command.does !== "make" || remove === undefined)
    return undefined;
  const { interfaces, suffix, name } = make.command;
  if (interfaces.length !== 1) return undefined;
  if (make.span.parameter !== "exec.prestart" || remove.span.parameter !== "exec.poststop") return undefined;
  const [made, gone] = [ownStatement(here, make.span), ownStatement(here, remove.span)];
  const isWhole = ({ span }: typeof make): boolean =>
    span.start === 0 && span.end === jail.get(span.parameter)?.values[span.valueIndex].length;
  if (!made || !gone || !isWhole(make) || !isWhole(remove)) return undefined;
  const ifconfig = usualSpelling(here, "ifconfig", "host") ?? "/sbin/ifconfig";
  const others = [configuration, ...neighbours.all].flatMap(({ jails }) => jails).filter((other) => other !== jail);
  const pair = `epair${freeEpair(others)}`;
  const uplink = interfaces[0].name;
  const bridge = uplink + suffix;
  const [host, own] = [`e0a_${name.text}`, `e0b_${name.text}`];
  const start = [
    `${ifconfig} ${uplink} up`,
    // The name comes last: what stands behind it would still be told to the interface by its old one.
    `${ifconfig} ${bridge} > /dev/null 2>&1 || ${ifconfig} bridge create addm ${uplink} up name ${bridge}`,
    `${ifconfig} ${pair} create`,
    `${ifconfig} ${pair}a name ${host}`,
    `${ifconfig} ${pair}b name ${own}`,
    `${ifconfig} ${bridge} addm ${host}`,
    `${ifconfig} ${host} up`,
  ];
  const stop = [`${ifconfig} ${bridge} deletem ${host}`, `${ifconfig} ${host} destroy`];
  const edits = [...replaced(made, start), ...replaced(gone, stop)];
  const returns = programSpelling(jail, make.span) !== "" && !returnsItself(here, own);
  if (!returns) return edits;
  const back = addCommands(
    jail,
    made,
    "exec.prestop",
    [`${ifconfig} ${own} -vnet ${jail.name}`],
    jail.get("exec.prestop") !== undefined,
  );
  // At one place the interface goes home before the commands of exec.poststop.
  return back === undefined ? undefined : [...edits, back];
}

/** A number of a pair that no jail names, and that jib does not come to, which takes the lowest that is free. */
function freeEpair(others: readonly EffectiveJail[]): number {
  const made = others.flatMap((other) =>
    jibCalls(other).flatMap(({ program, command }) =>
      program === "jib" && command.does === "make" ? command.interfaces : [],
    ),
  );
  return nextEpair(others) + made.length;
}

/** Whether a command of the stop gives the interface back. */
function returnsItself({ jail, release }: OfJail, name: string): boolean {
  return jailPlan(jail, release, "stop").some((step) => {
    if (step.kind !== "command") return false;
    return commandsOfStep(step).some((command) =>
      effectsOf(command, step.where).some((effect) => effect.movesTo === "host" && effect.name === name),
    );
  });
}

/** The value of a statement becomes the first of several commands, and the others follow it. */
function replaced(definition: Definition, [first, ...others]: readonly string[]): TextEdit[] {
  const style = styleOf({ definition });
  const [value] = style.node.values();
  const separator = style.indentation === undefined ? "; " : `;\n${style.indentation}`;
  const more = insertBehind(style, others.map((text) => writeStatement(style, "+=", `"${text}"`)).join(separator));
  if (more === undefined) return [];
  return [{ path: definition.path, start: value.start, end: value.end, text: `"${first}"` }, more];
}

/** A jail that the edits change and that then fails where it did not, or leaves more; or one that is none of theirs. */
function harmedBy(root: RootAnalysis, edits: readonly TextEdit[]): string | undefined {
  const { configuration, input } = root;
  const after = evaluateEdited(root, edits);
  let changed = 0;
  for (const [index, before] of configuration.jails.entries()) {
    const then = after.jails[index];
    if (then === undefined || then.name !== before.name || then.failed !== before.failed) return before.name;
    if (then.fingerprint() === before.fingerprint()) continue;
    const [old, made] = [input.model(before), input.model(then)];
    if (++changed > 1 || worth(made) > worth(old)) return before.name;
  }
  return undefined;
}

const worth = (model: JailModel): number =>
  model.outcomes.filter((outcome) => verdictOf(outcome) !== undefined).length +
  model.secondStart.length +
  foundBy(leftBehind, model).length;
