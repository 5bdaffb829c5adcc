export function generateManifest(text?: string): Promise<string>;
export function readManifest(): string;
