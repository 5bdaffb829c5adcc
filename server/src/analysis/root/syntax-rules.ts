/** The rules about slips with which jail(8) cannot read a file, or reads it in another way than it looks. */
const syntaxRules: ReadonlySet<string> = new Set([
  ...["missing-semicolon", "needs-quotes", "non-ascii-token", "brace-unterminated", "string-unterminated"],
  ...["comment-unterminated", "nested-block", "wildcard-syntax", "include-misuse", "syntax-error"],
]);

export const isSyntaxRule = (rule: string): boolean => syntaxRules.has(rule);
