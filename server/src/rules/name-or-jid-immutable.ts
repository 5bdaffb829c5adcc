import type { Rule } from "./rule.ts";
import { removal, statementRange } from "./support/definitions.ts";
import { saysAbout } from "./support/jail-says.ts";

export const rule: Rule = {
  id: "name-or-jid-immutable",
  severity: "error",
  documentation: {
    summary: "The name or the number of a jail is set a second time.",
    what: "Finds `name =` in a block (its name is the jail's name already), `jid =` in a block whose name is a number, and either of them set twice. In a block whose name is a number `name =` is right, in any other `jid =`.",
    why: "The name of a block cannot be redefined. FreeBSD 14 and later refuse to start the jail; FreeBSD 12 and 13 print a message and ignore the statement.",
    examples: [
      {
        wrong: `web {
  name = "webserver";
  path = /jails/web;
  persist;
}
`,
        right: `web {
  path = /jails/web;
  persist;
}
`,
      },
    ],
    silent: [
      "5 { name = web; path = /jails/web; persist; }\n",
      "web { jid = 5; path = /jails/web; persist; host.hostname = webserver; }\n",
    ],
    whenToIgnore: "Never. If the host name was meant, set `host.hostname`; if the jail's name was, rename the block.",
  },
  checkJail(context) {
    const { jail, release } = context;
    if (jail.problems.length === 0) return;
    for (const problem of jail.problems) {
      if (problem.kind !== "name-or-jid-immutable") continue;
      const { definition } = problem;
      const parameter = definition.name;
      const isImplied = jail.variable(parameter)?.entry.implied !== undefined;
      const reason = isImplied
        ? `The block's name \`${jail.name}\` is the jail's \`${parameter}\` already and cannot be set again.`
        : `\`${parameter}\` is set already and cannot be set again.`;
      const consequence =
        release.dialect === "current"
          ? "jail(8) neither starts nor stops this jail."
          : `jail(8) of FreeBSD ${release.name} complains and ignores the statement; from FreeBSD 14 on the jail does not start.`;
      const advice =
        parameter === "name" && isImplied
          ? "Remove it. The host name is `host.hostname`; another name for the jail is another name for the block."
          : "Remove it.";
      context.report({
        ...statementRange(definition),
        message: `${reason} ${consequence} ${advice}`,
        jailSays: saysAbout(jail, problem.message),
        fixes: () => [{ title: "Remove the statement", edits: [removal(definition)] }],
      });
    }
  },
};
