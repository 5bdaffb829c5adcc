// What drives VS Code's page as a person does: steps that build on one another.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/lib/dependencies.mjs";

/**
 * Takes the steps one after the other; those after a failed one count as failed too. A picture of the page that failed is kept.
 *
 * @param name of the picture
 * @returns how many steps passed and failed
 */
export async function takeSteps(name, page, steps) {
  let passed = 0;
  try {
    for (const [title, step] of Object.entries(steps)) {
      console.log(title);
      await step();
      passed++;
    }
  } catch (error) {
    console.error(error);
    mkdirSync(join(root, "out/test-results"), { recursive: true });
    const picture = join(root, `out/test-results/${name}-failure.png`);
    await page.screenshot({ path: picture });
    console.error(`What the page showed: ${picture}`);
  }
  const failed = Object.keys(steps).length - passed;
  return { passed, failed };
}

/** Prints the totals of what several calls of `takeSteps` returned, and sets the exit code. */
export function tellTotals(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
  process.exitCode = sum("failed") > 0 ? 1 : 0;
}

/** Waits until something is so that the page cannot show. */
export async function waitFor(condition) {
  const end = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`Not yet: ${condition}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}
