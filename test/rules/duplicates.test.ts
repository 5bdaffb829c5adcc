import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

const only = ["duplicate-resource"];

describe("what two jails cannot both have", () => {
  test("a number that was copied is reported once, where it stands", () => {
    const [finding] = check(
      `
      path = "/jails/$name"; vnet; persist;
      exec.prestart = "ifconfig epair\${id} create up";
      vnet.interface = "epair\${id}b";
      exec.poststop = "ifconfig epair\${id}a destroy";
      exec.created = "ifconfig epair\${id}b ether 02:00:00:00:00:0\${id}";
      web { $id = 5; }
      db { $id = 5; }
      #          ^ duplicate-resource
    `,
      { only, level: "info" },
    );
    expect(finding.message).toContain("Both create `epair5`");
    expect(finding.related[0].message).toContain("`web`");
    expect(finding.jails).toEqual(["db"]);
  });

  test.each(["/jails/web/", "/jails//web"])("one path, also where it is written %s", (path) => {
    const [finding] = check(
      `
      persist;
      web { path = /jails/web; }
      db { path = "${path}"; }
      #            ${"^".repeat(path.length)} duplicate-resource
    `,
      { only, level: "info" },
    );
    expect(finding.message).toBe("`web` has the path `/jails/web` too. They share all files.");
  });

  test("a value that is all that both have is named once", () => {
    const [finding] = check(
      `
      path = "/jails/$name"; persist; interface = em0; ip4.addr = $ip;
      web { $ip = 192.0.2.180; }
      db { $ip = 192.0.2.180; }
      #          ^^^^^^^^^^^ duplicate-resource
    `,
      { only, level: "info" },
    );
    expect(finding.message).toContain("`$ip` is the same in `web` too. Both use the address `192.0.2.180`");
  });

  test("of what both have from one statement, both are named", () => {
    const [finding] = check(
      `
      path = "/jails/$name"; persist; interface = em0; ip4.addr = 192.0.2.5;
      #                                                           ^^^^^^^^^ duplicate-resource
      web { }
      db { ip4.addr += 192.0.2.6; }
    `,
      { only, level: "info" },
    );
    expect(finding.message).toBe("`web` uses the address `192.0.2.5` too. The second to start fails. (in db)");
    expect(finding.related).toEqual([]);
  });

  test("but not the address of a child whose parent is misspelt, which is what is told", () => {
    check(`
      path = "/jails/$name"; persist; interface = em0;
      outer { ip4.addr = 192.0.2.50; children.max = 5; }
      oter.inner { ip4.addr = 192.0.2.50; }
     #^^^^^^^^^^ child-exceeds-parent
    `);
  });

  test("is told first where it is worse than what else one value makes the same", () => {
    const [finding] = check(
      `
      path = "/jails/$where"; persist; interface = em0; ip4.addr = "10.0.0.$where";
      web { $where = 7; }
      db { $where = 7; }
      #             ^ duplicate-resource
    `,
      { only, level: "info" },
    );
    expect(finding.message).toMatch(/^`\$where` is `7` in `web` too\. Both use the address `10\.0\.0\.7`/);
    expect(finding.notes.join("\n")).not.toContain("the path");
    expect(finding.fixes()[0].edits.map(({ text }) => text)).toEqual(["8"]);
  });

  test("has no next number where it is none", () => {
    const [finding] = check(
      `
      path = "/jails/$name"; persist; vnet; vnet.interface = $if;
      web { $if = em1; }
      db { $if = em1; }
      #          ^^^ duplicate-resource
    `,
      { only, level: "info" },
    );
    expect(finding.fixes()).toEqual([]);
  });

  test("the next free number is above all others, also those of other jails", () => {
    const text = `
      path = "/jails/$name"; vnet; persist;
      exec.prestart = "ifconfig epair\${id} create up || true";
      exec.prestart += "ifconfig epair\${id}a up";
      vnet.interface = "epair\${id}b";
      jid = $id;
      exec.poststop = "ifconfig epair\${id}a destroy";
      web { $id = 5; }
      db { $id = "5"; }
      mail { $id = 12; }
    `;
    expect(applyFixes(text, "duplicate-resource")).toContain('db { $id = "13"; }');
  });

  test("a variable after a variable", () => {
    check(
      `
      path = "/jails/$name"; persist; jid = $number;
      web { $id = 5; $number = "1\${id}"; }
      db { $id = 5; $number = "1\${id}"; }
      #          ^ duplicate-resource
    `,
      { only },
    );
  });

  test("jids, and interfaces that move, are errors", () => {
    const { findings } = analyze(`
      vnet; persist;
      a { path = /a; vnet.interface = em1; jid = 3; }
      b { path = /b; vnet.interface = em1; jid = 3; }
    `);
    const found = findings.filter(({ rule }) => rule === "duplicate-resource");
    expect(found.map(({ severity }) => severity)).toEqual(["error", "error"]);
  });

  test("the copy below is the one to change, whichever starts first", () => {
    check(
      `
      persist;
      web { path = /web; depend = db; jid = 4; }
      db { path = /db; jid = 4; }
      #                      ^ duplicate-resource
    `,
      { only },
    );
  });

  test("what a jail sets itself is changed, not what all have", () => {
    check(
      `
      persist;
      path = "/jails/$name";
      a { path = /jails/b; }
      #          ^^^^^^^^ duplicate-resource
      b { depend = a; }
    `,
      { only },
    );
  });

  test("an epair that each jail creates unless it is there", () => {
    const [finding] = check(
      `
      path = "/jails/$name"; persist; vnet;
      exec.prestart = "ifconfig epair\${id} create up || true";
      vnet.interface = "epair\${id}b";
      a { $id = 11; }
      b { $id = 11; }
      #         ^^ duplicate-resource
      c { $id = 12; }
    `,
      { only },
    );
    expect(finding.severity).toBe("error");
  });

  test("but not what each renames before it moves it", () => {
    check(
      `
      path = "/jails/$name"; persist; vnet;
      exec.prestart = "ifconfig epair\${id} create up || true";
      exec.prestart += "ifconfig epair\${id}b name eth0";
      vnet.interface = "eth0";
      a { $id = 11; }
      b { $id = 12; }
    `,
      { only },
    );
  });

  test("an address that jail(8) sets on an interface", () => {
    check(
      `
      persist;
      a { path = /a; ip4.addr = "em0|10.0.0.5/24"; }
      b { path = /b; ip4.addr = "em0|10.0.0.5/24"; }
      #                          ^^^^^^^^^^^^^^^ duplicate-resource
    `,
      { only },
    );
  });

  test("the kernel lets two jails share their only address", () => {
    const { findings } = analyze(`
      persist;
      a { path = /a; ip4.addr = 10.0.0.5; }
      b { path = /b; ip4.addr = 10.0.0.5; }
    `);
    const found = findings.filter(({ rule }) => rule === "duplicate-resource");
    expect(found.map(({ severity }) => severity)).toEqual(["info"]);
  });

  test("an address in the jails' own stacks, on one bridge", () => {
    const jail = (name: string, id: number, bridge: string, host: number) =>
      `${name} { path = /${name}; vnet; persist; exec.prestart = "ifconfig epair${id} create up", "ifconfig ${bridge} addm epair${id}a"; vnet.interface = epair${id}b; exec.start = "ifconfig epair${id}b 10.0.0.${host}/24"; exec.poststop = "ifconfig epair${id}a destroy"; }\n`;
    const count = (text: string) => analyze(text).findings.filter(({ rule }) => rule === "duplicate-resource").length;
    expect(count(jail("a", 1, "bridge1", 2) + jail("b", 2, "bridge1", 2))).toBe(1);
    expect(count(jail("a", 1, "bridge1", 2) + jail("b", 2, "bridge1", 3))).toBe(0);
    expect(count(jail("a", 1, "bridge1", 2) + jail("b", 2, "bridge2", 2))).toBe(0);
    expect(count(jail("a", 1, "bridge1", 2) + jail("a", 1, "bridge1", 2)), "two blocks of one name").toBe(0);
  });

  describe("an address that commands set", () => {
    const setBy = (statements: string) => `
      path = "/jails/$name"; persist;
      ${statements}
      a { $n = 1; }
      b { $n = 2; }
    `;
    const count = (statements: string) =>
      analyze(setBy(statements)).findings.filter(({ rule }) => rule === "duplicate-resource").length;
    const pair = 'vnet; vnet.interface = "epair${n}b"; exec.prestart = "ifconfig epair$n create up";';

    test("on one interface of the host, where the second jail finds it", () => {
      expect(count('exec.prestart = "ifconfig bridge0 inet 10.0.0.1/24 up";')).toBe(0);
      expect(count('exec.prestart = "ifconfig bridge0 inet 10.0.0.1 netmask 255.255.255.0 alias";')).toBe(0);
    });

    test("on two interfaces of the host, of which one alone has the network", () => {
      expect(count(`${pair} exec.prestart += "ifconfig epair\${n}a inet 10.0.0.1/24";`)).toBe(1);
      expect(count(`${pair} exec.prestart += "ifconfig epair\${n}a inet 10.0.0.1 netmask 255.255.255.0";`)).toBe(1);
    });

    test("on two interfaces of the host, without a network", () => {
      expect(count(`${pair} exec.prestart += "ifconfig epair\${n}a inet 10.0.0.1/32";`)).toBe(0);
      expect(count(`${pair} exec.prestart += "ifconfig epair\${n}a inet6 2001:db8::1/128";`)).toBe(0);
      expect(count('exec.prestart = "ifconfig tun$n inet 10.0.0.1 10.0.$n.2";')).toBe(0);
      expect(count('exec.prestart = "ifconfig wg$n inet 10.0.0.1/24";')).toBe(0);
    });

    test("in the jail, on what leads nowhere or to one other end", () => {
      const inside = (command: string) => count(`${pair} exec.start = "${command}";`);
      expect(inside("ifconfig epair${n}b inet 10.0.0.5/32")).toBe(1);
      expect(inside("ifconfig lo1 create; ifconfig lo1 inet 10.0.0.5/32")).toBe(0);
      // One of carp(4) and an anycast address are there to be had by several.
      expect(inside("ifconfig epair${n}b vhid 7 pass x alias 10.0.0.5/24")).toBe(0);
      expect(inside("ifconfig epair${n}b inet 10.0.0.5/24 alias vhid 7")).toBe(0);
      expect(inside("ifconfig epair${n}b inet6 2001:db8::5/128 anycast")).toBe(0);
      expect(inside("ifconfig wg0 create && ifconfig wg0 inet 10.99.0.1/24")).toBe(0);
    });
  });

  test("is found across the files of one tree", () => {
    check(
      `
      persist; path = "/jails/$name";
      .include "/etc/jail.conf.d/*.conf";
      //- /etc/jail.conf.d/a.conf
      a { jid = 7; }
      //- /etc/jail.conf.d/b.conf
      b { jid = 7; }
      #         ^ duplicate-resource
    `,
      { only },
    );
  });
});

