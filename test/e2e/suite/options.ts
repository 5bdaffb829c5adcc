import type { MochaOptions } from "mocha";
import { LineReporter } from "./reporter.ts";

/** The build puts the variable of this name from the environment here. */
declare const E2E_GREP: string;

export const options: MochaOptions = {
  ui: "bdd",
  color: false,
  timeout: 60_000,
  reporter: LineReporter as never,
  grep: E2E_GREP,
};
