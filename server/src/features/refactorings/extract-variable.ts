import { mapOffset, withLineEndsOf } from "../../analysis/index.ts";
import type { Configuration, Section } from "../../config/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import { shown } from "../../rules/support/words.ts";
import { NodeKind, type SyntaxTree } from "../../syntax/index.ts";
import { printable } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import { type FeatureContext, sectionsOf } from "../shared/context.ts";
import { DelicateStatements } from "./delicate-statements.ts";
import { putAbove, putAmongGlobals, putBehind } from "./places.ts";
import type { Offer, Refactoring, RefusedRefactoring, Rewrite } from "./refactoring.ts";
import { sameTextIn } from "./same-text.ts";
import { type TextInValue, textAt } from "./selected-text.ts";
import { plainStatement } from "./statement-lines.ts";
import { fromSingleQuotes, isPlainText } from "./value-text.ts";
import { nameForVariable } from "./variable-name.ts";

/** Characters of the text that a title shows; titles stand in a menu. */
const longestShown = 30;

/** Makes a part of a value a variable: of the block in which it stands, or of all jails. */
export const extractVariable: Refactoring = {
  id: "extract-variable",
  kind: "refactor.extract",
  offers(context, selection) {
    const found = textAt(context.tree, selection);
    if (found === undefined || isVariableAlready(found)) return [];
    if (new DelicateStatements(context, context.tree).has(found.statement)) return [];
    const sections = sectionsOf(context, found.statement.index);
    if (sections.length === 0) return [];
    const offers: Offer[] = [];
    for (const target of targetsOf(context, found, sections)) {
      const others = target.others();
      offers.push({ title: target.title, rewrite: () => extracted(context, found, target, []) });
      if (others.length === 0) continue;
      const title =
        others.length === 1
          ? say`${target.title} and replace the other place`
          : say`${target.title} and replace the ${others.length} other places`;
      offers.push({ title, rewrite: () => extracted(context, found, target, others) });
    }
    return offers;
  },
};

/** `$name` on its own, and all of the value of a variable, have a name already. */
function isVariableAlready({ text, isWhole, statement }: TextInValue): boolean {
  return /^\$(?:\w+|\{[^{}]*\})$/.test(text) || (isWhole && statement.kind === "variable");
}

/** A place of a text in one of the files. */
interface PlaceInFile {
  readonly path: string;
  readonly place: TextInValue;
}

/** Where the variable may be set. */
interface Target {
  readonly title: string;
  /** Further places that say the same and may read the variable. */
  others(): PlaceInFile[];
  /** Puts the statement there. */
  insertions(statement: string): (TextEdit | undefined)[];
}

function targetsOf(context: FeatureContext, found: TextInValue, sections: readonly Section[]): Target[] {
  const { tree, path } = context;
  const { index } = found.statement;
  const roots = context.analysis.roots.map(({ configuration }) => configuration);
  // Where nothing is selected, nobody could see which word it is.
  const what = printable(shown(found.text, longestShown));
  const amongGlobals = (statement: string, of: readonly Configuration[]): (TextEdit | undefined)[] =>
    of.map((configuration) => putAmongGlobals(configuration, [plainStatement(statement)], true));
  if (sections.every(({ block }) => block === undefined)) {
    // What a file brings to those that include it stays in it.
    const own = roots.filter(({ root }) => root === path);
    const insertions = (statement: string): (TextEdit | undefined)[] =>
      own.length > 0 ? amongGlobals(statement, own) : [besideStatement(tree, path, index, statement)];
    return [{ title: say`Extract ${what} into a variable`, others: () => inAllFiles(context, found), insertions }];
  }
  const block = tree.nodes.parents[index];
  const own: Target = {
    title: sections.some(({ isWildcard }) => isWildcard)
      ? say`Extract ${what} into a variable of this block`
      : say`Extract ${what} into a variable of this jail`,
    others: () => sameTextIn(context, tree, found, block).map((place) => ({ path, place })),
    insertions: (statement) => [besideStatement(tree, path, index, statement)],
  };
  const forAll: Target = {
    title: say`Extract ${what} into a variable for all jails`,
    others: () => inAllFiles(context, found),
    insertions: (statement) => amongGlobals(statement, roots),
  };
  const hasOthers = roots.some(({ jails }) => jails.length > 1);
  return hasOthers && readsOnlyGlobals(context, found) ? [own, forAll] : [own];
}

