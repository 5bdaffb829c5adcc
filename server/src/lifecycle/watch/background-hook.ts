import { programName } from "../../shell/index.ts";
import type { Watcher } from "./watcher.ts";

/** Finds strings whose trailing `&` jail(8) takes itself (M55, LANGUAGE.md §5.5). daemon(8) is made to be left alone. */
export const backgroundHook: Watcher = {
  step(machine, step) {
    if (!step.background) return;
    const program = programName(step.argv[0]);
    if (program !== "daemon")
      machine.events.push({ type: "background-hook", phase: step.phase, command: step.span, program });
  },
};
