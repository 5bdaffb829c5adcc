import type { Runner, Suite, Test } from "mocha";

/** Writes a line a test and the totals that `npm test` looks for, in Node and in a web worker alike. */
export class LineReporter {
  constructor(runner: Runner) {
    let passed = 0;
    let failed = 0;
    runner.on("suite", (suite) => suite.title && write(suite, suite.title));
    runner.on("pass", (test) => {
      passed++;
      write(test, `ok ${test.title} (${test.duration} ms)`);
    });
    runner.on("pending", (test) => write(test, `skipped ${test.title}`));
    runner.on("fail", (test, error) => {
      failed++;
      write(test, `FAILED ${test.title}: ${error.stack ?? error}`);
    });
    runner.on("end", () => console.log(`${passed} passed, ${failed} failed`));
  }
}

function write(item: Suite | Test, text: string): void {
  console.log("  ".repeat(Math.max(0, item.titlePath().length - 1)) + text);
}
