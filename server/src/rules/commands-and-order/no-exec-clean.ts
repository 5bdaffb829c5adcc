import type { Configuration, EffectiveJail, FileRange } from "../../config/index.ts";
import { insertGlobal } from "../edits/insert-global.ts";
import { insertStatement } from "../edits/insert-statement.ts";
import type { Proposal } from "../rule/finding.ts";
import type { ConfigurationContext, Rule } from "../rule/rule.ts";
import { nameRange } from "../support/definitions.ts";
import { firstPlace } from "../support/first-place.ts";
import { isHalfWritten } from "../support/half-written.ts";
import { mayBeSupplied } from "../support/read-alone.ts";
import { isInside, placeOfBlock } from "../support/source-text.ts";
import { startsSomething } from "../support/started-programs.ts";

export const rule: Rule = {
  id: "no-exec-clean",
  severity: "info",
  checkConfiguration({ configuration, isFragment, isSilenced, reportFor }) {
    if (isFragment || mayBeSupplied(configuration)) return;
    // One that is switched off was thought about.
    const without = configuration.jails.filter(
      (jail) =>
        jail.get("exec.clean") === undefined &&
        !isHalfWritten(configuration, jail, "exec.clean") &&
        !isSilencedIn(jail, isSilenced),
    );
    const isCommon = without.length === configuration.jails.length;
    const place = firstPlace(
      configuration,
      without.flatMap((jail) => placeIn(jail, isCommon) ?? []),
    );
    if (place === undefined) return;
    reportFor(
      without.map(({ name }) => name),
      {
        ...place,
        message:
          "Without `exec.clean` services inherit the environment of whoever starts the jail. What works by hand may fail at boot.",
        notes: ["HOME, LANG, proxies and sockets of an agent come along, and at boot none of them is there."],
        fixes: () => fixes(configuration, without, isCommon),
      },
    );
  },
};

/** Silenced for a jail alone: in its block, or where that starts something. */
function isSilencedIn(jail: EffectiveJail, isSilenced: ConfigurationContext["isSilenced"]): boolean {
  const own = startsSomething(jail) && [placeOfBlock(jail), placeIn(jail, false)];
  return own?.some((place) => place && isSilenced(place)) ?? false;
}

/** Where it starts something: the statement that does so or, where that is for jails that have `exec.clean`, too, its block. */
function placeIn(jail: EffectiveJail, isCommon: boolean): FileRange | undefined {
  const definition = startsSomething(jail)?.written.definition;
  if (definition === undefined) return undefined;
  const place = nameRange(definition);
  return isCommon || isInside(jail, place.path, place.start) ? place : placeOfBlock(jail);
}

function fixes(configuration: Configuration, without: readonly EffectiveJail[], isCommon: boolean): Proposal[] {
  const common = isCommon ? insertGlobal(configuration, "exec.clean") : undefined;
  if (common !== undefined) return [{ title: "Set `exec.clean` for all jails", edits: [common] }];
  const edits = without.flatMap((jail) => insertStatement(jail, "exec.clean") ?? []);
  if (edits.length < without.length) return [];
  return [{ title: "Set `exec.clean`", edits }];
}
