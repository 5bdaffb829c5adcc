import type { Range } from "../shared/context.ts";

/** What is shown about a stretch of the file. */
export interface Hover extends Range {
  readonly markdown: string;
}
