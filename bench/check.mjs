// `jailconf check` as people run it, a process each time: node bench/check.mjs FOLDER-OF-THE-COMMAND-LINE JAILS [--quick]
// A fleet of so many jails in one file. With `small` for the number a file of 30 lines, beside a Node that does nothing;
// with `many` a folder of 2,000 such files, with the memory of the process.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fleet, fleetOfFiles } from "../scripts/fleet.mjs";
import { answer, median } from "./lib/measure.mjs";

const [commandLine, shape, mode] = process.argv.slice(2);
const quick = mode === "--quick";
const folder = mkdtempSync(join(tmpdir(), "jailconf-bench-"));

/** Milliseconds that a Node takes for some arguments, from its start to its end, and the resident memory (MB) it had at most. */
function run(args) {
  const peak = ["--require", join(import.meta.dirname, "lib/tell-memory.cjs")];
  const started = performance.now();
  const { status, stderr, output } = spawnSync(process.execPath, [...peak, ...args], {
    stdio: ["ignore", "ignore", "pipe", "pipe"],
    encoding: "utf8",
  });
  const time = performance.now() - started;
  // 1 says that something was found.
  if (status !== 0 && status !== 1) throw new Error(`node ${args.join(" ")} failed:\n${stderr}`);
  return { time, memory: Number(output[3]) };
}

const check = (name) => run([join(commandLine, "jailconf.cjs"), "check", join(folder, name)]);

/** The medians of so many runs of each, in turn, after one that does not count. */
function medians(runs, ...works) {
  const results = works.map(() => []);
  for (let count = 0; count <= runs; count++) {
    for (const [index, work] of works.entries()) {
      const result = work();
      if (count > 0) results[index].push(result);
    }
  }
  return results.map((each) => ({
    time: median(each.map(({ time }) => time)),
    memory: median(each.map(({ memory }) => memory)),
  }));
}

try {
  if (shape === "small") {
    writeFileSync(join(folder, "jail.conf"), fleetOfFiles(1)[0]);
    const [checked, nothing] = medians(
      quick ? 5 : 20,
      () => check("jail.conf"),
      () => run(["-e", "0"]),
    );
    answer({ time: checked.time, times: checked.time / nothing.time });
  } else if (shape === "many") {
    mkdirSync(join(folder, "many"));
    for (const [index, text] of fleetOfFiles(2000).entries())
      writeFileSync(join(folder, "many", `web-${index + 1}.jail.conf`), text);
    const [checked] = medians(quick ? 1 : 3, () => check("many"));
    answer(checked);
  } else {
    writeFileSync(join(folder, "jail.conf"), fleet(Number(shape)));
    const [checked] = medians(quick ? 2 : 5, () => check("jail.conf"));
    answer(checked);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
