// What the files of this project define at their top level.
import { parseSync } from "oxc-parser";

const typeKinds = new Set([
  "ClassDeclaration",
  "TSInterfaceDeclaration",
  "TSTypeAliasDeclaration",
  "TSEnumDeclaration",
]);

/** Every function, class, type, interface, enumeration, constant and variable that a file defines at its top level. */
export function readDefinitions(sources) {
  return [...sources].flatMap(([path, text]) => {
    const { program, errors } = parseSync(path, text);
    if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
    return program.body.flatMap((statement) => {
      const isExported = statement.type === "ExportNamedDeclaration";
      const declaration = isExported ? statement.declaration : statement;
      const isType = typeKinds.has(declaration?.type);
      return namesOf(declaration).map((name) => ({ name, path, isExported, isType }));
    });
  });
}

function namesOf(declaration) {
  if (declaration?.type === "VariableDeclaration") {
    return declaration.declarations.flatMap(({ id }) => (id.type === "Identifier" ? [id.name] : []));
  }
  return declaration?.id?.type === "Identifier" ? [declaration.id.name] : [];
}

/** The published library speaks of the same things with words for its own users. */
const published = /^server\/src\/api\/(?:index|shape)\.ts$/;

/** What plugs in is named alike in every file: the generated registry gives each a name of its own. */
const plugs = new Set(["rule"]);

/**
 * The names that are defined in more than one file, with these files: of what is exported, and of types also where they are not,
 * because a type is a concept. A type and the constant of its name in one file are one definition.
 */
export function namesTwice(definitions) {
  const files = new Map();
  for (const { name, path, isExported, isType } of definitions) {
    if (published.test(path)) continue;
    if ((isExported || isType) && !plugs.has(name)) files.set(name, new Set([...(files.get(name) ?? []), path]));
  }
  return [...files]
    .filter(([, paths]) => paths.size > 1)
    .map(([name, paths]) => ({ name, paths: [...paths].sort() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
