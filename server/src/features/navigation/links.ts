import { type EffectiveJail, type FileRange, sourceRange, writtenRange } from "../../config/index.ts";
import type { HostFiles } from "../../host-files/index.ts";
import type { JailNode } from "../../syntax/index.ts";
import { type FeatureContext, jailsAround, type Range } from "../shared/context.ts";
import { FilesOfHost, hostPathsIn } from "./host-paths.ts";

/** A stretch of the file that names another file which is there. */
export interface FileLink extends Range {
  readonly target: string;
  readonly kind: "include" | "fstab" | "log" | "script";
}

/**
 * The files that values name and that are in sight: included ones, the fstab of a jail, its console log, and scripts that exec.*
 * runs on the host. What stands for several files, as a pattern does or `$name` outside of all blocks, is no link; going to the
 * definition leads to all that a pattern matches. Of a block alone only its jails are asked.
 */
export function fileLinks(context: FeatureContext, block?: JailNode): FileLink[] {
  const { analysis, path, workspace } = context;
  const links = new Links();
  const around = block && new Set(jailsAround(context, block));
  for (const { configuration, hostFiles } of analysis.roots) {
    for (const { from, start, end, targets: files } of configuration.includes) {
      if (from === path) for (const file of files) links.add({ start, end }, file, "include");
    }
    const files = new FilesOfHost(configuration.root, workspace.reader);
    for (const jail of configuration.jails) {
      if (around?.has(jail) === false) continue;
      addFstabs(jail, path, hostFiles, links);
      for (const { parameter, index, start, end, name } of hostPathsIn(jail, path)) {
        const target = files.find(name);
        const range = target === undefined ? undefined : sourceRange(parameter, index, start, end);
        if (range?.path !== path || target === undefined) continue;
        links.add(
          withoutQuotes(range, context.tree.text),
          target,
          parameter.spelling === "exec.consolelog" ? "log" : "script",
        );
      }
    }
  }
  return links.all;
}

function addFstabs(jail: EffectiveJail, path: string, hostFiles: HostFiles, links: Links): void {
  const fstab = jail.get("mount.fstab");
  for (const [index, { written }] of fstab?.elements.entries() ?? []) {
    if (fstab === undefined || written.definition.path !== path) continue;
    const file = hostFiles.fstab(fstab.values[index]);
    if (file) links.add(withoutQuotes(writtenRange(written), written.definition.tree.text), file.path, "fstab");
  }
}

/** Links by their places: what leads to several files in different jails is none. */
class Links {
  private readonly byPlace = new Map<string, { readonly link: FileLink; readonly files: Set<string> }>();

  get all(): FileLink[] {
    const single = [...this.byPlace.values()].filter(({ files }) => files.size === 1);
    return single.map(({ link }) => link).sort((a, b) => a.start - b.start);
  }

  add({ start, end }: Range, target: string, kind: FileLink["kind"]): void {
    const key = `${start}:${end}`;
    const known = this.byPlace.get(key);
    if (known) known.files.add(target);
    else this.byPlace.set(key, { link: { start, end, target, kind }, files: new Set([target]) });
  }
}

function withoutQuotes({ path, start, end }: FileRange, text: string): FileRange {
  const isQuoted = end - start > 1 && /["']/.test(text[start]) && text[end - 1] === text[start];
  return isQuoted ? { path, start: start + 1, end: end - 1 } : { path, start, end };
}
