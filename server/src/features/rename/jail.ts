import { evaluateConcerned, evaluateEdited } from "../../analysis/index.ts";
import { type EffectiveJail, type FileRange, wildcardMatches } from "../../config/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import { isPiece, TokenKind } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import { type JailSubject, mentionsOf } from "../mentions/index.ts";
import { allJails, type FeatureContext } from "../shared/context.ts";
import { renamedInJailList } from "../shared/jail-list.ts";
import { filesOfJail } from "./file-of-jail.ts";
import type { PreparedRename, RefusedRename, Renaming } from "./renaming.ts";

/** What is to be typed anew where a jail is named; refused where that is no name of one jail. */
export function prepareJail(
  context: FeatureContext,
  { names }: JailSubject,
  range: FileRange,
): PreparedRename | RefusedRename {
  if (context.tree.text[range.start] === "$") return { refused: say`Here stands a variable for the name of the jail.` };
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
  const edits = mentionsOf(context, { kind: "jail", names: within }).flatMap((mention) => {
    const place = withoutQuotes(context, mention);
    const written = textAt(context, place);
    // The block of `inner` within `web { }` says nothing of web.
    const text = written === name.slice(parent.length) ? full.slice(parent.length) : renamed(written);
    return text === written ? [] : [{ ...place, text }];
  });
  for (const root of context.analysis.roots) {
    const few = evaluateConcerned(root, edits, within, renamed);
    if (few?.before.every(({ failed }, index) => failed === few.after[index].failed)) continue;
    const before = root.configuration.jails;
    const after = evaluateEdited(root, edits).jails;
    const isSame =
      before.length === after.length &&
      before.every((jail, index) => renamed(jail.name) === after[index].name && jail.failed === after[index].failed);
    if (!isSame) return { refused: say`jail(8) would read the file differently with a jail ${full}.` };
  }
  return {
    edits: [...edits, ...inJailLists(context, name, full)],
    doubtful: doubtfulEdits(context, name, full, edits),
    files: filesOfJail(context, name, full, edits),
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

/** The name where it stands in the jail's own paths, hostnames and commands: files and DNS do not change with it. */
function doubtfulEdits(context: FeatureContext, name: string, full: string, certain: readonly TextEdit[]): TextEdit[] {
  const word = new RegExp(`(?<![\\w-])${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\w-])`, "g");
  const taken = new Set(certain.map(({ path, start }) => `${start} ${path}`));
  const edits = new Map<string, TextEdit>();
  for (const jail of allJails(context)) {
    if (jail.name !== name) continue;
    for (const { tree, path, values } of jail.section.definitions) {
      for (const { node } of values) {
        for (let token = tree.nodes.firstTokens[node]; token < tree.nodes.endTokens[node]; token++) {
          const kind: TokenKind = tree.tokens.kinds[token];
          if (!isPiece(kind) || kind === TokenKind.Variable) continue;
          const offset = tree.tokens.start(token);
          for (const { index } of tree.text.slice(offset, tree.tokens.ends[token]).matchAll(word)) {
            const start = offset + index;
            const key = `${start} ${path}`;
            if (!taken.has(key)) edits.set(key, { path, start, end: start + name.length, text: full });
          }
        }
      }
    }
  }
  return [...edits.values()];
}

function withoutQuotes(context: FeatureContext, range: FileRange): FileRange {
  const text = textAt(context, range);
  const isQuoted = text.length > 1 && /^["']/.test(text) && text.endsWith(text[0]);
  return isQuoted ? { path: range.path, start: range.start + 1, end: range.end - 1 } : range;
}

function textAt({ workspace, tree, path }: FeatureContext, range: FileRange): string {
  const text = range.path === path ? tree.text : workspace.tree(range.path)?.text;
  return text?.slice(range.start, range.end) ?? "";
}
