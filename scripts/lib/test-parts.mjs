// The parts of `npm test`. Each runs as a process of its own and says how many of its tests passed and failed.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./dependencies.mjs";
import { whyNoHelix } from "./helix.mjs";
import { runWithLimit } from "./processes.mjs";

/** What takes long comes before what is short, so that at the end neither core waits for the other. */
const vitestProjects = {
  unit: "each layer of the language server by itself",
  project: "the house rules of the sources, and what is generated from them",
  process: "the command line as a process of its own, and hostile input",
  property: "generated texts",
  lsp: "the language server over a real connection",
  package: "what people install, in an empty folder",
  conformance: "the measured behaviour of jail(8)",
  grammar: "the TextMate grammar, token by token",
};

/** Projects of vitest.config.ts that are no part of their own. */
const alongside = { process: ["large"] };

const editors = { neovim: "Neovim", vim: "Vim with ALE", emacs: "Emacs with eglot", helix: "Helix" };

export const partNames = [
  "lint",
  "types",
  "build",
  ...Object.keys(vitestProjects),
  ...Object.keys(editors),
  "e2e",
  "e2e-web",
  "page",
];

export function parts({ desktop }) {
  // VS Code from the npm registry is not made for Windows; there, and where it is asked for, the desktop's is used.
  const isWindows = process.platform === "win32";
  const onDesktop = desktop || process.platform !== "linux";
  const noPage = isWindows ? "VS Code from the npm registry does not run on Windows" : undefined;
  const e2e = onDesktop ? ["--desktop"] : [];
  return [
    single("lint", "format and lint", ["node_modules/@biomejs/biome/bin/biome", "check", "."]),
    single("types", "the compiler's opinion", ["node_modules/typescript/bin/tsc", "--build"]),
    single("build", "the bundles", ["scripts/build.mjs"]),
    // Vim and Emacs colour the examples as the grammar does; shells and mandoc judge what is installed.
    ...Object.entries(vitestProjects).map(([name, title]) => ({
      ...vitest(name, title),
      needsEditor: name === "grammar" || name === "package",
    })),
    ...Object.entries(editors).map(([name, title]) => ({
      ...suite(name, `in a real ${title}, with the files that users copy`, [`test/editors/${name}.mjs`]),
      skip: whyNotDriven(name),
      needsEditor: true,
      drivesEditor: true,
    })),
    {
      ...suite("e2e", `in ${onDesktop ? "desktop VS Code" : "a real VS Code"}`, ["test/e2e/run.mjs", ...e2e]),
      needsEditor: !onDesktop,
      drivesEditor: true,
    },
    {
      ...suite("e2e-web", "in a real VS Code's web worker", ["test/e2e/run.mjs", "--web"]),
      skip: noPage,
      needsEditor: true,
      drivesEditor: true,
    },
    {
      ...suite("page", "as a user, with the packaged extension, and what only VS Code's window does", [
        "test/e2e/page.mjs",
      ]),
      skip: noPage,
      needsEditor: true,
      drivesEditor: true,
    },
  ];
}

/** Why an editor is not driven here; undefined where it is. */
function whyNotDriven(name) {
  if (name === "helix") return whyNoHelix();
  return process.platform === "linux" ? undefined : `${editors[name]} is driven on Linux only`;
}

/** A command that has no tests to count: it is one test itself. */
function single(name, title, args) {
  const run = async (how) => {
    const { code, output } = await runNode(args, 180, how);
    return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
  };
  return { name, title, run };
}

/** vitest writes its counts to a file. A test file that cannot even be loaded has no tests, but did fail. */
function vitest(name, title) {
  const report = join(root, `out/test-results/${name}.json`);
  const run = async (how) => {
    rmSync(report, { force: true });
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const chosen = [name, ...(alongside[name] ?? [])].flatMap((project) => ["--project", project]);
    const args = ["node_modules/vitest/vitest.mjs", "run", ...chosen, ...reporters];
    const { code, output } = await runNode(args, 600, how);
    if (!existsSync(report)) throw noTotals(name, output);
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, "utf8"));
    return { ...ended(code, passed, failed), output };
  };
  return { name, title, run };
}

/** A script that ends with the line `N passed, N failed`. */
function suite(name, title, args) {
  const run = async (how) => {
    const { code, output } = await runNode(args, 600, how);
    const totals = [...output.matchAll(/^(\d+) passed, (\d+) failed\s*$/gm)].at(-1);
    if (!totals) throw noTotals(name, output);
    return { ...ended(code, Number(totals[1]), Number(totals[2])), output };
  };
  return { name, title, run };
}

/** Nothing that ran at all, or an exit code that the counts do not explain, is a failure too. */
function ended(code, passed, failed) {
  if (failed === 0 && (code !== 0 || passed === 0)) return { passed, failed: 1 };
  return { passed, failed };
}

/** What was said comes along, for a part that spoke to nobody. */
function noTotals(name, output) {
  return Object.assign(new Error(`${name} printed no totals.`), { output });
}

/** @param how whether it `isSilent` and whether it `yields` (processes.mjs) */
function runNode(args, seconds, how) {
  return runWithLimit(process.execPath, args, { cwd: root, seconds, ...how });
}
