// Runs npm as a process and takes what it says.
import { spawnSync } from "node:child_process";

/** `npm run` names npm's own script, which needs no shell on Windows. Returns status, stdout and stderr. */
export function runNpm(args, options = {}) {
  const script = process.env.npm_execpath;
  const [command, first] = script?.endsWith("npm-cli.js") ? [process.execPath, [script]] : ["npm", []];
  return spawnSync(command, [...first, ...args], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    shell: command === "npm" && process.platform === "win32",
    ...options,
  });
}
