import type { FileRange } from "../config/index.ts";
import {
  type PlanLine,
  type PlanRequest,
  type PlanSource,
  type PlanView,
  planLines,
  planView,
} from "../features/plan/index.ts";
import { NoSuchStep, type Operation } from "../lifecycle/index.ts";
import { toCorePath } from "../node-reader.ts";
import type { Release } from "../parameters/index.ts";
import { linesOf } from "../syntax/index.ts";
import { printable } from "../text/index.ts";
import { say } from "../words/index.ts";
import { writeBounded } from "./bounded-output.ts";
import { displayPath, fromHere } from "./check-text.ts";
import type { Command } from "./command.ts";
import { planDescription } from "./description/plan.ts";
import type { Trees } from "./formats/index.ts";
import { ExitStatus, type Io, UsageError } from "./io.ts";
import { planAsJson } from "./plan-json.ts";
import { chooseJails, readForPlan } from "./read-configuration.ts";
import { releaseFrom } from "./release-option.ts";
import { settingsFor } from "./settings-files.ts";
import { type Style, styleFor } from "./style.ts";

export const planCommand: Command<typeof planDescription> = {
  description: planDescription,
  run(options, io) {
    const format = options.word("format");
    const chosen = releaseFrom(options, io);
    const [word, file, ...names] = options.operands;
    const operation = readOperation(word, file);
    if (file === undefined) throw new UsageError(say`name a file: ${`jailconf plan ${operation} FILE`}`);
    const failAt = readStep(options.option("fail-at"));

    const path = toCorePath(file, io.cwd);
    const settings = settingsFor(path, chosen, io);
    const { release } = settings;
    const source = readForPlan(path, settings);
    const { configuration } = source;
    const trees: Trees = { tree: (path) => configuration.files.get(path)?.tree };
    chooseJails(configuration, names);
    const plan = makePlan(source, release, failAt === undefined ? { operation, names } : { operation, names, failAt });
    const pieces = format === "json" ? planAsJson(plan, configuration, trees) : planAsText(plan, trees, io);
    writeBounded(pieces, io, options.has("all") || format === "json");
    return configuration.error || plan.exit === 1 ? ExitStatus.found : ExitStatus.ok;
  },
};

function readOperation(word: string | undefined, file: string | undefined): Operation {
  if (word === "start" || word === "stop" || word === "restart") return word;
  // A word that stands alone is a file, by somebody who knows the other commands.
  if (file === undefined)
    throw new UsageError(say`say start, stop or restart first: ${`jailconf plan start ${word ?? "FILE"}`}`);
  throw new UsageError(say`start, stop or restart, not "${word ?? ""}"`);
}

function readStep(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(say`--fail-at is the number of a step, not "${text}"`);
  return Number(text);
}

function makePlan(source: PlanSource, release: Release, request: PlanRequest): PlanView {
  try {
    return planView(source, release, request);
  } catch (error) {
    if (error instanceof NoSuchStep) throw new UsageError(`--fail-at: ${error.message}`);
    throw error;
  }
}

function* planAsText(plan: PlanView, trees: Trees, io: Io): Generator<string> {
  const style = styleFor(io);
  // There are few files, and a place for each step.
  const files = new Map<string, string>();
  const file = (path: string): string => {
    const known = files.get(path) ?? displayPath(path, io.cwd);
    files.set(path, known);
    return known;
  };
  const options = {
    width: Math.max(60, Math.min(io.columns, 100)),
    place: (range: FileRange) => {
      const tree = trees.tree(range.path);
      if (!tree) return file(range.path);
      const { line, character } = linesOf(tree).position(range.start);
      return `${file(range.path)}:${line + 1}:${character + 1}`;
    },
    file,
  };
  const error = plan.error && fromHere(plan.error, io.cwd);
  for (const line of planLines({ ...plan, error }, options)) yield `${paint(line, style)}\n`;
}

function paint({ text, kind, level, link }: PlanLine, style: Style): string {
  const safe = printable(text);
  switch (kind) {
    case "heading":
      return level < 2 ? style.strong(safe) : safe;
    case "added":
    case "removed":
      return style[kind](safe);
    case "changed":
    case "moved":
    case "unknown":
      return style.changed(safe);
    case "problem":
      return style.severity("error", safe);
    case "note":
      return style.faint(safe);
    default: {
      const comment = link ? Math.max(0, safe.length - (link.end - link.start) - "# ".length) : safe.length;
      return safe.slice(0, comment) + (link ? style.faint(safe.slice(comment)) : "");
    }
  }
}
