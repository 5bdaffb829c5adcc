import { describe, expect, it } from "vitest";
import { planOf } from "../../support/plan.ts";
import { epair } from "./configurations.ts";

describe("the plan of a jail with an epair of its own", () => {
  it("has every command in order, and where it runs", () => {
    const plan = planOf(epair);
    expect(plan.steps).toEqual([
      "1 /sbin/ifconfig epair1 create up",
      "2 /sbin/ifconfig bridge1 addm epair1a",
      "3 the kernel creates web",
      "4 /sbin/ifconfig epair1b vnet web",
      "5 /sbin/ifconfig epair1b inet 10.0.0.2/24 up",
      "6 /sbin/route add default 10.0.0.1",
      "7 /bin/sh /etc/rc",
    ]);
    expect(plan.phases).toEqual([
      "exec.prestart, on the host",
      "jail(8) itself",
      "vnet.interface, on the host",
      "exec.start, in web",
    ]);
  });

  it("says what each step changes", () => {
    const plan = planOf(epair);
    expect(plan.under("epair1 create")).toEqual(["+ interface epair1a, up", "+ interface epair1b, down"]);
    expect(plan.under("addm")).toEqual(["+ epair1a on bridge1"]);
    expect(plan.under("epair1b vnet web")).toEqual(["> epair1b moves into web"]);
    expect(plan.under("inet 10.0.0.2")).toEqual(["~ epair1b: up", "+ address 10.0.0.2/24 on epair1b"]);
    expect(plan.under("route add")).toEqual(["+ route default through 10.0.0.1"]);
    expect(plan.under("/etc/rc")).toContain("? what /etc/rc does is not known");
  });

  it("says once what an unknown program may have done, and not for each thing", () => {
    const changes = planOf(epair).under("/etc/rc");
    expect(changes.filter((line) => line.startsWith("?"))).toHaveLength(1);
  });

  it("tells what is there in the end, and what made it", () => {
    const plan = planOf(epair);
    expect(plan.section("What is there after the start")).toEqual(
      expect.arrayContaining(["jail web", "interface epair1a, up, on bridge1"]),
    );
    expect(plan.section("What is there after the start")).toContain(
      "? interface epair1b, 10.0.0.2/24, in web (may have changed)",
    );
  });

  it("stops without leaving anything", () => {
    const plan = planOf(epair, { operation: "stop" });
    expect(plan.under("removes web")).toEqual(["> epair1b returns to the host"]);
    // With the interface go its place on the bridge and its other half.
    expect(plan.under("epair1a destroy")).toEqual(["- interface epair1a", "- interface epair1b"]);
    expect(plan.section("What remains")).toEqual(["nothing that is known"]);
  });

  it("shows what is left when the stop forgets something", () => {
    const plan = planOf(epair.replace(', "/sbin/ifconfig epair1a destroy"', ""), { operation: "stop" });
    expect(plan.section("What remains")).toEqual([
      "web",
      "interface epair1a, up",
      "? interface epair1b (may have changed)",
    ]);
  });

  it("restarts: the stop, then the start", () => {
    const plan = planOf(epair, { operation: "restart" });
    expect(plan.steps[0]).toBe("1 /bin/sh /etc/rc.shutdown");
    expect(plan.steps.at(-1)).toBe("12 /bin/sh /etc/rc");
    expect(plan.text).toContain("\nweb stops  # ");
    expect(plan.text).toContain("\nweb starts  # ");
    expect(plan.section("What is there after the restart")).toContain("interface epair1a, up, on bridge1");
  });
});
