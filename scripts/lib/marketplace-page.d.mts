export function marketplacePage(markdown: string, repository?: string): string;
