import { describe, expect, test } from "vitest";
import { analyze, check } from "../support/fixture.ts";
import { checkBy, toldElsewhere } from "../support/one-rule.ts";

/** Where rules about jail.conf.d and the jail_list begin and end to be sure, and what they say. */

describe("not-in-jail-list", () => {
  const notInList = checkBy("not-in-jail-list");
  const jails = "web { path = /w; persist; }\n";
  const enable = 'hostname="h"\n^^^^^^^^^^^^ not-in-jail-list\n';

  test("is told at the jail, with the list", () => {
    const rcConf = 'jail_enable="YES"\njail_list="web"\n';
    const [finding] = notInList(
      `${jails}db { path = /d; persist; }\n^^ not-in-jail-list\nmail { path = /m; persist; }\n//- /etc/rc.conf\n${rcConf}`,
    );
    expect(finding.jails).toEqual(["db", "mail"]);
    expect(toldElsewhere(finding, rcConf)).toEqual(['jail_list="web": the jails that start']);
  });

  test("says of a name that no jail has what jail(8) says", () => {
    const [finding] = notInList(
      `${jails}//- /etc/rc.conf\njail_enable="YES"\njail_list="web mail"\n               ^^^^ not-in-jail-list\n`,
    );
    expect(finding.jailSays).toBe('jail: "mail" not found');
  });

  test.each([
    ["has a file that rc.conf names", 'jail_list="web mail"\njail_mail_conf="/usr/local/etc/mail.conf"', jails],
    ["may stand in a file that is not in sight", 'jail_list="web mail"', `.include "/etc/none.conf";\n${jails}`],
    [
      "may stand in a file that another one includes",
      'jail_list="web mail"',
      `${jails}//- /etc/jail.conf.d/more.conf\n.include "/etc/none.conf";\nmore { path = /m; persist; }\n`,
    ],
    ["may stand in a jail.conf", 'jail_list="web mail"', `//- /etc/jail.conf.d/web.conf\n${jails}`],
    ["may be given by the shell", 'jail_list="$more"', jails],
  ])("is not told where a jail %s", (_, rcConf, files) => {
    notInList(`${files}//- /etc/rc.conf\njail_enable="YES"\n${rcConf}\n`);
  });

  test.each(["bastille", "iocage", "cbsdd", "pot", "runj", "podman", "nomad", "jails", "myjails"])(
    "%s starts the jails",
    (manager) => {
      notInList(`${jails}//- /etc/rc.conf\nhostname="h"\n${manager}_enable="YES"\n`);
    },
  );

  test("what only has the name of a manager in its own starts none", () => {
    const others = ["jail_sysvipc_allow", "spot_enable", "my_runj_note", "a_podman_note", "a_nomad_note"];
    notInList(`${jails}//- /etc/rc.conf\n${enable}${others.map((name) => `${name}="YES"\n`).join("")}`);
  });

  test("an empty list starts no jail either, and a list that something else enables starts", () => {
    notInList(`${jails}//- /etc/rc.conf\n${enable}jail_list=""\n`);
    notInList(`${jails}//- /etc/rc.conf\nhostname="h"\nif test -e /x; then\njail_enable="YES"\nfi\n`);
  });

  test.each([
    ["/etc/jail.conf.d/web.conf", true],
    ["/etc/jail.conf.d/old/web.conf", false],
    ["/etc/jail.conf.old", false],
  ])("rc.d reads %s: %s", (path, isRead) => {
    notInList(`//- ${path}\n${jails}//- /etc/rc.conf\n${isRead ? enable : 'hostname="h"\n'}`);
  });

  test("jails that Bastille keeps are in no list of rc.d, but those of a host in one of them", () => {
    notInList(
      `//- /usr/local/bastille/jails/a/root/etc/jail.conf\n${jails}//- /usr/local/bastille/jails/a/root/etc/rc.conf\n${enable}`,
    );
    notInList(
      `//- /usr/local/bastille/jails/web/jail.conf\n${jails}//- /etc/rc.conf\nhostname="h"\njail_enable="maybe"\njail_list="db"\n`,
    );
  });

  test("a file without jails starts none", () => {
    notInList('exec.clean;\n//- /etc/rc.conf\nhostname="h"\n');
  });
});

