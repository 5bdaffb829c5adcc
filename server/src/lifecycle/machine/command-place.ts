import type { SimpleCommand, Word } from "../../shell/index.ts";
import type { ValueSpan } from "../jail/jail-view.ts";
import type { CommandStep } from "../steps/steps.ts";

/** A part of a value that spells something: a word, or a whole command. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** Where a command stands, and where it runs. It does not change: what runs inside of it has a place of its own. */
export class CommandPlace {
  readonly step: CommandStep;
  readonly command: SimpleCommand;
  /** The host, or the jail; jexec(8) on the host leads into the jail. */
  readonly where: "host" | "jail";
  /** In `sh -c "…"` offsets cannot be mapped back, so that the whole argument stands for each of its words. */
  readonly container: Word | undefined;

  constructor(step: CommandStep, command: SimpleCommand, where = step.where, container?: Word) {
    this.step = step;
    this.command = command;
    this.where = where;
    this.container = container;
  }

  /**
   * The place of a command of a script that an outer command runs.
   *
   * @param container the word that holds the script, for one whose words have no places of their own
   */
  static within(outer: CommandPlace, inner: SimpleCommand, container?: Word): CommandPlace {
    return new CommandPlace(outer.step, inner, outer.where, outer.container ?? container);
  }

  /** The same command where it runs on the host or in the jail. */
  runningIn(where: "host" | "jail"): CommandPlace {
    if (where === this.where) return this;
    return new CommandPlace(this.step, this.command, where, this.container);
  }

  /** The part of the effective value that spells a word of the command. */
  span(word: Part): ValueSpan {
    const { parameter, valueIndex } = this.step.span;
    const { start, end } = this.container ?? word;
    return { parameter, valueIndex, start, end };
  }

  /** The part of the effective value that spells the command. */
  commandSpan(): ValueSpan {
    return this.span(this.command);
  }
}
