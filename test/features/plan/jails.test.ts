import { describe, expect, it } from "vitest";
import { planOf } from "../../support/plan.ts";

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

  it("are those whose name or number is taken by then", () => {
    const plan = planOf("web { path = /a; persist; }\nweb { path = /b; persist; mount.devfs; }\n");
    expect(plan.text).toContain('!   jail: web: jail "web" already exists\n');
    expect(plan.steps).toEqual([
      "1 the kernel creates web",
      "2 /sbin/mount -t devfs -oruleset=4 . /b/dev",
      "3 /sbin/umount /b/dev",
    ]);
    const numbers = planOf("web { jid = 5; path = /a; persist; }\ndb { jid = 5; path = /b; persist; }\n");
    expect(numbers.text).toContain("!   jail: db: jail 5 already exists\n");
    expect(numbers.steps).toEqual(["1 the kernel creates web"]);
  });

  it("may be the ones of two of one name that are waited for, which is said", () => {
    const plan = planOf(`
      web { path = /w; persist; depend = db, dns; }
      db { path = /a; persist; }
      db { path = /b; persist; }
      dns { path = /d; persist; }
    `);
    expect(plan.steps).toEqual(["1 the kernel creates db", "2 the kernel creates dns", "3 the kernel creates web"]);
    expect(plan.text).toContain("# waits for db, dns (depend)");
    expect(plan.text).toContain("# jail(8) may wait for any of the 2 jails called db: one way is shown");
    expect(planOf("web { path = /w; depend = db; persist; } db { persist; }").text).not.toContain("may wait");
  });

  it("are not those of which a file that was not read may have what they need", () => {
    const plan = planOf('.include "/etc/others.conf";\nweb { path = /a; persist; depend = db; }\n');
    expect(plan.steps).toEqual(["1 the kernel creates web"]);
    expect(plan.text).not.toContain("undefined jail");
  });

  it("are named also where jail(8) says nothing", () => {
    expect(planOf("web { path = /a; persist; depend = web; }\n").text).toContain("! So it does not start web.");
  });

  it("are shown mended when the file is broken", () => {
    const plan = planOf("a {\n  path = /a\n  persist;\n}\n");
    expect(plan.text).toContain("! jail(8) refuses this file. This is what it would do with the rest of it:\n");
    expect(plan.text).toContain("!   jail: jail.conf line 3: persist: syntax error\n");
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
});