describe("confd-file-name", () => {
  const fileName = checkBy("confd-file-name");
  const jail = "thinjail { path = /t; persist; }\n";
  const wrong = `${jail}^^^^^^^^ confd-file-name\n`;

  test("is a warning where rc.conf starts the jail by its name", () => {
    const rcConf = 'jail_enable="YES"\njail_list="web thinjail"\n';
    const [finding] = fileName(
      `//- /etc/jail.conf.d/server.conf\n${wrong}web { path = /w; persist; }\n//- /etc/rc.conf\n${rcConf}`.replace(
        'jail_list="web ',
        'jail_list="',
      ),
    );
    expect(finding).toMatchObject({ severity: "warning", jails: ["thinjail"] });
    expect(finding.message).toContain("in `thinjail.conf`, not in `server.conf`");
    expect(finding.notes).toHaveLength(1);
    expect(finding.related.map(({ message }) => message)).toEqual(["it is to start by this name"]);
  });

  test.each([
    ["no rc.conf", ""],
    ["another list", '//- /etc/rc.conf\njail_list="web"\n'],
  ])("is information with %s in sight: a jail.conf may include the file", (_, rcConf) => {
    const [finding] = fileName(`//- /etc/jail.conf.d/server.conf\n${wrong}${rcConf}`);
    expect(finding.severity).toBe("info");
    expect(finding.notes?.at(-1)).toContain("makes its name free");
    expect(finding.related).toEqual([]);
  });

  test("says which file dots and slashes make", () => {
    const [finding] = fileName(`
      //- /etc/jail.conf.d/server.conf.conf
      "a/b" { path = /t; persist; }
      ^^^^^ confd-file-name
    `);
    expect(finding.message).toContain("in `a_b.conf`, not in `server.conf.conf`");
  });

  test.each([
    ["rc.conf names its file", 'jail_list="thinjail"\njail_thinjail_conf="/etc/jail.conf.d/server.conf"', ""],
    ["another file has the jail too", 'jail_list="thinjail"', `//- /etc/jail.conf\nweb { persist; }\n${jail}`],
  ])("is not told as sure where %s", (_, rcConf, more) => {
    const two = `${jail}web { path = /w; persist; }\n`;
    fileName(`//- /etc/jail.conf.d/server.conf\n${two}${more}//- /etc/rc.conf\n${rcConf}\n`);
  });
});

