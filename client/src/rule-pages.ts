import { type Disposable, Uri, workspace } from "vscode";
import { rulePageScheme } from "../../protocol/index.ts";
import { separatePages, shownPage } from "./rule-index.ts";
import { say } from "./say.ts";

/**
 * Shows the pages about rules, to which the ids of diagnostics lead. The extension carries them, so nothing is fetched from
 * elsewhere; VS Code renders them, because package.json names its Markdown preview as the editor of such documents.
 */
export function showRulePages(extensionUri: Uri): Disposable[] {
  const provider = {
    async provideTextDocumentContent({ path }: Uri): Promise<string> {
      const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, "dist", "rules.txt"));
      const pages = separatePages(new TextDecoder("utf-8").decode(bytes));
      return shownPage(pages, path.slice(1)) ?? `${say`There is no such page.`}\n`;
    },
  };
  return [workspace.registerTextDocumentContentProvider(rulePageScheme, provider)];
}
