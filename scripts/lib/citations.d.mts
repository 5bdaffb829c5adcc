export const evidenceFiles: readonly string[];
export function readCitations(text: string): string[];
export function citable(texts: ReadonlyMap<string, string>): Set<string>;
