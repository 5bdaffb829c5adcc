import { type EffectiveJail, type FileRange, sourceRange } from "../../config/index.ts";
import { type DevfsRulesFile, deviceVisibility, type LoadedRulesets, loadedRulesets } from "../../host-files/index.ts";
import { effectsOf, isOn, listOf } from "../../lifecycle/index.ts";
import { defaultDevfsRuleset, devfsRulesets, integerValue } from "../../parameters/index.ts";
import { flatCommands, type SimpleCommand } from "../../shell/index.ts";
import { listed } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import type { RelatedPlace } from "../rule/finding.ts";
import type { ConfigurationContext, Rule } from "../rule/rule.ts";
import { devfsCommands } from "../support/devfs-commands.ts";
import { gathered } from "../support/gathered.ts";

export const rule: Rule = {
  id: "devfs-ruleset-undefined",
  severity: "warning",
  checkConfiguration(context) {
    const { configuration, release, hostFiles } = context;
    const used = withRuleset(configuration).flatMap((jail) => usedRuleset(jail) ?? []);
    if (used.length === 0 || mayBeElsewhere(context)) return;
    const filled = filledByCommands(allDevfsCommands(configuration));
    if (filled === "unknown") return;
    const known = hostFiles.devfsRules;
    const loaded = loadedRulesets(known?.sections ?? [], release);
    const ofSystem = devfsRulesets(release);
    const defined = new Set([...filled, ...[...ofSystem, ...loaded.sections].map(({ number }) => number)]);
    for (const each of used) if (!filled.has(each.number)) checkHiding(context, each, loaded);
    const missing = used.filter(
      ({ jail, number, range }) =>
        !defined.has(number) &&
        !isNamedInCommands(jail, number) &&
        // It runs before the jails start.
        !naming(number).test(hostFiles.rcLocal?.text ?? "") &&
        !context.isSilenced(range),
    );
    if (missing.length === 0) return;
    if (known === undefined) reportOutOfSight(context, missing);
    else for (const each of missing) reportMissing(context, each, known, loaded);
  },
};

const withRuleset = gathered((jail) => (jail.get("devfs_ruleset") === undefined ? [] : [jail]));
const allDevfsCommands = gathered(devfsCommands);

/** A ruleset, and the value that names it. */
interface UsedRuleset {
  readonly jail: EffectiveJail;
  readonly number: number;
  readonly range: FileRange;
}

/** The number of a ruleset has 16 bits (devfs(8)). */
const largestRuleset = 65_535;

function usedRuleset(jail: EffectiveJail): UsedRuleset | undefined {
  const ruleset = jail.get("devfs_ruleset");
  if (ruleset === undefined || ruleset.bad || hasNoDevfs(jail)) return undefined;
  const number = integerValue(ruleset.values);
  // A number that the kernel refuses is told as such.
  if (number === undefined || number <= 0 || number > largestRuleset) return undefined;
  const index = ruleset.values.length - 1;
  const range = sourceRange(ruleset, index, 0, ruleset.values[index].length);
  return range && { jail, number, range };
}

/** jail(8) is told to mount none, and the jail may not: the ruleset is that of no mount. */
const hasNoDevfs = (jail: EffectiveJail): boolean =>
  jail.get("mount.devfs") !== undefined && !isOn(jail, "mount.devfs") && !isOn(jail, "allow.mount.devfs");

/** What commands fill (`devfs rule -s 11 add …`), of whichever jail; unknown when only the shell knows which. */
function filledByCommands(commands: readonly SimpleCommand[]): Set<number> | "unknown" {
  const filled = new Set<number>();
  for (const { words } of commands) {
    const number = words[words.findIndex(({ text }) => text === "-s") + 1]?.text;
    if (number === undefined || !/^\d{1,9}$/.test(number)) return "unknown";
    filled.add(Number(number));
  }
  return filled;
}

const naming = (number: number): RegExp => new RegExp(`(?:^|[^\\w.])${number}(?![\\w.])`);

/** A program of the host that is given the number, and of which nothing is known, may be there to fill the ruleset. */
function isNamedInCommands(jail: EffectiveJail, number: number): boolean {
  const named = naming(number);
  const values = ["exec.prepare", "exec.prestart"].flatMap((name) => listOf(jail, name));
  return values.some((value) => {
    // Commands are dear to read, and nearly none has the number.
    if (!named.test(value)) return false;
    return flatCommands(value).some((command) => {
      const effects = effectsOf(command, "host");
      return effects.some(({ verb, word }) => verb === "may-touch" && named.test(word?.text ?? ""));
    });
  });
}