describe("a bridge or a loopback that whoever comes first makes for all", () => {
  const found = (statements: string, web: string, db: string, mail = "") =>
    analyze(`
      path = "/jails/$name"; persist; exec.clean;
      ${statements}
      web { ${web} }
      db { ${db} }
      mail { ${mail} }
    `).findings.filter(({ rule }) => rule === "duplicate-resource");
  const made = 'exec.prestart = "ifconfig lo7 create || true";';
  const gone = 'exec.poststop = "ifconfig lo7 destroy";';

  test("is taken from the others by the stop of one: told there", () => {
    const [finding, ...others] = found(made, gone, "");
    expect(others).toEqual([]);
    expect(finding.message).toBe("`db` creates `lo7` too. This stop takes it away from a jail that runs.");
    expect(finding.jails).toEqual(["web"]);
    expect(finding.fixes()).toEqual([]);
  });

  test.each(["bridge create name shared0", "bridge7 create name shared0", "lo create name shared0"])(
    "also under a name that it is given: %s",
    (create) => {
      const named = `exec.prestart = "ifconfig ${create} || true";`;
      const [finding, ...others] = found(named, 'exec.poststop = "ifconfig shared0 destroy";', "");
      expect(others).toEqual([]);
      expect(finding.message).toBe("`db` creates `shared0` too. This stop takes it away from a jail that runs.");
      expect(found(named, 'exec.poststop = "ifconfig other0 destroy";', "")).toEqual([]);
    },
  );

  test("but a pair of one name is no shared one", () => {
    const named = 'exec.prestart = "ifconfig epair create name shared0 || true";';
    expect(found(named, 'exec.poststop = "ifconfig shared0 destroy";', "")).toEqual([]);
  });

  test("and the stops of all tell it of one place once", () => {
    const told = found(made + gone, "", "");
    expect(told.map(({ jails }) => jails)).toEqual([["db", "mail"]]);
  });

  test.each([
    ["nobody is on it any more", 'exec.poststop = "ifconfig lo7 | grep -q inet || ifconfig lo7 destroy";', ""],
    ["the others stop first", gone, 'depend = "web"; exec.prestart = "ifconfig lo7 create || true";'],
    ["it is of this jail alone", gone, ""],
    ["the other one has one of its own", gone, 'exec.prestart = "ifconfig lo8 create || true";'],
  ])("not where %s", (_, web, db) => {
    expect(found("", `${made} ${web}`, db)).toEqual([]);
  });
});

