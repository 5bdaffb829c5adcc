import { expect, test } from "vitest";
import { generateSyntaxes, staleSyntaxes } from "../../scripts/generate-syntaxes.mjs";
import { colours, sharedMeanings } from "../../scripts/lib/colours.mjs";
import { Meaning, Trait } from "../../server/src/features/semantic-tokens/index.ts";
import { findParameter } from "../../server/src/parameters/index.ts";

test("grammar, syntax files and docs/colours.md are what npm run generate writes", async () => {
  const files = await generateSyntaxes();
  expect(staleSyntaxes(files)).toEqual([]);
  const [[path, text]] = files;
  expect(staleSyntaxes(new Map([[path, `${text} `]]))).toEqual([path]);
});

test("the table of colours has a row for each meaning that the server tells", () => {
  const names = Object.values(Meaning).filter((each) => typeof each === "string");
  const rows = new Set(colours.map(({ meaning }) => meaning));
  const ids = new Set(colours.map(({ id }) => id));
  const isThere = (name: string): boolean => rows.has(name) || ids.has(sharedMeanings[name]);
  expect(names.filter((name) => !isThere(name))).toEqual([]);
  for (const { grammar, like } of colours) {
    // Either the grammar can tell, or it is said which row it is like.
    expect(grammar === undefined).toBe(like !== undefined);
    if (like !== undefined) expect(ids).toContain(like);
  }
  const traits = Object.values(Trait);
  for (const { meaning, trait } of colours) {
    if (meaning !== undefined) expect(names).toContain(meaning);
    if (trait !== undefined) expect(traits).toContain(trait);
  }
});

test("the names in the files are those that jail(8) finds", async () => {
  const files = await generateSyntaxes();
  const mode = files.get("editors/emacs/jailconf-mode.el") ?? "";
  const names = [...mode.matchAll(/\(dolist \(name '\(([^)]*)\)\)/g)].flatMap(
    ([, written]) => written.match(/[^" \n]+/g) ?? [],
  );
  expect(names.length).toBeGreaterThan(150);
  expect(names).toEqual(expect.arrayContaining(["exec.start", "exec.noclean", "nopersist", "ip4.addr"]));
  expect(names.filter((name) => findParameter(name) === undefined)).toEqual([]);
});
