import type { CommandFails } from "../../lifecycle/index.ts";
import { complaint, moveFix } from "../edits/missing-jail.ts";
import { removeCommand } from "../edits/remove-command.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { outcome } from "../support/consequence.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

const lines = (...text: string[]): string => `${text.join("\n")}\n`;

export const rule: Rule = {
  id: "phase-jail-gone",
  severity: "warning",
  documentation: {
    summary: "A command of exec.poststop or exec.release needs the jail, which is gone by then.",
    what: "Finds commands that name the jail itself after jail(8) has removed it: `ifconfig X -vnet JAIL`, `jexec JAIL …`, `ifconfig -j JAIL`, `cpuset -j JAIL`, `pkill -j JAIL`, `zfs unjail JAIL` and others. With `|| true` behind the command it is information only.",
    why: "exec.poststop runs after the jail has been removed. Its name then stands for nothing, so the command fails and what it was for does not happen: the interface comes back when the kernel gets to it, or the next start does not find it. jail(8) reports the failure, goes on and exits with 1, so that `service jail stop` says that it failed.",
    examples: [
      {
        caption: "The interface has to come back while the jail is still there.",
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          "  persist;",
          '  exec.prestart = "ifconfig epair1 create up";',
          '  vnet.interface = "epair1b";',
          '  exec.poststop = "ifconfig epair1b -vnet $name";',
          '  exec.poststop += "ifconfig epair1a destroy";',
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          "  persist;",
          '  exec.prestart = "ifconfig epair1 create up";',
          '  vnet.interface = "epair1b";',
          '  exec.prestop += "ifconfig epair1b -vnet $name";',
          '  exec.poststop = "ifconfig epair1a destroy";',
          "}",
        ),
      },
      {
        caption: "Behind the last command of exec.prestop, where there are some.",
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          "  persist;",
          '  exec.prestop = "logger web stops";',
          '  exec.stop = "/bin/sh /etc/rc.shutdown jail";',
          '  exec.poststop = "jexec web /usr/local/bin/farewell";',
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          "  persist;",
          '  exec.prestop = "logger web stops";',
          '  exec.prestop += "jexec web /usr/local/bin/farewell";',
          '  exec.stop = "/bin/sh /etc/rc.shutdown jail";',
          "}",
        ),
      },
    ],
    silent: [
      'web { path = /j; vnet; vnet.interface = em1; exec.prestop = "ifconfig em1 -vnet web"; }',
      // Another jail may well be there.
      'web { path = /j; persist; exec.poststop = "jexec db /usr/local/bin/farewell web"; }',
      // Whether zfs(8) still finds the jail there is not known.
      'web { path = /j; persist; exec.release = "zfs unjail web tank/web"; }',
      // It asks first.
      'web { path = /j; persist; exec.poststop = "if jls -j web; then jexec web true; fi"; }',
      // Only the shell knows which jail that is.
      'web { path = /j; persist; exec.poststop = "jexec \\$(cat /var/run/peer) /usr/local/bin/farewell"; }',
      // The name of the jail, but not as the name of a jail.
      'web { path = /j; persist; exec.poststop = "logger web is gone", "zfs snapshot tank/web@stopped"; }',
    ],
    whenToIgnore: "Never: after the removal the name stands for no jail.",
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
  if (phase !== "exec.poststop" && phase !== "exec.release") return;
  const range = rangeOf(jail, event.command);
  if (!range) return;
  const isZfs = program === "zfs";
  context.report({
    ...range,
    about: event,
    severity: guarded ? "info" : undefined,
    message: `${shown(jail.name, 20)} is gone when ${phase} runs, so ${shown(program, 20)} fails. ${isZfs ? "Remove the line." : "Run it in exec.prestop."}`,
    notes: [
      ...(isZfs ? ["Datasets are detached when the jail is removed."] : complaint(event)),
      guarded ? "It never works: what follows the command only hides that." : outcome(phase),
    ],
    // Before exec.stop the jail's services still have their files open on the dataset.
    fixes: () =>
      isZfs
        ? removeCommand(context, event.command, "Remove the command")
        : moveFix(context, event, "exec.prestop", true),
  });
}
