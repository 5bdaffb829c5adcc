import type { FileRange } from "../../config/index.ts";
import { jailPlan, type NumberedStep, type Step } from "../../lifecycle/index.ts";
import { releaseLabel } from "../../parameters/index.ts";
import { placeOfBlock, placeOfSpan } from "../../rules/support/source-text.ts";
import { printable } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import { changeLines, factLines, signs } from "./changes.ts";
import type { PlanLine, PlanLineKind } from "./line.ts";
import { jailNotes, phaseNotes } from "./notes.ts";
import { failureText, problemOf } from "./problems.ts";
import type { NextTry, PlanStep, PlanView } from "./view.ts";
import { failedWords, failureMessage, headingOf, jailsInWords, stepText, titles, untouchedWords } from "./words.ts";

export interface PlanTextOptions {
  /** Columns that lines should keep to; commands are never broken. */
  readonly width: number;
  /** A place as it is to be read, such as `jail.conf:12:3`. */
  place(range: FileRange): string;
  /** What stands in front of it: `# `, or as wide. */
  readonly placeSign?: string;
  /** A file as it is to be read. */
  file(path: string): string;
}

/** A plan as text, line by line: that of ten thousand jails is long. */
export function* planLines(plan: PlanView, options: PlanTextOptions): Generator<PlanLine> {
  yield* new PlanText(plan, options).lines();
}

/** More of what jail(8) says about a file is too much to read. */
const mostMessages = 50;

/** Of what comes after a step that fails. */
const mostUnreached = 20;

const blank: PlanLine = { text: "", level: 0, kind: "blank" };

/** So many steps are held back until it is clear where their places are to stand. */
const longestPhase = 500;

/** One long command must not push the places of all others out of sight. */
const roomForPlaces = 24;

/** A longer line helps nobody. */
const longestLine = 12_000;

class PlanText {
  private readonly plan: PlanView;
  private readonly options: PlanTextOptions;
  /** Columns for the numbers of steps. */
  private readonly digits: number;
  /** The jail that is being stopped is gone, so that nothing holds up the rest. */
  private isGone = false;

  constructor(plan: PlanView, options: PlanTextOptions) {
    this.plan = plan;
    this.options = options;
    this.digits = Math.max(3, String(plan.stepCount).length);
  }

  *lines(): Generator<PlanLine> {
    const { plan } = this;
    yield line(0, "heading", `# ${this.title()}`);
    yield* this.messages();
    yield* this.notes();
    let previous: PlanStep | undefined;
    let phase: PlanStep[] = [];
    for (const step of plan.steps()) {
      const goesOn =
        previous !== undefined && headingOf(previous) === headingOf(step) && partOf(previous) === partOf(step);
      if (!goesOn || phase.length >= longestPhase) {
        yield* this.phase(phase);
        phase = [];
      }
      if (!goesOn) {
        if (previous === undefined || partOf(previous) !== partOf(step)) yield* this.part(step);
        yield* this.phaseHeading(step);
      }
      phase.push(step);
      previous = step;
    }
    yield* this.phase(phase);
    yield* this.ending();
  }

  /** What holds for whole jails. */
  private *notes(): Generator<PlanLine> {
    const { gone, leftStopped } = this.plan;
    const goneJails = jailsInWords(gone);
    const stopped = jailsInWords(leftStopped);
    const texts = [
      gone.length === 1 && say`${goneJails} is gone already: the start leaves nothing that would keep a jail.`,
      gone.length > 1 && say`${goneJails} are gone already: the start leaves nothing that would keep a jail.`,
      leftStopped.length > 0 && say`What needs it is stopped, too, and not started again: ${stopped}.`,
    ];
    for (const text of texts) if (text !== false) yield* [blank, line(0, "note", `# ${text}`)];
  }

  private title(): string {
    const { root, operation, jails, release } = this.plan;
    const what = titles[operation](jailsInWords(jails), releaseLabel(release));
    return `${this.options.file(root)}: ${what}`;
  }

