import { describe, expect, test } from "vitest";
import { fixAll, Workspace } from "../../server/src/analysis/index.ts";
import type { Fix } from "../../server/src/rules/rule/finding.ts";
import { analyze, applyFix, parseFixture, settings } from "../support/fixture.ts";
import { MemoryReader } from "../support/memory-reader.ts";

/** What `--fix` makes of a file. */
function fixed(text: string, unsafe = false): string {
  const { files, path } = parseFixture(text);
  const workspace = new Workspace(new MemoryReader(files));
  workspace.choice = settings({});
  return fixAll(workspace, [path], { unsafe }).texts.get(path) ?? files.get(path) ?? "";
}

/** The fixes of one rule's findings, with what each makes of the file. */
function fixesOf(text: string, rule: string): (Fix & { readonly result: string })[] {
  const { fixture, findings } = analyze(text);
  return findings
    .filter((finding) => finding.rule === rule)
    .flatMap((finding) => finding.fixes())
    .map((fix) => ({ ...fix, result: applyFix(fixture, fix).files.get(fixture.path) ?? "" }));
}

const jail = (...lines: string[]): string =>
  `web {\n  path = /j; persist;\n${lines.map((line) => `  ${line}\n`).join("")}}\n`;

describe("a safe fix changes no command", () => {
  test.each([
    [
      "rc is run once, after the mounts",
      ['exec.start = "/bin/sh /etc/rc";', 'exec.start = "zfs mount -a";', 'exec.start += "/bin/sh /etc/rc";'],
    ],
    [
      "another spelling of rc",
      ['exec.start = "sh /etc/rc";', 'exec.start = "zfs mount -a";', 'exec.start += "/bin/sh /etc/rc";'],
    ],
    [
      "the route stays behind the address",
      ["vnet;", 'exec.start += "route add default 10.0.0.1";', 'exec.start = "ifconfig em0 10.0.0.2/24";'],
    ],
    [
      "a destroy on its bridge",
      [
        "vnet;",
        'exec.prestart = "ifconfig epair1 create", "ifconfig bridge0 addm epair1a";',
        'exec.poststop = "ifconfig epair1a destroy";',
      ],
    ],
  ])("%s", (_, lines) => {
    expect(fixed(jail(...lines))).toBe(jail(...lines));
  });

  test("over a Linux init FreeBSD's rc does not come first, safely or not", () => {
    const text = `exec.start = "/bin/sh /etc/rc";\n${jail('exec.start = "/etc/init.d/rc 3";')}`;
    expect(fixesOf(text, "overwritten-list")).toEqual([]);
    expect(fixed(text, true)).toBe(text);
  });

  test("rc is not run twice either when nobody asks for safety", () => {
    const text = jail('exec.start = "/bin/sh /etc/rc";', 'exec.start = "zfs mount -a";', 'exec.start += "sh /etc/rc";');
    expect(fixesOf(text, "overwritten-list").filter(({ result }) => result.includes('start += "zfs'))).toEqual([]);
  });
});

describe("a safe fix makes no value worse", () => {
  test("an address is not put in twice", () => {
    const text = jail('ip4.addr = "lo2|10.3.0.80/32", "igb0|10.100.0.201/32";', 'ip4.addr = "10.3.0.80";');
    expect(fixesOf(text, "overwritten-list").filter(({ result }) => result.includes("+="))).toEqual([]);
  });

  test("a name that is mended must not give the jail a value that is refused", () => {
    for (const fix of fixesOf(jail("ip4.adr = 10.0.0.256;"), "unknown-parameter")) {
      expect([fix.safe, fix.preferred]).toEqual([false, false]);
    }
  });

  test("a permission is never given unasked", () => {
    const [fix] = fixesOf(jail("allow.raw_socket;"), "unknown-parameter");
    expect([fix.safe, fix.preferred]).toEqual([false, true]);
    expect(fixed(jail("allow.raw_socket;"))).toBe(jail("allow.raw_socket;"));
    expect(fixed(jail("allow.mount = yes;"))).toBe(jail("allow.mount = yes;"));
  });

  test("a value that only was written wrong is mended", () => {
    expect(fixed(jail("exec.clean = yes;"))).not.toBe(jail("exec.clean = yes;"));
  });
});

