/**
 * One way to call a program, as manual pages write it: `[-n] add [-inet6] default GATEWAY`. Words in capitals stand for something,
 * all others are written as they are; brackets hold what may be left out, `|` separates what is one or the other, and `…` follows
 * what may be given several times. A bracket that begins with `-` is an option: those that stand side by side come in any order.
 */
export interface Form {
  /** The text, without the name of the program. */
  readonly text: string;
  /** What the call does, in one sentence; undefined where the words of the form say it. */
  readonly summary: string | undefined;
  readonly elements: readonly FormPart[];
  /** It works on the host only: in a jail there is nothing for it to do. */
  readonly isOfHost: boolean;
  /** It belongs to starting or to stopping. */
  readonly side: "start" | "stop" | undefined;
  /** The name of what is worked on begins with one of these: a bridge has members, a tap has none. */
  readonly of: readonly string[] | undefined;
}

/** A part of a form that a reader sees as one: a word, or all that stands in one pair of brackets. */
export interface FormPart {
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
  readonly isOptional: boolean;
  readonly isOption: boolean;
  /** Its last word may be given again and again. */
  readonly isRepeated: boolean;
  readonly alternatives: readonly (readonly Atom[])[];
}

/** One word of a form: itself, or what stands for something. */
export interface Atom {
  readonly text: string;
  readonly isOperand: boolean;
}

type FormOptions = Partial<Pick<Form, "isOfHost" | "side" | "of">>;

/** Reads the text of a form. */
export function form(text: string, summary?: string, options: FormOptions = {}): Form {
  const elements: FormPart[] = [];
  for (const match of text.matchAll(/\[[^\]]*\]|[^\s[\]]+/g)) elements.push(elementOf(match[0], match.index));
  return { isOfHost: false, side: undefined, of: undefined, ...options, text, summary, elements };
}

function elementOf(written: string, start: number): FormPart {
  const isOptional = written.startsWith("[");
  const inner = isOptional ? written.slice(1, -1) : written;
  const alternatives = inner.split(" | ").map((alternative) =>
    alternative.split(" ").map((word) => {
      const text = word.replace(/…$/, "");
      return { text, isOperand: /^[A-Z]/.test(text) };
    }),
  );
  const isOption = isOptional && inner.startsWith("-");
  return { start, end: start + written.length, isOptional, isOption, isRepeated: inner.endsWith("…"), alternatives };
}
