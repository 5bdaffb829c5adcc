import { describe, expect, test } from "vitest";
import { applyFixes, check } from "../../support/fixture.ts";
import { checkSlip, type Slip, syntaxRules } from "./slip.ts";

describe("missing-semicolon", () => {
  test.each<[string, Slip]>([
    [
      "with the next name directly behind the string",
      {
        text: `
          web { mount = "/a /b nullfs ro 0 0"mount += "/c /d nullfs ro 0 0"; persist; }
          #                                 ^ missing-semicolon
          `,
        fixed: `
          web { mount = "/a /b nullfs ro 0 0";mount += "/c /d nullfs ro 0 0"; persist; }
          `,
        outline: "web(mount mount persist)",
      },
    ],
    [
      "between lines, marked after the value that lacks it",
      {
        text: `
          web {
            mount.fstab = "/etc/fstab.x"
          #                            ^ missing-semicolon
            exec.prestart = "a";
          }
          `,
        fixed: `
          web {
            mount.fstab = "/etc/fstab.x";
            exec.prestart = "a";
          }
          `,
        outline: "web(mount.fstab exec.prestart)",
      },
    ],
    [
      "before a switch in the next line",
      {
        text: `
          web {
            path = /x
          #         ^ missing-semicolon
            persist;
          }
          `,
        fixed: `
          web {
            path = /x;
            persist;
          }
          `,
        outline: "web(path persist)",
      },
    ],
    [
      "after a switch, before an assignment",
      {
        text: `
          web {
            persist
          #       ^ missing-semicolon
            path = /x;
          }
          `,
        fixed: `
          web {
            persist;
            path = /x;
          }
          `,
      },
    ],
    [
      "before `}`",
      {
        text: `
          a { persist } b { persist; }
          #         ^ missing-semicolon
          `,
        fixed: `
          a { persist; } b { persist; }
          `,
        outline: "a(persist) b(persist)",
      },
    ],
    [
      "before `}` with a value, probe #231",
      {
        text: `
          a { x = 1; }
          b { y = 2 }
          #       ^ missing-semicolon
          c { z = 3; }
          `,
        fixed: `
          a { x = 1; }
          b { y = 2; }
          c { z = 3; }
          `,
        outline: "a(x) b(y) c(z)",
      },
    ],
    [
      "between two statements of one line, when the second is a switch (#105)",
      {
        text: `
          a { path = /x persist; }
          #           ^ missing-semicolon
          `,
        fixed: `
          a { path = /x; persist; }
          `,
        outline: "a(path persist)",
      },
    ],
    [
      "between two assignments of one line",
      {
        text: `
          a { path = /x ip4.addr = 10.0.0.1; }
          #           ^ missing-semicolon
          `,
        fixed: `
          a { path = /x; ip4.addr = 10.0.0.1; }
          `,
      },
    ],
    [
      "at the end of a list",
      {
        text: `
          web {
            exec.start = "/bin/a",
              "/bin/b"
          #          ^ missing-semicolon
            exec.stop = "c";
          }
          `,
        fixed: `
          web {
            exec.start = "/bin/a",
              "/bin/b";
            exec.stop = "c";
          }
          `,
      },
    ],
    [
      "before a block",
      {
        text: `
          path = "/j/$name"
          #               ^ missing-semicolon
          web { persist; }
          `,
        fixed: `
          path = "/j/$name";
          web { persist; }
          `,
        outline: "path web(persist)",
      },
    ],
    [
      "before a block on the same line (#265)",
      {
        text: `
          exec.clean web { path = /x; }
          #        ^ missing-semicolon
          `,
        fixed: `
          exec.clean; web { path = /x; }
          `,
        outline: "exec.clean web(path)",
      },
    ],
    [
      "after an include and before a block (#265)",
      {
        text: `
          a { x = 1; } .include "d/*.conf" b {}
          #                              ^ missing-semicolon
          `,
        fixed: `
          a { x = 1; } .include "d/*.conf"; b {}
          `,
        outline: "a(x) .include b()",
        releases: ["current"],
      },
    ],
    [
      "when it stands in a comment (M80)",
      {
        text: `
          web {
            path = /x # the root;
          #         ^ missing-semicolon
            persist;
          }
          `,
        fixed: `
          web {
            path = /x; # the root;
            persist;
          }
          `,
      },
    ],
    [
      "when a comment is glued to the value (#101)",
      {
        text: `
          a { x = a# c
          #       ^ missing-semicolon
          b; }
          `,
        fixed: `
          a { x = a;# c
          b; }
          `,
      },
    ],
    [
      "at the end of the file",
      {
        text: `
          $a = 1
          #    ^ missing-semicolon
          `,
        fixed: `
          $a = 1;
          `,
      },
    ],
  ])("%s", (_, slip) => checkSlip(slip));

  test("each one is a mistake of its own", () => {
    check(
      `
      a { x = 1 }
      #       ^ missing-semicolon
      b { y = 2 }
      #       ^ missing-semicolon
      c { z = 3; }
      `,
      { only: syntaxRules },
    );
  });

  test("lines may end in CR LF", () => {
    const text = "web {\r\n  path = /x\r\n  persist;\r\n}\r\n";
    expect(applyFixes(text, "missing-semicolon")).toBe("web {\r\n  path = /x;\r\n  persist;\r\n}\r\n");
  });
});
