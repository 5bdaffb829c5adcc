/** A name is a wildcard when one of its dot-separated components is exactly `*` (LANGUAGE.md §3.3). */
export function isWildcardName(name: string): boolean {
  return name === "*" || (name.includes("*") && name.split(".").includes("*"));
}
