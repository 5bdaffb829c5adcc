import type { BackgroundHook } from "../../lifecycle/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

const lines = (...text: string[]): string => `${text.join("\n")}\n`;

export const rule: Rule = {
  id: "background-hook",
  severity: "info",
  documentation: {
    summary: "jail(8) runs a command in the background and never learns how it ends.",
    what: "Finds commands with a `&` as their last character and no other shell metacharacter. jail(8) takes that `&` itself.",
    why: "The command gets a session of its own, the next step begins at once, and its exit status is not looked at: `exec.timeout` does not hold for it, a daemon that cannot start is no failure of the jail, and what comes next may come too early. A `&` that is followed by anything is the shell's, not jail(8)'s.",
    examples: [
      {
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          "  persist;",
          '  exec.start = "/usr/local/bin/app -c /usr/local/etc/app.conf &";',
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          "  persist;",
          '  exec.start = "/usr/sbin/daemon -f /usr/local/bin/app -c /usr/local/etc/app.conf";',
          "}",
        ),
      },
    ],
    silent: [
      // The shell does it: the string begins a command and goes on with another.
      'web { path = /j; persist; exec.start = "/usr/local/bin/app & sleep 5"; }',
      'web { path = /j; persist; exec.poststart = "ping -c 1 10.0.0.1 && logger up"; }',
      // daemon(8) exists to be left alone.
      'web { path = /j; persist; exec.start = "/usr/sbin/daemon -P /var/run/app.pid /usr/local/bin/app &"; }',
      'web { path = /j; persist; exec.poststart = "(sleep 60; logger up) &"; }',
    ],
    whenToIgnore: "When nothing depends on how the command ends, such as a message that is to come later.",
  },
  checkJail(context) {
    for (const event of context.model.events) if (event.type === "background-hook") reportHook(context, event);
  },
};

function reportHook(context: JailContext, { command, program }: BackgroundHook): void {
  const range = rangeOf(context.jail, command);
  if (!range) return;
  context.report({
    ...range,
    message: `${shown(program, 24)} runs in the background, and its failure goes unnoticed. For a service use daemon(8) or its rc script.`,
    notes: [
      "jail(8) takes the `&` at the end itself: it does not wait, does not look at the exit status, and `exec.timeout` does not hold.",
    ],
  });
}
