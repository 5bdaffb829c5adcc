import type { Range } from "../shared/context.ts";

/** One way to write what the cursor is in. */
export interface Signature {
  readonly label: string;
  /** Markdown. */
  readonly documentation: string;
  readonly parameters: readonly SignatureParameter[];
  /** Which of them the cursor is at; undefined where none is. */
  readonly activeParameter: number | undefined;
}

/** A stretch of the label, in UTF-16 offsets. */
export interface SignatureParameter extends Range {
  /** Markdown. */
  readonly documentation: string | undefined;
}

export interface SignatureHelp {
  readonly signatures: readonly Signature[];
  readonly activeSignature: number;
}
