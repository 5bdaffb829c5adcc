import { describe, expect, test } from "vitest";
import { analyze } from "../../support/fixture.ts";
import { checkSlip, type Slip, syntaxRules } from "./slip.ts";

describe("a value of which the quotes enclose a part only", () => {
  const value = (name: string, written: string, fixed: string): Slip => ({
    text: `
      web {
        ${name} = ${written};
      # ${" ".repeat(name.length)}   ${"^".repeat(written.length)} needs-quotes
        persist;
      }
      `,
    fixed: `
      web {
        ${name} = ${fixed};
        persist;
      }
      `,
    outline: `web(${name} persist)`,
    guess: true,
  });

  test.each<[string, Slip]>([
    ["a guard after a command", value("exec.poststart", '"/sbin/rctl -a x" || true', '"/sbin/rctl -a x || true"')],
    ["a command after another", value("exec.start", '"sleep 1" && "/bin/sh /etc/rc"', '"sleep 1 && /bin/sh /etc/rc"')],
    ["a program", value("exec.start", '"/bin/sh" /etc/rc', '"/bin/sh /etc/rc"')],
    ["an argument of several words", value("exec.start", '"/bin/sh" -c "echo hi"', '"/bin/sh -c \\"echo hi\\""')],
    ["the second word of a scalar", value("host.hostname", 'web "server one"', '"web server one"')],
    ["a word in single quotes", value("host.hostname", "'$a b' c", '"\\$a b c"')],
    ["of a list, which needs commas", value("depend", '"b" c', '"b", c')],
    ["addresses", value("ip4.addr", '"em0|10.0.0.5/24" 10.0.0.6', '"em0|10.0.0.5/24", 10.0.0.6')],
    ["of a variable", value("$x", '"a b" c', '"a b c"')],
  ])("%s", (_, slip) => {
    if (slip.outline?.includes("$")) slip = { ...slip, outline: "web(x persist)" };
    checkSlip(slip);
  });

  test("a list may be meant as one value", () => {
    const { findings } = analyze('a { depend = "b" c; }');
    const [finding] = findings.filter(({ rule }) => rule === "needs-quotes");
    expect(finding.fixes().map(({ edits }) => edits.map(({ text }) => text))).toEqual([[","], ['"b c"']]);
  });

  test("a list of bare words needs commas", () => {
    checkSlip({
      text: `
        a { vnet; vnet.interface = em0 em1; }
        #                          ^^^^^^^ needs-quotes
        `,
      fixed: `
        a { vnet; vnet.interface = em0, em1; }
        `,
      guess: true,
    });
  });

  test("two strings of a scalar are one", () => {
    checkSlip({
      text: `
        a { path = "/jails" "/web"; }
        #                 ^ syntax-error
        `,
      fixed: `
        a { path = "/jails /web"; }
        `,
      guess: true,
    });
  });

  test.each(['x = "a" /* why */ b;', "x = a /* why */ b;", 'x = "a" b "c', "x = a ${b c;"])(
    "%s: comments and what is not closed are not put into quotes",
    (text) => {
      const { findings } = analyze(`a { ${text} }`);
      const edits = findings
        .filter(({ rule }) => syntaxRules.includes(rule))
        .flatMap((finding) => finding.fixes().flatMap((fix) => fix.edits));
      expect(edits.filter((edit) => /why|\$\{b c"/.test(edit.text))).toEqual([]);
    },
  );
});
