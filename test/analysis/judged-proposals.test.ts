import { describe, expect, test } from "vitest";
import { FixJudge } from "../../server/src/analysis/fixes/judge.ts";
import { TrialLine } from "../../server/src/analysis/fixes/trial-line.ts";
import type { Finding, Fix, Proposal, TextEdit } from "../../server/src/rules/rule/finding.ts";
import { analyze } from "../support/fixture.ts";

/** What is replaced, which is written only once in all files (or `|here` to insert in front of it), and what comes there. */
type Edit = readonly [old: string, text: string];

type Proposed = readonly [rule: string, edits: readonly Edit[], more?: Partial<Proposal>];

/** What is said of a proposal for the first finding of a rule. */
const judged = (text: string, rule: string, ...edits: Edit[]): string => judgedTogether(text, [rule, edits])[0];

/** What is said of proposals that are asked for at once, each for another finding of its rule: the same where there is no time for each. */
function judgedTogether(text: string, ...proposals: Proposed[]): string[] {
  const verdicts = verdictsOn(text, proposals);
  expect(verdictsOn(text, proposals, 0), "in groups").toEqual(verdicts);
  return verdicts;
}

interface JudgeOptions {
  readonly mostAlone?: number;
  /** Whether more is wrong with the root than is told. */
  readonly isCut?: boolean;
}

/** What judges proposals for a text, and what places their edits there. */
function judgeOf(text: string, { mostAlone, isCut = false }: JudgeOptions = {}) {
  const { analysis, fixture, findings, workspace } = analyze(text);
  const placed = ([old, written]: Edit): TextEdit => {
    const sought = old.replace(/^\|/, "");
    const [[path, content]] = [...fixture.files].filter(([, one]) => one.includes(sought));
    const start = content.indexOf(sought);
    return { path, start, end: old === sought ? start + sought.length : start, text: written };
  };
  const [first] = analysis.roots;
  const own: typeof first = isCut ? Object.create(first, { leftOut: { value: { findings: 1 } } }) : first;
  const roots = [...fixture.files.keys()].flatMap((path) => workspace.analyze(path).roots);
  const known = [...new Set(roots)].map((root) => (root === first ? own : root));
  const judge = new FixJudge(
    (path) => known.filter(({ configuration }) => configuration.files.has(path)),
    () => new TrialLine(),
    mostAlone,
  );
  judge.before = own;
  return { judge, placed, findings };
}

const told = ({ safe, preferred }: Pick<Fix, "safe" | "preferred">): string =>
  [safe ? "safe" : "offered", ...(preferred ? ["preferred"] : [])].join(", ");

function verdictsOn(text: string, proposals: readonly Proposed[], mostAlone?: number, isCut?: boolean): string[] {
  const { judge, placed, findings } = judgeOf(text, { mostAlone, isCut });
  const open = [...findings];
  const asked = proposals.map(([rule, edits, more]) => {
    const at = open.findIndex((one) => one.rule === rule);
    expect(at, findings.map((one) => one.rule).join()).toBeGreaterThanOrEqual(0);
    const finding: { -readonly [key in keyof Finding]: Finding[key] } = { ...open.splice(at, 1)[0] };
    finding.fixes = judge.register(finding, () => [{ title: "", edits: edits.map(placed), ...more }]);
    return finding.fixes;
  });
  return asked.map((ask) => {
    const [fix] = ask(new Set(asked));
    return fix === undefined ? "refused" : told(fix);
  });
}

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

test("what is asked for one after the other is what it is together", () => {
  const names = ["a", "b", "c", "d", "e"];
  const text = names.map((name) => `${name} { path = /j/${name}; persist; depend = no${name}; }\n`).join("");
  const { judge, placed, findings } = judgeOf(text);
  const asked = findings
    .filter(({ rule }) => rule === "depend-undefined")
    .map((finding, at) =>
      judge.register(finding, () => [{ title: "", edits: [placed([` depend = no${names[at]};`, ""])] }]),
    );
  expect(asked.map((ask) => ask().map(told).join())).toEqual(names.map(() => "safe, preferred"));
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
  });

  test("for a slip is one where the parser complains of one less, and nothing else changes", () => {
    expect(judgedCut("missing-semicolon", mend)).toBe("safe, preferred");
    expect(judgedCut("missing-semicolon", mend, ["/j/db", "/j/x"])).toBe("offered, preferred");
    expect(judgedCut("missing-semicolon", mend, ["/j/db;", "/j/db"])).toBe("refused");
    expect(judgedCut("missing-semicolon", ["/j/db", "/j/x"])).toBe("refused");
  });
});

