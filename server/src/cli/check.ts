import { existsSync } from "node:fs";
import type { CheckedFiles, ChosenSettings, WantedFixes, Workspace } from "../analysis/index.ts";
import type { FileReader } from "../config/index.ts";
import { atLeast, type Finding } from "../rules/rule/finding.ts";
import { say } from "../words/index.ts";
import type { CommandArguments } from "./arguments.ts";
import { settingsWithoutEffect, withoutTwins, worstOf } from "./check-findings.ts";
import type { FixOutcome } from "./check-fixes.ts";
import { type CheckInput, findInput } from "./check-input.ts";
import { checkedFiles, reportLeftOut, reportRoots, reportUnread } from "./check-messages.ts";
import { type OutputFile, readOutputs, refuseOverwriting, repositoryRoot, writeOutputs } from "./check-output.ts";
import { ofRules, type RuleSelection, selectRules } from "./check-selection.ts";
import { checkAsText, mostShown, mostShownOfAll, type TextLinks } from "./check-text.ts";
import type { Command } from "./command.ts";
import { checkDescription } from "./description/check.ts";
import { type CheckReport, type ReportFormat, reportWriters } from "./formats/index.ts";
import { takesHyperlinks, textLinks } from "./hyperlinks.ts";
import { ExitStatus, type Io, UsageError } from "./io.ts";
import { type JudgedFiles, judgeFiles } from "./judge-files.ts";
import { ProgressLine } from "./progress.ts";
import { releaseFrom } from "./release-option.ts";
import { isStandardInput } from "./stdin.ts";
import { plainStyle, type Style, styleFor } from "./style.ts";

type CheckOptions = CommandArguments<typeof checkDescription.options>;

export const checkCommand: Command<typeof checkDescription> = {
  description: checkDescription,
  async run(options, io) {
    const request = readRequest(options, io);
    const progress = request.isQuiet || io.showProgress === undefined ? undefined : new ProgressLine(io.showProgress);
    const watch = (reader: FileReader): FileReader => progress?.watch(reader) ?? reader;
    const input = findInput(inputOptions(options), request.chosen, io, watch);
    const { files, hasProblem } = input.found;
    progress?.expect(files);
    const fixed = await applyFixes(request, input);
    const noteJudged = (path: string): void => progress?.note(path);
    const judged = await judgeFiles(fixed.workspace, files, fixesFor(request), { threads: io.threads, noteJudged });
    progress?.end();
    refuseOverwriting(request.outputs, judged.analysis.judged);
    const told = await findingsToTell(request, files, judged.analysis, fixed.workspace);
    const isWritten = await write(request, told, judged, fixed);

    if (hasProblem || told.unread.size > 0 || fixed.hasProblem || !isWritten) return ExitStatus.notRun;
    const { failOn } = request;
    const fails = failOn !== "never" && told.findings.some((finding) => atLeast(finding.severity, failOn));
    return fails || fixed.wouldChange ? ExitStatus.found : ExitStatus.ok;
  },
};

/** What is asked for. It is read before any file is, so that a slip in it costs no time. */
interface CheckRequest {
  readonly options: CheckOptions;
  readonly io: Io;
  readonly format: "text" | ReportFormat;
  readonly outputs: readonly OutputFile[];
  readonly failOn: CheckReport["failOn"];
  readonly hints: boolean;
  readonly isQuiet: boolean;
  /** How many findings are told; undefined where nobody has said. */
  readonly most: number | undefined;
  readonly selection: RuleSelection;
  readonly chosen: ChosenSettings;
}

/** Throws UsageError for options that make no sense. */
function readRequest(options: CheckOptions, io: Io): CheckRequest {
  refuseContradictions(options);
  const format = options.word("format");
  const failOn = options.word("fail-on");
  const hints = options.has("hints") || failOn === "hint";
  const isQuiet = options.has("quiet");
  const others = [options.option("baseline"), options.option("config")].filter((name) => name !== undefined);
  const outputs = readOutputs(options.list("output"), others, io.cwd);
  const release = releaseFrom(options, io);
  const selection = selectRules(options.list("rule"), options.list("ignore"), release);
  const chosen = { release, rules: selection.settings };
  const most = numberOf(options, "max-findings");
  return { options, io, format, outputs, failOn, hints, isQuiet, most, selection, chosen };
}

/** What is told of the files, and what is not. */
interface ToldFindings {
  /** All that are new, those that --max-findings leaves out included. */
  readonly findings: readonly Finding[];
  /** So many more are known, or older than a revision. */
  readonly known: number;
  readonly checked: readonly string[];
  /** What could not be judged, and why. */
  readonly unread: ReadonlyMap<string, string>;
}

/** Chooses among what was found, and says of what nothing is told. */
async function findingsToTell(
  request: CheckRequest,
  files: readonly string[],
  analysis: CheckedFiles,
  workspace: Workspace,
): Promise<ToldFindings> {
  const { options, io, format, isQuiet, selection, chosen } = request;
  const unread = reportUnread(workspace, analysis, io, isQuiet);
  // A text for people says it itself.
  const isText = format === "text" && !options.has("statistics") && !options.has("diff");
  if (!isQuiet && !isText) reportRoots(analysis, new Set(files), io);
  if (!isQuiet) reportLeftOut(analysis, io);
  const all = withoutTwins(analysis.findings).filter(({ path }) => !unread.has(path));
  const selected = ofRules(all, selection.only);
  const checked = checkedFiles(analysis, unread);
  const findings = await newFindings(request, selected, checked, workspace);
  for (const rule of settingsWithoutEffect(chosen, selected))
    io.err(`jailconf: ${say`${selection.written(rule)}: what makes jail(8) refuse a file stays an error`}\n`);
  return { findings, known: selected.length - findings.length, checked, unread };
}

