import type { FactResource } from "../facts.ts";
import type { ValueSpan } from "../jail/jail-view.ts";
import type { CommandPhase } from "../steps/phases.ts";

/** What start, stop and a failed start leave behind. */
export type EndingEvent = StartNotRepeatable | LeftBehind;

/**
 * A start that fails at a later step leaves something that makes this command fail in the next start: a roll-back runs no
 * exec.* command (LANGUAGE.md §5.5, M13).
 */
export interface StartNotRepeatable {
  readonly type: "start-not-repeatable";
  readonly phase: CommandPhase;
  /** The command that fails the next time. */
  readonly command: ValueSpan;
  /** What is then there already. */
  readonly subject: string;
  readonly subjectWord: ValueSpan;
  readonly reason: "interface-exists" | "renamed" | "already-a-member" | "exists" | "route-exists";
  /** The command that left it there: usually the same. */
  readonly leftBy: ValueSpan | undefined;
  /** The last step of the start that can fail. */
  readonly failing: ValueSpan;
  /** Commands behind it that would be the next to fail, were this one mended, in their order. */
  readonly others: readonly { readonly subject: string; readonly command: ValueSpan }[];
}

/** Something that the start made is still there when the stop has ended, although every command succeeded (M86). */
export interface LeftBehind {
  readonly type: "left-behind";
  readonly resource: FactResource;
  readonly name: string;
  readonly detail: string | undefined;
  /** The command that made it. */
  readonly made: ValueSpan;
  /** The bridge that it, or the other half of its pair, is still on. */
  readonly membership: { readonly member: string; readonly bridge: string } | undefined;
}
