import {
  type WorkspaceSymbol as LspSymbol,
  type SymbolInformation,
  SymbolKind,
  WorkspaceSymbolRequest,
} from "vscode-languageserver";
import { type WorkspaceSymbol, workspaceSymbols } from "../../features/navigation/index.ts";
import { aText } from "../shared/parameters.ts";
import { serveRequest } from "../shared/request.ts";
import { untilFetched } from "../shared/until-fetched.ts";

export const workspaceSymbolRequest = serveRequest({
  type: WorkspaceSymbolRequest.type,
  parameters: { query: aText },
  capabilities: () => ({ workspaceSymbolProvider: true }),
  async handle(context, { query }, token): Promise<SymbolInformation[] | LspSymbol[] | null> {
    const { workspace, conversion, documents } = context;
    const found = await untilFetched(
      context,
      () => workspaceSymbols(workspace, query),
      () => !token.isCancellationRequested,
    );
    return found.flatMap(({ name, kind, path, start, end, container }): SymbolInformation[] => {
      const range = conversion.rangeIn(path, start, end);
      if (!range) return [];
      const location = { uri: documents.uriOf(path), range };
      return [{ name, kind: symbolKinds[kind], location, containerName: container }];
    });
  },
  fallback: () => null,
});

const symbolKinds: Record<WorkspaceSymbol["kind"], SymbolKind> = {
  file: SymbolKind.File,
  jail: SymbolKind.Module,
  wildcard: SymbolKind.Namespace,
  variable: SymbolKind.Variable,
};