/** Writes what is told, where and as it was asked for. Returns whether all files that were to be written are. */
async function write(
  { options, io, format, outputs, failOn, hints, isQuiet, most }: CheckRequest,
  { findings, known, checked, unread }: ToldFindings,
  judged: JudgedFiles,
  fixed: FixOutcome,
): Promise<boolean> {
  const { cwd, columns, pages } = io;
  const told = worstOf(findings, most ?? Number.POSITIVE_INFINITY);
  const root = repositoryRoot(cwd, existsSync);
  const report: CheckReport = { findings: told, checked, unread, trees: judged.trees, root, failOn, hints, pages };
  const asText = (style: Style, links?: TextLinks): string => {
    const text = { cwd, columns, style, links, hints, verbose: options.has("verbose"), isQuiet };
    const found = { findings, told, most: most ?? mostShownOfAll, known, checked: checked.length };
    return checkAsText(found, judged, text);
  };
  if (fixed.takesOutput) {
    if (!isQuiet) io.err(fixed.applied);
    if (!options.has("diff")) io.err(asText(plainStyle));
  } else if (options.has("statistics")) {
    const { statisticsAsJson, statisticsAsText } = await import("./check-statistics.ts");
    io.out(format === "json" ? statisticsAsJson(findings) : statisticsAsText(findings, styleFor(io)));
  } else if (format === "text") {
    if (!isQuiet) io.out(fixed.applied);
    io.out(asText(styleFor(io), takesHyperlinks(io) ? textLinks(io) : undefined));
  } else io.out((await reportWriters[format]())(report));
  return writeOutputs(outputs, report, () => asText(plainStyle), io);
}

/** Throws UsageError for options that cannot both be meant. */
function refuseContradictions(options: CheckOptions): void {
  if (options.operands.length === 0)
    throw new UsageError(say`name at least one file or folder, or - for standard input`);
  if (options.has("config") && options.has("no-config"))
    throw new UsageError(say`--config and --no-config exclude each other`);
  if (options.has("write-baseline") && !options.has("baseline"))
    throw new UsageError(say`--write-baseline needs --baseline FILE, which it writes`);
  const chooses = ["baseline", "since"].find((name) => options.has(name as "baseline"));
  if (chooses !== undefined && (options.has("fix") || options.has("diff")))
    throw new UsageError(say`--${chooses} chooses among findings, and fixes mend all of them: --rule NAME mends some`);
  const format = options.word("format");
  if (options.has("statistics") && format !== "text" && format !== "json")
    throw new UsageError(say`--statistics come as text or json; --output writes the findings beside them`);
  if (options.has("diff") && (format !== "text" || options.has("statistics")))
    throw new UsageError(say`--diff prints a patch and nothing else; --output writes the findings beside it`);
  if (options.has("fix") && format !== "text" && options.operands.some(isStandardInput))
    throw new UsageError(say`--fix prints the mended standard input; --output writes the findings beside it`);
}

/** The fixes that what is printed or written asks for: a text those of what it shows, others all or none. */
function fixesFor({ options, format, outputs, hints, most, selection }: CheckRequest): WantedFixes {
  const formats = [format, ...outputs.map((output) => output.format)];
  if (formats.some((one) => one === "json" || one === "sarif")) return { hints: true };
  // They count what `--fix` mends, which is nothing milder than a warning.
  if (options.has("statistics")) return { hints: false, worseThan: "info" };
  if (!formats.includes("text")) return { hints, mostInFile: 0 };
  // Where findings are chosen among, what is shown may come from any file.
  const isChosen = selection.only !== undefined || options.has("baseline") || options.has("since");
  return { hints, mostInFile: mostShown, most: isChosen ? undefined : (most ?? mostShownOfAll) };
}

const inputOptions = (options: CheckOptions): Parameters<typeof findInput>[0] => ({
  operands: options.operands,
  standardInputName: options.option("stdin-filename"),
  settingsFile: options.has("no-config") ? null : options.option("config"),
});

/** Those that are neither known nor older than a revision. Throws UsageError where a file or a revision is not there. */
async function newFindings(
  { options, io }: CheckRequest,
  findings: readonly Finding[],
  checked: readonly string[],
  workspace: Workspace,
): Promise<readonly Finding[]> {
  const name = options.option("baseline");
  const revision = options.option("since");
  let left = findings;
  if (name !== undefined) {
    const { Baseline } = await import("./check-baseline.ts");
    const isWritten = options.has("write-baseline");
    const baseline = new Baseline(name, isWritten, io);
    if (isWritten) baseline.write(findings, checked, io);
    left = isWritten ? [] : baseline.fresh(findings);
  }
  if (revision === undefined) return left;
  const { changedSince } = await import("./check-since.ts");
  return changedSince(left, revision, workspace, io);
}

/** Loaded where it is asked for, because writing files needs what nothing else here does. */
async function applyFixes({ options, selection, io }: CheckRequest, input: CheckInput): Promise<FixOutcome> {
  if (!options.has("fix") && !options.has("diff"))
    return { workspace: input.open(), applied: "", takesOutput: false, wouldChange: false, hasProblem: false };
  const choice = { unsafe: options.word("fix") === "all", rules: selection.only };
  const { fixInput, printFixes } = await import("./check-fixes.ts");
  return options.has("diff") ? printFixes(input, choice, io) : fixInput(input, choice, io);
}

/** A number of an option, undefined where it was not given. Throws UsageError where it is none. */
function numberOf(options: CheckOptions, name: "max-findings"): number | undefined {
  const written = options.option(name);
  if (written === undefined) return undefined;
  if (!/^\d{1,9}$/.test(written)) throw new UsageError(say`--${name} is a number, not "${written}"`);
  return Number(written);
}
