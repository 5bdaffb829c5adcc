import type { EffectiveJail, FileRange } from "../../config/index.ts";
import { folderOf, foundBy, isOn, type JailModel, type Observation, type ValueSpan } from "../../lifecycle/index.ts";
import { flatCommands, type SimpleCommand } from "../../shell/index.ts";
import type { Proposal, TextEdit } from "../rule/finding.ts";
import type { ConfigurationContext, Rule } from "../rule/rule.ts";
import { anchoredRangeOf, rangeNow } from "../support/anchored-ranges.ts";
import { inReadingOrder } from "../support/first-place.ts";
import { isLinuxJail } from "../support/linux-jail.ts";
import { rememberedWith } from "../support/remembered.ts";

/** A command is called by its name alone, and whether it is found depends on `PATH` (M17). */
export interface RelativeCommand {
  readonly word: ValueSpan;
  readonly program: string;
  readonly where: "host" | "jail";
}

/** Finds programs without their folder that are not in /bin or /usr/bin, which every `PATH` has. */
export const relativeCommands: Observation<RelativeCommand> = {
  begin({ on, jail }, found) {
    on("step", ({ commandLine, span: { parameter, valueIndex }, where }) => {
      const value = commandLine && jail.get(parameter)?.values[valueIndex];
      if (value === undefined) return;
      const commands = flatCommands(value);
      if (commands.some(setsPath)) return;
      for (const { words } of commands) {
        const [word] = words;
        const program = word?.text;
        if (program === undefined || (folderOf(program) === undefined && !isExample(program))) continue;
        found.push({ word: { parameter, valueIndex, start: word.start, end: word.end }, program, where });
      }
    });
  },
};

const setsPath = ({ words, assignments }: SimpleCommand): boolean =>
  [...assignments, ...words].some(({ text }) => text?.startsWith("PATH=") === true);

/** Programs that FreeBSD has among its examples, so that everybody has them elsewhere. */
const isExample = (program: string): boolean => program === "jib" || program === "jng";

export const rule: Rule = {
  id: "relative-command",
  severity: "info",
  observation: relativeCommands,
  checkConfiguration(context) {
    const { configuration, model } = context;
    const places: RelativePlace[] = [];
    for (const jail of configuration.jails) {
      for (const { place, program } of calledByName(jail, model(jail))) {
        const { path, start, end } = rangeNow(place);
        const found: RelativePlace = { path, start, end, program, jail };
        if (!context.isSilenced(found)) places.push(found);
      }
    }
    reportPrograms(
      context,
      places.filter(({ program }) => !isExample(program)),
    );
    reportExample(
      context,
      places.filter(({ program }) => isExample(program)),
    );
  },
};

/** The commands of a jail that are called by their names, but for those of a Linux, which has them elsewhere. */
const calledByName = rememberedWith((jail: EffectiveJail, model: JailModel) => {
  const commands = foundBy(relativeCommands, model);
  const isLinux = commands.some(({ where }) => where === "jail") && isLinuxJail(jail);
  return commands.flatMap(({ word, program, where }) => {
    const place = where === "jail" && isLinux ? undefined : anchoredRangeOf(jail, word);
    return place ? [{ place, program }] : [];
  });
});

interface RelativePlace extends FileRange {
  readonly program: string;
  readonly jail: EffectiveJail;
}

/** More places than these say nothing new. */
const mostPlaces = 5;

/** Advice about a habit is one finding, at the first place where it shows. */
function reportPrograms(context: ConfigurationContext, all: readonly RelativePlace[]): void {
  const [first, ...others] = inReadingOrder(context.configuration, all);
  if (first === undefined) return;
  const { path, start, end, program, jail } = first;
  const folder = folderOf(program);
  const isClean = isOn(jail, "exec.clean");
  const count = others.length === 0 ? "" : ` and ${others.length} more ${others.length === 1 ? "command" : "commands"}`;
  const verb = others.length === 0 ? "is" : "are";
  context.reportFor(namesOf(all), {
    ...{ path, start, end },
    message: `\`${program}\`${count} ${verb} called without a path. ${isClean ? "`PATH` must have" : "Whoever starts the jail must have"} ${folder}${isClean ? "" : " in `PATH`"}: write \`${folder}/${program}\`.`,
    notes: [
      isClean
        ? "With `exec.clean`, `PATH` is what login.conf has for the user, and /bin:/usr/bin where it has nothing."
        : "At boot `PATH` is /sbin:/bin:/usr/sbin:/usr/bin; for the commands of a crontab it is /usr/bin:/bin.",
    ],
    related: others
      .slice(0, mostPlaces)
      .map((other) => ({ ...placeOf(other), message: `\`${other.program}\` has no path either` })),
    fixes: () => fixes(context, all),
  });
}

function reportExample(context: ConfigurationContext, all: readonly RelativePlace[]): void {
  const [first, ...others] = inReadingOrder(context.configuration, all);
  if (first === undefined) return;
  const { program } = first;
  context.reportFor(namesOf(all), {
    ...placeOf(first),
    message: `\`${program}\` is called without its path. FreeBSD has it in /usr/share/examples/jails, which no \`PATH\` has.`,
    notes: ["Copied to /usr/sbin it is found at boot, in /usr/local/bin it is not. It has to be executable."],
    related: others
      .slice(0, mostPlaces)
      .map((other) => ({ ...placeOf(other), message: `\`${other.program}\` has no path either` })),
  });
}

const placeOf = ({ path, start, end }: FileRange): FileRange => ({ path, start, end });

const namesOf = (places: readonly RelativePlace[]): string[] => [...new Set(places.map(({ jail }) => jail.name))];

/** Writes the folder before each name that is spelled out. */
function fixes({ configuration }: ConfigurationContext, all: readonly RelativePlace[]): Proposal[] {
  const edits = new Map<string, TextEdit>();
  for (const { program, path, start, end } of all) {
    const text = configuration.files.get(path)?.tree.text.slice(start, end);
    if (text === program) edits.set(`${path} ${start}`, { path, start, end: start, text: `${folderOf(program)}/` });
  }
  const programs = new Set(all.map(({ program }) => program));
  const [program] = programs;
  const title = programs.size === 1 ? `Write \`${folderOf(program)}/${program}\`` : "Write the paths of all programs";
  return edits.size === 0 ? [] : [{ title, edits: [...edits.values()] }];
}
