export const limitsPage: string;
export function generateLimits(): string;
export function isFresh(page: string): boolean;
