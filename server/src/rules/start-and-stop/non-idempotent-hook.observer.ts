import {
  type CommandPlace,
  canFail,
  type HostInterface,
  IfconfigKeyword,
  ifconfigKeyword,
  innerCommand,
  innerCommandsOfStep,
  isIncidental,
  isSameSpan,
  leadsInto,
  type MadeOnceReason,
  type Observation,
  type ObservedMachine,
  operandOf,
  otherHalf,
  pairName,
  type ResourceKind,
  readIfconfig,
  readUnmount,
  type Step,
  type ValueSpan,
} from "../../lifecycle/index.ts";
import { programOf, type SimpleCommand, type Word } from "../../shell/index.ts";
import { normalizePath } from "../../text/index.ts";
import { type NumberedCommand, StartWords } from "./start-words.ts";

/**
 * A start that fails at a later step leaves something that makes this command fail in the next start: a roll-back runs no
 * exec.* command (LANGUAGE.md §5.5, M13).
 */
export interface StartNotRepeatable extends Leftover {
  /** The last step of the start that can fail. */
  readonly failing: ValueSpan;
  /** Commands after it that would be the next to fail, were this one corrected, in their order. */
  readonly others: readonly Leftover[];
}

/** Something that is there already in the next start, and the command that then fails. */
export interface Leftover {
  readonly subject: string;
  readonly reason: MadeOnceReason;
  readonly command: ValueSpan;
}

/** A command that makes something for the first time; kept as it is, because few of them are ever reported. */
interface MadeOnce {
  /** What an interface is called when it is made; of something else, its name. */
  readonly name: string;
  readonly reason: MadeOnceReason;
  readonly kind: ResourceKind | undefined;
  readonly place: CommandPlace;
  readonly word: Word;
  readonly isTolerant: boolean;
}

/**
 * Finds whether the start that fails as late as it can leaves something that the next start trips over. It is told from the one
 * start that has been run, because this is asked for every jail of a fleet; `failedStarts` is the long way to the same
 * answer (test/property/lifecycle.test.ts holds the two against each other).
 */
export const notRepeatable: Observation<StartNotRepeatable> = {
  begin({ on, machine, start }, found) {
    const made: MadeOnce[] = [];
    // What may be prepared for: whether it fails the second time is not known.
    const doubted: MadeOnce[] = [];
    let mayLoseFiles = false;
    // The second time the file may be gone when it is made.
    on("files-forgotten", () => {
      mayLoseFiles ||= machine.where === "host";
    });
    on("made-once", ({ stack, name, reason, kind, word, isTolerant = false }) => {
      // What ran before and is not known may tidy up, and whoever catches the failure knows of it.
      if (machine.where === "jail" || machine.host.holdsUnknownNames) return;
      if (!machine.isCertain() || machine.isGuarded() || (kind === "file" && mayLoseFiles)) return;
      // Where something has happened to the name before, or may have, the command was perhaps prepared for that.
      const { host } = machine;
      const isNew =
        host.find(name).is === "unmentioned" ||
        isMadeAnew(host, name) ||
        (reason === "interface-exists" && isOnlySpokenOf(host, name));
      if (stack !== undefined && stack !== host) return;
      const list = stack === undefined || isNew ? made : doubted;
      list.push({ name, reason, kind, place: machine.place, word, isTolerant });
    });
    let trap: StartNotRepeatable | undefined;
    const last = start.findLast(canFail);
    // One program that fails is taken to have done nothing: what is there then is what was there before it.
    const isOneProgram = last !== undefined && innerCommandsOfStep(last, machine.view).length < 2;
    on("step", (step) => {
      if (isOneProgram && step === last) trap = trapIn(machine, start, made, doubted);
    });
    on("started", () => {
      if (!isOneProgram) trap = trapIn(machine, start, made, doubted);
      if (trap !== undefined) found.push(trap);
    });
  },
};

/** Commands have named it that would have failed without it, and now it is made: what they did otherwise, their words say. */
function isOnlySpokenOf(host: ObservedMachine["host"], name: string): boolean {
  const found = host.find(name);
  return found.is === "there" && found.item.created === undefined && !found.item.isThere;
}

/** What had the name is destroyed, if it was there at all, and only then is the name given anew. */
function isMadeAnew(host: ObservedMachine["host"], name: string): boolean {
  const found = host.find(name);
  return found.is === "gone" && found.gone.why === "destroyed";
}

