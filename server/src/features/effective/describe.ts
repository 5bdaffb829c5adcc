import type { Configuration } from "../../config/index.ts";
import { say } from "../../words/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { listNames, paragraphs, shortCode } from "../shared/markdown.ts";
import { placeLink } from "../shared/place-links.ts";
import { LinkedPlaces } from "../shared/shown-jails.ts";
import { Origins, type StatementOrigin } from "./origins.ts";
import type { EffectiveLine } from "./text.ts";

/** Of one list; more explain nothing. */
const mostStatements = 5;

/** Which statements made what a line shows, and which of them they replace, as Markdown. */
export function describeOrigin(
  context: FeatureContext,
  configuration: Configuration,
  { subject }: EffectiveLine,
): string | undefined {
  const parameter = subject?.parameter;
  if (!parameter) return undefined;
  const origins = new Origins(configuration);
  const places = new LinkedPlaces(context, configuration);
  const written = (statement: StatementOrigin): string => {
    const { text, section } = statement;
    const place = placeLink(places.place(statement), statement.path, statement.start);
    if (section === parameter.jail.name) return `- ${place}: ${shortCode(text)}`;
    const whose = section === "*" ? say`${place}, for all jails` : say`${place}, for ${listNames([section])}`;
    return `- ${whose}: ${shortCode(text)}`;
  };
  const list = (heading: string, statements: readonly StatementOrigin[], all: number): string | undefined => {
    if (statements.length === 0) return undefined;
    const more = all > statements.length ? `\n- ${say`and ${all - statements.length} more`}` : "";
    return `${heading}\n\n${statements.map(written).join("\n")}${more}`;
  };
  const { definitions, overridden = [] } = parameter;
  return paragraphs(
    list(say`Written in`, origins.statements(parameter).slice(0, mostStatements), definitions.length),
    list(say`in place of`, origins.overridden(parameter, mostStatements), overridden.length),
  );
}
