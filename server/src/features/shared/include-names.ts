import { hostTreeOf } from "../../config/index.ts";
import { directoryOf } from "../../text/index.ts";

/** How a file names others in an `.include`. Paths are absolute. */

/** The way from one folder to another; both end with a slash. Empty when they are the same. */
export function wayTo(from: string, to: string): string {
  const [own, other] = [from.split("/"), to.split("/")];
  let common = 0;
  while (common < own.length - 1 && common < other.length - 1 && own[common] === other[common]) common++;
  return "../".repeat(own.length - 1 - common) + other.slice(common).join("/");
}

/**
 * How a file names another, or a pattern, in an `.include`: by its absolute path where both lie in the tree of a host, as
 * rc.d expects it of jail.conf.d (FACTS.md 10), otherwise relative to its own folder.
 */
export function includeName(file: string, target: string): string {
  const { root } = hostTreeOf(file);
  if (root !== undefined && target.startsWith(`${root}/`)) return target.slice(root.length);
  return wayTo(directoryOf(file), target);
}
