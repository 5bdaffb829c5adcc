import { expect, test } from "vitest";
import { check } from "../support/fixture.ts";

const only = ["system-user-not-root"];

test("what jail(8) runs by itself on the host needs root", () => {
  const [mount, alias, move] = check(
    `
    a { path = /a; persist; ip4 = inherit; exec.system_user = operator; mount.devfs; }
    #                                                         ^^^^^^^^ system-user-not-root
    b { path = /b; persist; exec.system_user = operator; interface = em0; ip4.addr = 10.0.0.5; }
    #                                          ^^^^^^^^ system-user-not-root
    c { path = /c; persist; exec.system_user = operator; vnet; vnet.interface = em1; }
    #                                          ^^^^^^^^ system-user-not-root
    `,
    { only },
  );
  expect([mount, alias, move].map(({ severity }) => severity)).toEqual(["info", "info", "info"]);
  expect(mount.message).toContain("mount(8)");
  expect(alias.message).toContain("ifconfig(8)");
});

test("a user for all jails is told once, for those for which jail(8) does something", () => {
  const [finding] = check(
    `
    exec.system_user = $user;
    #                  ^^^^^ system-user-not-root
    $user = operator;
    a { path = /a; persist; mount.devfs; }
    b { path = /b; persist; ip4 = inherit; }
    c { path = /c; persist; mount.devfs; $user = root; }
    `,
    { only },
  );
  expect(finding.jails).toEqual(["a"]);
});
