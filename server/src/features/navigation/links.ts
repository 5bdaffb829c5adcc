import { type FileRange, writtenRange } from "../../config/index.ts";
import type { FeatureContext, Range } from "../shared/context.ts";

/** A stretch of the file that names another file which is there. */
export interface FileLink extends Range {
  readonly target: string;
}

/**
 * The files that values name and that are in sight: included ones, and the fstab of a jail. What stands for several files, as a
 * pattern does or `$name` outside of all blocks, is no link.
 */
export function fileLinks({ analysis, path }: FeatureContext): FileLink[] {
  const targets = new Map<string, { readonly range: Range; readonly files: Set<string> }>();
  const add = ({ start, end }: Range, target: string): void => {
    const key = `${start}:${end}`;
    const known = targets.get(key);
    if (known) known.files.add(target);
    else targets.set(key, { range: { start, end }, files: new Set([target]) });
  };
  for (const { configuration, hostFiles } of analysis.roots) {
    for (const { from, start, end, targets: files } of configuration.includes) {
      if (from === path) for (const file of files) add({ start, end }, file);
    }
    for (const jail of configuration.jails) {
      const fstab = jail.get("mount.fstab");
      const written = fstab?.elements[0]?.written;
      if (fstab === undefined || written?.definition.path !== path) continue;
      const file = hostFiles.fstab(fstab.values[0]);
      if (file) add(contentOf(writtenRange(written), written.definition.tree.text), file.path);
    }
  }
  const links: FileLink[] = [];
  for (const { range, files } of targets.values()) {
    const [target] = files;
    if (files.size === 1) links.push({ ...range, target });
  }
  return links.sort((a, b) => a.start - b.start);
}

/** Without the quotes around it. */
function contentOf({ start, end }: FileRange, text: string): Range {
  const isQuoted = end - start > 1 && /["']/.test(text[start]) && text[end - 1] === text[start];
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
