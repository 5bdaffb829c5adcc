import { describe, expect, test } from "vitest";
import { Workspace } from "../../server/src/analysis/index.ts";
import { hostTreeOf, isOfKernel, placesOf } from "../../server/src/config/index.ts";
import { analyze, check, parseFixture } from "../support/fixture.ts";
import { MemoryReader } from "../support/memory-reader.ts";

const only = ["depend-undefined", "undefined-variable", "include-misuse"];

describe("a path below /etc", () => {
  test.each(["/home/me/hosts/alpha", "/srv/a/etc/old", "/usr/src"])(
    "is looked for in the tree of the file: %s",
    (root) => {
      check(
        `
      //- ${root}/etc/jail.conf
      $zone = z;
      .include "/etc/jail.conf.d/*.conf";
      web { persist; path = /j; depend = db; }
      //- ${root}/etc/jail.conf.d/db.conf
      db { persist; path = "/d/$zone"; .include "/etc/common.conf"; }
      //- ${root}/etc/common.conf
      host.hostname = $zone;
      `,
        { only },
      );
    },
  );

  test.each([
    [
      "/home/me/alpha/etc/jail.conf",
      "/usr/local/etc/jail.conf.d/*.conf",
      "/home/me/alpha/usr/local/etc/jail.conf.d/db.conf",
    ],
    ["/home/me/alpha/usr/local/etc/jail.conf", "/etc/jail.conf.d/*.conf", "/home/me/alpha/etc/jail.conf.d/db.conf"],
    ["/home/me/[x]*/etc/jail.conf", "/etc/jail.conf.d/*.conf", "/home/me/[x]*/etc/jail.conf.d/db.conf"],
    ["/home/me/alpha/etc/jail.conf", "/jails/*/jail.conf", "/home/me/alpha/jails/db/jail.conf"],
    ["/home/me/alpha/etc/jail.conf", "/jails/*/jail.conf", "/jails/db/jail.conf"],
    ["/home/me/alpha/etc/jail.conf", "/jails/db.conf", "/jails/db.conf"],
  ])("%s includes %s", (main, pattern, included) => {
    check(
      `//- ${main}\n.include "${pattern}";\nweb { persist; path = /j; depend = db; }\n//- ${included}\ndb { persist; path = /d; }\n`,
      { only },
    );
  });

  test("is not looked for on the machine where a checkout is edited", () => {
    const { analysis } = analyze(`
      //- /home/me/alpha/etc/jail.conf
      .include "/etc/jail.conf.d/*.conf", "/etc/one.conf";
      web { persist; path = /j; depend = db; }
      //- /etc/jail.conf.d/db.conf
      db { persist; path = /d; }
      //- /etc/one.conf
      one { persist; path = /o; }
    `);
    expect(analysis.roots[0].configuration.jails.map(({ name }) => name)).toEqual(["web"]);
    expect(analysis.roots[0].configuration.error).toBeUndefined();
  });

  test("that cannot be found leaves things unknown", () => {
    for (const file of ["/home/me/alpha/etc/jail.conf", "/home/me/jail.conf"]) {
      const findings = check(
        `
        //- ${file}
        .include "/etc/jail.conf.d/*.conf";
        #        ^^^^^^^^^^^^^^^^^^^^^^^^^ include-misuse
        .include "/etc/one.conf";
        #        ^^^^^^^^^^^^^^^ include-misuse
        web { persist; path = "/j/$zone"; depend = db; }
        `,
        { only },
      );
      expect(findings.map(({ severity }) => severity)).toEqual(["hint", "info"]);
    }
  });

  test("is known where the folder is there and nothing in it matches", () => {
    check(
      `
      //- /home/me/alpha/etc/jail.conf
      .include "/etc/jail.conf.d/*.conf";
      web { persist; path = /j; depend = db; }
      #                                  ^^ depend-undefined
      //- /home/me/alpha/etc/jail.conf.d/README
      Nothing here.
      `,
      { only },
    );
  });

  test("is this machine's own for a file in /etc", () => {
    check(
      `
      //- /etc/jail.conf
      .include "/etc/jail.conf.d/*.conf";
      web { persist; path = /j; depend = db; }
      #                                  ^^ depend-undefined
      `,
      { only },
    );
  });

  test("a relative name in a file found in the tree starts there", () => {
    check(
      `
      //- /home/me/alpha/etc/jail.conf
      .include "/etc/jail.conf.d/*.conf";
      web { persist; path = /j; depend = db; }
      //- /home/me/alpha/etc/jail.conf.d/a.conf
      .include "more/db.conf";
      //- /home/me/alpha/etc/jail.conf.d/more/db.conf
      db { persist; path = /d; }
      `,
      { only },
    );
  });

  test("a relative name in a file found outside of the tree starts there, and not in the tree", () => {
    const { analysis } = analyze(`
      //- /home/me/alpha/etc/jail.conf
      .include "/jails/db/jail.conf";
      //- /jails/db/jail.conf
      .include "more.conf";
      //- /jails/db/more.conf
      own { persist; path = /o; }
      //- /home/me/alpha/jails/db/more.conf
      other { persist; path = /o; }
    `);
    expect(analysis.roots[0].configuration.jails.map(({ name }) => name)).toEqual(["own"]);
  });

  test("and a file that appears there is taken", () => {
    const { files } = parseFixture(
      '//- /a/etc/jail.conf\n.include "/etc/jail.conf.d/*.conf"; web { persist; path = /j; depend = db; }\n',
    );
    const all = new Map(files);
    const workspace = new Workspace(new MemoryReader(all));
    const jails = (): string[] =>
      workspace.analyze("/a/etc/jail.conf").roots[0].configuration.jails.map(({ name }) => name);
    expect(jails()).toEqual(["web"]);
    all.set("/a/etc/jail.conf.d/db.conf", "db { persist; path = /d; }\n");
    workspace.fileChanged("/a/etc/jail.conf.d/db.conf");
    expect(jails()).toEqual(["db", "web"]);
  });
});

