import { expect, it } from "vitest";
import { symbolsFor } from "../../support/editor.ts";

const text = `
  $base = "/jails";
  .include "/etc/jail.d/web.conf";
  www.* { persist; }
  db {
    $id = 2;
    persist;
  }
  //- /etc/jail.d/web.conf
  web-server { $id = 1; persist; }
`;

it("of all files of the roots: the files, and their jails, wildcards and variables", () => {
  expect(symbolsFor(text, "")).toEqual([
    "file jail.conf",
    "file web.conf",
    "variable $base",
    "jail web-server",
    "variable $id in web-server",
    "wildcard www.*",
    "jail db",
    "variable $id in db",
  ]);
});

it("those with the letters of the query in their order", () => {
  expect(symbolsFor(text, "WS")).toEqual(["jail web-server"]);
  expect(symbolsFor(text, "$id")).toEqual(["variable $id in web-server", "variable $id in db"]);
  expect(symbolsFor(text, "nothing")).toEqual([]);
  expect(symbolsFor(text, "webconf")).toEqual(["file web.conf"]);
});

it("none without a name", () => {
  expect(symbolsFor('{ persist; }\n" " { persist; }\nweb { persist; }\n', "")).toEqual(["file jail.conf", "jail web"]);
});

it("a variable has the braces without which its name would end earlier", () => {
  expect(symbolsFor("a { ${conf.dir} = /x; }\n", "conf.dir")).toEqual(["variable ${conf.dir} in a"]);
});
