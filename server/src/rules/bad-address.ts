import { isIpv4Address, isIpv6Address } from "../parameters/index.ts";
import type { Rule } from "./rule.ts";
import { saysAbout } from "./support/jail-says.ts";
import { type BadValue, badValues } from "./support/value-problems.ts";

export const rule: Rule = {
  id: "bad-address",
  severity: "error",
  documentation: {
    summary: "A value of `ip4.addr` or `ip6.addr` that is no address.",
    what: "Finds addresses that the library behind jail(8) refuses: numbers above 255, leading zeros, placeholders that were never filled in, a zone in an IPv6 address, an address of the other family.",
    why: "jail(8) does not start a jail with such an address.",
    examples: [
      {
        wrong: `web {
  path = /jails/web;
  ip4.addr = "em0|192.168.1.256/24";
  persist;
}
`,
        right: `web {
  path = /jails/web;
  ip4.addr = "em0|192.168.1.25/24";
  persist;
}
`,
      },
      {
        caption: "Each family has a parameter of its own.",
        wrong: `web {
  path = /jails/web;
  ip4.addr = 2001:db8::5;
  persist;
}
`,
        right: `web {
  path = /jails/web;
  ip6.addr = 2001:db8::5;
  persist;
}
`,
      },
    ],
    silent: [
      'web { path = /jails/web; persist; ip4.addr = "em0|10.0.0.5/24 vhid 1", 10.0.0.6; ip6.addr = "em0|2001:db8::5/64"; }\n',
      "web { path = /jails/web; persist; ip4.addr = -; ip6.addr = fe80::1; }\n",
    ],
    whenToIgnore: "Never: jail(8) does not start such a jail.",
  },
  checkJail(context) {
    for (const bad of badValues(context, ["ipv4-address", "ipv6-address"])) {
      // A list in one string is quoted-comma-list's to report.
      if (bad.value.includes(",")) continue;
      context.report({
        ...bad.range,
        message: explain(bad),
        jailSays: saysAbout(context.jail, bad.problem.text),
      });
    }
  },
};

function explain({ parameter, value, problem }: BadValue): string {
  const address = value.slice(problem.start, problem.end);
  const fails = "jail(8) does not start this jail.";
  const name = parameter.spelling;
  if (address === "") return `There is no address in this value of \`${name}\`: ${fails} It takes ${problem.expected}.`;
  const isFour = problem.kind === "ipv4-address";
  if (isFour ? isIpv6Address(address) : isIpv4Address(address)) {
    const right = isFour ? "ip6.addr" : "ip4.addr";
    return `\`${address}\` is an address of the other family: ${fails} It belongs in \`${right}\`.`;
  }
  if (!isFour && isIpv6Address(address.split("%")[0])) {
    return `An address in \`${name}\` has no zone (\`%…\`): ${fails} Name the interface in front of it, as in \`em0|${address.split("%")[0]}\`.`;
  }
  return `\`${address}\` is not an ${isFour ? "IPv4" : "IPv6"} address: ${fails} \`${name}\` takes ${problem.expected}.`;
}
