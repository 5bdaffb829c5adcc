import type { EffectiveJail, FileRange } from "../../config/index.ts";
import { scalar } from "../../lifecycle/index.ts";
import { type FstabField, type FstabOption, fstabFields, fstabOptions, normalizePath } from "../../text/index.ts";
import { rangeOf } from "./source-text.ts";

/** A part of a line: a field, an option, or the whole of it. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/** A mount that a line in the manner of fstab(5) asks for, whole: jail(8) refuses others before it mounts anything. */
export interface MountLine extends Part {
  readonly device: FstabField;
  readonly directory: FstabField;
  readonly type: FstabField;
  /** The fourth field; undefined where the line ends before it. */
  readonly optionsField: FstabField | undefined;
  readonly options: readonly FstabOption[];
  /** The directory on which it is mounted, normalised. */
  readonly target: string;
  /** What is mounted where that is a directory or a device, normalised. */
  readonly source: string | undefined;
  /** Index among the values of `mount`. */
  readonly valueIndex: number;
  /** Where a part of the line is written; undefined where it is written nowhere. */
  rangeOf(part: Part): FileRange | undefined;
}

/** The lines of `mount`, in the order in which jail(8) mounts them; none where a variable of them is undefined. */
export function mountLines(jail: EffectiveJail): MountLine[] {
  const parameter = jail.get("mount");
  if (parameter === undefined || parameter.entry.bad) return [];
  const lines: MountLine[] = [];
  for (const [valueIndex, value] of parameter.values.entries()) {
    const rangeOfPart = ({ start, end }: Part): FileRange | undefined =>
      rangeOf(jail, { parameter: "mount", valueIndex, start, end });
    const whole = { start: 0, end: value.length };
    const line = mountLine(fstabFields(value), whole, valueIndex, rangeOfPart);
    if (line !== undefined) lines.push(line);
  }
  return lines;
}

function mountLine(
  fields: readonly FstabField[],
  whole: Part,
  valueIndex: number,
  rangeOfPart: MountLine["rangeOf"],
): MountLine | undefined {
  const [device, directory, type, optionsField] = fields;
  if (type === undefined || !directory.text.startsWith("/")) return undefined;
  return {
    ...whole,
    device,
    directory,
    type,
    optionsField,
    options: fstabOptions(optionsField),
    target: normalizePath(directory.text),
    source: device.text.startsWith("/") ? normalizePath(device.text) : undefined,
    valueIndex,
    rangeOf: rangeOfPart,
  };
}

/** The root directory of a jail, normalised; undefined where it is not known, or none that the kernel takes. */
export function rootOf(jail: EffectiveJail): string | undefined {
  const path = jail.get("path");
  if (path === undefined || path.entry.bad) return undefined;
  const root = scalar(jail, "path");
  return root?.startsWith("/") ? normalizePath(root) : undefined;
}
