// Packs a PNG more tightly without changing a pixel: a drawing of few even areas is smaller when its lines are not written as differences,
// which is what browsers do.
import { inflateSync } from "node:zlib";
import { zlibAsync } from "./zopfli.mjs";

const signatureLength = 8;
const bytesEachPixel = 4;

/** Takes and returns a PNG of 8-bit RGBA that is not interlaced, as Chromium takes pictures of a page; all else is refused. */
export async function repackPicture(png) {
  const { width, height } = sizeOf(png);
  const pixels = pixelsOf(png);
  const length = width * bytesEachPixel;
  const lines = [];
  for (let line = 0; line < height; line++) {
    lines.push(Buffer.of(0), pixels.subarray(line * length, (line + 1) * length));
  }
  const packed = Buffer.from(await zlibAsync(Buffer.concat(lines), { numiterations: 50 }));
  const chunks = chunksOf(png);
  const first = chunks.findIndex(({ type }) => type === "IDAT");
  const parts = [png.subarray(0, signatureLength)];
  for (const [index, { type, whole }] of chunks.entries()) {
    if (type !== "IDAT") parts.push(whole);
    else if (index === first) parts.push(chunk("IDAT", packed));
  }
  return Buffer.concat(parts);
}

/** A part of a PNG with its length and its checksum. */
export function chunk(type, data) {
  const written = Buffer.alloc(data.length + 12);
  written.writeUInt32BE(data.length, 0);
  written.write(type, 4, "latin1");
  data.copy(written, 8);
  written.writeUInt32BE(checksum(written.subarray(4, data.length + 8)), data.length + 8);
  return written;
}

/** CRC-32, which the oldest Node that runs the tests does not offer. */
function checksum(bytes) {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}

/** Four bytes for each pixel, line by line. */
export function pixelsOf(png) {
  const { width, height } = sizeOf(png);
  const length = width * bytesEachPixel;
  const packed = chunksOf(png).filter(({ type }) => type === "IDAT");
  const lines = inflateSync(Buffer.concat(packed.map(({ data }) => data)));
  const pixels = Buffer.alloc(length * height);
  for (let line = 0; line < height; line++) {
    const filter = lines[line * (length + 1)];
    for (let column = 0; column < length; column++) {
      const at = line * length + column;
      const left = column < bytesEachPixel ? 0 : pixels[at - bytesEachPixel];
      const above = line === 0 ? 0 : pixels[at - length];
      const corner = column < bytesEachPixel || line === 0 ? 0 : pixels[at - length - bytesEachPixel];
      pixels[at] = lines[line * (length + 1) + 1 + column] + expected(filter, left, above, corner);
    }
  }
  return pixels;
}

/** From what a byte is the difference (PNG, "Filter types"). */
function expected(filter, left, above, corner) {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) throw new Error(`A line of the picture has filter ${filter}, which no PNG has.`);
  const [byLeft, byAbove, byCorner] = [left, above, corner].map((each) => Math.abs(left + above - corner - each));
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}

function sizeOf(png) {
  const { type, data } = chunksOf(png)[0];
  const [depth, colours, , , interlacing] = data.subarray(8);
  if (type !== "IHDR" || depth !== 8 || colours !== 6 || interlacing !== 0) {
    throw new Error("This is no picture of 8-bit RGBA without interlacing.");
  }
  return { width: data.readUInt32BE(0), height: data.readUInt32BE(4) };
}

function chunksOf(png) {
  const chunks = [];
  for (let at = signatureLength; at < png.length; ) {
    const end = at + 12 + png.readUInt32BE(at);
    const type = png.toString("latin1", at + 4, at + 8);
    chunks.push({ type, data: png.subarray(at + 8, end - 4), whole: png.subarray(at, end) });
    at = end;
  }
  return chunks;
}
