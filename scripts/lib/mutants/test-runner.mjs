// Runs the tests of a mutant in the process that has loaded all of them (test-framework.mjs).
import { readdirSync, statSync } from "node:fs";
import { register } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { DryRunStatus, MutantRunStatus, TestStatus } from "@stryker-mutator/api/test-runner";
import { largeTestEnding, processTests, replacingTests, unitFolders } from "../unit-tests.mjs";

/** Through this object the code that Stryker has changed is told which mutant is on, and tells what runs. */
globalThis.__stryker__ ??= {};
const stryker = globalThis.__stryker__;

export class TestRunner {
  static inject = [];
  #framework;
  #tests = new Map();
  /** Milliseconds that a test took without a mutant. */
  #cost = new Map();
  /** How often a test noticed a mutant, of late. */
  #noticed = new Map();

  /** A mutant in what runs when a module is loaded would need all modules anew. */
  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    process.env.LC_ALL = "C";
    register("./loader.mjs", import.meta.url);
    this.#framework = await import("./test-framework.mjs");
    await import(pathToFileURL(resolve("test/support/steady-seed.ts")).href);
    for (const file of filesOfTests()) {
      this.#framework.beginFile(file);
      await import(pathToFileURL(resolve(file)).href);
    }
    for (const test of this.#framework.tests) this.#tests.set(test.id, test);
  }

  async dryRun() {
    const results = [];
    for (const { id, file } of this.#tests.values()) {
      stryker.currentTestId = id;
      const before = performance.now();
      const failure = await this.#failureOf(id);
      const timeSpentMs = performance.now() - before;
      this.#cost.set(id, timeSpentMs);
      const result = { id, name: id, fileName: resolve(file), timeSpentMs };
      results.push(
        failure === undefined
          ? { ...result, status: TestStatus.Success }
          : { ...result, status: TestStatus.Failed, failureMessage: failure },
      );
    }
    await this.#framework.endSuites();
    stryker.currentTestId = undefined;
    const mutantCoverage = stryker.mutantCoverage;
    stryker.mutantCoverage = undefined;
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage };
  }

  async mutantRun({ testFilter, activeMutant, hitLimit }) {
    const ids = this.#inOrder(testFilter ?? [...this.#tests.keys()], activeMutant.fileName);
    stryker.activeMutant = activeMutant.id;
    stryker.hitLimit = hitLimit;
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    try {
      for (const [index, id] of ids.entries()) {
        const failure = await this.#failureOf(id);
        if (stryker.hitCount > hitLimit) return { status: MutantRunStatus.Timeout, reason: "goes round and round" };
        if (failure === undefined) continue;
        for (const [one, times] of this.#noticed) this.#noticed.set(one, times * 0.9);
        this.#noticed.set(id, (this.#noticed.get(id) ?? 0) + 1);
        return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage: failure, nrOfTests: index + 1 };
      }
      return { status: MutantRunStatus.Survived, nrOfTests: ids.length };
    } finally {
      await this.#framework.endSuites();
      stryker.activeMutant = undefined;
    }
  }

  async #failureOf(id) {
    try {
      await this.#framework.runTest(this.#tests.get(id));
      return undefined;
    } catch (error) {
      return String(error?.message ?? error);
    }
  }

  /** First what noticed the mutants before, then what is named after the file that has changed, then what is soon done. */
  #inOrder(ids, file) {
    const name = ` ${file.replace(/^.*[\\/]|\.ts$/g, "")} `;
    const rank = (id) => (this.#noticed.get(id) > 0.5 ? 0 : id.includes(name) ? 1 : 2);
    return ids.toSorted((a, b) => rank(a) - rank(b) || this.#costOf(a) - this.#costOf(b));
  }

  /** 0 in a process that has been told by another one which tests to run. */
  #costOf(id) {
    return this.#cost.get(id) ?? 0;
  }
}

/** JAILCONF_MUTANT_TESTS has the folders and files of tests that count, when not all of the unit tests do. */
function filesOfTests() {
  const paths = process.env.JAILCONF_MUTANT_TESTS?.split(",") ?? unitFolders.map((folder) => `test/${folder}`);
  const files = paths.flatMap((path) =>
    statSync(path).isDirectory() ? readdirSync(path, { recursive: true }).map((name) => join(path, name)) : path,
  );
  return files
    .filter((file) => file.endsWith(".test.ts") && !file.endsWith(largeTestEnding))
    .filter((file) => ![...processTests, ...replacingTests].includes(file))
    .sort();
}
