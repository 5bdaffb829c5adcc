/** Parts of a visitor of oxc-parser that are called where a function begins, with its node, and where it ends. */
export const aroundFunctions = (enter, leave) => ({
  FunctionDeclaration: enter,
  FunctionExpression: enter,
  ArrowFunctionExpression: enter,
  "FunctionDeclaration:exit": leave,
  "FunctionExpression:exit": leave,
  "ArrowFunctionExpression:exit": leave,
});