  private *messages(): Generator<PlanLine> {
    const { error, isUnread, messages, failing, untouched, failed, operation } = this.plan;
    const expected = failing && failureMessage(failing);
    const said = messages.filter((message) => message !== expected);
    if (error !== undefined) {
      yield blank;
      const refusal = say`jail(8) refuses this file. This is what it would do with the rest of it:`;
      yield line(1, "problem", `! ${isUnread ? say`Not all of it could be read here:` : refusal}`);
      yield line(1, "problem", `!   ${isUnread ? "" : "jail: "}${error}`);
    }
    if (said.length + untouched.length === 0) return;
    yield blank;
    if (said.length > 0) yield line(1, "problem", `! ${say`jail(8) says:`}`);
    for (const message of said.slice(0, mostMessages)) yield line(1, "problem", `!   jail: ${message}`);
    if (said.length > mostMessages) {
      yield line(1, "problem", `!   … ${say`and ${said.length - mostMessages} more messages`}`);
    }
    if (untouched.length > 0) yield line(1, "problem", `! ${untouchedWords[operation](jailsInWords(untouched))}`);
    const broken = failed.filter((jail) => jail !== failing?.jail);
    if (broken.length > 0) yield line(1, "problem", `! ${failedWords(operation, jailsInWords(broken))}`);
  }

  /** What stands in front of the steps of a jail. */
  private *part(step: PlanStep): Generator<PlanLine> {
    const { jail, undo, operation } = step;
    this.isGone = false;
    yield blank;
    if (undo && operation === "start") {
      yield line(1, "heading", say`${jail.name}: jail(8) rolls the start back; no exec.* command runs`);
      return;
    }
    yield this.withPlace(1, "heading", this.partTitle(jail.name, operation), placeOfBlock(jail));
    for (const note of jailNotes(jail, operation, this.plan.jails)) yield line(2, "note", `  # ${note}`);
  }

  private partTitle(name: string, operation: "start" | "stop"): string {
    if (this.plan.operation !== "restart") return name;
    return operation === "start" ? say`${name} starts` : say`${name} stops`;
  }

  private *phaseHeading({ jail, step }: PlanStep): Generator<PlanLine> {
    yield line(2, "heading", `  ${headingOf({ jail, step })}`);
    if (step.kind !== "command") return;
    for (const note of phaseNotes(jail, step)) yield line(3, "note", `    # ${note}`);
  }

  /** Steps whose places stand below each other. */
  private *phase(steps: readonly PlanStep[]): Generator<PlanLine> {
    const commands = steps.map((step) => this.command(step));
    const width = this.commonWidth(steps, commands);
    for (const [index, step] of steps.entries()) yield* this.step(step, commands[index], width);
  }

  private command({ number, step, jail }: NumberedStep): string {
    return `  ${String(number).padStart(this.digits)}  ${stepText(step, jail.name)}`;
  }

  /** The column after which the places of a phase stand, so that they are below each other. */
  private commonWidth(steps: readonly PlanStep[], commands: readonly string[]): number {
    let width = 0;
    for (const [index, { place }] of steps.entries()) {
      const { length } = commands[index];
      if (place === undefined || length <= width || length > this.options.width - roomForPlaces) continue;
      if (this.fits(commands[index], place)) width = length;
    }
    return width;
  }

  private fits(command: string, place: FileRange): boolean {
    return command.length + "  # ".length + this.options.place(place).length <= this.options.width;
  }

  private *step(step: PlanStep, command: string, width: number): Generator<PlanLine> {
    const { place } = step;
    if (step.step.kind === "remove") this.isGone = true;
    const mark = step.fails ? ({ fails: true } as const) : {};
    const isShort = place === undefined || command.length <= width || this.fits(command, place);
    if (isShort) {
      yield { ...this.withPlace(3, "step", command.padEnd(place === undefined ? 0 : width), place), ...mark };
    } else {
      yield { ...line(3, "step", command), ...mark };
      yield this.withPlace(4, "note", this.indent().slice(2), place);
    }
    const detail = (kind: PlanLineKind, text: string): PlanLine => line(4, kind, this.indent() + text);
    if (step.step.kind === "command" && step.step.background) {
      yield detail("note", `# ${say`in the background: jail(8) neither waits for it nor looks at how it ends`}`);
    }
    if (step.fails && step.failure === undefined)
      for (const text of this.askedFailure(step)) yield detail("problem", text);
    for (const { kind, text } of changeLines(step)) yield detail(kind, `${signs[kind]} ${text}`);
    for (const outcome of step.outcomes) {
      const problem = problemOf(outcome);
      if (problem !== undefined) yield detail("problem", `! ${problem.text}`);
    }
    if (step.failure !== undefined) yield* this.afterFailure(step, detail);
  }

  private *askedFailure(step: PlanStep): Generator<string> {
    yield `! ${say`fails, as was asked; jail(8) says:`}`;
    yield `!   jail: ${failureMessage(step)}`;
    if (step.operation === "stop")
      yield `! ${this.isGone ? say`and goes on` : say`and leaves ${step.jail.name} as it is`}`;
  }

