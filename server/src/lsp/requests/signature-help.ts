import {
  type SignatureHelp as LspSignatureHelp,
  MarkupKind,
  type ParameterInformation,
  type SignatureHelpContext,
  SignatureHelpRequest,
  type SignatureInformation,
} from "vscode-languageserver";
import { type Signature, type SignatureHelp, signatureHelp } from "../../features/signature-help/index.ts";
import type { ClientFeatures } from "../shared/client-features.ts";
import { plainText } from "../shared/hover-text.ts";
import { ofPlace } from "../shared/parameters.ts";
import { askAbout, serveRequest } from "../shared/request.ts";

/** What begins the next word, and what goes on with one in an address or a list of options. */
const triggers = [" ", "|", "/", ","];

export const signatureHelpRequest = serveRequest({
  type: SignatureHelpRequest.type,
  parameters: ofPlace,
  capabilities: () => ({
    signatureHelpProvider: { triggerCharacters: triggers, retriggerCharacters: ["\b", ";", "&"] },
  }),
  handle: (context, { textDocument, position, context: asked }) =>
    askAbout(context, textDocument, (feature, { lines }) => {
      const help = signatureHelp(feature, lines.offset(position), labelOf(asked));
      return help ? helpFor(context.client, help) : null;
    }),
  fallback: () => null,
});

/** The signature that is shown when the editor asks again. */
function labelOf(asked: SignatureHelpContext | undefined): string | undefined {
  const shown = asked?.isRetrigger ? asked.activeSignatureHelp : undefined;
  return shown?.signatures[shown.activeSignature ?? 0]?.label;
}

function helpFor(client: ClientFeatures, { signatures, activeSignature }: SignatureHelp): LspSignatureHelp {
  const result: LspSignatureHelp = {
    signatures: signatures.map((signature) => informationFor(client, signature)),
    activeSignature,
  };
  const { activeParameter } = signatures[activeSignature];
  if (activeParameter !== undefined) result.activeParameter = activeParameter;
  return result;
}

function informationFor(client: ClientFeatures, signature: Signature): SignatureInformation {
  const { label, documentation, activeParameter } = signature;
  const documented = (text: string): SignatureInformation["documentation"] =>
    client.signatureMarkdown ? { kind: MarkupKind.Markdown, value: text } : plainText(text);
  const parameters = signature.parameters.map(({ start, end, documentation: text }): ParameterInformation => {
    const information: ParameterInformation = { label: client.labelOffsets ? [start, end] : label.slice(start, end) };
    if (text !== undefined) information.documentation = documented(text);
    return information;
  });
  const result: SignatureInformation = { label, documentation: documented(documentation), parameters };
  if (client.activeParameterOfSignature && activeParameter !== undefined) result.activeParameter = activeParameter;
  return result;
}
