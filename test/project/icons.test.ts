import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { markOf } from "../../scripts/icon.mjs";
import { chunk, pixelsOf, repackPicture } from "../../scripts/lib/repack-picture.mjs";

const manifest = JSON.parse(readFileSync("package.json", "utf8"));

it("the picture of the extension is made of its drawing, as large as the marketplace wants it", () => {
  const png = readFileSync(manifest.icon);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([128, 128]);
  const isFresh = png.includes(markOf(readFileSync("icons/icon.svg", "utf8")));
  expect(isFresh, "npm run icon makes it anew").toBe(true);
});

it("the files of the language have an icon for light and for dark themes", () => {
  const { icon } = manifest.contributes.languages.find(({ id }: { id: string }) => id === "jailconf");
  for (const path of [icon.light, icon.dark])
    expect(readFileSync(path, "utf8")).toMatch(/^<svg [^>]*viewBox="0 0 16 16"/);
  expect(readFileSync(icon.light, "utf8")).not.toBe(readFileSync(icon.dark, "utf8"));
});

it("a picture that is packed again has the same pixels, in whichever way its lines were written", async () => {
  const signature = readFileSync(manifest.icon).subarray(0, 8);
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 5, 8, 6, 0, 0, 0]);
  // A line for each filter of the format, of two pixels: as it is, less what is left, above, their mean, and the likeliest of three.
  const lines = [
    [0, 10, 20, 30, 255, 11, 22, 33, 255],
    [1, 7, 7, 7, 255, 1, 2, 3, 0],
    [2, 1, 1, 1, 0, 2, 2, 2, 0],
    [3, 4, 4, 4, 128, 4, 4, 4, 0],
    [4, 1, 2, 3, 0, 250, 250, 250, 0],
  ];
  const packed = deflateSync(Buffer.from(lines.flat()));
  const parts = [chunk("IHDR", header), chunk("IDAT", packed.subarray(0, 9)), chunk("IDAT", packed.subarray(9))];
  const picture = Buffer.concat([signature, ...parts, chunk("IEND", Buffer.of())]);
  const pixels = [...pixelsOf(picture)];
  expect(pixels.slice(0, 24)).toEqual([
    ...[10, 20, 30, 255, 11, 22, 33, 255],
    ...[7, 7, 7, 255, 8, 9, 10, 255],
    ...[8, 8, 8, 255, 10, 11, 12, 255],
  ]);
  expect(pixels.slice(24)).toEqual([...[8, 8, 8, 255, 13, 13, 14, 255], ...[9, 10, 11, 255, 7, 7, 8, 255]]);
  expect([...pixelsOf(await repackPicture(picture))]).toEqual(pixels);
  const nearly = [...pixelsOf(await repackPicture(picture, { tolerance: 4 }))];
  expect(nearly).not.toEqual(pixels);
  expect(Math.max(...nearly.map((part, index) => Math.abs(part - pixels[index])))).toBeLessThanOrEqual(4);
  expect(await repackPicture(await repackPicture(picture)).catch(({ message }) => message)).toContain("packed already");
});
