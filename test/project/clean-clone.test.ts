import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { folderWith } from "../cli/support.ts";

const root = resolve(import.meta.dirname, "../..");

/** An npm that notes what it was asked for, and installs nothing. */
const npm = `require("node:fs").writeFileSync("asked", process.argv.slice(2, 3).join(" "));
process.exit(1);
`;

test.each([["start", "."], ["test", "unit"], ["jailconf", "check", "jail.conf"], ["build"], ["package"], ["docs"]])(
  "npm run %s installs first what a clean clone lacks",
  (script, ...args) => {
    const clone = folderWith({
      "npm/npm-cli.js": npm,
      "npm/package.json": "{}",
      "jail.conf": "web { path = /web; }\n",
    });
    for (const path of ["scripts", "package.json", "package-lock.json"])
      cpSync(join(root, path), join(clone, path), { recursive: true });
    // Of the sources only the times are asked for before the installation.
    for (const path of ["server", "client", "protocol", "docs"])
      symlinkSync(join(root, path), join(clone, path), "junction");
    const { stderr } = spawnSync(process.execPath, [`scripts/${script}.mjs`, ...args], {
      cwd: clone,
      env: { ...process.env, npm_execpath: join(clone, "npm/npm-cli.js") },
      encoding: "utf8",
    });
    expect(stderr).toContain("Installing dependencies (npm ci) …");
    expect(readFileSync(join(clone, "asked"), "utf8")).toBe("ci");
  },
);
