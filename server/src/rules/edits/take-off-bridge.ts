import type { ValueSpan } from "../../lifecycle/index.ts";
import type { TextEdit } from "../rule/finding.ts";
import type { JailContext } from "../rule/rule.ts";
import { rangeOf, spelling } from "../support/source-text.ts";
import { programSpelling, runBefore, spellingOfWord } from "./commands.ts";
import { isShared } from "./shared-lines.ts";

/** A member that is to come off its bridge before `command`, and the words that name the two. */
export interface BridgedMember {
  readonly command: ValueSpan;
  /** As they are called at that step. */
  readonly bridge: string;
  readonly member: string;
  readonly bridgeWord: ValueSpan;
  readonly memberWord: ValueSpan;
}

/**
 * Edits that take a member off its bridge in the author's own words, directly before a command. `fits` is false when other
 * jails share the line and lack something that it needs.
 */
export function takeOffBridge(
  context: JailContext,
  { command, bridge: bridgeName, bridgeWord, member: memberName, memberWord }: BridgedMember,
): { readonly edits: readonly TextEdit[]; readonly fits: boolean } | undefined {
  const { jail } = context;
  const program = programSpelling(jail, command);
  const bridge = nameSpelling(context, bridgeWord, bridgeName);
  const member = nameSpelling(context, memberWord, memberName);
  const range = rangeOf(jail, command);
  if (!bridge || !member || !range) return undefined;
  const edits = runBefore(jail, command, `${program} ${bridge.text} deletem ${member.text}`);
  if (!edits) return undefined;
  // A line that several jails share may only use what all of them have.
  const fits = !isShared(context, range) || (bridge.isForAll && member.isForAll);
  return { edits, fits };
}

/** The word, unless the interface has got another name since, and whether all jails have it. */
function nameSpelling(
  context: JailContext,
  word: ValueSpan,
  name: string,
): { readonly text: string; readonly isForAll: boolean } | undefined {
  const { jail, configuration } = context;
  const written = jail.get(word.parameter)?.values[word.valueIndex]?.slice(word.start, word.end);
  if (written !== name) return { text: spellingOfWord(context, name), isForAll: false };
  const spelled = spelling(jail, word);
  if (spelled === undefined) return undefined;
  const { text, variables, shared } = spelled;
  const areKnown = variables.every((one) => configuration.jails.every((other) => other.variable(one) !== undefined));
  return { text, isForAll: shared && areKnown };
}
