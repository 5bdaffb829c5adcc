export function marketplacePage(markdown: string, repository?: string): string;
export function projectAddress(repository?: string): string | undefined;
