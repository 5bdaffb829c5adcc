import type { Release } from "../parameters/release.ts";
import { programName } from "../shell/command-line.ts";
import { keptBy } from "./creation/kernel.ts";
import { kernelBoolean } from "./creation/refusal.ts";
import type { JailView } from "./jail.ts";
import { type CommandStep, jailPlan } from "./steps.ts";

/**
 * Whether a jail is known to be gone as soon as its start has ended: it does not persist, and nothing that is run for it leaves a
 * process. jail(8) lets such a jail persist while the commands run and takes that back in the end (probe 178); the kernel
 * removes a jail that has neither. Of a program that is not known nobody can say what goes on in the jail when it has ended.
 */
export function isGoneAfterStart(jail: JailView, release: Release): boolean {
  if (keptBy(jail) !== "commands") return false;
  // A value that is refused ends the start in another way.
  if (jail.get("persist") !== undefined && kernelBoolean(jail, "persist") === undefined) return false;
  return jailPlan(jail, release, "start").every((step) => step.kind !== "command" || leavesNoProcess(step));
}

/** What is run before the jail is there cannot leave anything in it. */
const afterCreation: ReadonlySet<string> = new Set(["exec.created", "exec.start", "command", "exec.poststart"]);

function leavesNoProcess({ phase, commandLine, background }: CommandStep): boolean {
  if (!afterCreation.has(phase)) return true;
  if (commandLine === undefined || commandLine.syntaxError !== undefined || background) return false;
  return commandLine.commands.every(({ words, background: isBackground }) => {
    const program = words[0]?.text;
    return !isBackground && (words.length === 0 || (program !== undefined && ends.has(programName(program))));
  });
}

/** Programs that do their work, start nothing else and end. */
const ends: ReadonlySet<string> = new Set(
  `: true false test [ echo printf logger sleep date cat head tail cut tr sort uniq wc grep egrep fgrep export set unset cd umask
  ls stat du df basename dirname readlink realpath expr seq pwd uname hostname id who whoami ps pgrep jls netstat sockstat
  ifconfig route sysctl ndp arp mkdir rmdir cp mv rm ln touch chown chgrp chmod chflags`.split(/\s+/),
);
