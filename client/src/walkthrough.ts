import {
  commands,
  DiagnosticSeverity,
  type Disposable,
  type ExtensionContext,
  languages,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";
import type { HoverMiddleware } from "vscode-languageclient";
import { say } from "./say.ts";

/** Where the walkthrough in package.json begins, and the document that its first step opens. */
export function showWalkthrough({ extension, extensionUri }: ExtensionContext): Disposable[] {
  let example: TextDocument | undefined;
  let wasBroken = false;
  return [
    commands.registerCommand("jailconf.openWalkthrough", () =>
      commands.executeCommand("workbench.action.openWalkthrough", `${extension.id}#start`, false),
    ),
    commands.registerCommand("jailconf.openExample", async () => {
      const file = Uri.joinPath(extensionUri, "docs", "walkthrough", "example.jail.conf");
      const text = new TextDecoder("utf-8").decode(await workspace.fs.readFile(file));
      const head = [
        say`A jail with a network stack of its own, on the bridge of the host.`,
        say`Of its two mistakes one keeps it from starting, the other has made hosts panic.`,
      ];
      const content = `${head.map((line) => `# ${line}\n`).join("")}\n${text}`;
      wasBroken = false;
      example = await workspace.openTextDocument({ language: "jailconf", content });
      await window.showTextDocument(example, { preview: false });
    }),
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (!example || example.isClosed || !uris.some((uri) => uri.toString() === example?.uri.toString())) return;
      const worst = Math.min(...languages.getDiagnostics(example.uri).map(({ severity }) => severity));
      const isBroken = worst <= DiagnosticSeverity.Warning;
      // An empty document is not underlined either.
      if (wasBroken && !isBroken && example.getText().includes("vnet")) remember("exampleIsMended");
      wasBroken ||= isBroken;
    }),
  ];
}

const remembered = new Set<string>();

/** Steps of the walkthrough wait for these (package.json). */
function remember(step: "exampleIsMended" | "hasHovered"): void {
  if (remembered.has(step)) return;
  remembered.add(step);
  void commands.executeCommand("setContext", `jailconf.${step}`, true);
}

/** Notices that somebody has had something explained. */
export const noticeHover: HoverMiddleware["provideHover"] = async (document, position, token, next) => {
  const hover = await next(document, position, token);
  if (hover && document.languageId === "jailconf") remember("hasHovered");
  return hover;
};
