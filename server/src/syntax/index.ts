/** How does jail(8) read this text? A lossless tree with typed nodes over it; parsing never fails and never throws. */

export { parse, rejectedProblem } from "./parse.ts";
export { parseAgain } from "./parse-again.ts";
export {
  FileNode,
  IncludeNode,
  JailNode,
  ParameterNode,
  type SimpleStatement,
  type Statement,
  SyntaxTree,
  statementAt,
  ValueNode,
} from "./tree/ast.ts";
export { endOfEscape, readEscape, withoutEscapes } from "./tree/escape.ts";
export { linesOf } from "./tree/lines.ts";
export { jailAt, nodeAt, simpleStatementAt } from "./tree/locate.ts";
export { NodeKind, Operator } from "./tree/node-list.ts";
export { contentRange, keptText, pieceText, variableName } from "./tree/pieces.ts";
export type { SyntaxFix, SyntaxProblem, SyntaxProblemCode } from "./tree/problem.ts";
export { rejectionMessage } from "./tree/rejection.ts";
export { isComment, isPiece, isTrivia, TokenKind } from "./tree/token.ts";
export type { TokenList } from "./tree/token-list.ts";
export { TopStatement, topStatementAt, topStatements } from "./tree/top-statements.ts";
export { needsBraces, variableNamePattern, writtenVariable } from "./tree/variable-name.ts";
export { isWildcardName } from "./tree/wildcard-name.ts";
