import { describe, expect, it } from "vitest";
import { hoverAt } from "../../support/editor.ts";

describe("the history of a value", () => {
  it.each([
    ["its own statement", "web {\n  pa$0th = /a;\n}", "Set in line 2."],
    ["a global", "persist;\n* { pa$0th = /a; }\nweb { }", "Set for all jails in line 2."],
    ["a wildcard", '"db.*" { pa$0th = /a; }\ndb.one { }', "Set for `db.*` in line 1."],
    [
      "a list from three places",
      'mount = a;\n"*" { mount += b; }\nweb { mou$0nt += c; }',
      "Set for all jails in line 1; added to for all jails in line 2 and in line 3.",
    ],
    ["what was replaced", "path = /a;\nweb { pa$0th = /b; }", "Replaces `/a`, set for all jails in line 1."],
    [
      "what was replaced twice",
      "path = /a;\nweb {\n  path = /b;\n  pa$0th = /c;\n}",
      "Replaces `/a`, set for all jails in line 1 and `/b`, set in line 3.",
    ],
    ["replaced text with a variable", 'path = "/j/$name";\nweb { pa$0th = /b; }', 'Replaces `"/j/$name"`, set for all'],
    ["a bare name", "web { persist;\n  nopers$0ist; }", "Replaces the bare name, set in line 1."],
    [
      "an included file",
      '.include "a.inc";\nweb { ho$0st.hostname = b; }\n//- /etc/a.inc\nhost.hostname = a;\n',
      "`a.inc:1`",
    ],
  ])("tells of %s", (_, text, expected) => expect(hoverAt(text)).toContain(expected));

  it("puts the place after each value where jails differ", () => {
    expect(hoverAt("pa$0th = /a;\nweb {\n  path = /b;\n}\ndb { }", { release: "12.0" })).toContain(
      "- `web`: `/b` (line 3)\n- `db`: `/a` (line 1)",
    );
  });
});

describe("how a value reads", () => {
  it.each([
    ["an escape", String.raw`web { path = "/a\tb$0"; }`, "It reads: `/a⇥b`"],
    ["a line break", 'web { host.hostname = "a$0\nb"; }', undefined],
    ["pieces that are glued", `web { path = /a"/b$0"'/c'; }`, "It reads: `/a/b/c`"],
    ["an escaped variable", String.raw`web { exec.start = "echo \$HOME$0"; }`, "It reads: `echo $HOME`"],
    ["an escape beside a variable", String.raw`web { exec.start = "e$0cho \$HOME $name"; }`, "`echo $HOME web`"],
    ["quotes alone", 'web { path = "/a$0"; }', undefined],
  ])("after %s", (_, text, expected) => {
    if (expected === undefined) expect(hoverAt(text)).toBeUndefined();
    else expect(hoverAt(text)).toContain(expected);
  });
});

describe("what jail(8) runs by itself", () => {
  it.each([
    ["web { path = /; persist; vnet; vnet.interface = e0$0b; }", "Step 2 of 2 of the start: jail(8) runs"],
    ["web { path = /; persist; vnet; vnet.interface = e0$0b; }", "ifconfig e0b vnet web"],
    ['web { path = /; persist; mount = "/a /b$0 nullfs ro 0 0"; }', "of the stop: jail(8) runs"],
    ['web { path = /; persist; ip4.addr = "em0|10.0.0.1$0/24"; }', "alias"],
  ])("for %j", (text, expected) => expect(hoverAt(text)).toContain(expected));

  it("is nothing for an address without interface", () =>
    expect(hoverAt("web { path = /; persist; ip4.addr = 10.0.0$0.1; }")).toBeUndefined());
});

describe("what happens when a command fails", () => {
  it.each([
    ["exec.prestart", "the start ends there"],
    ["exec.start", "no other exec.* command runs then"],
    ["exec.prestop", "the jail is not stopped"],
    ["exec.stop", "the jail is not stopped"],
    ["exec.poststop", "goes on"],
  ])("in %s", (phase, expected) => expect(hoverAt(`web { ${phase} = "/bin/ec$0ho a"; }`)).toContain(expected));

  it("is nothing in the background", () => {
    expect(hoverAt('web { exec.prestart = "da$0emon &"; }')).not.toContain("If it fails");
  });
});
