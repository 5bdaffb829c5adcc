import { describe, expect, it } from "vitest";
import { definitionsAt, expectHighlights, expectReferences } from "../../support/editor.ts";

describe("references of a variable", () => {
  it("are where it is set and where the jail reads it, in strings too", () => {
    expectReferences(`
      web {
        $id = 1;
      # ^^^ made
        vnet.interface = "epair$\{i$0d}b";
      #                        ^^^^^ read
        path = /jails/$id;
      #               ^^^ read
        persist;
      }
    `);
  });

  it.each(["$id$0", "${id}$0", "${id}$0/x", "ifconfig $id$0 up"])('are found behind its name in "%s"', (value) => {
    expectReferences(`
      web {
        $id = 1;
      # ^^^ made
        exec.prestart = "${value}";
      #                  ${" ".repeat(value.search(/\$/))}${value.includes("{") ? "^^^^^" : "^^^"} read
        persist;
      }
    `);
  });

  it("of a parameter are found by a jail that has it, where others lack it", () => {
    expectReferences(`
      exec.poststart += "logger $\{ip$04.addr}";
      #                         ^^^^^^^^^^^ read
      web { persist; }
      db { persist; ip4.addr = 10.0.0.2; }
      #             ^^^^^^^^ made
    `);
  });

  it("are those of the interface where its name goes on behind the variable", () => {
    expectReferences(`
      web {
        $id = 1;
        vnet; vnet.interface = "epair$\{id}$0b";
      #                         ^^^^^^^^^^^ read
        exec.prestart = "ifconfig epair$\{id} create";
      #                           ^^^^^^^^^^ made
      }
    `);
  });

  it("of a variable that an included file sets are those of all roots that include it", () => {
    expectReferences(`
      .include "all.inc";
      a { path = $ba$0se/a; }
      #          ^^^^^ read
      //- /etc/all.inc
      $base = /j;
    # ^^^^^ made
      //- /etc/b.jail.conf
      .include "all.inc";
      c { path = $base/c; }
      #          ^^^^^ read
    `);
  });

  it("a variable of one block is not that of another, but what stands outside of the blocks reads both", () => {
    expectReferences(`
      path = "/jails/$id";
      #              ^^^ read
      web {
        $i$0d = 1;
      # ^^^ made
        persist;
      }
      db {
        $id = 2;
        host.hostname = "db$id";
      }
    `);
    expectReferences(`
      path = "/jails/$i$0d";
      #              ^^^ read
      web {
        $id = 1;
      # ^^^ made
        persist;
      }
      db {
        $id = 2;
      # ^^^ made
        host.hostname = "db$id";
      #                    ^^^ read
      }
    `);
  });

  it("go over wildcards and included files", () => {
    expectReferences(`
      $base = "/jails";
      ^^^^^ made
      .include "/etc/jail.d/web.conf";
      www.* { path = "$ba$0se/$name"; }
      #               ^^^^^ read
      www.a { persist; }
      //- /etc/jail.d/web.conf
      web {
        path = $base/web;
      #        ^^^^^ read
      }
    `);
  });

  it("highlights of a name in several pieces are the whole name", () => {
    expectHighlights(String.raw`
      web {
        \x70a$0th = /jails/web;
      # ^^^^^^^ write
        path += /x;
      # ^^^^ write
        persist;
      }
    `);
  });

  it("highlights are those of the file", () => {
    expectHighlights(`
      $base = "/jails";
      ^^^^^ write
      .include "/etc/jail.d/web.conf";
      db { path = "$ba$0se/db"; persist; }
      #            ^^^^^ read
      //- /etc/jail.d/web.conf
      web {
        path = $base/web;
        persist;
      }
    `);
  });
});

