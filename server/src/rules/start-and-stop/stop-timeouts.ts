import type { EffectiveJail, FileRange } from "../../config/index.ts";
import { lastValue, listOf, runsRcShutdown } from "../../lifecycle/index.ts";
import { integerValue } from "../../parameters/index.ts";
import { say } from "../../words/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { placeOfSpan } from "../support/source-text.ts";
import { startsRc, startsSomething } from "../support/started-programs.ts";

/** Seconds that /etc/rc.shutdown waits for its services: rcshutdown_timeout of /etc/defaults/rc.conf. */
const watchdog = 90;

/** Seconds in which rc of a jail with a few services may not be through. */
const shortStart = 30;

export const rule: Rule = {
  id: "stop-timeouts",
  severity: "info",
  checkJail(context) {
    reportTimeout(context);
    reportNoSigterm(context);
  },
};

/** `exec.timeout` holds for each command, so that a short one ends what takes its time. */
function reportTimeout({ jail, report }: JailContext): void {
  const seconds = numberOf(jail, "exec.timeout");
  if (seconds === undefined || seconds <= 0) return;
  const place = placeOf(jail, "exec.timeout");
  if (place === undefined) return;
  const notes = [say`jail(8) then says \`timed out\`, takes the command for failed and leaves it running.`];
  const given =
    seconds === 1
      ? say`\`exec.timeout\` gives each command 1 second`
      : say`\`exec.timeout\` gives each command ${seconds} seconds`;
  if (seconds < shortStart && startsRc(jail) !== undefined) {
    report({ ...place, message: say`${given}, rc among them. A start that takes longer is rolled back.`, notes });
  } else if (seconds < watchdog && listOf(jail, "exec.stop").some(runsRcShutdown)) {
    report({
      ...place,
      message: say`${given}, and rc.shutdown alone may take ${watchdog}. A stop that takes longer ends half way.`,
      notes,
    });
  }
}

function reportNoSigterm({ jail, report }: JailContext): void {
  if (numberOf(jail, "stop.timeout") !== 0 || startsSomething(jail) === undefined) return;
  const place = placeOf(jail, "stop.timeout");
  if (place === undefined) return;
  report({
    ...place,
    message: say`\`stop.timeout = 0\` sends no SIGTERM: what exec.stop leaves running is killed at once.`,
    notes: [say`Unless it is set, processes have 10 seconds to end.`],
  });
}

const numberOf = (jail: EffectiveJail, parameter: string): number | undefined => integerValue(listOf(jail, parameter));

const placeOf = (jail: EffectiveJail, parameter: string): FileRange | undefined =>
  placeOfSpan(jail, lastValue(jail, parameter));
