// Packs a PNG more tightly: a drawing of few even areas is smaller when each pixel is the number of its colour, and its lines are not written
// as differences, which is what browsers do.
import { inflateSync } from "node:zlib";
import { zlibAsync } from "./zopfli.mjs";

const signatureLength = 8;

/** What a pixel takes, by the type of colours that the header names: four bytes with its transparency, or the number of a colour. */
const bytesEachPixel = { 6: 4, 3: 1 };

/**
 * Takes a PNG of 8-bit RGBA that is not interlaced, as Chromium takes pictures of a page; all else is refused. Returns one of up to 256
 * colours. Pixels whose colours, as they are seen on black, differ by no more than `tolerance` of 255 become the same.
 */
export async function repackPicture(png, { tolerance = 0 } = {}) {
  const { width, height, colours } = headerOf(png);
  if (colours !== 6) throw new Error("This picture is packed already.");
  const pixels = pixelsOf(png);
  const { palette, numbers } = fewColours(pixels, tolerance);
  const lines = [];
  for (let line = 0; line < height; line++) {
    lines.push(Buffer.of(0), numbers.subarray(line * width, (line + 1) * width));
  }
  const packed = Buffer.from(await zlibAsync(Buffer.concat(lines), { numiterations: 50 }));
  const header = Buffer.from(chunksOf(png)[0].data);
  header[9] = 3;
  // Those that are not transparent come last, and need not be named.
  const transparency = palette.map((colour) => colour & 0xff).filter((alpha) => alpha < 0xff);
  return Buffer.concat([
    png.subarray(0, signatureLength),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap((colour) => bytesOf(colour).slice(0, 3)))),
    ...(transparency.length > 0 ? [chunk("tRNS", Buffer.from(transparency))] : []),
    chunk("IDAT", packed),
    chunk("IEND", Buffer.of()),
  ]);
}

/** The colours of a picture, the most transparent first, and the number of the colour of each pixel. */
function fewColours(pixels, tolerance) {
  const counts = new Map();
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = pixels.readUInt32BE(at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const kept = [];
  const instead = new Map();
  for (const [colour] of [...counts].sort(([, one], [, other]) => other - one)) {
    const like = kept.find((other) => difference(colour, other) <= tolerance);
    if (like === undefined) kept.push(colour);
    instead.set(colour, like ?? colour);
  }
  if (kept.length > 256) throw new Error("The picture has more than 256 colours.");
  const palette = kept.sort((one, other) => (one & 0xff) - (other & 0xff) || one - other);
  const numbers = Buffer.alloc(pixels.length / 4);
  for (let pixel = 0; pixel < numbers.length; pixel++)
    numbers[pixel] = palette.indexOf(instead.get(pixels.readUInt32BE(pixel * 4)));
  return { palette, numbers };
}

const bytesOf = (colour) => [colour >>> 24, (colour >>> 16) & 0xff, (colour >>> 8) & 0xff, colour & 0xff];

/** By how much of 255 two colours differ most, in transparency or on black. */
function difference(one, other) {
  const [seen, otherSeen] = [one, other].map((colour) => {
    const [red, green, blue, alpha] = bytesOf(colour);
    return [...[red, green, blue].map((part) => (part * alpha) / 255), alpha];
  });
  return Math.max(...seen.map((part, index) => Math.abs(part - otherSeen[index])));
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
  const { width, height, colours } = headerOf(png);
  const each = bytesEachPixel[colours];
  const length = width * each;
  const chunks = chunksOf(png);
  const dataOf = (wanted) => Buffer.concat(chunks.filter(({ type }) => type === wanted).map(({ data }) => data));
  const lines = inflateSync(dataOf("IDAT"));
  const pixels = Buffer.alloc(length * height);
  for (let line = 0; line < height; line++) {
    const filter = lines[line * (length + 1)];
    for (let column = 0; column < length; column++) {
      const at = line * length + column;
      const left = column < each ? 0 : pixels[at - each];
      const above = line === 0 ? 0 : pixels[at - length];
      const corner = column < each || line === 0 ? 0 : pixels[at - length - each];
      pixels[at] = lines[line * (length + 1) + 1 + column] + expected(filter, left, above, corner);
    }
  }
  if (each === 4) return pixels;
  const [palette, transparency] = [dataOf("PLTE"), dataOf("tRNS")];
  return Buffer.from(
    [...pixels].flatMap((number) => [...palette.subarray(number * 3, number * 3 + 3), transparency[number] ?? 0xff]),
  );
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

function headerOf(png) {
  const { type, data } = chunksOf(png)[0];
  const [depth, colours, , , interlacing] = data.subarray(8);
  if (type !== "IHDR" || depth !== 8 || bytesEachPixel[colours] === undefined || interlacing !== 0) {
    throw new Error("This is no picture of 8-bit RGBA, or of numbered colours, without interlacing.");
  }
  return { width: data.readUInt32BE(0), height: data.readUInt32BE(4), colours };
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
