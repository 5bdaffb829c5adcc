import { parseArgs } from "node:util";
import { UsageError } from "./io.ts";

/** Options of a command: `flag` takes no value, `value` one, `optional` one only as `--name=VALUE`; `list` may be repeated. */
export type OptionKinds = Readonly<Record<string, "flag" | "value" | "optional" | "list">>;

export interface CommandArguments {
  readonly operands: readonly string[];
  /** The value of an option; "" where it was given without one, undefined where it was not given. */
  option(name: string): string | undefined;
  list(name: string): readonly string[];
  has(name: string): boolean;
}

/**
 * Reads the arguments of a command. Node's parser takes them apart; what is right is decided here, because it knows no options
 * whose value is optional (`--fix[=all]`). What comes after `--` is an operand, whatever it looks like. Throws UsageError.
 */
export function parseArguments(args: readonly string[], kinds: OptionKinds): CommandArguments {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(kinds).map(([name, kind]) => [name, { type: takesValue(kind) ? "string" : "boolean" }] as const),
    ),
    strict: false,
    tokens: true,
  });
  const operands: string[] = [];
  const options = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const { rawName, value } = token;
    const name = rawName === "-h" ? "help" : token.name;
    const kind = rawName === "-h" || rawName.startsWith("--") ? kindOf(kinds, name) : undefined;
    if (kind === undefined) throw new UsageError(unknownOption(rawName, kinds));
    if (kind === "flag" && value !== undefined) throw new UsageError(`${rawName} takes no value`);
    if (takesValue(kind) && value === undefined) throw new UsageError(`${rawName} needs a value`);
    const known = options.get(name);
    if (known && kind === "list") known.push(value ?? "");
    else options.set(name, [value ?? ""]);
  }
  return {
    operands,
    option: (name) => options.get(name)?.[0],
    list: (name) => options.get(name) ?? [],
    has: (name) => options.has(name),
  };
}

/** One of a few words, or the default where the option was not given. */
export function choice<Word extends string>(
  args: CommandArguments,
  name: string,
  words: readonly Word[],
  otherwise: Word,
): Word {
  const value = args.option(name);
  if (value === undefined) return otherwise;
  const found = words.find((word) => word === value);
  if (found === undefined) throw new UsageError(`--${name} is one of ${words.join(", ")}, not "${value}"`);
  return found;
}

function takesValue(kind: OptionKinds[string]): boolean {
  return kind === "value" || kind === "list";
}

function kindOf(kinds: OptionKinds, name: string): OptionKinds[string] | undefined {
  if (name === "help") return "flag";
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined;
}

function unknownOption(written: string, kinds: OptionKinds): string {
  const known = [...Object.keys(kinds), "help"].map((name) => `--${name}`).sort();
  return `unknown option ${written}; the options are ${known.join(", ")}`;
}