/** As it is written; of a memory disk that is a number alone. */
const subjectOf = ({ kind, name, word }: MadeOnce): string => (kind === "memory-disk" ? name : (word.text ?? ""));

function trapIn(
  machine: ObservedMachine,
  start: readonly Step[],
  made: readonly MadeOnce[],
  doubted: readonly MadeOnce[],
): StartNotRepeatable | undefined {
  const last = start.findLast(canFail);
  // Stryker disable next-line ConditionalExpression: where nothing is made, nothing is found; to look for it takes longer.
  if (last === undefined || made.length === 0) return undefined;
  const words = new StartWords(start, machine.view);
  const before = words.placeOf(last);
  const mayBePrepared = [...doubted];
  const trapped = made.filter((thing) => {
    if (words.placeOf(thing.place.step) >= before || !isStillThere(machine, thing, words)) return false;
    // The name of an interface is given after it was made: where that may fail or not, nobody knows what comes behind it.
    if (thing.reason === "renamed" && mayBePrepared.some((other) => isSameInterface(machine, other, thing)))
      return false;
    if (!isPreparedFor(machine, thing, words)) return true;
    mayBePrepared.push(thing);
    return false;
  });
  if (trapped.length === 0) return undefined;
  const [left, ...others] = trapped;
  const { reason, place } = left;
  return {
    command: place.commandSpan(),
    subject: subjectOf(left),
    reason,
    failing: last.span,
    others: others.map((thing) => ({
      // An interface that is renamed is one thing, though two commands would fail.
      subject: subjectOf(firstOfSame(machine, trapped, thing) ?? thing),
      reason: thing.reason,
      command: thing.place.commandSpan(),
    })),
  };
}

/** Still there at the end of the start, wherever it is: a roll-back brings back what was moved into the jail. */
function isStillThere(machine: ObservedMachine, made: MadeOnce, words: StartWords): boolean {
  const { name, reason, kind, place } = made;
  if (reason === "exists") {
    if (kind === undefined || machine.mounts.mayHide(name)) return false;
    return machine.resources.get(kind, name, "host")?.presence === "present";
  }
  if (reason === "route-exists") {
    const { routes, interfaces } = machine.host;
    const own = routes.all.find((route) => isSameSpan(route.by, place.commandSpan()) && routes.isSure(route));
    // It may go with an address that the start sets: a roll-back takes those of jail(8) away, and the next start replaces others
    // (FACTS.md 22).
    const addresses = [...interfaces.values()].flatMap((item) =>
      item.addresses.all.filter(({ by }) => by !== undefined),
    );
    return own !== undefined && !leadsInto(own, addresses);
  }
  if (reason === "already-mounted") {
    const { mounts } = machine;
    // The roll-back unmounts by directory what jail(8) mounts, whoever has mounted it there.
    if (words.isLastWord(name)) return false;
    return isSameSpan(mounts.top(name, "host")?.by, place.commandSpan()) && mounts.stateOf(name, "host") === "there";
  }
  if (reason === "already-a-member") {
    const membership = machine.host.interfaces.get(name)?.membership;
    // What has another name by then is not found, so that the next start ends with something else.
    return membership?.is === "sure" && membership.value.bridge.name === bridgeOf(place);
  }
  const item = interfaceOf(machine, name);
  return item?.isThere === true && !(made.isTolerant && item.name === name);
}

/** The name by which a command calls the bridge that it gives a member. */
function bridgeOf({ command }: CommandPlace): string | undefined {
  return readIfconfig(innerCommand(command).words, 0).interfaceWord?.text;
}

/** What had the name when it was made, wherever it is and whatever it is called by now. */
function interfaceOf({ host }: ObservedMachine, name: string): HostInterface | undefined {
  const gone = host.gone.get(name);
  return host.interfaces.get(name) ?? (gone?.why === "destroyed" ? undefined : gone?.item);
}

/** The command that makes the interface which another one renames. */
function firstOfSame(machine: ObservedMachine, all: readonly MadeOnce[], renamed: MadeOnce): MadeOnce | undefined {
  return all.find((other) => isSameInterface(machine, other, renamed));
}

function isSameInterface(machine: ObservedMachine, a: MadeOnce, b: MadeOnce): boolean {
  if (a.reason !== "interface-exists" && a.reason !== "name-taken") return false;
  const [first, second] = [interfaceOf(machine, a.name), interfaceOf(machine, b.name)];
  return first !== undefined && second !== undefined && (first === second || first.peer === second);
}

