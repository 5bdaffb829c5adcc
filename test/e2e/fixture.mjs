import { cpSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/lib/dependencies.mjs";

/** The tests edit files, so they get a copy of the fixture, together with the project's examples. */
export function copyFixture(folder) {
  cpSync(join(import.meta.dirname, "fixture"), folder, { recursive: true });
  cpSync(join(root, "examples"), join(folder, "examples"), { recursive: true });
}
