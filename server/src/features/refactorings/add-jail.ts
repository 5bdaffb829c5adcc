import type { Section } from "../../config/index.ts";
import { type JailNode, jailAt, linesOf } from "../../syntax/index.ts";
import { fileName } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import { distinctBlock } from "../identity/index.ts";
import { type FeatureContext, sectionsOf } from "../shared/context.ts";
import { addedToJailList } from "../shared/jail-list.ts";
import type { Note, Refactoring, RefusedRefactoring, Rewrite } from "./refactoring.ts";

/** A copy of a block behind it, with everything changed in it that no two jails may have. */
export const addJail: Refactoring = {
  id: "add-jail",
  kind: "refactor.rewrite",
  offers(context, { start, end }) {
    const block = jailAt(context.tree, start);
    if (block === undefined || end > block.end || block.closeBrace === undefined) return [];
    const section = sectionOf(context, block);
    if (section === undefined || isBroken(block)) return [];
    const root = context.analysis.roots.find(({ configuration }) => configuration.sections.includes(section));
    // Whoever chooses it does not see the other file.
    const isListed = root !== undefined && addedToJailList(root, section.name, [`${section.name}2`]) !== undefined;
    const title = isListed ? say`Add a jail like this one, and name it in jail_list` : say`Add a jail like this one`;
    return [{ title, changesJails: true, rewrite: () => copyBehind(context, block, section) }];
  },
};

/** The section of a block that is a jail. */
export function sectionOf(context: FeatureContext, block: JailNode): Section | undefined {
  return sectionsOf(context, block.index).find(({ isWildcard }) => !isWildcard);
}

/** A block with more characters is no jail that somebody looks after. */
const largestBlock = 200_000;

/** Where something is wrong in a block, nobody knows what a copy of it would be. */
export const isBroken = ({ tree, start, end }: JailNode): boolean =>
  end - start > largestBlock || tree.problems.some((problem) => problem.start <= end && start <= problem.end);

function copyBehind(
  { analysis, path }: FeatureContext,
  block: JailNode,
  section: Section,
): Rewrite | RefusedRefactoring {
  const root = analysis.roots.find(({ configuration }) => configuration.sections.includes(section));
  if (root === undefined) return { refused: say`This block is no jail.` };
  const copy = distinctBlock(root, section, { isCopy: true });
  if ("refused" in copy) return copy;
  const { at, before, after } = placeBehind(block);
  const edit = { path, start: at, end: at, text: before + copy.text + after };
  const shift = before.length;
  const listed = addedToJailList(root, section.name, [copy.name]);
  const holes = copy.places
    // Somebody who changes the name in one file leaves it behind in the other: renaming changes both.
    .filter((place) => listed === undefined || !place.isName)
    .map(({ start, end, group }) => ({ start: start + shift, end: end + shift, group }));
  if (listed === undefined) return { edits: [edit], holes };
  return { edits: [edit, listed], holes, note: startsAtBoot(listed.path, copy.name) };
}

const startsAtBoot = (path: string, name: string): Note => ({
  label: say`Name ${name} in jail_list`,
  description: say`${fileName(path)} lists the jails that start at boot, the one that was copied among them.`,
  asks: false,
});

/** Where a block goes behind another one, and what stands around it there: an empty line where the file has such. */
function placeBehind(block: JailNode): { at: number; before: string; after: string } {
  const { tree, start, end } = block;
  const { text } = tree;
  const lines = linesOf(tree);
  const line = lines.lineOf(end);
  const lineEnd = lines.endOf(line);
  const rest = text.slice(end, lineEnd);
  if (!/^[ \t]*(?:;[ \t]*)?(?:#.*|\/\/.*)?$/.test(rest)) return { at: end, before: " ", after: "" };
  const first = lines.startOf(lines.lineOf(start));
  const indentation = /^[ \t]*/.exec(text.slice(first, start))?.[0] ?? "";
  const gap = line === lines.lineOf(start) && !standsApart(block) ? "" : "\n";
  if (line + 1 < lines.count) return { at: lines.startOf(line + 1), before: gap + indentation, after: "\n" };
  return { at: lineEnd, before: `\n${gap}${indentation}`, after: "" };
}

/** Whether an empty line stands before the line of a block. */
function standsApart({ tree, start }: JailNode): boolean {
  const lines = linesOf(tree);
  const line = lines.lineOf(start);
  return line > 0 && tree.text.slice(lines.startOf(line - 1), lines.startOf(line)).trim() === "";
}
