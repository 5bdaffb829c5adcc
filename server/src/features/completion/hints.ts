import { documentationOf, type Parameter } from "../../parameters/index.ts";
import { type ParameterNode, parse } from "../../syntax/index.ts";
import { said, say } from "../../words/index.ts";
import type { ValuePlace } from "../shared/place.ts";
import type { CompletionItem } from "./item.ts";
import { wholeValue } from "./text.ts";

/**
 * Where no value is better than another: the one that holds by default and the one of the documentation, each with what a value is.
 * What is written is there to be typed over.
 */
export function valueHints(parameter: Parameter, place: ValuePlace): CompletionItem[] {
  if (place.before !== "" || !hinted.has(parameter.type)) return [];
  const { values } = documentationOf(parameter);
  const { min, max } = parameter.range ?? {};
  const range = min === undefined || max === undefined ? undefined : say`${min} to ${max}`;
  const what = values ?? range ?? said(parameter.summary);
  const items: CompletionItem[] = [];
  const add = (label: string, detail: string): void => {
    if (items.some((item) => item.label === label)) return;
    const item = { label, detail: `${detail} · ${what}`, rank: items.length, kind: "value" as const };
    items.push({ ...wholeValue(`‹${label}›`, place, item), parameter: parameter.name });
  };
  if (typeof parameter.default === "number") add(String(parameter.default), say`default`);
  const example = exampleOf(parameter);
  if (example !== undefined) add(example, say`example`);
  return items;
}

const hinted: ReadonlySet<Parameter["type"]> = new Set(["int", "ulong", "string"]);

/** The value that the documentation shows. */
function exampleOf(parameter: Parameter): string | undefined {
  const { example } = documentationOf(parameter);
  const { root } = parse(example, "current");
  const statement = root.statements().find((each) => each.kind === "parameter" && each.name === parameter.name);
  const [value] = (statement as ParameterNode | undefined)?.values() ?? [];
  const text = value?.text.replace(/^"(.*)"$/, "$1");
  return text !== undefined && text !== "" && /^[\w.:/@$ -]+$/.test(text) ? text : undefined;
}
