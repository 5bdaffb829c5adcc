import { describe, expect, test } from "vitest";
import { FixJudge } from "../../server/src/analysis/fixes/judge.ts";
import { TrialLine } from "../../server/src/analysis/fixes/trial-line.ts";
import type { TextEdit } from "../../server/src/rules/rule/finding.ts";
import { analyze } from "../support/fixture.ts";

/** What is replaced, which is written only once in all files (or `|here` to insert in front of it), and what comes there. */
type Edit = readonly [old: string, text: string];

/** What is said of a proposal for the first finding of a rule. */
function judged(text: string, rule: string, ...edits: Edit[]): string {
  const { analysis, fixture, findings, workspace } = analyze(text);
  const finding = findings.find((one) => one.rule === rule);
  expect(finding, findings.map((one) => one.rule).join()).toBeDefined();
  const placed = edits.map(([old, written]): TextEdit => {
    const sought = old.replace(/^\|/, "");
    const [[path, content]] = [...fixture.files].filter(([, one]) => one.includes(sought));
    const start = content.indexOf(sought);
    return { path, start, end: old === sought ? start + sought.length : start, text: written };
  });
  const roots = [...fixture.files.keys()].flatMap((path) => workspace.analyze(path).roots);
  const judge = new FixJudge(
    (path) => [...new Set(roots)].filter(({ configuration }) => configuration.files.has(path)),
    () => new TrialLine(),
  );
  judge.before = analysis.roots[0];
  const [fix] = judge.register(finding!, () => [{ title: "", edits: placed }])();
  if (fix === undefined) return "refused";
  return [fix.safe ? "safe" : "offered", ...(fix.preferred ? ["preferred"] : [])].join(", ");
}

describe("a proposal for a jail that depends on nobody", () => {
  const text = `
    # All of them.
    exec.clean;
    web { path = /j/web; persist; vnet; vnet.interface = em1; depend = nobody; } # The first.
    db { path = /j/db; persist; vnet; vnet.interface = em2; exec.start = "/bin/sh /etc/rc"; }
  `;
  const mend: Edit = [" depend = nobody;", ""];

  test.each<[what: string, verdict: string, edits: Edit[]]>([
    ["takes that away", "safe, preferred", [mend]],
    ["names another jail", "safe, preferred", [["nobody", "db"]]],
    ["names another one that is not there", "refused", [["nobody", "noone"]]],
    ["changes nothing of it", "refused", [["em1", "em3"]]],
    ["changes more of the jail", "offered, preferred", [mend, ["/j/web", "/j/other"]]],
    ["changes another jail", "refused", [mend, ["em2", "em3"]]],
    ["changes all jails", "refused", [mend, ["exec.clean", "exec.noclean"]]],
    ["gives the jail another name", "refused", [mend, ["web {", "mail {"]]],
    ["makes a jail", "refused", [mend, ["|db {", "mail { path = /j/mail; persist; }\n"]]],
    [
      "takes a jail away",
      "refused",
      [mend, ["persist; vnet; vnet.interface = em1;", "persist; vnet; vnet.interface = em1; }\nx {"]],
    ],
    ["moves it to another jail", "refused", [mend, ["|exec.start", "depend = nobody; "]]],
    ["takes the interface of another jail", "refused", [mend, ["em1", "em2"]]],
    ["makes the jail one that jail(8) refuses", "refused", [mend, ["/j/web", "$nobody"]]],
    ["runs a command besides", "offered, preferred", [["depend = nobody", 'exec.prestart = "logger web"']]],
    ["runs a command twice", "refused", [["depend = nobody", 'exec.prestart = "logger web", "logger web"']]],
    ["gives a right", "offered, preferred", [["depend = nobody", "allow.raw_sockets"]]],
    ["loses a comment", "refused", [["depend = nobody; } # The first.", "}"]]],
    ["moves a comment", "safe, preferred", [mend, [" # The first.\n", "\n# The first.\n"]]],
    ["says the same", "refused", [["nobody", "nobody"]]],
    ["says the same in other words", "refused", [["nobody", '"nobody"']]],
  ])("that %s is %s", (_, verdict, edits) => {
    expect(judged(text, "depend-undefined", ...edits)).toBe(verdict);
  });

  test("does not answer for what is wrong with the file already", () => {
    const missing = `.include "/etc/none.conf";\n${text.replace(/^ {4}/gm, "").replace("depend = nobody", "depend = web")}`;
    expect(judged(missing, "depend-self", [" depend = web;", ""])).toBe("safe, preferred");
  });
});

describe("a proposal in a file that several roots read", () => {
  const text = (other: string): string => `
    web { path = /j/web; persist; depend = nobody; }
    .include "common.inc";
    //- /etc/jail.other.conf
    ${other}
    .include "common.inc";
    //- /etc/common.inc
    $limit = 5;
  `;
  const mend: Edit = [" depend = nobody;", ""];

  test("is one where it changes nothing for the others", () => {
    expect(judged(text("db { path = /j/db; persist; }"), "depend-undefined", mend, ["limit = 5", "limit = 6"])).toBe(
      "safe, preferred",
    );
  });

  test("is none where it changes a jail of another root", () => {
    const other = "db { path = /j/db; persist; children.max = $limit; }";
    expect(judged(text(other), "depend-undefined", mend, ["limit = 5", "limit = 6"])).toBe("refused");
    expect(judged(text(other), "depend-undefined", mend)).toBe("safe, preferred");
  });
});

describe("a proposal after which more is known", () => {
  const text = `
    $nic = epair1;
    web {
      path = /j/web; persist; vnet; vnet.interface = epair1b;
      exec.prestart = "ifconfig \${nick} create", "ifconfig bridge0 addm epair1a";
      exec.poststop = "ifconfig epair1a destroy";
    }
  `;

  test("shows what else is wrong with the jail, and is not safe", () => {
    expect(judged(text, "undefined-variable", ["nick}", "nic}"])).toBe("offered, preferred");
  });
});

describe("a proposal for a slip", () => {
  const text = `
    web {
      path = /j/web; persist;
      exec.clean
    }
    db { path = /j/db; persist; }
  `;
  const mend: Edit = ["exec.clean\n", "exec.clean;\n"];

  test.each<[what: string, verdict: string, edits: Edit[]]>([
    ["mends it", "safe, preferred", [mend]],
    ["mends it and makes a jail", "refused", [mend, ["|db {", "mail { persist; } "]]],
    ["mends it and takes a jail away", "refused", [mend, ["db { path = /j/db; persist; }", ""]]],
    ["mends it and gives a jail another name", "offered, preferred", [mend, ["db {", "mail {"]]],
    ["mends it and changes a value", "offered, preferred", [mend, ["/j/db", "/j/x"]]],
    [
      "mends it and shows that a variable is missing",
      "offered, preferred",
      [mend, ["persist; }", "persist; host.hostname = $nobody; }"]],
    ],
    ["makes another slip", "refused", [["exec.clean\n", "exec.clean = ;\n"]]],
    ["mends it and makes another one", "refused", [mend, ["/j/db;", "/j/db"]]],
  ])("that %s is %s", (_, verdict, edits) => {
    expect(judged(text, "missing-semicolon", ...edits)).toBe(verdict);
  });
});
