import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { IGrammar } from "vscode-textmate";
import type { Dialect } from "../../server/src/parameters/index.ts";
import { parse } from "../../server/src/syntax/index.ts";
import { classesByGrammar, classOfToken, loadGrammar } from "./tokenizer.ts";

const root = join(import.meta.dirname, "../..");

interface Sample {
  readonly name: string;
  readonly text: string;
  readonly dialect: Dialect;
}

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar("source.jailconf");
});

describe("the grammar splits a text as jail(8)'s lexer does", () => {
  it("on every example", () => {
    const examples = readdirSync(join(root, "examples")).filter((name) => name.endsWith(".conf"));
    const samples = examples.map((name) => ({
      name,
      text: readFileSync(join(root, "examples", name), "utf8"),
      dialect: "current" as const,
    }));
    const { tokens, mismatches } = compare(samples);
    expect(mismatches).toEqual([]);
    expect(tokens).toBeGreaterThan(400);
  });

  it("on every conformance text that jail(8) accepts", () => {
    const samples = readdirSync(join(root, "test/conformance"))
      .filter((name) => name.endsWith(".jsonl"))
      .flatMap((name) => samplesOf(readFileSync(join(root, "test/conformance", name), "utf8")));
    const { texts, tokens, mismatches, byClass } = compare(samples);
    expect(mismatches.slice(0, 10)).toEqual([]);
    // A comparison that compares nothing must fail: these are the numbers of the vectors that the project has.
    expect(texts).toBeGreaterThan(1500);
    expect(tokens).toBeGreaterThan(50_000);
    for (const name of ["comment", "single-quoted", "double-quoted", "variable", "escape", "punctuation", "word"]) {
      expect(byClass.get(name), name).toBeGreaterThan(500);
    }
    console.log(`${texts} texts, ${tokens} tokens: ${[...byClass].map(([name, n]) => `${n} ${name}`).join(", ")}`);
  });
});

function samplesOf(vectors: string): Sample[] {
  const samples: Sample[] = [];
  for (const line of vectors.trim().split("\n")) {
    const { id, release, text, files } = JSON.parse(line);
    const dialect: Dialect = release === "12" || /^1[23]/.test(release) ? "12" : "current";
    for (const [name, content] of Object.entries<string>(files ?? { "jail.conf": text })) {
      samples.push({ name: `${id} ${name}`, text: content, dialect });
    }
  }
  return samples;
}

/** Compares the class of every token up to where jail(8) stops reading, on the texts that it accepts. */
function compare(samples: readonly Sample[]) {
  const mismatches: string[] = [];
  const byClass = new Map<string, number>();
  let texts = 0;
  let tokens = 0;
  for (const { name, text, dialect } of samples) {
    const tree = parse(text, dialect);
    if (tree.rejection) continue;
    texts++;
    const classes = classesByGrammar(grammar, text);
    for (let token = 0; token < tree.tokens.count; token++) {
      const start = tree.tokens.start(token);
      if (start >= tree.endOfInput) break;
      const expected = classOfToken(tree.tokens, token);
      if (!expected) continue;
      tokens++;
      byClass.set(expected, (byClass.get(expected) ?? 0) + 1);
      const end = tree.tokens.ends[token];
      for (let offset = start; offset < end; offset++) {
        if (classes[offset] === undefined || classes[offset] === expected) continue;
        const shown = text.slice(Math.max(0, start - 20), end + 20);
        mismatches.push(`${name} at ${offset}: ${classes[offset]} is ${expected} in ${JSON.stringify(shown)}`);
        break;
      }
    }
  }
  return { texts, tokens, mismatches, byClass };
}
