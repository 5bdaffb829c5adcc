import type { CommandFails } from "../../lifecycle/index.ts";
import { commandAt } from "../edits/commands.ts";
import { complaint, moveFix } from "../edits/missing-jail.ts";
import { removeCommand } from "../edits/remove-command.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { outcome } from "../support/consequence.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

const lines = (...text: string[]): string => `${text.join("\n")}\n`;

export const rule: Rule = {
  id: "phase-not-created",
  severity: "error",
  documentation: {
    summary: "A command of exec.prepare or exec.prestart needs the jail, which does not exist yet.",
    what: "Finds commands that name the jail itself before jail(8) has created it: `ifconfig X vnet JAIL`, `jexec JAIL …`, `ifconfig -j JAIL`, `cpuset -j JAIL`, `pkg -j JAIL`, `zfs jail JAIL` and others. With `|| true` behind the command it is information only.",
    why: "exec.prestart runs before the jail is created, so that its name stands for nothing. The command fails, jail(8) rolls the start back, and the jail never comes up. exec.created is the step right behind the creation.",
    examples: [
      {
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          "  persist;",
          '  exec.prestart = "ifconfig epair1 create up";',
          '  exec.prestart += "ifconfig epair1b vnet web";',
          '  exec.poststop = "ifconfig epair1a destroy";',
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          "  persist;",
          '  exec.prestart = "ifconfig epair1 create up";',
          '  exec.created += "ifconfig epair1b vnet web";',
          '  exec.poststop = "ifconfig epair1a destroy";',
          "}",
        ),
      },
    ],
    silent: [
      'web { path = /j; vnet; persist; exec.created = "ifconfig em1 vnet web"; }',
      // Another jail may well be there.
      'web { path = /j; persist; exec.prestart = "jexec dns /usr/local/bin/announce web"; }',
      // It asks first.
      'web { path = /j; persist; exec.prestart = "jls -j web && jexec web /usr/local/bin/farewell"; }',
      // Only the shell knows which jail that is.
      'web { path = /j; persist; exec.prestart = "for j in \\$(jls name); do jexec \\$j true; done"; }',
      // The name of the jail, but not as the name of a jail.
      'web { path = /j; persist; exec.prestart = "zfs snapshot tank/web@start", "ifconfig em0 description web"; }',
    ],
    whenToIgnore:
      "Never, unless something outside of the file has already made a jail of that name; then this one does not start.",
  },
  checkJail(context) {
    for (const event of context.model.events) {
      if (event.type === "command-fails" && event.reason === "no-such-jail") reportCommand(context, event);
    }
  },
};

function reportCommand(context: JailContext, event: CommandFails): void {
  const { jail } = context;
  const { guarded, phase, program } = event;
  if (phase !== "exec.prepare" && phase !== "exec.prestart") return;
  const range = rangeOf(jail, event.command);
  if (!range) return;
  const given = movedByJail(context, event);
  context.report({
    ...range,
    about: event,
    severity: guarded ? "info" : undefined,
    message: `${shown(jail.name, 16)} does not exist yet when ${phase} runs, so ${shown(program, 12)} fails. ${given ? "`vnet.interface` does it already." : "Run it in exec.created."}`,
    notes: [
      ...complaint(event),
      guarded ? "It never works: what follows the command only hides that." : outcome(phase),
    ],
    fixes: () => {
      if (given) return removeCommand(context, event.command, "Remove the command");
      // What runs inside may need what the jail gets only later.
      return moveFix(context, event, "exec.created", program !== "jexec");
    },
  });
}

/** `ifconfig X vnet JAIL` for an interface that jail(8) moves into the jail itself. */
function movedByJail({ jail }: JailContext, { command }: CommandFails): boolean {
  const [, name, verb] = commandAt(jail, command)?.words ?? [];
  if (name?.text === undefined || verb?.text !== "vnet") return false;
  return jail.get("vnet.interface")?.values.includes(name.text) === true;
}
