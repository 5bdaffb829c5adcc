import { parse, type SyntaxTree } from "../syntax/index.ts";
import { collectSections, type TreeSource } from "./collect.ts";
import type { EffectiveJail } from "./effective-jail.ts";
import { type Configuration, evaluateSections } from "./evaluate.ts";
import type { Section } from "./sections.ts";

/** Jails that nobody has written, and the text in which their offsets count. */
export interface JailsBeside {
  readonly jails: readonly EffectiveJail[];
  readonly tree: SyntaxTree;
  /** Where the text that was given begins in it. */
  readonly offset: number;
}

/**
 * What blocks come to that stand in the place of the block of a section, or right behind it: nothing else of the configuration
 * is evaluated anew, so that several texts can be tried.
 *
 * @param text whole blocks, as they would be written there
 */
export function evaluateBeside(
  { sections, dialect, site }: Configuration,
  source: TreeSource,
  section: Section,
  text: string,
): JailsBeside {
  const parent = outerName(section);
  const before = parent === undefined ? "" : `"${parent.replace(/["\\]/g, "\\$&")}" {\n`;
  const tree = parse(parent === undefined ? text : `${before}${text}\n}\n`, dialect);
  const { path } = section;
  const own: TreeSource = { reader: source.reader, tree: (of) => (of === path ? tree : source.tree(of)) };
  const collected = collectSections(path, path, own, { strict: false, site });
  const written = collected.sections.filter(({ block, isWildcard }) => {
    return isWildcard || (block !== undefined && !(parent !== undefined && block.tree === tree && isOutermost(block)));
  });
  const around = sections.flatMap((each) => (each === section ? written : each.isWildcard ? [each] : []));
  return { jails: evaluateSections(around, dialect, site).jails, tree, offset: before.length };
}

const isOutermost = ({ parent }: { readonly parent: { readonly kind: string } }): boolean => parent.kind === "file";

/** The full name of the block in which a block stands; undefined at the top of a file. */
function outerName({ name, block }: Section): string | undefined {
  if (block === undefined || block.parent.kind === "file") return undefined;
  return name.slice(0, -block.name.length - 1);
}
