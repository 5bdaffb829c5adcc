#!/usr/bin/env node
// Writes what colours a jail.conf in editors: the parameters in the TextMate grammar, the syntax files of Vim and Kate, the faces and
// parameters of the mode for Emacs, and docs/colours.md, all of one table (scripts/lib/colours.mjs) and of the catalogue.
// node scripts/generate-syntaxes.mjs [--check]; with --check nothing is written, and the exit status is 1 when something is stale.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { coloursPage } from "./lib/colours-page.mjs";
import { root } from "./lib/dependencies.mjs";
import { loadServer } from "./lib/load-server.mjs";
import { isMain } from "./lib/main.mjs";
import { dialects, namesPattern, parameterNames } from "./lib/parameter-names.mjs";
import { emacsMode } from "./lib/syntax-emacs.mjs";
import { kateSyntax } from "./lib/syntax-kate.mjs";
import { sublimeSyntax } from "./lib/syntax-sublime.mjs";
import { vimSyntax } from "./lib/syntax-vim.mjs";

/** The text of each file, by its path from the root of the project. */
export async function generateSyntaxes() {
  const server = await loadServer(`
    export { parameters } from "./server/src/parameters/index.ts";
    export { negativeForm, spellingsWithNo } from "./server/src/parameters/catalogue/index.ts";
    export { Meaning, Trait } from "./server/src/features/semantic-tokens/index.ts";
    export { ownTokenModifiers, ownTokenTypes, SemanticTokenLegend } from "./server/src/lsp/shared/semantic-token-legend.ts";
  `);
  const names = parameterNames(server);
  const textMate = grammar(names);
  return new Map([
    ["syntaxes/jailconf.tmLanguage.json", textMate],
    ["editors/sublime/jailconf.tmLanguage", sublimeSyntax(JSON.parse(textMate))],
    ["editors/vim/syntax/jailconf.vim", vimSyntax(names, server)],
    ["editors/emacs/jailconf-mode.el", emacsMode(names, read("editors/emacs/jailconf-mode.el"))],
    ["editors/kate/jailconf.xml", kateSyntax(names)],
    ["docs/colours.md", coloursPage(server)],
  ]);
}

/** The paths of those that are not as they would be written. */
export function staleSyntaxes(files) {
  return [...files].filter(([path, text]) => read(path) !== text).map(([path]) => path);
}

/** The grammar, in which the names of parameters are replaced; all else is written by hand. */
function grammar({ commands, others }) {
  const { word } = dialects.perl;
  const begin = (names) => `(${namesPattern(names, dialects.perl)})(?![${word}*+/$\\\\"'])`;
  const parsed = JSON.parse(read("syntaxes/jailconf.tmLanguage.json"));
  parsed.repository.commandParameter.begin = begin(commands);
  parsed.repository.knownParameter.begin = begin(others);
  return `${JSON.stringify(parsed, null, 2)}\n`;
}

function read(path) {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : "";
}

if (isMain(import.meta)) {
  const files = await generateSyntaxes();
  const stale = staleSyntaxes(files);
  if (process.argv.includes("--check")) {
    for (const path of stale) console.error(`stale: ${path} (run node scripts/generate-syntaxes.mjs)`);
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    for (const path of stale) writeFileSync(join(root, path), files.get(path));
    console.error(stale.length > 0 ? `${stale.join(", ")} written` : "The syntax files are up to date");
  }
}
