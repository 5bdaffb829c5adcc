import type { CommandStep, Step } from "../../lifecycle/index.ts";
import type { SimpleCommand } from "../../shell/index.ts";

/** A command of a start, with the others of its string; or what jail(8) runs itself, which has none. */
interface NumberedCommand {
  readonly step: CommandStep;
  readonly command: SimpleCommand | undefined;
  readonly company: readonly SimpleCommand[];
  /** Its number in the order in which they run. */
  readonly at: number;
}

/** The commands of a start by their words: of thousands only those are looked at that name something. */
export class StartWords {
  readonly all: readonly NumberedCommand[];
  private readonly byWord = new Map<string, NumberedCommand[]>();
  /** Those with a word that only the shell knows, which may be any. */
  private readonly unclear: NumberedCommand[] = [];
  private readonly bySteps = new Map<Step, NumberedCommand[]>();
  private readonly places = new Map<Step, number>();
  /** Directories on which jail(8) itself mounts, as the last word of its own commands. */
  private readonly lastWords = new Set<string>();

  constructor(start: readonly Step[]) {
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
      const company = step.commandLine.commands;
      const ofStep = company.map((command, index) => ({ step, command, company, at: all.length + index }));
      this.bySteps.set(step, ofStep);
      all.push(...ofStep);
      for (const each of ofStep) {
        let isUnclear = false;
        for (const { text } of each.command.words) {
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

  /** Those that have one of the words, or may have it. */
  naming(words: readonly (string | undefined)[]): NumberedCommand[] {
    return [...this.unclear, ...words.flatMap((word) => (word === undefined ? [] : (this.byWord.get(word) ?? [])))];
  }

  /** Whether a command of jail(8)'s own ends with a word. */
  isLastWord(word: string): boolean {
    return this.lastWords.has(word);
  }

  private add(word: string, command: NumberedCommand): void {
    const known = this.byWord.get(word);
    // A word may stand in it twice.
    if (known) known.at(-1) === command || known.push(command);
    else this.byWord.set(word, [command]);
  }
}
