import { printableLines } from "../text/index.ts";
import { version } from "../version.ts";
import type { Command } from "./command.ts";
import { ExitStatus, type Io, UsageError } from "./io.ts";

interface CommandEntry {
  readonly summary: string;
  /** A command is loaded when it is called, with what it alone needs. */
  load(): Promise<Command>;
}

const commands: Readonly<Record<string, CommandEntry>> = {
  check: {
    summary: "what is wrong with configurations, and the edits that mend it",
    load: async () => (await import("./check.ts")).checkCommand,
  },
  format: {
    summary: "writes configurations in their own style",
    load: async () => (await import("./format.ts")).formatCommand,
  },
  show: {
    summary: "what each jail ends up with, and where each value is set",
    load: async () => (await import("./show.ts")).showCommand,
  },
  plan: {
    summary: "what starting or stopping jails runs, and what it does to the host",
    load: async () => (await import("./plan.ts")).planCommand,
  },
  explain: {
    summary: "what a parameter does, what it needs and what goes wrong with it; what a rule finds",
    load: async () => (await import("./explain.ts")).explainCommand,
  },
  lsp: {
    summary: "the language server, for any editor",
    load: async () => (await import("./lsp.ts")).lspCommand,
  },
  conformance: {
    summary: "compares this software with measurements of jail(8)",
    load: async () => (await import("./conformance.ts")).conformanceCommand,
  },
};

/** Runs `jailconf ARGS…` and returns the exit status; never throws. */
export async function run(args: readonly string[], processIo: Io): Promise<number> {
  // Names of files and what stands in them are part of many messages.
  const io: Io = { ...processIo, err: (text) => processIo.err(printableLines(text)) };
  const [name, ...rest] = args;
  if (name === "--version") {
    io.out(`jailconf ${version}\n`);
    return ExitStatus.ok;
  }
  if (name === "--help" || name === "-h" || name === "help") {
    io.out(help());
    return ExitStatus.ok;
  }
  const entry = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) {
    if (name !== undefined) io.err(`jailconf: there is no command "${name}"\n`);
    io.err(help());
    return ExitStatus.notRun;
  }
  const operands = rest.indexOf("--");
  const options = operands < 0 ? rest : rest.slice(0, operands);
  const asksForHelp = options.includes("--help") || options.includes("-h");
  if (!asksForHelp && options.includes("--version")) {
    io.out(`jailconf ${version}\n`);
    return ExitStatus.ok;
  }
  try {
    const command = await entry.load();
    if (asksForHelp) {
      io.out(`${command.usage}\n`);
      return ExitStatus.ok;
    }
    return await command.run(rest, io);
  } catch (error) {
    if (error instanceof UsageError) io.err(`jailconf ${name}: ${error.message}\n`);
    else io.err(`jailconf ${name}: internal error: ${error instanceof Error ? error.stack : error}\n`);
    return ExitStatus.notRun;
  }
}

function help(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}\n`);
  return `Usage: jailconf COMMAND …

Reads FreeBSD's jail.conf(5) as jail(8) does. Nothing that stands in a file is ever executed.

${lines.join("")}
jailconf COMMAND --help says more; jailconf --version names the version.
`;
}
