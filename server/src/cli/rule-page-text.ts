import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The page of a rule as Markdown, which lies in a folder beside the program; undefined where it cannot be read. The program that
 * is a single file has another module in the place of this one, which holds the pages (scripts/build.mjs).
 */
export function rulePageText(folder: string, id: string): string | undefined {
  try {
    return readFileSync(join(folder, `${id}.md`), "utf8");
  } catch {
    return undefined;
  }
}
