import { type CancellationToken, RequestType } from "vscode-languageserver";
import { type ReduceParams, type ReduceResult, reduceRequest as reduceMethod } from "../../../../protocol/index.ts";
import { type Reduced, reduction } from "../../features/reduction/index.ts";
import type { FeatureContext } from "../../features/shared/context.ts";
import { defaultRelease, releaseLabel } from "../../parameters/index.ts";
import { directoryOf } from "../../text/index.ts";
import { version } from "../../version.ts";
import type { IncomingMessages } from "../shared/incoming-messages.ts";
import { aText, ofPlace } from "../shared/parameters.ts";
import { askAbout, serveRequest } from "../shared/request.ts";

/** How long (ms) is tried in one go: meanwhile nobody else is answered. */
const longestSlice = 20;

export const reduceRequest = serveRequest({
  type: new RequestType<ReduceParams, ReduceResult | null, void>(reduceMethod),
  parameters: { ...ofPlace, rule: aText },
  capabilities: () => ({}),
  async handle(context, { textDocument, position, rule }, token) {
    const asked = askAbout(context, textDocument, (feature, { lines }) => {
      const start = lines.offset(position);
      const finding = feature.analysis.findings.find((each) => each.rule === rule && each.start === start);
      return finding && { feature, finding };
    });
    if (!asked) return null;
    const reduced = await finish(reduction(asked.feature, asked.finding), context.messages, token);
    return reduced ? resultOf(asked.feature, reduced) : null;
  },
  fallback: () => null,
});

async function finish(
  steps: Generator<void, Reduced | undefined>,
  messages: IncomingMessages,
  token: CancellationToken,
): Promise<Reduced | undefined> {
  let began = Date.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (Date.now() - began < longestSlice) continue;
    await messages.first();
    if (token.isCancellationRequested) return undefined;
    began = Date.now();
  }
}

function resultOf({ analysis, settings }: FeatureContext, reduced: Reduced): ReduceResult {
  const { files, finding, besides, isSmallest } = reduced;
  const folder = directoryOf(analysis.roots[0].root);
  const nameOf = (path: string): string => (path.startsWith(folder) ? path.slice(folder.length) : path);
  const text = files.find(({ path }) => path === finding.path)?.text ?? "";
  return {
    files: files.map((file) => ({ name: nameOf(file.path), text: file.text })),
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    file: nameOf(finding.path),
    line: text.slice(0, finding.start).split(/\r\n|\r|\n/).length,
    release: releaseLabel(settings.release) + (settings.release === defaultRelease ? " (newest)" : ""),
    version,
    besides: besides.map(nameOf),
    isSmallest,
  };
}
