import { type FileOperationRegistrationOptions, WillRenameFilesRequest } from "vscode-languageserver";
import { editsForMoves } from "../../features/rename/index.ts";
import { featureContext } from "../../features/shared/context.ts";
import type { TextEdit } from "../../rules/rule/finding.ts";
import { aListOf, anObject, aText } from "../shared/parameters.ts";
import { serveRequest } from "../shared/request.ts";

/** More than somebody moves by hand. */
const mostMoved = 1000;

const configurations: FileOperationRegistrationOptions = {
  filters: [{ pattern: { glob: "**/*.conf", matches: "file" } }, { pattern: { glob: "**", matches: "folder" } }],
};

/**
 * An `.include` goes on naming what gets another name, in the roots of what moves, of what is open and of the folders. Our own client asks without being
 * told that it may.
 */
export const willRenameFilesRequest = serveRequest({
  type: WillRenameFilesRequest.type,
  parameters: { files: aListOf(anObject({ oldUri: aText, newUri: aText })) },
  capabilities({ asksBeforeRenamingFiles, isOwn }) {
    if (isOwn) return {};
    return asksBeforeRenamingFiles ? { workspace: { fileOperations: { willRename: configurations } } } : undefined;
  },
  handle({ workspace, documents, conversion }, { files }) {
    const moves = new Map(
      files.slice(0, mostMoved).map(({ oldUri, newUri }) => [documents.pathOf(oldUri), documents.pathOf(newUri)]),
    );
    const edits = new Map<string, TextEdit>();
    const moved = [...moves.keys()].filter((path) => path.endsWith(".conf"));
    for (const path of new Set([...moved, ...workspace.openFiles, ...workspace.filesThatInclude()])) {
      const feature = featureContext(workspace, path);
      for (const edit of feature ? editsForMoves(feature, moves) : []) edits.set(`${edit.start} ${edit.path}`, edit);
    }
    return edits.size === 0 ? null : (conversion.workspaceEdit([...edits.values()]) ?? null);
  },
  fallback: () => null,
});
