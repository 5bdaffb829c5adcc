import { allJails, type FeatureContext } from "../shared/context.ts";
import { nextEpair } from "../shared/free-numbers.ts";
import type { NamePlace } from "../shared/place.ts";
import type { CompletionItem } from "./item.ts";
import { withHoles } from "./text.ts";

/** Whole blocks for the top level of a file that need to know what else is in it. */
export function completeBlocks(context: FeatureContext, place: NamePlace): CompletionItem[] {
  if (place.block || !place.isLast) return [];
  const number = nextEpair(allJails(context));
  const { text, holes } = withHoles(vnetJail(number));
  return [
    {
      label: "VNET jail",
      kind: "template",
      detail: `a jail with a network stack of its own, on epair${number}`,
      text,
      filter: "vnet jail",
      rank: 60,
      ...holes,
    },
  ];
}

/** As the snippet of the same name, with the number of an epair that is free. */
function vnetJail(number: number): string {
  return `‹name› {
  $id = "${number}";
  path = "‹/jails/›$name";
  host.hostname = "$name";
  mount.devfs;
  exec.clean;
  vnet;
  vnet.interface = "epair\${id}b";
  # \`|| true\`, because after a start that failed both are done already.
  exec.prestart = "/sbin/ifconfig epair\${id} create up || true";
  exec.prestart += "/sbin/ifconfig ‹bridge0› addm epair\${id}a || true";
  exec.start = "/bin/sh /etc/rc";
  exec.stop = "/bin/sh /etc/rc.shutdown";
  exec.prestop = "/sbin/ifconfig epair\${id}b -vnet $name";
  exec.poststop = "/sbin/ifconfig ‹bridge0› deletem epair\${id}a";
  exec.poststop += "/sbin/ifconfig epair\${id}a destroy";
}
`;
}
