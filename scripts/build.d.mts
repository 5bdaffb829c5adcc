export function build(options?: { production?: boolean }): Promise<void>;
export function buildIfStale(): Promise<boolean>;
export function buildExtension(folder: string): Promise<string[]>;
export function buildPlainServer(file: string): Promise<string[]>;
