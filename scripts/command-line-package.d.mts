export function packCommandLine(folder: string, staging?: string): Promise<string>;
export function writeSingleFile(file: string): Promise<string>;
