import type { Configuration, ConfigurationError } from "../../config/index.ts";

/**
 * Why jail(8) refuses a whole configuration, of which nothing starts and stops then. Undefined where it is not known to: a file that was
 * not read, or is missing here, may be there where the jails run.
 */
export function refusalIn({ error, files, includes }: Configuration): ConfigurationError | undefined {
  if (error === undefined || error.isUnread) return undefined;
  const isHere = includes.some(
    ({ from, start, problem }) =>
      from === error.path && start === error.start && (problem === "missing" || problem === "not-regular"),
  );
  const isRejected = (): boolean => [...files.values()].some(({ tree }) => tree.rejection !== undefined);
  return isHere && !isRejected() ? undefined : error;
}
