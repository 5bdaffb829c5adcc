import { describe, expect, it } from "vitest";
import { afterRename, askedAtRename, filesAtRename, renamedText } from "../../support/editor.ts";

describe("a variable", () => {
  it("is renamed where it is set and read, in braces and in strings", () => {
    expect(
      afterRename('web {\n  $i$0d = 1;\n  path = "/jails/$id";\n  vnet.interface = "epair${id}b";\n}\n', "number"),
    ).toBe('web {\n  $number = 1;\n  path = "/jails/$number";\n  vnet.interface = "epair${number}b";\n}\n');
  });

  it("is not renamed while a string that reads it is not closed, and would keep the old name", () => {
    const stays = (line: number): string => `The string in line ${line} is not closed: $id in it would keep its name.`;
    const web = (path: string): string =>
      `web {\n  $i$0d = 1;\n  path = ${path}\n  vnet.interface = "epair\${id}b";\n}\n`;
    expect(afterRename(web('"/jails/$id;'), "n")).toBe(stays(3));
    expect(afterRename(web('"/jails/$name/${id}x;'), "n")).toBe(stays(3));
    expect(afterRename(web('"/jails/${id/x";'), "n")).toBe(stays(3));
    expect(afterRename('$i$0d = 1;\nweb {\n  exec.start = "a $id;\n  exec.stop = "b $id";\n}\n', "n")).toBe(stays(3));
    expect(
      afterRename('$i$0d = 1;\n.include "/etc/web.conf";\n//- /etc/web.conf\nweb {\n  path = "/j/$id;\n}\n', "n"),
    ).toBe("A string in web.conf, line 2, is not closed: $id in it would keep its name.");
  });

  it("is renamed where the string that is not closed has something else in it", () => {
    const web = (path: string, id: string): string =>
      `web {\n  $${id} = 1;\n  path = ${path}\n  x = "\${${id.replace("$0", "")}}b";\n}\n`;
    for (const path of ['"/jails/$idx;', '"/jails/\\$id;', "'/jails/$id;", '"/jails/id;'])
      expect(afterRename(web(path, "i$0d"), "n"), path).toBe(web(path, "n"));
    const db = 'db {\n  $id = 2;\n  path = "/j/$id;\n}\n';
    expect(afterRename(`web { $i$0d = 1; path = "/j/$id"; }\n${db}`, "n")).toBe(
      `web { $n = 1; path = "/j/$n"; }\n${db}`,
    );
  });

  it("in a string that is not closed is asked for again", () => {
    const refused = "This string is not closed: what is named in it can be renamed when it is.";
    expect(renamedText('web {\n  $id = 1;\n  path = "/jails/$i$0d;\n}\n')).toBe(refused);
    expect(renamedText('web {\n  $id = 1;\n  path = "/jails/$id$0\n}\n')).toBe(refused);
    expect(renamedText('web {\n  $id = 1;\n  pa$0th = "/jails/$id\n}\n')).toBe(
      "path is a parameter: jail(8) knows it by this name only.",
    );
  });

  it("of one block leaves that of another alone", () => {
    const text = "web { $i$0d = 1; path = /j/$id; }\ndb { $id = 2; path = /j/$id; }\n";
    expect(afterRename(text, "n")).toBe("web { $n = 1; path = /j/$n; }\ndb { $id = 2; path = /j/$id; }\n");
  });

  it("that a statement outside of the blocks reads is renamed in all blocks that set it", () => {
    const text = "path = /j/$id;\nweb { $i$0d = 1; }\ndb { $id = 2; }\nother { path = /o; }\n";
    expect(afterRename(text, "n")).toBe("path = /j/$n;\nweb { $n = 1; }\ndb { $n = 2; }\nother { path = /o; }\n");
  });

  it("goes over included files", () => {
    const text = '$ba$0se = /j;\n.include "/etc/web.conf";\n//- /etc/web.conf\nweb { path = $base/web; }\n';
    expect(afterRename(text, "root")).toContain("web { path = $root/web; }");
  });

  const included = (name: string): string => `//- /etc/all.inc\n$${name} = /j;\n`;
  const roots = (name: string, cursor = ""): string =>
    `//- /etc/jail.conf\n.include "all.inc";\na { path = $${cursor}${name}/a; }\n//- /etc/b.jail.conf\n.include "all.inc";\nb { path = $${name}/b; }\n`;

  it("goes over all roots that include the file which sets it, wherever it is asked", () => {
    expect(afterRename(included("base").replace("base", "ba$0se") + roots("base"), "root")).toBe(
      included("root") + roots("root"),
    );
    expect(afterRename(roots("base", "$0") + included("base"), "root")).toBe(roots("root") + included("root"));
  });

  it("is not renamed to what another root has that includes the file", () => {
    const other = '//- /etc/b.jail.conf\n.include "all.inc";\nb { $root = /r; path = $base/$root; }\n';
    const text = `//- /etc/jail.conf\n.include "all.inc";\na { path = $0$base/a; }\n${other}${included("base")}`;
    expect(afterRename(text, "root")).toBe("b has a variable $root already, and $base would become one with it.");
  });

  it.each([
    ["path", "path is the name of a parameter, which no variable can have."],
    ["no", "web has a variable $no already, and $id would become one with it."],
    ["1st", "The name of a variable is made of letters, digits and _, and begins with no digit."],
    ["", "The name of a variable is made of letters, digits and _, and begins with no digit."],
    ["a b", "The name of a variable is made of letters, digits and _, and begins with no digit."],
  ])("is not renamed to %j", (name, reason) => {
    expect(afterRename("web { $i$0d = 1; $no = 2; path = /j/$id; }\n", name)).toBe(reason);
  });

  it.each(["$i$0p = 1;\n$id = 2;\n", 'path = "/j/$id";\n$i$0p = 1;\n'])(
    "of a file without jails does not become one with another: %j",
    (text) => {
      expect(afterRename(text, "id")).toBe("$id is there already, and $ip would become one with it.");
      expect(afterRename(text, "net")).toBe(text.replace("$i$0p", "$net"));
    },
  );

  it("is not renamed to one that is read and set nowhere, also where the jail fails anyhow", () => {
    const text = "web { $i$0p = 1; path = /j/$id; persist = $nowhere; }\n";
    expect(afterRename(text, "id")).toBe("$id is there already, and $ip would become one with it.");
  });

  it("that nobody sets is not renamed", () => {
    expect(renamedText("web { path = /j/$i$0d; }\n")).toBe("$id is set nowhere.");
  });

  it("is shown without its signs", () => {
    expect(renamedText('web { $id = 1; path = "/j/${i$0d}"; }\n')).toBe("id");
    expect(renamedText("web { $i$0d = 1; }\n")).toBe("id");
  });
});

