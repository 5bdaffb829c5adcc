export function packedRulePages(texts: readonly (readonly [string, string])[]): Readonly<Record<string, string>>;

export function joinedPages(pages: Record<string, string>): string;
