import { programName, type SimpleCommand, type Word } from "../../shell/index.ts";
import { Arguments } from "./arguments.ts";

/** What a program does with one of the files that its words name. */
export type FileOperation =
  /** `mayExist`: it is no failure when the directory is there. */
  | { readonly does: "make-directory"; readonly word: Word; readonly mayExist: boolean }
  /** Makes the file, or writes to it. */
  | { readonly does: "write"; readonly word: Word }
  | { readonly does: "remove"; readonly word: Word }
  /** Its owner, its mode, its flags. */
  | { readonly does: "change"; readonly word: Word }
  /** Also for links. */
  | { readonly does: "copy"; readonly sources: readonly Word[]; readonly target: Word };

type Reader = (operands: readonly Word[], given: Arguments) => FileOperation[];

interface FileProgram {
  readonly read: Reader;
  /** The letters of the options that take an argument. */
  readonly withArgument: string;
}

const programs: ReadonlyMap<string, FileProgram> = new Map([
  program("mkdir", "m", (operands, given) => directories(operands, given.has("p"))),
  ...["rmdir", "rm", "unlink"].map((name) => program(name, "", each("remove"))),
  program("touch", "Adrt", each("write")),
  program("tee", "", each("write")),
  program("truncate", "rs", each("write")),
  program("mkfifo", "m", each("write")),
  ...["cp", "ln", "link"].map((name) => program(name, "", copy)),
  program("mv", "", (operands) => [...copy(operands), ...each("remove")(operands.slice(0, -1))]),
  program("install", "BDfghlMmNoT", (operands, given) => {
    return given.has("d") ? directories(operands, true) : copy(operands);
  }),
  // The first operand is the owner, the mode or the flags.
  ...["chown", "chgrp", "chmod", "chflags"].map((name) => {
    return program(name, "", (operands) => each("change")(operands.slice(1)));
  }),
  program("sed", "efiI", edited),
]);

/** Programs that make, change or remove files, by name. */
export const filePrograms: readonly string[] = [...programs.keys()];

/** @param at index of one of these programs in `words` */
export function readFiles(words: readonly Word[], at: number): FileOperation[] {
  const { read, withArgument } = programs.get(programName(words[at].text!))!;
  const given = new Arguments(words, at, withArgument);
  return read(given.operands, given);
}

const writing: ReadonlySet<string> = new Set([">", ">>", ">|", "&>", "&>>"]);

/** `> FILE` and `>> FILE` of any command. */
export function readRedirects({ redirects }: SimpleCommand): FileOperation[] {
  return redirects.flatMap(({ operator, target }) => {
    if (!writing.has(operator) || target === undefined || target.text?.startsWith("/dev/")) return [];
    return [{ does: "write", word: target } as const];
  });
}

function program(name: string, withArgument: string, read: Reader): [string, FileProgram] {
  return [name, { read, withArgument }];
}

function each(does: "write" | "remove" | "change"): (operands: readonly Word[]) => FileOperation[] {
  return (operands) => operands.map((word) => ({ does, word }));
}

function directories(operands: readonly Word[], mayExist: boolean): FileOperation[] {
  return operands.map((word) => ({ does: "make-directory", word, mayExist }));
}

function copy(operands: readonly Word[]): FileOperation[] {
  const target = operands.at(-1);
  if (target === undefined || operands.length < 2) return [];
  return [{ does: "copy", sources: operands.slice(0, -1), target }];
}

/** `sed -i '' EXPRESSION FILE…`; without -i it only reads. */
function edited(operands: readonly Word[], given: Arguments): FileOperation[] {
  if (!given.has("i") && !given.has("I")) return [];
  const hasScript = given.has("e") || given.has("f");
  return each("write")(operands.slice(hasScript ? 0 : 1));
}