test("a shared line is not rewritten for one jail's sake", () => {
  const text = `
    vnet.interface = "$epair";
    path = "/j/$name"; vnet; persist;
    web { $epair = epair1b; }
    db { $epari = epair2b; }
  `;
  const whole = parseFixture(text).files.get("/etc/jail.conf");
  expect(fixed(text)).toBe(whole);
  expect(fixesOf(text, "undefined-variable").filter(({ result }) => result.includes('"$epari"'))).toEqual([]);
  expect(fixed(text, true)).toContain('vnet.interface = "$epair";\n');
});

test("a move that makes another command fail is not offered", () => {
  const text = jail(
    "vnet; vnet.interface = epair1b;",
    'exec.prestart = "ifconfig epair1 create";',
    'exec.prestart += "ifconfig epair1b vnet web";',
    'exec.poststop = "ifconfig epair1a destroy";',
  );
  expect(fixesOf(text, "phase-not-created").filter(({ result }) => result.includes("exec.created"))).toEqual([]);
});

describe("one mistake is not traded for another that is as bad", () => {
  test("what was thrown away would keep the jail from starting", () => {
    const text = `
      vnet.interface = "em8,em9";
      web { path = /j; vnet; persist; vnet.interface = em1; }
    `;
    expect(fixesOf(text, "overwritten-list").filter(({ result }) => result.includes("+="))).toEqual([]);
  });

  test("without its own network the jail has commands that fail", () => {
    const text = jail("ip4 = inherit;", "vnet;", 'exec.start = "/sbin/ifconfig lo1 create", "/bin/sh /etc/rc";');
    const titles = fixesOf(text, "vnet-with-ip").map(({ result }) => result);
    expect(titles.filter((result) => !result.includes("vnet;"))).toEqual([]);
    expect(titles.filter((result) => !result.includes("ip4"))).not.toEqual([]);
  });

  test("the same mistake of another jail is told in the same words", () => {
    const text = `
      path = /j/$name; exec.clean; exec.start = "/bin/sh /etc/rc";
      db {
        exec.poststart += "/sbin/zfs jail $name tank/data";
        exec.poststart = "/usr/bin/logger up";
      }
      mail { exec.poststart += "/sbin/zfs jail $name tank/data"; }
    `;
    expect(fixesOf(text, "overwritten-list").filter(({ result }) => result.includes('+= "/usr'))).toEqual([]);
  });

  test("a value with two mistakes is mended one by one", () => {
    const text = jail("vnet;", 'vnet.interface = "em1,wide_area_network";');
    expect(fixesOf(text, "quoted-comma-list")).not.toEqual([]);
  });
});

test("what is only worth knowing has no preferred fix that changes commands", () => {
  const text = jail("vnet; vnet.interface = em1;", 'exec.start = "/bin/sh /etc/rc";');
  const { findings } = analyze(text);
  for (const finding of findings.filter(({ severity }) => severity === "info" || severity === "hint")) {
    for (const fix of finding.fixes()) expect(fix.preferred, `${finding.rule}: ${fix.title}`).toBe(false);
  }
});

