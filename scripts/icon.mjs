#!/usr/bin/env node
// Makes icons/icon.png, the picture of the extension, from icons/icon.svg: npm run icon
// The picture says of which drawing it is, so that test/project/icons.test.ts notices when it is stale.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installDependencies, root } from "./lib/dependencies.mjs";
import { isMain } from "./lib/main.mjs";
import { tellUsage } from "./lib/usage.mjs";

tellUsage(import.meta);

const drawing = join(root, "icons/icon.svg");
const picture = join(root, "icons/icon.png");

/** Width and height in pixels, as the marketplace wants it. */
const size = 128;

/** What a picture made of this drawing says of it. */
export const markOf = (svg) => `icon.svg ${createHash("sha256").update(svg).digest("hex")}`;

async function draw(svg) {
  const { openBrowser } = await import("./lib/browser.mjs");
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<body style="margin:0">${svg}</body>`);
    return await page.screenshot({ omitBackground: true });
  } finally {
    await browser.close();
  }
}

/** A PNG with a text chunk before its end. */
async function withText(png, keyword, text) {
  // Only here, because the oldest Node that runs the tests has none.
  const { crc32 } = await import("node:zlib");
  const data = Buffer.from(`tEXt${keyword}\0${text}`, "latin1");
  const chunk = Buffer.alloc(data.length + 8);
  chunk.writeUInt32BE(data.length - 4, 0);
  data.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(data), data.length + 4);
  const end = png.length - 12;
  return Buffer.concat([png.subarray(0, end), chunk, png.subarray(end)]);
}

if (isMain(import.meta)) {
  installDependencies();
  const svg = readFileSync(drawing, "utf8");
  writeFileSync(picture, await withText(await draw(svg), "Source", markOf(svg)));
  console.error("icons/icon.png is written");
}
