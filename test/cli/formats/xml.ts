import { SaxesParser } from "saxes";

/** How many cases a suite has, and how many of them did not pass. */
export interface Counts {
  tests: number;
  failures: number;
  errors: number;
}

/** One suite: what it says of itself, and what stands in it. */
export interface Suite {
  readonly name: string;
  readonly declared: Counts;
  readonly counted: Counts;
}

/** Reads a JUnit report. Throws where it is not well-formed XML 1.0, down to the characters, or has elements in wrong places. */
export function readJunit(text: string): { totals: Counts; suites: readonly Suite[] } {
  const parser = new SaxesParser({ xmlns: false });
  const suites: Suite[] = [];
  const open: string[] = [];
  let totals: Counts | undefined;
  parser.on("error", (error) => {
    throw error;
  });
  const parents: Readonly<Record<string, string | undefined>> = {
    testsuites: undefined,
    testsuite: "testsuites",
    testcase: "testsuite",
    failure: "testcase",
    error: "testcase",
    "system-out": "testcase",
  };
  parser.on("opentag", ({ name, attributes }) => {
    if (!(name in parents) || parents[name] !== open.at(-1)) throw new Error(`${name} in ${open.at(-1)}`);
    open.push(name);
    const declared = countsIn(attributes as Record<string, string>);
    const suite = suites.at(-1);
    if (name === "testsuites") totals = declared;
    if (name === "testsuite")
      suites.push({ name: String(attributes.name), declared, counted: { tests: 0, failures: 0, errors: 0 } });
    if (name === "testcase" && suite) suite.counted.tests++;
    if (name === "failure" && suite) suite.counted.failures++;
    if (name === "error" && suite) suite.counted.errors++;
  });
  parser.on("closetag", () => open.pop());
  parser.write(text).close();
  if (!totals) throw new Error("no suites");
  return { totals, suites };
}

const countsIn = ({ tests, failures, errors }: Record<string, string>): Counts => ({
  tests: Number(tests),
  failures: Number(failures),
  errors: Number(errors),
});
