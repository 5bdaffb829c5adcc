import {
  applyEdits,
  checkFiles,
  type FileState,
  fixAll,
  noChoice,
  readRelease,
  readRules,
  Workspace,
} from "../analysis/index.ts";
import { jsonRange } from "../cli/formats/index.ts";
import { UsageError } from "../cli/io.ts";
import { planAsJson } from "../cli/plan-json.ts";
import { chooseJails, readConfiguration, readForPlan } from "../cli/read-configuration.ts";
import { refuseProblems } from "../cli/settings-files.ts";
import { configurationAsJson } from "../cli/show-json.ts";
import type { FileReader } from "../config/index.ts";
import { largestFile } from "../config/index.ts";
import { Origins } from "../features/effective/index.ts";
import { planView } from "../features/plan/index.ts";
import { NoSuchStep, type Operation } from "../lifecycle/index.ts";
import { nodeReader, toCorePath, toSystemPath } from "../node-reader.ts";
import { releases } from "../parameters/index.ts";
import type { Finding as FindingOfRule, RuleSetting, TextEdit } from "../rules/rule/finding.ts";
import { LineIndex } from "../text/index.ts";
import type {
  Checked,
  EffectiveConfiguration,
  Finding,
  Fix,
  Fixed,
  Options,
  Plan,
  PlanOptions,
  Position,
  Reader,
} from "./shape.ts";

/** Where a text is taken to lie that nobody has given a place. */
const defaultFile = "/jail.conf";

const operations: readonly Operation[] = ["start", "stop", "restart"];

/** The names of the releases that are known. */
export const releaseNames: readonly string[] = releases.map(({ name }) => name);

/** Recognised by what it is: the core reads the disk with what that tells about files that cannot be read. */
export const readFromDisk: Reader = {
  read(file) {
    const content = nodeReader.read(toCorePath(file));
    return content.kind === "file" ? content.text : undefined;
  },
  list: (folder) =>
    nodeReader
      .list(toCorePath(folder))
      ?.filter(({ kind }) => kind !== "other")
      .map(({ name, kind }) => ({ name, kind: kind === "file" ? "file" : "folder" })),
};

/** A text and all that it is judged by. */
interface Question {
  readonly path: string;
  readonly reader: FileReader;
  readonly workspace: Workspace;
}

export function checkText(text: string, options: Options): Finding[] {
  const { path, workspace } = ask(text, options);
  return checkFiles(workspace, [path]).findings.map((finding) => published(finding, workspace));
}

export function checkPaths(files: readonly string[], options: Omit<Options, "file">): Checked {
  if (options.reader === undefined) throw new TypeError("files are read by a reader, and there is none");
  const paths = files.map((file) => toCorePath(file));
  const workspace = workspaceFor(options, coreReader(options.reader));
  refuseSettings(workspace, paths);
  const analysis = checkFiles(workspace, paths);
  const unread = analysis.files.flatMap(({ path, state }) => {
    const reason = reasonUnread(state);
    return reason === undefined ? [] : [{ file: toSystemPath(path), reason }];
  });
  return { findings: analysis.findings.map((finding) => published(finding, workspace)), unread };
}

export function fixText(text: string, options: Options & { readonly unsafe?: boolean }): Fixed {
  const { path, workspace } = ask(text, options);
  const { texts, applied } = fixAll(workspace, [path], {
    unsafe: options.unsafe ?? false,
    mayChange: (changed) => changed === path,
  });
  const mended = texts.get(path) ?? text;
  return {
    text: mended,
    applied: applied.map(({ rule, title }) => ({ rule, title })),
    findings: checkText(mended, options),
  };
}

export function applyFixTo(text: string, { edits }: Fix, file = defaultFile): string {
  const path = toCorePath(file);
  const lines = new LineIndex(text);
  const own = edits
    .filter((edit) => toCorePath(edit.file) === path)
    .map(
      ({ range, text }): TextEdit => ({
        path,
        start: offsetOf(range.start, lines),
        end: offsetOf(range.end, lines),
        text,
      }),
    );
  return applyEdits(text, own);
}

export function effectiveOf(
  text: string,
  options: Options & { readonly jails?: readonly string[] },
): EffectiveConfiguration {
  const { path, reader, workspace } = ask(text, options);
  const settings = workspace.settingsOf(path);
  return translated(() => {
    const configuration = readConfiguration(path, settings, reader);
    const jails = chooseJails(configuration, options.jails ?? []);
    return JSON.parse(configurationAsJson(configuration, jails, settings.release, new Origins(configuration)));
  });
}

