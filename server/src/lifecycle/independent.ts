import { parseCommandLine } from "../shell/index.ts";
import { isBelow, normalizePath } from "../text/index.ts";
import type { Effect, EffectResource } from "./programs/effects.ts";
import { effectsOf } from "./programs/effects-of.ts";

/**
 * Whether one of these strings may make a path, or something above or below it. Where none does, it is all the same
 * whether a command that makes it runs before or after them.
 */
export function mayMake(values: readonly string[], path: string): boolean {
  return values.some((value) => {
    const { commands, syntaxError } = parseCommandLine(value);
    return (
      syntaxError !== undefined ||
      commands.some((command) => effectsOf(command, "host").some((effect) => effectMayMake(effect, path)))
    );
  });
}

/** What is no file, and brings none. */
const otherThings: ReadonlySet<EffectResource> = new Set<EffectResource>([
  ...(["interface", "bridge-member", "address", "route", "sysctl", "module", "firewall", "rc-variable"] as const),
]);

function effectMayMake({ verb, resource, name, owner }: Effect, path: string): boolean {
  if (verb === "reads" || otherThings.has(resource)) return false;
  // Where a new dataset is mounted is an effect of its own; a clone has something in it.
  if (resource === "dataset") return verb !== "makes" || owner !== undefined;
  // What is put into a file makes no directory.
  if (resource === "file") return verb === "may-touch" || verb === "takes-away";
  const isMade = verb === "makes" && (resource === "directory" || resource === "mount");
  return !isMade || name?.startsWith("/") !== true || isRelated(name, path);
}

function isRelated(text: string, path: string): boolean {
  const other = normalizePath(text);
  return other === path || isBelow(other, path) || isBelow(path, other);
}
