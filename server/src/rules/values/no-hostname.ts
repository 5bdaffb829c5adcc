import type { EffectiveJail } from "../../config/index.ts";
import { say } from "../../words/index.ts";
import { insertGlobal } from "../edits/insert-global.ts";
import type { Proposal } from "../rule/finding.ts";
import type { ConfigurationContext, Rule } from "../rule/rule.ts";
import { gathered } from "../support/gathered.ts";
import { isMisspelt, withoutHalfWritten } from "../support/half-written.ts";
import { mayBeSupplied } from "../support/read-alone.ts";
import { placeOfBlock } from "../support/source-text.ts";

export const rule: Rule = {
  id: "no-hostname",
  severity: "hint",
  checkConfiguration(context) {
    const { configuration, reportFor } = context;
    if (mayBeSupplied(configuration)) return;
    const nameless = context.heard(
      withoutHalfWritten(configuration, withoutName(configuration), "hostname"),
      ({ jail }) => [placeOfBlock(jail)],
    );
    const range = nameless[0] && placeOfBlock(nameless[0].jail);
    if (range === undefined) return;
    reportFor(
      nameless.map(({ jail }) => jail.name),
      {
        ...range,
        message: say`\`host.hostname\` is not set: the host name is empty unless the jail's own rc.conf sets it.`,
        fixes: () => nameFix(context),
      },
    );
  },
};

const withoutName = gathered((jail) => (isWithoutName(jail) && !isMisspelt(jail, "hostname") ? [{ jail }] : []));

function isWithoutName(jail: EffectiveJail): boolean {
  if (jail.section.block === undefined) return false;
  // A jail that fails for another reason has that told; what it would be set to is not known then.
  if (jail.failed || jail.exactEntry("host.hostname") !== undefined) return false;
  const host = jail.get("host");
  if (host !== undefined && host.values.at(-1) !== "new" && host.values.length > 0) return false;
  return !isNamedByCommand(jail);
}

/** `hostname web` or `sysrc hostname=web` of a hook; of a command that nobody knows nothing is assumed. */
const isNamedByCommand = (jail: EffectiveJail): boolean =>
  jail
    .parameters()
    .some(({ spelling, values }) => spelling.startsWith("exec.") && values.some((value) => /hostname/i.test(value)));

/** `$name` is the name of each jail; one that sets its own host name keeps it. */
function nameFix({ configuration }: ConfigurationContext): Proposal[] {
  const edit = insertGlobal(configuration, 'host.hostname = "$name"');
  const title = say`Add \`host.hostname = "$name";\` for all jails`;
  return edit ? [{ title, edits: [edit], guess: true }] : [];
}
