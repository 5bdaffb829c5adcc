import { directoryOf, fileName } from "../../text/index.ts";
import { allJails, type FeatureContext } from "../shared/context.ts";
import { editsForMoves } from "./moved-files.ts";
import type { RenamedFile } from "./renaming.ts";

/** The files that are named after a jail and have nothing but its block in them, for another name: rc.d looks for it there (FACTS.md 10). */
export function filesOfJail(context: FeatureContext, name: string, newName: string): RenamedFile[] {
  const found = new Map<string, RenamedFile>();
  for (const jail of allJails(context)) {
    const { path, tree } = jail.section;
    if (jail.name !== name || found.has(path) || tree?.root.statements().length !== 1) continue;
    const file = [`${stemOf(name)}.conf`, `jail.${stemOf(name)}.conf`].find((each) => each === fileName(path));
    if (file === undefined) continue;
    const to = directoryOf(path) + file.replace(stemOf(name), () => stemOf(newName));
    if (context.workspace.reader.read(to).kind !== "missing") continue;
    found.set(path, { from: path, to, edits: editsForMoves(context, new Map([[path, to]])) });
  }
  return [...found.values()];
}

/** What rc.d makes of a name that no file can have. */
const stemOf = (name: string): string => name.replace(/[./]/g, "_");
