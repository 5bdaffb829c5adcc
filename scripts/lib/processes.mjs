import { spawn, spawnSync } from "node:child_process";
import { constants, setPriority } from "node:os";

const running = new Set();

/**
 * Runs a command, shows what it writes unless it `isSilent`, and returns its exit code with that output; an error has it as well. It
 * gets a process group of its own, so that a time limit or Ctrl+C ends what it started as well. One that `yields` leaves the
 * processor to others.
 */
export function runWithLimit(command, args, { cwd, seconds, env = process.env, isSilent = false, yields = false }) {
  const child = spawn(command, args, {
    cwd,
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...env, ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" }) },
  });
  running.add(child);
  if (yields) yieldToOthers(child);
  let output = "";
  for (const name of ["stdout", "stderr"]) {
    child[name].on("data", (bytes) => {
      output += bytes;
      if (!isSilent) process[name].write(bytes);
    });
  }
  return new Promise((ended, failed) => {
    const timer = setTimeout(() => {
      failed(Object.assign(new Error(`stopped after ${seconds} s`), { output }));
      endTree(child);
    }, seconds * 1000);
    child.on("error", failed);
    child.on("close", (code) => {
      clearTimeout(timer);
      running.delete(child);
      ended({ code, output });
    });
  });
}

function yieldToOthers({ pid }) {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended by itself meanwhile, or never began.
  }
}

function endTree({ pid }) {
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(pid), "/t", "/f"]);
    return;
  }
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended by itself meanwhile.
  }
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    for (const child of running) endTree(child);
    process.exit(130);
  });
}
