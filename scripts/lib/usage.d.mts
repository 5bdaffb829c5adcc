export function usageOf(text: string): string;
