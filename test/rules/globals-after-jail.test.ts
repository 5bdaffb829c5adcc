import { describe, expect, test } from "vitest";
import { analyze, applyFixes, check } from "../support/fixture.ts";

const rule = "globals-after-jail";

describe("a value that a jail sets itself", () => {
  const text = `
    # Two web servers and their data base.
    exec.start = "/bin/sh /etc/rc";
    exec.stop = "/bin/sh /etc/rc.shutdown jail";
    exec.clean;
    mount.devfs;
    path = "/usr/jails/$name";

    www1 {
      host.hostname = "www1.example.org";
      ip4.addr = "igb0|192.0.2.31/24";
      securelevel = 2;
    }

    www2 {
      host.hostname = "www2.example.org";
      ip4.addr = "igb0|192.0.2.32/24";
    }

    # Everything below is for the data base only.
    securelevel = 1;
  # ^^^^^^^^^^^ globals-after-jail
    pgsql {
      host.hostname = "pgsql.example.org";
      ip4.addr = "igb0|192.0.2.40/24";
    }
  `;

  test.each(["12.4", "13.2", "14.3", "15.0"])("is told at release %s", (release) => {
    const [finding] = check(text, { release });
    expect(finding.severity).toBe("warning");
    expect(finding.jails).toEqual(["www1"]);
    expect(finding.message).toMatch(/^Until FreeBSD 13/);
  });

  test("holds after the fix", () => {
    const mended = applyFixes(text, rule);
    expect(mended).toMatch(/path = "\/usr\/jails\/\$name";\n +securelevel = 1;\n\n +www1/);
    check(mended);
  });

  test("is overridden in every release where no global stands above", () => {
    const [finding] = check(`
      www { path = /jails/www; persist; securelevel = 2; }
      securelevel = 1;
    # ^^^^^^^^^^^ globals-after-jail
      db { path = /jails/db; persist; }
    `);
    expect(finding.message).toMatch(/^This overrides `securelevel` of `www` above\./);
  });

  test("loses what is added to it where its own `=` comes later", () => {
    const [finding] = check(`
      persist;
      www { path = /jails/www; exec.start = "/bin/sh /etc/rc"; exec.stop = "/bin/sh /etc/rc.shutdown"; }
      exec.start += "/usr/sbin/service motd onestart";
    # ^^^^^^^^^^ globals-after-jail
    `);
    expect(finding.message).toMatch(/^From FreeBSD 14 on this is not added to `exec.start` of `www`/);
  });

  test("comes after what it adds itself, until FreeBSD 13", () => {
    const [finding] = check(`
      persist;
      www { path = /jails/www; exec.poststart += "/usr/bin/true"; }
      exec.poststart += "/usr/sbin/service motd onestart";
    # ^^^^^^^^^^^^^^ globals-after-jail
    `);
    expect(finding.message).toMatch(/^Until FreeBSD 13 this comes after what `www` adds to `exec.poststart`/);
  });

  test("has another one added to it in every release where no global stands above", () => {
    check(
      `
      www { path = /jails/www; persist; exec.poststart = "/usr/bin/true"; }
      exec.poststart += "/usr/sbin/service motd onestart";
    `,
      { only: [rule] },
    );
  });

  test("is overridden by what it adds itself where that is to replace the list, and not by what it sets to the same", () => {
    const [finding] = check(
      `
      exec.poststart = "/bin/a";
      www { path = /jails/www; persist; exec.poststart += "/bin/b"; }
      mail { path = /jails/mail; persist; exec.poststart = "/bin/b"; }
      exec.poststart = "/bin/b";
    # ^^^^^^^^^^^^^^ globals-after-jail
    `,
      { only: [rule] },
    );
    expect(finding.jails).toEqual(["www"]);
    expect(finding.message).toMatch(/^Until FreeBSD 13 this overrides `exec.poststart` of `www` above/);
    for (const [own, later] of [
      ['exec.poststart = "/bin/b";', 'exec.poststart = "/bin/b", "/bin/c";'],
      ["allow.nochflags;", "allow.chflags;"],
    ]) {
      const mark = "^".repeat(later.split(/[ ;]/)[0].length);
      const [other] = check(`www { path = /j; persist; ${own} }\n${later}\n${mark} globals-after-jail\n`, {
        only: [rule],
      });
      expect(other.message).toMatch(/^This overrides/);
    }
  });

  test("is one finding for all jails that set it", () => {
    const [finding] = check(`
      persist;
      $if = em0;
      a { path = /a; $if = em1; }
      b { path = /b; $if = em2; }
      c { path = /c; }
      $if = em3;
     #^^^ globals-after-jail
    `);
    expect(finding.jails).toEqual(["a", "b"]);
  });
});

