import type { EffectiveJail, FileRange } from "../../config/index.ts";
import type { FstabFile } from "../../host-files/index.ts";
import { isNoType, scalar } from "../../lifecycle/index.ts";
import {
  type FstabField,
  type FstabLine,
  type FstabOption,
  fstabFields,
  fstabOptions,
  normalizePath,
} from "../../text/index.ts";
import type { JailContext } from "../rule/rule.ts";
import { rangeOf } from "./source-text.ts";

/** A part of a line: a field, an option, or the whole of it. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A mount that a line in the manner of fstab(5) asks for, whole: of others jail(8), or mount(8), mounts nothing. */
export interface MountLine extends Stretch {
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
  /** Index among the values of `mount`; undefined for a line of a file that `mount.fstab` names. */
  readonly valueIndex: number | undefined;
  /** Where a part of the line is written; undefined where it is written nowhere. */
  rangeOf(part: Stretch): FileRange | undefined;
}

/** What a line of a fstab says of the jail that names the file, whole or not. */
export interface LineOfFile {
  readonly file: FstabFile;
  readonly line: FstabLine;
}

/** The lines for a jail in the order in which jail(8) mounts them: those of `mount`, then those of files that are in sight. */
export function mountLines(context: JailContext): MountLine[] {
  const lines = linesOfValues(context.jail);
  for (const { file, line } of fstabLines(context)) {
    const rangeOfPart = ({ start, end }: Stretch): FileRange => ({ path: file.path, start, end });
    const found = mountLine(line.fields, line, undefined, rangeOfPart);
    if (found !== undefined) lines.push(found);
  }
  return lines;
}

/** The lines of the files that `mount.fstab` names, as far as they lie in the tree of the host. */
export function fstabLines(context: Pick<JailContext, "jail" | "hostFiles">): LineOfFile[] {
  return fstabsOf(context.jail).flatMap((name) => {
    const file = context.hostFiles.fstab(name);
    return file === undefined ? [] : file.lines.map((line) => ({ file, line }));
  });
}

/** What jail(8) says of a line of a file, which ends the start; undefined for one that it takes. */
export function refusalOf({ file: { text }, line: { fields, start, end } }: LineOfFile): string | undefined {
  const [, directory, type] = fields;
  if (type === undefined) return `mount.fstab: ${text.slice(start, end)}: missing information`;
  return directory.text.startsWith("/") ? undefined : `mount.fstab: ${directory.text}: not an absolute pathname`;
}

/** Whether a file of mounts is named that is not in sight: it may mount anything. */
export const hasUnknownFstab = (context: JailContext): boolean =>
  context.jail.get("mount.fstab")?.bad === true ||
  fstabsOf(context.jail).some((name) => context.hostFiles.fstab(name) === undefined);

/** An empty value names none. */
function fstabsOf(jail: EffectiveJail): readonly string[] {
  const parameter = jail.get("mount.fstab");
  return parameter === undefined || parameter.bad ? [] : parameter.values.filter((name) => name !== "");
}

/** None where a variable of them is undefined. */
function linesOfValues(jail: EffectiveJail): MountLine[] {
  const parameter = jail.get("mount");
  if (parameter === undefined || parameter.bad) return [];
  const lines: MountLine[] = [];
  for (const [valueIndex, value] of parameter.values.entries()) {
    const rangeOfPart = ({ start, end }: Stretch): FileRange | undefined =>
      rangeOf(jail, { parameter: "mount", valueIndex, start, end });
    const line = mountLine(fstabFields(value), { start: 0, end: value.length }, valueIndex, rangeOfPart);
    if (line !== undefined) lines.push(line);
  }
  return lines;
}

function mountLine(
  fields: readonly FstabField[],
  { start, end }: Stretch,
  valueIndex: number | undefined,
  rangeOfPart: MountLine["rangeOf"],
): MountLine | undefined {
  const [device, directory, type, optionsField] = fields;
  if (type === undefined || isNoType(type.text) || !directory.text.startsWith("/")) return undefined;
  return {
    start,
    end,
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
  if (path === undefined || path.bad) return undefined;
  const root = scalar(jail, "path");
  return root?.startsWith("/") ? normalizePath(root) : undefined;
}
