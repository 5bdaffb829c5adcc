import {
  askedTogether,
  type CheckedFiles,
  type CheckedPart,
  checkFiles,
  type FilesPart,
  joinCheckedParts,
  partition,
  partsInTouch,
  type WantedFixes,
  type Workspace,
} from "../analysis/index.ts";
import { nodeReader } from "../node-reader.ts";
import type { AskFixes, Fix } from "../rules/rule/finding.ts";
import { realPath } from "./find-files.ts";
import type { Trees } from "./formats/index.ts";
import type { Io } from "./io.ts";
import type { PartWithChoice } from "./judge-part.ts";

/** What is said about files, and the texts that it speaks of. */
export interface JudgedFiles {
  readonly analysis: CheckedFiles;
  readonly trees: Trees;
  /** Whose fixes a text asks for. */
  readonly together: ReadonlySet<AskFixes> | undefined;
}

/** How files are divided. */
interface Sizes {
  /** Fewer files than this are judged at once, before another thread could begin. */
  readonly few: number;
  /** So many files are judged before the next ones are read. */
  readonly part: number;
}

const usualSizes: Sizes = { few: 100, part: 32 };

/** Who does the work, and who hears of it. */
interface Labour {
  readonly threads?: Io["threads"];
  readonly noteJudged?: (path: string) => void;
  readonly sizes?: Sizes;
}

/**
 * Judges files with all that they include, many of them in several threads. What is said is the same, in the same order.
 *
 * @param workspace by whose choice they are judged, and in which the few are
 */
export async function judgeFiles(
  workspace: Workspace,
  paths: readonly string[],
  wanted: WantedFixes,
  { threads, noteJudged = () => {}, sizes = usualSizes }: Labour = {},
): Promise<JudgedFiles> {
  const alone = (): JudgedFiles => {
    const analysis = checkFiles(workspace, paths);
    return { analysis, trees: new KnownTrees(workspace), together: askedTogether(analysis.findings, wanted) };
  };
  if (paths.length < sizes.few) return alone();
  const parts = partition(workspace, nodeReader, paths, realPath, sizes.part);
  if (parts.length === 1) return alone();
  const { judgeParts } = await import("./judge-threads.ts");
  const { choice, settingsFiles } = workspace;
  const toJudge = (one: FilesPart): PartWithChoice => {
    return {
      part: one,
      release: choice.release?.name,
      rules: [...choice.rules],
      settingsFile: settingsFiles.chosen,
    };
  };
  const results = await judgeParts(parts.map(toJudge), wanted, threads, noteJudged);
  if (partsInTouch(results).length > 0) return alone();
  return joined(workspace, paths, results);
}

/** A report asks for a tree as often as it names a place, and a workspace looks each time whether it is still the same. */
class KnownTrees implements Trees {
  private readonly trees: Trees;
  private readonly known = new Map<string, ReturnType<Trees["tree"]>>();

  constructor(trees: Trees) {
    this.trees = trees;
  }

  tree(path: string): ReturnType<Trees["tree"]> {
    if (!this.known.has(path)) this.known.set(path, this.trees.tree(path));
    return this.known.get(path);
  }
}

function joined(workspace: Workspace, paths: readonly string[], parts: readonly CheckedPart[]): JudgedFiles {
  const texts = new Map(parts.flatMap((part) => part.texts).map(([path, text]) => [path, { text }]));
  const late = new Map<CheckedPart, ReturnType<typeof checkFiles>>();
  const lateFixes = (
    part: CheckedPart,
    { path, rule, start, end }: CheckedPart["findings"][number],
  ): readonly Fix[] => {
    const asked = part.files.map((file) => file.path);
    const analysis = late.get(part) ?? checkFiles(workspace, asked);
    late.set(part, analysis);
    const same = analysis.findings.find(
      (one) => one.path === path && one.rule === rule && one.start === start && one.end === end,
    );
    return same?.fixes() ?? [];
  };
  return {
    analysis: joinCheckedParts(parts, paths, (path) => workspace.isIgnored(path), lateFixes),
    trees: { tree: (path) => texts.get(path) ?? workspace.tree(path) },
    // Those that are shown have been worked out.
    together: undefined,
  };
}
