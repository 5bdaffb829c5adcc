import type { RootAnalysis } from "../../analysis/index.ts";
import type { Configuration, EffectiveJail, FileRange } from "../../config/index.ts";
import { jailAt, linesOf, simpleStatementAt } from "../../syntax/index.ts";
import { directoryOf, listed, printable } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import { type FeatureContext, jailsOfNode } from "./context.ts";

/** What documents that an editor shows beside a file have in common: of which jails they are, and how they name places. */

/** The names of the jails of the block around an offset (UTF-16); empty outside of all blocks. */
export function namesAt(context: FeatureContext, offset: number | undefined): readonly string[] {
  const block = offset === undefined ? undefined : jailAt(context.tree, offset);
  return block ? [...new Set(jailsOfNode(context, block.index).map(({ name }) => name))] : [];
}

/** The statement at an offset, or the name of the block there: what somebody may look for beside the file. */
export function stretchAt({ tree, path }: FeatureContext, offset: number): FileRange {
  const statement = simpleStatementAt(tree, offset);
  if (statement) return { path, start: statement.start, end: statement.end };
  const block = jailAt(tree, offset);
  if (block && offset <= block.openBrace) return { path, start: block.nameStart, end: block.nameEnd };
  return { path, start: offset, end: offset };
}

/** Those of the names that no jail has. */
export function missingNames(jails: readonly EffectiveJail[], names: readonly string[]): readonly string[] {
  const known = new Set(jails.map(({ name }) => name));
  return names.filter((name) => !known.has(name));
}

/** The root that has the jails; a file that is included by several belongs to each of them. */
export function rootWith(context: FeatureContext, names: readonly string[]): RootAnalysis {
  return rootsWith(context, names)[0] ?? context.analysis.roots[0];
}

const rootsWith = ({ analysis }: FeatureContext, names: readonly string[]): RootAnalysis[] =>
  analysis.roots.filter(({ configuration: { jails } }) => jails.length > 0 && missingNames(jails, names).length === 0);

/** What is not shown of a file, because further roots include it that have the jails, too; undefined where there are none. */
export function leftOut(context: FeatureContext, names: readonly string[], places: LinkedPlaces): string | undefined {
  const others = rootsWith(context, names).slice(1);
  if (others.length === 0) return undefined;
  const roots = listed(others.map(({ root }) => printable(places.file(root))));
  return `# ${say`${printable(places.file(context.path))} is also included by ${roots}: not shown here`}`;
}

/** Names of places as they are read beside the file: short, because they are links, and as seen from the root. */
export class LinkedPlaces {
  private readonly context: FeatureContext;
  private readonly configuration: Configuration;
  private readonly folder: string;
  /** Stands in front of the place in a comment. */
  readonly sign: string;
  private readonly blank: string;

  /** @param unbroken no line may end within a place, or between it and the sign of its comment: its blanks are no-break spaces */
  constructor(context: FeatureContext, configuration: Configuration, unbroken = false) {
    this.context = context;
    this.configuration = configuration;
    this.folder = directoryOf(configuration.root);
    this.blank = unbroken ? "\u00a0" : " ";
    this.sign = `#${this.blank}`;
  }

  file(path: string): string {
    return path.startsWith(this.folder) ? path.slice(this.folder.length) : path;
  }

  /** `line 12`, or `web.conf:12` in another file than the root. */
  place({ path, start }: FileRange): string {
    const tree = this.configuration.files.get(path)?.tree ?? this.context.workspace.tree(path);
    if (!tree) return this.file(path);
    const line = linesOf(tree).lineOf(start) + 1;
    return path === this.configuration.root
      ? say`line ${line}`.replaceAll(" ", this.blank)
      : `${this.file(path)}:${line}`;
  }
}
