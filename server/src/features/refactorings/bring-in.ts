import type { IncludeEdge } from "../../config/index.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import { type IncludeNode, linesOf, type SyntaxTree, simpleStatementAt } from "../../syntax/index.ts";
import { directoryOf, fileName } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { wayTo } from "../shared/include-names.ts";
import { commentsBetween, isSound, linesOfStatement } from "./comment-lines.ts";
import { movedText } from "./moved-text.ts";
import type { Refactoring, RefusedRefactoring, Rewrite } from "./refactoring.ts";

/** Puts the text of included files in the place of their `.include`. */
export const bringIn: Refactoring = {
  id: "bring-in",
  kind: "refactor.inline",
  offers(context, { start, end }) {
    const statement = simpleStatementAt(context.tree, start);
    if (statement?.kind !== "include" || end > statement.end) return [];
    const edges = edgesOf(context, statement);
    const targets = edges.flatMap((edge) => edge.targets);
    if (targets.length === 0 || edges.some(({ problem }) => problem !== undefined)) return [];
    const title =
      targets.length === 1
        ? say`Bring ${fileName(targets[0])} in here`
        : say`Bring the ${targets.length} included files in here`;
    return [{ title, rewrite: () => broughtIn(context, statement, targets) }];
  },
};

/** What the values of a statement include, once each, however often and from wherever its own file is read. */
function edgesOf({ analysis, path }: FeatureContext, { start, end }: IncludeNode): IncludeEdge[] {
  const found = new Map<number, IncludeEdge>();
  for (const edge of analysis.roots[0]?.configuration.includes ?? []) {
    if (edge.from === path && edge.start >= start && edge.end <= end && !found.has(edge.start))
      found.set(edge.start, edge);
  }
  return [...found.values()];
}

function broughtIn(
  context: FeatureContext,
  statement: IncludeNode,
  targets: readonly string[],
): Rewrite | RefusedRefactoring {
  const { tree, path, analysis } = context;
  const { start, end } = statement;
  const lines = linesOf(tree);
  const lineStart = lines.startOf(lines.lineOf(start));
  const indentation = /^[ \t]*/.exec(tree.text.slice(lineStart, start))?.[0] ?? "";
  const own = linesOfStatement(tree, start, end);
  const parts = own
    ? [...commentsBetween(tree, start, end), ...own.beside].map((comment) => indentation + comment)
    : [];
  if (!own && commentsBetween(tree, start, end).length > 0)
    return { refused: say`A comment stands within the include.` };
  for (const target of targets) {
    const included = analysis.roots[0].configuration.files.get(target)?.tree;
    if (included === undefined) return { refused: say`${fileName(target)} cannot be read.` };
    const refused = refusalOf(included, fileName(target));
    if (refused !== undefined) return { refused };
    const whole = { start: 0, end: included.text.length };
    const text = movedText(included, whole, wayTo(directoryOf(path), directoryOf(target)), indentation);
    if (text === undefined)
      return { refused: say`${fileName(target)} includes a file by a name that cannot be moved.` };
    if (text.trim() !== "") parts.push(text.replace(/\s+$/, "").replace(/^(?:[ \t]*\r?\n)+/, ""));
  }
  const text = parts.join("\n");
  const edit: TextEdit = own
    ? { path, start: lineStart, end: lines.endOf(lines.lineOf(end)), text }
    : { path, start, end, text: `\n${text}\n${indentation}` };
  return { edits: [edit], deletes: targets.filter((target) => !isReadElsewhere(context, statement, target)) };
}

/** What keeps the text of a file from standing in another one. */
function refusalOf(tree: SyntaxTree, name: string): string | undefined {
  const { text, rejection, endOfInput } = tree;
  if (rejection || endOfInput < text.length || !isSound(tree, 0, text.length))
    return say`${name} has a mistake in it: mend that first.`;
  const first = tree.root.statements()[0]?.start ?? text.length;
  const silences = commentsBetween(tree, 0, first).some((comment) => comment.includes("jailconf-ignore-file"));
  return silences ? say`${name} has a comment that silences a rule in all of it.` : undefined;
}

/** Whether another include, or another root, reads a file, too. */
function isReadElsewhere({ analysis, path }: FeatureContext, { start, end }: IncludeNode, target: string): boolean {
  return analysis.roots.some(({ root, configuration }) => {
    const isHere = ({ from, start: at }: IncludeEdge): boolean => from === path && at >= start && at < end;
    return root === target || configuration.includes.some((edge) => edge.targets.includes(target) && !isHere(edge));
  });
}