describe("references of a parameter", () => {
  it("are all its settings, in any spelling, and where it is read like a variable", () => {
    expectReferences(`
      exec.cl$0ean;
      ^^^^^^^^^^ made
      web {
        exec.noclean;
      # ^^^^^^^^^^^^ made
        path = /jails/web;
      }
    `);
    expectReferences(`
      web {
        path = /jails/web;
      # ^^^^ made
        mount.fstab = "$pa$0th/etc/fstab";
      #                ^^^^^ read
        persist;
      }
    `);
  });

  it("leave out the like-named variables of other files' habits", () => {
    expectReferences(`
      web {
        $root = "/jails/web";
        pa$0th = $root;
      # ^^^^ made
        exec.start = "echo path";
      }
    `);
  });
});

describe("references of a jail", () => {
  it("are its block, depend and the words of commands", () => {
    expectReferences(`
      w$0eb {
      ^^^ made
        persist;
        exec.poststart = "jexec $name true";
      }
      db {
        depend = web, "cache";
      #          ^^^ read
        exec.prestart = "ifconfig epair3b vnet web", "jexec web service nginx start";
      #                                        ^^^ read     ^^^ read
        exec.poststop = "jail -r web", "echo web";
      #                          ^^^ read
        persist;
      }
      cache { persist; path = /jails/web; }
    `);
  });

  it("are the variables that hold its name, and where they are read for it, but not $name", () => {
    expectReferences(`
      $main = "we$0b";
      #        ^^^ read
      web { persist; exec.poststart = "jexec $name true"; }
      ^^^ made
      db {
        depend = $main;
      #          ^^^^^ read
        exec.created = "jexec $\{main} true", "logger $main";
      #                       ^^^^^^^ read
        persist;
      }
    `);
  });

  it("are found from where it is needed", () => {
    expectReferences(`
      web { persist; depend = d$0b; }
      #                       ^^ read
      db { persist; }
      ^^ made
    `);
    expect(definitionsAt('web { persist; }\ndb { exec.created = "jexec we$0b true"; persist; }\n')).toEqual([
      "/etc/jail.conf:1",
    ]);
    expect(definitionsAt("db { persist; }\nweb { path = /jails/$na$0me; }\n")).toEqual(["/etc/jail.conf:2"]);
  });
});

describe("references of an interface", () => {
  it("lead from the half in a jail to the pair that is made, with variables resolved", () => {
    expectReferences(`
      web {
        $id = 1;
        vnet;
        vnet.interface = "ep$0air$\{id}b";
      #                   ^^^^^^^^^^^ read
        exec.prestart = "ifconfig epair1 create up";
      #                           ^^^^^^ made
        exec.prestart += "ifconfig bridge0 addm epair1a";
        exec.start = "ifconfig epair$\{id}b inet 10.0.0.2/24";
      #                        ^^^^^^^^^^^ write
        exec.poststop = "ifconfig epair1a destroy";
      #                           ^^^^^^^ write
      }
      db {
        $id = 2;
        vnet;
        vnet.interface = "epair$\{id}b";
        exec.prestart = "ifconfig epair$\{id} create";
      }
    `);
    expect(
      definitionsAt(
        'web {\n  $id = 1;\n  vnet;\n  vnet.interface = "ep$0air${id}b";\n  exec.prestart = "ifconfig epair1 create";\n}\n',
      ),
    ).toEqual(["/etc/jail.conf:5"]);
  });

  it("a bridge is seen in all jails that use it", () => {
    expectReferences(`
      a {
        exec.prestart = "ifconfig bridge0 create", "sh -c 'ifconfig bridge0 addm em0'";
      #                           ^^^^^^^ made                      ^^^^^^^ write
        persist;
      }
      b { exec.poststart = "ifconfig brid$0ge0 addm epair1a"; persist; }
      #                              ^^^^^^^ write
    `);
  });

  it("an interface on the network stack of one jail is not that of another", () => {
    expectReferences(`
      a { vnet; exec.start = "ifconfig l$0o0 127.0.0.1"; persist; }
      #                                ^^^ write
      b { vnet; exec.start = "ifconfig lo0 127.0.0.1"; persist; }
      c { exec.prestart = "ifconfig lo0 alias 127.0.0.2"; persist; }
    `);
  });

  it("addresses name theirs", () => {
    expectReferences(`
      a { ip4.addr = "l$0o1|10.0.0.1/32"; persist; }
      #               ^^^ read
      b { interface = lo1; ip4.addr = 10.0.0.2; persist; }
      #               ^^^ read
    `);
  });
});

