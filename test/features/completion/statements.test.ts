import { describe, expect, it } from "vitest";
import { afterCompletion, completionsAt, labelsAt } from "../../support/editor.ts";

const first = (text: string, count: number): string[] => labelsAt(text).slice(0, count);

describe("statements are offered by how often they are used and by what is missing", () => {
  it.each<[string, string, string[]]>([
    ["an empty block", "web { $0 }", ["host.hostname", "path", "exec.start", "exec.stop"]],
    ["the top level", "persist;\n$0", ["exec.start", "exec.stop", "exec.clean", "mount.devfs", "path"]],
    ["vnet without interface", "web { host.hostname = h; path = /; persist; vnet; $0 }", ["vnet.interface"]],
    ["a ruleset without /dev", "web { host.hostname = h; path = /; persist; devfs_ruleset = 4; $0 }", ["mount.devfs"]],
    ["a start without stop", "web { host.hostname = h; path = /; exec.start = a; persist; $0 }", ["exec.stop"]],
    ["nothing that runs", "web { host.hostname = h; path = /; $0 }", ["exec.start", "persist"]],
    ["a hook that nothing undoes", "web { host.hostname = h; path = /; persist; exec.prestart = a; vnet; $0 }", []],
    [
      "mounting that is not allowed",
      "web { host.hostname = h; path = /; persist; allow.mount.zfs; $0 }",
      ["allow.mount"],
    ],
    ["a limit for nested jails", "a { host.hostname = h; path = /; persist; b { } $0 }", ["children.max"]],
    [
      "what all jails have already",
      "host.hostname = h; path = /;\nweb { persist; $0 }",
      ["exec.start", "exec.stop", "mount.devfs"],
    ],
  ])("%s", (_, text, expected) => expect(first(text, expected.length)).toEqual(expected));

  it("come behind whole jails in a file that has nothing yet, in the order in which they are of use", () => {
    const whole = ["Defaults for all jails", "VNET jail with epair and bridge", "VNET jail with jib"];
    for (const text of ["$0", "# My jails.\n$0", "jail$0"]) expect(first(text, 3)).toEqual(whole);
    expect(first("", 12)).toContain("exec.start");
    expect(first("persist;\n$0", 9)).not.toContain(whole[0]);
  });

  it("go on with the list in front of the cursor", () => {
    expect(first('web {\n  exec.start = "a";\n  $0\n}\n', 1)).toEqual(["exec.start +="]);
    expect(first('web {\n  mount = "a";\n  mount += "b";\n$0\n}\n', 1)).toEqual(["mount +="]);
    expect(first('web {\n  exec.start = "a";\n  persist;\n  $0\n}\n', 1)).not.toEqual(["exec.start +="]);
  });

  it.each([
    ["addresses after vnet", "web { vnet; $0 }", "ip4.addr", "allow.mlock"],
    ["vnet after addresses", "web { ip4.addr = 10.0.0.1; $0 }", "vnet.interface", "allow.mlock"],
    ["what all jails have", "path = /;\nweb { $0 }", "path", "allow.mlock"],
    ["deprecated ones", "web { $0 }", "allow.dying", "allow.mlock"],
    ["`no` forms of what is off", "web { $0 }", "nopersist", "allow.mlock"],
  ])("puts %s last", (_, text, later, sooner) => {
    const labels = labelsAt(text);
    expect(labels).toContain(later);
    expect(labels.indexOf(later)).toBeGreaterThan(labels.indexOf(sooner));
  });
});

it("nothing is offered for the name of a block, which its author makes up", () => {
  for (const text of ["s$0 {\n}\n", "$0 { }", "web-$0\n{ persist; }", "a { b$0 { } }", "d$0b {\n  path = /;\n"])
    expect(labelsAt(text)).toEqual([]);
  expect(labelsAt("per$0\nweb { }")).toContain("persist");
});

describe("lists", () => {
  it.each([
    ["in the block", "web {\n  exec.start = a;\n  $0\n}\n", "exec.start +=", 'exec.start += "|";'],
    ["for all jails", "exec.start = a;\nweb {\n  $0\n}\n", "exec.start +=", 'exec.start += "|";'],
    ["for all jails, replaced", "exec.start = a;\nweb {\n  $0\n}\n", "exec.start", 'exec.start = "|";'],
    ["at the top level", "exec.start = a;\n$0\n", "exec.start +=", 'exec.start += "|";'],
    ["while its name is written", "web {\n  mount = a;\n  mou$0\n}\n", "mount +=", 'mount += "|";'],
    ["of interfaces", "web {\n  vnet.interface = a;\n  $0\n}\n", "vnet.interface +=", 'vnet.interface += "|";'],
    ["with the rest there", "web {\n  exec.start = a;\n  exec.s$0 += b;\n}\n", "exec.start", "exec.start| += b;"],
  ])("that are set %s", (_, text, label, expected) => expect(afterCompletion(text, label)).toContain(expected));

  it("say where the jail has one from", () => {
    const items = completionsAt("exec.start = a;\nweb {\n  $0\n}\n");
    const detail = (label: string): string | undefined => items.find((item) => item.label === label)?.detail;
    expect(detail("exec.start +=")).toContain("Adds to what line 1 sets.");
    expect(detail("exec.start")).toContain("In place of what line 1 sets.");
  });

  it("are not begun a second time", () => expect(labelsAt("web { exec.start = a; $0 }")).not.toContain("exec.start"));

  it("are no scalars", () => expect(labelsAt("web { path = /; $0 }")).not.toContain("path +="));
});

describe("the `no` forms", () => {
  it.each([
    ["web { $0 }", "nopersist"],
    ["web { $0 }", "allow.noset_hostname"],
    ["web { $0 }", "mount.nodevfs"],
    ["web { no$0 }", "nopersist"],
    ["persist;\nweb { $0 }", "nopersist"],
  ])("at %j: %s", (text, label) => expect(afterCompletion(text, label)).toContain(`${label};|`));

  it("are not offered for what has none", () => expect(labelsAt("web { $0 }")).not.toContain("novnet"));

  it("come early where all jails have it on", () => {
    const labels = labelsAt("persist;\nweb { $0 }");
    expect(labels.indexOf("nopersist")).toBeLessThan(labels.indexOf("allow.nomlock"));
  });
});

describe("a whole VNET jail", () => {
  it("takes the next epair", () => {
    expect(afterCompletion("$0", "VNET jail with epair and bridge")).toContain('|name {\n\t$id = "1";');
    const fleet = 'a { $id = 7; exec.prestart = "ifconfig epair${id} create"; }\n$0';
    expect(afterCompletion(fleet, "VNET jail with epair and bridge")).toContain('$id = "8";');
  });

  it("has each name that is typed once", () => {
    const item = completionsAt("$0").find(({ label }) => label === "VNET jail with epair and bridge");
    const held = item?.holes?.map(({ start, end }) => item.text.slice(start, end));
    expect(held).toEqual(["name", "1", "/jails", "bridge0", "bridge0"]);
  });

  it.each(["web { $0 }", "$0 { persist; }"])("is not offered at %j", (text) =>
    expect(labelsAt(text)).not.toContain("VNET jail with epair and bridge"),
  );
});
