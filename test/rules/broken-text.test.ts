import { test } from "vitest";
import { check } from "../support/fixture.ts";

test("a value that cannot be read has one finding, and none about what it may be worth", () => {
  check(`
    a { path = /a; persist; }
    web {
      path = /web; persist;
      depend = "b" c;
    #          ^^^^^ needs-quotes
    }
    `);
});

test("nor where the rule that tells it is switched off, since what jail(8) refuses is told in any case", () => {
  check(
    `
    a { path = /a; persist; }
    web {
      path = /web; persist;
      depend = "b" c;
    #          ^^^^^ needs-quotes
    }
    `,
    { rules: { "needs-quotes": "off" } },
  );
});

test("nothing follows from a brace without a name but that the name is missing", () => {
  check(`
    web { path = /web; persist; }
    { exec.clean; }
    ^ syntax-error
    `);
});
