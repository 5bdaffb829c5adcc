import type { Rule } from "../rule/rule.ts";
import { saysAbout } from "../support/jail-says.ts";
import { eventsOf, refusals } from "../support/refusals.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "consolelog-path",
  severity: "error",
  documentation: {
    summary: "`exec.consolelog` is not an absolute path.",
    what: "Finds values of `exec.consolelog` that do not begin with `/`, in jails in which commands are run.",
    why: "jail(8) looks at the file before it runs the first command in the jail, and gives up there: the start is rolled back. At stop `exec.stop` is refused, so that the jail is not removed.",
    examples: [
      {
        wrong: 'web {\n  path = /jails/web;\n  exec.start = "/bin/sh /etc/rc";\n  exec.consolelog = "log/web";\n}\n',
        right: 'web {\n  path = /jails/web;\n  exec.start = "/bin/sh /etc/rc";\n  exec.consolelog = "/log/web";\n}\n',
      },
    ],
    silent: [
      'web { path = /jails/web; exec.start = "/bin/sh /etc/rc"; exec.consolelog = "/var/log/jail_web.log"; }\n',
      'exec.consolelog = "/var/log/jail_$name.log"; web { path = /jails/web; exec.start = "/bin/sh /etc/rc"; }\n',
    ],
    whenToIgnore: "Never: no command can be run in such a jail.",
  },
  checkJail(context) {
    const refused = refusals(context, ["relative-path"]).filter(
      ({ refusal }) => refusal.span.parameter === "exec.consolelog",
    );
    const [first] = refused;
    if (first === undefined) return;
    const isStart = first.event?.operation !== "stop";
    context.report({
      ...first.range,
      about: eventsOf(refused),
      message: `\`exec.consolelog\` ${shown(first.value, 36)} is not an absolute path. ${isStart ? "The start is rolled back." : "The jail cannot be stopped."}`,
      jailSays: saysAbout(context.jail, first.refusal.message),
      fixes: () => [
        {
          title: "Begin the path with `/`",
          guess: true,
          edits: [{ path: first.range.path, start: first.range.start, end: first.range.start, text: "/" }],
        },
      ],
    });
  },
};
