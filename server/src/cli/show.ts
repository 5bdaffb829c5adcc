import { type Configuration, type EffectiveJail, evaluate, type TreeSource } from "../config/index.ts";
import { nodeReader, toCorePath } from "../node-reader.ts";
import type { Release } from "../parameters/index.ts";
import { parse, type SyntaxTree } from "../syntax/index.ts";
import { choice, parseArguments } from "./arguments.ts";
import { readRelease } from "./check.ts";
import { fromHere } from "./check-text.ts";
import { ExitStatus, UsageError } from "./io.ts";
import { printable } from "./printable.ts";
import type { Command } from "./run.ts";
import { configurationAsJson } from "./show-json.ts";
import { Origins } from "./show-origins.ts";
import { configurationAsText } from "./show-text.ts";
import { styleFor } from "./style.ts";
import { isUtf16 } from "./utf16.ts";

const usage = `Usage: jailconf show FILE [--jail J]… [--release R] [--format text|json]

Shows what each jail ends up with: all that includes, wildcards, lists and variables come to, in the form of a jail.conf, with
where each value is set and what it replaces. The file is read as jail(8) reads it.

  --jail J               only this jail; may be repeated
  --release R            the FreeBSD release that reads the file: 12.0 … 15.0, a bare major for its newest, current (default)
  --format text|json     text for people (default), or JSON (docs/cli.md)

Exit status: 0, 1 when jail(8) refuses the file, 2 when it could not be read or has no such jail.`;

export const showCommand: Command = {
  summary: "what each jail ends up with, and where each value is set",
  usage,
  run(args, io) {
    const options = parseArguments(args, { jail: "list", release: "value", format: "value" });
    const format = choice(options, "format", ["text", "json"], "text");
    const release = readRelease(options);
    const [file, ...more] = options.operands;
    if (file === undefined || more.length > 0) throw new UsageError("name one file");

    const configuration = read(toCorePath(file, io.cwd), release);
    if (configuration.error && format === "text") {
      io.err(`jail: ${printable(fromHere(configuration.error.message, io.cwd))}\n`);
      return ExitStatus.found;
    }
    const jails = choose(configuration, options.list("jail"));
    const origins = new Origins(configuration);
    if (format === "json") io.out(configurationAsJson(configuration, jails, release, origins));
    else io.out(configurationAsText(configuration, jails, release, origins, { cwd: io.cwd, style: styleFor(io) }));
    return configuration.error ? ExitStatus.found : ExitStatus.ok;
  },
};

/** Reads a file and what it includes, strictly: as jail(8) does, and not as somebody who wants to mend it. */
function read(path: string, { dialect }: Release): Configuration {
  const known = new Map<string, ReturnType<TreeSource["tree"]>>();
  const tree = (file: string): ReturnType<TreeSource["tree"]> => {
    const found = known.get(file) ?? readTree(file);
    known.set(file, found);
    return found;
  };
  const readTree = (file: string): ReturnType<TreeSource["tree"]> => {
    const content = nodeReader.read(file);
    return content.kind === "file" ? parse(content.text, dialect) : content.kind;
  };
  const root = tree(path);
  if (typeof root === "string") throw new UsageError(`${path}: ${problemOf(root)}`);
  if (isUtf16(root.text)) throw new UsageError(`${path}: UTF-16, of which jail(8) can read nothing`);
  return evaluate(path, dialect, { reader: nodeReader, tree }, { strict: true }, path);
}

function problemOf(problem: Exclude<ReturnType<TreeSource["tree"]>, SyntaxTree>): string {
  switch (problem) {
    case "missing":
      return "no such file or directory";
    case "not-regular":
      return "not a regular file: not read";
    case "too-large":
      return "larger than 16 MiB: not analysed";
    default:
      return "permission denied";
  }
}

function choose({ jails, error }: Configuration, names: readonly string[]): readonly EffectiveJail[] {
  if (names.length === 0) return jails;
  const chosen = jails.filter((jail) => names.includes(jail.name));
  const missing = names.find((name) => !jails.some((jail) => jail.name === name));
  if (missing === undefined || error) return chosen;
  const known = jails.map((jail) => jail.name);
  const listed =
    known.length > 20 ? `${known.slice(0, 20).join(", ")} and ${known.length - 20} more` : known.join(", ");
  throw new UsageError(
    `there is no jail "${missing}"; ${known.length > 0 ? `the jails are ${listed}` : "there is none"}`,
  );
}
