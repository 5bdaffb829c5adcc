import type { CommandFails } from "../../lifecycle/index.ts";
import type { Proposal } from "../finding.ts";
import type { JailContext } from "../rule.ts";
import { rangeOf } from "./source-text.ts";

/** `"a b"` becomes `"a", "b"`. */
export function splitNamesFix(
  { jail, configuration }: JailContext,
  { subjectWord, missing }: CommandFails,
): readonly Proposal[] {
  const range = rangeOf(jail, subjectWord);
  const text = range && configuration.files.get(range.path)?.tree.text;
  if (!range || !text) return [];
  const quote = text[range.start - 1];
  if ((quote !== '"' && quote !== "'") || text[range.end] !== quote) return [];
  const names = text.slice(range.start, range.end).trim().split(/\s+/);
  // A variable that holds them all cannot be split here.
  if (names.length !== missing?.candidates.length) return [];
  const edits = [{ ...range, text: names.join(`${quote}, ${quote}`) }];
  return [{ title: "Write each name as a value of its own", edits }];
}
