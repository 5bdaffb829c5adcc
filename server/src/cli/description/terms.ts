import { type CommandDescription, commonOptions, type OptionDescription, type OptionDescriptions } from "./shape.ts";

/** One option with its name, which has no `--`. */
export interface NamedOption {
  readonly name: string;
  readonly option: OptionDescription;
}

/** The options that people are told about. */
export function listedOptions(options: OptionDescriptions): NamedOption[] {
  return Object.entries(options)
    .filter(([, option]) => !option.hidden)
    .map(([name, option]) => ({ name, option }));
}

/** The options after which the next word is their value, as COMMAND:--NAME. */
export function namesBeforeValues(descriptions: readonly CommandDescription[]): string[] {
  return descriptions.flatMap(({ name, options }) =>
    listedOptions({ ...options, ...commonOptions })
      .filter(({ option }) => option.value && !option.value.optional)
      .map((one) => `${name}:--${one.name}`),
  );
}

/** An option as it is typed: `--rule NAME=SEVERITY`, `--fix[=all]`, `-h, --help`. */
export function optionTerm(name: string, { value, short }: OptionDescription): string {
  const written = short === undefined ? `--${name}` : `${short}, --${name}`;
  if (!value) return written;
  return value.optional ? `${written}[=${value.name}]` : `${written} ${value.name}`;
}

/** What else counts for an option. */
export function valueNote({ repeats }: OptionDescription): string[] {
  return repeats ? ["may be repeated"] : [];
}

/** Each way to call a command, whole. */
export function synopsesOf({ name, synopses, options }: CommandDescription): string[] {
  const hasOptions = listedOptions(options).length > 0;
  return synopses.map((synopsis) => {
    const isWhole = synopsis.includes("--") || !hasOptions;
    return ["jailconf", name, synopsis, isWhole ? "" : "[OPTIONS]"].filter((part) => part !== "").join(" ");
  });
}

/** A text of a description without its marks. */
export function plain(text: string): string {
  return text.replaceAll("`", "");
}
