import type { Watcher } from "./watcher.ts";

/** Finds strings that are not looked into, so that silence about them means nothing. */
export const scriptUnread: Watcher = {
  step(machine, { commandLine, phase, span }) {
    const why = commandLine?.unread;
    if (why !== undefined) machine.events.push({ type: "script-unread", phase, command: span, why });
  },
};
