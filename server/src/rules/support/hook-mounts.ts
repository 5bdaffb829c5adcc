import type { EffectiveJail } from "../../config/index.ts";
import { effectsOf, readMount, readMountOfType, type ValueSpan } from "../../lifecycle/index.ts";
import { flatCommands, programName, type SimpleCommand, type Word } from "../../shell/index.ts";

/** A command of the host that mounts something for a jail. */
export interface HookMount {
  readonly span: ValueSpan;
  readonly directory: Word;
  /** undefined where only fstab(5), or the shell, knows it. */
  readonly type: string | undefined;
  readonly source: Word | undefined;
  /** With commas in between. */
  readonly options: string;
}

/** The lists whose commands run on the host while a jail starts. */
const hooks = ["exec.prepare", "exec.prestart", "exec.created", "exec.poststart"];

/** What the hooks of the host mount while the jail starts, as far as it is written in the file. */
export function hookMounts(jail: EffectiveJail): HookMount[] {
  const mounts: HookMount[] = [];
  for (const [parameter, valueIndex, command] of hookCommands(jail)) {
    const { words, start, end } = command;
    const name = programName(words[0]?.text ?? "");
    if (name !== "mount" && !name.startsWith("mount_")) continue;
    const read = name === "mount" ? readMount(words, 0) : readMountOfType(words, 0);
    if (read.does !== "mount") continue;
    const { directory, type, source, options } = read;
    mounts.push({ span: { parameter, valueIndex, start, end }, directory, type, source, options });
  }
  return mounts;
}

/** Whether a hook gives a devfs its rules by hand: `devfs -m DIRECTORY ruleset 4`. */
export function mayUseDevfsRules(jail: EffectiveJail): boolean {
  return hookCommands(jail).some(([, , { words }]) => programName(words[0]?.text ?? "") === "devfs");
}

/** Whether a hook runs something of which nobody here knows what it does, such as a script of the author. */
export function hasUnknownHook(jail: EffectiveJail): boolean {
  return hookCommands(jail).some(([, , command]) => {
    return effectsOf(command, "host").some(({ verb, resource }) => verb === "may-touch" && resource === "anything");
  });
}

/** A command, with the value in which it stands. */
type PlacedCommand = readonly [parameter: string, valueIndex: number, command: SimpleCommand];

/** The commands that the host runs while a jail starts. */
export const hookCommands = (jail: EffectiveJail): PlacedCommand[] =>
  hooks.flatMap((parameter) => commandsIn(jail, parameter));

/** The commands of one list, those within `sh -c` in its place. */
export function commandsIn(jail: EffectiveJail, parameter: string): PlacedCommand[] {
  const values = jail.get(parameter)?.values ?? [];
  return values.flatMap((value, valueIndex) =>
    flatCommands(value).map((command): PlacedCommand => [parameter, valueIndex, command]),
  );
}
