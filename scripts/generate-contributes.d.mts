export function generateManifest(text?: string): Promise<string>;
export function generateSchema(): Promise<string>;
export function readManifest(): string;
export function readSchema(): string;
