import { expect } from "vitest";
import type { Statement, SyntaxTree } from "../../../server/src/syntax/index.ts";
import { analyze, type CheckOptions, checkAnalyzed, mend, parseFixture, showFixture } from "../../support/fixture.ts";

/** The rules that report what the parser finds. */
export const syntaxRules = [
  ...["missing-semicolon", "needs-quotes", "non-ascii-token", "brace-unterminated", "string-unterminated"],
  ...["comment-unterminated", "nested-block", "wildcard-syntax", "syntax-error", "include-misuse"],
];

/** One mistake in a text. */
export interface Slip {
  /** The broken text with its one mark. */
  readonly text: string;
  /** What the preferred fix makes of it; left out where there is none to be had. */
  readonly fixed?: string;
  /** Blocks and statements as they are read all the same. */
  readonly outline?: string;
  /** Both dialects when left out. */
  readonly releases?: readonly string[];
  /** What was meant is guessed, so that the fix is not safe. */
  readonly guess?: true;
}

/** One mistake is one finding, at the right place; the preferred fix mends it; the rest keeps its outline. */
export function checkSlip({ text, fixed, outline, releases = ["13.2", "current"], guess }: Slip): void {
  for (const release of releases) {
    const options: CheckOptions = { release, only: syntaxRules };
    const broken = analyze(text, options);
    const [finding] = checkAnalyzed(broken, options);
    if (outline !== undefined) expect(outlineOf(broken.analysis.tree!)).toBe(outline);
    const preferred = finding.fixes().filter((fix) => fix.preferred);
    expect(preferred.length).toBe(fixed === undefined ? 0 : 1);
    if (guess) expect(finding.fixes().filter((fix) => fix.safe)).toEqual([]);
    if (fixed === undefined) continue;
    const right = parseFixture(fixed);
    const [wanted] = right.files.values();
    const { fixture, findings } = mend(broken, finding.rule, "preferred", options);
    expect(showFixture(fixture)).toBe(wanted);
    checkAnalyzed({ fixture: right, findings }, options);
  }
}

function outlineOf(tree: SyntaxTree): string {
  const show = (statement: Statement): string =>
    statement.kind === "jail" ? `${statement.name}(${statement.statements().map(show).join(" ")})` : statement.name;
  return tree.root.statements().map(show).join(" ");
}