test.each([
  ["/etc/jail.conf", "/etc/", ""],
  ["/etc/jail.conf.d/web.conf", "/etc/", ""],
  ["/home/me/alpha/usr/local/etc/jail.conf", "/home/me/alpha/etc/", "/home/me/alpha"],
  ["/home/me/jail.conf", "/home/me/", undefined],
  ["/home/me/jail.conf.d/web.conf", "/home/me/", undefined],
  ["/home/me/jail.conf.d/old/web.conf", "/home/me/jail.conf.d/old/", undefined],
  ["/home/me/my.jail.conf.d/web.conf", "/home/me/my.jail.conf.d/", undefined],
  ["jail.conf.d/web.conf", "", undefined],
])("the files of the host that begins with %s lie in %s", (root, etc, hostRoot) => {
  expect(hostTreeOf(root)).toEqual({ etc, root: hostRoot });
});

test.each([
  ["/etc/x.conf", "/etc/jail.conf", "/etc/jail.conf", [""], false],
  ["/etc/x.conf", "/home/me/jail.conf", "/home/me/jail.conf", [], true],
  ["/srv/etc/x.conf", "/home/me/jail.conf", "/home/me/jail.conf", [""], false],
  ["/etc/x.conf", "/a/etc/jail.conf", "/a/etc/jail.conf", ["/a"], true],
  ["/usr/local/etc/x.conf", "/a/etc/jail.conf", "/a/etc/jail.conf", ["/a"], true],
  ["/srv/etc/x.conf", "/a/etc/jail.conf", "/a/etc/jail.conf", ["/a", ""], false],
  ["/etc/x.conf", "/jails/web.conf", "/a/etc/jail.conf", ["/a"], true],
  ["/etc/x.conf", "/b/etc/web.conf", "/a/etc/jail.conf", ["/b"], true],
])("%s, included by %s, is looked for below the root of its host", (name, file, root, roots, mayBeElsewhere) => {
  expect(placesOf(name, file, root)).toEqual({ roots, mayBeElsewhere });
});

test("the folders of the kernel lie at the root of this machine", () => {
  expect(["/dev", "/proc/1", "/sys/x"].filter((path) => !isOfKernel(path))).toEqual([]);
  expect(["/devel", "/srv/dev/x", "/a/proc", "/system"].filter(isOfKernel)).toEqual([]);
});
