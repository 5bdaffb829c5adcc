import type { EpairDestroyedInJail } from "../../lifecycle/index.ts";
import { isAtLeast } from "../../parameters/index.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { outcome } from "../support/consequence.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

const lines = (...text: string[]): string => `${text.join("\n")}\n`;

export const rule: Rule = {
  id: "epair-destroy-phase",
  severity: (release) => (isAtLeast(release, "13.0") ? "info" : "warning"),
  documentation: {
    summary: "The half of an epair that the host has lent to the jail is destroyed inside the jail.",
    what: "Finds `ifconfig … destroy` in exec.start, exec.stop or behind jexec, for an epair that was made on the host and moved into the jail.",
    why: "The pair belongs to the network stack in which it was created. FreeBSD 12 does not find it from inside the jail: the command fails with `SIOCIFDESTROY: Device not configured`, and in exec.stop that keeps the jail from being removed. Newer kernels find it and destroy both halves; with which release that began is not known here.",
    examples: [
      {
        release: "12.2",
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "epair5b";',
          '  exec.prestart = "/sbin/ifconfig epair5 create up";',
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.stop = "/sbin/ifconfig epair5b destroy";',
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "epair5b";',
          '  exec.prestart = "/sbin/ifconfig epair5 create up";',
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.poststop = "/sbin/ifconfig epair5a destroy";',
          "}",
        ),
      },
    ],
    silent: [
      // On the host, before the jail goes: the way around the panic of 12.1 and 12.2.
      'web { vnet; path = /j; vnet.interface = epair5b; exec.prestart = "ifconfig epair5 create"; exec.start = "/bin/sh /etc/rc"; exec.prestop = "ifconfig epair5a destroy"; }',
      'web { vnet; path = /j; vnet.interface = epair5b; exec.prestart = "ifconfig epair5 create"; exec.start = "/bin/sh /etc/rc"; exec.poststop = "ifconfig epair5b destroy"; }',
      // The jail has made it for itself.
      'web { vnet; path = /j; exec.start = "ifconfig epair0 create", "/bin/sh /etc/rc"; exec.stop = "ifconfig epair0a destroy"; }',
      // Not an epair.
      'web { vnet; path = /j; vnet.interface = tap0; exec.start = "/bin/sh /etc/rc"; exec.stop = "ifconfig lo1 destroy"; }',
    ],
    whenToIgnore: "On FreeBSD 13 and later, when it works there.",
  },
  checkJail(context) {
    for (const event of context.model.events)
      if (event.type === "epair-destroyed-in-jail") reportDestroy(context, event);
  },
};

function reportDestroy(context: JailContext, event: EpairDestroyedInJail): void {
  const { jail, release } = context;
  const range = rangeOf(jail, event.command);
  if (!range || event.guarded) return;
  const { interface: name, phase } = event;
  context.report({
    ...range,
    about: event,
    message: `${shown(name, 16)} belongs to the host, but is destroyed inside the jail. Destroy the other half in exec.poststop.`,
    notes: [
      isAtLeast(release, "13.0")
        ? "Whether a jail can destroy what the host has lent to it differs between releases."
        : `ifconfig says \`SIOCIFDESTROY: Device not configured\`. ${outcome(phase)}`,
    ],
  });
}
