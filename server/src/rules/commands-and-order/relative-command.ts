import type { EffectiveJail } from "../../config/index.ts";
import {
  folderOf,
  foundBy,
  isOn,
  type JailModel,
  type Observation,
  type ValueSpan,
  withoutWrappers,
} from "../../lifecycle/index.ts";
import { flatCommands, type SimpleCommand } from "../../shell/index.ts";
import { say } from "../../words/index.ts";
import type { Proposal, RelatedPlace, TextEdit } from "../rule/finding.ts";
import type { ConfigurationContext, Rule } from "../rule/rule.ts";
import { type AnchoredRange, anchoredRangeOf, rangeNow } from "../support/anchored-ranges.ts";
import { type FirstItems, firstItemsOfParts, type OrderedPart, orderedPart } from "../support/first-place.ts";
import { partsFromModels } from "../support/gathered.ts";
import { isLinuxJail } from "../support/linux-jail.ts";

/** A command is called by its name alone, and whether it is found depends on `PATH` (M17). */
export interface RelativeCommand {
  readonly word: ValueSpan;
  readonly program: string;
  readonly where: "host" | "jail";
}

/** Finds programs without their folder that are not in /bin or /usr/bin, which every `PATH` has. */
const relativeCommands: Observation<RelativeCommand> = {
  begin({ on, jail }, found) {
    on("step", ({ commandLine, span: { parameter, valueIndex }, where }) => {
      const value = commandLine && jail.get(parameter)?.values[valueIndex];
      if (value === undefined) return;
      const commands = flatCommands(value);
      if (commands.some(setsPath)) return;
      for (const { words } of commands) {
        const [inner] = withoutWrappers(words);
        for (const word of words[0] === inner ? [inner] : [words[0], inner]) {
          const program = word?.text;
          if (program === undefined || (folderOf(program) === undefined && !isExample(program))) continue;
          found.push({ word: { parameter, valueIndex, start: word.start, end: word.end }, program, where });
        }
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
    const parts = calledByName(context).map((part) => {
      const heard = context.heard(part.all, ({ place }) => [rangeNow(place)]);
      return heard === part.all ? part : partOf(heard);
    });
    reportPrograms(
      context,
      parts.map(({ others }) => others),
    );
    reportExample(
      context,
      parts.map(({ examples }) => examples),
    );
  },
};

/** The commands of a jail that are called by their names, but for those of a Linux, which has them elsewhere. */
const commandsByName = (jail: EffectiveJail, model: JailModel): RelativePlace[] => {
  const commands = foundBy(relativeCommands, model);
  const isLinux = commands.some(({ where }) => where === "jail") && isLinuxJail(jail);
  return commands.flatMap(({ word, program, where }) => {
    const place = where === "jail" && isLinux ? undefined : anchoredRangeOf(jail, word);
    return place ? [{ place, program, jail }] : [];
  });
};

interface RelativePlace {
  readonly place: AnchoredRange;
  readonly program: string;
  readonly jail: EffectiveJail;
}

/** Places in their order, and the names of their jails, each once. */
interface PlacesOfGroup extends OrderedPart<RelativePlace> {
  readonly names: readonly string[];
}

const placesOfGroup = (places: readonly RelativePlace[]): PlacesOfGroup => ({
  ...orderedPart(places, ({ place }) => rangeNow(place)),
  names: [...new Set(places.map(({ jail }) => jail.name))],
});

/** What a group of jails calls: so a keystroke costs no look at each command of thousands of jails. */
const partOf = (all: readonly RelativePlace[]) => ({
  all,
  examples: placesOfGroup(all.filter(({ program }) => isExample(program))),
  others: placesOfGroup(all.filter(({ program }) => !isExample(program))),
});

const calledByName = partsFromModels(commandsByName, partOf);

/** More places than these say nothing new. */
const mostPlaces = 5;

/** Advice about a habit is one finding, at the first place where it shows. */
function reportPrograms(context: ConfigurationContext, parts: readonly PlacesOfGroup[]): void {
  const found = firstOf(context, parts);
  if (found.places === 0) return;
  const [{ item, ...place }] = found.first;
  const folder = folderOf(item.program) ?? "";
  const isClean = isOn(item.jail, "exec.clean");
  const more = found.places - 1;
  const program = `\`${item.program}\``;
  const what =
    more === 0
      ? say`${program} is called without a path.`
      : more === 1
        ? say`${program} and 1 more command are called without a path.`
        : say`${program} and ${more} more commands are called without a path.`;
  const mend = `\`${folder}/${item.program}\``;
  context.reportFor(namesOf(parts), {
    ...place,
    message: isClean
      ? say`${what} \`PATH\` must have ${folder}: write ${mend}.`
      : say`${what} Whoever starts the jail must have ${folder} in \`PATH\`: write ${mend}.`,
    notes: [
      isClean
        ? say`With \`exec.clean\`, \`PATH\` is what login.conf has for the user, and /bin:/usr/bin where it has nothing.`
        : say`At boot \`PATH\` is /sbin:/bin:/usr/sbin:/usr/bin; for the commands of a crontab it is /usr/bin:/bin.`,
    ],
    related: relatedIn(found),
    fixes: () =>
      fixes(
        context,
        parts.flatMap(({ items }) => items),
      ),
  });
}

function reportExample(context: ConfigurationContext, parts: readonly PlacesOfGroup[]): void {
  const found = firstOf(context, parts);
  if (found.places === 0) return;
  const [{ item, ...place }] = found.first;
  context.reportFor(namesOf(parts), {
    ...place,
    message: say`\`${item.program}\` is called without its path. FreeBSD has it in /usr/share/examples/jails, which no \`PATH\` has.`,
    notes: [say`Copied to /usr/sbin it is found at boot, in /usr/local/bin it is not. It has to be executable.`],
    related: relatedIn(found),
  });
}

const firstOf = ({ configuration }: ConfigurationContext, parts: readonly PlacesOfGroup[]): FirstItems<RelativePlace> =>
  firstItemsOfParts(configuration, parts, ({ place }) => rangeNow(place), mostPlaces + 1);

const relatedIn = ({ first }: FirstItems<RelativePlace>): RelatedPlace[] =>
  first.slice(1).map(({ item, ...place }) => ({ ...place, message: say`\`${item.program}\` has no path either` }));

const namesOf = (parts: readonly PlacesOfGroup[]): string[] => [...new Set(parts.flatMap(({ names }) => names))];

/** Writes the folder before each name that is spelled out. */
function fixes({ configuration }: ConfigurationContext, all: readonly RelativePlace[]): Proposal[] {
  const edits = new Map<string, TextEdit>();
  for (const { program, place } of all) {
    const { path, start, end } = rangeNow(place);
    const text = configuration.files.get(path)?.tree.text.slice(start, end);
    if (text === program) edits.set(`${path} ${start}`, { path, start, end: start, text: `${folderOf(program)}/` });
  }
  const programs = new Set(all.map(({ program }) => program));
  const [program] = programs;
  const title =
    programs.size === 1 ? say`Write \`${folderOf(program) ?? ""}/${program}\`` : say`Write the paths of all programs`;
  return edits.size === 0 ? [] : [{ title, edits: [...edits.values()] }];
}
