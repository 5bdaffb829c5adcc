// State that outlives a call: what is defined at the top level of a file and changed by a function.
import { parseSync, Visitor } from "oxc-parser";
import { aroundFunctions } from "./function-visitor.mjs";

const changing = new Set([
  "set",
  "add",
  "delete",
  "clear",
  "push",
  "pop",
  "shift",
  "unshift",
  "splice",
  "sort",
  "reverse",
  "fill",
]);

/**
 * Every variable at the top level of a file that a function assigns, or whose elements or entries one changes, by methods of arrays,
 * maps and sets. What is filled once while the file is loaded is no state.
 */
export function readModuleState(sources) {
  return [...sources].flatMap(([path, text]) => {
    const { program } = parseSync(path, text);
    const changed = changedIn(program);
    return topLevelVariables(program)
      .filter((name) => changed.has(name))
      .map((name) => ({ path, name }));
  });
}

function topLevelVariables({ body }) {
  return body.flatMap((statement) => {
    const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    if (declaration?.type !== "VariableDeclaration") return [];
    return declaration.declarations.flatMap(({ id }) => (id.type === "Identifier" ? [id.name] : []));
  });
}

/** Names that are changed inside of functions and are none of the function's own. */
function changedIn(program) {
  const changed = new Set();
  const scopes = [];
  const enter = ({ params = [] }) => scopes.push(new Set(params.flatMap(boundNames)));
  const leave = () => scopes.pop();
  const note = (target) => {
    const name = target?.type === "MemberExpression" ? target.object.name : target?.name;
    if (name !== undefined && scopes.length > 0 && !scopes.some((scope) => scope.has(name))) changed.add(name);
  };
  new Visitor({
    ...aroundFunctions(enter, leave),
    VariableDeclarator({ id }) {
      for (const name of boundNames(id)) scopes.at(-1)?.add(name);
    },
    AssignmentExpression: ({ left }) => note(left),
    UpdateExpression: ({ argument }) => note(argument),
    CallExpression({ callee }) {
      if (callee.type === "MemberExpression" && changing.has(callee.property.name)) note(callee);
    },
  }).visit(program);
  return changed;
}

/** The names that a parameter or the left side of a declaration gives. */
function boundNames(pattern) {
  if (pattern === null) return [];
  if (pattern.type === "Identifier") return [pattern.name];
  if (pattern.type === "ArrayPattern") return pattern.elements.flatMap(boundNames);
  if (pattern.type === "ObjectPattern")
    return pattern.properties.flatMap(({ value, argument }) => boundNames(value ?? argument));
  return boundNames(pattern.left ?? pattern.argument ?? null);
}
