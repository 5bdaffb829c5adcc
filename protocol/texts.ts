import type { Place, Position, Range } from "./places.ts";

/** What any client may ask for, as texts with links (docs/cli.md). */

/** Client to server: what jail(8) does when jails start or stop, as a text to read. */
export const planRequest = "jailconf/plan";

export interface PlanParams {
  textDocument: { uri: string };
  /** `both` is the start, and below it the stop. */
  operation: "start" | "stop" | "restart" | "both";
  /** Names of jails; without them it is about those of the block around `position`, or about all. */
  jails?: string[];
  position?: Position;
  /** The step that is to fail: its number, or the value that it comes from. */
  failAt?: number | { jail: string; parameter: string; valueIndex: number };
}

export interface PlanResult {
  text: string;
  /** Parts of the text that stand for places in files. */
  links: { range: Range; target: Place }[];
  /** Lines that can be folded away. */
  folds: { startLine: number; endLine: number }[];
  /** The jails that it is about; empty for all. */
  jails: string[];
  /** The line of the step that was made to fail. */
  failingLine?: number;
}

/** Client to server: what jails end up with, as a jail.conf that jail(8) reads to the same values. */
export const effectiveRequest = "jailconf/effective";

export interface EffectiveParams {
  textDocument: { uri: string };
  /** Names of jails; without them it is about those of the block around `position`, or about all. */
  jails?: string[];
  position?: Position;
  /** To be laid beside that of another jail: parameters come by name, and no comment says where they are set. */
  isCompared?: boolean;
}

export interface EffectiveResult {
  text: string;
  /** Parts of comments that stand for places in files. */
  links: { range: Range; target: Place }[];
  /** The jails that it is about; empty for all. */
  jails: string[];
}
