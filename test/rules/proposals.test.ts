import { expect, test, vi } from "vitest";
import { FixJudge } from "../../server/src/analysis/fixes/judge.ts";
import { analyze, applyFix, showFixture } from "../support/fixture.ts";

/**
 * The text after each of the fixes that a rule proposes, where none of them is tried: a file with more findings than are told, or one
 * that is too large, gets what is proposed. What the judge would refuse elsewhere must not be written there.
 */
function untried(rule: string, text: string): string[] {
  const register = vi
    .spyOn(FixJudge.prototype, "register")
    .mockImplementation((_, propose) => () => propose().map((one) => ({ ...one, safe: false, preferred: false })));
  try {
    const { findings, fixture } = analyze(text);
    const found = findings.filter((finding) => finding.rule === rule);
    expect(found, text).not.toEqual([]);
    return found.flatMap((finding) => finding.fixes().map((fix) => showFixture(applyFix(fixture, fix))));
  } finally {
    register.mockRestore();
  }
}

/** A row: a text, and what becomes of a part of it by each proposal. */
type Row = readonly [text: string, ...changes: readonly (readonly [old: string, written: string])[]];

function expectUntried(rule: string, rows: readonly Row[]): void {
  for (const [text, ...changes] of rows)
    expect(untried(rule, text)).toEqual(changes.map(([old, written]) => text.replace(old, () => written)));
}

test("a verb of jng for one of jib, where all that follows is right for it", () => {
  const calls = (wanted: string, call: string): string =>
    `web { path = /j; vnet; persist; vnet.interface = ${wanted}; exec.prestart = "${call}"; }\n`;
  expectUntried("jib-jng-usage", [
    [calls("e0b_web", "jib bridge web em0"), ["bridge", "addm"]],
    [calls("e0b_web", "jib bridge -bbr0 web em0 em1"), ["bridge", "addm"]],
    [calls("e0b_web", "jib shutdown web"), ["shutdown", "destroy"]],
    [calls("e0b_web", "jib bridge my-web em0")],
    [calls("e0b_web", "jib bridge web-my em0")],
    [calls("e0b_web", "jib bridge longer_than_11 em0")],
    [calls("e0b_web", "jib bridge -b bridge0 web")],
    [calls("e0b_web", "jib bridge web")],
    [calls("e0b_web", "jib bridge")],
    [calls("e0b_web", "jib shutdown web em0")],
    [calls("e0b_web", "jng addm web em0"), ["jng", "jib"]],
    [calls("e10b_web", "jng addm web em0"), ["jng", "jib"]],
    [calls("ng10_web", "/usr/local/sbin/jib bridge web em0"), ["sbin/jib", "sbin/jng"]],
  ]);
});

test("what jib makes, spelled for all jails that share the line", () => {
  const shared = (call: string): string =>
    `exec.prestart = "${call}"; vnet.interface = e0b_www;\npath = "/j/$name"; persist; vnet;\nweb { }\n`;
  const both = `${shared("jib addm $name em0")}db { }\n`;
  const literal = `${shared("jib addm web em0")}db { vnet.interface = e0b_web; }\n`;
  expectUntried("jib-jng-usage", [
    [both, ["e0b_www", "e0b_$name"]],
    [shared("jib addm web em0"), ["e0b_www", "e0b_web"]],
    [literal],
  ]);
});

test("a script and the shell that a comma has cut off, or one of its own where there are quotes", () => {
  const start = (list: string, before = ""): string => `${before}web { path = /j; persist; exec.start = ${list}; }\n`;
  expectUntried("command-fails", [
    [start('"sh", "/etc/rc"'), ['h", "/', "h /"]],
    [start("sh , /etc/rc"), ["sh , /etc/rc", '"sh /etc/rc"']],
    [start('"sh", "/etc/rc", "/bin/a"'), ['h", "/', "h /"]],
    [start('"sh"; exec.start += " /etc/rc"'), ['"; exec.start += " /etc/rc"', ' /etc/rc"']],
    [start('"sh"; exec.start += "/etc/rc", "/bin/a"'), ['"/etc', '"/bin/sh /etc']],
    [start("'sh', \"/etc/rc\""), ['"/etc', '"/bin/sh /etc']],
    [start("'sh'; exec.start += \"/etc/rc\""), ['"/etc', '"/bin/sh /etc']],
    [start('"/etc/rc"'), ['"/etc', '"/bin/sh /etc']],
    [start("/etc/rc")],
    [start("$l", '$l = "sh", "/etc/rc"; ')],
    [start('"sh", $l', '$l = "/etc/rc"; ')],
    [start('"sh"; exec.start += $l', '$l = "/etc/rc"; ')],
  ]);
});

