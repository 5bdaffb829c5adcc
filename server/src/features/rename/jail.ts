import { evaluateConcerned, evaluateEdited } from "../../analysis/index.ts";
import { type EffectiveJail, type FileRange, wildcardMatches } from "../../config/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import { printable } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import { type JailSubject, mentionsOf } from "../mentions/index.ts";
import { allJails, type FeatureContext, writtenAt } from "../shared/context.ts";
import { renamedInJailList } from "../shared/jail-list.ts";
import { filesOfJail } from "./file-of-jail.ts";
import { editsOfOtherUse, namePutTogether } from "./held-names.ts";
import type { PreparedRename, RefusedRename, Renaming } from "./renaming.ts";
import { sameWords } from "./same-words.ts";

/** What is to be typed anew where a jail is named; refused where that is no name of one jail. */
export function prepareJail(
  context: FeatureContext,
  { names }: JailSubject,
  range: FileRange,
): PreparedRename | RefusedRename {
  if (writtenAt(context, range).includes("$"))
    return { refused: say`Here stands a variable for the name of the jail.` };
  if (names.size !== 1) return { refused: say`Several jails are meant here.` };
  const [name] = names;
  if (!allJails(context).some((jail) => jail.name === name)) return { refused: say`There is no jail ${name}.` };
  const { start, end } = withoutQuotes(context, range);
  return { start, end, name: context.tree.text.slice(start, end) };
}

/** @param newName a full name, or the last part of one for a jail within another */
export function jailRenaming(
  context: FeatureContext,
  { names }: JailSubject,
  newName: string,
): Renaming | RefusedRename {
  const [name] = names;
  const jails = allJails(context);
  const parent = name.slice(0, name.lastIndexOf(".") + 1);
  // Of a jail within another one the last part is renamed, however it is written.
  const full = newName.startsWith(parent) ? newName : parent + newName;
  const refused = refusal(jails, full.slice(parent.length), full);
  if (refused !== undefined) return { refused };
  const renamed = (old: string): string => (isAtOrWithin(old, name) ? full + old.slice(name.length) : old);
  const within = new Set(jails.map((jail) => jail.name).filter((each) => isAtOrWithin(each, name)));
  const other = [...within].find((each) => wildcardsOf(context, each) !== wildcardsOf(context, renamed(each)));
  if (other !== undefined)
    return { refused: say`Other wildcards match ${renamed(other)}: it would not get what ${other} has from them.` };
  const textAfter = (written: string): string =>
    // The block of `inner` within `web { }` says nothing of web.
    written === name.slice(parent.length) ? full.slice(parent.length) : renamed(written);
  const unreached = namePutTogether(context, within, textAfter);
  if (unreached !== undefined)
    return { refused: say`${printable(unreached)} is put together to the name of the jail, and would not follow.` };
  const edits = mentionsOf(context, { kind: "jail", names: within }).flatMap((mention) => {
    const place = withoutQuotes(context, mention);
    const written = writtenAt(context, place);
    const text = textAfter(written);
    return text === written ? [] : [{ ...place, text }];
  });
  const ambiguous = editsOfOtherUse(context, edits, within, textAfter);
  const certain = edits.filter((edit) => !ambiguous.includes(edit));
  for (const root of context.analysis.roots) {
    const few = evaluateConcerned(root, certain, within, renamed);
    if (few?.before.every(({ failed }, index) => failed === few.after[index].failed)) continue;
    const before = root.configuration.jails;
    const after = evaluateEdited(root, certain).jails;
    const isSame =
      before.length === after.length &&
      before.every((jail, index) => renamed(jail.name) === after[index].name && jail.failed === after[index].failed);
    if (!isSame) return { refused: say`jail(8) would read the file differently with a jail ${full}.` };
  }
  return {
    edits: [...certain, ...inJailLists(context, name, full)],
    doubtful: [...ambiguous, ...sameWords(context, name, full, edits)],
    ...(ambiguous.length > 0 && {
      refusedUnasked: say`${writtenAt(context, ambiguous[0])} is the value of a variable that has other uses than to name the jail.`,
    }),
    files: filesOfJail(context, name, full, certain),
  };
}

/** The wildcards that stand for a name: what they set, a jail has by its name alone. */
const wildcardsOf = ({ analysis }: FeatureContext, jail: string): string =>
  analysis.roots
    .flatMap(({ configuration }) => configuration.wildcards.map(({ name }) => name))
    .filter((pattern) => wildcardMatches(pattern, jail))
    .join("\n");

/** A jail that rc.conf names starts at boot under its new name. */
function inJailLists({ analysis }: FeatureContext, name: string, full: string): TextEdit[] {
  const edits = analysis.roots.map((root) => renamedInJailList(root, name, full)).filter((edit) => edit !== undefined);
  return [...new Map(edits.map((edit) => [`${edit.start} ${edit.path}`, edit])).values()];
}

function refusal(jails: readonly EffectiveJail[], newName: string, full: string): string | undefined {
  if (/^\d+$/.test(newName)) return say`jail(8) takes a number for the jid of the jail, not for its name.`;
  if (!/^\w[\w-]*$/.test(newName)) return say`The name of a jail is made of letters, digits, _ and -.`;
  return jails.some(({ name }) => name === full) ? say`There is a jail ${full} already.` : undefined;
}

const isAtOrWithin = (name: string, parent: string): boolean => name === parent || name.startsWith(`${parent}.`);

function withoutQuotes(context: FeatureContext, range: FileRange): FileRange {
  const text = writtenAt(context, range);
  const isQuoted = text.length > 1 && /^["']/.test(text) && text.endsWith(text[0]);
  return isQuoted ? { path: range.path, start: range.start + 1, end: range.end - 1 } : range;
}
