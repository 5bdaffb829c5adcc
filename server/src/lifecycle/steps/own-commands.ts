import type { Release } from "../../parameters/index.ts";
import { fstabFields } from "../../text/index.ts";
import type { RefusalReason } from "../creation/index.ts";
import { identity, type JailView, scalar } from "../jail/jail-view.ts";
import type { CommandPhase } from "./phases.ts";

/**
 * The commands that jail(8) puts together itself, from mount, addresses and vnet.interface (LANGUAGE.md §5.5, probes 22,
 * 171-172, 185-187). `down` is true when they undo what they did at start.
 */

/** A command, or the message with which jail(8) gives up before it runs one. */
export type OwnCommand =
  | { readonly argv: readonly string[] }
  | { readonly problem: string; readonly reason: RefusalReason };

const ifconfigPath = "/sbin/ifconfig";
const mountPath = "/sbin/mount";
const umountPath = "/sbin/umount";

/** undefined when the value asks for nothing. */
export function ownCommand(
  jail: JailView,
  phase: CommandPhase,
  value: string,
  down: boolean,
  release: Release,
): OwnCommand | undefined {
  switch (phase) {
    case "ip4.addr":
      return addressCommand(jail, "inet", value, down);
    case "ip6.addr":
      return addressCommand(jail, "inet6", value, down);
    case "mount":
      return mountLine(value, down, release);
    case "mount.devfs":
      return devfs(jail, down);
    case "mount.fdescfs":
      return pseudoFileSystem(jail, phase, "fdescfs", "/dev/fd", down);
    case "mount.procfs":
      return pseudoFileSystem(jail, phase, "procfs", "/proc", down);
    case "vnet.interface":
      return { argv: [ifconfigPath, value, down ? "-vnet" : "vnet", identity(jail)] };
    case "zfs.dataset":
      return { argv: ["/bin/sh", "-c", attachDataset(value, identity(jail))] };
    default:
      return undefined;
  }
}

/** `[INTERFACE|]ADDRESS[/MASK] [EXTRA…]`; without an interface, here or in `interface`, nothing is configured. */
function addressCommand(
  jail: JailView,
  family: "inet" | "inet6",
  value: string,
  down: boolean,
): OwnCommand | undefined {
  const bar = value.indexOf("|");
  const defaultInterface = scalar(jail, "interface");
  if (bar < 0 && defaultInterface === undefined) return undefined;
  const blank = value.indexOf(" ");
  const hasExtra = blank >= 0 && blank < value.length - 1;
  const main = hasExtra ? value.slice(0, blank) : value;
  const mainBar = main.indexOf("|");
  const name = mainBar < 0 ? (defaultInterface ?? "") : main.slice(0, mainBar);
  const address = main.slice(mainBar + 1);

  const argv = [ifconfigPath, name, family];
  const slash = address.indexOf("/");
  if (slash < 0) {
    argv.push(address);
    if (family === "inet") argv.push("netmask", "255.255.255.255");
    else argv.push("prefixlen", "128");
  } else if (family === "inet" && address.includes(".", slash)) {
    argv.push(address.slice(0, slash), "netmask", address.slice(slash + 1));
  } else {
    argv.push(address);
  }
  if (hasExtra && !down) argv.push(...value.slice(blank).split(" ").filter(isNotEmpty));
  argv.push(down ? "-alias" : "alias");
  return { argv };
}

/** A line of fstab(5), of which jail(8) uses the first four fields. */
function mountLine(value: string, down: boolean, release: Release): OwnCommand | undefined {
  const [device, directory, type, options] = mountFields(value);
  if (device === undefined) return undefined;
  if (type === undefined) return { problem: `mount: ${value}: missing information`, reason: "mount-fields" };
  if (!directory.startsWith("/")) return relative("mount", directory);
  // 12.1 unmounted by force (LANGUAGE.md §6).
  if (down) return { argv: [umountPath, release.major <= 12 ? "-ft" : "-t", type, directory] };
  if (options === undefined) return { argv: [mountPath, "-t", type, device, directory] };
  return { argv: [mountPath, "-t", type, "-o", options, device, directory] };
}

/** The fields of a value of `mount`, as they are meant: device, directory, type, options. */
export function mountFields(value: string): string[] {
  return fstabFields(value).map(({ text }) => text);
}

function devfs(jail: JailView, down: boolean): OwnCommand {
  const path = scalar(jail, "path");
  if (path === undefined) return noPath("mount.devfs");
  const directory = `${path}/dev`;
  if (!directory.startsWith("/")) return relative("mount.devfs", directory);
  if (down) return { argv: [umountPath, directory] };
  // Without a number it is the ruleset for jails (FACTS.md 9).
  const ruleset = scalar(jail, "devfs_ruleset") ?? "4";
  return { argv: [mountPath, "-t", "devfs", `-oruleset=${ruleset}`, ".", directory] };
}

function pseudoFileSystem(jail: JailView, phase: string, type: string, below: string, down: boolean): OwnCommand {
  const path = scalar(jail, "path");
  if (path === undefined) return noPath(phase);
  const directory = `${path}${below}`;
  if (!directory.startsWith("/")) return relative(phase, directory);
  return { argv: down ? [umountPath, directory] : [mountPath, "-t", type, ".", directory] };
}

const noPath = (phase: string): OwnCommand => ({
  problem: `${phase}: no jail root path defined`,
  reason: "no-path",
});

const relative = (phase: string, directory: string): OwnCommand => ({
  problem: `${phase}: ${directory}: not an absolute pathname`,
  reason: "relative-path",
});

/** Whatever goes wrong in it, it succeeds (FACTS.md 24). */
function attachDataset(dataset: string, jail: string): string {
  const attach = `/sbin/zfs jail ${jail} ${dataset} || echo error, attaching ${dataset} to jail ${jail} failed`;
  const refuse = `echo error, you need to set jailed=on for dataset ${dataset}`;
  return `if [ $(/sbin/zfs get -H -o value jailed ${dataset}) = on ]; then ${attach}; else ${refuse}; fi`;
}

function isNotEmpty(text: string): boolean {
  return text !== "";
}
