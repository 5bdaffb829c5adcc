import { describe, expect, it } from "vitest";
import { planOf } from "../../support/plan.ts";
import { epair, example } from "./configurations.ts";

describe("a start that fails", () => {
  it("is undone backwards, and leaves what exec.* made", () => {
    const plan = planOf(epair, { failAt: 5 });
    expect(plan.under("inet 10.0.0.2")).toEqual([
      "! fails, as was asked; jail(8) says:",
      "!   jail: web: /sbin/ifconfig epair1b inet 10.0.0.2/24 up: failed",
    ]);
    expect(plan.steps.slice(5, 7)).toEqual(["6 /sbin/ifconfig epair1b -vnet web", "7 the kernel removes web"]);
    expect(plan.text).toContain("web: jail(8) rolls the start back; no exec.* command runs");
    expect(plan.section("What stays behind")).toEqual([
      "web",
      "interface epair1a, up, on bridge1",
      "interface epair1b, down",
    ]);
    expect(plan.section("The next start of web fails")).toEqual([
      "1  /sbin/ifconfig epair1 create up",
      "! fails: epair1 exists already",
    ]);
    expect(plan.document.lines[plan.document.failingLine!]).toContain("inet 10.0.0.2/24 up");
  });

  it("can be tried again when nothing is left", () => {
    const plan = planOf(epair, { failAt: 1 });
    expect(plan.section("What stays behind")).toEqual(["nothing that is known"]);
    expect(plan.text).toContain("The next start of web meets nothing of this that is known to stop it");
  });

  it("is named by a value, wherever that comes to stand", () => {
    const failAt = { jail: "web", parameter: "exec.prestart", valueIndex: 1 };
    expect(planOf(epair, { failAt }).under("addm")[0]).toBe("! fails, as was asked; jail(8) says:");
    const longer = epair.replace("    vnet;\n", "    vnet;\n    mount.devfs;\n");
    expect(planOf(longer, { failAt }).under("addm")[0]).toBe("! fails, as was asked; jail(8) says:");
    const gone = planOf(epair, { failAt: { ...failAt, valueIndex: 7 } });
    expect(gone.text).toContain("# The command that was to fail is not there any more, or cannot fail.");
    expect(gone.steps).toHaveLength(7);
  });

  it("knows that several names with commas in one string are no interface", () => {
    const text =
      'web { path = /j; persist; vnet; vnet.interface = "epair1b,epair2b"; exec.start = "/bin/sh /etc/rc"; }';
    expect(planOf(text).under("epair1b,epair2b vnet")).toEqual([
      "! fails: no interface epair1b,epair2b at this step",
      "! the start is rolled back, and this is not reached:",
      "#   /bin/sh /etc/rc",
    ]);
  });

  it("keeps a jail that cannot be stopped", () => {
    const plan = planOf(epair, { operation: "stop", failAt: 1 });
    expect(plan.steps).toHaveLength(1);
    expect(plan.under("rc.shutdown")).toContain("! and leaves web as it is");
    expect(plan.section("What is there when it has failed")).toContain("jail web");
  });

  it("goes on with a stop once the jail is gone", () => {
    const plan = planOf(epair, { operation: "stop", failAt: 4 });
    expect(plan.under("deletem")).toContain("! and goes on");
    expect(plan.steps.at(-1)).toBe("5 /sbin/ifconfig epair1a destroy");
  });
});

