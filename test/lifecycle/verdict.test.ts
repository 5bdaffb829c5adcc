import { describe, expect, it } from "vitest";
import { verdictOf, waiverOf } from "../../server/src/lifecycle/index.ts";
import { outcomesOf, spelled, type Values } from "./jail-view.ts";

/** What the model sees going wrong in a jail called web, and what comes of it: `needs-shell: cd /x, need not fail`. */
function verdicts(parameters: Values): string[] {
  return outcomesOf(parameters).map((outcome) => {
    const { operation, impact } = verdictOf(outcome) ?? {};
    const result = impact === undefined ? "need not fail" : `${operation} ${impact}`;
    return `${outcome.type}: ${spelled(parameters, outcome.command)}, ${result}`;
  });
}

const jail: Values = { path: ["/jails/web"], persist: [] };

describe("what comes of a command that fails (LANGUAGE.md §5.5)", () => {
  it.each([
    ["exec.prestart", "start start-rolled-back"],
    ["exec.start", "start start-rolled-back"],
    ["exec.poststart", "start start-rolled-back"],
    ["exec.prestop", "stop jail-stays"],
    ["exec.stop", "stop jail-stays"],
    ["exec.poststop", "stop stop-goes-on"],
    ["exec.release", "stop stop-goes-on"],
  ])("in %s: %s", (phase, expected) => {
    expect(verdicts({ ...jail, [phase]: ["export A=1"] })).toEqual([`needs-shell: export A=1, ${expected}`]);
    expect(verdicts({ ...jail, [phase]: ["export A=1 &"] })[0]).toMatch(/ caught$/);
  });

  it("is that of the operation for what jail(8) runs itself in both", () => {
    const mount = ["/a /jails/web/a nullfs rw", "/b /jails/web/b nullfs rw"];
    const taken = { ...jail, mount, "exec.poststop": ["umount /jails/web/a"] };
    expect(verdicts(taken)).toEqual(["command-fails: /a /jails/web/a nullfs rw, stop stop-goes-on"]);
  });
});

it("is openly waived only for a clean-up of what is gone already", () => {
  const waived = (...poststop: readonly string[]): boolean[] =>
    outcomesOf({ ...jail, "exec.prestart": ["ifconfig tap7 create"], "exec.poststop": poststop }).map(
      (outcome) => waiverOf(outcome) !== undefined,
    );
  expect(waived("ifconfig tap7 destroy", "ifconfig tap7 destroy || true")).toEqual([true]);
  expect(waived("ifconfig tap7 destroy", "ifconfig tap7 destroy")).toEqual([false]);
  const mounted = ["mount -t nullfs /a /jails/web/a", "umount /jails/web/a"];
  expect(waived(...mounted, "umount /jails/web/a || true")).toEqual([true]);
  expect(waived("export A=1 &")).toEqual([false]);
});

describe("what need not fail", () => {
  it("is a program of FreeBSD that does nothing", () => {
    expect(verdicts({ ...jail, "exec.start": ["cd /x"] })).toEqual(["needs-shell: cd /x, need not fail"]);
  });

  it("is a path of the host, which may be there in the jail", () => {
    expect(verdicts({ ...jail, "exec.start": ["ls /jails/web/x", "kldload fusefs"] })).toEqual([
      "host-command-in-jail-hook: ls /jails/web/x, need not fail",
      "host-command-in-jail-hook: kldload fusefs, start start-rolled-back",
    ]);
  });

  it("is the half of a pair that rc.conf may make", () => {
    const given = (made: string): Values => ({
      ...jail,
      vnet: [],
      "vnet.interface": ["epair1b"],
      "exec.prestart": [`ifconfig ${made} create`],
    });
    expect(verdicts(given("epair2"))).toEqual(["command-fails: epair1b, need not fail"]);
    expect(verdicts(given("epair1 create && ifconfig epair1b destroy; ifconfig lo1"))).toEqual([
      "command-fails: epair1b, start start-rolled-back",
    ]);
  });

  it("is a wrong word in a command that may not run", () => {
    const stop = (command: string) => verdicts({ ...jail, "exec.poststop": [command] });
    expect(stop("ifconfig bridge0 delete epair1a")).toEqual([
      "bridge-add-delete: ifconfig bridge0 delete epair1a, stop stop-goes-on",
    ]);
    expect(stop("test -x /x && ifconfig bridge0 delete epair1a")).toEqual([
      "bridge-add-delete: ifconfig bridge0 delete epair1a, need not fail",
    ]);
  });
});
