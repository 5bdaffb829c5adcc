export const sourceFolders: readonly string[];
export function readSources(folders?: readonly string[]): Map<string, string>;
