import { isOn } from "../../lifecycle/index.ts";
import { insertStatement } from "../edits/insert-statement.ts";
import type { Rule } from "../rule/rule.ts";
import { isIncomplete, nameRange } from "../support/definitions.ts";

export const rule: Rule = {
  id: "fdescfs-without-devfs",
  severity: "info",
  documentation: {
    summary: "`mount.fdescfs` without `mount.devfs`.",
    what: "Finds jails with `mount.fdescfs` for which jail(8) mounts no devfs, where nothing else is known that could have made the directory dev/fd.",
    why: "fdescfs is mounted on dev/fd below the root of the jail. That directory comes with devfs; the root of a freshly unpacked jail has an empty dev. Where it is missing, the mount fails and the jail does not start.",
    examples: [
      {
        wrong: "web {\n  path = /jails/web;\n  persist;\n  mount.fdescfs;\n}\n",
        right: "web {\n  mount.devfs;\n  path = /jails/web;\n  persist;\n  mount.fdescfs;\n}\n",
      },
    ],
    silent: [
      "web { path = /jails/web; persist; mount.devfs; mount.fdescfs; }",
      "web { path = /jails/web; persist; mount.fdescfs = false; }",
      "web { path = /jails/web; persist; mount.fdescfs; mount.fstab = /etc/fstab.web; }",
      'web { path = /jails/web; persist; mount.fdescfs; mount = "devfs /jails/web/dev devfs rw"; }',
      'web { path = /jails/web; persist; mount.fdescfs; exec.prepare = "/bin/mkdir -p /jails/web/dev/fd"; }',
      // The host's own.
      "web { path = /; persist; mount.fdescfs; }",
    ],
    whenToIgnore: "When the root of the jail has a directory dev/fd of its own.",
  },
  checkJail(context) {
    const { jail, configuration } = context;
    if (!isOn(jail, "mount.fdescfs") || isOn(jail, "mount.devfs") || isIncomplete(configuration)) return;
    const devfs = jail.get("mount.devfs");
    if (devfs?.entry.bad || mayHaveDirectory.some((name) => jail.get(name) !== undefined)) return;
    const path = jail.get("path")?.values.at(-1);
    if (path === undefined || path === "/" || !path.startsWith("/")) return;
    const definition = jail.get("mount.fdescfs")?.entry.definitions.at(-1);
    if (definition === undefined) return;
    context.report({
      ...nameRange(definition),
      message: "`mount.fdescfs` needs `dev/fd` in the jail, which comes with `mount.devfs`. That is not on.",
      notes: ["Without that directory the mount fails, and the jail does not start."],
      fixes: () => {
        const edit = devfs === undefined ? insertStatement(jail, "mount.devfs") : undefined;
        return edit ? [{ title: "Add `mount.devfs;`", guess: true, edits: [edit] }] : [];
      },
    });
  },
};

/** What is done before fdescfs is mounted, and may make the directory. */
const mayHaveDirectory = ["mount", "mount.fstab", "exec.prepare"];
