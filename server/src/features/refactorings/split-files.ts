import { type NewFile, withFiles } from "../../analysis/index.ts";
import { evaluate } from "../../config/index.ts";
import { nameForRcd } from "../../host-files/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import { isWildcardName, type JailNode, jailAt, linesOf, type SyntaxTree } from "../../syntax/index.ts";
import { directoryOf, lineEndAt } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { wayTo } from "../shared/include-names.ts";
import { isSameJail } from "../shared/same-jails.ts";
import { commentsBetween, firstOwnLine, isFree, isSound } from "./comment-lines.ts";
import { type ConfdFolder, folderFor } from "./confd-folder.ts";
import { movedText } from "./moved-text.ts";
import type { Note, Offer, Refactoring, RefusedRefactoring, Rewrite } from "./refactoring.ts";

/** Moves one jail, or each jail of a file, to a file of its own in jail.conf.d, which is included from where it stood. */
export const splitFiles: Refactoring = {
  id: "split-files",
  kind: "refactor.move",
  offers(context, { start, end }) {
    const { tree } = context;
    const block = jailAt(tree, start);
    if (block && (block.parent.kind !== "file" || end > block.openBrace + 1)) return [];
    const folder = folderFor(context);
    return folder ? [...oneOffer(context, folder, block), ...allOffers(context, folder)] : [];
  },
};

function oneOffer(context: FeatureContext, folder: ConfdFolder, block: JailNode | undefined): Offer[] {
  const file = block && fileOf(block);
  if (!block || file === undefined || folder.path + file === context.path) return [];
  const reordersJails = folder.reorders(block, file);
  const where = folder.label + file;
  return [
    {
      title: withOrder(say`Move \`${block.name}\` to ${where}`, reordersJails),
      makesFiles: true,
      reordersJails,
      rewrite: () => split(context, folder, [block]),
    },
  ];
}

function allOffers(context: FeatureContext, folder: ConfdFolder): Offer[] {
  const blocks = context.tree.root
    .statements()
    .filter((one): one is JailNode => one.kind === "jail" && !isWildcardName(one.name));
  if (blocks.length < 2) return [];
  const reordersJails = folder.reordersAll(blocks.map((block) => fileOf(block) ?? ""));
  const title =
    folder.label === "" ? say`Split all jails into files of their own` : say`Split all jails into ${folder.label}`;
  return [
    {
      title: withOrder(title, reordersJails),
      makesFiles: true,
      reordersJails,
      rewrite: () => split(context, folder, blocks),
    },
  ];
}

const withOrder = (title: string, reordersJails: boolean): string =>
  reordersJails ? say`${title}, to start in the order of the files` : title;

/** The name of the file in which rc.d looks for a jail (FACTS.md 10); none for names that make no good name of a file. */
function fileOf({ name }: JailNode): string | undefined {
  const stem = nameForRcd(name);
  return /^[\w@+-][\w@+:-]*$/.test(stem) && !isWildcardName(name) ? `${stem}.conf` : undefined;
}

function split(
  context: FeatureContext,
  folder: ConfdFolder,
  blocks: readonly JailNode[],
): Rewrite | RefusedRefactoring {
  const { tree, path, workspace } = context;
  const creates: NewFile[] = [];
  const edits: TextEdit[] = [];
  const taken = new Set<string>();
  for (const block of blocks) {
    const file = fileOf(block);
    if (file === undefined) return { refused: say`One of the jails has a name that no file can have.` };
    const target = folder.path + file;
    if (taken.has(target)) return { refused: say`Two jails would have the file ${file}.` };
    taken.add(target);
    if (workspace.reader.read(target).kind !== "missing") {
      return { refused: say`${folder.label}${file} is there already, or cannot be looked at.` };
    }
    const lines = linesOfBlock(tree, block);
    const text = lines && movedText(tree, lines, wayTo(folder.path, directoryOf(path)));
    if (lines === undefined || text === undefined) {
      return { refused: say`\`${block.name}\` cannot be taken out of its lines as it is written.` };
    }
    creates.push({ path: target, text: newText(tree, text) });
    const included = folder.include(file, edits.length === 0);
    edits.push({ path, ...(included === "" ? withEmptyLine(tree, lines) : lines), text: included });
  }
  return { edits, creates, note: noteFor(context, folder, blocks, creates) };
}

/** The lines of a block with its comments; undefined where it shares them, or where something in it is not read as it looks. */
function linesOfBlock(tree: SyntaxTree, block: JailNode): { start: number; end: number } | undefined {
  const lines = linesOf(tree);
  const { start, end, closeBrace } = block;
  const last = lines.lineOf(end);
  const first = lines.startOf(lines.lineOf(start));
  if (closeBrace === undefined || !isSound(tree, start, end)) return undefined;
  if (!isFree(tree, first, start) || !isFree(tree, end, lines.endOf(last))) return undefined;
  return {
    start: lines.startOf(firstOwnLine(tree, block)),
    end: last + 1 < lines.count ? lines.startOf(last + 1) : tree.text.length,
  };
}

/** What silences rules in the whole file silences them in the new one, too. */
function newText(tree: SyntaxTree, text: string): string {
  const lineEnd = lineEndAt(tree.text, 0);
  const first = tree.root.statements()[0]?.start ?? 0;
  const silencing = commentsBetween(tree, 0, first).filter((comment) => comment.includes("jailconf-ignore-file"));
  const above = silencing.map((comment) => comment + lineEnd).join("");
  return above + text.trimEnd() + lineEnd;
}

/** Of the two empty lines around lines that go, one goes with them. */
function withEmptyLine(
  { text }: SyntaxTree,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  const isBelowEmpty = start === 0 || /\n\r?\n$/.test(text.slice(Math.max(0, start - 3), start));
  const next = isBelowEmpty ? /^\r?\n/.exec(text.slice(end, end + 2)) : null;
  return { start, end: end + (next?.[0].length ?? 0) };
}

/**
 * Newer rc.d reads jail.conf when that includes jail.conf.d; an older one starts a jail by its name with its own file alone, and
 * nobody knows the release between (FACTS.md 10). That is told where the file alone would be another jail.
 */
function noteFor(
  { analysis, settings }: FeatureContext,
  { isOfRc }: ConfdFolder,
  blocks: readonly JailNode[],
  creates: readonly NewFile[],
): Note | undefined {
  const [root] = analysis.roots;
  const { dialect } = settings.release;
  const source = withFiles(root.input.source, creates, dialect);
  const needsMore = (block: JailNode, index: number): boolean => {
    const now = root.configuration.jails.find((jail) => jail.name === block.name);
    const alone = evaluate(creates[index].path, dialect, source, { strict: false, site: settings.site }).jails;
    return now === undefined || alone[0] === undefined || !isSameJail(alone[0], now);
  };
  if (!isOfRc || !blocks.some(needsMore)) return undefined;
  const list = root.hostFiles.rcConf?.get("jail_list")?.words ?? [];
  return {
    label: say`Files that need what jail.conf sets for all jails`,
    description: say`An older rc.d starts a jail by its name with its own file alone, and would leave that out.`,
    asks: list.some(({ text }) => blocks.some(({ name }) => name === text)),
  };
}
