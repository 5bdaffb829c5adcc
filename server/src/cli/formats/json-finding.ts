import type { FileRange } from "../../config/index.ts";
import { toSystemPath } from "../../node-reader.ts";
import type { Finding, Severity } from "../../rules/rule/finding.ts";
import { linesOf } from "../../syntax/index.ts";

/** Zero-based; characters are UTF-16 units, as in the Language Server Protocol. */
export interface JsonPosition {
  readonly line: number;
  readonly character: number;
}

export interface JsonRange {
  readonly start: JsonPosition;
  readonly end: JsonPosition;
}

/** One element of the output of `check --format json`; docs/check-output.schema.json describes it. */
export interface JsonFinding {
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Why it is so, when it is harmless. */
  readonly notes: readonly string[];
  readonly range: JsonRange;
  readonly jails: readonly string[];
  readonly fixes: readonly {
    readonly title: string;
    readonly safe: boolean;
    readonly preferred: boolean;
    readonly edits: readonly { readonly file: string; readonly range: JsonRange; readonly text: string }[];
  }[];
}

/** Whoever knows the texts of files, each in the tree that was read from it. */
export interface Trees {
  tree(path: string): { readonly text: string } | undefined;
}

/** A stretch of a file by lines and characters. */
export function jsonRange({ path, start, end }: FileRange, trees: Trees): JsonRange {
  const tree = trees.tree(path);
  if (!tree) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const lines = linesOf(tree);
  return { start: lines.position(start), end: lines.position(end) };
}

/** One finding as `check --format json` prints it. */
export function toJson(finding: Finding, trees: Trees): JsonFinding {
  const { path, rule, severity, message, jails } = finding;
  return {
    file: toSystemPath(path),
    rule,
    severity,
    message,
    notes: finding.notes,
    range: jsonRange(finding, trees),
    jails,
    fixes: finding.fixes().map(({ title, safe, preferred, edits }) => ({
      title,
      safe,
      preferred,
      edits: edits.map((edit) => ({
        file: toSystemPath(edit.path),
        range: jsonRange(edit, trees),
        text: edit.text,
      })),
    })),
  };
}
