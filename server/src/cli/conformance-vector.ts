import { isDeepStrictEqual } from "node:util";
import { type Configuration, compareBytes, type EffectiveJail, evaluate, type TreeSource } from "../config/index.ts";
import { planOperation } from "../lifecycle/index.ts";
import { checkJail, parseRelease, type Release } from "../parameters/index.ts";
import { parse } from "../syntax/index.ts";
import { memoryReader } from "./memory-reader.ts";

/** One line of a *.jsonl file, as far as it can be relied on before anybody has looked at it. */
export interface Vector {
  readonly id: unknown;
  readonly mode: unknown;
  readonly [key: string]: unknown;
}

/** Reads one line; throws with a message for people when it is no vector. */
export function readVector(line: string): Vector {
  const vector: unknown = JSON.parse(line);
  if (typeof vector !== "object" || vector === null || Array.isArray(vector)) throw new Error("the line is no object");
  return { id: undefined, mode: undefined, ...vector };
}

/** What this software makes of the input of a vector, in the form of its `expect`; throws when it cannot say. */
export function evaluateVector(vector: Vector): unknown {
  const release = typeof vector.release === "string" ? parseRelease(vector.release) : undefined;
  if (!release) throw new Error(`unknown release ${JSON.stringify(vector.release)}`);
  switch (vector.mode) {
    case "effective":
      return effective(configurationOf(vector, release));
    case "check":
      return check(configurationOf(vector, release), release);
    case "plan":
      return plan(vector, configurationOf(vector, release), release);
    default:
      throw new Error(`unknown mode ${JSON.stringify(vector.mode)}`);
  }
}

/** Whether the result is what was measured. Order counts except for messages, of which each counts as often as it comes. */
export function isAsExpected(vector: Vector, got: unknown): boolean {
  const { expect } = vector;
  if (typeof expect !== "object" || expect === null) return false;
  return vector.mode === "plan" ? isEqual(got, expect) : isEqual(withSortedMessages(got), withSortedMessages(expect));
}

function configurationOf(vector: Vector, release: Release): Configuration {
  const { files, main } = filesOf(vector);
  const { dialect } = release;
  const reader = memoryReader(files);
  const source: TreeSource = {
    reader,
    tree: (path) => {
      const content = reader.read(path);
      return content.kind === "file" ? parse(content.text, dialect) : content.kind;
    },
  };
  return evaluate(main, dialect, source, { strict: true }, main);
}

function filesOf({ text, files, main }: Vector): { files: Map<string, string>; main: string } {
  if (typeof text === "string") return { files: new Map([["jail.conf", text]]), main: "jail.conf" };
  if (typeof files !== "object" || files === null || typeof main !== "string") {
    throw new Error("neither text nor files and main");
  }
  return { files: new Map(Object.entries(files).map(([name, content]) => [name, String(content)])), main };
}

function effective({ error, jails }: Configuration): unknown {
  if (error) return { ok: false, error: error.message };
  return { ok: true, jails: jails.map(listJail), messages: jails.flatMap(evaluationMessages).sort(compareBytes) };
}

function listJail(jail: EffectiveJail): unknown {
  const { name, failed } = jail;
  if (failed) return { name, failed };
  const params = jail.parameters().map(({ spelling, values }) => [spelling, values] as const);
  return { name, failed, params: params.sort(([a], [b]) => compareBytes(a, b)) };
}

/** What jail(8) prints about the evaluation of one jail. */
function evaluationMessages(jail: EffectiveJail): string[] {
  return jail.problems
    .filter((problem) => problem.kind !== "variable-shadows-parameter" || problem.reported)
    .map((problem) => `${jail.name}: ${problem.message}`);
}

/** Each stage is only reached by the jails that passed the one before it. */
function check({ error, jails }: Configuration, release: Release): unknown {
  if (error) return { failed: [], messages: [error.message] };
  const names = new Set(jails.map((jail) => jail.name));
  const failed = new Set<string>();
  const messages: string[] = [];
  for (const jail of jails) {
    const own = evaluationMessages(jail);
    if (!jail.failed) {
      const undefinedJails = (jail.get("depend")?.values ?? []).filter((name) => !names.has(name));
      if (undefinedJails.length > 0) own.push(...undefinedJails.map((name) => dependMessage(jail.name, name)));
      else own.push(...valueMessages(jail, release));
    }
    messages.push(...own);
    if (jail.failed || own.length > 0) failed.add(jail.name);
  }
  return { failed: [...failed].sort(compareBytes), messages: messages.sort(compareBytes) };
}

const dependMessage = (jail: string, needed: string): string => `${jail}: depends on undefined jail "${needed}"`;

function valueMessages(jail: EffectiveJail, release: Release): string[] {
  const parameters = jail.parameters().map(({ spelling, values }) => ({ name: spelling, values }));
  return checkJail(parameters, release).messages.map((message) => `${jail.name}: ${message}`);
}

function plan({ operation, fail }: Vector, { error, jails }: Configuration, release: Release): unknown {
  if (operation !== "start" && operation !== "stop") throw new Error(`unknown operation ${JSON.stringify(operation)}`);
  if (error) return { exit: 1, steps: [], messages: [error.message] };
  const { exit, steps, messages } = planOperation(jails, operation, release, typeof fail === "number" ? fail : 0);
  return { exit, steps, messages: [...jails.flatMap(evaluationMessages), ...messages] };
}

function withSortedMessages(result: unknown): unknown {
  if (typeof result !== "object" || result === null || !("messages" in result)) return result;
  const { messages } = result;
  return Array.isArray(messages) ? { ...result, messages: [...messages].sort() } : result;
}

/** Equality of what JSON makes of two values: it has no undefined, so a key with that value is a key that is not there. */
function isEqual(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(asJson(a), asJson(b));
}

function asJson(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
