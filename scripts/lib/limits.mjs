// The limits of this project: constants at the top of a file, with a number and a name that says so.
import { parseSync } from "oxc-parser";

const isLimit = /^(?:most|longest|largest|deepest|widest)(?:[A-Z]|$)/;

/** Every limit with its value and its doc comment, which it must have. In the order of the files and of their lines. */
export function readLimits(sources) {
  return [...sources].flatMap(([path, text]) => {
    const { program, comments } = parseSync(path, text);
    return program.body.flatMap((statement) => {
      const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
      if (declaration?.type !== "VariableDeclaration" || declaration.kind !== "const") return [];
      const [{ id, init }] = declaration.declarations;
      const value = id.type === "Identifier" && isLimit.test(id.name) ? numberOf(init) : undefined;
      if (value === undefined) return [];
      const comment = comments.findLast(
        ({ end }) => end <= statement.start && text.slice(end, statement.start).trim() === "",
      );
      if (!comment?.value.startsWith("*"))
        throw new Error(`${path}: ${id.name} has no doc comment that says what it limits`);
      return [{ name: id.name, path, value, text: plain(comment.value) }];
    });
  });
}

/** The value of a literal, or of literals that are multiplied or raised; undefined for everything else. */
function numberOf(node) {
  if (node?.type === "Literal" && typeof node.value === "number") return node.value;
  if (node?.type !== "BinaryExpression") return undefined;
  const [left, right] = [numberOf(node.left), numberOf(node.right)];
  if (left === undefined || right === undefined) return undefined;
  return { "*": left * right, "**": left ** right }[node.operator];
}

function plain(comment) {
  return comment
    .slice(1)
    .split("\n")
    .map((line) => line.replace(/^\s*\*?\s*/, "").trimEnd())
    .join(" ")
    .trim();
}
