import { programName } from "../../shell/index.ts";
import { say } from "../../words/index.ts";
import type { Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { commandsBeforeRc } from "../support/started-programs.ts";

export const rule: Rule = {
  id: "dhclient-before-rc",
  severity: "info",
  checkJail({ jail, report }) {
    for (const { command, span } of commandsBeforeRc(jail)) {
      const [program, ...others] = command.words;
      if (programName(program?.text ?? "") !== "dhclient") continue;
      // With -b it waits in the background, and a failure that is caught undoes nothing.
      if (command.guarded || command.background || others.some(({ text }) => text === "-b")) continue;
      const range = rangeOf(jail, span);
      if (range === undefined) continue;
      const name = others.at(-1)?.text ?? "";
      const setting = /^[\w.]{1,15}$/.test(name) ? `ifconfig_${name.replaceAll(".", "_")}` : "ifconfig_INTERFACE";
      report({
        ...range,
        message: say`The start waits for \`dhclient\`, up to a minute, and fails without a lease. In the jail's rc.conf set \`${setting}="SYNCDHCP"\`.`,
        notes: [
          say`rc then starts dhclient before the services that need an address, and a missing lease stops nothing.`,
        ],
      });
    }
  },
};
