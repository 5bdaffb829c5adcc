import { expect, test } from "vitest";
import { analyze, check } from "../support/fixture.ts";

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

test("how much jail(8) never sees is told where it stops reading, and nowhere else", () => {
  const messages = (text: string): string[] =>
    analyze(text).findings.flatMap(({ rule, message }) => (rule === "non-ascii-token" ? message : []));
  const letters = "Letters outside of ASCII need quotes: `日本`.";
  const [a, b, c] = ["a", "b", "c"].map((name) => `${name} { path = /${name}; persist; }\n`);
  expect(messages(`${a}日本\n${b}${c}日本;\n`)).toEqual([
    `${letters} jail(8) stops here: \`b\` and 1 more do not exist for it.`,
    letters,
  ]);
  expect(messages(`${a}日本\n${b}`)).toEqual([`${letters} jail(8) stops here: \`b\` does not exist for it.`]);
  expect(messages(`${a}日本;\n`)).toEqual([`${letters} jail(8) stops reading here, without a message.`]);
  // Within a block it refuses the file.
  expect(messages(`${a}b { path = /b; 日本; persist; }\n${c}`)).toEqual([letters]);
  expect(messages(`${a}b { path = /b; persist; 日本`)).toEqual([letters]);
});

test("a colon for a semicolon is told in place of its value, and nothing else is hidden by it", () => {
  check(
    `
    web {
      path = /jails/web; persist;
      ip4.addr = 192.0.2.10:
    #                      ^ missing-semicolon
      ip6.addr = 2001:db8::zz
    #            ^^^^^^^^^^^^ bad-address
    #                       ^ missing-semicolon
    }
    .include "/etc/db.conf";
    //- /etc/db.conf
    db {
      path = /jails/db; persist;
      ip4.addr = 192.0.2.300
    #            ^^^^^^^^^^^ bad-address
    #                      ^ missing-semicolon
    }
    `,
    { only: ["missing-semicolon", "bad-address"] },
  );
});

test("an address that has a value is no address that stands alone", () => {
  const titles = (statement: string): string[] =>
    analyze(`web { path = /j; persist; ${statement}\n  exec.clean; }\n`)
      .findings.filter(({ rule }) => rule === "missing-semicolon")
      .flatMap((finding) => [finding.message, ...finding.fixes().map(({ title }) => title)]);
  expect(titles("192.0.2.12 /24")).toEqual(["Missing `;` after `192.0.2.12`.", "Insert `;`"]);
});

test("a file in UTF-16 is refused as a whole, whatever a setting says", () => {
  const [finding] = analyze("\ufffd\ufffdw\0e\0b\0 \0{\0 \0}\0\n\0").findings;
  expect([finding.rule, finding.refusesFile]).toEqual(["not-utf8", true]);
});
