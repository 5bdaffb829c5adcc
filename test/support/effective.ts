import {
  type Configuration,
  type EffectiveJail,
  type EffectiveParameter,
  evaluate,
  type TreeSource,
} from "../../server/src/config/index.ts";
import {
  type EffectiveDocument,
  type EffectiveDocumentRequest,
  effectiveDocument,
  effectiveText,
  Origins,
} from "../../server/src/features/effective/index.ts";
import { featureContext } from "../../server/src/features/shared/context.ts";
import { type Dialect, parseRelease } from "../../server/src/parameters/index.ts";
import { parse } from "../../server/src/syntax/index.ts";
import { type FixtureOptions, openFixture } from "./fixture.ts";
import { MemoryReader } from "./memory-reader.ts";

/** Effective configurations as an editor shows them, and what jail(8) would make of them. */

/** Evaluates files as the editor does; the first is the root. */
export function evaluateTexts(texts: ReadonlyMap<string, string>, dialect: Dialect): Configuration {
  const reader = new MemoryReader(texts);
  const source: TreeSource = {
    reader,
    tree: (file) => {
      const content = reader.read(file);
      return content.kind === "file" ? parse(content.text, dialect) : content.kind;
    },
  };
  return evaluate(texts.keys().next().value!, dialect, source, { strict: false });
}

/** The whole effective configuration as a text. */
export function effectiveTextOf(configuration: Configuration, order: "jail" | "name" = "jail"): string {
  const release = parseRelease(configuration.dialect === "current" ? "current" : "12.4")!;
  const pieces = effectiveText(configuration, configuration.jails, release, new Origins(configuration), {
    place: ({ path, start }) => `${path}:${start}`,
    file: (text) => text,
    width: (text) => text.length,
    comments: order === "name" ? "none" : "places",
    order,
    widestCode: 40,
    mostValues: Number.POSITIVE_INFINITY,
  });
  return [...pieces].flatMap((lines) => lines.map(({ text }) => `${text}\n`)).join("");
}

/** What jails end up with, as far as jail(8) can make it and their names do not imply it: names and values in their order. */
export function valuesOf({ jails }: Configuration): unknown {
  return jails.map((jail) => [jail.name, jail.parameters().filter(isMade).map(shown)]);
}

const isMade = (parameter: EffectiveParameter): boolean =>
  !parameter.bad && !parameter.isUnfinished && parameter.implied === undefined;
const shown = ({ spelling, values }: EffectiveParameter): unknown => [spelling, values];

export const fingerprints = (jails: readonly EffectiveJail[]): string[] => jails.map((jail) => jail.fingerprint());

export interface ShownEffective {
  readonly document: EffectiveDocument;
  readonly text: string;
}

/** The effective configuration of a fixture (see fixture.ts): of the jail at `$0` where that is given, and of all otherwise. */
export function effectiveOf(
  fixtureText: string,
  options: FixtureOptions & Partial<EffectiveDocumentRequest> = {},
): ShownEffective & { readonly sourceText: (path: string, start: number, end: number) => string } {
  const { fixture, workspace } = openFixture(fixtureText, options);
  const { jails, isCompared } = options;
  const context = featureContext(workspace, fixture.cursor?.path ?? fixture.path);
  if (!context) throw new Error("not analysed");
  const document = effectiveDocument(context, { jails, isCompared, offset: fixture.cursor?.offset });
  return {
    document,
    text: document.text,
    sourceText: (path, start, end) => fixture.files.get(path)!.slice(start, end),
  };
}
