import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readManifest } from "../../scripts/generate-contributes.mjs";
import { localizedManifest, textsOfManifest } from "../../scripts/lib/localized-manifest.mjs";
import { readLanguages } from "../../scripts/lib/translations.mjs";

const manifest = JSON.parse(readManifest());
const languages = await readLanguages();
const { manifest: localized, files } = localizedManifest(manifest, languages);

/** A manifest as VS Code makes it of keys, which counts only those that a text consists of. */
function resolved(value: unknown, texts: Readonly<Record<string, string>>): unknown {
  if (typeof value === "string") return /^%([\w.-]+)%$/.test(value) ? texts[value.slice(1, -1)] : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => resolved(item, texts));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolved(item, texts)]));
}

test("the manifest that is packaged is the one of the repository in English", () => {
  expect(resolved(localized, files.get("package.nls.json")!)).toEqual(manifest);
  expect(JSON.stringify(localized)).not.toContain("Get Started");
});

test("what VS Code shows of it is Japanese where its language is", () => {
  const japanese = textsOfManifest(resolved(localized, files.get("package.nls.ja.json")!));
  expect(japanese).toEqual(textsOfManifest(manifest).map((text) => languages.ja[text]));
  expect(japanese).toContain("起動と停止のプランを表示");
});

test.each(Object.keys(languages))("each page of the walkthrough is there in %s, in the same shape", (language) => {
  const shape = (text: string): string =>
    text
      .split("\n")
      .map((line) => /^(?:#+ |\* |```|$| {2,}(?:exec|\/sbin| {2}\S))/.exec(line)?.[0] ?? "text")
      .filter((sign, index, signs) => sign !== "text" || signs[index - 1] !== "text")
      .join("|");
  const [{ steps }] = manifest.contributes.walkthroughs;
  for (const { media } of steps) {
    const page = media.markdown.replace(/\.md$/, `.nls.${language}.md`);
    expect(existsSync(page), page).toBe(true);
    expect(shape(readFileSync(page, "utf8")), page).toBe(shape(readFileSync(media.markdown, "utf8")));
  }
});
