import { expect, it } from "vitest";
import { lineageAt } from "../support/editor.ts";

const others = `
  exec.clean;
  * { mount.devfs; }
  www.* { allow.raw_sockets; }
  *.a { persist; }
  www.a { persist; }
  db { persist; }
  //- /etc/common.conf
  $base = "/jails";
`;

it("a jail has its wildcards in the order in which they apply, and the globals of all files", () => {
  expect(lineageAt(`\n  .include "/etc/common.conf";\n  w$0eb { persist; }${others}`)).toEqual({
    at: ["jail web"],
    above: ["wildcard *", "globals common.conf in /etc/common.conf", "globals jail.conf"],
    below: [],
  });
  expect(lineageAt(`\n  web { depend = www$0.a; persist; }${others}`)).toEqual({
    at: ["jail www.a"],
    above: ["wildcard *", "wildcard www.*", "wildcard *.a", "globals jail.conf"],
    below: [],
  });
});

it("a wildcard stands between those that are wider and those that are narrower", () => {
  expect(lineageAt(`\n  www.* { path$0; }${others}`)).toMatchObject({ at: ["wildcard www.*"] });
  expect(lineageAt(`\n  * { path$0; }${others}`)).toEqual({
    at: ["wildcard *"],
    above: ["globals jail.conf"],
    below: ["wildcard www.*", "wildcard *.a", "jail www.a", "jail db"],
  });
});

it("all jails and wildcards inherit from the globals", () => {
  expect(lineageAt(`\n  allow.mou$0nt;${others}`)).toEqual({
    at: ["globals jail.conf"],
    above: [],
    below: ["wildcard *", "wildcard www.*", "wildcard *.a", "jail www.a", "jail db"],
  });
});

it("FreeBSD 13 takes what follows a wildcard for a part of it, and it is shown as what it looks like", () => {
  expect(lineageAt("* { persist; }\nexec.cl$0ean;\nweb { path = /web; }\n", { release: "13.2" }).below).toContain(
    "jail web",
  );
});

it("a file that is included in a block has no globals", () => {
  const text = `
    web { .include "/etc/common.conf"; persist; }
    //- /etc/common.conf
    allow.mou$0nt;
  `;
  expect(lineageAt(text)).toEqual({ at: ["jail web in /etc/jail.conf"], above: [], below: [] });
});

it.each(["", "$0", "# $0comment\n", "web { persist; }\n\n$0\n\ndb { persist; }\n"])("nothing is meant in %j", (text) =>
  expect(lineageAt(text)).toEqual({ at: [], above: [], below: [] }),
);

it("what has no name is no part of it", () => {
  expect(lineageAt(`\n  * { path$0; }\n  "" { persist; }\n  web { persist; }`).below).toEqual(["jail web"]);
});
