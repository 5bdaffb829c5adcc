import { type CodeLens, CodeLensRequest, CodeLensResolveRequest, type Command } from "vscode-languageserver";
import {
  type ShowEffectiveArgument,
  type ShowPlacesArgument,
  type ShowPlanArgument,
  showEffectiveCommand,
  showPlacesCommand,
  showPlanOfCommand,
} from "../../../../protocol/index.ts";
import { codeLenses, type Lens, type LensText, lensText } from "../../features/code-lens/index.ts";
import { aRange, ofDocument } from "../shared/parameters.ts";
import { askAbout, type RequestContext, serveRequest } from "../shared/request.ts";

/** Where something is to be shown above a line; what, is worked out for the lines that somebody sees. */
export const codeLensRequest = serveRequest({
  type: CodeLensRequest.type,
  parameters: ofDocument,
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),
  handle: (context, { textDocument }): CodeLens[] | null =>
    askAbout(context, textDocument, (feature, { uri, lines }) =>
      codeLenses(feature, context.editorSettings().codeLens, context.client.isOwn).map(({ start, end, about }) => ({
        range: lines.range(start, end),
        data: { uri, about } satisfies LensData,
      })),
    ),
  fallback: () => null,
});

export const codeLensResolveRequest = serveRequest({
  type: CodeLensResolveRequest.type,
  parameters: { range: aRange },
  // The list tells of it: it is a property of the same provider.
  capabilities: () => ({}),
  handle(context, lens): CodeLens {
    const { data, range } = lens;
    if (!isLensData(data)) return { ...lens, command: nothing };
    const command = askAbout(context, data, (feature, { uri, lines }) => {
      const [start, end] = [lines.offset(range.start), lines.offset(range.end)];
      const text = lensText(feature, { start, end, about: data.about });
      return text && commandOf(context, text, { ...data, uri }, lens);
    });
    return { ...lens, command: command ?? nothing };
  },
  fallback: (lens) => ({ ...lens, command: nothing }),
});

/** What a lens says that has nothing to tell any more; an editor would show one without a command as a mistake. */
const nothing: Command = { title: "", command: "" };

interface LensData {
  readonly uri: string;
  readonly about: Lens["about"];
}

/** Only our own client knows the commands; elsewhere a title is read, and a command without a name is none. */
function commandOf(
  { client, conversion, documents }: RequestContext,
  { title, jail, places }: LensText,
  { uri, about }: LensData,
  { range }: CodeLens,
): Command {
  if (client.isOwn && jail !== undefined) {
    const argument: ShowPlanArgument & ShowEffectiveArgument = { uri, jails: [jail] };
    return { title, command: about === "effective" ? showEffectiveCommand : showPlanOfCommand, arguments: [argument] };
  }
  if (client.isOwn && places !== undefined && places.length > 0) {
    const found = places.flatMap(({ path, start, end }) => {
      const place = conversion.rangeIn(path, start, end);
      return place ? [{ uri: documents.uriOf(path), range: place }] : [];
    });
    const argument: ShowPlacesArgument = { uri, position: range.start, places: found };
    return { title, command: showPlacesCommand, arguments: [argument] };
  }
  return { title, command: "" };
}

/** An editor gives back what it was given, but anything may come. */
function isLensData(data: unknown): data is LensData {
  const { uri, about } = (data ?? {}) as Record<string, unknown>;
  return typeof uri === "string" && typeof about === "string";
}
