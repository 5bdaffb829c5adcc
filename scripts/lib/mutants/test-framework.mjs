// What a file of tests imports as `vitest` while mutants are tried (loader.mjs): as much of it as the unit tests use. The tests are
// collected once and then called directly, many thousand times; vitest itself reads all files anew for each mutant, which takes many
// times as long as the tests of most mutants.
import * as matchers from "@vitest/expect";
import { chai } from "@vitest/expect";
import { spyOn } from "@vitest/spy";

chai.use(matchers.JestExtend);
chai.use(matchers.JestChaiExpect);
chai.use(matchers.JestAsymmetricMatchers);

export const expect = (value, message) => chai.expect(value, message);
Object.assign(expect, chai.expect, globalThis[matchers.ASYMMETRIC_MATCHERS_OBJECT], {
  fail(message) {
    throw new Error(message);
  },
});
globalThis[matchers.GLOBAL_EXPECT] = expect;
matchers.setState({ assertionCalls: 0 }, expect);

/** What a test spies on, it restores itself. */
export const vi = { spyOn };

/**
 * All tests so far: { id, name, file, suite, run }. The id is short: Stryker sends a list of them with each mutant, of thousands of mutants
 * at once, which were more than a text can hold.
 */
export const tests = [];

let file = "";
let suite = newSuite("", undefined);
let finishing = [];

function newSuite(name, parent) {
  return { name, parent, beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] };
}

/** What is collected from now on stands in this file. */
export function beginFile(path) {
  file = path;
  suite = newSuite(path, undefined);
}

const operand = (args) => (typeof args[0] === "function" ? args[0] : args[1]);
const asArguments = (row) => (Array.isArray(row) ? row : [row]);

/** Rows of one table may have the same name: their number tells them apart. */
function nameOfRow(name, row, index) {
  const values = asArguments(row);
  let next = 0;
  const text = String(name).replace(/%[sdifjo]/g, () => {
    const value = values[next++];
    return typeof value === "object" || typeof value === "function" ? "…" : String(value);
  });
  return `${text} [${index}]`;
}

function define(add) {
  const define = (name, ...rest) => add(name, operand(rest));
  const none = () => {};
  none.each = () => none;
  define.each = (rows) => (name, run) =>
    rows.forEach((row, index) => {
      add(nameOfRow(name, row, index), () => run(...asArguments(row)));
    });
  define.skip = none;
  define.skipIf = (condition) => (condition ? none : define);
  define.runIf = (condition) => (condition ? define : none);
  return define;
}

export const describe = define((name, fill) => {
  const outer = suite;
  suite = newSuite(name, outer);
  try {
    fill();
  } finally {
    suite = outer;
  }
});

export const test = define((name, run) => {
  const names = [...suitesOf(suite).map((one) => one.name), name];
  const id = String(tests.length);
  tests.push({ id, name: `${id} ${names.join(" > ")}`, file, suite, run });
});
export const it = test;

export const beforeAll = (run) => suite.beforeAll.push(run);
export const afterAll = (run) => suite.afterAll.push(run);
export const beforeEach = (run) => suite.beforeEach.push(run);
export const afterEach = (run) => suite.afterEach.push(run);
export const onTestFinished = (run) => finishing.push(run);

function suitesOf(innermost) {
  return innermost ? [...suitesOf(innermost.parent), innermost] : [];
}

/** Suites that have begun and not ended, outermost first. */
const open = [];

/** Runs one test, after what its suites do before it; throws what it throws. */
export async function runTest({ suite: own, run }) {
  const suites = suitesOf(own);
  const common = suites.findIndex((one, index) => open[index] !== one);
  await endSuites(common < 0 ? suites.length : common);
  for (const one of suites.slice(open.length)) {
    open.push(one);
    for (const begin of one.beforeAll) await begin();
  }
  finishing = [];
  try {
    for (const one of suites) for (const begin of one.beforeEach) await begin();
    await run();
  } finally {
    for (const one of suites.toReversed()) for (const end of one.afterEach) await end();
    for (const end of finishing) await end();
  }
}

/** Ends the suites that are open, but for the outermost ones. Nothing of one mutant may be left for the next. */
export async function endSuites(left = 0) {
  while (open.length > left) for (const end of open.pop().afterAll) await end();
}
