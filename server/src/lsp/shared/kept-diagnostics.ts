import type { Diagnostic } from "vscode-languageserver";
import type { LastingFinding, ShownFinding } from "../../analysis/index.ts";
import type { TopStatement } from "../../syntax/index.ts";
import type { Conversion } from "./conversion.ts";
import type { TextLines } from "./text-lines.ts";

/**
 * The diagnostics of one document. Nearly all are the same after a keystroke: as long as a finding says the same, and the statements
 * in which its places are begin in the same lines and columns, it is the same diagnostic, whatever was typed above them.
 */
export class KeptDiagnostics {
  private readonly conversion: Conversion;
  private readonly known = new WeakMap<LastingFinding, KeptDiagnostic>();

  constructor(conversion: Conversion) {
    this.conversion = conversion;
  }

  of(findings: readonly ShownFinding[], lines: TextLines): Diagnostic[] {
    const beginnings = new Beginnings(lines);
    return findings.map((shown) => {
      const { lasting } = shown;
      const statements = lasting?.statements;
      if (lasting === undefined || statements === undefined) return this.conversion.diagnostic(shown.finding, lines);
      const kept = this.known.get(lasting);
      if (kept !== undefined && beginnings.areAt(statements, kept.beginnings)) return kept.diagnostic;
      const diagnostic = this.conversion.diagnostic(shown.finding, lines);
      this.known.set(lasting, { diagnostic, beginnings: beginnings.of(statements) });
      return diagnostic;
    });
  }
}

interface KeptDiagnostic {
  readonly diagnostic: Diagnostic;
  /** Line and column of each statement, one after the other. */
  readonly beginnings: readonly number[];
}

/** Where statements begin in a text. Most findings stand in the same statement as the one before. */
class Beginnings {
  private readonly lines: TextLines;
  private last: TopStatement | undefined;
  private line = 0;
  private column = 0;

  constructor(lines: TextLines) {
    this.lines = lines;
  }

  areAt(statements: readonly TopStatement[], beginnings: readonly number[]): boolean {
    for (let index = 0; index < statements.length; index++) {
      this.find(statements[index]);
      if (this.line !== beginnings[2 * index] || this.column !== beginnings[2 * index + 1]) return false;
    }
    return true;
  }

  of(statements: readonly TopStatement[]): number[] {
    return statements.flatMap((statement) => {
      this.find(statement);
      return [this.line, this.column];
    });
  }

  private find(statement: TopStatement): void {
    if (statement === this.last) return;
    const { start } = statement;
    this.last = statement;
    this.line = this.lines.lineOf(start);
    this.column = this.lines.columnAt(this.line, start);
  }
}
