import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/analysis/index.ts";
import type { Finding } from "../../server/src/rules/rule/finding.ts";
import { atLeast } from "../../server/src/rules/rule/finding.ts";
import { analyze } from "../support/fixture.ts";

/**
 * Small files after troubles that people have reported in public, in other words and with other values: `NN-wrong` shows the
 * trouble, `NN-right` what the reporter ended with, and `more/` holds variations. Told is all that is a warning or an error.
 *
 * Not in the table: 08 is a mistake in what is meant, which no file shows; 11, 12 and 13 are questions to `explain`.
 */

/** The rule, how bad it is, and the text that the finding is about. */
type Told = readonly [rule: string, severity: "error" | "warning", at: string];

interface Report {
  readonly file: string;
  readonly release?: string;
  readonly told: readonly Told[];
}

const wrong: readonly Report[] = [
  { file: "01-wrong", told: [["string-unterminated", "error", '"jib addm media em0']] },
  { file: "02-wrong", told: [["syntax-error", "error", "="]] },
  { file: "03-wrong", told: [["jib-jng-usage", "error", "e1b_kea"]] },
  { file: "03-wrong2", told: [["string-unterminated", "error", '"jib addm kea pub0']] },
  { file: "04-wrong", release: "13.2", told: [["unknown-parameter", "error", "allow.nfsd"]] },
  { file: "06-wrong", told: [["ifconfig-bad-value", "error", "fc00:1000:1000::1"]] },
  {
    file: "07-wrong",
    told: [
      ["zfs-jail-phase", "warning", "/sbin/zfs jail $name tank/jailed/db"],
      ["phase-jail-gone", "warning", "/sbin/zfs unjail $name tank/jailed/db"],
    ],
  },
  {
    file: "09-wrong",
    release: "14.3",
    told: [
      ["dhclient-without-bpf", "warning", "4"],
      ["mac-address", "error", "02:ff:10:00:${if}:0a"],
      ["mac-address", "error", "02:ff:10:00:${if}:0b"],
    ],
  },
  {
    file: "10-wrong",
    told: [["devfs-mount-without-ruleset", "warning", "devfs     $path/compat/linux/dev     devfs     rw,late 0 0"]],
  },
  {
    file: "10-wrong2",
    told: [
      ["mount-line-shape", "warning", "/compat/linux/dev"],
      ["mount-line-shape", "warning", "/compat/linux/dev/shm"],
      ["mount-line-shape", "warning", "/compat/linux/dev/fd"],
      ["mount-line-shape", "warning", "/compat/linux/proc"],
      ["mount-line-shape", "warning", "/compat/linux/sys"],
    ],
  },
  { file: "16-wrong", told: [["jib-jng-usage", "warning", "e0b_bastille1"]] },
  { file: "19-wrong", release: "13.0", told: [["unknown-parameter", "error", "allow.routing"]] },
  { file: "19-wrong", release: "14.2", told: [["unknown-parameter", "error", "allow.routing"]] },
  {
    file: "21-wrong",
    told: [
      ["host-command-in-jail-hook", "error", "kern.ipc.shm_use_phys=1"],
      ["duplicate-command", "warning", "/bin/sh /etc/rc"],
    ],
  },
  { file: "22-wrong", told: [["unmount-order", "warning", "/jails/template/root /jails/shop/root nullfs ro 0 0"]] },
  { file: "25-wrong", told: [["host-command-in-jail-hook", "error", "bridge5"]] },
  { file: "26-wrong", told: [["allow-sysvipc-deprecated", "warning", "allow.sysvipc"]] },
  {
    file: "more/q1",
    told: [
      ["needs-quotes", "error", '"/bin/sh" /etc/rc'],
      ["needs-quotes", "error", '"/sbin/rctl -a jail:$name:maxproc:deny=20" || true'],
      ["needs-quotes", "error", "'/bin/sh' /etc/rc.shutdown"],
    ],
  },
  {
    file: "more/q2",
    told: [
      ["needs-quotes", "error", '"/usr/ports" /jails/a/usr/ports nullfs ro 0 0'],
      ["needs-quotes", "error", '"a" .example.org'],
      ["needs-quotes", "error", '"b" c'],
    ],
  },
  { file: "more/s1", told: [["unmount-order", "warning", "/jails/tpl /jails/a/root nullfs ro 0 0"]] },
  { file: "more/v1-epair-not-given", told: [["interface-never-created", "error", "epair3b"]] },
  {
    file: "more/v10-mac",
    told: [
      ["mac-address", "error", "02:ff:10:00:120:0a"],
      ["mac-address", "error", "01:ff:10:00:12:0a"],
      ["mac-address", "error", "02:ff:10:00:12"],
    ],
  },
  {
    file: "more/v11-mounts",
    told: [
      ["mount-line-shape", "error", "/data data nullfs rw 0 0"],
      ["mount-line-shape", "error", "/data /jails/a/x"],
      ["devfs-mount-without-ruleset", "warning", "devfs $path/dev devfs rw 0 0"],
    ],
  },
  { file: "more/v2-jib-too-few", told: [["jib-jng-usage", "error", "e1b_a"]] },
  { file: "more/v2b-jib-too-few-only", told: [["jib-jng-usage", "error", "e1b_a"]] },
  { file: "more/v4-create-twice", told: [["command-fails", "error", "/sbin/ifconfig epair1 create"]] },
  { file: "more/v5-addm-twice", told: [["command-fails", "error", "/sbin/ifconfig bridge0 addm epair1a up"]] },
  { file: "more/v6-route-twice", told: [["command-fails", "error", "/sbin/route add default 10.0.0.254"]] },
  { file: "more/v7-destroy-twice", told: [["epair-destroy-name", "warning", "epair1b"]] },
  {
    file: "more/v8-badaddr",
    told: [
      ["ifconfig-bad-value", "error", "10.0.0.256/24"],
      ["ifconfig-bad-value", "error", "10.0.0.2/24"],
      ["ifconfig-bad-value", "error", "10.0.0.2/33"],
      ["ifconfig-bad-value", "error", "fd00::5/64"],
    ],
  },
  {
    file: "more/v9-nested",
    told: [
      ["child-exceeds-parent", "error", "192.0.2.51"],
      ["child-exceeds-parent", "error", "allow.raw_sockets"],
      ["child-exceeds-parent", "error", "1"],
      ["child-exceeds-parent", "error", "2"],
      ["child-exceeds-parent", "error", "1"],
    ],
  },
  {
    file: "more/v12-nonvnet-ifconfig",
    told: [["host-command-in-jail-hook", "error", "bridge5"]],
  },
  { file: "more/w1", told: [["path-missing-or-relative", "error", "jails/a"]] },
  { file: "more/w2", told: [["consolelog-path", "error", "log/a"]] },
  { file: "more/w3", told: [["no-persist", "error", "a"]] },
  { file: "more/w4", told: [["path-missing-or-relative", "error", "mount.devfs"]] },
  {
    file: "more/w5",
    told: [
      ["value-range", "warning", "5"],
      ["value-range", "error", "3"],
      ["value-range", "error", "70000"],
    ],
  },
  {
    file: "more/w7",
    told: [
      ["ignored-no", "warning", "nomount.devfs"],
      ["ip-without-effect", "warning", "ip6"],
    ],
  },
  { file: "more/w6", told: [["child-exceeds-parent", "error", "web.db"]] },
];

