export function repackPicture(png: Buffer): Promise<Buffer>;
export function chunk(type: string, data: Buffer): Buffer;
export function pixelsOf(png: Buffer): Buffer;
