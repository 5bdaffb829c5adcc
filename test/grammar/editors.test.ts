import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { beforeAll, expect, it } from "vitest";
import type { StateStack } from "vscode-textmate";
import { type Colour, colourOfScope, colours, emacsFace, vimGroup } from "../../scripts/lib/colours.mjs";
import { vimAliases } from "../../scripts/lib/syntax-vim.mjs";
import { emacsFaces, type Stretches, vimGroups } from "../editors/colours.ts";
import { loadGrammar } from "./tokenizer.ts";

const { INITIAL, parseRawGrammar } = createRequire(import.meta.url)(
  "vscode-textmate",
) as typeof import("vscode-textmate");

// Those of careful authors, and some with what makes a line hard to read.
const wanted = /^(?:[^/]*|good\/.*|bad\/M(?:01|02|03|05|12|14|29|54|94)-.*)\.conf$/;
const files = readdirSync("examples", { recursive: true, encoding: "utf8" })
  .filter((path) => wanted.test(path) && !path.endsWith("/rc.conf"))
  .map((path) => `examples/${path}`)
  .sort();
const texts = files.map((path) => readFileSync(path, "utf8").split("\n"));

/** By file, line and UTF-16 unit: the row of the table of colours; undefined for blanks, and for what has no colour. */
let byGrammar: readonly (readonly (readonly (Colour | undefined)[])[])[];
beforeAll(async () => {
  const grammar = await loadGrammar("source.jailconf");
  byGrammar = texts.map((lines) => {
    let state: StateStack = INITIAL;
    return lines.map((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      return tokens.flatMap(({ startIndex, endIndex, scopes }) => {
        const single = scopes.slice(1).flatMap((scope) => scope.split(" "));
        const best = single.findLast((scope) => colourOfScope(scope) !== undefined);
        return Array<Colour | undefined>(endIndex - startIndex).fill(
          best === undefined ? undefined : colourOfScope(best),
        );
      });
    });
  });
});

const rowOf = (id: string): Colour | undefined => colours.find((colour) => colour.id === id);
const [unknownParameter, jail] = [rowOf("UnknownParameter"), rowOf("Jail")];

/** Each kind of difference with the first places where it is. */
function differences(
  all: readonly Stretches[],
  nameOf: (colour: Colour | undefined) => string,
  bytes: boolean,
): string[] {
  const found = new Map<string, string>();
  for (const [file, lines] of texts.entries()) {
    for (const [index, line] of lines.entries()) {
      const names = (all[file][index] ?? []).flatMap(([name, count]) => Array<string>(count).fill(name));
      let column = 0;
      for (const [unit, character] of [...line].entries()) {
        const expected = nameOf(byGrammar[file][index][unit]);
        // The brace of a block stands in the next line, which the grammar cannot see.
        const isBlock = expected === nameOf(unknownParameter) && names[column] === nameOf(jail);
        const kind = `${expected} is ${names[column]}`;
        if (character.trim() !== "" && names[column] !== expected && !isBlock && !found.has(kind)) {
          found.set(kind, `${kind}: ${files[file]}:${index + 1}:${unit + 1}: ${line.trim()}`);
        }
        column += bytes ? Buffer.byteLength(character) : 1;
      }
    }
  }
  return [...found.values()];
}

const onLinux = it.skipIf(process.platform !== "linux");

onLinux("Vim gives everything the colour that the grammar gives it", () => {
  const groups = vimGroups(files).map((lines) =>
    lines.map((line) => line.map(([name, count]) => [vimAliases[name] ?? name, count] as const)),
  );
  const found = differences(groups, (colour) => (colour === undefined ? "" : vimGroup(colour)), true);
  expect(found).toEqual([]);
});

onLinux("Emacs gives everything the colour that the grammar gives it", () => {
  const found = differences(
    emacsFaces(files),
    (colour) => (colour?.emacs === undefined ? "nil" : emacsFace(colour)),
    false,
  );
  expect(found).toEqual([]);
});

it("Sublime Text's file is the grammar", async () => {
  const path = "editors/sublime/jailconf.tmLanguage";
  const read = parseRawGrammar(readFileSync(path, "utf8"), path);
  const { patterns, repository, scopeName } = JSON.parse(readFileSync("syntaxes/jailconf.tmLanguage.json", "utf8"));
  expect(read).toMatchObject({ scopeName, patterns, repository });
});

it("every scope of the grammar has a row in the table, and every row that claims a scope has one", () => {
  const text = readFileSync("syntaxes/jailconf.tmLanguage.json", "utf8");
  const scopes = [...text.matchAll(/"name": "([^"]*\.jailconf)"/g)].flatMap(([, names]) => names.split(" "));
  // Quotes, the `$` of a variable and the like have the colour of what they belong to.
  const own = scopes.filter((scope) => !scope.startsWith("punctuation.definition."));
  expect(own.filter((scope) => colourOfScope(scope) === undefined)).toEqual([]);
  expect(own.length).toBeGreaterThan(20);
  const used = new Set(own.map((scope) => colourOfScope(scope)?.id));
  expect(colours.filter(({ id, grammar }) => grammar !== undefined && !used.has(id))).toEqual([]);
});
