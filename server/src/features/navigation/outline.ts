import type { EffectiveJail } from "../../config/index.ts";
import { findParameter, isAtLeast, type Release } from "../../parameters/index.ts";
import {
  isWildcardName,
  JailNode,
  NodeKind,
  needsBraces,
  Operator,
  type SimpleStatement,
  type SyntaxTree,
  statementAt,
  type TopStatement,
  topStatements,
  type ValueNode,
} from "../../syntax/index.ts";
import { printable } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import type { FeatureContext, Range } from "../shared/context.ts";
import { jailSummary } from "../shared/jail-summary.ts";
import { OutlineValues } from "./outline-values.ts";

export type OutlineKind = "jail" | "wildcard" | "parameter" | "variable" | "include";

/** An entry of the outline: a block with what is in it, or a statement. */
export interface OutlineItem extends Range {
  readonly name: string;
  /** What a jail is told from others by; what a statement comes to, where that is the same in all jails that read it. */
  readonly detail: string;
  readonly kind: OutlineKind;
  /** The release has the parameter for old files only. */
  readonly isDeprecated: boolean;
  /** The name, which is selected when somebody goes there. */
  readonly selection: Range;
  readonly children: readonly OutlineItem[];
}

/** Blocks nest without limit in a broken file, but an outline of more than this many levels helps nobody. */
const deepest = 20;

/**
 * Nobody looks for a name among more entries, and an editor asks again after each pause in typing. Of a file that has more,
 * parameters in blocks are left out, and of one that still has more, all that stands in blocks.
 */
const mostEntries = 3000;

/** Values of a text have no end, names neither. */
const longestText = 60;

/** In a file of more jails their commands are not read for addresses. */
const mostWithCommands = 50;

/** The blocks of a file with their statements. Lines that add to the same list one after the other are one entry. */
export function outline(context: FeatureContext): OutlineItem[] {
  return new OutlineMaker(context).items(0, 0);
}

/** How many statements there are of the kinds that may be left out. */
interface StatementCounts {
  jails: number;
  parameters: number;
  others: number;
}

/** The entry of a block outside of all others, and from what it was made besides its text. */
interface KnownBlock extends ShownPart {
  /** Its offsets count from where the block begins. */
  readonly item: OutlineItem;
  /** Its own jail and those of the blocks in it, of which the list before has how many nodes they are behind it. */
  readonly blocks: readonly number[];
  readonly jails: readonly (EffectiveJail | undefined)[];
}

/** How much of a file is told. */
interface ShownPart {
  readonly release: Release;
  readonly readsCommands: boolean;
  readonly detail: ShownInBlocks;
}

/** What is told of what stands in blocks. */
enum ShownInBlocks {
  all,
  /** No parameters. */
  withoutParameters,
  none,
}

/** What in a block outside of all others is counted, and its entry: most blocks are the same after a keystroke. */
const countsOfBlocks = new WeakMap<TopStatement, StatementCounts>();
const knownBlocks = new WeakMap<TopStatement, KnownBlock>();

function countStatements(tree: SyntaxTree): StatementCounts {
  const all: StatementCounts = { jails: 0, parameters: 0, others: 0 };
  for (const statement of topStatements(tree)) {
    if ((tree.nodes.kinds[statement.node] as NodeKind) !== NodeKind.Jail) {
      addCounts(tree, statement.node, all);
      continue;
    }
    let counts = countsOfBlocks.get(statement);
    if (counts === undefined) {
      counts = { jails: 0, parameters: 0, others: 0 };
      addCounts(tree, statement.node, counts);
      countsOfBlocks.set(statement, counts);
    }
    all.jails += counts.jails;
    all.parameters += counts.parameters;
    all.others += counts.others;
  }
  return all;
}

function addCounts({ nodes }: SyntaxTree, statement: number, counts: StatementCounts): void {
  for (let node = statement; node < nodes.endNodes[statement]; node++) {
    const kind: NodeKind = nodes.kinds[node];
    if (kind === NodeKind.Jail) counts.jails++;
    else if (kind === NodeKind.Parameter) counts.parameters++;
    else if (kind !== NodeKind.Value) counts.others++;
  }
}

type Changeable<T> = { -readonly [Key in keyof T]: T[Key] };

class OutlineMaker {
  private readonly values: OutlineValues;
  private readonly shown: ShownPart;
  private readonly tree: SyntaxTree;
  private readonly leftOut: ReadonlySet<NodeKind>;
  private readonly tops: readonly TopStatement[];
  /** The blocks whose jails were asked for since the outermost one began, and whether one of them is a wildcard. */
  private blocks: number[] = [];
  private hasWildcard = false;

  constructor(context: FeatureContext) {
    this.tree = context.tree;
    this.tops = topStatements(this.tree);
    const { jails, parameters, others } = countStatements(this.tree);
    const fewest = jails + others;
    const detail =
      fewest + parameters <= mostEntries
        ? ShownInBlocks.all
        : fewest <= mostEntries
          ? ShownInBlocks.withoutParameters
          : ShownInBlocks.none;
    this.leftOut = new Set(leftOutWith[detail]);
    this.values = new OutlineValues(context);
    this.shown = { release: context.settings.release, readsCommands: jails <= mostWithCommands, detail };
  }

