export function withShortPrivateNames(path: string, code: string, texts: ReadonlySet<unknown>): string;
export function stringLiterals(sources: ReadonlyMap<string, string>): Set<unknown>;
