import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { atLeast } from "../../server/src/rules/rule/finding.ts";
import { analyze, applyFixes } from "../support/fixture.ts";

const example = (name: string): string => readFileSync(`examples/${name}.jail.conf`, "utf8");

/** `rule: marked text` of every finding at warning level and above. */
function complaints(text: string, release = "12.0"): string[] {
  return analyze(text, { release })
    .findings.filter((finding) => atLeast(finding.severity, "warning"))
    .map((finding) => `${finding.severity} ${finding.rule}: ${text.slice(finding.start, finding.end)}`);
}

const release = { release: "12.0" };

describe("the three configurations of the talk", () => {
  test("1-first: the route that fails, and both destroys", () => {
    expect(complaints(example("1-first"))).toEqual([
      "error unreachable-gateway: /sbin/route add -inet6 default -gateway ${route6}",
      "error epair-destroy-before-deletem: ifconfig epair${id}1a destroy",
      "error epair-destroy-before-deletem: ifconfig epair${id}2a destroy",
    ]);
  });

  test("2-starts-but-panics: the destroys, nothing about routes", () => {
    expect(complaints(example("2-starts-but-panics"))).toEqual([
      "error epair-destroy-before-deletem: ifconfig epair${id}1a destroy",
      "error epair-destroy-before-deletem: ifconfig epair${id}2a destroy",
    ]);
  });

  test("3-final: the wrong verbs, and the destroys only as the places that suffer", () => {
    const text = example("3-final");
    expect(complaints(text)).toEqual(["error bridge-add-delete: delete", "error bridge-add-delete: delete"]);
    const [first] = analyze(text, release).findings.filter((finding) => finding.rule === "bridge-add-delete");
    expect(first.related.map((place) => text.slice(place.start, place.end))).toEqual(["ifconfig epair${id}1a destroy"]);
  });

  test("from 13.0 on the destroys are warnings, since the kernel takes members off by itself", () => {
    expect(complaints(example("2-starts-but-panics"), "13.0")).toEqual([
      "warning epair-destroy-before-deletem: ifconfig epair${id}1a destroy",
      "warning epair-destroy-before-deletem: ifconfig epair${id}2a destroy",
    ]);
  });

  test("mending 1-first adds three lines in the author's spelling and leaves nothing to say", () => {
    const before = example("1-first");
    const after = applyFixes(
      applyFixes(before, "unreachable-gateway", "preferred", release),
      "epair-destroy-before-deletem",
      "preferred",
      release,
    );
    expect(complaints(after)).toEqual([]);
    expect(addedLines(before, after)).toEqual([
      '  exec.start   += "/sbin/ifconfig lo0 up";',
      '  exec.poststop = "ifconfig bridge1 deletem epair${id}1a";',
      '  exec.poststop += "ifconfig epair${id}1a destroy";',
      '  exec.poststop += "ifconfig bridge2 deletem epair${id}2a";',
    ]);
  });

  test("moving the route of 1-first after /etc/rc is as good", () => {
    const before = example("1-first");
    const after = applyFixes(before, "unreachable-gateway", { title: "Move the line after" }, release);
    expect(complaints(after).filter((line) => line.includes("gateway"))).toEqual([]);
    expect(after.split("\n").sort()).toEqual(before.split("\n").sort());
    expect(after.indexOf("/bin/sh /etc/rc")).toBeLessThan(after.indexOf("-inet6 default"));
  });

  test("the lines for rc.conf say what the route was", () => {
    const after = applyFixes(example("1-first"), "unreachable-gateway", { title: "rc.conf" }, release);
    expect(after).toContain('  #   ipv6_route_blackhole="default ::1 -blackhole"\n');
    expect(after).not.toContain("route add -inet6");
  });

  test("one quick-fix a line mends 3-final", () => {
    const after = applyFixes(example("3-final"), "bridge-add-delete", "preferred", release);
    expect(complaints(after)).toEqual([]);
    expect(after).toContain('exec.poststop = "ifconfig bridge1 deletem epair${id}1a";');
  });

  test.each(["1-first", "2-starts-but-panics", "3-final"])(
    "a quoted list in %s is one finding with one preferred fix",
    (name) => {
      const line = '  vnet.interface = "epair11b,epair12b";\n';
      const text = example(name)
        .replace(/^ {2}vnet\.interface.*\n/gm, "")
        .replace("  vnet;\n", `  vnet;\n${line}`);
      const found = analyze(text, release).findings.filter((finding) => finding.rule === "quoted-comma-list");
      expect(found.map((finding) => [finding.severity, text.slice(finding.start, finding.end)])).toEqual([
        ["error", '"epair11b,epair12b"'],
      ]);
      expect(found[0].fixes().filter((fix) => fix.preferred)).toHaveLength(1);
      const others = complaints(text).filter((complaint) => !complaint.includes("quoted-comma-list"));
      expect(others).toEqual(complaints(example(name)));
      expect(applyFixes(text, "quoted-comma-list", "preferred", release)).toContain(
        '  vnet.interface = "epair11b";\n  vnet.interface += "epair12b";\n',
      );
    },
  );
});

function addedLines(before: string, after: string): string[] {
  const old = before.split("\n");
  return after.split("\n").filter((line) => !old.includes(line));
}
