import type { TextEdit } from "../../rules/rule/finding.ts";
import { isComment, type JailNode, jailAt, type SyntaxTree, simpleStatementAt } from "../../syntax/index.ts";
import { fileName } from "../../text/index.ts";
import { type FeatureContext, jailsAround } from "../shared/context.ts";
import { includeOf, mountLine, quoted } from "./drop-text.ts";
import { behindStatement, placeFor } from "./place.ts";

/** A file or folder that is dropped into a document. */
export interface Dropped {
  /** As the core knows it: absolute, normalised. */
  readonly path: string;
  /** What lies in it, for a folder. */
  readonly names?: readonly string[];
}

/**
 * What becomes of files and folders that are dropped at an offset (UTF-16): in the block of a jail a folder is mounted there, a
 * file called fstab is its `mount.fstab`, and a file of statements is included; outside of blocks such files are included, and
 * folders that hold some. Undefined where none of it makes sense: an editor then does what it does with any text.
 */
export function dropped(context: FeatureContext, offset: number, entries: readonly Dropped[]): TextEdit | undefined {
  const { tree, path } = context;
  if (entries.length === 0 || isWithinText(tree, offset)) return undefined;
  const block = jailAt(tree, offset);
  if (block && (offset <= block.openBrace || offset > (block.closeBrace ?? block.end))) return undefined;
  const statements: string[] = [];
  let hasMount = false;
  for (const entry of entries) {
    const statement: string | undefined = block ? inBlock(context, block, entry, hasMount) : outside(context, entry);
    if (statement === undefined) return undefined;
    hasMount ||= statement.startsWith("mount ");
    statements.push(statement);
  }
  const around = simpleStatementAt(tree, offset);
  const within = around && around.start < offset && offset < around.end ? around : undefined;
  const last = (hasMount && block ? lastMount(block) : undefined) ?? within;
  const place = last ? behindStatement(tree, last) : placeFor(tree, block, offset);
  return { path, start: place.start, end: place.end, text: place.write(statements) };
}

/** Text that is dropped into a value or a comment is to be a part of that; a name is not made of two. */
function isWithinText(tree: SyntaxTree, offset: number): boolean {
  const statement = simpleStatementAt(tree, offset);
  if (statement && statement.start < offset && offset < statement.end && offset > statement.nameEnd) return true;
  if (tree.tokens.count === 0) return false;
  const token = tree.tokens.at(offset);
  const { kinds } = tree.tokens;
  const isAfter = token > 0 && tree.tokens.start(token) === offset ? token - 1 : token;
  return [token, isAfter].some((one) => isComment(kinds[one]) && tree.tokens.start(one) < offset);
}

function outside({ path, settings, analysis }: FeatureContext, { path: target, names }: Dropped): string | undefined {
  if (settings.release.dialect === "12") return undefined;
  if (analysis.roots.some(({ configuration }) => configuration.files.has(target))) return undefined;
  if (names === undefined) return target.endsWith(".conf") ? includeOf(path, target) : undefined;
  return names.some((name) => /^[^.].*\.conf$/.test(name)) ? includeOf(path, target, "/*.conf") : undefined;
}

function inBlock(context: FeatureContext, block: JailNode, entry: Dropped, hasMount: boolean): string | undefined {
  const { path, settings, analysis } = context;
  const { path: target, names } = entry;
  if (names === undefined) {
    if (/^fstab\b|\bfstab$/.test(fileName(target))) {
      const file = quoted(path, target);
      return file && `mount.fstab = ${file};`;
    }
    const isRead = analysis.roots.some(({ configuration }) => configuration.files.has(target));
    return target.endsWith(".conf") && settings.release.dialect !== "12" && !isRead
      ? includeOf(path, target)
      : undefined;
  }
  const jails = jailsAround(context, block);
  // Without a path nobody knows where in the jail it would appear.
  if (jails.length === 0 || jails.some((jail) => jail.get("path") === undefined)) return undefined;
  const line = mountLine(path, target);
  const adds = hasMount || jails.some((jail) => jail.get("mount") !== undefined);
  return line && `mount ${adds ? "+=" : "="} ${line};`;
}

/** The last of the statements about `mount` in a block: what adds to the list has to come after them. */
function lastMount(block: JailNode): { readonly start: number; readonly end: number } | undefined {
  return block.statements().findLast((one) => one.kind === "parameter" && one.name === "mount");
}
