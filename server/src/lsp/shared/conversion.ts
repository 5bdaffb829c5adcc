import {
  type AnnotatedTextEdit,
  type ChangeAnnotation,
  type CreateFile,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type TextEdit as LspTextEdit,
  type Range,
  type RenameFile,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { editsByFile, type NewFile, withLineEndsOf } from "../../analysis/index.ts";
import type { RenamedFile } from "../../features/rename/index.ts";
import type { Finding, RelatedPlace, Severity, TextEdit } from "../../rules/rule/finding.ts";
import { printable } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import type { ClientFeatures } from "./client-features.ts";
import type { Documents } from "./documents.ts";
import type { RulePages } from "./rule-pages.ts";
import { snippetText, type TabStop } from "./snippet-text.ts";
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
    const { rule, severity, message, jailSays, path, start, end, related, notes } = finding;
    const diagnostic: Diagnostic = {
      range: lines.range(start, end),
      severity: diagnosticSeverities[severity],
      code: rule,
      source: "jailconf",
      message,
    };
    const href = this.pages.linkTo(rule);
    if (href !== undefined) diagnostic.codeDescription = { href };
    const says =
      jailSays === undefined ? [] : [say`jail(8) says: ${printable(this.documents.asNamed(jailSays, path))}`];
    if (this.client.relatedInformation) {
      // The protocol knows no notes: they stand at the place that they are about.
      const noted = [...says, ...notes].map((message) => ({ path, start, end, message }));
      const places = [...related, ...noted].flatMap((place) => this.relatedInformation(place));
      if (places.length > 0) diagnostic.relatedInformation = places;
    } else if (says.length > 0) diagnostic.message += `\n${says[0]}`;
    const tags = this.tagsOf(finding);
    if (tags.length > 0) diagnostic.tags = tags;
    return diagnostic;
  }

  private tagsOf({ unnecessary, deprecated }: Finding): DiagnosticTag[] {
    const tags: DiagnosticTag[] = [];
    if (unnecessary && this.client.unnecessaryTag) tags.push(DiagnosticTag.Unnecessary);
    if (deprecated && this.client.deprecatedDiagnostics) tags.push(DiagnosticTag.Deprecated);
    return tags;
  }

  private relatedInformation({ path, start, end, message }: RelatedPlace): DiagnosticRelatedInformation[] {
    const range = this.rangeIn(path, start, end);
    return range ? [{ location: { uri: this.documents.uriOf(path), range }, message }] : [];
  }

  /** A stretch of any file; undefined when it cannot be read any more. */
  rangeIn(path: string, start: number, end: number): Range | undefined {
    return this.documents.linesAt(path)?.range(start, end);
  }

  /**
   * Edits of which the new text of the first is a snippet, where the client takes such; otherwise it is text, whose holes are filled
   * already. Those of other files have the note. Undefined when a file cannot be read.
   */
  snippetEdit({ edits, note }: FileChanges, holes: readonly TabStop[]): WorkspaceEdit | undefined {
    const [edit, ...others] = edits;
    const own = this.snippetOrText(edit, holes);
    const further = this.documentEdits(others);
    if (own === undefined || further === undefined) return undefined;
    if (!this.client.documentChanges) return this.workspaceEdit(edits);
    if (note === undefined || further.length === 0 || !this.client.changeAnnotations)
      return { documentChanges: [...own, ...further] };
    const noted = further.map(({ textDocument, edits: list }) => {
      return { textDocument, edits: list.map((each) => ({ ...each, annotationId: "besides" })) };
    });
    return { documentChanges: [...own, ...noted], changeAnnotations: { besides: annotationOf(note) } };
  }

  private snippetOrText(edit: TextEdit, holes: readonly TabStop[]): TextDocumentEdit[] | undefined {
    const lines = this.documents.linesAt(edit.path);
    if (!this.client.snippetEdits || holes.length === 0 || lines === undefined) return this.documentEdits([edit]);
    const { start, end, path } = edit;
    const [{ text }] = withLineEndsOf(lines.text, [{ ...edit, text: snippetText(edit.text, holes) }]);
    const textDocument = { uri: this.documents.uriOf(path), version: this.documents.atPath(path)?.version ?? null };
    const snippet = { range: lines.range(start, end), snippet: { kind: "snippet" as const, value: text } };
    return [{ textDocument, edits: [snippet] }];
  }

  /** Undefined when one of the files cannot be read. */
  workspaceEdit(edits: readonly TextEdit[]): WorkspaceEdit | undefined {
    const files = this.documentEdits(edits);
    if (files === undefined) return undefined;
    if (this.client.documentChanges) return { documentChanges: files };
    return { changes: Object.fromEntries(files.map(({ textDocument: { uri }, edits: list }) => [uri, list])) };
  }

  /**
   * Edits of which some are asked about, each group under one annotation; files get other names at last, so that all edits find them
   * under the old ones. For clients that annotate changes; null when a file cannot be read.
   */
  annotatedEdit(groups: readonly AnnotatedChanges[]): WorkspaceEdit | null {
    const byUri = new Map<string, DocumentEdits>();
    const renames: RenameFile[] = [];
    const changeAnnotations: Record<string, ChangeAnnotation> = {};
    for (const [index, { edits, files = [], annotation }] of groups.entries()) {
      const changed = this.documentEdits(edits);
      if (changed === undefined) return null;
      const about = annotation && { annotationId: `group${index}` };
      for (const { textDocument, edits: list } of changed) {
        const noted = list.map((edit) => ({ ...edit, ...about }));
        byUri.set(textDocument.uri, { textDocument, edits: [...(byUri.get(textDocument.uri)?.edits ?? []), ...noted] });
      }
      for (const file of files) renames.push({ ...this.renamedFile(file), ...about });
      if (about && changed.length + files.length > 0) changeAnnotations[about.annotationId] = annotation;
    }
    const documentChanges = [...byUri.values(), ...renames];
    return Object.keys(changeAnnotations).length > 0 ? { documentChanges, changeAnnotations } : { documentChanges };
  }

  private renamedFile({ from, to }: RenamedFile): RenameFile {
    const [oldUri, newUri] = [this.documents.uriOf(from), this.documents.uriOf(to)];
    return { kind: "rename", oldUri, newUri, options: { overwrite: false, ignoreIfExists: true } };
  }

  /** Edits with files that are made and such as may go. For clients that make files; undefined when one cannot be read. */
  filesEdit({ edits, creates = [], deletes = [], note }: FileChanges): WorkspaceEdit | undefined {
    const changed = this.documentEdits(edits);
    if (changed === undefined) return undefined;
    const { changeAnnotations: annotates, deletesFiles, documentChanges: knowsFiles } = this.client;
    if (!knowsFiles) return this.workspaceEdit(edits);
    const annotations: Record<string, ChangeAnnotation> = {};
    const about = (id: string, annotation: ChangeAnnotation | undefined): { annotationId?: string } => {
      if (!annotates || annotation === undefined) return {};
      annotations[id] = annotation;
      return { annotationId: id };
    };
    const documentChanges: NonNullable<WorkspaceEdit["documentChanges"]> = [];
    const noted = note && annotationOf(note);
    for (const { path, text } of creates) {
      const { documentChanges: made = [] } = this.newFile(path, [{ path, start: 0, end: 0, text }]);
      const [file, content] = made;
      documentChanges.push({ ...file, ...about("made", noted) } as CreateFile, content);
    }
    documentChanges.push(...changed);
    // Nobody is to lose a file without having been asked.
    for (const path of annotates && deletesFiles ? deletes : []) {
      const uri = this.documents.uriOf(path);
      if (this.client.readOnlySchemes.has(uri.slice(0, uri.indexOf(":")))) continue;
      documentChanges.push({ kind: "delete", uri, options: { ignoreIfNotExists: true }, ...about("gone", fileGoes()) });
    }
    return Object.keys(annotations).length === 0
      ? { documentChanges }
      : { documentChanges, changeAnnotations: annotations };
  }

  private documentEdits(edits: readonly TextEdit[]): DocumentEdits[] | undefined {
    const files: DocumentEdits[] = [];
    for (const [path, list] of editsByFile(edits)) {
      const lines = this.documents.linesAt(path);
      if (!lines) return undefined;
      const uri = this.documents.uriOf(path);
      const version = this.documents.atPath(path)?.version ?? null;
      const converted = withLineEndsOf(lines.text, list).map(({ start, end, text }) =>
        takesReturn(lines.text, start, end, text)
          ? { range: lines.range(start, end + 1), newText: "\n" }
          : { range: lines.range(start, end), newText: text },
      );
      files.push({ textDocument: { uri, version }, edits: converted });
    }
    return files;
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

/** Whether an edit takes away the CR of a CR LF: between the two there is no position, so that it has to replace both. */
function takesReturn(text: string, start: number, end: number, newText: string): boolean {
  return newText === "" && end === start + 1 && text[start] === "\r" && text[end] === "\n";
}

/** Changes that are asked about together, where they have an annotation. */
interface AnnotatedChanges {
  readonly edits: readonly TextEdit[];
  readonly files?: readonly RenamedFile[];
  readonly annotation?: ChangeAnnotation;
}

/** Edits of files that are there, files that are made, and files of which the user is asked whether they go. */
interface FileChanges {
  readonly edits: readonly TextEdit[];
  readonly creates?: readonly NewFile[];
  readonly deletes?: readonly string[];
  readonly note?: FileNote;
}

interface FileNote {
  readonly label: string;
  readonly description: string;
  readonly asks: boolean;
}

const annotationOf = ({ label, description, asks }: FileNote): ChangeAnnotation => ({
  label,
  description,
  needsConfirmation: asks,
});

const fileGoes = (): ChangeAnnotation => ({
  label: say`Delete the file`,
  description: say`Nothing that is known here reads it any more.`,
  needsConfirmation: true,
});

/** Edits of one document that say what is put in their place; others choose a snippet. */
type DocumentEdits = Pick<TextDocumentEdit, "textDocument"> & { edits: (LspTextEdit | AnnotatedTextEdit)[] };

const diagnosticSeverities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