/** Whether what the text reads is there for all jails: their names, and what is set outside of their blocks. */
function readsOnlyGlobals({ analysis }: FeatureContext, { text }: TextInValue): boolean {
  const names = [...text.matchAll(/\$(?:(\w+)|\{([^{}]*)\})/g)].map(([, plain, braced]) => plain ?? braced);
  return names.every(
    (name) =>
      name === "name" ||
      analysis.roots.every(({ configuration }) =>
        configuration.sections.some((one) => one.name === "*" && one.definitions.some((each) => each.name === name)),
      ),
  );
}

function inAllFiles(context: FeatureContext, found: TextInValue): PlaceInFile[] {
  const trees = new Map<string, SyntaxTree>();
  for (const { configuration } of context.analysis.roots) {
    for (const { path, tree } of configuration.files.values()) trees.set(path, tree);
  }
  return [...trees].flatMap(([path, tree]) =>
    sameTextIn(context, tree, found, undefined).map((place) => ({ path, place })),
  );
}

/** Behind the last variable that the block sets before the statement, or else above the statement. */
function besideStatement(tree: SyntaxTree, path: string, node: number, statement: string): TextEdit | undefined {
  const { nodes } = tree;
  const block = nodes.parents[node];
  let last: number | undefined;
  for (let child = block + 1; child < node; child = nodes.endNodes[child]) {
    if (nodes.kinds[child] === NodeKind.Variable) last = child;
  }
  const statements = [plainStatement(statement)];
  return last === undefined ? putAbove(tree, path, node, statements) : putBehind(tree, path, last, statements);
}

function extracted(
  context: FeatureContext,
  found: TextInValue,
  target: Target,
  others: readonly PlaceInFile[],
): Rewrite | RefusedRefactoring {
  const { path, tree } = context;
  const name = nameForVariable(context, found.statement.name, found.text, found.isWhole);
  const insertions = target.insertions(`$${name} = ${writtenAlone(found)};`);
  const edits: TextEdit[] = [];
  for (const insertion of insertions) {
    if (insertion === undefined) return { refused: say`There is no place for the variable.` };
    edits.push(insertion);
  }
  const own = replacement(path, found, name);
  edits.push(own.edit, ...others.map((other) => replacement(other.path, other.place, name).edit));
  const inFile = edits.filter((edit) => edit.path === path);
  const start = mapOffset(withLineEndsOf(tree.text, inFile), own.edit.start, true);
  return { edits, named: { path, offset: start + own.nameAt } };
}

/** The text as the value of a statement of its own. */
function writtenAlone({ text, stretch }: TextInValue): string {
  if (stretch === undefined) return text;
  if (/^\d+$/.test(text)) return text;
  if (stretch.quote === "") return isPlainText(text.replace(/[/$]|\$\{\w+\}/g, "")) ? text : `"${text}"`;
  return `${stretch.quote}${text}${stretch.quote}`;
}

/**
 * Puts the variable in the place of a text, and says where in the new text its name is. jail(8) reads no variable within single
 * quotes, so that these become double ones.
 */
function replacement(path: string, { value, start, end, stretch }: TextInValue, name: string): NamingEdit {
  const { text } = value.tree;
  let before = "";
  let after = end < value.end ? text.slice(end, end + 1) : "";
  const isWithinSingle = stretch?.quote === "'" && start > stretch.start;
  if (isWithinSingle) {
    before = `"${fromSingleQuotes(text.slice(stretch.content.start, start))}`;
    after = fromSingleQuotes(text.slice(end, stretch.content.end));
  }
  const needsBraces = /^\w/.test(after);
  const reference = needsBraces ? `\${${name}}` : `$${name}`;
  const nameAt = before.length + (needsBraces ? 2 : 1);
  if (!isWithinSingle) return { edit: { path, start, end, text: reference }, nameAt };
  return { edit: { path, start: stretch.start, end: stretch.end, text: `${before}${reference}${after}"` }, nameAt };
}

interface NamingEdit {
  readonly edit: TextEdit;
  readonly nameAt: number;
}