describe("texts", () => {
  test("a comment is neither quoted nor lost", () => {
    for (const text of ["web { path = /a b # a note\n; persist; }\n", "web { path = /a /* note */ b; persist; }\n"]) {
      const { findings, fixture } = analyze(text);
      for (const fix of findings.flatMap((finding) => finding.fixes())) {
        expect(applyFix(fixture, fix).files.get(fixture.path)).toMatch(/(?<!["\w] )(?:# a note\n|\/\* note \*\/)/);
      }
    }
  });

  test("an LF file with one CRLF line keeps its other lines as they are", () => {
    const text = 'web {\r\n  path = /j;\n  vnet;\n  vnet.interface = "epair1b,epair2b";\n  persist;\n}\n';
    const after = fixed(text);
    expect(after).not.toBe(text);
    expect(after.match(/\r/g)).toHaveLength(1);
  });

  test("two lonely braces are gone after one run, and a second one changes nothing", () => {
    const once = fixed("web { path = /j; persist; }\n}\n}\n", true);
    expect(once).toBe("web { path = /j; persist; }\n");
    expect(fixed(once, true)).toBe(once);
  });

  test("full-width signs are mended, and nothing becomes a comment", () => {
    expect(fixed("web ｛\n  path = /j; persist;\n  exec.clean；\n｝\n")).toBe(
      "web {\n  path = /j; persist;\n  exec.clean;\n}\n",
    );
  });
});

test("a fix in a file that two roots read is judged in both", () => {
  const text = `
    .include "common.inc";
    web { path = /j/web; persist; vnet; $epair = epair1b; }
    //- /etc/other.jail.conf
    .include "common.inc";
    db { path = /j/db; persist; vnet; $epari = epair2b; }
    //- /etc/common.inc
    vnet.interface = "$epair";
  `;
  const { findings } = analyze(text);
  const edits = findings.flatMap((finding) => finding.fixes()).flatMap((fix) => fix.edits);
  expect(edits.filter(({ path, text: inserted }) => path === "/etc/common.inc" && inserted.includes("epari"))).toEqual(
    [],
  );
});

test("a command that runs in any case does not come to depend on another", () => {
  const lines = [
    "vnet; vnet.interface = epair1b;",
    'exec.prestart = "ifconfig epair1 create", "ifconfig bridge0 addm epair1a";',
  ];
  const text = jail(...lines, 'exec.poststop = "ifconfig epair1a destroy || :";');
  const [fix] = fixesOf(text, "epair-destroy-before-deletem");
  expect(fix.preferred).toBe(true);
  expect(fix.result).toBe(
    jail(
      ...lines,
      'exec.poststop = "ifconfig bridge0 deletem epair1a";',
      'exec.poststop += "ifconfig epair1a destroy || :";',
    ),
  );
});

test("a statement in which something is wrong is not taken away unasked: nobody knows where it ends", () => {
  const text = (value: string): string => `web {\n  path = /j; persist;\n  zfs.dataset = ${value};\n}\n`;
  const removals = (value: string): boolean[] =>
    analyze(text(value), { release: "13.2" })
      .findings.flatMap((finding) => finding.fixes())
      .filter(({ title }) => title.startsWith("Remove `zfs"))
      .map(({ safe }) => safe);
  expect(removals("tank/a, tank/b")).toEqual([true]);
  expect(removals("tank/a, tank b")).toEqual([false]);
});

test("what makes more warnings than it takes away is not safe, also where it only moves them", () => {
  const text = 'ersist "";\nb { ip4.addr "4"; }\n4.addr "0.3.0.2", "0.1.0.2";\nip4.addr "0";\n{ /4"\n}\n';
  const unknown = analyze(text, { release: "12.0" }).findings.filter(({ rule }) => rule === "unknown-parameter");
  const fixes = unknown.flatMap((finding) => finding.fixes()).filter(({ title }) => title.includes("ip4.addr"));
  expect(fixes.map(({ safe }) => safe)).toEqual([false]);
});

test("a fix is judged by the release that is chosen now, also where the jail is as it was under another one", () => {
  const file = "/etc/jail.conf";
  // From 15.0 on jail(8) runs a command for the dataset.
  const text = jail("vnet;", 'vnet.interface = "e0a,e1a";', "zfs.dataset = zroot/web;");
  const judged = (workspace: Workspace, release: string): (readonly [string, boolean])[] => {
    workspace.choice = settings({ release });
    const { findings } = workspace.analyze(file);
    const commas = findings.filter(({ rule }) => rule === "quoted-comma-list");
    return commas.flatMap((finding) => finding.fixes()).map(({ title, safe }) => [title, safe]);
  };
  const workspace = new Workspace(new MemoryReader(new Map([[file, text]])));
  expect(judged(workspace, "14.3")).toHaveLength(2);
  expect(judged(workspace, "15.0")).toEqual([
    ["Write each value on a `+=` line of its own", true],
    ["Separate the values by commas outside of the quotes", true],
  ]);
});
