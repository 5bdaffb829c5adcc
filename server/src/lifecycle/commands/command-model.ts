import type { Word } from "../../shell/index.ts";
import type { Stack } from "../host/stack.ts";
import type { CommandPlace } from "../machine/command-place.ts";
import type { Machine } from "../machine/machine.ts";

/**
 * What a program does to the host. `at` is its index in `words`; `stack` is where it runs, undefined if that is not
 * followed. `run` is for programs that run others.
 */
export type CommandModel = (
  machine: Machine,
  words: readonly Word[],
  at: number,
  stack: Stack | undefined,
  run: Runner,
) => void;

/** Lets the model of what a program runs in turn happen. */
export interface Runner {
  /** The program at `words[at]`, with the words after it as its arguments. */
  program(machine: Machine, words: readonly Word[], at: number, stack: Stack | undefined): void;
  /** A command of a string of its own, such as that of `sh -c`, at its place within the command that runs it. */
  command(machine: Machine, place: CommandPlace, stack: Stack | undefined): void;
}
