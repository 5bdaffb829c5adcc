import type { CommandFails } from "../../lifecycle/index.ts";
import type { Proposal } from "../rule/finding.ts";
import type { JailContext } from "../rule/rule.ts";
import { splitAtBlanks } from "./split-at-blanks.ts";

/** `"a b"` becomes `"a", "b"`, where several names of interfaces are one. */
export function splitNamesFix(context: JailContext, { subjectWord, missing }: CommandFails): readonly Proposal[] {
  // In a command the name is a word that has quotes of its own, which are not split.
  return missing === undefined ? [] : splitAtBlanks(context, subjectWord, missing.candidates.length);
}
