import { expect, test } from "vitest";
import { checkBy } from "../support/one-rule.ts";

const told = checkBy("unguarded-route");

const jail = (address: string, route: string, mark = ""): string => `
$id = 1;
web {
  path = "/jails/web";
  vnet;
  vnet.interface = "wg1", "epair1b";
  exec.start = "/sbin/ifconfig ${address} up";
  exec.start += "/sbin/route add ${route} || true";
${mark}
}
`;
const mark = (route: string): string =>
  `  #              ${"^".repeat(`/sbin/route add ${route} || true`.length - 8)} unguarded-route`;

test.each([
  ["epair1b inet 10.0.0.$id/24", "default 10.0.0.1", "epair1b"],
  ["epair1b inet6 fd00::1/64", "-6 default fd00::1", "epair1b"],
])("a gateway that is the jail's own address: %s, route add %s", (address, route, name) => {
  const [finding] = told(jail(address, route, mark(route)));
  expect(finding).toMatchObject({
    severity: "warning",
    message: `The gateway is \`${name}\` itself, so that nothing gets out. Name the address of the router.`,
  });
});

test.each([
  ["it is another one", "epair1b inet 10.0.0.2/24", "default 10.0.0.1"],
  ["the link has two ends only", "wg1 inet 10.0.0.1/24", "-net 10.2.0.0/16 10.0.0.1"],
  ["nothing is to be sent there", "epair1b inet 10.0.0.1/24", "-net 10.3.0.0/16 10.0.0.1 -blackhole"],
  ["it is an interface", "epair1b inet 10.0.0.1/24", "-net 10.4.0.0/16 -iface epair1b"],
])("is not told where %s", (_, address, route) => {
  expect(told(jail(address, route))).toEqual([]);
});