export function planOf(text: string, { operation, jails = [], failAt, ...options }: PlanOptions): Plan {
  if (!operations.includes(operation))
    throw new Error(`the operation is one of ${operations.join(", ")}, not "${operation}"`);
  const { path, reader, workspace } = ask(text, options);
  const settings = workspace.settingsOf(path);
  return translated(() => {
    const source = readForPlan(path, settings, reader);
    const { configuration } = source;
    chooseJails(configuration, jails);
    const trees = { tree: (file: string) => configuration.files.get(file)?.tree };
    const request = failAt === undefined ? { operation, names: jails } : { operation, names: jails, failAt };
    const view = planView(source, settings.release, request);
    return JSON.parse([...planAsJson(view, configuration, trees)].join(""));
  });
}

function ask(text: string, options: Options): Question {
  if (typeof text !== "string") throw new TypeError("the text is no string");
  if (text.length > largestFile) throw new Error("the text is larger than 16 MiB: not analysed");
  const path = toCorePath(options.file ?? defaultFile);
  const others = coreReader(options.reader);
  const reader: FileReader = {
    read: (file) => (file === path ? { kind: "file", text, valid: true } : others.read(file)),
    list: (folder) => others.list(folder),
  };
  const workspace = workspaceFor(options, reader);
  workspace.openFile(path, text);
  refuseSettings(workspace, [path]);
  return { path, reader, workspace };
}

function workspaceFor({ release, rules = {} }: Options, reader: FileReader): Workspace {
  const workspace = new Workspace(reader);
  const refuse = (problem: string): never => {
    throw new Error(problem);
  };
  workspace.choice = {
    ...noChoice,
    release: release === undefined ? undefined : readRelease("release", release, refuse, () => {}),
    rules: readRules("rules", Object.entries<RuleSetting>(rules), refuse),
  };
  return workspace;
}

/** Throws an Error where a jailconf.json makes no sense. */
function refuseSettings(workspace: Workspace, paths: readonly string[]): void {
  translated(() => refuseProblems(workspace, paths, { err: () => {} }));
}

/** What the command line tells its user is an ordinary Error for a program. */
function translated<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (error instanceof UsageError) throw new Error(error.message);
    if (error instanceof NoSuchStep) throw new Error(`failAt: ${error.message}`);
    throw error;
  }
}

/** Without a reader, other files are not known: neither what stands in them nor whether they are there. */
function coreReader(reader: Reader | undefined): FileReader {
  if (reader === readFromDisk) return nodeReader;
  if (reader === undefined) return { read: () => ({ kind: "pending" }), list: () => undefined };
  return {
    read(path) {
      const text = reader.read(toSystemPath(path));
      if (text === undefined) return { kind: "missing" };
      return text.length > largestFile ? { kind: "too-large" } : { kind: "file", text, valid: true };
    },
    list: (path) =>
      reader
        .list?.(toSystemPath(path))
        ?.map(({ name, kind }) => ({ name, kind: kind === "folder" ? "directory" : "file" })),
  };
}

function published(finding: FindingOfRule, workspace: Workspace): Finding {
  const { rule, severity, message, notes, jailSays, jails, related } = finding;
  const place = (range: { path: string; start: number; end: number }) => ({
    file: toSystemPath(range.path),
    range: jsonRange(range, workspace),
  });
  return {
    ...place(finding),
    rule,
    severity,
    message,
    notes,
    jailSays: jailSays ?? null,
    jails,
    related: related.map((other) => ({ ...place(other), message: other.message })),
    fixes: finding.fixes().map(({ title, safe, preferred, edits }) => ({
      title,
      safe,
      preferred,
      edits: edits.map((edit) => ({ ...place(edit), text: edit.text })),
    })),
  };
}

function reasonUnread(state: FileState): string | undefined {
  if (state === "too-large") return "larger than 16 MiB: not analysed";
  return state === "unreadable" ? "there is no such file, or it cannot be read" : undefined;
}

/** Throws a RangeError for a place that a text does not have: it would be another text than the one that was checked. */
function offsetOf({ line, character }: Position, lines: LineIndex): number {
  const offset = line < lines.count ? lines.startOf(line) + character : Number.NaN;
  if (!(offset <= lines.text.length)) throw new RangeError(`the text has no line ${line}, character ${character}`);
  return offset;
}
