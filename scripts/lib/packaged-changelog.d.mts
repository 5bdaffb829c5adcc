export function packagedChangelog(text: string, repository?: string): string;
