import { listedWhole } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import type { TellProblem } from "./read-settings.ts";

/** How files are written, as far as somebody has decided it; what is undefined follows the habits of each file. */
export interface FormatSettings {
  /** One level of indentation: a tab, or so many spaces. */
  readonly indent?: "tab" | number;
  /** Whether blanks stand around `=` and `+=`. */
  readonly operatorSpaces?: "around" | "none";
  /** Whether the operators of neighbouring lines stand below each other. */
  readonly alignment?: "align" | "none";
  /** Where the `{` of a block stands that has more than one line. */
  readonly braces?: "same-line" | "own-line";
  /** How many blank lines may follow each other. */
  readonly blankLines?: number;
  /** Whether the last line is to end with a line end. */
  readonly finalNewline?: "add";
  /** Whether strings in single quotes become strings in double quotes where they mean the same. */
  readonly quotes?: "double";
}

/** What one setting may be. */
interface FormatChoices {
  /** What it is about, for people. */
  readonly summary: string;
  /** The word that stands for no choice comes first. */
  readonly words: readonly string[];
  /** The whole numbers that it may be, if any. */
  readonly numbers?: { readonly least: number; readonly most: number };
}

/** Every setting by its name. */
export const formatChoices: Readonly<Record<keyof FormatSettings, FormatChoices>> = {
  indent: {
    summary: "One level of indentation: a tab, or so many spaces.",
    words: ["auto", "tab"],
    numbers: { least: 1, most: 16 },
  },
  operatorSpaces: { summary: "Blanks around `=` and `+=`.", words: ["auto", "around", "none"] },
  alignment: {
    summary: "Whether operators of neighbouring lines stand below each other.",
    words: ["auto", "align", "none"],
  },
  braces: { summary: "Where the `{` of a block of several lines stands.", words: ["auto", "same-line", "own-line"] },
  blankLines: {
    summary: "How many blank lines may follow each other.",
    words: ["auto"],
    numbers: { least: 0, most: 100 },
  },
  finalNewline: { summary: "A line end after the last line, where it has none.", words: ["auto", "add"] },
  quotes: {
    summary: "Strings in single quotes become strings in double quotes, where they mean the same.",
    words: ["keep", "double"],
  },
};

export const isFormatChoice = (name: string): name is keyof FormatSettings => Object.hasOwn(formatChoices, name);

/** Whether a setting may have a value; one that stands for no choice is one as well. */
export function isChoiceOf(name: keyof FormatSettings, value: unknown): boolean {
  const { words, numbers } = formatChoices[name];
  if (typeof value === "string") return words.includes(value);
  return (
    numbers !== undefined && Number.isInteger(value) && Number(value) >= numbers.least && Number(value) <= numbers.most
  );
}

/** What a setting may be, in words: `"auto", "tab" or a number from 1 to 16`. */
export function choicesInWords(name: keyof FormatSettings): string {
  const { words, numbers } = formatChoices[name];
  const quoted = words.map((word) => `"${word}"`);
  if (numbers) quoted.push(say`a number from ${numbers.least} to ${numbers.most}`);
  return listedWhole(quoted, "or");
}

/** Settings of which each is known to be one that may be; those that choose nothing are left out. */
export function formatSettingsOf(chosen: Iterable<readonly [keyof FormatSettings, unknown]>): FormatSettings {
  const decided = [...chosen].filter(([name, value]) => value !== formatChoices[name].words[0]);
  return Object.fromEntries(decided) as FormatSettings;
}

/** Reads the settings as an editor has them. What makes no sense is told and left out. */
export function readFormatSettings(name: string, value: unknown, tell: TellProblem): FormatSettings {
  if (value === undefined || value === null) return {};
  if (typeof value !== "object" || Array.isArray(value)) {
    tell(say`${name}: not an object; it is not used`);
    return {};
  }
  const chosen: [keyof FormatSettings, unknown][] = [];
  for (const [key, choice] of Object.entries(value)) {
    if (choice === undefined || choice === null) continue;
    if (!isFormatChoice(key)) tell(say`${name}: there is no setting ${JSON.stringify(key)}`);
    else if (isChoiceOf(key, choice)) chosen.push([key, choice]);
    else tell(say`${name}.${key}: ${JSON.stringify(choice)} is not ${choicesInWords(key)}`);
  }
  return formatSettingsOf(chosen);
}

/** What is left out counts as no choice. */
export function sameFormat(a: FormatSettings = {}, b: FormatSettings = {}): boolean {
  return Object.keys(formatChoices).every((name) => isFormatChoice(name) && a[name] === b[name]);
}
