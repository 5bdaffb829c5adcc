import type { NetworkAfterRc } from "../../lifecycle/index.ts";
import { rcLastFix } from "../edits/rc-last.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { rangeOf } from "../support/source-text.ts";

const lines = (...text: string[]): string => `${text.join("\n")}\n`;

export const rule: Rule = {
  id: "rc-before-network",
  severity: "warning",
  documentation: {
    summary: "exec.start runs /etc/rc before the jail has its addresses and routes.",
    what: "Finds, in jails with a network stack of their own, addresses and routes that exec.start sets after `/bin/sh /etc/rc`, although it could have set them before.",
    why: "`/etc/rc` starts the jail's services. When it runs, the network that the later lines set up is not there: a server that binds to an address of its own does not start or listens nowhere, the resolver and NTP wait for their time-outs, and the start takes minutes. Nothing says why, and a restart of the service inside the jail mends it, so it looks like chance. Often the order comes about unseen: `exec.start` is set for all jails to `/bin/sh /etc/rc`, and one of them adds its network with `+=`.",
    examples: [
      {
        caption: "What all jails have in common comes first, so the jail has to say itself when rc runs.",
        wrong: lines(
          'exec.start = "/bin/sh /etc/rc";',
          "",
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "em1";',
          '  exec.start += "ifconfig em1 inet 10.0.0.2/24 up";',
          '  exec.start += "route add default 10.0.0.1";',
          "}",
        ),
        right: lines(
          'exec.start = "/bin/sh /etc/rc";',
          "",
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "em1";',
          '  exec.start = "ifconfig em1 inet 10.0.0.2/24 up";',
          '  exec.start += "route add default 10.0.0.1";',
          '  exec.start += "/bin/sh /etc/rc";',
          "}",
        ),
      },
      {
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "em1";',
          '  exec.start = "/bin/sh /etc/rc";',
          '  exec.start += "ifconfig em1 inet 10.0.0.2/24 up";',
          '  exec.start += "service nginx onestart";',
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "em1";',
          '  exec.start = "ifconfig em1 inet 10.0.0.2/24 up";',
          '  exec.start += "/bin/sh /etc/rc";',
          '  exec.start += "service nginx onestart";',
          "}",
        ),
      },
    ],
    silent: [
      // Services and settings may follow rc.
      'web { path = /j; vnet; vnet.interface = em1; exec.start = "ifconfig em1 10.0.0.2/24", "/bin/sh /etc/rc", "service nginx onestart", "sysrc nginx_enable=YES"; }',
      // Only rc brings up lo0, through which this route goes.
      'web { path = /j; vnet; vnet.interface = em1; exec.start = "/bin/sh /etc/rc", "route add -inet6 default ::1 -blackhole"; }',
      // The gateway is in a network that only rc, from the jail\'s rc.conf, can have set up.
      'web { path = /j; vnet; vnet.interface = em1; exec.start = "/bin/sh /etc/rc", "route add 10.9.0.0/16 10.0.0.254"; }',
      // One more address: services had one to start with.
      'web { path = /j; vnet; vnet.interface = em1; exec.start = "ifconfig em1 10.0.0.2/24", "/bin/sh /etc/rc", "ifconfig em1 10.0.5.2/24"; }',
      'web { path = /j; vnet; vnet.interface = em1; exec.start = "/bin/sh /etc/rc", "ifconfig em1 inet 10.0.5.2/32 alias"; }',
      // A jail that shares the host\'s network stack has its addresses before exec.start.
      'web { path = /j; ip4.addr = "em0|10.0.0.5/24"; exec.start = "/bin/sh /etc/rc", "ifconfig em0 10.0.0.6/32 alias"; }',
      // No address is set.
      'web { path = /j; vnet; vnet.interface = em1; exec.start = "/bin/sh /etc/rc", "ifconfig em1 up", "ifconfig em1 description web"; }',
      // A script may have set up the network before.
      'web { path = /j; vnet; vnet.interface = em1; exec.start = "/usr/local/etc/network", "/bin/sh /etc/rc", "ifconfig em1 10.0.0.2/24"; }',
    ],
    whenToIgnore:
      "When no service of the jail needs these addresses at its start, or the jail's own rc.conf has set others by then.",
  },
  checkJail(context) {
    for (const event of context.model.events) if (event.type === "network-after-rc") reportCommand(context, event);
  },
};

const missing: Readonly<Record<NetworkAfterRc["what"], string>> = {
  address: "this address is set",
  dhclient: "DHCP has given the jail an address",
  route: "this route is added",
};

function reportCommand(context: JailContext, event: NetworkAfterRc): void {
  const { jail } = context;
  const range = rangeOf(jail, event.command);
  if (!range) return;
  const rc = rangeOf(jail, event.rc);
  context.report({
    ...range,
    message: `\`/etc/rc\` starts the services before ${missing[event.what]}. Set up the network first, and run rc last.`,
    notes: [
      "Services fail to bind to the address, or wait for a network that is not there; restarted by hand later they work.",
    ],
    related: rc ? [{ ...rc, message: "the services are started here" }] : [],
    fixes: () => rcLastFix(context, event),
  });
}