describe("confd-globals-ignored", () => {
  const globalsIgnored = checkBy("confd-globals-ignored");

  test("names one variable, or all that the file takes from jail.conf, and where they are set", () => {
    const main = "$base = /jails; $net = 192.0.2; $base = /x;";
    const [one] = globalsIgnored(`
      //- /etc/jail.conf.d/web.conf
      web { path = "$base/web"; persist; exec.prestart = "echo $base"; }
      #             ^^^^^ confd-globals-ignored
      //- /etc/jail.conf
      ${main}
    `);
    expect(one.message).toMatch(/^`\$base` is set in jail.conf, which/);
    expect(one.notes?.join("")).toContain("that file alone");
    const [several] = globalsIgnored(`
      //- /etc/jail.conf.d/web.conf
      web { path = "$base/web"; persist; ip4.addr = "em0|$net.7"; }
      #             ^^^^^ confd-globals-ignored
      //- /etc/jail.conf
      ${main}
    `);
    expect(several.message).toMatch(/^`\$base` and `\$net` are set in jail.conf, which/);
    expect(several.related.map(({ message }) => message)).toEqual(["`base` is set here", "`net` is set here"]);
  });

  test("is told in place of what follows from it", () => {
    const options = { only: undefined, level: "warning" } as const;
    globalsIgnored(
      `
      //- /etc/jail.conf.d/web.conf
      web { mount.devfs; exec.stop = "/bin/sh /etc/rc.shutdown jail"; ip4.addr = "em0|192.0.2.7/24"; }
      ^^^ confd-globals-ignored
      //- /etc/jail.conf
      path = "/jails/$name"; exec.start = "/bin/sh /etc/rc";
      `,
      options,
    );
    globalsIgnored(
      `
      //- /etc/jail.conf.d/web.conf
      web { path = "$base/$other"; persist; }
      #             ^^^^^ confd-globals-ignored
      #                   ^^^^^^ undefined-variable
      //- /etc/jail.conf
      $base = /jails;
      `,
      { only: undefined, level: "info" },
    );
  });

  test.each([
    ["what only a jail of jail.conf has", "web { path = $base; persist; }", "db { $base = /x; path = /d; persist; }"],
    ["what the jail has itself", 'web { path = /w; command = "/bin/ls"; }', "path = /x; exec.start = /bin/true;"],
    ["a jail that is nowhere", "web { path = /w; persist; depend = db; }", "persist;"],
    [
      "a jail of the same file",
      "web { path = /w; persist; depend = db; } db { path = /d; persist; }",
      "db { persist; }",
    ],
    ["what a file that is not in sight may have", ".include /etc/none.conf; web { persist; }", "path = /x;"],
    ["what is read otherwise than it seems", "web { persist; }", ".include /etc/none.conf; path = /x;"],
  ])("%s is not taken from jail.conf", (_, own, main) => {
    globalsIgnored(`//- /etc/jail.conf.d/web.conf\n${own}\n//- /etc/jail.conf\n${main}\n`);
  });

  test("says of a jail that it is in another file", () => {
    const [finding] = globalsIgnored(`
      //- /etc/jail.conf.d/web.conf
      web { path = /w; persist; depend = db; }
      #                                  ^^ confd-globals-ignored
      //- /etc/jail.conf
      db { path = /d; persist; }
      mail { path = /m; persist; }
    `);
    expect(finding.message).toMatch(/^The jail `db` is in another file/);
    expect(finding.related.map(({ message }) => message)).toEqual(["`db` is set here"]);
  });
});

test("all that a file takes from jail.conf is told: each kind once, in place of what is missing for want of it", () => {
  const told = (web: string): string[] =>
    analyze(`
      //- /etc/jail.conf.d/web.conf
      ${web}
      //- /etc/jail.conf
      path = "/j/$name"; $x = "/bin/sh"; $y = 10.0.0.1; exec.start = "x"; mount.devfs;
      db { }
      mail { }
    `)
      .findings.filter(({ path }) => path.endsWith("web.conf"))
      .map(({ rule, message }) => `${rule}: ${message.replace(/,? which is not.*/, "")}`);
  expect(told('web { exec.start = "$x"; depend = db, mail; ip4.addr = $y; }')).toEqual([
    "confd-globals-ignored: `path` is set in jail.conf",
    "confd-globals-ignored: `$x` and `$y` are set in jail.conf",
    "confd-globals-ignored: The jail `db` is in another file",
  ]);
  expect(told("web { host.hostname = web; }")).toEqual([
    "confd-globals-ignored: `path` and `exec.start` are set in jail.conf",
  ]);
});

test("a file with the jail of its name may bring along others, also those that rc.conf starts", () => {
  check(
    `
    //- /etc/jail.conf.d/mail.conf
    mail { path = /m; persist; }
    mail2 { path = /m2; persist; }
    //- /etc/jail.conf.d/web.conf
    wbe { path = /w; persist; }
    ^^^ confd-file-name
    //- /etc/rc.conf
    jail_enable="YES"
    jail_list="wbe mail2"
    `,
    { only: ["confd-file-name"] },
  );
});
