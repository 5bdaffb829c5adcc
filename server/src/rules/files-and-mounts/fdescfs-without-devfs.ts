import { isOn, scalar } from "../../lifecycle/index.ts";
import { say } from "../../words/index.ts";
import { insertStatement } from "../edits/insert-statement.ts";
import type { Rule } from "../rule/rule.ts";
import { isIncomplete, nameRange } from "../support/definitions.ts";
import { mayBeOn } from "../support/switches.ts";

export const rule: Rule = {
  id: "fdescfs-without-devfs",
  severity: "info",
  checkJail(context) {
    const { jail } = context;
    if (!isOn(jail, "mount.fdescfs") || mayBeOn(jail, "mount.devfs") || context.ask(isIncomplete)) return;
    const devfs = jail.get("mount.devfs");
    if (mayHaveDirectory.some((name) => jail.get(name) !== undefined)) return;
    const path = scalar(jail, "path");
    if (path === "/" || !path?.startsWith("/")) return;
    const definition = jail.get("mount.fdescfs")?.definitions.at(-1);
    if (definition === undefined) return;
    context.report({
      ...nameRange(definition),
      message: say`\`mount.fdescfs\` needs \`dev/fd\` in the jail, which comes with \`mount.devfs\`. That is not on.`,
      notes: [say`Without that directory the mount fails, and the jail does not start.`],
      fixes: () => {
        const edit = devfs === undefined ? insertStatement(jail, "mount.devfs") : undefined;
        return edit ? [{ title: say`Add \`mount.devfs;\``, guess: true, edits: [edit] }] : [];
      },
    });
  },
};

/** What is done before fdescfs is mounted, and may make the directory. */
const mayHaveDirectory = ["mount", "mount.fstab", "exec.prepare"];