/** rc.conf may name other files of rules in place of, or besides, /etc/devfs.rules. */
function mayBeElsewhere({ hostFiles: { rcConf } }: ConfigurationContext): boolean {
  return rcConf !== undefined && (rcConf.isOpen("devfs_rulesets") || rcConf.get("devfs_rulesets") !== undefined);
}

const shape = (): string => say`A ruleset that nobody defines is no error: it is empty, and hides nothing.`;

/** Nobody knows here what the host has: one piece of advice, however many jails. */
function reportOutOfSight(context: ConfigurationContext, missing: readonly UsedRuleset[]): void {
  const numbers = [...new Set(missing.map(({ number }) => number))];
  const isOne = numbers.length === 1;
  context.reportFor(
    missing.map(({ jail }) => jail.name),
    {
      ...missing[0].range,
      severity: "info",
      message: isOne
        ? say`Ruleset ${numbers[0]} has to be defined in /etc/devfs.rules. Otherwise the jail sees the host's whole /dev.`
        : say`Rulesets ${listed(numbers.map(String))} have to be defined in /etc/devfs.rules. Otherwise the jail sees the host's whole /dev.`,
      notes: [shape(), advice(numbers[0])],
    },
  );
}

function reportMissing(
  context: ConfigurationContext,
  { jail, number, range }: UsedRuleset,
  { path, sections }: DevfsRulesFile,
  loaded: LoadedRulesets,
): void {
  const isBelow = sections.some((each) => each.number === number);
  context.reportFor([jail.name], {
    ...range,
    // That ruleset 5 came with 13.0 nobody has read (FACTS.md 9).
    severity: number === systemsNewest ? "info" : "warning",
    message: isBelow
      ? stopsBefore(number)
      : say`devfs.rules does not define ruleset ${number}: the jail sees the host's whole /dev.`,
    notes: [shape(), advice(number)],
    related: isBelow
      ? refusedLine(loaded)
      : [{ path, start: 0, end: 0, message: say`the rulesets of the host` }, ...refusedLine(loaded)],
  });
}

/** The line that everything below it is lost by. */
const refusedLine = ({ refused }: LoadedRulesets): RelatedPlace[] =>
  refused ? [{ path: refused.path, start: refused.start, end: refused.end, message: refusal() }] : [];

const stopsBefore = (number: number): string =>
  say`rc stops reading devfs.rules above or in ruleset ${number}: the jail sees the host's whole /dev.`;

const refusal = (): string =>
  say`rc reads no further: devfs(8) refuses this line, or nothing above defines what it includes`;

/** Disks, of which a ruleset that hides anything hides most. */
const disks = ["ada0", "da0", "nda0", "nvd0", "vtbd0"];

/** A section of devfs.rules, or a building block of the system, that only shows what nothing has hidden. */
function checkHiding(
  { release, reportFor, hostFiles }: ConfigurationContext,
  { jail, number, range }: UsedRuleset,
  loaded: LoadedRulesets,
): void {
  const section = loaded.sections.find((each) => each.number === number);
  const isOfSystem = devfsRulesets(release).some((each) => each.number === number);
  if (section === undefined && !isOfSystem) return;
  const sections = hostFiles.devfsRules?.sections ?? [];
  if (!disks.every((disk) => deviceVisibility(disk, number, sections, release) === "visible")) return;
  const onlyShows = say`\`unhide\` only shows what an earlier rule has hidden.`;
  if (section === undefined) {
    reportFor([jail.name], {
      ...range,
      message: say`FreeBSD's ruleset ${number} hides nothing: the jail sees the host's whole /dev. Use ${defaultDevfsRuleset}, or one that includes it.`,
      notes: [onlyShows, advice("N")],
    });
    return;
  }
  const isReplaced = sections.filter((each) => each.number === number).length > 1;
  const related: RelatedPlace = {
    path: section.path,
    start: section.start,
    end: section.end,
    message: say`the ruleset`,
  };
  const isCut = loaded.refused !== undefined && section === loaded.sections.at(-1);
  reportFor([jail.name], {
    ...range,
    message: isCut
      ? stopsBefore(number)
      : say`Ruleset ${number} hides nothing: the jail sees the host's whole /dev. Begin it with \`add include $devfsrules_jail\`.`,
    notes: [
      onlyShows,
      ...(isReplaced || isOfSystem ? [say`A section takes the place of what the same number held before.`] : []),
    ],
    related: [related, ...refusedLine(loaded)],
  });
}

/** The ruleset of the system that came last. */
const systemsNewest = 5;

const advice = (number: number | "N"): string =>
  say`A section \`[devfsrules_x=${number}]\` of /etc/devfs.rules begins with \`add include $devfsrules_jail\`, shows what the jail needs besides (\`add path 'bpf*' unhide\`), and holds after \`service devfs restart\`.`;
