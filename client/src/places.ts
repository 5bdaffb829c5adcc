import { commands, type Disposable, Location } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type ShowPlacesArgument, showPlacesCommand } from "../../protocol/index.ts";

/** Lists the places to which a code lens leads as VS Code lists references: beside the line, each with its own. */
export function showPlaces({ protocol2CodeConverter: convert }: BaseLanguageClient): Disposable[] {
  return [
    commands.registerCommand(showPlacesCommand, ({ uri, position, places }: ShowPlacesArgument) =>
      commands.executeCommand(
        "editor.action.showReferences",
        convert.asUri(uri),
        convert.asPosition(position),
        places.map((place) => new Location(convert.asUri(place.uri), convert.asRange(place.range))),
      ),
    ),
  ];
}
