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
import { demand, demandEqual } from "../support/demand.ts";
import { analyze, type Fixture, openFixture } from "../support/fixture.ts";
import { MemoryReader } from "../support/memory-reader.ts";
import { JailFiles, type Slips } from "./jail-files.ts";
import { mixedText, runs, seed } from "./texts.ts";

console.log(`seed ${seed}`);

const names = ["comment", "keyword", "property", "variable", "class", "operator", "string", "regexp", "number"];
const more = ["enumMember", "interface", "function", "parameter"];
const legend = new SemanticTokenLegend(new Set([...names, ...more]), new Set(["definition", "defaultLibrary"]));
const encodings: readonly Encoding[] = ["utf-16", "utf-8"];

const path = "/etc/jail.conf";

const fileOf = (text: string): Fixture => ({ files: new Map([[path, text]]), path, cursor: undefined, marks: [] });

/** A file in an editor that has asked for no findings: tokens need none. */
const open = (text: string): FeatureContext | undefined => featureContext(openFixture(fileOf(text)).workspace, path);

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
function check(text: string, from: number, length: number, context = open(text)): void {
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
    demandEqual(inRange, wanted, `${start}-${end} of ${JSON.stringify(text)}`);
  }
}

it("tokens of any text are in order, within lines, and those of a range a part of all", { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(mixedText, fc.nat(500), fc.nat(200), (text, from, length) => {
      // Here the rules are asked as well: of no other test do they get texts that are mostly none of jail.conf(5).
      check(text, from, length, featureContext(analyze(fileOf(text)).workspace, path));
    }),
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

it(`numbers of parts are those of the whole, and differences lead from one to the next, in ${encodings.join(" and ")}`, () => {
  const texts = fc.array(fc.array(pieces, { maxLength: 12 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(texts, (versions) => {
      const workspace = new Workspace(new MemoryReader(new Map()));
      const encoded = encodings.map((encoding) => new EncodedVersions(encoding));
      for (const version of versions) {
        const text = version.join("");
        workspace.openFile(path, text);
        const parts = semanticTokenParts(featureContext(workspace, path)!);
        const fresh = semanticTokens(open(text)!);
        for (const each of encoded) each.expectNext(text, parts, fresh);
      }
    }),
    runs(500),
  );
});

/** What a client is sent of one version of a text after the other. */
class EncodedVersions {
  private readonly encoding: Encoding;
  private readonly encoder = new PartEncoder(legend);
  private before: ReturnType<PartEncoder["encode"]> = [];

  constructor(encoding: Encoding) {
    this.encoding = encoding;
  }

  expectNext(
    text: string,
    encoded: ReturnType<typeof semanticTokenParts>,
    fresh: ReturnType<typeof semanticTokens>,
  ): void {
    const lines = new TextLines(text, this.encoding);
    const parts = this.encoder.encode(encoded, lines);
    const whole = [...semanticTokenData(fresh, lines, legend)];
    demandEqual([...allNumbers(parts)], whole, text);
    const result = [...allNumbers(this.before)];
    const edit = difference(this.before, parts);
    if (edit) result.splice(edit.start, edit.deleteCount, ...edit.data);
    demandEqual(result, whole, text);
    this.before = parts;
  }
}
