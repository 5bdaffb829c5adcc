import { describe, expect, it } from "vitest";
import { lensesOf } from "../support/editor.ts";

describe("above a jail", () => {
  it("stands what it starts after, and its plan", () => {
    expect(
      lensesOf(`
        web { depend = db, dns; path = /jails/web; persist; }
        db { path = /jails/db; persist; mount.devfs; }
        dns { path = /jails/dns; persist; }
      `),
    ).toEqual([
      "web | starts after db, dns [db dns] | Plan: 1 step | Effective",
      "db | Plan: 2 steps | Effective",
      "dns | Plan: 1 step | Effective",
    ]);
  });

  it("stand the numbers of many, over included files", () => {
    const text = `
      .include "/etc/others.conf";
      web { depend = a, b, c, d; persist; }
      //- /etc/others.conf
      a { persist; }
      b { persist; }
      c { persist; }
      d { persist; }
    `;
    expect(lensesOf(text)[0]).toMatch(/^web \| starts after 4 jails \[a b c d\] \| Plan: \d+ steps? \| Effective$/);
  });

  it("all of it is one text where nothing can be clicked", () => {
    const text = "web { depend = db; path = /jails/web; persist; }\ndb { path = /jails/db; persist; }\n";
    expect(lensesOf(text, { leadsOn: false })).toEqual(["web | starts after db · 1 step", "db | 1 step"]);
  });

  it("stands that the start fails where the plan says so", () => {
    const text = "web { depend = db; path = /jails/web; vnet; ip4.addr = 10.0.0.1; persist; }\ndb { allow.sokets; }\n";
    expect(lensesOf(text)).toEqual([
      "web | starts after db [db] | Plan: start fails | Effective",
      "db | Plan: start fails | Effective",
    ]);
    expect(lensesOf(text, { leadsOn: false })).toEqual(["web | starts after db · start fails", "db | start fails"]);
  });

  it("stands that the start fails where what it needs does not come up, or is not there", () => {
    const titles = (text: string): string[] => lensesOf(text).map((lens) => lens.split(" | ").slice(-2)[0]);
    const web = "web { depend = db; path = /jails/web; persist; }\n";
    const fails = "Plan: start fails";
    expect(titles(`${web}db { path = jails/db; persist; }\n`)).toEqual([fails, fails]);
    expect(titles(`${web}db { depend = ""; path = /jails/db; persist; }\n`)).toEqual([fails, fails]);
    expect(titles(`${web}db { path = $nowhere; persist; }\n`)[0]).toBe(fails);
    expect(titles(web)).toEqual([fails]);
    expect(titles("web { depend = web; path = /jails/web; persist; }\n")).toEqual([fails]);
    expect(titles(`${web}db { depend = web; path = /jails/db; persist; }\n`)).toEqual([fails, fails]);
    // What a jail needs knows nothing of what fails behind it.
    expect(titles("web { depend = db; path = jails/web; persist; }\ndb { path = /j; persist; }\n")).toEqual([
      fails,
      "Plan: 1 step",
    ]);
  });

  it("stands its start where a file was not read that may have what it needs", () => {
    expect(lensesOf('.include "/etc/others.conf";\nweb { depend = db; path = /jails/web; persist; }\n')[0]).toContain(
      "Plan: 1 step",
    );
  });

  it("stands that the start of the second of one name fails", () => {
    const text = "web { path = /jails/a; persist; }\nweb { path = /jails/b; persist; }\n";
    expect(lensesOf(text)).toEqual(["web | Plan: 1 step | Effective | Plan: start fails | Effective"]);
  });

  it("stands that jail(8) refuses the file, since nothing starts from it", () => {
    const text = "web { path = /jails/web; persist; }\ndb { path = = /jails/db; }\n";
    const refused = "Plan: jail(8) refuses the file | Effective";
    expect(lensesOf(text)).toEqual([`web | ${refused}`, `db | ${refused}`]);
    expect(lensesOf(text, { leadsOn: false })).toEqual([
      "web | jail(8) refuses the file",
      "db | jail(8) refuses the file",
    ]);
    const variable = '$dir = "/etc";\n.include "$dir/x.conf";\nweb { path = /jails/web; persist; }\n';
    expect(lensesOf(variable).at(-1)).toBe(`web | ${refused}`);
  });

  it("stands which file jail(8) refuses where it is not this one, and that this one is where what it includes is", () => {
    const web = "web { path = /jails/web; persist; }$0\n";
    const broken = "db { path = = /jails/db; }\n";
    expect(lensesOf(`.include "web.conf";\n${broken}//- /etc/web.conf\n${web}`)).toEqual([
      "web | Plan: jail(8) refuses jail.conf | Effective",
    ]);
    expect(lensesOf(`.include "db.conf";\n${web}//- /etc/db.conf\n${broken}`)).toEqual([
      "web | Plan: jail(8) refuses the file | Effective",
    ]);
  });

  it("stands the start of a file of another host of which an include is missing here, or cannot be read", () => {
    const text = '.include "/etc/others.conf";\nweb { path = /jails/web; persist; }\n';
    expect(lensesOf(text)[0]).toContain("Plan: 1 step");
  });

  it("stands the start of one that waits for a name that two have: jail(8) may take the one that comes up", () => {
    const lens = (...jails: string[]): string =>
      lensesOf(`web { path = /jails/web; persist; depend = db; }\n${jails.join("\n")}\n`)[0];
    const good = "db { path = /jails/db; persist; }";
    const bad = "db { path = jails/db; persist; }";
    for (const jails of [
      [good, good],
      [good, bad],
      [bad, good],
      ["db { depend = web; path = /jails/db; persist; }", good],
    ])
      expect(lens(...jails), jails.join()).toBe("web | starts after db [db db] | Plan: 1 step | Effective");
    expect(lens(bad, bad)).toBe("web | starts after db [db db] | Plan: start fails | Effective");
  });

  it("stands no plan of a jail that jail(8) refuses", () => {
    expect(lensesOf("web { path = $nowhere; persist; }\n")).toEqual(["web | Effective"]);
    expect(lensesOf("web { path = $nowhere; persist; }\n", { leadsOn: false })).toEqual([]);
  });
});