describe("an interface that another jail creates", () => {
  const bridge =
    'bridge { path = /b; persist; exec.prestart = "ifconfig bridge7 create up"; exec.poststop = "ifconfig bridge7 destroy"; }';
  const user = (statements = "") =>
    `web { path = /w; persist; ${statements} exec.prestart = "ifconfig bridge7 addm tap1"; exec.poststop = "ifconfig bridge7 deletem tap1"; }`;
  const early = (text: string) => analyze(text).findings.filter(({ rule }) => rule === "interface-never-created");

  test("is not there yet in a jail that starts before", () => {
    const [finding] = early(`${user()}\n${bridge}\n`);
    expect(finding).toMatchObject({ severity: "warning", jails: ["web"] });
    expect(finding.message).toContain("the jail `bridge` creates it later");
  });

  test("is there in a jail that starts later, or depends on it", () => {
    expect(early(`${bridge}\n${user()}\n`)).toEqual([]);
    expect(early(`${user("depend = bridge;")}\n${bridge}\n`)).toEqual([]);
  });

  test("may be there when somebody else may create it too", () => {
    const other = 'any { path = /a; persist; exec.prestart = "ifconfig bridge7 create || true"; }';
    expect(early(`${user()}\n${bridge}\n${other}\n`)).toEqual([]);
    const own = user('exec.prepare = "ifconfig bridge7 create || true";');
    expect(early(`${own}\n${bridge}\n`)).toEqual([]);
    const script = user('exec.prepare = "/usr/local/sbin/bridges.sh";');
    expect(early(`${script}\n${bridge}\n`)).toEqual([]);
    const guarded = user().replace('tap1";', 'tap1 || true";');
    expect(early(`${guarded}\n${bridge}\n`)).toEqual([]);
  });
});

