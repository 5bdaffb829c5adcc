import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Configuration, evaluate } from "../../server/src/config/index.ts";
import type { Dialect } from "../../server/src/parameters/index.ts";
import { parse } from "../../server/src/syntax/index.ts";
import { MemoryReader } from "../support/memory-reader.ts";

/**
 * What jail(8) was measured to make of small texts, one a line; the numbers are those of the table of probes in
 * LANGUAGE.md §8. Parameters of failed jails are those that jail(8) has so far, so they say how far it came.
 */
interface Probe {
  readonly probe: number;
  readonly group: string;
  readonly why: string;
  readonly text: string;
  readonly expect: Readonly<Record<Dialect, Outcome>>;
}

type Outcome =
  /** jail(8) itself ends with SIGSEGV: what we make of it is our own choice, as long as it is something. */
  | { readonly crash: true }
  | { readonly ok: false; readonly error: string }
  | { readonly ok: true; readonly jails: readonly Jail[]; readonly messages: readonly string[] };

interface Jail {
  readonly name: string;
  readonly failed: boolean;
  readonly params: readonly (readonly [name: string, values: readonly string[]])[];
}

const probes: readonly Probe[] = readFileSync(join(import.meta.dirname, "probes.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

describe.each(["12", "current"] as const)("dialect %s", (dialect) => {
  it.each(probes.map((probe) => [probe.probe, probe.group, probe.why || probe.text, probe] as const))(
    "probe %i (%s): %s",
    (_, __, ___, { text, expect: expected }) => {
      const configuration = evaluateText(text, dialect);
      const outcome = expected[dialect];
      if ("crash" in outcome) return;
      expect(outcomeOf(configuration)).toEqual(sorted(outcome));
    },
  );
});

it("has all probes of that mode", () => {
  expect(probes.length).toBeGreaterThan(150);
});

function evaluateText(text: string, dialect: Dialect): Configuration {
  const tree = parse(text, dialect);
  const source = { reader: new MemoryReader(new Map()), tree: () => tree };
  return evaluate("/probe", dialect, source, { strict: true }, "STDIN");
}

function outcomeOf({ error, jails }: Configuration): Outcome {
  if (error) return { ok: false, error: error.message };
  const messages: string[] = [];
  for (const jail of jails) {
    for (const problem of jail.problems) {
      if (!("reported" in problem) || problem.reported) messages.push(`${jail.name}: ${problem.message}`);
    }
  }
  return sorted({
    ok: true,
    jails: jails.map((jail) => ({ name: jail.name, failed: jail.failed, params: shownParameters(jail) })),
    messages,
  });
}

/** The name that a block implies is not listed in the table; one that a statement sets is, and so is every jid. */
function shownParameters(jail: Configuration["jails"][number]): Jail["params"] {
  return jail
    .parameters()
    .filter(({ spelling, elements }) => spelling !== "name" || elements.length > 0)
    .map(({ spelling, values }) => [spelling, values] as const);
}

/** The order of parameters and messages is not measured. */
function sorted(outcome: Outcome): Outcome {
  if (!("jails" in outcome)) return outcome;
  const jails = outcome.jails.map((jail) => ({ ...jail, params: [...jail.params].sort(byName) }));
  return { ok: true, jails, messages: [...outcome.messages].sort() };
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;
