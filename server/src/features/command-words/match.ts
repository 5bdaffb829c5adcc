import {
  type Atom,
  type Form,
  type FormPart,
  type ProgramWords,
  takesAnything,
  takesDigits,
} from "./programs/index.ts";

/** A word of a form in which a word of a command may be, or is. */
export interface Position {
  readonly element: number;
  readonly atom: Atom;
}

/** How the words of a command fit a form. */
export interface Match {
  readonly form: Form;
  /** Where the word at the cursor may be, in the order of the form; empty where the form ends before it. */
  readonly positions: readonly Position[];
  /** How many words before the cursor are those of the form, and not what stands for something: it tells forms apart. */
  readonly literals: number;
  /** Nothing that has to be given is missing before the cursor. */
  readonly isComplete: boolean;
}

/** A word as it was read; undefined where only the shell, or nobody, knows it. */
export type WordText = string | undefined;

interface WalkState {
  readonly element: number;
  readonly alternative: number;
  readonly atom: number;
  readonly literals: number;
}

/** Longer commands are scripts of data, and all that follows in them is one list. */
const mostWords = 200;

/**
 * Follows a form through the words before the cursor.
 *
 * @param program whose form it is
 * @returns undefined where a word does not fit
 */
export function matchForm(form: Form, words: readonly WordText[], program: ProgramWords): Match | undefined {
  const walker = new Walker(form.elements, program);
  if (words.length > mostWords) return undefined;
  for (const word of words) if (!walker.take(word)) return undefined;
  return {
    form,
    positions: walker.positions(),
    literals: walker.literals(),
    isComplete: walker.isComplete,
  };
}

/** All places of a form in which the next word may be; goes on with each word that is taken. */
class Walker {
  private readonly elements: readonly FormPart[];
  private readonly program: ProgramWords;
  private states: readonly WalkState[];

  constructor(elements: readonly FormPart[], program: ProgramWords) {
    this.elements = elements;
    this.program = program;
    this.states = this.open(0, 0);
  }

  get isComplete(): boolean {
    return this.states.some(({ element }) => element === this.elements.length);
  }

  literals(): number {
    return Math.max(0, ...this.states.map(({ literals }) => literals));
  }

  positions(): Position[] {
    const found: Position[] = [];
    for (const state of this.states) {
      const atom = this.atomOf(state);
      if (atom && !found.some((each) => each.element === state.element && each.atom.text === atom.text)) {
        found.push({ element: state.element, atom });
      }
    }
    return found.sort((a, b) => a.element - b.element);
  }

  /** False where the word fits nowhere; then the walk is over. */
  take(word: WordText): boolean {
    const next: WalkState[] = [];
    // What can be a number is that, and not what comes behind it.
    const isNumber = this.states.some((state) => takesDigits(this.atomOf(state)?.text ?? "") && isDigits(word));
    for (const state of this.states) {
      const atom = this.atomOf(state);
      if (isNumber && !takesDigits(atom?.text ?? "")) continue;
      if (atom && fits(atom, word)) next.push(...this.after(state, atom, word));
    }
    if (next.length === 0 && word?.startsWith("-") && word.length > 1 && !this.program.modes.has(word))
      next.push(...this.afterUnknownOption(word));
    this.states = next;
    return next.length > 0;
  }

  private atomOf({ element, alternative, atom }: WalkState): Atom | undefined {
    return this.elements[element]?.alternatives[alternative][atom];
  }

  private after(state: WalkState, atom: Atom, word: WordText): WalkState[] {
    const literals = state.literals + (atom.isOperand || word === undefined ? 0 : 1);
    const { element, alternative } = state;
    if (state.atom + 1 < this.elements[element].alternatives[alternative].length) {
      return [{ element, alternative, atom: state.atom + 1, literals }];
    }
    const again = this.elements[element].isRepeated ? [{ ...state, literals }] : [];
    return [...again, ...this.open(this.startOfRun(element), literals)];
  }

  /** Options that stand side by side come in any order, so that after one of them all may follow. */
  private startOfRun(element: number): number {
    if (!this.elements[element].isOption) return element + 1;
    let first = element;
    while (first > 0 && this.elements[first - 1].isOption) first--;
    return first;
  }

  /** The places that begin with an element, and with those that follow what may be left out. */
  private open(element: number, literals: number): WalkState[] {
    const found: WalkState[] = [];
    for (let at = element; ; at++) {
      if (at === this.elements.length) {
        found.push({ element: at, alternative: 0, atom: 0, literals });
        return found;
      }
      const { alternatives, isOptional } = this.elements[at];
      for (const alternative of alternatives.keys()) found.push({ element: at, alternative, atom: 0, literals });
      if (!isOptional) return found;
    }
  }

  /** Letters that stand together, and options that the form does not have: those are passed over. */
  private afterUnknownOption(word: string): WalkState[] {
    const open = this.states.filter(({ element, atom }) => atom === 0 && this.elements[element]?.isOption);
    if (open.length === 0) return [];
    const [{ literals }] = open;
    const start = this.startOfRun(open[0].element);
    if (!this.program.hasClusters || word.startsWith("--")) return this.open(start, literals);
    for (let index = 1; index < word.length; index++) {
      for (const { element, alternative } of open) {
        const atoms = this.elements[element].alternatives[alternative];
        if (atoms[0].text !== `-${word[index]}` || atoms.length === 1) continue;
        // What follows the letter in the same word is its argument.
        if (index + 1 < word.length) return this.open(start, literals + 1);
        return [{ element, alternative, atom: 1, literals: literals + 1 }];
      }
    }
    return this.open(start, literals);
  }
}

function fits({ text, isOperand }: Atom, word: WordText): boolean {
  if (word === undefined) return true;
  if (!isOperand) return word === text;
  if (takesDigits(text)) return isDigits(word);
  return !word.startsWith("-") || word === "-" || takesAnything(text);
}

const isDigits = (word: WordText): boolean => word !== undefined && /^\d+$/.test(word);
