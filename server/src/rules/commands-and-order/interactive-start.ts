import type { InteractiveStart } from "../../lifecycle/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

const lines = (...text: string[]): string => `${text.join("\n")}\n`;

export const rule: Rule = {
  id: "interactive-start",
  severity: "warning",
  documentation: {
    summary: "The start runs a shell that waits for somebody to type.",
    what: "Finds a shell without arguments, or `login`, among the commands of exec.start.",
    why: "jail(8) waits for each command of exec.start. A shell without arguments reads commands from the terminal, so `jail -c` does not come back until somebody ends it, and a boot stops at `Starting jails:`. Where it has no terminal to read from, as with a `jail_list` in rc.conf, it ends at once and nothing is started in the jail.",
    examples: [
      {
        caption: "For a jail that is entered by hand there is `command`; it runs last.",
        wrong: lines("test {", '  path = "/jails/test";', '  exec.start = "/bin/sh";', "}"),
        right: lines("test {", '  path = "/jails/test";', '  command = "/bin/sh";', "}"),
      },
      {
        caption: "A jail that runs services starts with rc.",
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          '  exec.start = "/bin/sh";',
          '  exec.stop = "/bin/sh /etc/rc.shutdown jail";',
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.stop = "/bin/sh /etc/rc.shutdown jail";',
          "}",
        ),
      },
    ],
    silent: [
      'web { path = /j; exec.start = "/bin/sh /etc/rc"; }',
      // A jail for one session.
      "web { path = /j; command = /bin/sh; }",
      "web { path = /j; persist; exec.start = \"/bin/sh -c 'sysctl -n kern.ostype > /tmp/x'\"; }",
      // Commands come from a file or a pipe.
      'web { path = /j; persist; exec.start = "/bin/sh < /data/setup.sh"; }',
      'web { path = /j; persist; exec.start = "fetch -o - http://10.0.0.1/setup | sh"; }',
      'web { path = /j; persist; exec.start = "/bin/sh &"; }',
    ],
    whenToIgnore: "When the jail is only ever started by hand, by somebody who wants to type into it at that point.",
  },
  checkJail(context) {
    for (const event of context.model.events) if (event.type === "interactive-start") reportShell(context, event);
  },
};

function reportShell(context: JailContext, { command, program }: InteractiveStart): void {
  const range = rangeOf(context.jail, command);
  if (!range) return;
  context.report({
    ...range,
    message: `${shown(program, 24)} waits here for somebody to type. For services run \`/bin/sh /etc/rc\`; for a session use \`command\`.`,
    notes: ["`jail -c` does not come back until it ends, and a boot can stop at `Starting jails:`."],
  });
}
