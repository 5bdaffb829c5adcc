import {
  type SemanticTokens,
  type SemanticTokensDelta,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from "vscode-languageserver";
import { semanticTokenParts, semanticTokensAround } from "../../features/semantic-tokens/index.ts";
import type { Documents } from "../shared/documents.ts";
import { aText, ofDocument, ofStretch } from "../shared/parameters.ts";
import { askAbout, type RequestContext, serveRequest } from "../shared/request.ts";
import { plainNumbers, semanticTokenData } from "../shared/semantic-token-data.ts";
import type { SemanticTokenLegend } from "../shared/semantic-token-legend.ts";
import { allNumbers, areSame, difference, type NumberedPart, PartEncoder } from "../shared/semantic-token-parts.ts";

export const semanticTokensRequest = serveRequest({
  type: SemanticTokensRequest.type,
  parameters: ofDocument,
  capabilities: ({ semanticTokens: legend }) =>
    legend && {
      semanticTokensProvider: {
        legend: { tokenTypes: [...legend.tokenTypes], tokenModifiers: [...legend.tokenModifiers] },
        full: { delta: true },
        range: true,
      },
    },
  handle: (context, { textDocument }): SemanticTokens | null => {
    const answer = answerAbout(context, textDocument);
    return answer && { resultId: answer.resultId, data: plainNumbers(allNumbers(answer.parts)) };
  },
  fallback: () => null,
});

export const semanticTokensDeltaRequest = serveRequest({
  type: SemanticTokensDeltaRequest.type,
  parameters: { ...ofDocument, previousResultId: aText },
  capabilities: ({ semanticTokens: legend }) => legend && {},
  handle: (context, { textDocument, previousResultId }): SemanticTokens | SemanticTokensDelta | null => {
    const before = answersTo(context).byUri.get(textDocument.uri);
    const answer = answerAbout(context, textDocument);
    if (!answer) return null;
    const { resultId, parts } = answer;
    if (before?.resultId !== previousResultId) return { resultId, data: plainNumbers(allNumbers(parts)) };
    const edit = before === answer ? undefined : difference(before.parts, parts);
    return { resultId, edits: edit ? [edit] : [] };
  },
  fallback: () => null,
});

export const semanticTokensRangeRequest = serveRequest({
  type: SemanticTokensRangeRequest.type,
  parameters: ofStretch,
  capabilities: ({ semanticTokens: legend }) => legend && {},
  handle: (context, { textDocument, range }): SemanticTokens | null =>
    askAbout(context, textDocument, (feature, { lines }) => {
      const start = lines.offset(range.start);
      const end = lines.offset(range.end);
      const list = semanticTokensAround(feature, { start, end });
      return { data: plainNumbers(semanticTokenData(list, lines, context.client.semanticTokens!, start, end)) };
    }),
  fallback: () => null,
});

/** What a client was answered last about all of a document: the next answer may be the difference. */
interface SentTokens {
  readonly resultId: string;
  readonly parts: readonly NumberedPart[];
}

/** The answers to one client by URI; a number is given once, so that a document that is opened again has others than before. */
class SentAnswers {
  readonly byUri = new Map<string, SentTokens>();
  readonly encoder: PartEncoder;
  private lastNumber = 0;

  constructor(legend: SemanticTokenLegend) {
    this.encoder = new PartEncoder(legend);
  }

  nextResultId(): string {
    return String(++this.lastNumber);
  }
}

const answers = new WeakMap<Documents, SentAnswers>();

function answersTo({ documents, client }: RequestContext): SentAnswers {
  let known = answers.get(documents);
  if (!known) {
    known = new SentAnswers(client.semanticTokens!);
    answers.set(documents, known);
  }
  return known;
}

function answerAbout(context: RequestContext, textDocument: { readonly uri: string }): SentTokens | null {
  const { documents } = context;
  const known = answersTo(context);
  for (const uri of known.byUri.keys()) if (!documents.get(uri)) known.byUri.delete(uri);
  return askAbout(context, textDocument, (feature, { uri, lines }) => {
    const parts = known.encoder.encode(semanticTokenParts(feature), lines);
    const before = known.byUri.get(uri);
    if (before && areSame(before.parts, parts)) return before;
    const answer = { resultId: known.nextResultId(), parts };
    known.byUri.set(uri, answer);
    return answer;
  });
}
