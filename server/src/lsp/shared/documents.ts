import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import type { Workspace } from "../../analysis/index.ts";
import { type Encoding, TextLines } from "./text-lines.ts";
import { pathIn, type Uris } from "./uris.ts";

/** A document that the editor has open. */
export interface Document {
  readonly uri: string;
  readonly path: string;
  readonly version: number;
  readonly lines: TextLines;
}

/** The open documents; hands their texts to the workspace as they change. */
export class Documents {
  private readonly byUri = new Map<string, Document>();
  private readonly byPath = new Map<string, Document>();
  private readonly linesOfFiles = new WeakMap<object, TextLines>();
  private readonly workspace: Workspace;
  private readonly uris: Uris;
  private readonly encoding: Encoding;

  constructor(workspace: Workspace, uris: Uris, encoding: Encoding) {
    this.workspace = workspace;
    this.uris = uris;
    this.encoding = encoding;
  }

  get all(): Iterable<Document> {
    return this.byUri.values();
  }

  get(uri: string): Document | undefined {
    return this.byUri.get(uri);
  }

  atPath(path: string): Document | undefined {
    return this.byPath.get(path);
  }

  open(uri: string, version: number, text: string): Document {
    const document = { uri, path: this.uris.pathOf(uri), version, lines: new TextLines(text, this.encoding) };
    this.set(document);
    return document;
  }

  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): Document | undefined {
    const current = this.byUri.get(uri);
    if (!current) return undefined;
    const document = { ...current, version, lines: applyChanges(current.lines, changes, this.encoding) };
    this.set(document);
    return document;
  }

  close(uri: string): Document | undefined {
    const document = this.byUri.get(uri);
    if (!document) return undefined;
    this.byUri.delete(uri);
    if (this.byPath.get(document.path) !== document) return document;
    // A file may be open under a second URI, spelled in another way: then what that has is its text.
    for (const other of this.byUri.values()) {
      if (other.path !== document.path) continue;
      this.set(other);
      return document;
    }
    this.byPath.delete(document.path);
    this.workspace.closeFile(document.path);
    return document;
  }

  /** The lines of a file, open or not; undefined when it cannot be read. */
  linesAt(path: string): TextLines | undefined {
    const document = this.byPath.get(path);
    if (document) return document.lines;
    const content = this.workspace.reader.read(path);
    if (content.kind !== "file") return undefined;
    let lines = this.linesOfFiles.get(content);
    if (!lines) {
      lines = new TextLines(content.text, this.encoding);
      this.linesOfFiles.set(content, lines);
    }
    return lines;
  }

  /** The path of a file, open or not. */
  pathOf(uri: string): string {
    return this.byUri.get(uri)?.path ?? this.uris.pathOf(uri);
  }

  /** The lines of a text that is not a file's. */
  linesOf(text: string): TextLines {
    return new TextLines(text, this.encoding);
  }

  /** The URI under which the editor knows a file. */
  uriOf(path: string): string {
    return this.byPath.get(path)?.uri ?? this.uris.uriOf(path);
  }

  /** What is said about a file, naming it as the editor does: a path that begins with a scheme is known to nobody else. */
  asNamed(text: string, path: string): string {
    return this.uris.schemeOf(path) === undefined ? text : text.replaceAll(path, pathIn(this.uriOf(path)));
  }

  private set(document: Document): void {
    this.byUri.set(document.uri, document);
    this.byPath.set(document.path, document);
    this.workspace.openFile(document.path, document.lines.text);
  }
}

/**
 * Applies the changes of one notification, each to what the one before it has left. Changes that come from the end of the
 * text to its beginning, as those of many cursors do, share one table of lines.
 */
export function applyChanges(
  lines: TextLines,
  changes: readonly TextDocumentContentChangeEvent[],
  encoding: Encoding,
): TextLines {
  let current = lines;
  let pending: { start: number; end: number; text: string }[] = [];
  const flush = (): void => {
    if (pending.length === 0) return;
    const parts: string[] = [];
    let done = 0;
    const [first, last] = [pending[pending.length - 1], pending[0]];
    const behind = current.text.length - last.end;
    for (const { start, end, text } of pending.reverse()) {
      parts.push(current.text.slice(done, start), text);
      done = end;
    }
    parts.push(current.text.slice(done));
    current = current.edited(parts.join(""), encoding, first.start, behind);
    pending = [];
  };
  for (const change of changes) {
    if (!("range" in change)) {
      pending = [];
      current = new TextLines(change.text, encoding);
      continue;
    }
    const next = (): { start: number; end: number; text: string } => {
      const start = current.offsetOfEdit(change.range.start);
      return { start, end: Math.max(start, current.offsetOfEdit(change.range.end)), text: change.text };
    };
    let edit = next();
    const last = pending[pending.length - 1];
    // What stands before the last change is still where it was, but its line may go on with what the change wrote.
    // Behind a CR it may even have joined two line ends to one.
    const isJoined = last !== undefined && current.text.charCodeAt(last.start - 1) === 0x0d;
    if (last && (isJoined || edit.end > last.start || isBehind(change.range.end, current.position(last.start)))) {
      flush();
      edit = next();
    }
    pending.push(edit);
  }
  flush();
  return current;
}

function isBehind(
  a: { readonly line: number; readonly character: number },
  b: { readonly line: number; readonly character: number },
): boolean {
  return a.line > b.line || (a.line === b.line && a.character > b.character);
}
