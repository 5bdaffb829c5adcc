import { programName, type Word } from "../../shell/index.ts";
import { Arguments } from "./arguments.ts";

/** What the words of mount(8), or of a `mount_TYPE`, say; undefined type and source where fstab(5) or the shell knows them. */
export type MountCommand =
  | {
      readonly does: "mount";
      readonly directory: Word;
      readonly type: string | undefined;
      readonly source: Word | undefined;
      /** With commas in between. */
      readonly options: string;
      readonly isReadOnly: boolean;
    }
  | { readonly does: "mount-from-fstab"; readonly directory: Word }
  /** Whatever fstab(5) says. */
  | { readonly does: "mount-all" }
  | { readonly does: "nothing" };

/**
 * `mount [-t TYPE] [-o OPTIONS] SOURCE DIRECTORY`, which is also how jail(8) mounts (LANGUAGE.md §5.5).
 *
 * @param at index of the program in `words`
 */
export function readMount(words: readonly Word[], at: number): MountCommand {
  const given = new Arguments(words, at, "Fot");
  const { operands } = given;
  const options = given.list("o");
  // With -u only the options of something that is mounted change; with -d nothing happens.
  if (given.has("u") || given.has("d") || hasOption(options, "update")) return nothing;
  if (given.has("a") || operands.length > 2) return { does: "mount-all" };
  if (operands.length === 2) {
    const [source, directory] = operands;
    const type = given.has("t") ? given.value("t")?.text : usualType(source);
    return mounting(directory, type, source, options, given.has("r"));
  }
  const [directory] = operands;
  if (directory === undefined || directory.text?.startsWith("/dev/")) return nothing;
  return { does: "mount-from-fstab", directory };
}

/** The TYPEs of `mount_TYPE`. */
export const fileSystems: readonly string[] = "nullfs unionfs tmpfs nfs msdosfs cd9660 fusefs udf smbfs".split(" ");

/** Whether it is something else of a line of fstab(5): the number behind a type, options, a path. */
export const isNoType = (type: string): boolean => /^\d+$|^r[ow](?:,|$)|\//.test(type);

/** `mount_nullfs [options] SOURCE DIRECTORY` and its likes. */
export function readMountOfType(words: readonly Word[], at: number): MountCommand {
  const directory = words.length - 1;
  if (directory < at + 2) return nothing;
  const type = programName(words[at].text!).slice("mount_".length);
  return mounting(words[directory], type, words[directory - 1], new Arguments(words, at, "o").list("o"), false);
}

function mounting(
  directory: Word,
  type: string | undefined,
  source: Word,
  options: string,
  isTold: boolean,
): MountCommand {
  const isReadOnly = isTold || hasOption(options, "ro") || hasOption(options, "rdonly");
  return { does: "mount", directory, type, source, options, isReadOnly };
}

const nothing: MountCommand = { does: "nothing" };

/** What mount(8) assumes without -t. */
function usualType({ text }: Word): string {
  return text?.includes(":") ? "nfs" : "ufs";
}

/** Whether a list such as `rw,noexec` has an option. */
function hasOption(options: string, name: string): boolean {
  return options.includes(name) && options.split(",").includes(name);
}

/** What the words of umount(8) say. */
export interface UnmountCommand {
  /** -a, -A: all that there is. */
  readonly isAboutAll: boolean;
  /** Directories, or what is mounted on them. */
  readonly operands: readonly Word[];
  /** -t: only what is of one of these types; `anyType` where only the shell knows which. */
  readonly type: string | undefined;
  /** It does not matter that something is mounted on it. */
  readonly isForced: boolean;
}

export const anyType = "";

/** `umount [-f] [-t TYPE] DIRECTORY…` */
export function readUnmount(words: readonly Word[], at: number): UnmountCommand {
  const given = new Arguments(words, at, "Fht");
  return {
    isAboutAll: given.has("a") || given.has("A"),
    operands: given.operands,
    type: given.has("t") ? (given.value("t")?.text ?? anyType) : undefined,
    isForced: given.has("f") || given.has("N"),
  };
}
