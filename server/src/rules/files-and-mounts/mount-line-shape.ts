import type { JailContext, Rule } from "../rule/rule.ts";
import { saysAbout } from "../support/jail-says.ts";
import { type Refused, refusals } from "../support/refusals.ts";
import { shown } from "../support/words.ts";

export const rule: Rule = {
  id: "mount-line-shape",
  severity: "error",
  documentation: {
    summary: "A line of `mount` lacks a field, or its directory is not absolute.",
    what: "Finds values of `mount` that are not `DEVICE DIRECTORY TYPE [OPTIONS]`, as in fstab(5), and those whose directory does not begin with `/`.",
    why: "jail(8) refuses such a line when it comes to it, before the jail is created, and unmounts what it has mounted. Only four fields are used: what stands behind the options is not looked at.",
    examples: [
      {
        wrong: 'web {\n  path = /jails/web;\n  persist;\n  mount = "/data /jails/web/data";\n}\n',
        right: 'web {\n  path = /jails/web;\n  persist;\n  mount = "/data /jails/web/data nullfs rw 0 0";\n}\n',
      },
      {
        wrong: 'web {\n  path = /jails/web;\n  persist;\n  mount = "/data data nullfs rw 0 0";\n}\n',
        right: 'web {\n  path = /jails/web;\n  persist;\n  mount = "/data $path/data nullfs rw 0 0";\n}\n',
      },
    ],
    silent: [
      'web { path = /jails/web; persist; mount = "/data $path/data nullfs rw", "tmpfs $path/tmp tmpfs"; }\n',
      'web { path = /jails/web; persist; mount = ""; }\n',
    ],
    whenToIgnore: "Never: the jail does not start.",
  },
  checkJail(context) {
    for (const refused of refusals(context, ["mount-fields", "relative-path"])) {
      if (refused.refusal.span.parameter === "mount") reportLine(context, refused);
    }
  },
};

function reportLine(context: JailContext, { refusal, event, range, value }: Refused): void {
  const fields = value.trim().split(/[ \t\f\v\r\n]+/);
  const isShort = refusal.reason === "mount-fields";
  context.report({
    ...range,
    about: event,
    message: isShort
      ? `${fields.length > 1 ? "No file system type" : "Only one field"} in \`mount\` ${shown(value, 30)}. It takes DEVICE DIRECTORY TYPE [OPTIONS].`
      : `\`mount\` on ${shown(fields[1] ?? "", 36)}, which is not an absolute path. The start is rolled back.`,
    jailSays: saysAbout(context.jail, refusal.message),
  });
}