/** What an interface and the other half of its pair were called when they were made, and what they are called by now. */
function namesOf(machine: ObservedMachine, name: string): (string | undefined)[] {
  const other = otherHalf(name);
  const first = other === undefined ? [name] : [name, pairName(name), other];
  const item = interfaceOf(machine, name);
  return [...first, item?.name, item?.peer?.name];
}

/**
 * Another command is about the same interface: one before it, so that the second time things may be different when this
 * one comes, or one after it that destroys it, or may do so.
 */
function isPreparedFor(machine: ObservedMachine, { name, reason, place }: MadeOnce, words: StartWords): boolean {
  const own = words.when(place.step, place.command.start);
  const names = namesOf(machine, name);
  // A bridge that moves into the jail leaves its members behind.
  const isMember = reason === "already-a-member";
  if (isMember) names.push(bridgeOf(place));
  const isMade = reason === "interface-exists" || reason === "name-taken";
  const isInterface = isMade || reason === "renamed" || isMember;
  const item = interfaceOf(machine, name);
  const isAbout = ({ at, command, company }: NumberedCommand): boolean => {
    if (command === undefined) return at < own || isMember;
    if (at < own && item !== undefined && changesNothing(command, item)) return false;
    if (at < own && isMade && leavesWhatThereIs(command) && !hasCompany(command, company)) return false;
    return isInterface && at !== own && (at < own || hasCompany(command, company) || mayDestroy(command));
  };
  if (words.someNaming(names, isAbout)) return true;
  // What is made of something else later is no matter: that it is still there is known.
  if (isInterface) return false;
  const source = reason === "already-mounted" ? machine.mounts.top(name, "host")?.source : undefined;
  return words.all.some(({ at, command }) => {
    return command !== undefined && at < own && (mentions(command, name) || unmounts(command, source));
  });
}

/**
 * A destroy by a name that the interface, or the other half of its pair, had before it was renamed does not meet it the second
 * time; and what gives one of them its name does nothing about the other one.
 */
function changesNothing({ words }: SimpleCommand, { name, peer }: HostInterface): boolean {
  if (programOf(words[0]) !== "ifconfig") return false;
  const command = readIfconfig(words, 0);
  const isTheirs = (word: Word | undefined): boolean => word?.text === name || word?.text === peer?.name;
  const [{ keyword } = { keyword: undefined }] = command.operations;
  if (keyword === IfconfigKeyword.Name) return isTheirs(operandOf(command, keyword));
  if (keyword !== IfconfigKeyword.Destroy) return false;
  return !isTheirs(command.interfaceWord);
}

/** Neither makes, destroys, renames nor moves an interface. */
function leavesWhatThereIs({ words }: SimpleCommand): boolean {
  if (programOf(words[0]) !== "ifconfig") return false;
  const { operations } = readIfconfig(words, 0);
  return operations.length > 0 && operations.every(({ keyword }) => !changesWhatThereIs.has(keyword));
}

const changesWhatThereIs: ReadonlySet<IfconfigKeyword> = new Set([
  IfconfigKeyword.Create,
  IfconfigKeyword.Destroy,
  IfconfigKeyword.Name,
  IfconfigKeyword.ToJail,
  IfconfigKeyword.FromJail,
]);

/** Another program in its string may be there to undo things; `|| true` is not, and ifconfig is looked at by itself. */
function hasCompany(command: SimpleCommand, all: readonly SimpleCommand[]): boolean {
  return all.some((other) => {
    const program = programOf(other.words[0]);
    return other !== command && program !== "ifconfig" && !isIncidental(program);
  });
}

/** umount(8) also takes a file system by what is mounted, and it may be told to take all of them. */
function unmounts({ words }: SimpleCommand, source: string | undefined): boolean {
  if (source === undefined || programOf(words[0]) !== "umount") return false;
  const { isAboutAll, operands } = readUnmount(words, 0);
  return isAboutAll || operands.some(({ text }) => text !== undefined && normalizePath(text) === source);
}

/** It names the thing, or what it lies in. */
function mentions({ words }: SimpleCommand, name: string): boolean {
  return words.some(({ text }, index) => {
    if (text === undefined) return true;
    return index > 0 && text !== "" && (name.startsWith(text) || text.includes(name));
  });
}

function mayDestroy({ background, conditional, runs, words }: SimpleCommand): boolean {
  return (
    background ||
    (conditional && runs !== "after-success") ||
    words.some(({ text }) => ifconfigKeyword(text) === IfconfigKeyword.Destroy)
  );
}
