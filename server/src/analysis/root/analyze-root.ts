import { type Configuration, type EffectiveJail, evaluate, type TreeSource } from "../../config/index.ts";
import { HostFiles } from "../../host-files/index.ts";
import type { JailModel } from "../../lifecycle/index.ts";
import { rules } from "../../rules/registry.generated.ts";
import type { Finding, Fix, Proposal } from "../../rules/rule/finding.ts";
import { type EvaluateRoot, Neighbours } from "./neighbours.ts";
import { runRules, type Told } from "./run-rules.ts";
import type { Settings } from "./settings.ts";

/** One root with all that it includes, judged. */
export interface RootAnalysis {
  readonly root: string;
  /** From what it was made. */
  readonly input: RootInput;
  readonly configuration: Configuration;
  readonly isFragment: boolean;
  /** The files of its host, as far as the rules have asked for them. */
  readonly hostFiles: HostFiles;
  /** The other roots of its host, as far as the rules have asked for them. */
  readonly neighbours: Neighbours;
  readonly findings: readonly Finding[];
  /** The same with what they put into words, for those who put together what several roots say. */
  readonly told: readonly Told[];
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
  /** Whether comments that silence nothing are told. */
  readonly judgesComments?: boolean;
  /** Which of a rule's proposals are offered for a finding; asked when somebody wants to see them. */
  decide(finding: Finding, proposals: () => readonly Proposal[]): () => readonly Fix[];
}

/** Reads and judges a root: a function of the texts and the settings alone (invariant 10 of docs/architecture.md). */
export function analyzeTexts(root: string, input: RootInput): RootAnalysis {
  const { source, settings, only, model, judgesComments, decide } = input;
  const configuration = evaluate(root, settings.release.dialect, source, { strict: false, site: settings.site });
  const isFragment = !configuration.sections.some((section) => section.block);
  const hostFiles = new HostFiles(root, source.reader);
  const neighbours = new Neighbours(configuration, source.reader, input.evaluateRoot ?? (() => undefined));
  const models = new Map<EffectiveJail, JailModel>();
  const told = runRules({
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
    decide,
  });
  const findings = told.map(({ finding }) => finding);
  return { root, input, configuration, isFragment, hostFiles, neighbours, findings, told };
}
