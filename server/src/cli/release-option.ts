import { readRelease } from "../analysis/index.ts";
import type { Release } from "../parameters/index.ts";
import { type Io, UsageError } from "./io.ts";

/**
 * The release that `--release` names; undefined where it was not given. Throws UsageError for one that is none; of one that is too new
 * to be known a line on stderr says what it is read as.
 */
export function releaseFrom(
  options: { option(name: "release"): string | undefined },
  io: Pick<Io, "err">,
): Release | undefined {
  const name = options.option("release");
  if (name === undefined) return undefined;
  return readRelease("--release", name, refuse, (text) => io.err(`jailconf: ${text}\n`));
}

/** On the command line nobody would notice that something else was used, so it is not run at all. */
export function refuse(problem: string): never {
  throw new UsageError(problem);
}
