import { type Configuration, type EffectiveJail, type FileRange, sourceRange } from "../../config/index.ts";
import { writtenVariable } from "../../syntax/index.ts";
import { listed } from "../../text/index.ts";
import { say } from "../../words/index.ts";
import type { RelatedPlace } from "../rule/finding.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { isIncomplete, nameRange, referenceRange } from "../support/definitions.ts";
import { isReadAlone } from "../support/read-alone.ts";
import { placeOfBlock } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "confd-globals-ignored",
  severity: "warning",
  consequences(configuration, jail, neighbours) {
    if (jail === undefined || !isReadAlone(configuration)) return undefined;
    const wanted = wantedFrom(configuration, neighbours(), jail);
    if (wanted.length === 0) return undefined;
    return ({ id }, { path, start }) => {
      if (id === "path-missing-or-relative" || id === "no-persist")
        return wanted.some(({ what }) => what === "parameter");
      if (id !== "undefined-variable" && id !== "depend-undefined") return false;
      return wanted.some(({ range }) => range.path === path && range.start === start);
    };
  },
  consequencesLookFurther: isReadAlone,
  checkJail(context) {
    if (!context.ask(isReadAlone)) return;
    const { configuration, jail, neighbours } = context;
    const wanted = wantedFrom(configuration, neighbours, jail);
    for (const what of ["variable", "parameter", "jail"] as const) {
      const ofKind = wanted.filter((each) => each.what === what);
      // One statement, or one block, is one mistake.
      const [first] = ofKind;
      if (first) reportWanted(context, what === "jail" ? [first] : ofKind);
    }
  },
};

/** Something that the jail needs and only another file of the host has. */
interface NeededGlobal {
  readonly what: "variable" | "parameter" | "jail";
  readonly name: string;
  readonly range: FileRange;
  /** Where the other file has it. */
  readonly there: FileRange | undefined;
}

function wantedFrom(
  configuration: Configuration,
  neighbours: readonly Configuration[],
  jail: EffectiveJail,
): NeededGlobal[] {
  const main = neighbours.find(({ root }) => root.endsWith("/jail.conf"));
  // Without it in sight, or when it includes what cannot be read, nobody knows that it does not include this file.
  if (main === undefined || isIncomplete(main) || isIncomplete(configuration)) return [];
  return [...variablesOf(main, jail), ...parametersOf(main, jail), ...jailsOf(configuration, neighbours, jail)];
}

function variablesOf(main: Configuration, jail: EffectiveJail): NeededGlobal[] {
  const wanted: NeededGlobal[] = [];
  for (const problem of jail.problems) {
    if (problem.kind !== "undefined-variable") continue;
    const { name } = problem.reference;
    const there = globalOf(main, name);
    if (there === undefined || wanted.some((known) => known.name === name)) continue;
    wanted.push({ what: "variable", name, range: referenceRange(problem.value, problem.reference), there });
  }
  return wanted;
}

/** Without what it runs, or without its directory, the jail cannot be meant to stand alone. */
function parametersOf(main: Configuration, jail: EffectiveJail): NeededGlobal[] {
  const range = placeOfBlock(jail);
  const lacks = (name: string): boolean => jail.get(name) === undefined;
  const runsNothing = lacks("exec.start") && lacks("command") && lacks("persist");
  const needed = [...(lacks("path") ? ["path"] : []), ...(runsNothing ? ["exec.start"] : [])];
  return needed.flatMap((name) => {
    const there = globalOf(main, name);
    return range && there ? [{ what: "parameter" as const, name, range, there }] : [];
  });
}

function jailsOf(
  configuration: Configuration,
  neighbours: readonly Configuration[],
  jail: EffectiveJail,
): NeededGlobal[] {
  const depend = jail.get("depend");
  if (depend === undefined || depend.bad) return [];
  return depend.values.flatMap((name, index) => {
    if (configuration.jails.some((other) => other.name === name)) return [];
    const other = neighbours.flatMap(({ jails }) => jails).find((each) => each.name === name);
    const range = other && sourceRange(depend, index, 0, name.length);
    return range ? [{ what: "jail" as const, name, range, there: placeOfBlock(other) }] : [];
  });
}

/** Where a file sets a parameter or variable for all its jails. */
function globalOf({ sections }: Configuration, name: string): FileRange | undefined {
  for (const section of sections) {
    if (section.name !== "*") continue;
    const definition = section.definitions.find((each) => each.name === name);
    if (definition) return nameRange(definition);
  }
  return undefined;
}

function reportWanted({ report }: JailContext, wanted: readonly NeededGlobal[]): void {
  const [{ what, range }] = wanted;
  const names = listed(
    wanted.map(({ name }) => (what === "variable" ? writtenVariable(name) : name)),
    (name) => shown(name, 20),
  );
  const isOne = wanted.length === 1;
  const related = wanted.flatMap(({ name, there }): RelatedPlace[] =>
    there ? [{ ...there, message: say`${shown(name)} is set here` }] : [],
  );
  report({
    ...range,
    message:
      what === "jail"
        ? say`The jail ${names} is in another file, which is not read with this one. Include both from jail.conf.`
        : isOne
          ? say`${names} is set in jail.conf, which is not read with this file. Set it here, or include this file there.`
          : say`${names} are set in jail.conf, which is not read with this file. Set them here, or include this file there.`,
    notes: [say`rc.d starts a jail that has a file of its own with \`jail -f\` and that file alone.`],
    related,
  });
}
