export function withShortPrivateNames(path: string, code: string, reached: ReadonlySet<unknown>): string;
export function namesReached(sources: ReadonlyMap<string, string>): Set<unknown>;
