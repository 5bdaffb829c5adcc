import {
  type Configuration,
  type EffectiveJail,
  type EvaluateOptions,
  evaluate,
  type TreeSource,
} from "../../config/index.ts";
import { HostFiles } from "../../host-files/index.ts";
import type { JailModel } from "../../lifecycle/index.ts";
import { rules } from "../../rules/registry.generated.ts";
import type { AskFixes, Finding, Proposal } from "../../rules/rule/finding.ts";
import type { JailNode } from "../../syntax/index.ts";
import type { FirstPart } from "./first-part.ts";
import { finished, type InParts } from "./in-parts.ts";
import type { KeptReports } from "./kept-reports.ts";
import type { NotTold } from "./most-findings.ts";
import { type EvaluateRoot, Neighbours } from "./neighbours.ts";
import { firstTold, type RunInput, runRules } from "./run-rules.ts";
import type { Settings } from "./settings.ts";
import type { Told, ToldOfRoot, ToldPlace, WorstFindings } from "./told-of-root.ts";

/** One root with all that it includes, judged. */
export interface RootAnalysis {
  readonly root: string;
  /** From what it was made. */
  readonly input: RootInput;
  readonly configuration: Configuration;
  readonly isFragment: boolean;
  /** The files of its host; its reads are those that were asked for up to now, by the rules when they have run. */
  readonly hostFiles: HostFiles;
  /** The files of its host that the rules look at, found or not; they run when this is asked for first. */
  readonly filesOfHost: HostFiles["reads"]["files"];
  /** The other roots of its host, as far as the rules have asked for them. */
  readonly neighbours: Neighbours;
  /** What the rules say, which run when this is asked for first. */
  readonly findings: readonly Finding[];
  /** The same with what they put into words, for those who put together what several roots say. */
  readonly told: readonly Told[];
  /** The same of one file; nothing else is put into words. */
  toldIn(path: string): readonly Told[];
  /** The same of some places; nothing else is put into words. */
  toldWhere(isWanted: (place: ToldPlace) => boolean): readonly Told[];
  /** How many findings there are, before they are put into words. */
  readonly count: number;
  /** The worst findings of a file, of those that are as bad the first: nothing else is put into words. */
  worst(path: string, most: number): WorstFindings;
  /** How many jails are to be judged until all that is found is known: those of which it is not known from before an edit. */
  readonly jailsLeft: number;
  /** Does a small part of what is to be done until all that is found is known; true when it is. */
  judgeOn(): boolean;
  /**
   * What is found in a file before all of it is judged: in the texts, and in the first jails whose blocks end behind an offset in the
   * file; what depends on other jails is not among it.
   *
   * @param most findings, the worst ones
   */
  first(path: string, offset: number, most: number): FirstPart;
  /** What was found besides and is not told; undefined where nothing was, as in nearly all roots. */
  readonly leftOut: NotTold | undefined;
}

/** What an analysis is made of, besides the rules. */
export interface RootInput {
  readonly source: TreeSource;
  readonly settings: Settings;
  /** The jails, as indices, whose own findings are wanted; all when left out. */
  readonly only?: ReadonlySet<number>;
  /** What start and stop of a jail do; whoever keeps models gives the same one again for the same values. */
  model(jail: EffectiveJail): JailModel;
  /** Another root of the same host; nobody has neighbours when left out. */
  readonly evaluateRoot?: EvaluateRoot;
  /** Whoever judges one root again after each edit: see `EvaluateOptions`. */
  readonly again?: EvaluateOptions["again"];
  /** What the rules said of the same root under the same settings. */
  readonly kept?: KeptReports;
  /** Whether comments that silence nothing are told. */
  readonly judgesComments?: boolean;
  /** Which of a rule's proposals are offered for a finding; asked when somebody wants to see them. */
  decide(finding: Finding, proposals: () => readonly Proposal[]): AskFixes;
}

/**
 * Reads and judges a root: a function of the texts and the settings alone (invariant 10 of docs/architecture.md). The rules run
 * when somebody asks what is found: most features never do.
 */
export function analyzeTexts(root: string, input: RootInput): RootAnalysis {
  return new RootJudgement(root, input);
}

