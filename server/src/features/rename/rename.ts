import { subjectAt } from "../mentions/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { jailRenaming, prepareJail } from "./jail.ts";
import type { PreparedRename, RefusedRename, Renaming } from "./renaming.ts";
import { prepareVariable, variableRenaming } from "./variable.ts";

const cannot: RefusedRename = { refused: "Only variables and jails can be renamed." };

/** What would be renamed at an offset. */
export function prepareRename(context: FeatureContext, offset: number): PreparedRename | RefusedRename {
  const found = subjectAt(context, offset);
  switch (found?.subject.kind) {
    case "variable":
      return prepareVariable(context, found.subject, found.range);
    case "jail":
      return prepareJail(context, found.subject, found.range);
    default:
      return cannot;
  }
}

/** Renames what stands at an offset in all files of the roots; refused where jail(8) would then read something else. */
export function rename(context: FeatureContext, offset: number, newName: string): Renaming | RefusedRename {
  const prepared = prepareRename(context, offset);
  if ("refused" in prepared) return prepared;
  if (prepared.name === newName) return { edits: [], doubtful: [] };
  const found = subjectAt(context, offset);
  switch (found?.subject.kind) {
    case "variable":
      return variableRenaming(context, found.subject, newName);
    case "jail":
      return jailRenaming(context, found.subject, newName);
    default:
      return cannot;
  }
}
