import { type Configuration, type EffectiveJail, evaluateSections, Section } from "../../config/index.ts";
import {
  type JailModel,
  type JailView,
  modelJail,
  type Outcome,
  type RefusalReason,
  restsOnAbsence,
} from "../../lifecycle/index.ts";
import type { Release } from "../../parameters/index.ts";
import { isWorse } from "../../rules/rule/finding.ts";
import type { Report, Rule } from "../../rules/rule/rule.ts";
import { observations } from "./observations.ts";

/**
 * A file without a jail of its own holds hooks that jails of other files get. They are simulated for a jail that nobody has
 * written, so that a mistake is seen where it is made. What such a jail lacks is never a mistake.
 */

const sampleName = "jail";

/** One for all jails, or one for each of the first patterns (`web.*`); none for a file that has jails. */
export function sampleJails({ sections, jails, dialect, root, site }: Configuration): readonly EffectiveJail[] {
  if (jails.length > 0 || !sections.some(({ definitions }) => definitions.length > 0)) return none;
  const names = new Set<string>();
  for (const { name, block } of sections) if (block) names.add(name.replaceAll("*", sampleName));
  if (names.size === 0) names.add(sampleName);
  const samples = [...names].slice(0, mostSamples).map((name): Section => {
    return new Section(name, false, root);
  });
  return evaluateSections([...sections, ...samples], dialect, site).jails;
}

const none: readonly never[] = [];
/** Jails that nobody has written, in which the hooks of a file without jails are tried. */
const mostSamples = 8;

/** What start and stop of it do. A command that lacks a variable may be any. */
export function modelOfSample(jail: EffectiveJail, release: Release): JailModel {
  const view: JailView = {
    name: jail.name,
    failed: false,
    site: jail.site,
    get(parameter) {
      const found = jail.get(parameter);
      if (found === undefined || !found.bad) return found;
      const { spelling, elements } = found;
      if (!spelling.startsWith("exec.") && spelling !== "command") return undefined;
      return { spelling, values: elements.map(({ text, written }) => (written.references ? anyCommand : text)) };
    },
  };
  return modelJail(view, release, observations);
}

const anyCommand = "/any/command";

/**
 * What of a report holds whatever the jails are called and have besides, as information: they may set something else. With
 * no jail to compare no fix is known to be safe, and one for a hook may be none.
 */
export function toldOfSample(report: Report, jail: EffectiveJail, { judgesOneValue }: Rule): Report | undefined {
  const outcomes = report.about === undefined ? [] : [report.about].flat();
  const holds = outcomes.length > 0 ? outcomes.every((outcome) => holdsForAny(outcome, jail)) : judgesOneValue === true;
  if (!holds) return undefined;
  const severity = report.severity === undefined || isWorse(report.severity, "info") ? "info" : report.severity;
  const propose = judgesOneValue ? report.fixes : undefined;
  const fixes = propose && (() => propose().map((proposal) => ({ ...proposal, guess: true })));
  return { ...report, about: undefined, severity, fixes };
}

/** Not what another statement of a jail may mend: what is left over, a network or a path that it lacks. */
function holdsForAny(outcome: Outcome, { name }: EffectiveJail): boolean {
  switch (outcome.type) {
    case "command-fails":
      return !restsOnAbsence(outcome) && (outcome.reason !== "no-such-jail" || outcome.subject === name);
    case "step-refused":
      return ofOneValue.has(outcome.step.reason);
    case "bridge-add-delete":
    case "epair-destroy-before-deletem":
    case "epair-destroy-name":
    case "interactive-start":
    case "link-local-scope":
    case "needs-shell":
    case "shell-syntax-error":
      return true;
    default:
      return false;
  }
}

/** What is refused whatever else a jail has. */
const ofOneValue: ReadonlySet<RefusalReason> = new Set([
  "relative-path",
  "mount-fields",
  "out-of-range",
  "jailsys",
  "unusable-address",
  "repeated-address",
]);
