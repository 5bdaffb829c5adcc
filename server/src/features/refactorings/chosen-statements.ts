import type { Definition, EffectiveJail, EffectiveParameter } from "../../config/index.ts";
import { sameParameter } from "../../parameters/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import { jailAt, type SimpleStatement, type SyntaxTree, simpleStatementAt } from "../../syntax/index.ts";
import { say } from "../../words/index.ts";
import type { FeatureContext, Range } from "../shared/context.ts";
import { isUnclear } from "./delicate-statements.ts";
import { type MovedStatement, movedStatement, takeAway } from "./statement-lines.ts";

/** A parameter or variable, whatever statements set it. */
export interface ChosenSetting {
  readonly name: string;
  readonly isVariable: boolean;
}

/**
 * The settings that a selection is about: of the statement at the cursor, of all statements of one block that are selected, or,
 * where it is the name of a block, of all in the block. Includes are none.
 */
export function settingsAt(context: FeatureContext, { start, end }: Range): ChosenSetting[] {
  const { tree } = context;
  const single = simpleStatementAt(tree, start);
  if (single !== undefined && end <= single.end) return settingsOf(context, [single]);
  const block = jailAt(tree, start);
  const isName = block !== undefined && start <= block.openBrace && end <= block.openBrace;
  if (single === undefined && start === end && !isName) return [];
  const around = isName ? block : (single?.parent ?? block ?? tree.root);
  const statements = around.statements().filter((each): each is SimpleStatement => each.kind !== "jail");
  return settingsOf(context, isName ? statements : statements.filter((each) => each.start < end && each.end > start));
}

function settingsOf(context: FeatureContext, statements: readonly SimpleStatement[]): ChosenSetting[] {
  const settings: ChosenSetting[] = [];
  for (const statement of statements) {
    const { kind, name } = statement;
    if (kind === "include" || name === "" || isUnclear(context, statement)) continue;
    const isVariable = kind === "variable";
    if (!settings.some((each) => isSameSetting(each, { name, isVariable }))) settings.push({ name, isVariable });
  }
  return settings;
}

export const isSameSetting = (a: ChosenSetting, b: ChosenSetting): boolean =>
  a.isVariable === b.isVariable && sameParameter(a.name, b.name);

/** What a jail has of a setting; undefined where it has none, or the name of its block is all that says so. */
export function entryOf(jail: EffectiveJail, { name, isVariable }: ChosenSetting): EffectiveParameter | undefined {
  const entry = isVariable ? jail.exactEntry(name) : jail.get(name);
  return entry?.isVariable === isVariable && entry.implied === undefined ? entry : undefined;
}

/** All statements that set an entry, also those whose values were thrown away, in the order in which they were read. */
export const allOf = ({ definitions, overridden }: EffectiveParameter): readonly Definition[] =>
  overridden === undefined ? definitions : [...overridden, ...definitions];

/** How a setting is named in a title: `path`, `$id`. */
export const titleOf = (settings: readonly ChosenSetting[]): string => {
  const [{ name, isVariable }] = settings;
  if (settings.length === 1) return `\`${isVariable ? "$" : ""}${name}\``;
  return settings.some((each) => each.isVariable)
    ? say`${settings.length} settings`
    : say`${settings.length} parameters`;
};

/** A statement that is to go elsewhere, with its file. */
export interface Leaving extends MovedStatement {
  readonly path: string;
  readonly tree: SyntaxTree;
}

/** Undefined for a statement that cannot be moved as a whole. */
export function leaving({ tree, path, node }: Definition): Leaving | undefined {
  const moved = movedStatement(tree, node);
  return moved && { ...moved, path, tree };
}

/** Edits that take statements away from where they are. */
export function takeAllAway(statements: Iterable<Leaving>): TextEdit[] {
  const files = new Map<string, { readonly tree: SyntaxTree; readonly taken: Range[] }>();
  for (const { path, tree, taken } of statements) {
    const file = files.get(path);
    if (file) file.taken.push(taken);
    else files.set(path, { tree, taken: [taken] });
  }
  return [...files].flatMap(([path, { tree, taken }]) => takeAway(tree, path, taken));
}
