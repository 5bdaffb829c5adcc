// Packs the entries of a zip archive more tightly, in the format that every program unpacks: zopfli tries longer than zlib does.
import { inflateRawSync } from "node:zlib";
import { keepWork, keptWork } from "./kept-work.mjs";
import { deflateAsync } from "./zopfli.mjs";

/** Signatures and lengths of the parts of an archive (PKWARE's APPNOTE.TXT, 4.3). */
const local = { signature: 0x04034b50, length: 30 };
const central = { signature: 0x02014b50, length: 46 };
const end = { signature: 0x06054b50, length: 22 };

const deflated = 8;

/** Takes an archive without comment, encryption and Zip64, as yazl writes it. Returns one with the same entries. */
export async function repack(archive) {
  const entries = readEntries(archive);
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const { header, name, extra, data } of entries) {
    const packed = header.readUInt16LE(10) === deflated ? await packTightly(data) : data;
    // Sizes stand in the header now, and no more behind the data.
    header.writeUInt16LE(header.readUInt16LE(8) & ~8, 8);
    header.writeUInt32LE(packed.length, 20);
    header.writeUInt32LE(offset, 42);
    const part = [localHeader(header, name), name, packed];
    parts.push(...part);
    directory.push(header, name, extra);
    offset += lengthOf(part);
  }
  const closing = Buffer.from(archive.subarray(archive.length - end.length));
  closing.writeUInt32LE(lengthOf(directory), 12);
  closing.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, closing]);
}

/** The entries that the directory at the end of an archive lists: `header` is what that says of one, `data` is packed. */
export function readEntries(archive) {
  const closing = archive.length - end.length;
  if (archive.readUInt32LE(closing) !== end.signature) throw new Error("This is no archive that can be packed again.");
  const entries = [];
  let at = archive.readUInt32LE(closing + 16);
  for (let count = archive.readUInt16LE(closing + 10); count > 0; count--) {
    if (archive.readUInt32LE(at) !== central.signature) throw new Error("The directory of the archive is broken.");
    const header = Buffer.from(archive.subarray(at, at + central.length));
    const [nameLength, extraLength] = [header.readUInt16LE(28), header.readUInt16LE(30)];
    const nameEnd = at + central.length + nameLength;
    const name = archive.subarray(at + central.length, nameEnd);
    const extra = archive.subarray(nameEnd, nameEnd + extraLength);
    const start = header.readUInt32LE(42);
    const dataStart = start + local.length + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
    const data = archive.subarray(dataStart, dataStart + header.readUInt32LE(20));
    entries.push({ header, name, extra, data });
    at = nameEnd + extraLength + header.readUInt16LE(32);
    header.writeUInt16LE(0, 32);
  }
  return entries;
}

/** What is packed well already stays as it is. */
async function packTightly(data) {
  const content = inflateRawSync(data);
  const packed = packedBefore(content) ?? (await packAnew(content));
  return packed.length < data.length ? packed : data;
}

/** As many blocks as help. It takes a quarter of a minute for an extension, which the tests pack several times. */
const options = { numiterations: 20, blocksplittingmax: 0 };
const kept = (content) => ["packed", [content, JSON.stringify(options)]];

/** Undefined where it was not packed before, or where what was kept does not hold the content. */
function packedBefore(content) {
  const packed = keptWork(...kept(content));
  if (packed === undefined) return undefined;
  try {
    return inflateRawSync(packed).equals(content) ? packed : undefined;
  } catch {
    return undefined;
  }
}

async function packAnew(content) {
  const packed = Buffer.from(await deflateAsync(content, options));
  keepWork(...kept(content), packed);
  return packed;
}

/** What the directory says of an entry, as it stands before its data: version to checksum, sizes and the length of the name. */
function localHeader(header, name) {
  const written = Buffer.alloc(local.length);
  written.writeUInt32LE(local.signature, 0);
  header.copy(written, 4, 6, 28);
  written.writeUInt16LE(name.length, 26);
  return written;
}

function lengthOf(buffers) {
  return buffers.reduce((sum, { length }) => sum + length, 0);
}