describe("a global that is set twice with jails between", () => {
  test("is one finding, and not a list that is thrown away as well", () => {
    const [finding] = check(`
      path = "/jails/$name";
      mount.devfs;
      exec.start = "/bin/sh /etc/rc";
      exec.stop = "/bin/sh /etc/rc.shutdown jail";

      web { ip4.addr = "em0|192.0.2.10/24"; }
      mail { ip4.addr = "em0|192.0.2.11/24"; }

      # Linux
      exec.start = "/etc/init.d/rc 3";
    # ^^^^^^^^^^ globals-after-jail
      exec.stop = "/etc/init.d/rc 0";
    # ^^^^^^^^^ globals-after-jail
      debian { ip4.addr = "em0|192.0.2.12/24"; }
    `);
    expect(finding.jails).toEqual(["web", "mail"]);
    expect(finding.fixes()).toEqual([]);
  });

  test("is a list that is thrown away where what stands between is in another file, and no jail", () => {
    const told = (root: string, other: string): string[] =>
      analyze(`//- /etc/jail.conf\n${root}web { path = /j; persist; }\n//- /etc/a.conf\n${other}`).findings.flatMap(
        ({ rule: id }) => (id === rule || id === "overwritten-list" ? id : []),
      );
    const include = '.include "/etc/a.conf";\n';
    const [first, second] = ['exec.poststart = "/bin/a";\n', 'exec.poststart = "/bin/c";\n'];
    expect(told(first + include + second, 'exec.poststart += "/bin/b";\n')).toEqual(["overwritten-list"]);
    const gap = `# ${"-".repeat(80)}\n`;
    expect(
      told(first + gap + second + include, "                                db { path = /d; persist; }\n"),
    ).toEqual(["overwritten-list"]);
  });

  test("is a list that is thrown away where no jail stands between", () => {
    check(`
      exec.start = "/sbin/ifconfig lo0 up";
      exec.start = "/bin/sh /etc/rc";
    # ^^^^^^^^^^^^ overwritten-list
      web { path = /jails/web; }
    `);
  });
});

describe("what cannot be compared, or is something else", () => {
  test("is a jail of another file", () => {
    const [finding] = check(
      `
      persist;
      $if = em0;
      .include "more.conf";
      web { path = /web; $if = em1; }
      $if = em2;
     #^^^ globals-after-jail
      db { path = /db; }
      //- /etc/more.conf
      a { path = /a; $if = em3; }
    `,
      { only: [rule] },
    );
    expect(finding.jails).toEqual(["web"]);
  });

  test("is a variable that is called like the parameter", () => {
    check(
      `
      persist;
      web { path = /web; host.hostname = web; }
      db { path = /db; }
      $host.hostname = other;
    `,
      { only: [rule] },
    );
  });

  test("is a jail above both of two globals, which have one value for it", () => {
    const [finding] = check(
      `
      persist;
      web { path = /web; }
      securelevel = 1;
    # ^^^^^^^^^^^ globals-after-jail
      mail { path = /mail; }
      securelevel = 2;
    # ^^^^^^^^^^^ globals-after-jail
      db { path = /db; }
    `,
      { only: [rule] },
    ).filter(({ severity }) => severity === "warning");
    expect(finding.jails).toEqual(["mail"]);
  });
});

describe("other globals between jails", () => {
  const text = `
    path = "/jails/$name";
    persist;

    web { ip4.addr = "em0|192.0.2.10/24"; }

    mount.devfs;
  # ^^^^^^^^^^^ globals-after-jail
    allow.raw_sockets;

    db { ip4.addr = "em0|192.0.2.11/24"; }
  `;

  test("are one information", () => {
    expect(check(text).map(({ severity }) => severity)).toEqual(["info"]);
  });

  test("go to the top together", () => {
    expect(applyFixes(text, rule)).toMatch(/^ *path = .*\n *persist;\n *mount\.devfs;\n *allow\.raw_sockets;\n\n *web/);
  });

  test("are silent below all jails, and where what they hold stands in an include", () => {
    check(`
      .include "jails.d/*.conf";
      path = "/jails/$name";
      persist;
      //- /etc/jails.d/web.conf
      web { ip4.addr = "em0|192.0.2.10/24"; }
      //- /etc/jails.d/db.conf
      db { ip4.addr = "em0|192.0.2.11/24"; }
    `);
    check("web { path = /w; }\ndb { path = /d; }\npersist;\n* { mount.devfs; }\n");
  });
});

describe("what stands behind a jail", () => {
  const told = (text: string): string[] =>
    analyze(`persist; path = "/j/$name"; ${text}`).findings.flatMap((finding) =>
      finding.rule === rule ? `${finding.severity} ${finding.message.replace(/\..*/, "")}` : [],
    );

  test("is about commands, whose order counts, or about values, whose order does not", () => {
    expect(
      told('web { exec.start += "/bin/y"; ip4.addr += 10.0.0.1; }\nexec.start += "/bin/z";\nip4.addr += 10.0.0.9;'),
    ).toEqual(["warning Until FreeBSD 13 this comes after what `web` adds to `exec"]);
  });

  test("says the same again, or something else than all before it", () => {
    const second = (before: string, again: string): string[] => told(`${before}\nweb { }\n${again}\ndb { }`);
    const idle = "info What stands between jails is for those above as well";
    const other = "warning This sets `exec";
    expect(second('exec.start = "/bin/a";', 'exec.start = "/bin/b";')).toEqual([other]);
    expect(second('exec.start = "/bin/a"; exec.start = "/bin/b";', 'exec.start = "/bin/b";')).toEqual([idle]);
    expect(second('exec.start = "/bin/a";', 'exec.start += "/bin/c";')).toEqual([idle]);
  });

  test("is for some jails in a wildcard block, which may stand between them", () => {
    expect(told('www { }\nwww.a { }\n"www.*" { mount.devfs; }\nwww.b { }')).toEqual([]);
  });
});
