import {
  type Disposable,
  Position,
  Range,
  type TextEditor,
  type TextEditorDecorationType,
  TextEditorRevealType,
  ThemeColor,
  Uri,
  window,
} from "vscode";
import type { BaseLanguageClient, Location, LocationLink } from "vscode-languageclient";
import { isVirtualUri } from "../../protocol/index.ts";
import { ignored } from "./asking.ts";
import { askShownAt } from "./shown-documents.ts";

/** While the cursor moves, what is shown beside waits (milliseconds). */
const quietTime = 100;

/**
 * Shows in documents of the server's what stands at the cursor of a file, and in files what stands at the cursor of a document:
 * the lines are lit and scrolled into sight, and no cursor moves.
 */
export function syncCursors(client: BaseLanguageClient): Disposable[] {
  const light = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor("editor.rangeHighlightBackground"),
    // Themes of high contrast have this instead; in others it is not seen.
    border: "1px solid",
    borderColor: new ThemeColor("editor.rangeHighlightBorder"),
    isWholeLine: true,
  });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const later = (editor: TextEditor | undefined): void => {
    clearTimeout(waiting);
    if (!editor) return;
    waiting = setTimeout(() => sync(client, editor, light).catch(ignored), quietTime);
  };
  return [
    light,
    { dispose: () => clearTimeout(waiting) },
    window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      // What a program selects, such as a link that was followed, is no question.
      if (textEditor === window.activeTextEditor || kind !== undefined) later(textEditor);
    }),
    window.onDidChangeVisibleTextEditors(() => later(window.activeTextEditor)),
  ];
}

async function sync(client: BaseLanguageClient, editor: TextEditor, light: TextEditorDecorationType): Promise<void> {
  if (!client.isRunning()) return;
  editor.setDecorations(light, []);
  if (editor.document.languageId === "jailconf") await lightDocuments(client, editor, light);
  else if (isVirtualUri(editor.document.uri.toString())) await lightSources(client, editor, light);
}

async function lightDocuments(
  client: BaseLanguageClient,
  { document, selection }: TextEditor,
  light: TextEditorDecorationType,
): Promise<void> {
  for (const shown of window.visibleTextEditors) {
    if (!isVirtualUri(shown.document.uri.toString())) continue;
    const found = await askShownAt(client, document, selection.active, shown.document.uri);
    const lines = (found?.lines ?? []).filter((line) => line < shown.document.lineCount);
    lightLines(shown, lines, light);
  }
}

async function lightSources(
  client: BaseLanguageClient,
  { document, selection }: TextEditor,
  light: TextEditorDecorationType,
): Promise<void> {
  const params = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
    position: client.code2ProtocolConverter.asPosition(new Position(selection.active.line, selection.active.character)),
  };
  type Places = Location[] | LocationLink[] | null;
  const places = (await client.sendRequest<Places>("textDocument/definition", params)) ?? [];
  for (const editor of window.visibleTextEditors) {
    if (editor.document.languageId !== "jailconf") continue;
    const lines = places.flatMap((place) => {
      const [uri, { start }] =
        "uri" in place ? [place.uri, place.range] : [place.targetUri, place.targetSelectionRange];
      return Uri.parse(uri).toString() === editor.document.uri.toString() ? [start.line] : [];
    });
    lightLines(editor, lines, light);
  }
}

function lightLines(editor: TextEditor, lines: readonly number[], light: TextEditorDecorationType): void {
  const ranges = lines.map((line) => new Range(line, 0, line, 0));
  editor.setDecorations(light, ranges);
  const isInSight = ranges.some((range) => editor.visibleRanges.some((visible) => visible.contains(range)));
  if (ranges.length > 0 && !isInSight) editor.revealRange(ranges[0], TextEditorRevealType.InCenter);
}
