import { preparesOthers } from "../../lifecycle/index.ts";
import { programName, type Word } from "../../shell/index.ts";
import { say } from "../../words/index.ts";
import type { Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { commandsBeforeRc } from "../support/started-programs.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "service-before-rc",
  severity: "info",
  checkJail({ jail, report }) {
    for (const { command, span } of commandsBeforeRc(jail)) {
      const name = startedService(command.words);
      // Scripts that prepare something, as netif, sysctl and ldconfig do, may be meant to come first.
      if (name === undefined || preparesOthers(name) || command.conditional) continue;
      const range = rangeOf(jail, span);
      if (range === undefined) continue;
      report({
        ...range,
        message: say`${shown(name, 24)} starts before rc has prepared the jail. Enable it in the jail's rc.conf, and rc starts it in its order.`,
        notes: [
          say`rc cleans up, makes /var/run and sets up the network first, and starts what a service needs before it.`,
          ...(command.words.at(-1)?.text === "start"
            ? [say`\`start\` starts only what rc.conf enables, and rc does that anyway.`]
            : []),
        ],
      });
    }
  },
};

/** The service that `service NAME start`, or its script in rc.d by itself, starts. */
function startedService([program, ...words]: readonly Word[]): string | undefined {
  const path = program?.text ?? "";
  const script = /^(?:\/usr\/local)?\/etc\/rc\.d\/([\w.-]+)$/.exec(path)?.[1];
  if (script === undefined && programName(path) !== "service") return undefined;
  const given = words.map(({ text }) => text);
  const [name, action, ...others] = script === undefined ? given : [script, ...given];
  return others.length === 0 && /^(?:quiet)?(?:one|force)?start$/.test(action ?? "") ? name : undefined;
}
