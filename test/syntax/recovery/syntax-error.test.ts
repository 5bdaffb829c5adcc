import { describe, test } from "vitest";
import { checkSlip, type Slip } from "./slip.ts";

describe("syntax-error", () => {
  test.each<[string, Slip]>([
    [
      "`=` twice (#191)",
      {
        text: `
          a { x = = 1; } b { y = 2; }
          #       ^ syntax-error
          `,
        fixed: `
          a { x = 1; } b { y = 2; }
          `,
        outline: "a(x) b(y)",
      },
    ],
    [
      "a `$` in the name of a jail, where jail(8) ends the string",
      {
        text: `
          "a$1" { x = 1; } b { y = 2; }
          ^^^^^ syntax-error
          `,
        outline: "a$1(x) b(y)",
      },
    ],
    [
      "a `$` in the name of a parameter",
      {
        text: `
          a { "x$" = 1; y = 2; }
          #   ^^^^ syntax-error
          `,
        outline: "a(x$ y)",
      },
    ],
    [
      "a comma before `;` (#5)",
      {
        text: `
          a { x = 1,; y = 2; }
          #        ^ syntax-error
          `,
        fixed: `
          a { x = 1; y = 2; }
          `,
      },
    ],
    [
      "a comma before `}` (#192)",
      {
        text: `
          a { x = 1, }
          #        ^ syntax-error
          `,
        fixed: `
          a { x = 1; }
          `,
      },
    ],
    [
      "a comma at the end of a line, and the next statement",
      {
        text: `
          a {
            exec.start = "1",
          #                 ^ syntax-error
            exec.stop = "2";
          }
          `,
        fixed: `
          a {
            exec.start = "1";
            exec.stop = "2";
          }
          `,
        outline: "a(exec.start exec.stop)",
      },
    ],
    [
      "a comma, and the next statement behind it on its line",
      {
        text: `
          a { path = /a, host.hostname = y; mount.devfs; }
          #            ^ syntax-error
        `,
        fixed: `
          a { path = /a; host.hostname = y; mount.devfs; }
        `,
        outline: "a(path host.hostname mount.devfs)",
        guess: true,
      },
    ],
    [
      "the same between variables, and behind a list",
      {
        text: `
          a { $x = 1; exec.start = "/bin/a", "/bin/b", $y += "2"; exec.clean; }
          #                                          ^ syntax-error
        `,
        fixed: `
          a { $x = 1; exec.start = "/bin/a", "/bin/b"; $y += "2"; exec.clean; }
        `,
        outline: "a(x exec.start y exec.clean)",
        guess: true,
      },
    ],
    [
      "a comma, and what looks like a statement and sets no parameter",
      {
        text: `
          a { exec.start = /bin/a, LANG = C; }
          #                        ^^^^^^^^ needs-quotes
        `,
        fixed: `
          a { exec.start = /bin/a, "LANG = C"; }
        `,
        outline: "a(exec.start)",
      },
    ],
    [
      "a comma first (#6)",
      {
        text: `
          a { x = ,1; }
          #       ^ syntax-error
          `,
        fixed: `
          a { x = 1; }
          `,
      },
    ],
    [
      "no value (#108)",
      {
        text: `
          a { path = ; persist; }
          #        ^ syntax-error
          `,
        outline: "a(path persist)",
      },
    ],
    [
      "no value for a switch",
      {
        text: `
          a { persist = ; }
          #           ^ syntax-error
          `,
        fixed: `
          a { persist; }
          `,
        outline: "a(persist)",
      },
    ],
    [
      "no value after `=`, in a list that can be empty",
      {
        text: `
          a { exec.start = "x"; exec.start =; }
          #                                ^ syntax-error
          `,
        fixed: `
          a { exec.start = "x"; exec.start; }
          `,
      },
    ],
    [
      "two strings on one line (#85)",
      {
        text: `
          a { x = "a" "b"; }
          #         ^ syntax-error
          `,
        fixed: `
          a { x = "a", "b"; }
          `,
      },
    ],
    [
      "strings on lines of their own",
      {
        text: `
          a {
            exec.start = "1",
              "2"
          #     ^ syntax-error
              "3",
              "4";
          }
          `,
        fixed: `
          a {
            exec.start = "1",
              "2",
              "3",
              "4";
          }
          `,
      },
    ],
    [
      "a sign for a statement (#188, #189)",
      {
        text: `
          a { = ; persist; }
          #   ^ syntax-error
          `,
        fixed: `
          a {  persist; }
          `,
        outline: "a(persist)",
      },
    ],
    [
      "a sign and words",
      {
        text: `
          a { = 1; persist; }
          #   ^ syntax-error
          `,
        outline: "a(persist)",
      },
    ],
    [
      "a block without a name (#193)",
      {
        text: `
          { persist; } b { persist; }
          ^ syntax-error
          `,
        outline: "(persist) b(persist)",
      },
    ],
    [
      "a brace between blocks",
      {
        text: `
          a { persist; }
          {
          ^ syntax-error
          b { persist; }
          `,
        fixed: `
          a { persist; }
          b { persist; }
          `,
        guess: true,
      },
    ],
    [
      "a variable as the name of a jail (#118)",
      {
        text: `
          $x { persist; }
          ^^ syntax-error
          `,
        outline: "$x(persist)",
      },
    ],
    [
      "a backslash in the name of a jail (M94)",
      {
        text: `
          a\\b { persist; }
          ^^^ syntax-error
          `,
        fixed: `
          ab { persist; }
          `,
      },
    ],
    [
      "a backslash that was to continue a line",
      {
        text: `
          a {
            exec.start = \\
          #              ^ syntax-error
              "1";
          }
          `,
        fixed: `
          a {
            exec.start =
              "1";
          }
          `,
      },
    ],
    [
      "a backslash with a blank after it",
      {
        text: `
          a {
            exec.start = "1", \\ 
          #                   ^ syntax-error
              "2";
          }
          `,
        fixed: `
          a {
            exec.start = "1",
              "2";
          }
          `,
      },
    ],
    [
      "several lines that were wrapped out of a comment",
      {
        text: `
          // a comment about
          it, that's = long
          ^^^^^^^^^^^^^^^^^ syntax-error
          web { persist; }
          `,
        fixed: `
          // a comment about
          // it, that's = long
          web { persist; }
          `,
        outline: "web(persist)",
      },
    ],
    [
      "words that were wrapped out of a comment (M80)",
      {
        text: `
          # a long comment about the
          services
          ^^^^^^^^ syntax-error
          web { persist; }
          `,
        fixed: `
          # a long comment about the
          # services
          web { persist; }
          `,
        outline: "web(persist)",
      },
    ],
    [
      "a sentence",
      {
        text: `
          these are the jails
          ^^^^^^^^^^^^^^^^^^^ syntax-error
          web { persist; }
          `,
        fixed: `
          # these are the jails
          web { persist; }
          `,
      },
    ],
    [
      "the end of a comment that is none",
      {
        text: `
          web { persist; */ }
          #              ^^ syntax-error
          `,
        fixed: `
          web { persist; }
          `,
      },
    ],
  ])("%s", (_, slip) => checkSlip(slip));
});
