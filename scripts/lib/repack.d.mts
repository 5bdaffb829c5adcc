export function repack(archive: Buffer): Promise<Buffer>;
