/** What `--lang` says, before anything is said; whether there is such a language, the arguments are checked for later. */
export function languageAsked(args: readonly string[]): string | undefined {
  for (const [index, argument] of args.entries()) {
    if (argument === "--") return undefined;
    if (argument === "--lang") return args[index + 1];
    if (argument.startsWith("--lang=")) return argument.slice("--lang=".length);
  }
  return undefined;
}

/** What says the language before the name of a command, and what follows. */
export function languageBefore(args: readonly string[]): [language: readonly string[], others: readonly string[]] {
  const length = args[0] === "--lang" ? 2 : args[0]?.startsWith("--lang=") ? 1 : 0;
  return [args.slice(0, length), args.slice(length)];
}

/** The language of a process, as locale(1) decides it: the first that is set and not empty counts, whatever it says. */
export function languageOfEnvironment(env: Readonly<Record<string, string | undefined>>): string | undefined {
  return env.LC_ALL || env.LC_MESSAGES || env.LANG || undefined;
}
