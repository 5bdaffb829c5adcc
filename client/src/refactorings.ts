import { commands, type Disposable, Position, Uri, window } from "vscode";
import { type RenameAtArgument, renameAtCommand, tellRefusalCommand } from "../../protocol/index.ts";

/** What a refactoring does beside its edits. Not meant for people, so package.json does not list the commands. */
export function finishRefactorings(): Disposable[] {
  return [
    commands.registerCommand(renameAtCommand, ({ uri, position: { line, character } }: RenameAtArgument) => {
      // VS Code's own: the file comes to the front, its cursor to the name, and the box opens, for which nobody waits.
      void commands.executeCommand("editor.action.rename", [Uri.parse(uri), new Position(line, character)]);
    }),
    commands.registerCommand(tellRefusalCommand, (reason: string) => {
      void window.showInformationMessage(reason);
    }),
  ];
}
