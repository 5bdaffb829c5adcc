import { lstatSync, readlinkSync, realpathSync } from "node:fs";

/** As many links as the kernel of FreeBSD follows (MAXSYMLINKS). */
const mostLinks = 32;

/**
 * The places over which a path leads besides itself: each link on the way, and last what is read, be it there or not. None of the paths
 * that Windows has.
 */
export function placesBehind(path: string): string[] {
  if (!path.startsWith("/") || isPlain(path)) return [];
  const places: string[] = [];
  const left = path.split("/").reverse();
  let current = "";
  let links = 0;
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    if (part === "" || part === ".") continue;
    if (part === "..") {
      current = current.slice(0, current.lastIndexOf("/"));
      continue;
    }
    const next = `${current}/${part}`;
    const target = targetOf(next);
    if (target === undefined) {
      current = next;
      continue;
    }
    if (++links > mostLinks) return places;
    places.push(next);
    left.push(...target.split("/").reverse());
    if (target.startsWith("/")) current = "";
  }
  if (links > 0) places.push(current || "/");
  return places.filter((place) => place !== path);
}

/** One question to the system for nearly all paths. */
function isPlain(path: string): boolean {
  try {
    return realpathSync.native(path) === path;
  } catch {
    return false;
  }
}

function targetOf(path: string): string | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(path) : undefined;
  } catch {
    return undefined;
  }
}