describe("a jail that a file of several roots names", () => {
  const root = (path: string, name: string): string =>
    `//- ${path}\n.include "all.inc";\n${name} { path = /j; }\nlast { path = /l; }\n`;
  const all = (name: string): string => `//- /etc/all.inc\n"*" { exec.poststart = "jexec ${name} true"; }\n`;

  it("is renamed in that file where the others have none of its name", () => {
    const text = root("/etc/jail.conf", "w$0eb") + root("/etc/b.jail.conf", "db") + all("web");
    expect(afterRename(text, "www")).toBe(root("/etc/jail.conf", "www") + root("/etc/b.jail.conf", "db") + all("www"));
  });

  it("is not renamed along with another host's, unless that is asked there", () => {
    const roots = root("/etc/jail.conf", "w$0eb") + root("/etc/b.jail.conf", "web");
    expect(afterRename(roots + all("web"), "www")).toBe(
      "all.inc also names jails called so in other files. To rename all of them, rename it there.",
    );
    expect(afterRename(all("w$0eb") + roots.replace("$0", ""), "www")).toBe(
      all("www") + root("/etc/jail.conf", "www") + root("/etc/b.jail.conf", "www"),
    );
  });
});

describe("a jail", () => {
  it("is renamed in its block, in depend and in commands", () => {
    const text = `
      w$0eb {
        path = "/jails/web";
        exec.poststart = "jexec $name true";
      }
      db {
        depend = "web";
        exec.prestart = "ifconfig epair3b vnet web && echo webmail";
        exec.poststop = "jail -r web";
      }
    `;
    const after = afterRename(text, "www");
    expect(after).toContain("www {");
    expect(after).toContain('depend = "www"');
    expect(after).toContain('"ifconfig epair3b vnet www && echo webmail"');
    expect(after).toContain('"jail -r www"');
    expect(after).toContain('path = "/jails/web"');
    expect(askedAtRename(text, "www")).toEqual(['path = "/jails/www";']);
  });

  it("is renamed in the jail_list of its host", () => {
    const text = 'w$0eb { path = /j; }\ndb { path = /d; }\n//- /etc/rc.conf\njail_enable=YES\njail_list="db web"\n';
    expect(afterRename(text, "www")).toBe(
      '//- /etc/jail.conf\nwww { path = /j; }\ndb { path = /d; }\n//- /etc/rc.conf\njail_enable=YES\njail_list="db www"\n',
    );
  });

  it.each([
    ["it is put together of variables that others read", 'web_jails="web"\njail_list="db $web_jails"\n'],
    ["it names another file for the jail", 'jail_list="web"\njail_web_conf="/opt/jails/web.conf"\n'],
    ["it does not name the jail", 'jail_list="webmail"\n'],
    ["it may be set elsewhere", 'jail_list="web"\n. /etc/rc.site\n'],
  ])("leaves the jail_list of its host alone where %s", (_, list) => {
    const text = `w$0eb { path = /j; }\n//- /etc/rc.conf\n${list}`;
    expect(afterRename(text, "www")).toBe(`//- /etc/jail.conf\nwww { path = /j; }\n//- /etc/rc.conf\n${list}`);
  });

  it("whose file has its name may take it along, with what includes the file", () => {
    const web = "# the shop\nw$0eb {\n  path = /j;\n}\n";
    const text = (include: string) =>
      `//- /etc/jail.conf\n.include "${include}";\n//- /etc/jail.conf.d/web.conf\n${web}`;
    const moved = "/etc/jail.conf.d/web.conf → /etc/jail.conf.d/www.conf";
    expect(filesAtRename(text("jail.conf.d/web.conf"), "www")).toEqual([moved, '.include "jail.conf.d/www.conf";']);
    expect(filesAtRename(text("jail.conf.d/*.conf"), "www")).toEqual([moved]);
    expect(filesAtRename("//- /etc/jail.web.conf\nw$0eb { path = /j; }\n", "www")).toEqual([
      "/etc/jail.web.conf → /etc/jail.www.conf",
    ]);
  });

  const alone = "//- /etc/jail.conf.d/web.conf\nw$0eb { path = /j; }\n";

  it.each([
    ["it holds another jail", "//- /etc/jail.conf.d/web.conf\nw$0eb { path = /j; }\ndb { path = /d; }\n"],
    ["it holds what is for all", "//- /etc/jail.conf.d/web.conf\nexec.clean;\nw$0eb { path = /j; }\n"],
    ["it has another name", "//- /etc/jail.conf.d/shop.conf\nw$0eb { path = /j; }\n"],
    ["no include would read the new one", `//- /etc/jail.conf\n.include "jail.conf.d/we*.conf";\n${alone}`],
    ["the new one is there", "//- /etc/jail.conf.d/web.conf\nw$0eb { path = /j; }\n//- /etc/jail.conf.d/www.conf\n"],
  ])("leaves the name of its file alone where %s", (_, text) => expect(filesAtRename(text, "www")).toEqual([]));

  it("is renamed in the variable that others name it by", () => {
    const text = '$shop = "web";\nw$0eb { path = /j; }\ndb { depend = $shop; exec.created = "jexec $shop true"; }\n';
    expect(afterRename(text, "www")).toContain('$shop = "www";\nwww {');
    expect(askedAtRename(text, "www")).toEqual([]);
    expect(renamedText(text.replace("$0", "").replace('"web"', '"we$0b"'))).toBe("web");
  });

  it.each([
    "rctl -a jail:web:maxproc:deny=9",
    "/usr/bin/rctl -r jail:web",
    "cpuset -l 0-3 -j web",
    "sysrc -j web sshd_enable=YES",
    "ifconfig -j web lo0 up",
    "jail -m name=web allow.mount",
    "sh -c 'jexec web true && rctl -a jail:web:nthr:deny=9'",
    "service -j web sshd start",
    "zfs jail web tank/data",
  ])("is renamed in %s", (command) => {
    const text = `w$0eb { path = /j; }\ndb { exec.created = "${command}"; path = /d; }\n`;
    expect(afterRename(text, "www")).toContain(command.replaceAll("web", "www"));
  });

  it("is not renamed in what only looks like a word that names it", () => {
    const text =
      'w$0eb { path = /j; }\ndb { exec.created = "rctl -a user:web:nthr:deny=9", "echo name=web -j web"; }\n';
    expect(afterRename(text, "www")).toContain('"rctl -a user:web:nthr:deny=9", "echo name=web -j web"');
  });

  it("is asked about where a variable has other uses than to name it", () => {
    const text = '$shop = "web";\nw$0eb { path = /j; }\ndb { depend = $shop; path = "/jails/$shop"; }\n';
    expect(afterRename(text, "www")).toContain('$shop = "web";\nwww {');
    expect(askedAtRename(text, "www")).toEqual(['$shop = "www";']);
  });

  it.each([
    ['w$0eb { path = /j; }\ndb { $n = eb; depend = "w$n"; path = /d; }\n', "w$n"],
    ['$id = 1;\n j$01 { exec.created = "jexec j$id true"; }\n', "j$id"],
  ])("is not renamed where its name is put together: %s", (text, where) => {
    expect(afterRename(text, "www")).toBe(`${where} is put together to the name of the jail, and would not follow.`);
    expect(afterRename(text.replace(`${where}"`, 'db"').replace(where, "$name"), "www")).toContain("www {");
  });

  it("is asked about where words have it between signs, and not where it is a part of one", () => {
    const values = [
      "/jails/db",
      "/var/log/jail_db.log",
      "db.example.org",
      "tank/db-data@db",
      "db2",
      "mydb",
      "dbase",
      "/db.d",
    ];
    const text = (value: string) => `d$0b { exec.poststart = "logger ${value}"; path = /j; }\ndb-data { path = /k; }\n`;
    const asked = values.map((value) =>
      askedAtRename(text(value), "sql").map((line) => /logger ([^"]*)/.exec(line)?.[1]),
    );
    expect(asked).toEqual([
      ["/jails/sql"],
      ["/var/log/jail_sql.log"],
      ["sql.example.org"],
      ["tank/db-data@sql"],
      [],
      [],
      [],
      ["/sql.d"],
    ]);
  });

  it("is asked about where others speak of what it has", () => {
    const text = `
      $logs = "/var/log/jail_db.log", "/var/db/pkg", "/srv/db";
      d$0b { path = /jails/db; host.hostname = db.example.org; exec.consolelog = /var/log/jail_db.log; }
      web {
        path = /jails/web;
        mount = "/jails/db/data /jails/web/data nullfs rw 0 0", "/usr/db /jails/web/db nullfs ro 0 0";
        exec.poststart = "ping -c 1 db.example.org", "ping -c 1 db.example.com", "logger db";
      }
    `;
    const own = ["/jails/sql;", "sql.example.org", "jail_sql.log"];
    const asked = askedAtRename(text, "sql");
    expect(asked).toHaveLength(6);
    for (const each of own) expect(asked.filter((line) => line.includes(each))).not.toEqual([]);
    expect(asked).toContain('$logs = "/var/log/jail_sql.log", "/var/db/pkg", "/srv/db";');
    expect(asked).toContain(
      'mount = "/jails/sql/data /jails/web/data nullfs rw 0 0", "/usr/db /jails/web/db nullfs ro 0 0";',
    );
    expect(asked).toContain('exec.poststart = "ping -c 1 sql.example.org", "ping -c 1 db.example.com", "logger db";');
  });

  it("within another one takes its own jails along", () => {
    const text =
      "web {\n  children.max = 2;\n  inn$0er { persist; }\n}\nweb.inner.deep { persist; depend = web.inner; }\n";
    const after = afterRename(text, "box");
    expect(after).toContain("  box { persist; }");
    expect(after).toContain("web.box.deep { persist; depend = web.box; }");
  });

  it.each([
    ["db", "There is a jail db already."],
    ["12", "jail(8) takes a number for the jid of the jail, not for its name."],
    ["a b", "The name of a jail is made of letters, digits, _ and -."],
    ["*", "The name of a jail is made of letters, digits, _ and -."],
  ])("is not renamed to %j", (name, reason) => {
    expect(afterRename("w$0eb { path = /j; }\ndb { path = /d; }\n", name)).toBe(reason);
  });

  it("keeps a name that its wildcards match", () => {
    const text = "*.web { vnet; }\nx.w$0eb { path = /x; }\ny.db { path = /y; }\n";
    expect(afterRename(text, "shop")).toBe("Other wildcards match x.shop: it would not get what x.web has from them.");
    expect(afterRename(text.replace("$0", "").replace("x.web", "x$0.web"), "x.shop")).toMatch(/^Other wildcards/);
    expect(afterRename(text.replace("$0", "").replace("y.db", "y.d$0b"), "web")).toMatch(/^Other wildcards/);
  });

  it("takes its jails within it along where wildcards match them as before", () => {
    const text = '"web.*" { vnet; }\nw$0eb { path = /x; a { } }\n';
    expect(afterRename(text, "shop")).toBe("Other wildcards match shop.a: it would not get what web.a has from them.");
    expect(afterRename(text.replace("web.*", "*.a"), "shop")).toContain("shop { path = /x; a { } }");
  });

  it("is not renamed at $name, which stands for it", () => {
    expect(renamedText("web { path = /j/$na$0me; }\n")).toBe("Here stands a variable for the name of the jail.");
  });

  it("that there is none of is not renamed", () => {
    expect(renamedText("web { persist; depend = d$0b; }\n")).toMatch(/^There is no jail db|^Only variables/);
  });
});

it.each([
  ["web { pa$0th = /j; }", "path is a parameter: jail(8) knows it by this name only."],
  ["web { path = /j; mount.fstab = $pa$0th/fstab; }", "path is a parameter: jail(8) knows it by this name only."],
  [
    'web { exec.prestart = "ifconfig bri$0dge0 up"; }',
    "bridge0 is known on the host by its name; only variables and jails can be renamed here.",
  ],
  ["www.*$0 { persist; }", "www.* is a pattern that matches the names of jails, not a name."],
  ["# $0", "Only variables and jails can be renamed."],
  ["$0", "Only variables and jails can be renamed."],
])("nothing else is renamed, and it is said why: %j", (text, reason) => expect(renamedText(text)).toBe(reason));
