import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface LockedPackage {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly version?: string;
}

const lockFiles = [
  "package-lock.json",
  "test/e2e/vscode/package-lock.json",
  "test/e2e/vscode-oldest/package-lock.json",
];

test.each(lockFiles)("%s names versions, and no registry", (path) => {
  const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(readFileSync(path, "utf8"));
  const installed = Object.entries(packages).filter(([name]) => name.includes("node_modules/"));
  expect(installed.length).toBeGreaterThan(50);
  expect(installed.filter(([, { resolved }]) => /:/.test(resolved ?? "")).map(([name]) => name)).toEqual([]);
});

test.each(["package.json", "server/package.json", "client/package.json"])("%s names exact versions", (path) => {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(path, "utf8"));
  const versions = Object.entries<string>({ ...dependencies, ...devDependencies });
  expect(versions.length).toBeGreaterThan(0);
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