describe("what is known to fail", () => {
  it("is said at the step, with what that means", () => {
    const plan = planOf(example("1-first"), { release: "12.0" });
    const [problem, meaning] = plan.under("-gateway ::1").filter((line) => line.startsWith("!"));
    expect(problem).toBe("! fails: gateway ::1 is not reachable yet");
    expect(meaning).toBe("! the start is rolled back, and this is not reached:");
  });

  it("is rolled back, as with a step that was made to fail", () => {
    const text = `
      web {
        path = /j; persist; mount.devfs;
        exec.prestart = "ifconfig epair1 create", "ifconfig epair1 create", "ifconfig epair1a up";
        exec.poststop = "ifconfig epair1a destroy";
      }
      db { path = /j/db; persist; depend = web; }
    `;
    const plan = planOf(text);
    expect(plan.steps).toEqual([
      "1 /sbin/mount -t devfs -oruleset=4 . /j/dev",
      "2 ifconfig epair1 create",
      "3 ifconfig epair1 create",
      "4 /sbin/umount /j/dev",
    ]);
    expect(plan.under("3  ifconfig epair1 create")).toEqual([
      "! fails: epair1 exists already",
      "! the start is rolled back, and this is not reached:",
      "#   ifconfig epair1a up",
      "#   the kernel creates web",
    ]);
    expect(plan.text).toContain("!   jail: web: ifconfig epair1 create: failed\n!   jail: db: skipped\n");
    expect(plan.text).toContain("! So it does not start db.\n! The start of web is rolled back.\n");
    expect(plan.section("What stays behind")).toEqual(
      expect.arrayContaining(["interface epair1a, down", "interface epair1b, down"]),
    );
  });

  it("keeps a jail that cannot be stopped", () => {
    const plan = planOf(
      'web { path = /j; persist; exec.prestart = "ifconfig epair1 create"; exec.prestop = "ifconfig epair1a destroy", "ifconfig epair1a down"; exec.poststop = "logger gone"; }',
      { operation: "stop" },
    );
    expect(plan.steps).toEqual(["1 ifconfig epair1a destroy", "2 ifconfig epair1a down"]);
    expect(plan.under("epair1a down").slice(0, 2)).toEqual([
      "! fails: no interface epair1a at this step",
      "! web stays as it is, and this is not reached:",
    ]);
    expect(plan.text).toContain("! The stop of web fails.");
  });

  it("of a script, what stands before the failing command is done", () => {
    const plan = planOf(`
      web {
        path = /j; persist;
        exec.prestart = "ifconfig epair1 create && ifconfig epair1 create && ifconfig bridge5 create";
        exec.poststop = "ifconfig epair1a destroy", "ifconfig bridge5 destroy || true";
      }
    `);
    expect(plan.section("What stays behind")).toEqual(["web", "interface epair1a, down", "interface epair1b, down"]);
  });

  it("meets in a restart what the stop has left", () => {
    const text = 'web { path = /j; persist; exec.prestart = "ifconfig epair1 create"; }';
    expect(planOf(text).text).not.toContain("fails");
    expect(planOf(text, { operation: "restart" }).text).toContain("! fails: epair1 exists already");
  });

  it("meets in a restart what fails in each start, though it is told once", () => {
    const text = "web { path = /j; persist; vnet.interface = em1; }";
    for (const operation of ["start", "restart"] as const) {
      expect(planOf(text, { operation }).under("em1 vnet")).toEqual([
        "! fails: the jail shares the network of the host",
        "! the start is rolled back",
      ]);
    }
  });

  it("does not hold up the rest of a stop", () => {
    const plan = planOf(example("3-final"), { operation: "stop", release: "12.0" });
    expect(plan.under("bridge1 delete")).toEqual([
      "! fails: delete is for addresses, deletem for members",
      "! jail(8) says so and goes on",
    ]);
    expect(plan.under("epair11a destroy")).toContain("! epair11a is destroyed while it is still on bridge1");
  });

  it("goes on in a file that is read alone where a root may supply what is missing", () => {
    const text = (commands: string) => `web { path = /j; persist; ${commands} exec.poststart = "logger up"; }`;
    const isReached = (commands: string, file: string): boolean =>
      planOf(`//- ${file}\n${text(commands)}`).steps.some((step) => step.includes("logger up"));
    for (const commands of [
      'vnet.interface = "em0";',
      'exec.start = "ifconfig em0 up";',
      'exec.start = "mount -t tmpfs tmpfs /x";',
      'vnet; exec.prestart = "ifconfig epair5 create"; exec.start = "ifconfig epair5b up";',
    ]) {
      expect(isReached(commands, "/etc/jail.conf"), commands).toBe(false);
      expect(isReached(commands, "/etc/jail.conf.d/web.conf"), commands).toBe(true);
    }
    for (const commands of [
      'exec.start = "kldload fusefs";',
      'exec.prestart = "ifconfig tap5 create", "ifconfig tap5 create";',
    ])
      expect(isReached(commands, "/etc/jail.conf.d/web.conf"), commands).toBe(false);
  });

  it("may be caught", () => {
    const plan = planOf(epair.replace("add default 10.0.0.1", "add default 10.9.9.9 || true"));
    expect(plan.under("10.9.9.9")).toEqual(["! fails, which is caught: gateway 10.9.9.9 is not reachable yet"]);
  });
});
