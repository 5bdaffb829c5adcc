import { jailAt } from "../../syntax/index.ts";
import { fileName, printable } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import { inOtherRoots, type PlaceInRoots, type SubjectAt, subjectAt } from "../mentions/index.ts";
import { allJails, type FeatureContext, seenWidely } from "../shared/context.ts";
import { jailRenaming, prepareJail } from "./jail.ts";
import { refusalInOpenString } from "./open-strings.ts";
import type { PreparedRename, RefusedRename, Renaming } from "./renaming.ts";
import { prepareVariable, variableRenaming } from "./variable.ts";

/** Why what stands at an offset keeps its name, when it is neither a variable nor a jail. */
function refusal({ tree, path }: FeatureContext, offset: number, found: SubjectAt | undefined): RefusedRename {
  const block = found ? undefined : jailAt(tree, offset);
  const isBlockName = block !== undefined && block.nameStart <= offset && offset <= block.nameEnd;
  if (isBlockName)
    return { refused: say`${printable(block.name)} is a pattern that matches the names of jails, not a name.` };
  switch (found?.subject.kind) {
    case "parameter": {
      const { canonicalName } = found.subject;
      return { refused: say`${printable(canonicalName)} is a parameter: jail(8) knows it by this name only.` };
    }
    case "interface":
    case "dataset": {
      const isHere = found.range.path === path;
      const name = isHere ? printable(tree.text.slice(found.range.start, found.range.end)) : say`This`;
      return { refused: say`${name} is known on the host by its name; only variables and jails can be renamed here.` };
    }
    default:
      return { refused: say`Only variables and jails can be renamed.` };
  }
}

/** What would be renamed at an offset. */
export function prepareRename(near: FeatureContext, offset: number): PreparedRename | RefusedRename {
  const context = seenWidely(near);
  const found = subjectAt(context, offset);
  switch (found?.subject.kind) {
    case "variable":
      return prepareVariable(context, found.subject, found.range);
    case "jail":
      return prepareJail(context, found.subject, found.range);
    default: {
      const refused = refusalInOpenString(context, offset);
      return refused === undefined ? refusal(context, offset, found) : { refused };
    }
  }
}

/**
 * Renames what stands at an offset in all files of the roots, and of those that read one of these files as well; refused where jail(8)
 * would then read something else.
 */
export function rename(context: FeatureContext, offset: number, newName: string): Renaming | RefusedRename {
  const prepared = prepareRename(context, offset);
  if ("refused" in prepared) return prepared;
  if (prepared.name === newName) return { edits: [], doubtful: [] };
  const places = inOtherRoots(seenWidely(context), offset, () => true);
  const others = jailsOfOthers(places, offset);
  if (others !== undefined)
    return {
      refused: say`${fileName(others)} also names jails called so in other files. To rename all of them, rename it there.`,
    };
  const renamings: Renaming[] = [];
  for (const place of places) {
    const renaming = renameFrom(place.context, place.offset, newName);
    if ("refused" in renaming) return renaming;
    renamings.push(renaming);
  }
  return renamings.length === 1 ? renamings[0] : together(renamings);
}

/** The file that names jails of other roots with the one at an offset: they are others, with paths of their own. */
function jailsOfOthers([first, ...further]: readonly PlaceInRoots[], offset: number): string | undefined {
  const subject = subjectAt(first.context, offset)?.subject;
  if (subject?.kind !== "jail") return undefined;
  const own = new Set(allJails(first.context));
  return further.find(({ context }) => allJails(context).some((jail) => !own.has(jail) && subject.names.has(jail.name)))
    ?.context.path;
}

function renameFrom(context: FeatureContext, offset: number, newName: string): Renaming | RefusedRename {
  const found = subjectAt(context, offset);
  switch (found?.subject.kind) {
    case "variable":
      return variableRenaming(context, found.subject, newName);
    case "jail":
      return jailRenaming(context, found.subject, newName);
    default:
      return refusal(context, offset, found);
  }
}

/** Each place and file once. */
function together(renamings: readonly Renaming[]): Renaming {
  const byText = <Each>(all: (renaming: Renaming) => readonly Each[]): Map<string, Each> =>
    new Map(renamings.flatMap(all).map((each) => [JSON.stringify(each), each]));
  const edits = byText((each) => each.edits);
  const doubtful = byText((each) => each.doubtful);
  for (const text of edits.keys()) doubtful.delete(text);
  return {
    edits: [...edits.values()],
    doubtful: [...doubtful.values()],
    refusedUnasked: renamings.find((each) => each.refusedUnasked)?.refusedUnasked,
    files: [...byText((each) => each.files ?? []).values()],
  };
}
