export function pathsIn(folder: string): string[];
export function readSources(folders?: readonly string[]): Map<string, string>;
