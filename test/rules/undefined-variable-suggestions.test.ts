import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

const only = ["undefined-variable"];
const fixed = (text: string, release?: string): string =>
  applyFixes(text, "undefined-variable", "preferred", { release });

const define = "Define it, or write `\\$` if the shell is meant.";

/** What is said about each undefined variable, and the first fix. */
const suggestions = (text: string) =>
  analyze(text)
    .findings.filter(({ rule }) => rule === "undefined-variable")
    .map((finding) => ({ message: finding.message, fix: finding.fixes().at(0) }));

describe("what was meant by", () => {
  test.each([
    ["a slip", '$bridge = b; a { exec.start = "x $bridg"; }', '$bridge = b; a { exec.start = "x $bridge"; }'],
    ["a slip in braces", '$bridge = b; a { x = "${bridg}"; }', '$bridge = b; a { x = "${bridge}"; }'],
    ["a slip with text after", 'a { $id = 7; x = "epair${idd}b"; }', 'a { $id = 7; x = "epair${id}b"; }'],
    ["a slip with text after it, in a word", "a { $idx = 7; x = e${idy}b; }", "a { $idx = 7; x = e${idx}b; }"],
    ["a name in braces that goes on", 'a { $id = 5; x = "e${id_a}b"; }', 'a { $id = 5; x = "e${id}_ab"; }'],
    ["a parameter", 'a { ip4.addr = 10.0.0.1; x = "${ip4.adr}"; }', 'a { ip4.addr = 10.0.0.1; x = "${ip4.addr}"; }'],
    ["a name that goes on", "a { $id = 5; x = epair$id_a; }", "a { $id = 5; x = epair${id}_a; }"],
    ["half of an epair", 'a { $id = 5; x = "epair$idb"; }', 'a { $id = 5; x = "epair${id}b"; }'],
    ["half of an epair, without quotes", "a { $id = 5; x = epair$ida; }", "a { $id = 5; x = epair${id}a; }"],
    ["the longest such name", "a { $i = 1; $i_d = 5; x = $i_d_a; }", "a { $i = 1; $i_d = 5; x = ${i_d}_a; }"],
    [
      "a dotted name",
      'a { host.hostname = h; x = "/$host.hostname/y"; }',
      'a { host.hostname = h; x = "/${host.hostname}/y"; }',
    ],
    [
      "a dotted name with more after it",
      'a { host.hostname = h; x = "$host.hostname.example.org"; }',
      'a { host.hostname = h; x = "${host.hostname}.example.org"; }',
    ],
    [
      "a name of three parts",
      "a { ${net.lan.addr} = h; x = $net.lan.addr; }",
      "a { ${net.lan.addr} = h; x = ${net.lan.addr}; }",
    ],
    [
      "a name that lacks its dot",
      "a { host.hostname = h; x = $hosthostname; }",
      "a { host.hostname = h; x = ${host.hostname}; }",
    ],
    ["a half of an epair", "a { $if = epair12; x = $ifb; }", "a { $if = epair12; x = ${if}b; }"],
    [
      "the nearer of two",
      "a { $interface = 1; $interfaces = 2; x = $interfce; }",
      "a { $interface = 1; $interfaces = 2; x = $interface; }",
    ],
    [
      "the nearer of two, set later",
      "a { $interfaces = 2; $interface = 1; x = $interfce; }",
      "a { $interfaces = 2; $interface = 1; x = $interface; }",
    ],
    ["two slips in a long name", "a { $database = d; x = $datebace; }", "a { $database = d; x = $database; }"],
    [
      "a dotted name without quotes",
      "a { host.hostname = h; x = $host.hostname; }",
      "a { host.hostname = h; x = ${host.hostname}; }",
    ],
    [
      "a variable of a loop",
      'a { exec.start = "for f in a b; do $f; done"; }',
      'a { exec.start = "for f in a b; do \\$f; done"; }',
    ],
    ["a variable of the shell", 'a { exec.start = "n=1; echo $n"; }', 'a { exec.start = "n=1; echo \\$n"; }'],
    [
      "a variable that was read",
      'a { exec.start = "read l; echo ${l}"; }',
      'a { exec.start = "read l; echo \\${l}"; }',
    ],
    [
      "a variable of the environment",
      'a { exec.start = "echo $HOME $PATH"; }',
      'a { exec.start = "echo \\$HOME \\$PATH"; }',
    ],
  ])("%s", (_, wrong, right) => {
    const [{ fix }] = suggestions(wrong);
    // Other commands are never safe.
    expect(fix?.safe).toBe(!wrong.includes("exec."));
    expect(fixed(wrong)).toBe(right);
    expect(suggestions(right)).toEqual([]);
  });

  test("nobody knows for sure where a letter too many may be text behind the variable", () => {
    const isSafe = (text: string): readonly boolean[] => {
      const [finding] = check(text, { only });
      return finding.fixes().map(({ safe }) => safe);
    };
    const slip = (value: string): string => `
      web { $host = web; path = "${value}"; persist; }
      #                           ^^^^^^^^^ undefined-variable
    `;
    expect(isSafe(slip("/$hosts/j").replace(/\^+/, "^^^^^^"))).toEqual([false]);
    expect(isSafe(slip("/${hosts}/j").replace(/\^+/, "^^^^^^^^"))).toEqual([true]);
  });

  test.each([
    ["the variable that gets it", "a { $bridge = $nobridge; persist; }", "$nobridge"],
    ["the parameter that gets it", 'a { path = "/j/$pat"; persist; }', "$pat"],
    ["one that has its value from it", 'a { $bridge = "${lane}0"; $lan = $bridge; persist; }', "${lane}"],
    ["the beginning of its name", 'a { $bridge = "$bridge_lan"; persist; }', "$bridge_lan"],
  ])("never %s, which would be a loop", (_, text, name) => {
    const [{ message, fix }] = suggestions(text);
    expect(message).toBe(`\`${name}\` is not defined. ${define}`);
    expect(fix).toBeUndefined();
  });

  test.each([
    ["a name that differs in a digit", "a { $if1 = em0; x = $if2; }"],
    ["a name that nothing is near to", "a { x = $nowhere; }"],
    ["a short name", "a { $ip = 1; x = $id; }"],
    ["two slips in a name of seven letters", "a { $gateway = 1; x = $getewey; }"],
    ["a name near to one without a value", "a { $bridge; x = $bridg; }"],
    ["a longer name without an underscore", "a { $id = 1; x = $idlan; }"],
    ["a longer name without an underscore there", "a { $id = 1; x = $idx_lan; }"],
    ["a name that begins with an underscore", "a { $id = 1; x = $_lan; }"],
    ["what goes on after the half of an epair", "a { $if = epair5; x = $ifbase; }"],
    ["half of what is a half already", "a { $if = epair0a; x = $if12b; }"],
    ["half of something else", "a { $if = myepair0; x = $if12b; }"],
    ["a dot after braces", "a { ${net.lan} = h; x = ${net}.lan; }"],
    ["an assignment where no shell is", 'a { x = "n=1; $n"; }'],
    ["an operand, which only looks like an assignment", 'a { exec.start = "dd if=$if of=/x; dd if=$if of=/y"; }'],
    ["what is assigned from it", 'a { exec.start = "zone=$zone /etc/start"; }'],
    ["what is assigned after it", 'a { exec.start = "echo $n; n=1"; }'],
    ["a word that ends like `read` or a name", 'a { exec.start = "thread n; count=1; echo $n $unt"; }'],
  ])("nothing is suggested for %s", (_, text) => {
    for (const { message, fix } of suggestions(text)) {
      expect(message).toContain(` is not defined. ${define}`);
      expect(fix).toBeUndefined();
    }
    expect(suggestions(text)).not.toEqual([]);
  });

  test.each([
    ['a { x = "$host.hostname"; }', "`$host` is not defined: the name ends at the dot. Write `${host.hostname}`."],
    ['a { x = "${host.hostname}"; }', "`${host.hostname}` is not defined: the parameter is not set for this jail."],
    ["a { x = $jid; }", "`$jid` is not known when the file is read. Set `jid`, or use another variable."],
    ["a { $e; x = $e; }", "`$e` is set without a value. Give it one."],
    ['a { x = "${}"; }', `\`\${}\` is not defined. ${define}`],
    [
      "a { exec.start = echo${HOME}; }",
      "`${HOME}` is not defined in the file. If it is the shell's, write a backslash before it.",
    ],
  ])("%s has no fix, but a reason", (text, reason) => {
    expect(suggestions(text)).toEqual([{ message: reason, fix: undefined }]);
  });

  test.each([
    "n=1; echo $n",
    "n=1 && echo $n",
    "export n=1; echo $n",
    "if n=1; then echo $n; fi",
    "/bin/sh -c 'n=1; echo $n'",
    "read -r m n; echo $n",
    "true; n=1; m=2; echo $n",
  ])("%s is the shell's", (script) => {
    const [{ message }] = suggestions(`a { exec.start = "${script}"; }`);
    expect(message).toContain("If it is the shell's, write a backslash before it.");
  });

  test.each([
    ["a { $bridge = b; x = $bridg; }", "`$bridg` is not defined. Did you mean `$bridge`?"],
    ["a { $id = 5; x = epair$id_a; }", "`$id_a` is not defined: the `_` is part of its name. Write `${id}_a`."],
    // What other jails use as it is says what is meant there, too.
    [
      '$jail = j; x = "$host.hostname"; a { $hots = h; } b { $host = h; }',
      "`$host` is not defined: the name ends at the dot. Write `${host.hostname}`. (in a)",
    ],
  ])("%s says what was meant", (text, message) => {
    expect(suggestions(text).map((one) => one.message)).toEqual([message]);
  });

  test("half of an epair is told by its letters", () => {
    const [{ message }] = suggestions("a { $if = epair12; x = $if5b; }");
    expect(message).toBe("`$if5b` is not defined: the `5b` is part of its name. Write `${if}5b`.");
  });

  test("a value of many words is read once for each variable, and not for each word", () => {
    expect(suggestions(`a { exec.start = "${"read ".repeat(20_000)} $x"; }`).length).toBe(1);
  });

  test("with two names near, and with a prefix near as well, the fix is not safe", () => {
    for (const text of ["a { $bridge1x = 1; $bridge1y = 2; x = $bridge1z; }", "a { $id = 1; $id_b = 2; x = $id_a; }"]) {
      const [finding] = analyze(text).findings.filter((candidate) => candidate.rule === "undefined-variable");
      expect(finding.fixes().every((fix) => !fix.safe)).toBe(true);
    }
  });
});
