import { describe, test } from "vitest";
import { checkSlip, type Slip } from "./slip.ts";

describe("brace-unterminated", () => {
  test.each<[string, Slip]>([
    [
      "at the end of the file (#110)",
      {
        text: `
          a { path = /x;
          #            ^ brace-unterminated
          `,
        fixed: `
          a { path = /x;
          }
          `,
        outline: "a(path)",
      },
    ],
    [
      "before the next block, told by the indentation (#232)",
      {
        text: `
          a {
            x = 1;
            y = 2; # the last
          #      ^ brace-unterminated

          # the next
          b {
            z = 1;
          }
          c { w = 1; }
          `,
        fixed: `
          a {
            x = 1;
            y = 2; # the last
          }

          # the next
          b {
            z = 1;
          }
          c { w = 1; }
          `,
        outline: "a(x y) b(z) c(w)",
      },
    ],
    [
      "one too many (#111)",
      {
        text: `
          a { path = /x; } }
          #                ^ brace-unterminated
          b { persist; }
          `,
        fixed: `
          a { path = /x; }
          b { persist; }
          `,
        outline: "a(path) b(persist)",
      },
    ],
    [
      "one too many inside, told by the indentation",
      {
        text: `
          a {
            x = 1;
            }
            ^ brace-unterminated
            y = 2;
          }
          b { persist; }
          `,
        fixed: `
          a {
            x = 1;
            y = 2;
          }
          b { persist; }
          `,
        outline: "a(x y) b(persist)",
      },
    ],
    [
      "no brace that opens (#109)",
      {
        text: `
          a path = /x; }
          ^ brace-unterminated
          b { persist; }
          `,
        fixed: `
          a { path = /x; }
          b { persist; }
          `,
        outline: "a(path) b(persist)",
      },
    ],
    [
      "no brace that opens, over several lines",
      {
        text: `
          a
          ^ brace-unterminated
            path = /x;
            persist;
          }
          b { persist; }
          `,
        fixed: `
          a {
            path = /x;
            persist;
          }
          b { persist; }
          `,
        outline: "a(path persist) b(persist)",
      },
    ],
  ])("%s", (_, slip) => checkSlip(slip));
});
