import { effectsOf, type JailView, type Observation, scalar } from "../../lifecycle/index.ts";
import { programName, type SimpleCommand } from "../../shell/index.ts";
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
    let forgotten = 0;
    const spokenOf = new Set<string | undefined>();
    on("command", ({ command, stack }) => {
      if (!machine.starting || !isKnown) return;
      isKnown = names !== undefined || !mayWriteRcConf(command, machine.where, jail);
      // A command of the host can reach into the jail.
      if (stack === machine.host && !command.words.some(({ text }) => text === "-j" || text?.endsWith("jexec"))) return;
      for (const { text } of command.words) spokenOf.add(text);
    });
    on("rc", ({ interfaces, isClosed, holdsUnknownNames, lacksSome }) => {
      // What rc itself does comes next; a second one may meet anything.
      isKnown &&= names === undefined && isClosed && !holdsUnknownNames && !lacksSome;
      names = [...interfaces.keys()];
      bare = names.filter((name) => {
        const { lent, addresses } = interfaces.get(name)!;
        return lent && addresses.all.length === 0 && addresses.isClosed(4) && addresses.isClosed(6);
      });
    });
    on("network-forgotten", () => {
      if (names !== undefined) forgotten++;
    });
    on("started", () => {
      const left = bare.filter((name) => !spokenOf.has(name));
      // rc alone makes the network unknown.
      if (isKnown && names !== undefined && forgotten === 1 && !spokenOf.has(undefined))
        found.push({ names, bare: left });
    });
  },
};

/** Most commands of a start are these, and what they do has to do with networks alone. */
const networkPrograms: ReadonlySet<string> = new Set(["ifconfig", "route"]);

/** Whether a command may write rc.conf of the jail, or put another one in its place. */
function mayWriteRcConf(command: SimpleCommand, where: "host" | "jail", view: JailView): boolean {
  // Stryker disable next-line all: to look at what they do takes longer.
  if (command.redirects.length === 0 && networkPrograms.has(programName(command.words[0]?.text ?? ""))) return false;
  const root = scalar(view, "path") ?? "";
  return effectsOf(command, where).some(
    ({ verb, resource, name, where: place, jail }) =>
      verb !== "reads" &&
      (/^(?:any|rc-)/.test(resource) ||
        (resource === "dataset" && jail === undefined) ||
        (/^(?:file|mount|dir)/.test(resource) &&
          !(resource === "directory" && verb === "makes") &&
          (name?.startsWith("/") !== true || coversRcConf(place === "jail" ? root + name : name, root)))),
  );
}

/** Whether a path is that of rc.conf in the jail, of one that is read with it, or of a folder in which it is. */
export function coversRcConf(path: string, root: string): boolean {
  const rcConf = normalizePath(`${root}/etc/rc.conf`);
  const target = normalizePath(path);
  return isAtOrBelow(rcConf, target) || target.startsWith(rcConf);
}
