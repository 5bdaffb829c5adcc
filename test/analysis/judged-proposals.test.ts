import { describe, expect, test } from "vitest";
import { analyze } from "../support/fixture.ts";
import { type Edit, judged, judgedTogether, verdictsOn } from "../support/judged-proposals.ts";

describe("a proposal for a jail that depends on nobody", () => {
  const text = `
    # All of them.
    exec.clean;
    web { path = /j/web; persist; vnet; vnet.interface = em1; depend = nobody; children.max = 1; } # The first.
    db { path = /j/db; persist; vnet; vnet.interface = em2; exec.start = "/bin/sh /etc/rc"; }
  `;
  const mend: Edit = [" depend = nobody;", ""];

  test.each<[what: string, verdict: string, edits: Edit[]]>([
    ["takes that away", "safe, preferred", [mend]],
    ["names another jail", "safe, preferred", [["nobody", "db"]]],
    ["names another one that is not there", "refused", [["nobody", "noone"]]],
    ["changes nothing of it", "refused", [["em1", "em3"]]],
    ["changes more of the jail", "offered, preferred", [mend, ["/j/web", "/j/other"]]],
    ["changes the statement in front of it", "offered, preferred", [mend, ["em1", "em3"]]],
    [
      "changes the one behind it",
      "offered, preferred",
      [
        ["depend = nobody; ", ""],
        ["max = 1", "max = 0"],
      ],
    ],
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
    ["loses a comment", "refused", [["depend = nobody; children.max = 1; } # The first.", "}"]]],
    ["makes another comment of one", "refused", [mend, ["|# All", "/* "], ["|exec.clean", "*/ "]]],
    ["adds a comment", "offered, preferred", [mend, ["|children.max", "/* new */ "]]],
    ["moves a comment", "safe, preferred", [mend, [" # The first.\n", "\n# The first.\n"]]],
    ["says the same", "refused", [["nobody", "nobody"]]],
    ["says the same in other words", "refused", [["nobody", '"nobody"']]],
  ])("that %s is %s", (_, verdict, edits) => {
    expect(judged(text, "depend-undefined", ...edits)).toBe(verdict);
  });

  test.each<[what: string, verdict: string, edits: Edit[]]>([
    ["takes that away", "offered, preferred", [mend]],
    ["gives the jail another name", "offered", [mend, ["web {", "mail {"]]],
    ["makes a jail", "offered", [mend, ["|db {", "mail { path = /j/mail; persist; }\n"]]],
    ["takes the interface of another jail", "refused", [mend, ["em1", "em2"]]],
  ])("and is a guess that %s is %s", (_, verdict, edits) => {
    expect(judgedTogether(text, ["depend-undefined", edits, { guess: true }])).toEqual([verdict]);
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

test("a proposal for a jail that several roots read is none where only another root makes a mistake of it", () => {
  const text = `
    vnet;
    .include "common.inc";
    //- /etc/jail.other.conf
    vnet;
    db { path = /j/db; persist; }
    .include "common.inc";
    //- /etc/common.inc
    web { path = /j/web; persist; children.max = 1; depend = nobody; }
  `;
  const edits: Edit[] = [
    [" depend = nobody;", ""],
    ["children.max = 1", "vnet.interface = em1"],
  ];
  expect(judged(text, "depend-undefined", ...edits)).toBe("offered, preferred");
  expect(judged(text.replace("    vnet;\n    db", "    db"), "depend-undefined", ...edits)).toBe("refused");
});

test("a proposal for a jail that several roots read is none where it takes what a jail of another root has", () => {
  const text = `
    .include "common.inc";
    //- /etc/jail.other.conf
    db { path = /j/db; persist; vnet; vnet.interface = em2; }
    .include "common.inc";
    //- /etc/common.inc
    web { path = /j/web; persist; vnet; vnet.interface = em1; children.max = 1; depend = nobody; }
  `;
  expect(judged(text, "depend-undefined", [" depend = nobody;", ""], ["em1", "em3"])).toBe("offered, preferred");
  expect(judged(text, "depend-undefined", [" depend = nobody;", ""], ["em1", "em2"])).toBe("refused");
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

describe("where more is wrong than is told, a proposal", () => {
  const text = `
    web {
      path = /j/web; persist; depend = nobody;
      exec.clean
    }
    db { path = /j/db; persist; }
  `;
  const judgedCut = (rule: string, ...edits: Edit[]): string => verdictsOn(text, [[rule, edits]], undefined, true)[0];
  const mend: Edit = ["exec.clean", "exec.clean;"];

  test("is offered, whatever it does, since nobody knows what is new then", () => {
    expect(judgedCut("depend-undefined", [" depend = nobody;", ""])).toBe("offered, preferred");
    expect(judgedCut("depend-undefined", ["nobody", "noone"])).toBe("offered, preferred");
  });

  test("for a slip is one where the parser complains of one less, and nothing else changes", () => {
    expect(judgedCut("missing-semicolon", mend)).toBe("safe, preferred");
    expect(judgedCut("missing-semicolon", mend, ["/j/db", "/j/x"])).toBe("offered, preferred");
    expect(judgedCut("missing-semicolon", mend, ["/j/db;", "/j/db"])).toBe("refused");
    expect(judgedCut("missing-semicolon", ["/j/db", "/j/x"])).toBe("refused");
  });
});

describe("a proposal for a value that keeps the jail from starting", () => {
  test("may be the one to choose where it meets commands that were written for it", () => {
    const text =
      'web { path = /j; persist; vnet = "maybe"; vnet.interface = em1; exec.start = "/bin/sh /etc/rc", "ifconfig em1 10.0.0.2/24"; }\n';
    expect(judged(text, "boolean-value", [' = "maybe"', ""])).toBe("offered, preferred");
  });

  test("is not where it brings another mistake, whatever fails in the jail besides", () => {
    const text =
      'web { path = /j; persist; ip4.addr = "em0|10.0.0.2/24"; securelevel = x; exec.start = "ifconfig em9 up || true"; }\n';
    expect(judged(text, "integer-value", ["securelevel = x", "securelevel = 1"])).toBe("safe, preferred");
    expect(judged(text, "integer-value", ["securelevel = x", "securelevel = 1; ip4 = disable"])).toBe("offered");
    const failing = text.replace("ifconfig em9 up || true", "export A=1 || true");
    expect(judged(failing, "integer-value", ["securelevel = x", "securelevel = 1; ip4 = disable"])).toBe("offered");
  });
});

describe("a proposal for what is only worth knowing", () => {
  const text = "web { path = /j/web; persist; mount.fdescfs; }\ndb { path = /j/db; persist; }\n";
  const mend: Edit = [" mount.fdescfs;", ""];

  test.each<[what: string, verdict: string, edits: Edit[]]>([
    ["mends it", "safe, preferred", [mend]],
    ["brings another one", "refused", [mend, ["/j/web", "/j/db"]]],
    ["brings a mere hint", "offered, preferred", [mend, ["/j/web", "/j/web/"]]],
  ])("that %s is %s", (_, verdict, edits) => {
    expect(judged(text, "fdescfs-without-devfs", ...edits)).toBe(verdict);
  });
});

test("of several ways the first is the one to choose", () => {
  const { findings } = analyze('web { path = /j; persist; vnet; vnet.interface = "em1,em2"; }\n');
  const fixes = findings.filter(({ rule }) => rule === "quoted-comma-list").flatMap((finding) => finding.fixes());
  expect(fixes.map(({ preferred }) => preferred)).toEqual([true, false]);
});

test("what a proposal does in a file without jails is seen in a jail that has it", () => {
  const text = 'exec.prestart = "ifconfig epair5 create", "ifconfig epair5 create up";\nexec.clean;\n';
  const second = '"ifconfig epair5 create up"';
  expect(judged(text, "command-fails", [`, ${second}`, ""])).toBe("offered");
  expect(judged(text, "command-fails", [second, '"logger a", "logger a"'])).toBe("refused");
  expect(judged(text, "command-fails", ["exec.clean", "exec.noclean"])).toBe("refused");
});

test("where a statement goes, the one that stands there then is another", () => {
  const text = "web { path = /j/web; persist; mount.fdescfs; children.max = 1; }\n";
  const edits = [
    ["mount.fdescfs; ", ""],
    ["max = 1", "max = 0"],
  ] as const;
  expect(judged(text, "fdescfs-without-devfs", edits[0])).toBe("safe, preferred");
  expect(judged(text, "fdescfs-without-devfs", ...edits)).toBe("offered, preferred");
});

test("a mistake that is mended may leave something of its rule that is only worth knowing", () => {
  const text = `
    web { path = /j/web; persist; vnet; vnet.interface = em1; }
    db { path = /j/db; persist; vnet; vnet.interface = "em1"; }
  `;
  expect(judged(text, "duplicate-resource", ['"em1"', "em2"], ["/j/db", "/j/web"])).toBe("offered, preferred");
});

test("what a proposal brings for a jail whose commands nobody knows, before or after, is new", () => {
  const text = `
    web { path = /j/web; persist; ip4.addr = "em0|10.0.0.2/24"; exec.start = "$nobody"; depend = nobody; }
  `;
  expect(judged(text, "depend-undefined", ["depend = nobody;", ""])).toBe("safe, preferred");
  expect(judged(text, "depend-undefined", ["depend = nobody;", "ip4 = disable;"])).toBe("refused");
});
