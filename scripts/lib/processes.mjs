import { spawn, spawnSync } from "node:child_process";

const running = new Set();

/**
 * Runs a command, shows what it writes, and returns its exit code with that output. It gets a process group of its
 * own, so that a time limit or Ctrl+C ends what it started as well.
 */
export function runWithLimit(command, args, { cwd, seconds, env = process.env }) {
  const child = spawn(command, args, {
    cwd,
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...env, ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" }) },
  });
  running.add(child);
  let output = "";
  child.stdout.on("data", (bytes) => {
    output += bytes;
    process.stdout.write(bytes);
  });
  child.stderr.on("data", (bytes) => {
    output += bytes;
    process.stderr.write(bytes);
  });
  return new Promise((ended, failed) => {
    const timer = setTimeout(() => {
      failed(new Error(`stopped after ${seconds} s`));
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
