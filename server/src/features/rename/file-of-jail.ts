import { applyEdits, evaluateEdited } from "../../analysis/index.ts";
import { nameForRcd } from "../../host-files/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import { directoryOf, fileName } from "../../text/index.ts";
import { allJails, type FeatureContext } from "../shared/context.ts";
import { editsForMoves } from "./moved-files.ts";
import type { RenamedFile } from "./renaming.ts";

/**
 * The files that are named after a jail and have nothing but its block in them, for another name: rc.d looks for it there (FACTS.md 10).
 * One that no include would read under the new name keeps the old one.
 *
 * @param renaming what renames the jail in the texts
 */
export function filesOfJail(
  context: FeatureContext,
  name: string,
  newName: string,
  renaming: readonly TextEdit[],
): RenamedFile[] {
  const found = new Map<string, RenamedFile>();
  for (const jail of allJails(context)) {
    const { path, tree } = jail.section;
    if (jail.name !== name || found.has(path) || tree?.root.statements().length !== 1) continue;
    const own = [`${nameForRcd(name)}.conf`, `jail.${nameForRcd(name)}.conf`].find((each) => each === fileName(path));
    if (own === undefined) continue;
    const to = directoryOf(path) + own.replace(nameForRcd(name), () => nameForRcd(newName));
    if (context.workspace.reader.read(to).kind !== "missing") continue;
    const file: RenamedFile = { from: path, to, edits: editsForMoves(context, new Map([[path, to]])) };
    if (isStillRead(context, file, tree.text, renaming)) found.set(path, file);
  }
  return [...found.values()];
}

/** Whether each root has as many jails as before when the text of the file stands in the new one. */
function isStillRead(
  { analysis }: FeatureContext,
  { from, to, edits }: RenamedFile,
  text: string,
  renaming: readonly TextEdit[],
): boolean {
  const made = {
    path: to,
    text: applyEdits(
      text,
      renaming.filter(({ path }) => path === from),
    ),
  };
  const elsewhere = renaming.filter(({ path }) => path !== from);
  const emptied = { path: from, start: 0, end: text.length, text: "" };
  return analysis.roots.every(
    (root) =>
      root.root === from ||
      evaluateEdited(root, [...elsewhere, ...edits, emptied], [made]).jails.length === root.configuration.jails.length,
  );
}
