import { printableLines } from "../text/index.ts";
import { version } from "../version.ts";
import { say, useLanguage } from "../words/index.ts";
import { nearestWord, parseArguments } from "./arguments.ts";
import type { Command } from "./command.ts";
import type { HelpReader } from "./help/index.ts";
import { ExitStatus, type Io, UsageError } from "./io.ts";
import { languageAsked, languageBefore, languageOfEnvironment } from "./language-option.ts";
import { styleFor } from "./style.ts";

/** A command is loaded when it is called, with what it alone needs. description/commands.ts lists them for people. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import("./check.ts")).checkCommand,
  format: async () => (await import("./format.ts")).formatCommand,
  show: async () => (await import("./show.ts")).showCommand,
  plan: async () => (await import("./plan.ts")).planCommand,
  explain: async () => (await import("./explain.ts")).explainCommand,
  rules: async () => (await import("./rules.ts")).rulesCommand,
  lsp: async () => (await import("./lsp.ts")).lspCommand,
  completion: async () => (await import("./completion.ts")).completionCommand,
  conformance: async () => (await import("./conformance.ts")).conformanceCommand,
};

/** The names of the commands that can be run. */
export const commandNames: readonly string[] = Object.keys(commands);

/** Runs `jailconf ARGS…` and returns the exit status; never throws. */
export async function run(args: readonly string[], processIo: Io): Promise<number> {
  // Names of files and what stands in them are part of many messages.
  const io: Io = { ...processIo, err: (text) => processIo.err(printableLines(text)) };
  useLanguage(languageAsked(args) ?? languageOfEnvironment(io.env));
  const [language, [first, ...others]] = languageBefore(args);
  if (first === "--version") return tellVersion(io);
  const asksForHelp = first === "--help" || first === "-h" || first === "help";
  const [about] = languageBefore(others)[1];
  if (asksForHelp && about === undefined) {
    io.out(await help(io));
    return ExitStatus.ok;
  }
  // `jailconf help check` is `jailconf check --help`, and `jailconf --lang ja check` is `jailconf check --lang ja`.
  const [name, rest] = asksForHelp ? [about, ["--help"]] : [first, [...language, ...others]];
  const load = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) return noCommand(name, io);
  const operands = rest.indexOf("--");
  const options = operands < 0 ? rest : rest.slice(0, operands);
  try {
    const command = await load();
    if (options.includes("--help") || options.includes("-h")) {
      const { commandHelp } = await import("./help/index.ts");
      io.out(commandHelp(command.description, readerOf(io)));
      return ExitStatus.ok;
    }
    if (options.includes("--version")) return tellVersion(io);
    return await command.run(parseArguments(rest, command.description), io);
  } catch (error) {
    if (error instanceof UsageError) io.err(`jailconf ${name}: ${error.message}\n`);
    else io.err(`jailconf ${name}: internal error: ${error instanceof Error ? error.stack : error}\n`);
    return ExitStatus.notRun;
  }
}

function tellVersion(io: Io): number {
  io.out(`jailconf ${version}\n`);
  return ExitStatus.ok;
}

/** For somebody who has mistyped a command the nearest one is enough; whoever names none is told all. */
async function noCommand(name: string | undefined, io: Io): Promise<number> {
  if (name === undefined) io.err(await help(io));
  else {
    const near = nearestWord(name, commandNames);
    const text =
      near === undefined
        ? say`there is no command "${name}"; jailconf --help lists them`
        : say`there is no command "${name}"; did you mean ${near}?`;
    io.err(`jailconf: ${text}\n`);
  }
  return ExitStatus.notRun;
}

async function help(io: Io): Promise<string> {
  const { programHelp } = await import("./help/index.ts");
  return programHelp(readerOf(io));
}

const readerOf = (io: Io): HelpReader => ({ columns: io.columns, style: styleFor(io) });
