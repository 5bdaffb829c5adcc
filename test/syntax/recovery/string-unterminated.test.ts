import { describe, expect, test } from "vitest";
import { analyze, applyFixes } from "../../support/fixture.ts";
import { checkSlip, type Slip } from "./slip.ts";

describe("string-unterminated", () => {
  test.each<[string, Slip]>([
    [
      "in the middle of a file, which keeps the rest (#228)",
      {
        text: `
          a {
            x = "1;
          #     ^^ string-unterminated
            y = "2";
          }
          b { z = "3"; }
          `,
        fixed: `
          a {
            x = "1";
            y = "2";
          }
          b { z = "3"; }
          `,
        outline: "a(x y) b(z)",
      },
    ],
    [
      "in the last line of a block",
      {
        text: `
          a {
            x = "1;
          #     ^^ string-unterminated
          }
          b { z = "3"; }
          `,
        fixed: `
          a {
            x = "1";
          }
          b { z = "3"; }
          `,
        outline: "a(x) b(z)",
      },
    ],
    [
      "in a list, where text and strings are turned around behind it",
      {
        text: `
          a {
            x = "1 2", "3 4, "5 6", "7 8";
          #            ^^^^ string-unterminated
            y = "2";
          }
          `,
        fixed: `
          a {
            x = "1 2", "3 4", "5 6", "7 8";
            y = "2";
          }
          `,
        outline: "a(x y)",
      },
    ],
    [
      "in a list of several lines",
      {
        text: `
          a {
            x = '1 2,
          #     ^^^^ string-unterminated
                '3 4',
                '5 6';
          }
          `,
        fixed: `
          a {
            x = '1 2',
                '3 4',
                '5 6';
          }
          `,
        outline: "a(x)",
      },
    ],
    [
      "in the last but one of a list",
      {
        text: `
          a { x = "1 2, "3 4"; }
          #       ^^^^ string-unterminated
          b { z = "3"; }
          `,
        fixed: `
          a { x = "1 2", "3 4"; }
          b { z = "3"; }
          `,
        outline: "a(x) b(z)",
      },
    ],
    [
      "in a block of one line (#89)",
      {
        text: `
          a { x = a"b; }
          #        ^^ string-unterminated
          b { z = "3"; }
          `,
        fixed: `
          a { x = a"b"; }
          b { z = "3"; }
          `,
        outline: "a(x) b(z)",
      },
    ],
    [
      "without its semicolon",
      {
        text: `
          a {
            x = "1
          #     ^^ string-unterminated
            exec.start = "2";
          }
          b { z = "3"; }
          `,
        fixed: `
          a {
            x = "1";
            exec.start = "2";
          }
          b { z = "3"; }
          `,
        outline: "a(x exec.start) b(z)",
      },
    ],
    [
      "when the quote that opens is missing",
      {
        text: `
          a {
            x = 1";
          #      ^ string-unterminated
            y = "2";
          }
          b { z = "3"; }
          `,
        fixed: `
          a {
            x = "1";
            y = "2";
          }
          b { z = "3"; }
          `,
        outline: "a(x y) b(z)",
      },
    ],
    [
      "when the quote that opens a command is missing",
      {
        text: `
          a {
            exec.start = /bin/sh /etc/rc";
          #                             ^ string-unterminated
            y = "2";
          }
          b { z = "3"; }
          `,
        fixed: `
          a {
            exec.start = "/bin/sh /etc/rc";
            y = "2";
          }
          b { z = "3"; }
          `,
      },
    ],
    [
      "an apostrophe (#90)",
      {
        text: `
          a { x = it's; }
          #         ^^ string-unterminated
          b { y = 'z'; }
          `,
        fixed: `
          a { x = "it's"; }
          b { y = 'z'; }
          `,
        outline: "a(x) b(y)",
      },
    ],
    [
      "a backslash before the quote that closes",
      {
        text: `
          a {
            x = "foo\\";
          #     ^^^^^^ string-unterminated
            y = "bar";
          }
          `,
        fixed: `
          a {
            x = "foo";
            y = "bar";
          }
          `,
        outline: "a(x y)",
      },
    ],
    [
      "a typographic quote at the end",
      {
        text: `
          a {
            x = "foo”;
          #     ^^^^^ string-unterminated
            y = "bar";
          }
          `,
        fixed: `
          a {
            x = "foo";
            y = "bar";
          }
          `,
      },
    ],
    [
      "a variable in quotes (#66)",
      {
        text: `
          a { x = "\${name"; y = 1; }
          #        ^^^^^^ string-unterminated
          `,
        fixed: `
          a { x = "\${name}"; y = 1; }
          `,
        outline: "a(x y)",
      },
    ],
    [
      "a variable in quotes with others after it",
      {
        text: `
          a { x = "\${id/$name \${b}"; y = 1; }
          #        ^^^^ string-unterminated
          `,
        fixed: `
          a { x = "\${id}/$name \${b}"; y = 1; }
          `,
        outline: "a(x y)",
      },
    ],
    [
      "a variable that takes the rest of the file for its name (#67)",
      {
        text: `
          a { x = \${name; }
          #       ^^^^^^ string-unterminated
          b { persist; }
          `,
        fixed: `
          a { x = \${name}; }
          b { persist; }
          `,
        outline: "a(x) b(persist)",
      },
    ],
    [
      "a variable on its line (#229)",
      {
        text: `
          a {
            x = \${open;
          #     ^^^^^^ string-unterminated
            y = 1;
          }
          `,
        fixed: `
          a {
            x = \${open};
            y = 1;
          }
          `,
        outline: "a(x y)",
      },
    ],
  ])("%s", (_, slip) => checkSlip(slip));

  test("a long string of a shell script is left alone when something else is wrong", () => {
    checkSlip({
      text: `
        a {
          x = "
            for i in 1 2; do
              y=1;
            done;
          ";
          z = 1
        #     ^ missing-semicolon
        }
        `,
      fixed: `
        a {
          x = "
            for i in 1 2; do
              y=1;
            done;
          ";
          z = 1;
        }
        `,
      outline: "a(x z)",
    });
  });
});

test("two lost quotes turn the strings between them around, and are two mistakes", () => {
  const web = (hostname: string, stop: string): string => `web {
  path = "/jails/web";
  mount.devfs;
  host.hostname = "web.example.org${hostname};
  exec.clean;
  exec.start = "/bin/sh /etc/rc";
  exec.stop = "/bin/sh /etc/rc.shutdown jail${stop};
  ip4.addr = "em0|10.0.0.1/24";
}
`;
  const { findings } = analyze(web("", ""));
  expect(findings.map(({ rule, start }) => [rule, web("", "").slice(start, start + 5)])).toEqual([
    ["string-unterminated", '"web.'],
    ["string-unterminated", '"/bin'],
  ]);
  expect(applyFixes(web("", ""), "string-unterminated")).toBe(web('"', '"'));
});
