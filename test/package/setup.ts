import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { packCommandLine, writeSingleFile } from "../../scripts/command-line-package.mjs";
import { requireShells } from "../../scripts/lib/shells.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    /** A folder in which nothing but the tarball was installed, from no registry. */
    readonly installed: string;
    /** The command line in one file, alone in its folder. */
    readonly singleFile: string;
    /** The programs that judge the manual page and the completions, as far as they are there. */
    readonly programs: string[];
  }
}

/** Packs once for all tests, and installs as a user does. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "jailconf-package-")));
  // In the project's own folder there are files that are called like some of the package.
  mkdirSync(join(folder, "packed"));
  for (const name of ["LICENSE", "README.md", "package.json"]) writeFileSync(join(folder, "packed", name), "");
  const tarball = await packCommandLine(join(folder, "packed"), join(folder, "staging"));
  const installed = join(folder, "empty folder");
  mkdirSync(installed);
  writeFileSync(join(installed, "package.json"), '{ "private": true }\n');
  npm(["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", tarball], installed);
  mkdirSync(join(folder, "alone"));
  provide("installed", installed);
  provide("singleFile", await writeSingleFile(join(folder, "alone/jailconf.cjs")));
  provide("programs", requireShells());
  return () => rmSync(folder, { recursive: true, force: true });
}

function npm(args: readonly string[], cwd: string): void {
  const shell = process.platform === "win32";
  const { status, stderr } = spawnSync(
    "npm",
    args.map((argument) => (shell ? `"${argument}"` : argument)),
    {
      cwd,
      encoding: "utf8",
      shell,
      // Started by npm, it would be told of another project.
      env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.toLowerCase().startsWith("npm_"))),
    },
  );
  if (status !== 0) throw new Error(`npm ${args[0]} failed: ${stderr}`);
}
