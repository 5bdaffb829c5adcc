import { Neighbours, type Settings } from "../analysis/index.ts";
import {
  type Configuration,
  type EffectiveJail,
  evaluate,
  type FileReader,
  type TreeSource,
  wideEncoding,
} from "../config/index.ts";
import type { PlanSource } from "../features/plan/index.ts";
import { HostFiles } from "../host-files/index.ts";
import { nodeReader } from "../node-reader.ts";
import { parse, type SyntaxTree } from "../syntax/index.ts";
import { say } from "../words/index.ts";
import { UsageError } from "./io.ts";

/**
 * Reads a file and what it includes as jail(8) does. Where it would refuse the file, `error` says why, and the rest is what
 * can be read of it all the same.
 */
export function readConfiguration(
  path: string,
  { release: { dialect }, site }: Settings,
  reader: FileReader = nodeReader,
): Configuration {
  const known = new Map<string, ReturnType<TreeSource["tree"]>>();
  const tree = (file: string): ReturnType<TreeSource["tree"]> => {
    const found = known.get(file) ?? readTree(file);
    known.set(file, found);
    return found;
  };
  const readTree = (file: string): ReturnType<TreeSource["tree"]> => {
    const content = reader.read(file);
    return content.kind === "file" ? parse(content.text, dialect) : content.kind;
  };
  const root = tree(path);
  if (typeof root === "string") throw new UsageError(`${path}: ${problemOf(root)}`);
  const wide = wideEncoding(root.text);
  if (wide) throw new UsageError(say`${path}: ${wide}, of which jail(8) can read nothing`);
  const source: TreeSource = { reader, tree };
  const configuration = evaluate(path, dialect, source, { strict: true, site }, path);
  if (!configuration.error) return configuration;
  return { ...evaluate(path, dialect, source, { strict: false, site }, path), error: configuration.error };
}

/** The same with what is known of its host. */
export function readForPlan(path: string, settings: Settings, reader: FileReader = nodeReader): PlanSource {
  const configuration = readConfiguration(path, settings, reader);
  const evaluateRoot = (other: string): Configuration | undefined => {
    try {
      return readConfiguration(other, settings, reader);
    } catch (error) {
      if (error instanceof UsageError) return undefined;
      throw error;
    }
  };
  const neighbours = new Neighbours(configuration, reader, evaluateRoot);
  return { configuration, hostFiles: new HostFiles(path, reader), neighbours };
}

function problemOf(problem: Exclude<ReturnType<TreeSource["tree"]>, SyntaxTree>): string {
  switch (problem) {
    case "missing":
      return say`no such file or directory`;
    case "not-regular":
      return say`not a regular file: not read`;
    case "too-large":
      return say`larger than 16 MiB: not analysed`;
    default:
      return say`permission denied`;
  }
}

/** The jails of these names, all of them when there is none. */
export function chooseJails({ jails, error }: Configuration, names: readonly string[]): readonly EffectiveJail[] {
  if (names.length === 0) return jails;
  const chosen = jails.filter((jail) => names.includes(jail.name));
  const missing = names.find((name) => !jails.some((jail) => jail.name === name));
  if (missing === undefined) return chosen;
  if (error)
    throw new UsageError(
      say`nothing of a jail "${missing}" can be read in a file that jail(8) refuses: ${error.message}`,
    );
  const known = jails.map((jail) => jail.name);
  const listed =
    known.length > 20 ? say`${known.slice(0, 20).join(", ")} and ${known.length - 20} more` : known.join(", ");
  throw new UsageError(
    known.length > 0
      ? say`there is no jail "${missing}"; the jails are ${listed}`
      : say`there is no jail "${missing}"; there is none`,
  );
}
