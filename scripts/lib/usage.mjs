// What a script says about itself when it is asked: the comment at its beginning, which is also what those read who open it.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { isMain } from "./main.mjs";

/** The comment at the beginning of a script, without its signs. */
export function usageOf(text) {
  const lines = text.replace(/^#!.*\n/, "").split("\n");
  const end = lines.findIndex((line) => !line.startsWith("//"));
  return `${lines
    .slice(0, end)
    .map((line) => line.replace(/^\/\/ ?/, ""))
    .join("\n")
    .trim()}\n`;
}

/** Ends the process with the usage where it was started with this script and `--help`; does nothing otherwise. */
export function tellUsage(meta) {
  if (!isMain(meta)) return;
  const args = process.argv.slice(2);
  const operands = args.indexOf("--");
  const options = operands < 0 ? args : args.slice(0, operands);
  if (!options.includes("--help") && !options.includes("-h")) return;
  process.stdout.write(ofScript(meta));
  process.exit(0);
}

/** As parseArgs of node:util; tells the usage where it is asked for, and besides what is wrong with the arguments, and ends then. */
export function parseOptions(meta, config) {
  tellUsage(meta);
  try {
    return parseArgs(config);
  } catch (error) {
    process.stderr.write(`${error.message}\n\n${ofScript(meta)}`);
    process.exit(2);
  }
}

const ofScript = (meta) => usageOf(readFileSync(fileURLToPath(meta.url), "utf8"));
