import { findParameter, isAtLeast, type Release } from "../../parameters/index.ts";
import {
  type JailNode,
  NodeKind,
  Operator,
  type SimpleStatement,
  type SyntaxTree,
  statementAt,
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

type Changeable<T> = { -readonly [Key in keyof T]: T[Key] };

class OutlineMaker {
  private readonly values: OutlineValues;
  private readonly release: Release;
  private readonly readsCommands: boolean;
  private readonly tree: SyntaxTree;
  private readonly leftOut: ReadonlySet<NodeKind>;

  constructor(context: FeatureContext) {
    this.tree = context.tree;
    const { nodes } = this.tree;
    const counts = { [NodeKind.Jail]: 0, [NodeKind.Parameter]: 0 };
    let others = 0;
    for (let node = 1; node < nodes.count; node++) {
      const kind: NodeKind = nodes.kinds[node];
      if (kind === NodeKind.Jail || kind === NodeKind.Parameter) counts[kind]++;
      else if (kind !== NodeKind.Value) others++;
    }
    const withoutParameters = counts[NodeKind.Jail] + others;
    this.leftOut = new Set(
      withoutParameters + counts[NodeKind.Parameter] <= mostEntries
        ? []
        : withoutParameters <= mostEntries
          ? [NodeKind.Parameter]
          : [NodeKind.Parameter, NodeKind.Variable, NodeKind.Include],
    );
    this.values = new OutlineValues(context);
    this.release = context.settings.release;
    this.readsCommands = counts[NodeKind.Jail] <= mostWithCommands;
  }

  /** What stands in a block, or in the file, which is node 0. */
  items(parent: number, depth: number): OutlineItem[] {
    const { nodes } = this.tree;
    const items: OutlineItem[] = [];
    let last: { item: Changeable<OutlineItem>; name: string; values: number } | undefined;
    for (let node = parent + 1; node < nodes.endNodes[parent]; node = nodes.endNodes[node]) {
      if (depth > 0 && this.leftOut.has(nodes.kinds[node])) continue;
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

  private block(block: JailNode, depth: number): OutlineItem {
    const { name, start, end, nameStart, nameEnd } = block;
    const jail = this.values.jail(block);
    return {
      name: nameOrQuotes(name),
      detail: jail ? jailSummary(jail, this.readsCommands) : "",
      kind: name.split(".").includes("*") ? "wildcard" : "jail",
      isDeprecated: false,
      start,
      end,
      selection: { start: nameStart, end: nameEnd },
      children: depth < deepest ? this.items(block.index, depth + 1) : [],
    };
  }

  private statement(statement: SimpleStatement, name: string): Changeable<OutlineItem> {
    const { kind, start, end, nameStart, nameEnd } = statement;
    return {
      name,
      detail: this.detail(statement),
      kind,
      isDeprecated: kind === "parameter" && isDeprecated(statement.name, this.release),
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
  return /^[A-Za-z_]\w*$/.test(name) ? `$${short(name)}` : `\${${short(name)}}`;
}

const nameOrQuotes = (name: string): string => (name === "" ? '""' : short(name));

/** In one line, and not longer than anybody reads. */
function short(text: string): string {
  const line = text.slice(0, 4 * longestText).replace(/\s+/g, " ");
  return printable(line.length > longestText ? `${line.slice(0, longestText - 1)}…` : line);
}