  /** What becomes of an operation with a step that is known to fail, and of what would come after it. */
  private *afterFailure(
    { jail, operation, step }: PlanStep,
    detail: (kind: PlanLineKind, text: string) => PlanLine,
  ): Generator<PlanLine> {
    if (this.isGone) {
      yield detail("problem", `! ${say`jail(8) says so and goes on`}`);
      return;
    }
    const what = operation === "start" ? say`the start is rolled back` : say`${jail.name} stays as it is`;
    const all = jailPlan(jail, this.plan.release, operation);
    const rest = all.slice(1 + all.findIndex((other) => isSameStep(other, step)));
    yield detail("problem", `! ${rest.length > 0 ? say`${what}, and this is not reached:` : what}`);
    for (const other of rest.slice(0, mostUnreached)) yield detail("note", `#   ${stepText(other, jail.name)}`);
    if (rest.length > mostUnreached) yield detail("note", `#   … ${say`and ${rest.length - mostUnreached} more`}`);
  }

  /** What is there in the end. */
  private *ending(): Generator<PlanLine> {
    const { plan } = this;
    const { remains, next } = plan.ending();
    if (plan.stepCount > 0) {
      yield blank;
      yield line(0, "heading", this.remainsTitle());
      let count = 0;
      for (const { jail, facts } of remains) {
        const shown = factLines(facts, jail.name);
        if (shown.length === 0) continue;
        count += shown.length;
        yield line(1, "heading", `  ${jail.name}`);
        for (const { text, known, fact } of shown) {
          const place = fact.by && placeOfSpan(jail, fact.by);
          const shownText = known ? `      ${text}` : `    ? ${say`${text} (may have changed)`}`;
          yield this.withPlace(2, known ? "step" : "unknown", shownText, place);
        }
      }
      if (count === 0) yield line(1, "step", `      ${say`nothing that is known`}`);
    }
    yield* this.next(next);
    if (plan.leftOut > 0) {
      yield blank;
      yield line(0, "note", `# ${say`${plan.leftOut} more jails are left out`}`);
    }
  }

  private remainsTitle(): string {
    const { operation, failing, failed, untouched, jails } = this.plan;
    if (failing?.operation === "start") return say`What stays behind`;
    const isInVain = failed.length > 0 && failed.length + untouched.length === jails.length;
    if (failing === undefined && operation !== "stop" && isInVain) return say`What stays behind`;
    if (failing !== undefined) return say`What is there when it has failed`;
    if (operation === "stop") return say`What remains`;
    return operation === "start" ? say`What is there after the start` : say`What is there after the restart`;
  }

  /** How the start goes when it is tried again. */
  private *next(next: NextTry | undefined): Generator<PlanLine> {
    if (next === undefined) return;
    const { jail, failure, step } = next;
    yield blank;
    if (failure === undefined) {
      yield line(0, "heading", say`The next start of ${jail.name} meets nothing of this that is known to stop it`);
      return;
    }
    yield line(0, "heading", say`The next start of ${jail.name} fails, as long as nobody tidies up`);
    if (step !== undefined) yield this.withPlace(1, "step", this.command(step), step.place);
    yield line(1, "problem", `${this.indent()}! ${say`fails: ${failureText(failure)}`}`);
  }

  private indent(): string {
    return " ".repeat(this.digits + 6);
  }

  private withPlace(
    level: PlanLine["level"],
    kind: PlanLineKind,
    text: string,
    target: FileRange | undefined,
  ): PlanLine {
    if (target === undefined) return line(level, kind, text);
    const place = this.options.place(target);
    const before = `${text.slice(0, longestLine)}  ${this.options.placeSign ?? "# "}`;
    const link = { start: before.length, end: before.length + place.length, target };
    return { text: printable(before + place), level, kind, link };
  }
}

function line(level: PlanLine["level"], kind: PlanLineKind, text: string): PlanLine {
  return { text: printable(text.length > longestLine ? `${text.slice(0, longestLine)}…` : text), level, kind };
}

function isSameStep(a: Step, b: Step): boolean {
  if (!("span" in a) || !("span" in b)) return false;
  return a.phase === b.phase && a.span.valueIndex === b.span.valueIndex;
}

/** What one jail goes through at a stretch. */
function partOf({ jail, operation, undo }: PlanStep): string {
  return `${operation} ${undo} ${jail.name}`;
}
