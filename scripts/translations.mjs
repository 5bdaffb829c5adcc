#!/usr/bin/env node
// Prints what a language lacks of what is said to people, what it has that nobody says, and entries that do not fit:
// npm run translations [-- LANGUAGE] [--below PATH] [--lines]
//
//   --below PATH  only what is said in this folder or file (server/src/rules/network)
//   --lines       what is missing as lines for the table of the language, in the order of the files
import { isMain } from "./lib/main.mjs";
import { compareLanguage, readLanguages } from "./lib/translations.mjs";
import { parseOptions } from "./lib/usage.mjs";

if (isMain(import.meta)) {
  const { values: options, positionals } = parseOptions(import.meta, {
    allowPositionals: true,
    options: { below: { type: "string", default: "" }, lines: { type: "boolean", default: false } },
  });
  const { readSaidTexts } = await import("./lib/said-texts.mjs");
  const texts = await readSaidTexts();
  const isBelow = ({ places }) => places.some((path) => path.startsWith(options.below));
  for (const [name, messages] of Object.entries(await readLanguages())) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const { missing, unused, malformed } = compareLanguage(messages, texts);
    const lacking = missing.filter(isBelow);
    if (options.lines) {
      for (const { text } of lacking) console.log(`  ${JSON.stringify(text)}:\n    "",`);
      continue;
    }
    for (const { text, places } of lacking) console.log(`missing    ${JSON.stringify(text)}   ${places.join(" ")}`);
    for (const text of unused) console.log(`unused     ${JSON.stringify(text)}`);
    for (const { text, why } of malformed) console.log(`malformed  ${JSON.stringify(text)}: ${why}`);
    console.log(
      `${name}: ${texts.length} texts; ${lacking.length} missing, ${unused.length} unused, ${malformed.length} malformed`,
    );
  }
}
