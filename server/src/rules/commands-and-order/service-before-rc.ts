import { preparesOthers } from "../../lifecycle/index.ts";
import { programName } from "../../shell/index.ts";
import type { Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { commandsBeforeRc } from "../support/started-programs.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "service-before-rc",
  severity: "info",
  checkJail({ jail, report }) {
    for (const { command, span } of commandsBeforeRc(jail)) {
      const [program, name, action, ...others] = command.words;
      if (programName(program?.text ?? "") !== "service" || others.length > 0) continue;
      if (name?.text === undefined || !/^(?:quiet)?(?:one|force)?start$/.test(action?.text ?? "")) continue;
      // Scripts that prepare something, as netif, sysctl and ldconfig do, may be meant to come first.
      if (preparesOthers(name.text) || command.conditional) continue;
      const range = rangeOf(jail, span);
      if (range === undefined) continue;
      report({
        ...range,
        message: `${shown(name.text, 24)} starts before rc has prepared the jail. Enable it in the jail's rc.conf, and rc starts it in its order.`,
        notes: [
          "rc cleans up, makes /var/run and sets up the network first, and starts what a service needs before it.",
          ...(action!.text === "start"
            ? ["`service … start` starts only what rc.conf enables, and rc does that anyway."]
            : []),
        ],
      });
    }
  },
};
