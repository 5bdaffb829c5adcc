// Loaded into a process before its program: writes how much resident memory (MB) it had at most to its third stream when it ends.
const { writeSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

if (isMainThread) process.on("exit", () => writeSync(3, `${process.resourceUsage().maxRSS / 1024}`));
