import { readFileSync } from "node:fs";
import nodeModule, { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import { isMainThread } from "node:worker_threads";
import { keptCode } from "./kept-code.ts";

/**
 * Starts the program with code that V8 has made of it before: compiling it anew takes longer than most files take to be checked. Such code
 * fits one release of Node only. It lies beside the program where that was built (its name says for which Node), or a check
 * before this one has kept it for its user. Node's own cache is not used: it lies in a folder for all users, and holds only
 * what is compiled while a file is loaded.
 */
const program = join(__dirname, "program.cjs");
const bytes = readFileSync(program);
// The bundle is ASCII (scripts/build.mjs), which is read faster as Latin-1.
const source = bytes.toString("latin1");
const built = readCode(join(__dirname, `program-${process.version}-${process.arch}.code`));
const kept = built === undefined ? keptCode(bytes, process.env) : undefined;
const script = new Script(nodeModule.wrap(source), { filename: program, cachedData: built ?? kept?.code });
const isCheck = process.argv[2] === "check";
// Other commands compile less of what they share.
if (isMainThread && isCheck && kept !== undefined && (kept.code === undefined || script.cachedDataRejected))
  process.on("exit", () => kept.keep(script.createCachedData()));
const module = { exports: {} };
script.runInThisContext()(module.exports, createRequire(program), module, program, __dirname);

function readCode(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
