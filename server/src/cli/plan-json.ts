import type { Configuration, FileRange } from "../config/index.ts";
import type { Ending, PlanStep, PlanView } from "../features/plan/index.ts";
import { failureText, problemOf } from "../features/plan/index.ts";
import type { Change, Fact } from "../lifecycle/index.ts";
import { toSystemPath } from "../node-reader.ts";
import { placeOfSpan } from "../rules/support/source-text.ts";
import { printableJson } from "../text/index.ts";
import { jsonRange, type Trees } from "./formats/index.ts";

/** The shape of the output; it grows with new fields, and only another number means that old ones have changed. */
const version = 1;

/** The output of `plan --format json` in pieces; docs/plan-output.schema.json describes it. */
export function* planAsJson(plan: PlanView, { error }: Configuration, trees: Trees): Generator<string> {
  const { root, release, operation, failing, messages } = plan;
  const head = {
    version,
    file: toSystemPath(root),
    release: release.name,
    operation,
    failAt: failing?.number ?? null,
    exit: error ? 1 : plan.exit,
    error: error ? { message: error.message, ...source(error, trees) } : null,
    messages: error ? [] : messages,
  };
  yield `${printableJson(head, 2).slice(0, -2)},\n`;
  yield* list("steps", error ? [] : plan.steps(), (step) => stepAsJson(step, trees));
  yield ",\n";
  // Programs are told what jail(8) does; what a person wants to see of a broken file is in the text.
  const { remains, next } = error ? nothing : plan.ending();
  yield* list("remains", remains, ({ jail, facts }) => ({
    jail: jail.name,
    facts: facts.map((fact) => ({ ...factAsJson(fact), source: source(fact.by && placeOfSpan(jail, fact.by), trees) })),
  }));
  yield `,\n  "nextStart": ${printableJson(nextStart(next))}\n}\n`;
}

function* list<Item>(name: string, items: Iterable<Item>, toJson: (item: Item) => object): Generator<string> {
  yield `  "${name}": [`;
  let before = "";
  for (const item of items) {
    // One a line: indented, a plan of ten thousand jails would be three times as long.
    yield `${before}\n    ${printableJson(toJson(item))}`;
    before = ",";
  }
  yield before === "" ? "]" : "\n  ]";
}

const nothing: Ending = { remains: [], next: undefined };

function stepAsJson(planned: PlanStep, trees: Trees): object {
  const { number, jail, operation, step, fails, undo, changes, outcomes, opaque, place } = planned;
  const command = step.kind === "command" ? step : undefined;
  return {
    number,
    jail: jail.name,
    operation,
    phase: step.phase,
    where: command?.where ?? "host",
    argv: command?.argv ?? null,
    background: command?.background ?? false,
    timeout: step.kind === "sigterm" ? step.timeout : null,
    undo,
    fails,
    source: source(place, trees),
    changes: changes.map(changeAsJson),
    unknown: [...new Set(opaque)],
    problems: outcomes.flatMap((outcome) => {
      const problem = problemOf(outcome);
      return problem === undefined ? [] : [{ message: problem.text, fails: problem.fails }];
    }),
  };
}

function changeAsJson({ kind, fact, before }: Change): object {
  return { kind, ...factAsJson(fact), before: before === undefined ? null : factAsJson(before) };
}

function factAsJson({ resource, where, name, detail, known }: Fact): object {
  return { resource, where, name, detail: detail ?? null, known };
}

function nextStart(next: Ending["next"]): object | null {
  if (next === undefined) return null;
  const { jail, failure, step } = next;
  return {
    jail: jail.name,
    step: step?.number ?? null,
    failure: failure === undefined ? null : failureText(failure),
  };
}

type Source = { readonly file: string; readonly range: ReturnType<typeof jsonRange> };

function source(range: FileRange | undefined, trees: Trees): Source | null {
  return range === undefined ? null : { file: toSystemPath(range.path), range: jsonRange(range, trees) };
}
