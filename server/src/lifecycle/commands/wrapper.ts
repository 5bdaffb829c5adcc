import type { Word } from "../../shell/index.ts";
import type { Stack } from "../host/stack.ts";
import type { Machine } from "../machine/machine.ts";
import { readWrapper } from "../programs/wrapper.ts";
import type { Runner } from "./command-model.ts";

/** What counts is the command that it runs. */
export function wrapper(
  machine: Machine,
  words: readonly Word[],
  at: number,
  stack: Stack | undefined,
  run: Runner,
): void {
  const inner = readWrapper(words, at);
  if (inner === "opaque") machine.forget(stack);
  else if (inner !== undefined) run.program(machine, words, inner, stack);
}
