// Runs the tests of a mutant in the process that has loaded all of them (test-framework.mjs).
import { readdirSync, readFileSync, statSync } from "node:fs";
import { register } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { DryRunStatus, MutantRunStatus, TestStatus } from "@stryker-mutator/api/test-runner";
import { largeTestEnding, processTests, replacingTests, unitFolders } from "../unit-tests.mjs";
import { namesBySource } from "./about.mjs";
import { goesRound } from "./sample.mjs";

/** Through this object the code that Stryker has changed is told which mutant is on, and tells what runs. */
globalThis.__stryker__ ??= {};
const stryker = globalThis.__stryker__;

/**
 * Milliseconds of processor time for the tests that are not about the file that has changed. What begins a rule is run by nearly all
 * tests, of which only its own can be expected to notice.
 */
const mostForOthers = 3_000;

export class TestRunner {
  static inject = [];
  #framework;
  #tests = new Map();
  #texts = new Map();
  /** Milliseconds that a test took without a mutant. */
  #cost = new Map();
  /** How often a test noticed a mutant, of late. */
  #noticed = new Map();
  #namesOf;
  /** The ids of the tests about a source file, by its path. */
  #about = new Map();

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
      this.#texts.set(file, readFileSync(file, "utf8"));
      this.#framework.beginFile(file);
      await import(pathToFileURL(resolve(file)).href);
    }
    for (const test of this.#framework.tests) this.#tests.set(test.id, test);
    this.#namesOf = namesBySource();
  }

  async dryRun() {
    const results = [];
    for (const { id, name, file } of this.#tests.values()) {
      stryker.currentTestId = id;
      const before = performance.now();
      const failure = await this.#failureOf(id);
      const timeSpentMs = performance.now() - before;
      this.#cost.set(id, timeSpentMs);
      const result = { id, name, fileName: resolve(file), timeSpentMs };
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
    const about = this.#testsAbout(activeMutant.fileName);
    const ids = this.#inOrder(testFilter ?? [...this.#tests.keys()], about);
    let forOthers = 0;
    stryker.activeMutant = activeMutant.id;
    stryker.hitLimit = hitLimit;
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    try {
      for (const [index, id] of ids.entries()) {
        const isAbout = about.has(id);
        if (!isAbout && forOthers > mostForOthers) continue;
        const before = process.cpuUsage();
        const failure = await this.#failureOf(id);
        if (!isAbout) forOthers += process.cpuUsage(before).user / 1000;
        if (stryker.hitCount > hitLimit) return { status: MutantRunStatus.Timeout, reason: goesRound };
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

  /** Those that are named after the source file or after a rule that uses it (a rule's page is), or stand in a file that names one. */
  #testsAbout(fileName) {
    const source = fileName.replaceAll("\\", "/").replace(/^.*\/(?=server\/src\/)/, "");
    const known = this.#about.get(source);
    if (known) return known;
    const names = [...this.#namesOf(source)];
    const about = [...this.#tests.values()].filter((test) => names.some((name) => this.#speaksOf(test, name)));
    const ids = new Set(about.map(({ id }) => id));
    this.#about.set(source, ids);
    return ids;
  }

  #speaksOf({ name: nameOfTest, file }, name) {
    if (nameOfTest.includes(` ${name} `) || file.includes(`/${name}.`)) return true;
    return this.#texts.get(file).includes(`"${name}"`);
  }

  /** First what noticed the mutants before, then what is about the file that has changed, then what is soon done. */
  #inOrder(ids, about) {
    const ranks = new Map(ids.map((id) => [id, this.#noticed.get(id) > 0.5 ? 0 : about.has(id) ? 1 : 2]));
    return ids.toSorted((a, b) => ranks.get(a) - ranks.get(b) || this.#costOf(a) - this.#costOf(b));
  }

  /** 0 in a process that has been told by another one which tests to run. */
  #costOf(id) {
    return this.#cost.get(id) ?? 0;
  }
}

/** JAILCONF_MUTANT_TESTS has the folders and files of tests that count, when not all of the unit tests do. */
export function filesOfTests() {
  const paths = process.env.JAILCONF_MUTANT_TESTS?.split(",") ?? unitFolders.map((folder) => `test/${folder}`);
  const files = paths.flatMap((path) =>
    statSync(path).isDirectory() ? readdirSync(path, { recursive: true }).map((name) => join(path, name)) : path,
  );
  return files
    .filter((file) => file.endsWith(".test.ts") && !file.endsWith(largeTestEnding))
    .filter((file) => ![...processTests, ...replacingTests].includes(file))
    .sort();
}