test("a command that is taken out of its string with what catches its failure, and not with what else comes then", () => {
  const prestart = (commands: string): string =>
    `web {\n  path = /j; vnet; persist;\n  exec.prestart = "${commands}";\n}\n`;
  const created = (rest: string, moved: string): string =>
    prestart(rest).replace("}\n", `  exec.created += "${moved}";\n}\n`);
  const given = "ifconfig em1 vnet web";
  const rows = [
    [`ifconfig em1 up; ${given}||true`, "ifconfig em1 up", `${given}||true`],
    [`ifconfig em1 up && ${given}  || true; /bin/a`, "ifconfig em1 up && /bin/a", `${given}  || true`],
    [`${given}\t; /bin/a`, "/bin/a", given],
  ].map(([all, rest, moved]): Row => [prestart(all), [prestart(all), created(rest, moved)]]);
  expectUntried("phase-not-created", [
    ...rows,
    [prestart(`ifconfig em1 up; ${given} || /bin/repair`)],
    [prestart(`${given} | /bin/a`)],
    [`exec.prestart = "${given}"; path = "/j/$name"; vnet; persist;\nweb { }\ndb { }\n`],
  ]);
});

test("what is made only where it is not there, inside of quotes", () => {
  const jail = (prestart: string): string =>
    `web {\n  path = /j; vnet; persist; vnet.interface = c0a;\n  exec.prestart = ${prestart};\n  exec.start = "/bin/sh /etc/rc";\n  exec.poststop = "ifconfig c0a destroy";\n}\n`;
  const unless = "/sbin/ifconfig c0a >/dev/null 2>&1 || /sbin/ifconfig";
  expectUntried("non-idempotent-hook", [
    [jail('"/sbin/ifconfig tap create name c0a"'), ["/sbin/ifconfig", unless]],
    [jail("'/sbin/ifconfig tap create name c0a'"), ["/sbin/ifconfig", unless]],
    [jail('/sbin/ifconfig" tap create name c0a"')],
  ]);
});

test("a member off its bridge before all of the string that destroys it first, or within the string", () => {
  const jail = (...poststop: string[]): string =>
    `web {\n  path = /j; persist; vnet; vnet.interface = epair5b;\n  exec.prestart = "ifconfig epair5 create", "ifconfig bridge0 addm epair5a";\n${poststop.map((one) => `  exec.poststop ${one};\n`).join("")}}\n`;
  const off = "ifconfig bridge0 deletem epair5a";
  const destroy = "ifconfig epair5a destroy";
  expectUntried("epair-destroy-before-deletem", [
    [jail(`= "${destroy}; echo gone"`), [`= "${destroy}`, `= "${off}";\n  exec.poststop += "${destroy}`]],
    [jail(`= "echo gone; ${destroy}"`), [destroy, `${off} && ${destroy}`]],
    [jail(`= "echo gone",\n    "${destroy}"`), [`"${destroy}`, `"${off}",\n    "${destroy}`]],
  ]);
});

test("a value goes to the parameter where it belongs, where nothing else stands with it and that one is not set", () => {
  const web = (statements: string): string => `web { path = /j; persist; interface = em0; ${statements} }\n`;
  expectUntried("bad-address", [
    [web("ip4.addr = fe80::1;"), ["ip4.addr", "ip6.addr"]],
    [web("ip4.addr = fe80::1, 10.0.0.1;")],
    [web("ip4.addr = fe80::1; ip4.addr += 10.0.0.1;")],
    [web("ip4.addr = fe80::1; ip6.addr = fe80::2;")],
  ]);
});
