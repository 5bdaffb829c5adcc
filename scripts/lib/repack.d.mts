export function repack(archive: Buffer): Promise<Buffer>;
/** An entry as the directory at the end of an archive lists it; `data` is packed. */
export interface ArchiveEntry {
  readonly header: Buffer;
  readonly name: Buffer;
  readonly data: Buffer;
}
export function readEntries(archive: Buffer): ArchiveEntry[];
