import {
  type CommandPlace,
  effectsOf,
  foundBy,
  type HostInterface,
  isOfJib,
  type Observation,
  type Step,
  type ValueSpan,
} from "../../lifecycle/index.ts";
import { isAtLeast } from "../../parameters/index.ts";
import type { Word } from "../../shell/index.ts";
import { listed } from "../../text/index.ts";
import { returnFix } from "../edits/return-interface.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

/** An interface is still in the jail when that is removed: it comes back when the kernel gets to it (M24). */
export interface NotReturned {
  /** The command, or the value of vnet.interface, that moved it into the jail. */
  readonly command: ValueSpan;
  /** The word that names it there, and the one that names the jail; undefined for vnet.interface, which has none. */
  readonly interfaceWord: ValueSpan;
  readonly jailWord: ValueSpan | undefined;
  /** What it is called in the jail when that is removed. */
  readonly interface: string;
  /** What it was called when it was moved. */
  readonly lentAs: string;
}

/** An interface on its way into the jail. Kept as it is, because most are given back and never reported. */
interface Lent {
  readonly item: HostInterface;
  /** What it was called then. */
  readonly name: string;
  readonly place: CommandPlace;
  readonly interfaceWord: Word;
  readonly jailWord: Word | undefined;
}

/**
 * Finds the interfaces that nothing has given back when the jail is about to be removed. Those of jib and jng belong to these
 * programs, which destroy them. Where a command of the stop gives back something that cannot be told, or under a name that is
 * wrong, that is another matter.
 */
export const notReturned: Observation<NotReturned> = {
  begin({ on, machine, stop }, found) {
    const lent: Lent[] = [];
    // Something has run on the host since the stop began that may have given interfaces back.
    let mayBeReturned = false;
    on("lent", ({ item, interfaceWord, jailWord }) => {
      lent.push({ item, name: item.name, place: machine.place, interfaceWord, jailWord });
    });
    on("network-forgotten", ({ isOnHost }) => {
      mayBeReturned ||= isOnHost && !machine.starting;
    });
    on("removal", () => {
      const { jail } = machine;
      if (jail === undefined || mayBeReturned) return;
      for (const one of lent) {
        const { item, name } = one;
        if (jail.interfaces.get(item.name) !== item || isOfJib(name) || isNoName(name)) continue;
        if (
          stop.some(
            (step) => mayTakeAway(step, lent, item.name, name) || isGiven(step, { name, created: item.created }),
          )
        )
          continue;
        found.push(described(one));
      }
    });
  },
};

function described({ item, name, place, interfaceWord, jailWord }: Lent): NotReturned {
  return {
    command: place.commandSpan(),
    interfaceWord: place.span(interfaceWord),
    jailWord: jailWord === undefined || place.step.phase === "vnet.interface" ? undefined : place.span(jailWord),
    interface: item.name,
    lentAs: name,
  };
}

/** True when a command returns or destroys something by one of the names, or by none of those that were lent. */
function mayTakeAway(step: Step, lent: readonly Lent[], name: string, lentAs: string): boolean {
  if (step.kind !== "command" || step.commandLine === undefined) return false;
  const isBefore = step.phase === "exec.prestop" || step.phase === "exec.stop";
  return step.commandLine.commands.some((command) => {
    const effects = effectsOf(command, step.where).filter(({ resource }) => resource === "interface");
    const returns = effects.some(({ movesTo }) => movesTo === "host");
    if (!returns && !(isBefore && effects.some(({ verb }) => verb === "takes-away"))) return false;
    // A word that only the shell knows may be any name.
    const names = (wanted: string): boolean => {
      return effects.some((effect) => effect.name === wanted || effect.word?.text === undefined);
    };
    if (names(name) || names(lentAs)) return true;
    return returns && !lent.some(({ item, name: other }) => names(other) || names(item.name));
  });
}

/**
 * True when a program of the host that may do anything is told the name: like jib, it looks after what it has made. So it does when it
 * is told the end of the name of an interface that no command here makes: `nx_web` of `web`.
 */
function isGiven(step: Step, { name, created }: { name: string; created: ValueSpan | undefined }): boolean {
  if (step.kind !== "command" || step.commandLine === undefined || step.where !== "host") return false;
  const parts = created === undefined ? [name, name.slice(name.lastIndexOf("_") + 1)] : [name];
  return step.commandLine.commands.some((command) => {
    if (!command.words.some(({ text = "" }, index) => index > 0 && text !== "" && parts.includes(text))) return false;
    return effectsOf(command, step.where).some(({ verb, resource }) => verb === "may-touch" && resource === "anything");
  });
}

/** Several names in one string are another mistake, which is reported as such. */
const isNoName = (name: string): boolean => /[\s,]/.test(name);

export const rule: Rule = {
  id: "vnet-not-returned",
  severity: (release) => (isAtLeast(release, "13.0") ? "hint" : "info"),
  observation: notReturned,
  toldOnce: "Return all of them in exec.prestop",
  checkJail(context) {
    const interfaces = foundBy(notReturned, context.model);
    if (interfaces.length > 0) reportInterfaces(context, interfaces);
  },
};

/** One finding a jail, at the first of its interfaces: they are corrected together. */
function reportInterfaces(context: JailContext, lent: readonly NotReturned[]): void {
  const { jail, release } = context;
  const [range, ...others] = lent.map(({ interfaceWord }) => rangeOf(jail, interfaceWord));
  if (!range) return;
  const names = listed(
    lent.map(({ interface: name }) => name),
    (name) => shown(name, 16),
  );
  const command = `ifconfig ${lent[0].interface} -vnet ${jail.name}`;
  context.report({
    ...range,
    message: `Nothing returns ${names} to the host. Add ${shown(command, 40)} to exec.prestop.`,
    notes: [
      isAtLeast(release, "13.0")
        ? "The kernel returns interfaces by itself, mostly at once, but at no time that you can rely on."
        : "On FreeBSD 12 the kernel returns interfaces seconds or minutes later; until then nothing on the host finds them.",
    ],
    related: others.flatMap((place, index) => {
      return place ? [{ ...place, message: `${shown(lent[index + 1].interface)} goes into the jail here` }] : [];
    }),
    fixes: () => fixes(context, lent),
  });
}

/** All of them or none: what is left would be reported again. */
function fixes(context: JailContext, lent: readonly NotReturned[]): readonly Proposal[] {
  const single = lent.map((one) => returnFix(context, one)[0]);
  const [first] = single;
  if (first === undefined || lent.length === 1) return first === undefined ? [] : [first];
  if (single.some((fix) => fix === undefined)) return [];
  const title = "Return the interfaces in exec.prestop";
  return [{ ...first, title, edits: single.flatMap(({ edits }) => edits) }];
}
