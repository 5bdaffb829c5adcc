import type { Finding, Proposal, TextEdit } from "../../rules/rule/finding.ts";
import { hasSyntaxProblem } from "../../rules/support/syntax-problems.ts";
import { type SyntaxTree, simpleStatementAt } from "../../syntax/index.ts";
import { isSyntaxRule } from "../root/syntax-rules.ts";
import { canApply, editsByFile, editsCollide, withLineEndsOf } from "./edits.ts";
import { losesComment } from "./structure.ts";

/** A proposal that is to be judged, with the finding that it is for. */
export interface Candidate {
  readonly finding: Finding;
  readonly proposal: Proposal;
  /** By file, with the line ends of the places that they go to. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** Whether it is a guess: its rule says so, or it takes away text that the parser could only guess at. */
  readonly isGuess: boolean;
}

export type TreeOf = (path: string) => SyntaxTree | undefined;

/** Undefined for edits that cannot be applied, change nothing or throw a comment away. */
export function candidateOf(finding: Finding, proposal: Proposal, treeOf: TreeOf): Candidate | undefined {
  const edits = new Map<string, readonly TextEdit[]>();
  let changes = false;
  let isGuess = proposal.guess === true;
  for (const [path, proposed] of editsByFile(proposal.edits)) {
    const tree = treeOf(path);
    if (!tree || !canApply(tree.text, proposed) || losesComment(tree, proposed)) return undefined;
    const list = withLineEndsOf(tree.text, proposed);
    edits.set(path, list);
    isGuess ||= !isSyntaxRule(finding.rule) && list.some((edit) => coversSlip(tree, edit));
    changes ||= list.some(({ start, end, text }) => tree.text.slice(start, end) !== text);
  }
  return changes ? { finding, proposal, edits, isGuess } : undefined;
}

/** Whether something is wrong within the text that an edit replaces: where that ends, nobody knows. */
const coversSlip = (tree: SyntaxTree, { start, end }: TextEdit): boolean =>
  start < end && hasSyntaxProblem(tree, start, end);

// Stryker disable all: an estimate. One by one or together, it is the same that is offered.
/** Whether an edit goes into the statement of a command, or writes one: most such edits change what runs. */
export function touchesCommands({ edits, finding }: Candidate, treeOf: TreeOf): boolean {
  if (isSyntaxRule(finding.rule)) return false;
  for (const [path, list] of edits) {
    const tree = treeOf(path);
    for (const { start, text } of list) {
      if (/exec\.|command/.test(text)) return true;
      const name = tree && simpleStatementAt(tree, start)?.name;
      if (name !== undefined && isCommandList(name)) return true;
    }
  }
  return false;
}
// Stryker restore all

/** Whether jail(8) runs the values of a parameter as commands. */
export const isCommandList = (name: string): boolean => name.startsWith("exec.") || name === "command";

/** Stretches of files that edits have claimed. */
export class TakenPlaces {
  private readonly lines = new Map<string, Map<number, TextEdit[]>>();

  /** Claims the places of some edits; false, and nothing is claimed, when one of them is taken. */
  take(edits: ReadonlyMap<string, readonly TextEdit[]>): boolean {
    for (const list of edits.values()) {
      for (const edit of list) if (this.isTaken(edit)) return false;
    }
    for (const list of edits.values()) for (const edit of list) this.add(edit);
    return true;
  }

  private isTaken(edit: TextEdit): boolean {
    const places = this.lines.get(edit.path);
    if (!places) return false;
    for (let at = edit.start >> bucket; at <= edit.end >> bucket; at++) {
      if (places.get(at)?.some((other) => editsCollide(edit, other))) return true;
    }
    return false;
  }

  private add(edit: TextEdit): void {
    let places = this.lines.get(edit.path);
    if (!places) {
      places = new Map();
      this.lines.set(edit.path, places);
    }
    for (let at = edit.start >> bucket; at <= edit.end >> bucket; at++) {
      const there = places.get(at);
      if (there) there.push(edit);
      else places.set(at, [edit]);
    }
  }
}

/** Edits are looked for in stretches of so many bits of an offset, and not among all of a file. */
const bucket = 8;