describe("an interface that a jail makes and takes", () => {
  const maker = `
    a {
      path = /a; persist; vnet; vnet.interface = epair1b;
      exec.prestart = "/sbin/ifconfig epair1 create";
      exec.poststop = "/sbin/ifconfig epair1a destroy";
    }`;

  test.each(["b", "a.inner"])("is not there for %s, which starts later", (name) => {
    const [finding, ...others] = check(
      `${maker}
      ${name.padEnd(8)} { path = /b; persist; vnet; vnet.interface = epair1b; }
      #                                                     ^^^^^^^ duplicate-resource
      `,
      { only },
    );
    expect(others).toEqual([]);
    expect(finding.message).toBe("`a` takes `epair1b` too. The second to start fails.");
    expect(finding.severity).toBe("error");
  });

  test.each([
    "vnet.interface = epair1a;",
    'vnet.interface = epair2b; exec.prestart = "/sbin/ifconfig epair2 create";',
    'vnet.interface = epair1b; exec.prestart = "/sbin/ifconfig epair1 create || true";',
  ])("is in nobody's way who has: %s", (statements) => {
    const { findings } = analyze(`${maker}\nb { path = /b; persist; vnet; ${statements} }`);
    expect(findings.filter(({ rule, message }) => rule === "duplicate-resource" && /takes/.test(message))).toEqual([]);
  });

  test("is not there for one that makes the pair only where it is missing, if the pair stays", () => {
    const [finding, ...others] = check(
      `
      a {
        path = /a; persist; vnet; vnet.interface = epair1b;
        exec.prestart = "/sbin/ifconfig epair1 create";
      }
      b {
        path = /b; persist; vnet;
        vnet.interface = epair1b;
        #                ^^^^^^^ duplicate-resource
        exec.prestart = "/sbin/ifconfig epair1 create || true";
      }
      `,
      { only },
    );
    expect(others).toEqual([]);
    expect(finding.message).toBe("`a` takes `epair1b` too. The second to start fails.");
  });
});
