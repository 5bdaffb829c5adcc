import { describe, expect, it } from "vitest";
import { afterRefactoring, refactoringTitles } from "../../support/refactoring.ts";

const toJib = "Let jib make the pair, of which the jail gets `e0b_web`";
const toHand = "Make the pair by hand, with another hardware address";

const other = `
db {
  path = /jails/db;
  vnet;
  vnet.interface = e0b_db;
  exec.prestart = "/usr/local/sbin/jib addm db em0";
  exec.start = "/bin/sh /etc/rc";
  exec.poststop = "/usr/local/sbin/jib destroy db";
}
`;

const byHand = `web {
  path = /jails/web;
  vnet;
  vnet.interface = epair5b;
  # the network of the office
  exec.prestart  = "/sbin/ifconfig epair5 create up || true";
  exec.prestart += "/sbin/ifconfig em0bridge addm epair5a up";
  exec.prestart += "/sbin/ifconfig epair5a up"; # at once
  exec.start  = "/sbin/ifconfig epair5b inet 10.0.0.5/24 up";
  exec.start += "/bin/sh /etc/rc";
  exec.prestop   = "/sbin/ifconfig epair5b -vnet web";
  exec.poststop  = "/sbin/ifconfig em0bridge deletem epair5a";
  exec.poststop += "/sbin/ifconfig epair5a destroy";
}
`;

const byJib = `web {
  path = /jails/web;
  vnet;
  vnet.interface = e0b_web;
  # the network of the office
  exec.prestart  = "/usr/local/sbin/jib addm web em0";
  # at once
  exec.start  = "/sbin/ifconfig e0b_web inet 10.0.0.5/24 up";
  exec.start += "/bin/sh /etc/rc";
  exec.prestop   = "/sbin/ifconfig e0b_web -vnet web";
  exec.poststop  = "/usr/local/sbin/jib destroy web";
}
`;

const at = (text: string): string => text.replace("web {", "web {$0");

