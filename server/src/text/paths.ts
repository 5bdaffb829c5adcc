/** Names of files as texts; no link is followed. */

/** `/a//b/./c/` is `/a/b/c`. */
export function normalizePath(path: string): string {
  if (!path.includes("//") && !path.includes("/.") && !path.endsWith("/")) return path;
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
}

/** True for what lies in a directory, at any depth, but not for the directory itself. */
export function isBelow(path: string, directory: string): boolean {
  return directory === "/" ? path !== "/" : path.startsWith(directory) && path[directory.length] === "/";
}

/** The last component. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
