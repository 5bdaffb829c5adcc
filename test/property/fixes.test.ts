import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapOffset } from "../../server/src/analysis/fixes/edits.ts";
import { atLeast, type Finding, type Fix } from "../../server/src/rules/finding.ts";
import { rules } from "../../server/src/rules/registry.generated.ts";
import { analyze, applyFix, type Fixture, parseFixture } from "../support/fixture.ts";
import { runs, seed } from "./texts.ts";

console.log(`seed ${seed}`);

const path = "/etc/jail.conf";

/** Statements and blocks with traps that rules know, and others that are right: files are put together from them. */
const globals = fc.constantFrom(
  "exec.clean;",
  "mount.devfs;",
  'path = "/jails/$name";',
  '$bridge = "bridge1";',
  'exec.stop = "/bin/sh /etc/rc.shutdown";',
  "allow.raw_socket;",
  "# a comment with a ; and a {",
);

const statements = fc.constantFrom(
  ...["vnet;", "persist;", '$id = "7";', 'vnet.interface = "epair${id}1b";', 'vnet.interface += "epair${id}2b";'],
  ...[
    'vnet.interface = "epair7b,epair8b";',
    'vnet.interface = "epair7b, epair8b";',
    "vnet.interface = epair7b, epair8b;",
  ],
  ...['ip4.addr = "em0|10.0.0.5/24,em0|10.0.0.6/24";', "ip4.addr = 10.0.0.256;", "ip6.addr = fe80::1:101/64;"],
  ...["depend = nobody;", "depend = web;", "exec.clean = yes;", "exec.timeout = 30s;"],
  ...["persist = yes;", "allow.mounts;", "securelevel = high;", "mount.devfs = on;", "name = other;", "$path = /x;"],
  ...[
    'exec.prestart = "/sbin/ifconfig epair${id}1 create up";',
    'exec.prestart += "/sbin/ifconfig bridge1 addm epair${id}1a";',
  ],
  ...['exec.poststop = "ifconfig epair${id}1a destroy";', 'exec.poststop += "ifconfig bridge1 delete epair${id}1a";'],
  ...['exec.poststop += "/sbin/ifconfig epair${id}1b destroy";', 'exec.prestart = "/sbin/ifconfig epair9 create up";'],
  ...['exec.start = "/sbin/ifconfig epair${id}1b inet 10.1.0.5/24 up";', 'exec.start += "/bin/sh /etc/rc";'],
  ...['exec.start += "/sbin/route add -inet default -gateway 10.1.0.1";', 'exec.start = "/bin/sh /etc/rc";'],
  ...[
    'exec.start += "/sbin/route add -inet6 default -gateway ::1 -blackhole";',
    "exec.start += 'route add default 10.9.9.9';",
  ],
  ...[
    'exec.start += "/sbin/route add -inet6 default fe80::1";',
    'exec.start = "echo $nowhere";',
    'exec.start += "echo $HOME";',
  ],
  ...['exec.start += "APP=1 /usr/local/bin/app";', 'exec.start += "cd /usr/local/app";', 'exec.stop = ". /etc/x.sh";'],
  ...['exec.start += "cp $path/etc/x /etc/y";', 'exec.start += "jexec web ls";', 'exec.poststart = "logger it\'s up";'],
  ...["ip4 = inherit;", 'exec.poststart = "ping -c 1 ${ip4.addr}";', 'exec.poststop = ":";'],
  ...["$list = a, b;", 'x.y = "n$list";', "$loop = $loop2;", "$loop2 = $loop;", 'path = "/jails/$host.hostname";'],
);

/** Slips of which the file no longer can be read. */
const slips = fc.constantFrom(
  ...["persist", 'path = "/jails/x"', "path = /a b;", "path = “/a”;", "exec.start = /bin/sh /etc/rc;", "path = /a#b;"],
  ...["path\u3000= /a;", 'exec.start = "open;', "mount = /a/*/b;", "persist = ;", "x = a,;", "x = ${open;", "日本;"],
);

/** Statements that only together are a trap. */
const groups = fc.constantFrom(
  [
    '$id = "7";',
    'exec.prestart = "/sbin/ifconfig epair${id}1 create up";',
    'exec.prestart += "/sbin/ifconfig bridge1 addm epair${id}1a";',
    'exec.poststop = "ifconfig epair${id}1a destroy";',
  ],
  [
    'exec.prestart = "/sbin/ifconfig epair3 create up", "ifconfig $bridge addm epair3a";',
    '$bridge = "bridge0";',
    'exec.poststop = "/sbin/ifconfig $bridge delete epair3a", "/sbin/ifconfig epair3a destroy";',
  ],
  [
    "vnet;",
    "vnet.interface = epair4b;",
    'exec.start = "/sbin/ifconfig epair4b inet 10.1.0.5/24 up";',
    'exec.start += "/sbin/route add -inet default -gateway 10.2.0.1";',
  ],
  ["vnet;", 'exec.start = "route add -inet6 default -gateway ::1 -blackhole";', 'exec.start += "/bin/sh /etc/rc";'],
  [
    "vnet;",
    '$id = "7";',
    'exec.prestart = "/sbin/ifconfig epair$id create up", "/sbin/ifconfig bridge1 addm epair${id}a";',
    'vnet.interface = "epair$id";',
    'exec.poststop = "/sbin/ifconfig epair$id destroy";',
  ],
  [
    "vnet;",
    'exec.prestart = "ifconfig epair5 create", "ifconfig epair5b name jail0";',
    "vnet.interface = epair5b;",
    'exec.poststop = "ifconfig epair5a destroy";',
    'exec.poststop += "ifconfig jail0 destroy";',
  ],
);

