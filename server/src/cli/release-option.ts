import { readRelease } from "../analysis/index.ts";
import { defaultRelease, type Release } from "../parameters/index.ts";
import type { CommandArguments } from "./arguments.ts";
import { UsageError } from "./io.ts";

/** The release that `--release` names, the newest one where it was not given. Throws UsageError for one that is none. */
export function releaseFrom(options: CommandArguments): Release {
  const name = options.option("release");
  if (name === undefined) return defaultRelease;
  return readRelease("--release", name, refuse) ?? defaultRelease;
}

/** On the command line nobody would notice that something else was used, so it is not run at all. */
export function refuse(problem: string): never {
  throw new UsageError(problem);
}
