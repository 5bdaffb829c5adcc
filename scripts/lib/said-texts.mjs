// Everything that is said to people and stands in the code in English: the keys of the tables in server/src/words/languages.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync, Visitor } from "oxc-parser";
import { root } from "./dependencies.mjs";
import { aroundFunctions } from "./function-visitor.mjs";
import { loadServer } from "./load-server.mjs";
import { textsOfManifest } from "./localized-manifest.mjs";
import { readSources } from "./source-files.mjs";

/**
 * What the server exports that holds texts which `said` translates when they are shown, and in which properties they stand: `words` is
 * a text or a list of texts, `words.*` an object of them under any names.
 */
const catalogues = [
  { path: "server/src/rules/sentences.generated.ts", exports: { ruleSentences: "*" } },
  { path: "server/src/rules/registry.generated.ts", exports: { rules: ["toldOnce"] } },
  { path: "server/src/parameters/rulesets.ts", exports: { rulesetsOfSystem: ["description"] } },
  { path: "server/src/parameters/catalogue/index.ts", exports: { parameters: ["summary", "reason"] } },
  {
    path: "server/src/parameters/documentation/index.ts",
    exports: {
      parameterFamilies: ["what", "values", "where", "needs", "trap"],
      topics: ["title", "summary", "what", "where", "since", "details", "trap"],
    },
  },
  {
    path: "server/src/features/command-words/programs/index.ts",
    exports: { programs: ["summary", "words.*"], operands: ["what"] },
  },
  {
    path: "server/src/features/completion/jail-templates.ts",
    exports: { jailTemplates: ["label", "description"], defaultsTemplate: ["label", "description"] },
  },
  {
    path: "server/src/cli/description/commands.ts",
    exports: { commandDescriptions: ["summary", "what", "group", "when", "words.*"] },
  },
  { path: "server/src/cli/description/shape.ts", exports: { commonOptions: ["what", "words.*"] } },
  {
    path: "server/src/features/shared/well-known.ts",
    exports: {
      kernelVariables: ["meaning"],
      datasetProperties: ["meaning"],
      readProperties: ["meaning"],
      limitedResources: ["meaning"],
    },
  },
  { path: "server/src/features/completion/list-templates.ts", exports: { listTemplates: ["label", "description"] } },
];

/** Each text with the places where it is said, paths from the root: `[{ text, places }]`. */
export async function readSaidTexts() {
  const found = new Map();
  const note = (text, place) => {
    const places = found.get(text);
    if (places === undefined) found.set(text, [place]);
    else if (!places.includes(place)) places.push(place);
  };
  for (const [path, text] of readSources(["server/src", "client/src", "protocol"])) {
    for (const message of messagesIn(path, text)) note(message.text, path);
  }
  for (const [text, place] of await textsOfCatalogues()) note(text, place);
  for (const text of textsOfManifest(JSON.parse(readFileSync(join(root, "package.json"), "utf8"))))
    note(text, "package.json");
  return [...found].map(([text, places]) => ({ text, places }));
}

/**
 * The messages of one source, which are tagged with `say`. `isEarly` is one that is said while the file is loaded,
 * `isAscii` one that is written in ASCII.
 */
export function messagesIn(path, text) {
  const { program } = parseSync(path, text);
  const messages = [];
  let depth = 0;
  const enter = () => {
    depth++;
  };
  const leave = () => {
    depth--;
  };
  new Visitor({
    ...aroundFunctions(enter, leave),
    TaggedTemplateExpression({ tag, quasi }) {
      if (tag.name !== "say") return;
      const parts = quasi.quasis.map(({ value }) => value.cooked);
      messages.push({
        text: parts.reduce((all, part, index) => `${all}{${index - 1}}${part}`),
        isEarly: depth === 0,
        isAscii: quasi.quasis.every(({ value }) => /^[\x00-\x7f]*$/.test(value.raw)),
      });
    },
  }).visit(program);
  return messages;
}

async function textsOfCatalogues() {
  const lines = catalogues.map(
    ({ path, exports }, index) =>
      `export { ${Object.keys(exports).map((name) => `${name} as ${name}_${index}`)} } from "./${path}";`,
  );
  const server = await loadServer(lines.join("\n"));
  return catalogues.flatMap(({ path, exports }, index) =>
    Object.entries(exports).flatMap(([name, properties]) => {
      const wanted = properties === "*" ? undefined : new Set(properties);
      return textsIn(server[`${name}_${index}`], wanted).map((text) => [text, path]);
    }),
  );
}

/** The strings in a value: those of the properties that are wanted and of lists in them, or all but keys. */
function textsIn(value, wanted = undefined, isWanted = wanted === undefined) {
  if (typeof value === "string") return isWanted && value !== "" ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  if (value instanceof Map) return [...value.values()].flatMap((item) => textsIn(item, wanted, isWanted));
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, wanted, isWanted));
  return Object.entries(value).flatMap(([name, item]) => {
    if (wanted === undefined || wanted.has(name)) return textsIn(item, wanted, true);
    if (wanted.has(`${name}.*`)) return textsIn(item);
    // Below a property that is wanted only its own strings and lists are: an object has properties of its own.
    return typeof item === "string" ? [] : textsIn(item, wanted, false);
  });
}
