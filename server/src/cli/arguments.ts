import { parseArgs } from "node:util";
import { editDistance } from "../parameters/index.ts";
import { say } from "../words/index.ts";
import {
  type CommandDescription,
  commonOptions,
  type OptionDescription,
  type OptionDescriptions,
} from "./description/shape.ts";
import { UsageError } from "./io.ts";

/** The words that an option takes: "" where it stands alone, undefined where it was not given and nothing else counts then. */
export type WordOf<Option> = Option extends { value: infer Value extends { words: unknown } }
  ?
      | Extract<keyof Value["words"], string>
      | (Value extends { optional: true } ? "" : never)
      | (Value extends { otherwise: string } ? never : undefined)
  : never;

/** What a command was called with, as its description has it. */
export interface CommandArguments<Options extends OptionDescriptions = OptionDescriptions> {
  readonly operands: readonly string[];
  has(name: keyof Options): boolean;
  /** The value of an option; "" where it was given without one, undefined where it was not given. */
  option(name: keyof Options): string | undefined;
  /** The values of an option that may be repeated. */
  list(name: keyof Options): readonly string[];
  /** The value of an option that takes one of a few words; what its description names as `otherwise` where it was not given. */
  word<Name extends keyof Options>(name: Name): WordOf<Options[Name]>;
}

/**
 * Reads the arguments of a command. Node's parser takes them apart; what is right is decided here, because it knows no options
 * whose value is optional (`--fix[=all]`). What comes after `--` is an operand, whatever it looks like. Throws UsageError.
 */
export function parseArguments<Description extends Pick<CommandDescription, "name" | "options">>(
  args: readonly string[],
  description: Description,
): CommandArguments<Description["options"]> {
  const all: OptionDescriptions = { ...description.options, ...commonOptions };
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(all).map(([name, option]) => [name, { type: needsValue(option) ? "string" : "boolean" }] as const),
    ),
    strict: false,
    tokens: true,
  });
  const operands: string[] = [];
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const { rawName, value } = token;
    const name = rawName.startsWith("--") ? token.name : ofLetter(rawName, all);
    const option = find(all, name);
    if (option === undefined) throw new UsageError(unknownOption(rawName, description));
    checkValue(rawName, value, option);
    const known = given.get(name);
    if (known && option.repeats) known.push(value ?? "");
    else given.set(name, [value ?? ""]);
  }
  const one = (name: PropertyKey): string | undefined => given.get(String(name))?.[0];
  return {
    operands,
    has: (name) => given.has(String(name)),
    option: one,
    list: (name) => given.get(String(name)) ?? [],
    word: (name) => (one(name) ?? find(all, String(name))?.value?.otherwise) as never,
  };
}

/** Throws UsageError where a value is missing, too much, or none of the words that there are. */
function checkValue(rawName: string, value: string | undefined, option: OptionDescription): void {
  const { words } = option.value ?? {};
  if (!option.value && value !== undefined) throw new UsageError(say`${rawName} takes no value`);
  if (needsValue(option) && value === undefined) {
    throw new UsageError(
      words ? say`${rawName} needs a value, one of ${Object.keys(words).join(", ")}` : say`${rawName} needs a value`,
    );
  }
  if (words && value !== undefined && !Object.hasOwn(words, value)) {
    throw new UsageError(say`${rawName} is one of ${Object.keys(words).join(", ")}, not "${value}"`);
  }
}

const needsValue = ({ value }: OptionDescription): boolean => value !== undefined && !value.optional;

const find = (options: OptionDescriptions, name: string): OptionDescription | undefined =>
  Object.hasOwn(options, name) ? options[name] : undefined;

/** The name of the option that a letter stands for, "" where it stands for none. */
function ofLetter(letter: string, options: OptionDescriptions): string {
  return Object.keys(options).find((name) => options[name].short === letter) ?? "";
}

function unknownOption(written: string, { name, options }: Pick<CommandDescription, "name" | "options">): string {
  const known = Object.keys({ ...options, ...commonOptions }).filter((one) => !find(options, one)?.hidden);
  const near = nearestWord(written.replace(/^-+/, ""), known);
  if (near !== undefined) return say`unknown option ${written}; did you mean --${near}?`;
  return say`unknown option ${written}; jailconf ${name} --help lists the options`;
}

/** The one of some words that was probably meant: a few letters differ, or it begins like this. */
export function nearestWord(written: string, known: readonly string[]): string | undefined {
  // What somebody pastes by mistake may be of any length; no name is long.
  if (written.length > 40) return undefined;
  const distances = known.map((word) => ({ word, distance: editDistance(written, word) }));
  const [best] = distances.sort((a, b) => a.distance - b.distance);
  if (best && best.distance <= Math.max(1, Math.floor(written.length / 3))) return best.word;
  const beginning = written.length >= 3 ? known.filter((word) => word.startsWith(written)) : [];
  return beginning.length === 1 ? beginning[0] : undefined;
}
