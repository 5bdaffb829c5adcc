import { lastValueOf, readJson } from "./read-json.ts";

/** The key of a rule, or of a topic, in a settings file. */
export interface NamedRule {
  readonly id: string;
  /** The stretch of the key, with its quotes (UTF-16 offsets). */
  readonly start: number;
  readonly end: number;
}

/** The rule, or topic, whose severity is chosen at an offset of the text of a settings file; also one that there is not. */
export function ruleNamedAt(text: string, offset: number): NamedRule | undefined {
  const rules = lastValueOf(readJson(text).root, "rules");
  const found = rules?.properties.find(({ start, end }) => start <= offset && offset < end);
  return found && { id: found.name, start: found.start, end: found.end };
}
