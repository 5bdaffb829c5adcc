import type { LinkLocalWithoutScope } from "../../lifecycle/index.ts";
import { addressEnd, addressStart } from "../../parameters/index.ts";
import { scopeFixes } from "../edits/gateway-fixes.ts";
import { guardFix } from "../edits/guard.ts";
import type { JailContext, Rule } from "../rule/rule.ts";
import { outcome } from "../support/consequence.ts";
import { rangeOf } from "../support/source-text.ts";
import { shown } from "../support/words.ts";

const lines = (...text: string[]): string => `${text.join("\n")}\n`;

export const rule: Rule = {
  id: "link-local-scope",
  severity: "warning",
  documentation: {
    summary: "A link-local IPv6 address does not say on which interface it is.",
    what: "Finds `route add` and `route change` with a gateway in fe80::/10, and addresses in fe80::/10 in `ip6.addr`, for which nothing names an interface.",
    why: "Every interface has its own fe80::/10, so such an address alone means nothing. The kernel refuses the route (`Network is unreachable` or `Invalid argument`), and one failing command rolls the whole start back. An address of `ip6.addr` without an interface is set on none, so that programs in the jail cannot use it.",
    examples: [
      {
        wrong: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "epair1b";',
          '  exec.start = "/sbin/ifconfig epair1b inet6 fe80::2/64 up";',
          '  exec.start += "/sbin/route -6 add default fe80::1";',
          '  exec.start += "/bin/sh /etc/rc";',
          "}",
        ),
        right: lines(
          "web {",
          '  path = "/jails/web";',
          "  vnet;",
          '  vnet.interface = "epair1b";',
          '  exec.start = "/sbin/ifconfig epair1b inet6 fe80::2/64 up";',
          '  exec.start += "/sbin/route -6 add default fe80::1%epair1b";',
          '  exec.start += "/bin/sh /etc/rc";',
          "}",
        ),
      },
      {
        caption: "In `ip6.addr` the interface stands in front.",
        wrong: lines("web {", '  path = "/jails/web";', "  persist;", '  ip6.addr = "fe80::5/64";', "}"),
        right: lines("web {", '  path = "/jails/web";', "  persist;", '  ip6.addr = "em0|fe80::5/64";', "}"),
      },
    ],
    silent: [
      'web { vnet; path = /j; vnet.interface = epair1b; exec.start = "route -6 add default fe80::1%epair1b", "/bin/sh /etc/rc"; }',
      'web { vnet; path = /j; vnet.interface = epair1b; exec.start = "route -6 add default -ifp epair1b fe80::1", "route -6 add 2001:db8::/32 -interface epair1b", "/bin/sh /etc/rc"; }',
      // The interface is named in the command.
      'web { vnet; path = /j; vnet.interface = epair1b; exec.start = "ifconfig epair1b inet6 fe80::2/64", "/bin/sh /etc/rc"; }',
      "web { path = /j; persist; interface = em0; ip6.addr = fe80::5; }",
      'web { path = /j; persist; ip6.addr = "em0|fe80::5/64", 2001:db8::5; }',
      // ndp names an interface for all of them.
      'web { vnet; path = /j; vnet.interface = epair1b; exec.start = "ndp -I epair1b", "route -6 add default fe80::1", "/bin/sh /etc/rc"; }',
    ],
    whenToIgnore:
      "When `ndp -I`, or `ipv6_default_interface` in rc.conf, has named an interface for all link-local addresses before.",
  },
  checkJail(context) {
    for (const event of context.model.events)
      if (event.type === "link-local-without-scope") reportRoute(context, event);
    reportAddresses(context);
  },
};

function reportRoute(context: JailContext, event: LinkLocalWithoutScope): void {
  const range = rangeOf(context.jail, event.command);
  // A failure that is caught does not undo the start, and its author knows about it.
  if (!range || event.guarded) return;
  const { gateway, phase, scopeCandidates } = event;
  const example = `${gateway}%${scopeCandidates[0] ?? "epair1b"}`;
  context.report({
    ...range,
    about: event,
    message: `The link-local gateway ${shown(gateway, 40)} names no interface. Add one: ${shown(example, 45)}.`,
    notes: [
      "Every interface has a fe80::/10 of its own, so that the kernel cannot tell which is meant.",
      outcome(phase),
    ],
    fixes: () => [...scopeFixes(context, event), ...guardFix(context, event.command)],
  });
}

/** With `interface`, or one in front of it, jail(8) sets the address itself; a zone is refused for another reason. */
function reportAddresses(context: JailContext): void {
  const { jail } = context;
  const values = jail.get("ip6.addr")?.values;
  if (values === undefined || jail.get("interface") !== undefined || jail.get("vnet") !== undefined) return;
  for (const [valueIndex, value] of values.entries()) {
    const start = addressStart(value);
    const address = value.slice(start, addressEnd(value, start));
    if (start > 0 || !/^fe[89ab][0-9a-f]:[0-9a-f:.]*$/i.test(address)) continue;
    const range = rangeOf(jail, { parameter: "ip6.addr", valueIndex, start, end: start + address.length });
    if (!range) continue;
    context.report({
      ...range,
      message: `The link-local address ${shown(address, 40)} names no interface. Put one in front: ${shown(`em0|${address}`, 40)}.`,
      notes: ["Without an interface jail(8) sets the address on none, and programs in the jail cannot use it."],
    });
  }
}
