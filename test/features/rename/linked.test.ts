import { expect, it } from "vitest";
import { afterRename, expectLinked } from "../../support/editor.ts";

it("a variable of a block changes in it, with and without braces, and not in other blocks", () => {
  expectLinked(`
    web {
      $i$0d = 1;
    #  ^^ linked
      path = "/jails/$id";
    #                 ^^ linked
      vnet.interface = "epair\${id}b";
    #                          ^^ linked
    }
    db { $id = 2; path = "/jails/$id"; }
  `);
});

it("what a statement outside of the blocks reads is linked in all that set it, as renaming would have it", () => {
  const text = `
    path = "/jails/$id";
    web { $i$0d = 1; persist; }
    db { $id = 2; persist; }
  `;
  expectLinked(`
    path = "/jails/$id";
    #               ^^ linked
    web { $i$0d = 1; persist; }
    #      ^^ linked
    db { $id = 2; persist; }
    #     ^^ linked
  `);
  expect(afterRename(text, "number").match(/\$number/g)).toHaveLength(3);
});

it.each([
  [
    "stands in another file as well",
    '$ba$0se = /j;\n.include "/etc/a.conf";\nweb { path = $base; }\n//- /etc/a.conf\ndb { path = $base; }\n',
  ],
  ["stands in a fragment", "$ba$0se = /j;\npath = $base;\n"],
  ["stands once", "web { $i$0d = 1; persist; }\n"],
  ["is spelled with escapes", 'web { $i$0d = 1; path = "/${i\\x64}"; }\n'],
  ["stands in a string without an end, too", 'web {\n  $i$0d = 1;\n  host.hostname = "w$id";\n  path = "/j/$id;\n}\n'],
  ["is no variable", "we$0b { path = /web; depend = db; }\ndb { depend = web; }\n"],
  ["is the jail's name", "web { path = /$na$0me; host.hostname = $name; }\n"],
  ["is a parameter", "web { pa$0th = /web; mount.fstab = $path/fstab; }\n"],
  ["is nothing", "# we$0b\n"],
])("nothing is linked that %s", (_, text) => expectLinked(text));
