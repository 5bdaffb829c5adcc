/** How does jail(8) read this text? A lossless tree with typed nodes over it; parsing never fails and never throws. */

export {
  type Definition,
  FileNode,
  IncludeNode,
  JailNode,
  ParameterNode,
  type Piece,
  type Statement,
  SyntaxTree,
  statementAt,
  ValueNode,
  VariableNode,
} from "./ast.ts";
export { withoutEscapes } from "./escape.ts";
export { linesOf } from "./lines.ts";
export { definitionAt, jailAt, nodeAt } from "./locate.ts";
export { NodeKind, Operator } from "./node-list.ts";
export { parse, rejectedProblem } from "./parse.ts";
export { contentRange, keptText, pieceText, variableName } from "./pieces.ts";
export type { SyntaxEdit, SyntaxFix, SyntaxProblem, SyntaxProblemCode } from "./problem.ts";
export { type Rejection, rejectionMessage } from "./rejection.ts";
export { isComment, isPiece, isTrivia, TokenKind } from "./token.ts";
export type { TokenList } from "./token-list.ts";
