import type { Range } from "../shared/context.ts";

export type CompletionKind =
  | "parameter"
  | "directive"
  | "value"
  | "jail"
  | "interface"
  | "variable"
  | "command"
  | "file"
  | "directory"
  | "rule"
  | "template";

/** Something that can be written at the cursor. */
export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  /** One line: what it is or means. */
  readonly detail: string;
  /** What is written; `cursor` is where the cursor is wanted in it, its end when left out. */
  readonly text: string;
  readonly cursor?: number;
  /** The same for editors without snippets, whose tabs nobody makes into what the user indents with. */
  readonly plainText?: string;
  /** Stretches of `text` that are there to be replaced, in the order in which they are filled in. */
  readonly holes?: readonly Range[];
  /** What is replaced, where that is not what the list says. It lies in one line and the cursor in it. */
  readonly start?: number;
  readonly end?: number;
  /** What stands behind it already and ends the statement, which is whole with it: `";`. The cursor is wanted behind that. */
  readonly present?: string;
  /** Compared with what is typed, where that is not the label. */
  readonly filter?: string;
  /** Smaller ones are offered first; equal ones by their label. */
  readonly rank: number;
  readonly deprecated?: boolean;
  /** Values follow that are worth offering at once. */
  readonly offersMore?: boolean;
  /** What is told of it when somebody looks at it, as Markdown. */
  readonly documentation?: string;
  /** The catalogue entry that documents it. */
  readonly parameter?: string;
}

export interface CompletionList {
  /** What a choice replaces. */
  readonly start: number;
  readonly end: number;
  readonly items: readonly CompletionItem[];
  /** There is more than is listed; ask again when more is typed. */
  readonly isIncomplete: boolean;
}
