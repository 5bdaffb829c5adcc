import type { LocalCommand } from "../config/index.ts";
import type { Release } from "../parameters/index.ts";
import { commandsAtSite, parseCommandLine } from "../shell/index.ts";
import { keptBy, kernelBoolean } from "./creation/index.ts";
import type { JailView } from "./jail/jail-view.ts";
import { staysInForeground } from "./programs/foreground.ts";
import { knowledgeOf } from "./programs/knowledge.ts";
import { innerCommands } from "./programs/wrapper.ts";
import { exists } from "./steps/phases.ts";

/**
 * Whether a jail is known to be gone as soon as its start has ended: it does not persist, and nothing that is run for it leaves a
 * process. jail(8) lets such a jail persist while the commands run and takes that back in the end (probe 178); the kernel
 * removes a jail that has neither. Of a program that is not known nobody can say what goes on in the jail when it has ended.
 */
export function isGoneAfterStart(jail: JailView, release: Release): boolean {
  if (jail.failed || keptBy(jail) !== "commands") return false;
  // A value that is refused ends the start in another way.
  if (jail.get("persist") !== undefined && kernelBoolean(jail, "persist") === undefined) return false;
  for (const phase of afterCreation) {
    if (exists(phase, release) && jail.get(phase)?.values.some((value) => mayLeaveProcess(value, jail.site?.commands)))
      return false;
  }
  return true;
}

/** What is run before the jail is there cannot leave anything in it. The phase that decides it for nearly every jail comes first. */
const afterCreation = ["exec.start", "command", "exec.poststart", "exec.created"] as const;

/** Whether a string of exec.* may leave a process behind, as rc, a daemon, and any program does that nobody knows. */
export function mayLeaveProcess(value: string, local: readonly LocalCommand[] = []): boolean {
  if (value === "") return false;
  const { kind, syntaxError, background } = parseCommandLine(value);
  if (kind === "empty") return false;
  if (syntaxError !== undefined || background) return true;
  return !commandsAtSite(innerCommands(value), local).every(({ words, background: isBackground }) => {
    if (isBackground || staysInForeground(words) !== undefined) return false;
    return words.length === 0 || knowledgeOf(words[0].text).leavesNoProcess === true;
  });
}
