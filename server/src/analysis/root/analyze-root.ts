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
import type { Finding, Fix, Proposal } from "../../rules/rule/finding.ts";
import type { KeptReports } from "./kept-reports.ts";
import type { NotTold } from "./most-findings.ts";
import { type EvaluateRoot, Neighbours } from "./neighbours.ts";
import { runRules } from "./run-rules.ts";
import type { Settings } from "./settings.ts";
import type { Told, ToldOfRoot, WorstFindings } from "./told-of-root.ts";

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
  /** The worst findings of a file, of those that are as bad the first: nothing else is put into words. */
  worst(path: string, most: number): WorstFindings;
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
  decide(finding: Finding, proposals: () => readonly Proposal[]): () => readonly Fix[];
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

  private judge(): ToldOfRoot {
    this.known ??= this.runRules();
    return this.known;
  }

  private runRules(): ToldOfRoot {
    const { configuration, isFragment, hostFiles, neighbours } = this;
    const { settings, only, model, judgesComments, kept, decide } = this.input;
    const models = new Map<EffectiveJail, JailModel>();
    return runRules({
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
    });
  }
}
