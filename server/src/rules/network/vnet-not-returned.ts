import {
  type CommandPlace,
  type Effect,
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
import { say } from "../../words/index.ts";
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
      let taken: TakenByStop | undefined;
      for (const one of lent) {
        const { item, name } = one;
        if (jail.interfaces.get(item.name) !== item || isOfJib(name) || isNoName(name)) continue;
        taken ??= new TakenByStop(stop, lent);
        if (!taken.mayHold(one)) found.push(described(one));
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

/** What the commands of a stop take out of the jail, or may take out: looked at once, however much was lent. */
class TakenByStop {
  /** Names of what is returned, or destroyed before the jail is removed. */
  private readonly names = new Set<string>();
  /** A word that only the shell knows may be any name, and so may what is returned under none of those that were lent. */
  private isAnything = false;
  /** Words that programs of the host are told which may do anything: like jib, they look after what they have made. */
  private readonly told = new Set<string>();

  constructor(stop: readonly Step[], lent: readonly Lent[]) {
    const lentNames = new Set(lent.flatMap(({ item, name }) => [item.name, name]));
    for (const step of stop) {
      if (step.kind !== "command" || step.commandLine === undefined) continue;
      const isBefore = step.phase === "exec.prestop" || step.phase === "exec.stop";
      for (const command of step.commandLine.commands) {
        const effects = effectsOf(command, step.where);
        this.look(effects, isBefore, lentNames);
        if (step.where === "host" && effects.some(mayDoAnything)) {
          for (const { verb, word } of effects) if (verb === "may-touch" && word?.text) this.told.add(word.text);
        }
      }
    }
  }

  private look(all: readonly Effect[], isBefore: boolean, lentNames: ReadonlySet<string>): void {
    const effects = all.filter(({ resource }) => resource === "interface");
    const returns = effects.some(({ movesTo }) => movesTo === "host");
    if (!returns && !(isBefore && effects.some(({ verb }) => verb === "takes-away"))) return;
    for (const { name, word } of effects) {
      if (name !== undefined) this.names.add(name);
      if (word?.text === undefined) this.isAnything = true;
    }
    if (returns && !effects.some(({ name }) => name !== undefined && lentNames.has(name))) this.isAnything = true;
  }

  /**
   * True when something takes the interface away by one of its names, or a program is told it that may do anything. So it is when that
   * is told the end of the name of an interface that no command here makes: `nx_web` of `web`.
   */
  mayHold({ item, name }: Lent): boolean {
    if (this.isAnything || this.names.has(item.name) || this.names.has(name) || this.told.has(name)) return true;
    return item.created === undefined && this.told.has(name.slice(name.lastIndexOf("_") + 1));
  }
}

const mayDoAnything = ({ verb, resource }: Effect): boolean => verb === "may-touch" && resource === "anything";

/** Several names in one string are another mistake, which is reported as such. */
const isNoName = (name: string): boolean => /[\s,]/.test(name);

export const rule: Rule = {
  id: "vnet-not-returned",
  severity: (release) => (isAtLeast(release, "13.0") ? "hint" : "info"),
  observation: notReturned,
  toldOnce: "Return all of them in exec.prestop",
  checkJail(context) {
    reportInterfaces(context, foundBy(notReturned, context.model));
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
    message: say`Nothing returns ${names} to the host. Add ${shown(command, 40)} to exec.prestop.`,
    notes: [
      isAtLeast(release, "13.0")
        ? say`The kernel returns interfaces by itself, mostly at once, but at no time that you can rely on.`
        : say`On FreeBSD 12 the kernel returns interfaces seconds or minutes later; until then nothing on the host finds them.`,
    ],
    related: others.flatMap((place, index) => {
      return place ? [{ ...place, message: say`${shown(lent[index + 1].interface)} goes into the jail here` }] : [];
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
  const title = say`Return the interfaces in exec.prestop`;
  return [{ ...first, title, edits: single.flatMap(({ edits }) => edits) }];
}
