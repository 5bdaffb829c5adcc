import { parentPort, workerData } from "node:worker_threads";
import { useLanguage } from "../words/index.ts";
import { processIo } from "./io.ts";
import { run } from "./run.ts";

if (parentPort) {
  // Another thread of this program, which judges parts of many files.
  const port = parentPort;
  useLanguage(workerData.language);
  import("./serve-parts.ts").then(({ serveParts }) => serveParts(port));
} else {
  // The status is left for the process to end with, because exit() would cut off what a pipe has not taken yet.
  run(process.argv.slice(2), processIo()).then((status) => {
    process.exitCode = status;
  });
}
