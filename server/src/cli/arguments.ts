import { UsageError } from "./io.ts";

/** Options of a command: `flag` takes no value, `value` one, `optional` one only as `--name=VALUE`; `list` may be repeated. */
export type OptionKinds = Readonly<Record<string, "flag" | "value" | "optional" | "list">>;

export interface Arguments {
  readonly operands: readonly string[];
  /** The value of an option; "" where it was given without one, undefined where it was not given. */
  option(name: string): string | undefined;
  list(name: string): readonly string[];
  has(name: string): boolean;
}

/**
 * Reads the arguments of a command. Node's own parser knows no options whose value is optional (`--fix[=all]`). What comes
 * after `--` is an operand, whatever it looks like.
 */
export function parseArguments(args: readonly string[], kinds: OptionKinds): Arguments {
  const operands: string[] = [];
  const options = new Map<string, string[]>();
  for (let index = 0; index < args.length; index++) {
    const argument = args[index];
    if (argument === "--") {
      operands.push(...args.slice(index + 1));
      break;
    }
    if (!argument.startsWith("-") || argument === "-") {
      operands.push(argument);
      continue;
    }
    const equals = argument.indexOf("=");
    const written = equals < 0 ? argument : argument.slice(0, equals);
    const name = written === "-h" ? "help" : written.slice(2);
    const kind = written === "-h" || written.startsWith("--") ? kindOf(kinds, name) : undefined;
    if (kind === undefined) throw new UsageError(unknownOption(written, kinds));
    let value = equals < 0 ? undefined : argument.slice(equals + 1);
    if (kind === "flag" && value !== undefined) throw new UsageError(`${written} takes no value`);
    if ((kind === "value" || kind === "list") && value === undefined) {
      index++;
      if (index >= args.length) throw new UsageError(`${written} needs a value`);
      value = args[index];
    }
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
  args: Arguments,
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

function kindOf(kinds: OptionKinds, name: string): OptionKinds[string] | undefined {
  if (name === "help") return "flag";
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined;
}

function unknownOption(written: string, kinds: OptionKinds): string {
  const known = [...Object.keys(kinds), "help"].map((name) => `--${name}`).sort();
  return `unknown option ${written}; the options are ${known.join(", ")}`;
}
