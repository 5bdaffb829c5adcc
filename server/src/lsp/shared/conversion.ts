import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { withLineEndsOf } from "../../analysis/index.ts";
import type { Finding, RelatedPlace, Severity, TextEdit } from "../../rules/rule/finding.ts";
import { printable } from "../../text/index.ts";
import type { ClientFeatures } from "./client-features.ts";
import type { Documents } from "./documents.ts";
import type { RulePages } from "./rule-pages.ts";
import type { TextLines } from "./text-lines.ts";

/** What several requests make of plain data of the core: places, edits and diagnostics. */
export class Conversion {
  private readonly documents: Documents;
  private readonly client: ClientFeatures;
  private readonly pages: RulePages;

  constructor(documents: Documents, client: ClientFeatures, pages: RulePages) {
    this.documents = documents;
    this.client = client;
    this.pages = pages;
  }

  diagnostic(finding: Finding, lines: TextLines): Diagnostic {
    const { rule, severity, message, jailSays, path, start, end, related, notes, unnecessary } = finding;
    const diagnostic: Diagnostic = {
      range: lines.range(start, end),
      severity: diagnosticSeverities[severity],
      code: rule,
      source: "jailconf",
      message,
    };
    const href = this.pages.linkTo(rule);
    if (href !== undefined) diagnostic.codeDescription = { href };
    const says = jailSays === undefined ? [] : [`jail(8) says: ${printable(jailSays)}`];
    if (this.client.relatedInformation) {
      // The protocol knows no notes: they stand at the place that they are about.
      const noted = [...says, ...notes].map((message) => ({ path, start, end, message }));
      const places = [...related, ...noted].flatMap((place) => this.relatedInformation(place));
      if (places.length > 0) diagnostic.relatedInformation = places;
    } else if (says.length > 0) diagnostic.message += `\n${says[0]}`;
    if (unnecessary && this.client.unnecessaryTag) diagnostic.tags = [DiagnosticTag.Unnecessary];
    return diagnostic;
  }

  private relatedInformation({ path, start, end, message }: RelatedPlace): DiagnosticRelatedInformation[] {
    const range = this.rangeIn(path, start, end);
    return range ? [{ location: { uri: this.documents.uriOf(path), range }, message }] : [];
  }

  /** A stretch of any file; undefined when it cannot be read any more. */
  rangeIn(path: string, start: number, end: number): Range | undefined {
    return this.documents.linesAt(path)?.range(start, end);
  }

  /** Undefined when one of the files cannot be read. */
  workspaceEdit(edits: readonly TextEdit[]): WorkspaceEdit | undefined {
    const byPath = new Map<string, TextEdit[]>();
    for (const edit of edits) {
      const list = byPath.get(edit.path);
      if (list) list.push(edit);
      else byPath.set(edit.path, [edit]);
    }
    const files = [];
    for (const [path, list] of byPath) {
      const lines = this.documents.linesAt(path);
      if (!lines) return undefined;
      const converted = withLineEndsOf(lines.text, list).map(({ start, end, text }) => ({
        range: lines.range(start, end),
        newText: text,
      }));
      const uri = this.documents.uriOf(path);
      files.push({ uri, version: this.documents.atPath(path)?.version ?? null, edits: converted });
    }
    if (!this.client.documentChanges) {
      return { changes: Object.fromEntries(files.map(({ uri, edits: list }) => [uri, list])) };
    }
    return {
      documentChanges: files.map(({ uri, version, edits: list }) => ({ textDocument: { uri, version }, edits: list })),
    };
  }

  /** Makes a file of the texts of edits; one that is there meanwhile is left alone. For clients that create files only. */
  newFile(path: string, edits: readonly TextEdit[]): WorkspaceEdit {
    const uri = this.documents.uriOf(path);
    const start = { line: 0, character: 0 };
    const texts = edits.map(({ text }) => ({ range: { start, end: start }, newText: text }));
    const file = { kind: "create" as const, uri, options: { overwrite: false, ignoreIfExists: false } };
    return { documentChanges: [file, { textDocument: { uri, version: null }, edits: texts }] };
  }
}

const diagnosticSeverities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
