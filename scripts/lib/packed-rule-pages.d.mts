export function packedRulePages(texts: readonly (readonly [string, string])[]): Readonly<Record<string, string>>;
