import { processIo } from "./io.ts";
import { run } from "./run.ts";

// The status is left for the process to end with, because exit() would cut off what a pipe has not taken yet.
run(process.argv.slice(2), processIo()).then((status) => {
  process.exitCode = status;
});
