import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { EditSequence } from "./edit-sequence.ts";

/** A sequence that is tried each time: it failed once, or reaches code that those before it do not. */
export interface KeptSequence extends EditSequence {
  readonly failed?: true;
}

const path = join(import.meta.dirname, "edit-corpus.jsonl");

/** So many are kept for what they reach: all are tried by `npm test`. */
const mostKept = 80;

/** What is kept of the sequences that are tried one after the other. */
export class Corpus {
  private readonly kept: { readonly sequence: KeptSequence; readonly reached: number }[] = [];

  /** @param reached how much code the sequence reaches that those before it do not */
  add(sequence: KeptSequence, reached: number): void {
    this.kept.push({ sequence, reached: sequence.failed ? Number.POSITIVE_INFINITY : reached });
    if (this.kept.length <= mostKept) return;
    // The one that adds least makes room.
    const least = this.kept.reduce((one, other) => (other.reached < one.reached ? other : one));
    if (least.reached < Number.POSITIVE_INFINITY) this.kept.splice(this.kept.indexOf(least), 1);
  }

  all(): KeptSequence[] {
    return this.kept.map(({ sequence }) => sequence);
  }

  /** One of them, whichever number is asked for; undefined where none is kept. */
  any(number: number): KeptSequence | undefined {
    return this.kept[number % this.kept.length]?.sequence;
  }
}

export function readCorpus(): KeptSequence[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line) as KeptSequence);
}

/** One sequence a line, so that a change of the file shows which came and went. */
export function writeCorpus(kept: readonly KeptSequence[]): void {
  writeFileSync(path, kept.map((sequence) => `${JSON.stringify(sequence)}\n`).join(""));
}

/** The same failure with as few steps as it takes. */
export function withFewSteps(sequence: EditSequence, fails: (one: EditSequence) => boolean): EditSequence {
  let { steps } = sequence;
  for (let index = steps.length - 1; index >= 0; index--) {
    const fewer = { ...sequence, steps: steps.filter((_, other) => other !== index) };
    if (fails(fewer)) steps = fewer.steps;
  }
  return { ...sequence, steps };
}
