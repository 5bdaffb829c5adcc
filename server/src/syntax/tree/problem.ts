/** Codes of the problems that the parser finds: the ids of the rules that report them. */
export type SyntaxProblemCode =
  | "missing-semicolon"
  | "needs-quotes"
  | "non-ascii-token"
  | "brace-unterminated"
  | "string-unterminated"
  | "comment-unterminated"
  | "nested-block"
  | "wildcard-syntax"
  | "include-misuse"
  | "syntax-error";

/** Replaces the text between two UTF-16 offsets of the file in which the problem is. */
export interface SyntaxEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface SyntaxFix {
  readonly title: string;
  /** What was meant is guessed, so that a person has to look at it. */
  readonly guess?: boolean;
  /** One way among others, for somebody who chooses it. */
  readonly alternative?: boolean;
  readonly edits: readonly SyntaxEdit[];
}

/** A mistake in the text, at the place where it is to be corrected. */
export interface SyntaxProblem {
  readonly code: SyntaxProblemCode;
  readonly start: number;
  readonly end: number;
  /** What is wrong, why it matters and what to do. */
  readonly message: string;
  /** What is wrong alone, where the message says more and a rule may say something else after it. */
  readonly what?: string;
  /** Why it is so, a sentence each. */
  readonly notes?: readonly string[];
  readonly fixes: readonly SyntaxFix[];
  /** Not an error but worth knowing: jail(8) accepts the text, though not as it looks. */
  readonly accepted?: boolean;
}