  /** What stands in a block, or in the file, which is node 0. */
  items(parent: number, depth: number): OutlineItem[] {
    const { nodes } = this.tree;
    const items: OutlineItem[] = [];
    let last: { item: Changeable<OutlineItem>; name: string; values: number } | undefined;
    let top = 0;
    for (let node = parent + 1; node < nodes.endNodes[parent]; node = nodes.endNodes[node]) {
      if (depth > 0 && this.leftOut.has(nodes.kinds[node])) continue;
      const outermost = depth === 0 ? this.tops[top++] : undefined;
      if (outermost && (nodes.kinds[node] as NodeKind) === NodeKind.Jail) {
        last = undefined;
        items.push(this.outermostBlock(outermost));
        continue;
      }
      const statement = statementAt(this.tree, node);
      if (statement.kind === "jail") {
        last = undefined;
        items.push(this.block(statement, depth));
        continue;
      }
      const name = labelOf(statement);
      const values = statement.values().length;
      if (last?.name === name && statement.operator === Operator.Append) {
        last.values += values;
        last.item.end = statement.end;
        last.item.detail = say`${last.values} values`;
        continue;
      }
      const item = this.statement(statement, name);
      last = { item, name, values };
      items.push(item);
    }
    return items;
  }

  private outermostBlock(statement: TopStatement): OutlineItem {
    const { node, start } = statement;
    const known = knownBlocks.get(statement);
    if (known !== undefined && this.isSame(known, node)) return moved(known.item, start);
    this.blocks = [];
    this.hasWildcard = false;
    const item = this.block(new JailNode(this.tree, node), 0);
    // What all jails have that a wildcard stands for is looked at for its statements.
    if (this.hasWildcard) knownBlocks.delete(statement);
    else {
      const blocks = this.blocks.map((block) => block - node);
      const jails = this.blocks.map((block) => this.values.jail(block));
      knownBlocks.set(statement, { ...this.shown, item: moved(item, -start), blocks, jails });
    }
    return item;
  }

  private isSame(known: KnownBlock, node: number): boolean {
    const { shown, values } = this;
    if (known.release !== shown.release || known.detail !== shown.detail) return false;
    if (known.readsCommands !== shown.readsCommands) return false;
    for (let index = 0; index < known.blocks.length; index++)
      if (values.jail(node + known.blocks[index]) !== known.jails[index]) return false;
    return true;
  }

  private block(block: JailNode, depth: number): OutlineItem {
    const { name, start, end, nameStart, nameEnd, index } = block;
    this.blocks.push(index);
    if (isWildcardName(name)) this.hasWildcard = true;
    const jail = this.values.jail(index);
    return {
      name: nameOrQuotes(name),
      detail: jail ? jailSummary(jail, this.shown.readsCommands) : "",
      kind: isWildcardName(name) ? "wildcard" : "jail",
      isDeprecated: false,
      start,
      end,
      selection: { start: nameStart, end: nameEnd },
      children: depth < deepest ? this.items(index, depth + 1) : [],
    };
  }

  private statement(statement: SimpleStatement, name: string): Changeable<OutlineItem> {
    const { kind, start, end, nameStart, nameEnd } = statement;
    return {
      name,
      detail: this.detail(statement),
      kind,
      isDeprecated: kind === "parameter" && isDeprecated(statement.name, this.shown.release),
      start,
      end: Math.max(end, nameEnd),
      selection: { start: nameStart, end: nameEnd },
      children: [],
    };
  }

  private detail(statement: SimpleStatement): string {
    const written = statement.values();
    if (written.length === 0) return "";
    const hasVariables = written.some((value) => value.pieces().some(({ kind }) => kind === "variable"));
    const values = (hasVariables ? this.values.values(statement) : undefined) ?? written.map(withoutQuotes);
    return short(values.map((value) => (value === "" ? '""' : value)).join(", "));
  }
}

const leftOutWith: Record<ShownInBlocks, readonly NodeKind[]> = {
  [ShownInBlocks.all]: [],
  [ShownInBlocks.withoutParameters]: [NodeKind.Parameter],
  [ShownInBlocks.none]: [NodeKind.Parameter, NodeKind.Variable, NodeKind.Include],
};

/** An entry with all that is in it, so many characters further on. */
function moved(item: OutlineItem, shift: number): OutlineItem {
  const { start, end, selection, children } = item;
  return {
    ...item,
    start: start + shift,
    end: end + shift,
    selection: { start: selection.start + shift, end: selection.end + shift },
    children: children.length === 0 ? children : children.map((child) => moved(child, shift)),
  };
}

/** As it stands in the file, variables and all; of a value that is only text, what jail(8) reads. */
function withoutQuotes(value: ValueNode): string {
  const pieces = value.pieces();
  const isText = pieces.every(({ kind }) => kind === "text");
  if (isText) return pieces.map((piece) => (piece.kind === "text" ? piece.text : "")).join("");
  const { text } = value;
  return text.length > 1 && /^["']/.test(text) && text.endsWith(text[0]) ? text.slice(1, -1) : text;
}

function isDeprecated(name: string, release: Release): boolean {
  const deprecated = findParameter(name)?.parameter.deprecated;
  return deprecated !== undefined && isAtLeast(release, deprecated.since);
}

function labelOf(statement: SimpleStatement): string {
  const { kind, name } = statement;
  if (kind !== "variable") return nameOrQuotes(name);
  return needsBraces(name) ? `\${${short(name)}}` : `$${short(name)}`;
}

const nameOrQuotes = (name: string): string => (name.trim() === "" ? `"${short(name)}"` : short(name));

/** In one line, and not longer than anybody reads. */
function short(text: string): string {
  const line = text.slice(0, 4 * longestText).replace(/\s+/g, " ");
  return printable(line.length > longestText ? `${line.slice(0, longestText - 1)}…` : line);
}
