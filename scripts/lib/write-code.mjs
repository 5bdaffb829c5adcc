// Writes down the code that V8 has made of a program when it has run: node scripts/lib/write-code.mjs PROGRAM OUTPUT ARGS…
// A process of its own, because the program decides when it ends. server/src/cli/start.ts reads the code.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { Script } from "node:vm";

const [program, output, ...args] = process.argv.slice(2);
process.argv = [process.argv[0], program, ...args];
const script = new Script(readFileSync(program, "latin1"), { filename: program });
process.on("exit", () => writeFileSync(output, script.createCachedData()));
const module = { exports: {} };
script.runInThisContext()(module.exports, createRequire(program), module, program, dirname(program));
