export function repackPicture(png: Buffer, options?: { readonly tolerance?: number }): Promise<Buffer>;
export function chunk(type: string, data: Buffer): Buffer;
export function pixelsOf(png: Buffer): Buffer;
