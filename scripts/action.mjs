// What the GitHub Action runs (action.yml): jailconf check, with the inputs from the environment. It is loaded without dependencies.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The program and its arguments. Throws for an input that could be taken for something else than it is. */
export function actionCommand(env) {
  const input = (name) => (env[`JAILCONF_${name}`] ?? "").trim();
  const paths = input("PATHS")
    .split(/\r?\n/)
    .map((path) => path.trim())
    .filter((path) => path !== "")
    // What begins like an option is a path all the same.
    .map((path) => (path.startsWith("-") ? `./${path}` : path));
  const options = [
    ["--release", input("RELEASE")],
    ["--format", input("FORMAT")],
    ["--fail-on", input("FAIL_ON")],
    ["--output", input("OUTPUT")],
  ].flatMap(([name, value]) => (value === "" ? [] : [`${name}=${value}`]));
  const check = ["check", ...options, ...(paths.length === 0 ? ["."] : paths)];
  const file = input("FILE");
  if (file !== "") return { program: "node", args: [resolve(file), ...check] };
  const version = input("VERSION") || "latest";
  // npm would take an address or a folder as well.
  if (!/^[0-9A-Za-z][0-9A-Za-z.+-]*$/.test(version))
    throw new Error(`version: ${version} is no version of the package`);
  return { program: "npx", args: ["--yes", `--package=jailconf@${version}`, "--", "jailconf", ...check] };
}

/** npm is a script of a shell on Windows; there its JavaScript, which lies beside Node, is run without one. */
function start({ program, args }) {
  if (program === "npx" && process.platform === "win32") {
    const npx = resolve(process.execPath, "../node_modules/npm/bin/npx-cli.js");
    return spawnSync(process.execPath, [npx, ...args], { stdio: "inherit" });
  }
  return spawnSync(program === "node" ? process.execPath : program, args, { stdio: "inherit" });
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const command = actionCommand(process.env);
    if (command.program === "node" && !existsSync(command.args[0]))
      throw new Error(`file: there is no ${process.env.JAILCONF_FILE} in the repository`);
    const { status, error } = start(command);
    if (error) throw error;
    process.exitCode = status ?? 2;
  } catch (error) {
    console.error(`jailconf: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 2;
  }
}