describe("above a wildcard", () => {
  it("stand the jails that it matches", () => {
    expect(
      lensesOf(
        `
          * { persist; }
          www.* { allow.raw_sockets; }
          db.* { allow.raw_sockets; }
          www.a { path = /a; }
          www.b { path = /b; }
          c { path = /c; }
          d { path = /d; }
        `,
        { parts: { jails: false } },
      ),
    ).toEqual(["* | 4 jails [www.a www.b c d]", "www.* | www.a, www.b [www.a www.b]", "db.* | no jail"]);
  });
});

describe("above a global", () => {
  const only = { parts: { jails: false, wildcards: false } };

  it("stands its use at the first of the file, and at those that are overridden", () => {
    expect(
      lensesOf(
        `
          exec.clean;
          mount.devfs;
          path = "/jails/$name";
          host.hostname = "$name.example.org";
          www.* { path = /www; }
          www.a { persist; }
          www.b { persist; path = /b; }
          db { persist; host.hostname = db; exec.start += "x"; }
        `,
        only,
      ),
    ).toEqual([
      "exec.clean | used by 3 jails [www.a www.b db]",
      "path | used by 1 jail, overridden in 2 [path path]",
      "host.hostname | used by 2 jails, overridden in 1 [host.hostname]",
    ]);
  });

  it("a variable is used where a value has it", () => {
    expect(
      lensesOf(
        `
          $base = "/jails";
          $unused = 1;
          $sum = "$base/roots";
          a { path = "$sum/a"; }
          b { path = /b; }
          c { $base = /c; path = $base; }
        `,
        only,
      ),
    ).toEqual(["$base | used by 2 jails, overridden in 1 [$base]"]);
  });

  it("lines that add to one list are one, and one global after another is no override", () => {
    expect(
      lensesOf(
        `
          exec.start = "a";
          exec.start += "b";
          path = /j;
          path = /jails/all;
          web { exec.start += "c"; }
        `,
        only,
      ),
    ).toEqual(["exec.start | used by 1 jail [web]"]);
  });

  it("of an included file are those of that file", () => {
    const text = `
      web { persist; }
      .include "/etc/common.conf";
      //- /etc/common.conf
      exec.clean;$0
    `;
    expect(lensesOf(text, only)).toEqual(["exec.clean | used by 1 jail [web]"]);
  });

  it("of a file that several include tells the jails of all of them, each once", () => {
    const text = `
      web { path = /web; }
      .include "/etc/common.conf";
      //- /etc/jail.other.conf
      .include "/etc/common.conf";
      db { path = /db; }
      mail { path = /mail; exec.clean = false; }
      //- /etc/common.conf
      exec.clean;$0
      persist;
      dns { path = /dns; }
    `;
    expect(lensesOf(text, only)).toEqual(["exec.clean | used by 3 jails, overridden in 1 [exec.clean]"]);
  });
});

it.each(["", "exec.clean;\n", "# web\n", "* { persist; }\n", "{"])("nothing stands above lines of %j", (text) =>
  expect(lensesOf(text)).toEqual([]),
);
