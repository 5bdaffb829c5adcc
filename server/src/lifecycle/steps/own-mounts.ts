import { normalizePath } from "../../text/index.ts";
import { isOn, type JailView, scalar, type ValueSpan } from "../jail/jail-view.ts";
import { mountFields } from "./own-commands.ts";

/** Something that jail(8) itself mounts before exec.prestart (LANGUAGE.md §5.5). The lines of mount.fstab are not known. */
export interface OwnMount {
  /** undefined for what comes from no directory or device: devfs, tmpfs, … */
  readonly source: string | undefined;
  readonly target: string;
  readonly type: string;
  /** The value that asks for it; of no width for mount.devfs and the like. */
  readonly span: ValueSpan;
}

/** In the order in which they are mounted. */
export function ownMounts(jail: JailView): OwnMount[] {
  const mounts: OwnMount[] = [];
  for (const [valueIndex, value] of (jail.get("mount")?.values ?? []).entries()) {
    const [device, directory, type] = mountFields(value);
    if (type === undefined || !directory.startsWith("/")) continue;
    const source = device.startsWith("/") ? normalizePath(device) : undefined;
    const span: ValueSpan = { parameter: "mount", valueIndex, start: 0, end: value.length };
    mounts.push({ source, target: normalizePath(directory), type, span });
  }
  const path = scalar(jail, "path");
  if (path === undefined) return mounts;
  for (const [parameter, type, below] of fileSystems) {
    if (!isOn(jail, parameter)) continue;
    const span: ValueSpan = { parameter, valueIndex: 0, start: 0, end: 0 };
    mounts.push({ source: undefined, target: normalizePath(`${path}${below}`), type, span });
  }
  return mounts;
}

const fileSystems = [
  ["mount.devfs", "devfs", "/dev"],
  ["mount.fdescfs", "fdescfs", "/dev/fd"],
  ["mount.procfs", "procfs", "/proc"],
] as const;
