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

/** Of 255: where the edges of areas are smoothed, nobody sees that. */
const tolerance = 4;

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

if (isMain(import.meta)) {
  installDependencies();
  const { chunk, repackPicture } = await import("./lib/repack-picture.mjs");
  const svg = readFileSync(drawing, "utf8");
  const drawn = await repackPicture(await draw(svg), { tolerance });
  const text = chunk("tEXt", Buffer.from(`Source\0${markOf(svg)}`, "latin1"));
  const end = drawn.length - 12;
  writeFileSync(picture, Buffer.concat([drawn.subarray(0, end), text, drawn.subarray(end)]));
  console.error("icons/icon.png is written");
}
