import { type ChosenSettings, readRules } from "../analysis/index.ts";
import { defaultRelease, type Release } from "../parameters/index.ts";
import { rules, ruleTopics } from "../rules/registry.generated.ts";
import type { Finding } from "../rules/rule/finding.ts";
import { severityOf } from "../rules/rule/rule.ts";
import { refuse } from "./release-option.ts";

/** What `--rule` and `--ignore` come to. */
export interface RuleSelection {
  readonly settings: ChosenSettings["rules"];
  /** Only these rules are told; all where nothing chooses among them. */
  readonly only: ReadonlySet<string> | undefined;
  /** How a rule was named whose setting may have no effect, as it was written. */
  written(rule: string): string;
}

/**
 * Reads `--rule NAME=SEVERITY`, `--rule NAME` and `--ignore NAME`, where a name is that of a rule or of a topic, and commas may stand
 * between several. As soon as one stands without a severity, only the rules that `--rule` names are told. Throws UsageError.
 */
export function selectRules(
  chosen: readonly string[],
  ignored: readonly string[],
  release: Release | undefined,
): RuleSelection {
  const items = separate(chosen).map((text) => {
    const equals = text.indexOf("=");
    return equals < 0 ? { name: text } : { name: text.slice(0, equals), severity: text.slice(equals + 1) };
  });
  const severities = items.flatMap(({ name, severity }): [string, string][] =>
    severity === undefined ? [] : [[name, severity]],
  );
  const bare = items.filter(({ severity }) => severity === undefined).map(({ name }) => name);
  const silent = readRules(
    "--ignore",
    separate(ignored).map((name): [string, string] => [name, "off"]),
    refuse,
  );
  // Read as if they were off, which refuses names that are not there.
  readRules(
    "--rule",
    bare.map((name): [string, string] => [name, "off"]),
    refuse,
  );
  const settings = new Map([
    ...turnedOn(bare, release ?? defaultRelease),
    ...readRules("--rule", severities, refuse),
    ...silent,
  ]);
  const only = bare.length === 0 ? undefined : new Set(items.flatMap(({ name }) => ruleTopics.get(name) ?? [name]));
  return {
    settings,
    only,
    written: (rule) => (silent.has(rule) ? `--ignore ${rule}` : `--rule ${rule}=${settings.get(rule)}`),
  };
}

/**
 * The findings that are asked for. What makes jail(8) refuse a file is always: nothing else that is said about it, or not said, would
 * be of use.
 */
export function ofRules(findings: readonly Finding[], only: ReadonlySet<string> | undefined): readonly Finding[] {
  return only === undefined ? findings : findings.filter(({ rule, refusesFile }) => refusesFile || only.has(rule));
}

/** A rule that is off by default is told to whoever asks for it by its name. */
function turnedOn(names: readonly string[], release: Release): Map<string, ReturnType<typeof severityOf>> {
  const asked = rules.filter(({ id, isOffByDefault }) => isOffByDefault && names.includes(id));
  return new Map(asked.map((rule) => [rule.id, severityOf(rule, release)]));
}

const separate = (list: readonly string[]): string[] => list.flatMap((text) => text.split(","));