describe("of the ways to mend one finding", () => {
  const text = "web { path = /j/web; persist; depend = nobody; }\ndb { path = /j/db; persist; }\n";
  const away: Edit = [" depend = nobody;", ""];
  const named: Edit = ["nobody", "db"];

  /** What becomes of each that is offered. */
  function offered(...ways: readonly (readonly [title: string, edit: Edit, more?: Partial<Proposal>])[]): string[] {
    const { judge, placed, findings } = judgeOf(text);
    const finding = findings.find(({ rule }) => rule === "depend-undefined")!;
    const proposals = ways.map(([title, edit, more]) => ({ title, edits: [placed(edit)], ...more }));
    const fixes = judge.register(finding, () => proposals)();
    return fixes.map((fix) => `${fix.title}: ${told(fix)}`);
  }

  test("the first is to choose that is offered, and that its rule does not call another way", () => {
    expect(offered(["away", away], ["named", named])).toEqual(["away: safe, preferred", "named: safe"]);
    expect(offered(["away", away, { alternative: true }], ["named", named])).toEqual([
      "away: safe",
      "named: safe, preferred",
    ]);
    expect(offered(["none", ["nobody", "noone"]], ["named", named])).toEqual(["named: safe, preferred"]);
    expect(offered(["hooks", ["depend = nobody", 'exec.prestart = "logger web"']], ["named", named])).toEqual([
      "hooks: offered, preferred",
      "named: safe",
    ]);
  });

  test("one that does what another does is offered once", () => {
    expect(offered(["away", away], ["again", away], ["named", named])).toEqual([
      "away: safe, preferred",
      "named: safe",
    ]);
  });

  test("none is offered while nobody knows what is wrong", () => {
    const { judge, placed, findings } = judgeOf(text);
    judge.before = undefined;
    expect(judge.register(findings[0], () => [{ title: "", edits: [placed(away)] }])()).toEqual([]);
  });
});

describe("proposals for several jails at once", () => {
  const text = `
    web { path = /j/web; persist; vnet; vnet.interface = em1; $a = 1; depend = nobody; }
    db { path = /j/db; persist; vnet; vnet.interface = em2; depend = noone; }
  `;
  const mend: Edit = [" depend = noone;", ""];

  test.each<[what: string, verdict: string, edits: Edit[]]>([
    ["mends its jail", "safe, preferred", [[" depend = nobody;", ""]]],
    ["mends nothing", "refused", [["$a = 1", "$a = 2"]]],
    ["does harm in its jail", "refused", [[" depend = nobody;", " depend = nothing;"]]],
    [
      "does harm in the other jail",
      "refused",
      [
        [" depend = nobody;", ""],
        ["em1", "em2"],
      ],
    ],
    [
      "changes what the jail is",
      "offered, preferred",
      [
        [" depend = nobody;", ""],
        ["em1", "em3"],
      ],
    ],
  ])("one that %s is %s, and another is what it is alone", (_, verdict, edits) => {
    expect(judgedTogether(text, ["depend-undefined", edits], ["depend-undefined", [mend]])).toEqual([
      verdict,
      "safe, preferred",
    ]);
    expect(judged(text, "depend-undefined", ...edits)).toBe(verdict);
  });
});

describe("of proposals for several jails at once", () => {
  const text = `
    web { path = /j/web; persist; depend = nobody; # The first.
      $a = 1; }
    db { path = /j/db; persist; children.max = 1; depend = noone; }
  `;
  const mend: Edit = [" depend = nobody;", ""];
  const other: Edit = [" depend = noone;", ""];

  test("one that loses a comment is none, and another is what it is alone", () => {
    const lost: Edit[] = [mend, ["|# The", "/* "], ["|$a", "*/ "]];
    expect(judgedTogether(text, ["depend-undefined", lost], ["depend-undefined", [other]])).toEqual([
      "refused",
      "safe, preferred",
    ]);
  });

  test("the last may be the one that mends nothing, does harm, or changes more", () => {
    const last = (...edits: Edit[]): string[] =>
      judgedTogether(text, ["depend-undefined", [mend]], ["depend-undefined", edits]);
    expect(last(["max = 1", "max = 2"])).toEqual(["safe, preferred", "refused"]);
    expect(last(["depend = noone", "depend = nothing"])).toEqual(["safe, preferred", "refused"]);
    expect(last(other, ["max = 1", "max = 2"])).toEqual(["safe, preferred", "offered, preferred"]);
    expect(last(other)).toEqual(["safe, preferred", "safe, preferred"]);
  });
});

describe("proposals for one jail at once", () => {
  const text = `
    web {
      path = /j/web; persist; jid = 1; ip4.addr = "em0|10.0.0.2/24";
      depend = nobody;
      mount.fdescfs;
      ip4 = disable;
      exec.start = "/bin/sh /etc/rc";
    }
  `;
  const proposals: readonly Proposed[] = [
    ["depend-undefined", [[" depend = nobody;", ""]]],
    ["ip-without-effect", [["ip4 = disable", "ip4 = new"]]],
    ["fdescfs-without-devfs", [["mount.fdescfs", "mount.devfs;\n  mount.fdescfs"]]],
  ];

  test("are what each of them is alone", () => {
    const alone = proposals.map(([rule, edits]) => judged(text, rule, ...edits));
    expect(alone).toEqual(["safe, preferred", "safe, preferred", "offered, preferred"]);
    expect(judgedTogether(text, ...proposals)).toEqual(alone);
  });

  test.each<[what: string, verdict: string, edits: Edit[]]>([
    ["mends nothing", "refused", [["jid = 1", "jid = 2"]]],
    ["runs other commands", "offered, preferred", [["depend = nobody", 'exec.prestart = "/bin/a"']]],
    ["does what another does", "safe, preferred", [[" depend = nobody;", ""]]],
  ])("one that %s is %s, and all others are what they are", (_, verdict, edits) => {
    const others = proposals.slice(1);
    expect(judgedTogether(text, ["depend-undefined", edits], ...others)).toEqual([
      verdict,
      "safe, preferred",
      "offered, preferred",
    ]);
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
