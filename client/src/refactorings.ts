import { commands, type Disposable, Position, Uri, window } from "vscode";
import { type RenameAtArgument, renameAtCommand, tellRefusalCommand } from "../../protocol/index.ts";

/** What a refactoring does beside its edits. Not meant for people, so package.json does not list the commands. */
export function finishRefactorings(): Disposable[] {
  return [
    commands.registerCommand(renameAtCommand, ({ uri, position: { line, character } }: RenameAtArgument) =>
      // VS Code's own: the editor with the file comes to the front, its cursor to the name, and the box with the name opens.
      commands.executeCommand("editor.action.rename", [Uri.parse(uri), new Position(line, character)]),
    ),
    commands.registerCommand(tellRefusalCommand, (reason: string) => window.showInformationMessage(reason)),
  ];
}
