/** Path (relative to the project) and text of every generated file. */
export function generate(): Promise<ReadonlyMap<string, string>>;
/** The paths whose files on the disk differ from what was generated. */
export function stalePaths(files: ReadonlyMap<string, string>): string[];
