import { writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { isJailConfName, isSettingsFile } from "../analysis/index.ts";
import { toCorePath, toSystemPath } from "../node-reader.ts";
import { say } from "../words/index.ts";
import { realPath, reasonOf } from "./find-files.ts";
import { type CheckReport, type ReportFormat, reportWriters } from "./formats/index.ts";
import { type Io, UsageError } from "./io.ts";

/** One of `--output FORMAT=FILE`. */
export interface OutputFile {
  readonly format: ReportFormat | "text";
  /** As somebody wrote it. */
  readonly name: string;
  /** Absolute, with `/`. */
  readonly path: string;
}

const formats: readonly OutputFile["format"][] = ["text", ...(Object.keys(reportWriters) as ReportFormat[])];

/**
 * Reads the values of `--output`. Throws UsageError for one that makes no sense, and for a file that nobody wants to lose: `others` are
 * files that other options name.
 */
export function readOutputs(list: readonly string[], others: readonly string[], cwd: string): OutputFile[] {
  const outputs = list.map((text): OutputFile => {
    const equals = text.indexOf("=");
    const format = formats.find((one) => one === text.slice(0, Math.max(equals, 0)));
    const name = text.slice(equals + 1);
    if (format === undefined || name === "")
      throw new UsageError(say`--output is FORMAT=FILE, where FORMAT is one of ${formats.join(", ")}`);
    if (name === "-") throw new UsageError(say`--output ${text}: \`-\` is no file; --format ${format} prints there`);
    const path = toCorePath(name, cwd);
    if (isJailConfName(path) || isSettingsFile(path))
      throw new UsageError(say`--output ${text}: ${name} is called like a configuration, and would be replaced`);
    return { format, name, path };
  });
  const taken = [...others.map((name) => toCorePath(name, cwd)), ...outputs.map(({ path }) => path)];
  const twice = outputs.find(({ path }, index) => taken.indexOf(path) !== others.length + index);
  if (twice) throw new UsageError(say`--output: ${twice.name} cannot hold two reports`);
  return outputs;
}

/** Throws UsageError where a report would be written over a file that is checked, whatever it is called. */
export function refuseOverwriting(outputs: readonly OutputFile[], checked: Iterable<string>): void {
  if (outputs.length === 0) return;
  const real = new Set([...checked].map(realPath));
  const lost = outputs.find(({ path }) => real.has(realPath(path)));
  if (lost)
    throw new UsageError(say`--output: ${lost.name} is one of the files that are checked, and would be replaced`);
}

/** Writes the reports. Returns whether all were; what could not be is told. */
export async function writeOutputs(
  outputs: readonly OutputFile[],
  report: CheckReport,
  asText: () => string,
  io: Io,
): Promise<boolean> {
  let isWhole = true;
  for (const { format, name, path } of outputs) {
    const text = format === "text" ? asText() : (await reportWriters[format]())(report);
    try {
      writeFileSync(toSystemPath(path), text);
    } catch (error) {
      isWhole = false;
      io.err(`jailconf: ${say`${name} is not written: ${reasonOf(error)}`}\n`);
    }
  }
  return isWhole;
}

/** The root of the repository in which a folder lies, or the folder itself. Nothing of the repository is read. */
export function repositoryRoot(cwd: string, exists: (path: string) => boolean): string {
  const start = toCorePath(cwd);
  for (let folder = start; ; folder = dirname(folder)) {
    if (exists(folder === "/" ? "/.git" : `${folder}/.git`)) return folder;
    if (dirname(folder) === folder) return start;
  }
}
