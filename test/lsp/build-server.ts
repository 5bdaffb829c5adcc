import { buildIfStale } from "../../scripts/build.mjs";

/** Runs once, before all tests: what `ProcessClient` starts must be made of the sources as they are. */
export async function setup(): Promise<void> {
  await buildIfStale();
}
