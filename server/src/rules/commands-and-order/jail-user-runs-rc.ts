import { lastValue, scalar } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import type { Rule } from "../rule/rule.ts";
import { placeOfSpan } from "../support/source-text.ts";
import { startsRc } from "../support/started-programs.ts";
import { shown } from "../support/words.ts";

/** Names of the user with the id 0 in a passwd of FreeBSD. */
const roots: ReadonlySet<string> = new Set(["", "root", "toor"]);

export const rule: Rule = {
  id: "jail-user-runs-rc",
  severity: "info",
  checkJail({ jail, report }) {
    const user = scalar(jail, "exec.jail_user");
    if (user === undefined || roots.has(user) || startsRc(jail) === undefined) return;
    const range = placeOfSpan(jail, lastValue(jail, "exec.jail_user"));
    if (range === undefined) return;
    report({
      ...range,
      message: say`rc runs as ${shown(user, 20)} here, and most services need root to start. Give the user in the rc.conf of the jail.`,
      notes: [
        say`\`exec.jail_user\` holds for exec.start, command and exec.stop. rc cannot write /var/run, set an address or use a low port then.`,
      ],
    });
  },
};
