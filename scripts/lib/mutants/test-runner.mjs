// Runs the tests of a mutant in the process that has loaded all of them (test-framework.mjs).
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { register } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { DryRunStatus, MutantRunStatus, TestStatus } from "@stryker-mutator/api/test-runner";
import { largeTestEnding, processTests, unitFolders } from "../unit-tests.mjs";
import { namesBySource } from "./about.mjs";
import { goesRound } from "./sample.mjs";

/** Through this object the code that Stryker has changed is told which mutant is on, and tells what runs. */
globalThis.__stryker__ ??= {};
const stryker = globalThis.__stryker__;

/**
 * Milliseconds of processor time for the tests that are not about the file that has changed, those about its users first. What begins a
 * rule is run by nearly all tests, of which only its own can be expected to notice.
 */
const mostForOthers = 1_000 * Number(process.env.JAILCONF_MUTANT_SECONDS ?? 5);

/** One that noticed mutants of late is not run first where it takes more than this: some of them would leave no time for all others. */
const mostForEarly = 200;

/** In the sandbox: what each test took in the process that ran all of them, for those that begin later, such as behind a timeout. */
const costsFile = "costs-of-tests.json";

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
  /** By the path of a source file, how near the tests are to it, by their ids: 0 is about it, 1 about what uses it, 2 in its layer. */
  #nearness = new Map();

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
    writeFileSync(costsFile, JSON.stringify([...this.#cost]));
    stryker.currentTestId = undefined;
    const mutantCoverage = withoutLoading(stryker.mutantCoverage);
    stryker.mutantCoverage = undefined;
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage };
  }

  async mutantRun({ testFilter, activeMutant, hitLimit }) {
    const nearness = this.#nearnessTo(activeMutant.fileName);
    if (this.#cost.size === 0 && existsSync(costsFile))
      this.#cost = new Map(JSON.parse(readFileSync(costsFile, "utf8")));
    const ids = this.#inOrder(testFilter ?? [...this.#tests.keys()], nearness);
    let forOthers = 0;
    stryker.activeMutant = activeMutant.id;
    stryker.hitLimit = hitLimit;
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    try {
      for (const [index, id] of ids.entries()) {
        const isAbout = nearness.get(id) === 0;
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

  /** A test is about what it is named after (a rule's page is), or what the file that it stands in names. */
  #nearnessTo(fileName) {
    const source = fileName.replaceAll("\\", "/").replace(/^.*\/(?=server\/src\/)/, "");
    let nearness = this.#nearness.get(source);
    if (nearness === undefined) {
      nearness = new Map();
      const [own, ...users] = this.#namesOf(source);
      const layer = `/test/${source.split("/")[2]}/`;
      for (const test of this.#tests.values()) {
        if (this.#speaksOf(test, own)) nearness.set(test.id, 0);
        else if (users.some((name) => this.#speaksOf(test, name))) nearness.set(test.id, 1);
        else if (`/${test.file}`.includes(layer)) nearness.set(test.id, 2);
      }
      this.#nearness.set(source, nearness);
    }
    return nearness;
  }

  #speaksOf({ name: nameOfTest, file }, name) {
    if (nameOfTest.includes(` ${name} `) || file.includes(`/${name}.`)) return true;
    return this.#texts.get(file).includes(`"${name}"`);
  }

  /** First what noticed the mutants before, then what is about the file that has changed, its users or its layer, then what is soon done. */
  #inOrder(ids, nearness) {
    const isEarly = (id) => this.#noticed.get(id) > 0.5 && this.#costOf(id) < mostForEarly;
    const ranks = new Map(ids.map((id) => [id, isEarly(id) ? -1 : (nearness.get(id) ?? 3)]));
    return ids.toSorted((a, b) => ranks.get(a) - ranks.get(b) || this.#costOf(a) - this.#costOf(b));
  }

  #costOf(id) {
    return this.#cost.get(id) ?? 0;
  }
}

/**
 * What tests run is tried in them, even where it has run while a module was loaded, too: each such mutant would need a process of its own,
 * which loads all tests first.
 */
function withoutLoading({ static: loading, perTest }) {
  const run = new Set(Object.values(perTest).flatMap((counts) => Object.keys(counts)));
  return { static: Object.fromEntries(Object.entries(loading).filter(([id]) => !run.has(id))), perTest };
}

/**
 * JAILCONF_MUTANT_TESTS has the folders and files of tests that count, when not all of the unit tests do. What is at much for long counts
 * when its file is named.
 */
export function filesOfTests() {
  const paths = process.env.JAILCONF_MUTANT_TESTS?.split(",") ?? unitFolders.map((folder) => `test/${folder}`);
  const files = paths.flatMap((path) => (statSync(path).isDirectory() ? smallTestsIn(path) : path));
  return [...new Set(files)].filter((file) => !processTests.includes(file)).sort();
}

const smallTestsIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts") && !name.endsWith(largeTestEnding))
    .map((name) => join(folder, name));
