import {
  CompletionItemKind,
  type CompletionList,
  commands,
  type Hover,
  type InlayHint,
  type MarkdownString,
  Position,
  Range,
  type SemanticTokens,
  type SemanticTokensLegend,
  type TextDocument,
} from "vscode";
import { eventually } from "./editor.ts";

/** What the editor shows about a text, within it or over it. */

/** What the hover at a position says, as Markdown. */
export function hoverAt(document: TextDocument, position: Position, expected: RegExp): Promise<string> {
  return eventually(
    async () => {
      const hovers = await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", document.uri, position);
      const contents = (hovers ?? []).flatMap((hover) => hover.contents as (MarkdownString | string)[]);
      return contents.map((content) => (typeof content === "string" ? content : content.value)).join("\n");
    },
    (text) => expected.test(text),
  );
}

/** What is coloured by its meaning, each as `type.modifier text`, once there is something. */
export async function meaningsIn(document: TextDocument): Promise<string[]> {
  const ask = (): Thenable<SemanticTokens | undefined> =>
    commands.executeCommand<SemanticTokens>("vscode.provideDocumentSemanticTokens", document.uri);
  const tokens = await eventually(ask, (answer) => (answer?.data.length ?? 0) > 0);
  const command = "vscode.provideDocumentSemanticTokensLegend";
  const legend = await commands.executeCommand<SemanticTokensLegend>(command, document.uri);
  const shown: string[] = [];
  let line = 0;
  let column = 0;
  for (let at = 0; at < tokens!.data.length; at += 5) {
    const [lines, columns, length, type, modifiers] = tokens!.data.slice(at, at + 5);
    column = lines === 0 ? column + columns : columns;
    line += lines;
    const names = legend.tokenModifiers.filter((_, bit) => (modifiers & (1 << bit)) !== 0);
    const text = document.getText(new Range(line, column, line, column + length));
    shown.push(`${[legend.tokenTypes[type], ...names].join(".")} ${text}`);
  }
  return shown;
}

/** What is shown within the text and is no part of it, once it is so many hints. */
export async function hintsIn(document: TextDocument, count: number): Promise<string[]> {
  const everything = new Range(new Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
  const ask = (): Thenable<InlayHint[]> =>
    commands.executeCommand<InlayHint[]>("vscode.executeInlayHintProvider", document.uri, everything);
  const hints = await eventually(ask, (found) => found.length === count);
  return hints.map(({ label }) => (typeof label === "string" ? label : label.map(({ value }) => value).join("")));
}

/** The labels that completion offers at a position, once the expected ones are among them. Words of the file are not. */
export function completionsAt(document: TextDocument, position: Position, ...expected: string[]): Promise<string[]> {
  return eventually(
    async () => {
      const command = "vscode.executeCompletionItemProvider";
      const list = await commands.executeCommand<CompletionList>(command, document.uri, position);
      const fromServer = list.items.filter(({ kind }) => kind !== CompletionItemKind.Text);
      return fromServer.map(({ label }) => (typeof label === "string" ? label : label.label));
    },
    (labels) => expected.every((label) => labels.includes(label)),
  );
}
