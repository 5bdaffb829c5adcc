/**
 * Whether a file called jail.conf is that of fail2ban: an INI file, whose first line that is neither blank nor a comment is
 * a `[section]`. No jail.conf(5) starts like that, and it is not for us to judge.
 */
export function isForeign(text: string): boolean {
  let start = 0;
  // Only the beginning is looked at: fail2ban's own file has about a hundred lines of comment before its first section.
  while (start < text.length && start < 100_000) {
    let end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    const line = text.slice(start, Math.min(end, start + 200)).trim();
    start = end + 1;
    if (line === "" || line.startsWith("#") || line.startsWith(";")) continue;
    return /^\[[\w .-]+\]\s*([#;].*)?$/.test(line);
  }
  return false;
}
