import type { Word } from "../../shell/index.ts";
import { Arguments } from "./arguments.ts";

/** A variable of an rc.conf, and what a command makes of it. */
export interface RcSetting {
  readonly name: string;
  /** `+` and `-` add to what is there, and take from it. */
  readonly sign: string;
  /** Undefined for a name alone, which only asks. */
  readonly value: string | undefined;
}

/** What the words of sysrc(8) say: `sysrc [-f FILE | -j JAIL | -R DIRECTORY] NAME=VALUE…`, `NAME+=VALUE`, `-x NAME`. */
export interface SysrcCommand {
  readonly jail: Word | undefined;
  /** The file that is named; undefined for /etc/rc.conf. */
  readonly file: Word | undefined;
  /** The directory that is taken for `/`. */
  readonly root: Word | undefined;
  readonly removes: boolean;
  /** Of what only the shell knows, nothing is among them. */
  readonly settings: readonly RcSetting[];
}

/** @param at the number of the word that names the program */
export function readSysrc(words: readonly Word[], at: number): SysrcCommand {
  const given = new Arguments(words, at, "fjR");
  const settings = given.operands.flatMap(({ text }): RcSetting[] => {
    const match = /^(\w+)([-+]?)(?:=(.*))?$/s.exec(text ?? "");
    return match === null ? [] : [{ name: match[1], sign: match[2], value: match[3] }];
  });
  const [jail, file, root] = ["j", "f", "R"].map((letter) => given.value(letter));
  return { jail, file, root, removes: given.has("x"), settings };
}
