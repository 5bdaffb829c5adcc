import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { say } from "../words/index.ts";
import type { Command } from "./command.ts";
import { evaluateVector, isAsExpected, readVector, type Vector } from "./conformance-vector.ts";
import { conformanceDescription } from "./description/conformance.ts";
import { ExitStatus, type Io, UsageError } from "./io.ts";

export const conformanceCommand: Command<typeof conformanceDescription> = {
  description: conformanceDescription,
  run({ operands, has }, io) {
    if (operands.length === 0) throw new UsageError(say`name at least one folder with *.jsonl files`);
    const run: ConformanceRun = { io, print: has("print"), passed: 0, failed: 0 };
    let unreadable = false;
    for (const operand of operands) {
      const files = vectorFiles(operand, io);
      if (files.length === 0) unreadable = true;
      for (const file of files) runFile(file, run);
    }
    if (!run.print) io.out(`${run.passed} passed, ${run.failed} failed\n`);
    if (unreadable) return ExitStatus.notRun;
    return run.failed > 0 && !run.print ? ExitStatus.found : ExitStatus.ok;
  },
};

/** One vector judged. */
export interface VectorVerdict {
  readonly vector: Vector | undefined;
  readonly got: unknown;
  readonly passed: boolean;
  /** Why there is no result. */
  readonly problem: string | undefined;
}

interface ConformanceRun {
  readonly io: Io;
  readonly print: boolean;
  passed: number;
  failed: number;
}

/** The *.jsonl files of a folder in the order of their names; none, with a message, when there are none. */
function vectorFiles(operand: string, io: Io): string[] {
  const path = resolve(io.cwd, operand);
  try {
    if (statSync(path).isFile()) return [path];
    const names = readdirSync(path).filter((name) => name.endsWith(".jsonl"));
    if (names.length === 0) io.err(`jailconf conformance: ${operand} holds no *.jsonl file\n`);
    return names.sort().map((name) => join(path, name));
  } catch (error) {
    io.err(`jailconf conformance: cannot read ${operand}: ${messageOf(error)}\n`);
    return [];
  }
}

/** Judges the vectors of one file's text, line by line; blank lines are none. */
export function* judgeVectors(text: string): Generator<VectorVerdict> {
  const content = text.startsWith("\ufeff") ? text.slice(1) : text;
  for (const line of content.split("\n")) {
    if (line.trim() === "") continue;
    yield judgeVector(line);
  }
}

function judgeVector(line: string): VectorVerdict {
  let vector: Vector | undefined;
  try {
    vector = readVector(line);
    const got = evaluateVector(vector);
    return { vector, got, passed: isAsExpected(vector, got), problem: undefined };
  } catch (error) {
    return { vector, got: null, passed: false, problem: messageOf(error) };
  }
}

function runFile(file: string, run: ConformanceRun): void {
  const { io } = run;
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    run.failed++;
    io.err(`jailconf conformance: cannot read ${file}: ${messageOf(error)}\n`);
    return;
  }
  const name = relative(io.cwd, file);
  let number = 0;
  for (const verdict of judgeVectors(text)) {
    number++;
    if (verdict.passed) run.passed++;
    else run.failed++;
    if (run.print) printResult(verdict, `${name}, vector ${number}`, io);
    else if (!verdict.passed) printMismatch(verdict, `${name}, vector ${number}`, io);
  }
}

function printResult({ vector, got, problem }: VectorVerdict, place: string, io: Io): void {
  if (problem !== undefined) io.err(`${place}: ${problem}\n`);
  io.out(`${JSON.stringify({ id: vector?.id ?? null, got })}\n`);
}

function printMismatch({ vector, got, problem }: VectorVerdict, place: string, io: Io): void {
  const { id, expect, ...input } = vector ?? { id: undefined, expect: undefined };
  io.out(`${id === undefined ? "(no id)" : String(id)} (${place})\n`);
  if (vector) io.out(`  input:    ${JSON.stringify(input)}\n  expected: ${JSON.stringify(expect)}\n`);
  io.out(problem === undefined ? `  got:      ${JSON.stringify(got)}\n` : `  problem:  ${problem}\n`);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
