export interface Changelog {
  readonly sections: readonly { readonly name: string; readonly line: number; readonly text: string }[];
  readonly faults: readonly string[];
}
export function readChangelog(text: string): Changelog;
export function entriesOf(changelog: Changelog, version: string): string | undefined;
export function unreleasedEntries(changelog: Changelog): string | undefined;
export function compareVersions(a: string, b: string): number;
