export const commandLinePage: string;
export function generateCommandLine(page?: string): Promise<Map<string, string>>;
export function staleFiles(files: Map<string, string>): string[];
