export function levelOf(path: string): number;
export function layerOf(path: string): string | undefined;
