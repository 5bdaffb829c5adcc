// Which mutants the compiler refuses: nobody can commit those, so that no test has to notice them. All of a group are compiled at once,
// each as a file beside the one that it was made from.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { CheckStatus } from "@stryker-mutator/api/check";
import { root } from "../dependencies.mjs";
import { isInSample, keyOf, textAt } from "./sample.mjs";

/**
 * Where mutants are written for the compiler. Stryker may kill a process that checks types, which can then remove nothing: what starts
 * Stryker (scripts/mutants.mjs) removes the folder, before and after.
 */
export const checkedTypes = join(root, "out/mutants/types");

/** Every how manieth mutant is tried. The others are told as refused, since Stryker asks nobody else which to try. */
const sample = Number(process.env.JAILCONF_MUTANT_SAMPLE ?? 1);
/** Or only those that survived the last time, by their keys. */
const again = process.env.JAILCONF_MUTANT_AGAIN && new Set(JSON.parse(readFileSync(process.env.JAILCONF_MUTANT_AGAIN)));
const isLeftOut = (mutant) => {
  const named = { ...mutant, fileName: relative(root, mutant.fileName) };
  if (!again) return !isInSample(named, sample);
  return !again.has(keyOf(named, textAt(readFileSync(mutant.fileName, "utf8"), mutant.location, 0)));
};

/** As many files are compiled together: more need more memory, fewer more time. */
const groupSize = 1000;

/** What is only untidy does not count. */
const compilerOptions = {
  composite: false,
  emitDeclarationOnly: false,
  noEmit: true,
  noUnusedLocals: false,
  noUnusedParameters: false,
  allowUnreachableCode: true,
  rootDir: "..",
};

export class Types {
  static inject = [];
  #folder;

  async init() {
    mkdirSync(checkedTypes, { recursive: true });
    this.#folder = mkdtempSync(join(checkedTypes, "process-"));
    for (const path of ["server", "protocol", "globals.d.ts", "tsconfig.base.json"]) {
      cpSync(join(root, path), join(this.#folder, path), { recursive: true, filter: (name) => !isMade(name) });
    }
    symlinkSync(join(root, "node_modules"), join(this.#folder, "node_modules"));
    const extended = { extends: "./tsconfig.core.json", compilerOptions, references: [] };
    writeFileSync(join(this.#folder, "server/tsconfig.mutants.json"), JSON.stringify(extended));
  }

  async group(mutants) {
    const leftOut = mutants.filter(isLeftOut);
    const tried = mutants.filter((mutant) => !isLeftOut(mutant));
    const groups = leftOut.length > 0 ? [leftOut] : [];
    for (let at = 0; at < tried.length; at += groupSize) groups.push(tried.slice(at, at + groupSize));
    return groups.map((group) => group.map(({ id }) => id));
  }

  async check(mutants) {
    if (mutants.every(isLeftOut)) {
      const result = { status: CheckStatus.CompileError, reason: "not in the sample" };
      return Object.fromEntries(mutants.map(({ id }) => [id, result]));
    }
    const files = new Map(mutants.map((mutant) => [this.#write(mutant), mutant]));
    const { stdout } = spawnSync(process.execPath, [compiler, "-p", "tsconfig.mutants.json", "--pretty", "false"], {
      cwd: join(this.#folder, "server"),
      encoding: "utf8",
      maxBuffer: 2 ** 30,
    });
    const results = Object.fromEntries(mutants.map(({ id }) => [id, { status: CheckStatus.Passed }]));
    for (const [, file, reason] of stdout.matchAll(/^(\S.*?)\(\d+,\d+\): error (.*)$/gm)) {
      const mutant = files.get(join(this.#folder, "server", file));
      if (!mutant) throw new Error(`The types of what is not mutated are wrong: ${file}: ${reason}`);
      results[mutant.id] = { status: CheckStatus.CompileError, reason };
    }
    for (const file of files.keys()) rmSync(file);
    return results;
  }

  /** Writes the mutated file, and returns its path. */
  #write({ id, fileName, location, replacement }) {
    const source = relative(root, fileName);
    // The copy stays as it was when the mutants were made, whatever is edited meanwhile.
    const text = readFileSync(join(this.#folder, source), "utf8");
    const lines = text.split("\n");
    const offset = ({ line, column }) => lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, column);
    const path = join(this.#folder, source.replace(/\.ts$/, `.mutant-${id}.ts`));
    writeFileSync(path, text.slice(0, offset(location.start)) + replacement + text.slice(offset(location.end)));
    return path;
  }
}

const compiler = join(root, "node_modules/typescript/bin/tsc");
const isMade = (path) => /[\\/](dist|node_modules)$/.test(path);
