import type { Release } from "../parameters/index.ts";
import { programName, type SimpleCommand, type Word } from "../shell/index.ts";
import { type JailView, scalar } from "./jail/jail-view.ts";
import { harmless } from "./programs/harmless.ts";
import { readService } from "./programs/service.ts";
import { type CommandStep, jailPlan } from "./steps/steps.ts";

/**
 * Whether some command of the start may give the jail an interface besides lo0: moves one into it, creates one inside, or is
 * nothing of which that is known (M31). `/etc/rc` counts as none: where it makes interfaces is written in the jail.
 */
export function mayGetInterface(jail: JailView, release: Release): boolean {
  return jailPlan(jail, release, "start").some((step) => step.kind === "command" && stepMay(step, jail));
}

function stepMay({ commandLine, phase }: CommandStep, jail: JailView): boolean {
  if (phase === "vnet.interface") return true;
  if (commandLine === undefined) return false;
  return commandLine.syntaxError !== undefined || commandLine.commands.some((command) => commandMay(command, jail));
}

function commandMay({ words }: SimpleCommand, jail: JailView): boolean {
  if (words.length === 0) return false;
  const [{ text: program }, argument] = words;
  if (program === undefined) return true;
  const name = programName(program);
  switch (name) {
    case "ifconfig":
      return words.some((word, index) => isMoveOrCreate(word) && !isForAnother(words, index, jail));
    case "sh":
      return argument !== undefined && !isRc(argument.text);
    case "service":
      return readService(words, 0).control !== "name";
    default:
      return !(isRc(program) || harmless.has(name) || networkless.has(name));
  }
}

/** They work on routes, files, mounts and the like, and make no interface. */
const networkless = new Set(
  `route ndp arp pfctl sysctl sysrc mkdir rmdir cp mv rm ln touch chown chgrp chmod chflags install tee sed truncate mkfifo
  mount umount mount_nullfs mount_unionfs mount_nfs mount_tmpfs mdconfig zfs`.split(/\s+/),
);

function isMoveOrCreate({ text }: Word): boolean {
  return text === undefined || text === "vnet" || text === "create" || text === "plumb";
}

/** `ifconfig X vnet NAME` with the name of another jail. */
function isForAnother(words: readonly Word[], at: number, jail: JailView): boolean {
  const name = words[at].text === "vnet" ? words[at + 1]?.text : undefined;
  return name !== undefined && ![jail.name, scalar(jail, "name"), scalar(jail, "jid")].includes(name);
}

const isRc = (path: string | undefined): boolean => path === "/etc/rc" || path === "/etc/rc.shutdown";
