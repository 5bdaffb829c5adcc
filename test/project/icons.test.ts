import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { markOf } from "../../scripts/icon.mjs";

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
