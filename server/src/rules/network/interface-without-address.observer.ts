import {
  type Effect,
  effectsOf,
  type HostInterface,
  type JailView,
  type Observation,
  scalar,
} from "../../lifecycle/index.ts";
import type { SimpleCommand } from "../../shell/index.ts";
import { normalizePath } from "../../text/index.ts";
import { isAtOrBelow } from "../support/mount-place.ts";

/** What a VNET jail has when its rc sets up the network, where that is known. */
export interface NetworkOfRc {
  /** All interfaces, lo0 among them. */
  readonly names: readonly string[];
  /** Those that were moved into it, and that no command of the start speaks of there. */
  readonly bare: readonly string[];
}

/** Tells nothing of a jail in which something may have set up the network, or have written its rc.conf, that nobody can see. */
export const networkOfRc: Observation<NetworkOfRc> = {
  begin({ on, machine, jail }, found) {
    let names: readonly string[] | undefined;
    let bare: readonly string[] = [];
    let isKnown = true;
    let isInRc = false;
    const spokenOf = new Set<string>();
    on("command", ({ command, stack }) => {
      if (!machine.starting || !isKnown) return;
      if (names === undefined && mayWriteRcConf(command, machine.where, jail)) isKnown = false;
      if (stack === machine.host && !isAboutJail(command)) return;
      for (const { text } of command.words) {
        if (text === undefined) isKnown = false;
        else spokenOf.add(text);
      }
    });
    on("rc", (stack) => {
      if (!machine.starting || names !== undefined) return;
      names = [...stack.interfaces.keys()];
      bare = [...stack.interfaces.values()].filter(isBare).map(({ name }) => name);
      isKnown &&= stack.isClosed && !stack.holdsUnknownNames && !stack.lacksSome;
      isInRc = true;
    });
    on("network-forgotten", () => {
      if (machine.starting && names !== undefined && !isInRc) isKnown = false;
      isInRc = false;
    });
    on("started", () => {
      const left = bare.filter((name) => !spokenOf.has(name));
      if (isKnown && names !== undefined && left.length > 0) found.push({ names, bare: left });
    });
  },
};

/** A command of the host can reach into the jail. */
const isAboutJail = ({ words }: SimpleCommand): boolean =>
  words.some(({ text }) => text === "-j" || text?.endsWith("jexec") === true);

const isBare = ({ lent, addresses }: HostInterface): boolean =>
  lent && addresses.all.length === 0 && addresses.isClosed(4) && addresses.isClosed(6);

/** Whether a command may write rc.conf of the jail, or put another one in its place. */
function mayWriteRcConf(command: SimpleCommand, where: "host" | "jail", jail: JailView): boolean {
  const root = scalar(jail, "path") ?? "/";
  return effectsOf(command, where).some((effect) => effect.verb !== "reads" && mayWrite(effect, root));
}

function mayWrite({ resource, verb, name, where, jail }: Effect, root: string): boolean {
  switch (resource) {
    case "anything":
    case "rc-variable":
      return true;
    case "dataset":
      return jail === undefined;
    case "directory":
      return verb !== "makes" && mayHold(name, where, root);
    case "file":
    case "mount":
      return mayHold(name, where, root);
    default:
      return false;
  }
}

function mayHold(name: string | undefined, where: "host" | "jail", root: string): boolean {
  if (name?.startsWith("/") !== true) return true;
  return coversRcConf(where === "jail" ? root + name : name, root);
}

/** Whether a path is that of rc.conf in the jail, of one that is read with it, or of a folder in which it is. */
export function coversRcConf(path: string, root: string): boolean {
  const rcConf = normalizePath(`${root}/etc/rc.conf`);
  const target = normalizePath(path);
  return isAtOrBelow(rcConf, target) || target.startsWith(rcConf);
}
