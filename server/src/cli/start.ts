import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import { keptCode } from "./kept-code.ts";

/**
 * Starts the program with code that V8 has made of it before: compiling it anew takes longer than most files take to be checked. Such code
 * fits one release of Node only. It lies beside the program where that was built (its name says for which Node), or a check
 * before this one has kept it for its user. Node's own cache is not used: it lies in a folder for all users, and holds only
 * what is compiled while a file is loaded.
 */
const program = join(__dirname, "program.cjs");
// The bundle is ASCII, which is read faster as Latin-1, and the function that Node would make of a module (scripts/build.mjs).
const source = readFileSync(program, "latin1");
const built = readCode(join(__dirname, `program-${process.version}-${process.arch}.code`));
// It ends in 16 digits of its checksum and a line end (scripts/build.mjs): to work one out takes longer.
const checksum = source.slice(-17, -1);
const kept = built === undefined ? keptCode(checksum, process.env) : undefined;
const script = new Script(source, { filename: program, cachedData: built ?? kept?.code });
const isCheck = process.argv[2] === "check";
// Other commands compile less of what they share, and so do other threads, whose first word is another.
if (isCheck && kept !== undefined && (!kept.isComplete || script.cachedDataRejected))
  process.on("exit", () => kept.keep(script.createCachedData()));
const module = { exports: {} };
script.runInThisContext()(module.exports, createRequire(program), module, program, __dirname);

function readCode(path: string): Buffer | undefined {
  try {
    // An error that is made to be thrown away takes longer than the question.
    return existsSync(path) ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}
