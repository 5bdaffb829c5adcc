import { readRelease } from "../analysis/index.ts";
import { lifeOf, type Release, releases } from "../parameters/index.ts";
import type { CommandArguments } from "./arguments.ts";
import { type Io, UsageError } from "./io.ts";

/**
 * The release that `--release` names; undefined where it was not given. Throws UsageError for one that is none; of one that is too new
 * to be known a line on stderr says what it is read as.
 */
export function releaseFrom(options: CommandArguments, io: Pick<Io, "err">): Release | undefined {
  const name = options.option("release");
  if (name === undefined) return undefined;
  return readRelease("--release", name, refuse, (text) => io.err(`jailconf: ${text}\n`));
}

/** The lines about `--release` in the usage of a command; `reads` says what the release does there. */
export function releaseUsage(reads: string): string {
  const supported = releases.filter((release) => lifeOf(release)?.startsWith("supported")).map(({ name }) => name);
  const planned = releases.filter((release) => lifeOf(release)?.startsWith("planned")).map(({ name }) => name);
  const last = [...supported, ...planned].at(-1);
  return `  --release R            the FreeBSD release that ${reads}: ${releases[0].name} … ${last}, a bare major for its newest, current (default);
                         supported are ${supported.join(", ")}`;
}

/** On the command line nobody would notice that something else was used, so it is not run at all. */
export function refuse(problem: string): never {
  throw new UsageError(problem);
}
