import type { Configuration, Definition, EffectiveJail, FileRange } from "../../config/index.ts";
import { say } from "../../words/index.ts";
import { insertGlobal } from "../edits/insert-global.ts";
import { insertStatement } from "../edits/insert-statement.ts";
import type { Proposal } from "../rule/finding.ts";
import type { Rule } from "../rule/rule.ts";
import { nameRange } from "../support/definitions.ts";
import { firstPlace } from "../support/first-place.ts";
import { gathered } from "../support/gathered.ts";
import { isMisspelt, withoutHalfWritten } from "../support/half-written.ts";
import { mayBeSupplied } from "../support/read-alone.ts";
import { isInside, placeOfBlock } from "../support/source-text.ts";
import { startsSomething } from "../support/started-programs.ts";

export const rule: Rule = {
  id: "no-exec-clean",
  severity: "info",
  checkConfiguration({ configuration, isFragment, heard, reportFor }) {
    if (isFragment || mayBeSupplied(configuration)) return;
    const without = heard(withoutHalfWritten(configuration, uncleaned(configuration), "exec.clean"), silencedAt);
    const isCommon = without.length === configuration.jails.length;
    const place = firstPlace(
      configuration,
      without.flatMap((each) => placeIn(each, isCommon) ?? []),
    );
    if (place === undefined) return;
    reportFor(
      without.map(({ jail }) => jail.name),
      {
        ...place,
        message: say`Without \`exec.clean\` services inherit the environment of whoever starts the jail. What works by hand may fail at boot.`,
        notes: [say`HOME, LANG, proxies and sockets of an agent come along, and at boot none of them is there.`],
        fixes: () => fixes(configuration, without, isCommon),
      },
    );
  },
};

interface Uncleaned {
  readonly jail: EffectiveJail;
  /** The statement that starts something. */
  readonly definition: Definition | undefined;
}

/** One that is switched off was thought about. */
const uncleaned = gathered((jail): Uncleaned[] => {
  if (jail.get("exec.clean") !== undefined || isMisspelt(jail, "exec.clean")) return [];
  return [{ jail, definition: startsSomething(jail)?.written.definition }];
});

/** Where it is silenced for a jail alone: in its block, or where that starts something. */
const silencedAt = (each: Uncleaned): (FileRange | undefined)[] =>
  each.definition === undefined ? [] : [placeOfBlock(each.jail), placeIn(each, false)];

/** Where it starts something: the statement that does so or, where that is for jails that have `exec.clean`, too, its block. */
function placeIn({ jail, definition }: Uncleaned, isCommon: boolean): FileRange | undefined {
  if (definition === undefined) return undefined;
  const place = nameRange(definition);
  return isCommon || isInside(jail, place.path, place.start) ? place : placeOfBlock(jail);
}

function fixes(configuration: Configuration, without: readonly Uncleaned[], isCommon: boolean): Proposal[] {
  const common = isCommon ? insertGlobal(configuration, "exec.clean") : undefined;
  if (common !== undefined) return [{ title: say`Set \`exec.clean\` for all jails`, edits: [common] }];
  const edits = without.flatMap(({ jail }) => insertStatement(jail, "exec.clean") ?? []);
  if (edits.length < without.length) return [];
  return [{ title: say`Set \`exec.clean\``, edits }];
}
