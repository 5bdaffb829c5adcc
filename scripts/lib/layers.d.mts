export const layers: readonly (readonly string[])[];
export function levelOf(path: string): number;
export function layerOf(path: string): string | undefined;
