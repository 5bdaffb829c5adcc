import { judgesParts, processIo } from "./io.ts";
import { run } from "./run.ts";

if (process.argv[2] === judgesParts) void judgeForAnother();
else runCommand();

function runCommand(): void {
  const io = processIo();
  run(process.argv.slice(2), io).then((status) => {
    // The status is left for the process to end with where exit() might cut off what a pipe has not taken yet. Elsewhere that spares V8 to
    // clear away what it has.
    if (io.mayBeWaiting()) process.exitCode = status;
    else process.exit(status);
  });
}

/** In another thread of this program, which judges parts of many files. */
async function judgeForAnother(): Promise<void> {
  // Loaded here, because a check of one file has no use for it.
  const { parentPort, workerData } = await import("node:worker_threads");
  // Somebody has typed it.
  if (parentPort === null) return runCommand();
  const { useLanguage } = await import("../words/index.ts");
  const { serveParts } = await import("./serve-parts.ts");
  useLanguage(workerData.language);
  serveParts(parentPort);
}
