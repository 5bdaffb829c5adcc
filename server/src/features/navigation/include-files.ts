import type { FileRange } from "../../config/index.ts";
import { simpleStatementAt } from "../../syntax/index.ts";
import type { FeatureContext } from "../shared/context.ts";
import { includesOf } from "../shared/includes.ts";

/** The beginnings of the files that the value of an `.include` at an offset reads; undefined where there is no such value. */
export function includedFiles(context: FeatureContext, offset: number): FileRange[] | undefined {
  const statement = simpleStatementAt(context.tree, offset);
  if (statement?.kind !== "include") return undefined;
  const value = statement.values().find(({ start, end }) => start <= offset && offset <= end);
  if (!value) return undefined;
  const targets = new Set(includesOf(context, value).flatMap((edge) => edge.targets));
  return [...targets].map((path) => ({ path, start: 0, end: 0 }));
}
