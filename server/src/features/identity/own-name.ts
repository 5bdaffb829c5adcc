import { type EffectiveJail, type EffectiveParameter, sourceRange } from "../../config/index.ts";
import { effectsOf, scalar } from "../../lifecycle/index.ts";
import { commandsAtSite, flatCommands, programName, type SimpleCommand } from "../../shell/index.ts";
import type { JailNode } from "../../syntax/index.ts";
import type { Range } from "../shared/context.ts";

/** Folders that have names of their own; a jail may be called like one of them, or like a program. */
const systemFolders = /^(?:\/usr(?:\/local)?)?\/(?:s?bin|libexec|rescue)\/|^\/etc\/rc/;
const usualFolders = new Set(
  "usr local var jail jails etc home tmp root srv www opt mnt media log db data containers zroot tank pool".split(" "),
);

/** Programs whose words are names of services and packages, which jails are often called after. */
const namesOthers = new Set([
  "service",
  "pkg",
  "sysrc",
  "sysctl",
  "kldload",
  "kldunload",
  "pkill",
  "killall",
  "logger",
]);

/**
 * Where a jail spells the last part of a name, its own or that of the block around it, besides the heads of blocks: in paths, host
 * names and words of commands that run on the host, and in names of interfaces. Not in `depend`, where it would be another jail, and
 * not where a program or a service may be meant.
 *
 * @param isOther whether a word is the name of something else, such as another jail
 */
export function mentionsOfName(
  name: string,
  jail: EffectiveJail,
  block: JailNode,
  isOther: (word: string) => boolean,
): Range[] {
  const found = new Map<number, Range>();
  for (const parameter of [...jail.parameters(), ...jail.variables()]) {
    if (!parameter.isVariable && !holdsNames(parameter.spelling)) continue;
    for (const [index, { written, splicedFrom }] of parameter.elements.entries()) {
      const { definition } = written;
      if (splicedFrom || definition.tree !== block.tree || !jail.section.definitions.includes(definition)) continue;
      const value = parameter.values[index];
      if (!value.includes(name)) continue;
      for (const [start, end] of placesIn(jail, parameter, value, name, isOther)) {
        const range = sourceRange(parameter, index, start, end);
        // A variable may come to the name.
        if (range && block.tree.text.slice(range.start, range.end) === name && isWithin(range, block))
          found.set(range.start, { start: range.start, end: range.end });
      }
    }
  }
  return [...found.values()];
}

/** Whether the values of a parameter are put together by the author: `new` in others is no name of a jail. */
const holdsNames = (parameter: string): boolean =>
  /^(?:path|command|desc|vnet\.interface|zfs\.dataset|host\.|mount$|mount\.fstab$|exec\.|meta|env)/.test(parameter);

const isWithin = ({ start, end }: Range, block: JailNode): boolean => block.start <= start && end <= block.end;

type Interval = readonly [start: number, end: number];

/** A value in which a name is looked for. */
interface SearchedValue {
  readonly value: string;
  readonly name: string;
  /** The path of the jail. */
  readonly root: string;
  /** Its commands run in the jail. */
  readonly runsInJail: boolean;
}

function placesIn(
  jail: EffectiveJail,
  { spelling, isVariable }: EffectiveParameter,
  value: string,
  name: string,
  isOther: (word: string) => boolean,
): Interval[] {
  const all = occurrences(value, name).filter(([start, end]) => !isPartOfOther(value, start, end, name, isOther));
  const runsInJail = spelling === "exec.start" || spelling === "exec.stop" || spelling === "command";
  const searched: SearchedValue = { value, name, root: scalar(jail, "path") ?? "", runsInJail };
  if (isVariable || !(spelling.startsWith("exec.") || spelling === "command") || spelling === "exec.consolelog")
    return all.filter((place) => isOwnPart(searched, [0, value.length], place));
  const commands = commandsAtSite(flatCommands(value), jail.site.commands);
  return all.filter((place) => commands.some((command) => isInCommand(command, searched, place)));
}

function isInCommand(command: SimpleCommand, searched: SearchedValue, place: Interval): boolean {
  const { value, runsInJail } = searched;
  const [start, end] = place;
  const at = command.words.findIndex((word) => word.start <= start && end <= word.end);
  if (at < 0) return command.redirects.some(({ target }) => target && target.start <= start && end <= target.end);
  const word = command.words[at];
  if (effectsOf(command, runsInJail ? "jail" : "host").some(({ jail }) => jail?.start === word.start)) return true;
  const isWhole = start === word.start && end === word.end;
  const isInterface = value[start - 1] === "_";
  if (isInterface) return true;
  const program = programName(command.words[0]?.text ?? "");
  if (at === 0 || runsInJail || program === "jexec" || program === "jail") return false;
  if (isWhole && namesOthers.has(program)) return false;
  return isOwnPart(searched, [word.start, word.end], place);
}

/** Whether a place in a word, which may be a path, is that of the jail's name and not that of a folder of the system. */
function isOwnPart({ value, name, root }: SearchedValue, [from, to]: Interval, [start, end]: Interval): boolean {
  const pathStart = Math.max(
    from,
    ...[" ", "\t", "=", ":", '"', "'"].map((mark) => value.lastIndexOf(mark, start) + 1),
  );
  if (value[pathStart] !== "/") return true;
  if (systemFolders.test(value.slice(pathStart, to))) return false;
  // Below the root of the jail are the folders of its programs.
  if (root.length > 1 && value.startsWith(`${root}/`, pathStart) && start >= pathStart + root.length) return false;
  if (!usualFolders.has(name)) return true;
  const blank = value.slice(end, to).search(/[\s"']/);
  const path = value.slice(end, blank < 0 ? to : end + blank);
  return occurrences(path, name).length === 0;
}

function occurrences(text: string, name: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (/[A-Za-z0-9]/.test(text[at - 1] ?? "") || /[A-Za-z0-9]/.test(text[end] ?? "")) continue;
    // A number is one of many things, unless a path ends in it.
    if (/^\d+$/.test(name) && !/[/_]/.test(text[at - 1] ?? "")) continue;
    // An escape is a character of another kind.
    if (text[at - 1] === "\\") continue;
    found.push([at, end]);
  }
  return found;
}

/** `web` in `web-db`, which is a jail itself. */
function isPartOfOther(
  value: string,
  start: number,
  end: number,
  name: string,
  isOther: (word: string) => boolean,
): boolean {
  let from = start;
  let to = end;
  while (from > 0 && /[\w-]/.test(value[from - 1])) from--;
  while (to < value.length && /[\w-]/.test(value[to])) to++;
  const word = value.slice(from, to);
  return word !== name && isOther(word);
}