describe("references of an interface whose name a variable holds", () => {
  it("lead from the value of the variable to its uses and to other spellings", () => {
    expectReferences(`
      $bridge = "brid$0ge0";
      #          ^^^^^^^ read
      a {
        exec.prestart = "ifconfig $\{bridge} create", "ifconfig bridge0 addm em0";
      #                           ^^^^^^^^^ made               ^^^^^^^ write
        persist;
      }
      b { exec.prestart = "logger bridge0", "ifconfig bridge1 up"; persist; }
    `);
    expect(
      definitionsAt('$bridge = "bridge$00";\nweb {\n  persist;\n  exec.prestart = "ifconfig $bridge create";\n}\n'),
    ).toEqual(["/etc/jail.conf:4"]);
  });

  it("lead back to it, through variables in variables and other files", () => {
    expectReferences(`
      .include "/etc/jail.d/bridges.conf";
      $bridge = $lan;
      #         ^^^^ read
      web {
        exec.prestart = "ifconfig brid$0ge0 addm em0", "ifconfig $bridge addm em1";
      #                           ^^^^^^^ write                ^^^^^^^ write
        persist;
      }
      //- /etc/jail.d/bridges.conf
      $lan = 'bridge0';
      #       ^^^^^^^ read
    `);
  });

  it("find the pair of which a half is named, in lists and in whole commands too", () => {
    expectReferences(`
      web {
        $id = 1;
        $pair = "epair$\{id}";
      #          ^^^^^^^^^^ read
        $up = "ifconfig e$0pair1 create", "ifconfig bridge0 addm $\{pair}a";
      #                 ^^^^^^ made                            ^^^^^^^^ write
        vnet;
        vnet.interface = "$\{pair}b";
      #                   ^^^^^^^^ read
        exec.prestart = $up;
      }
      db { $pair = "epair2"; vnet.interface = "$\{pair}b"; }
    `);
  });

  it("find no variable that only brings a part of the name, nor one that jails read as something else", () => {
    expectReferences(`
      $kind = "epair";
      $lan = "bridge0";
      web {
        vnet;
        vnet.interface = "e$0pair1b";
      #                   ^^^^^^^ read
        exec.prestart = "ifconfig $\{kind}1 create";
      #                           ^^^^^^^^ made
        host.hostname = $lan;
      }
    `);
    expectReferences('$lan = "bridg$0e0";\nweb { persist; host.hostname = $lan; }\n');
  });
});

describe("references of a dataset", () => {
  it("find the variable that holds its name", () => {
    expectReferences(`
      web {
        $data = "tank/jai$0ls/$name";
      #          ^^^^^^^^^^^^^^^^ read
        exec.prestart = "zfs create $data";
      #                             ^^^^^ made
        zfs.dataset = $data;
      #               ^^^^^ read
        persist;
      }
    `);
  });

  it("are where it is made, given to a jail and destroyed", () => {
    expectReferences(`
      a {
        exec.prestart = "zfs clone tank/base@1 tank/jails/$name";
      #                                        ^^^^^^^^^^^^^^^^ made
        exec.created = "zfs jail a ta$0nk/jails/a";
      #                            ^^^^^^^^^^^^ write
        exec.poststop = "zfs destroy tank/jails/a";
      #                              ^^^^^^^^^^^^ write
        persist;
      }
    `);
  });
});

describe("nothing", () => {
  it.each(["# we$0b\nweb { persist; }\n", "web { path = /jai$0ls; }\n", "", "$0", 'web { "$0', '.incl$0ude "a";\n'])(
    "is found in %j",
    (text) => expectReferences(text),
  );
});
