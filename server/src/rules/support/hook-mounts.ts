import type { EffectiveJail } from "../../config/index.ts";
import { effectsOf, innerCommands, readMount, readMountOfType, type ValueSpan } from "../../lifecycle/index.ts";
import { programName, type SimpleCommand, type Word } from "../../shell/index.ts";

/** A command of the host that mounts something for a jail. */
export interface HookMount {
  readonly span: ValueSpan;
  readonly directory: Word;
  /** undefined where only fstab(5), or the shell, knows it. */
  readonly type: string | undefined;
  readonly source: Word | undefined;
  /** With commas in between. */
  readonly options: string;
  readonly isReadOnly: boolean;
  readonly command: SimpleCommand;
}

/** The lists whose commands run on the host while a jail starts. */
const hooks = ["exec.prepare", "exec.prestart", "exec.created", "exec.poststart"];

/** What the hooks of the host mount while the jail starts, as far as it is written in the file. */
export function hookMounts(jail: EffectiveJail): HookMount[] {
  const mounts: HookMount[] = [];
  findHookCommand(jail, (command, parameter, valueIndex) => {
    const { words, start, end } = command;
    const name = programName(words[0]?.text ?? "");
    if (name !== "mount" && !name.startsWith("mount_")) return false;
    const read = name === "mount" ? readMount(words, 0) : readMountOfType(words, 0);
    if (read.does === "mount") {
      const { directory, type, source, options, isReadOnly } = read;
      const span = { parameter, valueIndex, start, end };
      mounts.push({ span, directory, type, source, options, isReadOnly, command });
    }
    return false;
  });
  return mounts;
}

/** Whether a hook gives a devfs its rules by hand: `devfs -m DIRECTORY ruleset 4`. */
export function mayUseDevfsRules(jail: EffectiveJail): boolean {
  return findHookCommand(jail, ({ words }) => programName(words[0]?.text ?? "") === "devfs");
}

/** Whether a hook runs something of which nobody here knows what it does, such as a script of the author. */
export function hasUnknownHook(jail: EffectiveJail): boolean {
  return findHookCommand(jail, (command) =>
    effectsOf(command, "host").some(({ verb, resource }) => verb === "may-touch" && resource === "anything"),
  );
}

/** Whether a command, which stands in a value of a list, is the one that is looked for. */
export type IsMeant = (command: SimpleCommand, parameter: string, valueIndex: number) => boolean;

/** Looks at the commands that the host runs while a jail starts, one after another, until one is the one that is meant. */
export function findHookCommand(jail: EffectiveJail, isMeant: IsMeant): boolean {
  for (let index = 0; index < hooks.length; index++) if (findCommand(jail, hooks[index], isMeant)) return true;
  return false;
}

/**
 * The same for the commands of one list, those within `sh -c` in its place and without `env` and its likes. No list is made of them:
 * every jail is asked.
 */
export function findCommand(jail: EffectiveJail, parameter: string, isMeant: IsMeant): boolean {
  const values = jail.get(parameter)?.values;
  if (values === undefined) return false;
  for (let valueIndex = 0; valueIndex < values.length; valueIndex++) {
    const commands = innerCommands(values[valueIndex]);
    for (let index = 0; index < commands.length; index++) {
      if (isMeant(commands[index], parameter, valueIndex)) return true;
    }
  }
  return false;
}
