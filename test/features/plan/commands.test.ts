import { describe, expect, it } from "vitest";
import { planOf } from "../../support/plan.ts";

describe("how commands run", () => {
  const plan = planOf(`
    db { path = /j/db; persist; }
    web {
      path = /j/web;
      persist;
      depend = db;
      exec.clean;
      exec.timeout = 30;
      exec.jail_user = www;
      exec.system_user = operator;
      exec.consolelog = /var/log/web.log;
      mount.fstab = /etc/fstab.web;
      stop.timeout = 45;
      exec.prestart = "/usr/local/sbin/plug $name", "logger started &", "test -d /x && echo \\"it's\\"";
      exec.start = "/bin/sh /etc/rc";
    }
  `);

  it("is told where it is not as usual", () => {
    expect(plan.text).toContain("  # waits for db (depend)\n");
    expect(plan.text).toContain("(exec.clean)\n");
    expect(plan.text).toContain("  # a command that takes longer than 30 s has failed, but runs on (exec.timeout)\n");
    expect(plan.text).toContain("  # the file systems of /etc/fstab.web are not shown (mount.fstab)\n");
    expect(plan.text).toContain("  exec.prestart, on the host\n    # as operator (exec.system_user)\n");
    expect(plan.text).toContain(
      "  exec.start, in web\n    # as www (exec.jail_user)\n    # output goes to /var/log/web.log (exec.consolelog)\n",
    );
    expect(planOf("web { path = /; persist; stop.timeout = 45; }", { operation: "stop" }).steps[0]).toContain("45 s");
  });

  it("marks what runs in the background", () => {
    expect(plan.under("logger started &")).toContain(
      "# in the background: jail(8) neither waits for it nor looks at how it ends",
    );
  });

  it("shows commands as they can be pasted", () => {
    expect(plan.steps).toContain(`4 /bin/sh -c 'test -d /x && echo "it'\\''s"'`);
  });

  it("takes nothing for gone that an unknown program may have left as it is", () => {
    const plan = planOf(`
      web {
        path = /j; persist; vnet; vnet.interface = epair1b;
        exec.prestart = "ifconfig epair1 create up", "ifconfig bridge0 addm epair1a";
        exec.start = "ifconfig lo0 127.0.0.1/8 up", "/usr/local/bin/frob", "ifconfig lo0 up";
        exec.poststart = "/usr/local/bin/hostfrob";
        exec.poststop = "ifconfig epair1a destroy";
      }
    `);
    expect(plan.under("bin/frob")).toEqual(["? what /usr/local/bin/frob does is not known"]);
    expect(plan.under("  ifconfig lo0 up")).toEqual(["~ lo0: up"]);
    expect(plan.under("hostfrob")).toEqual(["? what /usr/local/bin/hostfrob does is not known"]);
    expect(plan.section("What is there")).toContain("? interface epair1a, on bridge0 (may have changed)");
  });

  it("nor the loopback of a jail that has only just been made", () => {
    const plan = planOf('web { path = /j; persist; vnet; exec.start = "/usr/local/bin/frob"; }');
    expect(plan.under("bin/frob")).toEqual(["? what /usr/local/bin/frob does is not known"]);
  });

  it("names programs that are not known", () => {
    expect(plan.under("plug web")).toEqual(["? what /usr/local/sbin/plug does is not known"]);
  });
});