class RootJudgement implements RootAnalysis {
  readonly root: string;
  readonly input: RootInput;
  readonly configuration: Configuration;
  readonly isFragment: boolean;
  readonly hostFiles: HostFiles;
  readonly neighbours: Neighbours;
  private known: ToldOfRoot | undefined;
  private judging: InParts<ToldOfRoot> | undefined;
  private readonly models = new Map<EffectiveJail, JailModel>();
  private allFindings: readonly Finding[] | undefined;

  constructor(root: string, input: RootInput) {
    const { source, settings, again } = input;
    this.root = root;
    this.input = input;
    this.configuration = evaluate(root, settings.release.dialect, source, {
      strict: false,
      site: settings.site,
      again,
    });
    this.isFragment = !this.configuration.sections.some((section) => section.block);
    this.hostFiles = new HostFiles(root, source.reader);
    this.neighbours = new Neighbours(this.configuration, source.reader, input.evaluateRoot ?? (() => undefined));
  }

  get told(): readonly Told[] {
    return this.judge().told;
  }

  toldIn(path: string): readonly Told[] {
    return this.judge().toldIn(path);
  }

  toldWhere(isWanted: (place: ToldPlace) => boolean): readonly Told[] {
    return this.judge().toldWhere(isWanted);
  }

  get count(): number {
    return this.judge().count;
  }

  worst(path: string, most: number): WorstFindings {
    return this.judge().worst(path, most);
  }

  get leftOut(): NotTold | undefined {
    return this.judge().leftOut;
  }

  get findings(): readonly Finding[] {
    this.allFindings ??= this.told.map(({ finding }) => finding);
    return this.allFindings;
  }

  get filesOfHost(): HostFiles["reads"]["files"] {
    this.judge();
    return this.hostFiles.reads.files;
  }

  get jailsLeft(): number {
    if (this.known !== undefined) return 0;
    const { kept } = this.input;
    let left = 0;
    for (const group of this.configuration.jailGroups) {
      if (kept?.groups.has(group)) continue;
      for (const jail of group.items) if (kept?.of(jail) === undefined) left++;
    }
    return left;
  }

  judgeOn(): boolean {
    if (this.known) return true;
    const work = this.judging ?? runRules(this.rulesInput());
    // Of work that fails nothing is kept: whoever asks again begins anew.
    this.judging = undefined;
    const { done, value } = work.next();
    if (done) this.known = value;
    else this.judging = work;
    return this.known !== undefined;
  }

  first(path: string, offset: number, most: number): FirstPart {
    const { jails } = this.configuration;
    const blockOf = (index: number): JailNode | undefined => jails[index].section.block;
    const inFile = [...jails.keys()].filter((index) => jails[index].section.path === path);
    const startOf = (index: number): number => blockOf(index)?.start ?? 0;
    const at = Math.max(
      0,
      inFile.findIndex((index) => (blockOf(index)?.end ?? 0) > offset),
    );
    const from = Math.max(0, Math.min(at, inFile.length - firstJails));
    const near = inFile.slice(from, from + firstJails);
    const chosen = near.filter((index) => Math.abs(startOf(index) - startOf(inFile[at])) <= longestScreen);
    const { told, leftOpen } = firstTold({ ...this.rulesInput(), only: new Set(chosen) });
    return {
      leftOpen,
      findings: told.worst(path, most).shown.map(({ finding }) => finding),
      blocks: chosen.flatMap((index) => blockOf(index) ?? []),
    };
  }

  private judge(): ToldOfRoot {
    this.known ??= finished(this.judging ?? runRules(this.rulesInput()));
    this.judging = undefined;
    return this.known;
  }

  private rulesInput(): RunInput {
    const { configuration, isFragment, hostFiles, neighbours, models } = this;
    const { settings, only, model, judgesComments, kept, decide } = this.input;
    return {
      configuration,
      isFragment,
      hostFiles,
      neighbours,
      settings,
      rules,
      model: (jail) => {
        const known = models.get(jail);
        if (known) return known;
        const made = model(jail);
        models.set(jail, made);
        return made;
      },
      only,
      judgesComments,
      kept,
      decide,
    };
  }
}

/** How many jails of a file are judged before all others, at most. */
const firstJails = 16;

/** They begin within so many characters (UTF-16), which is more than most screens show. */
const longestScreen = 5_000;
