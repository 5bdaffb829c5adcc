import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { planOf } from "../../support/plan.ts";

const example = (name: string): string => readFileSync(`examples/${name}.jail.conf`, "utf8");

const epair = `
  web {
    path = /j/web;
    vnet;
    persist;
    vnet.interface = "epair1b";
    exec.prestart = "/sbin/ifconfig epair1 create up", "/sbin/ifconfig bridge1 addm epair1a";
    exec.start = "/sbin/ifconfig epair1b inet 10.0.0.2/24 up", "/sbin/route add default 10.0.0.1", "/bin/sh /etc/rc";
    exec.stop = "/bin/sh /etc/rc.shutdown";
    exec.poststop = "/sbin/ifconfig bridge1 deletem epair1a", "/sbin/ifconfig epair1a destroy";
  }
`;

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
      "interface epair1b",
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

  it("does not hold up the rest of a stop", () => {
    const plan = planOf(example("3-final"), { operation: "stop", release: "12.0" });
    expect(plan.under("bridge1 delete")).toEqual([
      "! fails: delete is for addresses, deletem for members",
      "! jail(8) says so and goes on",
    ]);
    expect(plan.under("epair11a destroy")).toContain("! epair11a is destroyed while it is still on bridge1");
  });

  it("may be caught", () => {
    const plan = planOf(epair.replace("add default 10.0.0.1", "add default 10.9.9.9 || true"));
    expect(plan.under("10.9.9.9")).toEqual(["! fails, which is caught: gateway 10.9.9.9 is not reachable yet"]);
  });
});

describe("the examples", () => {
  it("1: the interfaces are moved by hand", () => {
    const plan = planOf(example("1-first"), { release: "12.0" });
    // The fourteenth fails, and the start is rolled back.
    expect(plan.steps.slice(13)).toEqual([
      "14 /sbin/route add -inet6 default -gateway ::1 -blackhole",
      "15 the kernel removes mweb01-php",
      "16 /sbin/umount /jails/mweb01-php/dev",
    ]);
    expect(plan.under("epair11b vnet")).toEqual(["> epair11b moves into mweb01-php"]);
    expect(plan.phases).toContain("exec.created, on the host");
  });

  it("2: the stop destroys members of bridges", () => {
    const plan = planOf(example("2-starts-but-panics"), { operation: "stop", release: "12.0" });
    expect(plan.steps.map((step) => step.split(" ").slice(1).join(" "))).toEqual([
      "/bin/sh /etc/rc.shutdown",
      "SIGTERM to every process of mweb01-php, then up to 10 s of waiting",
      "the kernel removes mweb01-php",
      "ifconfig epair11a destroy",
      "ifconfig epair12a destroy",
      "/sbin/umount /jails/mweb01-php/dev",
    ]);
    expect(plan.under("epair12a destroy")).toContain("! epair12a is destroyed while it is still on bridge2");
  });

  it("2: a start that fails in the jail cannot be repeated", () => {
    const plan = planOf(example("2-starts-but-panics"), { failAt: 13, release: "12.0" });
    expect(plan.section("What stays behind")).toEqual(
      expect.arrayContaining(["interface epair11a, up, on bridge1", "interface epair12a, up, on bridge2"]),
    );
    expect(plan.section("The next start of mweb01-php fails")).toContain("! fails: epair11 exists already");
  });
});

