import { type CommandStep, innerCommandsOfStep, type JailView, type Step } from "../../lifecycle/index.ts";
import type { SimpleCommand } from "../../shell/index.ts";

/** A command of a start, with the others of its string; or what jail(8) runs itself, which has none. */
export interface NumberedCommand {
  readonly step: CommandStep;
  readonly command: SimpleCommand | undefined;
  readonly company: readonly SimpleCommand[];
  /** Its number in the order in which they run. */
  readonly at: number;
}

/** The commands of a start by their words: of thousands only those are looked at that name something. */
export class StartWords {
  readonly all: readonly NumberedCommand[];
  /** Most words stand in one command. */
  private readonly byWord = new Map<string, NumberedCommand | NumberedCommand[]>();
  /** Those with a word that only the shell knows, which may be any. */
  private readonly unclear: NumberedCommand[] = [];
  private readonly bySteps = new Map<Step, NumberedCommand[]>();
  private readonly places = new Map<Step, number>();
  /** Directories on which jail(8) itself mounts, as the last word of its own commands. */
  private readonly lastWords = new Set<string>();

  constructor(start: readonly Step[], jail: JailView) {
    const all: NumberedCommand[] = [];
    for (const [place, step] of start.entries()) {
      if (!this.places.has(step)) this.places.set(step, place);
      if (step.kind !== "command") continue;
      if (step.commandLine === undefined) {
        const own = { step, command: undefined, company: [], at: all.length };
        all.push(own);
        for (const word of step.argv) this.add(word, own);
        const last = step.argv.at(-1);
        if (last !== undefined) this.lastWords.add(last);
        continue;
      }
      const company = innerCommandsOfStep(step, jail);
      const ofStep: NumberedCommand[] = [];
      this.bySteps.set(step, ofStep);
      for (const command of company) {
        const each = { step, command, company, at: all.length };
        ofStep.push(each);
        all.push(each);
        let isUnclear = false;
        for (const { text } of command.words) {
          if (text === undefined) isUnclear = true;
          else this.add(text, each);
        }
        if (isUnclear) this.unclear.push(each);
      }
    }
    this.all = all;
  }

  /** The place of a step; -1 where it is none of the start. */
  placeOf(step: Step): number {
    return this.places.get(step) ?? -1;
  }

  /** When a command runs, by its step and where in its string it starts; after all others when it is none of the start. */
  when(step: Step, start: number): number {
    return this.bySteps.get(step)?.find(({ command }) => command?.start === start)?.at ?? Number.POSITIVE_INFINITY;
  }

  /** Whether something holds for one of those that have one of the words, or may have it. */
  someNaming(words: readonly (string | undefined)[], holds: (command: NumberedCommand) => boolean): boolean {
    if (this.unclear.some(holds)) return true;
    for (const word of words) {
      const known = word === undefined ? undefined : this.byWord.get(word);
      if (known === undefined) continue;
      if (Array.isArray(known) ? known.some(holds) : holds(known)) return true;
    }
    return false;
  }

  /** Whether a command of jail(8)'s own ends with a word. */
  isLastWord(word: string): boolean {
    return this.lastWords.has(word);
  }

  private add(word: string, command: NumberedCommand): void {
    const known = this.byWord.get(word);
    if (known === undefined) this.byWord.set(word, command);
    // A word may stand in a command twice, which is then asked twice.
    else if (Array.isArray(known)) known.push(command);
    else this.byWord.set(word, [known, command]);
  }
}
