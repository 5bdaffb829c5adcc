import { findingsAt } from "../../analysis/index.ts";
import { jailAt } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import { distinctBlock } from "../identity/index.ts";
import { isBroken, sectionOf } from "./add-jail.ts";
import type { Refactoring } from "./refactoring.ts";

/** What these rules tell is that two jails have the same; it is told in the block of the second. */
const sameAsAnother: ReadonlySet<string> = new Set(["duplicate-jail", "duplicate-resource", "same-host-id"]);

/** Gives a pasted jail a name, numbers and addresses of its own, where others have them. */
export const renumberJail: Refactoring = {
  id: "renumber-jail",
  kind: "refactor.rewrite",
  offers(context, { start, end }) {
    const { analysis, tree } = context;
    const block = jailAt(tree, start);
    if (block === undefined || end > block.end || isBroken(block)) return [];
    const section = sectionOf(context, block);
    const root = analysis.roots.find(({ configuration }) => section && configuration.sections.includes(section));
    if (section === undefined || root === undefined) return [];
    const collisions = findingsAt(analysis, block).filter(
      (finding) => sameAsAnother.has(finding.rule) && block.start <= finding.start && finding.end <= block.end,
    );
    if (collisions.length === 0) return [];
    const mends = collisions.find((finding) => finding.start <= end && finding.end >= start);
    const rewrite = () => {
      const distinct = distinctBlock(root, section, { isCopy: false });
      if ("refused" in distinct) return distinct;
      if (distinct.edits.length > 0) return { edits: distinct.edits };
      return { refused: say`What this jail shares with another one is not written in its block.` };
    };
    return [{ title: say`Renumber this jail, which collides with another one`, changesJails: true, mends, rewrite }];
  },
};
