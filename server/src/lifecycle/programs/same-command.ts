import { type CommandLine, parseCommandLine, programName, type SimpleCommand } from "../../shell/index.ts";
import { withoutWrappers } from "./wrapper.ts";

/**
 * Whether two strings of an exec.* list do the same, however they are spelled: `sh /etc/rc` and `/bin/sh /etc/rc`,
 * `sh /etc/rc.shutdown` with and without its argument `jail`, any number of blanks, `sh -c` around one command, `|| true`
 * behind it and where its output goes. What only the shell knows is compared letter by letter.
 */
export function sameCommand(a: string, b: string): boolean {
  return a === b || commandKey(a) === commandKey(b);
}

/** One text for all spellings of a command, for lists that are too long to compare each with each. */
export function commandKey(value: string): string {
  return keyOf(value, 0);
}

/**
 * The same for a command that is all that its string has, where that is known without reading the string once more: jail(8) runs it
 * itself and waits for it. Undefined for others.
 */
export function keyOfDirectCommand({ kind, background, commands }: CommandLine): string | undefined {
  const words = kind === "direct" && !background ? plainWords(commands[0]) : undefined;
  return words === undefined || scriptOf(words) !== undefined ? undefined : keyOfWords("", words);
}

/** Whether a string runs FreeBSD's /etc/rc, alone or among other commands, whatever else depends on it. */
export function runsRc(value: string): boolean {
  return runsScript(value, rcScript);
}

/** Whether a string runs FreeBSD's /etc/rc.shutdown. */
export function runsRcShutdown(value: string): boolean {
  return runsScript(value, shutdownScript);
}

/**
 * Whether a string runs the init or the rc of a Linux userland: `/etc/init.d/rc 3`, `openrc default`, `/sbin/init`. Such a
 * jail has no /etc/rc of FreeBSD (M70).
 */
export function runsLinuxInit(value: string): boolean {
  return allCommands(value, 0).some((words) => words.some((word) => linuxPrograms.has(word) || isLinuxScript(word)));
}

const rcScript = "/etc/rc";
const shutdownScript = "/etc/rc.shutdown";

const linuxPrograms = new Set([
  ...folders("openrc", "openrc-init", "openrc-run", "openrc-shutdown"),
  ...["openrc", "openrc-init", "openrc-run", "openrc-shutdown", "/sbin/init", "/usr/sbin/init"],
  ...["/bin/systemd", "/lib/systemd/systemd", "/usr/lib/systemd/systemd"],
]);

function folders(...names: string[]): string[] {
  return names.flatMap((name) => ["/sbin/", "/usr/sbin/", "/bin/", "/usr/bin/"].map((folder) => folder + name));
}

/** FreeBSD keeps its scripts in /etc/rc.d, under names without a dot. */
function isLinuxScript(text: string): boolean {
  return text.startsWith("/etc/init.d/") || text.startsWith("/etc/rc.d/rc.") || /^\/etc\/rc[0-6S]\.d\//.test(text);
}

/** `sh -c` within `sh -c` that is looked into. */
const deepest = 4;

function keyOf(value: string, depth: number): string {
  const line = parseCommandLine(value);
  const commands = withoutGuard(line);
  if (commands === undefined || commands.length !== 1) return `text ${value.trim()}`;
  const words = plainWords(commands[0]);
  if (words === undefined) return `text ${value.trim()}`;
  const script = scriptOf(words);
  if (script !== undefined && depth < deepest) return keyOf(script, depth + 1);
  return keyOfWords(line.background || commands[0].background ? "&" : "", words);
}

/** No word of a command holds a NUL, which is what ends it for the kernel. */
const keyOfWords = (manner: string, words: readonly string[]): string => `${manner}\0${normalized(words).join("\0")}`;

/** The commands without `|| true` and its likes at the end; undefined where the shell gives up. */
function withoutGuard({ commands, syntaxError }: CommandLine): readonly SimpleCommand[] | undefined {
  if (syntaxError !== undefined) return undefined;
  if (commands.length !== 2) return commands;
  const [first, last] = commands;
  const [program, status] = last.words;
  const succeeds =
    (last.words.length === 1 && /^(?::|true|\/usr\/bin\/true)$/.test(program.text ?? "")) ||
    (last.words.length === 2 && program.text === "exit" && status.text === "0");
  return succeeds && last.runs === "after-failure" && first.runs === "always" ? [first] : commands;
}

/** The words of a command that changes nothing but by its program; undefined when only the shell knows them. */
function plainWords({ words, assignments, conditional }: SimpleCommand): string[] | undefined {
  if (conditional || assignments.length > 0) return undefined;
  const texts: string[] = [];
  for (const { text } of words) {
    if (text === undefined) return undefined;
    texts.push(text);
  }
  return texts.length === 0 ? undefined : texts;
}

/** The argument of `sh -c`. */
function scriptOf(words: readonly string[]): string | undefined {
  const isScript = words.length === 3 && words[1] === "-c" && withoutFolder(words[0]) === "sh";
  return isScript ? words[2] : undefined;
}

function normalized(words: readonly string[]): string[] {
  const result = words.slice();
  result[0] = withoutFolder(words[0]);
  // `exec` only saves a process.
  if (result[0] === "exec" && result.length > 1) return normalized(result.slice(1));
  const script = result[0] === "sh" ? result[1] : undefined;
  if (script === rcScript || script === shutdownScript) result.shift();
  if (result[0] === shutdownScript && result.length === 2 && result[1] === "jail") result.pop();
  return result;
}

/** Programs of the base system are found by the PATH as well. */
function withoutFolder(program: string): string {
  return /^(?:\/usr)?\/s?bin\/[^/]+$/.test(program) ? programName(program) : program;
}

function runsScript(value: string, script: string): boolean {
  // Most strings have nothing to do with it.
  if (!value.includes(script)) return false;
  return allCommands(value, 0).some((words) => {
    const [program, ...others] = words;
    if (program === script) return true;
    const argument = others.find((word) => !/^[-+]/.test(word));
    return program !== undefined && withoutFolder(program) === "sh" && argument === script;
  });
}

/**
 * The words of every command of a string, also of those in the argument of `sh -c` and behind programs that run another, as
 * `nice` does; empty for what only the shell knows.
 */
function allCommands(value: string, depth: number): readonly (readonly string[])[] {
  return depth === 0 && value.length <= longestReadBefore ? readCommands(value) : commandsIn(value, depth);
}

let readBefore = new Map<string, readonly (readonly string[])[]>();

/** The strings that run rc are a few for a whole site, and each jail's are asked about by dozens of rules. */
const mostReadBefore = 200;

/** UTF-16 units of such a string. */
const longestReadBefore = 500;

function readCommands(value: string): readonly (readonly string[])[] {
  let commands = readBefore.get(value);
  if (commands === undefined) {
    // Stryker disable next-line all: what is forgotten is read again.
    if (readBefore.size >= mostReadBefore) readBefore = new Map();
    commands = commandsIn(value, 0);
    readBefore.set(value, commands);
  }
  return commands;
}

function commandsIn(value: string, depth: number): readonly (readonly string[])[] {
  return parseCommandLine(value).commands.flatMap((command) => {
    const words = withoutWrappers(command.words).map(({ text }) => text ?? "");
    const script = scriptOf(words);
    return script !== undefined && depth < deepest ? allCommands(script, depth + 1) : [words];
  });
}
