import { readdirSync } from "node:fs";
import { join } from "node:path";
import Mocha from "mocha";
import { options } from "./options.ts";

/** Runs the test files beside this one in an extension host that is a Node process. VS Code calls it. */
export async function run(): Promise<void> {
  const mocha = new Mocha(options);
  const files = readdirSync(__dirname).filter((name) => name.endsWith(".test.cjs"));
  for (const file of files.sort()) mocha.addFile(join(__dirname, file));
  await new Promise<void>((passed, failed) => {
    mocha.run((failures) => (failures > 0 ? failed(new Error(`${failures} failed`)) : passed()));
  });
}
