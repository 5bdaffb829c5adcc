// The order in which vitest runs the files of a project (vitest.config.ts).
import { BaseSequencer } from "vitest/node";
import { longTests } from "./unit-tests.mjs";

/**
 * vitest knows from the run before what takes long, and begins with that. In a new checkout, as CI has it, it goes by the size of the files,
 * and the longest are among the smallest: at the end one core would have nothing to do.
 */
export class LongestFirst extends BaseSequencer {
  async sort(files) {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project))];
    return projects.flatMap((project) => {
      const own = sorted.filter((file) => file.project === project);
      return [...own.filter(isLong), ...own.filter((file) => !isLong(file))];
    });
  }
}

const isLong = ({ moduleId }) => longTests.some((path) => moduleId.endsWith(`/${path}`));
