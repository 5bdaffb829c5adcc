import type { Word } from "../../shell/index.ts";
import { longestName } from "../host/names.ts";

/**
 * jib(8) and jng(8) of share/examples/jails (FACTS.md 11): both make one interface for the jail for each one of the host that they
 * are given.
 */
export type JibProgram = "jib" | "jng";

/** What the words say: `make` and `remove` are known in all, `opaque` is somebody's own version or known to the shell only. */
export type JibCommand =
  | MakeInterfaces
  | { readonly does: "remove"; readonly name: string; readonly word: Word }
  | { readonly does: "show" | "opaque" }
  /** The program gives up, because of this word. */
  | { readonly does: "give-up"; readonly word: Word };

/** `VERB [-b BRIDGE] NAME INTERFACE…` */
export interface MakeInterfaces {
  readonly does: "make";
  /** What the name of the bridge ends with; `bridge` when the author says nothing. */
  readonly suffix: string;
  readonly name: Word & { readonly text: string };
  /** The interfaces of the host, without the mark (`!`, `=`) in front of them. */
  readonly interfaces: readonly { readonly word: Word; readonly name: string }[];
}

interface Verbs {
  readonly make: string;
  readonly remove: string;
  readonly show: readonly string[];
}

const verbsOf: Readonly<Record<JibProgram, Verbs>> = {
  jib: { make: "addm", remove: "destroy", show: ["show", "show1"] },
  jng: { make: "bridge", remove: "shutdown", show: ["graph", "show", "show1", "stats"] },
};

/** @param at index of the program in `words` */
export function readJib(program: JibProgram, words: readonly Word[], at: number): JibCommand {
  const verb = words[at + 1];
  const own = verbsOf[program];
  const other = verbsOf[program === "jib" ? "jng" : "jib"];
  switch (verb?.text) {
    case undefined:
      return opaque;
    case own.make:
      return readMake(words, at + 1);
    case own.remove:
      return readRemove(words, at + 1);
    case other.make:
    case other.remove:
      return { does: "give-up", word: verb };
    default:
      return own.show.includes(verb.text!) ? { does: "show" } : opaque;
  }
}

const opaque: JibCommand = { does: "opaque" };

function readMake(words: readonly Word[], verbAt: number): JibCommand {
  if (words.some(({ text }, index) => index > verbAt && text === undefined)) return opaque;
  let at = verbAt + 1;
  let suffix = "bridge";
  for (; words[at]?.text?.startsWith("-b"); at++) {
    const attached = words[at].text!.slice(2);
    suffix = attached === "" ? (words[++at]?.text ?? "") : attached;
  }
  const name = words[at];
  // An option of somebody's own version.
  if (name?.text?.startsWith("-")) return opaque;
  if (name === undefined || at + 1 === words.length) return { does: "give-up", word: words[verbAt] };
  if (!isName(name.text!)) return { does: "give-up", word: name };
  const interfaces = words.slice(at + 1).map((word) => ({ word, name: word.text!.replace(/^[!=]/, "") }));
  return { does: "make", suffix, name: { ...name, text: name.text! }, interfaces };
}

function readRemove(words: readonly Word[], verbAt: number): JibCommand {
  const word = words[verbAt + 1];
  if (word === undefined || words.length > verbAt + 2) return { does: "give-up", word: words[verbAt] };
  if (word.text === undefined) return opaque;
  return isName(word.text) ? { does: "remove", name: word.text, word } : { does: "give-up", word };
}

/** The only characters that the programs take in a NAME. */
const isName = (text: string): boolean => /^\w+$/.test(text);

/** What is made for the jail of that NAME with the interface number `index` of the host: both halves of an epair, or a node. */
export function interfacesOfJib(program: JibProgram, index: number, name: string): readonly string[] {
  if (program === "jib") return [`e${index}a_${name}`, `e${index}b_${name}`];
  return [`ng${index}_${name}`.slice(0, longestName)];
}
