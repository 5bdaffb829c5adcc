import type { Word } from "../../shell/index.ts";

/** The words after a program as getopt(3) sorts them. FreeBSD's stops at the first word that is no option. */
export class Arguments {
  private readonly words: readonly Word[];
  private readonly firstOperand: number;
  private letters = "";
  private values: { readonly letter: string; readonly word: Word | undefined }[] | undefined;

  /**
   * @param at index of the program in `words`
   * @param withArgument the letters of the options that take an argument
   */
  constructor(words: readonly Word[], at: number, withArgument: string) {
    let index = at + 1;
    for (; index < words.length; index++) {
      const { text } = words[index];
      if (text === undefined || text.length < 2 || text.charCodeAt(0) !== codeOfMinus) break;
      if (text === "--") {
        index++;
        break;
      }
      if (this.read(words[index], words[index + 1], withArgument)) index++;
    }
    this.words = words;
    this.firstOperand = index;
  }

  /** What follows the options. */
  get operands(): readonly Word[] {
    return this.words.slice(this.firstOperand);
  }

  has(letter: string): boolean {
    return this.letters.includes(letter);
  }

  /** The last argument of an option. */
  value(letter: string): Word | undefined {
    return this.values?.findLast((value) => value.letter === letter)?.word;
  }

  /** The arguments of an option that may be given several times, with commas in between; unknown ones are left out. */
  list(letter: string): string {
    let list = "";
    for (const { letter: other, word } of this.values ?? nothing) {
      if (other === letter && word?.text !== undefined) list = list === "" ? word.text : `${list},${word.text}`;
    }
    return list;
  }

  /** One word of options, such as `-ft`. True when its last one has the next word as its argument. */
  private read(word: Word, next: Word | undefined, withArgument: string): boolean {
    const text = word.text!;
    for (let position = 1; position < text.length; position++) {
      const letter = text[position];
      this.letters += letter;
      if (!withArgument.includes(letter)) continue;
      const isAttached = position + 1 < text.length;
      const { start, end } = word;
      this.values ??= [];
      this.values.push({ letter, word: isAttached ? { text: text.slice(position + 1), start, end } : next });
      return !isAttached;
    }
    return false;
  }
}

const codeOfMinus = 0x2d;
const nothing: readonly never[] = [];

/**
 * Whether the word after a group of options belongs to it: `-u root` and `-nu root`, but not `-uroot`.
 *
 * @param withArgument the letters of the options that take an argument
 */
export function takesNext(options: string, withArgument: string): boolean {
  for (let index = 1; index < options.length; index++) {
    if (withArgument.includes(options[index])) return index === options.length - 1;
  }
  return false;
}
