import { readFileSync } from "node:fs";
import nodeModule, { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";

/**
 * Starts the program with the code that V8 made of it when it was built: compiling it anew takes longer than most files take to
 * be checked. Such code fits one release of Node only (its name says which); others compile the program, and those that can
 * keep what they made of it do.
 */
const program = join(__dirname, "program.cjs");
const require = createRequire(program);
const code = readCode(join(__dirname, `program-${process.version}-${process.arch}.code`));
if (code === undefined) {
  keepCompiledCode();
  require(program);
} else {
  // The bundle is ASCII, which is read faster as Latin-1.
  const source = nodeModule.wrap(readFileSync(program, "latin1"));
  const script = new Script(source, { filename: program, cachedData: code });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, program, __dirname);
}

function readCode(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Node keeps compiled code since release 22, where it finds a folder for it. */
function keepCompiledCode(): void {
  const { enableCompileCache } = nodeModule as { enableCompileCache?: () => unknown };
  enableCompileCache?.();
}