const body = (mostSlips: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.uniqueArray(statements, { maxLength: 8 }),
      fc.option(groups, { nil: [] }),
      fc.array(slips, { maxLength: mostSlips }),
      fc.nat(),
    )
    .map(([good, group, bad, where]) => {
      const lines = [...new Set([...group, ...good])];
      for (const slip of bad) lines.splice(where % (lines.length + 1), 0, slip);
      return lines;
    })
    .chain((lines) =>
      fc.constantFrom("  ", "    ", "\t").map((indent) => lines.map((line) => `${indent}${line}\n`).join("")),
    );

const jailName = fc.constantFrom("web", "db", "a.b", "5", "*", '"web.*"', "mail");
const file = (mostSlips: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(globals, { maxLength: 4 }),
      fc.array(fc.tuple(jailName, body(mostSlips)), { minLength: 1, maxLength: 3 }),
      fc.boolean(),
    )
    .map(([before, blocks, crlf]) => {
      const text = [
        ...before.map((line) => `${line}\n`),
        ...blocks.map(([name, lines]) => `${name} {\n${lines}}\n`),
      ].join("");
      return crlf ? text.replaceAll("\n", "\r\n") : text;
    });

const releases = fc.constantFrom("12.0", "13.2", "14.1", "current");

/** Rules of which a fix was applied, so that the test can tell what it has tried. */
const tried = new Map<string, number>();

describe("the preferred fix of any finding", () => {
  it("removes it, adds nothing as bad, and leaves the rest alone", () => {
    fc.assert(
      fc.property(file(0), releases, (text, release) => checkFixes(text, release)),
      runs(250),
    );
  });

  it("does so in a file that jail(8) refuses", () => {
    fc.assert(
      fc.property(file(1), releases, (text, release) => checkFixes(text, release)),
      runs(250),
    );
  });

  it("was tried for many rules", () => {
    const total = [...tried.values()].reduce((sum, count) => sum + count, 0);
    console.log(`${total} fixes: ${[...tried].map(([rule, count]) => `${rule} ${count}`).join(", ")}`);
    expect(total).toBeGreaterThan(500);
    expect(tried.size).toBeGreaterThan(10);
    expect(rules.length).toBeGreaterThan(10);
  });
});

function checkFixes(text: string, release: string): void {
  const fixture = parseText(text);
  const { findings, analysis } = analyze(fixture, { release });
  // What jail(8) does not get to is hidden until something else is mended: the commands of a jail that cannot start, and
  // everything in a file that it cannot read.
  const isHidden = (finding: Finding): boolean =>
    findings.some(({ rule }) => isSyntax(rule)) ||
    analysis.roots.some(({ configuration }) =>
      configuration.jails.some(({ name, failed }) => failed && finding.jails.includes(name)),
    );
  for (const finding of findings) {
    const preferred = finding.fixes().filter((fix) => fix.preferred);
    expect(preferred.length, `${finding.rule} prefers several fixes`).toBeLessThanOrEqual(1);
    for (const fix of preferred) checkFix({ fixture, release, findings, isHidden }, finding, fix);
  }
}

function parseText(text: string): Fixture {
  // Not through the fixture language, in which a line of the file could be a mark.
  return { ...parseFixture(""), files: new Map([[path, text]]), path };
}

interface Before {
  readonly fixture: Fixture;
  readonly release: string;
  readonly findings: readonly Finding[];
  isHidden(finding: Finding): boolean;
}

function checkFix({ fixture, release, findings, isHidden }: Before, finding: Finding, fix: Fix): void {
  tried.set(finding.rule, (tried.get(finding.rule) ?? 0) + 1);
  const fixed = applyFix(fixture, fix);
  const shown = `${finding.rule}, "${fix.title}":\n${fixture.files.get(path)}--- becomes\n${fixed.files.get(path)}`;
  const after = analyze(fixed, { release }).findings;
  const moved = (offset: number): number => mapOffset(fix.edits, offset);
  const stayed = (offset: number): number => mapOffset(fix.edits, offset, true);
  const isAt = (found: Finding, other: Finding): boolean =>
    found.rule === other.rule && (found.start === moved(other.start) || found.start === stayed(other.start));

  const same = after.find((found) => isAt(found, finding));
  // A finding that stays for other jails of the same place is another one.
  expect(same && sameJails(same, finding), `the finding stays: ${shown}`).toBeFalsy();

  const added = after.filter(
    (found) =>
      atLeast(found.severity, finding.severity) &&
      !isHidden(found) &&
      !revealing.has(finding.rule) &&
      !findings.some((old) => isAt(found, old) || (old.rule === found.rule && old.message === found.message)),
  );
  expect(
    added.map(({ rule, message }) => `${rule}: ${message}`),
    `new findings: ${shown}`,
  ).toEqual([]);

  const again = after
    .filter((found) => isAt(found, finding) && sameJails(found, finding))
    .flatMap((found) => found.fixes());
  expect(again.filter((other) => other.title === fix.title).length, `offered again: ${shown}`).toBe(0);
}

/** Their fixes give statements an effect that had none, and then what is wrong with these counts. */
const revealing = new Set(["overwritten-list", "variable-shadows-parameter", "interface-never-created"]);

const sameJails = (a: Finding, b: Finding): boolean => a.jails.join() === b.jails.join();

const syntaxRules = new Set([
  ...["missing-semicolon", "needs-quotes", "non-ascii-token", "brace-unterminated", "string-unterminated"],
  ...["comment-unterminated", "nested-block", "wildcard-syntax", "syntax-error"],
]);
const isSyntax = (rule: string): boolean => syntaxRules.has(rule);
