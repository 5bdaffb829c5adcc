import { describe, expect, test } from "vitest";
import { guardFix } from "../../server/src/rules/edits/guard.ts";
import { atLeast } from "../../server/src/rules/rule/finding.ts";
import type { JailContext } from "../../server/src/rules/rule/rule.ts";
import { analyze, applyFixes } from "../support/fixture.ts";

const jailWith = (value: string): string =>
  `web { path = /j; vnet; persist; exec.start = ${value}; exec.start += "/bin/sh /etc/rc"; }\n`;

/** What the fix that lets the start go on makes of the value that adds a route; undefined where it is not offered. */
function guarded(value: string): string | undefined {
  const text = jailWith(value);
  const finding = analyze(text).findings.find(({ rule }) => rule === "unguarded-route");
  if (finding === undefined) throw new Error("not found");
  const number = finding.fixes().findIndex(({ title }) => title.includes("|| true"));
  if (number < 0) return undefined;
  return /exec\.start = (.*?);/.exec(applyFixes(text, "unguarded-route", number))?.[1];
}

/** Whether the fix is proposed at all: in a large file what is proposed is offered without being tried. */
function isProposed(value: string): boolean {
  const { configuration } = analyze(jailWith(value)).analysis.roots[0];
  const [jail] = configuration.jails;
  const end = jail.get("exec.start")?.values[0].length ?? 0;
  const command = { parameter: "exec.start", valueIndex: 0, start: 0, end };
  return guardFix({ jail, configuration } as JailContext, command).length > 0;
}

describe("`|| true` is offered", () => {
  test.each([
    ['"route add default -iface lo0"', '"route add default -iface lo0 || true"'],
    ["'route add default -iface lo0'", "'route add default -iface lo0 || true'"],
    ['"route add default -iface lo0 && true"', '"route add default -iface lo0 || true && true"'],
  ])("after the command in %s", (value, expected) => {
    expect(guarded(value)).toBe(expected);
    expect(isProposed(value)).toBe(true);
  });

  test.each(['route" add default -iface "lo0', "/sbin/routes"])(
    "not where a blank would end the value: %s",
    (value) => {
      expect(isProposed(value)).toBe(false);
    },
  );
});

describe("a clean-up whose failure is caught", () => {
  const told = (...poststop: string[]): string[] => {
    const lines = poststop.map((command) => `"${command}"`).join(", ");
    return analyze(`web {
      path = /j; vnet; persist; vnet.interface = epair1b;
      exec.prestart = "ifconfig epair1 create";
      exec.poststop = ${lines};
    }\n`)
      .findings.filter(({ severity }) => atLeast(severity, "info"))
      .map(({ rule }) => rule);
  };

  test.each([
    ["the other half of a pair that is gone", "ifconfig epair1a destroy", "ifconfig epair1b destroy"],
    ["an interface that is gone", "ifconfig epair1a destroy", "ifconfig epair1a destroy"],
  ])("may find nothing to clean up: %s", (_, first, second) => {
    expect(told(first, second)).toHaveLength(told(first).length + 1);
    expect(told(first, `${second} || true`)).toEqual(told(first));
  });

  test("is told of all the same where it names nothing that ever was", () => {
    expect(told("ifconfig epair1 destroy")).toContain("epair-destroy-name");
    expect(told("ifconfig epair1 destroy || true")).toContain("epair-destroy-name");
  });
});