describe("a pair that is made by hand", () => {
  it("is made by jib as others do it, and named so in the jail", () => {
    expect(afterRefactoring(at(byHand) + other, toJib)).toBe(byJib + other);
  });

  it("is made by jib where its bridge is the one that jib would use, and said where jib has to be", () => {
    const title = `${toJib}: jib must be there as /usr/sbin/jib`;
    const made = byJib.replaceAll("/usr/local/sbin/jib", "/usr/sbin/jib");
    expect(afterRefactoring(at(byHand), title)).toBe(made);
    const another = afterRefactoring(at(byHand.replaceAll("em0bridge", "em0net")), title);
    expect(another).toBe(made.replace("addm web", "addm -b net web"));
  });

  it("is made by jib where its commands stand on one line", () => {
    const text = byHand.replaceAll(/ #.*|( {2}# .*\n)/g, "").replaceAll(/;\n {2}(?=exec\.\w+ \+=)/g, "; ");
    expect(text).toContain('"/sbin/ifconfig epair5 create up || true"; exec.prestart += ');
    const made = afterRefactoring(at(text) + other, toJib);
    expect(made).toContain('  exec.prestart  = "/usr/local/sbin/jib addm web em0";\n  exec.start');
    expect(made).toContain('  exec.poststop  = "/usr/local/sbin/jib destroy web";\n}');
  });

  it("is made by jib for the bridge that others have", () => {
    const others = other.replace("addm db", "addm -b net db");
    expect(afterRefactoring(at(byHand.replaceAll("em0bridge", "em0net")) + others, toJib)).toBe(
      byJib.replace("addm web", "addm -b net web") + others,
    );
  });

  it("is made by jib for its own network where others are in another one", () => {
    const text = byHand.replaceAll("em0bridge", "em1bridge");
    expect(afterRefactoring(at(text) + other, toJib)).toBe(byJib.replace("web em0", "web em1") + other);
    const another = other.replaceAll("db", "mail").replace("em0", "em1");
    expect(afterRefactoring(at(text) + other + another, toJib)).toBe(
      byJib.replace("web em0", "web em1") + other + another,
    );
  });

  it.each([
    ["it is on two bridges", byHand.replace('epair5a up"; #', 'em1bridge addm epair5a up"; #')],
    ["nobody says which network jib is to use", byHand.replaceAll("em0bridge", "bridge0")],
    ["others call jib for another bridge", byHand.replaceAll("em0bridge", "bridge0") + other],
    [
      "it has a hardware address of its own",
      byHand.replace('epair5a up"; #', 'epair5a ether 02:00:00:00:00:01 up"; #') + other,
    ],
    ["a half has another name", byHand.replace('epair5a up"; #', 'epair5a name web0"; #') + other],
    ["another command stands beside it", byHand.replace("addm epair5a up", "addm epair5a up; logger up") + other],
    ["jail(8) has no such NAME", byHand.replaceAll("web", "web-1") + other],
  ])("stays where %s", (_, text) => {
    const titles = refactoringTitles(text.replace(/web(?:-1)? \{/, "$&$0"));
    expect(titles.filter((title) => title.includes("jib make"))).toEqual([]);
  });
});

describe("a pair that jib makes", () => {
  it("is made by hand under the same names", () => {
    const text = other.trimStart().replaceAll("db", "web");
    expect(afterRefactoring(at(text) + other, toHand)).toBe(`web {
  path = /jails/web;
  vnet;
  vnet.interface = e0b_web;
  exec.prestart = "/sbin/ifconfig em0 up";
  exec.prestart += "/sbin/ifconfig em0bridge > /dev/null 2>&1 || /sbin/ifconfig bridge create addm em0 up name em0bridge";
  exec.prestart += "/sbin/ifconfig epair2 create";
  exec.prestart += "/sbin/ifconfig epair2a name e0a_web";
  exec.prestart += "/sbin/ifconfig epair2b name e0b_web";
  exec.prestart += "/sbin/ifconfig em0bridge addm e0a_web";
  exec.prestart += "/sbin/ifconfig e0a_web up";
  exec.start = "/bin/sh /etc/rc";
  exec.prestop = "/sbin/ifconfig e0b_web -vnet web";
  exec.poststop = "/sbin/ifconfig em0bridge deletem e0a_web";
  exec.poststop += "/sbin/ifconfig e0a_web destroy";
}
${other}`);
  });

  it("has a number by hand that jib does not come to, in whatever order the jails start", () => {
    const mail = other.replaceAll("db", "mail").replace("addm mail em0", "addm mail em0 em1");
    const text = at(other.trimStart().replaceAll("db", "web")) + other + mail;
    expect(afterRefactoring(text, toHand)).toContain('"/sbin/ifconfig epair4 create"');
  });

  it("brings its network up and makes the bridge that jib would make, whoever else does", () => {
    const text = at(other.trimStart().replaceAll("db", "web").replace("web em0", "-b net web em1"));
    const after = afterRefactoring(text, toHand);
    expect(after).toContain(`"/sbin/ifconfig em1 up";
  exec.prestart += "/sbin/ifconfig em1net > /dev/null 2>&1 || /sbin/ifconfig bridge create addm em1 up name em1net";
  exec.prestart += "/sbin/ifconfig epair1 create";`);
    expect(after).toContain('"/sbin/ifconfig em1net addm e0a_web"');
  });

  it.each([
    ["it makes several", "jib addm web em0 em1"],
    ["only the shell knows its network", 'jib addm web "$(cat /opt/jails/uplink)"'],
    ["another command stands beside it", "jib addm web em0; logger up"],
  ])("stays where %s", (_, command) => {
    const text = other
      .trimStart()
      .replaceAll("db", "web")
      .replace('jib addm web em0"', `${command.replaceAll('"', '\\"')}"`);
    expect(text).toContain("jib");
    expect(refactoringTitles(at(text))).not.toContain(toHand);
  });
});
