import type { Word } from "../../shell/index.ts";
import { Keyword, keywords, optionsWithArgument } from "./ifconfig-keywords.ts";
import { WordReader } from "./word-reader.ts";

/** One of the words after the name of an interface, and what belongs to it. */
export interface IfconfigOperation {
  readonly keyword: Keyword;
  readonly word: Word;
  /** The words after it that it takes; fewer than it needs where the command ends before. */
  readonly operands: readonly Word[];
}

/** What the words of `ifconfig [options] INTERFACE [words…]` say; nothing of it has happened yet. */
export interface IfconfigCommand {
  /** `-j`: the jail in which it happens. */
  readonly jail: Word | undefined;
  readonly isInJail: boolean;
  /** `-a`, with words that change interfaces: it is about all of them. */
  readonly isAboutAll: boolean;
  /** Undefined where ifconfig only lists. */
  readonly interfaceWord: Word | undefined;
  /** In the order in which ifconfig carries them out. */
  readonly operations: readonly IfconfigOperation[];
}

/** @param at index of the program in `words` */
export function readIfconfig(words: readonly Word[], at: number): IfconfigCommand {
  const reader = new WordReader(words, at + 1);
  let jail: Word | undefined;
  let isInJail = false;
  for (let word = reader.peek(); word?.text?.startsWith("-"); word = reader.peek()) {
    reader.next();
    if (word.text === "-j") {
      // Released with 14.0; it does what `jexec JAIL ifconfig` does.
      jail = reader.next();
      isInJail = true;
    } else if (optionsWithArgument.has(word.text)) {
      reader.next();
    } else if (word.text === "-a" && words.some(({ text }) => text === "up" || text === "down")) {
      return { jail, isInJail, isAboutAll: true, interfaceWord: undefined, operations: nothing };
    }
  }
  const interfaceWord = reader.next();
  if (interfaceWord === undefined || reader.isAtEnd) {
    return { jail, isInJail, isAboutAll: false, interfaceWord: undefined, operations: nothing };
  }
  return { jail, isInJail, isAboutAll: false, interfaceWord, operations: readOperations(reader) };
}

/** What an operation of a command is told to work with: the new name, the jail, the member. */
export function operandOf({ operations }: IfconfigCommand, keyword: Keyword): Word | undefined {
  return operations.find((operation) => operation.keyword === keyword)?.operands[0];
}

const nothing: readonly never[] = [];

function readOperations(reader: WordReader): IfconfigOperation[] {
  const operations: IfconfigOperation[] = [];
  let isLink = false;
  for (let word = reader.next(); word !== undefined; word = reader.next()) {
    const entry = word.text === undefined ? undefined : keywords.get(word.text);
    if (entry === undefined) {
      operations.push({ keyword: plain(word, isLink), word, operands: nothing });
      continue;
    }
    const { keyword, operands: count } = entry;
    if (keyword === Keyword.Link) isLink = true;
    else if (keyword === Keyword.Inet || keyword === Keyword.Inet6) isLink = false;
    operations.push({ keyword, word, operands: count === 0 ? nothing : reader.take(count) });
  }
  return operations;
}

/** A word that is no keyword: an address of the family, or an option without a model. */
function plain({ text }: Word, isLink: boolean): Keyword {
  if (text?.startsWith("-") && text !== "-") return Keyword.Ignored;
  return isLink ? Keyword.HardwareAddress : Keyword.Address;
}