describe("other kinds of jails", () => {
  it("jib and jng, as they are shipped", () => {
    const plan = planOf(`
      a { path = /j/a; vnet; persist; vnet.interface = e0b_a; exec.prestart = "jib addm a em0"; exec.poststop = "jib destroy a"; }
      b { path = /j/b; vnet; persist; vnet.interface = ng0_b; exec.prestart = "jng bridge b em0"; exec.poststop = "jng shutdown b"; }
    `);
    expect(plan.steps).toEqual([
      "1 jib addm a em0",
      "2 the kernel creates a",
      "3 /sbin/ifconfig e0b_a vnet a",
      "4 jng bridge b em0",
      "5 the kernel creates b",
      "6 /sbin/ifconfig ng0_b vnet b",
    ]);
    expect(plan.under("e0b_a vnet")).toEqual(["> e0b_a moves into a"]);
    expect(plan.under("ng0_b vnet")).toEqual(["> ng0_b moves into b"]);
  });

  it("nested jails: the parent first, and last at the stop", () => {
    const text = "a.b { path = /j/b; persist; } a { path = /j/a; children.max = 1; persist; }";
    expect(planOf(text).steps).toEqual(["1 the kernel creates a", "2 the kernel creates a.b"]);
    expect(planOf(text, { operation: "stop" }).steps.filter((step) => step.includes("removes"))).toEqual([
      "2 the kernel removes a.b",
      "4 the kernel removes a",
    ]);
    expect(planOf(text, { jails: ["a.b"] }).steps).toHaveLength(2);
  });

  it("a dataset that belongs to the jail", () => {
    const plan = planOf(`
      db {
        path = /j/db;
        persist;
        exec.created = "zfs jail db tank/db";
        exec.poststop = "zfs set jailed=off tank/db";
      }
    `);
    expect(plan.under("zfs jail").join("\n")).toContain("dataset tank/db");
  });

  it("a jail that shares the network of the host", () => {
    const text = 'old { path = /j/old; persist; interface = em0; ip4.addr = "10.0.0.5", "lo1|127.0.0.2/32"; }';
    expect(planOf(text).steps.slice(0, 2)).toEqual([
      "1 /sbin/ifconfig em0 inet 10.0.0.5 netmask 255.255.255.255 alias",
      "2 /sbin/ifconfig lo1 inet 127.0.0.2/32 alias",
    ]);
    expect(planOf(text).under("em0 inet")).toContain("+ address 10.0.0.5/32 on em0");
    const stop = planOf(text, { operation: "stop" });
    expect(stop.under("em0 inet")).toEqual(["- address 10.0.0.5/32 on em0"]);
    expect(stop.section("What remains")).toEqual(["nothing that is known"]);
  });

  it("interfaces that get another name", () => {
    const plan = planOf(`
      web {
        path = /j/web; vnet; persist; vnet.interface = e0b_web;
        exec.prestart = "ifconfig epair3 create", "ifconfig bridge0 addm epair3a", "ifconfig epair3a up name e0a_web",
          "ifconfig epair3b name e0b_web";
      }
    `);
    expect(plan.under("name e0a_web")).toEqual(["~ epair3a is called e0a_web now", "~ e0a_web: up"]);
    expect(plan.section("What is there")).toContain("interface e0a_web, up, on bridge0");
  });
});

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

describe("jails that jail(8) does not start", () => {
  it("are named with what it says", () => {
    const plan = planOf("a { path = $nope; persist; }\nb { persist = yes; }\nc { path = /c; persist; depend = a; }\n");
    expect(plan.steps).toEqual([]);
    expect(plan.text).toContain('!   jail: a: path: variable "nope" not found\n');
    expect(plan.text).toContain('!   jail: b: persist: unknown boolean value "yes"\n');
    expect(plan.text).toContain("!   jail: c: skipped\n");
    expect(plan.text).toContain("! So it does not start a, b and c.");
  });

  it("are looked at less when they are stopped", () => {
    const text = "a { path = /a; persist; allow.bogus; }";
    expect(planOf(text).text).toContain("unknown parameter: allow.bogus");
    expect(planOf(text, { operation: "stop" }).steps).toHaveLength(2);
  });

  it("are shown mended when the file is broken", () => {
    const plan = planOf("a {\n  path = /a\n  persist;\n}\n");
    expect(plan.text).toContain("! jail(8) refuses this file. This is what it would do with the rest of it:\n");
    expect(plan.text).toContain("syntax error");
    expect(plan.steps).toEqual(["1 the kernel creates a"]);
  });

  it("do not count among what a stop of another one needs", () => {
    const plan = planOf("a { path = /a; persist; depend = b; } b { path = /b; persist; }", {
      operation: "stop",
      jails: ["a"],
    });
    expect(plan.steps.at(-1)).toContain("removes a");
    expect(plan.text).not.toContain("!");
  });
});

