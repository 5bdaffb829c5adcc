/** The names by which files are taken for a jail.conf(5), as globs: those of the editor's language and of the command line. */
export const fileNamePatterns = ["jail.conf", "jail.*.conf", "*.jail.conf", "**/jail.conf.d/*.conf"] as const;

/** Whether a path (with `/`) matches one of the patterns. */
export function isJailConfName(path: string): boolean {
  const slash = path.lastIndexOf("/");
  const name = path.slice(slash + 1);
  if (name === "jail.conf") return true;
  if (!name.endsWith(".conf")) return false;
  if (name.startsWith("jail.") && name.length > "jail..conf".length) return true;
  if (name.endsWith(".jail.conf")) return true;
  return path.slice(0, slash).endsWith("/jail.conf.d");
}
