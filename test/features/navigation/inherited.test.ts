import { describe, expect, it } from "vitest";
import { definitionsAt, expectPlaces, expectReferences } from "../../support/editor.ts";

describe("declaration", () => {
  it("of a parameter leads to the globals that it replaces", () => {
    expectPlaces(
      "declaration",
      `
        path = "/jails/$name";
        ^^^^ here
        * { persist; }
        web { pa$0th = /srv/web; persist; }
        db { path = /srv/db; persist; }
      `,
    );
  });

  it("of a line of a list leads to all that it adds to, and not to what was thrown away before", () => {
    expectPlaces(
      "declaration",
      `
        exec.start = "a";
        www.* { exec.start = "b"; exec.start += "c"; }
        #       ^^^^^^^^^^ here   ^^^^^^^^^^ here
        www.a { exec.st$0art += "d"; persist; }
      `,
    );
  });

  it("of what is read leads one step behind what is in force", () => {
    expectPlaces(
      "declaration",
      `
        $base = "/jails";
        ^^^^^ here
        web {
          $base = "/srv";
          path = "$ba$0se/web";
        }
      `,
    );
    expectPlaces(
      "declaration",
      `
        $net = "10.0.0";
        ^^^^ here
        web { ip4.addr = "$n$0et.2"; persist; }
      `,
    );
  });

  it("of what begins here is here, and a negated parameter replaces the other", () => {
    expectPlaces(
      "declaration",
      `
        web { pa$0th = /srv/web; persist; }
        #     ^^^^ here
      `,
    );
    expectPlaces(
      "declaration",
      `
        mount.devfs;
        ^^^^^^^^^^^ here
        web { mount.nod$0evfs; persist; }
      `,
    );
  });

  it("goes over included files, and a wildcard after the block replaces what the block says", () => {
    expectPlaces(
      "declaration",
      `
        .include "/etc/common.conf";
        web { host.hostname = web.example.org; persist; }
        #     ^^^^^^^^^^^^^ here
        * { host.hos$0tname = "$name.example.org"; }
        db { persist; }
        //- /etc/common.conf
        host.hostname = "$name";
        ^^^^^^^^^^^^^ here
      `,
    );
  });

  it("at the name of a block leads to what it inherits, elsewhere to the block", () => {
    expectPlaces(
      "declaration",
      `
        exec.clean;
        ^^^^^^^^^^ here
        www.* { persist; }
        ^^^^^ here
        www.a$0 { path = /srv; }
        db.* { persist; }
      `,
    );
    expectPlaces(
      "declaration",
      `
        exec.clean;
        web { depend = d$0b; persist; }
        db { persist; }
        ^^ here
      `,
    );
  });
});

describe("implementation", () => {
  it("of a global leads to what replaces it, each the nearest", () => {
    expectPlaces(
      "implementation",
      `
        pa$0th = "/jails/$name";
        www.* { path = "/www/$name"; }
        #       ^^^^ here
        www.a { path = /srv/a; persist; }
        db { path = /srv/db; persist; }
        #    ^^^^ here
        cache { persist; }
      `,
    );
  });

  it("of a list leads to all that add to it", () => {
    expectPlaces(
      "implementation",
      `
        exec.star$0t = "a";
        exec.start += "b";
        ^^^^^^^^^^ here
        web { exec.start += "c"; persist; }
        #     ^^^^^^^^^^ here
        db { exec.start = "d"; exec.start += "e"; persist; }
        #    ^^^^^^^^^^ here
      `,
    );
  });

  it("of a variable of the globals leads to the blocks that set it", () => {
    expectPlaces(
      "implementation",
      `
        $ba$0se = "/jails";
        web { $base = "/srv"; path = $base; }
        #     ^^^^^ here
        db { path = $base; }
      `,
    );
  });

  it("of a wildcard leads to the blocks that it matches", () => {
    expectPlaces(
      "implementation",
      `
        www.*$0 { persist; }
        www.a { persist; }
        ^^^^^ here
        db { persist; }
        www.b { persist; }
        ^^^^^ here
      `,
    );
  });

  it.each([
    "path = /j;\nweb { pa$0th = /srv; }\n",
    "we$0b { persist; }\n",
    "db.*$0 { persist; }\nweb { persist; }\n",
    "# $0",
    "",
  ])("there is none in %j", (text) => expectPlaces("implementation", text));
});

describe("type", () => {
  it("of a jail are the wildcards and globals of all files that apply to it", () => {
    expectPlaces(
      "type",
      `
        exec.clean;
        ^^^^^^^^^^ here
        web { depend = ww$0w.a; persist; }
        * { mount.devfs; }
        ^ here
        www.a { persist; }
        db.* { persist; }
        .include "/etc/late.conf";
        //- /etc/late.conf
        allow.raw_sockets;
        ^^^^^^^^^^^^^^^^^ here
        *.a { persist; }
        ^^^ here
      `,
    );
  });

  it.each(["exec.clean;\nweb { per$0sist; }\n", "# $0", "", "a = $0b;\na { persist; }\n"])(
    "there is none in %j",
    (text) => expectPlaces("type", text),
  );
});

describe("a wildcard", () => {
  it("is defined where it stands, and its references are the jails that it matches", () => {
    const text = `
      ww$0w.* { persist; }
      ^^^^^ made
      www.a { persist; }
      ^^^^^ read
      db { persist; }
    `;
    expectReferences(text);
    expect(definitionsAt("www.*$0 { persist; }\nwww.a { persist; }\n")).toEqual(["/etc/jail.conf:1"]);
  });
});

describe("definition in a file without jails", () => {
  it("leads to where the file itself sets it", () => {
    expectPlaces(
      "definition",
      `
        $base = "/jails";
        ^^^^^ here
        path = "$bas$0e/x";
      `,
    );
  });
});