describe("which jails", () => {
  const text = (cursor: "a" | "*" | "end"): string => `
    * { persist;${cursor === "*" ? "$0" : ""} }
    a { path = /a;${cursor === "a" ? "$0" : ""} }
    b { path = /b; }
    ${cursor === "end" ? "$0" : ""}
  `;

  it("are those of the block at the cursor", () => {
    expect(planOf(text("a")).document.jails).toEqual(["a"]);
    expect(planOf(text("*")).document.jails).toEqual(["a", "b"]);
    expect(planOf(text("end")).document.jails).toEqual([]);
    expect(planOf(text("end")).steps).toHaveLength(2);
  });

  it("are those of the root that includes a file", () => {
    const plan = planOf(`
      path = "/jails/$name";
      .include "jail.conf.d/*.conf";
      //- /etc/jail.conf.d/web.conf
      web { persist; mount.devfs;$0 }
    `);
    expect(plan.text).toContain("# jail.conf: start of web, on FreeBSD 15.1\n");
    expect(plan.steps[0]).toContain("/jails/web/dev");
    expect(plan.document.links.map(({ target }) => target.path)).toContain("/etc/jail.conf.d/web.conf");
    expect(plan.text).toContain("# jail.conf.d/web.conf:1");
  });

  it("may be none", () => {
    expect(planOf("path = /x;\n").text).toBe("# There are no jails in this file.");
    expect(planOf("a { persist; }", { jails: ["b"] }).text).toBe("# There is no jail b.");
  });

  it("are not all of a fleet", () => {
    const many = Array.from({ length: 500 }, (_, index) => `j${index} { path = /j/${index}; persist; mount.devfs; }\n`);
    const plan = planOf(many.join(""), { operation: "both" });
    expect(plan.text).toMatch(/# \d+ more jails are left out/);
    expect(plan.document.lines.length).toBeLessThan(8000);
  });
});

describe("as a document", () => {
  it("leads from every place to the source", () => {
    const { document, text } = planOf(epair, { operation: "both" });
    for (const { line, start, end, target } of document.links) {
      expect(document.lines[line].slice(start, end)).toMatch(/^line \d+$/);
      expect(target.path).toBe("/etc/jail.conf");
    }
    const links = document.links.map(({ target }) => target);
    // Every step has one, and all that is left too.
    expect(links.length).toBeGreaterThan(text.split("\n").filter((line) => /^ +\d+ /.test(line)).length);
  });

  it("folds jails and phases", () => {
    const { document } = planOf(epair, { operation: "both" });
    const first = document.folds.map(({ startLine, endLine }) => [
      document.lines[startLine].replace(/ +# line.*/, ""),
      document.lines[endLine + 1] ?? "(end)",
    ]);
    expect(first).toContainEqual(["web", ""]);
    expect(first).toContainEqual(["  exec.prestart, on the host", "  jail(8) itself"]);
    for (const { startLine, endLine } of document.folds) expect(endLine).toBeGreaterThan(startLine);
  });

  it("has no line ends or control characters in its lines, whatever stands in the file", () => {
    const plan = planOf(
      `"a\\nb" { path = "/x\\ry"; persist; exec.start = "echo \\"\\n\\t\\x1b[31m\\"", "x\\x07 y"; mount.devfs; }`,
    );
    for (const line of plan.document.lines) expect(line).not.toMatch(/[\0-\x1f\x7f]/);
    expect(plan.steps.join("\n")).toContain("$'echo \"\\n\\t\\u001b[31m\"'");
  });
});
