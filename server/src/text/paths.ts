/** Paths as texts, with `/`; no link is followed. */

/** The path without `.`, `..` and double slashes: `/a//b/./c/` is `/a/b/c`. A relative path stays relative. */
export function normalizePath(path: string): string {
  if (!path.includes("//") && !path.includes("./") && !path.includes("/.") && !path.endsWith("/") && !isDots(path))
    return path;
  const absolute = path.startsWith("/");
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts[parts.length - 1] !== "..") parts.pop();
    else if (part !== ".." || !absolute) parts.push(part);
  }
  return (absolute ? "/" : "") + parts.join("/");
}

const isDots = (path: string): boolean => path === "." || path === "..";

/** The part of a path up to and with its last slash; empty when it has none. */
export function directoryOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** The last component of a path: what follows its last slash. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** True for what lies in a directory, at any depth, but not for the directory itself. */
export function isBelow(path: string, directory: string): boolean {
  return directory === "/" ? path !== "/" : path.startsWith(directory) && path[directory.length] === "/";
}
