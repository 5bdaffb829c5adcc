import type { Configuration, Definition, EffectiveJail } from "../../config/index.ts";
import { listOf } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import { afterStatement } from "../edits/insert-global.ts";
import { insertStatement } from "../edits/insert-statement.ts";
import { styleOf, writeStatement } from "../edits/statement-style.ts";
import type { Proposal, TextEdit } from "../rule/finding.ts";
import type { Rule } from "../rule/rule.ts";
import { jailsWith, nameRange } from "../support/definitions.ts";
import { firstPlace } from "../support/first-place.ts";
import { gathered } from "../support/gathered.ts";
import { isMisspelt, withoutHalfWritten } from "../support/half-written.ts";
import { mayBeSupplied } from "../support/read-alone.ts";
import { placeOfBlock } from "../support/source-text.ts";
import { startsRc } from "../support/started-programs.ts";

export const rule: Rule = {
  id: "no-exec-stop",
  severity: "info",
  checkConfiguration({ configuration, isFragment, heard, reportFor }) {
    if (isFragment || mayBeSupplied(configuration)) return;
    const without = heard(
      withoutHalfWritten(configuration, neverStopped(configuration), "exec.stop"),
      ({ jail, definition }) => [nameRange(definition), placeOfBlock(jail)],
    );
    const place = firstPlace(
      configuration,
      without.map(({ definition }) => nameRange(definition)),
    );
    if (place === undefined) return;
    reportFor(
      without.map(({ jail }) => jail.name),
      {
        ...place,
        message: say`\`exec.start\` runs rc, and without \`exec.stop\` nothing shuts its services down. At a stop they are killed.`,
        notes: [
          say`They get SIGTERM, and when \`stop.timeout\` is over SIGKILL: a database may lose what it has not written.`,
        ],
        fixes: () => fixes(configuration, without),
      },
    );
  },
};

/** Jails in which nothing shuts down what rc has started. */
const neverStopped = gathered((jail): Unstopped[] => {
  if (isStopped(jail)) return [];
  const definition = startsRc(jail)?.written.definition;
  return definition === undefined || isMisspelt(jail, "exec.stop") ? [] : [{ jail, definition }];
});

/** An empty list was thought about, and services can be shut down from the host, too. */
function isStopped(jail: EffectiveJail): boolean {
  if (jail.get("exec.stop") !== undefined) return true;
  return listOf(jail, "exec.prestop").some((value) => /\brc\.shutdown\b|\bjexec\b.*\bstop\b/.test(value));
}

interface Unstopped {
  readonly jail: EffectiveJail;
  /** The statement that runs rc. */
  readonly definition: Definition;
}

/** Beside each statement that runs rc; in the blocks of the jails where it runs for others that have no services to stop. */
function fixes(configuration: Configuration, without: readonly Unstopped[]): Proposal[] {
  const edits: TextEdit[] = [];
  for (const definition of new Set(without.map((one) => one.definition))) {
    const jails = without.filter((one) => one.definition === definition).map(({ jail }) => jail);
    const added = editsFor(configuration, definition, jails);
    if (added === undefined) return [];
    edits.push(...added);
  }
  return [{ title: say`Shut services down with \`/etc/rc.shutdown\``, edits }];
}

function editsFor(
  configuration: Configuration,
  definition: Definition,
  jails: readonly EffectiveJail[],
): TextEdit[] | undefined {
  const section = configuration.sections.find(({ definitions }) => definitions.includes(definition));
  if (section === undefined) return undefined;
  const style = styleOf({ definition });
  const quoted = `${style.quote}/bin/sh /etc/rc.shutdown jail${style.quote}`;
  const statement = writeStatement({ ...style, name: "exec.stop" }, "=", quoted);
  const names = new Set(jailsWith(configuration, section));
  const reached = configuration.jails.filter((jail) => names.has(jail.name) && jail.get("exec.stop") === undefined);
  if (reached.every((jail) => jails.includes(jail))) {
    const last = section.definitions.findLast(({ canonicalName }) => canonicalName === definition.canonicalName);
    return [afterStatement(last ?? definition, statement)];
  }
  const edits = jails.flatMap((jail) => insertStatement(jail, statement) ?? []);
  return edits.length === jails.length ? edits : undefined;
}
