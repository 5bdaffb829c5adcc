import { Operator, type SimpleStatement, type Statement } from "../../syntax/index.ts";
import type { FeatureContext, Range } from "../shared/context.ts";

export type OutlineKind = "jail" | "wildcard" | "parameter" | "variable" | "include";

/** An entry of the outline: a block with what is in it, or a statement. */
export interface OutlineItem extends Range {
  readonly name: string;
  readonly detail: string;
  readonly kind: OutlineKind;
  /** The name, which is selected when somebody goes there. */
  readonly selection: Range;
  readonly children: readonly OutlineItem[];
}

/**
 * The blocks of a file with their statements. Lines that add to the same list one after the other are one entry. Blocks
 * nest without limit in a broken file, but an outline of more than this many levels helps nobody.
 */
const deepest = 20;

export function outline({ tree }: FeatureContext): OutlineItem[] {
  return itemsOf(tree.root.statements(), 0);
}

type Changeable<T> = { -readonly [Key in keyof T]: T[Key] };

function itemsOf(statements: readonly Statement[], depth: number): OutlineItem[] {
  const items: OutlineItem[] = [];
  let last: { item: Changeable<OutlineItem>; name: string; values: number } | undefined;
  for (const statement of statements) {
    if (statement.kind === "jail") {
      last = undefined;
      const { name, start, end, nameStart, nameEnd } = statement;
      const kind = name.split(".").includes("*") ? "wildcard" : "jail";
      const children = depth < deepest ? itemsOf(statement.statements(), depth + 1) : [];
      const selection = { start: nameStart, end: nameEnd };
      items.push({ name: name === "" ? '""' : name, detail: "", kind, start, end, selection, children });
      continue;
    }
    const name = labelOf(statement);
    const values = statement.values().length;
    if (last?.name === name && statement.operator === Operator.Append) {
      last.values += values;
      last.item.end = statement.end;
      last.item.detail = `${last.values} values`;
      continue;
    }
    const selection = { start: statement.nameStart, end: statement.nameEnd };
    const item: Changeable<OutlineItem> = {
      name,
      detail: detailOf(statement),
      kind: statement.kind,
      start: statement.start,
      end: Math.max(statement.end, statement.nameEnd),
      selection,
      children: [],
    };
    last = { item, name, values };
    items.push(item);
  }
  return items;
}

function labelOf(statement: SimpleStatement): string {
  if (statement.kind !== "variable") return statement.name === "" ? '""' : statement.name;
  return /^[A-Za-z_]\w*$/.test(statement.name) ? `$${statement.name}` : `\${${statement.name}}`;
}

function detailOf(statement: SimpleStatement): string {
  const values = statement.values();
  if (values.length === 0) return "";
  const text = values
    .map((value) => value.text)
    .join(", ")
    .replace(/\s+/g, " ");
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
