import fc from "fast-check";
import { expect, it } from "vitest";
import { Workspace } from "../../server/src/analysis/index.ts";
import {
  semanticTokenParts,
  semanticTokens,
  semanticTokensAround,
} from "../../server/src/features/semantic-tokens/index.ts";
import { type FeatureContext, featureContext } from "../../server/src/features/shared/context.ts";
import { plainNumbers, semanticTokenData, semanticTokenEdit } from "../../server/src/lsp/shared/semantic-token-data.ts";
import { SemanticTokenLegend } from "../../server/src/lsp/shared/semantic-token-legend.ts";
import { allNumbers, difference, PartEncoder } from "../../server/src/lsp/shared/semantic-token-parts.ts";
import { type Encoding, TextLines } from "../../server/src/lsp/shared/text-lines.ts";
import { demand } from "../support/demand.ts";
import { analyze } from "../support/fixture.ts";
import { MemoryReader } from "../support/memory-reader.ts";
import { JailFiles, type Slips } from "./jail-files.ts";
import { mixedText, runs, seed } from "./texts.ts";

console.log(`seed ${seed}`);

const names = ["comment", "keyword", "property", "variable", "class", "operator", "string", "regexp", "number"];
const more = ["enumMember", "interface", "function", "parameter"];
const legend = new SemanticTokenLegend(new Set([...names, ...more]), new Set(["definition", "defaultLibrary"]));
const encodings: readonly Encoding[] = ["utf-16", "utf-8"];

function open(text: string): FeatureContext | undefined {
  const path = "/etc/jail.conf";
  const { workspace } = analyze({ files: new Map([[path, text]]), path, cursor: undefined, marks: [] });
  return featureContext(workspace, path);
}

/** Places of tokens, in UTF-16 offsets, as a client works them out. */
function placesOf(
  data: readonly number[],
  lines: TextLines,
): [start: number, end: number, type: number, bits: number][] {
  const places: [number, number, number, number][] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    character = data[at] === 0 ? character + data[at + 1] : data[at + 1];
    line += data[at];
    const end = lines.offset({ line, character: character + data[at + 2] });
    places.push([lines.offset({ line, character }), end, data[at + 3], data[at + 4]]);
  }
  return places;
}

/** What must hold of the tokens of any text. */
function check(text: string, from: number, length: number): void {
  const context = open(text);
  if (!context) return;
  const start = from % (text.length + 1);
  const end = Math.min(text.length, start + length);
  const part = semanticTokensAround(context, { start, end });
  const all = semanticTokens(context);
  let last = 0;
  for (const token of all) {
    demand(token.start >= last, "a token that begins in the one before it", token.start, last, text);
    demand(token.end > token.start, "an empty token", token.start, token.end, text);
    last = token.end;
  }
  expect(last).toBeLessThanOrEqual(text.length);
  for (const encoding of encodings) {
    const lines = new TextLines(text, encoding);
    const data = plainNumbers(semanticTokenData(all, lines, legend));
    const places = placesOf(data, lines);
    let done = 0;
    for (const [tokenStart, tokenEnd] of places) {
      demand(tokenStart >= done, "numbers that begin in those before them", tokenStart, done, text);
      demand(tokenEnd > tokenStart, "numbers of nothing", tokenStart, tokenEnd, text);
      demand(!/[\r\n]/.test(text.slice(tokenStart, tokenEnd)), "more than one line", tokenStart, tokenEnd, text);
      done = tokenEnd;
    }
    const wanted = places.filter(([tokenStart, tokenEnd]) => tokenEnd > start && tokenStart < end);
    const inRange = placesOf(plainNumbers(semanticTokenData(part, lines, legend, start, end)), lines);
    expect(inRange, `${start}-${end} of ${JSON.stringify(text)}`).toEqual(wanted);
  }
}

it("tokens of any text are in order, within lines, and those of a range a part of all", { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(mixedText, fc.nat(500), fc.nat(200), (text, from, length) => check(text, from, length)),
    runs(1000),
  );
});

it.each(["sound", "broken"] as const satisfies Slips[])(
  "the same for whole configurations, %s",
  { timeout: 300_000 },
  (slips) => {
    const files = new JailFiles(seed, slips);
    for (let number = 0; number < runs(200).numRuns; number++) {
      const text = files.next();
      check(text, number * 37, (number * 13) % 300);
    }
  },
);

it("an edit makes the numbers of one text those of another", () => {
  const token = fc.tuple(fc.nat(1), fc.nat(2), fc.nat(2), fc.nat(1), fc.nat(1));
  const data = fc.array(token, { maxLength: 12 }).map((tokens) => tokens.flat());
  fc.assert(
    fc.property(data, data, (before, after) => {
      const edit = semanticTokenEdit(Uint32Array.from(before), Uint32Array.from(after));
      const result = [...before];
      if (edit) result.splice(edit.start, edit.deleteCount, ...edit.data);
      expect(result).toEqual(after);
      expect(edit === undefined).toBe(before.join() === after.join());
      for (const count of [edit?.start ?? 0, edit?.deleteCount ?? 0, edit?.data.length ?? 0]) expect(count % 5).toBe(0);
    }),
    runs(5000),
  );
});

/** Statements that stand in one line, in several, at other places than before, with something before and between them. */
const pieces = fc.constantFrom(
  ..."a{}|b { path = /b; } |c {\n  depend = b;\n  exec.start = 'é $x';\n}\n|\n|# comment\n|/* 😀 */ |x = 1; |".split(
    "|",
  ),
);

it.each(encodings)(
  "numbers of parts are those of the whole, and differences lead from one to the next, in %s",
  (encoding) => {
    const texts = fc.array(fc.array(pieces, { maxLength: 12 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(texts, (versions) => {
        const path = "/etc/jail.conf";
        const workspace = new Workspace(new MemoryReader(new Map()));
        const encoder = new PartEncoder(legend);
        let before: ReturnType<PartEncoder["encode"]> = [];
        for (const version of versions) {
          const text = version.join("");
          workspace.openFile(path, text);
          const lines = new TextLines(text, encoding);
          const parts = encoder.encode(semanticTokenParts(featureContext(workspace, path)!), lines);
          const fresh = semanticTokenData(semanticTokens(open(text)!), lines, legend);
          expect(allNumbers(parts), text).toEqual(fresh);
          const result = [...allNumbers(before)];
          const edit = difference(before, parts);
          if (edit) result.splice(edit.start, edit.deleteCount, ...edit.data);
          expect(result, text).toEqual([...fresh]);
          before = parts;
        }
      }),
      runs(500),
    );
  },
);
