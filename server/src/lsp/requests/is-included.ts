import { RequestType } from "vscode-languageserver";
import { isIncludedRequest as isIncludedMethod, type JailsParams } from "../../../../protocol/index.ts";
import { ofDocument } from "../shared/parameters.ts";
import { serveRequest } from "../shared/request.ts";
import { untilFetched } from "../shared/until-fetched.ts";

/** For our own client, which is to know the language of a document that nothing but an `.include` elsewhere makes a jail.conf. */
export const isIncludedRequest = serveRequest({
  type: new RequestType<JailsParams, boolean, void>(isIncludedMethod),
  parameters: ofDocument,
  capabilities: () => ({}),
  handle: (context, { textDocument }) =>
    untilFetched(
      context,
      () => context.workspace.isIncluded(context.documents.pathOf(textDocument.uri)),
      (isIncluded) => !isIncluded,
    ),
  fallback: () => false,
});