const right: readonly Omit<Report, "told">[] = [
  ...["01", "02", "03", "06", "07", "08", "10", "11", "11b", "12", "13", "14", "16", "18"].map(ending),
  ...["19", "21", "22", "24", "25", "26", "27"].map(ending),
  { file: "04-right", release: "13.2" },
  { file: "09-right", release: "14.3" },
  ...["07-right2", "24-right2", "11-wrong", "11b-wrong", "12-wrong", "13-wrong", "24-wrong", "27-wrong", "more/n1"].map(
    (file) => ({ file }),
  ),
  // Whether 14.3 has allow.routing is not known.
  { file: "19-wrong", release: "14.3" },
  { file: "19-wrong", release: "14.4" },
];

function ending(number: string): { readonly file: string } {
  return { file: `${number}-right` };
}

describe("what is wrong is told, once, where it is", () => {
  test.each(wrong)("$file at $release", ({ file, release, told }) => {
    expect(toldAbout(file, release)).toEqual(told);
  });
});

describe("what is right is silent", () => {
  test.each(right)("$file at $release", ({ file, release }) => {
    expect(toldAbout(file, release)).toEqual([]);
  });
});

function toldAbout(file: string, release: string | undefined): Told[] {
  const { text, findings } = judged(file, release);
  return findings
    .filter(({ severity }) => atLeast(severity, "warning"))
    .sort((a, b) => a.start - b.start)
    .map(({ rule, severity, start, end }) => [rule, severity as "error" | "warning", text.slice(start, end)]);
}

function judged(file: string, release: string | undefined): { text: string; findings: readonly Finding[] } {
  const text = readFileSync(join(import.meta.dirname, `${file}.conf`), "utf8");
  const files = new Map([["/etc/jail.conf", text]]);
  const fixture = { files, path: "/etc/jail.conf", cursor: undefined, marks: [] };
  return { text, findings: analyze(fixture, release === undefined ? {} : { release }).findings };
}

describe("the fixes that are told", () => {
  test.each([
    ["01-wrong", undefined, /^Insert `"`$/],
    ["04-wrong", "13.2", /^Remove/],
    ["21-wrong", undefined, /^Remove|^Run it on the host/],
    ["more/q2", undefined, /^Quote|^Separate/],
  ])("%s: %s %s", (file, release, title) => {
    const { findings } = judged(file, release);
    for (const finding of findings.filter(({ severity }) => severity !== "info" && severity !== "hint")) {
      expect(finding.fixes().map((fix) => fix.title)[0]).toMatch(title);
    }
  });

  test("a VLAN on an interface that is down is told as information", () => {
    const { text, findings } = judged("18-wrong", undefined);
    const told = findings.filter(({ rule }) => rule === "vlan-parent-down");
    expect(told.map(({ severity, start, end }) => [severity, text.slice(start, end)])).toEqual([
      ["info", "epair18b.20"],
    ]);
    expect(judged("18-right", undefined).findings.map(({ rule }) => rule)).not.toContain("vlan-parent-down");
  });

  test("mounts beside `path` are told as information, once a jail", () => {
    const { text, findings } = judged("14-wrong", undefined);
    const told = findings.filter(({ rule }) => rule === "mount-line-shape");
    expect(told.map(({ severity, start, end }) => [severity, text.slice(start, end)])).toEqual([
      ["info", "/usr/local/jails/thinjail-nullfs-base/"],
    ]);
  });

  test("nothing may stand where a value is missing", () => {
    expect(judged("02-wrong", undefined).findings[0].fixes()).toEqual([]);
  });

  test("pieces in quotes are joined to what they mean", () => {
    const { text, findings } = judged("more/q1", undefined);
    const joined = findings.map((finding) => {
      return applyEdits(text, finding.fixes()[0].edits).slice(finding.start, finding.end);
    });
    expect(joined).toEqual([
      '"/bin/sh /etc/rc"',
      '"/sbin/rctl -a jail:$name:maxproc:deny=20 || true"',
      '"/bin/sh /etc/rc.shutdown"',
    ]);
  });
});
